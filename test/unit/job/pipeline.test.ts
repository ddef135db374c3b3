import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Job } from "../../../shared/job/job.js";
import { parseJob } from "../../../shared/job/parse-job.js";
import { pipeline } from "../../../shared/job/pipeline.js";
import type { Op } from "../../../shared/node/registry.js";
import { NODES } from "../../../shared/node/registry.js";
import type { ValueType } from "../../../shared/node/value-type.js";

type Step = Readonly<Record<string, unknown>> & { readonly op: Op };

const METHOD: Readonly<Record<Op, string>> = {
  read: "read",
  query: "query",
  clip: "clip",
  "tile-to-layout": "tileToLayout",
  reproject: "reproject",
  mask: "mask",
  map: "map",
  composite: "composite",
  pyramid: "pyramid",
  zonal: "zonal",
  write: "write",
  "write-table": "writeTable",
};

/** Some parameters of each node. */
const PARAMETERS: Readonly<Record<Op, fc.Arbitrary<object>>> = {
  read: fc.constantFrom({ uri: "a.tif" }, { uri: ["a.tif", "s3://b/c/*.tif"], bands: [1, "nir"], nodata: null, time: "2020-01-01" }),
  query: fc.constantFrom(
    { items: "scenes.json" },
    { items: "https://stac.example/", filter: { year: { $in: [2020] } }, bands: ["B4"], limit: 3 },
  ),
  clip: fc.constantFrom({ aoi: "aoi.geojson" }, { aoi: { type: "Polygon", coordinates: [] }, aoiCrs: "EPSG:3857" }),
  "tile-to-layout": fc.constantFrom(
    {},
    { scheme: { type: "zoomed", tileSize: 512, crs: "EPSG:3857" }, resample: "bilinear" },
    { layoutExtent: { xmin: 0, ymin: 0, xmax: 1, ymax: 1 }, tileLayout: { layoutCols: 1, layoutRows: 1, tileCols: 8, tileRows: 8 } },
  ),
  reproject: fc.constantFrom(
    { crs: "EPSG:3857" },
    { crs: "EPSG:3857", scheme: { type: "tms", id: "WebMercatorQuad" }, mode: "per-tile", bufferSize: 2 },
  ),
  mask: fc.constantFrom(
    { bits: { band: "qa", any: "0b11" }, dilate: 2 },
    { where: "b1 > 0", keep: true },
    { values: { band: 1, in: [0, 255] } },
  ),
  map: fc.constantFrom({ bands: { ndvi: "(b2 - b1) / (b2 + b1)" } }, { bands: { b1: "b1" }, cellType: "int16" }),
  composite: fc.constantFrom({}, { reducer: "percentile", percentile: 40, by: "year", grid: "union", observations: true }),
  pyramid: fc.constantFrom({}, { resample: "mode", endZoom: 3 }),
  zonal: fc.constantFrom(
    { zones: "zones.geojson" },
    { zones: "zones.geojson", classes: [1, 2], stats: ["mean", "median"], coverage: "centre" },
  ),
  write: fc.constantFrom(
    { uri: "out.tif" },
    { uri: "s3://b/catalogue", name: "ndvi", format: "layer", keyIndex: "hilbert", overviews: [2, 4] },
  ),
  "write-table": fc.constantFrom({ uri: "out.json" }, { uri: "out.csv", ifExists: "fail" }),
};

const followers = (value: ValueType): Op[] => (Object.keys(NODES) as Op[]).filter((op) => NODES[op].takes.includes(value));

/** Pipelines of every legal order, up to a number of nodes, that end as jobs do. */
const pipelines: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), fc.integer({ min: 2, max: 9 }))
  .chain(([choices, most]) => {
    const ops: Op[] = [];
    let value: ValueType = "Nothing";
    for (const choice of choices) {
      const can: Op[] = followers(value).filter(
        (op) => ops.length < most || ["write", "write-table", "pyramid", "tile-to-layout", "zonal"].includes(op),
      );
      if (can.length === 0) break;
      const op: Op = can[choice % can.length]!;
      ops.push(op);
      value = NODES[op].gives(value);
    }
    return fc.tuple(...ops.map((op) => PARAMETERS[op].map((parameters): Step => ({ op, ...parameters }))));
  })
  .filter((steps) => ["write", "write-table", "zonal"].includes(steps.at(-1)?.op ?? ""));

/** The steps by the builder; its types are looked at below. */
const built = (steps: readonly Step[]): Job & { job: (options: object) => Job } =>
  // biome-ignore lint/suspicious/noExplicitAny: the order is decided at run time
  steps.reduce<any>((value, { op, ...parameters }) => value[METHOD[op]](parameters), pipeline());

describe("the builder and JSON are two spellings of a job", () => {
  it("the same nodes give the same job", () => {
    const seen = new Set<Op>();
    fc.assert(
      fc.property(pipelines, (steps) => {
        for (const { op } of steps) seen.add(op);
        const job = built(steps);
        const fromJson = parseJob(JSON.stringify({ tilefold: 1, pipeline: steps }));
        expect(job).toEqual(fromJson);
        expect(JSON.stringify(job)).toBe(JSON.stringify(fromJson));
        expect(Object.keys(job)).toEqual(Object.keys(fromJson));
        const more = { name: "x", limits: { maxTiles: 5 }, tiling: { tileSize: 512 }, workers: 2 } as const;
        expect(job.job(more)).toEqual(parseJob({ tilefold: 1, ...more, pipeline: steps }));
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(Object.keys(METHOD).sort());
  });

  it("the names of the design", () => {
    const job: Job = pipeline()
      .read({ uri: "scenes/*.tif" })
      .tileToLayout({ scheme: { type: "floating", tileSize: 256 } })
      .reproject({ crs: "EPSG:3857", scheme: { type: "zoomed" } })
      .pyramid()
      .write({ uri: "s3://catalogue", name: "scenes", format: "layer" });
    expect(job).toEqual({
      tilefold: 1,
      pipeline: [
        { op: "read", uri: "scenes/*.tif" },
        { op: "tile-to-layout", scheme: { type: "floating", tileSize: 256 } },
        { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" } },
        { op: "pyramid" },
        { op: "write", uri: "s3://catalogue", name: "scenes", format: "layer" },
      ],
    });
  });

  it("a pipeline may be gone on with twice", () => {
    const start = pipeline().read({ uri: "a.tif" });
    const one = start.mask({ where: "b1 > 0" }).zonal({ zones: "z.geojson" });
    const other = start.zonal({ zones: "z.geojson" });
    expect([one.pipeline.length, other.pipeline.length]).toEqual([3, 2]);
    expect(one.writeTable({ uri: "t.json" }).pipeline).toHaveLength(4);
    expect(one.pipeline).toHaveLength(3);
  });

  it("a wrong parameter is an error at its node", () => {
    expect(() => pipeline().read({ uri: "" }).zonal({ zones: "z.geojson" })).toThrow(
      expect.objectContaining({ code: "JOB_INVALID", at: { pointer: "/pipeline/0/uri" } }),
    );
  });
});

/** Each line marked must not compile: `tsc` fails for a mark that is not used (test/checks/tools.test.ts runs it). */
function ordersThatDoNotCompile(): void {
  const sources = pipeline().read({ uri: "a.tif" });
  const layer = sources.tileToLayout();
  const pyramid = layer.pyramid();
  const table = layer.zonal({ zones: "z.geojson" });
  const written = layer.write({ uri: "a.tif" });

  // @ts-expect-error nothing to write yet
  pipeline().write({ uri: "a.tif" });
  // @ts-expect-error nothing to tile yet
  pipeline().tileToLayout();
  // @ts-expect-error a pipeline reads once
  sources.read({ uri: "b.tif" });
  // @ts-expect-error sources have no layout to write
  sources.write({ uri: "b.tif" });
  // @ts-expect-error sources have no levels
  sources.pyramid();
  // @ts-expect-error sources are no job
  sources.job();
  // @ts-expect-error a layer is laid out already
  layer.tileToLayout();
  // @ts-expect-error a layer is one image
  layer.composite();
  // @ts-expect-error a layer is no table
  layer.writeTable({ uri: "t.json" });
  // @ts-expect-error a layer is no job
  layer.job();
  // @ts-expect-error a pyramid has its levels
  pyramid.pyramid();
  // @ts-expect-error a pyramid is not reprojected
  pyramid.reproject({ crs: "EPSG:3857" });
  // @ts-expect-error nor asked by zones
  pyramid.zonal({ zones: "z.geojson" });
  // @ts-expect-error a table has no pixels
  table.write({ uri: "a.tif" });
  // @ts-expect-error nor a mask
  table.mask({ where: "b1 > 0" });
  // @ts-expect-error what is written is the end
  written.write({ uri: "b.tif" });
  // @ts-expect-error and no table
  written.writeTable({ uri: "t.json" });

  // @ts-expect-error an address is needed
  pipeline().read({});
  // @ts-expect-error a key that is not known
  sources.zonal({ zones: "z.geojson", clases: [2] });
  // @ts-expect-error a method that is not known
  sources.tileToLayout({ resample: "lanczos" });
  // @ts-expect-error a scheme that is not known
  layer.reproject({ crs: "EPSG:3857", scheme: { type: "zomed" } });
  // @ts-expect-error a format that is not known
  layer.write({ uri: "a.tif", format: "geopackage" });
  // @ts-expect-error a CRS is needed
  layer.reproject({});
}

it("impossible orders do not compile, and are refused where types are not looked at", () => {
  expect(ordersThatDoNotCompile).toThrow(expect.objectContaining({ code: "JOB_ORDER" }));
});
