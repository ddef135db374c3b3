import type { Band } from "./tile.js";

/** Cells that are staged at a time: a handful of planes stay in the nearest cache. */
export const STAGE = 1024;

/** A stretch of one scene's band as numbers. */
export interface Staged {
  readonly values: Float64Array;
  /** 1 where there is a value; kept up only when `whole` is false. */
  readonly valid: Uint8Array;
  whole: boolean;
}

export const staged = (): Staged => ({ values: new Float64Array(STAGE), valid: new Uint8Array(STAGE), whole: true });

/** Loads n cells from `from`. NaN is no value. What `values` holds where there is none is finite. */
export function stage(to: Staged, band: Band, from: number, n: number): void {
  const { values, valid } = to;
  values.set(n === band.cells.length ? band.cells : band.cells.subarray(from, from + n));
  to.whole = band.valid === null;
  if (band.valid !== null) valid.set(n === band.valid.length ? band.valid : band.valid.subarray(from, from + n));
  if (band.cellType !== "float32" && band.cellType !== "float64") return;
  let nan = false;
  for (let i = 0; i < n; i++) if (Number.isNaN(values[i]!)) nan = true;
  if (!nan && to.whole) return;
  if (to.whole) valid.fill(1, 0, n);
  to.whole = false;
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(values[i]!)) valid[i] = 0;
    if (valid[i] === 0) values[i] = 0;
  }
}
