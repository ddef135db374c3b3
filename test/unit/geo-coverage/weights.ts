import { type CoverageMode, createCoverageScan } from "../../../shared/geo/coverage-scan.js";
import type { PixelEdges, WindowEdges } from "../../../shared/geo/edges.js";
import { edgesInWindow } from "../../../shared/geo/edges-window.js";
import { COVERAGE_ONE, createSpanBuffer } from "../../../shared/geo/spans.js";
import type { PixelWindow } from "../../../shared/grid/window.js";

/** The weights of a window as a grid, row-major, scanned in bands of `band` rows; checks the form of the spans. */
export function weightsOf(mode: CoverageMode, window: PixelWindow, edges: WindowEdges, band = 7): Int32Array {
  const grid = new Int32Array(window.width * window.height);
  const scan = createCoverageScan(mode, window, edges);
  const out = createSpanBuffer(1, 1);
  const end = window.row + window.height;
  for (let y0 = window.row; y0 < end; y0 += band) {
    const y1 = Math.min(end, y0 + band);
    scan.rows(y0, y1, out);
    if (out.row !== y0 || out.rows !== y1 - y0 || out.rowStart[0] !== 0) throw new Error("wrong band");
    for (let r = 0; r < out.rows; r++) {
      let last = window.col - 1;
      let lastWeight = 0;
      for (let i = out.rowStart[r]!; i < out.rowStart[r + 1]!; i++) {
        const [c0, c1, weight] = [out.spans[i * 3]!, out.spans[i * 3 + 1]!, out.spans[i * 3 + 2]!];
        if (c0 < last || c0 >= c1 || c0 < window.col || c1 > window.col + window.width) throw new Error(`span ${c0}-${c1} after ${last}`);
        if (weight < 1 || weight > COVERAGE_ONE || (c0 === last && weight === lastWeight)) throw new Error(`weight ${weight}`);
        grid.fill(weight, (y0 - window.row + r) * window.width + c0 - window.col, (y0 - window.row + r) * window.width + c1 - window.col);
        last = c1;
        lastWeight = weight;
      }
    }
  }
  return grid;
}

export const weightsIn = (mode: CoverageMode, window: PixelWindow, edges: PixelEdges, band?: number): Int32Array =>
  weightsOf(mode, window, edgesInWindow(edges, window), band);

/** The part of a grid of `whole` that lies in `window`. */
export function cutOut(grid: Int32Array, whole: PixelWindow, window: PixelWindow): Int32Array {
  const part = new Int32Array(window.width * window.height);
  for (let r = 0; r < window.height; r++) {
    const at = (window.row - whole.row + r) * whole.width + window.col - whole.col;
    part.set(grid.subarray(at, at + window.width), r * window.width);
  }
  return part;
}

/** The first pixel where two grids of weights differ, as text for a failed test; null where they are the same. */
export function difference(found: Int32Array, expected: Int32Array): string | null {
  if (found.length !== expected.length) return `${found.length} pixels, expected ${expected.length}`;
  for (let i = 0; i < found.length; i++) if (found[i] !== expected[i]) return `pixel ${i}: ${found[i]}, expected ${expected[i]}`;
  return null;
}
