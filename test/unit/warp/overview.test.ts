import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LayerProgram, PlacedGrid, ResampleProgram } from "../../../shared/plan/layer-program.js";
import { onGrid } from "../../../shared/plan/program-nodes.js";

interface GoldenGrid {
  readonly crs: string;
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
}
const { source, overviews, cases } = JSON.parse(readFileSync(new URL("../../golden/warp-overview.json", import.meta.url), "utf8")) as {
  readonly source: GoldenGrid;
  readonly overviews: readonly number[];
  readonly cases: readonly (GoldenGrid & { readonly overview: number })[];
};

const placed = ({ crs, transform: [a, b, c, d, e, f], width, height }: GoldenGrid): PlacedGrid => ({
  crs,
  width,
  height,
  transform: { a, b, c, d, e, f },
});
const leaf: LayerProgram = {
  kind: "sources",
  grid: placed(source),
  bands: [{ name: "b1", cellType: "uint8", nodata: null }],
  parts: [{ source: 0, col: 0, row: 0, width: source.width, height: source.height, bands: [0] }],
  overviews: overviews.map((factor) => ({ width: source.width / factor, height: source.height / factor })),
};

it.each(cases.map((one) => [`${one.crs}, cells of ${one.transform[0].toFixed(2)}`, one] as const))(
  "%s: the overview that gdalwarp reads",
  (_, one) => {
    const { input } = onGrid(leaf, placed(one), { method: "bilinear" }) as ResampleProgram;
    if (input.kind !== "sources") throw new Error(input.kind);
    const part = input.parts[0]!;
    expect(part.overview ?? 0).toBe(one.overview);
    const factor = one.overview === 0 ? 1 : overviews[one.overview - 1]!;
    expect([part.width, input.grid.width, input.grid.transform.a]).toEqual([source.width / factor, source.width / factor, 10 * factor]);
    expect(input.overviews).toBeUndefined();
  },
);
