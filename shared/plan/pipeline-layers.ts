/** From the nodes of a pipeline to layer programs: one, or one for each group of a composite. */
import type { RasterHeader } from "../cog/header.js";
import { asTilefoldError, at, TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import type { CompositeNode } from "../node/composite.js";
import { groupScenes } from "../node/query/group.js";
import type { Scene } from "../node/query/scene.js";
import type { PipelineNode } from "../node/registry.js";
import { instantName } from "../node/time-pattern.js";
import { clipEdges } from "./clip-edges.js";
import type { LayerLayout, PyramidPlan } from "./layer-layout.js";
import type { LayerProgram, PlacedGrid } from "./layer-program.js";
import { type LaidOutGroups, reprojectLayers, reprojectScenes, tileToLayout } from "./layout-nodes.js";
import {
  compositeProgram,
  mapProgram,
  maskProgram,
  type NamedScene,
  offsetBetween,
  onGrid,
  renamed,
  selectBands,
} from "./program-nodes.js";
import { scalingOf } from "./scaling.js";
import { sourcesProgram } from "./sources-program.js";

/** A scene whose files are open: where each of its bands lies among the plan's sources. */
export interface OpenScene {
  readonly scene: Scene;
  readonly bands: readonly {
    readonly name: string;
    readonly source: number;
    readonly band: number;
    /** As the item says them: they go before the file's own. */
    readonly scale?: number;
    readonly offset?: number;
  }[];
}

/** A document that a node names: its text or value, and what messages call it. */
export interface NodeDocument {
  readonly document: string | object;
  readonly uri: string;
}

export interface GroupLayer {
  /** "all", or the group's key. */
  readonly key: string;
  readonly program: LayerProgram;
  /** Ids of the scenes it is made of. */
  readonly scenes: readonly string[];
  /** Milliseconds since 1970 from the first scene's time to the last one's, of the scenes that have one. */
  readonly times?: readonly [start: number, end: number];
  /** Null where it lies in no layout: a scene's own grid, a composite. */
  readonly layout: LayerLayout | null;
  /** Levels that a pyramid node adds. */
  readonly pyramid?: PyramidPlan;
  /** Milliseconds since 1970 of dated sources: the layer's keys are space-time keys. */
  readonly instant?: number;
}

/** The layer of one scene: its first band's grid, on which bands of other grids are laid by their nearest pixels. */
export function sceneProgram(headers: readonly RasterHeader[], { bands }: Pick<OpenScene, "bands">): LayerProgram {
  const sources = [...new Set(bands.map(({ source }) => source))];
  const programs = sources.map((source) => {
    const own = bands.filter((band) => band.source === source);
    const program = sourcesProgram(
      headers,
      [source],
      own.map(({ band }) => band),
    );
    return renamed(
      program,
      program.bands.map((band, i) => ({ ...band, name: own[i]!.name, ...told(own[i]!) })),
    );
  });
  const { grid } = programs[0]!;
  const inputs = programs.map((program) => onGrid(program, grid, { method: "nearest" }));
  if (inputs.length === 1) return inputs[0]!;
  const stack: LayerProgram = { kind: "stack", grid, bands: inputs.flatMap((input) => input.bands), inputs };
  const order = sources.flatMap((source) => bands.filter((band) => band.source === source));
  return selectBands(
    stack,
    bands.map((band) => order.indexOf(band)),
  );
}

/** What an item says of a band; a file's own word stands where it says nothing. */
const told = (band: OpenScene["bands"][number]) => (band.scale === undefined && band.offset === undefined ? {} : scalingOf(band));

/** A scene at the beginning of a pipeline. */
export interface StartScene extends NamedScene {
  readonly scene: Scene | null;
  /** Milliseconds since 1970 where scenes of several instants are kept apart; of all scenes or of none. */
  readonly instant?: number;
}

interface Value {
  /** Before a composite: every scene. */
  readonly scenes: readonly StartScene[] | null;
  readonly layers: readonly GroupLayer[];
}

/**
 * @param start the scenes that the pipeline begins with
 * @param nodes those between the first one and the one that ends the pipeline in a table or a file, with their places
 * @param documents geometries by the node's place
 */
export function pipelineLayers(
  start: readonly StartScene[],
  nodes: readonly { readonly node: PipelineNode; readonly index: number }[],
  documents: ReadonlyMap<number, NodeDocument>,
): readonly GroupLayer[] {
  let value: Value = { scenes: start, layers: [] };
  for (const { node, index } of nodes) {
    try {
      value = step(value, node, documents.get(index) ?? null);
    } catch (thrown) {
      throw at(asTilefoldError(thrown), { pointer: jsonPointer(["pipeline", index]) });
    }
  }
  if (value.scenes === null) return value.layers;
  const { scenes } = value;
  const ids = scenes.map(({ id }) => id);
  const times = timesOf(scenes.map(({ scene }) => scene));
  if (scenes.length === 1) return [{ key: "all", program: scenes[0]!.program, scenes: ids, ...times, layout: null }];
  // Scenes that nothing has merged: the first valid value wins.
  return [
    {
      key: "all",
      program: compositeProgram(scenes, unionGrid(scenes.map(({ program }) => program.grid)), { op: "composite", reducer: "first" }),
      scenes: ids,
      ...times,
      layout: null,
    },
  ];
}

function step(value: Value, node: PipelineNode, document: NodeDocument | null): Value {
  const each = (change: (program: LayerProgram) => LayerProgram): Value => ({
    scenes: value.scenes?.map((one) => ({ ...one, program: change(one.program) })) ?? null,
    layers: value.layers.map((one) => ({ ...one, program: change(one.program) })),
  });
  switch (node.op) {
    case "mask":
      return each((program) =>
        maskProgram(program, node, document === null ? null : clipEdges(document.document, document.uri, node.geometryCrs, program.grid)),
      );
    case "clip":
      return each((program) => ({
        kind: "mask",
        grid: program.grid,
        bands: program.bands,
        input: program,
        test: { kind: "outside", ...clipEdges(document!.document, document!.uri, node.aoiCrs, program.grid) },
        keep: false,
        dilate: 0,
      }));
    case "map":
      return each((program) => mapProgram(program, node));
    case "composite":
      return { scenes: null, layers: composites(value.scenes!, node) };
    case "tile-to-layout":
      return { scenes: null, layers: mergedByInstant(value.scenes!, (groups) => tileToLayout(groups, node)) };
    case "reproject":
      if (value.scenes !== null) return { scenes: null, layers: mergedByInstant(value.scenes, (groups) => reprojectScenes(groups, node)) };
      return { scenes: null, layers: reprojectLayers(value.layers, node) };
    default:
      throw new TilefoldError("JOB_INVALID", `this engine cannot run "${node.op}" here`);
  }
}

/** One layer, or one for each instant: scenes of one merge among themselves, in the order they come in, and never with those of another. */
function mergedByInstant(
  scenes: readonly StartScene[],
  layOut: (groups: readonly (readonly StartScene[])[]) => LaidOutGroups,
): GroupLayer[] {
  const byInstant = new Map<number | undefined, StartScene[]>();
  for (const scene of scenes) {
    const group = byInstant.get(scene.instant);
    if (group) group.push(scene);
    else byInstant.set(scene.instant, [scene]);
  }
  const instants = [...byInstant.keys()].sort((a, b) => a! - b!);
  const groups = instants.map((instant) => byInstant.get(instant)!);
  const { programs, layout } = layOut(groups);
  return programs.flatMap((program, i): GroupLayer[] => {
    if (program === null) return [];
    const instant = instants[i];
    const group = groups[i]!;
    return [
      {
        key: instant === undefined || instants.length === 1 ? "all" : instantName(instant),
        program,
        scenes: group.map(({ id }) => id),
        ...timesOf(group.map(({ scene }) => scene)),
        layout,
        ...(instant === undefined || layout === null ? {} : { instant }),
      },
    ];
  });
}

function composites(scenes: NonNullable<Value["scenes"]>, node: CompositeNode): GroupLayer[] {
  const grid = templateGrid(
    scenes.map(({ program }) => program.grid),
    node.grid,
  );
  const byScene = new Map(scenes.map((one) => [one.scene ?? undatedScene(one.id), one]));
  return groupScenes([...byScene.keys()], node.by).map(({ key, scenes: members }) => {
    const named = members.map((scene) => byScene.get(scene)!);
    return { key, program: compositeProgram(named, grid, node), scenes: named.map(({ id }) => id), ...timesOf(members), layout: null };
  });
}

function timesOf(scenes: readonly (Scene | null)[]): { times?: readonly [number, number] } {
  const known = scenes.flatMap((scene) => (scene?.time ? [scene.time] : []));
  if (known.length === 0) return {};
  let [first, last] = [known[0]!.start, known[0]!.end];
  for (const { start, end } of known) [first, last] = [Math.min(first, start), Math.max(last, end)];
  return { times: [first, last] };
}

/** A scene of which nothing is known. */
export const undatedScene = (id: string): Scene => ({ id, collection: null, time: null, bbox: null, crs: null, properties: {}, bands: [] });

function templateGrid(grids: readonly PlacedGrid[], wanted: CompositeNode["grid"]): PlacedGrid {
  if (wanted === undefined || wanted === "first") return grids[0]!;
  if (wanted === "union") return unionGrid(grids);
  const { crs, extent, cellSize } = wanted;
  const width = Math.max(1, Math.round((extent.xmax - extent.xmin) / cellSize.width));
  const height = Math.max(1, Math.round((extent.ymax - extent.ymin) / cellSize.height));
  return { width, height, crs, transform: { a: cellSize.width, b: 0, c: extent.xmin, d: 0, e: -cellSize.height, f: extent.ymax } };
}

/**
 * The first grid continued over all grids of its CRS. Grids of other CRSs take no part.
 * @throws SOURCES_MIXED never: what is not aligned is covered by whole cells
 */
export function unionGrid(grids: readonly PlacedGrid[]): PlacedGrid {
  const first = grids[0]!;
  const t = first.transform;
  let [left, top, right, bottom] = [0, 0, first.width, first.height];
  for (const grid of grids) {
    if (grid.crs !== first.crs) continue;
    const offset = offsetBetween(grid, first);
    if (offset !== null) {
      left = Math.min(left, offset.col);
      top = Math.min(top, offset.row);
      right = Math.max(right, offset.col + grid.width);
      bottom = Math.max(bottom, offset.row + grid.height);
      continue;
    }
    const determinant = t.a * t.e - t.b * t.d;
    for (const [u, v] of [
      [0, 0],
      [grid.width, 0],
      [0, grid.height],
      [grid.width, grid.height],
    ] as const) {
      const dx = grid.transform.a * u + grid.transform.b * v + grid.transform.c - t.c;
      const dy = grid.transform.d * u + grid.transform.e * v + grid.transform.f - t.f;
      const col = (dx * t.e - dy * t.b) / determinant;
      const row = (dy * t.a - dx * t.d) / determinant;
      left = Math.min(left, Math.floor(col + 1e-6));
      top = Math.min(top, Math.floor(row + 1e-6));
      right = Math.max(right, Math.ceil(col - 1e-6));
      bottom = Math.max(bottom, Math.ceil(row - 1e-6));
    }
  }
  if (left === 0 && top === 0 && right === first.width && bottom === first.height) return first;
  return {
    width: right - left,
    height: bottom - top,
    crs: first.crs,
    transform: { ...t, c: t.c + t.a * left + t.b * top, f: t.f + t.d * left + t.e * top },
  };
}
