/**
 * Exact sums of floating point values: integers of mantissas by exponent (after Malcolm 1971 and Neal 2015, "Fast exact summation using small and large
 * superaccumulators"), whatever the order. Values are weighted by coverage in units of 2^-29.
 */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellArray, CellType } from "../raster/cell-type.js";
import { ratioToDouble } from "./ratio.js";

/** A value is mantissa × 2^(exponent − BIAS), exponent 1 … 2046; sums are integers in units of 2^(1 − BIAS) = 2^-1074. */
const BIAS = 1075;
const EXPONENTS = 2048;

/** Weights are cut at 2^15, mantissas of 53 bits at 2^27: products stay below 2^42. */
const WEIGHT_CUT = 2 ** 15;
const MANTISSA_CUT = 2 ** 27;

/** Additions between two emptyings: 2^11 products below 2^42. */
const ADDITIONS = 2 ** 11;

/** An exact integer times a power of two, as text: hexadecimal digits, p, the exponent. Equal sums have equal texts. */
export type ExactText = string;

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);

/** Sum of value × weight, in units of 2^-1074 × 2^-29. */
export interface WeightedSum {
  /** weight: an integer 1 … 2^29. */
  add(value: number, weight: number): void;
  /** The sum as an exact integer in units of 2^-1103. */
  total(): bigint;
  reset(): void;
}

export function createWeightedSum(): WeightedSum {
  // Four limbs an exponent: (high, low mantissa) × (high, low weight).
  const bins = new Float64Array(EXPONENTS * 4);
  let lowest = EXPONENTS;
  let highest = -1;
  let additions = 0;
  let sum = 0n;
  const empty = (): void => {
    for (let e = lowest; e <= highest; e++) {
      const at = e * 4;
      const part = (BigInt(bins[at]!) << 42n) + (BigInt(bins[at + 1]!) << 27n) + (BigInt(bins[at + 2]!) << 15n) + BigInt(bins[at + 3]!);
      if (part !== 0n) sum += part << BigInt(e - 1);
    }
    if (highest >= lowest) bins.fill(0, lowest * 4, highest * 4 + 4);
    lowest = EXPONENTS;
    highest = -1;
    additions = 0;
  };
  return {
    add(value, weight) {
      if (value === 0) return;
      real[0] = value;
      const high = words[1]!;
      let e = (high >>> 20) & 0x7ff;
      const hidden = e === 0 ? 0 : 0x100000;
      if (e === 0) e = 1;
      const sign = high >>> 31 === 1 ? -1 : 1;
      const mantissa = ((high & 0xfffff) | hidden) * 4294967296 + words[0]!;
      const mantissaHigh = Math.floor(mantissa / MANTISSA_CUT) * sign;
      const mantissaLow = (mantissa % MANTISSA_CUT) * sign;
      const weightHigh = Math.floor(weight / WEIGHT_CUT);
      const weightLow = weight - weightHigh * WEIGHT_CUT;
      const at = e * 4;
      bins[at] += mantissaHigh * weightHigh;
      bins[at + 1] += mantissaHigh * weightLow;
      bins[at + 2] += mantissaLow * weightHigh;
      bins[at + 3] += mantissaLow * weightLow;
      if (e < lowest) lowest = e;
      if (e > highest) highest = e;
      if (++additions >= ADDITIONS) empty();
    },
    total() {
      empty();
      return sum;
    },
    reset() {
      empty();
      sum = 0n;
    },
  };
}

/** Sum of float32 values with weight one: an integer of 24 bits by exponent, at about the cost of a naive loop. */
export interface Float32Sum {
  /** cells[from … to − 1], where valid (null: all). */
  addRun(cells: Float32Array, valid: Uint8Array | null, from: number, to: number): void;
  /** In units of 2^-1074, as WeightedSum without its weight. */
  total(): bigint;
  reset(): void;
}

export function createFloat32Sum(): Float32Sum {
  const bins = new Float64Array(256);
  let viewed: ArrayBufferLike | null = null;
  let bits: Int32Array = new Int32Array(0);
  let additions = 0;
  let sum = 0n;
  const empty = (): void => {
    // value = bin × 2^(e − 150) = bin × 2^(e + 924) units of 2^-1074.
    for (let e = 0; e < 256; e++) if (bins[e] !== 0) sum += BigInt(bins[e]!) << BigInt((e === 0 ? 1 : e) + 924);
    bins.fill(0);
    additions = 0;
  };
  return {
    addRun(cells, valid, from, to) {
      if (viewed !== cells.buffer) {
        viewed = cells.buffer;
        bits = new Int32Array(cells.buffer, 0, Math.floor(cells.buffer.byteLength / 4));
      }
      additions += to - from;
      if (additions > 2 ** 28) empty();
      const base = cells.byteOffset >> 2;
      for (let i = from; i < to; i++) {
        if (valid !== null && valid[i] === 0) continue;
        const word = bits[base + i]!;
        const e = (word >>> 23) & 0xff;
        const mantissa = e === 0 ? word & 0x7fffff : (word & 0x7fffff) | 0x800000;
        bins[e]! += word < 0 ? -mantissa : mantissa;
      }
    },
    total() {
      empty();
      return sum;
    },
    reset() {
      empty();
      sum = 0n;
    },
  };
}

/** Units of a weighted sum: 2^-1103. */
export const SUM_EXPONENT = 1 - BIAS - 29;

/** m × 2^e in the one spelling it has: m odd, or zero. */
export function exactText(m: bigint, e: number): ExactText {
  if (m === 0n) return "0p0";
  const magnitude = m < 0n ? -m : m;
  const hex = magnitude.toString(16);
  let zeros = 0;
  while (hex[hex.length - 1 - zeros] === "0") zeros++;
  let odd = magnitude >> BigInt(zeros * 4);
  let exponent = e + zeros * 4;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    exponent++;
  }
  return `${m < 0n ? "-" : ""}${odd.toString(16)}p${exponent}`;
}

export function parseExact(text: ExactText): { m: bigint; e: number } {
  const [digits, exponent] = text.split("p") as [string, string];
  const negative = digits.startsWith("-");
  const m = BigInt(`0x${negative ? digits.slice(1) : digits}`);
  return { m: negative ? -m : m, e: Number(exponent) };
}

export function addExact(a: ExactText, b: ExactText): ExactText {
  const x = parseExact(a);
  const y = parseExact(b);
  const e = Math.min(x.e, y.e);
  return exactText((x.m << BigInt(x.e - e)) + (y.m << BigInt(y.e - e)), e);
}

/** The exact quotient of m × 2^e and d, rounded once. */
export const exactQuotient = (m: bigint, e: number, d: bigint): number => (e >= 0 ? ratioToDouble(m << BigInt(e), d) : ratioToDouble(m, d << BigInt(-e)));

/** Exact sum of whole arrays, for figures of a raster. */
export interface ExactSum {
  addCells(cells: CellArray, valid: Uint8Array | null): void;
  /** The double nearest to the sum. */
  value(): number;
  mean(count: number): number;
}

export function createExactSum(cellType: CellType): ExactSum {
  if (cellType === "float32") {
    const sum = createFloat32Sum();
    return {
      addCells: (cells, valid) => sum.addRun(cells as Float32Array, valid, 0, cells.length),
      value: () => exactQuotient(sum.total(), 1 - BIAS, 1n),
      mean: (count) => exactQuotient(sum.total(), 1 - BIAS, BigInt(count)),
    };
  }
  if (cellType === "float64") {
    const sum = createWeightedSum();
    return {
      addCells(cells, valid) {
        for (let i = 0; i < cells.length; i++) if (valid === null || valid[i] === 1) sum.add(cells[i]!, COVERAGE_ONE);
      },
      value: () => exactQuotient(sum.total(), SUM_EXPONENT, 1n),
      mean: (count) => exactQuotient(sum.total(), SUM_EXPONENT, BigInt(count)),
    };
  }
  // Integers of at most 32 bits: 2^20 of them stay below 2^53.
  let total = 0n;
  return {
    addCells(cells, valid) {
      for (let from = 0; from < cells.length; from += 1 << 20) {
        const to = Math.min(cells.length, from + (1 << 20));
        let part = 0;
        for (let i = from; i < to; i++) if (valid === null || valid[i] === 1) part += cells[i]!;
        total += BigInt(part);
      }
    },
    value: () => ratioToDouble(total, 1n),
    mean: (count) => ratioToDouble(total, BigInt(count)),
  };
}
