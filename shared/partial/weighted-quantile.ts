/**
 * Quantiles of weighted values, type 7 of Hyndman & Fan (1996) generalised to weights as exactextract does: with distinct values x_0 < x_1 < … of
 * weights w_i, S_i = i·w_i + (n − 1)·Σ_{j<i} w_j, and the quantile q lies where q·(n − 1)·Σw lies between the neighbouring S. All is exact until
 * the one conversion at the end.
 */
import { exactQuotient, integerOf, lastPlace } from "./exact-text.js";

/** Values ascending and distinct; covers above 0, in units of 2^-29 pixels. */
export interface OrderedCovers {
  readonly values: readonly number[];
  readonly covers: readonly bigint[];
}

/** @param levels 0 … 1, in any order @returns null for each where there are no values */
export function weightedQuantiles({ values, covers }: OrderedCovers, levels: readonly number[]): (number | null)[] {
  const n = values.length;
  if (n === 0) return levels.map(() => null);
  const places = BigInt(n - 1);
  let sum = 0n;
  for (const cover of covers) sum += cover;
  // All levels are integers times 2^-bits.
  const bits = placesOf(levels);
  const wanted = levels.map((q) => scaled(q, -Number(bits)) * places * sum);
  const found = new Array<number | null>(levels.length).fill(values[n - 1]!);
  const order = levels.map((_, i) => i).sort((a, b) => levels[a]! - levels[b]!);
  let next = 0;
  let before = 0n;
  let left = 0n;
  for (let i = 0; i < n && next < order.length; i++) {
    const s = BigInt(i) * covers[i]! + places * before;
    const right = s << bits;
    while (next < order.length && wanted[order[next]!]! < right) {
      const at = order[next++]!;
      found[at] = between(values[i - 1]!, values[i]!, wanted[at]! - left, right - left);
    }
    before += covers[i]!;
    left = right;
  }
  return found;
}

/** left + (right − left) · part / whole, rounded once. */
function between(left: number, right: number, part: bigint, whole: bigint): number {
  if (part === 0n) return left;
  if (!Number.isFinite(left) || !Number.isFinite(right)) return left + (right - left);
  const e = Math.min(left === 0 ? 0 : lastPlace(left), right === 0 ? 0 : lastPlace(right));
  const a = scaled(left, e);
  const b = scaled(right, e);
  return exactQuotient(a * whole + (b - a) * part, e, whole) + 0;
}

/** How many binary places the levels have. */
const placesOf = (levels: readonly number[]): bigint => BigInt(Math.max(0, ...levels.map((q) => (q === 0 ? 0 : -lastPlace(q)))));

/** value × 2^-e, an integer. */
const scaled = (value: number, e: number): bigint => integerOf(value) >> BigInt(1074 + e);

/** The value at the rank q: the first where the cover up to it is at least q of the whole. */
export function valueAtRank({ values, covers }: OrderedCovers, q: number): number | null {
  let sum = 0n;
  for (const cover of covers) sum += cover;
  const bits = placesOf([q]);
  const wanted = scaled(q, -Number(bits)) * sum;
  let before = 0n;
  for (let i = 0; i < values.length; i++) {
    before += covers[i]!;
    if (before << bits >= wanted) return values[i]!;
  }
  return values.at(-1) ?? null;
}
