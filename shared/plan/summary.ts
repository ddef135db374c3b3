import type { Extent } from "../grid/extent.js";
import type { TileKey } from "../grid/tile-key.js";
import { windowToExtent } from "../grid/window.js";
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
  readonly keyBounds: { readonly minKey: TileKey; readonly maxKey: TileKey } | null;
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
    sources: plan.sources.length,
    estimate: plan.estimate,
  };
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

/** The tile keys of runs, row by row. */
export function* tileKeys(runs: Int32Array): Generator<TileKey> {
  for (let i = 0; i < runs.length; i += 3) {
    for (let col = runs[i + 1]!; col < runs[i + 2]!; col++) yield { col, row: runs[i]! };
  }
}
