import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stepMetres } from "../../../shared/grid/geodesic-step.js";
import { keyToExtent, layoutCellSize, pointToKey } from "../../../shared/grid/layout-definition.js";
import { TILE_MATRIX_SET_IDS, tileMatrixSet } from "../../../shared/grid/tile-matrix-set.js";
import { WORLD_WEB_MERCATOR, zoomedLayoutScheme } from "../../../shared/grid/zoomed-layout-scheme.js";

// mercantile's and morecantile's tiles (test/golden/grid-tiles.py).
const golden = JSON.parse(readFileSync(new URL("../../golden/grid-tiles.json", import.meta.url), "utf8"));

describe("web mercator at zooms 0 to 24", () => {
  it.each([
    ["WebMercatorQuad", (zoom: number) => tileMatrixSet("WebMercatorQuad").levelForZoom(zoom)],
    ["the zoomed scheme", (zoom: number) => zoomedLayoutScheme("EPSG:3857").levelForZoom(zoom)],
  ])("%s has mercantile's tiles", (_name, levelForZoom) => {
    const zooms = new Set<number>();
    for (const [zoom, col, row, left, bottom, right, top] of golden.web) {
      zooms.add(zoom);
      const tile = keyToExtent(levelForZoom(zoom).layout, { col, row });
      // mercantile adds a tile's side to its west edge, where we multiply: two roundings of a coordinate of the world's size apart.
      expect([tile.xmin, tile.ymax]).toEqual([left, top]);
      expect(Math.abs(tile.xmax - right)).toBeLessThanOrEqual(2 ** -27);
      expect(Math.abs(tile.ymin - bottom)).toBeLessThanOrEqual(2 ** -27);
    }
    expect(zooms.size).toBe(25);
    for (const [zoom, x, y, col, row] of golden.points) expect(pointToKey(levelForZoom(zoom).layout, x, y)).toEqual({ col, row });
  });
});

describe.each(Object.keys(golden.sets))("%s", (id) => {
  const { minZoom, maxZoom, tiles, zooms } = golden.sets[id];
  const set = tileMatrixSet(id);

  it("has morecantile's levels and tiles", () => {
    expect([set.minZoom, set.maxZoom]).toEqual([minZoom, maxZoom]);
    expect(tiles.length).toBe(maxZoom - minZoom + 1);
    for (const [zoom, cols, rows, scaleDenominator, cellSize, col, row, left, bottom, right, top] of tiles) {
      const { layout } = set.levelForZoom(zoom);
      expect(layout.tileLayout).toEqual({ layoutCols: cols, layoutRows: rows, tileCols: 256, tileRows: 256 });
      // OGC 17-083r4 §6.1.1.1: a pixel of the scale denominator is 0.28 mm; for longitude and latitude, along the equator; some sets print ten digits.
      const metresPerUnit = set.crs === "EPSG:4326" || set.crs === "OGC:CRS84" ? (2 * Math.PI * 6378137) / 360 : 1;
      const cell = layoutCellSize(layout).width;
      expect(Math.abs((cell * metresPerUnit) / (scaleDenominator * 0.00028) - 1)).toBeLessThan(6e-10);
      // morecantile counts in the cell size as it is printed, which some sets round to seven digits.
      const rounding = Math.abs(cell - cellSize) * 256 * Math.max(cols, rows) + 1e-6;
      const tile = keyToExtent(layout, { col, row });
      const apart = [tile.xmin - left, tile.ymin - bottom, tile.xmax - right, tile.ymax - top].map(Math.abs);
      expect(Math.max(...apart), `zoom ${zoom}`).toBeLessThanOrEqual(rounding);
    }
  });

  it("picks the zoom that GDAL's AUTO strategy picks", () => {
    for (const [width, zoom] of zooms) {
      expect(set.zoomFor(width)).toBe(zoom);
      expect(set.levelFor(set.extent, { width, height: width }).zoom).toBe(zoom);
    }
  });
});

describe("tile matrix sets by id", () => {
  it("knows the CRS of each", () => {
    expect(
      ["WebMercatorQuad", "WorldCRS84Quad", "WorldMercatorWGS84Quad", "EuropeanETRS89_LAEAQuad", "UTM07WGS84Quad"].map(
        (id) => tileMatrixSet(id).crs,
      ),
    ).toEqual(["EPSG:3857", "OGC:CRS84", "EPSG:3395", "EPSG:3035", "EPSG:32607"]);
    expect(TILE_MATRIX_SET_IDS).toHaveLength(67);
    expect(tileMatrixSet("WebMercatorQuad").extent).toEqual(WORLD_WEB_MERCATOR);
  });

  it("refuses unknown ids, naming the nearest, and levels that are not there", () => {
    expect(() => tileMatrixSet("WebMercatorQad")).toThrow(
      expect.objectContaining({ code: "GRID_INVALID", hint: "Did you mean WebMercatorQuad?" }),
    );
    expect(() => tileMatrixSet("constructor")).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));
    expect(() => tileMatrixSet("WebMercatorQuad").levelForZoom(25)).toThrow(/from 0 to 24/);
    expect(() => tileMatrixSet("UTM31WGS84Quad").levelForZoom(0)).toThrow(/from 1 to 24/);
  });
});

describe("steps on the ground", () => {
  it("are as long as pyproj says, to a micrometre per kilometre", () => {
    expect(golden.steps.length).toBeGreaterThan(30);
    for (const [lon1, lat1, lon2, lat2, metres] of golden.steps)
      expect(Math.abs(stepMetres([lon1, lat1], [lon2, lat2]) / metres - 1), `at ${lon1}, ${lat1}`).toBeLessThan(1e-9);
  });
});

describe("zoomed scheme in other CRSs", () => {
  it("refuses a CRS it is told too little of", () => {
    expect(() => zoomedLayoutScheme("EPSG:3035")).toThrow(expect.objectContaining({ code: "CRS_UNSUPPORTED" }));
    const worldExtent = { xmin: 0, ymin: 0, xmax: 1024, ymax: 1024 };
    const scheme = zoomedLayoutScheme("EPSG:3035", 256, 0.1, { worldExtent });
    expect(scheme.levelForZoom(2).layout).toEqual({
      extent: worldExtent,
      tileLayout: { layoutCols: 4, layoutRows: 4, tileCols: 256, tileRows: 256 },
    });
    expect(() => scheme.levelFor(worldExtent, { width: 1, height: 1 })).toThrow(expect.objectContaining({ code: "CRS_UNSUPPORTED" }));
  });

  it("measures with the function it is given", () => {
    const metresPerDegree = 111319.49079327358;
    const scheme = zoomedLayoutScheme("x", 256, 0.1, {
      worldExtent: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 },
      toLonLat: (x, y) => [x / metresPerDegree, y / metresPerDegree],
    });
    const level = zoomedLayoutScheme("EPSG:4326").levelFor({ xmin: 3, ymin: 1, xmax: 4, ymax: 2 }, { width: 0.001, height: 0.001 });
    const cell = metresPerDegree * 0.001;
    expect(scheme.zoomFor(3 * metresPerDegree, metresPerDegree, { width: cell, height: cell })).toBe(level.zoom);
  });

  it("knows longitudes beyond 180 by their place, and has no level below 0 or above 30", () => {
    const scheme = zoomedLayoutScheme("OGC:CRS84");
    expect(scheme.zoomFor(181, 10, { width: 0.01, height: 0.01 })).toBe(scheme.zoomFor(-179, 10, { width: 0.01, height: 0.01 }));
    for (const zoom of [-1, 31, 0.5, Number.NaN])
      expect(() => scheme.levelForZoom(zoom)).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));
    expect(() => scheme.levelFor({ xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, { width: 0, height: 0 })).toThrow(
      expect.objectContaining({ code: "GRID_INVALID" }),
    );
  });
});
