import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COVERAGE_ONE } from "../../../shared/geo/spans.js";
import { edgesOf } from "./shapes.js";
import { difference, weightsIn } from "./weights.js";

interface Golden {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly {
    readonly rings: readonly (readonly number[])[];
    readonly centre: readonly number[];
    readonly touched: readonly number[];
    readonly inside: readonly number[];
    readonly fractions: readonly (readonly [number, number])[];
  }[];
}

const golden: Golden = JSON.parse(readFileSync(new URL("../../golden/coverage.json", import.meta.url), "utf8"));
const whole = { col: 0, row: 0, width: golden.width, height: golden.height };

/** A mask from the lengths of its runs, of 0s first. */
function mask(runs: readonly number[], one: number): Int32Array {
  const grid = new Int32Array(golden.width * golden.height);
  let at = 0;
  runs.forEach((length, k) => {
    if (k % 2 === 1) grid.fill(one, at, at + length);
    at += length;
  });
  expect(at).toBe(grid.length);
  return grid;
}

describe.each(golden.zones.map((zone, k) => ({ k, zone, edges: edgesOf(zone.rings.map((ring) => Float64Array.from(ring))) })))(
  "zone $k",
  ({ zone, edges }) => {
    it("has GDAL's mask by the centre rule, pixel for pixel", () => {
      expect(difference(weightsIn("centre", whole, edges), mask(zone.centre, COVERAGE_ONE))).toBeNull();
    });

    it("has GDAL's mask of touched pixels, but for touches of less than a hundredth of a pixel", () => {
      const touched = weightsIn("all-touched", whole, edges);
      const exact = weightsIn("exact", whole, edges);
      const gdal = mask(zone.touched, COVERAGE_ONE);
      for (let i = 0; i < gdal.length; i++) {
        if (touched[i] === gdal[i]) continue;
        expect([touched[i], gdal[i]], `pixel ${i}`).toEqual([COVERAGE_ONE, 0]);
        expect(exact[i]! / COVERAGE_ONE, `pixel ${i}`).toBeLessThan(0.01);
      }
    });

    it("has exactextract's coverage fractions, to single precision", () => {
      const weights = weightsIn("exact", whole, edges);
      const expected = Float64Array.from(mask(zone.inside, 1));
      for (const [pixel, fraction] of zone.fractions) expected[pixel] = fraction;
      const worst = weights.reduce((most, weight, i) => Math.max(most, Math.abs(weight / COVERAGE_ONE - expected[i]!)), 0);
      expect(worst).toBeLessThan(3e-7);
    });
  },
);
