const TWO_52 = 2 ** 52;

/** The nearest whole number, halves to even. */
export function roundHalfEven(x: number): number {
  // Adding 2^52 leaves no bits below one; the sum is rounded half to even by IEEE 754. Larger numbers are whole already.
  if (x >= TWO_52 || x <= -TWO_52) return x;
  return x < 0 ? x - TWO_52 + TWO_52 : x + TWO_52 - TWO_52;
}
