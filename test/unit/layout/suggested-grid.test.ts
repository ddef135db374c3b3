import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCrs } from "../../../shared/geo/crs.js";
import { suggestedGrid } from "../../../shared/plan/suggested-grid.js";

interface Grid {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
}
/** GDALSuggestedWarpOutput's, by test/golden/reproject.py. */
const { grids } = JSON.parse(readFileSync(new URL("../../golden/reproject.json", import.meta.url), "utf8")) as {
  grids: readonly (Grid & { readonly crs: string; readonly target: string; readonly grid: Grid })[];
};

const placed = ({ crs, width, height, x, y, cellWidth, cellHeight }: Grid & { readonly crs: string }) => ({
  crs,
  width,
  height,
  transform: { a: cellWidth, b: 0, c: x, d: 0, e: -cellHeight, f: y },
});

describe("the grid of a raster in another CRS", () => {
  it.each(grids.map((one) => [`${one.width} × ${one.height} of ${one.crs} in ${one.target}`, one] as const))("is GDAL's: %s", (_, one) => {
    const { extent, cellSize } = suggestedGrid(placed(one), parseCrs(one.target));
    const { grid } = one;
    const close = (found: number, expected: number, scale: number) => expect(Math.abs(found - expected) / scale).toBeLessThan(1e-5);
    close(cellSize.width, grid.cellWidth, grid.cellWidth);
    close(cellSize.height, grid.cellHeight, grid.cellHeight);
    close(extent.xmin, grid.x, grid.cellWidth);
    close(extent.ymax, grid.y, grid.cellHeight);
    expect(Math.round((extent.xmax - extent.xmin) / cellSize.width)).toBe(grid.width);
    expect(Math.round((extent.ymax - extent.ymin) / cellSize.height)).toBe(grid.height);
  });

  it("has cells of the size that is asked for, from the same corner", () => {
    const one = grids[0]!;
    const plain = suggestedGrid(placed(one), parseCrs(one.target));
    const { extent, cellSize } = suggestedGrid(placed(one), parseCrs(one.target), { width: 0.001, height: 0.002 });
    expect(cellSize).toEqual({ width: 0.001, height: 0.002 });
    expect([extent.xmin, extent.ymax]).toEqual([plain.extent.xmin, plain.extent.ymax]);
    expect(Math.abs(extent.xmax - plain.extent.xmax)).toBeLessThanOrEqual(0.0005);
  });

  it("reaches to the pole that lies within the raster, which its sides do not show", () => {
    const polar = { crs: "EPSG:3413", width: 304, height: 448, transform: { a: 25000, b: 0, c: -3850000, d: 0, e: -25000, f: 5850000 } };
    const { extent } = suggestedGrid(polar, parseCrs("EPSG:4326"));
    expect(extent.ymax).toBe(90);
    expect(extent.xmax - extent.xmin).toBeGreaterThan(350);
  });

  it("is refused where nothing of the raster is on the map", () => {
    const grid = { crs: "EPSG:4326", width: 10, height: 10, transform: { a: 0.1, b: 0, c: 200, d: 0, e: -0.1, f: 400 } };
    expect(() => suggestedGrid(grid, parseCrs("EPSG:3857"))).toThrow(expect.objectContaining({ code: "NO_OVERLAP" }));
  });
});
