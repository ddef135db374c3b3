/** Sums of squares of runs of cells, exact: by the same means as sums, of halves of the values whose products have room in a double. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellArray, CellType } from "../raster/cell-type.js";
import { integerOf } from "./exact-text.js";
import type { AddRun } from "./run-sum.js";
import type { WeightedSum } from "./weighted-sum.js";

const BLOCK = 512;

/** 2^16 and 2^22, where integers and scaled float32 are cut in two. */
const HALF_INTEGER = 65536;
const HALF_FLOAT = 4194304;

/** Sums of value² × cover, as WeightedSum; squares that are no double go a longer way. */
export interface SquareSum {
  addRun(cells: CellArray, words: Int32Array, from: number, to: number): void;
  /** @param weight an integer 1 … 2^29 */
  add(value: number, weight: number): void;
  /** In units of 2^SQUARES_EXPONENT. */
  take(): bigint;
  takeInfinite(): number;
}

export const SQUARES_EXPONENT = -2148 - 29;

/** @param sum kept by the caller for squares alone */
export function createSquareSum(cellType: CellType, sum: WeightedSum): SquareSum {
  let rest = 0n;
  const addRun: AddRun =
    cellType === "float32"
      ? addFloat32
      : cellType === "float64"
        ? (_sum, cells, _words, from, to) => {
            for (let i = from; i < to; i++) add(cells[i]!, COVERAGE_ONE);
          }
        : cellType === "int32" || cellType === "uint32"
          ? addWideIntegers
          : addNarrowIntegers;

  const add = (value: number, weight: number): void => {
    const magnitude = Math.abs(value);
    // The halves' products must be normal doubles, the last of them at least 2^-105 of the square.
    if (magnitude > 1e150 || (magnitude < 1e-130 && magnitude > 0)) {
      if (magnitude === Number.POSITIVE_INFINITY) sum.add(magnitude, weight);
      else {
        const whole = integerOf(value);
        rest += whole * whole * BigInt(weight);
      }
      return;
    }
    // Dekker 1971: both halves have 26 bits or fewer.
    const product = value * 134217729;
    const upper = product - (product - value);
    const lower = value - upper;
    sum.add(upper * upper, weight);
    if (lower === 0) return;
    sum.add(2 * upper * lower, weight);
    sum.add(lower * lower, weight);
  };

  return {
    addRun: (cells, words, from, to) => addRun(sum, cells, words, from, to),
    add,
    take() {
      const taken = rest + (sum.take() << 1074n);
      rest = 0n;
      return taken;
    },
    takeInfinite: () => sum.takeInfinite(),
  };
}

/** Integers of at most 16 bits: 2^21 of their squares stay below 2^53. */
const addNarrowIntegers: AddRun = (sum, cells, _words, from, to) => {
  for (let start = from; start < to; start += 1 << 20) {
    const end = Math.min(to, start + (1 << 20));
    let squares = 0;
    for (let i = start; i < end; i++) {
      const value = cells[i]!;
      squares += value * value;
    }
    sum.add(squares, COVERAGE_ONE);
  }
};

/** Integers of at most 32 bits: 2^20 products of their halves stay below 2^53. */
const addWideIntegers: AddRun = (sum, cells, _words, from, to) => {
  for (let start = from; start < to; start += 1 << 20) {
    const end = Math.min(to, start + (1 << 20));
    let upper = 0;
    let mixed = 0;
    let lower = 0;
    for (let i = start; i < end; i++) {
      const value = cells[i]!;
      const high = Math.floor(value / HALF_INTEGER);
      const low = value - high * HALF_INTEGER;
      upper += high * high;
      mixed += high * low;
      lower += low * low;
    }
    addHalves(sum, upper, mixed, lower, HALF_INTEGER, 1);
  }
};

/** float32: values of a block with exponents E … e are integers of 24 + (E − e) bits in units of 2^(e − 150). */
const addFloat32: AddRun = (sum, cells, words, from, to) => {
  for (let start = from; start < to; start += BLOCK) {
    const end = Math.min(to, start + BLOCK);
    let low = 0x7fffffff;
    let high = 0;
    for (let i = start; i < end; i++) {
      const word = words[i]! & 0x7fffffff;
      high = Math.max(high, word);
      // As in addFloat32Run: zeros have no exponent.
      low = Math.min(low, (word - 1) & 0x7fffffff);
    }
    const exponent = high >>> 23;
    if (high === 0) continue;
    const last = low >>> 23;
    if (exponent === 255 || exponent - last > 20) {
      // The square of a float32 has 48 bits and is a double.
      for (let i = start; i < end; i++) sum.add(cells[i]! * cells[i]!, COVERAGE_ONE);
      continue;
    }
    const scale = 2 ** (150 - last);
    // Rounds to multiples of 2^22: halves of at most 22 bits each, 512 products of them below 2^53.
    const constant = 1.5 * 2 ** 52 * HALF_FLOAT;
    let upper = 0;
    let mixed = 0;
    let lower = 0;
    for (let i = start; i < end; i++) {
      const value = cells[i]! * scale;
      const rounded = value + constant - constant;
      const left = value - rounded;
      const above = rounded / HALF_FLOAT;
      upper += above * above;
      mixed += above * left;
      lower += left * left;
    }
    addHalves(sum, upper, mixed, lower, HALF_FLOAT, 1 / (scale * scale));
  }
};

/** (upper·half² + 2·mixed·half + lower) · unit, where all factors but the sums are powers of two. */
function addHalves(sum: WeightedSum, upper: number, mixed: number, lower: number, half: number, unit: number): void {
  sum.add(upper * half * half * unit, COVERAGE_ONE);
  sum.add(2 * mixed * half * unit, COVERAGE_ONE);
  sum.add(lower * unit, COVERAGE_ONE);
}
