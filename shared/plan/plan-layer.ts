/** The layer that a question asks for, as a program. */
import type { RasterHeader } from "../cog/header.js";
import { asTilefoldError, at, TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import type { Job } from "../job/job.js";
import type { PyramidNode } from "../node/pyramid.js";
import type { Scene } from "../node/query/scene.js";
import type { ReadNode } from "../node/read.js";
import { bytesPerCell } from "../raster/cell-type.js";
import type { LayerProgram } from "./layer-program.js";
import { pyramidOf } from "./layout-nodes.js";
import {
  type GroupLayer,
  type NodeDocument,
  type OpenScene,
  pipelineLayers,
  type StartScene,
  sceneProgram,
  undatedScene,
} from "./pipeline-layers.js";
import { bandOf, joinedGroups } from "./program-nodes.js";
import { inputsOf } from "./program-tree.js";
import { sourceRuns, sourcesProgram } from "./sources-program.js";

export interface LayerQuestion {
  readonly job: Job;
  readonly headers: readonly RasterHeader[];
  readonly own: number;
  /** When each of the pipeline's own sources was taken; null where nothing dates them. */
  readonly instants: readonly number[] | null;
  readonly scenes: readonly OpenScene[] | null;
  readonly documents: ReadonlyMap<number, NodeDocument>;
}

/** Nodes that end the part of a pipeline that makes pixels. */
const ENDS = new Set(["zonal", "write", "write-table", "pyramid"]);

/** Layers by group; null for `read` alone, whose bands the node behind it chooses. */
export function groupsOf(question: LayerQuestion): readonly GroupLayer[] | null {
  const { job, headers, own, scenes, instants } = question;
  checkInstants(question);
  const nodes = job.pipeline.map((node, index) => ({ node, index })).slice(1);
  const end = nodes.findIndex(({ node }) => ENDS.has(node.op));
  const middle = nodes.slice(0, end);
  if (scenes === null && middle.length === 0) return null;
  const start = job.pipeline[0]!;
  const merging = middle.map(({ node }) => node).find(({ op }) => MERGING.has(op));
  const layers = pipelineLayers(startOf(question), middle, question.documents);
  return layers.map((group): GroupLayer => {
    const last = nodes[end];
    return last?.node.op === "pyramid" ? withPyramid(group, last.node, last.index, headers) : group;
  });

  function startOf(of: LayerQuestion): StartScene[] {
    const dates = start.op === "query" && start.time === true;
    if (of.scenes !== null)
      return of.scenes.map((one) => ({
        id: one.scene.id,
        program: sceneProgram(headers, one),
        scene: one.scene,
        ...(dates ? { instant: instantOfScene(one) } : {}),
      }));
    const read = job.pipeline[0] as ReadNode;
    const all = Array.from({ length: own }, (_, i) => i);
    const program = (sources: readonly number[]): LayerProgram => {
      for (const source of sources) {
        const { georeference, uri } = headers[source]!;
        if (georeference !== "transform") throw new TilefoldError("RASTER_GEOREFERENCE", `${uri} has no transform`, { at: { uri } });
      }
      return sourcesProgram(headers, sources, read.bands);
    };
    const apart = merging?.op === "composite" || (merging?.op === "reproject" && merging.mode === "per-tile");
    // Sources that continue each other are one raster: kernels see over their edges.
    const runs = apart
      ? all.map((source) => [source])
      : merging === undefined
        ? [all]
        : ofOneInstant(all, instants).flatMap((sources) => sourceRuns(headers, sources, read.bands));
    return runs.map((run): StartScene => {
      const id = headers[run[0]!]!.uri;
      const instant = instants?.[run[0]!];
      if (instant === undefined) return { id, program: program(run), scene: null };
      const scene: Scene = { ...undatedScene(id), time: { start: instant, end: instant } };
      return { id, program: program(run), scene, instant };
    });
  }
}

/** Sources by their instant, ascending; those of one in their order. */
function ofOneInstant(sources: readonly number[], instants: readonly number[] | null): number[][] {
  if (instants === null) return [[...sources]];
  const byInstant = new Map<number, number[]>();
  for (const source of sources) {
    const group = byInstant.get(instants[source]!);
    if (group) group.push(source);
    else byInstant.set(instants[source]!, [source]);
  }
  return [...byInstant].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** Scenes of several instants are never merged in silence. @throws JOB_INVALID */
function checkInstants({ job, own, instants, scenes }: LayerQuestion): void {
  const start = job.pipeline[0]!;
  const told =
    scenes === null ? (instants?.slice(0, own) ?? []) : start.op === "query" && start.time === true ? scenes.map(instantOfScene) : [];
  const count = new Set(told).size;
  if (count < 2 || job.pipeline.some(({ op }) => MERGING.has(op))) return;
  throw new TilefoldError("JOB_INVALID", `the sources are of ${count} instants, and nothing tells what becomes of them`, {
    hint: "Lay them out by tile-to-layout or reproject, make a composite of them, or read one instant of a layer by `time`.",
    at: { pointer: jsonPointer(["pipeline", 0]) },
  });
}

/** @throws SOURCE_UNDATED */
function instantOfScene({ scene: { id, time } }: OpenScene): number {
  if (time !== null) return time.start;
  throw new TilefoldError("SOURCE_UNDATED", `scene "${id}" has no datetime`, {
    hint: "Give the item a datetime, or leave `time` out of the query.",
    at: { pointer: jsonPointer(["pipeline", 0, "time"]) },
  });
}

/** What makes one image of many, or one for each instant. */
const MERGING: ReadonlySet<string> = new Set(["composite", "tile-to-layout", "reproject"]);

function withPyramid(group: GroupLayer, node: PyramidNode, index: number, headers: readonly RasterHeader[]): GroupLayer {
  try {
    return { ...group, ...pyramidOf(group.layout, node, hasClasses(group.program, headers)) };
  } catch (thrown) {
    throw at(asTilefoldError(thrown), { pointer: jsonPointer(["pipeline", index]) });
  }
}

/** Whether values are names of classes, of which there is no mean: whole numbers that every source has a colour table for. */
function hasClasses(program: LayerProgram, headers: readonly RasterHeader[]): boolean {
  if (program.kind === "map") return false;
  if (program.kind !== "sources") return inputsOf(program).every((input) => hasClasses(input, headers));
  return program.parts.every(({ source }) => headers[source]!.colorMap !== undefined);
}

/** Some bands of every group, as one layer. @param wanted [the first] */
export function groupBands(groups: readonly GroupLayer[], wanted: readonly (number | string)[] | undefined): LayerProgram {
  return joinedGroups(groups, (program) => (wanted ?? [1]).map((band) => bandOf(program, band)));
}

/** Bytes that a pixel of the layer rests on: every source's bands there, and the layer's own. */
export function bytesPerPixel(program: LayerProgram): number {
  const own = program.bands.reduce((sum, { cellType }) => sum + bytesPerCell(cellType), 0);
  return program.kind === "sources" ? own : own + bytesBelow(program);
}

/** A mosaic's inputs are evaluated one after the other: the largest of them counts. */
function bytesBelow(program: LayerProgram): number {
  if (program.kind === "sources") return program.bands.reduce((all, { cellType }) => all + bytesPerCell(cellType) + 1, 0);
  const below = inputsOf(program).map(bytesBelow);
  return program.kind === "mosaic" ? below.reduce((most, one) => Math.max(most, one), 0) : below.reduce((sum, one) => sum + one, 0);
}
