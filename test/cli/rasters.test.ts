/** Rasters as people have them, legal and broken: what each gets, from a whole job. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import type { TilefoldError } from "../../shared/core/errors.js";
import { type JobOutcome, runJob } from "../../shared/executor/run-job.js";
import { applyAffine } from "../../shared/grid/affine.js";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";
import { buildTiff, tileTags } from "../unit/cog/tiff-builder.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-rasters-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixtures = fileURLToPath(new URL("../fixtures/tiff/", import.meta.url));
const write = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

let states = 0;
const ask = (read: object, zones: object, zonal: object = {}, more: object = {}): Promise<JobOutcome> =>
  runJob(
    {
      tilefold: 1,
      pipeline: [
        { op: "read", ...read },
        { op: "zonal", zones, zonesCrs: "raster", ...zonal },
      ],
      ...more,
    },
    { state: join(folder, `state-${states++}`), workers: 1 },
  );
const refusal = (running: Promise<unknown>): Promise<TilefoldError> =>
  running.then(
    () => {
      throw new Error("it was answered");
    },
    (error: TilefoldError) => error,
  );

/** The whole of a raster as a zone, a hair beyond its edges where the Earth goes on: rotated ones are no box. */
async function wholeOf(uri: string): Promise<object> {
  const { header } = await openRaster(uri);
  const { width, height, transform, crs } = header;
  const d = crs === "EPSG:4326" ? 0 : 0.01;
  const corners = [
    [-d, -d],
    [-d, height + d],
    [width + d, height + d],
    [width + d, -d],
    [-d, -d],
  ] as const;
  return { type: "Polygon", coordinates: [corners.map(([col, row]) => applyAffine(transform, col, row))] };
}

const BOX = (west: number, south: number, east: number, north: number): object => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

describe("every legal form", () => {
  const legal = readdirSync(fixtures).filter(
    (name) => name.endsWith(".tif") && !name.startsWith("refused-") && !/^(no-georeference|gcps|not-invertible)\.tif$/.test(name),
  );

  it.each(legal)("%s: the engine counts what the reader reads, at any tile size", async (name) => {
    const uri = join(fixtures, name);
    const raster = await openRaster(uri);
    const { width, height, bands, transform, crs } = raster.header;
    const tile = await raster.read({ col: 0, row: 0, width, height });
    const zone = await wholeOf(uri);
    const names = bands.map((_, i) => i + 1);
    // Some have no CRS at all: areas are the plane's, where it has lengths.
    const planar = crs !== "EPSG:4326";
    const zonal = { bands: names, stats: ["sum", "min", "max"], ...(planar ? { area: "projected" } : {}) };
    const plain = await ask({ uri }, zone, zonal);
    const small = await ask({ uri }, zone, zonal, { tiling: { tileSize: 24, batchBytes: 1 } });
    expect(small.result).toEqual(plain.result);
    const found = plain.result.zones[0]!;
    tile.bands.forEach(({ cells, valid }, b) => {
      let [count, sum, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      cells.forEach((value, i) => {
        if ((valid && valid[i] === 0) || Number.isNaN(value)) return;
        count++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
      });
      const figures = (bands.length > 1 ? found.bands![bands[b]!.name] : found) as unknown as {
        count: number;
        stats: Record<string, number | null>;
        area: { total: number; valid: number };
      };
      expect(figures.count).toBe(count);
      const pixel = planar ? Math.abs(transform.a * transform.e - transform.b * transform.d) : figures.area.total / (width * height);
      expect(figures.area.total / (width * height * pixel)).toBeCloseTo(1, 9);
      if (planar) expect(figures.area.valid / (width * height * pixel)).toBeCloseTo(count / (width * height), 9);
      if (count === 0) expect(figures.stats).toEqual({ sum: 0, min: null, max: null });
      else {
        const finite = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);
        expect(figures.stats).toMatchObject({ min: finite(min), max: finite(max) });
        if (Number.isFinite(sum))
          expect(Math.abs(figures.stats.sum! - sum)).toBeLessThanOrEqual(1e-9 * count * Math.max(Math.abs(min), Math.abs(max)));
      }
    });
  });
});

describe("what is refused by name", () => {
  it.each([
    ["refused-complex.tif", /RASTER_(MALFORMED|CODEC)/],
    ["refused-ccitt.tif", /RASTER_CODEC/],
    ["refused-lzma.tif", /RASTER_CODEC/],
    ["refused-int64.tif", /RASTER_(MALFORMED|CODEC)/],
    ["no-georeference.tif", /RASTER_GEOREFERENCE/],
    ["gcps.tif", /RASTER_GEOREFERENCE/],
    ["not-invertible.tif", /RASTER_GEOREFERENCE/],
  ])("%s", async (name, code) => {
    const uri = join(fixtures, name);
    const error = await refusal(ask({ uri }, await wholeOf(uri).catch(() => BOX(0, 0, 1, 1))));
    expect(error.code).toMatch(code);
    expect(error.exit).toBe(2);
    expect(`${error.message}${error.at?.uri}`).toContain(name);
    expect(error.hint.length).toBeGreaterThan(5);
  });

  it("no CRS: zones in longitude and latitude cannot be carried over, the raster's own coordinates can", async () => {
    const uri = join(fixtures, "no-crs.tif");
    const error = await refusal(
      runJob(
        {
          tilefold: 1,
          pipeline: [
            { op: "read", uri },
            { op: "zonal", zones: BOX(0, 0, 1, 1) },
          ],
        },
        { state: join(folder, `state-${states++}`) },
      ),
    );
    expect(error.code).toMatch(/RASTER_GEOREFERENCE|CRS_UNKNOWN/);
    const given = await ask({ uri, crs: "EPSG:32633" }, await wholeOf(uri));
    expect(given.result.zones[0]!.area!.total).toBeGreaterThan(0);
  });

  it("an HTML page, and a file that is empty", async () => {
    const page = await refusal(ask({ uri: write("login.tif", new TextEncoder().encode("<html>Please sign in</html>")) }, BOX(0, 0, 1, 1)));
    expect(page.code).toBe("RASTER_NOT_TIFF");
    expect(page.message).toContain("<html>Please");
    expect((await refusal(ask({ uri: write("empty.tif", new Uint8Array(0)) }, BOX(0, 0, 1, 1)))).code).toBe("RASTER_NOT_TIFF");
  });
});

const LAND: TestRaster = {
  width: 300,
  height: 300,
  block: 64,
  type: "uint8",
  epsg: 32633,
  x: 400_000,
  y: 5_000_000,
  cellWidth: 10,
  nodata: 0,
  cell: (c, r) => 1 + Math.floor(4 * noise(c, r)),
};
const WHOLE = BOX(400_000, 4_997_000, 403_000, 5_000_000);
/** In block 0 alone. */
const CORNER = BOX(400_005, 4_999_700, 400_205, 4_999_995);
const both = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", id: "corner", properties: {}, geometry: CORNER },
    { type: "Feature", id: "whole", properties: {}, geometry: WHOLE },
  ],
};

describe("broken bytes", () => {
  const small = { tiling: { tileSize: 64, batchBytes: 1 } };
  const file = rasterFile(LAND);

  it.each<[string, () => Uint8Array, string]>([
    ["a damaged block", () => rasterFile({ ...LAND, damaged: [12] }), "RASTER_MALFORMED"],
    [
      "a bomb in a block",
      () => {
        const bomb = deflateSync(new Uint8Array(64 << 20));
        return rasterFile({ ...LAND, stored: (block) => (block === 12 ? bomb : undefined) });
      },
      "LIMIT_EXCEEDED",
    ],
    ["a block past the end", () => rasterFile({ ...LAND, beyond: [12] }), "RASTER_TRUNCATED"],
  ])("%s fails the zone that needs it; others are answered; allowMissing makes it nodata and lists it", async (name, bytes, code) => {
    const uri = write(`${name.replaceAll(" ", "-")}.tif`, bytes());
    const outcome = await ask({ uri }, both, { classes: [2] }, small);
    expect(outcome.state).toBe("incomplete");
    expect(outcome.failures).toHaveLength(1);
    expect(outcome.failures[0]!.error).toMatchObject({ code, at: { uri } });
    const [corner, whole] = outcome.result.zones;
    expect(corner!.error).toBeUndefined();
    expect(corner!.area!.total).toBeGreaterThan(0);
    expect(whole).toMatchObject({ error: { code }, area: null, percent: null, count: null });

    const lenient = await ask({ uri }, both, { classes: [2], stats: ["mean"] }, { ...small, allowMissing: true });
    expect(lenient.state).toBe("complete");
    expect(lenient.result.missing).toMatchObject([{ uri, block: 12, code }]);
    const area = lenient.result.zones[1]!.area!;
    // One block of 25 (the last ones of a row and of a column are cut off).
    expect((area.total - area.valid) / area.total).toBeCloseTo((64 * 64) / (300 * 300), 4);
    // The same at any tile size: the block is listed once.
    const large = await ask(
      { uri },
      both,
      { classes: [2], stats: ["mean"] },
      { allowMissing: true, tiling: { tileSize: 37, batchBytes: 1 } },
    );
    expect(large.result).toEqual(lenient.result);
  });

  it("a file that is cut off", async () => {
    for (const part of [20, file.length - 400, file.length - 40]) {
      const error = await refusal(ask({ uri: write(`cut-${part}.tif`, file.subarray(0, part)) }, WHOLE));
      expect(error.code).toMatch(/RASTER_(TRUNCATED|MALFORMED)/);
      if (error.code === "RASTER_TRUNCATED") expect(error.at?.byte).toBeTypeOf("number");
    }
  });

  it("headers that would take the machine are refused before anything is allocated", async () => {
    const huge = buildTiff(
      [{ tags: { ...tileTags(2 ** 31 - 1, 2 ** 31 - 1, 2 ** 30, 8), 33550: [12, [1, 1, 0]], 33922: [12, [0, 0, 0, 0, 0, 0]] } }],
      [deflateSync(new Uint8Array(16))],
    );
    const before = process.memoryUsage().rss;
    const error = await refusal(ask({ uri: write("huge.tif", huge) }, BOX(0, -100, 100, 0)));
    expect(error.code).toMatch(/RASTER_MALFORMED|LIMIT_EXCEEDED|RASTER_GEOREFERENCE|RASTER_TRUNCATED/);
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
  });
});

describe("nodata", () => {
  const ring = BOX(400_000, 4_999_500, 400_500, 5_000_000);
  const square: TestRaster = { ...LAND, width: 50, height: 50 };
  const counted = async (raster: TestRaster, name: string, read: object = {}) =>
    (await ask({ uri: write(name, rasterFile(raster)), ...read }, ring, { stats: ["count", "min"] })).result.zones[0]!;

  it("of NaN, and NaN without it: never a value", async () => {
    const cell = (c: number, r: number): number => ((c + r) % 5 === 0 ? Number.NaN : c);
    for (const nodata of [undefined, Number.NaN]) {
      const zone = await counted(
        { ...square, type: "float32", cell, ...(nodata === undefined ? { nodata: undefined } : { nodata }) } as TestRaster,
        `nan-${nodata}.tif`,
      );
      expect(zone.count).toBe(2000);
    }
  });

  it("that the type cannot hold matches nothing, with a warning", async () => {
    const uri = write("unreachable.tif", rasterFile({ ...square, nodata: -9999 }));
    const { result, warnings } = await ask({ uri }, ring, { stats: ["count"] });
    expect(result.zones[0]!.count).toBe(2500);
    expect(JSON.stringify(warnings)).toMatch(/nodata/i);
  });

  it("given in the job overrides the file's, null takes it away", async () => {
    const cell = (c: number): number => c % 5;
    expect((await counted({ ...square, nodata: 0, cell }, "zero.tif")).count).toBe(2000);
    expect((await counted({ ...square, nodata: 0, cell }, "zero.tif", { nodata: null })).count).toBe(2500);
    expect((await counted({ ...square, nodata: 0, cell }, "zero.tif", { nodata: 4 })).stats).toMatchObject({ count: 2000, min: 0 });
  });
});

describe("several sources", () => {
  const halves = { ...LAND, width: 150 };
  it("on one grid are one raster", async () => {
    const west = write("west.tif", rasterFile({ ...halves, cell: (c, r) => LAND.cell(c, r, 0) }));
    const east = write("east.tif", rasterFile({ ...halves, x: 401_500, cell: (c, r) => LAND.cell(c + 150, r, 0) }));
    const whole = write("whole.tif", rasterFile(LAND));
    const [one, two] = [
      await ask({ uri: whole }, both, { classes: "all", stats: ["mean"] }),
      await ask({ uri: [west, east] }, both, { classes: "all", stats: ["mean"] }),
    ];
    expect(two.result).toEqual(one.result);
    // Where they overlap, the first that is valid wins.
    const over = write("over.tif", rasterFile({ ...LAND, cell: () => 9 }));
    expect((await ask({ uri: [west, east, over] }, both, { classes: "all", stats: ["mean"] })).result).toEqual(one.result);
  });

  it.each<[string, Partial<TestRaster>, RegExp]>([
    ["of another CRS", { epsg: 32634 }, /32633.*32634|CRS/],
    ["of another cell size", { cellWidth: 20 }, /cell size/],
    ["shifted by a part of a pixel", { x: 400_003 }, /shifted/],
    ["of another cell type", { type: "int16" }, /int16/],
  ])("%s are refused, and both named", async (name, change, said) => {
    const first = write("first.tif", rasterFile(LAND));
    const other = write(`other-${name.replaceAll(" ", "-")}.tif`, rasterFile({ ...LAND, ...change }));
    const error = await refusal(ask({ uri: [first, other] }, WHOLE));
    expect(error.code).toBe("SOURCES_MIXED");
    expect(error.message).toContain(first);
    expect(error.message).toContain(other);
    expect(error.message).toMatch(said);
  });
});
