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
const BLOCK = 512;

/** Bits of a value of a cell type, by which its last place is known from its exponent; 0 for integers, which are whole. */
export const mantissaBits = (cellType: CellType): 0 | 24 | 53 => (cellType === "float64" ? 53 : cellType === "float32" ? 24 : 0);

/** What is added of a block of a run, beside its sum: `block` tells what was seen of it. */
export type AddBlock = (row: RowValues, from: number, to: number, block: Readonly<SeenBlock>) => void;

/**
 * Adds values[from … to − 1], at most 4,096 whole pixels of a cell type with so many bits, to a sum, and each block to what else is kept. None is NaN.
 */
export function addRun(sum: WeightedSum, row: RowValues, from: number, to: number, bits: 0 | 24 | 53, addBlock: AddBlock | null): void {
  if (bits === 0) addIntegers(sum, row.values, from, to);
  if (bits === 0 && addBlock === null) return;
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    if (bits !== 0) {
      lookAtBlock(row, start, end);
      addSeen(sum, row, start, end, bits);
    }
    addBlock?.(row, start, end, seen);
  }
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
function addSeen(sum: WeightedSum, row: RowValues, from: number, to: number, bits: 24 | 53): void {
  const spread = seen.high - seen.low;
  if (seen.high === 0x7ff) addValues(sum, row.values, from, to);
  else if (bits + spread + 9 <= 53) sum.add(seen.sum, COVERAGE_ONE);
  // What addCut leaves is at most 2^(E − 1066), and its sum has 9 + E − 1066 − (e − 1022 − bits) bits. E + 10 must be an exponent, too.
  else if (seen.high < 2030 && spread + bits - 35 <= 53) addCut(sum, row.values, from, to, Math.max(1, seen.high) - 1023);
  else addValues(sum, row.values, from, to);
}

export interface SeenBlock {
  /** The largest exponent, as it stands in the bits. */
  high: number;
  /** The smallest exponent of values that are not 0; 2,047 where all are. */
  low: number;
  /** The sum as doubles have it. */
  sum: number;
}

/** Written and read within one block. */
const seen: SeenBlock = { high: 0, low: 0, sum: 0 };

/** Looks at values[from … to − 1]. In four parts: an addition waits for the one before it. */
function lookAtBlock({ values, words }: RowValues, from: number, to: number): void {
  // The high word of a double without its sign. Known inside the loop: a bundled module's own constants are not.
  const magnitude = 0x7fffffff;
  let low = magnitude;
  let high = 0;
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
    const p = words[2 * i + 1]! & magnitude;
    const q = words[2 * i + 3]! & magnitude;
    const r = words[2 * i + 5]! & magnitude;
    const s = words[2 * i + 7]! & magnitude;
    high = Math.max(high, p, q, r, s);
    low = Math.min(low, p, q, r, s);
  }
  for (; i < to; i++) {
    a += values[i]!;
    const p = words[2 * i + 1]! & magnitude;
    high = Math.max(high, p);
    low = Math.min(low, p);
  }
  seen.high = high >>> 20;
  seen.low = (low === 0 ? lowestOfSome(words, 2 * from, 2 * to) : low) >>> 20;
  seen.sum = a + b + (c + d);
}

/** The smallest high word of those that are not 0, and of the smallest subnormals, which have a low word alone. */
function lowestOfSome(words: Int32Array, from: number, end: number): number {
  const magnitude = 0x7fffffff;
  let low = magnitude;
  for (let i = from; i < end; i += 2) {
    const p = words[i + 1]! & magnitude;
    low = Math.min(low, p === 0 && words[i] === 0 ? magnitude : p);
  }
  return low;
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
