import type { Extent } from "../grid/extent.js";
import type { KeyBounds } from "../grid/key-bounds.js";
import type { LayerKey, TileKey } from "../grid/tile-key.js";
import { boundsAt } from "../grid/tile-numbers.js";
import { windowToExtent } from "../grid/window.js";
import type { LayerLayout } from "./layer-layout.js";
import type { Estimate, Plan } from "./plan.js";

/** What `tilefold plan --json` prints. */
export interface PlanSummary {
  readonly tilefold: 1;
  readonly jobId: string;
  readonly crs: string | null;
  readonly cellType: string;
  readonly zoom: number | null;
  readonly layout: {
    readonly extent: Extent;
    readonly tileLayout: { readonly layoutCols: number; readonly layoutRows: number; readonly tileCols: number; readonly tileRows: number };
  };
  /** With instants where keys have a time. */
  readonly keyBounds: KeyBounds<LayerKey> | null;
  readonly tiles: number;
  readonly interiorTiles: number;
  readonly batches: number;
  readonly sources: number;
  readonly estimate: Estimate;
}

/** @param touched runs of tiles along rows */
export function planSummary(plan: Plan, touched: Int32Array): PlanSummary {
  const { grid, bands } = plan.layer;
  const { tileWidth, tileHeight } = plan.tiling;
  if (plan.layout) return laidOutSummary(plan, plan.layout, touched);
  const layoutCols = Math.ceil(grid.width / tileWidth);
  const layoutRows = Math.ceil(grid.height / tileHeight);
  return {
    tilefold: 1,
    jobId: plan.jobId,
    crs: grid.crs,
    cellType: bands[0]!.cellType,
    zoom: null,
    layout: {
      // A layout grows to the east and south: whole tiles, as GeoTrellis counts them.
      extent: windowToExtent(grid.transform, { col: 0, row: 0, width: layoutCols * tileWidth, height: layoutRows * tileHeight }),
      tileLayout: { layoutCols, layoutRows, tileCols: tileWidth, tileRows: tileHeight },
    },
    keyBounds: boundsOfRuns(touched),
    tiles: plan.tiles,
    interiorTiles: plan.interiorTiles,
    batches: plan.batches,
    sources: plan.sourceCount ?? plan.sources.length,
    estimate: plan.estimate,
  };
}

/** The same for a layer of a layout. */
function laidOutSummary(plan: Plan, { crs, zoom, layout, keyBounds }: LayerLayout, touched: Int32Array): PlanSummary {
  const runs = boundsOfRuns(layoutRuns(plan, touched));
  return {
    tilefold: 1,
    jobId: plan.jobId,
    crs,
    cellType: plan.layer.bands[0]!.cellType,
    zoom,
    layout,
    keyBounds: plan.output === "image" ? timedBounds(keyBounds, plan.images[0]!.instants) : runs,
    tiles: plan.tiles,
    interiorTiles: plan.interiorTiles,
    batches: plan.batches,
    sources: plan.sourceCount ?? plan.sources.length,
    estimate: plan.estimate,
  };
}

const timedBounds = (bounds: KeyBounds, instants: readonly number[] | undefined): KeyBounds<LayerKey> =>
  instants === undefined ? bounds : boundsAt(bounds, instants[0]!, instants.at(-1)!);

/** Runs of tiles as runs of keys: those of the layout, where the layer lies in one. */
function layoutRuns({ layout, tiling }: Plan, touched: Int32Array): Int32Array {
  if (!layout) return touched;
  const { minKey, maxKey } = layout.keyBounds;
  const { tileCols, tileRows } = layout.layout.tileLayout;
  // Tiles that the job cuts anew may be larger or smaller: every key that one of them meets, row by row.
  const rows = new Map<number, { from: number; to: number }[]>();
  for (let i = 0; i < touched.length; i += 3) {
    const from = minKey.col + Math.floor((touched[i + 1]! * tiling.tileWidth) / tileCols);
    const to = Math.min(maxKey.col + 1, minKey.col + Math.ceil((touched[i + 2]! * tiling.tileWidth) / tileCols));
    const last = Math.min(maxKey.row + 1, minKey.row + Math.ceil(((touched[i]! + 1) * tiling.tileHeight) / tileRows));
    for (let row = minKey.row + Math.floor((touched[i]! * tiling.tileHeight) / tileRows); row < last; row++) {
      const runs = rows.get(row);
      if (runs) runs.push({ from, to });
      else rows.set(row, [{ from, to }]);
    }
  }
  const found: number[] = [];
  for (const [row, runs] of [...rows].sort(([a], [b]) => a - b)) {
    let end = Number.NEGATIVE_INFINITY;
    for (const { from, to } of runs.sort((a, b) => a.from - b.from)) {
      if (to > end) found.push(row, Math.max(from, end), to);
      end = Math.max(end, to);
    }
  }
  return Int32Array.from(found);
}

function boundsOfRuns(runs: Int32Array): PlanSummary["keyBounds"] {
  if (runs.length === 0) return null;
  let colMin = Number.POSITIVE_INFINITY;
  let colMax = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < runs.length; i += 3) {
    colMin = Math.min(colMin, runs[i + 1]!);
    colMax = Math.max(colMax, runs[i + 2]! - 1);
  }
  return { minKey: { col: colMin, row: runs[0]! }, maxKey: { col: colMax, row: runs[runs.length - 3]! } };
}

/**
 * The keys of the tiles that a plan evaluates, row by row; instant by instant where keys have a time.
 * @param planned with runs of tiles along rows, or of keys where these are known
 */
export function* tileKeys({
  plan,
  touched,
  keys,
  keysAt,
}: {
  readonly plan: Plan;
  readonly touched: Int32Array;
  readonly keys?: Int32Array;
  readonly keysAt?: readonly { readonly instant: number; readonly keys: Int32Array }[];
}): Generator<LayerKey> {
  if (keysAt !== undefined) {
    for (const { instant, keys: own } of keysAt) for (const key of keysOfRuns(own)) yield { ...key, instant };
    return;
  }
  yield* keysOfRuns(keys ?? layoutRuns(plan, touched));
}

function* keysOfRuns(runs: Int32Array): Generator<TileKey> {
  for (let i = 0; i < runs.length; i += 3) {
    for (let col = runs[i + 1]!; col < runs[i + 2]!; col++) yield { col, row: runs[i]! };
  }
}
