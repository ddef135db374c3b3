/**
 * Sums of runs of cells at the speed of a naive loop, exact all the same: in a run whose exponents lie close together, doubles have room for every
 * bit of the sum, so nothing is rounded. Where they do not, values are cut in two at a fixed bit first (Rump, Ogita & Oishi 2008, "Accurate
 * floating-point summation"), and the few runs that have no room even then are added value by value.
 */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellArray } from "../raster/cell-type.js";
import type { WeightedSum } from "./weighted-sum.js";

/** Cells of a block: 2^9. */
const BLOCK = 512;

/** Adds cells[from … to − 1], whole pixels, to a sum. */
export type AddRun = (sum: WeightedSum, cells: CellArray, words: Int32Array, from: number, to: number) => void;

/** Integers of at most 32 bits: 2^20 of them stay below 2^53. */
export const addIntegerRun: AddRun = (sum, cells, _words, from, to) => {
  for (let start = from; start < to; start += 1 << 20) {
    const end = Math.min(to, start + (1 << 20));
    let a = 0;
    let b = 0;
    let i = start;
    for (const last = end - 1; i < last; i += 2) {
      a += cells[i]!;
      b += cells[i + 1]!;
    }
    if (i < end) a += cells[i]!;
    sum.add(a + b, COVERAGE_ONE);
  }
};

/**
 * float32: 24 bits a value, so a block of exponents E … e has a sum of 24 + (E − e) + 9 bits.
 * `words` are the cells' bits.
 */
export const addFloat32Run: AddRun = (sum, cells, words, from, to) => {
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let low = 0x7fffffff;
    let high = 0;
    let i = start;
    for (const last = end - 3; i < last; i += 4) {
      a += cells[i]!;
      b += cells[i + 1]!;
      c += cells[i + 2]!;
      d += cells[i + 3]!;
      const p = words[i]! & 0x7fffffff;
      const q = words[i + 1]! & 0x7fffffff;
      const r = words[i + 2]! & 0x7fffffff;
      const s = words[i + 3]! & 0x7fffffff;
      high = Math.max(high, p, q, r, s);
      // One less: a zero, which has no exponent, becomes the largest. Of others the exponent sinks by one at most, to the safe side.
      low = Math.min(low, (p - 1) & 0x7fffffff, (q - 1) & 0x7fffffff, (r - 1) & 0x7fffffff, (s - 1) & 0x7fffffff);
    }
    for (; i < end; i++) {
      a += cells[i]!;
      const p = words[i]! & 0x7fffffff;
      high = Math.max(high, p);
      low = Math.min(low, (p - 1) & 0x7fffffff);
    }
    // |x| < 2^(E − 126), a multiple of 2^(e − 150): 9 + E − 126 − (e − 150) bits must not pass 53. An E of 255 is infinite.
    const exponent = high >>> 23;
    const spread = exponent - (low >>> 23);
    if (exponent === 255 || spread > 63) addValues(sum, cells, start, end);
    else if (spread <= 20) sum.add(a + b + (c + d), COVERAGE_ONE);
    else addCut(sum, cells, start, end, exponent - 127);
  }
};

/** float64; `words` are the cells' bits, two words each, the low one first. */
export const addFloat64Run: AddRun = (sum, cells, words, from, to) => {
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    let low = 0x7fffffff;
    let high = 0;
    for (let i = start; i < end; i++) {
      const word = words[2 * i + 1]! & 0x7fffffff;
      // Zeros have no exponent; the low words of the smallest subnormals have no high word, and count as the smallest exponent.
      if (word > high) high = word;
      if (word < low && (word !== 0 || words[2 * i] !== 0)) low = word;
    }
    const exponent = high >>> 20;
    // What is cut off is below 2^(E − 1065), a multiple of 2^(e − 1075): 9 + 10 + E − e bits. E + 10 must be an exponent, too.
    if (exponent >= 2030 || exponent - (low >>> 20) > 34) addValues(sum, cells, start, end);
    else addCut(sum, cells, start, end, Math.max(1, exponent) - 1023);
  }
};

/**
 * Sums a block of values below 2^(exponent + 1) in two: what is rounded to multiples of 2^(exponent − 42), a sum of 9 + 43 bits, and what is left.
 */
function addCut(sum: WeightedSum, cells: CellArray, from: number, to: number, exponent: number): void {
  // Added to this, a value loses the bits below its last one: 52 places below its first.
  const constant = 1.5 * 2 ** (exponent + 10);
  let upper = 0;
  let lower = 0;
  for (let i = from; i < to; i++) {
    const value = cells[i]!;
    const rounded = value + constant - constant;
    upper += rounded;
    lower += value - rounded;
  }
  sum.add(upper, COVERAGE_ONE);
  sum.add(lower, COVERAGE_ONE);
}

function addValues(sum: WeightedSum, cells: CellArray, from: number, to: number): void {
  for (let i = from; i < to; i++) sum.add(cells[i]!, COVERAGE_ONE);
}
