import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { localStage } from "../../shared/executor/local-stage.js";
import { runJob } from "../../shared/executor/run-job.js";
import { catalogFolder } from "../../shared/stage/catalog-folder.js";

/** Medians of real and of labelled stacks against numpy, every pixel. TILEFOLD_TEST_DATA names the folder. */
const folder = process.env.TILEFOLD_TEST_DATA ?? "";

interface BandGolden {
  readonly sha256: string;
  readonly valid: number;
}
const { cases } = JSON.parse(readFileSync(new URL("../golden/composite-data.json", import.meta.url), "utf8")) as {
  cases: Record<string, Record<string, BandGolden>>;
};

const out = mkdtempSync(join(tmpdir(), "tilefold-composite-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

async function bandsOf(uri: string, fill: number): Promise<Record<string, BandGolden>> {
  const raster = await openRaster(uri);
  const { header } = raster;
  const tile = await raster.read({ col: 0, row: 0, width: header.width, height: header.height });
  return Object.fromEntries(
    tile.bands.map(({ cells, valid }, b) => {
      const filled = cells.slice();
      let count = 0;
      for (let i = 0; i < filled.length; i++) {
        if (valid !== null && valid[i] === 0) filled[i] = fill;
        else count++;
      }
      return [
        header.bands[b]!.name,
        {
          sha256: createHash("sha256")
            .update(new Uint8Array(filled.buffer, filled.byteOffset, filled.byteLength))
            .digest("hex"),
          valid: count,
        },
      ];
    }),
  );
}

const run = (name: string, pipeline: object[], tileSize?: number) =>
  runJob(
    { tilefold: 1, pipeline, ...(tileSize ? { tiling: { tileSize } } : {}) },
    { state: join(out, `${name}-${tileSize ?? "default"}`) },
  );

describe.skipIf(folder === "")("composites of real stacks", () => {
  test.each([undefined, 64, 200])("the labelled stack, a median of each year, tiles of %s pixels", async (tileSize) => {
    const { images } = await run(
      "synthetic",
      [
        { op: "query", items: join(folder, "synthetic/items.json"), bands: ["red", "nir", "qa_pixel"] },
        { op: "mask", preset: { band: "qa_pixel", name: "landsat-c2-qa-pixel" } },
        { op: "composite", by: "year", bands: ["red", "nir"], grid: "first" },
        { op: "write", uri: join(out, `synthetic-${tileSize}-{group}.tif`), blockSize: 128 },
      ],
      tileSize,
    );
    expect(images!.map(({ group }) => group)).toEqual(["2019", "2020", "2021"]);
    // Every year lies on the first scene's grid, which is the first year's own.
    const { red, nir } = cases["synthetic-2019"]!;
    expect(await bandsOf(images![0]!.uri, 0)).toEqual({ red, nir });
  });

  test.each(["2020", "2021"])("the labelled stack of %s", async (year) => {
    const { images } = await run(year, [
      { op: "query", items: join(folder, "synthetic/items.json"), filter: { year: Number(year) }, bands: ["red", "nir", "qa_pixel"] },
      { op: "mask", bits: { band: "qa_pixel", any: "0b111111" } },
      { op: "composite", bands: ["red", "nir"] },
      { op: "write", uri: join(out, `${year}.tif`) },
    ]);
    const { red, nir } = cases[`synthetic-${year}`]!;
    expect(await bandsOf(images![0]!.uri, 0)).toEqual({ red, nir });
  });

  test("Landsat 8: 19 scenes, each on a grid of its own", async () => {
    const { images } = await run("l8", [
      { op: "query", items: join(folder, "landsat/l8ny18/items.json"), bands: ["B4", "B5", "BQA"] },
      { op: "mask", preset: { band: "BQA", name: "landsat-c1-bqa" } },
      { op: "composite", bands: ["B4", "B5"] },
      { op: "write", uri: join(out, "l8.tif") },
    ]);
    const { B4, B5 } = cases["landsat-8"]!;
    expect(await bandsOf(images![0]!.uri, 0)).toEqual({ B4, B5 });
  });

  test("Landsat 7: hundreds of scenes of a folder, catalogued by their names", async () => {
    const { collection } = await catalogFolder(join(folder, "landsat/p035r032"), localStage(join(out, "catalog")));
    expect(collection.features.length).toBe(447);
    const { images } = await run("l7", [
      { op: "query", items: collection, bands: ["b1", "b4"] },
      { op: "composite" },
      { op: "write", uri: join(out, "l7.tif") },
    ]);
    const { b1, b4 } = cases["landsat-7"]!;
    expect(await bandsOf(images![0]!.uri, -9999)).toEqual({ b1, b4 });
  });

  const ndvi = [
    { op: "query", items: join(folder, "landsat/l8ny18/items.json"), bands: ["B4", "B5", "BQA"] },
    { op: "mask", preset: { band: "BQA", name: "landsat-c1-bqa" } },
    { op: "map", bands: { ndvi: "(B5 - B4) / (B5 + B4)" } },
  ];
  test("NDVI of a scene is numpy's to the last bit of float32, and so is the median of 19 of them", async () => {
    const one = [{ ...ndvi[0], limit: 1 }, ...ndvi.slice(1), { op: "composite", reducer: "first" }];
    const first = await run("ndvi", [...one, { op: "write", uri: join(out, "ndvi.tif") }]);
    expect(await bandsOf(first.images![0]!.uri, 0)).toEqual(cases["landsat-8-ndvi"]);
    const { images } = await run("ndvi-median", [
      ...ndvi,
      { op: "composite", observations: true, cellType: "float32" },
      { op: "write", uri: join(out, "ndvi-median-{band}.tif") },
    ]);
    const { ndvi: expected, counts } = cases["landsat-8-ndvi-median"] as unknown as Record<string, BandGolden> & {
      counts: Record<string, number>;
    };
    expect(await bandsOf(images![0]!.uri, 0)).toEqual({ ndvi: expected });
    // Odd and even counts, and pixels without any: numpy saw as many of each.
    const raster = await openRaster(images![1]!.uri);
    const { cells } = (await raster.read({ col: 0, row: 0, width: raster.header.width, height: raster.header.height })).bands[0]!;
    const seen = { none: 0, odd: 0, even: 0 };
    for (const count of cells) seen[count === 0 ? "none" : count % 2 === 1 ? "odd" : "even"]++;
    expect(seen).toEqual(counts);
  });

  test.each(["ucayali-3", "ucayali-4"])("bytes: annual images of %s years", async (name) => {
    const years = [1985, 2000, 2010, 2020].slice(0, Number(name.at(-1)));
    const images = years.map((year) => ({
      year,
      bands: Object.fromEntries([1, 2, 3, 4].map((band) => [`b${band}`, { uri: join(folder, `landsat/ucayali/${year}.tif`), band }])),
    }));
    const { images: written } = await run(name, [
      { op: "query", items: { images } },
      { op: "composite" },
      { op: "write", uri: join(out, `${name}.tif`) },
    ]);
    expect(await bandsOf(written![0]!.uri, 0)).toEqual(cases[name]);
  });

  test("scale and offset as a file says them", async () => {
    const { images } = await run("scaled", [
      { op: "read", uri: join(folder, "fixtures/tiff/riocogeo-scale-offset.tif"), bands: [1], crs: "EPSG:3857" },
      { op: "map", bands: { value: "b1" }, scaled: true },
      { op: "composite", reducer: "first" },
      { op: "write", uri: join(out, "scaled.tif") },
    ]);
    expect(await bandsOf(images![0]!.uri, 0)).toEqual({ value: cases["scale-offset"]!.value });
  });

  test("mean NDVI of a forest's halves by year, straight off the composites", async () => {
    const half = (id: string, west: number, east: number) => ({
      type: "Feature",
      id,
      properties: {},
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, 4_462_425],
            [east, 4_462_425],
            [east, 4_462_275],
            [west, 4_462_275],
            [west, 4_462_425],
          ],
        ],
      },
    });
    const zones = { type: "FeatureCollection", features: [half("west", 336_375, 336_450), half("east", 336_450, 336_525)] };
    const { result } = await run("forest", [
      {
        op: "query",
        items: join(folder, "landsat/p035r032/items.json"),
        filter: { month: { $in: [6, 7, 8, 9] } },
        bands: ["red", "nir", "fmask"],
      },
      { op: "mask", preset: { band: "fmask", name: "fmask" } },
      { op: "composite", by: "year", bands: ["red", "nir"] },
      { op: "map", bands: { ndvi: "(nir - red) / (nir + red)" } },
      { op: "zonal", zones, zonesCrs: "EPSG:32613", bands: ["ndvi"], stats: ["mean"], area: "projected" },
    ]);
    for (const { id, bands } of result.zones as unknown as { id: string; bands: Record<string, { stats: { mean: number } }> }[]) {
      const expected = cases["forest-by-year"]![id] as unknown as Record<string, number>;
      expect(Object.keys(bands)).toEqual(Object.keys(expected).map((year) => `${year}:ndvi`));
      for (const [year, mean] of Object.entries(expected)) expect(bands[`${year}:ndvi`]!.stats.mean, `${id} ${year}`).toBeCloseTo(mean, 12);
    }
  });
});
