import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CellAreas,
  cellAreasOfRow,
  decodeCellAreas,
  encodeCellAreas,
  planCellAreas,
  rowArea,
  sliceCellAreas,
} from "../../../shared/geo/cell-area.js";
import { arealScale } from "../../../shared/geo/cell-area-scale.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import type { Affine } from "../../../shared/grid/affine.js";

interface Case {
  readonly name: string;
  readonly crs: string;
  readonly affine: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly [col: number, row: number, area: number][];
  readonly block?: readonly [col: number, row: number, cols: number, rows: number, area: number];
}
const golden = JSON.parse(readFileSync(new URL("../../golden/area.json", import.meta.url), "utf8")) as { readonly cases: readonly Case[] };

const affineOf = ([a, b, c, d, e, f]: Case["affine"]): Affine => ({ a, b, c, d, e, f });

function squareMetres(areas: CellAreas, col: number, row: number): number {
  const out = new Float64Array(1);
  cellAreasOfRow(areas, row, col, col + 1, out);
  return (out[0] as number) * 2 ** areas.unitExponent;
}

describe("areas of pixels held to PROJ and 40 digits", () => {
  it.each(golden.cases.map((entry) => [entry.name, entry] as const))("%s", (_name, entry) => {
    const areas = planCellAreas(parseCrs(entry.crs), affineOf(entry.affine), entry.width, entry.height, "geodesic");
    // The inverse formulas of PROJ 9.5 for these are good to 1e-8 degrees, a part in 10^9 of a pixel.
    const tolerance = ["EPSG:6933", "EPSG:3035"].includes(entry.crs) ? 2e-9 : 2e-10;
    for (const [col, row, area] of entry.pixels) expect(Math.abs(squareMetres(areas, col, row) / area - 1)).toBeLessThan(tolerance);
    if (entry.block) {
      const [col, row, cols, rows, area] = entry.block;
      const line = new Float64Array(cols);
      let sum = 0n;
      for (let r = row; r < row + rows; r++) {
        cellAreasOfRow(areas, r, col, col + cols, line);
        for (const value of line) sum += BigInt(value);
      }
      expect(Math.abs((Number(sum) * 2 ** areas.unitExponent) / area - 1)).toBeLessThan(2e-9);
    }
  });
});

const LONLAT = parseCrs("EPSG:4326");
const UTM = parseCrs("EPSG:32633");
const upright = (a: number, c: number, e: number, f: number): Affine => ({ a, b: 0, c, d: 0, e, f });
const thrown = (code: string): Error => expect.objectContaining({ code }) as Error;

describe("planCellAreas", () => {
  it("adds up to the Earth: 510,065,621,724,088 m² on WGS 84", () => {
    const areas = planCellAreas(LONLAT, upright(0.1, -180, -0.1, 90), 3600, 1800, "geodesic");
    let sum = 0;
    for (let row = 0; row < 1800; row++) sum += rowArea(areas as never, row) * 3600;
    expect(Math.abs((sum * 2 ** areas.unitExponent) / 510_065_621_724_088.44 - 1)).toBeLessThan(1e-12);
  });

  it("uses 40 bits: the largest area lies in 2^39 … 2^40", () => {
    for (const size of [1e-6, 1e-4, 0.01, 1, 30]) {
      const areas = planCellAreas(LONLAT, upright(size, 0, -size, size), 2, 2, "geodesic");
      const largest = Math.max(rowArea(areas as never, 0), rowArea(areas as never, 1));
      expect(largest).toBeGreaterThanOrEqual(2 ** 39);
      expect(largest).toBeLessThan(2 ** 40);
    }
  });

  it("gives what lies beyond a pole no area, and a pixel across it what is on the Earth", () => {
    const areas = planCellAreas(LONLAT, upright(1, 0, -1, 91.5), 1, 4, "geodesic");
    const inside = planCellAreas(LONLAT, upright(1, 0, -0.5, 90), 1, 1, "geodesic");
    expect(squareMetres(areas, 0, 0)).toBe(0);
    expect(squareMetres(areas, 0, 1) / squareMetres(inside, 0, 0)).toBeCloseTo(1, 9);
    expect(squareMetres(areas, 0, 2)).toBeGreaterThan(2 * squareMetres(areas, 0, 1));
    const mollweide = planCellAreas(parseCrs("ESRI:54009"), upright(100_000, -18_100_000, -100_000, 9_200_000), 362, 184, "geodesic");
    expect(squareMetres(mollweide, 0, 0)).toBe(0);
  });

  it("does not mind south-up rasters", () => {
    const north = planCellAreas(LONLAT, upright(0.5, 0, -0.5, 60), 4, 40, "geodesic");
    const south = planCellAreas(LONLAT, upright(0.5, 0, 0.5, 40), 4, 40, "geodesic");
    for (let row = 0; row < 40; row++) expect(squareMetres(south, 0, 39 - row)).toBeCloseTo(squareMetres(north, 0, row), -1);
  });

  it("takes equal-area maps at their word, rotated or not", () => {
    const areas = planCellAreas(parseCrs("EPSG:3035"), { a: 80, b: 60, c: 4e6, d: 60, e: -80, f: 3e6 }, 10, 10, "geodesic");
    expect([areas.kind, squareMetres(areas, 3, 3)]).toEqual(["rows", 10_000]);
  });

  it("multiplies planar areas by the unit", () => {
    expect(squareMetres(planCellAreas(UTM, upright(10, 0, -20, 0), 1, 1, "projected"), 0, 0)).toBe(200);
    expect(squareMetres(planCellAreas(parseCrs("EPSG:2263"), upright(1, 0, -1, 0), 1, 1, "projected"), 0, 0)).toBeCloseTo(
      (1200 / 3937) ** 2,
      12,
    );
    expect(squareMetres(planCellAreas(null, upright(3, 0, 4, 0), 1, 1, "projected"), 0, 0)).toBe(12);
  });

  it("refuses what has no answer", () => {
    expect(() => planCellAreas(null, upright(1, 0, -1, 0), 1, 1, "geodesic")).toThrow(thrown("RASTER_GEOREFERENCE"));
    expect(() => planCellAreas(UTM, upright(0, 0, -1, 0), 1, 1, "geodesic")).toThrow(thrown("RASTER_GEOREFERENCE"));
    expect(() => planCellAreas(LONLAT, upright(1, 0, -1, 0), 1, 1, "projected")).toThrow(thrown("JOB_INVALID"));
  });

  it("keeps few nodes for 400,000² pixels, and says how close they come", () => {
    const areas = planCellAreas(UTM, upright(10, -1_500_000, -10, 9_000_000), 400_000, 400_000, "geodesic");
    expect(areas).toMatchObject({ kind: "grid" });
    if (areas.kind !== "grid") return;
    expect(areas.nodes.length).toBeLessThan(5_000);
    expect(areas.relativeError).toBeLessThan(1e-10);
  });
});

describe("arealScale", () => {
  it("is right at the pole itself and beside it: Snyder's formulas with 30 digits", () => {
    const scale = arealScale(parseCrs("EPSG:3031"));
    expect(Math.abs(scale(0, 0) / 1.056770166299017 - 1)).toBeLessThan(1e-11);
    expect(Math.abs(scale(0, 3000) / 1.0567700435921774 - 1)).toBeLessThan(1e-11);
  });
});

describe("interpolated areas", () => {
  it("stay within 10^-10 of computed ones, between nodes", () => {
    const affine = upright(250, 100_000, -250, 9_000_000);
    const areas = planCellAreas(UTM, affine, 3200, 32_000, "geodesic");
    for (const [col, row] of [
      [17, 45],
      [1111, 2222],
      [3199, 31_999],
      [1600, 16_001],
      [900, 7777],
    ] as const) {
      const alone = planCellAreas(UTM, { ...affine, c: affine.c + 250 * col, f: affine.f - 250 * row }, 1, 1, "geodesic");
      expect(Math.abs(squareMetres(areas, col, row) / squareMetres(alone, 0, 0) - 1)).toBeLessThan(1e-10);
    }
  });

  const cases: readonly [string, CellAreas, number, number][] = [
    ["rows", planCellAreas(LONLAT, upright(0.01, 5, -0.01, 60), 700, 900, "geodesic"), 700, 900],
    ["grid", planCellAreas(UTM, { a: 800, b: 90, c: 100_000, d: 80, e: -900, f: 6e6 }, 700, 900, "geodesic"), 700, 900],
    ["constant", planCellAreas(null, upright(3, 0, -3, 0), 700, 900, "projected"), 700, 900],
  ];

  it.each(cases)("are the same in any pieces, sliced, and through bytes: %s", (_kind, areas, width, height) => {
    fc.assert(
      fc.property(
        fc.nat(width - 1),
        fc.nat(height - 1),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 200 }),
        (col, row, w, h) => {
          const window = { col, row, width: Math.min(w, width - col), height: Math.min(h, height - row) };
          const slice = decodeCellAreas(encodeCellAreas(sliceCellAreas(areas, window)));
          const [whole, part] = [new Float64Array(width), new Float64Array(window.width)];
          for (let r = window.row; r < window.row + window.height; r += 7) {
            cellAreasOfRow(areas, r, 0, width, whole);
            cellAreasOfRow(slice, r, col, col + window.width, part);
            if (!part.every((value, k) => value === whole[col + k] && Number.isInteger(value))) return false;
          }
          return true;
        },
      ),
      { numRuns: 30, seed: 11 },
    );
  });

  it("take few bytes, and come back whole", () => {
    for (const [kind, areas] of cases) {
      const bytes = encodeCellAreas(areas);
      expect(decodeCellAreas(bytes)).toEqual(areas);
      expect(() => decodeCellAreas(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
      expect(() => decodeCellAreas(Uint8Array.of(...bytes, 0))).toThrow(RangeError);
      expect(bytes.length).toBeLessThan({ rows: 4_000, grid: 1_500, constant: 30 }[kind] as number);
    }
  });
});
