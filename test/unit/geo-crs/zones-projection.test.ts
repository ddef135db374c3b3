import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipRing } from "../../../shared/geo/antimeridian.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import { twiceArea } from "../../../shared/geo/geojson.js";
import { checkOverlap, parseZones, projectZone, type Zone, zoneProjector } from "../../../shared/geo/zones.js";
import type { Affine } from "../../../shared/grid/affine.js";

interface Case {
  readonly name: string;
  readonly zonesCrs: string;
  readonly zone: object;
  readonly rasterCrs: string;
  readonly affine: readonly [number, number, number, number, number, number];
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
}
const golden = JSON.parse(readFileSync(new URL("../../golden/zones.json", import.meta.url), "utf8")) as { readonly cases: readonly Case[] };
const affineOf = ([a, b, c, d, e, f]: Case["affine"]): Affine => ({ a, b, c, d, e, f });
const zoneOf = (geometry: object, crs = "EPSG:4326"): Zone => parseZones(geometry, { crs }).zones[0] as Zone;
const polygon = (...rings: number[][][]): object => ({ type: "Polygon", coordinates: rings });
const LONLAT = parseCrs("EPSG:4326");

const pairs = (...numbers: number[]): number[][] => numbers.flatMap((x, k) => (k % 2 === 0 ? [[x, numbers[k + 1] as number]] : []));

/** Pixels inside the raster, for rings whose holes run the other way round than what they are cut out of. */
function pixelsInside(polygons: Float64Array[][], width: number, height: number): number {
  let sum = 0;
  for (const ring of polygons.flat()) {
    const inside = clipRing(ring, { west: 0, south: 0, east: width, north: height });
    if (inside) sum += twiceArea(inside) / 2;
  }
  return Math.abs(sum);
}

describe("zones in a raster's pixels, held to PROJ and shapely", () => {
  it.each(golden.cases.map((entry) => [entry.name, entry] as const))("%s", (_name, entry) => {
    const { width, height } = entry;
    const { polygons } = projectZone(
      zoneOf(entry.zone, entry.zonesCrs),
      parseCrs(entry.zonesCrs),
      parseCrs(entry.rasterCrs),
      affineOf(entry.affine),
      width,
      height,
    );
    // Edges stray by at most 1/1024 of a pixel, to one side.
    const boundary = 4 * Math.sqrt(entry.pixels);
    expect(Math.abs(pixelsInside(polygons, width, height) - entry.pixels)).toBeLessThan(boundary / 1024);
  });
});

describe("zoneProjector", () => {
  const utm = parseCrs("EPSG:32631");
  const affine: Affine = { a: 100, b: 0, c: 200_000, d: 0, e: -100, f: 5_700_000 };
  const world: Affine = { a: 1, b: 0, c: -180, d: 0, e: -1, f: 90 };
  // Large and small longitudes together: halving an edge from one end or the other then differs in the last digit.
  const share = fc.nat(2 ** 31 - 1).map((value) => value / (2 ** 31 * 1.000000321));
  const point = fc.tuple(
    share.map((u) => 7 * u ** 9),
    share.map((u) => 43 + 8 * u),
  );

  it("gives two zones that share an edge the same points on it", () => {
    const project = zoneProjector(LONLAT, utm, affine, 6000, 9000);
    fc.assert(
      fc.property(point, point, point, point, (p, q, left, right) => {
        const along = (ring: number[][]): number[] => {
          const { polygons } = project(zoneOf(polygon([...ring, ring[0] as number[]])));
          const flat = polygons[0]?.[0] as Float64Array;
          const end = [...flat.keys()].find((k) => k % 2 === 0 && k > 0 && isNear(flat, k, project, ring[1] as number[])) as number;
          return [...flat.slice(0, end + 2)];
        };
        const there = along([p, q, left]);
        const back = along([q, p, right]);
        const reversed: number[] = [];
        for (let k = back.length - 2; k >= 0; k -= 2) reversed.push(back[k] as number, back[k + 1] as number);
        return there.length === reversed.length && there.every((value, k) => Object.is(value, reversed[k]));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("answers the same for a zone whatever zones came before", () => {
    const one = zoneOf(
      polygon([
        [13, 44],
        [17, 46],
        [15, 50],
        [13, 44],
      ]),
    );
    const project = zoneProjector(LONLAT, utm, affine, 6000, 9000);
    const first = project(one).polygons;
    project(
      zoneOf(
        polygon([
          [-170, -60],
          [170, -60],
          [15, 80],
          [-170, -60],
        ]),
      ),
    );
    expect(project(one).polygons).toEqual(first);
    expect(projectZone(one, LONLAT, utm, affine, 6000, 9000).polygons).toEqual(first);
  });

  it("sees an edge that bends to and fro, with its middle on the straight line", () => {
    const mercator = parseCrs("EPSG:3857");
    const { polygons } = projectZone(
      zoneOf(
        polygon([
          [-40, -40],
          [40, 40],
          [-40, 40],
          [-40, -40],
        ]),
      ),
      LONLAT,
      mercator,
      { a: 10_000, b: 0, c: -5e6, d: 0, e: -10_000, f: 5e6 },
      1000,
      1000,
    );
    const ring = polygons[0]?.[0] as Float64Array;
    const quarter = [...ring.keys()].find(
      (k) => k % 2 === 0 && Math.abs((ring[k] as number) - (5e6 - 2_226_389.8158654715) / 1e4) < 1e-6,
    ) as number;
    // asinh(tan 20°) · 6378137 m south of the equator
    expect(ring[quarter + 1]).toBeCloseTo((5e6 + 2_273_030.926987689) / 1e4, 6);
  });

  it("puts no points in where nothing bends", () => {
    const mercator = parseCrs("EPSG:3857");
    const { polygons } = projectZone(
      zoneOf(
        polygon([
          [10, 10],
          [20, 10],
          [20, 20],
          [10, 20],
          [10, 10],
        ]),
      ),
      LONLAT,
      mercator,
      { a: 1000, b: 0, c: 0, d: 0, e: -1000, f: 3e6 },
      3000,
      3000,
    );
    expect(polygons[0]?.[0]?.length).toBe(10);
  });

  it("warns of edges that cross the antimeridian, with the place", () => {
    const { warnings, polygons } = projectZone(
      zoneOf(
        polygon([
          [170, 0],
          [-170, 0],
          [-170, 10],
          [170, 10],
          [170, 0],
        ]),
      ),
      LONLAT,
      LONLAT,
      { a: 1, b: 0, c: 0, d: 0, e: -1, f: 90 },
      360,
      180,
    );
    expect(warnings.map(({ kind, at }) => [kind, at])).toEqual([["antimeridian", [170, 0]]]);
    expect(pixelsInside(polygons, 360, 180)).toBe(200);
  });

  it("takes full turns for crossings where an island closes that way, and for a belt's sides where none does", () => {
    const island = pairs(179, -17, 180, -17, -180, -17, -179, -17, -179, -16, -180, -16, 180, -16, 179, -16, 179, -17);
    const half = pairs(179.5, -16.5, 180, -16.2, -180, -16.2, 180, -16.4, 179.5, -16.5);
    const belt = pairs(-180, -17, 180, -17, 180, -16, -180, -16, -180, -17);
    const notched = pairs(-180, -60, 180, -60, 180, 0, 170, 0, 170, 10, 180, 10, 180, 60, -180, 60, -180, -60);
    const inside = (ring: number[][]): number =>
      pixelsInside(projectZone(zoneOf({ type: "Polygon", coordinates: [ring] }), LONLAT, LONLAT, world, 360, 180).polygons, 360, 180);
    expect(inside(island)).toBe(2);
    expect(inside(half)).toBeCloseTo(0.05, 9);
    expect(inside(belt)).toBe(360);
    expect(inside(notched)).toBe(360 * 120 - 100);
  });

  it("does not take an edge along a pole for a crossing", () => {
    const pole = zoneOf({ type: "Polygon", coordinates: [pairs(-170, -90, 170, -90, 170, -60, 0, -60, -170, -60, -170, -90)] });
    const { warnings, polygons } = projectZone(pole, LONLAT, LONLAT, world, 360, 180);
    expect([warnings.length, pixelsInside(polygons, 360, 180)]).toEqual([0, 340 * 30]);
  });

  it("does not turn zones round the Earth to meet a raster whose longitudes are metres", () => {
    const zone = zoneOf({ type: "Polygon", coordinates: [pairs(100, 0, 101, 0, 101, 1, 100, 0)] });
    const metres: Affine = { a: 30, b: 0, c: 500_000, d: 0, e: -30, f: 5_000_000 };
    expect(() => projectZone(zone, LONLAT, LONLAT, metres, 1000, 1000)).toThrow(expect.objectContaining({ code: "RASTER_GEOREFERENCE" }));
  });

  it("does not take full turns and edges along a pole or ±180 for crossings", () => {
    const world = zoneOf(
      polygon([
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
        [-180, -90],
      ]),
    );
    for (const c of [-180, 0, -37]) {
      const { warnings, polygons } = projectZone(world, LONLAT, LONLAT, { a: 1, b: 0, c, d: 0, e: -1, f: 90 }, 360, 180);
      expect([warnings.length, pixelsInside(polygons, 360, 180)]).toEqual([0, 360 * 180]);
    }
    expect(
      pixelsInside(
        projectZone(
          zoneOf(
            polygon([
              [0, 0],
              [360, 0],
              [360, 10],
              [0, 10],
              [0, 0],
            ]),
          ),
          LONLAT,
          LONLAT,
          { a: 1, b: 0, c: -180, d: 0, e: -1, f: 90 },
          360,
          180,
        ).polygons,
        360,
        180,
      ),
    ).toBe(3600);
  });

  it("names a pole that it cannot choose, and a ring that overlaps itself", () => {
    const round = [
      [-180, -10],
      [-90, 10],
      [0, -10],
      [90, 10],
      [-180, -10],
    ];
    const project = zoneProjector(LONLAT, LONLAT, { a: 1, b: 0, c: -180, d: 0, e: -1, f: 90 }, 360, 180);
    expect(() => project(zoneOf(polygon(round)))).toThrow(expect.objectContaining({ code: "AOI_POLE", at: { feature: 0, zone: "0" } }));
    expect(() =>
      project(
        zoneOf(
          polygon([
            [-200, 0],
            [-50, 0],
            [100, 0],
            [200, 0],
            [200, 10],
            [100, 10],
            [-50, 10],
            [-200, 10],
            [-200, 0],
          ]),
        ),
      ),
    ).toThrow(expect.objectContaining({ code: "AOI_OUT_OF_RANGE" }));
  });

  it("keeps a ring between two poles' circles as a belt: hole and shell both go round", () => {
    const circle = (latitude: number): number[][] => [...Array.from({ length: 8 }, (_, k) => [-180 + 45 * k, latitude]), [-180, latitude]];
    const { polygons } = projectZone(
      zoneOf(polygon(circle(60), circle(80).reverse())),
      LONLAT,
      LONLAT,
      { a: 1, b: 0, c: -180, d: 0, e: -1, f: 90 },
      360,
      180,
    );
    expect(pixelsInside(polygons, 360, 180)).toBe(360 * 20);
  });

  it("has no part for a zone that lies elsewhere", () => {
    expect(
      projectZone(
        zoneOf(
          polygon([
            [100, 0],
            [101, 0],
            [101, 1],
            [100, 0],
          ]),
        ),
        LONLAT,
        utm,
        affine,
        6000,
        9000,
      ).polygons,
    ).toEqual([]);
  });

  it("needs a CRS for the raster, unless the zones have none either", () => {
    const zone = zoneOf(
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ]),
    );
    expect(() => projectZone(zone, LONLAT, null, affine, 10, 10)).toThrow(expect.objectContaining({ code: "RASTER_GEOREFERENCE" }));
    expect(projectZone(zone, null, null, { a: 2, b: 0, c: 0, d: 0, e: 2, f: 0 }, 10, 10).polygons).toEqual([
      [Float64Array.of(0, 0, 2, 0, 2, 2, 0, 0)],
    ]);
  });
});

function isNear(flat: Float64Array, k: number, project: ReturnType<typeof zoneProjector>, vertex: number[]): boolean {
  const [x, y] = vertex as [number, number];
  const corner = project(
    zoneOf(
      polygon([
        [x, y],
        [x + 1e-9, y],
        [x, y + 1e-9],
        [x, y],
      ]),
    ),
  ).polygons[0]?.[0] as Float64Array;
  return flat[k] === corner[0] && flat[k + 1] === corner[1];
}

describe("checkOverlap", () => {
  const affine: Affine = { a: 0.01, b: 0, c: 30, d: 0, e: -0.01, f: -10 };
  const check = (ring: number[][], zonesCrs = "EPSG:4326"): ReturnType<typeof checkOverlap> => {
    const zone = zoneOf(polygon(ring), zonesCrs);
    const crs = parseCrs(zonesCrs);
    return checkOverlap(zone, projectZone(zone, crs, LONLAT, affine, 1000, 1000).polygons, crs, LONLAT, affine, 1000, 1000);
  };

  it("is content where boxes meet", () => {
    expect(
      check([
        [35, -15],
        [36, -15],
        [36, -14],
        [35, -15],
      ]),
    ).toBeNull();
  });

  it("prints both boxes, and asks whether axes are swapped", () => {
    const error = check([
      [-15, 35],
      [-14, 35],
      [-14, 36],
      [-15, 35],
    ]);
    expect(error).toMatchObject({ code: "NO_OVERLAP", at: { feature: 0, zone: "0" } });
    expect(error?.message).toContain("x -15 to -14, y 35 to 36");
    expect(error?.message).toContain("x 30 to 40, y -20 to -10");
    expect(error?.hint).toMatch(/swapped/);
  });

  it("asks about degrees in a CRS of metres", () => {
    expect(
      check(
        [
          [35, -15],
          [36, -15],
          [36, -14],
          [35, -15],
        ],
        "EPSG:3857",
      )?.hint,
    ).toMatch(/degrees/);
  });

  it("does not count touching", () => {
    expect(
      check([
        [40, -15],
        [41, -15],
        [41, -14],
        [40, -15],
      ])?.code,
    ).toBe("NO_OVERLAP");
  });
});
