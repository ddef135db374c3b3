import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CellAreas, cellAreasOfRow, planCellAreas } from "../../../shared/geo/cell-area.js";
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
