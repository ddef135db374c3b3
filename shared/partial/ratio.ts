/** From exact integers to the nearest double, ties to even (IEEE 754-2019 §4.3.1): how every exact figure ends. */

/** The double nearest to n / d; NaN for a divisor of 0. */
export function ratioToDouble(n: bigint, d: bigint): number {
  if (d === 0n) return Number.NaN;
  if (n === 0n) return 0;
  const x = Math.abs(Number(n));
  const y = Math.abs(Number(d));
  const negative = n < 0n !== d < 0n;
  // Below 2^53 both are what they stand for, and a division rounds as it should.
  if (x < 2 ** 53 && y < 2 ** 53) return negative ? -x / y : x / y;
  if (x < PLAIN && y < PLAIN) {
    const value = plainRatio(n < 0n ? -n : n, d < 0n ? -d : d, 70 - Math.round(Math.log2(x) - Math.log2(y)));
    return negative ? -value : value;
  }
  const a = n < 0n ? -n : n;
  const b = d < 0n ? -d : d;
  // A quotient of more bits than a double has, with a last bit that stands for all that was cut off, rounds as the whole would: 66 bits or more.
  const shift = 66 - (bitLength(a) - bitLength(b));
  const scaled = shift >= 0 ? a << BigInt(shift) : a;
  const divisor = shift >= 0 ? b : b << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = (quotient << 1n) | (quotient * divisor === scaled ? 0n : 1n);
  const value = scaleToDouble(sticky, -shift - 1);
  return negative ? -value : value;
}

/** Ratios of smaller numbers are normal doubles. */
const PLAIN = 2 ** 500;

/** The same where nothing leaves the range of normal doubles: a number that is made of a bigint is rounded as the ratio is (ECMA-262 §21.1.1.1). */
function plainRatio(a: bigint, b: bigint, shift: number): number {
  const scaled = shift >= 0 ? a << BigInt(shift) : a;
  const divisor = shift >= 0 ? b : b << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = (quotient << 1n) | (quotient * divisor === scaled ? 0n : 1n);
  return Number(sticky) * 2 ** (-shift - 1);
}

/** The double nearest to n × 2^e. */
export const integerToDouble = (n: bigint, e = 0): number => (n < 0n ? -scaleToDouble(-n, e) : scaleToDouble(n, e));

function bitLength(n: bigint): number {
  const hex = n.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28;
}

/** The double nearest to m × 2^e, for m ≥ 0. */
function scaleToDouble(m: bigint, e: number): number {
  if (m === 0n) return 0;
  const bits = bitLength(m);
  // Bits that the result keeps: 53, fewer where it is subnormal, none below half of the smallest.
  const keep = Math.min(53, bits + e + 1074);
  if (keep < 0) return 0;
  const drop = bits - keep;
  let mantissa = m;
  let exponent = e;
  if (drop > 0) {
    const half = 1n << BigInt(drop - 1);
    const rest = m & ((1n << BigInt(drop)) - 1n);
    mantissa = m >> BigInt(drop);
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    exponent = e + drop;
  }
  return timesPowerOfTwo(Number(mantissa), exponent);
}

/** Exact where the result has room for all bits: in steps, as 2^exponent alone may be no double. */
function timesPowerOfTwo(value: number, exponent: number): number {
  let result = value;
  let left = exponent;
  while (left > 1000 && Number.isFinite(result)) {
    result *= 2 ** 1000;
    left -= 1000;
  }
  // Downwards the first step must not be the one that leaves the normal range, or bits fall off that the last step needs.
  while (left < -1000 && result !== 0) {
    result *= 2 ** -1000;
    left += 1000;
  }
  return result * 2 ** left;
}
