import { TilefoldError } from "../core/errors.js";
import { type CellSize, checkedExtent, type Extent, extentText, extentUnion, height, width } from "./extent.js";
import type { TileBounds } from "./tile-key.js";

/** A grid of `cols` × `rows` cells of `cellSize` over `extent`, counted from the north-west corner. */
export interface GridExtent {
  readonly extent: Extent;
  readonly cellSize: CellSize;
  readonly cols: number;
  readonly rows: number;
}

/** A position within this many cells of a cell's edge counts as lying on it (GeoTrellis `GridExtent.epsilon`). */
export const GRID_EPSILON = 1e-7;

/**
 * The grid of cells of a size over an extent: cols and rows are width and height over the cell size, rounded to the nearest whole number
 * (halves up). The extent is kept as it is, also where it is no whole number of cells (GeoTrellis `GridExtent(extent, cellSize)`).
 * GRID_INVALID when that makes no cell.
 */
export function gridExtent(extent: Extent, cellSize: CellSize): GridExtent {
  checkedExtent(extent);
  if (!(cellSize.width > 0 && cellSize.height > 0 && Number.isFinite(cellSize.width) && Number.isFinite(cellSize.height)))
    throw new TilefoldError("GRID_INVALID", `The cell size is ${cellSize.width} × ${cellSize.height}; both must be above 0.`);
  const cols = Math.round(width(extent) / cellSize.width);
  const rows = Math.round(height(extent) / cellSize.height);
  return gridExtentOf(extent, cellSize, cols, rows);
}

/** The grid that divides an extent into `cols` × `rows` cells. */
export function gridExtentOfDimensions(extent: Extent, cols: number, rows: number): GridExtent {
  return gridExtentOf(checkedExtent(extent), { width: width(extent) / cols, height: height(extent) / rows }, cols, rows);
}

/** A grid whose members are all known; only the counts are checked. */
export function gridExtentOf(extent: Extent, cellSize: CellSize, cols: number, rows: number): GridExtent {
  if (!(Number.isSafeInteger(cols) && Number.isSafeInteger(rows) && cols > 0 && rows > 0))
    throw new TilefoldError(
      "GRID_INVALID",
      `The extent ${extentText(extent)} with cells of ${cellSize.width} × ${cellSize.height} makes ${cols} columns and ${rows} rows; a grid has at least one of each.`,
    );
  return {
    extent: { xmin: extent.xmin, ymin: extent.ymin, xmax: extent.xmax, ymax: extent.ymax },
    cellSize: { width: cellSize.width, height: cellSize.height },
    cols,
    rows,
  };
}

/** The whole number at or below the value; a value within 1e-7 of a whole number is that number (GeoTrellis `floorWithTolerance`). */
export function floorWithTolerance(value: number): number {
  const rounded = Math.round(value);
  // Adding 0 turns -0 into 0.
  return (Math.abs(value - rounded) < GRID_EPSILON ? rounded : Math.floor(value)) + 0;
}

/** The column and row of the cell that holds a point: a cell owns its west and north edges. It may lie outside the grid. */
export const mapToGrid = ({ extent, cellSize }: GridExtent, x: number, y: number): { col: number; row: number } => ({
  col: floorWithTolerance((x - extent.xmin) / cellSize.width),
  row: floorWithTolerance((extent.ymax - y) / cellSize.height),
});

/** The centre of a cell. */
export const gridToMap = ({ extent, cellSize }: GridExtent, col: number, row: number): [x: number, y: number] => [
  col * cellSize.width + extent.xmin + cellSize.width / 2,
  extent.ymax - row * cellSize.height - cellSize.height / 2,
];

/**
 * The cells that an extent meets, inclusive: west and north edges belong to it, east and south edges do not
 * (GeoTrellis `gridBoundsFor`). Clamped to the grid unless `clamp` is false.
 */
export function gridBoundsFor(grid: GridExtent, extent: Extent, clamp = true): TileBounds {
  const { col: colMin, row: rowMin } = mapToGrid(grid, extent.xmin, extent.ymax);
  const colMax = lastBefore((extent.xmax - grid.extent.xmin) / grid.cellSize.width);
  const rowMax = lastBefore((grid.extent.ymax - extent.ymin) / grid.cellSize.height);
  if (!clamp) return { colMin, rowMin, colMax, rowMax };
  const col = (value: number) => Math.min(Math.max(value, 0), grid.cols - 1);
  const row = (value: number) => Math.min(Math.max(value, 0), grid.rows - 1);
  return { colMin: col(colMin), rowMin: row(rowMin), colMax: col(colMax), rowMax: row(rowMax) };
}

/** The last cell that begins before an edge at this position. */
function lastBefore(position: number): number {
  const floor = floorWithTolerance(position);
  return Math.abs(position - floor) < GRID_EPSILON ? floor - 1 : floor;
}

/** The extent of some cells; kept within the grid's extent unless `clamp` is false (GeoTrellis `extentFor`). */
export function extentForGridBounds({ extent, cellSize }: GridExtent, bounds: TileBounds, clamp = true): Extent {
  const xmin = bounds.colMin * cellSize.width + extent.xmin;
  const ymax = extent.ymax - bounds.rowMin * cellSize.height;
  const xmax = xmin + (bounds.colMax - bounds.colMin + 1) * cellSize.width;
  const ymin = ymax - (bounds.rowMax - bounds.rowMin + 1) * cellSize.height;
  if (!clamp) return { xmin, ymin, xmax, ymax };
  const x = (value: number) => Math.max(Math.min(value, extent.xmax), extent.xmin);
  const y = (value: number) => Math.max(Math.min(value, extent.ymax), extent.ymin);
  return { xmin: x(xmin), ymin: y(ymin), xmax: x(xmax), ymax: y(ymax) };
}

/**
 * The smallest grid of the same cells that covers `target`, its lines on those of `grid`, or, with `anchor`, on lines through that point
 * (GeoTrellis `createAlignedGridExtent`).
 */
export function alignedGridExtent(
  grid: GridExtent,
  target: Extent,
  anchor: { x: number; y: number } = { x: grid.extent.xmin, y: grid.extent.ymax },
): GridExtent {
  const { width: w, height: h } = grid.cellSize;
  const extent = {
    xmin: anchor.x + Math.floor((target.xmin - anchor.x) / w) * w,
    ymin: anchor.y + Math.floor((target.ymin - anchor.y) / h) * h,
    xmax: anchor.x + Math.ceil((target.xmax - anchor.x) / w) * w,
    ymax: anchor.y + Math.ceil((target.ymax - anchor.y) / h) * h,
  };
  return gridExtent(extent, grid.cellSize);
}

/** The grid grown until its edges are multiples of the cell size (`gdalwarp -tap`; GeoTrellis `alignTargetPixels`). */
export function alignTargetPixels({ extent, cellSize: { width: w, height: h } }: GridExtent): GridExtent {
  return gridExtent(
    {
      xmin: Math.floor(extent.xmin / w) * w,
      ymin: Math.floor(extent.ymin / h) * h,
      xmax: Math.ceil(extent.xmax / w) * w,
      ymax: Math.ceil(extent.ymax / h) * h,
    },
    { width: w, height: h },
  );
}

/** One grid over both. GRID_INVALID when their cell sizes differ. */
export function combineGridExtents(a: GridExtent, b: GridExtent): GridExtent {
  if (a.cellSize.width !== b.cellSize.width || a.cellSize.height !== b.cellSize.height)
    throw new TilefoldError(
      "GRID_INVALID",
      `Grids of different cell sizes cannot be combined: ${a.cellSize.width} × ${a.cellSize.height} and ${b.cellSize.width} × ${b.cellSize.height}.`,
    );
  return gridExtent(extentUnion(a.extent, b.extent), a.cellSize);
}
