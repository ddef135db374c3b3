/** GeoTrellis's documents through the built command: imported, run, and the same as what the builder makes. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";
import { buffered, pyramid, read, tile, write } from "../unit/import/stages.js";
import { workplace } from "./command.js";

const place = workplace();
const scene: TestRaster = {
  width: 300,
  height: 200,
  block: 64,
  type: "uint16",
  epsg: 32633,
  x: 500_000,
  y: 5_000_000,
  cellWidth: 30,
  nodata: 0,
  cell: (c, r) => (c < 20 && r < 20 ? 0 : 1 + Math.floor(9000 * noise(c, r))),
};

beforeAll(() => {
  mkdirSync(place.file("scenes/deeper"), { recursive: true });
  writeFileSync(place.file("scenes/west.tif"), rasterFile(scene));
  writeFileSync(place.file("scenes/deeper/east.TIF"), rasterFile({ ...scene, x: 500_000 + 300 * 30 }));
  writeFileSync(place.file("scenes/read.me"), "not a raster");
});
afterAll(() => place.remove());

const document = (name: string, value: unknown) => writeFileSync(place.file(name), JSON.stringify(value));
/** Every object below a folder, by its path. */
const objects = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(place.file(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(place.file(folder).length),
        readFileSync(join(entry.parentPath, entry.name), "base64"),
      ]),
  );

function runs(file: string): void {
  const { status, stderr } = place.run("run", file, "--quiet");
  expect(stderr).toBe("");
  expect(status).toBe(0);
}

describe("the pipeline of GeoTrellis's guide over files", () => {
  const hadoop = (uri: string, to: string) => [
    read({ uri, type: "singleband.spatial.read.hadoop" }),
    tile(),
    buffered(),
    pyramid(),
    write({ name: "mask", uri: to }),
  ];

  it("is imported, run, and gives the catalogue that the same job in JSON gives", async () => {
    document("ingest.json", hadoop("scenes", "from-geotrellis"));
    const { status, stdout, stderr } = place.run("import", "ingest.json");
    expect([status, stderr]).toEqual([0, ""]);
    writeFileSync(place.file("job.json"), stdout);
    runs("job.json");

    const { pipeline } = (await import("../../dist/index.js" as string)) as typeof import("../../shared/index.js");
    const job = pipeline()
      .read({ uri: "scenes/", bands: [1] })
      .tileToLayout()
      .reproject({ crs: "EPSG:3857", scheme: { type: "zoomed" } })
      .pyramid({ resample: "nearest" })
      .write({ uri: "from-builder", name: "mask", format: "layer" });
    document("built.json", job);
    runs("built.json");
    const found = objects("from-geotrellis");
    expect([...found.keys()].filter((name) => name.startsWith("/mask/")).length).toBeGreaterThan(12);
    expect(found).toEqual(objects("from-builder"));

    const { layers } = place.run("inspect", "from-geotrellis", "--json").json() as {
      layers: { name: string; zooms: number[]; keyIndex: string }[];
    };
    expect(layers).toMatchObject([{ name: "mask", keyIndex: "zorder" }]);
    // A cell of 30 m on the ground lies between those of zooms 12 (38 m) and 13 (19 m), further than a tenth of the step from the coarser.
    expect(layers[0]!.zooms).toEqual(Array.from({ length: 14 }, (_, zoom) => zoom));
  });

  it("the same by the floating scheme: levels of the local scheme", () => {
    const floating = { tileCols: 128, tileRows: 128 };
    document("local.json", [
      read({ uri: "scenes", type: "singleband.spatial.read.hadoop" }),
      tile({ tile_size: 128 }),
      buffered({ scheme: floating }),
      pyramid(),
      write({ uri: "local", scheme: floating }),
    ]);
    writeFileSync(place.file("local-job.json"), place.run("import", "local.json").stdout);
    runs("local-job.json");
    const { layers } = place.run("inspect", "local", "--json").json() as { layers: { zooms: number[] }[] };
    // 612 × 207 pixels or so: 5 × 2 tiles, halved three times.
    expect(layers[0]!.zooms).toEqual([0, 1, 2, 3]);
  });
});

it("the documents of an ETL are imported and run", () => {
  document("input.json", [{ format: "multiband-geotiff", name: "heights", cache: "NONE", backend: { type: "hadoop", path: "scenes" } }]);
  document("output.json", {
    backend: { type: "hadoop", path: "etl" },
    reprojectMethod: "buffered",
    pyramid: true,
    tileSize: 256,
    keyIndexMethod: { type: "hilbert" },
    resampleMethod: "bilinear",
    layoutScheme: "zoomed",
    crs: "EPSG:3857",
  });
  document("backend-profiles.json", { "backend-profiles": [] });
  const { status, stdout, stderr } = place.run("import", "output.json", "input.json", "backend-profiles.json");
  expect(status).toBe(0);
  expect(stderr).toMatch(/^warning input\.json \/0\/cache: /);
  writeFileSync(place.file("etl-job.json"), stdout);
  runs("etl-job.json");
  const { layers } = place.run("inspect", "etl", "--json").json() as { layers: object[] };
  expect(layers).toMatchObject([{ name: "heights", keyIndex: "hilbert" }]);
});

it("what cannot be imported is one error, with exit 2 and nothing on standard output", () => {
  document("hdfs.json", [read({ uri: "hdfs://namenode/scenes", type: "singleband.spatial.read.hadoop" }), tile(), write()]);
  const told = place.run("import", "hdfs.json");
  expect([told.status, told.stdout]).toEqual([2, ""]);
  expect(told.stderr).toMatch(/^error BACKEND_UNSUPPORTED: .*HDFS.* \(hdfs\.json, at \/0\/uri\)/);
  expect(place.run("import", "hdfs.json", "--json").json()).toMatchObject({
    tilefold: 1,
    error: { code: "BACKEND_UNSUPPORTED", at: { uri: "hdfs.json", pointer: "/0/uri" } },
  });
  expect(place.run("import", "none.json").status).not.toBe(0);
});
