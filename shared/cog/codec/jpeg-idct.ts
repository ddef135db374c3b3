/**
 * The inverse cosine transform of libjpeg's default method, to the bit: Loeffler, Ligtenberg & Moschytz (ICASSP 1989), 12 multiplications, in
 * 13-bit fixed point with two guard bits after the first pass. Integer work, so that every machine gives the same pixels.
 */

const HALF_1 = 1 << 10; // rounds the first pass's shift by 11
const HALF_2 = 1 << 17; // rounds the second pass's shift by 18

const work = new Int32Array(64);

/** 64 dequantized coefficients, row by row, to 8 × 8 bytes from `at` of a plane that is `stride` wide. Clears the coefficients. */
export function inverseTransform(coefficients: Int32Array, plane: Uint8Array, at: number, stride: number): void {
  for (let c = 0; c < 8; c++) {
    if (
      (coefficients[c + 8]! |
        coefficients[c + 16]! |
        coefficients[c + 24]! |
        coefficients[c + 32]! |
        coefficients[c + 40]! |
        coefficients[c + 48]! |
        coefficients[c + 56]!) ===
      0
    ) {
      const value = coefficients[c]! << 2;
      for (let i = c; i < 64; i += 8) work[i] = value;
      continue;
    }
    pass(coefficients, c, 8);
    work[c] = (even0 + odd3 + HALF_1) >> 11;
    work[c + 56] = (even0 - odd3 + HALF_1) >> 11;
    work[c + 8] = (even1 + odd2 + HALF_1) >> 11;
    work[c + 48] = (even1 - odd2 + HALF_1) >> 11;
    work[c + 16] = (even2 + odd1 + HALF_1) >> 11;
    work[c + 40] = (even2 - odd1 + HALF_1) >> 11;
    work[c + 24] = (even3 + odd0 + HALF_1) >> 11;
    work[c + 32] = (even3 - odd0 + HALF_1) >> 11;
  }
  coefficients.fill(0);
  for (let r = 0, to = at; r < 64; r += 8, to += stride) {
    pass(work, r, 1);
    plane[to] = level((even0 + odd3 + HALF_2) >> 18);
    plane[to + 7] = level((even0 - odd3 + HALF_2) >> 18);
    plane[to + 1] = level((even1 + odd2 + HALF_2) >> 18);
    plane[to + 6] = level((even1 - odd2 + HALF_2) >> 18);
    plane[to + 2] = level((even2 + odd1 + HALF_2) >> 18);
    plane[to + 5] = level((even2 - odd1 + HALF_2) >> 18);
    plane[to + 3] = level((even3 + odd0 + HALF_2) >> 18);
    plane[to + 4] = level((even3 - odd0 + HALF_2) >> 18);
  }
}

const level = (value: number): number => (value < -128 ? 0 : value > 127 ? 255 : value + 128);

// What one pass leaves: module variables spare an array or an object a row.
let even0 = 0;
let even1 = 0;
let even2 = 0;
let even3 = 0;
let odd0 = 0;
let odd1 = 0;
let odd2 = 0;
let odd3 = 0;

/** The butterfly of one row or column of `from`; constants are round(c · 2^13) of the paper's rotations. */
function pass(from: Int32Array, at: number, step: number): void {
  const s2 = from[at + 2 * step]!;
  const s6 = from[at + 6 * step]!;
  const rotated = Math.imul(s2 + s6, 4433);
  const low = rotated - Math.imul(s6, 15137);
  const high = rotated + Math.imul(s2, 6270);
  const sum = (from[at]! + from[at + 4 * step]!) << 13;
  const difference = (from[at]! - from[at + 4 * step]!) << 13;
  even0 = (sum + high) | 0;
  even3 = (sum - high) | 0;
  even1 = (difference + low) | 0;
  even2 = (difference - low) | 0;
  const s7 = from[at + 7 * step]!;
  const s5 = from[at + 5 * step]!;
  const s3 = from[at + 3 * step]!;
  const s1 = from[at + step]!;
  const z5 = Math.imul(s7 + s3 + s5 + s1, 9633);
  const z1 = Math.imul(s7 + s1, -7373);
  const z2 = Math.imul(s5 + s3, -20995);
  const z3 = Math.imul(s7 + s3, -16069) + z5;
  const z4 = Math.imul(s5 + s1, -3196) + z5;
  odd0 = (Math.imul(s7, 2446) + z1 + z3) | 0;
  odd1 = (Math.imul(s5, 16819) + z2 + z4) | 0;
  odd2 = (Math.imul(s3, 25172) + z2 + z3) | 0;
  odd3 = (Math.imul(s1, 12299) + z1 + z4) | 0;
}
