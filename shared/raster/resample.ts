/** Values of a tile at positions between its pixels. */
import type { PixelWindow } from "../grid/window.js";
import { areaBands } from "./resample-area.js";
import { centreBands } from "./resample-centre.js";
import { isAreaMethod, type ResampleKernel } from "./resample-kernel.js";
import type { Band } from "./tile.js";

/** Where the cells of an output lie in the input's grid, x and y in turns: (0, 0) is the outer corner of its first pixel; NaN where a cell lies nowhere. */
export interface Positions {
  /** Of the centres of a row's cells; rows are asked for from north to south, once each. */
  readonly centres: (row: number, xy: Float64Array) => void;
  /** The centres of a row's cells as polynomials (place-module.ts), where they are: how many pieces; −1 where `centres` has to be asked. */
  readonly pieces?: (row: number, into: Float64Array) => number;
  /** Of the first corners of a row's cells, and of the one after the last; also of the row after the last. */
  readonly corners: (row: number, xy: Float64Array) => void;
  /** Input pixels after which positions come back to where they were, as longitudes do; 0 where they do not. */
  readonly turn: number;
}

/**
 * @param bands cells of a window of the input; beyond it there are none
 * @param brief whether what is returned may lie in memory that the next call writes over
 * @returns bands of `outWidth × outHeight` cells. nearest, bilinear and cubic have a value where the pixel under the cell's centre has one, the others
 * where any pixel under its area has.
 */
export function resampleBands(
  bands: readonly Band[],
  window: PixelWindow,
  kernel: ResampleKernel,
  outWidth: number,
  outHeight: number,
  positions: Positions,
  brief = false,
): Band[] {
  const { method, widen } = kernel;
  if (isAreaMethod(method)) return areaBands(bands, window, method, outWidth, outHeight, positions);
  return centreBands(bands, window, { method, widen }, outWidth, outHeight, positions, brief);
}
