import type { ScanState } from "./coverage-state.js";
import { edgeXAt } from "./edges.js";
import { COVERAGE_ONE } from "./spans.js";

/**
 * One row by the centre rule. `base` follows the edges across the window's west side: an edge counts there from the first centre line
 * that it meets on its other side, or the first that it does not reach any more.
 */
export function centreRow(state: ScanState, row: number): void {
  const { window, active, west: sides } = state;
  const { change } = state.scratch;
  const { coords, sign } = state.edges;
  const { columns, words } = state.scratch.marks;
  const west = window.col;
  const east = window.col + window.width;
  const centre = row + 0.5;
  let base = state.base;
  let later = 0;
  for (let k = 0; k < state.count; k++) {
    const edge = active[k]!;
    const xa = coords[edge * 4]!;
    const ya = coords[edge * 4 + 1]!;
    const xb = coords[edge * 4 + 2]!;
    const yb = coords[edge * 4 + 3]!;
    const s = sign[edge]!;
    let side = sides[k]!;
    if (side === 2) side = edgeXAt(xa, ya, xb, yb, row) < west ? 1 : 0;
    if (ya <= centre && centre < yb) {
      const x = edgeXAt(xa, ya, xb, yb, centre);
      const now = x < west ? 1 : 0;
      base += s * (now - side);
      side = now;
      if (now === 0) {
        const column = Math.floor(x + 0.5);
        if (column < east) {
          const i = column - west;
          change[i] = change[i]! + Math.imul(s, COVERAGE_ONE);
          columns[i >> 5]! |= 1 << (i & 31);
          words[i >> 10]! |= 1 << ((i >> 5) & 31);
        }
      }
    }
    if (yb <= row + 1) {
      const step = s * ((xb < west ? 1 : 0) - side);
      if (yb <= centre) base += step;
      else later += step;
    }
    sides[k] = side;
  }
  state.cover = Math.imul(base, COVERAGE_ONE);
  state.base = base + later;
}
