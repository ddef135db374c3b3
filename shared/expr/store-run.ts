import type { CellArray, CellType } from "../raster/cell-type.js";
import { writeCells } from "../raster/write-cells.js";
import { FAILED, VALUE } from "./cell-state.js";

/** The finite numbers below this size are those float32 can hold: half a step above its largest, which rounds to infinity. */
const FLOAT32_END = 3.4028235677973366e38;

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
  output.clamped += writeCells(type, output.cells, values, from, n);
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
