import type { PixelWindow } from "../grid/window.js";
import { type ColumnMarks, columnMarks } from "./coverage-marks.js";
import { edgeXAt, type WindowEdges } from "./edges.js";

export type CoverageMode = "exact" | "centre" | "all-touched";

/** One row in the making. Cleared after each row, so all scans share one. */
export interface RowScratch {
  /** By how much the weight changes at each column of the row (32-bit, wrapping: the running sums fit); one more than there are columns. */
  readonly change: Int32Array;
  /** All-touched scans: 1 where an edge meets the pixel's inside. */
  readonly touched: Uint8Array;
  /** Columns where anything changes. */
  readonly marks: ColumnMarks;
  readonly columns: Int32Array;
}

let shared: RowScratch | null = null;

export function rowScratch(width: number): RowScratch {
  if (shared === null || shared.change.length < width + 1) {
    shared = {
      change: new Int32Array(width + 1),
      touched: new Uint8Array(width + 1),
      marks: columnMarks(width + 1),
      columns: new Int32Array(width + 1),
    };
  }
  return shared;
}

/** What a coverage scan carries from row to row. */
export interface ScanState {
  readonly mode: CoverageMode;
  readonly window: PixelWindow;
  readonly edges: WindowEdges;
  /** The row that the next band begins with. */
  row: number;
  /** The first edge that has not begun; edges come in the order they begin. */
  next: number;
  /** Edges that meet the current row: `active[0 … count - 1]`, ascending. */
  count: number;
  active: Int32Array;
  /** Exact scans: where each active edge is at the top of the row. */
  x: Float64Array;
  /** Centre scans: 1 where the active edge was last west of the window; 2 before its first row. */
  west: Uint8Array;
  /** Winding number west of the window's first column at the top of the next row. */
  base: number;
  /** Set by a row's sweep: the weight that reaches the window's first column from the west, in 32-bit arithmetic. */
  cover: number;
  clipped: number;
  scratch: RowScratch;
}

export function createScanState(mode: CoverageMode, window: PixelWindow, edges: WindowEdges): ScanState {
  const size = Math.min(16, edges.count);
  return {
    mode,
    window,
    edges,
    row: window.row,
    next: 0,
    count: 0,
    active: new Int32Array(size),
    x: new Float64Array(size),
    west: new Uint8Array(size),
    base: edges.cornerWinding,
    cover: 0,
    clipped: 0,
    scratch: rowScratch(window.width),
  };
}

/** The row in which the next edge begins; Infinity after the last. */
export const rowOfNextEdge = ({ edges, next }: ScanState): number =>
  next < edges.count ? Math.floor(edges.coords[next * 4 + 1]!) : Infinity;

/** Takes up the edges that begin in or above `row` and have not ended above it. */
export function activate(state: ScanState, row: number): void {
  const { coords, count } = state.edges;
  while (state.next < count && coords[state.next * 4 + 1]! < row + 1) {
    const edge = state.next++;
    const at = edge * 4;
    const ya = coords[at + 1]!;
    const yb = coords[at + 3]!;
    if (yb <= row && ya < row) continue;
    if (state.count === state.active.length) grow(state);
    state.active[state.count] = edge;
    state.x[state.count] = edgeXAt(coords[at]!, ya, coords[at + 2]!, yb, row);
    state.west[state.count] = 2;
    state.count++;
  }
}

/** Drops the edges that end in `row`. */
export function retire(state: ScanState, row: number): void {
  const { coords } = state.edges;
  const { active, x, west } = state;
  let kept = 0;
  for (let k = 0; k < state.count; k++) {
    const edge = active[k]!;
    if (coords[edge * 4 + 3]! <= row + 1) continue;
    active[kept] = edge;
    x[kept] = x[k]!;
    west[kept] = west[k]!;
    kept++;
  }
  state.count = kept;
}

function grow(state: ScanState): void {
  const size = Math.max(16, state.active.length * 2);
  const active = new Int32Array(size);
  active.set(state.active);
  state.active = active;
  const x = new Float64Array(size);
  x.set(state.x);
  state.x = x;
  const west = new Uint8Array(size);
  west.set(state.west);
  state.west = west;
}
