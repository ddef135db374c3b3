import type { CellArray, CellType } from "../raster/cell-type.js";
import { FAILED, VALUE } from "./cell-state.js";

/** The finite numbers below this size are those float32 can hold: half a step above its largest, which rounds to infinity. */
const FLOAT32_END = 3.4028235677973366e38;

const RANGES: { readonly [type in Exclude<CellType, "float32" | "float64">]: readonly [number, number] } = {
  uint8: [0, 255],
  int8: [-128, 127],
  uint16: [0, 65535],
  int16: [-32768, 32767],
  uint32: [0, 4294967295],
  int32: [-2147483648, 2147483647],
};

/** Cells that a program fills run by run. */
export interface RunOutput {
  readonly cells: CellArray;
  /** Made at the first cell without a value. */
  valid: Uint8Array | null;
  dropped: number;
  clamped: number;
}

/** Writes one run as the cell type. `values` is used up. `state` as in cell-state.ts; null when every cell has a value. */
export function storeRun(output: RunOutput, type: CellType, values: Float64Array, state: Uint8Array | null, from: number, n: number): void {
  if (state !== null) leaveOut(output, values, state, from, n);
  if (type === "float32") narrow(output, values, from, n);
  else if (type !== "float64") roundInto(output, values, RANGES[type], n);
  output.cells.set(n === values.length ? values : values.subarray(0, n), from);
}

function leaveOut(output: RunOutput, values: Float64Array, state: Uint8Array, from: number, n: number): void {
  for (let i = 0; i < n; i++) {
    if (state[i] === VALUE) continue;
    if (state[i] === FAILED) output.dropped++;
    values[i] = 0;
    drop(output, from + i);
  }
}

function drop(output: RunOutput, cell: number): void {
  output.valid ??= new Uint8Array(output.cells.length).fill(1);
  output.valid[cell] = 0;
}

function narrow(output: RunOutput, values: Float64Array, from: number, n: number): void {
  let over = false;
  for (let i = 0; i < n; i++) if (Math.abs(values[i]!) >= FLOAT32_END) over = true;
  if (!over) return;
  for (let i = 0; i < n; i++) {
    if (Math.abs(values[i]!) < FLOAT32_END) continue;
    output.dropped++;
    values[i] = 0;
    drop(output, from + i);
  }
}

/** 1.5 × 2^52: added to a number below 2^51 it leaves no bits below one, rounding halves to even. Larger numbers lie outside every range. */
const WHOLE = 6755399441055744;

function roundInto(output: RunOutput, values: Float64Array, [low, high]: readonly [number, number], n: number): void {
  let outside = 0;
  for (let i = 0; i < n; i++) {
    const r = values[i]! + WHOLE - WHOLE;
    values[i] = r;
    if (r > high || r < low) outside++;
  }
  if (outside === 0) return;
  output.clamped += outside;
  for (let i = 0; i < n; i++) values[i] = Math.min(Math.max(values[i]!, low), high);
}
