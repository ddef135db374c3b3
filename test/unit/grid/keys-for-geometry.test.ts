import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyRunsForGeometry, keysForGeometry } from "../../../shared/geo/keys-for-geometry.js";
import { extentToBounds, keyToExtent, type LayoutDefinition, layoutDefinitionOf } from "../../../shared/grid/layout-definition.js";
import { zoomedLayoutScheme } from "../../../shared/grid/zoomed-layout-scheme.js";

// Tiles that were asked one by one, with exact predicates (test/golden/keys.py).
const golden = JSON.parse(readFileSync(new URL("../../golden/keys.json", import.meta.url), "utf8"));

const layoutOf = ([[xmin, ymin, xmax, ymax], layoutCols, layoutRows]: [number[], number, number]): LayoutDefinition =>
  layoutDefinitionOf({ xmin: xmin!, ymin: ymin!, xmax: xmax!, ymax: ymax! }, { layoutCols, layoutRows, tileCols: 256, tileRows: 256 });
const pairs = (keys: readonly { col: number; row: number }[]) => keys.map(({ col, row }) => [col, row]);
const polygon = (...ring: number[][]) => ({ type: "Polygon", coordinates: [ring] });
const rectangle = (xmin: number, ymin: number, xmax: number, ymax: number) =>
  polygon([xmin, ymin], [xmax, ymin], [xmax, ymax], [xmin, ymax], [xmin, ymin]);

describe("keys of the tiles that a geometry meets", () => {
  it("are those that each tile says, for polygons, lines and points", () => {
    for (const [i, { layout, geometry, keys }] of golden.cases.entries())
      expect(pairs(keysForGeometry(layoutOf(layout), geometry)), `case ${i}: ${geometry.type}`).toEqual(keys);
  });

  it("in longitude and latitude, edges are followed into the layout's CRS", () => {
    const layout = layoutOf(golden.followed.layout);
    for (const { geometry, keys } of golden.followed.cases) {
      expect(pairs(keysForGeometry(layout, geometry, "EPSG:3857"))).toEqual(keys);
      expect(pairs(keysForGeometry(layout, JSON.stringify({ type: "Feature", properties: null, geometry }), "EPSG:3857"))).toEqual(keys);
    }
  });

  it("a tile's own extent is that tile, and an extent the tiles of its bounds, at every zoom", () => {
    const zoom = fc.integer({ min: 0, max: 24 });
    const crs = fc.constantFrom("EPSG:3857", "EPSG:4326");
    fc.assert(
      fc.property(
        zoom,
        crs,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (z, system, a, b, w, h) => {
          const side = 2 ** z;
          const { layout } = zoomedLayoutScheme(system).levelForZoom(z);
          const [col, row] = [a % side, b % side];
          const west = keyToExtent(layout, { col, row });
          const east = keyToExtent(layout, { col: Math.min(col + w, side - 1), row: Math.min(row + h, side - 1) });
          const keys = keysForGeometry(layout, rectangle(west.xmin, east.ymin, east.xmax, west.ymax));
          expect(keys[0]).toEqual({ col, row });
          expect(keys.at(-1)).toEqual({ col: Math.min(col + w, side - 1), row: Math.min(row + h, side - 1) });
          expect(keys.length).toBe((keys.at(-1)!.col - col + 1) * (keys.at(-1)!.row - row + 1));
        },
      ),
    );
  });

  it("as GeoTrellis has it for extents: west and north edges belong, east and south ones do not", () => {
    const layout = layoutOf([[0, 0, 8, 8], 8, 8]);
    const side = fc.integer({ min: 0, max: 16 }).map((n) => n / 2);
    fc.assert(
      fc.property(side, side, side, side, (x0, y0, x1, y1) => {
        fc.pre(x0 < x1 && y0 < y1);
        const { colMin, rowMin, colMax, rowMax } = extentToBounds(layout, { xmin: x0, ymin: y0, xmax: x1, ymax: y1 });
        const expected: number[][] = [];
        for (let row = rowMin; row <= rowMax; row++) for (let col = colMin; col <= colMax; col++) expected.push([col, row]);
        expect(pairs(keysForGeometry(layout, rectangle(x0, y0, x1, y1)))).toEqual(expected);
      }),
    );
    // Lines stand for their west and north edges (MapKeyTransformSpec.scala:59-86).
    expect(
      pairs(
        keysForGeometry(layout, {
          type: "LineString",
          coordinates: [
            [2, 3],
            [2, 5],
          ],
        }),
      ),
    ).toEqual([
      [2, 3],
      [2, 4],
    ]);
    expect(
      pairs(
        keysForGeometry(layout, {
          type: "LineString",
          coordinates: [
            [2, 3],
            [4, 3],
          ],
        }),
      ),
    ).toEqual([
      [2, 5],
      [3, 5],
    ]);
    expect(
      pairs(
        keysForGeometry(layout, {
          type: "LineString",
          coordinates: [
            [2, 3],
            [2, 3],
          ],
        }),
      ),
    ).toEqual([[2, 5]]);
    expect(pairs(keysForGeometry(layout, { type: "Point", coordinates: [2, 3] }))).toEqual([[2, 5]]);
  });

  it("a collection gives each tile once, row by row; runs tell the same", () => {
    const layout = layoutOf([[0, 0, 8, 8], 8, 8]);
    const feature = (geometry: object) => ({ type: "Feature", properties: {}, geometry });
    const collection = {
      type: "FeatureCollection",
      features: [
        feature({
          type: "MultiPoint",
          coordinates: [
            [7.5, 0.5],
            [0.5, 7.5],
            [99, 99],
          ],
        }),
        feature({
          type: "GeometryCollection",
          geometries: [
            rectangle(1, 6, 3, 8),
            {
              type: "MultiLineString",
              coordinates: [
                [
                  [0, 7.5],
                  [8, 7.5],
                ],
              ],
            },
          ],
        }),
        { type: "Feature", properties: {}, geometry: null },
        rectangle(2, 6, 4, 7),
      ],
    };
    const keys = keysForGeometry(layout, collection);
    expect(pairs(keys)).toEqual([...[0, 1, 2, 3, 4, 5, 6, 7].map((col) => [col, 0]), [1, 1], [2, 1], [3, 1], [7, 7]]);
    expect(keyRunsForGeometry(layout, collection)).toEqual({ tiles: 12, runs: Int32Array.of(0, 0, 8, 1, 1, 4, 7, 7, 8) });
  });

  it("what crosses the antimeridian lies at both sides of the world", () => {
    const { layout } = zoomedLayoutScheme("EPSG:3857").levelForZoom(3);
    const line = {
      type: "LineString",
      coordinates: [
        [170, 10],
        [-170, 10],
      ],
    };
    expect(pairs(keysForGeometry(layout, line, "EPSG:3857"))).toEqual([
      [0, 3],
      [7, 3],
    ]);
    expect(pairs(keysForGeometry(layout, rectangle(170, 5, -170, 10), "EPSG:3857"))).toEqual([
      [0, 3],
      [7, 3],
    ]);
  });

  it("a polygon that crosses itself counts by even-odd, and one without an area is nowhere", () => {
    const layout = layoutOf([[0, 0, 8, 8], 8, 8]);
    expect(pairs(keysForGeometry(layout, polygon([0, 0], [2, 2], [2, 0], [0, 2], [0, 0])))).toEqual([
      [0, 6],
      [1, 6],
      [0, 7],
      [1, 7],
    ]);
    expect(keysForGeometry(layout, polygon([1, 1], [2, 2], [1, 1], [1, 1]))).toEqual([]);
  });

  it("refuses what it cannot read, naming the feature", () => {
    const layout = layoutOf([[0, 0, 8, 8], 8, 8]);
    const wrong = (geojson: string | object, crs?: string) => () => keysForGeometry(layout, geojson, crs);
    expect(wrong("{")).toThrow(expect.objectContaining({ code: "AOI_INVALID" }));
    expect(wrong({ type: "Circle", coordinates: [] })).toThrow(expect.objectContaining({ code: "AOI_INVALID", at: { feature: 0 } }));
    expect(wrong({ type: "Point", coordinates: [1] })).toThrow(expect.objectContaining({ code: "AOI_INVALID", at: { feature: 0 } }));
    expect(wrong({ type: "Point", coordinates: [0, 95] }, "EPSG:3857")).toThrow(
      expect.objectContaining({ code: "AOI_OUT_OF_RANGE", at: { feature: 0 } }),
    );
    expect(
      wrong(
        {
          type: "LineString",
          coordinates: [
            [0, 0],
            [0, 1e9],
          ],
        },
        "EPSG:3857",
      ),
    ).toThrow(expect.objectContaining({ code: "AOI_OUT_OF_RANGE" }));
    expect(wrong({ type: "Point", coordinates: [0, 0] }, "EPSG:999999")).toThrow(expect.objectContaining({ code: "CRS_UNKNOWN" }));
  });

  it("more keys than can be listed come as runs", () => {
    const { layout } = zoomedLayoutScheme("EPSG:3857").levelForZoom(13);
    const world = rectangle(-20037508, -20037508, 20037508, 20037508);
    expect(() => keysForGeometry(layout, world)).toThrow(expect.objectContaining({ code: "LIMIT_EXCEEDED" }));
    expect(keyRunsForGeometry(layout, world).tiles).toBe(2 ** 26);
  });
});
