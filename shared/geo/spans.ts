/**
 * Coverage as spans: row by row, runs of pixels with one weight. All three coverage modes and all zones share this form,
 * and kernels iterate nothing else. A weight is an integer of 2^-29 pixels: 1 … COVERAGE_ONE.
 */

/** The weight of a pixel that lies wholly inside. */
export const COVERAGE_ONE = 2 ** 29;

/** Spans of consecutive rows. Grown by its writer; reused from band to band. */
export interface SpanBuffer {
  /** First grid row of the buffer. */
  row: number;
  /** Rows in the buffer. */
  rows: number;
  /** `rows + 1` indices of spans (not of numbers): row r has spans rowStart[r] … rowStart[r + 1] - 1. */
  rowStart: Int32Array;
  /** Three numbers a span: first column, column after the last, weight. Absolute grid columns, ascending, never overlapping; neighbours of equal weight are joined. */
  spans: Int32Array;
}

export const createSpanBuffer = (rows = 512, spans = 4096): SpanBuffer => ({
  row: 0,
  rows: 0,
  rowStart: new Int32Array(rows + 1),
  spans: new Int32Array(spans * 3),
});
