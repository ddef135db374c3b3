import { describe, expect, it } from "vitest";
import { isTilefoldError, type TilefoldError } from "../../../shared/core/errors.js";
import { importJob } from "../../../shared/job/import-document.js";

type Json = Readonly<Record<string, unknown>>;

const input = (more: Json = {}): Json => ({
  format: "multiband-geotiff",
  name: "elevation",
  cache: "NONE",
  backend: { type: "hadoop", path: "file:///data/rasters" },
  ...more,
});
const output = (more: Json = {}): Json => ({
  backend: { type: "hadoop", path: "file:///data/catalogue/" },
  reprojectMethod: "buffered",
  pyramid: true,
  tileSize: 256,
  keyIndexMethod: { type: "zorder" },
  resampleMethod: "bilinear",
  layoutScheme: "zoomed",
  crs: "EPSG:3857",
  ...more,
});
const profiles = (...list: Json[]): Json => ({ "backend-profiles": list });

const imported = (one: unknown, other: unknown, ...more: Json[]) =>
  importJob(
    [
      { document: one as object, uri: "input.json" },
      { document: other as object, uri: "output.json" },
      { document: profiles(...more), uri: "backend-profiles.json" },
    ],
    {},
  );
const nodes = (one: Json, other: Json) => imported([one], other).job.pipeline;

function refusal(run: () => unknown): TilefoldError {
  try {
    run();
  } catch (thrown) {
    if (isTilefoldError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

describe("the ETL of GeoTrellis's tutorial (docs/tutorials/etl-tutorial.rst, 2.0.0)", () => {
  it("buffered: floating layout, reprojection to the zoomed one, pyramid, layer", () => {
    const { job, notes } = imported([input()], output());
    expect(job).toEqual({
      tilefold: 1,
      name: "elevation",
      pipeline: [
        { op: "read", uri: "file:///data/rasters/" },
        { op: "tile-to-layout", scheme: { type: "floating", tileSize: 256 }, resample: "bilinear" },
        { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: 256 }, mode: "buffered", resample: "bilinear" },
        { op: "pyramid", resample: "bilinear" },
        { op: "write", uri: "file:///data/catalogue/", name: "elevation", format: "layer", keyIndex: "zorder" },
      ],
    });
    expect(notes).toEqual([{ message: expect.stringContaining('"cache"'), uri: "input.json", pointer: "/0/cache" }]);
  });

  it("the documents come in any order, the input as a list or alone, or all in one", () => {
    const { job } = imported([input()], output());
    expect(importJob([{ document: profiles() }, { document: output() }, { document: input() }]).job).toEqual(job);
    expect(importJob([{ document: output() }, { document: [input()] }]).job).toEqual(job);
    expect(importJob([{ document: { input: [input()], output: output(), "backend-profiles": [] } }]).job).toEqual(job);
    expect(importJob([{ document: { input: input(), output: output(), backendProfiles: profiles() } }]).job).toEqual(job);
  });

  it("its resampling is a spline: refused, or replaced as asked", () => {
    const spline = output({ resampleMethod: "cubic-spline" });
    const error = refusal(() => imported([input()], spline));
    expect([error.code, error.at]).toEqual(["IMPORT_UNSUPPORTED", { uri: "output.json", pointer: "/resampleMethod" }]);
    const { job } = importJob([{ document: [input()] }, { document: spline }], { resample: "cubic" });
    expect(job.pipeline.slice(1, 4).map((node) => (node as { resample: string }).resample)).toEqual(["cubic", "cubic", "average"]);
  });
});

it("a pyramid has no cubic fold: refused, or replaced as asked", () => {
  const cubic = output({ resampleMethod: "cubic-convolution" });
  expect(refusal(() => imported([input()], cubic)).message).toMatch(/pyramid folds four cells/);
  expect(imported([input()], { ...cubic, pyramid: false }).job.pipeline[2]).toMatchObject({ resample: "cubic" });
  const { job } = importJob([{ document: [input()] }, { document: cubic }], { resample: "average" });
  expect(job.pipeline.slice(1, 4).map((node) => (node as { resample: string }).resample)).toEqual(["cubic", "cubic", "average"]);
});

describe("outputs", () => {
  it("per-tile: each source is reprojected on its own", () => {
    expect(nodes(input(), output({ reprojectMethod: "per-tile", maxZoom: 11, resolutionThreshold: 0.2 })).slice(1, -1)).toEqual([
      {
        op: "reproject",
        crs: "EPSG:3857",
        scheme: { type: "zoomed", tileSize: 256, resolutionThreshold: 0.2, maxZoom: 11 },
        mode: "per-tile",
        resample: "bilinear",
      },
      { op: "pyramid", resample: "bilinear" },
    ]);
  });

  it("layoutExtent with cellSize", () => {
    const layoutExtent = { xmin: 0, ymin: 0, xmax: 1000, ymax: 500 };
    const explicit = output({ layoutScheme: null, pyramid: false, layoutExtent, cellSize: { width: 1, height: 1 } });
    expect(nodes(input(), explicit)[2]).toMatchObject({ op: "reproject", layoutExtent, cellSize: { width: 1, height: 1 } });
    // Tiles of 512: the extent grows to the south and east, as LayoutDefinition(RasterExtent, tileSize) has it.
    expect(nodes(input(), { ...explicit, tileSize: 512 })[2]).toMatchObject({
      layoutExtent: { xmin: 0, ymin: -12, xmax: 1024, ymax: 500 },
      tileLayout: { layoutCols: 2, layoutRows: 1, tileCols: 512, tileRows: 512 },
    });
  });

  it("layoutExtent with tileLayout; no pyramid where none is asked for", () => {
    const layoutExtent = { xmin: -180, ymin: -90, xmax: 180, ymax: 90 };
    const tileLayout = { layoutCols: 360, layoutRows: 180, tileCols: 240, tileRows: 240 };
    const explicit = output({ layoutScheme: null, pyramid: null, layoutExtent, tileLayout, crs: "EPSG:4326" });
    expect(nodes(input(), explicit).map(({ op }) => op)).toEqual(["read", "tile-to-layout", "reproject", "write"]);
    expect(nodes(input(), explicit)[2]).toMatchObject({ layoutExtent, tileLayout });
  });

  it("a layout scheme goes before a layout, as in GeoTrellis", () => {
    const { job, notes } = imported(
      [input()],
      output({ layoutExtent: { xmin: 1, ymin: 2, xmax: 3, ymax: 4 }, cellSize: { width: 256, height: 256 } }),
    );
    expect(job.pipeline).toEqual(nodes(input(), output()));
    expect(notes.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(["/layoutExtent", "/cellSize"]));
  });

  it("without a CRS nothing is reprojected", () => {
    expect(nodes(input(), output({ crs: null, layoutScheme: "floating", tileSize: 512, cellType: "int16" })).slice(1, -1)).toEqual([
      { op: "tile-to-layout", scheme: { type: "floating", tileSize: 512 }, resample: "bilinear", cellType: "int16" },
    ]);
  });

  it("a floating layout has no pyramid", () => {
    expect(nodes(input(), output({ layoutScheme: "floating" })).map(({ op }) => op)).not.toContain("pyramid");
  });

  it("buffer, key index and cell type", () => {
    const pipeline = nodes(input(), output({ bufferSize: 12, cellType: "float32", keyIndexMethod: { type: "hilbert" } }));
    expect(pipeline[1]).toMatchObject({ cellType: "float32" });
    expect(pipeline[2]).toMatchObject({ bufferSize: 12 });
    expect(pipeline.at(-1)).toMatchObject({ keyIndex: "hilbert" });
  });

  it("render: PNG tiles by z, x, y", () => {
    const rendered = output({ backend: { type: "render", path: "s3://tiles/{name}/{z}/{x}/{y}.png" }, encoding: "png" });
    expect(nodes(input(), rendered).at(-1)).toEqual({ op: "write", uri: "s3://tiles/elevation", format: "xyz", tileFormat: "png" });
  });

  it("S3, with a profile that says nothing", () => {
    const to = output({ backend: { type: "s3", path: "s3://catalogue/layers", profile: "mine" } });
    const { job } = imported([input({ backend: { type: "s3", path: "s3://scenes/2020" } })], to, { name: "mine", type: "s3" });
    expect(job.pipeline[0]).toMatchObject({ uri: "s3://scenes/2020/" });
    expect(job.pipeline.at(-1)).toMatchObject({ uri: "s3://catalogue/layers" });
  });
});

describe("inputs", () => {
  it("nodata, CRS and clip", () => {
    const clip = { xmin: 1, ymin: 2, xmax: 3, ymax: 4 };
    const [read, clipped] = nodes(input({ format: "geotiff", noData: 0, crs: "EPSG:32633", clip }), output());
    expect(read).toEqual({ op: "read", uri: "file:///data/rasters/", bands: [1], crs: "EPSG:32633", nodata: 0 });
    expect(clipped).toMatchObject({
      op: "clip",
      aoiCrs: "EPSG:3857",
      aoi: {
        type: "Polygon",
        coordinates: [
          [
            [1, 2],
            [3, 2],
            [3, 4],
            [1, 4],
            [1, 2],
          ],
        ],
      },
    });
  });

  it("temporal sources carry their own instants", () => {
    const index = { type: "zorder", temporalResolution: 86_400_000, timeTag: "ISO_TIME", timeFormat: "yyyy-MM-dd" };
    const pipeline = nodes(input({ format: "temporal-geotiff" }), output({ keyIndexMethod: index }));
    expect(pipeline[0]).toMatchObject({ time: { tag: "ISO_TIME", format: "yyyy-MM-dd" } });
    expect(pipeline.at(-1)).toMatchObject({ keyIndex: "zorder", temporalResolution: 86_400_000 });
  });

  it("one of several by its name", () => {
    const several = [input(), input({ name: "slope", backend: { type: "file", path: "/data/slope" } })];
    const error = refusal(() => imported(several, output()));
    expect([error.code, error.at?.uri, error.message]).toEqual([
      "IMPORT_UNSUPPORTED",
      "input.json",
      expect.stringMatching(/2 inputs.*"elevation", "slope"/),
    ]);
    const { job } = importJob([{ document: several }, { document: output() }], { input: "slope" });
    expect([job.name, job.pipeline[0]]).toEqual(["slope", { op: "read", uri: "/data/slope/" }]);
    expect(() => importJob([{ document: several }, { document: output() }], { input: "slop" })).toThrow(/did you mean "slope"/);
  });
});

describe("what cannot be carried over names itself and its place", () => {
  const accumulo = { name: "gis", type: "accumulo", zookeepers: "zoo", instance: "gis", user: "root", password: "canary" };
  const bare = (more: Json = {}) => output({ layoutScheme: null, pyramid: null, ...more });
  const cases: [string, Json, Json, string, string, string, RegExp][] = [
    [
      "no layout",
      input(),
      bare(),
      "JOB_INVALID",
      "output.json",
      "",
      /no layout.*neither "layoutScheme", nor "layoutExtent" with "cellSize" or "tileLayout"/,
    ],
    [
      "an extent alone",
      input(),
      bare({ layoutExtent: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 } }),
      "JOB_INVALID",
      "output.json",
      "",
      /no layout.*neither is given/,
    ],
    [
      "a cell size alone",
      input(),
      bare({ cellSize: { width: 1, height: 1 } }),
      "JOB_INVALID",
      "output.json",
      "",
      /no layout.*"cellSize" without "layoutExtent"/,
    ],
    [
      "a tile layout alone (ConfigSpec.scala)",
      input(),
      bare({ tileLayout: { layoutCols: 360, layoutRows: 180, tileCols: 240, tileRows: 240 } }),
      "JOB_INVALID",
      "output.json",
      "",
      /no layout.*"tileLayout" without "layoutExtent"/,
    ],
    [
      "both",
      input(),
      bare({
        layoutExtent: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 },
        cellSize: { width: 1, height: 1 },
        tileLayout: { layoutCols: 1, layoutRows: 1, tileCols: 1, tileRows: 1 },
      }),
      "JOB_INVALID",
      "output.json",
      "/tileLayout",
      /not both/,
    ],
    [
      "a pyramid without a scheme",
      input(),
      bare({ pyramid: true, layoutExtent: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, cellSize: { width: 1, height: 1 } }),
      "IMPORT_UNSUPPORTED",
      "output.json",
      "/pyramid",
      /layout scheme/,
    ],
    [
      "Accumulo",
      input(),
      output({ backend: { type: "accumulo", path: "table", profile: "gis" } }),
      "BACKEND_UNSUPPORTED",
      "output.json",
      "/backend/type",
      /Accumulo/,
    ],
    [
      "Accumulo by its profile",
      input(),
      output({ backend: { type: "s3", path: "s3://a/b", profile: "gis" } }),
      "BACKEND_UNSUPPORTED",
      "backend-profiles.json",
      "/backend-profiles/0/type",
      /"gis".*Accumulo/,
    ],
    [
      "Cassandra",
      input(),
      output({ backend: { type: "cassandra", path: "space.table" } }),
      "BACKEND_UNSUPPORTED",
      "output.json",
      "/backend/type",
      /Cassandra/,
    ],
    [
      "HBase",
      input(),
      output({ backend: { type: "hbase", path: "table" } }),
      "BACKEND_UNSUPPORTED",
      "output.json",
      "/backend/type",
      /HBase/,
    ],
    [
      "HDFS",
      input({ backend: { type: "hadoop", path: "hdfs://nlcd/tiles" } }),
      output(),
      "BACKEND_UNSUPPORTED",
      "input.json",
      "/0/backend/path",
      /HDFS/,
    ],
    [
      "a backend of their own",
      input({ backend: { type: "mine", path: "x" } }),
      output(),
      "BACKEND_UNSUPPORTED",
      "input.json",
      "/0/backend/type",
      /"mine"/,
    ],
    [
      "no such profile",
      input(),
      output({ backend: { type: "s3", path: "s3://a/b", profile: "none" } }),
      "JOB_INVALID",
      "output.json",
      "/backend/profile",
      /"none"/,
    ],
    [
      "a path that is not S3's",
      input({ backend: { type: "s3", path: "/data" } }),
      output(),
      "JOB_INVALID",
      "input.json",
      "/0/backend/path",
      /s3:\/\//,
    ],
    [
      "sequence files",
      input({ format: "geotiff-sequence" }),
      output(),
      "IMPORT_UNSUPPORTED",
      "input.json",
      "/0/format",
      /geotiff-sequence/,
    ],
    ["an unknown format", input({ format: "netcdf" }), output(), "JOB_INVALID", "input.json", "/0/format", /netcdf/],
    [
      "an unknown scheme",
      input(),
      output({ layoutScheme: "zomed" }),
      "JOB_INVALID",
      "output.json",
      "/layoutScheme",
      /did you mean "zoomed"/,
    ],
    ["zoomed without a CRS", input(), output({ crs: null }), "JOB_INVALID", "output.json", "/layoutScheme", /needs "crs"/],
    [
      "a maximum zoom without zooms",
      input(),
      output({ layoutScheme: "floating", maxZoom: 3 }),
      "JOB_INVALID",
      "output.json",
      "/maxZoom",
      /zoomed/,
    ],
    [
      "an unknown key",
      input(),
      output({ layoutSchema: "zoomed" }),
      "JOB_INVALID",
      "output.json",
      "/layoutSchema",
      /did you mean "layoutScheme"/,
    ],
    ["a wrong value", input(), output({ tileSize: 0.5 }), "JOB_INVALID", "output.json", "/tileSize", /whole number/],
    [
      "colours",
      input(),
      output({ backend: { type: "render", path: "/t/{z}/{x}/{y}.png" }, encoding: "png", breaks: "0:ffffe5ff" }),
      "IMPORT_UNSUPPORTED",
      "output.json",
      "/breaks",
      /colours/,
    ],
    [
      "rendered GeoTIFFs",
      input(),
      output({ backend: { type: "render", path: "/t/{z}/{x}/{y}.tif" }, encoding: "geotiff" }),
      "IMPORT_UNSUPPORTED",
      "output.json",
      "/encoding",
      /geotiff/,
    ],
    [
      "other names of tiles",
      input(),
      output({ backend: { type: "render", path: "s3://t/{name}/{z}-{x}-{y}.png" }, encoding: "png" }),
      "IMPORT_UNSUPPORTED",
      "output.json",
      "/backend/path",
      /\{z\}-\{x\}-\{y\}/,
    ],
    [
      "cell types of several bands, per tile",
      input(),
      output({ reprojectMethod: "per-tile", cellType: "int16" }),
      "IMPORT_UNSUPPORTED",
      "output.json",
      "/cellType",
      /several bands/,
    ],
    [
      "a clip in no CRS",
      input({ clip: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 } }),
      output({ crs: null, layoutScheme: "floating" }),
      "IMPORT_UNSUPPORTED",
      "input.json",
      "/0/clip",
      /names none/,
    ],
  ];
  it.each(cases)("%s", (_, one, other, code, uri, pointer, message) => {
    const error = refusal(() => imported([one], other, accumulo));
    expect([error.code, error.at?.uri, error.at?.pointer]).toEqual([code, uri, pointer]);
    expect(error.message).toMatch(message);
    expect(`${error.message} ${error.hint}`).not.toContain("canary");
  });

  it("documents that lack another, or are none of these", () => {
    expect(refusal(() => importJob([{ document: [input()] }])).message).toMatch(/no output/);
    expect(refusal(() => importJob([{ document: output() }])).message).toMatch(/no input/);
    expect(refusal(() => importJob([{ document: profiles() }])).message).toMatch(/neither an input nor an output/);
    expect(refusal(() => importJob([{ document: profiles(accumulo) }])).message).toMatch(/"gis".*Accumulo/);
    expect(refusal(() => importJob([{ document: output() }, { document: output() }])).message).toMatch(/two ETL outputs/);
    expect(refusal(() => importJob([{ document: { tilefold: 1, pipeline: [] } }])).message).toMatch(/a job of tilefold already/);
    expect(refusal(() => importJob([{ document: { type: "FeatureCollection" } }])).message).toMatch(/no document of GeoTrellis/);
    expect(refusal(() => importJob([{ document: { input: [input()], outputs: output() } }])).at?.pointer).toBe("/outputs");
  });
});
