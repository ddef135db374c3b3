/** A tiled GeoTIFF that is to be written: all that its bytes depend on beside its pixels. Plain JSON, in the plan. */
import type { Affine } from "../grid/affine.js";
import type { CellType } from "../raster/cell-type.js";
import type { HalveMethod } from "../raster/halve.js";

export interface ImageSpec {
  readonly width: number;
  readonly height: number;
  readonly transform: Affine;
  /** EPSG code, or WKT; null for none. */
  readonly crs: { readonly epsg: number; readonly geographic: boolean } | { readonly wkt: string } | null;
  readonly cellType: CellType;
  readonly bands: readonly string[];
  /** What invalid pixels are written as; null: they are zeros below an internal mask. */
  readonly nodata: number | "nan" | null;
  readonly blockSize: number;
  /** Levels from full resolution to the coarsest; each is half the one before, rounded up. */
  readonly levels: number;
  readonly compression: "none" | "deflate";
  readonly level: number;
  readonly predictor: 1 | 2 | 3;
  readonly resample: HalveMethod;
}

export const levelSize = (size: number, level: number): number => Math.ceil(size / 2 ** level);

/** Levels that halve until both sides fit a block. */
export function levelCount(width: number, height: number, blockSize: number): number {
  let levels = 1;
  while (Math.max(levelSize(width, levels - 1), levelSize(height, levels - 1)) > blockSize) levels++;
  return levels;
}
