/** Values of a tile at positions between its pixels. Positions are in the tile's pixels: (0, 0) is the outer corner of its first one. */
import { allocateCells, type CellArray } from "./cell-type.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

/** Where the cells of an output lie in the input; NaN where they lie nowhere. Rows are asked once each, from north to south. */
export type Positions = (row: number, xs: Float64Array, ys: Float64Array) => void;

/**
 * @param bands `width × height` cells each
 * @returns bands of `outWidth × outHeight` cells. A cell is valid where the pixel under its position is.
 */
export function resampleBands(
  bands: readonly Band[],
  width: number,
  height: number,
  method: "nearest" | "bilinear",
  outWidth: number,
  outHeight: number,
  positions: Positions,
): Band[] {
  const cells = outWidth * outHeight;
  const outputs = bands.map(({ cellType }) => ({ cells: allocateCells(cellType, cells), valid: new Uint8Array(cells) }));
  const xs = new Float64Array(outWidth);
  const ys = new Float64Array(outWidth);
  const under = new Int32Array(outWidth);
  const values = new Float64Array(outWidth);
  for (let row = 0; row < outHeight; row++) {
    positions(row, xs, ys);
    for (let i = 0; i < outWidth; i++) {
      const col = Math.floor(xs[i]!);
      const line = Math.floor(ys[i]!);
      under[i] = col >= 0 && col < width && line >= 0 && line < height ? line * width + col : -1;
    }
    bands.forEach((band, b) => {
      const to = outputs[b]!;
      if (method === "nearest") takeNearest(band, under, to.cells, to.valid, row * outWidth);
      else {
        takeBilinear(band, width, height, under, xs, ys, values, to.valid, row * outWidth);
        writeCells(band.cellType, to.cells, values, row * outWidth, outWidth);
      }
    });
  }
  return bands.map(({ cellType }, b) => {
    const { cells, valid } = outputs[b]!;
    return { cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid };
  });
}

function takeNearest({ cells, valid }: Band, under: Int32Array, to: CellArray, toValid: Uint8Array, start: number): void {
  for (let i = 0; i < under.length; i++) {
    const at = under[i]!;
    if (at < 0 || (valid !== null && valid[at] === 0)) continue;
    to[start + i] = cells[at]!;
    toValid[start + i] = 1;
  }
}

/** The four pixels whose centres are nearest, by distance along each axis; weights of those without a value are shared among the others (GDAL's rule). */
function takeBilinear(
  { cells, valid }: Band,
  width: number,
  height: number,
  under: Int32Array,
  xs: Float64Array,
  ys: Float64Array,
  to: Float64Array,
  toValid: Uint8Array,
  start: number,
): void {
  for (let i = 0; i < under.length; i++) {
    const at = under[i]!;
    to[i] = 0;
    if (at < 0 || (valid !== null && valid[at] === 0)) continue;
    const x = xs[i]! - 0.5;
    const y = ys[i]! - 0.5;
    const col = Math.floor(x);
    const row = Math.floor(y);
    const fx = x - col;
    const fy = y - row;
    let sum = 0;
    let weights = 0;
    for (let k = 0; k < 4; k++) {
      const c = col + (k & 1);
      const r = row + (k >> 1);
      const weight = ((k & 1) === 1 ? fx : 1 - fx) * (k > 1 ? fy : 1 - fy);
      if (weight === 0 || c < 0 || c >= width || r < 0 || r >= height) continue;
      const from = r * width + c;
      if (valid !== null && valid[from] === 0) continue;
      sum += weight * cells[from]!;
      weights += weight;
    }
    to[i] = weights === 1 ? sum : sum / weights;
    toValid[start + i] = 1;
  }
}
