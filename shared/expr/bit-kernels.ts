/**
 * Bit operators. Operands are whole numbers from -2^31 to 2^32 - 1 in two's complement of any length, as Python has them; for anything else there
 * is no answer (NaN, which the evaluator counts). So ~x is -1 - x, and `~qa & 8` is what one expects.
 */
type Cells = Float64Array;

const TWO_31 = 2147483648;
const TWO_32 = 4294967296;

const isWord = (x: number): boolean => x === Math.floor(x) && x >= -TWO_31 && x < TWO_32;

export function bitAnd(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (isWord(x) && isWord(y)) {
      const low = (x & y) >>> 0;
      out[i] = x < 0 && y < 0 ? low - TWO_32 : low;
    } else {
      out[i] = Number.NaN;
      bad = true;
    }
  }
  return bad;
}

export function bitOr(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (isWord(x) && isWord(y)) {
      const low = (x | y) >>> 0;
      out[i] = x < 0 || y < 0 ? low - TWO_32 : low;
    } else {
      out[i] = Number.NaN;
      bad = true;
    }
  }
  return bad;
}

export function bitXor(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (isWord(x) && isWord(y)) {
      const low = (x ^ y) >>> 0;
      out[i] = x < 0 !== y < 0 ? low - TWO_32 : low;
    } else {
      out[i] = Number.NaN;
      bad = true;
    }
  }
  return bad;
}

export function bitNot(out: Cells, a: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    out[i] = isWord(x) ? -1 - x : Number.NaN;
    if (!isWord(x)) bad = true;
  }
  return bad;
}

/** Shifts by 0 to 31 places; the result may have more than 32 bits. */
export function shiftLeft(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const by = b[i]!;
    const fits = isWord(x) && isWord(by) && by >= 0 && by < 32;
    out[i] = fits ? x * ((1 << by) >>> 0) : Number.NaN;
    if (!fits) bad = true;
  }
  return bad;
}

/** Shifts by 0 to 31 places towards minus infinity. */
export function shiftRight(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const by = b[i]!;
    const fits = isWord(x) && isWord(by) && by >= 0 && by < 32;
    out[i] = fits ? Math.floor(x / ((1 << by) >>> 0)) : Number.NaN;
    if (!fits) bad = true;
  }
  return bad;
}

/** The number in bits first … last, both belonging, 0 <= first <= last <= 31. */
export function bitField(out: Cells, a: Cells, first: Cells, last: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const x = a[i]!;
    const low = first[i]!;
    const high = last[i]!;
    const fits = isWord(x) && isWord(low) && isWord(high) && low >= 0 && low <= high && high < 32;
    // The bits above `last` are shifted out to the left, then those below `first` to the right.
    out[i] = fits ? (x << (31 - high)) >>> (31 - high + low) : Number.NaN;
    if (!fits) bad = true;
  }
  return bad;
}
