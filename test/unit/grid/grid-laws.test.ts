import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bufferExtent,
  type Extent,
  extentContains,
  extentContainsPoint,
  extentIntersection,
  extentsIntersect,
  extentsOverlap,
  extentUnion,
} from "../../../shared/grid/extent.js";
import { combineGridExtents, gridExtent } from "../../../shared/grid/grid-extent.js";
import {
  keyBoundsContain,
  keyBoundsCount,
  keyBoundsCover,
  keyBoundsIntersection,
  keyBoundsOf,
  keyBoundsUnion,
  keysInBounds,
} from "../../../shared/grid/key-bounds.js";
import {
  boundsToExtent,
  extentToBounds,
  keyToExtent,
  keyToWindow,
  layoutDefinition,
  layoutDefinitionOf,
  layoutForBounds,
  pointToKey,
} from "../../../shared/grid/layout-definition.js";
import { localLayoutScheme, localZoom } from "../../../shared/grid/layout-scheme.js";
import { mortonCompare, mortonIndex, mortonIndexBig, mortonKey, mortonKeyBig } from "../../../shared/grid/morton.js";

const extent: fc.Arbitrary<Extent> = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), fc.nat(20), fc.nat(20))
  .map(([xmin, ymin, w, h]) => ({ xmin, ymin, xmax: xmin + w, ymax: ymin + h }));
const refused = (make: () => unknown) => expect(make).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));

describe("extents", () => {
  it("intersect and unite as sets of points, edges included", () => {
    fc.assert(
      fc.property(extent, extent, fc.integer({ min: -20, max: 40 }), fc.integer({ min: -20, max: 40 }), (a, b, x, y) => {
        const both = extentIntersection(a, b);
        expect(both !== null && extentContainsPoint(both, x, y)).toBe(extentContainsPoint(a, x, y) && extentContainsPoint(b, x, y));
        expect(extentsIntersect(a, b)).toBe(both !== null);
        const area = both === null ? 0 : (both.xmax - both.xmin) * (both.ymax - both.ymin);
        if (a.xmax > a.xmin && a.ymax > a.ymin && b.xmax > b.xmin && b.ymax > b.ymin) expect(extentsOverlap(a, b)).toBe(area > 0);
        const union = extentUnion(a, b);
        expect(extentContains(union, a) && extentContains(union, b)).toBe(true);
        expect(extentUnion(a, b)).toEqual(extentUnion(b, a));
      }),
    );
    const [west, east] = [
      { xmin: 0, ymin: 0, xmax: 1, ymax: 1 },
      { xmin: 1, ymin: 0, xmax: 2, ymax: 1 },
    ];
    expect([extentsIntersect(west!, east!), extentsOverlap(west!, east!), extentsOverlap(east!, west!)]).toEqual([true, false, false]);
    expect(bufferExtent({ xmin: 0, ymin: 1, xmax: 2, ymax: 3 }, 1, 0.5)).toEqual({ xmin: -1, ymin: 0.5, xmax: 3, ymax: 3.5 });
  });

  it("grids refuse extents and cell sizes that make none", () => {
    refused(() => gridExtent({ xmin: 1, ymin: 0, xmax: 0, ymax: 1 }, { width: 1, height: 1 }));
    refused(() => gridExtent({ xmin: 0, ymin: 0, xmax: Number.NaN, ymax: 1 }, { width: 1, height: 1 }));
    refused(() => gridExtent({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 0, height: 1 }));
    refused(() => gridExtent({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 1, height: -1 }));
    refused(() => gridExtent({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 3, height: 1 }));
    refused(() => layoutDefinition(gridExtent({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 1, height: 1 }), 0));
    refused(() => layoutDefinition(gridExtent({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 1, height: 1 }), 1.5));
    const a = gridExtent({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 1, height: 1 });
    const b = gridExtent({ xmin: 0, ymin: 0, xmax: 20, ymax: 20 }, { width: 1, height: 1 });
    expect(combineGridExtents(a, b)).toEqual(b);
    refused(() => combineGridExtents(a, gridExtent(a.extent, { width: 0.5, height: 1 })));
  });
});

describe("layouts", () => {
  // Powers of two, so that edges have no rounding and the laws hold to the letter.
  const layout = layoutDefinitionOf(
    { xmin: -512, ymin: -256, xmax: 512, ymax: 256 },
    { layoutCols: 32, layoutRows: 16, tileCols: 4, tileRows: 4 },
  );
  const key = fc.record({ col: fc.nat(31), row: fc.nat(15) });

  it("a tile's extent holds its own key and no other", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const of = keyToExtent(layout, a);
        expect(pointToKey(layout, of.xmin, of.ymax)).toEqual(a);
        expect(extentToBounds(layout, of)).toEqual({ colMin: a.col, rowMin: a.row, colMax: a.col, rowMax: a.row });
        const bounds = {
          colMin: Math.min(a.col, b.col),
          rowMin: Math.min(a.row, b.row),
          colMax: Math.max(a.col, b.col),
          rowMax: Math.max(a.row, b.row),
        };
        expect(extentToBounds(layout, boundsToExtent(layout, bounds))).toEqual(bounds);
        const part = layoutForBounds(layout, bounds);
        expect(keyToExtent(part, { col: a.col - bounds.colMin, row: a.row - bounds.rowMin })).toEqual(of);
        expect(keyToWindow(layout, a)).toEqual({ col: a.col * 4, row: a.row * 4, width: 4, height: 4 });
      }),
    );
  });

  it("a local zoom counts halvings", () => {
    const zooms = [1, 2, 3, 4, 5, 8, 9, 1024, 1025].map((layoutCols) =>
      localZoom({ extent: layout.extent, tileLayout: { layoutCols, layoutRows: 1, tileCols: 1, tileRows: 1 } }),
    );
    expect(zooms).toEqual([0, 1, 2, 2, 3, 3, 4, 10, 11]);
  });

  it("a local pyramid ends in one tile and keeps its extent", () => {
    const scheme = localLayoutScheme(16);
    const finest = scheme.levelFor({ xmin: 0, ymin: 0, xmax: 1000, ymax: 100 }, { width: 1, height: 1 });
    expect(finest).toEqual({
      zoom: 6,
      layout: {
        extent: { xmin: 0, ymin: -12, xmax: 1008, ymax: 100 },
        tileLayout: { layoutCols: 63, layoutRows: 7, tileCols: 16, tileRows: 16 },
      },
    });
    const counts: number[][] = [];
    for (let level: typeof finest | null = finest; level; level = scheme.zoomOut(level))
      counts.push([level.zoom, level.layout.tileLayout.layoutCols, level.layout.tileLayout.layoutRows]);
    expect(counts).toEqual([
      [6, 63, 7],
      [5, 32, 4],
      [4, 16, 2],
      [3, 8, 1],
      [2, 4, 1],
      [1, 2, 1],
      [0, 1, 1],
    ]);
  });
});

describe("key bounds", () => {
  const bounds = fc
    .tuple(fc.nat(9), fc.nat(9), fc.nat(5), fc.nat(5))
    .map(([col, row, w, h]) => ({ minKey: { col, row }, maxKey: { col: col + w, row: row + h } }));

  it("intersect, unite and count as sets of keys", () => {
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const inBoth = [...keysInBounds(a)].filter((key) => keyBoundsContain(b, key));
        const both = keyBoundsIntersection(a, b);
        expect(both === null ? [] : [...keysInBounds(both)]).toEqual(inBoth);
        expect(keyBoundsCount(a)).toBe([...keysInBounds(a)].length);
        const union = keyBoundsUnion(a, b);
        expect(keyBoundsCover(union, a) && keyBoundsCover(union, b)).toBe(true);
        expect(keyBoundsOf([a.minKey, b.maxKey, a.maxKey, b.minKey])).toEqual(union);
      }),
    );
    expect(keyBoundsOf([])).toBeNull();
  });

  it("know time", () => {
    const at = (col: number, instant: number) => ({ col, row: 0, instant });
    const early = { minKey: at(0, 0), maxKey: at(5, 10) };
    expect(keyBoundsIntersection(early, { minKey: at(2, 5), maxKey: at(9, 20) })).toEqual({ minKey: at(2, 5), maxKey: at(5, 10) });
    expect(keyBoundsIntersection(early, { minKey: at(2, 11), maxKey: at(9, 20) })).toBeNull();
    expect(keyBoundsContain(early, at(3, 11))).toBe(false);
  });
});

describe("Z-order", () => {
  const axis = fc.oneof(fc.nat(2 ** 26 - 1), fc.nat(15));
  const wide = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(15), fc.constantFrom(2 ** 31, 2 ** 31 - 1, 2 ** 32 - 1));

  it("interleaves bits and back", () => {
    const spread = (value: number) => BigInt(`0b${[...value.toString(2)].join("0")}`);
    fc.assert(
      fc.property(wide, wide, (col, row) => {
        const index = spread(col) | (spread(row) << 1n);
        expect(mortonIndexBig(col, row)).toBe(index);
        expect(mortonKeyBig(index)).toEqual({ col, row });
      }),
    );
    fc.assert(
      fc.property(axis, axis, (col, row) => {
        expect(BigInt(mortonIndex(col, row))).toBe(mortonIndexBig(col, row));
        expect(mortonKey(mortonIndex(col, row))).toEqual({ col, row });
      }),
    );
  });

  it("compares as the indexes do", () => {
    fc.assert(
      fc.property(wide, wide, wide, wide, (colA, rowA, colB, rowB) => {
        const a = mortonIndexBig(colA, rowA);
        const b = mortonIndexBig(colB, rowB);
        expect(Math.sign(mortonCompare(colA, rowA, colB, rowB))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });
});
