/** Layers whose keys have a time: dated sources laid out, written, read back, updated and deleted. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { collectMetadata } from "../../../shared/executor/collect-metadata.js";
import { openMap } from "../../../shared/executor/open-map.js";
import { planJob, runJob } from "../../../shared/executor/run-job.js";
import { floatingLayoutScheme } from "../../../shared/grid/layout-scheme.js";
import { hilbertSpaceTimeIndex, zOrderSpaceTimeIndex } from "../../../shared/grid/space-time-key-index.js";
import type { LayerKey, SpaceTimeKey } from "../../../shared/grid/tile-key.js";
import { boundsAt } from "../../../shared/grid/tile-numbers.js";
import { importJob } from "../../../shared/job/import-document.js";
import { parseJob } from "../../../shared/job/parse-job.js";
import { pipeline } from "../../../shared/job/pipeline.js";
import { deleteLayer, listLayers } from "../../../shared/layer/catalogue.js";
import { type LayerSelection, openLayer, readLayer, readLayerTile } from "../../../shared/layer/open-layer.js";
import { updateLayer } from "../../../shared/layer/update-layer.js";
import { planSummary, tileKeys } from "../../../shared/plan/summary.js";
import type { Tile } from "../../../shared/raster/tile.js";
import { noise, rasterFile, type TestRaster } from "../../raster-file.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-time-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const state = join(folder, "state");

const DAY = 86_400_000;
const TILE = 32;
/** One coarser than the sources. */
const ZOOM = 14;
/** The second and third are of one day: one step of an index by days. The files' names are not in this order. */
const DATES = [
  { text: "2020:05:01 10:30:00", instant: Date.UTC(2020, 4, 1, 10, 30), prefix: "c" },
  { text: "2020:06:17 09:00:00", instant: Date.UTC(2020, 5, 17, 9), prefix: "a" },
  { text: "2020:06:17 21:15:30", instant: Date.UTC(2020, 5, 17, 21, 15, 30), prefix: "b" },
] as const;
const INSTANTS = DATES.map(({ instant }) => instant);
/** Where the four files of a date begin: they overlap by a few pixels. */
const CORNERS = [
  [0, 0],
  [52, 4],
  [6, 55],
  [60, 60],
] as const;

const base = { width: 64, height: 64, block: 32, type: "uint16", epsg: 32633, cellWidth: 30, nodata: 0 } as const;

function write(path: string, raster: TestRaster): string {
  writeFileSync(path, rasterFile(raster));
  return path;
}

/** A hole where nothing is, larger in later files; elsewhere values that tell date, file and place. */
const cellOf = (date: number, file: number) => (col: number, row: number) =>
  (col - 30) ** 2 + (row - 20) ** 2 < (4 + 3 * file) ** 2 ? 0 : 1 + Math.floor(noise(col, row, 10 * date + file) * 9999);

const inputs = join(folder, "in");
beforeAll(() => {
  for (const [date, { text, prefix }] of DATES.entries()) {
    mkdirSync(join(inputs, String(date)), { recursive: true });
    mkdirSync(join(inputs, "all"), { recursive: true });
    for (const [file, [col, row]] of CORNERS.entries()) {
      const raster = { ...base, x: 400_000 + 30 * col, y: 5_500_000 - 30 * row, dateTime: text, cell: cellOf(date, file) };
      copyFileSync(write(join(inputs, String(date), `${prefix}${file}.tif`), raster), join(inputs, "all", `${prefix}${file}.tif`));
    }
  }
});

const TIME = { tag: "TIFFTAG_DATETIME", format: "yyyy:MM:dd HH:mm:ss" } as const;
const LAY_OUT = [
  { op: "tile-to-layout", scheme: { type: "floating", tileSize: TILE } },
  { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: TILE, maxZoom: ZOOM }, resample: "bilinear" },
  { op: "pyramid", endZoom: 11 },
];

const jobOf = (nodes: readonly object[]) => ({ tilefold: 1, tiling: { batchBytes: 40_000 }, pipeline: nodes });
const run = (nodes: readonly object[]) => runJob(parseJob(jobOf(nodes)), { state });

/** Everything of a layer at a zoom, by key. */
async function tilesOf(uri: string, which: { name: string; zoom?: number }, selection: LayerSelection = {}): Promise<Map<string, Tile>> {
  const tiles = new Map<string, Tile>();
  for await (const { key, tile } of readLayer(await openLayer(uri, which), selection)) {
    const text = JSON.stringify(key);
    expect(tiles.has(text)).toBe(false);
    tiles.set(text, tile);
  }
  return tiles;
}

const at = (tiles: ReadonlyMap<string, Tile>, instant: number): Map<string, Tile> =>
  new Map([...tiles].map(([key, tile]) => [JSON.stringify({ ...(JSON.parse(key) as LayerKey), instant }), tile]));

const filesBelow = (uri: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(uri, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(uri.length), readFileSync(path).toString("base64")]),
  );

describe("sources of three dates", () => {
  const dated = join(folder, "dated");
  const each = (date: number) => join(folder, `spatial-${date}`);
  const read = { op: "read", uri: join(inputs, "all", "*.tif"), time: TIME };

  beforeAll(async () => {
    await run([read, ...LAY_OUT, { op: "write", uri: dated, name: "dem", format: "layer", temporalResolution: DAY }]);
    for (const date of DATES.keys())
      await run([
        { op: "read", uri: join(inputs, String(date), "*.tif") },
        ...LAY_OUT,
        { op: "write", uri: each(date), name: "dem", format: "layer" },
      ]);
  });

  it("gives at each instant and zoom the very tiles that its sources give on their own", async () => {
    const { zooms } = (await listLayers(dated))[0]!;
    expect(zooms).toEqual((await listLayers(each(0)))[0]!.zooms);
    expect(zooms.length).toBeGreaterThan(2);
    for (const zoom of zooms) {
      const expected = new Map<string, Tile>();
      for (const [date, { instant }] of DATES.entries())
        for (const [key, tile] of at(await tilesOf(each(date), { name: "dem", zoom }), instant)) expected.set(key, tile);
      const found = await tilesOf(dated, { name: "dem", zoom });
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [key, tile] of expected) expect(found.get(key)).toEqual(tile);
    }
  });

  it("tells keys, instants and index", async () => {
    const { attributes } = await openLayer(dated, { name: "dem" });
    const spatial = (await openLayer(each(0), { name: "dem" })).attributes;
    expect(attributes.header).toEqual({ format: "tilefold", keyClass: "SpaceTimeKey", valueClass: "Tile" });
    expect(attributes.instants).toEqual(INSTANTS);
    expect(attributes.metadata.bounds).toEqual(boundsAt(spatial.metadata.bounds, INSTANTS[0]!, INSTANTS[2]!));
    expect(attributes.keyIndex).toEqual({ kind: "zorder", keyBounds: attributes.metadata.bounds, temporalResolution: DAY });
    expect(attributes.metadata.layoutDefinition).toEqual(spatial.metadata.layoutDefinition);
    expect(attributes.tiles.count).toBe(3 * spatial.tiles.count);
    expect((await listLayers(dated))[0]).toMatchObject({
      name: "dem",
      keyIndex: "zorder",
      keyBounds: attributes.metadata.bounds,
      instants: INSTANTS,
    });
  });

  it("numbers tiles as GeoTrellis's index does, those of one step apart", async () => {
    const { attributes } = await openLayer(dated, { name: "dem" });
    const index = zOrderSpaceTimeIndex(attributes.metadata.bounds as { minKey: SpaceTimeKey; maxKey: SpaceTimeKey }, DAY);
    const names = readdirSync(join(dated, "dem", String(attributes.zoom))).sort();
    const keys = [...(await tilesOf(dated, { name: "dem" })).keys()].map((key) => JSON.parse(key) as SpaceTimeKey);
    expect(keys.map((key) => `${index.toIndex(key)}-${key.instant}`).sort()).toEqual(names);
    // Two instants of a day share their indexes.
    expect(new Set(names.map((name) => name.split("-")[0])).size).toBe((names.length * 2) / 3);
  });

  it("does not depend on workers or batches", async () => {
    const twice = join(folder, "twice");
    const nodes = [read, ...LAY_OUT, { op: "write", uri: twice, name: "dem", format: "layer", temporalResolution: DAY }];
    await runJob(parseJob({ ...jobOf(nodes), tiling: { batchBytes: 4_000_000 } }), { state: join(folder, "other"), workers: 3 });
    expect(filesBelow(twice)).toEqual(filesBelow(dated));
  });

  it("is read by key range, extent and time", async () => {
    const all = await tilesOf(dated, { name: "dem" });
    const keys = [...all.keys()].map((key) => JSON.parse(key) as SpaceTimeKey);
    const { attributes } = await openLayer(dated, { name: "dem" });
    const some = async (selection: LayerSelection, holds: (key: SpaceTimeKey) => boolean): Promise<void> => {
      const found = await tilesOf(dated, { name: "dem" }, selection);
      const expected = keys.filter(holds);
      expect(expected.length).toBeGreaterThan(0);
      expect([...found.keys()].sort()).toEqual(expected.map((key) => JSON.stringify(key)).sort());
      for (const [key, tile] of found) expect(tile).toEqual(all.get(key));
    };
    const { minKey } = attributes.metadata.bounds;
    const corner = { col: minKey.col + 1, row: minKey.row + 1 };
    const inCorner = ({ col, row }: SpaceTimeKey) => col <= corner.col && row <= corner.row;
    await some({ time: "2020-05-01T10:30:00Z" }, ({ instant }) => instant === INSTANTS[0]);
    await some({ time: "2020-06" }, ({ instant }) => instant >= INSTANTS[1]!);
    await some({ time: "../2020-06-17T09:00:00Z" }, ({ instant }) => instant <= INSTANTS[1]!);
    await some({ keys: { minKey, maxKey: { ...corner, instant: INSTANTS[1]! } } }, (key) => inCorner(key) && key.instant <= INSTANTS[1]!);
    await some({ keys: { minKey: { col: minKey.col, row: minKey.row }, maxKey: corner } }, inCorner);
    const { xmin, ymax } = attributes.metadata.layoutDefinition.extent;
    const { layoutCols } = attributes.metadata.layoutDefinition.tileLayout;
    const side = (attributes.metadata.layoutDefinition.extent.xmax - xmin) / layoutCols;
    const extent = {
      xmin: xmin + side * (corner.col + 0.25),
      xmax: xmin + side * (corner.col + 0.75),
      ymin: ymax - side * (corner.row + 0.75),
      ymax: ymax - side * (corner.row + 0.25),
    };
    await some({ extent, time: "2020-06-17T21:00:00Z/.." }, ({ col, row, instant }) => {
      return col === corner.col && row === corner.row && instant === INSTANTS[2];
    });
    const layer = await openLayer(dated, { name: "dem" });
    expect(await readLayerTile(layer, { ...corner, instant: INSTANTS[1]! })).toEqual(
      all.get(JSON.stringify({ ...corner, instant: INSTANTS[1] })),
    );
    expect(await tilesOf(dated, { name: "dem" }, { time: "2021" })).toEqual(new Map());
    await expect(tilesOf(dated, { name: "dem" }, { time: "spring" })).rejects.toThrow(/"spring" is no time/);
    await expect(tilesOf(each(0), { name: "dem" }, { time: "2020" })).rejects.toThrow(/whose keys have none/);
  });

  const image = async (uri: string) => {
    const { header, read: readPixels } = await openRaster(uri);
    return { transform: header.transform, tile: await readPixels({ col: 0, row: 0, width: header.width, height: header.height }) };
  };

  it("is read back into a pipeline: one instant, as the layer of its sources would be", async () => {
    const out = join(folder, "one.tif");
    await run([
      { op: "read", uri: dated, name: "dem", time: "2020-06-17T21:15:30Z" },
      { op: "map", bands: { half: "b1 / 2" } },
      { op: "tile-to-layout" },
      { op: "write", uri: out },
    ]);
    const expected = join(folder, "one-spatial.tif");
    await run([
      { op: "read", uri: each(2), name: "dem" },
      { op: "map", bands: { half: "b1 / 2" } },
      { op: "tile-to-layout" },
      { op: "write", uri: expected },
    ]);
    expect(await image(out)).toEqual(await image(expected));
    expect(JSON.parse(readFileSync(join(folder, "one.json"), "utf8"))).toMatchObject({
      properties: { datetime: "2020-06-17T21:15:30.000Z" },
    });
  });

  it("is read back whole: another layer of the same tiles, by hilbert", async () => {
    const { attributes } = await openLayer(dated, { name: "dem" });
    const { extent, tileLayout } = attributes.metadata.layoutDefinition;
    const again = join(folder, "again");
    await run([
      { op: "read", uri: `${dated}/dem` },
      { op: "tile-to-layout", layoutExtent: extent, tileLayout },
      { op: "write", uri: again, name: "dem", format: "layer", keyIndex: "hilbert", temporalBits: 5 },
    ]);
    expect(await tilesOf(again, { name: "dem" })).toEqual(await tilesOf(dated, { name: "dem" }));
    const { keyIndex, zoom } = (await openLayer(again, { name: "dem" })).attributes;
    const index = hilbertSpaceTimeIndex(attributes.metadata.bounds as { minKey: SpaceTimeKey; maxKey: SpaceTimeKey }, 5);
    expect(keyIndex).toEqual({ kind: "hilbert", keyBounds: attributes.metadata.bounds, temporalBits: 5 });
    const keys = [...(await tilesOf(again, { name: "dem" })).keys()].map((key) => JSON.parse(key) as SpaceTimeKey);
    expect(keys.map((key) => `${index.toIndex(key)}-${key.instant}`).sort()).toEqual(readdirSync(join(again, "dem", String(zoom))).sort());
    const one = await tilesOf(again, { name: "dem" }, { time: "2020-05" });
    expect([...one.keys()].every((key) => (JSON.parse(key) as SpaceTimeKey).instant === INSTANTS[0])).toBe(true);
    expect(one.size).toBe(keys.length / 3);
  });

  it("composites take the instants as dates", async () => {
    const out = join(folder, "month-{group}.tif");
    const { images } = await run([
      { op: "read", uri: dated, name: "dem" },
      { op: "composite", reducer: "max", by: "month" },
      { op: "write", uri: out },
    ]);
    expect(images!.map(({ group }) => group)).toEqual(["2020-05", "2020-06"]);
    const may = join(folder, "may.tif");
    await run([
      { op: "read", uri: each(0), name: "dem" },
      { op: "composite", reducer: "max" },
      { op: "write", uri: may },
    ]);
    expect(await image(join(folder, "month-2020-05.tif"))).toEqual(await image(may));
  });

  it("zonal statistics and single images come instant by instant", async () => {
    const zones = {
      type: "Feature",
      id: "z",
      properties: {},
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [400_300, 5_499_700],
            [401_500, 5_499_700],
            [401_500, 5_498_000],
            [400_300, 5_499_700],
          ],
        ],
      },
    } as const;
    const zonal = { op: "zonal", zones, zonesCrs: "raster", stats: ["mean", "count"] };
    const lay = { op: "tile-to-layout", scheme: { type: "floating", tileSize: TILE } };
    const { result } = await run([{ ...read }, lay, zonal]);
    const own = await run([{ op: "read", uri: join(inputs, "1", "*.tif") }, lay, zonal]);
    const { bands } = result.zones[0]!;
    expect(Object.keys(bands!)).toEqual(["20200501T103000Z:b1", "20200617T090000Z:b1", "20200617T211530Z:b1"]);
    expect(bands!["20200617T090000Z:b1"]!.stats).toEqual(own.result.zones[0]!.stats);

    const { images } = await run([read, lay, { op: "write", uri: join(folder, "at.tif") }]);
    expect(images!.map(({ uri }) => uri)).toEqual(
      ["20200501T103000Z", "20200617T090000Z", "20200617T211530Z"].map((name) => join(folder, `at-${name}.tif`)),
    );
    await run([{ op: "read", uri: join(inputs, "1", "*.tif") }, lay, { op: "write", uri: join(folder, "at-own.tif") }]);
    expect(await image(images![1]!.uri)).toEqual(await image(join(folder, "at-own.tif")));
  });

  it("an address names an instant: of a raster for statistics, of a map", async () => {
    const zones = {
      type: "Polygon",
      coordinates: [
        [
          [13.6, 49.6],
          [13.7, 49.6],
          [13.7, 49.7],
          [13.6, 49.6],
        ],
      ],
    };
    const zonal = { op: "zonal", zones, stats: ["sum"] };
    const { result } = await run([{ op: "read", uri: `${dated}/dem?time=2020-06-17T09:00:00Z` }, zonal]);
    const own = await run([{ op: "read", uri: `${each(1)}/dem` }, zonal]);
    expect(result.zones[0]!.stats!.sum).toBeGreaterThan(0);
    expect(result.zones).toEqual(own.result.zones);
    await expect(run([{ op: "read", uri: `${dated}/dem?time=2020-06` }, zonal])).rejects.toThrow(/2 instants/);

    const maps = await Promise.all([openMap(`${dated}/dem?time=2020-06-17T09:00:00Z`), openMap(`${each(1)}/dem`)]);
    const { minKey } = (await openLayer(each(1), { name: "dem", zoom: 13 })).attributes.metadata.bounds;
    const [shown, expected] = await Promise.all(maps.map((map) => map.tile(13, minKey.col, minKey.row)));
    expect(shown).not.toBeNull();
    expect(shown).toEqual(expected);
    await Promise.all(maps.map((map) => map.close()));
    await expect(openMap(`${dated}/dem`)).rejects.toThrow(/3 instants/);
  });

  it("is planned with its instants", async () => {
    const planned = await planJob(jobOf([read, ...LAY_OUT, { op: "write", uri: join(folder, "no"), name: "dem", format: "layer" }]), {
      state,
    });
    const { attributes } = await openLayer(dated, { name: "dem" });
    const summary = planSummary(planned.plan, planned.touched);
    expect(summary.keyBounds).toEqual(attributes.metadata.bounds);
    const keys = [...tileKeys(planned)];
    expect(summary.tiles).toBe(keys.length);
    expect(new Set(keys.map(({ instant }) => instant))).toEqual(new Set(INSTANTS));
    const all = await tilesOf(dated, { name: "dem" });
    const expectedKeys = new Set(keys.map((key) => JSON.stringify(key)));
    expect([...all.keys()].every((key) => expectedKeys.has(key))).toBe(true);
  });

  it("GeoTrellis's own pipeline makes the same layer, from both kinds of it, and the builder the same job", async () => {
    for (const kind of ["singleband", "multiband"]) {
      const to = join(folder, `gt-${kind}`);
      const scheme = { crs: "epsg:3857", tileSize: TILE, resolutionThreshold: 0.1 };
      const type = (stage: string) => ({ type: `${kind}.temporal.${stage}` });
      const document = [
        { uri: `${join(inputs, "all")}/`, time_tag: TIME.tag, time_format: TIME.format, ...type("read.hadoop") },
        { resample_method: "nearest-neighbor", tile_size: TILE, ...type("transform.tile-to-layout") },
        { crs: "EPSG:3857", scheme, max_zoom: ZOOM, resample_method: "bilinear", ...type("transform.buffered-reproject") },
        { end_zoom: 11, resample_method: "bilinear", ...type("transform.pyramid") },
        {
          name: "dem",
          uri: to,
          key_index_method: { type: "zorder", temporal_resolution: DAY },
          scheme,
          ...type("write"),
        },
      ];
      const job = parseJob(importJob([{ document: JSON.stringify(document) }]).job);
      await runJob(job, { state });
      expect(filesBelow(to)).toEqual(filesBelow(dated));
      const built = pipeline()
        .read({ uri: `${join(inputs, "all")}/`, time: TIME, ...(kind === "singleband" ? { bands: [1] } : {}) })
        .tileToLayout({ scheme: { type: "floating", tileSize: TILE }, resample: "nearest" })
        .reproject({
          crs: "EPSG:3857",
          scheme: { type: "zoomed", tileSize: TILE, resolutionThreshold: 0.1, maxZoom: ZOOM },
          mode: "buffered",
          resample: "bilinear",
        })
        .pyramid({ resample: "bilinear", endZoom: 11 })
        .write({ uri: to, name: "dem", format: "layer", keyIndex: "zorder", temporalResolution: DAY });
      expect(built.job({ name: "dem" })).toEqual(job);
    }
  });

  it("sources reprojected each on its own, and masked and computed before, keep to their instants", async () => {
    const nodes = [
      { op: "mask", where: "b1 > 9000" },
      { op: "map", bands: { twice: "b1 * 2", own: "b1" } },
      {
        op: "reproject",
        crs: "EPSG:3857",
        mode: "per-tile",
        scheme: { type: "zoomed", tileSize: TILE, maxZoom: ZOOM },
        resample: "bilinear",
      },
    ];
    const to = join(folder, "per-tile");
    await run([read, ...nodes, { op: "write", uri: to, name: "all", format: "layer", keyIndex: "hilbert" }]);
    const expected = new Map<string, Tile>();
    for (const [date, { instant }] of DATES.entries()) {
      const own = { op: "write", uri: to, name: `at-${date}`, format: "layer" };
      await run([{ op: "read", uri: join(inputs, String(date), "*.tif") }, ...nodes, own]);
      for (const [key, tile] of at(await tilesOf(to, { name: own.name }), instant)) expected.set(key, tile);
    }
    const found = await tilesOf(to, { name: "all" });
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [key, tile] of expected) expect(found.get(key)).toEqual(tile);
    expect((await openLayer(to, { name: "all" })).attributes).toMatchObject({
      header: { valueClass: "MultibandTile" },
      keyIndex: { kind: "hilbert", temporalBits: 8 },
    });
  });

  it("GeoTrellis's three documents of an ETL do too", async () => {
    const to = join(folder, "etl");
    const input = [{ name: "dem", format: "temporal-geotiff", backend: { type: "hadoop", path: join(inputs, "all") }, cache: "NONE" }];
    const output = {
      backend: { type: "file", path: to },
      reprojectMethod: "buffered",
      pyramid: true,
      tileSize: TILE,
      keyIndexMethod: { type: "zorder", temporalResolution: DAY, timeTag: TIME.tag, timeFormat: TIME.format },
      resampleMethod: "nearest-neighbor",
      layoutScheme: "zoomed",
      crs: "EPSG:3857",
    };
    const { job } = importJob([input, output, { "backend-profiles": [] }].map((document) => ({ document: JSON.stringify(document) })));
    await runJob(job, { state });
    const { attributes } = await openLayer(to, { name: "dem" });
    expect(attributes).toMatchObject({ instants: INSTANTS, header: { keyClass: "SpaceTimeKey" } });
    expect(attributes.keyIndex.temporalResolution).toBe(DAY);
    expect(new Set([...(await tilesOf(to, { name: "dem" })).keys()].map((key) => (JSON.parse(key) as SpaceTimeKey).instant))).toEqual(
      new Set(INSTANTS),
    );
  });

  it("collected metadata has key bounds in space and time", async () => {
    const uris = DATES.flatMap(({ prefix }) => CORNERS.map((_, file) => join(inputs, "all", `${prefix}${file}.tif`)));
    const scheme = floatingLayoutScheme(TILE);
    const { metadata } = await collectMetadata(uris, scheme, { time: TIME });
    expect(metadata.bounds).toEqual({
      minKey: { col: 0, row: 0, instant: INSTANTS[0] },
      maxKey: { col: 3, row: 3, instant: INSTANTS[2] },
    });
    expect((await collectMetadata(uris, scheme)).metadata).toEqual({
      ...metadata,
      bounds: { minKey: { col: 0, row: 0 }, maxKey: { col: 3, row: 3 } },
    });
  });

  it("an update adds instants and lays over those there, as one write of all would have", async () => {
    const parts = join(folder, "parts");
    const steps = [
      { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: TILE, maxZoom: 13 } },
      { op: "pyramid", endZoom: 12 },
    ];
    const source = (files: string) => ({ op: "read", uri: join(inputs, "all", files), time: TIME });
    const writing = (uri: string, name: string) => ({ op: "write", uri, name, format: "layer" });
    await run([source("a*.tif"), ...steps, writing(parts, "part")]);
    await run([source("c*.tif"), ...steps, writing(parts, "more")]);
    await run([source("a0.tif"), ...steps, writing(parts, "over")]);
    for (const name of ["more", "over"]) await updateLayer(parts, { name: "part" }, readLayer(await openLayer(parts, { name })));
    const whole = join(folder, "whole");
    await run([{ ...source(""), uri: [join(inputs, "all", "a*.tif"), join(inputs, "all", "c*.tif")] }, ...steps, writing(whole, "whole")]);
    for (const zoom of [12, 13]) {
      const [found, expected] = [await openLayer(parts, { name: "part", zoom }), await openLayer(whole, { name: "whole", zoom })];
      expect(found.attributes.instants).toEqual([INSTANTS[0], INSTANTS[1]]);
      expect(found.attributes.metadata.bounds).toEqual(expected.attributes.metadata.bounds);
      expect(found.attributes.tiles.count).toBe(expected.attributes.tiles.count);
      expect(await tilesOf(parts, { name: "part", zoom })).toEqual(await tilesOf(whole, { name: "whole", zoom }));
    }
    const { key, tile } = (await readLayer(await openLayer(parts, { name: "more" })).next()).value!;
    const bare = { col: key.col, row: key.row };
    await expect(updateLayer(parts, { name: "part" }, [{ key: bare, tile }])).rejects.toThrow(/has no instant/);
    await deleteLayer(parts, { name: "part" });
    expect(readdirSync(join(parts, "part"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
    expect((await listLayers(parts)).map(({ name }) => name)).toEqual(["more", "over"]);
  });

  it("overwriting leaves nothing of what was there", async () => {
    const to = join(folder, "twice-written");
    const writing = { op: "write", uri: to, name: "dem", format: "layer", ifExists: "overwrite" };
    const lay = { op: "tile-to-layout", scheme: { type: "floating", tileSize: TILE } };
    await run([read, lay, writing]);
    await run([{ ...read, uri: join(inputs, "all", "b*.tif") }, lay, writing]);
    const once = join(folder, "once-written");
    await run([{ ...read, uri: join(inputs, "all", "b*.tif") }, lay, { ...writing, uri: once }]);
    expect(filesBelow(to)).toEqual(filesBelow(once));
  });
});

describe("dates of other kinds", () => {
  const lay = { op: "tile-to-layout", scheme: { type: "floating", tileSize: TILE } };
  const layer = (name: string) => ({ op: "write", uri: join(folder, "kinds"), name, format: "layer" });
  const source = (name: string, more: Partial<TestRaster>): string =>
    write(join(folder, name), { ...base, x: 400_000, y: 5_500_000, cell: cellOf(7, 0), ...more });

  it("instants with few sources keep to their place in the layout of all", async () => {
    const uris = [
      join(inputs, "0", "c0.tif"),
      join(inputs, "0", "c1.tif"),
      join(inputs, "0", "c2.tif"),
      join(inputs, "0", "c3.tif"),
      join(inputs, "1", "a3.tif"),
    ];
    await run([{ op: "read", uri: uris, time: TIME }, lay, layer("sparse")]);
    const { attributes } = await openLayer(join(folder, "kinds"), { name: "sparse" });
    const { extent, tileLayout } = attributes.metadata.layoutDefinition;
    await run([{ op: "read", uri: uris[4] }, { op: "tile-to-layout", layoutExtent: extent, tileLayout }, layer("sparse-own")]);
    const found = await tilesOf(join(folder, "kinds"), { name: "sparse" }, { time: "2020-06" });
    expect(found).toEqual(at(await tilesOf(join(folder, "kinds"), { name: "sparse-own" }), INSTANTS[1]!));
    expect(found.size).toBeLessThan(attributes.tiles.count / 2);
  });

  it("sources are too many for the plan: each batch carries those of its instant", async () => {
    // The same source under many names, at more instants than index ranges are asked for one by one.
    const many = join(folder, "many");
    mkdirSync(many);
    const small = { ...base, width: 8, height: 8, block: 16 } as const;
    for (let i = 0; i < 600; i++) {
      const day = new Date(Date.UTC(2020, 0, 1 + (i % 75))).toISOString().slice(0, 10).replaceAll("-", ":");
      const col = 8 * Math.floor(i / 75);
      write(join(many, `${String(i).padStart(3, "0")}.tif`), {
        ...small,
        x: 400_000 + 30 * col,
        y: 5_500_000,
        dateTime: `${day} 12:00:00`,
        cell: (c, r) => 1 + i * 64 + r * 8 + c,
      });
    }
    const planned = await planJob(jobOf([{ op: "read", uri: `${many}/`, time: TIME }, lay, layer("many")]), { state });
    expect(planned.plan).toMatchObject({ sources: [], sourceCount: 600 });
    expect(JSON.stringify(planned.plan).length).toBeLessThan(20_000);
    await run([{ op: "read", uri: `${many}/`, time: TIME }, lay, layer("many")]);
    const { attributes } = await openLayer(join(folder, "kinds"), { name: "many" });
    expect(attributes.instants).toHaveLength(75);
    const tiles = await tilesOf(
      join(folder, "kinds"),
      { name: "many" },
      { keys: { minKey: { col: 0, row: 0 }, maxKey: { col: 0, row: 0 } } },
    );
    expect(tiles.size).toBe(75);
    for (const [key, tile] of tiles) {
      const day = ((JSON.parse(key) as SpaceTimeKey).instant - Date.UTC(2020, 0, 1, 12)) / DAY;
      // The source that lies first in this instant, and its neighbour.
      expect([tile.bands[0]!.cells[0], tile.bands[0]!.cells[8]]).toEqual([1 + day * 64, 1 + (day + 75) * 64]);
    }
  });

  it("a metadata item, with offsets: two spellings of an instant are one", async () => {
    const uris = ["2020-06-17T11:00:00+02:00", "2020-06-17T09:00:00Z"].map((text, i) =>
      source(`offset${i}.tif`, { metadata: { ISO_TIME: text }, x: 400_000 + 30 * 40 * i }),
    );
    const time = { tag: "ISO_TIME", format: "yyyy-MM-dd'T'HH:mm:ssXXX" };
    await run([{ op: "read", uri: uris, time }, lay, layer("offsets")]);
    expect((await openLayer(join(folder, "kinds"), { name: "offsets" })).attributes.instants).toEqual([INSTANTS[1]]);
  });

  it("an instant for all sources, and items of a query", async () => {
    const uri = source("plain.tif", {});
    await run([{ op: "read", uri, time: "2020-05-01T10:30:00Z" }, lay, layer("told")]);
    const told = await openLayer(join(folder, "kinds"), { name: "told" });
    expect(told.attributes).toMatchObject({ instants: [INSTANTS[0]], keyIndex: { kind: "zorder", temporalResolution: DAY } });

    const images = DATES.map(({ instant }, date) => ({
      id: `item-${date}`,
      datetime: new Date(instant).toISOString(),
      bands: { dem: join(inputs, String(date), `${DATES[date]!.prefix}0.tif`) },
    }));
    await run([{ op: "query", items: { images }, time: true }, lay, layer("items")]);
    const items = await tilesOf(join(folder, "kinds"), { name: "items" });
    await run([{ op: "read", uri: images.map(({ bands }) => bands.dem), time: TIME }, lay, layer("files")]);
    expect(items).toEqual(await tilesOf(join(folder, "kinds"), { name: "files" }));
    await run([{ op: "query", items: { images } }, lay, layer("merged")]);
    expect((await openLayer(join(folder, "kinds"), { name: "merged" })).attributes.instants).toBeUndefined();
    await expect(
      run([{ op: "query", items: { images: [...images, { id: "when", bands: { dem: uri } }] }, time: true }, lay, layer("undated")]),
    ).rejects.toThrow(expect.objectContaining({ code: "SOURCE_UNDATED", message: expect.stringContaining('"when"') }));
  });

  describe("refusals", () => {
    const refused = async (nodes: readonly object[], code: string, ...told: readonly (string | RegExp)[]) => {
      const error = (await run(nodes).then(
        () => null,
        (thrown: unknown) => thrown,
      )) as { code?: string; message: string; at?: { pointer?: string } } | null;
      expect(error).toMatchObject({ code });
      for (const text of told) expect(`${error!.message} ${JSON.stringify(error!.at)}`).toMatch(text);
    };
    const dated = (uri: string | string[]) => ({ op: "read", uri, time: TIME });
    const good = () => join(inputs, "all", "a0.tif");

    it("a source without the tag, by its name", async () => {
      const bare = source("bare.tif", {});
      await refused([dated([good(), bare]), lay, layer("x")], "SOURCE_UNDATED", bare, "TIFFTAG_DATETIME");
      await refused([dated([source("blank.tif", { dateTime: " " })]), lay, layer("x")], "SOURCE_UNDATED", "blank.tif");
    });

    it("a date of another spelling or of no day: file, tag, text and format", async () => {
      for (const text of ["2020-06-17 09:00:00", "2020:02:30 00:00:00", "2020:06:17", "0000:00:00 00:00:00"]) {
        const uri = source("other.tif", { dateTime: text });
        await refused([dated([good(), uri]), lay, layer("x")], "SOURCE_UNDATED", uri, TIME.tag, `"${text}"`, TIME.format);
      }
    });

    it("a format that cannot be read, at its place", () =>
      refused(
        [{ op: "read", uri: good(), time: { ...TIME, format: "yyyy:QQ" } }, lay, layer("x")],
        "JOB_INVALID",
        '"QQ"',
        "/pipeline/0/time/format",
      ));

    it("several instants with nothing that keeps them apart", async () => {
      const both = dated([good(), join(inputs, "all", "b0.tif")]);
      const zones = {
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      };
      await refused([both, { op: "zonal", zones }], "JOB_INVALID", /2 instants/, "/pipeline/0");
    });

    it("an interval for rasters, a time without tiles, and sources of which only some have a time", async () => {
      await refused([{ op: "read", uri: good(), time: "2020/2021" }, lay, layer("x")], "JOB_INVALID", "2020/2021", "/pipeline/0/time");
      await run([dated(good()), lay, layer("one")]);
      const one = join(folder, "kinds", "one");
      await refused([{ op: "read", uri: one, time: "2031" }, lay, layer("x")], "NO_OVERLAP", /"one"/);
      await refused([{ op: "read", uri: [one, good()] }, lay, layer("x")], "SOURCES_MIXED", "a0.tif");
      await refused([dated([one, good()]), lay, layer("one")], "OUTPUT_OVERWRITES_SOURCE");
    });

    it("indexes that cannot be", async () => {
      const all = dated([good(), join(inputs, "all", "c0.tif")]);
      await refused([all, lay, { ...layer("x"), keyIndex: "rowmajor" }], "OUTPUT_INVALID", /row-major/, "/pipeline/2");
      await refused([all, lay, { ...layer("x"), temporalBits: 4 }], "OUTPUT_INVALID", /temporalBits is not for a zorder/);
      await refused(
        [all, lay, { ...layer("x"), keyIndex: "hilbert", temporalResolution: 4 }],
        "OUTPUT_INVALID",
        /temporalResolution is not for/,
      );
      await refused([all, lay, { ...layer("x"), temporalResolution: 1 }], "OUTPUT_INVALID", /2097152 time bins/);
      await refused([{ op: "read", uri: good() }, lay, { ...layer("x"), temporalResolution: DAY }], "OUTPUT_INVALID", /keys have a time/);
    });
  });
});
