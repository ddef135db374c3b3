/** Whole jobs over layouts and reprojections, on this machine. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { planJob, runJob } from "../../../shared/executor/run-job.js";
import { planSummary, tileKeys } from "../../../shared/plan/summary.js";
import { noise, rasterFile, type TestRaster } from "../../raster-file.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-layout-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

type Raster = Omit<TestRaster, "block" | "epsg"> & { readonly block?: number; readonly epsg?: number };

function source(raster: Raster, name = `${count++}.tif`): string {
  const uri = join(folder, name);
  writeFileSync(uri, rasterFile({ block: 32, epsg: 32633, ...raster }));
  return uri;
}

/** A raster cut into files of `side` pixels, in rows. */
function cut(raster: Raster, side: number): string[] {
  const uris: string[] = [];
  for (let row = 0; row < raster.height; row += side) {
    for (let col = 0; col < raster.width; col += side) {
      uris.push(
        source({
          ...raster,
          width: Math.min(side, raster.width - col),
          height: Math.min(side, raster.height - row),
          x: raster.x + col * raster.cellWidth,
          y: raster.y - row * (raster.cellHeight ?? raster.cellWidth),
          cell: (c, r, band) => raster.cell(col + c, row + r, band),
        }),
      );
    }
  }
  return uris;
}

const jobOf = (uri: string | readonly string[], nodes: readonly object[], more: object = {}) => ({
  tilefold: 1,
  pipeline: [{ op: "read", uri, ...more }, ...nodes],
});

interface Image {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  /** NaN where there is no value. */
  readonly at: (col: number, row: number, band?: number) => number;
  readonly header: Awaited<ReturnType<typeof openRaster>>["header"];
}

async function image(job: { pipeline: readonly object[] }, tiling: object = {}): Promise<Image> {
  const uri = join(folder, `${count++}.tif`);
  await runJob(
    { ...job, pipeline: [...job.pipeline, { op: "write", uri, level: 1 }], ...tiling },
    { state: join(folder, `state-${count++}`), workers: 1 },
  );
  const raster = await openRaster(uri);
  const { width, height } = raster.header;
  const { bands } = await raster.read({ col: 0, row: 0, width, height });
  const at = (col: number, row: number, band = 0): number => {
    const { cells, valid } = bands[band]!;
    return valid !== null && valid[row * width + col] === 0 ? Number.NaN : cells[row * width + col]!;
  };
  return { width, height, bytes: readFileSync(uri), at, header: raster.header };
}

async function planned(job: { pipeline: readonly object[] }) {
  const result = await planJob(
    { ...job, pipeline: [...job.pipeline, { op: "write", uri: join(folder, "unused.tif") }] },
    { state: join(folder, "plans") },
  );
  return { plan: result.plan, summary: planSummary(result.plan, result.touched), keys: [...tileKeys(result)] };
}

const failure = (job: { pipeline: readonly object[] }) =>
  planned(job).then(
    () => null,
    (error: { code: string; message: string; hint: string; at?: { pointer?: string } }) => error,
  );

const refusal = async (uri: string | readonly string[], nodes: readonly object[]) => {
  const { code, message } = (await failure(jobOf(uri, nodes)))!;
  return [code, message];
};

describe("tile-to-layout", () => {
  // GeoTrellis 3.7, spark/src/test/scala/geotrellis/spark/tiling/TilerMethodsSpec.scala:44-98
  it("merges overlapping rasters as GeoTrellis's tiler does", async () => {
    const raster = (value: number, x: number, y: number) =>
      source({ width: 4, height: 5, type: "int16", epsg: 3857, x, y, cellWidth: 20, nodata: -1, cell: () => value });
    const job = jobOf(
      // In the two tiles below the test there puts the second one on top.
      [raster(2, 60, 125), raster(1, 20, 175)],
      [
        {
          op: "tile-to-layout",
          layoutExtent: { xmin: 0, ymin: 0, xmax: 160, ymax: 200 },
          tileLayout: { layoutCols: 4, layoutRows: 4, tileCols: 4, tileRows: 5 },
        },
      ],
    );
    const { keys, summary } = await planned(job);
    expect(keys).toHaveLength(4 * 4 - 2);
    expect(keys).not.toContainEqual({ col: 3, row: 0 });
    expect(keys).not.toContainEqual({ col: 0, row: 3 });
    expect(summary).toMatchObject({ zoom: 0, tiles: 14, keyBounds: { minKey: { col: 0, row: 0 }, maxKey: { col: 3, row: 3 } } });
    const { at } = await image(job);
    const tile = (col: number, row: number) => Array.from({ length: 20 }, (_, i) => at(col * 4 + (i % 4), row * 5 + Math.floor(i / 4)));
    const n = Number.NaN;
    expect(tile(1, 2)).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2, n, n, 2, 2, n, n, 2, 2]);
    expect(tile(1, 1)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2]);
  });

  it("takes the first valid value, band by band, in the order of the sources", async () => {
    const raster = (base: number, hole: number) =>
      source({
        width: 8,
        height: 8,
        type: "uint8",
        x: 500000,
        y: 4600000,
        cellWidth: 10,
        nodata: 0,
        bands: 2,
        cell: (col, _, band) => (col === hole + band ? 0 : base + band),
      });
    const [a, b] = [raster(10, 2), raster(20, 2)];
    const layout = [{ op: "tile-to-layout", scheme: { type: "floating", tileSize: 16 } }];
    const first = await image(jobOf([a, b], layout));
    // Both sources have the same holes: each band keeps its own.
    expect([1, 2, 3, 4].map((col) => [first.at(col, 0, 0), first.at(col, 0, 1)])).toEqual([
      [10, 11],
      [Number.NaN, 11],
      [10, Number.NaN],
      [10, 11],
    ]);
    const [c, d] = [raster(10, 2), raster(20, 5)];
    const merged = await image(jobOf([c, d], layout));
    expect([1, 2, 3, 5, 6].map((col) => [merged.at(col, 0, 0), merged.at(col, 0, 1)])).toEqual([
      [10, 11],
      [20, 11],
      [10, 21],
      [10, 11],
      [10, 11],
    ]);
    const turned = await image(jobOf([d, c], layout));
    expect([turned.at(1, 0), turned.at(5, 0), turned.at(6, 0, 1)]).toEqual([20, 10, 11]);
    // The layout's tiles reach beyond the sources.
    expect([merged.width, merged.height, merged.at(9, 9)]).toEqual([16, 16, Number.NaN]);
  });

  it("holds every source's values, or those that are asked for", async () => {
    const at = { width: 4, height: 4, y: 4600000, cellWidth: 10 };
    const bytes = source({ ...at, type: "uint8", x: 500000, cell: () => 250 });
    const words = source({ ...at, type: "int16", x: 500040, nodata: -9999, cell: (col) => (col === 0 ? -9999 : -300) });
    const layout = (cellType?: string) => [{ op: "tile-to-layout", scheme: { type: "floating", tileSize: 16 }, cellType }];
    const union = await image(jobOf([bytes, words], layout()));
    expect(union.header.bands[0]).toMatchObject({ cellType: "int16", nodata: -9999 });
    expect([union.at(0, 0), union.at(4, 0), union.at(5, 0)]).toEqual([250, Number.NaN, -300]);
    const float = await image(jobOf([bytes, words], layout("float32")));
    expect(float.header.bands[0]).toMatchObject({ cellType: "float32" });
    expect([float.at(0, 0), float.at(5, 0)]).toEqual([250, -300]);
    // What does not fit is clamped, and a nodata value that does not fit becomes a mask.
    const small = await image(jobOf([bytes, words], layout("uint8")));
    expect([small.at(0, 0), small.at(4, 0), small.at(5, 0)]).toEqual([250, Number.NaN, 0]);
  });

  it("puts pixels on tiles of zooms, tile matrix sets and layouts of the user's", async () => {
    const raster = source({
      width: 40,
      height: 30,
      type: "uint8",
      epsg: 4326,
      geographic: true,
      x: 10,
      y: 50,
      cellWidth: 0.1,
      cell: () => 7,
    });
    const of = async (node: object) => (await planned(jobOf(raster, [{ op: "tile-to-layout", ...node }]))).summary;
    expect(await of({})).toMatchObject({ zoom: 0, layout: { tileLayout: { layoutCols: 1, layoutRows: 1, tileCols: 256 } } });
    expect(await of({ scheme: { type: "zoomed", maxZoom: 6 } })).toMatchObject({
      zoom: 6,
      layout: { tileLayout: { layoutCols: 64, layoutRows: 64 } },
      keyBounds: { minKey: { col: 33, row: 14 }, maxKey: { col: 34, row: 15 } },
    });
    expect(await of({ scheme: { type: "tms", id: "WorldCRS84Quad", maxZoom: 6 } })).toMatchObject({
      zoom: 6,
      layout: { tileLayout: { layoutCols: 128, layoutRows: 64 } },
      keyBounds: { minKey: { col: 67, row: 14 }, maxKey: { col: 68, row: 15 } },
    });
    expect(await of({ scheme: { type: "local", tileSize: 16 } })).toMatchObject({
      zoom: 2,
      layout: { tileLayout: { layoutCols: 3, layoutRows: 2 } },
    });
    // The data reach beyond this layout.
    expect(
      await of({
        layoutExtent: { xmin: 11, ymin: 0, xmax: 12.6, ymax: 49 },
        cellSize: { width: 0.1, height: 0.1 },
        scheme: { type: "floating", tileSize: 8 },
      }),
    ).toMatchObject({
      layout: { tileLayout: { layoutCols: 2, layoutRows: 62, tileCols: 8 } },
      keyBounds: { minKey: { col: 0, row: 0 }, maxKey: { col: 1, row: 2 } },
    });
  });
});

const SCENE: Raster = {
  width: 200,
  height: 150,
  type: "uint16",
  x: 447000,
  y: 4897320,
  cellWidth: 120,
  nodata: 0,
  cell: (col, row) => (col >= 70 && col < 90 && row >= 20 && row < 33 ? 0 : 1000 + Math.floor(3000 * noise(col, row))),
};

describe("seams", () => {
  const layouts: readonly (readonly [string, object])[] = [
    ["a floating layout", { op: "tile-to-layout", scheme: { type: "floating", tileSize: 64 } }],
    [
      "a layout of cells between the sources'",
      {
        op: "tile-to-layout",
        layoutExtent: { xmin: 446900, ymin: 4878000, xmax: 471500, ymax: 4897500 },
        cellSize: { width: 95, height: 100 },
        resample: "bilinear",
      },
    ],
    ["a zoomed layout by cubic", { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" }, resample: "cubic" }],
    ["a coarser zoom by average", { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", maxZoom: 8 }, resample: "average" }],
    ["GDAL's suggested grid by bilinear", { op: "reproject", crs: "EPSG:4326", resample: "bilinear" }],
  ];
  const whole = source(SCENE);
  const pieces = cut(SCENE, 64);

  it.each(layouts)("are not in %s, however the raster, the tiles and the batches are cut", async (_, node) => {
    const { bytes } = await image(jobOf(whole, [node]));
    const same = async (uri: string | readonly string[], tiling?: object) =>
      expect(Buffer.compare((await image(jobOf(uri, [node]), tiling)).bytes, bytes)).toBe(0);
    await same(pieces);
    await same(whole, { tiling: { tileSize: 16, batchBytes: "64 kB" } });
    await same(pieces, { tiling: { tileSize: 32, batchBytes: "64 kB" } });
  });

  it("are not where a raster is cut into files of 64 or of 1,024 pixels, or laid on tiles of 64 or of 1,024", async () => {
    const wide: Raster = { ...SCENE, width: 1100, height: 1050, cellWidth: 30 };
    const uri = source(wide);
    const reproject = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" }, resample: "bilinear" };
    const untiled = await image(jobOf(uri, [reproject]));
    for (const side of [64, 1024]) {
      const cutUp = await image(jobOf(cut(wide, side), [reproject]));
      expect(Buffer.compare(cutUp.bytes, untiled.bytes), `files of ${side}`).toBe(0);
      const laid = [{ op: "tile-to-layout", scheme: { type: "floating", tileSize: side } }, reproject];
      expect(Buffer.compare((await image(jobOf(uri, laid))).bytes, untiled.bytes), `tiles of ${side}`).toBe(0);
    }
  }, 60_000);

  it("are where each source is reprojected on its own, but not by nearest", async () => {
    const node = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" } };
    const alone = { ...node, mode: "per-tile" };
    const nearest = await image(jobOf(whole, [node]));
    expect(Buffer.compare((await image(jobOf(pieces, [alone]))).bytes, nearest.bytes)).toBe(0);
    const cubic = await image(jobOf(whole, [{ ...node, resample: "cubic" }]));
    expect(Buffer.compare((await image(jobOf(pieces, [{ ...alone, resample: "cubic" }]))).bytes, cubic.bytes)).not.toBe(0);
  });

  it("are not between a layer's tiles when it is reprojected", async () => {
    const reproject = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" }, resample: "cubic" };
    const direct = await image(jobOf(whole, [reproject]));
    const layer = await image(
      jobOf(pieces, [
        { op: "tile-to-layout", scheme: { type: "floating", tileSize: 64 } },
        { ...reproject, bufferSize: 3 },
      ]),
    );
    expect(Buffer.compare(layer.bytes, direct.bytes)).toBe(0);
  });
});

describe("a zoomed layout", () => {
  interface Golden {
    readonly raster: {
      readonly width: number;
      readonly height: number;
      readonly x: number;
      readonly y: number;
      readonly cell: number;
      readonly nodata: number;
    };
    readonly pixels: readonly {
      readonly method: string;
      readonly zoom: number;
      readonly key: { readonly col: number; readonly row: number };
      readonly window: readonly [number, number, number, number];
      readonly cells: readonly number[];
    }[];
  }
  const golden = JSON.parse(readFileSync(new URL("../../golden/reproject.json", import.meta.url), "utf8")) as Golden;
  const { width, height, x, y, cell, nodata } = golden.raster;
  const raster = source({
    width,
    height,
    x,
    y,
    type: "uint16",
    cellWidth: cell,
    nodata,
    cell: (col, row) =>
      col >= 20 && col < 31 && row >= 10 && row < 17 ? nodata : 1000 + ((col * 37 + row * 91 + ((col * row) % 17) * 13) % 900),
  });

  it.each(golden.pixels.map((one) => [one.method, one] as const))("has gdalwarp's pixels by %s", async (method, one) => {
    const job = jobOf(raster, [{ op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", maxZoom: one.zoom }, resample: method }]);
    const { summary } = await planned(job);
    const { minKey } = summary.keyBounds!;
    const { at } = await image(job);
    const [left, top, right, bottom] = one.window;
    const across = right - left;
    const [shiftX, shiftY] = [(one.key.col - minKey.col) * 256, (one.key.row - minKey.row) * 256];
    let [valid, most] = [0, 0];
    for (let row = top; row < bottom; row++) {
      for (let col = left; col < right; col++) {
        const expected = one.cells[(row - top) * across + col - left]!;
        const found = at(col + shiftX, row + shiftY);
        if (Number.isNaN(found) !== (expected === nodata)) throw new Error(`(${col}, ${row}) is ${found}, gdalwarp has ${expected}`);
        if (expected === nodata) continue;
        valid++;
        most = Math.max(most, Math.abs(found - expected));
      }
    }
    expect(valid).toBeGreaterThan(4000);
    expect(most).toBeLessThanOrEqual(method === "nearest" ? 0 : 1);
  });
});

describe("sources of many kinds", () => {
  const utm32 = source({ ...SCENE, epsg: 32632, width: 20, height: 20, x: 920000 });
  const utm33 = source({ ...SCENE, width: 20, height: 20 });

  it("of several CRSs are refused by tile-to-layout, by both names", async () => {
    const error = (await failure(jobOf([utm32, utm33], [{ op: "tile-to-layout" }])))!;
    expect(error).toMatchObject({ code: "SOURCES_MIXED", at: { pointer: "/pipeline/1" } });
    for (const part of [utm32, utm33, "EPSG:32632", "EPSG:32633"]) expect(error.message).toContain(part);
    expect(error.hint).toContain("per-tile");
  });

  it("of several CRSs are reprojected each on its own", async () => {
    const node = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" } };
    const error = await failure(jobOf([utm32, utm33], [{ ...node, mode: "buffered" }]));
    expect(error).toMatchObject({ code: "SOURCES_MIXED" });
    const both = await image(jobOf([utm32, utm33], [{ ...node, mode: "per-tile" }]));
    expect(Buffer.compare((await image(jobOf([utm32, utm33], [node]))).bytes, both.bytes)).toBe(0);
    const one = await image(jobOf(utm33, [node]));
    let [here, there] = [0, 0];
    for (let row = 0; row < both.height; row++) for (let col = 0; col < both.width; col++) if (!Number.isNaN(both.at(col, row))) here++;
    for (let row = 0; row < one.height; row++) for (let col = 0; col < one.width; col++) if (!Number.isNaN(one.at(col, row))) there++;
    expect(here).toBeGreaterThan(1.5 * there);
  });

  it("without a CRS, or of other numbers of bands, are refused", async () => {
    const two = source({ ...SCENE, width: 20, height: 20, bands: 2 });
    expect(await refusal([utm33, two], [{ op: "tile-to-layout" }])).toEqual(["SOURCES_MIXED", `${utm33} has 1 bands and ${two} has 2`]);
  });

  it("may be too many for the plan: batches carry those that meet them", async () => {
    mkdirSync(join(folder, "many"));
    // More than stand in a plan.
    const scene: Raster = { ...SCENE, width: 26 * 8, height: 21 * 8, block: 16 };
    for (const [i, uri] of cut(scene, 8).entries())
      writeFileSync(join(folder, "many", `${String(i).padStart(4, "0")}.tif`), readFileSync(uri));
    expect(readdirSync(join(folder, "many"))).toHaveLength(26 * 21);
    const many = `${join(folder, "many")}/*.tif`;
    const node = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: 64 }, resample: "bilinear" };
    const whole = await image(jobOf(source(scene), [node]));
    const tiling = { tiling: { batchBytes: "200 kB" } };
    expect(Buffer.compare((await image(jobOf(many, [node]), tiling)).bytes, whole.bytes)).toBe(0);
    const { plan, summary } = await planned(jobOf(many, [node]));
    expect(plan.sources).toEqual([]);
    expect(JSON.stringify(plan).length).toBeLessThan(1 << 16);
    expect(summary.sources).toBe(26 * 21);
    // Apart, by nearest: a mosaic of as many programs.
    const apart = { ...node, mode: "per-tile", resample: "nearest" };
    const nearest = await image(jobOf(source(scene), [{ ...node, resample: "nearest" }]));
    expect(Buffer.compare((await image(jobOf(many, [apart]), tiling)).bytes, nearest.bytes)).toBe(0);
    // Tables too.
    const zones = {
      type: "Polygon",
      coordinates: [
        [
          [14.35, 44.1],
          [14.6, 44.12],
          [14.55, 44.22],
          [14.35, 44.1],
        ],
      ],
    };
    const table = async (uri: string) =>
      (
        await runJob(
          { ...jobOf(uri, [node, { op: "zonal", zones, stats: ["mean", "max"] }]), ...tiling },
          { state: join(folder, `state-${count++}`), workers: 1 },
        )
      ).result.zones;
    expect(await table(many)).toEqual(await table(source(scene)));
    expect((await table(many))[0]!.count).toBeGreaterThan(1000);
  });
});

describe("layers go on", () => {
  it("to expressions, masks and zones as sources do", async () => {
    const raster = source({
      ...SCENE,
      bands: 2,
      cell: (col, row, band) => SCENE.cell(col, row, 0) && 100 + band * 50 + ((col + row) % 20),
    });
    const reproject = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" } };
    const plain = await image(jobOf(raster, [reproject]));
    const ndvi = await image(jobOf(raster, [reproject, { op: "map", bands: { ndvi: "(b2 - b1) / (b2 + b1)" } }]));
    let seen = 0;
    for (let row = 0; row < plain.height; row += 3) {
      for (let col = 0; col < plain.width; col += 3) {
        const [a, b] = [plain.at(col, row, 0), plain.at(col, row, 1)];
        const found = ndvi.at(col, row);
        if (Number.isNaN(a)) expect(found).toBeNaN();
        else {
          seen++;
          expect(found).toBe(Math.fround((b - a) / (b + a)));
        }
      }
    }
    expect(seen).toBeGreaterThan(2000);
    const before = await image(jobOf(raster, [{ op: "map", bands: { ndvi: "(b2 - b1) / (b2 + b1)" } }, reproject]));
    expect(Buffer.compare(before.bytes, ndvi.bytes)).toBe(0);
  });

  it("with their layout in plans of tables", async () => {
    const raster = source(SCENE);
    const zones = {
      type: "Polygon",
      coordinates: [
        [
          [14.35, 44.1],
          [14.4, 44.1],
          [14.4, 44.22],
          [14.35, 44.22],
          [14.35, 44.1],
        ],
      ],
    };
    const { plan, touched } = await planJob(
      jobOf(raster, [
        { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" } },
        { op: "zonal", zones },
      ]),
      { state: join(folder, "plans") },
    );
    const summary = planSummary(plan, touched);
    expect(summary).toMatchObject({ zoom: 11, crs: "EPSG:3857", layout: { tileLayout: { layoutCols: 2048 } } });
    const keys = [...tileKeys({ plan, touched })];
    expect(keys).toEqual([
      { col: 1105, row: 742 },
      { col: 1105, row: 743 },
    ]);
    expect(summary.keyBounds).toEqual({ minKey: keys[0], maxKey: keys[1] });
  });
});

describe("what makes no layout", () => {
  const raster = source({ ...SCENE, width: 20, height: 20 });
  const layoutExtent = { xmin: 447000, ymin: 4890000, xmax: 450000, ymax: 4897320 };
  it.each([
    [
      "cellSize without an extent",
      { op: "tile-to-layout", cellSize: { width: 1, height: 1 } },
      "JOB_INVALID",
      "cellSize divides a layoutExtent, and there is none",
    ],
    [
      "an extent alone",
      { op: "reproject", crs: "EPSG:3857", layoutExtent },
      "JOB_INVALID",
      "layoutExtent needs cellSize or tileLayout to be divided by",
    ],
    [
      "an extent and a scheme",
      { op: "tile-to-layout", layoutExtent, cellSize: { width: 9, height: 9 }, scheme: { type: "zoomed" } },
      "JOB_INVALID",
      "layoutExtent is a layout of its own and goes with no zoomed scheme",
    ],
    [
      "a zoom of the floating scheme",
      { op: "tile-to-layout", scheme: { type: "floating", maxZoom: 3 } },
      "JOB_INVALID",
      "maxZoom picks a level of the schemes zoomed and tms; a floating layout keeps the resolution of its sources",
    ],
    [
      "a tile matrix set without id",
      { op: "reproject", crs: "EPSG:3857", scheme: { type: "tms" } },
      "JOB_INVALID",
      "scheme tms needs `id`, as WebMercatorQuad",
    ],
    [
      "a tile matrix set of another CRS",
      { op: "tile-to-layout", scheme: { type: "tms", id: "WebMercatorQuad" } },
      "JOB_INVALID",
      "tile matrix set WebMercatorQuad is of EPSG:3857, and the pixels are in EPSG:32633",
    ],
    [
      "a scheme of another CRS",
      { op: "tile-to-layout", scheme: { type: "zoomed", crs: "EPSG:3857" } },
      "JOB_INVALID",
      "the scheme is of EPSG:3857, and the pixels are in EPSG:32633",
    ],
    [
      "a zoomed scheme that knows no world",
      { op: "tile-to-layout", scheme: { type: "zoomed" } },
      "CRS_UNSUPPORTED",
      "The zoomed scheme does not know the world's extent in EPSG:32633.",
    ],
    [
      "a layout beside the data",
      { op: "tile-to-layout", layoutExtent: { xmin: 0, ymin: 0, xmax: 100, ymax: 100 }, cellSize: { width: 10, height: 10 } },
      "NO_OVERLAP",
      "the sources' extent (447000, 4894920, 449400, 4897320) lies beside the layout's (0, -2460, 2560, 100)",
    ],
  ])("%s", async (_, node, code, message) => {
    expect(await refusal(raster, [node])).toEqual([code, message]);
  });

  it("a pyramid of a layer without one, or that ends below it", async () => {
    expect(await refusal(raster, [{ op: "reproject", crs: "EPSG:4326" }, { op: "pyramid" }])).toEqual([
      "JOB_INVALID",
      "a pyramid needs a layout, and this layer lies in none",
    ]);
    const zoomed = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", maxZoom: 9 } };
    expect(await refusal(raster, [zoomed, { op: "pyramid", endZoom: 10 }])).toEqual([
      "JOB_INVALID",
      "the pyramid ends at zoom 10, and the layer lies at zoom 9 already",
    ]);
    expect((await refusal(raster, [zoomed, { op: "pyramid", resample: "cubic" }]))[1]).toContain("too wide");
    expect((await failure(jobOf(raster, [zoomed, { op: "pyramid", endZoom: 10 }])))!.at).toEqual({ pointer: "/pipeline/2" });
  });

  it("per-tile reprojection of what is a layer already", async () => {
    expect((await refusal(raster, [{ op: "tile-to-layout" }, { op: "reproject", crs: "EPSG:3857", mode: "per-tile" }]))[0]).toBe(
      "JOB_INVALID",
    );
  });
});

describe("pyramids", () => {
  it("are a COG's overviews, down to the zoom where they end", async () => {
    const raster = source(SCENE);
    const zoomed = { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: 64 } };
    const levels = async (pyramid: object) => (await image(jobOf(raster, [zoomed, { op: "pyramid", ...pyramid }]))).header.levels.length;
    const { summary } = await planned(jobOf(raster, [zoomed]));
    expect(summary.zoom).toBe(13);
    expect(await levels({ endZoom: 12 })).toBe(2);
    expect(await levels({})).toBeGreaterThan(3);
  });

  it("of a floating layout are those of a local one", async () => {
    const { plan } = await planned(
      jobOf(source(SCENE), [{ op: "tile-to-layout", scheme: { type: "floating", tileSize: 64 } }, { op: "pyramid" }]),
    );
    expect(plan.layout).toMatchObject({ scheme: "local", zoom: 2 });
    expect(plan.output === "image" && plan.images[0]!.pyramid).toEqual({ endZoom: 0, resample: "average" });
  });
});

it("leaves no file of a job that was refused", () => {
  expect(() => statSync(join(folder, "unused.tif"))).toThrow();
});
