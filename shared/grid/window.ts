import { type Affine, applyAffine, invertAffine } from "./affine.js";
import type { Extent } from "./extent.js";
import { floorWithTolerance } from "./grid-extent.js";

/** A rectangle of pixels: `col`, `row` from the north-west corner of a grid; the far edges `col + width`, `row + height` do not belong to it. */
export interface PixelWindow {
  readonly col: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export const windowIsEmpty = (window: PixelWindow): boolean => window.width <= 0 || window.height <= 0;

export const windowContains = (outer: PixelWindow, inner: PixelWindow): boolean =>
  inner.col >= outer.col &&
  inner.row >= outer.row &&
  inner.col + inner.width <= outer.col + outer.width &&
  inner.row + inner.height <= outer.row + outer.height;

/** The pixels in both; null when there are none. */
export function windowIntersection(a: PixelWindow, b: PixelWindow): PixelWindow | null {
  const col = Math.max(a.col, b.col);
  const row = Math.max(a.row, b.row);
  const width = Math.min(a.col + a.width, b.col + b.width) - col;
  const height = Math.min(a.row + a.height, b.row + b.height) - row;
  return width > 0 && height > 0 ? { col, row, width, height } : null;
}

/** The smallest window that covers both. */
export function windowUnion(a: PixelWindow, b: PixelWindow): PixelWindow {
  const col = Math.min(a.col, b.col);
  const row = Math.min(a.row, b.row);
  return {
    col,
    row,
    width: Math.max(a.col + a.width, b.col + b.width) - col,
    height: Math.max(a.row + a.height, b.row + b.height) - row,
  };
}

/** Grown by `cols` pixels to the west and east and `rows` to the north and south; it may leave the grid. */
export const bufferWindow = (window: PixelWindow, cols: number, rows: number = cols): PixelWindow => ({
  col: window.col - cols,
  row: window.row - rows,
  width: window.width + 2 * cols,
  height: window.height + 2 * rows,
});

/**
 * Grown until all edges lie on multiples of the block's size, counted from pixel (0, 0); it may leave the grid on the far sides.
 * An empty window stays empty.
 */
export function alignWindow(window: PixelWindow, blockWidth: number, blockHeight: number): PixelWindow {
  const col = Math.floor(window.col / blockWidth) * blockWidth;
  const row = Math.floor(window.row / blockHeight) * blockHeight;
  if (windowIsEmpty(window)) return { col, row, width: 0, height: 0 };
  return {
    col,
    row,
    width: Math.ceil((window.col + window.width) / blockWidth) * blockWidth - col,
    height: Math.ceil((window.row + window.height) / blockHeight) * blockHeight - row,
  };
}

/** The window's outer edges in CRS units; under a rotated transform, the smallest extent around them. */
export function windowToExtent(transform: Affine, window: PixelWindow): Extent {
  const far = { col: window.col + window.width, row: window.row + window.height };
  return around([
    applyAffine(transform, window.col, window.row),
    applyAffine(transform, far.col, window.row),
    applyAffine(transform, window.col, far.row),
    applyAffine(transform, far.col, far.row),
  ]);
}

/**
 * The smallest window of whole pixels that covers the extent; an edge within 1e-7 of a pixel's edge counts as lying on it
 * (GeoTrellis's tolerance, see `floorWithTolerance`), and an extent that ends there does not take the pixel behind it.
 * It may leave the raster: intersect it with the raster's window. An extent of no width or height on a pixel's edge gives an empty window.
 */
export function extentToWindow(transform: Affine, extent: Extent): PixelWindow {
  const inverse = invertAffine(transform);
  const corners = around([
    applyAffine(inverse, extent.xmin, extent.ymin),
    applyAffine(inverse, extent.xmin, extent.ymax),
    applyAffine(inverse, extent.xmax, extent.ymin),
    applyAffine(inverse, extent.xmax, extent.ymax),
  ]);
  const col = floorWithTolerance(corners.xmin);
  const row = floorWithTolerance(corners.ymin);
  return { col, row, width: ceilWithTolerance(corners.xmax) - col, height: ceilWithTolerance(corners.ymax) - row };
}

const ceilWithTolerance = (value: number): number => 0 - floorWithTolerance(-value);

function around(points: readonly (readonly [number, number])[]): Extent {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { xmin: Math.min(...xs), ymin: Math.min(...ys), xmax: Math.max(...xs), ymax: Math.max(...ys) };
}
