/**
 * Average, mode, least, greatest and median of the pixels under each cell, as GDAL's warper has them (its GWKAverageOrMode): a cell's area is the box
 * between the positions of its north-west and its south-east corner; pixels it covers in part weigh that part in the average, and count like any
 * other in the others. What lies beyond the input's edge counts to the pixels at the edge.
 */
import type { CellArray } from "./cell-type.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

export type AreaMethod = "average" | "mode" | "min" | "max" | "median";

/** Edges of a box may lie this far beyond a pixel's edge and still count as lying on it. */
const EDGE = 1e-10;

/** The pixels [first, last) under an interval, and the weights of the first and of the last; those between weigh 1. */
interface Span {
  first: number;
  last: number;
  head: number;
  tail: number;
}

/** False where the interval misses the pixels. */
function spanOf(span: Span, a: number, b: number, size: number): boolean {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  if (!(high > -EDGE && low < size + EDGE)) return false;
  span.first = Math.max(0, Math.floor(low + EDGE));
  span.last = Math.min(size, Math.ceil(high - EDGE));
  if (span.first === span.last && span.last < size) span.last++;
  if (span.last <= span.first) return false;
  const single = span.first + 1 === span.last;
  span.head = single ? 1 : 1 - (low - span.first);
  span.tail = single ? 1 : 1 - (span.last - high);
  return true;
}

/** @param corners as Positions has them */
export function takeArea(
  bands: readonly Band[],
  width: number,
  height: number,
  method: AreaMethod,
  outputs: readonly { readonly cells: CellArray; readonly valid: Uint8Array }[],
  outWidth: number,
  outHeight: number,
  corners: (row: number, xs: Float64Array, ys: Float64Array) => void,
): void {
  let [x0, y0] = [new Float64Array(outWidth + 1), new Float64Array(outWidth + 1)];
  let [x1, y1] = [new Float64Array(outWidth + 1), new Float64Array(outWidth + 1)];
  const values = new Float64Array(outWidth);
  const scratch: Scratch = { values: [], counts: [] };
  const across: Span = { first: 0, last: 0, head: 1, tail: 1 };
  const down: Span = { first: 0, last: 0, head: 1, tail: 1 };
  corners(0, x1, y1);
  for (let row = 0; row < outHeight; row++) {
    [x0, y0, x1, y1] = [x1, y1, x0, y0];
    corners(row + 1, x1, y1);
    for (const [b, band] of bands.entries()) {
      const to = outputs[b]!;
      for (let i = 0; i < outWidth; i++) {
        values[i] = 0;
        if (!spanOf(across, x0[i]!, x1[i + 1]!, width) || !spanOf(down, y0[i]!, y1[i + 1]!, height)) continue;
        const value = areaValue(band, width, method, across, down, scratch);
        if (Number.isNaN(value)) continue;
        values[i] = value;
        to.valid[row * outWidth + i] = 1;
      }
      writeCells(band.cellType, to.cells, values, row * outWidth, outWidth);
    }
  }
}

interface Scratch {
  readonly values: number[];
  readonly counts: number[];
}

/** NaN where no pixel has a value. */
function areaValue(band: Band, width: number, method: AreaMethod, across: Span, down: Span, scratch: Scratch): number {
  const { cells, valid } = band;
  const { values, counts } = scratch;
  values.length = 0;
  counts.length = 0;
  let sum = 0;
  let weights = 0;
  let best = Number.NaN;
  let most = 0;
  for (let row = down.first; row < down.last; row++) {
    const rowWeight = row === down.first ? down.head : row + 1 === down.last ? down.tail : 1;
    for (let col = across.first; col < across.last; col++) {
      const at = row * width + col;
      const value = cells[at]!;
      if ((valid !== null && valid[at] === 0) || Number.isNaN(value)) continue;
      const weight = rowWeight * (col === across.first ? across.head : col + 1 === across.last ? across.tail : 1);
      switch (method) {
        case "average":
          sum += weight * value;
          weights += weight;
          break;
        case "min":
          if (!(best <= value)) best = value;
          break;
        case "max":
          if (!(best >= value)) best = value;
          break;
        case "median":
          values.push(value);
          break;
        case "mode": {
          // The first value to reach the greatest count.
          let k = values.indexOf(value);
          if (k < 0) {
            k = values.push(value) - 1;
            counts.push(0);
          }
          if (++counts[k]! > most) {
            most = counts[k]!;
            best = value;
          }
          break;
        }
      }
    }
  }
  if (method === "average") return weights > 0 ? sum / weights : Number.NaN;
  if (method !== "median") return best;
  // Of an even count the lower of the two middle ones.
  values.sort((a, b) => a - b);
  return values[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}
