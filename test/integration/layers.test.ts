/** GeoTrellis's pipeline of an ingest on the deployed functions: by every way and from every spelling the catalogue that this machine writes. */
import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import type { TileKey } from "../../shared/grid/tile-key.js";
import { importJob } from "../../shared/job/import-document.js";
import { parseJob } from "../../shared/job/parse-job.js";
import { pipeline } from "../../shared/job/pipeline.js";
import { listLayers } from "../../shared/layer/catalogue.js";
import { openLayer, readLayer } from "../../shared/layer/open-layer.js";
import type { WrittenImage } from "../../shared/stage/finish-image.js";
import { openStore } from "../../shared/store/open-store.js";
import { noise, rasterFile } from "../raster-file.js";
import { provided } from "./aws.js";
import { type Answer, ask, forget, put, until } from "./jobs.js";

const { outputs, variables } = provided();
const bucket = `s3://${outputs.BucketName}`;

const RASTERS = [
  { file: "dem-olinda.tif", kind: "singleband", name: "dem", resample: "bilinear", side: 32 },
  { file: "landsat7-olinda.tif", kind: "multiband", name: "landsat", resample: "nearest", side: 128 },
] as const;
type Raster = (typeof RASTERS)[number];
const LEVELS = 3;

interface Places {
  readonly from: string;
  readonly to: string;
}

let folder = "";

beforeAll(async () => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  folder = await mkdtemp(join(tmpdir(), "tilefold-layers-"));
  for (const { file } of RASTERS) {
    const path = join("examples", "olinda", file);
    await Promise.all([put(`input/layers/${file}`, await readFile(path)), copyFile(path, join(folder, file))]);
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** More batches than one, whatever the spelling: GeoTrellis's has no word for it. */
const tilingOf = ({ side }: Raster) => ({ tileSize: side, batchBytes: side * side * 4 * 6 });

/** One job in three spellings. */
const SPELLINGS = {
  json: (raster: Raster, { from, to }: Places, endZoom: number) =>
    parseJob(
      JSON.stringify({
        tilefold: 1,
        name: raster.name,
        tiling: tilingOf(raster),
        pipeline: [
          { op: "read", uri: from, ...(raster.kind === "singleband" ? { bands: [1] } : {}) },
          { op: "tile-to-layout", scheme: { type: "floating", tileSize: raster.side }, resample: raster.resample },
          {
            op: "reproject",
            crs: "EPSG:3857",
            scheme: { type: "zoomed", tileSize: raster.side, resolutionThreshold: 0.1 },
            mode: "buffered",
            resample: raster.resample,
          },
          { op: "pyramid", resample: raster.resample, endZoom },
          { op: "write", uri: to, name: raster.name, format: "layer", keyIndex: "zorder" },
        ],
      }),
    ),
  builder: (raster: Raster, { from, to }: Places, endZoom: number) =>
    pipeline()
      .read({ uri: from, ...(raster.kind === "singleband" ? { bands: [1] } : {}) })
      .tileToLayout({ scheme: { type: "floating", tileSize: raster.side }, resample: raster.resample })
      .reproject({
        crs: "EPSG:3857",
        scheme: { type: "zoomed", tileSize: raster.side, resolutionThreshold: 0.1 },
        mode: "buffered",
        resample: raster.resample,
      })
      .pyramid({ resample: raster.resample, endZoom })
      .write({ uri: to, name: raster.name, format: "layer", keyIndex: "zorder" })
      .job({ name: raster.name, tiling: tilingOf(raster) }),
  geotrellis: (raster: Raster, { from, to }: Places, endZoom: number) => {
    const kind = `${raster.kind}.spatial`;
    const scheme = { crs: "epsg:3857", tileSize: raster.side, resolutionThreshold: 0.1 };
    const resample_method = raster.resample === "nearest" ? "nearest-neighbor" : raster.resample;
    const document = [
      { uri: from, type: `${kind}.read.${from.startsWith("s3:") ? "s3" : "hadoop"}` },
      { resample_method, tile_size: raster.side, type: `${kind}.transform.tile-to-layout` },
      { crs: "EPSG:3857", scheme, resample_method, type: `${kind}.transform.buffered-reproject` },
      { end_zoom: endZoom, resample_method, type: `${kind}.transform.pyramid` },
      { name: raster.name, uri: to, pyramid: true, key_index_method: { type: "zorder" }, scheme, type: `${kind}.write` },
    ];
    return parseJob({ ...importJob([{ document: JSON.stringify(document) }]).job, tiling: tilingOf(raster) });
  },
} as const;

/** What lies below a catalogue's address: documents as their text, else digests. */
async function objectsBelow(uri: string): Promise<Record<string, string>> {
  const store = openStore(uri);
  const found: Record<string, string> = {};
  for await (const object of store.list(`${uri}/`)) {
    const bytes = await store.readAll(object.uri);
    // The functions may not delete: what told that the layer was being written stays, empty.
    if (object.uri.endsWith(".writing") && bytes.length === 0) continue;
    const path = object.uri.slice(object.uri.indexOf(`${basename(uri)}/`) + basename(uri).length + 1);
    found[path] = path.endsWith(".json") ? Buffer.from(bytes).toString() : createHash("sha256").update(bytes).digest("hex");
  }
  return found;
}

/** The keys of a zoom, each of whose tiles can be read, in the index's order. */
async function keysOf(uri: string, name: string, zoom: number): Promise<TileKey[]> {
  const layer = await openLayer(uri, { name, zoom });
  const keys: TileKey[] = [];
  for await (const { key } of readLayer(layer)) keys.push(key);
  expect(keys).toHaveLength(layer.attributes.tiles.count);
  return keys;
}

type LayerAnswer = Answer & { readonly images?: readonly WrittenImage[] };

describe.each(RASTERS)("$file, laid out, reprojected, folded and written along a Z curve", (raster) => {
  const there = (to: string): Places => ({ from: `${bucket}/input/layers/${raster.file}`, to: `${bucket}/output/layers/${to}` });
  const local = () => join(folder, `${raster.name}-catalogue`);
  let endZoom = 0;
  let expected: Record<string, string> = {};

  beforeAll(async () => {
    const here = { from: join(folder, raster.file), to: local() };
    const state = join(folder, "state");
    // The finest zoom follows from the source's cells; the pyramid ends a few above it.
    const whole = await runJob(SPELLINGS.json(raster, { ...here, to: join(folder, `${raster.name}-whole`) }, 0), { state });
    endZoom = whole.images![0]!.zooms!.at(-1)! - LEVELS + 1;
    await runJob(SPELLINGS.json(raster, here, endZoom), { state });
    expected = await objectsBelow(local());
  });

  test("is one job from JSON, the builder and GeoTrellis's own JSON", () => {
    const json = SPELLINGS.json(raster, there("same"), endZoom);
    expect(SPELLINGS.builder(raster, there("same"), endZoom)).toEqual(json);
    expect(SPELLINGS.geotrellis(raster, there("same"), endZoom)).toEqual(json);
  });

  test.each([
    ["lambda", raster.kind === "singleband" ? "geotrellis" : "builder"],
    ["step-functions", raster.kind === "singleband" ? "json" : "geotrellis"],
  ] as const)("by %s from %s: every object is the local catalogue's", async (executor, spelling) => {
    const places = there(`${raster.name}-${executor}-${spelling}`);
    const event = { job: SPELLINGS[spelling](raster, places, endZoom), executor };
    const answer: LayerAnswer = await until(await ask({ ...event, wait: true }), event);
    expect(answer).toMatchObject({ state: "complete" });
    expect(answer.batches).toBeGreaterThan(1);
    expect(answer.images![0]!.zooms).toHaveLength(LEVELS);
    // Attributes name neither addresses nor jobs: they are the same bytes too.
    expect(await objectsBelow(places.to)).toEqual(expected);

    expect((await listLayers(places.to)).map(({ name, zooms, keyIndex }) => ({ name, zooms, keyIndex }))).toEqual([
      { name: raster.name, zooms: Array.from({ length: LEVELS }, (_, i) => endZoom + i), keyIndex: "zorder" },
    ]);
    const keys = await keysOf(places.to, raster.name, endZoom + LEVELS - 1);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys).toEqual(await keysOf(local(), raster.name, endZoom + LEVELS - 1));
    // The next way starts from nothing.
    await forget(answer.jobId, { parts: true });
  });
});

describe("sources of three dates", () => {
  const DATES = ["2020:05:01 10:30:00", "2020:06:17 09:00:00", "2020:06:17 21:15:30"];
  const SIDE = 32;
  const job = ({ from, to }: Places) => {
    const type = (stage: string) => ({ type: `singleband.temporal.${stage}` });
    const scheme = { crs: "epsg:3857", tileSize: SIDE, resolutionThreshold: 0.1 };
    const document = [
      { uri: from, ...type(`read.${from.startsWith("s3:") ? "s3" : "hadoop"}`) },
      { resample_method: "nearest-neighbor", tile_size: SIDE, ...type("transform.tile-to-layout") },
      { crs: "EPSG:3857", scheme, resample_method: "bilinear", ...type("transform.buffered-reproject") },
      { end_zoom: 12, resample_method: "bilinear", ...type("transform.pyramid") },
      { name: "dated", uri: to, key_index_method: { type: "zorder", temporal_resolution: 86_400_000 }, scheme, ...type("write") },
    ];
    return parseJob({ ...importJob([{ document: JSON.stringify(document) }]).job, tiling: { batchBytes: 1 << 20 } });
  };
  let expected: Record<string, string> = {};

  beforeAll(async () => {
    const here = join(folder, "dated-in");
    await mkdir(here);
    for (const [date, dateTime] of DATES.entries())
      for (const file of [0, 1]) {
        const name = `${2 - date}-${file}.tif`;
        const bytes = rasterFile({
          width: 64,
          height: 64,
          block: 32,
          type: "uint16",
          epsg: 32633,
          x: 400_000 + 30 * 50 * file,
          y: 5_500_000,
          cellWidth: 30,
          nodata: 0,
          dateTime,
          cell: (col, row) => Math.floor(noise(col, row, 1 + date * 2 + file) * 999),
        });
        await Promise.all([put(`input/dated/${name}`, bytes), writeFile(join(here, name), bytes)]);
      }
    await runJob(job({ from: `${here}/`, to: join(folder, "dated") }), { state: join(folder, "state") });
    expected = await objectsBelow(join(folder, "dated"));
  });

  test.each(["lambda", "step-functions"] as const)("by %s: every object of the layer is the local catalogue's", async (executor) => {
    const to = `${bucket}/output/layers/dated-${executor}`;
    const event = { job: job({ from: `${bucket}/input/dated/`, to }), executor };
    const answer: LayerAnswer = await until(await ask({ ...event, wait: true }), event);
    expect(answer).toMatchObject({ state: "complete" });
    expect(answer.batches).toBeGreaterThanOrEqual(DATES.length);
    expect(await objectsBelow(to)).toEqual(expected);
    const layer = await openLayer(to, { name: "dated" });
    expect(layer.attributes.header.keyClass).toBe("SpaceTimeKey");
    const instants = new Set<number | undefined>();
    for await (const { key } of readLayer(layer, { time: "2020-06" })) instants.add(key.instant);
    expect([...instants].sort()).toEqual([Date.UTC(2020, 5, 17, 9), Date.UTC(2020, 5, 17, 21, 15, 30)]);
    await forget(answer.jobId, { parts: true });
  });
});
