import { describe, expect, it } from "vitest";
import { coverBlocks, coverKeys } from "../../../shared/geo/cover.js";
import { coverageRowTotals } from "../../../shared/geo/coverage-total.js";
import { pixelEdges } from "../../../shared/geo/edges.js";
import { COVERAGE_ONE } from "../../../shared/geo/spans.js";
import { normaliseZone } from "../../../shared/geo/topology.js";
import { areaIn } from "./rational.js";
import { box, closed, edgesOf, random, star, starWithHoles } from "./shapes.js";
import { cutOut, weightsIn } from "./weights.js";

const whole = { col: 0, row: 0, width: 16, height: 12 };

const rounded = (rings: readonly Float64Array[], step: number): Float64Array[] =>
  rings.map((ring) => ring.map((v) => Math.round(v / step) * step));

describe("exact weights", () => {
  it("are the areas of exact clipping, within 1.5 units per piece of an edge in the pixel", () => {
    for (let seed = 0; seed < 60; seed++) {
      const next = random(seed);
      const radius = [0.01, 0.7, 4, 9, 60][seed % 5]!;
      const polygon = rounded(
        starWithHoles(next, next() * 16, next() * 12, radius, 3 + Math.floor(next() * 12)),
        [2 ** -30, 2 ** -10, 0.25][seed % 3]!,
      );
      const { rings } = normaliseZone([polygon]);
      const weights = weightsIn("exact", whole, pixelEdges(rings));
      let sum = 0;
      let area = 0;
      for (let row = 0; row < 12; row++) {
        for (let col = 0; col < 16; col++) {
          const weight = weights[row * 16 + col]!;
          const expected = areaIn(rings, col, row, col + 1, row + 1);
          sum += weight;
          area += expected;
          expect(Math.abs(weight - expected * COVERAGE_ONE), `seed ${seed} pixel ${col} ${row}`).toBeLessThan(
            1.5 * piecesIn(rings, col, row) + 0.01,
          );
          if (expected === 0 || expected === 1) expect(weight, `seed ${seed} pixel ${col} ${row}`).toBe(expected * COVERAGE_ONE);
        }
      }
      if (area > 10) expect(Math.abs(sum / COVERAGE_ONE / area - 1), `seed ${seed}`).toBeLessThan(1e-9);
    }
  });

  it("of boxes on a lattice of 2^-14 are exact", () => {
    const next = random(5);
    for (let k = 0; k < 200; k++) {
      const [x0, y0] = [Math.floor(next() * 2 ** 18) / 2 ** 14, Math.floor(next() * 11 * 2 ** 14) / 2 ** 14];
      const [x1, y1] = [x0 + Math.ceil(next() * 2 ** 16) / 2 ** 14, y0 + Math.ceil(next() * 2 ** 16) / 2 ** 14];
      const weights = weightsIn("exact", whole, edgesOf([box(x0, y0, x1, y1)]));
      for (let row = 0; row < 12; row++)
        for (let col = 0; col < 16; col++) {
          const part = Math.max(0, Math.min(x1, col + 1) - Math.max(x0, col)) * Math.max(0, Math.min(y1, row + 1) - Math.max(y0, row));
          expect(weights[row * 16 + col]).toBe(part * COVERAGE_ONE);
        }
    }
  });

  it("of zones that share edges add up to whole pixels", () => {
    for (let seed = 0; seed < 50; seed++) {
      const next = random(seed);
      const middle = [4 + 8 * next(), 3 + 6 * next()] as const;
      const outline = star(next, 8, 6, 40, 5 + Math.floor(next() * 20));
      const sum = new Int32Array(16 * 12);
      for (let i = 0; i + 3 < outline.length; i += 2) {
        const part = closed(middle, [outline[i]!, outline[i + 1]!], [outline[i + 2]!, outline[i + 3]!]);
        weightsIn("exact", whole, edgesOf([part])).forEach((weight, p) => {
          sum[p]! += weight;
        });
      }
      const together = weightsIn("exact", whole, edgesOf([outline]));
      for (let p = 0; p < sum.length; p++)
        expect(Math.abs(sum[p]! - together[p]!), `seed ${seed} pixel ${p}`).toBeLessThanOrEqual(outline.length / 2);
      expect(
        sum.reduce((a, b) => a + b, 0),
        `seed ${seed}`,
      ).toBe(together.reduce((a, b) => a + b, 0));
    }
  });

  it("hold for zones ten million pixels wide", () => {
    for (let seed = 0; seed < 40; seed++) {
      const next = random(seed);
      const ring = rounded([star(next, 1e6 * (next() - 0.5), 1e6 * (next() - 0.5), 1e7, 3 + (seed % 5))], 2 ** -10);
      const { rings } = normaliseZone([ring]);
      const far = { col: 0, row: 0, width: 16, height: 12 };
      const at = { col: Math.round(ring[0]![0]!), row: Math.round(ring[0]![1]!), width: 6, height: 6 };
      for (const window of [far, at]) {
        const weights = weightsIn("exact", window, pixelEdges(rings));
        for (let p = 0; p < weights.length; p++) {
          const col = window.col + (p % window.width);
          const row = window.row + Math.floor(p / window.width);
          expect(Math.abs(weights[p]! / COVERAGE_ONE - areaIn(rings, col, row, col + 1, row + 1)), `seed ${seed}`).toBeLessThan(1e-7);
        }
        const part = { col: window.col + 1, row: window.row + 2, width: 3, height: 2 };
        expect(weightsIn("exact", part, pixelEdges(rings))).toEqual(cutOut(weights, window, part));
      }
    }
  });

  it("of zones far smaller than a pixel keep their area", () => {
    const edges = edgesOf([box(3.25, 4.5, 3.25 + 2 ** -10, 4.5 + 2 ** -9)]);
    const weights = weightsIn("exact", whole, edges);
    expect(weights[4 * 16 + 3]).toBe(2 ** 10);
    expect(weights.reduce((a, b) => a + b, 0)).toBe(2 ** 10);
    expect(coverageRowTotals("exact", edges, whole)).toEqual({ row0: 4, totals: Float64Array.of(2 ** 10) });
    expect(weightsIn("exact", whole, edgesOf([box(3.25, 4.5, 3.25 + 2 ** -20, 4.5 + 2 ** -20)])).every((weight) => weight === 0)).toBe(
      true,
    );
    expect(weightsIn("all-touched", whole, edgesOf([box(3.25, 4.5, 3.25 + 2 ** -20, 4.5 + 2 ** -20)]))[4 * 16 + 3]).toBe(COVERAGE_ONE);
  });
});

/** Edges that may have a piece in the pixel, by their boxes. */
function piecesIn(rings: readonly Float64Array[], col: number, row: number): number {
  let count = 0;
  for (const ring of rings)
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [x0, y0, x1, y1] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
      if (Math.min(x0, x1) < col + 1 && Math.max(x0, x1) >= col && Math.min(y0, y1) < row + 1 && Math.max(y0, y1) >= row) count++;
    }
  return count;
}

describe("covers", () => {
  const zones = Array.from({ length: 120 }, (_, seed) => {
    const next = random(seed);
    const step = [1, 0.5, 2 ** -16][seed % 3]!;
    const stars = [starWithHoles(next, next() * 16, next() * 12, [0.7, 3, 9, 30][seed % 4]!, 3 + Math.floor(next() * 9))];
    if (seed % 5 === 0) stars.push([box(Math.floor(next() * 16), Math.floor(next() * 12), 17, 13)]);
    return normaliseZone(stars.map((polygon) => rounded(polygon, step))).rings;
  });
  const grid = { cols: 15, rows: 11, width: 2, height: 3 };
  const blockCols = 8;
  const blockRows = 4;

  it("list the blocks that share an area with the zone, and those wholly inside", () => {
    zones.forEach((rings, seed) => {
      const edges = pixelEdges(rings);
      const cover = coverBlocks(edges, grid);
      const keys = coverKeys(edges, grid);
      const found = new Map<string, string>();
      const note = (row: number, col: number, kind: string): void => {
        expect(found.has(`${row} ${col}`)).toBe(false);
        found.set(`${row} ${col}`, kind);
      };
      for (let i = 0; i < keys.interior.length; i += 3)
        for (let c = keys.interior[i + 1]!; c < keys.interior[i + 2]!; c++) note(keys.interior[i]!, c, "interior");
      for (let i = 0; i < keys.boundary.length; i += 3)
        for (let c = keys.boundary[i + 1]!; c < keys.boundary[i + 2]!; c++) note(keys.boundary[i]!, c, "boundary");
      for (let row = 0; row < blockRows; row++)
        for (let col = 0; col < blockCols; col++) {
          const [x1, y1] = [Math.min(15, col * 2 + 2), Math.min(11, row * 3 + 3)];
          const area = areaIn(rings, col * 2, row * 3, x1, y1);
          const full = (x1 - col * 2) * (y1 - row * 3);
          const kind = area === 0 ? undefined : area === full ? "interior" : "boundary";
          // An edge may run through a block of which nothing is left out, where two parts share it.
          const shared = found.get(`${row} ${col}`) === "boundary" && area === full;
          if (!shared) expect(found.get(`${row} ${col}`), `seed ${seed} block ${col} ${row} area ${area}`).toBe(kind);
        }
      expect(cover.interiorRuns).toEqual(keys.interior);
      const listed = Array.from({ length: cover.boundaryCount }, (_, i) => `${cover.boundaryRow[i]} ${cover.boundaryCol[i]}`);
      expect(listed).toEqual([...found].filter(([, kind]) => kind === "boundary").map(([key]) => key));
    });
  });
});
