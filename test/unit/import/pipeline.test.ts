import { describe, expect, it } from "vitest";
import { isTilefoldError, type TilefoldError } from "../../../shared/core/errors.js";
import { importJob } from "../../../shared/job/import-document.js";
import { buffered, perTile, pyramid, read, retile, type Stage, tile, write } from "./stages.js";

const imported = (...stages: Stage[]) => importJob([{ document: [...stages] as object, uri: "ingest.json" }]);
const nodes = (...stages: Stage[]) => imported(...stages).job.pipeline;

function refused(...stages: unknown[]): TilefoldError {
  try {
    importJob([{ document: stages as object, uri: "ingest.json" }]);
  } catch (thrown) {
    if (isTilefoldError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

describe("the pipeline of GeoTrellis's guide (docs/guide/pipeline.rst, 3.7.1)", () => {
  it("becomes read, tile-to-layout, reproject, pyramid, write", () => {
    const { job, notes } = imported(read(), tile(), buffered(), pyramid(), write());
    expect(job).toEqual({
      tilefold: 1,
      name: "mask",
      pipeline: [
        { op: "read", uri: "s3://scenes/2020/", bands: [1] },
        { op: "tile-to-layout", scheme: { type: "floating", tileSize: 256 }, resample: "nearest" },
        {
          op: "reproject",
          crs: "EPSG:3857",
          scheme: { type: "zoomed", tileSize: 256, resolutionThreshold: 0.1 },
          mode: "buffered",
          resample: "nearest",
        },
        { op: "pyramid", resample: "nearest", endZoom: 0 },
        { op: "write", uri: "s3://catalogue/pipeline/", name: "mask", format: "layer", keyIndex: "zorder" },
      ],
    });
    expect(notes).toEqual([]);
  });

  it("its Scala example, with a floating scheme under a pyramid: GeoTrellis numbers the levels as the local scheme does", () => {
    const floating = { tileCols: 512, tileRows: 512 };
    const pipeline = nodes(read(), tile(), buffered({ scheme: floating }), pyramid(), write({ scheme: floating }));
    expect(pipeline[2]).toMatchObject({ op: "reproject", scheme: { type: "local", tileSize: 512 } });
    expect(pipeline[3]).toMatchObject({ op: "pyramid", endZoom: 0 });
  });

  it("null members are as good as none (AstSpec.scala:53-103 writes them)", () => {
    const { job, notes } = imported(
      read({ crs: null, tag: null, max_tile_size: null, partitions: null, partition_bytes: null, chunk_size: null, delimiter: null }),
      tile({ tile_size: null, cell_type: null }),
      buffered({ max_zoom: null }),
      pyramid({ start_zoom: null }),
      write({ profile: null, key_index_method: { type: "zorder", time_tag: null, time_format: null, temporal_resolution: null } }),
    );
    expect(job.pipeline).toEqual(nodes(read(), tile(), buffered(), pyramid(), write()));
    expect(notes).toEqual([]);
  });

  it("the text of a document is read as its value is", () => {
    const stages = [read(), tile(), write()];
    const text = `\u{feff}${JSON.stringify(stages)}`;
    expect(importJob([{ document: text }]).job).toEqual(imported(...stages).job);
  });
});

describe("stages", () => {
  it("multiband reads every band, singleband the first", () => {
    const kind = "multiband.spatial";
    expect(nodes(read({}, kind), tile({}, kind), write({}, kind))[0]).toEqual({ op: "read", uri: "s3://scenes/2020/" });
    expect(nodes(read(), tile(), write())[0]).toMatchObject({ bands: [1] });
  });

  it("temporal sources carry their own instants", () => {
    const kind = "singleband.temporal";
    // Bits, for this index (PipelineKeyIndexMethod.scala:31, HilbertKeyIndexMethod.scala:37-43).
    const dated = { key_index_method: { type: "hilbert", temporal_resolution: 8 } };
    const pipeline = nodes(read({ time_tag: "ISO_TIME", time_format: "yyyy-MM-dd'T'HH:mm:ss" }, kind), tile({}, kind), write(dated, kind));
    expect(pipeline[0]).toMatchObject({ time: { tag: "ISO_TIME", format: "yyyy-MM-dd'T'HH:mm:ss" } });
    expect(pipeline[2]).toMatchObject({ keyIndex: "hilbert", temporalBits: 8 });
    const days = { key_index_method: { type: "zorder", temporal_resolution: 86_400_000 } };
    expect(nodes(read({}, kind), tile({}, kind), write(days, kind))[2]).toMatchObject({
      keyIndex: "zorder",
      temporalResolution: 86_400_000,
    });
    expect(nodes(read({}, kind), tile({}, kind), write(dated, kind))[0]).toMatchObject({
      time: { tag: "TIFFTAG_DATETIME", format: "yyyy:MM:dd HH:mm:ss" },
    });
  });

  it("a maximum zoom of a buffered reprojection is the zoom", () => {
    expect(nodes(read(), tile(), buffered({ max_zoom: 12 }), write())[2]).toMatchObject({
      scheme: { type: "zoomed", tileSize: 256, resolutionThreshold: 0.1, maxZoom: 12 },
    });
  });

  it("a layout definition instead of a scheme, in either spelling", () => {
    const layout = {
      extent: { xmin: 0, ymin: 0, xmax: 10, ymax: 20 },
      tile_layout: { layout_cols: 1, layout_rows: 2, tile_cols: 64, tile_rows: 64 },
    };
    expect(nodes(read(), tile(), buffered({ scheme: layout }), write())[2]).toEqual({
      op: "reproject",
      crs: "EPSG:3857",
      layoutExtent: layout.extent,
      tileLayout: { layoutCols: 1, layoutRows: 2, tileCols: 64, tileRows: 64 },
      mode: "buffered",
      resample: "nearest",
    });
  });

  it("per-tile: one reprojection of each source onto the floating layout of the tile-to-layout", () => {
    const pipeline = nodes(
      read(),
      perTile({ resample_method: "bilinear" }),
      tile({ tile_size: 512, resample_method: "bilinear" }),
      write(),
    );
    expect(pipeline.map(({ op }) => op)).toEqual(["read", "reproject", "write"]);
    expect(pipeline[1]).toEqual({
      op: "reproject",
      crs: "EPSG:3857",
      mode: "per-tile",
      resample: "bilinear",
      scheme: { type: "floating", tileSize: 512 },
    });
  });

  it("per-tile with a maximum zoom: cells of that zoom (Transform.scala:42-51)", () => {
    const pipeline = nodes(read(), perTile({ max_zoom: 10 }), tile(), write());
    const { targetCellSize } = pipeline[1] as { targetCellSize: { width: number; height: number } };
    expect(targetCellSize.width).toBeCloseTo(40075016.685578488 / 1024 / 256, 9);
    expect(targetCellSize.height).toBe(targetCellSize.width);
  });

  it("a cell type after a per-tile reprojection is a map", () => {
    expect(nodes(read(), perTile(), tile({ cell_type: "float32" }), write())[2]).toEqual({
      op: "map",
      bands: { b1: "b1" },
      cellType: "float32",
    });
  });

  it("retile-to-layout gives the layout before it another", () => {
    expect(nodes(read(), tile({ cell_type: "int16" }), retile({ resample_method: "bilinear" }), write())[1]).toEqual({
      op: "tile-to-layout",
      layoutExtent: { xmin: 0, ymin: 0, xmax: 4096, ymax: 2048 },
      tileLayout: { layoutCols: 4, layoutRows: 2, tileCols: 512, tileRows: 512 },
      resample: "bilinear",
      cellType: "int16",
    });
    expect(nodes(read(), tile(), buffered(), retile(), write())[2]).toMatchObject({ op: "reproject", layoutExtent: { xmax: 4096 } });
  });

  it("a pyramid over a layout definition is numbered as the local scheme numbers it", () => {
    expect(nodes(read(), tile(), retile(), pyramid({ end_zoom: 1 }), write()).slice(1, 3)).toMatchObject([
      { op: "tile-to-layout", layoutExtent: { xmax: 4096 } },
      { op: "pyramid", endZoom: 1 },
    ]);
  });

  it.each([
    ["file:///data/scenes", "file:///data/scenes/"],
    ["file:/data/scenes/", "file:///data/scenes/"],
    ["s3://b/scenes/a.tif", "s3://b/scenes/a.tif"],
    ["s3a://b/scenes", "s3://b/scenes/"],
    ["/data/*.TIFF", "/data/*.TIFF"],
    ["/data/**/B4*", "/data/**/B4*"],
    ["scenes", "scenes/"],
  ])("reads every TIFF below %s", (uri, expected) => {
    expect(nodes(read({ uri }), tile(), write())[0]).toMatchObject({ uri: expected });
  });

  it.each([
    ["row-major", "rowmajor"],
    ["rowmajor", "rowmajor"],
    ["hilbert", "hilbert"],
  ])("key index %s", (type, keyIndex) => {
    expect(nodes(read(), tile(), write({ key_index_method: { type } }))[2]).toMatchObject({ keyIndex });
  });

  it("tells what it leaves out, and where", () => {
    const { notes } = imported(
      read({ max_tile_size: 512, partitions: 100 }),
      tile({ cell_type: "uint8raw" }),
      write({ profile: "gis", scheme: { tileCols: 512, tileRows: 512 } }),
    );
    expect(notes.map(({ pointer }) => pointer)).toEqual(["/0/max_tile_size", "/0/partitions", "/1/cell_type", "/2/profile", "/2/scheme"]);
    expect(notes.every(({ uri }) => uri === "ingest.json")).toBe(true);
    expect(imported(read(), tile()).notes[0]).toMatchObject({ pointer: "/1", message: expect.stringContaining("writes nothing") });
  });
});

describe("what cannot be carried over names itself and its place", () => {
  const cases: [string, unknown[], string, string, RegExp][] = [
    ["HDFS", [read({ uri: "hdfs://namenode/scenes" })], "BACKEND_UNSUPPORTED", "/0/uri", /hdfs:\/\/namenode\/scenes is in HDFS/],
    ["Accumulo", [read(), tile(), write({ uri: "accumulo://user:canary@zoo/instance" })], "BACKEND_UNSUPPORTED", "/2/uri", /Accumulo/],
    ["Cassandra", [read(), tile(), write({ uri: "cassandra://host/keyspace" })], "BACKEND_UNSUPPORTED", "/2/uri", /Cassandra/],
    ["HBase", [read(), tile(), write({ uri: "hbase://zoo/master" })], "BACKEND_UNSUPPORTED", "/2/uri", /HBase/],
    ["another store", [read({ uri: "gs://bucket/scenes" })], "BACKEND_UNSUPPORTED", "/0/uri", /gs:/],
    ["credentials", [read({ uri: "s3://AKIACANARY:canary@bucket/scenes" })], "IMPORT_UNSUPPORTED", "/0/uri", /credentials/],
    ["a spline", [read(), tile({ resample_method: "cubic-spline" })], "IMPORT_UNSUPPORTED", "/1/resample_method", /cubic-spline/],
    [
      "lanczos",
      [read(), tile(), buffered(), pyramid({ resample_method: "lanczos" })],
      "IMPORT_UNSUPPORTED",
      "/3/resample_method",
      /lanczos/,
    ],
    ["an unknown method", [read(), tile({ resample_method: "bilinaer" })], "JOB_INVALID", "/1/resample_method", /did you mean "bilinear"/],
    ["bits", [read(), tile({ cell_type: "bool" })], "IMPORT_UNSUPPORTED", "/1/cell_type", /one bit/],
    ["a nodata value", [read(), tile({ cell_type: "int16ud-9999" })], "IMPORT_UNSUPPORTED", "/1/cell_type", /int16ud-9999/],
    ["an unknown cell type", [read(), tile({ cell_type: "int64" })], "JOB_INVALID", "/1/cell_type", /int64/],
    [
      "a merge",
      [read(), { type: "singleband.spatial.transform.merge", tags: ["a"], tag: "b" }],
      "IMPORT_UNSUPPORTED",
      "/1/type",
      /transform\.merge/,
    ],
    ["a function", [read(), { type: "singleband.spatial.transform.map", func: "f" }], "IMPORT_UNSUPPORTED", "/1/type", /transform\.map/],
    ["an update", [read(), tile(), { type: "singleband.spatial.update" }], "IMPORT_UNSUPPORTED", "/2/type", /update/],
    [
      "an unknown stage",
      [{ type: "singleband.spatial.read.s4" }],
      "JOB_INVALID",
      "/0/type",
      /did you mean "singleband\.spatial\.read\.s3"/,
    ],
    ["no type", [read(), { uri: "x" }], "JOB_INVALID", "/1", /needs "type"/],
    ["no stage", [read(), "tile-to-layout"], "JOB_INVALID", "/1", /is an object, got "tile-to-layout"/],
    ["an unknown key", [read({ urii: "x" })], "JOB_INVALID", "/0/urii", /did you mean "uri"/],
    ["a wrong value", [read(), tile({ tile_size: "256" })], "JOB_INVALID", "/1/tile_size", /whole number.*"256"/],
    ["no address", [read({ uri: null })], "JOB_INVALID", "/0", /needs "uri"/],
    ["two reads", [read(), read()], "IMPORT_UNSUPPORTED", "/1/type", /reads once/],
    ["two writes", [read(), tile(), write(), write()], "IMPORT_UNSUPPORTED", "/3/type", /writes once/],
    ["an unknown CRS", [read({ crs: "EPSG:999999" })], "CRS_UNKNOWN", "/0/crs", /999999/],
    ["an empty CRS", [read(), tile(), buffered({ crs: "" })], "CRS_UNKNOWN", "/2/crs", /./],
    ["a scheme of another CRS", [read(), tile(), buffered({ crs: "EPSG:4326" })], "JOB_INVALID", "/2/scheme/crs", /EPSG:3857.*EPSG:4326/],
    [
      "oblong floating tiles",
      [read(), tile(), buffered({ scheme: { tileCols: 256, tileRows: 512 } })],
      "IMPORT_UNSUPPORTED",
      "/2/scheme",
      /256 × 512/,
    ],
    [
      "an extent inside out",
      [read(), tile(), retile({ layout_definition: { extent: [1, 0, 0, 1], tileLayout: {} } })],
      "JOB_INVALID",
      "/2/layout_definition/extent",
      /minimum/,
    ],
    ["a start zoom", [read(), tile(), buffered(), pyramid({ start_zoom: 7 })], "IMPORT_UNSUPPORTED", "/3/start_zoom", /7/],
    ["a cut listing", [read({ delimiter: "/" })], "IMPORT_UNSUPPORTED", "/0/delimiter", /"\/"/],
    [
      "row-major over time",
      [
        read({}, "singleband.temporal"),
        tile({}, "singleband.temporal"),
        write({ key_index_method: { type: "rowmajor" } }, "singleband.temporal"),
      ],
      "IMPORT_UNSUPPORTED",
      "/2/key_index_method/type",
      /row-major/,
    ],
    [
      "milliseconds for hilbert, of which GeoTrellis makes bits",
      [
        read({}, "singleband.temporal"),
        tile({}, "singleband.temporal"),
        write({ key_index_method: { type: "hilbert", temporal_resolution: 86_400_000 } }, "singleband.temporal"),
      ],
      "IMPORT_UNSUPPORTED",
      "/2/key_index_method/temporal_resolution",
      /2\^86400000/,
    ],
    [
      "time without a resolution",
      [read({}, "singleband.temporal"), tile({}, "singleband.temporal"), write({}, "singleband.temporal")],
      "JOB_INVALID",
      "/2/key_index_method",
      /temporalResolution/,
    ],
    ["tiling of what is tiled", [read(), tile(), tile()], "JOB_ORDER", "/2/type", /takes Sources.*gives Layer/],
    ["a write of sources", [read(), write()], "JOB_ORDER", "/1/type", /takes Layer or Pyramid.*gives Sources/],
    ["a buffered reprojection of sources", [read(), buffered()], "JOB_ORDER", "/1/type", /takes Layer.*gives Sources/],
    ["per-tile reprojection of a layer", [read(), tile(), perTile()], "JOB_ORDER", "/2/type", /takes Sources.*gives Layer/],
    ["a beginning without a read", [tile()], "JOB_ORDER", "/0/type", /begins with it/],
    ["kinds that do not fit", [read(), tile({}, "multiband.spatial")], "JOB_ORDER", "/1/type", /multiband\.spatial.*singleband\.spatial/],
  ];
  it.each(cases)("%s", (_, stages, code, pointer, message) => {
    const error = refused(...stages);
    expect([error.code, error.at?.pointer, error.at?.uri]).toEqual([code, pointer, "ingest.json"]);
    expect(error.message).toMatch(message);
    expect(`${error.message} ${error.hint}`).not.toMatch(/canary/i);
  });

  it("splines and lanczos with leave", () => {
    const document = [read(), tile({ resample_method: "cubic-spline" }), write()];
    const { job, notes } = importJob([{ document }], { resample: "cubic" });
    expect(job.pipeline[1]).toMatchObject({ resample: "cubic" });
    expect(notes).toContainEqual({ pointer: "/1/resample_method", message: expect.stringContaining("cubic-spline") });
  });

  it("no list that is empty, and one pipeline at a time", () => {
    const both = () => importJob([{ document: [read()] }, { document: [read()] }]);
    expect(both).toThrow(/a pipeline is one document/);
    expect(() => importJob([])).toThrow(/no document/);
    expect(() => importJob([{ document: "[{" }])).toThrow(/not JSON/);
  });
});
