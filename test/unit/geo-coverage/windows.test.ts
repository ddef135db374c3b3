import { describe, expect, it } from "vitest";
import { coverBlocks, windowEdges } from "../../../shared/geo/cover.js";
import { createCoverageScan } from "../../../shared/geo/coverage-scan.js";
import { coverageRowTotals, unclippedTotal } from "../../../shared/geo/coverage-total.js";
import type { PixelEdges } from "../../../shared/geo/edges.js";
import { edgesInWindow } from "../../../shared/geo/edges-window.js";
import { COVERAGE_ONE, createSpanBuffer } from "../../../shared/geo/spans.js";
import type { PixelWindow } from "../../../shared/grid/window.js";
import { box, closed, edgesOf, random, star, starWithHoles } from "./shapes.js";
import { cutOut, difference, weightsIn, weightsOf } from "./weights.js";

const MODES = ["exact", "centre", "all-touched"] as const;

/** Polygons of every kind, larger and smaller than the grid of 40 × 30, some with vertices on the grid's lines and centres. */
function zone(seed: number): PixelEdges {
  const next = random(seed);
  if (seed % 7 === 6) return sliver(next);
  const x = next() * 60 - 10;
  const y = next() * 50 - 10;
  const radius = [0.2, 3, 15, 40, 300][seed % 5]!;
  const vertices = 3 + Math.floor(next() * (seed % 3 === 0 ? 200 : 12));
  if (seed % 4 === 0) return edgesOf([star(next, x, y, radius, vertices, [1, 0.5, 0.25, 2 ** -20][(seed >> 2) & 3])]);
  if (seed % 4 === 1) return edgesOf(starWithHoles(next, x, y, radius, vertices));
  if (seed % 4 === 2) return edgesOf([box(Math.floor(x), Math.floor(y), Math.floor(x + radius) + 1, Math.floor(y + radius) + 1)]);
  return edgesOf([star(next, x, y, radius, vertices)], [star(next, x + 3 * radius, y, radius, vertices)]);
}

/** Nearly level and up to 10^13 pixels long, with ends a hair from the grid's lines: where heights and places disagree in the last bits. */
function sliver(next: () => number): PixelEdges {
  const far = 10 ** (1 + Math.floor(next() * 13));
  const hair = (): number => (Math.floor(next() * 3) - 1) * 2 ** -(20 + Math.floor(next() * 24));
  const point = (side: number): [number, number] => [
    next() < 0.3 ? Math.floor(next() * 40) + hair() : side * far * next() + 20,
    next() < 0.2 ? side * far * next() : Math.floor(next() * 30) + (next() < 0.8 ? hair() : next()),
  ];
  return edgesOf([closed(point(-1), point(1), point(1), point(-1))]);
}

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
