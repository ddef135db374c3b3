import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBlockTable } from "../../../shared/cog/block-table.js";
import { cogReport } from "../../../shared/cog/cog-report.js";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { ENGINE } from "../../../shared/core/engine.js";
import { localStage } from "../../../shared/executor/local-stage.js";
import { runJob } from "../../../shared/executor/run-job.js";
import { noise, writeScene } from "./scenes.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-images-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
let states = 0;

const WIDTH = 150;
const HEIGHT = 130;
const YEARS = [2015, 2015, 2016, 2020, 2020];
/** Landsat Collection 1: bits 1 and 6 say clear in the mission's example. */
const qaAt = (scene: number, col: number, row: number): number => (noise(scene + 50, col >> 2, row >> 2) % 3 === 0 ? 0b100000 : 0b1000010);
const valueAt = (scene: number, band: number, col: number, row: number): number => 1 + (noise(scene * 10 + band, col, row) % 4000);

beforeAll(() => {
  YEARS.forEach((_, scene) => {
    writeScene(
      at(`s${scene}.tif`),
      { width: WIDTH, height: HEIGHT },
      {
        B1: (col, row) => (noise(scene, col, row) % 11 === 0 ? undefined : valueAt(scene, 1, col, row)),
        B2: (col, row) => valueAt(scene, 2, col, row),
      },
    );
    writeScene(at(`q${scene}.tif`), { width: WIDTH, height: HEIGHT, nodata: null }, { qa: (col, row) => qaAt(scene, col, row) });
  });
});

const items = {
  images: YEARS.map((year, i) => ({
    id: `s${i}`,
    year,
    bands: { B1: at(`s${i}.tif`), B2: { uri: at(`s${i}.tif`), band: 2 }, "PIXEL-QA": at(`q${i}.tif`) },
  })),
};
const query = { op: "query", items, filter: { year: { $in: [2015, 2020] } }, bands: ["B1", "B2", "PIXEL-QA"] };
const clear = { op: "mask", bits: { band: "PIXEL-QA", all: "0b1000010" }, keep: true };

const run = (pipeline: object[], more: object = {}, workers?: number) =>
  runJob({ tilefold: 1, pipeline, ...more }, { state: at(`state-${states++}`), ...(workers ? { workers } : {}) });

const FIELD = {
  type: "Feature",
  id: "field",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [400_300, 4_399_700],
        [403_000, 4_399_700],
        [403_000, 4_397_000],
        [400_300, 4_397_000],
        [400_300, 4_399_700],
      ],
    ],
  },
};

async function pixels(uri: string, level = 0) {
  const raster = await openRaster(uri);
  const { width, height } = raster.header.levels[level]!;
  const tile = await raster.read({ col: 0, row: 0, width, height }, { level });
  return {
    raster,
    tile,
    values: tile.bands.map(({ cells, valid }) => Array.from(cells, (value, i) => (valid !== null && valid[i] === 0 ? null : value))),
  };
}

/** The median by the definition. */
function expected(band: 1 | 2): (number | null)[] {
  const scenes = YEARS.flatMap((year, i) => (year === 2016 ? [] : [i]));
  return Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const [col, row] = [i % WIDTH, Math.floor(i / WIDTH)];
    const seen = scenes
      .filter((scene) => qaAt(scene, col, row) === 0b1000010 && !(band === 1 && noise(scene, col, row) % 11 === 0))
      .map((scene) => valueAt(scene, band, col, row))
      .sort((a, b) => a - b);
    if (seen.length === 0) return null;
    const middle = (seen[(seen.length - 1) >> 1]! + seen[seen.length >> 1]!) / 2;
    const floor = Math.floor(middle);
    return middle - floor === 0.5 ? floor + (floor & 1) : Math.round(middle);
  });
}

describe("images of composites", () => {
  it("the median of 2015 and 2020 with its clear pixels, by definition", async () => {
    const outcome = await run([
      query,
      clear,
      { op: "composite", bands: ["B1", "B2"], observations: true },
      { op: "write", uri: at("median.tif"), blockSize: 64 },
    ]);
    expect(outcome.images).toMatchObject([{ width: WIDTH, height: HEIGHT, scenes: 4, bands: ["B1", "B2", "observations"] }]);
    const { raster, values } = await pixels(at("median.tif"));
    expect(values[0]).toEqual(expected(1));
    expect(values[1]).toEqual(expected(2));
    expect(raster.header).toMatchObject({ crs: "EPSG:32613", transform: { a: 30, c: 400_000, f: 4_400_000 } });
    expect(await cogReport(raster.header, raster.store)).toMatchObject({ valid: true, reasons: [] });
  });

  it("a STAC item says what the image is, when it was taken and what it was made of", async () => {
    const item = JSON.parse(readFileSync(at("median.json"), "utf8"));
    expect(item).toMatchObject({ type: "Feature", stac_version: "1.1.0", id: "median", links: [] });
    expect(item.stac_extensions).toHaveLength(3);
    const { properties, assets, bbox, geometry } = item;
    expect(properties).toMatchObject({
      datetime: null,
      start_datetime: "2015-01-01T00:00:00.000Z",
      end_datetime: "2020-12-31T23:59:59.999Z",
      "proj:code": "EPSG:32613",
      "proj:shape": [HEIGHT, WIDTH],
      "proj:transform": [30, 0, 400_000, 0, -30, 4_400_000],
      "processing:software": { tilefold: ENGINE },
      "tilefold:job": expect.stringMatching(/^[0-9a-f]{32}$/),
      "tilefold:group": "all",
      "tilefold:scenes": ["s0", "s1", "s3", "s4"],
    });
    // Every file that pixels came from, with the bytes it had: an ETag of a local file is its size, time and header.
    const { etag } = await localStage(at("etags")).storeFor(at("q0.tif")).stat(at("q0.tif"));
    expect(properties["tilefold:sources"].map(({ href }: { href: string }) => href).sort()).toEqual(
      [0, 1, 3, 4].flatMap((i) => [at(`q${i}.tif`), at(`s${i}.tif`)]).sort(),
    );
    expect(properties["tilefold:sources"]).toContainEqual({ href: at("q0.tif"), etag, bytes: statSync(at("q0.tif")).size });
    expect(assets.image).toMatchObject({
      href: "./median.tif",
      roles: ["data"],
      "file:size": statSync(at("median.tif")).size,
      bands: [
        { name: "B1", data_type: "uint16", nodata: 0 },
        { name: "B2", data_type: "uint16", nodata: 0 },
        { name: "observations", data_type: "uint16", nodata: 0 },
      ],
    });
    // By pyproj 3.7: the corners of the grid in zone 13, to seven decimals.
    expect(geometry.coordinates[0]).toContainEqual([-106.1671519, 39.7440396]);
    expect(geometry.coordinates[0]).toContainEqual([-106.114074, 39.7094225]);
    expect(bbox).toHaveLength(4);
    expect(geometry.coordinates[0]).toHaveLength(5);
  });

  it("an image of sources without a time says so as STAC must have it", async () => {
    await run([{ op: "read", uri: at("s0.tif") }, { op: "composite" }, { op: "write", uri: at("untimed.tif"), blockSize: 64 }]);
    expect(JSON.parse(readFileSync(at("untimed.json"), "utf8")).properties).toMatchObject({
      datetime: null,
      start_datetime: "0001-01-01T00:00:00Z",
      end_datetime: "9999-12-31T23:59:59Z",
    });
  });

  it("the same bytes at any tile size, batch size and number of tries", async () => {
    const write = (name: string) => ({ op: "write", uri: at(name), blockSize: 32 });
    const composite = { op: "composite", bands: ["B1", "B2"] };
    await run([query, clear, composite, write("a.tif")]);
    await run([query, clear, composite, write("b.tif")], { tiling: { tileSize: 16 } });
    await run([query, clear, composite, write("c.tif")], { tiling: { batchBytes: 40_000 } });
    // Batches whose sources are too much at once are read in bands: of whole tiles, of as many rows as fit.
    await run([query, clear, composite, write("d.tif")], { tiling: { batchBytes: 9_000, tileSize: 16 } });
    expect(readFileSync(at("d.tif")).equals(readFileSync(at("a.tif")))).toBe(true);
    const bytes = readFileSync(at("a.tif"));
    expect(readFileSync(at("b.tif")).equals(bytes)).toBe(true);
    expect(readFileSync(at("c.tif")).equals(bytes)).toBe(true);
  });

  it("coarse levels are means of what is valid, folded by workers and reducer alike", async () => {
    const { values } = await pixels(at("a.tif"));
    const { raster, values: coarse } = await pixels(at("a.tif"), 1);
    expect(raster.header.levels.map(({ width, height }) => [width, height])).toEqual([
      [150, 130],
      [75, 65],
      [38, 33],
      [19, 17],
    ]);
    for (const [col, row] of [
      [0, 0],
      [31, 40],
      [74, 64],
    ] as const) {
      const four = [0, 1]
        .flatMap((dy) => [0, 1].map((dx) => values[0]![(2 * row + dy) * WIDTH + 2 * col + dx]!))
        .filter((value) => value !== null);
      const mean = four.reduce((sum, value) => sum + value, 0) / four.length;
      expect(Math.abs(coarse[0]![row * 75 + col]! - mean)).toBeLessThanOrEqual(0.5);
    }
  });

  it("an index of a composite is a float image with NaN for nothing", async () => {
    const { images } = await run([
      query,
      clear,
      { op: "composite", bands: ["B1", "B2"] },
      { op: "map", bands: { index: "(B2 - B1) / (B2 + B1)", zero: "1 / (B1 - B1)" } },
      { op: "write", uri: at("index-{band}.tif"), blockSize: 64 },
    ]);
    expect(images!.map(({ bands, dropped }) => [bands, dropped > 0])).toEqual([
      [["index"], false],
      [["zero"], true],
    ]);
    const [b1, b2] = [expected(1), expected(2)];
    const { raster, values } = await pixels(at("index-index.tif"));
    expect(raster.header.bands[0]).toMatchObject({ cellType: "float32", nodata: "nan" });
    expect(values[0]).toEqual(
      b1.map((value, i) => (value === null || b2[i] === null ? null : Math.fround((b2[i]! - value) / (b2[i]! + value)))),
    );
  });

  it("scale and offset are applied when a map asks for them, before the composite or behind it", async () => {
    const scaled = (scene: number, more: object = { scale: 0.0000275, offset: -0.2 }) => ({
      id: `s${scene} ${JSON.stringify(more)}`,
      year: 2015,
      bands: { B1: { uri: at(`s${scene}.tif`), ...more }, B2: { uri: at(`s${scene}.tif`), band: 2, ...more } },
    });
    const index = { op: "map", bands: { index: "(B2 - B1) / (B2 + B1)", B2: "B2" } };
    const write = (name: string) => ({ op: "write", uri: at(name), blockSize: 64 });
    const of = (images: object[]) => ({ op: "query", items: { images }, bands: ["B1", "B2"] });
    await run([of([scaled(0)]), { op: "composite" }, { ...index, scaled: true }, write("reflectance.tif")]);
    const { values } = await pixels(at("reflectance.tif"));
    const reflectance = (band: number, i: number) => valueAt(0, band, i % WIDTH, Math.floor(i / WIDTH)) * 0.0000275 + -0.2;
    const hole = (i: number) => noise(0, i % WIDTH, Math.floor(i / WIDTH)) % 11 === 0;
    values[0]!.forEach((got, i) => {
      const [b1, b2] = [reflectance(1, i), reflectance(2, i)];
      if (got !== (hole(i) ? null : Math.fround((b2 - b1) / (b2 + b1)))) throw new Error(`pixel ${i}: ${got}`);
    });
    expect(values[1]).toEqual(Array.from({ length: WIDTH * HEIGHT }, (_, i) => Math.fround(reflectance(2, i))));

    // Stored values unless asked; the item says what they stand for.
    await run([of([scaled(0), scaled(1)]), { op: "composite" }, write("stored.tif")]);
    expect(JSON.parse(readFileSync(at("stored.json"), "utf8")).assets.image.bands[1]).toEqual({
      name: "B2",
      data_type: "uint16",
      nodata: 0,
      "raster:scale": 0.0000275,
      "raster:offset": -0.2,
    });
    // Scenes that disagree are scaled one by one, or refused.
    const mixed = of([scaled(0), scaled(0, { scale: 0.0001 })]);
    await expect(run([mixed, { op: "composite" }, { ...index, scaled: true }, write("no.tif")])).rejects.toMatchObject({
      code: "SOURCES_MIXED",
    });
    await run([mixed, { ...index, scaled: true }, { op: "composite", bands: ["B2"], reducer: "max" }, write("mixed.tif")]);
    expect((await pixels(at("mixed.tif"))).values[0]!.slice(0, 5)).toEqual(
      Array.from({ length: 5 }, (_, i) => Math.max(Math.fround(reflectance(2, i)), Math.fround(valueAt(0, 2, i, 0) * 0.0001))),
    );
    await expect(run([of([scaled(0, {})]), { op: "composite" }, { ...index, scaled: true }, write("no.tif")])).rejects.toThrow(
      /no band has any/,
    );
  });

  it("without a nodata value, holes lie below an internal mask", async () => {
    await run([
      { op: "query", items, bands: ["PIXEL-QA"], limit: 1 },
      { op: "mask", where: 'band("PIXEL-QA") == 32' },
      { op: "composite" },
      { op: "write", uri: at("mask.tif"), blockSize: 64 },
    ]);
    const { raster, values } = await pixels(at("mask.tif"));
    expect(raster.header.bands[0]!.nodata).toBe(null);
    expect(values[0]).toEqual(
      Array.from({ length: WIDTH * HEIGHT }, (_, i) => (qaAt(0, i % WIDTH, Math.floor(i / WIDTH)) === 32 ? null : 0b1000010)),
    );
  });

  it("one image for each year; an output that is there is refused, and replaced when asked", async () => {
    const pipeline = (more: object) => [
      { ...query, filter: {} },
      clear,
      { op: "composite", by: "year", bands: ["B1"] },
      { op: "write", uri: at("y.tif"), blockSize: 64, ...more },
    ];
    const { written } = await run(pipeline({}));
    expect(written.map((uri) => uri.slice(folder.length + 1))).toEqual([
      "y-2015.tif",
      "y-2015.json",
      "y-2016.tif",
      "y-2016.json",
      "y-2020.tif",
      "y-2020.json",
    ]);
    await expect(run(pipeline({}))).rejects.toMatchObject({ code: "OUTPUT_EXISTS" });
    await expect(run(pipeline({ ifExists: "overwrite" }))).resolves.toMatchObject({ state: "complete" });
  });

  it("neither the image nor the item beside it may stand where the query's list stands, nor where anything stands", async () => {
    writeFileSync(at("list.json"), JSON.stringify(items));
    const pipeline = (uri: string, more: object = {}) => [
      { ...query, items: at("list.json") },
      { op: "composite", bands: ["B1"], by: "year" },
      { op: "write", uri: at(uri), blockSize: 64, ...more },
    ];
    for (const uri of ["list.tif", "{group}.tif"]) {
      if (uri !== "list.tif") writeFileSync(at("2015.json"), JSON.stringify(items));
      const list = uri === "list.tif" ? "list.json" : "2015.json";
      await expect(run([{ ...query, items: at(list) }, ...pipeline(uri, { ifExists: "overwrite" }).slice(1)])).rejects.toMatchObject({
        code: "OUTPUT_OVERWRITES_SOURCE",
        at: { uri: at(list) },
      });
      expect(JSON.parse(readFileSync(at(list), "utf8"))).toEqual(items);
    }
    writeFileSync(at("note-2020.json"), "{}");
    await expect(run(pipeline("note-{group}.tif"))).rejects.toMatchObject({ code: "OUTPUT_EXISTS", at: { uri: at("note-2020.json") } });
    expect(readFileSync(at("note-2020.json"), "utf8")).toBe("{}");
  });

  it("an unreadable scene is named, and with allowMissing left out", async () => {
    writeScene(at("bad.tif"), { width: 20, height: 20 }, { B1: () => 1 });
    truncateSync(at("bad.tif"), 40);
    const broken = { images: [...items.images.slice(0, 2), { id: "broken", year: 2015, bands: { B1: at("bad.tif") } }] };
    const pipeline = (name: string) => [
      { op: "query", items: broken, bands: ["B1"] },
      { op: "composite" },
      { op: "write", uri: at(name), blockSize: 64 },
    ];
    await expect(run(pipeline("no.tif"))).rejects.toThrow(/scene "broken"/);
    const { images, warnings, result } = await run(pipeline("yes.tif"), { allowMissing: true });
    expect(images![0]!.scenes).toBe(2);
    expect(warnings.map(({ message }) => message).join()).toMatch(/scene "broken".*left out/);
    const missingScenes = [{ scene: "broken", code: "RASTER_TRUNCATED", message: expect.stringContaining("bad.tif") }];
    expect(result).toMatchObject({ missingScenes });
    expect(JSON.parse(readFileSync(at("yes.json"), "utf8")).properties).toMatchObject({
      "tilefold:scenes": ["s0", "s1"],
      "tilefold:missing_scenes": ["broken"],
    });
    // Without an image the table says it.
    const zonal = { op: "zonal", zones: FIELD, zonesCrs: "raster", stats: ["mean"] };
    const table = await run([...pipeline("").slice(0, 2), zonal], { allowMissing: true });
    expect(table.result).toMatchObject({ zones: [{ id: "field" }], missingScenes });
    await expect(run([...pipeline("").slice(0, 2), zonal])).rejects.toMatchObject({ code: "RASTER_TRUNCATED" });
    await expect(
      run(
        [
          { op: "query", items: { images: broken.images.slice(2) }, bands: ["B1"] },
          { op: "composite" },
          { op: "write", uri: at("none.tif") },
        ],
        { allowMissing: true },
      ),
    ).rejects.toMatchObject({ code: "QUERY_EMPTY", message: expect.stringContaining('"broken"') });
  });

  it("a block that cannot be decoded fails the image, or leaves its scene out there, named", async () => {
    for (const i of [0, 1]) writeScene(at(`one${i}.tif`), { width: WIDTH, height: HEIGHT }, { B2: (col, row) => valueAt(i, 2, col, row) });
    const { header, store } = await openRaster(at("one1.tif"));
    const { offsets } = await readBlockTable(header, header.levels[0]!, Float64Array.of(0), store);
    const bytes = readFileSync(at("one1.tif"));
    bytes.fill(0xff, offsets[0]!, offsets[0]! + 64);
    writeFileSync(at("one1.tif"), bytes);
    const images = [0, 1].map((i) => ({ id: `one${i}`, bands: { B2: at(`one${i}.tif`) } }));
    const pipeline = (name: string) => [
      { op: "query", items: { images }, bands: ["B2"] },
      { op: "composite", reducer: "max", observations: true },
      { op: "write", uri: at(name), blockSize: 64 },
    ];
    const failed = await run(pipeline("torn.tif"));
    expect(failed).toMatchObject({ state: "incomplete", images: [], failures: [{ error: { code: "RASTER_MALFORMED" } }] });
    expect(existsSync(at("torn.tif"))).toBe(false);
    const { result } = await run(pipeline("torn.tif"), { allowMissing: true });
    expect(result.missing).toMatchObject([{ uri: at("one1.tif"), block: 0, code: "RASTER_MALFORMED" }]);
    const { values } = await pixels(at("torn.tif"));
    expect([values[1]![0], values[1]![63], values[1]![64]]).toEqual([1, 1, 2]);
    expect(values[0]![5]).toBe(valueAt(0, 2, 5, 0));
    expect(values[0]![65]).toBe(Math.max(valueAt(0, 2, 65, 0), valueAt(1, 2, 65, 0)));
  });

  it("zones of an index of each year in one pass, without an image", async () => {
    const { result } = await run([
      query,
      clear,
      { op: "composite", by: "year", bands: ["B1", "B2"] },
      { op: "map", bands: { sum: "B1 + B2" } },
      { op: "zonal", zones: FIELD, zonesCrs: "raster", stats: ["mean"] },
    ]);
    const bands = (result.zones[0] as unknown as { bands: Record<string, { stats: { mean: number } }> }).bands;
    expect(Object.keys(bands)).toEqual(["2015:sum", "2020:sum"]);
    expect(bands["2015:sum"]!.stats.mean).toBeGreaterThan(3000);
  });

  it("unknown bands are refused with their place", async () => {
    await expect(
      run([query, { op: "mask", values: { band: "QA", in: [1] } }, { op: "composite" }, { op: "write", uri: at("x.tif") }]),
    ).rejects.toMatchObject({ code: "RASTER_BAND", at: { pointer: "/pipeline/1" } });
    await expect(run([query, { op: "composite" }, { op: "write", uri: at("x.png") }])).rejects.toMatchObject({ code: "OUTPUT_INVALID" });
  });
});
