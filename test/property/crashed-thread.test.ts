/** A worker thread that dies takes no batch with it: another takes its place. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runLocal } from "../../shared/executor/local.js";
import { localStage } from "../../shared/executor/local-stage.js";
import { parseJob } from "../../shared/job/parse-job.js";
import type { BatchLine } from "../../shared/plan/plan.js";
import { makePlan, writePlan } from "../../shared/stage/plan-step.js";
import { askQuestion } from "../../shared/stage/question.js";
import { foldAndFinish } from "../../shared/stage/reduce-step.js";
import { noise, rasterFile } from "../raster-file.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-crash-"));
  writeFileSync(
    join(folder, "classes.tif"),
    rasterFile({
      width: 640,
      height: 640,
      block: 128,
      type: "uint8",
      epsg: 3857,
      x: 0,
      y: 640_000,
      cellWidth: 1000,
      cell: (c, r) => Math.floor(5 * noise(c, r)),
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes a batch, says so, and dies in the middle of it. */
const DIES = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ lines, counter, turn }) => {
    if (Atomics.compareExchange(turn, 0, 0, 1) === 2) return;
    const line = lines[Atomics.add(counter, 0, 1)];
    if (!line) return parentPort.postMessage({ kind: "finished", requests: 0, retries: 0 });
    parentPort.postMessage({ kind: "started", batch: line.batch });
    setTimeout(() => process.exit(7), 30);
  });`;
const dying = new URL(`data:text/javascript,${encodeURIComponent(DIES)}`);

async function planned(state: string) {
  const stage = localStage(join(folder, state));
  const ring = [
    [1000, 1000],
    [630_500, 1000],
    [630_500, 630_500],
    [1000, 630_500],
    [1000, 1000],
  ];
  const job = parseJob({
    tilefold: 1,
    pipeline: [
      { op: "read", uri: join(folder, "classes.tif") },
      { op: "zonal", zones: { type: "Polygon", coordinates: [ring] }, zonesCrs: "EPSG:3857", classes: [2] },
    ],
    tiling: { tileSize: 64, batchBytes: 4096 },
  });
  const plan = await makePlan(await askQuestion(job, stage), stage);
  if (plan.plan.output !== "table") throw new Error("a table was asked for");
  await writePlan(plan, job, stage);
  return { stage, plan, table: plan.plan };
}

it("is replaced, and the batch in its hands is computed by another", async () => {
  const { stage, plan, table } = await planned("replaced");
  const done = new Set<number>();
  const failed: BatchLine[] = [];
  let taken = 0;
  const startThread = () => (taken++ === 0 ? new Worker(dying) : undefined);
  // The main thread waits until the other has died once, or it might do all the work alone.
  const meanwhile = () => new Promise<void>((resolve) => setTimeout(resolve, 400));
  await runLocal(table, plan.lines, stage, {
    workers: 2,
    startThread,
    meanwhile,
    onBatch: (batch) => ("error" in batch ? failed.push(batch.line) : done.add(batch.line.batch)),
  });
  expect(taken).toBeGreaterThanOrEqual(2);
  expect(failed).toEqual([]);
  expect(done.size).toBe(plan.lines.length);
  const { zones } = await foldAndFinish(table, plan.lines, plan.zones(), [], stage);
  expect(zones[0]!.area!.total).toBeGreaterThan(0);
});

it("a batch that ends every thread it meets fails alone", async () => {
  const { stage, plan, table } = await planned("fails");
  const failed: string[] = [];
  let done = 0;
  await runLocal(table, plan.lines.slice(0, 6), stage, {
    workers: 2,
    startThread: () => new Worker(dying),
    meanwhile: () => new Promise<void>((resolve) => setTimeout(resolve, 400)),
    onBatch: (batch) => {
      if ("error" in batch) failed.push(batch.error.code);
      else done++;
    },
  });
  expect(failed.length).toBeGreaterThan(0);
  expect(new Set(failed)).toEqual(new Set(["WORKER_CRASHED"]));
  expect(done + failed.length).toBe(6);
});
