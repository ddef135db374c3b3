/**
 * Elementary functions from + − × ÷ √ alone. ECMAScript leaves the precision of Math.exp and its kind to the implementation; these give the
 * same bits on every processor and engine. Errors stay below 2^-50 of the result (powers with large exponents: 2^-43), see the tests.
 * Series: Abramowitz & Stegun 4.1.27, 4.2.1, 4.3.65–66, 4.4.42; argument reduction: Cody & Waite 1980.
 * Outside their domain they give NaN, which the evaluator counts.
 */

const LN2 = Math.LN2;
// ln 2 and π/2 as sums whose first parts have few enough bits that a whole multiple of them is exact.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;
/** Turning an angle back to one quarter turn is exact enough up to here; larger angles have no answer. */
const LARGEST_ANGLE = 1 << 20;

const doubles = new Float64Array(1);
const words = new Uint32Array(doubles.buffer);
// Both byte orders are served: the sign and exponent word is the second on little-endian machines.
doubles[0] = 1;
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** 2^k, exactly; k in -1074 … 1023. */
function powerOfTwo(k: number): number {
  if (k < -1022) return powerOfTwo(k + 60) * 2 ** -60;
  words[HIGH] = (k + 1023) << 20;
  words[1 - HIGH] = 0;
  return doubles[0]!;
}

export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.2) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1 / 6227020800;
  sum = sum * r + 1 / 479001600;
  sum = sum * r + 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  sum = sum * r + 0.5;
  const value = 1 + (r + r * r * sum);
  return k > 1023 ? value * 2 * powerOfTwo(k - 1) : value * powerOfTwo(k);
}

/** The exponent of the last `split`; its mantissa, in √½ … √2, is what it returned. */
let exponent = 0;

function split(x: number): number {
  let extra = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    extra = -54;
  }
  doubles[0] = x;
  exponent = ((words[HIGH]! >>> 20) & 0x7ff) - 1023 + extra;
  words[HIGH] = (words[HIGH]! & 0xfffff) | 0x3ff00000;
  const mantissa = doubles[0]!;
  if (mantissa > Math.SQRT2) {
    exponent++;
    return mantissa / 2;
  }
  return mantissa;
}

/** ln m for m in √½ … √2: 2 artanh((m − 1) / (m + 1)). */
function logOfMantissa(m: number): number {
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  let sum = 2 / 23;
  sum = sum * z + 2 / 21;
  sum = sum * z + 2 / 19;
  sum = sum * z + 2 / 17;
  sum = sum * z + 2 / 15;
  sum = sum * z + 2 / 13;
  sum = sum * z + 2 / 11;
  sum = sum * z + 2 / 9;
  sum = sum * z + 2 / 7;
  sum = sum * z + 2 / 5;
  sum = sum * z + 2 / 3;
  // f − f·s = 2s, with the rounding error of s kept out of the leading term.
  return f - s * (f - z * sum);
}

export function log(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const m = split(x);
  const k = exponent;
  return k * LN2_HIGH + (logOfMantissa(m) + k * LN2_LOW);
}

/** Exact for powers of two. */
export function log2(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const m = split(x);
  return exponent + logOfMantissa(m) / LN2;
}

/** Exact for whole powers of ten up to 10^22. */
export function log10(x: number): number {
  const value = log(x) / Math.LN10;
  const whole = Math.floor(value + 0.5);
  return whole >= 0 && whole <= 22 && wholePower(10, whole) === x ? whole : value;
}

/** x^n by squaring, n whole. */
function wholePower(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = Math.abs(n); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return n < 0 ? 1 / result : result;
}

/** x^y: whole exponents up to 64 by multiplication, ½ by the square root, else exp(y · ln x), x above 0. x^0 is 1. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (y === Math.floor(y) && y >= -64 && y <= 64) return wholePower(x, y);
  if (x === 0) return y > 0 ? 0 : Number.NaN;
  if (x > 0) return exp(y * log(x));
  if (y !== Math.floor(y)) return Number.NaN;
  const size = exp(y * log(-x));
  return y % 2 === 0 ? size : -size;
}

function sineSeries(r: number): number {
  const z = r * r;
  let sum = 1 / 355687428096000;
  sum = -1 / 1307674368000 + z * sum;
  sum = 1 / 6227020800 + z * sum;
  sum = -1 / 39916800 + z * sum;
  sum = 1 / 362880 + z * sum;
  sum = -1 / 5040 + z * sum;
  sum = 1 / 120 + z * sum;
  sum = -1 / 6 + z * sum;
  return r + r * z * sum;
}

function cosineSeries(r: number): number {
  const z = r * r;
  let sum = 1 / 20922789888000;
  sum = -1 / 87178291200 + z * sum;
  sum = 1 / 479001600 + z * sum;
  sum = -1 / 3628800 + z * sum;
  sum = 1 / 40320 + z * sum;
  sum = -1 / 720 + z * sum;
  sum = 1 / 24 + z * sum;
  return 1 - (0.5 * z - z * z * sum);
}

/** sin(x + quarters · π/2). */
function turned(x: number, quarters: number): number {
  if (!(x >= -LARGEST_ANGLE && x <= LARGEST_ANGLE)) return Number.NaN;
  const k = Math.floor(x / (Math.PI / 2) + 0.5);
  const r = x - k * HALF_PI_HIGH - k * HALF_PI_MIDDLE - k * HALF_PI_LOW;
  switch ((k + quarters) & 3) {
    case 0:
      return sineSeries(r);
    case 1:
      return cosineSeries(r);
    case 2:
      return -sineSeries(r);
    default:
      return -cosineSeries(r);
  }
}

/** Radians; NaN beyond ±2^20. */
export const sin = (x: number): number => turned(x, 0);
/** Radians; NaN beyond ±2^20. */
export const cos = (x: number): number => turned(x, 1);
/** Radians; NaN beyond ±2^20. */
export const tan = (x: number): number => turned(x, 0) / turned(x, 1);

// atan(¼), atan(½), atan(¾), atan(1).
const ARCS = [0, 0.24497866312686414, 0.4636476090008061, 0.6435011087932844, 0.7853981633974483];

function arcBelowOne(x: number): number {
  const step = Math.floor(x * 4 + 0.5);
  const c = step / 4;
  const r = (x - c) / (1 + x * c);
  const z = r * r;
  let sum = -1 / 19;
  sum = 1 / 17 + z * sum;
  sum = -1 / 15 + z * sum;
  sum = 1 / 13 + z * sum;
  sum = -1 / 11 + z * sum;
  sum = 1 / 9 + z * sum;
  sum = -1 / 7 + z * sum;
  sum = 1 / 5 + z * sum;
  sum = -1 / 3 + z * sum;
  return ARCS[step]! + (r + r * z * sum);
}

export function atan(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  const arc = size <= 1 ? arcBelowOne(size) : Math.PI / 2 - arcBelowOne(1 / size);
  return x < 0 ? -arc : arc;
}

/** The angle of the point (x, y) in -π … π; of the origin 0. */
export function atan2(y: number, x: number): number {
  if (x === 0 && y === 0) return 0;
  const up = Math.abs(y);
  const along = Math.abs(x);
  const first = up <= along ? arcBelowOne(up / along) : Math.PI / 2 - arcBelowOne(along / up);
  const half = x < 0 ? Math.PI - first : first;
  return y < 0 ? -half : half;
}

export const asin = (x: number): number => (x >= -1 && x <= 1 ? atan2(x, Math.sqrt((1 - x) * (1 + x))) : Number.NaN);
export const acos = (x: number): number => (x >= -1 && x <= 1 ? atan2(Math.sqrt((1 - x) * (1 + x)), x) : Number.NaN);
