/** State without the right to list, marks that are taken back, what is kept of secrets, and pages that hold hostile names. */
import { beforeEach, describe, expect, test } from "vitest";
import { TilefoldError } from "../../../shared/core/errors.js";
import { cloudJob, readsLocally } from "../../../shared/executor/cloud-job.js";
import { stackInVariables, stateOfStack } from "../../../shared/executor/find-stack.js";
import { sha256 } from "../../../shared/executor/local-stage.js";
import { page, table } from "../../../shared/executor/report-page.js";
import { parseJob } from "../../../shared/job/parse-job.js";
import { isRedacted, redactJob } from "../../../shared/job/redact-job.js";
import { namedError } from "../../../shared/stage/cloud-batches.js";
import { mark, stands, stateStore, statState, takeBack } from "../../../shared/stage/marks.js";
import type { Stage } from "../../../shared/stage/stage.js";
import { memoryStore } from "../../../shared/store/memory-store.js";
import type { Store } from "../../../shared/store/store.js";

let inner: Store;
let stage: Stage;
const denied = new TilefoldError("STORE_ACCESS", "cannot read: access is denied (HTTP 403)");

beforeEach(() => {
  inner = memoryStore();
  stage = { storeFor: () => inner, digest: sha256, state: "memory://state/all", now: () => 0 };
});

describe("state of a role that may not list", () => {
  test("a key that answers 403 is absent, and every other failure stays one", async () => {
    const refusing = { ...inner, exists: async () => Promise.reject(denied), stat: async () => Promise.reject(denied) } as Store;
    expect(await stateStore(refusing).exists("s3://b/state/x")).toBe(false);
    expect(await statState("s3://b/state/x", { ...stage, storeFor: () => refusing })).toBeNull();
    const failing = { ...inner, exists: async () => Promise.reject(new TilefoldError("STORE_FAILED", "500")) } as Store;
    await expect(stateStore(failing).exists("s3://b/state/x")).rejects.toMatchObject({ code: "STORE_FAILED" });
    const unreadable = { ...inner, readAll: async () => Promise.reject(denied) } as Store;
    await expect(stateStore(unreadable).readAll("s3://b/state/x")).rejects.toMatchObject({ code: "STORE_ACCESS" });
  });

  test("a mark stands until it is taken back, and can be set again", async () => {
    const seen: boolean[] = [];
    seen.push(await stands("job", "cancelled", stage));
    await mark("job", "cancelled", {}, stage);
    seen.push(await stands("job", "cancelled", stage));
    await takeBack("job", ["cancelled", "error.json"], stage);
    seen.push(await stands("job", "cancelled", stage), await stands("job", "error.json", stage));
    await mark("job", "cancelled", {}, stage);
    seen.push(await stands("job", "cancelled", stage));
    expect(seen).toEqual([false, true, false, false, true]);
  });
});

const zonal = { op: "zonal", zones: { type: "FeatureCollection", features: [] }, classes: [1] };

describe("secrets", () => {
  const secret = "https://user:canary@example.com/a.tif?X-Amz-Signature=canary&X-Amz-Credential=canary&v=2";

  test("are not kept with a job, and a job that had some cannot be taken up", () => {
    const job = parseJob({ tilefold: 1, pipeline: [{ op: "read", uri: [secret, "s3://bucket/b.tif"] }, zonal] });
    const kept = redactJob(job);
    expect(JSON.stringify(kept)).not.toContain("canary");
    expect([isRedacted(job), isRedacted(kept)]).toEqual([false, true]);
    const plain = parseJob({ tilefold: 1, pipeline: [{ op: "read", uri: "s3://bucket/b.tif" }, zonal] });
    expect(redactJob(plain)).toEqual(plain);
  });

  test("are not in what functions throw", () => {
    expect(namedError(new Error(`could not read ${secret}`)).message).not.toContain("canary");
    expect(namedError(new TilefoldError("RANGE_INVALID", "short"))).toMatchObject({ name: "RANGE_INVALID", message: "short" });
    expect(namedError(new TilefoldError("LIMIT_EXCEEDED", "a bomb", { at: { byte: 8 } })).name).toBe("TILE_FAILED");
    expect(namedError(new TilefoldError("LIMIT_EXCEEDED", "too many tiles")).name).toBe("LIMIT_EXCEEDED");
  });
});

describe("a report's page", () => {
  test("names are text, and nothing is run or fetched", () => {
    const hostile = `<script>alert(1)</script>"'&`;
    const html = page(hostile, table([hostile], [[hostile, 1]]));
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
    expect(html).toContain("default-src 'none'");
  });
});

describe("a job for the cloud", () => {
  test("takes local zones along and leaves local outputs here; local rasters are refused", async () => {
    await inner.write("memory://here/zones.json", new TextEncoder().encode('{"type":"FeatureCollection","features":[]}'));
    const outputs = [{ op: "write-table", uri: "/tmp/a.csv" }];
    const job = parseJob({
      tilefold: 1,
      pipeline: [{ op: "read", uri: "s3://bucket/a.tif" }, { ...zonal, zones: "memory://here/zones.json" }, ...outputs],
    });
    const { remote, here } = await cloudJob(job, "bucket", stage);
    expect(remote.pipeline.map(({ op }) => op)).toEqual(["read", "zonal"]);
    expect(remote.pipeline[1]).toMatchObject({ zones: { type: "FeatureCollection" } });
    expect(here.pipeline.at(-1)).toMatchObject(outputs[0]!);
    const local = parseJob({ tilefold: 1, pipeline: [{ op: "read", uri: "/data/a.tif" }, zonal] });
    expect([readsLocally(job), readsLocally(local)]).toEqual([false, true]);
    await expect(cloudJob(local, "bucket", stage)).rejects.toMatchObject({
      code: "URI_FORBIDDEN",
      hint: expect.stringContaining("s3://bucket/input/"),
    });
  });

  test("takes scenes and areas of this machine along; images and scenes that lie here are refused by name", async () => {
    const put = (name: string, value: unknown) => inner.write(`memory://here/${name}`, new TextEncoder().encode(JSON.stringify(value)));
    const item = (href: string) => ({
      type: "Feature",
      id: "a",
      properties: {},
      links: [{ rel: "self", href: "./a.json" }],
      assets: { B1: { href } },
    });
    await put("items.json", { type: "FeatureCollection", features: [item("s3://bucket/a.tif")] });
    await put("near.json", { type: "FeatureCollection", features: [item("./a.tif")] });
    await put("aoi.json", { type: "Polygon", coordinates: [] });
    const job = (items: string, uri: string) =>
      parseJob({
        tilefold: 1,
        pipeline: [
          { op: "query", items },
          { op: "clip", aoi: "memory://here/aoi.json" },
          { op: "composite", reducer: "median" },
          { op: "write", uri },
        ],
      });
    const there = job("memory://here/items.json", "s3://bucket/output/a.tif");
    const { remote } = await cloudJob(there, "bucket", stage);
    expect(remote.pipeline[0]).toMatchObject({ items: { features: [{ assets: { B1: { href: "s3://bucket/a.tif" } } }] } });
    expect(remote.pipeline[1]).toMatchObject({ aoi: { type: "Polygon" } });
    await expect(cloudJob(job("memory://here/near.json", "s3://bucket/output/a.tif"), "bucket", stage)).rejects.toMatchObject({
      code: "URI_FORBIDDEN",
      message: expect.stringContaining("./a.tif"),
    });
    const here = job("memory://here/items.json", "/tmp/a.tif");
    await expect(cloudJob(here, "bucket", stage)).rejects.toMatchObject({
      code: "URI_FORBIDDEN",
      hint: expect.stringContaining("s3://bucket/output/"),
    });
    expect([readsLocally(there), readsLocally(here)]).toEqual([false, true]);
  });

  test("the stack is found by its outputs, whose state is below its bucket", () => {
    const outputs = { BucketName: "b", PlannerName: "p", TileName: "t", ReducerName: "r", StateMachineArn: "arn" };
    expect(stackInVariables({})).toBeNull();
    expect(stackInVariables({ TILEFOLD_STACK_OUTPUTS: JSON.stringify({ tilefold: outputs }) })).toEqual(outputs);
    expect(stateOfStack(outputs)).toBe("s3://b/state");
    expect(() => stackInVariables({ TILEFOLD_STACK_OUTPUTS: "{}" })).toThrow(/BucketName/);
  });
});
