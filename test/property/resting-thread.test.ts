/** Worker threads outlive their job: the next one finds them warm, and finds the world as it is then. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, it } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import { restThread, takeThread } from "../../shared/executor/threads.js";
import { rasterFile } from "../raster-file.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-rest-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RING = [
  [0, 0],
  [512_000, 0],
  [512_000, 512_000],
  [0, 512_000],
  [0, 0],
];

/** The address of a raster of one value, written anew. */
function raster(value: number): string {
  const uri = join(folder, "classes.tif");
  const grid = { width: 512, height: 512, block: 128, epsg: 3857, x: 0, y: 512_000, cellWidth: 1000 } as const;
  writeFileSync(uri, rasterFile({ ...grid, type: "uint8", cell: () => value }));
  return uri;
}

const left = (worker: Worker): Promise<number> => new Promise((resolve) => worker.on("exit", resolve));

it("a thread that rests is the next one taken, and no other has it", async () => {
  const first = takeThread();
  restThread(first);
  const second = takeThread();
  const third = takeThread();
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  await Promise.all([second.terminate(), third.terminate()]);
});

it("a thread that dies at rest is forgotten", async () => {
  const first = takeThread();
  restThread(first);
  await first.terminate();
  const next = takeThread();
  expect(next).not.toBe(first);
  await next.terminate();
});

it("threads of another program do not rest", async () => {
  const other = new Worker("setInterval(() => {}, 1000)", { eval: true });
  restThread(other);
  const gone = left(other);
  const next = takeThread();
  expect(next).not.toBe(other);
  await Promise.all([next.terminate(), gone]);
});

it("threads that were not started ahead answer again, too", { timeout: 20_000 }, async () => {
  const job = {
    tilefold: 1,
    pipeline: [
      { op: "read", uri: raster(3) },
      { op: "zonal", zones: { type: "Polygon", coordinates: [RING] }, zonesCrs: "EPSG:3857", stats: ["mean"] },
    ],
    tiling: { tileSize: 64, batchBytes: 4096 },
  };
  // More than there are processors, so that some begin with the tiles.
  for (let run = 0; run < 3; run++) {
    const { result } = await runJob(job, { state: join(folder, `many-${run}`), workers: 6 });
    expect(result.zones[0]!.stats!.mean).toBe(3);
  }
});

it("a raster that was replaced between two jobs is read anew", async () => {
  const job = {
    tilefold: 1,
    pipeline: [
      { op: "read", uri: raster(0) },
      { op: "zonal", zones: { type: "Polygon", coordinates: [RING] }, zonesCrs: "EPSG:3857", stats: ["mean"] },
    ],
    tiling: { tileSize: 64, batchBytes: 4096 },
  };
  for (const value of [3, 7, 5]) {
    raster(value);
    const { result, work } = await runJob(job, { state: join(folder, `state-${value}`), workers: 2 });
    expect(work.batches).toBeGreaterThan(8);
    expect(result.zones[0]!.stats!.mean).toBe(value);
  }
});
