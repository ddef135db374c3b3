import { TilefoldError } from "../core/errors.js";
import type { PixelWindow } from "../grid/window.js";
import { type CoverageMode, createCoverageScan } from "./coverage-scan.js";
import { unclippedRowSums } from "./coverage-sums.js";
import type { PixelEdges } from "./edges.js";
import { edgesInWindow } from "./edges-window.js";
import { createSpanBuffer } from "./spans.js";

export interface CoverageTotals {
  /** The first grid row of `totals`; rows before it and after the last have none. */
  readonly row0: number;
  /** Sum of the weights of each row over the window, in units of 2^-29 pixels: integers below 2^53. */
  readonly totals: Float64Array;
}

const BAND = 256;
/** Filled and read within one band. */
const out = createSpanBuffer(BAND, 1024);

/**
 * What the weights of each row of a window add up to, at a cost that follows the zone's perimeter. Any tiling of the window adds up to the same
 * numbers, bit for bit. Exact and centre totals are checked here against sums that follow from the edges alone, without spans;
 * `AUDIT_FAILED` if they differ.
 */
export function coverageRowTotals(mode: CoverageMode, edges: PixelEdges, window: PixelWindow): CoverageTotals {
  let west = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  for (let i = 0; i < edges.count * 4; i += 4) {
    west = Math.min(west, edges.coords[i]!, edges.coords[i + 2]!);
    east = Math.max(east, edges.coords[i]!, edges.coords[i + 2]!);
    south = Math.max(south, edges.coords[i + 3]!);
  }
  const first = edges.count === 0 ? 0 : Math.max(window.row, Math.floor(edges.coords[1]!));
  const end = Math.min(window.row + window.height, Math.ceil(south));
  const firstCol = Math.max(window.col, Math.floor(west));
  const endCol = Math.min(window.col + window.width, Math.floor(east) + 1);
  if (edges.count === 0 || first >= end || firstCol >= endCol) return { row0: window.row, totals: new Float64Array(0) };

  const zone: PixelWindow = { col: firstCol, row: first, width: endCol - firstCol, height: end - first };
  const scan = createCoverageScan(mode, zone, edgesInWindow(edges, zone));
  const totals = new Float64Array(zone.height);
  let clipped = 0;
  const sums = mode === "all-touched" ? null : unclippedRowSums(mode, edges, zone);
  for (let row = first; row < end; row += BAND) {
    const to = Math.min(row + BAND, end);
    scan.rows(row, to, out);
    let expected = 0;
    let found = 0;
    for (let r = 0; r < to - row; r++) {
      let sum = 0;
      for (let i = out.rowStart[r]! * 3; i < out.rowStart[r + 1]! * 3; i += 3)
        sum += (out.spans[i + 1]! - out.spans[i]!) * out.spans[i + 2]!;
      totals[row - first + r] = sum;
      if (sums) {
        expected += sums[row - first + r]! - sum;
        found = scan.clipped();
      }
    }
    if (sums && expected !== found - clipped) {
      throw new TilefoldError(
        "AUDIT_FAILED",
        `rows ${row} to ${to} of a zone cover ${expected - (found - clipped)} units of 2^-29 pixels more by their edges than by their spans`,
      );
    }
    clipped = found;
  }
  return { row0: first, totals };
}
