import { allocateCells } from "./cell-type.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

export type HalveMethod = "average" | "nearest" | "mode" | "min" | "max" | "median";

/**
 * A band at half its size (rounded up): each cell from up to four. Invalid cells take no part; where all are invalid, so is the cell.
 * average: the mean, in float64, integers rounded halves to even; nearest: the north-west cell, else the next valid one row by row;
 * mode: the commonest, of several the first in that order; median: of an even number the mean of the middle two, as the average is rounded.
 */
export function halveBand(band: Band, width: number, height: number, method: HalveMethod): Band {
  const across = Math.ceil(width / 2);
  const down = Math.ceil(height / 2);
  const { cells, valid, cellType } = band;
  const out = allocateCells(cellType, across * down);
  const outValid = new Uint8Array(across * down);
  const values = new Float64Array(across);
  const four = new Float64Array(4);
  for (let row = 0; row < down; row++) {
    for (let col = 0; col < across; col++) {
      let n = 0;
      for (let k = 0; k < 4; k++) {
        const c = 2 * col + (k & 1);
        const r = 2 * row + (k >> 1);
        if (c >= width || r >= height) continue;
        const at = r * width + c;
        const value = cells[at]!;
        if ((valid !== null && valid[at] === 0) || Number.isNaN(value)) continue;
        four[n++] = value;
      }
      values[col] = 0;
      if (n === 0) continue;
      outValid[row * across + col] = 1;
      values[col] = foldOf(four, n, method);
    }
    writeCells(cellType, out, values, row * across, across);
  }
  return { cellType, cells: out, valid: outValid.indexOf(0) < 0 ? null : outValid };
}

function foldOf(four: Float64Array, n: number, method: HalveMethod): number {
  switch (method) {
    case "average":
      return meanOf(four, n);
    case "nearest":
      return four[0]!;
    case "mode":
      return modeOf(four, n);
    default: {
      const sorted = four.subarray(0, n).sort();
      if (method === "min") return sorted[0]!;
      if (method === "max") return sorted[n - 1]!;
      return (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
    }
  }
}

function meanOf(four: Float64Array, n: number): number {
  let sum = four[0]!;
  for (let i = 1; i < n; i++) sum += four[i]!;
  return sum / n;
}

function modeOf(four: Float64Array, n: number): number {
  let best = four[0]!;
  let most = 0;
  for (let i = 0; i < n; i++) {
    let count = 0;
    for (let j = 0; j < n; j++) if (four[j] === four[i]) count++;
    if (count > most) {
      most = count;
      best = four[i]!;
    }
  }
  return best;
}
