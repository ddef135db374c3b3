/** A raster on a web server that misbehaves: the same bytes, or an error that says so and no output. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TilefoldError } from "../../shared/core/errors.js";
import { runJob } from "../../shared/executor/run-job.js";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";
import {
  type Fault,
  type HeldObject,
  type MisbehavingServer,
  type Seen,
  sometimes,
  startObjectServer,
  text,
} from "../servers/misbehaving-server.js";
import { startCommand } from "./command.js";

const RASTER: TestRaster = {
  width: 900,
  height: 800,
  block: 128,
  type: "uint8",
  epsg: 32633,
  x: 400_000,
  y: 5_000_000,
  cellWidth: 30,
  cell: (c, r) => Math.floor(256 * noise(c, r)),
};
const ZONES = {
  type: "Polygon",
  coordinates: [
    [
      [402_010, 4_998_040],
      [407_000, 4_978_500],
      [425_030, 4_981_000],
      [421_000, 4_999_100],
      [402_010, 4_998_040],
    ],
  ],
};
const before = rasterFile(RASTER);
const after = rasterFile({ ...RASTER, cell: (c, r) => 255 - RASTER.cell(c, r, 0) });

let folder: string;
let server: MisbehavingServer;
const objects = new Map<string, HeldObject>();
let states = 0;

const job = (name: string, more: object = {}) => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: `${server.url}/${name}` },
    { op: "zonal", zones: ZONES, zonesCrs: "raster", stats: ["mean", "median"] },
    { op: "write-table", uri: join(folder, `out-${states}.json`) },
  ],
  // A batch for every block.
  tiling: { tileSize: 128, batchBytes: 1 },
  ...more,
});
const run = (name: string, more: object = {}) => runJob(job(name, more), { state: join(folder, `state-${states}`), workers: 1 });
const output = () => join(folder, `out-${states}.json`);
const refusal = async (running: Promise<unknown>): Promise<TilefoldError> =>
  running.then(
    () => {
      throw new Error("it succeeded");
    },
    (error: TilefoldError) => error,
  );

/** A request for pixels: not the header's. */
const forPixels = ({ headers }: Seen): boolean => headers["if-match"] !== undefined;

let plain: string;
let requests: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-network-"));
  server = await startObjectServer(objects);
  objects.set("/land.tif", { bytes: before });
  await run("land.tif");
  plain = readFileSync(output(), "utf8");
  requests = server.seen.length;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  states++;
  server.fault = () => undefined;
  server.seen.length = 0;
  objects.clear();
  objects.set("/land.tif", { bytes: before });
});

describe("faults that pass", () => {
  const faults: readonly Fault[] = [
    { kind: "reply", reply: text(503, "busy") },
    { kind: "reply", reply: text(429, "slow down") },
    { kind: "reset" },
    { kind: "reset-midway" },
    { kind: "cut" },
    { kind: "short" },
    { kind: "whole" },
    { kind: "wrong-content-range" },
  ];
  it.each([1, 2])("of every kind, in 30 of 100 requests, give the same bytes, with at most three times the requests (%d)", async (seed) => {
    server.fault = sometimes(0.3, faults, seed);
    await run("land.tif");
    expect(readFileSync(output(), "utf8")).toBe(plain);
    expect(server.seen.length).toBeGreaterThan(requests);
    expect(server.seen.length).toBeLessThanOrEqual(3 * requests);
  });

  it("are the same from worker threads", async () => {
    server.fault = sometimes(0.2, [{ kind: "reset" }]);
    const { work } = await runJob(job("land.tif"), { state: join(folder, `state-${states}`), workers: 3 });
    expect(readFileSync(output(), "utf8")).toBe(plain);
    expect(work.retries).toBeGreaterThan(0);
  });
});

describe("faults that do not pass", () => {
  const forbidden = text(403, "no");
  it.each<[string, (seen: Seen) => Fault | undefined, string, RegExp]>([
    ["nothing there", () => ({ kind: "reply", reply: text(404, "not here") }), "SOURCE_NOT_FOUND", /path|key/i],
    ["no access", () => ({ kind: "reply", reply: forbidden }), "STORE_ACCESS", /.../],
    ["no access to the pixels", (seen) => (forPixels(seen) ? { kind: "reply", reply: forbidden } : undefined), "STORE_ACCESS", /.../],
  ])("%s: told at once, without a retry", async (_, fault, code, hint) => {
    server.fault = fault;
    const error = await refusal(run("land.tif"));
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
    expect(error.at?.uri).toContain("/land.tif");
    expect(new Set(server.seen.map(({ headers, path }) => `${path} ${headers.range}`)).size).toBe(server.seen.length);
    expect(existsSync(output())).toBe(false);
  });

  it("a server that never honours ranges is named, and its object is not collected", async () => {
    server.fault = () => ({ kind: "whole" });
    const error = await refusal(run("land.tif"));
    expect(error.code).toBe("RANGE_INVALID");
    expect(existsSync(output())).toBe(false);
  });

  it("HTML from a login page is no TIFF, and its first bytes are shown", async () => {
    objects.set("/login.tif", { bytes: new TextEncoder().encode(`<!DOCTYPE html><title>Sign in</title>${" ".repeat(1000)}`) });
    const error = await refusal(run("login.tif"));
    expect(error.code).toBe("RASTER_NOT_TIFF");
    expect(error.message).toContain("<!DOCTYPE html>");
  });
});

describe("a part that cannot be read", () => {
  it("fails the zones that need it, and is not taken for nodata with allowMissing either: it may be there the next time", async () => {
    server.fault = (seen) =>
      Number(/bytes=(\d+)/.exec(seen.headers.range ?? "")?.[1]) > before.length / 2 && forPixels(seen)
        ? { kind: "reply", reply: text(404, "gone") }
        : undefined;
    // 404 in the middle of a file that is there.
    expect((await refusal(run("land.tif", { allowMissing: true }))).code).toMatch(/SOURCE_(NOT_FOUND|CHANGED)/);
    expect(existsSync(output())).toBe(false);
  });
});

describe("a source that is replaced while the job runs", () => {
  it.each([1, 3])("ends it with SOURCE_CHANGED and no output, %d workers", async (workers) => {
    server.fault = (seen) => {
      if (forPixels(seen) && server.seen.filter(forPixels).length > 12) objects.set("/land.tif", { bytes: after });
      return undefined;
    };
    const error = await refusal(runJob(job("land.tif"), { state: join(folder, `state-${states}`), workers }));
    expect(error.code).toBe("SOURCE_CHANGED");
    expect(error.at?.uri).toContain("/land.tif");
    expect(existsSync(output())).toBe(false);
    // Asked again, it is another question, answered from the new bytes alone.
    const again = await run("land.tif");
    expect(again.state).toBe("complete");
    server.fault = () => undefined;
    states++;
    const fresh = await run("land.tif");
    expect(again.result).toEqual(fresh.result);
  });

  it("exits with 2 and the error as the one document", async () => {
    server.fault = (seen) => {
      if (forPixels(seen) && server.seen.filter(forPixels).length > 5) objects.set("/land.tif", { bytes: after });
      return undefined;
    };
    const { status, stdout } = await startCommand(folder, ["run", "-", "--json", "--workers", "1", "--state", `state-${states}`], {
      stdin: JSON.stringify(job("land.tif")),
    }).ended;
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ tilefold: 1, error: { code: "SOURCE_CHANGED" } });
    expect(existsSync(output())).toBe(false);
  });
});

it("a server that tells a date and no ETag is read all the same", async () => {
  objects.set("/land.tif", { bytes: before, etag: null, lastModified: "Sat, 01 Jan 2022 00:00:00 GMT" });
  await run("land.tif");
  expect(readFileSync(output(), "utf8")).toBe(plain);
});

it("secrets in an address are in no error, state or output", async () => {
  const secret = "s3cr3tS1gnature0123456789abcdef";
  const { jobId } = await run(`land.tif?X-Amz-Signature=${secret}&X-Amz-Credential=AKIAEXAMPLE`);
  const state = join(folder, `state-${states}`);
  expect(jobId).toMatch(/^[0-9a-f]{32}$/);
  for (const name of readdirSync(state, { recursive: true, withFileTypes: true })) {
    // Workers elsewhere read by the plan alone.
    if (name.isFile() && name.name !== "plan.json")
      expect(readFileSync(join(name.parentPath, name.name), "latin1"), name.name).not.toContain(secret);
  }
  states++;
  const error = await refusal(run(`gone.tif?X-Amz-Signature=${secret}`));
  expect(JSON.stringify(error)).not.toContain(secret);
});
