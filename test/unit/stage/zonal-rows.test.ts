/** The rows of a batch: a zone's cover in it does not depend on how the batch is cut into tiles. */
import { describe, expect, it } from "vitest";
import { coverBlocks, windowEdges } from "../../../shared/geo/cover.js";
import { createCoverageScan } from "../../../shared/geo/coverage-scan.js";
import { pixelEdges } from "../../../shared/geo/edges.js";
import { createSpanBuffer } from "../../../shared/geo/spans.js";
import { normaliseZone } from "../../../shared/geo/topology.js";
import type { PixelWindow } from "../../../shared/grid/window.js";

const GRID = { cols: 96, rows: 128, width: 32, height: 128 };

/** Coverage of the middle batch, columns 32 … 63, asked for in bands of so many rows, and no further than the scan says. */
function coverInBands(ring: readonly number[], band: number): number {
  const edges = pixelEdges(normaliseZone([[Float64Array.from(ring)]]).rings);
  const cut = coverBlocks(edges, GRID);
  const at = cut.boundaryCol.indexOf(1);
  const { coords, sign, cornerWinding } = windowEdges(cut, edges, at);
  const window: PixelWindow = { col: 32, row: 0, width: 32, height: 128 };
  const scan = createCoverageScan("exact", window, { count: sign.length, coords, sign, cornerWinding });
  const spans = createSpanBuffer(band, 16);
  let cover = 0;
  for (let row = 0; row < window.height && scan.goesOn(); row += band) {
    scan.rows(row, row + band, spans);
    const end = spans.rowStart[spans.rows]! * 3;
    for (let i = 0; i < end; i += 3) cover += ((spans.spans[i + 1]! - spans.spans[i]!) * spans.spans[i + 2]!) / 2 ** 29;
  }
  return cover;
}

describe("a zone in a batch", () => {
  // Ends on the batch's west side near its top, and comes in again nowhere: below its last edge all is inside.
  const leavesToTheWest = [10, 4, 90, 4, 90, 120, 10, 120, 10, 4];
  const slope = [0, 20, 40, 10, 96, 14, 96, 128, 0, 128, 0, 20];
  const small = [40, 5.5, 50, 5.5, 50, 9.25, 40, 9.25, 40, 5.5];
  const island = [0, 70, 40, 90, 0, 110, 0, 70];

  it.each([
    ["goes through it", leavesToTheWest, 116 * 32],
    ["is inside below its last edge", slope, null],
    ["is small", small, 10 * 3.75],
    ["comes in from the west and leaves again", island, null],
  ] as const)("%s", (_, ring, expected) => {
    const whole = coverInBands(ring, 128);
    if (expected !== null) expect(whole).toBe(expected);
    for (const band of [1, 8, 16, 64]) expect(coverInBands(ring, band)).toBe(whole);
  });

  it("ends where it is outside for good", () => {
    const edges = pixelEdges(normaliseZone([[Float64Array.from(small)]]).rings);
    const cut = coverBlocks(edges, GRID);
    const { coords, sign, cornerWinding } = windowEdges(cut, edges, cut.boundaryCol.indexOf(1));
    const scan = createCoverageScan(
      "exact",
      { col: 32, row: 0, width: 32, height: 128 },
      { count: sign.length, coords, sign, cornerWinding },
    );
    const spans = createSpanBuffer(16, 16);
    scan.rows(0, 8, spans);
    expect(scan.goesOn()).toBe(true);
    scan.rows(8, 16, spans);
    expect(scan.goesOn()).toBe(false);
  });
});
