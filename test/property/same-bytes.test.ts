/** One question, many ways to cut and run it: the bytes of result.json are the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localStage } from "../../shared/executor/local-stage.js";
import { planJob, runJob } from "../../shared/executor/run-job.js";
import { parseJob } from "../../shared/job/parse-job.js";
import { makePlan, writePlan } from "../../shared/stage/plan-step.js";
import { askQuestion } from "../../shared/stage/question.js";
import { foldAndFinish } from "../../shared/stage/reduce-step.js";
import { tileStep } from "../../shared/stage/tile-step.js";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-property-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let states = 0;
const freshState = (): string => join(folder, `state-${states++}`);

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** A star with a hole and an island, off the grid's lines. */
function zones(x: number, y: number, size: number) {
  const ring = (cx: number, cy: number, r: number, n: number, seed: number) => {
    const points = Array.from({ length: n }, (_, i) => {
      const angle = (2 * Math.PI * i) / n;
      const radius = r * (0.6 + 0.4 * noise(i, seed));
      return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    });
    return [...points, points[0]!];
  };
  const at = (u: number, v: number): [number, number] => [x + u * size, y - v * size];
  const star = [ring(...at(0.45, 0.5), 0.38 * size, 90, 1), ring(...at(0.45, 0.5), 0.1 * size, 20, 2)];
  const island = [ring(...at(0.93, 0.1), 0.06 * size, 12, 3)];
  const small = [ring(...at(0.7, 0.9), 0.004 * size, 7, 4)];
  const over = [ring(...at(1, 1), 0.2 * size, 40, 5)];
  return {
    type: "FeatureCollection",
    features: [
      { type: "Feature", id: "star", properties: { name: "star" }, geometry: { type: "MultiPolygon", coordinates: [star, island] } },
      { type: "Feature", id: "small", properties: null, geometry: { type: "Polygon", coordinates: small } },
      { type: "Feature", id: "over the edge", properties: {}, geometry: { type: "Polygon", coordinates: over } },
      {
        type: "Feature",
        id: "all",
        properties: {},
        geometry: { type: "Polygon", coordinates: [[at(-0.1, -0.1), at(1.1, -0.1), at(1.1, 1.1), at(-0.1, 1.1), at(-0.1, -0.1)]] },
      },
    ],
  };
}

interface Case {
  readonly name: string;
  readonly raster: TestRaster;
  readonly zonal: object;
}

const cases: readonly Case[] = [
  {
    name: "classes in web mercator, areas and every statistic",
    raster: {
      width: 700,
      height: 600,
      block: 128,
      type: "uint8",
      epsg: 3857,
      x: 12880000,
      y: 4260000,
      cellWidth: 300,
      nodata: 0,
      cell: (c, r) => Math.floor(6 * noise(c >> 3, r >> 3)),
    },
    zonal: {
      classes: [2, 3],
      stats: ["count", "sum", "mean", "min", "max", "variance", "stdev", "median", "quantiles", "mode", "variety", "histogram"],
    },
  },
  {
    name: "floats in UTM, where area varies along a row",
    raster: {
      width: 500,
      height: 520,
      block: 64,
      type: "float32",
      epsg: 32633,
      x: 300000,
      y: 5100000,
      cellWidth: 120,
      nodata: -9999,
      cell: (c, r) => (noise(c, r, 9) < 0.1 ? -9999 : 1000 * noise(c, r) - 300),
    },
    zonal: { stats: ["sum", "mean", "stdev", "median", "min", "max"] },
  },
  {
    name: "two bands of int16 in longitude and latitude, all classes, one by the other",
    raster: {
      width: 400,
      height: 380,
      block: 96,
      type: "int16",
      epsg: 4326,
      geographic: true,
      x: 10,
      y: 47,
      cellWidth: 0.01,
      bands: 2,
      nodata: -1,
      cell: (c, r, b) => Math.floor(5 * noise(c >> (2 + b), r >> 2, b)) - 1,
    },
    zonal: { bands: [1], classes: "all", by: 2, stats: ["mean"] },
  },
  {
    name: "centre coverage",
    raster: {
      width: 300,
      height: 310,
      block: 48,
      type: "uint16",
      epsg: 3035,
      x: 4000000,
      y: 3000000,
      cellWidth: 90,
      cell: (c, r) => Math.floor(3000 * noise(c, r)),
    },
    zonal: { coverage: "centre", stats: ["mean", "median", "variety"] },
  },
];

const ways = [
  {},
  { tiling: { tileSize: 64 } },
  { tiling: { tileSize: 100, batchBytes: 60_000 } },
  { tiling: { tileSize: 512, batchBytes: 1_000 } },
  { tiling: { tileSize: 2048 } },
  { tiling: { batchBytes: 20_000 }, workers: 3 },
  { tiling: { tileSize: 64, batchBytes: 100_000 }, workers: 8 },
] as const;

describe.each(cases)("$name", ({ name, raster, zonal }) => {
  const slug = name.replaceAll(/\W+/g, "-");
  const job = (more: object = {}) => ({
    tilefold: 1,
    pipeline: [
      { op: "read", uri: join(folder, `${slug}.tif`) },
      { op: "zonal", zones: join(folder, `${slug}.geojson`), zonesCrs: `EPSG:${raster.epsg}`, ...zonal },
    ],
    ...more,
  });
  const resultBytes = async (more: object): Promise<string> => {
    const state = freshState();
    const { jobId, state: end } = await runJob(job(more), { state, ...("workers" in more ? { workers: more.workers as number } : {}) });
    expect(end).toBe("complete");
    return readFileSync(join(state, "jobs", jobId, "result.json"), "utf8");
  };
  let plain: string;
  beforeAll(async () => {
    write(`${slug}.tif`, rasterFile(raster));
    write(`${slug}.geojson`, JSON.stringify(zones(raster.x, raster.y, raster.cellWidth * Math.min(raster.width, raster.height))));
    plain = await resultBytes({});
  });

  it("says something of every zone", () => {
    const { zones: found } = JSON.parse(plain) as { zones: { id: string; area: { total: number }; count: number }[] };
    expect(found.map(({ id }) => id)).toEqual(["star", "small", "over the edge", "all"]);
    for (const { area, count } of found) {
      expect(area.total).toBeGreaterThan(0);
      expect(count).toBeGreaterThan(0);
    }
  });

  it.each(ways.slice(1))("is the same with %j", async (way) => {
    expect(await resultBytes(way)).toBe(plain);
  });

  it("is the same with batches shuffled and run twice", async () => {
    const stage = localStage(freshState());
    const parsed = parseJob(job({ tiling: { tileSize: 96, batchBytes: 30_000 } }));
    const planned = await makePlan(await askQuestion(parsed, stage), stage);
    await writePlan(planned, parsed, stage);
    const order = [...planned.lines, ...planned.lines].map((line, i) => ({ line, key: noise(i, 77) })).sort((a, b) => a.key - b.key);
    for (const { line } of order) await tileStep(planned.plan, line, stage);
    const result = await foldAndFinish(planned.plan, planned.lines, planned.zones(), [], stage);
    expect(planned.lines.length).toBeGreaterThan(10);
    expect(`${JSON.stringify(result)}\n`).toBe(plain);
  });
});

it("a zone cut in two is the whole: the same bytes as one zone, and as two they add up to it", async () => {
  const raster: TestRaster = {
    width: 300,
    height: 300,
    block: 64,
    type: "uint8",
    epsg: 3857,
    x: 0,
    y: 300_000,
    cellWidth: 1000,
    cell: () => 1,
  };
  const uri = write("halves.tif", rasterFile(raster));
  const box = (a: number, b: number) => [
    [
      [a, 20_300],
      [b, 20_300],
      [b, 250_700],
      [a, 250_700],
      [a, 20_300],
    ],
  ];
  const zonesOf = (...boxes: number[][][][]) => ({
    type: "FeatureCollection",
    features: boxes.map((coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates } })),
  });
  const ask = async (zonesAsked: object) =>
    (
      await runJob(
        {
          tilefold: 1,
          pipeline: [
            { op: "read", uri },
            { op: "zonal", zones: zonesAsked, zonesCrs: "EPSG:3857" },
          ],
        },
        { state: freshState() },
      )
    ).result.zones;
  const [whole] = await ask(zonesOf(box(10_250, 240_750)));
  const [west, east] = await ask(zonesOf(box(10_250, 133_333.3), box(133_333.3, 240_750)));
  const halves = { type: "MultiPolygon", coordinates: [box(10_250, 133_333.3), box(133_333.3, 240_750)] };
  const [both] = await ask(halves);
  expect(JSON.stringify({ ...both, properties: whole!.properties })).toBe(JSON.stringify(whole));
  expect(west!.count! + east!.count!).toBeCloseTo(whole!.count!, 6);
  expect((west!.area!.total + east!.area!.total) / whole!.area!.total).toBeCloseTo(1, 9);
});

it("the polygon of docs/areas.md is 29,419.1751 km² at every tile size", async () => {
  const raster: TestRaster = {
    width: 800,
    height: 800,
    block: 128,
    type: "uint8",
    epsg: 3857,
    x: 12880000,
    y: 4260000,
    cellWidth: 400,
    cell: (c, r) => 1 + ((c + r) & 3),
  };
  const uri = write("polygon.tif", rasterFile(raster));
  const ring = [
    [12893719.14014622, 4252554.063966703],
    [12885784.947625166, 4016795.2004839457],
    [13168015.510159813, 4104071.318215543],
    [13054669.902716178, 4244619.871445648],
    [12893719.14014622, 4252554.063966703],
  ];
  for (const tileSize of [64, 128, 300, 512, 1024, 2048]) {
    const { result } = await runJob(
      {
        tilefold: 1,
        pipeline: [
          { op: "read", uri },
          { op: "zonal", zones: { type: "Polygon", coordinates: [ring] }, zonesCrs: "EPSG:3857", classes: [2] },
        ],
        tiling: { tileSize },
      },
      { state: freshState() },
    );
    expect(result.zones[0]!.area!.total / 1e6).toBeCloseTo(29419.1751, 4);
  }
});

it("moving one vertex computes again only the batches it touches", async () => {
  const raster: TestRaster = {
    width: 1024,
    height: 1024,
    block: 64,
    type: "uint8",
    epsg: 32633,
    x: 400000,
    y: 5000000,
    cellWidth: 10,
    cell: (c, r) => (c ^ r) & 7,
  };
  const uri = write("moved.tif", rasterFile(raster));
  const state = freshState();
  const at = (col: number, row: number) => [400000 + col * 10, 5000000 - row * 10];
  const zone = (corner: number[]) => ({
    type: "Polygon",
    coordinates: [[at(100.5, 100.5), at(900.5, 120.5), corner, at(500.5, 940.5), at(90.5, 880.5), at(100.5, 100.5)]],
  });
  const ask = (corner: number[]) =>
    runJob(
      {
        tilefold: 1,
        pipeline: [
          { op: "read", uri },
          { op: "zonal", zones: zone(corner), zonesCrs: "EPSG:32633", stats: ["mean"] },
        ],
        tiling: { tileSize: 64, batchBytes: 64 * 64 },
      },
      { state },
    );
  const before = await ask(at(930.5, 900.5));
  const after = await ask(at(925.5, 890.5));
  expect(before.work.computed).toBeGreaterThan(150);
  expect(after.work.computed).toBeGreaterThan(0);
  // The two edges at the vertex run through some 25 of the 64-pixel blocks, in both positions.
  expect(after.work.computed).toBeLessThan(45);
  expect(after.work.reused).toBe(after.work.batches - after.work.computed);
});

it("planning reads headers only, and the cover costs what the perimeter costs", async () => {
  const raster: TestRaster = {
    width: 400,
    height: 400,
    block: 128,
    type: "uint8",
    epsg: 3857,
    x: 0,
    y: 0,
    cellWidth: 10,
    cell: () => 1,
    damaged: [0, 1, 2, 3, 4, 5],
  };
  const uri = write("damaged.tif", rasterFile(raster));
  const { plan } = await planJob({
    tilefold: 1,
    pipeline: [
      { op: "read", uri },
      {
        op: "zonal",
        zones: {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [4000, 0],
              [4000, -4000],
              [0, -4000],
              [0, 0],
            ],
          ],
        },
        zonesCrs: "EPSG:3857",
      },
    ],
  });
  expect(plan.tiles).toBe(16);
});
