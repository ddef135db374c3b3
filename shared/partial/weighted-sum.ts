/**
 * Exact sums of doubles, whatever the order: integers of mantissas by exponent (after Malcolm 1971, and Neal 2015, "Fast exact summation using small
 * and large superaccumulators"). Values are weighted by coverage in units of 2^-29.
 */

/** A value is mantissa × 2^(exponent − BIAS), exponent 1 … 2046. */
const BIAS = 1075;
const EXPONENTS = 2048;
const INFINITE = 2047;

/** Weights are cut at 2^15, mantissas of 53 bits at 2^27: products stay below 2^42. */
const WEIGHT_CUT = 2 ** 15;
const MANTISSA_CUT = 2 ** 27;

/** Additions between two emptyings: 2^11 products below 2^42. */
const ADDITIONS = 2 ** 11;

/** Totals are integers in units of 2^-1074 × 2^-29. */
export const SUM_EXPONENT = 1 - BIAS - 29;

export interface WeightedSum {
  /** @param value any double but NaN @param weight an integer 1 … 2^29 */
  add(value: number, weight: number): void;
  /** What was added since the last take, as a multiple of 2^SUM_EXPONENT; infinite values leave it finite and are told by `tookInfinite`. */
  take(): bigint;
  /** Since the last call: 0, Infinity, −Infinity, or NaN for infinite values of both signs. */
  takeInfinite(): number;
}

export function createWeightedSum(): WeightedSum {
  // Four limbs an exponent: (high, low mantissa) × (high, low weight).
  const bins = new Float64Array(EXPONENTS * 4);
  const real = new Float64Array(1);
  const words = new Uint32Array(real.buffer);
  let lowest = EXPONENTS;
  let highest = -1;
  let additions = 0;
  let sum = 0n;
  let infinite = 0;

  const empty = (): void => {
    for (let e = lowest; e <= highest; e++) {
      const at = e * 4;
      const [a, b, c, d] = [bins[at]!, bins[at + 1]!, bins[at + 2]!, bins[at + 3]!];
      if (a === 0 && b === 0 && c === 0 && d === 0) continue;
      sum += ((BigInt(a) << 42n) + (BigInt(b) << 27n) + (BigInt(c) << 15n) + BigInt(d)) << BigInt(e - 1);
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
      if (e === INFINITE) {
        infinite += value;
        return;
      }
      const hidden = e === 0 ? 0 : 0x100000;
      if (e === 0) e = 1;
      const sign = high >>> 31 === 1 ? -1 : 1;
      const mantissa = ((high & 0xfffff) | hidden) * 4294967296 + words[0]!;
      const mantissaHigh = Math.floor(mantissa / MANTISSA_CUT);
      const mantissaLow = (mantissa - mantissaHigh * MANTISSA_CUT) * sign;
      const weightHigh = Math.floor(weight / WEIGHT_CUT);
      const weightLow = weight - weightHigh * WEIGHT_CUT;
      const at = e * 4;
      bins[at]! += sign * mantissaHigh * weightHigh;
      bins[at + 1]! += sign * mantissaHigh * weightLow;
      bins[at + 2]! += mantissaLow * weightHigh;
      bins[at + 3]! += mantissaLow * weightLow;
      if (e < lowest) lowest = e;
      if (e > highest) highest = e;
      if (++additions === ADDITIONS) empty();
    },
    take() {
      empty();
      const taken = sum;
      sum = 0n;
      return taken;
    },
    takeInfinite() {
      const taken = infinite;
      infinite = 0;
      return taken;
    },
  };
}
