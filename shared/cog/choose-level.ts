import type { Affine } from "../grid/affine.js";
import type { CellSize } from "../grid/extent.js";
import type { LevelHeader, RasterHeader } from "./header.js";

/** Levels may be finer than asked by this much and still count as not coarser: cell sizes are rounded on their way. */
const TOLERANCE = 1e-6;

/**
 * Index of the coarsest level whose cells are not larger than asked, in either direction; 0 where even the overviews are finer than needed or there
 * are none. `target` is in CRS units; of a rotated raster the lengths of a cell's sides count.
 */
export function chooseLevel(header: RasterHeader, target: CellSize): number {
  let chosen = 0;
  for (let i = 1; i < header.levels.length; i++) {
    const { width, height } = cellSizeOf(transformOfLevel(header, header.levels[i]!));
    if (width <= target.width * (1 + TOLERANCE) && height <= target.height * (1 + TOLERANCE)) chosen = i;
  }
  return chosen;
}

/** Lengths of a cell's sides in CRS units. */
export const cellSizeOf = (t: Affine): CellSize => ({ width: Math.hypot(t.a, t.d), height: Math.hypot(t.b, t.e) });

/** Pixel to CRS of a level: every level covers the same extent as the raster. */
export function transformOfLevel(header: RasterHeader, level: LevelHeader): Affine {
  const across = header.width / level.width;
  const down = header.height / level.height;
  const { a, b, c, d, e, f } = header.transform;
  return { a: a * across, b: b * down, c, d: d * across, e: e * down, f };
}
