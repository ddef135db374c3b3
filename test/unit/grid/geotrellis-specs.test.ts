import { describe, expect, it } from "vitest";
import type { Extent } from "../../../shared/grid/extent.js";
import { gridBoundsFor, gridExtent, gridExtentOfDimensions, gridToMap, mapToGrid } from "../../../shared/grid/grid-extent.js";
import { keyBoundsContain, keyBoundsIntersection, keyBoundsUnion } from "../../../shared/grid/key-bounds.js";
import {
  extentToBounds,
  layoutCellSize,
  layoutDefinition,
  layoutDefinitionOf,
  layoutGridExtent,
  pointToKey,
} from "../../../shared/grid/layout-definition.js";
import { floatingLayoutScheme } from "../../../shared/grid/layout-scheme.js";
import type { TileBounds } from "../../../shared/grid/tile-key.js";
import { WORLD_LON_LAT, zoomedLayoutScheme } from "../../../shared/grid/zoomed-layout-scheme.js";

// The values that GeoTrellis's own specs assert, at commit 72e24891; each test names the spec and its lines.

const extent = (xmin: number, ymin: number, xmax: number, ymax: number): Extent => ({ xmin, ymin, xmax, ymax });
const bounds = (colMin: number, rowMin: number, colMax: number, rowMax: number): TileBounds => ({ colMin, rowMin, colMax, rowMax });
const layoutOf = (of: Extent, layoutCols: number, layoutRows: number, tileCols = 256, tileRows = 256) =>
  layoutDefinitionOf(of, { layoutCols, layoutRows, tileCols, tileRows });

describe("raster/src/test/scala/geotrellis/raster/GridExtentSpec.scala", () => {
  it("81-85: bounds of a part that reaches past the grid", () => {
    expect(gridBoundsFor(gridExtent(extent(0, 0, 4, 3), { width: 1 / 2, height: 1 / 3 }), extent(2.25, -1, 5, 1.75))).toEqual(
      bounds(4, 3, 7, 8),
    );
  });

  it("140-173: columns and rows of cell sizes that do not divide the extent", () => {
    const of = extent(4114885.5876404666, -770072.0469938816, 4129027.727803043, -758864.1346488822);
    const counts = [
      [0.5047699668978283, 0.5047699668978283, 28017, 22204],
      [1.0095039019613432, 1.0095399337956565, 14009, 11102],
      [2.0188636920166245, 2.019079867591313, 7005, 5551],
      [4.037151059827706, 4.037432400936376, 3503, 2776],
      [8.071997809689758, 8.074864801872751, 1752, 1388],
      [16.143995619379517, 16.149729603745502, 876, 694],
      [32.287991238759034, 32.299459207491005, 438, 347],
      [64.57598247751807, 64.41328933907688, 219, 174],
    ] as const;
    for (const [width, height, cols, rows] of counts) {
      const grid = gridExtent(of, { width, height });
      expect([grid.cols, grid.rows]).toEqual([cols, rows]);
    }
  });

  it("175-181: an extent that is no whole number of cells stays as it is", () => {
    expect(gridExtent(extent(0, 0, 10, 10), { width: 1.4, height: 1.4 })).toEqual({
      extent: extent(0, 0, 10, 10),
      cellSize: { width: 1.4, height: 1.4 },
      cols: 7,
      rows: 7,
    });
  });
});

describe("raster/src/test/scala/geotrellis/raster/RasterExtentSpec.scala", () => {
  const grid = gridExtent(extent(10, 15, 90, 95), { width: 2, height: 2 });

  it("66-70: map to grid", () => {
    expect(mapToGrid(grid, 10, 15)).toEqual({ col: 0, row: 40 });
    expect(mapToGrid(grid, 89.9, 94.999)).toEqual({ col: 39, row: 0 });
    expect(mapToGrid(grid, 33.1, 61.6)).toEqual({ col: 11, row: 16 });
  });

  it("72-76: grid to map", () => {
    expect(gridToMap(grid, 0, 0)).toEqual([11, 94]);
    expect(gridToMap(grid, 39, 39)).toEqual([89, 16]);
    expect(gridToMap(grid, 12, 23)).toEqual([35, 48]);
  });

  it("129-177: bounds of parts", () => {
    const sample = gridExtent(extent(10, -100, 30, 0), { width: 2, height: 20 });
    expect(gridBoundsFor(sample, sample.extent)).toEqual(bounds(0, 0, 9, 4));
    expect(gridBoundsFor(sample, extent(10, -20, 12, 0))).toEqual(bounds(0, 0, 0, 0));
    expect(gridBoundsFor(sample, extent(26, -100, 30, -60))).toEqual(bounds(8, 3, 9, 4));
    expect(gridBoundsFor(sample, extent(25, -92, 29, -81))).toEqual(bounds(7, 4, 9, 4));
    expect(gridBoundsFor(sample, extent(12.01, -42, 24.5, -20.1))).toEqual(bounds(1, 1, 7, 2));
    expect(gridBoundsFor(sample, extent(-26, -100, 30, -60))).toEqual(bounds(0, 3, 9, 4));
  });

  it("179-194: the west half", () => {
    const of = extent(-8475497.88485957, 4825540.69147447, -8317922.884859569, 4954765.69147447);
    const half = extent(-8475497.88485957, 4825540.69147447, -8396710.38485957, 4954765.69147447);
    expect(gridBoundsFor(gridExtent(of, { width: 157.575, height: 86.15 }), half)).toEqual(bounds(0, 0, 499, 1499));
  });

  it("196-203: without clamping", () => {
    const free = gridExtent(extent(0, 0, 100, 60), { width: 10, height: 5 });
    expect(gridBoundsFor(free, extent(-6, -0.1, 101, 64.9), false)).toEqual(bounds(-1, -1, 10, 12));
  });

  it("210-252: parts that only just meet the grid are clamped into it", () => {
    const narrow = gridExtentOfDimensions(extent(10, 30, 20, 40), 240, 240);
    expect(gridBoundsFor(narrow, extent(11, 39.9999999999, 100, 60)).rowMax).not.toBe(-1);
    expect(gridBoundsFor(narrow, extent(9.9999999999, 40, 100, 60)).rowMin).not.toBe(-1);
    expect(gridBoundsFor(narrow, extent(0, 30, 10.0000000001, 60)).colMax).not.toBe(-1);
  });
});

describe("layer/src/test/scala/geotrellis/layer/FloatingLayoutSchemeSpec.scala", () => {
  it("26-43: the layout grows to the east and south", () => {
    expect(floatingLayoutScheme(10).levelFor(extent(0, 0, 37, 27), { width: 1, height: 1 })).toEqual({
      zoom: 0,
      layout: layoutOf(extent(0, -3, 40, 27), 4, 3, 10, 10),
    });
  });
});

describe("layer/src/test/scala/geotrellis/layer/LayoutDefinitionSpec.scala", () => {
  it("27-35: a grid of whole tiles is not grown", () => {
    const cellSize = { width: 0.08332825, height: 0.08332825 };
    const first = layoutDefinition(gridExtent(extent(-31.4569758, 27.635002, 40.2053192, 80.7984255), cellSize), 256, 256);
    expect(layoutDefinition(gridExtent(first.extent, cellSize), 256, 256).extent).toEqual(first.extent);
  });

  it("36-44: cell size, columns and rows are the grid's", () => {
    const grid = gridExtent(extent(-180, -90, 180, 90), { width: 0.001, height: 0.001 });
    const layout = layoutDefinition(grid, 300);
    expect(layoutCellSize(layout)).toEqual(grid.cellSize);
    expect(layoutGridExtent(layout)).toEqual(grid);
  });
});

describe("layer/src/test/scala/geotrellis/layer/MapKeyTransformSpec.scala", () => {
  it("39-46: exactly one tile", () => {
    const layout = layoutOf(extent(630000, 215000, 645000, 228500), 5, 5, 100, 100);
    expect(extentToBounds(layout, extent(630000, 215000, 633000, 217700))).toEqual(bounds(0, 4, 0, 4));
  });

  it("48-57: the layout's own extent", () => {
    const layout = layoutOf(extent(-31.456975828130908, 16.80232947236449, 53.8711521718691, 80.7984254723645), 4, 3);
    expect(extentToBounds(layout, layout.extent)).toEqual(bounds(0, 0, 3, 2));
  });

  it("59-62, 72-75: a single tile, and the line along its south edge", () => {
    const layout = layoutOf(extent(0, 0, 1, 1), 1, 1);
    expect(extentToBounds(layout, extent(0, 0, 1, 1))).toEqual(bounds(0, 0, 0, 0));
    expect(extentToBounds(layout, extent(0, 0, 1, 0))).toEqual(bounds(0, 1, 0, 1));
  });

  it("64-70: a point on an edge belongs to the south", () => {
    expect(extentToBounds(layoutOf(extent(0, 0, 128, 128), 64, 64), extent(33, 50, 33, 50))).toEqual(bounds(16, 39, 16, 39));
  });

  it("77-86: the four tiles of a square", () => {
    const layout = layoutOf(extent(0, 0, 2, 2), 2, 2);
    expect(extentToBounds(layout, extent(0, 0, 1, 1))).toEqual(bounds(0, 1, 0, 1));
    expect(extentToBounds(layout, extent(1, 0, 2, 1))).toEqual(bounds(1, 1, 1, 1));
    expect(extentToBounds(layout, extent(1, 1, 2, 2))).toEqual(bounds(1, 0, 1, 0));
    expect(extentToBounds(layout, extent(0, 1, 1, 2))).toEqual(bounds(0, 0, 0, 0));
    expect(extentToBounds(layout, extent(0, 0, 0, 0))).toEqual(bounds(0, 2, 0, 2));
    expect(extentToBounds(layout, extent(0, 0, 2, 0))).toEqual(bounds(0, 2, 1, 2));
  });

  it("88-93: points north and west of the layout", () => {
    const layout = layoutOf(extent(0, 0, 1, 1), 2, 2);
    expect(pointToKey(layout, 0, 1)).toEqual({ col: 0, row: 0 });
    expect(pointToKey(layout, -0.1, 1)).toEqual({ col: -1, row: 0 });
    expect(pointToKey(layout, 0, 1.1)).toEqual({ col: 0, row: -1 });
  });
});

describe("layer/src/test/scala/geotrellis/layer/ZoomedLayoutSchemeSpec.scala", () => {
  // 28-50: metres of a pixel by zoom, of the OpenStreetMap wiki.
  const metres = [
    156412, 78206, 39103, 19551, 9776, 4888, 2444, 1222, 610.984, 305.492, 152.746, 76.373, 38.187, 19.093, 9.547, 4.773, 2.387, 1.193,
    0.596, 0.298,
  ];

  it("53-57: level 1 cuts the world in two each way", () => {
    const { zoom, layout } = zoomedLayoutScheme("EPSG:4326").levelForZoom(1);
    expect([zoom, layout.tileLayout.layoutCols, layout.tileLayout.layoutRows]).toEqual([1, 2, 2]);
    expect(layout.extent).toEqual(WORLD_LON_LAT);
  });

  it.each([
    ["59-70", 0.1, 0.07, 0],
    ["72-83", 0.1, 0.11, 1],
    ["85-96", 0.2, 0.17, 0],
    ["98-109", 0.2, 0.21, 1],
  ])("%s: threshold %d, %d of the way to the next level", (_lines, threshold, part, further) => {
    const scheme = zoomedLayoutScheme("EPSG:3857", 256, threshold);
    for (let zoom = 0; zoom <= 18; zoom++) {
      const side = metres[zoom]! - (metres[zoom]! - metres[zoom + 1]!) * part;
      expect(scheme.zoomFor(0, 0, { width: side, height: side })).toBe(zoom + further);
    }
  });

  it("111-117: far south, where UTM has no zone", () => {
    const cellSize = { width: -148.009213 - -148.041443, height: -81.572543 - -81.572438 };
    expect(zoomedLayoutScheme("EPSG:4326").zoomFor(-148.041443, -81.572438, cellSize)).toBe(9);
  });
});

describe("layer/src/test/scala/geotrellis/layer/KeyBoundsSpec.scala", () => {
  const of = (min: number, max: number) => ({ minKey: { col: min, row: min }, maxKey: { col: max, row: max } });
  const [bounds1, bounds2] = [of(1, 3), of(2, 4)];

  it("27-31: combine, also with nothing", () => {
    expect(keyBoundsUnion(bounds1, null)).toEqual(bounds1);
    expect(keyBoundsUnion(bounds1, bounds2)).toEqual(of(1, 4));
  });

  it("38-42: intersect", () => {
    expect(keyBoundsIntersection(bounds1, bounds2)).toEqual(of(2, 3));
    expect(keyBoundsIntersection(bounds2, bounds1)).toEqual(of(2, 3));
    // 33-36: what is empty there is null here.
    expect(keyBoundsIntersection(bounds1, of(4, 5))).toBeNull();
  });

  it("44-49: include", () => {
    expect(keyBoundsContain(bounds1, { col: 1, row: 1 })).toBe(true);
    expect(keyBoundsContain(bounds1, { col: 4, row: 4 })).toBe(false);
    expect(keyBoundsContain(bounds2, { col: 1, row: 1 })).toBe(false);
  });
});
