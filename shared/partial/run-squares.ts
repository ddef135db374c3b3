/** Sums of squares of runs of values, exact: by the same means as sums, of parts of the values whose products have room in a double. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { integerOf } from "./exact-text.js";
import type { RowValues } from "./row-values.js";
import type { AddBlock } from "./run-sum.js";
import type { WeightedSum } from "./weighted-sum.js";

/** Sums of value² × cover, as WeightedSum; squares that are no double go a longer way. */
export interface SquareSum {
  /** Adds a block of whole pixels. */
  readonly addBlock: AddBlock;
  /** @param weight an integer 1 … 2^29 */
  add(value: number, weight: number): void;
  /** In units of 2^SQUARES_EXPONENT. */
  take(): bigint;
  takeInfinite(): number;
}

export const SQUARES_EXPONENT = -2148 - 29;

/**
 * Where values, as integers, are cut: at 2^22 and 2^44. 1.5 × 2^96 added to an integer below 2^65 leaves multiples of 2^44, and 1.5 × 2^74 to one below
 * 2^44 multiples of 2^22.
 */
const CUT = 2 ** 22;

/**
 * @param sum kept by the caller for squares alone
 * @param bits of a value: 24 or 53, or 0 for integers of at most 32 bits
 */
export function createSquareSum(bits: 0 | 24 | 53, sum: WeightedSum): SquareSum {
  let rest = 0n;

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

  /** Values as integers of up to 44 bits, by their last place: in units of 2^last. */
  const addInTwo = ({ values }: RowValues, from: number, to: number, last: number): void => {
    const scale = 2 ** -last;
    // Known inside the loop: a bundled module's own constants are not.
    const round22 = 1.5 * 2 ** 74;
    const cut = 2 ** -22;
    let upper = 0;
    let mixed = 0;
    let lower = 0;
    for (let i = from; i < to; i++) {
      const value = values[i]! * scale;
      const high = value + round22 - round22;
      const low = value - high;
      const above = high * cut;
      upper += above * above;
      mixed += above * low;
      lower += low * low;
    }
    const unit = 2 ** (2 * last);
    sum.add(upper * CUT * CUT * unit, COVERAGE_ONE);
    sum.add(2 * mixed * CUT * unit, COVERAGE_ONE);
    sum.add(lower * unit, COVERAGE_ONE);
  };

  /** Values as integers of up to 65 bits: 2ac + b² of a block stays below 2^53. */
  const addInThree = ({ values }: RowValues, from: number, to: number, last: number): void => {
    const scale = 2 ** -last;
    const round44 = 1.5 * 2 ** 96;
    const round22 = 1.5 * 2 ** 74;
    const cut = 2 ** -22;
    let aa = 0;
    let ab = 0;
    let acbb = 0;
    let bc = 0;
    let cc = 0;
    for (let i = from; i < to; i++) {
      const value = values[i]! * scale;
      const high = value + round44 - round44;
      const left = value - high;
      const middle = left + round22 - round22;
      const c = left - middle;
      const b = middle * cut;
      const a = high * (cut * cut);
      aa += a * a;
      ab += a * b;
      acbb += 2 * a * c + b * b;
      bc += b * c;
      cc += c * c;
    }
    const unit = 2 ** (2 * last);
    sum.add(aa * CUT ** 4 * unit, COVERAGE_ONE);
    sum.add(2 * ab * CUT ** 3 * unit, COVERAGE_ONE);
    sum.add(acbb * CUT ** 2 * unit, COVERAGE_ONE);
    sum.add(2 * bc * CUT * unit, COVERAGE_ONE);
    sum.add(cc * unit, COVERAGE_ONE);
  };

  return {
    addBlock(row, from, to, { high, low }) {
      if (bits === 0) {
        addInTwo(row, from, to, 0);
        return;
      }
      // A value's last place is at least this one, and it has bits + E − e places. Scales and units must be doubles.
      const last = low - 1022 - bits;
      const places = bits + high - low;
      if (high === 0 && low === 0x7ff) return;
      if (places <= 44 && last > -450 && high < 1400) addInTwo(row, from, to, last);
      else if (places <= 65 && last > -450 && high < 1400) addInThree(row, from, to, last);
      else for (let i = from; i < to; i++) add(row.values[i]!, COVERAGE_ONE);
    },
    add,
    take() {
      const taken = rest + (sum.take() << 1074n);
      rest = 0n;
      return taken;
    },
    takeInfinite: () => sum.takeInfinite(),
  };
}
