import type { CellArray, CellType } from "./cell-type.js";

/** The least and the greatest number an integer cell type holds. */
export const INTEGER_RANGES: { readonly [type in Exclude<CellType, "float32" | "float64">]: readonly [number, number] } = {
  uint8: [0, 255],
  int8: [-128, 127],
  uint16: [0, 65535],
  int16: [-32768, 32767],
  uint32: [0, 4294967295],
  int32: [-2147483648, 2147483647],
};

/** 1.5 × 2^52: added to a number below 2^51 it leaves no bits below one, rounding halves to even. Larger numbers lie outside every range. */
const WHOLE = 6755399441055744;

/**
 * Stores `values[0 … n - 1]` at `from` as the cell type: integers are rounded, halves to even, and clamped to the range; `values` is used up.
 * @returns how many were clamped
 */
export function writeCells(type: CellType, cells: CellArray, values: Float64Array, from: number, n: number): number {
  const clamped = type === "float32" || type === "float64" ? 0 : roundAll(values, INTEGER_RANGES[type], n);
  cells.set(n === values.length ? values : values.subarray(0, n), from);
  return clamped;
}

function roundAll(values: Float64Array, [low, high]: readonly [number, number], n: number): number {
  let outside = 0;
  for (let i = 0; i < n; i++) {
    const r = values[i]! + WHOLE - WHOLE;
    values[i] = r;
    if (r > high || r < low) outside++;
  }
  if (outside > 0) for (let i = 0; i < n; i++) values[i] = Math.min(Math.max(values[i]!, low), high);
  return outside;
}
