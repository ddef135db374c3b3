/** Zonal jobs on the deployed functions: the same bytes by every way, whatever goes wrong on it. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import { faultsAt } from "../servers/fault-proxy.js";
import { provided } from "./aws.js";
import { guideCommand, runForStack } from "./guide.js";
import { type Answer, ask, forget, invoke, put, setEnvironment, stateText, until } from "./jobs.js";
import { AOI, AOI_KM2, mixed, plain } from "./rasters.js";

const { outputs, functionFaults, proxy } = provided();
const at = (name: string) => `s3://${outputs.BucketName}/input/${name}`;
const job = (raster: string, more: object = {}) => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: at(raster) },
    { op: "zonal", zones: AOI, zonesCrs: "EPSG:3857", classes: "all" },
  ],
  ...more,
});
/** About so many bytes of pixels a batch: 64 blocks of 16 KiB meet or miss the polygon. */
const FEW = { tiling: { batchBytes: 4 * 128 * 128 * 4 } };
const MANY = { tiling: { batchBytes: 128 * 128 } };
/** Tiles that are smaller than the blocks of the file and lie across them, one a batch. */
const VERY_MANY = { tiling: { tileSize: 48, batchBytes: 48 * 48 } };

let folder = "";
/** result.json of the mixed raster, as this machine computes it. */
let local = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tilefold-jobs-"));
  await Promise.all([put("input/plain.tif", plain()), put("input/mixed.tif", mixed())]);
  await writeFile(join(folder, "mixed.tif"), mixed());
  const document = job("mixed.tif");
  (document.pipeline[0] as { uri: string }).uri = join(folder, "mixed.tif");
  const outcome = await runJob(document, { state: join(folder, "state") });
  local = await readFile(join(folder, "state", "jobs", outcome.jobId, "result.json"), "utf8");
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  if (proxy) await faultsAt(proxy).clear();
});

/** Asks, waits, and gives result.json; the job is forgotten before, so that it is computed. */
async function computed(event: object): Promise<{ answer: Answer; text: string }> {
  const first = await ask({ ...event, wait: true });
  const answer = await until(first, event);
  return { answer, text: await stateText(answer.jobId, "result.json") };
}

describe("one question", () => {
  test.each(["README.md", "docs/deploy.md"])("the command line of %s answers an inline area with its square kilometres", async (page) => {
    const place = await mkdtemp(join(folder, "guide-"));
    await writeFile(join(place, "landcover.tif"), plain());
    await put("input/landcover.tif", plain());
    const kind = page === "README.md" ? "" : " aws";
    await runForStack(await guideCommand("aws lambda invoke", kind, page), outputs, place);
    const answer = JSON.parse(await readFile(join(place, "answer.json"), "utf8")) as Answer;
    const [zone] = answer.result!.zones;
    expect(answer.state).toBe("complete");
    expect(zone!.area!.classes!["2"]! / 1e6).toBeCloseTo(AOI_KM2, 4);
    expect(zone!.percent!["2"]).toBe(100);
  });

  test("and tilefold's own command of the guide does", async () => {
    const place = await mkdtemp(join(folder, "guide-"));
    await put("input/landcover.tif", plain());
    await writeFile(join(place, "aoi.geojson"), JSON.stringify(AOI));
    expect(await runForStack(await guideCommand("tilefold zonal", " aws"), outputs, place)).toMatch(/29419\.2/);
  });

  test("the same bytes here, by direct invocation and by the state machine; by few batches and by many", async () => {
    const direct = await computed({ job: job("mixed.tif", FEW), executor: "lambda" });
    expect(direct.text).toBe(local);
    const few = direct.answer.batches;
    await forget(direct.answer.jobId, { parts: true });
    const many = await computed({ job: job("mixed.tif", VERY_MANY), executor: "lambda" });
    expect(many.text).toBe(local);
    expect(few).toBeLessThanOrEqual(10);
    expect(many.answer.batches).toBeGreaterThanOrEqual(200);
    const work = JSON.parse(await stateText(many.answer.jobId, "work.json"));
    expect(work).toMatchObject({ measured: true, computed: many.answer.batches });
    expect(work.usd).toBeGreaterThan(0);
    await forget(direct.answer.jobId, { parts: true });
    const machine = await computed({ job: job("mixed.tif", FEW), executor: "step-functions" });
    expect(machine.text).toBe(local);
  });

  test.runIf(functionFaults)("many batches by the state machine, in a few items", async () => {
    const restore = await setEnvironment(outputs.PlannerName, { TILEFOLD_CONCURRENCY: "12" });
    try {
      const { jobId } = await ask({ job: job("mixed.tif", FEW), executor: "lambda", wait: true });
      await forget(jobId, { parts: true });
      const { answer, text } = await computed({ job: job("mixed.tif", VERY_MANY), executor: "step-functions" });
      expect(text).toBe(local);
      expect(answer.batches).toBeGreaterThanOrEqual(200);
      expect(JSON.parse(await stateText(jobId, "items.json")).length).toBeLessThan(20);
      const work = JSON.parse(await stateText(jobId, "work.json"));
      expect(work).toMatchObject({ measured: true, computed: answer.batches, reused: 0, failed: 0 });
      expect(work.bytesRead).toBeGreaterThan(10_000);
      expect(work.requests).toBeGreaterThan(answer.batches);
      expect(Math.min(work.gbSeconds, work.usd, work.seconds, work.transitions)).toBeGreaterThan(0);
    } finally {
      await restore();
    }
  });

  test("asked again, it is answered from what is there", async () => {
    const event = { aoi: AOI, aoiCrs: "EPSG:3857", raster: at("plain.tif"), classes: [2], wait: true };
    const first = await ask(event);
    const again = await ask(event);
    expect(again).toEqual(first);
  });
});

describe("what goes wrong", () => {
  test("a poisoned tile fails alone: the job is incomplete, names the batch, and keeps the other zones", async () => {
    const wrong = new TextEncoder().encode("no deflate stream");
    await put("input/poisoned.tif", mixed({ block: 27, bytes: wrong }));
    // Two zones: one around the poisoned block, one far from it.
    const square = (col: number, row: number, size: number, id: string) => {
      const [w, n] = [12_880_000 + col * 300, 4_260_000 - row * 300];
      return {
        type: "Feature",
        id,
        properties: {},
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [w, n],
              [w + size, n],
              [w + size, n - size],
              [w, n - size],
              [w, n],
            ],
          ],
        },
      };
    };
    const zones = { type: "FeatureCollection", features: [square(330, 330, 60_000, "near"), square(800, 800, 40_000, "far")] };
    const document = {
      tilefold: 1,
      pipeline: [
        { op: "read", uri: at("poisoned.tif") },
        { op: "zonal", zones, zonesCrs: "EPSG:3857", classes: [2] },
      ],
      ...MANY,
    };
    for (const executor of ["lambda", "step-functions"] as const) {
      const answer = await until(await ask({ job: document, executor, wait: true }), { job: document, executor });
      expect(answer.state, executor).toBe("incomplete");
      const [near, far] = answer.result!.zones;
      expect(near!.error?.code, executor).toBe("TILE_FAILED");
      expect(far!.error, executor).toBeUndefined();
      expect(far!.area!.total, executor).toBeGreaterThan(0);
      const manifest = (await stateText(answer.jobId, "manifest.jsonl")).trim().split("\n");
      const failures = await Promise.all(manifest.map((_, batch) => stateText(answer.jobId, `failures/${batch}.json`).catch(() => null)));
      expect(failures.filter((one) => one !== null)).toHaveLength(1);
      await forget(answer.jobId);
    }
  });

  test("a batch delivered again, and one that comes after the result, change nothing", async () => {
    const { answer } = await computed({ job: job("mixed.tif", FEW), executor: "lambda" });
    const event = { jobId: answer.jobId, state: `s3://${outputs.BucketName}/state`, engine: await engine(answer.jobId), batches: [0, 1] };
    const [again, twice] = await Promise.all([invoke(outputs.TileName, event), invoke(outputs.TileName, event)]);
    expect([again, twice]).toMatchObject([
      { computed: 0, reused: 2 },
      { computed: 0, reused: 2 },
    ]);
    // Its part taken away and computed again after the end, and a failure noted late.
    const [line] = (await stateText(answer.jobId, "manifest.jsonl")).split("\n");
    await forget(answer.jobId, { part: JSON.parse(line!).part });
    await invoke(outputs.TileName, { ...event, batches: [0], failure: { error: "late" } });
    expect(await invoke(outputs.TileName, { ...event, batches: [0] })).toMatchObject({ computed: 1 });
    const root = await invoke(outputs.ReducerName, { ...event, level: 0, node: 0 });
    expect(root).toMatchObject({ state: "complete" });
    expect(await stateText(answer.jobId, "result.json")).toBe(local);
  });

  test("another engine is refused, and so is another state", async () => {
    const { jobId } = await ask({ aoi: AOI, aoiCrs: "EPSG:3857", raster: at("plain.tif"), classes: [2], wait: true });
    const event = { jobId, state: `s3://${outputs.BucketName}/state`, engine: "0.0.0-other", batches: [0] };
    await expect(invoke(outputs.TileName, event)).rejects.toThrow(/ENGINE_MISMATCH/);
    await expect(invoke(outputs.ReducerName, { ...event, level: 0, node: 0 })).rejects.toThrow(/ENGINE_MISMATCH/);
    await expect(invoke(outputs.TileName, { ...event, state: "s3://elsewhere/state" })).rejects.toThrow(/URI_FORBIDDEN/);
  });

  test("addresses that the deployment does not serve are refused by name", async () => {
    const question = (raster: string) => ask({ aoi: AOI, aoiCrs: "EPSG:3857", raster, classes: [2], wait: true });
    for (const raster of [
      "http://169.254.169.254/latest/meta-data",
      "https://10.0.0.1/a.tif",
      "https://example.com/a.tif",
      "file:///etc/passwd",
      "s3://another-bucket/a.tif",
      at("../state/a.tif"),
    ]) {
      await expect(question(raster), raster).rejects.toThrow(/URI_FORBIDDEN|URI_INVALID/);
    }
    const writes = { ...job("mixed.tif") };
    const elsewhere = { ...writes, pipeline: [...writes.pipeline, { op: "write-table", uri: "s3://another-bucket/a.json" }] };
    await expect(ask({ job: elsewhere, wait: true })).rejects.toThrow(/URI_FORBIDDEN/);
  });

  test("a budget that the estimate passes is refused before anything runs", async () => {
    await expect(ask({ job: job("mixed.tif", { ...MANY, limits: { budgetUsd: 1e-6 }, allowMissing: true }), wait: true })).rejects.toThrow(
      /LIMIT_EXCEEDED.*budgetUsd/,
    );
  });

  test.runIf(functionFaults)("a store that fails, resets, cuts and loses replies gives the same bytes", async () => {
    const faults = faultsAt(proxy!);
    const { jobId } = await ask({ job: job("mixed.tif", FEW), executor: "lambda", wait: true });
    await forget(jobId, { parts: true });
    await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, share: 0.15, times: 40 });
    await faults.add({ action: { kind: "reset" }, share: 0.05, times: 10 });
    await faults.add({ action: { kind: "truncate", bytes: 100 }, method: "GET", path: "mixed.tif", times: 3 });
    await faults.add({ action: { kind: "lose-reply" }, method: "PUT", path: "parts", times: 3 });
    const { text } = await computed({ job: job("mixed.tif", FEW), executor: "lambda" });
    expect(text).toBe(local);
    expect((await faults.seen()).faults).toBeGreaterThan(5);
  });

  test.runIf(functionFaults)("a planner whose time runs out hands on, and the end is the same", async () => {
    const restore = await setEnvironment(outputs.PlannerName, { TILEFOLD_DRIVE_SECONDS: "0", TILEFOLD_CONCURRENCY: "2" });
    try {
      const { jobId } = await ask({ job: job("mixed.tif", FEW), executor: "lambda", wait: true });
      await forget(jobId, { parts: true });
      const { text } = await computed({ job: job("mixed.tif", FEW), executor: "lambda" });
      expect(text).toBe(local);
      expect(JSON.parse(await stateText(jobId, "progress.json")).hop).toBeGreaterThan(0);
    } finally {
      await restore();
    }
  });
});

async function engine(jobId: string): Promise<string> {
  return JSON.parse(await stateText(jobId, "plan.json")).engine;
}
