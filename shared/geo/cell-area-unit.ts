/** The exponent that brings the largest area to 2^39 … 2^40. */
export function unitExponentFor(largest: number): number {
  if (!(largest > 0)) return 0;
  let exponent = Math.floor(Math.log2(largest)) - 39;
  while (largest / 2 ** exponent >= 2 ** 40) exponent++;
  while (largest / 2 ** exponent < 2 ** 39) exponent--;
  return largest / 2 ** exponent > 2 ** 40 - 0.5 ? exponent + 1 : exponent;
}
