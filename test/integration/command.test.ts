/** The `tilefold` command with a deployed stack: what runs there is told here as a local run is. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { faultsAt } from "../servers/fault-proxy.js";
import { provided } from "./aws.js";
import { forget, put, setEnvironment, stateText } from "./jobs.js";
import { AOI, mixed } from "./rasters.js";

const { folder: built, outputs, variables, proxy, functionFaults } = provided();
const raster = `s3://${outputs.BucketName}/input/command.tif`;
let folder = "";

/** Exit status, standard output and error. */
function tilefold(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; out: string; err: string }> {
  const known = { ...variables, TILEFOLD_STACK_OUTPUTS: JSON.stringify(outputs), ...env };
  const child = spawn(process.execPath, [join(built, "dist", "cli", "tilefold.js"), ...args], {
    cwd: folder,
    env: known,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tilefold-command-"));
  await put("input/command.tif", mixed());
  await writeFile(join(folder, "command.tif"), mixed());
  await writeFile(join(folder, "aoi.geojson"), JSON.stringify(AOI));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  if (proxy) await faultsAt(proxy).clear();
});

const zonal = (uri: string, ...more: string[]) => [
  "zonal",
  "--raster",
  uri,
  "--zones",
  "aoi.geojson",
  "--zones-crs",
  "EPSG:3857",
  "--class",
  "all",
  ...more,
];

describe("tilefold", () => {
  test("the same answer by functions, by the state machine and on this machine; status and report of it", async () => {
    const here = await tilefold(zonal("command.tif", "--json"));
    const direct = await tilefold(zonal(raster, "--executor", "lambda", "--json", "-o", "there.csv"));
    expect([here.status, direct.status], direct.err + direct.out).toEqual([0, 0]);
    const [a, b] = [JSON.parse(here.out), JSON.parse(direct.out)];
    expect(b.zones).toEqual(a.zones);
    expect(b.work).toMatchObject({ measured: true, failed: 0 });
    expect(b.work.usd).toBeGreaterThan(0);
    expect(await readFile(join(folder, "there.csv"), "utf8")).toMatch(/^id,.*area\.classes\.2/);
    await forget(b.jobId, { parts: true });
    const machine = await tilefold(zonal(raster, "--executor", "step-functions", "--json"));
    expect(JSON.parse(machine.out).zones, machine.err).toEqual(a.zones);
    expect(JSON.parse(machine.out).work).toMatchObject({ measured: true, failed: 0 });
    const status = await tilefold(["status", b.jobId, "--json"]);
    expect(JSON.parse(status.out)).toMatchObject({ state: "complete", failures: [] });
    const report = await tilefold(["report", b.jobId, "-o", "page.html"]);
    expect(report.status, report.err).toBe(0);
    const page = await readFile(join(folder, "page.html"), "utf8");
    expect(page).toMatch(/zones and tiles/);
    expect(page).not.toMatch(/<script|src=|href=/);
  });

  test("rasters of this machine are refused with what to do", async () => {
    const { status, out } = await tilefold(zonal("command.tif", "--executor", "lambda", "--json"));
    expect(status).toBe(2);
    expect(JSON.parse(out).error).toMatchObject({
      code: "URI_FORBIDDEN",
      hint: expect.stringContaining(`s3://${outputs.BucketName}/input/`),
    });
  });

  test("estimate has a price and its date; doctor finds the stack by CloudFormation", async () => {
    const job = {
      tilefold: 1,
      pipeline: [
        { op: "read", uri: raster },
        { op: "zonal", zones: AOI, zonesCrs: "EPSG:3857", classes: [2] },
      ],
    };
    await writeFile(join(folder, "job.json"), JSON.stringify(job));
    const { estimate } = JSON.parse((await tilefold(["estimate", "job.json", "--executor", "step-functions", "--json"])).out);
    expect(estimate.usdLow).toBeGreaterThan(0);
    expect(estimate.usd).toBeGreaterThan(estimate.usdLow);
    expect(estimate.usdHigh).toBeGreaterThan(estimate.usd);
    expect(estimate).toMatchObject({ executor: "step-functions", prices: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const { status, out } = await tilefold(["doctor", "--json"], { TILEFOLD_STACK_OUTPUTS: "" });
    expect(JSON.parse(out).findings.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
    expect(status).toBe(0);
    const lost = await tilefold(["doctor", "--json"], { TILEFOLD_STACK_OUTPUTS: "", TILEFOLD_STACK: "nowhere" });
    expect(lost.status).toBe(4);
    expect(JSON.parse(lost.out).findings.at(-1)).toMatchObject({ name: "stack", ok: false });
  });

  test("no secret of an address comes back", async () => {
    const secret = "https://canaryuser:canarypass@example.com/a.tif?X-Amz-Signature=canarysignature&X-Amz-Credential=canarycredential";
    const { status, out, err } = await tilefold(zonal(secret, "--executor", "lambda", "--json"));
    expect(status).toBe(2);
    expect(JSON.parse(out).error.code).toMatch(/^URI_/);
    expect(out + err).not.toMatch(/canary/);
  });

  test.runIf(functionFaults)("cancel ends a job at work, resume takes it up", async () => {
    const faults = faultsAt(proxy!);
    const restore = await setEnvironment(outputs.PlannerName, { TILEFOLD_CONCURRENCY: "1" });
    try {
      const job = {
        tilefold: 1,
        pipeline: [
          { op: "read", uri: raster },
          { op: "zonal", zones: AOI, zonesCrs: "EPSG:3857", classes: [3] },
        ],
        tiling: { batchBytes: 4 * 128 * 128 },
      };
      await writeFile(join(folder, "slow.json"), JSON.stringify(job));
      await faults.add({ action: { kind: "delay", ms: 1_500 }, method: "GET", path: "command.tif", times: "always" });
      const running = tilefold(["run", "slow.json", "--executor", "lambda", "--json"]);
      const jobId = await startedJob();
      expect((await tilefold(["cancel", jobId])).status).toBe(0);
      const { status, out } = await running;
      expect(JSON.parse(out).error).toMatchObject({ code: "JOB_CANCELLED" });
      expect(status).toBe(2);
      expect(JSON.parse((await tilefold(["status", jobId, "--json"])).out).state).toBe("cancelled");
      await faults.clear();
      const resumed = await tilefold(["resume", jobId, "--json"]);
      expect(resumed.status, resumed.out).toBe(0);
      expect(JSON.parse(resumed.out).zones[0].area.classes["3"]).toBeGreaterThan(0);
    } finally {
      await restore();
    }
  });
});

/** The job that has begun and not ended: the only one with progress and without a result. */
async function startedJob(): Promise<string> {
  const { ListObjectsV2Command } = await import("@aws-sdk/client-s3");
  const { s3Client } = await import("./aws.js");
  for (let looks = 0; looks < 300; looks++) {
    const { Contents = [] } = await s3Client().send(new ListObjectsV2Command({ Bucket: outputs.BucketName, Prefix: "state/jobs/" }));
    const keys = new Set(Contents.map(({ Key = "" }) => Key));
    for (const key of keys) {
      const jobId = /jobs\/([0-9a-f]{32})\/progress\.json$/.exec(key)?.[1];
      if (
        jobId &&
        !keys.has(`state/jobs/${jobId}/result.json`) &&
        !keys.has(`state/jobs/${jobId}/incomplete.json`) &&
        (await classesOf(jobId)) === "[3]"
      )
        return jobId;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("no job began");
}

const classesOf = async (jobId: string): Promise<string> =>
  JSON.stringify(JSON.parse(await stateText(jobId, "job.json")).pipeline[1].classes);
