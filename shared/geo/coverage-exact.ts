import type { ScanState } from "./coverage-state.js";
import { edgeXAt } from "./edges.js";
import { COVERAGE_ONE } from "./spans.js";

/**
 * The height at which an edge crosses the line x = line, in lattice steps below `row`, kept between the ends of its piece in the row.
 * Depends on the edge, the row and the line only.
 */
export function cutHeight(xa: number, ya: number, xb: number, yb: number, line: number, row: number, from: number, to: number): number {
  const y = ((line - xa) * (yb - ya)) / (xb - xa) + ya;
  const steps = Math.floor((y - row) * COVERAGE_ONE + 0.5);
  return steps < from ? from : Math.min(steps, to);
}

/** Lattice steps of y below `row`, 0 … COVERAGE_ONE. */
export const stepsBelow = (y: number, row: number): number =>
  y <= row ? 0 : y >= row + 1 ? COVERAGE_ONE : Math.floor((y - row) * COVERAGE_ONE + 0.5);

/** Adds what the active edges do in one row to `change`, and what they do west of the window to `cover` and `base`. */
export function exactRow(state: ScanState, row: number): void {
  const { window, active, x } = state;
  const { change } = state.scratch;
  const { coords, sign } = state.edges;
  const { columns, words } = state.scratch.marks;
  const west = window.col;
  const east = window.col + window.width;
  const allTouched = state.mode === "all-touched";
  let cover = Math.imul(state.base, COVERAGE_ONE);
  let base = state.base;
  for (let k = 0; k < state.count; k++) {
    const edge = active[k]!;
    const xa = coords[edge * 4]!;
    const ya = coords[edge * 4 + 1]!;
    const xb = coords[edge * 4 + 2]!;
    const yb = coords[edge * 4 + 3]!;
    const xTop = x[k]!;
    const xBottom = edgeXAt(xa, ya, xb, yb, row + 1);
    x[k] = xBottom;
    const eastward = xBottom >= xTop;
    const low = eastward ? xTop : xBottom;
    const high = eastward ? xBottom : xTop;
    if (high < west || low >= east) continue;
    const s = sign[edge]!;
    const from = stepsBelow(ya, row);
    const to = stepsBelow(yb, row);
    const lastColumn = Math.floor(high);
    let column = Math.floor(low);
    let fraction = low - column;
    let height = eastward ? from : to;
    if (column < west) {
      column = west;
      fraction = 0;
      height = cutHeight(xa, ya, xb, yb, west, row, from, to);
      const step = eastward ? -s : s;
      base += step;
      cover = (cover + Math.imul(step, COVERAGE_ONE - height)) | 0;
    }
    if (allTouched) touch(state, row, low, high, ya, yb);
    if (from === to) continue;
    while (column < lastColumn && column < east) {
      const next = cutHeight(xa, ya, xb, yb, column + 1, row, from, to);
      const dy = next > height ? next - height : height - next;
      if (dy > 0) {
        const own = Math.floor(dy * (1 - (fraction + 1) * 0.5) + 0.5);
        const i = column - west;
        change[i] = change[i]! + Math.imul(s, own);
        change[i + 1] = change[i + 1]! + Math.imul(s, dy - own);
        columns[i >> 5]! |= 1 << (i & 31);
        words[i >> 10]! |= 1 << ((i >> 5) & 31);
        columns[(i + 1) >> 5]! |= 1 << ((i + 1) & 31);
        words[(i + 1) >> 10]! |= 1 << (((i + 1) >> 5) & 31);
      }
      height = next;
      fraction = 0;
      column++;
    }
    if (column < east) {
      const last = eastward ? to : from;
      const dy = last > height ? last - height : height - last;
      if (dy > 0) {
        const own = Math.floor(dy * (1 - (fraction + (high - lastColumn)) * 0.5) + 0.5);
        const i = column - west;
        change[i] = change[i]! + Math.imul(s, own);
        change[i + 1] = change[i + 1]! + Math.imul(s, dy - own);
        columns[i >> 5]! |= 1 << (i & 31);
        words[i >> 10]! |= 1 << ((i >> 5) & 31);
        columns[(i + 1) >> 5]! |= 1 << ((i + 1) & 31);
        words[(i + 1) >> 10]! |= 1 << (((i + 1) >> 5) & 31);
      }
    }
  }
  state.cover = cover;
  state.base = base;
}

/** Marks the pixels of the row whose inside the edge meets: an edge that only runs along their border does not. */
function touch(state: ScanState, row: number, low: number, high: number, ya: number, yb: number): void {
  if (ya === yb && ya === row) return;
  const { window } = state;
  const { touched } = state.scratch;
  const { columns, words } = state.scratch.marks;
  const first = Math.max(Math.floor(low), window.col) - window.col;
  const end = Math.min(Math.ceil(high), window.col + window.width) - window.col;
  for (let i = first; i < end; i++) {
    touched[i] = 1;
    columns[i >> 5]! |= 1 << (i & 31);
    words[i >> 10]! |= 1 << ((i >> 5) & 31);
    columns[(i + 1) >> 5]! |= 1 << ((i + 1) & 31);
    words[(i + 1) >> 10]! |= 1 << (((i + 1) >> 5) & 31);
  }
}
