/**
 * One operation over a run of cells: `out[i] = a[i] op b[i]` for i in 0 … n - 1. Each returns true when some result is not finite, so that the
 * caller looks for the places only then. What invalid cells hold is computed with the rest and has no meaning; so is what lies between n and the next
 * multiple of four, for which arrays have room.
 */
import { roundHalfEven } from "../raster/round-half-even.js";

type Cells = Float64Array;
export type Kernel1 = (out: Cells, a: Cells, n: number) => boolean;
export type Kernel2 = (out: Cells, a: Cells, b: Cells, n: number) => boolean;
export type Kernel3 = (out: Cells, a: Cells, b: Cells, c: Cells, n: number) => boolean;

// x - x is 0 for finite x and NaN for all others. The commonest operations take four cells a turn: an engine without vector code checks each typed
// array once more for every turn, and that costs as much as the addition.

export function add(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let odd = 0;
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! + b[i]!;
    const q = a[i + 1]! + b[i + 1]!;
    const r = a[i + 2]! + b[i + 2]!;
    const s = a[i + 3]! + b[i + 3]!;
    out[i] = p;
    out[i + 1] = q;
    out[i + 2] = r;
    out[i + 3] = s;
    odd += p - p + (q - q) + (r - r + (s - s));
  }
  return odd !== 0;
}

export function subtract(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let odd = 0;
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! - b[i]!;
    const q = a[i + 1]! - b[i + 1]!;
    const r = a[i + 2]! - b[i + 2]!;
    const s = a[i + 3]! - b[i + 3]!;
    out[i] = p;
    out[i + 1] = q;
    out[i + 2] = r;
    out[i + 3] = s;
    odd += p - p + (q - q) + (r - r + (s - s));
  }
  return odd !== 0;
}

export function multiply(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let odd = 0;
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! * b[i]!;
    const q = a[i + 1]! * b[i + 1]!;
    const r = a[i + 2]! * b[i + 2]!;
    const s = a[i + 3]! * b[i + 3]!;
    out[i] = p;
    out[i + 1] = q;
    out[i + 2] = r;
    out[i + 3] = s;
    odd += p - p + (q - q) + (r - r + (s - s));
  }
  return odd !== 0;
}

export function divide(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let odd = 0;
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! / b[i]!;
    const q = a[i + 1]! / b[i + 1]!;
    const r = a[i + 2]! / b[i + 2]!;
    const s = a[i + 3]! / b[i + 3]!;
    out[i] = p;
    out[i + 1] = q;
    out[i + 2] = r;
    out[i + 3] = s;
    odd += p - p + (q - q) + (r - r + (s - s));
  }
  return odd !== 0;
}

/** The remainder has the divisor's sign, as in Python and numpy. */
export function modulo(out: Cells, a: Cells, b: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const divisor = b[i]!;
    let r = a[i]! % divisor;
    if (r !== 0 && r < 0 !== divisor < 0) r += divisor;
    out[i] = r;
    if (r - r !== 0) bad = true;
  }
  return bad;
}

export function negate(out: Cells, a: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = -a[i]!;
  return false;
}

export function absolute(out: Cells, a: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = Math.abs(a[i]!);
  return false;
}

export function squareRoot(out: Cells, a: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    const r = Math.sqrt(a[i]!);
    out[i] = r;
    if (r - r !== 0) bad = true;
  }
  return bad;
}

export function floor(out: Cells, a: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = Math.floor(a[i]!);
  return false;
}

export function ceiling(out: Cells, a: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = Math.ceil(a[i]!);
  return false;
}

export function round(out: Cells, a: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = roundHalfEven(a[i]!);
  return false;
}

export function least(out: Cells, a: Cells, b: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = Math.min(a[i]!, b[i]!);
  return false;
}

export function greatest(out: Cells, a: Cells, b: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = Math.max(a[i]!, b[i]!);
  return false;
}

/** Fails where low is above high. */
export function clamp(out: Cells, a: Cells, low: Cells, high: Cells, n: number): boolean {
  let bad = false;
  for (let i = 0; i < n; i++) {
    out[i] = Math.min(Math.max(a[i]!, low[i]!), high[i]!);
    if (!(low[i]! <= high[i]!)) {
      out[i] = Number.NaN;
      bad = true;
    }
  }
  return bad;
}

export function equal(out: Cells, a: Cells, b: Cells, n: number): boolean {
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! === b[i]!;
    const q = a[i + 1]! === b[i + 1]!;
    const r = a[i + 2]! === b[i + 2]!;
    const s = a[i + 3]! === b[i + 3]!;
    out[i] = Number(p);
    out[i + 1] = Number(q);
    out[i + 2] = Number(r);
    out[i + 3] = Number(s);
  }
  return false;
}

export function unequal(out: Cells, a: Cells, b: Cells, n: number): boolean {
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! !== b[i]!;
    const q = a[i + 1]! !== b[i + 1]!;
    const r = a[i + 2]! !== b[i + 2]!;
    const s = a[i + 3]! !== b[i + 3]!;
    out[i] = Number(p);
    out[i + 1] = Number(q);
    out[i + 2] = Number(r);
    out[i + 3] = Number(s);
  }
  return false;
}

export function below(out: Cells, a: Cells, b: Cells, n: number): boolean {
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! < b[i]!;
    const q = a[i + 1]! < b[i + 1]!;
    const r = a[i + 2]! < b[i + 2]!;
    const s = a[i + 3]! < b[i + 3]!;
    out[i] = Number(p);
    out[i + 1] = Number(q);
    out[i + 2] = Number(r);
    out[i + 3] = Number(s);
  }
  return false;
}

export function atMost(out: Cells, a: Cells, b: Cells, n: number): boolean {
  for (let i = 0; i < n; i += 4) {
    const p = a[i]! <= b[i]!;
    const q = a[i + 1]! <= b[i + 1]!;
    const r = a[i + 2]! <= b[i + 2]!;
    const s = a[i + 3]! <= b[i + 3]!;
    out[i] = Number(p);
    out[i + 1] = Number(q);
    out[i + 2] = Number(r);
    out[i + 3] = Number(s);
  }
  return false;
}

export function not(out: Cells, a: Cells, n: number): boolean {
  for (let i = 0; i < n; i++) out[i] = a[i]! === 0 ? 1 : 0;
  return false;
}

/** Whether each cell is one of the values. */
export function member(values: Cells): Kernel1 {
  return (out, a, n) => {
    for (let i = 0; i < n; i++) {
      const x = a[i]!;
      let found = 0;
      for (let j = 0; j < values.length; j++) if (x === values[j]!) found = 1;
      out[i] = found;
    }
    return false;
  };
}

/** A function of one number, cell by cell. */
export function mapOne(f: (x: number) => number): Kernel1 {
  return (out, a, n) => {
    let bad = false;
    for (let i = 0; i < n; i++) {
      const r = f(a[i]!);
      out[i] = r;
      if (r - r !== 0) bad = true;
    }
    return bad;
  };
}

/** A function of two numbers, cell by cell. */
export function mapTwo(f: (x: number, y: number) => number): Kernel2 {
  return (out, a, b, n) => {
    let bad = false;
    for (let i = 0; i < n; i++) {
      const r = f(a[i]!, b[i]!);
      out[i] = r;
      if (r - r !== 0) bad = true;
    }
    return bad;
  };
}
