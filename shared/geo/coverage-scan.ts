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
import { columnMarks, takeMarks } from "./coverage-marks.js";
import { activate, type CoverageMode, retire, type ScanState } from "./coverage-state.js";
import type { WindowEdges } from "./edges.js";
import { COVERAGE_ONE, type SpanBuffer } from "./spans.js";

export type { CoverageMode };

export interface CoverageScan {
  /** Writes the spans of grid rows y0 … y1 - 1 to `out`. Bands follow each other without gaps from the window's first row. */
  rows(y0: number, y1: number, out: SpanBuffer): void;
  /**
   * What clipping weights to 0 … COVERAGE_ONE took away so far (negative: added): the unclipped weights telescope, these do not where
   * slivers thinner than the lattice overlap. 0 nearly always.
   */
  clipped(): number;
}

/** A scan of `window` (absolute grid pixels). `edges` are those that meet the window, by `windowEdges` or `edgesInWindow`. */
export function createCoverageScan(mode: CoverageMode, window: PixelWindow, edges: WindowEdges): CoverageScan {
  const { width } = window;
  const state: ScanState = {
    window,
    edges,
    next: 0,
    count: 0,
    active: new Int32Array(Math.min(16, edges.count)),
    x: new Float64Array(Math.min(16, edges.count)),
    west: new Uint8Array(Math.min(16, edges.count)),
    base: edges.cornerWinding,
    cover: 0,
    change: new Int32Array(width + 1),
    touched: new Uint8Array(mode === "all-touched" ? width : 0),
    marks: columnMarks(width + 1),
    mode,
  };
  const columns = new Int32Array(width + 1);
  const sweep = mode === "centre" ? centreRow : exactRow;
  let row = window.row;
  let clipped = 0;

  const rows = (y0: number, y1: number, out: SpanBuffer): void => {
    if (y0 !== row || y1 < y0 || y1 > window.row + window.height)
      throw new RangeError(`expected a band from row ${row}, got ${y0} to ${y1}`);
    out.row = y0;
    out.rows = y1 - y0;
    if (out.rowStart.length < out.rows + 1) out.rowStart = new Int32Array(out.rows + 1);
    let spans = out.spans;
    let at = 0;
    for (; row < y1; row++) {
      out.rowStart[row - y0] = at / 3;
      activate(state, row);
      let weight = Math.imul(state.base, COVERAGE_ONE);
      let from = 0;
      let marked = 0;
      if (state.count > 0) {
        sweep(state, row);
        weight = state.cover;
        marked = takeMarks(state.marks, columns);
        retire(state, row);
      }
      if (spans.length < at + 6 * marked + 6) {
        const grown = new Int32Array(Math.max(spans.length * 2, at + 6 * marked + 6));
        grown.set(spans);
        out.spans = spans = grown;
      }
      const rowAt = at;
      for (let m = 0; m <= marked; m++) {
        const to = m < marked ? columns[m]! : width;
        if (to > from) {
          let value = weight;
          if (value < 0 || value > COVERAGE_ONE) {
            value = value < 0 ? 0 : COVERAGE_ONE;
            clipped += (weight - value) * (to - from);
          }
          if (mode === "all-touched") value = value > 0 || state.touched[from] === 1 ? COVERAGE_ONE : 0;
          at = addSpan(spans, rowAt, at, window.col + from, window.col + to, value);
          from = to;
        }
        if (m < marked && to < width) {
          weight = (weight + state.change[to]!) | 0;
          state.change[to] = 0;
        }
      }
      state.change[width] = 0;
      if (mode === "all-touched") for (let m = 0; m < marked; m++) state.touched[columns[m]!] = 0;
    }
    out.rowStart[out.rows] = at / 3;
  };
  return { rows, clipped: () => clipped };
}

/** Adds a span behind the ones of this row (from `rowAt`), or widens the last one. Returns where the next goes. */
function addSpan(spans: Int32Array, rowAt: number, at: number, from: number, to: number, weight: number): number {
  if (weight === 0) return at;
  if (at > rowAt && spans[at - 2] === from && spans[at - 1] === weight) {
    spans[at - 2] = to;
    return at;
  }
  spans[at] = from;
  spans[at + 1] = to;
  spans[at + 2] = weight;
  return at + 3;
}
