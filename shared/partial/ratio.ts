/** The double nearest to n / d, ties to even (IEEE 754-2019 §4.3.1): how every exact figure ends. */
export function ratioToDouble(n: bigint, d: bigint): number {
  if (d === 0n) return Number.NaN;
  if (n === 0n) return 0;
  const negative = n < 0n !== d < 0n;
  const a = n < 0n ? -n : n;
  const b = d < 0n ? -d : d;
  // A quotient of 64 bits or more, its last bit standing for all that was cut off, rounds as the whole would.
  let shift = 64 - (bitLength(a) - bitLength(b));
  // Subnormal results have fewer bits: none may be kept below 2^-1074, or rounding would happen twice.
  const quotientOf = (by: number): bigint => {
    const scaled = by >= 0 ? a << BigInt(by) : a;
    const divisor = by >= 0 ? b : b << BigInt(-by);
    const quotient = scaled / divisor;
    return quotient * divisor === scaled ? quotient << 1n : (quotient << 1n) | 1n;
  };
  let sticky = quotientOf(shift);
  let exponent = -shift - 1;
  if (bitLength(sticky) + exponent < -1021) {
    shift = 1076;
    sticky = quotientOf(shift);
    exponent = -shift - 1;
  }
  const value = scaleToDouble(sticky, exponent);
  return negative ? -value : value;
}

const bitLength = (n: bigint): number => (n === 0n ? 0 : n.toString(16).length * 4 - Math.clz32(Number.parseInt(n.toString(16)[0]!, 16)) + 28);

/** The double nearest to m × 2^e, for m ≥ 0. */
export function scaleToDouble(m: bigint, e: number): number {
  if (m === 0n) return 0;
  const bits = bitLength(m);
  // Bits that the result keeps: 53, fewer where it is subnormal.
  const keep = Math.min(53, bits + e + 1074);
  if (keep <= 0) return bits + e + 1074 === 0 && m > 1n << BigInt(bits - 1) ? 2 ** -1074 : 0;
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
  // In two steps: a power of two below 2^-1022 times the mantissa would round on the way.
  const half = Math.trunc(exponent / 2);
  return Number(mantissa) * 2 ** half * 2 ** (exponent - half);
}

/** The double nearest to an exact integer times 2^e. */
export const integerToDouble = (n: bigint, e = 0): number => (n < 0n ? -scaleToDouble(-n, e) : scaleToDouble(n, e));
