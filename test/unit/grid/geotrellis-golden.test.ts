import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CellSize, Extent } from "../../../shared/grid/extent.js";
import { alignedGridExtent, alignTargetPixels, extentForGridBounds, gridBoundsFor, gridExtent } from "../../../shared/grid/grid-extent.js";
import { type KeyIndexKind, keyIndex } from "../../../shared/grid/key-index.js";
import {
  boundsToExtent,
  extentToBounds,
  keyToExtent,
  type LayoutDefinition,
  layoutCellSize,
  layoutDefinitionOf,
  pointToKey,
} from "../../../shared/grid/layout-definition.js";
import { floatingLayoutScheme, type LayoutLevel, localLayoutScheme, localZoom } from "../../../shared/grid/layout-scheme.js";
import { hilbertSpaceTimeIndex, zOrderSpaceTimeIndex } from "../../../shared/grid/space-time-key-index.js";
import type { SpaceTimeKey, TileBounds, TileKey } from "../../../shared/grid/tile-key.js";
import { zoomedLayoutScheme } from "../../../shared/grid/zoomed-layout-scheme.js";

// Every number below was computed by the published GeoTrellis (test/golden/grid-geotrellis.scala) and must come out to the last bit.
const golden = JSON.parse(readFileSync(new URL("../../golden/grid-geotrellis.json", import.meta.url), "utf8"));

type Numbers = readonly number[];
const extentOf = ([xmin, ymin, xmax, ymax]: Numbers): Extent => ({ xmin: xmin!, ymin: ymin!, xmax: xmax!, ymax: ymax! });
const sizeOf = ([width, height]: Numbers): CellSize => ({ width: width!, height: height! });
const boundsOf = ([colMin, rowMin, colMax, rowMax]: Numbers): TileBounds => ({
  colMin: colMin!,
  rowMin: rowMin!,
  colMax: colMax!,
  rowMax: rowMax!,
});
const keyOf = ([col, row]: Numbers): TileKey => ({ col: col!, row: row! });
const timeKeyOf = ([col, row, instant]: Numbers): SpaceTimeKey => ({ col: col!, row: row!, instant: instant! });
const layoutOf = ([extent, layoutCols, layoutRows, tileCols, tileRows]: [Numbers, number, number, number, number]): LayoutDefinition =>
  layoutDefinitionOf(extentOf(extent), { layoutCols, layoutRows, tileCols, tileRows });
const strings = (ranges: [bigint, bigint][]) => ranges.map((range) => range.map(String));

describe("as GeoTrellis 3.7.1 computes it", () => {
  it("grid extents and floating layouts", () => {
    for (const [extent, cellSize, cols, rows, tileCols, tileRows, layout, layoutCell] of golden.grids) {
      const grid = gridExtent(extentOf(extent), sizeOf(cellSize));
      expect([grid.cols, grid.rows]).toEqual([cols, rows]);
      const level = floatingLayoutScheme(tileCols, tileRows).levelFor(extentOf(extent), sizeOf(cellSize));
      expect(level).toEqual({ zoom: 0, layout: layoutOf(layout) });
      expect(layoutCellSize(level.layout)).toEqual(sizeOf(layoutCell));
    }
  });

  it("cells of an extent and back", () => {
    for (const [extent, cellSize, sub, clamped, free, clampedExtent, freeExtent] of golden.gridBounds) {
      const grid = gridExtent(extentOf(extent), sizeOf(cellSize));
      expect(gridBoundsFor(grid, extentOf(sub))).toEqual(boundsOf(clamped));
      expect(gridBoundsFor(grid, extentOf(sub), false)).toEqual(boundsOf(free));
      expect(extentForGridBounds(grid, boundsOf(free))).toEqual(extentOf(clampedExtent));
      expect(extentForGridBounds(grid, boundsOf(free), false)).toEqual(extentOf(freeExtent));
    }
  });

  it("aligned grids", () => {
    for (const [extent, cellSize, sub, on, onCols, onRows, tap, tapCols, tapRows] of golden.aligned) {
      const grid = gridExtent(extentOf(extent), sizeOf(cellSize));
      expect(alignedGridExtent(grid, extentOf(sub))).toEqual({
        extent: extentOf(on),
        cellSize: sizeOf(cellSize),
        cols: onCols,
        rows: onRows,
      });
      expect(alignTargetPixels(grid)).toEqual({ extent: extentOf(tap), cellSize: sizeOf(cellSize), cols: tapCols, rows: tapRows });
    }
  });

  it("keys of points and extents, and extents of keys", () => {
    for (const [layoutRow, answers] of golden.layouts) {
      const layout = layoutOf(layoutRow);
      for (const [key, exact, exactBounds, x, y, pointKey, any, anyBounds, anyExtent] of answers) {
        expect(keyToExtent(layout, keyOf(key))).toEqual(extentOf(exact));
        expect(extentToBounds(layout, extentOf(exact))).toEqual(boundsOf(exactBounds));
        expect(pointToKey(layout, x, y)).toEqual(keyOf(pointKey));
        expect(extentToBounds(layout, extentOf(any))).toEqual(boundsOf(anyBounds));
        expect(boundsToExtent(layout, boundsOf(anyBounds))).toEqual(extentOf(anyExtent));
      }
    }
  });

  it("zoomed levels in web mercator and longitude and latitude", () => {
    for (const [crs, tileSize, threshold, x, y, cell, zoom, extent, cols, rows] of golden.zoomed) {
      const level = zoomedLayoutScheme(crs, tileSize, threshold).levelFor(
        { xmin: x, ymin: y, xmax: x + cell[0], ymax: y + cell[1] },
        sizeOf(cell),
      );
      expect([x, y, cell, level.zoom]).toEqual([x, y, cell, zoom]);
      expect(level.layout).toEqual(layoutOf([extent, cols, rows, tileSize, tileSize]));
    }
  });

  it("local levels", () => {
    for (const [layout, zoom, above] of golden.locals) {
      expect(localZoom(layoutOf(layout))).toBe(zoom);
      let level: LayoutLevel | null = { zoom, layout: layoutOf(layout) };
      for (const [nextZoom, cols, rows] of above) {
        level = localLayoutScheme().zoomOut(level!);
        expect([level?.zoom, level?.layout.tileLayout.layoutCols, level?.layout.tileLayout.layoutRows]).toEqual([nextZoom, cols, rows]);
        expect(level?.layout.extent).toEqual(extentOf(layout[0]));
      }
      expect(localLayoutScheme().zoomOut(level!)).toBeNull();
    }
  });

  it("indexes of spatial keys and their ranges", () => {
    for (const [minKey, maxKey, keys, subMin, subMax, answers] of golden.indexes)
      for (const [kind, indexed, ranges] of answers as [KeyIndexKind, string[], string[][]][]) {
        const index = keyIndex(kind, { minKey: keyOf(minKey), maxKey: keyOf(maxKey) });
        indexed.forEach((expected, i) => {
          expect(index.toIndex(keyOf(keys[i]))).toBe(BigInt(expected));
          expect(index.fromIndex(BigInt(expected))).toEqual(keyOf(keys[i]));
        });
        if (ranges.length > 0) expect(strings(index.ranges({ minKey: keyOf(subMin), maxKey: keyOf(subMax) }))).toEqual(ranges);
      }
  });

  it("indexes of space-time keys and their ranges", () => {
    for (const [minKey, maxKey, keys, partMin, partMax, millis, zIndexes, zRanges, bits, hIndexes, hRanges] of golden.times) {
      const bounds = { minKey: timeKeyOf(minKey), maxKey: timeKeyOf(maxKey) };
      const part = { minKey: timeKeyOf(partMin), maxKey: timeKeyOf(partMax) };
      const z = zOrderSpaceTimeIndex(bounds, millis);
      const hilbert = hilbertSpaceTimeIndex(bounds, bits);
      expect(keys.map((key: Numbers) => String(z.toIndex(timeKeyOf(key))))).toEqual(zIndexes);
      expect(strings(z.ranges(part))).toEqual(zRanges);
      expect(keys.map((key: Numbers) => String(hilbert.toIndex(timeKeyOf(key))))).toEqual(hIndexes);
      expect(strings(hilbert.ranges(part))).toEqual(hRanges);
    }
  });
});
