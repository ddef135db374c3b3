import { TilefoldError } from "../core/errors.js";
import type { PixelWindow } from "../grid/window.js";
import { type CoverageMode, createCoverageScan } from "./coverage-scan.js";
import { unclippedRowSums } from "./coverage-sums.js";
import type { PixelEdges } from "./edges.js";
import { edgesInWindow } from "./edges-window.js";
import { createSpanBuffer } from "./spans.js";
import { simpleTotal } from "./zone-kernel.js";

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
  const zone = windowOfEdges(edges, window);
  if (zone === null) return { row0: window.row, totals: new Float64Array(0) };
  const first = zone.row;
  const end = zone.row + zone.height;
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

/**
 * What the weights of a window add up to before they are clipped to 0 … COVERAGE_ONE, in units of 2^-29 pixels: what a scan's spans hold and what it
 * clipped come to the same. By the edges alone, without spans; all-touched weights follow from spans only.
 */
export function unclippedTotal(mode: CoverageMode, edges: PixelEdges, window: PixelWindow): bigint {
  const simple = mode === "all-touched" ? null : simpleTotal(mode === "exact", edges, window);
  return simple ?? unclippedTotalPlainly(mode, edges, window);
}

/** The same without WebAssembly. */
export function unclippedTotalPlainly(mode: CoverageMode, edges: PixelEdges, window: PixelWindow): bigint {
  const zone = windowOfEdges(edges, window);
  if (zone === null) return 0n;
  const sums = mode === "all-touched" ? coverageRowTotals(mode, edges, window).totals : unclippedRowSums(mode, edges, zone);
  let total = 0n;
  let low = 0;
  for (const sum of sums) {
    // Each is an integer below 2^53.
    if (Math.abs(low + sum) > Number.MAX_SAFE_INTEGER) {
      total += BigInt(low);
      low = 0;
    }
    low += sum;
  }
  return total + BigInt(low);
}

/** The rows and columns of a window that edges meet; null where there are none. */
function windowOfEdges({ count, coords }: PixelEdges, window: PixelWindow): PixelWindow | null {
  if (count === 0) return null;
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let south = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count * 4; i += 4) {
    west = Math.min(west, coords[i]!, coords[i + 2]!);
    east = Math.max(east, coords[i]!, coords[i + 2]!);
    south = Math.max(south, coords[i + 3]!);
  }
  const row = Math.max(window.row, Math.floor(coords[1]!));
  const end = Math.min(window.row + window.height, Math.ceil(south));
  const col = Math.max(window.col, Math.floor(west));
  const endCol = Math.min(window.col + window.width, Math.floor(east) + 1);
  return row >= end || col >= endCol ? null : { col, row, width: endCol - col, height: end - row };
}
