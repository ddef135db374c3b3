import { allocateCells, type CellArray, type CellType, isFloat } from "./cell-type.js";
import { meansByVectors } from "./cell-vectors.js";
import type { Band } from "./tile.js";
import { INTEGER_RANGES } from "./write-cells.js";

export const HALVE_METHODS = ["average", "nearest", "mode", "min", "max", "median"] as const;
export type HalveMethod = (typeof HALVE_METHODS)[number];

/**
 * A band at half its size (rounded up): each cell from up to four. Invalid cells take no part; where all are invalid, so is the cell.
 * average: the mean, in float64, integers rounded halves away from zero, as GDAL's overviews; nearest: the north-west cell, value or none;
 * mode: the commonest, of several the first row by row; median: of an even number the mean of the middle two, as the average is rounded.
 * @param nodata the value that the cells will be stored with for none: a mean that happens to equal it becomes the next value, as in GDAL
 */
export function halveBand(band: Band, width: number, height: number, method: HalveMethod, nodata: number | null = null): Band {
  const across = Math.ceil(width / 2);
  const down = Math.ceil(height / 2);
  const { cells, cellType } = band;
  const out = allocateCells(cellType, across * down);
  if (band.valid === null && !isFloat(cellType) && width % 2 === 0 && height % 2 === 0 && method === "average") {
    if (meansByVectors(cells, cellType, width, height, out)) {
      if (nodata !== null) stepAside(out, null, nodata, besideNodata(cellType, nodata));
      return { cellType, cells: out, valid: null };
    }
  }
  const valid = new Uint8Array(across * down);
  const float = isFloat(cellType);
  const take = quickest(cells, float, method);
  const rounds = (method === "average" || method === "median") && !float;
  // All squares at once, whether or not they hold values; those that do are right.
  const made = method === "average" && meansByVectors(cells, cellType, width, height, out);
  let missing = 0;
  for (let row = 0; row < down; row++) {
    const to = row * across;
    const from = 2 * row * width;
    const held = wholeRows(band.valid, from, width, Math.min(2, height - 2 * row));
    if (held === "none") {
      missing += across;
      if (made) out.fill(0, to, to + across);
      continue;
    }
    const mask = held === "all" ? null : band.valid;
    const pairs = 2 * row + 1 < height && take !== null ? width >> 1 : 0;
    for (let col = 0; col < across; ) {
      const run = col < pairs ? wholeRun(mask, from + 2 * col, width, pairs - col) : 0;
      if (run > 0) {
        if (!made) take!(cells, from + 2 * col, width, out, to + col, run);
        valid.fill(1, to + col, to + col + run);
      }
      // What has no value among the four, and NaN, which has none either, is taken cell by cell.
      const end = run > 0 ? col + run : col + 1;
      if (run > 0 && !float) {
        col = end;
        continue;
      }
      for (; col < end; col++) {
        if (run > 0 && !Number.isNaN(out[to + col]!)) continue;
        const n = gather(band, width, height, 2 * col, 2 * row, method === "nearest" ? 1 : 4);
        valid[to + col] = n === 0 ? 0 : 1;
        if (n === 0) {
          missing++;
          out[to + col] = 0;
        } else {
          const value = foldOf(n, method);
          out[to + col] = rounds ? roundHalfAway(value) : value;
        }
      }
    }
  }
  if (nodata !== null && (method === "average" || method === "median")) stepAside(out, valid, nodata, besideNodata(cellType, nodata));
  return { cellType, cells: out, valid: missing === 0 ? null : valid };
}

const roundHalfAway = (value: number): number => (value >= 0 ? Math.floor(value + 0.5) : -Math.floor(0.5 - value));

function stepAside(cells: CellArray, valid: Uint8Array | null, nodata: number, instead: number): void {
  const first = cells.indexOf(nodata);
  if (first < 0) return;
  for (let at = first; at < cells.length; at++) if (cells[at] === nodata && (valid === null || valid[at] === 1)) cells[at] = instead;
}

/** The value that stands for a mean which happens to equal nodata: the next larger one, where there is one. */
function besideNodata(cellType: CellType, nodata: number): number {
  if (cellType !== "float32" && cellType !== "float64") return nodata === INTEGER_RANGES[cellType][1] ? nodata - 1 : nodata + 1;
  if (!Number.isFinite(nodata)) return nodata;
  const above = nextTo(cellType, nodata, nodata >= 0 ? 1 : -1);
  return Number.isFinite(above) ? above : nextTo(cellType, nodata, -1);
}

/** The neighbouring float away from 0 (`step` 1) or towards it (-1): the bits of floats of one sign are in the order of their sizes. */
function nextTo(cellType: "float32" | "float64", value: number, step: 1 | -1): number {
  if (cellType === "float32") {
    const float = new Float32Array([value + 0]);
    new Int32Array(float.buffer)[0]! += step;
    return float[0]!;
  }
  const float = new Float64Array([value + 0]);
  new BigInt64Array(float.buffer)[0]! += BigInt(step);
  return float[0]!;
}

/** Cells from squares of four that all have a value: the first square's north-west cell is at `from`. */
type Take = (cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number) => void;

function quickest(cells: CellArray, float: boolean, method: HalveMethod): Take | null {
  if (method === "nearest") return takeFirst;
  if (method === "median" || (float && method !== "average")) return null;
  if (method === "mode") return takeMode;
  if (method === "min") return takeLeast;
  if (method === "max") return takeGreatest;
  return float ? takeMeanOfFloats : cells.BYTES_PER_ELEMENT < 4 ? takeMeanOfShorts : takeMeanOfLongs;
}

/** Whether all, some or none of the cells of one or two rows have a value, found by native search. */
function wholeRows(valid: Uint8Array | null, from: number, width: number, rows: number): "all" | "some" | "none" {
  if (valid === null) return "all";
  const cells = valid.subarray(from, from + rows * width);
  if (cells.indexOf(0) < 0) return "all";
  return cells.indexOf(1) < 0 ? "none" : "some";
}

/** How many squares of four in a row, from the one at `at` on, have all their values; at most n. */
function wholeRun(valid: Uint8Array | null, at: number, width: number, n: number): number {
  if (valid === null) return n;
  let i = 0;
  for (let k = at; i < n && (valid[k]! & valid[k + 1]! & valid[k + width]! & valid[k + width + 1]!) === 1; k += 2) i++;
  return i;
}

function takeFirst(cells: CellArray, from: number, _width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0; i < n; i++) out[to + i] = cells[from + 2 * i]!;
}

function takeMode(cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0, at = from; i < n; i++, at += 2) {
    const a = cells[at]!;
    const b = cells[at + 1]!;
    const c = cells[at + width]!;
    const d = cells[at + width + 1]!;
    // Two of one kind are as many as there can be of another.
    out[to + i] = a === b || a === c || a === d ? a : b === c || b === d ? b : c === d ? c : a;
  }
}

function takeLeast(cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0, at = from; i < n; i++, at += 2)
    out[to + i] = Math.min(cells[at]!, cells[at + 1]!, cells[at + width]!, cells[at + width + 1]!);
}

function takeGreatest(cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0, at = from; i < n; i++, at += 2)
    out[to + i] = Math.max(cells[at]!, cells[at + 1]!, cells[at + width]!, cells[at + width + 1]!);
}

/** Of 8 and 16 bits. Halves away from zero: below it the quotient goes down where the sum of four leaves 2. */
function takeMeanOfShorts(cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0, at = from; i < n; i++, at += 2) {
    const sum = cells[at]! + cells[at + 1]! + cells[at + width]! + cells[at + width + 1]!;
    out[to + i] = (sum + 2 + (sum >> 31)) >> 2;
  }
}

function takeMeanOfLongs(cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0, at = from; i < n; i++, at += 2) {
    const sum = cells[at]! + cells[at + 1]! + cells[at + width]! + cells[at + width + 1]!;
    out[to + i] = sum >= 0 ? Math.floor((sum + 2) / 4) : -Math.floor((2 - sum) / 4);
  }
}

function takeMeanOfFloats(cells: CellArray, from: number, width: number, out: CellArray, to: number, n: number): void {
  for (let i = 0, at = from; i < n; i++, at += 2)
    out[to + i] = (cells[at]! + cells[at + 1]! + cells[at + width]! + cells[at + width + 1]!) / 4;
}

const FOUR = new Float64Array(4);

/** The values of up to `most` cells, row by row; gives how many there are. */
function gather({ cells, valid }: Band, width: number, height: number, col: number, row: number, most: number): number {
  let n = 0;
  for (let k = 0; k < most; k++) {
    const c = col + (k & 1);
    const r = row + (k >> 1);
    if (c >= width || r >= height) continue;
    const at = r * width + c;
    const value = cells[at]!;
    if ((valid !== null && valid[at] === 0) || Number.isNaN(value)) continue;
    FOUR[n++] = value;
  }
  return n;
}

function foldOf(n: number, method: HalveMethod): number {
  switch (method) {
    case "average":
      return meanOf(n);
    case "nearest":
      return FOUR[0]!;
    case "mode":
      return modeOf(n);
    default: {
      const sorted = FOUR.subarray(0, n).sort();
      if (method === "min") return sorted[0]!;
      if (method === "max") return sorted[n - 1]!;
      return (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
    }
  }
}

function meanOf(n: number): number {
  let sum = FOUR[0]!;
  for (let i = 1; i < n; i++) sum += FOUR[i]!;
  return sum / n;
}

function modeOf(n: number): number {
  let best = FOUR[0]!;
  let most = 0;
  for (let i = 0; i < n; i++) {
    let count = 0;
    for (let j = 0; j < n; j++) if (FOUR[j] === FOUR[i]) count++;
    if (count > most) {
      most = count;
      best = FOUR[i]!;
    }
  }
  return best;
}
