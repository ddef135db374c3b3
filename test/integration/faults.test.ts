/** What networks and S3 do to the deployed functions, by a proxy between them and the store. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import { faultsAt } from "../servers/fault-proxy.js";
import { localCall, provided } from "./aws.js";
import { ask, forget, put, stateText, until } from "./jobs.js";
import { AOI, classRaster, mixed } from "./rasters.js";

const { outputs, proxy, functionFaults } = provided();
const NAME = "faulty.tif";
const uri = `s3://${outputs.BucketName}/input/${NAME}`;
const job = (raster: string) => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: raster },
    { op: "zonal", zones: AOI, zonesCrs: "EPSG:3857", classes: "all" },
  ],
  tiling: { batchBytes: 4 * 128 * 128 },
});
const question = (more: object = {}) => ({ job: job(uri), executor: "lambda", wait: true, ...more });

describe.skipIf(!functionFaults)("between the functions and S3", () => {
  const faults = faultsAt(proxy ?? "");
  let folder = "";
  let local = "";
  let jobId = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tilefold-faults-"));
    await put(`input/${NAME}`, mixed());
    await writeFile(join(folder, NAME), mixed());
    const outcome = await runJob(job(join(folder, NAME)), { state: join(folder, "state") });
    local = await readFile(join(folder, "state", "jobs", outcome.jobId, "result.json"), "utf8");
    ({ jobId } = await ask(question()));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));
  afterEach(async () => await faults.clear());

  /** result.json of the job, computed anew. */
  async function computed(executor: string): Promise<string> {
    const event = question({ executor });
    const answer = await until(await ask(event), event);
    expect(answer.state).toBe("complete");
    return await stateText(answer.jobId, "result.json");
  }

  test("three in ten requests refused for load, to the end: the same bytes, for at most three times the requests", async () => {
    await forget(jobId, { parts: true });
    await faults.clear();
    expect(await computed("lambda")).toBe(local);
    const plain = sum((await faults.seen()).requests);
    await forget(jobId, { parts: true });
    await faults.clear();
    await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, share: 0.2, times: "always" });
    await faults.add({ action: { kind: "refuse", status: 429, code: "TooManyRequests" }, share: 0.1, times: "always" });
    expect(await computed("lambda")).toBe(local);
    const seen = await faults.seen();
    expect(seen.faults / sum(seen.requests)).toBeGreaterThan(0.2);
    expect(sum(seen.requests)).toBeLessThanOrEqual(3 * plain);
  });

  // Three each: all may meet one request, which is made at most five times where a range is answered wrongly.
  test.each([
    ["never begin, end early or come whole", [{ kind: "stall" }, { kind: "truncate", bytes: 300 }, { kind: "whole" }]],
    ["stop in the middle, are reset or come moved", [{ kind: "hang", bytes: 500 }, { kind: "reset" }, { kind: "shift-range", bytes: 1 }]],
  ] as const)("reads that %s: the same bytes", async (_, actions) => {
    await forget(jobId, { parts: true });
    for (const action of actions) await faults.add({ action, method: "GET", path: NAME, skip: 1 });
    expect(await computed("lambda")).toBe(local);
    expect((await faults.seen()).faults).toBe(3);
  });

  test("a store that is faulty under the state machine, replies of writes lost: the same bytes", async () => {
    await forget(jobId, { parts: true });
    await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, share: 0.1, times: 40 });
    await faults.add({ action: { kind: "reset" }, share: 0.05, times: 10 });
    await faults.add({ action: { kind: "lose-reply" }, method: "PUT", path: "/state/", times: 6 });
    expect(await computed("step-functions")).toBe(local);
    expect((await faults.seen()).faults).toBeGreaterThan(6);
  });

  test("a range that is always answered wrongly fails its batch alone; resumed, the job is complete", async () => {
    await forget(jobId, { parts: true });
    await faults.add({ action: { kind: "shift-range", bytes: 1 }, method: "GET", path: NAME, byte: byteOfBlock(27), times: "always" });
    const answer = await until(await ask(question()), question());
    expect(answer.state).toBe("incomplete");
    const manifest = (await stateText(jobId, "manifest.jsonl")).trim().split("\n");
    const failures = (await Promise.all(manifest.map((_, batch) => stateText(jobId, `failures/${batch}.json`).catch(() => "")))).filter(
      (text) => text !== "",
    );
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain("RANGE_INVALID");
    await faults.clear();
    expect(await computed("lambda")).toBe(local);
  });

  test.each([
    [403, "AccessDenied", "STORE_ACCESS"],
    [403, "ExpiredToken", "STORE_"],
    [404, "NoSuchKey", "SOURCE_NOT_FOUND"],
    [301, "PermanentRedirect", "STORE_REGION"],
  ])("%i %s of the raster is told at once", async (status, code, expected) => {
    const headers: Record<string, string> = code === "PermanentRedirect" ? { "x-amz-bucket-region": "eu-west-1" } : {};
    await faults.add({ action: { kind: "refuse", status, code, headers }, path: NAME, times: "always" });
    await expect(ask(question())).rejects.toThrow(expected);
    expect((await faults.seen()).faults).toBeLessThanOrEqual(3);
  });

  test.each(["lambda", "step-functions"])(
    "a raster that is replaced while the job runs by %s ends it, and there is no result",
    async (executor) => {
      const name = `replaced-${executor}.tif`;
      const raster = `s3://${outputs.BucketName}/input/${name}`;
      // Of its own: parts are shared by all jobs over the same bytes, and nothing would be read.
      const pattern = (factor: number) =>
        classRaster({ size: 1024, tile: 128, pixel: 300, value: (col, row) => (col * factor + row * executor.length) % 7 });
      await put(`input/${name}`, pattern(3));
      // More batches than functions at once, so that most are read after the planner has answered.
      await faults.add({ action: { kind: "delay", ms: 2_000 }, method: "GET", path: name, skip: 2, times: "always" });
      const started = await ask({ job: job(raster), executor, wait: false });
      await put(`input/${name}`, pattern(5));
      expect(await errorOf(started.jobId)).toMatchObject({ code: "SOURCE_CHANGED" });
      await expect(stateText(started.jobId, "result.json")).rejects.toThrow();
    },
  );

  test("no secret and no signature stands in any log", async () => {
    const secret = "https://canaryuser:canarypass@example.com/a.tif?X-Amz-Signature=canarysignature&X-Amz-Credential=canarycredential";
    await expect(ask({ aoi: AOI, aoiCrs: "EPSG:3857", raster: secret, classes: [2], wait: true })).rejects.toThrow(/URI_FORBIDDEN/);
    const texts = await Promise.all(
      [outputs.PlannerName, outputs.TileName, outputs.ReducerName].map(async (name) => await logOf(`/aws/lambda/${name}`)),
    );
    const [planner = "", tile = "", reducer = ""] = texts;
    for (const [text, message] of [
      [planner, /"message":"refused"/],
      [tile, /"message":"batches"/],
      [reducer, /"message":"folded"/],
    ] as const)
      expect(text).toMatch(message);
    expect(texts.join("")).not.toMatch(/canary|X-Amz-Signature=(?!\*|…|REDACTED|redacted|%)|AWS4-HMAC/);
  });
});

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** What ended a job; the test's own time limit ends the waiting. */
async function errorOf(id: string): Promise<unknown> {
  for (;;) {
    const text = await stateText(id, "error.json").catch(() => "");
    if (text !== "") return JSON.parse(text);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** A byte within a block of the mixed raster, as the tables of the file say. */
function byteOfBlock(index: number): number {
  const bytes = mixed();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ifd = view.getUint32(4, true);
  for (let i = 0; i < view.getUint16(ifd, true); i++) {
    const entry = ifd + 2 + i * 12;
    if (view.getUint16(entry, true) === 324) return view.getUint32(view.getUint32(entry + 8, true) + 4 * index, true) + 1;
  }
  throw new Error("no table of blocks");
}

async function logOf(logGroupName: string): Promise<string> {
  const call = async (target: string, body: object) => await localCall("logs", `Logs_20140328.${target}`, body);
  for (let tries = 0; ; tries++) {
    const { logStreams = [] } = (await call("DescribeLogStreams", { logGroupName })) as { logStreams?: { logStreamName: string }[] };
    const texts = await Promise.all(
      logStreams.map(async ({ logStreamName }) => {
        const { events = [] } = (await call("GetLogEvents", { logGroupName, logStreamName })) as { events?: { message: string }[] };
        return events.map(({ message }) => message).join("\n");
      }),
    );
    const text = texts.join("\n");
    // Logs reach their group a little after the answer.
    if (text !== "" && tries >= 3) return text;
    if (tries > 30) return text;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
