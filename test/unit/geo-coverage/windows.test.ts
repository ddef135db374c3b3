import { describe, expect, it } from "vitest";
import { coverBlocks, windowEdges } from "../../../shared/geo/cover.js";
import { createCoverageScan } from "../../../shared/geo/coverage-scan.js";
import { coverageRowTotals, unclippedTotal } from "../../../shared/geo/coverage-total.js";
import { edgesInWindow } from "../../../shared/geo/edges-window.js";
import { COVERAGE_ONE, createSpanBuffer } from "../../../shared/geo/spans.js";
import type { PixelWindow } from "../../../shared/grid/window.js";
import { box, edgesOf, random, star, zone } from "./shapes.js";
import { cutOut, difference, weightsIn, weightsOf } from "./weights.js";

const MODES = ["exact", "centre", "all-touched"] as const;

const whole: PixelWindow = { col: 0, row: 0, width: 40, height: 30 };

it("stays within a pixel's weight where slivers are thinner than the lattice, and balances", () => {
  let clipped = 0;
  for (let seed = 0; seed < 300; seed++) {
    const next = random(seed);
    const holes = Array.from({ length: 12 }, (_, k) => star(next, k + 0.5, 0.5 + next(), 4e-5 * next(), 3 + Math.floor(next() * 30)));
    const edges = edgesOf([box(0, 0, 12, 3), ...holes]);
    const window = { col: 0, row: 0, width: 12, height: 3 };
    const sum = weightsIn("exact", window, edges).reduce((a, b) => a + b, 0);
    const scan = createCoverageScan("exact", window, edgesInWindow(edges, window));
    scan.rows(0, 3, createSpanBuffer());
    clipped += Math.abs(scan.clipped());
    expect(coverageRowTotals("exact", edges, window).totals.reduce((a, b) => a + b, 0)).toBe(sum);
    expect(unclippedTotal("exact", edges, window)).toBe(BigInt(sum) + BigInt(scan.clipped()));
  }
  expect(clipped).toBeGreaterThan(0);
});

describe.each(MODES)("%s coverage", (mode) => {
  it("is the same in every window of the grid", () => {
    for (let seed = 0; seed < 700; seed++) {
      const edges = zone(seed);
      const next = random(seed + 1e6);
      const all = weightsIn(mode, whole, edges);
      for (let k = 0; k < 6; k++) {
        const col = Math.floor(next() * 39);
        const row = Math.floor(next() * 29);
        const window = { col, row, width: 1 + Math.floor(next() * (40 - col)), height: 1 + Math.floor(next() * (30 - row)) };
        const found = weightsIn(mode, window, edges, 1 + Math.floor(next() * 9));
        expect(difference(found, cutOut(all, whole, window)), `seed ${seed} ${JSON.stringify(window)}`).toBeNull();
      }
    }
  });

  it("is what the blocks of any grid make of it, and adds up to the row totals", () => {
    for (let seed = 0; seed < 700; seed++) {
      const edges = zone(seed);
      const next = random(seed + 2e6);
      const all = weightsIn(mode, whole, edges);
      const grid = { cols: 40, rows: 30, width: 1 + Math.floor(next() ** 2 * 14), height: 1 + Math.floor(next() * 14) };
      const cover = coverBlocks(edges, grid);
      const made = new Int32Array(all.length);
      const blockAt = (col: number, row: number): PixelWindow => ({
        col: col * grid.width,
        row: row * grid.height,
        width: Math.min(grid.width, 40 - col * grid.width),
        height: Math.min(grid.height, 30 - row * grid.height),
      });
      const paste = (window: PixelWindow, weights: Int32Array | null): void => {
        for (let r = 0; r < window.height; r++)
          for (let c = 0; c < window.width; c++) {
            made[(window.row + r) * 40 + window.col + c]! += weights ? weights[r * window.width + c]! : COVERAGE_ONE;
          }
      };
      const { interiorRuns } = cover;
      for (let i = 0; i < interiorRuns.length; i += 3)
        for (let c = interiorRuns[i + 1]!; c < interiorRuns[i + 2]!; c++) paste(blockAt(c, interiorRuns[i]!), null);
      for (let i = 0; i < cover.boundaryCount; i++) {
        const window = blockAt(cover.boundaryCol[i]!, cover.boundaryRow[i]!);
        const own = windowEdges(cover, edges, i);
        if (seed % 5 === 0) expect(own, `seed ${seed} block ${i}`).toEqual(edgesInWindow(edges, window));
        paste(window, weightsOf(mode, window, own));
      }
      expect(difference(made, all), `seed ${seed} ${JSON.stringify(grid)}`).toBeNull();

      // What the batches add up to, with what they clipped: what the plan knows by the edges alone.
      const scan = createCoverageScan(mode, whole, edgesInWindow(edges, whole));
      scan.rows(0, 30, createSpanBuffer());
      const clipped = mode === "all-touched" ? 0 : scan.clipped();
      expect(unclippedTotal(mode, edges, whole)).toBe(BigInt(all.reduce((a, b) => a + b, 0) + clipped));

      const { row0, totals } = coverageRowTotals(mode, edges, whole);
      for (let row = 0; row < 30; row++) {
        const sum = all.subarray(row * 40, row * 40 + 40).reduce((a, b) => a + b, 0);
        if ((totals[row - row0] ?? 0) !== sum) expect.fail(`seed ${seed} row ${row}: ${totals[row - row0]}, expected ${sum}`);
      }
    }
  });
});
