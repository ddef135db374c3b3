import type { PixelWindow } from "../grid/window.js";
import type { ColumnMarks } from "./coverage-marks.js";
import { edgeXAt, type WindowEdges } from "./edges.js";

export type CoverageMode = "exact" | "centre" | "all-touched";

/** What a coverage scan carries from row to row. */
export interface ScanState {
  readonly mode: CoverageMode;
  readonly window: PixelWindow;
  readonly edges: WindowEdges;
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
  /** By how much the weight changes at each column of the row (32-bit, wrapping: the running sums fit). */
  readonly change: Int32Array;
  /** All-touched scans: 1 where an edge meets the pixel's inside. */
  readonly touched: Uint8Array;
  readonly marks: ColumnMarks;
}

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
