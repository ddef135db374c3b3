/** Jobs that write images on the deployed functions: by every way the file that this machine writes. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, ListMultipartUploadsCommand } from "@aws-sdk/client-s3";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { runJob } from "../../shared/executor/run-job.js";
import type { WrittenImage } from "../../shared/stage/finish-image.js";
import { rasterFile } from "../raster-file.js";
import { faultsAt } from "../servers/fault-proxy.js";
import { provided, s3Client } from "./aws.js";
import { type Answer, ask, forget, put, stateText, until } from "./jobs.js";

const { folder: built, outputs, variables, functionFaults, proxy } = provided();
const s3 = s3Client();
const bucket = `s3://${outputs.BucketName}`;
const EXECUTORS = ["lambda", "step-functions"] as const;

const WIDTH = 700;
const HEIGHT = 530;
const grid = { width: WIDTH, height: HEIGHT, block: 128, epsg: 32613, x: 400_000, y: 4_400_000, cellWidth: 30 } as const;
const noise = (seed: number, col: number, row: number): number =>
  (Math.imul(col * 7919 + row * 104_729 + seed * 15_485_863, 2_654_435_761) >>> 8) % 5000;
const YEARS = [2015, 2015, 2016, 2020, 2020];

let folder = "";

/** The same raster here and in the bucket. */
async function raster(name: string, bytes: Uint8Array): Promise<void> {
  await Promise.all([put(`input/images/${name}`, bytes), writeFile(join(folder, name), bytes)]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tilefold-images-"));
  for (const i of YEARS.keys()) {
    const cell = (col: number, row: number, band: number): number => noise(i * 2 + band, col, row);
    await raster(`s${i}.tif`, rasterFile({ ...grid, type: "uint16", nodata: 0, bands: 2, cell }));
    const qa = (col: number, row: number): number => (noise(i + 90, col >> 3, row >> 3) % 3 === 0 ? 0b100000 : 0b1000010);
    await raster(`q${i}.tif`, rasterFile({ ...grid, type: "uint8", cell: qa }));
  }
  await raster("damaged.tif", rasterFile({ ...grid, type: "uint16", damaged: [7], cell: (col, row) => noise(1, col, row) }));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  if (proxy) await faultsAt(proxy).clear();
});

type Place = (name: string) => string;
const there: Place = (name) => `${bucket}/input/images/${name}`;
const here: Place = (name) => join(folder, name);

/** The cloud-free median of two of three years, with the count of its scenes. */
const composite = (at: Place, uri: string, more: object = {}) => ({
  tilefold: 1,
  tiling: { tileSize: 128, batchBytes: 128 * 128 * 40 },
  pipeline: [
    {
      op: "query",
      items: {
        images: YEARS.map((year, i) => ({
          id: `s${i}`,
          year,
          bands: { B1: at(`s${i}.tif`), B2: { uri: at(`s${i}.tif`), band: 2 }, "PIXEL-QA": at(`q${i}.tif`) },
        })),
      },
      filter: { year: { $in: [2015, 2020] } },
    },
    { op: "mask", bits: { band: "PIXEL-QA", all: "0b1000010" }, keep: true },
    { op: "composite", reducer: "median", bands: ["B1", "B2"], observations: true },
    { op: "write", uri, blockSize: 128, ...more },
  ],
});
const rewrite = (from: string, uri: string, more: object = {}) => ({
  tilefold: 1,
  tiling: { tileSize: 128, batchBytes: 256 * 256 * 4 },
  pipeline: [
    { op: "read", uri: from },
    { op: "tile-to-layout", scheme: { type: "floating", tileSize: 128 } },
    { op: "write", uri, blockSize: 128, ...more },
  ],
});

type ImageAnswer = Answer & { readonly images?: readonly WrittenImage[] };

/** Asks and waits for the end. */
async function computed(job: object, executor: (typeof EXECUTORS)[number]): Promise<ImageAnswer> {
  const event = { job, executor };
  return await until(await ask({ ...event, wait: true }), event);
}

async function local(job: object): Promise<string> {
  const { images } = await runJob(job, { state: join(folder, "state") });
  return images![0]!.uri;
}

/** The built command with the stack's outputs known to it. */
function tilefold(args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  const env = { ...variables, TILEFOLD_STACK_OUTPUTS: JSON.stringify(outputs) };
  const child = spawn(process.execPath, [join(built, "dist", "cli", "tilefold.js"), ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}

const object = (Key: string) => s3.send(new GetObjectCommand({ Bucket: outputs.BucketName, Key }));

/** All that can be seen of a raster's pixels: every level, every band, what is valid. Hashes, since comparing millions of cells takes its time. */
async function pixels(uri: string) {
  const { header, read } = await openRaster(uri);
  const hash = (cells: ArrayBufferView) =>
    createHash("sha256")
      .update(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength))
      .digest("hex");
  const levels: object[] = [];
  for (const [level, { width, height }] of header.levels.entries()) {
    const { bands } = await read({ col: 0, row: 0, width, height }, { level });
    levels.push({
      width,
      height,
      bands: bands.map(({ cells, valid }) => ({ cells: hash(cells), valid: valid === null ? null : hash(valid) })),
    });
  }
  const { crs, transform, bands } = header;
  return { crs, transform, names: bands.map(({ name, cellType, nodata }) => ({ name, cellType, nodata })), levels };
}

/** An output of the bucket as a file here. */
async function fetched(key: string): Promise<string> {
  const { Body } = await object(`output/${key}`);
  const path = join(folder, `fetched-${key.replaceAll("/", "-")}`);
  await writeFile(path, (await Body?.transformToByteArray()) ?? new Uint8Array(0));
  return path;
}

describe("an image", () => {
  test.each(EXECUTORS)("a cloud-free median by %s is the local one, pixel for pixel", async (executor) => {
    const expected = await pixels(await local(composite(here, join(folder, `median-${executor}.tif`))));
    const job = composite(there, `${bucket}/output/${executor}/median.tif`);
    const answer = await computed(job, executor);
    expect(answer).toMatchObject({ state: "complete", images: [{ bands: ["B1", "B2", "observations"], scenes: 4, width: WIDTH }] });
    expect(answer.batches).toBeGreaterThan(20);
    const found = await pixels(await fetched(`${executor}/median.tif`));
    expect(found.levels.length).toBeGreaterThan(2);
    expect(found).toEqual(expected);
    const item = JSON.parse((await (await object(`output/${executor}/median.json`)).Body?.transformToString()) ?? "");
    expect(item.properties).toMatchObject({ "tilefold:job": answer.jobId, "tilefold:scenes": ["s0", "s1", "s3", "s4"] });
    expect(item.properties["tilefold:sources"]).toHaveLength(8);
    // The next way starts from nothing.
    await forget(answer.jobId, { parts: true });
  });

  test.each([
    ["lambda", {}],
    ["step-functions", { format: "geotiff", overviews: false, compression: "none" }],
  ] as const)("a raster written anew by %s, %o", async (executor, more) => {
    const expected = await pixels(await local(rewrite(here("s0.tif"), join(folder, `${executor}-anew.tif`), more)));
    const { state } = await computed(rewrite(there("s0.tif"), `${bucket}/output/${executor}/anew.tif`, more), executor);
    expect(state).toBe("complete");
    expect(await pixels(await fetched(`${executor}/anew.tif`))).toEqual(expected);
  });

  test("asked again it is answered, and an output that is another's is left alone", async () => {
    const job = rewrite(there("s1.tif"), `${bucket}/output/again.tif`);
    const first = await computed(job, "lambda");
    const { ETag } = await object("output/again.tif");
    expect(await ask({ job, executor: "lambda", wait: true })).toEqual(first);
    await put("output/again.tif", Uint8Array.of(1, 2, 3));
    await expect(ask({ job, executor: "lambda", wait: true })).rejects.toThrow(/OUTPUT_EXISTS/);
    expect(await (await object("output/again.tif")).Body?.transformToByteArray()).toEqual(Uint8Array.of(1, 2, 3));
    await computed(rewrite(there("s1.tif"), `${bucket}/output/again.tif`, { ifExists: "overwrite" }), "lambda");
    expect((await object("output/again.tif")).ETag).toBe(ETag);
  });

  test.each(EXECUTORS)("a batch that cannot be read leaves nothing under the image's name, by %s", async (executor) => {
    const { state, jobId } = await computed(rewrite(there("damaged.tif"), `${bucket}/output/${executor}/damaged.tif`), executor);
    expect(state).toBe("incomplete");
    await expect(object(`output/${executor}/damaged.tif`)).rejects.toThrow(/not exist/);
    expect(JSON.parse(await stateText(jobId, "images.json"))).toEqual([]);
  });

  test("an output outside of what the deployment writes is refused", async () => {
    await expect(ask({ job: rewrite(there("s1.tif"), "s3://another-bucket/a.tif"), wait: true })).rejects.toThrow(/URI_FORBIDDEN/);
    await expect(ask({ job: rewrite(there("s1.tif"), there("new.tif")), wait: true })).rejects.toThrow(/URI_FORBIDDEN/);
  });

  test.runIf(functionFaults)("a store that fails, resets and loses replies gives the same pixels", async () => {
    const expected = await pixels(await local(rewrite(here("s3.tif"), join(folder, "troubled.tif"))));
    const faults = faultsAt(proxy!);
    await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, share: 0.15, times: 40 });
    await faults.add({ action: { kind: "reset" }, share: 0.05, times: 10 });
    await faults.add({ action: { kind: "lose-reply" }, method: "PUT", path: "parts", times: 3 });
    await faults.add({ action: { kind: "lose-reply" }, method: "PUT", path: "output/troubled", times: 2 });
    const { state } = await computed(rewrite(there("s3.tif"), `${bucket}/output/troubled.tif`), "lambda");
    expect(state).toBe("complete");
    expect((await faults.seen()).faults).toBeGreaterThan(5);
    await faults.clear();
    expect(await pixels(await fetched("troubled.tif"))).toEqual(expected);
  });
});

describe("an image of several parts of an upload", () => {
  const SIDE = 2_700;
  const job = (at: Place, uri: string, more: object = {}) => ({
    tilefold: 1,
    pipeline: [
      { op: "read", uri: at("large.tif") },
      { op: "tile-to-layout", scheme: { type: "floating", tileSize: 256 } },
      { op: "write", uri, compression: "none", ...more },
    ],
  });

  test("is put together by the bucket, whatever answer is lost; nothing unfinished is left", async () => {
    const large = { ...grid, width: SIDE, height: SIDE, block: 512, type: "uint16", nodata: 0 } as const;
    await raster("large.tif", rasterFile({ ...large, cell: (col, row) => noise(3, col, row) }));
    const expected = await pixels(await local(job(here, join(folder, "large-here.tif"))));
    if (functionFaults) {
      const faults = faultsAt(proxy!);
      await faults.add({ action: { kind: "lose-reply" }, method: "PUT", path: "output/large.*partNumber", times: 2 });
      await faults.add({
        action: { kind: "refuse", status: 503, code: "SlowDown" },
        method: "PUT",
        path: "output/large.*partNumber",
        skip: 2,
        times: 2,
      });
      await faults.add({ action: { kind: "lose-reply" }, method: "POST", path: "output/large.*uploadId", times: 1 });
    }
    const { state, images } = await computed(job(there, `${bucket}/output/large.tif`), "lambda");
    expect(state).toBe("complete");
    expect(images![0]!.bytes).toBeGreaterThan(SIDE * SIDE * 2);
    if (functionFaults) expect((await faultsAt(proxy!).seen()).faults).toBeGreaterThanOrEqual(5);
    expect((await object("output/large.tif")).ETag).toMatch(/-\d+"$/);
    expect(await pixels(await fetched("large.tif"))).toEqual(expected);
    // Another's file stays, and the upload that met it is given up.
    await put("output/large.tif", Uint8Array.of(1));
    await expect(computed(job(there, `${bucket}/output/large.tif`), "lambda")).rejects.toThrow(/OUTPUT_EXISTS/);
    const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket: outputs.BucketName }));
    expect(Uploads).toEqual([]);
  });
});

describe("the command", () => {
  test("scenes listed here make an image there; status and report know of it, and a file of this machine is refused", async () => {
    const { items } = composite(there, "").pipeline[0] as { items: object };
    await writeFile(join(folder, "items.json"), JSON.stringify(items));
    const made = (...more: string[]) =>
      tilefold([
        ...["composite", "--items", "items.json", "--filter", '{"year":{"$gte":2016}}', "--bands", "B1", "--qa", "PIXEL-QA"],
        ...["--qa-keep-all", "0b1000010", "--executor", "lambda", "--json", ...more],
      ]);
    const { status, out, err } = await made("-o", `${bucket}/output/command.tif`);
    expect(status, out + err).toBe(0);
    const { jobId, images, work } = JSON.parse(out);
    expect(images).toMatchObject([{ uri: `${bucket}/output/command.tif`, scenes: 3, bands: ["B1"], width: WIDTH, height: HEIGHT }]);
    expect(work).toMatchObject({ measured: true, failed: 0 });
    expect(JSON.parse((await tilefold(["status", jobId, "--json"])).out)).toMatchObject({ state: "complete", failures: [] });
    const report = await tilefold(["report", jobId, "-o", "page.html"]);
    expect(report.status, report.err).toBe(0);
    expect(await readFile(join(folder, "page.html"), "utf8")).toMatch(/zones and tiles/);
    const refused = await made("-o", "here.tif");
    expect(refused.status).toBe(2);
    expect(JSON.parse(refused.out).error).toMatchObject({ code: "URI_FORBIDDEN", hint: expect.stringContaining(`${bucket}/output/`) });
  });
});

describe("tiles", () => {
  test("a pyramid of pictures is the local one, tile for tile", async () => {
    const job = (uri: string, from: string) => ({
      tilefold: 1,
      pipeline: [
        { op: "read", uri: from, bands: [1] },
        { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed" } },
        { op: "pyramid" },
        { op: "write", uri, format: "pmtiles", ramp: { min: 0, max: 5000 }, tileFormat: "webp" },
      ],
    });
    const path = join(folder, "scene.pmtiles");
    await local(job(path, here("s4.tif")));
    const answer = await computed(job(`${bucket}/output/scene.pmtiles`, there("s4.tif")), "lambda");
    expect(answer).toMatchObject({ state: "complete" });
    expect(answer.images![0]!.tiles).toBeGreaterThan(5);
    const [mine, theirs] = await Promise.all([readFile(path), readFile(await fetched("scene.pmtiles"))]);
    expect(Buffer.compare(theirs, mine)).toBe(0);
  });
});
