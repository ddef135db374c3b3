/** Areas of interest as people have them: what each gets, from a whole job. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TilefoldError } from "../../shared/core/errors.js";
import { type JobOutcome, runJob } from "../../shared/executor/run-job.js";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";

let folder: string;
/** Longitude and latitude, 0 to 20 east, 40 to 55 north; the world in cells of half a degree; a grid in metres. */
const EUROPE: TestRaster = {
  width: 400,
  height: 300,
  block: 128,
  type: "uint8",
  epsg: 4326,
  geographic: true,
  x: 0,
  y: 55,
  cellWidth: 0.05,
  cell: (c, r) => 1 + Math.floor(3 * noise(c, r)),
};
const WORLD: TestRaster = {
  width: 720,
  height: 360,
  block: 128,
  type: "uint8",
  epsg: 4326,
  geographic: true,
  x: -180,
  y: 90,
  cellWidth: 0.5,
  cell: () => 1,
};
const METRES: TestRaster = {
  width: 200,
  height: 200,
  block: 64,
  type: "uint8",
  epsg: 32633,
  x: 400_000,
  y: 5_000_000,
  cellWidth: 100,
  cell: () => 1,
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-aoi-"));
  for (const [name, raster] of Object.entries({ europe: EUROPE, world: WORLD, metres: METRES }))
    writeFileSync(join(folder, `${name}.tif`), rasterFile(raster));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let states = 0;
const ask = (zones: unknown, zonal: object = {}, raster = "europe"): Promise<JobOutcome> => {
  let asked = zones;
  if (typeof zones === "string") {
    asked = join(folder, `zones-${states}.geojson`);
    writeFileSync(asked as string, zones);
  }
  return runJob(
    {
      tilefold: 1,
      pipeline: [
        { op: "read", uri: join(folder, `${raster}.tif`) },
        { op: "zonal", zones: asked, ...zonal },
      ],
    },
    { state: join(folder, `state-${states++}`) },
  );
};
const refusal = (running: Promise<unknown>): Promise<TilefoldError> =>
  running.then(
    () => {
      throw new Error("it was answered");
    },
    (error: TilefoldError) => error,
  );
const areaOf = async (zones: unknown, zonal: object = {}, raster = "europe"): Promise<number> =>
  (await ask(zones, zonal, raster)).result.zones[0]!.area!.total;

const polygon = (...rings: number[][][]) => ({ type: "Polygon", coordinates: rings });
const box = (west: number, south: number, east: number, north: number): number[][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = (geometry: object | null, more: object = {}) => ({ type: "Feature", properties: {}, geometry, ...more });
const collection = (...features: object[]) => ({ type: "FeatureCollection", features });
const BOX = box(4.33, 45.21, 9.87, 49.99);

describe("what is refused", () => {
  it.each<[string, unknown, string]>([
    ["an empty collection", collection(), "AOI_EMPTY"],
    ["an empty file", "", "AOI_EMPTY"],
    ["a feature without a geometry", collection(feature(null)), "AOI_EMPTY"],
    ["an empty polygon", polygon(), "AOI_EMPTY"],
    ["an empty collection of geometries", { type: "GeometryCollection", geometries: [] }, "AOI_EMPTY"],
    ["a point", { type: "Point", coordinates: [5, 50] }, "AOI_TYPE"],
    [
      "a line among polygons in one feature",
      {
        type: "GeometryCollection",
        geometries: [
          polygon(BOX),
          {
            type: "LineString",
            coordinates: [
              [1, 41],
              [2, 42],
            ],
          },
        ],
      },
      "AOI_TYPE",
    ],
    ["one id twice", collection(feature(polygon(BOX), { id: "a" }), feature(polygon(BOX), { id: "a" })), "ZONE_DUPLICATE_ID"],
    ["null as a coordinate", '{"type":"Polygon","coordinates":[[[1,41],[null,42],[3,41],[1,41]]]}', "AOI_INVALID"],
    [
      "text as a coordinate",
      polygon([
        ["1", 41],
        [2, 42],
        [3, 41],
        ["1", 41],
      ] as never),
      "AOI_INVALID",
    ],
    ["NaN", '{"type":"Polygon","coordinates":[[[NaN,41],[2,42],[3,41],[NaN,41]]]}', "AOI_INVALID"],
    [
      "1e300",
      polygon([
        [1e300, 41],
        [2, 42],
        [3, 41],
        [1e300, 41],
      ]),
      "AOI_INVALID",
    ],
    ["infinity", '{"type":"Polygon","coordinates":[[[1e999,41],[2,42],[3,41],[1e999,41]]]}', "AOI_INVALID"],
    ["no GeoJSON", '{"type":"Topology"}', "AOI_INVALID"],
    ["latitude first, out of range", polygon(box(45, 100, 50, 120)), "AOI_OUT_OF_RANGE"],
    ["metres where degrees were said", polygon(box(500_000, 5_000_000, 510_000, 5_010_000)), "AOI_OUT_OF_RANGE"],
  ])("%s", async (_, zones, code) => {
    const error = await refusal(ask(zones));
    expect(error.code).toBe(code);
    expect(error.exit).toBe(2);
    expect(error.hint.length).toBeGreaterThan(5);
  });

  it("names the feature", async () => {
    const { result } = await ask(
      collection(feature(polygon(BOX)), feature({ type: "Point", coordinates: [5, 50] }), feature(polygon([[1, "x"]] as never))),
    );
    expect(result.zones.map(({ error }) => error?.code)).toEqual([undefined, "AOI_TYPE", "AOI_INVALID"]);
    expect(result.zones[1]!.error!.message).toContain("feature 1");
    expect(result.zones[2]!.error!.message).toContain("feature 2");
  });

  it("longitude and latitude swapped: both boxes are printed, and what may be wrong", async () => {
    const swapped = BOX.map(([x, y]) => [y!, x!]);
    const error = await refusal(ask(polygon(swapped)));
    expect(error.code).toBe("NO_OVERLAP");
    expect(`${error.message} ${error.hint}`).toMatch(/swapped/);
    for (const number of ["45.21", "49.99", "4.33", "9.87", "20", "40", "55"]) expect(error.message).toContain(number);
  });

  it("zones outside the raster, or zeros when that is asked for", async () => {
    const far = polygon(box(100, -40, 110, -30));
    expect((await refusal(ask(far))).code).toBe("NO_OVERLAP");
    const { result, state } = await ask(far, { allowEmpty: true, classes: [1], stats: ["mean", "sum", "count", "min", "variety"] });
    expect(state).toBe("complete");
    expect(result.zones[0]).toMatchObject({
      area: { total: 0, valid: 0, classes: { "1": 0 } },
      percent: { "1": null },
      count: 0,
      stats: { mean: null, sum: 0, count: 0, min: null, variety: 0 },
    });
  });

  it("unknown CRSs, by option and by the old crs member, are named", async () => {
    const byOption = await refusal(ask(polygon(BOX), { zonesCrs: "EPSG:99999" }));
    expect(byOption).toMatchObject({ code: "CRS_UNKNOWN" });
    expect(byOption.message).toContain("99999");
    const byMember = await refusal(
      ask({ ...collection(feature(polygon(BOX))), crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::77777" } } }),
    );
    expect(byMember).toMatchObject({ code: "CRS_UNKNOWN" });
    expect(byMember.message).toContain("77777");
  });
});

describe("what is mended, with a warning", () => {
  const kinds = ({ warnings }: JobOutcome): string[] => warnings.map(({ code }) => code.toLowerCase().replaceAll("_", "-"));
  let plain: number;
  beforeAll(async () => {
    plain = await areaOf(polygon(BOX));
  });

  it.each<[string, number[][], string]>([
    ["an unclosed ring", BOX.slice(0, 4), "unclosed-ring"],
    ["the wrong winding", [...BOX].reverse(), "winding"],
    ["a vertex twice", [BOX[0]!, BOX[1]!, BOX[1]!, ...BOX.slice(2)], "repeated-vertex"],
    ["a spike", [BOX[0]!, BOX[1]!, [15, 46], BOX[1]!, ...BOX.slice(2)], "spike"],
  ])("%s", async (_, ring, kind) => {
    const outcome = await ask(polygon(ring));
    expect(outcome.result.zones[0]!.area!.total).toBe(plain);
    expect(kinds(outcome)).toContain(kind);
    const told = outcome.warnings.find(({ code }) => code.toLowerCase().replaceAll("_", "-") === kind)!;
    expect(told.message).toMatch(/feature 0/);
    expect(told.message).toMatch(/\d+(\.\d+)?, \d+/);
  });

  it("self-intersection: even-odd, with the coordinate", async () => {
    // A bow tie: two triangles that meet at (10, 45).
    const outcome = await ask(
      polygon([
        [5, 42.5],
        [15, 47.5],
        [15, 42.5],
        [5, 47.5],
        [5, 42.5],
      ]),
    );
    const west = await areaOf(
      polygon([
        [5, 42.5],
        [10, 45],
        [5, 47.5],
        [5, 42.5],
      ]),
    );
    const east = await areaOf(
      polygon([
        [15, 42.5],
        [15, 47.5],
        [10, 45],
        [15, 42.5],
      ]),
    );
    expect(outcome.result.zones[0]!.area!.total / (west + east)).toBeCloseTo(1, 9);
    expect(JSON.stringify(outcome.warnings)).toMatch(/self.intersection/i);
    expect(JSON.stringify(outcome.warnings)).toMatch(/45/);
  });

  it("a ring run through twice encloses nothing, and no area is negative", async () => {
    const { result } = await ask(collection(feature(polygon([...BOX, ...BOX.slice(1)])), feature(polygon(BOX))), { allowEmpty: true });
    expect(result.zones[0]!.area!.total).toBe(0);
  });

  it("a hole outside its polygon, and one that is the whole", async () => {
    const outside = await areaOf(polygon(BOX, box(12, 45, 13, 46)));
    const other = await areaOf(polygon(box(12, 45, 13, 46)));
    expect(outside / (plain + other)).toBeCloseTo(1, 12);
    expect(await areaOf(polygon(BOX, BOX), { allowEmpty: true })).toBe(0);
  });
});

describe("spellings", () => {
  it.each<[string, unknown]>([
    ["a Feature", feature(polygon(BOX))],
    ["a MultiPolygon of one", { type: "MultiPolygon", coordinates: [[BOX]] }],
    [
      "a GeometryCollection, nested",
      { type: "GeometryCollection", geometries: [{ type: "GeometryCollection", geometries: [polygon(BOX)] }] },
    ],
    ["three dimensions", polygon(BOX.map(([x, y]) => [x!, y!, 1234.5]))],
    ["lines of features", `${JSON.stringify(feature(polygon(BOX)))}\n${JSON.stringify(feature(polygon(BOX)))}\n`],
    ["a byte order mark", `\ufeff${JSON.stringify(polygon(BOX))}`],
    ["parts that overlap: their union", { type: "MultiPolygon", coordinates: [[BOX], [box(5, 46, 8, 48)]] }],
    ["longitudes from 0 to 360", polygon(BOX.map(([x, y]) => [x! + 360, y!]))],
  ])("%s", async (_, zones) => {
    expect(await areaOf(zones)).toBe(await areaOf(polygon(BOX)));
  });

  it("the old crs member, the option, and the raster's own CRS", async () => {
    const ring = [
      [401_050, 4_990_000],
      [415_000, 4_985_050],
      [412_000, 4_999_000],
      [401_050, 4_990_000],
    ];
    const byRaster = await areaOf(polygon(ring), { zonesCrs: "raster" }, "metres");
    expect(await areaOf(polygon(ring), { zonesCrs: "EPSG:32633" }, "metres")).toBe(byRaster);
    const member = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::32633" } };
    expect(await areaOf({ ...collection(feature(polygon(ring))), crs: member }, {}, "metres")).toBe(byRaster);
    // The option wins, and says so.
    const both = await ask(
      { ...collection(feature(polygon(ring))), crs: { type: "name", properties: { name: "EPSG:3857" } } },
      { zonesCrs: "EPSG:32633" },
      "metres",
    );
    expect(both.result.zones[0]!.area!.total).toBe(byRaster);
    expect(both.warnings.map(({ code }) => code)).toContain("CRS");
  });
});

describe("the Earth is round", () => {
  it("a ring past 180, one from 170 to -170, and one cut at 180 are one zone", async () => {
    const past = await areaOf(
      polygon([
        [170, -10],
        [190, -12],
        [188, 13],
        [171, 11],
        [170, -10],
      ]),
      {},
      "world",
    );
    const jump = await areaOf(
      polygon([
        [170, -10],
        [-170, -12],
        [-172, 13],
        [171, 11],
        [170, -10],
      ]),
      {},
      "world",
    );
    // The slanted sides cross 180 at -11 and 11 + 2 · 9 / 17.
    const top = 11 + (2 * 9) / 17;
    const cut = await areaOf(
      {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [170, -10],
              [180, -11],
              [180, top],
              [171, 11],
              [170, -10],
            ],
          ],
          [
            [
              [-180, -11],
              [-170, -12],
              [-172, 13],
              [-180, top],
              [-180, -11],
            ],
          ],
        ],
      },
      {},
      "world",
    );
    expect(jump).toBe(past);
    expect(cut / past).toBeCloseTo(1, 9);
  });

  it("the whole Earth has its area", async () => {
    const earth = await areaOf(
      polygon([
        [-180, -90],
        [180, -90],
        [180, 90],
        [-180, 90],
        [-180, -90],
      ]),
      {},
      "world",
    );
    // GRS 80's cousin: 4π of the authalic radius of WGS 84.
    expect(earth / 510_065_621_724_088).toBeCloseTo(1, 9);
  });

  it("a zone round a pole is right, or AOI_POLE", async () => {
    const round = Array.from({ length: 37 }, (_, i) => [-180 + 10 * i, 80]);
    const cap = polygon([...round, [180, 90], [-180, 90], [-180, 80]]);
    const area = await areaOf(cap, {}, "world");
    expect(area / (510_065_621_724_088 * 0.5)).toBeGreaterThan(0.014);
    expect(area / (510_065_621_724_088 * 0.5)).toBeLessThan(0.016);
    // In a polar CRS the same zone is a ring round the pole; carried to longitude and latitude it encloses it.
    const ring = Array.from({ length: 73 }, (_, i) => [
      1_000_000 * Math.cos((2 * Math.PI * i) / 72),
      1_000_000 * Math.sin((2 * Math.PI * i) / 72),
    ]);
    const running = ask(polygon(ring), { zonesCrs: "EPSG:3995" }, "world");
    const outcome = await running.catch((error: TilefoldError) => error);
    if ("code" in outcome) expect(outcome.code).toBe("AOI_POLE");
    else expect(outcome.result.zones[0]!.area!.total / (Math.PI * 1e12)).toBeCloseTo(1, 1);
  });
});

describe("small and many", () => {
  it("a zone smaller than a pixel keeps its area; the mean of nothing is null, never 0", async () => {
    const dot = polygon(box(5.001, 50.001, 5.002, 50.0015));
    const exact = await ask(dot, { stats: ["mean", "count"] });
    expect(exact.result.zones[0]!.area!.total).toBeGreaterThan(3500);
    expect(exact.result.zones[0]!.stats).toMatchObject({ mean: expect.any(Number) });
    const centre = await ask(dot, { coverage: "centre", stats: ["mean", "count", "median"] });
    expect(centre.result.zones[0]).toMatchObject({ area: { total: 0 }, count: 0, stats: { mean: null, median: null, count: 0 } });
  });

  it("twenty thousand zones, and one of a million vertices", async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => {
      const [x, y] = [(i % 200) * 0.1, 40 + Math.floor(i / 200) * 0.15];
      return feature(polygon(box(x, y, x + 0.13, y + 0.13)));
    });
    const started = process.cpuUsage();
    const { result, work } = await ask(collection(...many), { classes: [2], stats: ["mean"] });
    expect(result.zones).toHaveLength(20_000);
    expect(result.zones.every(({ error, count }) => error === undefined && count! > 3)).toBe(true);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(30);
    // More zones than one batch is to hold share its window.
    expect(work.batches).toBe(3);
    const ring = Array.from({ length: 1_000_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 1e6;
      const radius = 5 + 0.5 * Math.sin(5000 * angle);
      return [10 + radius * Math.cos(angle), 47.5 + radius * Math.sin(angle)];
    });
    const one = await ask(polygon([...ring, ring[0]!]), { stats: ["mean"] });
    expect(one.result.zones[0]!.count! / ((Math.PI * (25 + 0.125)) / 0.05 ** 2)).toBeCloseTo(1, 4);
  }, 120_000);
});
