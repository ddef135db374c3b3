/**
 * Sums of runs of values at the speed of a naive loop, exact all the same: in a block whose exponents lie close together, doubles have room for every
 * bit of the sum, so nothing is rounded. Where they do not, values are cut in two at a fixed bit first (Rump, Ogita & Oishi 2008, "Accurate
 * floating-point summation"), and the few blocks that have no room even then are added value by value.
 */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellType } from "../raster/cell-type.js";
import type { RowValues } from "./row-values.js";
import type { WeightedSum } from "./weighted-sum.js";

/** Values of a block: 2^9. */
export const BLOCK = 512;

/** Bits of a value of a cell type, by which its last place is known from its exponent; 0 for integers, which are whole. */
export const mantissaBits = (cellType: CellType): 0 | 24 | 53 => (cellType === "float64" ? 53 : cellType === "float32" ? 24 : 0);

/** Adds values[from … to − 1], whole pixels of a cell type with so many bits, to a sum. None is NaN. */
export function addRun(sum: WeightedSum, row: RowValues, from: number, to: number, bits: 0 | 24 | 53): void {
  if (bits === 0) addIntegers(sum, row.values, from, to);
  else for (let start = from; start < to; start += BLOCK) addBlock(sum, row, start, Math.min(to, start + BLOCK), bits);
}

/** Of at most 32 bits: 4,096 of them stay below 2^53. */
function addIntegers(sum: WeightedSum, values: Float64Array, from: number, to: number): void {
  sum.add(sumOf(values, from, to), COVERAGE_ONE);
}

/** In four parts: an addition waits for the one before it. */
function sumOf(values: Float64Array, from: number, to: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (const end = to - 3; i < end; i += 4) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
  }
  for (; i < to; i++) a += values[i]!;
  return a + b + (c + d);
}

/**
 * With exponents E … e (as they stand in the bits: 1,023 more than they are) values are below 2^(E − 1022) and multiples of 2^(e − 1022 − bits),
 * and the sum of a block has bits + (E − e) + 9 bits.
 */
function addBlock(sum: WeightedSum, row: RowValues, from: number, to: number, bits: 24 | 53): void {
  const range = exponentsOf(row, from, to);
  const high = range >>> 11;
  const spread = high - (range & 0x7ff);
  if (high === 0x7ff) addValues(sum, row.values, from, to);
  else if (bits + spread + 9 <= 53) sum.add(sumOf(row.values, from, to), COVERAGE_ONE);
  // What addCut leaves is at most 2^(E − 1066), and its sum has 9 + E − 1066 − (e − 1022 − bits) bits. E + 10 must be an exponent, too.
  else if (high < 2030 && spread + bits - 35 <= 53) addCut(sum, row.values, from, to, Math.max(1, high) - 1023);
  else addValues(sum, row.values, from, to);
}

/** The largest exponent of values[from … to − 1] × 2^11 + the smallest of those that are not 0 (2,047 where all are). */
export function exponentsOf({ words }: RowValues, from: number, to: number): number {
  let low = 0x7fffffff;
  let high = 0;
  for (let i = 2 * from; i < 2 * to; i += 2) {
    const word = words[i + 1]! & 0x7fffffff;
    high = Math.max(high, word);
    // One less: a zero, which has no exponent, becomes the largest. Of others the exponent sinks by one at most, to the safe side.
    low = Math.min(low, ((word | (words[i] === 0 ? 0 : 1)) - 1) & 0x7fffffff);
  }
  return ((high >>> 20) << 11) | (low >>> 20);
}

/**
 * Sums a block of values below 2^(exponent + 1) in two: what is rounded to multiples of 2^(exponent − 42), a sum of 9 + 43 bits, and what is left.
 */
function addCut(sum: WeightedSum, values: Float64Array, from: number, to: number, exponent: number): void {
  // Added to this, a value loses the bits below its last one: 52 places below its first.
  const constant = 1.5 * 2 ** (exponent + 10);
  let upper = 0;
  let lower = 0;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    const rounded = value + constant - constant;
    upper += rounded;
    lower += value - rounded;
  }
  sum.add(upper, COVERAGE_ONE);
  sum.add(lower, COVERAGE_ONE);
}

function addValues(sum: WeightedSum, values: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) sum.add(values[i]!, COVERAGE_ONE);
}
