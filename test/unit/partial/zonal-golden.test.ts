/** Statistics of exactextract from the same values and weights. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COVERAGE_ONE } from "../../../shared/geo/spans.js";
import { finishRow } from "../../../shared/partial/finish-row.js";
import { planZonalSpec } from "../../../shared/partial/zonal-spec.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Scene } from "./oracle.js";
import { rowOf } from "./scenes.js";

interface GoldenZone {
  readonly cells: readonly number[];
  readonly coverage: readonly number[];
  readonly unique: readonly number[];
  readonly frac: readonly number[];
  readonly quantiles: readonly (number | null)[];
  readonly [stat: string]: number | null | readonly (number | null)[];
}

const golden = JSON.parse(readFileSync(new URL("../../golden/zonal-stats.json", import.meta.url), "utf8")) as {
  readonly width: number;
  readonly height: number;
  readonly levels: readonly number[];
  readonly cases: readonly {
    readonly cellType: CellType;
    readonly values: readonly number[];
    readonly invalid: readonly number[];
    readonly zones: readonly GoldenZone[];
  }[];
};

function sceneOf({ cellType, values, invalid }: (typeof golden.cases)[number], zone: GoldenZone): Scene {
  const { width, height } = golden;
  const pixels = width * height;
  const cells = allocateCells(cellType, pixels);
  cells.set(values);
  const valid = new Uint8Array(pixels).fill(1);
  for (const at of invalid) valid[at] = 0;
  const weights = new Int32Array(pixels);
  zone.cells.forEach((at, i) => {
    weights[at] = Math.round(zone.coverage[i]! * COVERAGE_ONE);
  });
  return { col: 0, row: 0, width, height, bands: [{ cellType, cells, valid }], by: null, weights, areas: new Float64Array(pixels).fill(1) };
}

/** exactextract sums coverage of 24 bits, of any exponent, in doubles; ours is rounded to 2^-29. */
const close = (found: unknown, expected: unknown, what: string): void => {
  if (expected === null) expect(found, what).toBeNull();
  else
    expect(Math.abs((found as number) - (expected as number)), `${what}: ${String(found)}, not ${String(expected)}`).toBeLessThanOrEqual(
      1e-8 + 1e-6 * Math.abs(expected as number),
    );
};

describe("exactextract's statistics", () => {
  for (const [number, one] of golden.cases.entries()) {
    it(`${one.cellType}, raster ${number}`, () => {
      for (const zone of one.zones) {
        const scene = sceneOf(one, zone);
        const spec = planZonalSpec({
          stats: ["count", "sum", "mean", "min", "max", "variance", "stdev", "median", "quantiles", "mode", "variety", "histogram"],
          quantiles: golden.levels,
          classes: "all",
          coverage: "exact",
          bands: [{ name: "b1", cellType: one.cellType }],
          by: null,
          unitExponent: 0,
          zonePixels: [],
        });
        const { area, stats } = finishRow(spec, rowOf(scene, spec, scene, 5, 4, false));
        for (const stat of ["count", "sum", "mean", "variance", "stdev", "median"]) close(stats![stat], zone[stat], stat);
        for (const stat of ["min", "max", "variety"]) expect(stats![stat], stat).toBe(zone[stat]);
        const quantiles = stats!.quantiles as Record<string, number | null>;
        for (const [i, q] of golden.levels.entries()) close(quantiles[String(q)], zone.quantiles[i], `quantile ${q}`);
        // exactextract's mode is the larger value of a tie, ours the smaller one.
        const most = Math.max(...zone.frac);
        const tied = zone.unique.filter((_, i) => most - zone.frac[i]! < 1e-9);
        expect(stats!.mode).toBe(tied.length === 0 ? null : Math.min(...tied));
        expect(zone.mode).toBe(tied.length === 0 ? null : Math.max(...tied));
        const { values, counts } = stats!.histogram as { values: number[]; counts: number[] };
        expect(values).toEqual([...zone.unique].sort((a, b) => a - b));
        zone.unique.forEach((value, i) => {
          close(counts[values.indexOf(value)]! / (zone.count as number), zone.frac[i], `share of ${value}`);
          close(area.classes![String(value)], zone.frac[i]! * (zone.count as number), `area of ${value}`);
        });
      }
    });
  }
});
