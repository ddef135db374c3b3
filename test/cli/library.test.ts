/** The library as it is built: every name that programs may rely on, and every block of code of its pages, compiled and run. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";
import { read, tile, write } from "../unit/import/stages.js";
import { workplace } from "./command.js";

type Library = typeof import("../../shared/index.js");
const place = workplace();
let tilefold: Library;

const landcover: TestRaster = {
  width: 300,
  height: 200,
  block: 64,
  type: "uint8",
  epsg: 32633,
  x: 500_000,
  y: 5_000_000,
  cellWidth: 30,
  nodata: 0,
  cell: (c, r) => 1 + Math.floor(3 * noise(c, r)),
};
const ring = [
  [15.01, 45.1],
  [15.09, 45.1],
  [15.09, 45.14],
  [15.01, 45.14],
  [15.01, 45.1],
];

beforeAll(async () => {
  tilefold = (await import("../../dist/index.js" as string)) as Library;
  writeFileSync(place.file("landcover.tif"), rasterFile(landcover));
  writeFileSync(
    place.file("districts.geojson"),
    JSON.stringify({ type: "Feature", id: "d", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }),
  );
  mkdirSync(place.file("scenes"));
  writeFileSync(place.file("scenes/one.tif"), rasterFile(landcover));
  mkdirSync(place.file("node_modules/@types"), { recursive: true });
  symlinkSync(resolve("."), place.file("node_modules/tilefold"));
  symlinkSync(resolve("node_modules/@types/node"), place.file("node_modules/@types/node"));
});
afterAll(() => place.remove());

describe("every name that programs may rely on", () => {
  it("is there, and no other is there unknown", () => {
    expect(Object.keys(tilefold).sort()).toMatchSnapshot();
  });

  it("jobs: builder, parser, plan, estimate, run", async () => {
    const { pipeline, parseJob, planJob, estimateJob, runJob } = tilefold;
    const job = pipeline()
      .read({ uri: place.file("landcover.tif") })
      .zonal({ zones: place.file("districts.geojson"), classes: [2], stats: ["mean"] });
    expect(parseJob(JSON.stringify(job))).toEqual(job);
    const state = place.file("state");
    const { plan } = await planJob(job, { state });
    expect(await estimateJob(job, { state })).toEqual(plan.estimate);
    const phases = new Set<string>();
    const run = () =>
      runJob(job, { state, executor: "local", onProgress: ({ phase }) => phases.add(phase), signal: new AbortController().signal });
    const { jobId, result, answeredBefore } = await run();
    expect([jobId, answeredBefore, result.zones[0]!.id]).toEqual([plan.jobId, false, "d"]);
    expect(phases).toContain("done");
    expect((await run()).answeredBefore).toBe(true);
    await expect(runJob(job, { state: place.file("other"), signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "INTERRUPTED" });
  });

  it("a wrong order is refused as soon as a pipeline ends", () => {
    const untyped = tilefold.pipeline() as unknown as { write(parameters: object): unknown };
    expect(() => untyped.write({ uri: "a.tif" })).toThrow(expect.objectContaining({ code: "JOB_ORDER", at: { pointer: "/pipeline/0" } }));
  });

  it("grids, layouts and keys", () => {
    const extent = { xmin: 0, ymin: 0, xmax: 37, ymax: 27 };
    const grid = tilefold.gridExtent(extent, { width: 1, height: 1 });
    expect(grid).toEqual({ extent, cellSize: { width: 1, height: 1 }, cols: 37, rows: 27 });
    const layout = tilefold.layoutDefinition(grid, 10);
    expect(layout).toEqual({
      extent: { ...extent, ymin: -3, xmax: 40 },
      tileLayout: { layoutCols: 4, layoutRows: 3, tileCols: 10, tileRows: 10 },
    });
    expect(tilefold.layoutDefinition(grid, 10, 5).tileLayout).toEqual({ layoutCols: 4, layoutRows: 6, tileCols: 10, tileRows: 5 });
    expect(tilefold.floatingLayoutScheme(10).levelFor(extent, grid.cellSize)).toEqual({ zoom: 0, layout });
    expect(tilefold.floatingLayoutScheme().levelFor(extent, grid.cellSize).layout.tileLayout.tileCols).toBe(256);
    expect(tilefold.localLayoutScheme(10, 0.1).levelFor(extent, grid.cellSize)).toEqual({ zoom: 2, layout });
    const zoomed = tilefold.zoomedLayoutScheme("EPSG:3857", 256, 0.1);
    expect(zoomed.levelForZoom(3).layout.tileLayout.layoutCols).toBe(8);
    expect(zoomed.levelFor({ xmin: 0, ymin: 0, xmax: 1e6, ymax: 1e6 }, { width: 30, height: 30 }).zoom).toBe(13);
    expect(tilefold.pointToKey(layout, 10, 17)).toEqual({ col: 1, row: 1 });
    expect(tilefold.extentToBounds(layout, { xmin: 0, ymin: 7, xmax: 20, ymax: 17 })).toEqual({
      colMin: 0,
      rowMin: 1,
      colMax: 1,
      rowMax: 1,
    });
    expect(tilefold.keyToExtent(layout, { col: 1, row: 1 })).toEqual({ xmin: 10, ymin: 7, xmax: 20, ymax: 17 });
    const square = {
      type: "Polygon",
      coordinates: [
        [
          [10, 7],
          [20, 7],
          [20, 17],
          [10, 17],
          [10, 7],
        ],
      ],
    };
    expect(tilefold.keysForGeometry(layout, square)).toEqual([{ col: 1, row: 1 }]);
    const keyBounds = { minKey: { col: 1, row: 1 }, maxKey: { col: 6, row: 5 } };
    for (const kind of ["zorder", "hilbert", "rowmajor"] as const) {
      const index = tilefold.keyIndex(kind, keyBounds);
      const number = index.toIndex({ col: 2, row: 3 });
      expect(typeof number).toBe("bigint");
      expect(index.ranges({ minKey: { col: 2, row: 3 }, maxKey: { col: 2, row: 3 } })).toEqual([[number, number]]);
    }
  });

  it("rasters, stores and metadata", async () => {
    const raster = await tilefold.openRaster(place.file("landcover.tif"));
    const { zoom, metadata } = tilefold.collectMetadata([raster], tilefold.floatingLayoutScheme(128));
    expect(zoom).toBe(0);
    expect(Object.keys(metadata).sort()).toEqual(["bounds", "cellType", "crs", "extent", "layout"]);
    expect(metadata).toMatchObject({
      cellType: "uint8",
      crs: "EPSG:32633",
      bounds: { minKey: { col: 0, row: 0 }, maxKey: { col: 2, row: 1 } },
    });
    const store = tilefold.openStore(place.file("landcover.tif"));
    expect((await store.readAll(place.file("landcover.tif"))).length).toBe(rasterFile(landcover).length);
    const missing = tilefold.openRaster(place.file("none.tif"));
    await expect(missing).rejects.toBeInstanceOf(tilefold.TilefoldError);
    await expect(missing).rejects.toMatchObject({ code: "SOURCE_NOT_FOUND", hint: expect.any(String), message: expect.any(String) });
  });
});

describe("the code of the pages", () => {
  const blocks = (page: string, language: string): string[] =>
    [...readFileSync(page, "utf8").matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, code]) => code!);
  const programs = ["README.md", "docs/library.md"].flatMap((page) =>
    blocks(page, "ts").map((code, i) => ({ name: `${page.replace(/\W/g, "-")}-${i}`, code })),
  );

  it("compiles against the built types", { timeout: 120_000 }, () => {
    for (const { name, code } of programs) writeFileSync(place.file(`${name}.mts`), code);
    const options = {
      strict: true,
      noEmit: true,
      module: "NodeNext",
      target: "ES2023",
      lib: ["ES2023"],
      types: ["node"],
      skipLibCheck: false,
    };
    writeFileSync(place.file("tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.mts"] }));
    const { status, stdout } = spawnSync(join(resolve("node_modules"), ".bin/tsc"), ["-p", "."], { cwd: place.path, encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  it.each(programs)("$name runs", async ({ name, code }) => {
    const { transform } = await import("esbuild");
    writeFileSync(place.file(`${name}.mjs`), (await transform(code, { loader: "ts", format: "esm", target: "node20" })).code);
    const { status, stderr, stdout } = spawnSync(process.execPath, [`${name}.mjs`], { cwd: place.path, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).not.toBe("");
  });

  it("docs/geotrellis.md's commands do what it says", () => {
    const [commands] = blocks("docs/geotrellis.md", "sh");
    const lines = commands!.trim().split("\n");
    writeFileSync(
      place.file("ingest.json"),
      JSON.stringify([read({ uri: "scenes", type: "singleband.spatial.read.file" }), tile(), write({ uri: "of-geotrellis" })]),
    );
    writeFileSync(place.file("input.json"), JSON.stringify([{ format: "geotiff", name: "s", backend: { type: "file", path: "scenes" } }]));
    const output = {
      backend: { type: "file", path: "of-etl" },
      reprojectMethod: "buffered",
      keyIndexMethod: { type: "zorder" },
      resampleMethod: "bilinear",
      layoutScheme: "floating",
    };
    writeFileSync(place.file("output.json"), JSON.stringify(output));
    writeFileSync(place.file("backend-profiles.json"), JSON.stringify({ "backend-profiles": [] }));
    for (const line of lines) {
      const [, words, to] = /^npx tilefold ([^>]*?)(?: > (\S+))?$/.exec(line)!;
      const { status, stdout, stderr } = place.run(...words!.split(" "));
      expect([line, status, status === 0 ? "" : stderr]).toEqual([line, 0, ""]);
      if (to !== undefined) writeFileSync(place.file(to), stdout);
    }
    expect(readFileSync(place.file("of-etl/attributes/s/0.json"), "utf8")).toContain("zorder");
  });
});
