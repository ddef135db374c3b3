/** Batches that throw, run out of time or memory, come twice or late, by both fan-outs: nothing changes, or they fail alone. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import { provided } from "./aws.js";
import { ask, forget, invoke, put, stateText, until } from "./jobs.js";
import { AOI, mixed } from "./rasters.js";
import { type Seen, type TroubledTiles, troubleTiles } from "./troubled-tiles.js";

const { outputs, cloud } = provided();
const raster = `s3://${outputs.BucketName}/input/troubled.tif`;
const square = (id: string, west: number, north: number, size: number) => ({
  type: "Feature",
  id,
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, north],
        [west + size, north],
        [west + size, north - size],
        [west, north - size],
        [west, north],
      ],
    ],
  },
});
/** The polygon, and a square in the raster's last corner, which batch 0 does not meet. */
const ZONES = {
  type: "FeatureCollection",
  features: [{ type: "Feature", id: "all", properties: {}, geometry: AOI }, square("corner", 13_150_000, 3_990_000, 20_000)],
};
const job = (uri: string) => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri },
    { op: "zonal", zones: ZONES, zonesCrs: "EPSG:3857", classes: "all" },
  ],
  tiling: { batchBytes: 4 * 128 * 128 },
});

describe.skipIf(cloud !== "host").each(["lambda", "step-functions"] as const)("%s", (executor) => {
  let folder = "";
  let local = "";
  let tiles: TroubledTiles;
  const event = { job: job(raster), executor, wait: true };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tilefold-troubles-"));
    await put("input/troubled.tif", mixed());
    await writeFile(join(folder, "troubled.tif"), mixed());
    const outcome = await runJob(job(join(folder, "troubled.tif")), { state: join(folder, "state") });
    local = await readFile(join(folder, "state", "jobs", outcome.jobId, "result.json"), "utf8");
    tiles = await troubleTiles(executor);
  });
  afterAll(async () => {
    await tiles.restore();
    await rm(folder, { recursive: true, force: true });
  });

  const stepsOf = (seen: readonly Seen[], batch: number) => seen.filter(({ batches }) => batches.includes(batch)).map(({ kind }) => kind);

  test("a batch that throws, one that is slow, one that is heavy and one that comes twice: the same bytes as here", async () => {
    const run = `${executor}-helped`;
    await tiles.set(run, { throws: [1], slow: [3], heavy: [8], twice: [10] });
    const answer = await until(await ask(event), event);
    expect(answer.state).toBe("complete");
    expect(await stateText(answer.jobId, "result.json")).toBe(local);
    const seen = await tiles.seen(run);
    const alone = executor === "lambda" ? ["alone"] : ["alone", "alone"];
    expect(stepsOf(seen, 3)).toEqual(["item", ...alone, "parts"]);
    expect(stepsOf(seen, 8)).toEqual(["item", ...alone, "parts"]);
    // Late: the whole job again, batch by batch, after the result.
    const late = { jobId: answer.jobId, state: `s3://${outputs.BucketName}/state`, engine: await engineOf(answer.jobId) };
    expect(await invoke(outputs.TileName, { ...late, batches: [3, 1] })).toMatchObject({ computed: 0, reused: 2 });
    expect(await stateText(answer.jobId, "result.json")).toBe(local);
    await forget(answer.jobId, { parts: true });
  });

  test("a batch that always takes too long fails alone, by name; taken up later, the job is complete", async () => {
    const run = `${executor}-hangs`;
    await tiles.set(run, { hangs: [0] });
    const answer = await until(await ask(event), event);
    expect(answer.state).toBe("incomplete");
    const [all, corner] = answer.result!.zones;
    expect(all!.error?.code).toBe("TILE_FAILED");
    expect(corner!.error).toBeUndefined();
    expect(corner!.area!.total).toBeGreaterThan(0);
    const seen = await tiles.seen(run);
    expect(stepsOf(seen, 0).slice(-2)).toEqual(["parts", "noted"]);
    expect(JSON.parse(await stateText(answer.jobId, "failures/0.json")).error.message).toMatch(/Sandbox.Timedout: .*timed out after 3/);
    await expect(stateText(answer.jobId, "failures/1.json")).rejects.toThrow();
    await expect(stateText(answer.jobId, "result.json")).rejects.toThrow();

    await tiles.set(`${run}-resumed`, {});
    const resumed = await until(await ask(event), event);
    expect(resumed.state).toBe("complete");
    expect(await stateText(answer.jobId, "result.json")).toBe(local);
    await forget(answer.jobId, { parts: true });
  });
});

const engineOf = async (jobId: string): Promise<string> => JSON.parse(await stateText(jobId, "plan.json")).engine;
