import { COVERAGE_ONE, type SpanBuffer } from "../geo/spans.js";

/**
 * The spans of one row, cut to a range of columns and counted from its west side: `from` (inside) to `to` (behind the last), with one weight.
 * Reused from row to row.
 */
export interface RowRuns {
  count: number;
  from: Int32Array;
  to: Int32Array;
  weight: Int32Array;
  /** Where areas vary along the row: the sum of the areas of each run's pixels, filled for runs of whole pixels. */
  areas: Float64Array;
}

export const createRowRuns = (): RowRuns => ({
  count: 0,
  from: new Int32Array(64),
  to: new Int32Array(64),
  weight: new Int32Array(64),
  areas: new Float64Array(64),
});

/**
 * The spans of a grid row that meet the columns `west` … `east` − 1; moves the row's cursor (an index of spans) past those that end there.
 * Ranges of a row come from west to east.
 * @param at the row's place in the span buffer
 */
export function cutRuns(runs: RowRuns, buffer: SpanBuffer, cursor: Int32Array, at: number, west: number, east: number): void {
  const { spans } = buffer;
  const end = buffer.rowStart[at + 1]!;
  let next = cursor[at]!;
  let count = 0;
  while (next < end) {
    const first = spans[3 * next]!;
    if (first >= east) break;
    const last = spans[3 * next + 1]!;
    if (last > west) {
      if (count === runs.from.length) grow(runs);
      runs.from[count] = Math.max(first, west) - west;
      runs.to[count] = Math.min(last, east) - west;
      runs.weight[count] = spans[3 * next + 2]!;
      count++;
    }
    if (last > east) break;
    next++;
  }
  cursor[at] = next;
  runs.count = count;
}

/** One whole run over all columns. */
export function wholeRun(runs: RowRuns, width: number): void {
  runs.count = 1;
  runs.from[0] = 0;
  runs.to[0] = width;
  runs.weight[0] = COVERAGE_ONE;
}

/** Sums the areas of the runs of whole pixels. @param along an area for each column */
export function sumAreas({ count, from, to, weight, areas }: RowRuns, along: Float64Array): void {
  for (let i = 0; i < count; i++) {
    if (weight[i] !== COVERAGE_ONE) continue;
    let a = 0;
    let b = 0;
    let x = from[i]!;
    for (const end = to[i]! - 1; x < end; x += 2) {
      a += along[x]!;
      b += along[x + 1]!;
    }
    if (x < to[i]!) a += along[x]!;
    areas[i] = a + b;
  }
}

function grow(runs: RowRuns): void {
  for (const name of ["from", "to", "weight"] as const) {
    const larger = new Int32Array(runs[name].length * 2);
    larger.set(runs[name]);
    runs[name] = larger;
  }
  runs.areas = new Float64Array(runs.from.length);
}
