/**
 * Polygon coverage of a window of pixels, band by band of rows, by an active-edge scan.
 *
 * **exact**: a weight is the part of the pixel that lies inside, in units of 2^-29. Each edge is cut where it crosses the grid's lines;
 * the heights of cuts and ends are rounded to the lattice of 2^-29, and a piece of height dy in a pixel adds round(dy × (1 − mean x))
 * to the pixel and dy to all pixels east of it (the signed-area method of Levien's font-rs and of exactextract's traversal, in integers). Closed rings
 * telescope, so a pixel that no edge meets gets exactly 0 or 2^29. Cuts depend on the edge and the grid line alone, and what lies
 * west of a window is replaced by where edges cross its west side: the weights are the same in every window.
 * A weight is off by at most 1.5 units per piece of an edge in the pixel, plus the error of a double at the edge's coordinates.
 *
 * **centre**: a pixel belongs when its centre does, by GDAL's rule for polygons: a centre exactly on a north or an east side is inside, on
 * a south or a west side outside. (GDAL fills rectangles whose sides run exactly through centres by another rule.)
 *
 * **all-touched**: a pixel belongs when the zone meets its inside; touching only its border does not count (as in GDAL). Never less than exact.
 */
import type { PixelWindow } from "../grid/window.js";
import { centreRow } from "./coverage-centre.js";
import { exactRow } from "./coverage-exact.js";
import { takeMarks } from "./coverage-marks.js";
import { activate, type CoverageMode, createScanState, retire, rowOfNextEdge, rowScratch, type ScanState } from "./coverage-state.js";
import type { WindowEdges } from "./edges.js";
import { COVERAGE_ONE, type SpanBuffer } from "./spans.js";

export type { CoverageMode };

export interface CoverageScan {
  /** Writes the spans of grid rows y0 … y1 - 1 to `out`. Bands follow each other without gaps from the window's first row. */
  rows(y0: number, y1: number, out: SpanBuffer): void;
  /** False when all rows that follow are outside. */
  goesOn(): boolean;
  /**
   * What clipping weights to 0 … COVERAGE_ONE took away so far (negative: added): the unclipped weights telescope, these do not where
   * slivers thinner than the lattice overlap. 0 nearly always.
   */
  clipped(): number;
}

/** A scan of `window` (absolute grid pixels). `edges` are those that meet the window, by `windowEdges` or `edgesInWindow`. */
export function createCoverageScan(mode: CoverageMode, window: PixelWindow, edges: WindowEdges): CoverageScan {
  const state = createScanState(mode, window, edges);
  return {
    rows: (y0, y1, out) => scanBand(state, y0, y1, out),
    goesOn: () => state.count > 0 || state.next < edges.count || state.base > 0,
    clipped: () => state.clipped,
  };
}

function scanBand(state: ScanState, y0: number, y1: number, out: SpanBuffer): void {
  const { window, mode } = state;
  if (y0 !== state.row || y1 < y0 || y1 > window.row + window.height)
    throw new RangeError(`expected a band from row ${state.row}, got ${y0} to ${y1}`);
  state.row = y1;
  state.scratch = rowScratch(window.width);
  out.row = y0;
  out.rows = y1 - y0;
  if (out.rowStart.length < out.rows + 1) out.rowStart = new Int32Array(out.rows + 1);
  let at = 0;
  for (let row = y0; row < y1; row++) {
    activate(state, row);
    if (state.count === 0) {
      if (state.base <= 0 && state.next >= state.edges.count) {
        // All that follow are outside.
        out.rowStart.fill(at / 3, row - y0, out.rows);
        break;
      }
      const end = Math.min(y1, rowOfNextEdge(state));
      at = writeEvenRows(state, row, end, out, at);
      row = end - 1;
      continue;
    }
    out.rowStart[row - y0] = at / 3;
    if (mode === "centre") centreRow(state, row);
    else exactRow(state, row);
    at = writeRow(state, out, at);
    retire(state, row);
  }
  out.rowStart[out.rows] = at / 3;
}

/** Rows that no edge meets are wholly inside or wholly outside. */
function writeEvenRows(state: ScanState, from: number, end: number, out: SpanBuffer, start: number): number {
  const { col, width } = state.window;
  let at = start;
  for (let row = from; row < end; row++) {
    out.rowStart[row - out.row] = at / 3;
    if (state.base <= 0) continue;
    reserveSpans(out, at + 3);
    out.spans[at] = col;
    out.spans[at + 1] = col + width;
    out.spans[at + 2] = COVERAGE_ONE;
    at += 3;
  }
  return at;
}

/** Sums the row's changes to weights, from west to east, and clears them. Returns where the next row's spans go. */
function writeRow(state: ScanState, out: SpanBuffer, start: number): number {
  const { col, width } = state.window;
  const { change, touched, marks, columns } = state.scratch;
  const allTouched = state.mode === "all-touched";
  const marked = takeMarks(marks, width + 1, columns);
  reserveSpans(out, start + 6 * marked + 3);
  const { spans } = out;
  let at = start;
  let weight = state.cover;
  let from = 0;
  for (let m = 0; m <= marked; m++) {
    const to = m < marked ? columns[m]! : width;
    if (to > from) {
      let value = weight;
      if (value < 0 || value > COVERAGE_ONE) {
        value = value < 0 ? 0 : COVERAGE_ONE;
        state.clipped += (weight - value) * (to - from);
      }
      if (allTouched) {
        if (value > 0 || touched[from] === 1) value = COVERAGE_ONE;
        touched[from] = 0;
      }
      if (value > 0) {
        if (at > start && spans[at - 2] === col + from && spans[at - 1] === value) spans[at - 2] = col + to;
        else {
          spans[at] = col + from;
          spans[at + 1] = col + to;
          spans[at + 2] = value;
          at += 3;
        }
      }
      from = to;
    }
    weight = (weight + change[to]!) | 0;
    change[to] = 0;
  }
  return at;
}

function reserveSpans(out: SpanBuffer, size: number): void {
  if (out.spans.length >= size) return;
  const grown = new Int32Array(Math.max(out.spans.length * 2, size));
  grown.set(out.spans);
  out.spans = grown;
}
