import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { planJob, runJob } from "../../shared/executor/run-job.js";
import { importJob } from "../../shared/job/import-document.js";
import { pipeline } from "../../shared/job/pipeline.js";
import { listLayers } from "../../shared/layer/catalogue.js";
import { openLayer, readLayer } from "../../shared/layer/open-layer.js";
import { planSummary } from "../../shared/plan/summary.js";

/** Real rasters on zoomed layouts against gdalwarp, every pixel. TILEFOLD_TEST_DATA names the folder. */
const folder = process.env.TILEFOLD_TEST_DATA ?? "";

interface BandGolden {
  readonly valid: number;
  readonly sum: number;
  readonly sha256: string;
}
const { files } = JSON.parse(readFileSync(new URL("../golden/layers-data.json", import.meta.url), "utf8")) as {
  files: Record<
    string,
    {
      readonly zoom: number;
      readonly keys: readonly [number, number, number, number];
      readonly near: readonly BandGolden[];
      /** Not of flags: there is no mean of them. */
      readonly bilinear?: readonly BandGolden[];
    }
  >;
};

const out = mkdtempSync(join(tmpdir(), "tilefold-layers-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

async function bandsOf(uri: string): Promise<BandGolden[]> {
  const raster = await openRaster(uri);
  const { width, height } = raster.header;
  const { bands } = await raster.read({ col: 0, row: 0, width, height });
  return bands.map(({ cells, valid }) => {
    const filled = new Int32Array(width * height);
    let [count, sum] = [0, 0];
    for (let i = 0; i < filled.length; i++) {
      if (valid !== null && valid[i] === 0) {
        filled[i] = -1;
        continue;
      }
      filled[i] = cells[i]!;
      count++;
      sum += cells[i]!;
    }
    return { valid: count, sum, sha256: createHash("sha256").update(new Uint8Array(filled.buffer)).digest("hex") };
  });
}

/** The bands of one zoom of a layer, put together on the pixels of its key bounds. */
async function bandsOfLayer(uri: string, zoom: number): Promise<BandGolden[]> {
  const layer = await openLayer(uri, { name: "scene", zoom });
  const { metadata, keyIndex, schema } = layer.attributes;
  const { tileCols, tileRows } = metadata.layoutDefinition.tileLayout;
  const { minKey, maxKey } = keyIndex.keyBounds;
  const [width, height] = [(maxKey.col - minKey.col + 1) * tileCols, (maxKey.row - minKey.row + 1) * tileRows];
  const filled = schema.bands.map(() => new Int32Array(width * height).fill(-1));
  for await (const { key, tile } of readLayer(layer)) {
    tile.bands.forEach(({ cells, valid }, b) => {
      for (let i = 0; i < cells.length; i++) {
        if (valid !== null && valid[i] === 0) continue;
        const row = (key.row - minKey.row) * tileRows + Math.floor(i / tileCols);
        filled[b]![row * width + (key.col - minKey.col) * tileCols + (i % tileCols)] = cells[i]!;
      }
    });
  }
  return filled.map((cells) => ({
    valid: cells.reduce((count, value) => count + (value === -1 ? 0 : 1), 0),
    sum: cells.reduce((sum, value) => sum + (value === -1 ? 0 : value), 0),
    sha256: createHash("sha256").update(new Uint8Array(cells.buffer)).digest("hex"),
  }));
}

describe.each(Object.entries(files))("%s by GeoTrellis's pipeline", (name, golden) => {
  const uri = join(folder, name);
  const kind = "multiband.spatial";
  const resample_method = "nearest-neighbor";
  const spelt = (catalogue: string) => ({
    json: {
      tilefold: 1,
      name: "scene",
      pipeline: [
        { op: "read", uri },
        { op: "tile-to-layout", scheme: { type: "floating", tileSize: 256 }, resample: "nearest" },
        {
          op: "reproject",
          crs: "EPSG:3857",
          scheme: { type: "zoomed", tileSize: 256, maxZoom: golden.zoom },
          mode: "buffered",
          resample: "nearest",
        },
        { op: "pyramid", resample: "nearest", endZoom: golden.zoom - 2 },
        { op: "write", uri: catalogue, name: "scene", format: "layer", keyIndex: "zorder" },
      ],
    },
    builder: pipeline()
      .read({ uri })
      .tileToLayout({ scheme: { type: "floating", tileSize: 256 }, resample: "nearest" })
      .reproject({
        crs: "EPSG:3857",
        scheme: { type: "zoomed", tileSize: 256, maxZoom: golden.zoom },
        mode: "buffered",
        resample: "nearest",
      })
      .pyramid({ resample: "nearest", endZoom: golden.zoom - 2 })
      .write({ uri: catalogue, name: "scene", format: "layer", keyIndex: "zorder" }),
    geotrellis: importJob([
      {
        document: [
          { uri, type: `${kind}.read.hadoop` },
          { resample_method, tile_size: 256, type: `${kind}.transform.tile-to-layout` },
          {
            crs: "EPSG:3857",
            scheme: { crs: "epsg:3857", tileSize: 256, resolutionThreshold: 0.1 },
            max_zoom: golden.zoom,
            resample_method,
            type: `${kind}.transform.buffered-reproject`,
          },
          { end_zoom: golden.zoom - 2, resample_method, type: `${kind}.transform.pyramid` },
          {
            name: "scene",
            uri: catalogue,
            pyramid: true,
            key_index_method: { type: "zorder" },
            scheme: { crs: "epsg:3857", tileSize: 256, resolutionThreshold: 0.1 },
            type: `${kind}.write`,
          },
        ],
      },
    ]).job,
  });

  test("the catalogue has gdalwarp's pixels, from JSON, the builder and GeoTrellis's own JSON", async () => {
    for (const spelling of ["json", "builder", "geotrellis"] as const) {
      const catalogue = join(out, `${name.replaceAll("/", "-")}-${spelling}`);
      await runJob(spelt(catalogue)[spelling], { state: join(out, `state-${spelling}`) });
      expect(await bandsOfLayer(catalogue, golden.zoom), spelling).toEqual(golden.near);
      expect((await listLayers(catalogue)).map(({ name: layer, zooms }) => [layer, zooms])).toEqual([
        ["scene", [golden.zoom - 2, golden.zoom - 1, golden.zoom]],
      ]);
    }
  });
});

describe.each(Object.entries(files))("%s in web mercator", (name, golden) => {
  const job = (resample: string, tiling: object, uri: string) => ({
    tilefold: 1,
    tiling,
    pipeline: [
      { op: "read", uri: join(folder, name) },
      { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", maxZoom: golden.zoom }, resample, errorThreshold: 0.001 },
      { op: "write", uri, overviews: false },
    ],
  });

  test("has the keys of its extent", async () => {
    const { plan, touched } = await planJob(job("nearest", {}, join(out, "unused.tif")), { state: join(out, "plans") });
    const [colMin, rowMin, colMax, rowMax] = golden.keys;
    expect(planSummary(plan, touched).keyBounds).toEqual({ minKey: { col: colMin, row: rowMin }, maxKey: { col: colMax, row: rowMax } });
  });

  test.each(golden.bilinear === undefined ? ["nearest"] : ["nearest", "bilinear"])(
    "has gdalwarp's pixels by %s, in any tiles",
    async (resample) => {
      const written: Uint8Array[] = [];
      for (const [i, tiling] of [{}, { tileSize: 64, batchBytes: "256 kB" }].entries()) {
        const uri = join(out, `${name.replaceAll("/", "-")}-${resample}-${i}.tif`);
        await runJob(job(resample, tiling, uri), { state: join(out, `state-${resample}-${i}`) });
        written.push(readFileSync(uri));
        const bands = await bandsOf(uri);
        if (resample === "nearest") expect(bands).toEqual(golden.near);
        else {
          expect(bands.map(({ valid }) => valid)).toEqual(golden.bilinear!.map(({ valid }) => valid));
          // Within one unit each: means within a hundredth.
          bands.forEach(({ valid, sum }, b) => void expect(Math.abs(sum - golden.bilinear![b]!.sum)).toBeLessThan(0.01 * valid));
        }
      }
      expect(Buffer.compare(written[0]!, written[1]!)).toBe(0);
    },
  );
});
