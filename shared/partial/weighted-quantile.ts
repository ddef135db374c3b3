/**
 * Quantiles of weighted values, type 7 of Hyndman & Fan (1996) generalised to weights as exactextract does: with distinct values x_0 < x_1 < … of
 * weights w_i, S_i = i·w_i + (n − 1)·Σ_{j<i} w_j, the quantile q lies at q·(n − 1)·Σw between the neighbouring S.
 */
export interface ValueCover {
  readonly value: number;
  /** In units of 2^-29 pixels. */
  readonly cover: bigint;
}

/** @param values ascending, distinct, covers above 0 @returns null for no values */
export function weightedQuantile(values: readonly ValueCover[], q: number): number | null {
  const n = values.length;
  if (n === 0) return null;
  if (n === 1) return values[0]!.value;
  let sum = 0n;
  for (const { cover } of values) sum += cover;
  const places = BigInt(n - 1);
  // Sums are exact; q is a double, and one product and one quotient of doubles end it.
  const wanted = q * Number(sum * places);
  let before = 0n;
  let left = { x: values[0]!.value, s: 0 };
  for (let i = 0; i < n; i++) {
    const { value, cover } = values[i]!;
    const s = i === 0 ? 0 : Number(BigInt(i) * cover + places * before);
    if (i > 0 && (s > wanted || i === n - 1)) {
      const part = (wanted - left.s) / (s - left.s);
      const x = left.x + Math.min(1, Math.max(0, part)) * (value - left.x);
      return x === 0 ? 0 : x;
    }
    left = { x: value, s };
    before += cover;
  }
  return values[n - 1]!.value;
}
