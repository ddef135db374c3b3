/**
 * Values of a row as doubles, whatever the cell type: the kernels of values see arrays of one type only, which is several times as fast as
 * arrays of eight types, and the bits of a double tell the exponent of every value.
 */
import { MOST_COLUMNS } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import type { RowRuns } from "./row-runs.js";

export interface RowValues {
  readonly values: Float64Array;
  /** The bits of the values: two words each, the low one first. */
  readonly words: Int32Array;
}

export function createRowValues(): RowValues {
  const values = new Float64Array(MOST_COLUMNS);
  return { values, words: new Int32Array(values.buffer) };
}

/** Fewer cells are copied one by one. */
const COPIED = 16;

/** The cells of all columns that the runs span, at their columns; the row's cells stand from `start`. */
export function gatherRow({ values }: RowValues, { cells }: BandView, start: number, { count, from, to }: RowRuns): void {
  const first = from[0]!;
  const end = to[count - 1]!;
  if (end - first < COPIED) for (let x = first; x < end; x++) values[x] = cells[start + x]!;
  else values.set(cells.subarray(start + first, start + end), first);
}

/**
 * Closes up the valid values of the columns from … to − 1 from `from` on, the mask's row standing from `start`. Each is written, and the next one over it
 * where it is not valid: no branch depends on the mask. @returns the column behind the last
 */
export function closeUp({ values }: RowValues, valid: Uint8Array, start: number, from: number, to: number): number {
  let at = from;
  for (let x = from; x < to; x++) {
    values[at] = values[x]!;
    at += valid[start + x]!;
  }
  return at;
}
