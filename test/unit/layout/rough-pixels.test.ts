/** A zone's pixels before it is laid on the grid. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { roughPixels } from "../../../shared/plan/rough-pixels.js";

const ring = (...points: readonly (readonly [number, number])[]): Float64Array => Float64Array.from([...points, points[0]!].flat());
const box = (x0: number, y0: number, x1: number, y1: number): Float64Array => ring([x0, y0], [x1, y0], [x1, y1], [x0, y1]);
const grid = { width: 100, height: 60 };
const size = fc.integer({ min: -150, max: 250 });

it("is the part of a box that lies on the grid, wound either way", () => {
  fc.assert(
    fc.property(size, size, size, size, (x0, y0, x1, y1) => {
      const inside = (a: number, b: number, most: number): number =>
        Math.max(0, Math.min(most, Math.max(a, b)) - Math.max(0, Math.min(a, b)));
      expect(roughPixels([[box(x0, y0, x1, y1)]], grid)).toBe(inside(x0, x1, grid.width) * inside(y0, y1, grid.height));
    }),
  );
});

it("adds parts, leaves holes out of account, and is nothing for nothing", () => {
  const triangle = ring([10, 10], [30, 10], [10, 50]);
  expect(roughPixels([[triangle]], grid)).toBe(400);
  expect(roughPixels([[triangle, box(12, 12, 14, 14)], [box(60, 0, 70, 5)]], grid)).toBe(450);
  expect(roughPixels([], grid)).toBe(0);
  expect(roughPixels([[]], grid)).toBe(0);
});
