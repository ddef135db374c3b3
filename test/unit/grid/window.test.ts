import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Affine,
  affineFromGdal,
  affineFromGridExtent,
  affineToGdal,
  applyAffine,
  type GeoTransform,
  gridExtentFromAffine,
  invertAffine,
  isNorthUp,
} from "../../../shared/grid/affine.js";
import { gridExtent } from "../../../shared/grid/grid-extent.js";
import {
  alignWindow,
  bufferWindow,
  extentToWindow,
  type PixelWindow,
  windowContains,
  windowIntersection,
  windowToExtent,
  windowUnion,
} from "../../../shared/grid/window.js";

// rasterio's windows and transforms (test/golden/grid-tiles.py).
const golden: [number[], number[], number[], GeoTransform, number[]][] = JSON.parse(
  readFileSync(new URL("../../golden/grid-tiles.json", import.meta.url), "utf8"),
).windows;

const affineOf = ([a, b, c, d, e, f]: number[]): Affine => ({ a: a!, b: b!, c: c!, d: d!, e: e!, f: f! });
const windowOf = ([col, row, width, height]: number[]): PixelWindow => ({ col: col!, row: row!, width: width!, height: height! });

const window = fc
  .tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(windowOf);
const holds = (of: PixelWindow, col: number, row: number) =>
  col >= of.col && row >= of.row && col < of.col + of.width && row < of.row + of.height;

describe("transforms", () => {
  it("are rasterio's and GDAL's", () => {
    expect(golden.length).toBeGreaterThan(10);
    for (const [transform, pixels, bounds, gdal, inverse] of golden) {
      const affine = affineOf(transform);
      expect(affineToGdal(affine)).toEqual(gdal);
      expect(affineFromGdal(gdal)).toEqual(affine);
      expect(windowToExtent(affine, windowOf(pixels))).toEqual({ xmin: bounds[0], ymin: bounds[1], xmax: bounds[2], ymax: bounds[3] });
      const own = invertAffine(affine);
      [own.a, own.b, own.c, own.d, own.e, own.f].forEach((member, i) => {
        expect(member).toBeCloseTo(inverse[i]!, 9);
      });
      expect(isNorthUp(affine)).toBe(transform[4]! < 0);
    }
  });

  it("invert, rotated ones too", () => {
    const number = fc.double({ min: 0.1, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        number,
        fc.double({ min: 0, max: Math.PI, noNaN: true }),
        fc.integer(),
        fc.integer({ min: -1000, max: 1000 }),
        (scale, angle, c, at) => {
          const affine = {
            a: scale * Math.cos(angle),
            b: scale * Math.sin(angle),
            c: c % 1e6,
            d: scale * Math.sin(angle),
            e: -scale * Math.cos(angle),
            f: at,
          };
          const [x, y] = applyAffine(affine, at, 7);
          const [col, row] = applyAffine(invertAffine(affine), x, y);
          expect(col).toBeCloseTo(at, 4);
          expect(row).toBeCloseTo(7, 4);
        },
      ),
    );
  });

  it("refuses what has no inverse or is not north-up", () => {
    expect(() => invertAffine({ a: 1, b: 2, c: 0, d: 2, e: 4, f: 0 })).toThrow(expect.objectContaining({ code: "RASTER_GEOREFERENCE" }));
    expect(() => invertAffine({ a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 })).toThrow(expect.objectContaining({ code: "RASTER_GEOREFERENCE" }));
    expect(() => gridExtentFromAffine({ a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 }, 2, 2)).toThrow(
      expect.objectContaining({ code: "RASTER_GEOREFERENCE" }),
    );
  });

  it("make grid extents and come from them", () => {
    const affine = { a: 30, b: 0, c: 500000, d: 0, e: -30, f: 4600000 };
    const grid = gridExtentFromAffine(affine, 7, 3);
    expect(grid).toEqual({
      extent: { xmin: 500000, ymin: 4599910, xmax: 500210, ymax: 4600000 },
      cellSize: { width: 30, height: 30 },
      cols: 7,
      rows: 3,
    });
    expect(affineFromGridExtent(grid)).toEqual(affine);
    expect(gridExtent(grid.extent, grid.cellSize)).toEqual(grid);
  });
});

describe("windows", () => {
  it("that only touch share no pixel", () => {
    expect(windowIntersection({ col: 0, row: 0, width: 4, height: 4 }, { col: 4, row: 0, width: 4, height: 4 })).toBeNull();
    expect(windowIntersection({ col: 0, row: 0, width: 4, height: 4 }, { col: 0, row: 4, width: 4, height: 4 })).toBeNull();
  });

  it("intersect to the pixels in both, and unite to the least that holds both", () => {
    fc.assert(
      fc.property(window, window, fc.integer({ min: -60, max: 120 }), fc.integer({ min: -60, max: 120 }), (a, b, col, row) => {
        const both = windowIntersection(a, b);
        expect(both !== null && holds(both, col, row)).toBe(holds(a, col, row) && holds(b, col, row));
        const union = windowUnion(a, b);
        expect(windowContains(union, a) && windowContains(union, b)).toBe(true);
        expect(windowUnion(union, a)).toEqual(union);
        expect(windowIntersection(union, b)).toEqual(b);
      }),
    );
  });

  it("align to blocks: the least that holds them", () => {
    expect(alignWindow({ col: 5, row: -3, width: 11, height: 4 }, 8, 4)).toEqual({ col: 0, row: -4, width: 16, height: 8 });
    expect(alignWindow({ col: 8, row: 4, width: 8, height: 4 }, 8, 4)).toEqual({ col: 8, row: 4, width: 8, height: 4 });
    fc.assert(
      fc.property(window, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (of, w, h) => {
        const aligned = alignWindow(of, w, h);
        expect(windowContains(aligned, of)).toBe(true);
        expect([aligned.col, aligned.row, aligned.width, aligned.height].map((edge, i) => Math.abs(edge % (i % 2 === 0 ? w : h)))).toEqual([
          0, 0, 0, 0,
        ]);
        expect(of.col - aligned.col).toBeLessThan(w);
        expect(aligned.row + aligned.height - (of.row + of.height)).toBeLessThan(h);
      }),
    );
  });

  it("of extents: back to the same window from its edges, and without the pixel behind a shared edge", () => {
    const north = { a: 0.1, b: 0, c: 12.3, d: 0, e: -0.1, f: 45.6 };
    const south = { a: 0.1, b: 0, c: 12.3, d: 0, e: 0.1, f: 45.6 };
    fc.assert(
      fc.property(window, fc.constantFrom<Affine>(north, south), (of, affine) => {
        expect(extentToWindow(affine, windowToExtent(affine, of))).toEqual(of);
        // A tenth of a pixel less on each side still meets the same pixels.
        const edges = windowToExtent(affine, of);
        const inner = { xmin: edges.xmin + 0.01, ymin: edges.ymin + 0.01, xmax: edges.xmax - 0.01, ymax: edges.ymax - 0.01 };
        expect(extentToWindow(affine, inner)).toEqual(of);
        const outer = { xmin: edges.xmin - 0.01, ymin: edges.ymin - 0.01, xmax: edges.xmax + 0.01, ymax: edges.ymax + 0.01 };
        expect(extentToWindow(affine, outer)).toEqual(bufferWindow(of, 1));
      }),
    );
  });
});
