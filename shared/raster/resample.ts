/** Values of a tile at positions between its pixels. Positions are in the tile's pixels: (0, 0) is the outer corner of its first one. */
import { allocateCells, type CellArray } from "./cell-type.js";
import { takeArea } from "./resample-area.js";
import { takeFiltered } from "./resample-filter.js";
import { isAreaMethod, type ResampleKernel } from "./resample-kernel.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

/** Where the cells of an output lie in the input; NaN where they lie nowhere. Rows are asked for from north to south. */
export interface Positions {
  /** Of the centres of a row's cells. */
  readonly centres: (row: number, xs: Float64Array, ys: Float64Array) => void;
  /** Of the north-west corners of a row's cells, and of the last one's north-east corner; also for the row below the last one. */
  readonly corners: (row: number, xs: Float64Array, ys: Float64Array) => void;
}

/**
 * @param bands `width × height` cells each; pixels beyond them do not exist
 * @returns bands of `outWidth × outHeight` cells. nearest, bilinear and cubic have a value where the pixel under the cell's centre has one, the others
 * where any pixel under its area has.
 */
export function resampleBands(
  bands: readonly Band[],
  width: number,
  height: number,
  kernel: ResampleKernel,
  outWidth: number,
  outHeight: number,
  positions: Positions,
): Band[] {
  const cells = outWidth * outHeight;
  const outputs = bands.map(({ cellType }) => ({ cells: allocateCells(cellType, cells), valid: new Uint8Array(cells) }));
  const { method } = kernel;
  if (isAreaMethod(method)) {
    takeArea(bands, width, height, method, outputs, outWidth, outHeight, positions.corners);
    return finished(bands, outputs);
  }
  const xs = new Float64Array(outWidth);
  const ys = new Float64Array(outWidth);
  const under = new Int32Array(outWidth);
  const values = new Float64Array(outWidth);
  for (let row = 0; row < outHeight; row++) {
    positions.centres(row, xs, ys);
    for (let i = 0; i < outWidth; i++) {
      const col = Math.floor(xs[i]!);
      const line = Math.floor(ys[i]!);
      under[i] = col >= 0 && col < width && line >= 0 && line < height ? line * width + col : -1;
    }
    bands.forEach((band, b) => {
      const to = outputs[b]!;
      if (method === "nearest") takeNearest(band, under, to.cells, to.valid, row * outWidth);
      else {
        takeFiltered(band, width, height, method, kernel.widen, under, xs, ys, values, to.valid, row * outWidth);
        writeCells(band.cellType, to.cells, values, row * outWidth, outWidth);
      }
    });
  }
  return finished(bands, outputs);
}

const finished = (bands: readonly Band[], outputs: readonly { readonly cells: CellArray; readonly valid: Uint8Array }[]): Band[] =>
  bands.map(({ cellType }, b) => {
    const { cells, valid } = outputs[b]!;
    return { cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid };
  });

function takeNearest({ cells, valid }: Band, under: Int32Array, to: CellArray, toValid: Uint8Array, start: number): void {
  for (let i = 0; i < under.length; i++) {
    const at = under[i]!;
    if (at < 0 || (valid !== null && valid[at] === 0)) continue;
    to[start + i] = cells[at]!;
    toValid[start + i] = 1;
  }
}
