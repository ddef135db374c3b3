/** Sums of value × cover and value² × cover, exact, and what follows from them. */
import { type Exact, exactQuotient, exactText, integerOf, lastPlace, parseExact } from "./exact-text.js";
import type { OrderedCovers } from "./weighted-quantile.js";
import type { ZonalBandRow } from "./zonal-row.js";

/** In pixels: the covers' unit of 2^-29 is in the exponents. */
export interface Moments {
  readonly sum: Exact;
  readonly squares: Exact;
}

export const runningMoments = (row: ZonalBandRow | null): Moments => ({
  sum: parseExact(row?.sum ?? exactText(0n, 0)),
  squares: parseExact(row?.squares ?? exactText(0n, 0)),
});

export function tableMoments({ values, covers }: OrderedCovers): Moments {
  const infinite = values.reduce((sum, value) => (Number.isFinite(value) ? sum : sum + value), 0);
  if (infinite !== 0)
    return { sum: { notFinite: infinite }, squares: { notFinite: Number.isNaN(infinite) ? infinite : Number.POSITIVE_INFINITY } };
  // The last binary place that any value has.
  const e = values.reduce((least, value) => (value === 0 ? least : Math.min(least, lastPlace(value))), 0);
  const shift = BigInt(1074 + e);
  let sum = 0n;
  let squares = 0n;
  for (let i = 0; i < values.length; i++) {
    const value = e === 0 ? BigInt(values[i]!) : integerOf(values[i]!) >> shift;
    const product = value * covers[i]!;
    sum += product;
    squares += value * product;
  }
  return { sum: { m: sum, e: e - 29 }, squares: { m: squares, e: 2 * e - 29 } };
}

export const sumOf = ({ sum }: Moments): number => ("notFinite" in sum ? sum.notFinite : exactQuotient(sum.m, sum.e, 1n));

/** @param cover in units of 2^-29 pixels, above 0 */
export const meanOf = ({ sum }: Moments, cover: bigint): number =>
  "notFinite" in sum ? sum.notFinite : exactQuotient(sum.m, sum.e + 29, cover);

/** Of the population: (N·Σwx² − (Σwx)²) / N², exact until the one division. N is the cover. */
export function varianceOf({ sum, squares }: Moments, cover: bigint): number {
  if ("notFinite" in sum || "notFinite" in squares) return Number.NaN;
  const left = { m: cover * squares.m, e: squares.e - 29 };
  const right = { m: sum.m * sum.m, e: 2 * sum.e };
  const e = Math.min(left.e, right.e);
  const difference = (left.m << BigInt(left.e - e)) - (right.m << BigInt(right.e - e));
  return exactQuotient(difference, e + 58, cover * cover);
}
