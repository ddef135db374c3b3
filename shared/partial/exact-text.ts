/** Exact sums of doubles as text: an odd integer in hexadecimal, `p`, and the power of two it is multiplied by. Equal sums have equal texts. */
import { ratioToDouble } from "./ratio.js";

/** `1.8p-3` does not occur: the integer is odd, or the text is `0p0`. Sums over infinite values are `Infinity`, `-Infinity` or `NaN`. */
export type ExactText = string;

/** An integer m times 2^e, or a sum that is not finite. */
export type Exact = { readonly m: bigint; readonly e: number } | { readonly notFinite: number };

/** m × 2^e in the one spelling it has. */
export function exactText(m: bigint, e: number): ExactText {
  if (m === 0n) return "0p0";
  const magnitude = m < 0n ? -m : m;
  const hex = magnitude.toString(16);
  let zeros = 0;
  while (hex[hex.length - 1 - zeros] === "0") zeros++;
  let odd = magnitude >> BigInt(zeros * 4);
  let exponent = e + zeros * 4;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    exponent++;
  }
  return `${m < 0n ? "-" : ""}${odd.toString(16)}p${exponent}`;
}

export function parseExact(text: ExactText): Exact {
  if (text.endsWith("y") || text === "NaN") return { notFinite: Number(text) };
  const [digits, exponent] = text.split("p") as [string, string];
  const negative = digits.startsWith("-");
  const m = BigInt(`0x${negative ? digits.slice(1) : digits}`);
  return { m: negative ? -m : m, e: Number(exponent) };
}

export function addExact(a: ExactText, b: ExactText): ExactText {
  const x = parseExact(a);
  const y = parseExact(b);
  if ("notFinite" in x || "notFinite" in y) return String(("notFinite" in x ? x.notFinite : 0) + ("notFinite" in y ? y.notFinite : 0));
  const e = Math.min(x.e, y.e);
  return exactText((x.m << BigInt(x.e - e)) + (y.m << BigInt(y.e - e)), e);
}

/** The quotient of m × 2^e and d, rounded once. */
export const exactQuotient = (m: bigint, e: number, d: bigint): number =>
  e >= 0 ? ratioToDouble(m << BigInt(e), d) : ratioToDouble(m, d << BigInt(-e));

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);

/** value × 2^1074, of a finite value: an integer. */
export function integerOf(value: number): bigint {
  real[0] = value;
  const e = (words[1]! >>> 20) & 0x7ff;
  const mantissa = (BigInt((words[1]! & 0xfffff) | (e === 0 ? 0 : 0x100000)) << 32n) | BigInt(words[0]!);
  const magnitude = mantissa << BigInt((e === 0 ? 1 : e) - 1);
  return words[1]! >>> 31 === 1 ? -magnitude : magnitude;
}

/** The largest e for which value × 2^-e is an integer, of a finite value other than 0: its last bit's place. */
export function lastPlace(value: number): number {
  real[0] = value;
  const e = Math.max(1, (words[1]! >>> 20) & 0x7ff);
  return e - 1075 + (words[0] !== 0 ? trailingZeros(words[0]!) : 32 + trailingZeros((words[1]! & 0xfffff) | 0x100000));
}

const trailingZeros = (word: number): number => 31 - Math.clz32(word & -word);
