/** What `tile-to-layout`, `reproject` and `pyramid` make of scenes and layers. Pure; nothing is read. */
import { TilefoldError } from "../core/errors.js";
import { parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import { applyAffine, invertAffine } from "../grid/affine.js";
import { type CellSize, type Extent, extentIntersection, extentUnion, height, width } from "../grid/extent.js";
import { localZoom } from "../grid/layout-scheme.js";
import { tileMatrixSet } from "../grid/tile-matrix-set.js";
import { zoomedLayoutScheme } from "../grid/zoomed-layout-scheme.js";
import type { PyramidNode } from "../node/pyramid.js";
import type { ReprojectNode } from "../node/reproject.js";
import type { TileToLayoutNode } from "../node/tile-to-layout.js";
import { asksForLayout, chooseLayout, type LayoutRequest, noCrs } from "./choose-layout.js";
import { type LayerLayout, layoutGrid, type PyramidPlan } from "./layer-layout.js";
import type { LayerProgram, PlacedGrid } from "./layer-program.js";
import { cellSizeOf, combinedMetadata, extentOfGrid, finerCell, haveOneCrs, mixedCrs } from "./metadata.js";
import { mosaicProgram, mosaicPrograms } from "./mosaic-program.js";
import type { NamedScene, OnGridOptions } from "./program-nodes.js";
import { suggestedGrid } from "./suggested-grid.js";

export interface LaidOut {
  readonly program: LayerProgram;
  readonly layout: LayerLayout | null;
}

/** Scenes of one instant merge among themselves; all groups lie on one grid. */
export interface LaidOutGroups {
  /** Null for a group that misses the layout; one is not. */
  readonly programs: readonly (LayerProgram | null)[];
  readonly layout: LayerLayout | null;
}

/**
 * Scenes of one CRS merged on a layout, group by group.
 * @throws SOURCES_MIXED naming two scenes of different CRSs
 */
export function tileToLayout(groups: readonly (readonly NamedScene[])[], node: TileToLayoutNode): LaidOutGroups {
  asksForLayout(node);
  const scenes = groups.flat();
  const metadata = combinedMetadata(scenes.map(({ id, program }) => ({ uri: id, ...program.grid, bands: program.bands })));
  const layout = chooseLayout(node, metadata, metadata.crs);
  return { programs: mosaicPrograms(groups, layoutGrid(layout), { method: node.resample ?? "nearest" }, node.cellType), layout };
}

/**
 * Scenes carried over to another CRS and merged there, group by group.
 * @throws SOURCES_MIXED where a buffered reprojection was asked for and the scenes' CRSs differ: neighbours of different CRSs have no pixels in common
 */
export function reprojectScenes(groups: readonly (readonly NamedScene[])[], node: ReprojectNode): LaidOutGroups {
  const scenes = groups.flat();
  if (node.mode === "buffered") {
    const [first, ...others] = scenes.map(({ id, program }) => ({ uri: id, crs: program.grid.crs }));
    const other = others.find(({ crs }) => !haveOneCrs(first!.crs, crs));
    if (other) throw mixedCrs(first!, other);
  }
  const { grid, layout } = targetOf(
    scenes.map(({ program }) => program.grid),
    node,
  );
  return { programs: mosaicPrograms(groups, grid, optionsOf(node)), layout };
}

/** Layers carried over to another CRS, each one image, whatever tiles it was cut into. @throws JOB_INVALID for mode per-tile */
export function reprojectLayers<Layer extends LaidOut>(layers: readonly Layer[], node: ReprojectNode): Layer[] {
  const targets = new Map<string, ReturnType<typeof targetOf>>();
  return layers.map((before) => {
    const own = dataGrid(before);
    const key = JSON.stringify(own);
    // Layers of one layout differ in nothing that decides where they lie.
    const target = targets.get(key) ?? reprojectTarget(own, node);
    targets.set(key, target);
    const program = mosaicProgram([{ id: "the layer", program: unmoved(before.program) }], target.grid, optionsOf(node));
    return { ...before, program, layout: target.layout };
  });
}

function reprojectTarget(grid: PlacedGrid, node: ReprojectNode): ReturnType<typeof targetOf> {
  if (node.mode === "per-tile") {
    throw new TilefoldError("JOB_INVALID", "mode per-tile reprojects sources each on its own, and this is a layer already", {
      hint: "Put the reproject node before tile-to-layout, or leave the mode out.",
    });
  }
  return targetOf([grid], node);
}

/** The pixels themselves where a layout only frames them: of a source on its own grid an overview may be read. */
function unmoved(program: LayerProgram): LayerProgram {
  if (program.kind !== "shift") return program;
  const { col, row, grid, bands, input } = program;
  const framed = col >= 0 && row >= 0 && col + input.grid.width <= grid.width && row + input.grid.height <= grid.height;
  return framed ? { ...input, bands } : program;
}

/** @throws JOB_INVALID for a layer without a layout, or an end below the layer's zoom */
export function pyramidOf(
  layout: LayerLayout | null,
  node: PyramidNode,
  classes: boolean,
): { readonly layout: LayerLayout; readonly pyramid: PyramidPlan } {
  if (layout === null) {
    throw new TilefoldError("JOB_INVALID", "a pyramid needs a layout, and this layer lies in none", {
      hint: 'Give one by {"op": "tile-to-layout"} or by `scheme` in a reproject node.',
    });
  }
  // A layout that no scheme numbers is zoomed out over its own grid (GeoTrellis's LocalLayoutScheme.inferLayoutLevel).
  const numbered: LayerLayout =
    layout.scheme === "floating" || layout.scheme === "explicit" ? { ...layout, scheme: "local", zoom: localZoom(layout.layout) } : layout;
  const endZoom = Math.max(node.endZoom ?? 0, numbered.scheme === "tms" ? tileMatrixSet(numbered.tms!).minZoom : 0);
  if (endZoom > numbered.zoom)
    throw new TilefoldError("JOB_INVALID", `the pyramid ends at zoom ${endZoom}, and the layer lies at zoom ${numbered.zoom} already`, {
      hint: "endZoom is the coarsest level: 0 unless it is given.",
    });
  return { layout: numbered, pyramid: { endZoom, resample: foldMethod(node.resample, classes) } };
}

/** How four cells become one. A bilinear sample at the corner that four cells share is their mean. */
function foldMethod(wanted: PyramidNode["resample"], classes: boolean): PyramidPlan["resample"] {
  if (wanted === undefined) return classes ? "mode" : "average";
  if (wanted === "bilinear") return "average";
  if (wanted !== "cubic") return wanted;
  throw new TilefoldError("JOB_INVALID", "a pyramid folds four cells to one, which the cubic kernel is too wide for", {
    hint: "Use nearest, average, bilinear, mode, min, max or median.",
  });
}

const optionsOf = (node: ReprojectNode): OnGridOptions => ({
  method: node.resample ?? "nearest",
  antialias: node.antialias,
  errorThreshold: node.errorThreshold,
  bufferSize: node.bufferSize,
});

/** The part of a layer's grid that has data: its tiles may reach beyond. */
function dataGrid({ program: { grid }, layout }: LaidOut): PlacedGrid {
  if (layout === null) return grid;
  const { extent } = layout;
  const { a, c, e, f } = grid.transform;
  const col = Math.max(0, Math.floor((extent.xmin - c) / a + 1e-6));
  const row = Math.max(0, Math.floor((extent.ymax - f) / e + 1e-6));
  return {
    crs: grid.crs,
    width: Math.min(grid.width, Math.ceil((extent.xmax - c) / a - 1e-6)) - col,
    height: Math.min(grid.height, Math.ceil((extent.ymin - f) / e - 1e-6)) - row,
    transform: { ...grid.transform, c: c + a * col, f: f + e * row },
  };
}

function targetOf(sources: readonly PlacedGrid[], node: ReprojectNode): { readonly grid: PlacedGrid; readonly layout: LayerLayout | null } {
  const laidOut = asksForLayout(node);
  const { id } = parseCrs(node.crs);
  const crs = /^[A-Za-z]+:\w+$/.test(id) ? id : node.crs;
  const world = worldOf(node);
  let data: { extent: Extent; cellSize: CellSize } | null = null;
  for (const source of sources) {
    if (source.crs === null) throw noCrs("reproject");
    const one = inTarget(source, node, world);
    data = data === null ? one : { extent: extentUnion(data.extent, one.extent), cellSize: finerCell(data.cellSize, one.cellSize) };
  }
  const { extent, cellSize } = data!;
  if (laidOut) {
    const layout = chooseLayout(node, { extent, cellSize }, crs);
    return { grid: layoutGrid(layout), layout };
  }
  const cols = Math.max(1, Math.floor(width(extent) / cellSize.width + 0.5));
  const rows = Math.max(1, Math.floor(height(extent) / cellSize.height + 0.5));
  const transform = { a: cellSize.width, b: 0, c: extent.xmin, d: 0, e: -cellSize.height, f: extent.ymax };
  return { grid: { width: cols, height: rows, transform, crs }, layout: null };
}

function inTarget(source: PlacedGrid, node: ReprojectNode, world: Extent | null): { extent: Extent; cellSize: CellSize } {
  if (haveOneCrs(source.crs, node.crs)) return { extent: extentOfGrid(source), cellSize: node.targetCellSize ?? cellSizeOf(source) };
  const target = parseCrs(node.crs);
  const { extent, cellSize } = suggestedGrid(world === null ? source : within(source, world, node.crs), target, node.targetCellSize);
  return { extent: (world && extentIntersection(extent, world)) ?? extent, cellSize };
}

/** What the levels of a scheme cover; a raster may reach beyond, to a pole that the scheme leaves out. */
function worldOf({ scheme, crs }: LayoutRequest & { readonly crs: string }): Extent | null {
  if (scheme?.type === "zoomed") return zoomedLayoutScheme(parseCrs(crs).id).worldExtent;
  return scheme?.type === "tms" && scheme.id !== undefined ? tileMatrixSet(scheme.id).extent : null;
}

/** Samples along each axis of a scheme's world. */
const SAMPLES = 65;

/** The part of a source that lies in the world of a scheme, in whole pixels; the source itself where that is not known. */
function within(source: PlacedGrid, world: Extent, crs: string): PlacedGrid {
  const n = SAMPLES * SAMPLES;
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n; k++) {
    xs[k] = world.xmin + ((k % SAMPLES) / (SAMPLES - 1)) * width(world);
    ys[k] = world.ymin + (Math.floor(k / SAMPLES) / (SAMPLES - 1)) * height(world);
  }
  createTransform(parseCrs(crs), parseCrs(source.crs!)).forward(xs, ys);
  const toPixels = invertAffine(source.transform);
  let [left, top, right, bottom] = [source.width, source.height, 0, 0];
  for (let k = 0; k < n; k++) {
    const [col, row] = applyAffine(toPixels, xs[k]!, ys[k]!);
    if (Number.isNaN(col + row)) return source;
    [left, right] = [Math.min(left, col), Math.max(right, col)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  }
  const col = Math.max(0, Math.floor(left));
  const row = Math.max(0, Math.floor(top));
  const across = Math.min(source.width, Math.ceil(right)) - col;
  const down = Math.min(source.height, Math.ceil(bottom)) - row;
  if (across <= 0 || down <= 0 || (across === source.width && down === source.height)) return source;
  const [c, f] = applyAffine(source.transform, col, row);
  return { crs: source.crs, width: across, height: down, transform: { ...source.transform, c, f } };
}
