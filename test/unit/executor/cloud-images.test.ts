/** Jobs that write images by the cloud's functions, called here one after the other: the same files as on one machine. */
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { TilefoldError } from "../../../shared/core/errors.js";
import type { Invocation } from "../../../shared/executor/lambda-invoke.js";
import { localStage } from "../../../shared/executor/local-stage.js";
import { type AskEvent, type PlannerAnswer, type PlannerSurroundings, planner } from "../../../shared/executor/planner.js";
import { runJob } from "../../../shared/executor/run-job.js";
import { runBatches, type TileEvent } from "../../../shared/stage/cloud-batches.js";
import { type ReduceEvent, runReduce } from "../../../shared/stage/cloud-reduce.js";
import { imageLevels } from "../../../shared/stage/finish-images.js";
import { outputStore } from "../../../shared/stage/output-store.js";
import type { Stage } from "../../../shared/stage/stage.js";
import type { memoryStore } from "../../../shared/store/memory-store.js";
import { openStore } from "../../../shared/store/open-store.js";
import { rasterFile } from "../../raster-file.js";

const store = openStore("memory://data/");
const WIDTH = 300;
const HEIGHT = 210;
const grid = { width: WIDTH, height: HEIGHT, block: 64, epsg: 32613, x: 400_000, y: 4_400_000, cellWidth: 30 } as const;
const noise = (seed: number, col: number, row: number): number =>
  (Math.imul(col * 7919 + row * 104_729 + seed * 15_485_863, 2_654_435_761) >>> 8) % 5000;
const YEARS = [2015, 2015, 2020, 2020, 2020];

beforeAll(async () => {
  for (const i of YEARS.keys()) {
    await store.write(
      `memory://data/s${i}.tif`,
      rasterFile({ ...grid, type: "uint16", nodata: 0, bands: 2, cell: (col, row, band) => noise(i * 2 + band, col, row) }),
    );
    await store.write(
      `memory://data/q${i}.tif`,
      rasterFile({ ...grid, type: "uint8", cell: (col, row) => (noise(i + 90, col >> 3, row >> 3) % 3 === 0 ? 0b100000 : 0b1000010) }),
    );
  }
  await store.write(
    "memory://data/damaged.tif",
    rasterFile({ ...grid, type: "uint16", damaged: [7], cell: (col, row) => noise(1, col, row) }),
  );
});

const items = {
  images: YEARS.map((year, i) => ({
    id: `s${i}`,
    year,
    bands: { B1: `memory://data/s${i}.tif`, B2: { uri: `memory://data/s${i}.tif`, band: 2 }, QA: `memory://data/q${i}.tif` },
  })),
};
const composite = (uri: string, more: object = {}, reduce: object = {}) => ({
  tilefold: 1,
  tiling: { tileSize: 64, batchBytes: 64 * 64 * 30 },
  pipeline: [
    { op: "query", items, bands: ["B1", "B2", "QA"] },
    { op: "mask", bits: { band: "QA", all: "0b1000010" }, keep: true },
    { op: "composite", reducer: "median", bands: ["B1", "B2"], observations: true, ...reduce },
    { op: "write", uri, blockSize: 64, ...more },
  ],
});
const rewrite = (from: string, uri: string, more: object = {}) => ({
  tilefold: 1,
  tiling: { tileSize: 64, batchBytes: 64 * 64 },
  pipeline: [
    { op: "read", uri: from },
    { op: "tile-to-layout", scheme: { type: "floating", tileSize: 64 } },
    { op: "write", uri, blockSize: 64, ...more },
  ],
});

let runs = 0;
type Behaviour = (event: TileEvent | ReduceEvent, run: () => Promise<unknown>) => Promise<unknown>;

/** A deployment whose functions are called in this process. */
function deployment(behave: Behaviour = (_, run) => run()) {
  const stage: Stage = localStage(`memory://data/state-${runs++}`);
  const events: (TileEvent | ReduceEvent)[] = [];
  const call = async <Answer>(name: string, event: unknown): Promise<Invocation<Answer>> => {
    const own = event as TileEvent | ReduceEvent;
    events.push(own);
    try {
      const run = () => (name === "tile" ? runBatches(own as TileEvent, stage, () => 60_000) : runReduce(own as ReduceEvent, stage));
      return { ok: true, answer: (await behave(own, run)) as Answer };
    } catch (error) {
      return error instanceof TilefoldError
        ? { ok: false, kind: "error", error }
        : { ok: false, kind: "crash", name: "Runtime.OutOfMemory", message: String(error) };
    }
  };
  const around: PlannerSurroundings = {
    stage,
    invoker: { counts: { invocations: 0, throttled: 0 }, start: async () => {}, call },
    startMachine: async () => "arn",
    functions: { planner: "planner", tile: "tile", reducer: "reducer" },
    remaining: () => 60_000,
    tileLimitMs: 1_000,
    concurrency: 3,
    checkOutput: () => {},
    sleep: async () => {},
  };
  return { stage, events, ask: (event: AskEvent) => planner(event, around) };
}

const done = (answer: PlannerAnswer) => {
  if ("error" in answer) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  if (!("state" in answer)) throw new Error("no state");
  return answer;
};
const bytes = (uri: string): Promise<Uint8Array> => store.readAll(uri);
const local = (job: object) => runJob(job, { state: `memory://data/local-${runs++}` });

afterEach(async () => {
  for await (const { uri } of store.list("memory://data/out/")) await store.delete(uri);
});

describe("an image by the cloud's functions", () => {
  test("a masked median of many batches is the local file, byte for byte", async () => {
    const { images } = await local(composite("memory://data/out/local.tif"));
    const { ask, events } = deployment();
    const answer = done(await ask({ job: composite("memory://data/out/cloud.tif"), executor: "lambda", wait: true }));
    expect(answer).toMatchObject({
      state: "complete",
      images: [{ ...images![0], uri: "memory://data/out/cloud.tif", item: "memory://data/out/cloud.json" }],
    });
    expect(answer.batches).toBeGreaterThan(8);
    expect(await bytes("memory://data/out/cloud.tif")).toEqual(await bytes("memory://data/out/local.tif"));
    expect(events.filter((event) => "level" in event)).toHaveLength(1);
    const item = JSON.parse(new TextDecoder().decode(await bytes("memory://data/out/cloud.json")));
    expect(item.properties["tilefold:scenes"]).toEqual(items.images.map(({ id }) => id));
  });

  test("an image a year: each by a node of its own", async () => {
    const job = (name: string) => composite(`memory://data/out/${name}-{group}.tif`, {}, { by: "year" });
    await local(job("local"));
    const { ask, events } = deployment();
    const answer = done(await ask({ job: job("cloud"), executor: "lambda", wait: true }));
    expect(answer.images?.map(({ group }) => group)).toEqual(["2015", "2020"]);
    for (const year of ["2015", "2020"])
      expect(await bytes(`memory://data/out/cloud-${year}.tif`)).toEqual(await bytes(`memory://data/out/local-${year}.tif`));
    const nodes = events.flatMap((event) => ("level" in event ? [`${event.level}/${event.node}`] : []));
    expect([...nodes].sort()).toEqual(["0/0", "1/0", "1/1", "2/0"]);
  });

  test("an overwritten layer of tiles, by a role that may not delete", async () => {
    const job = (uri: string, ifExists: string) => ({
      tilefold: 1,
      pipeline: [
        { op: "read", uri: "memory://data/s0.tif" },
        { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: 32 } },
        { op: "pyramid" },
        { op: "write", uri, name: "scene", format: "layer", ifExists },
      ],
    });
    await local(job("memory://data/out/local", "fail"));
    const { ask, stage } = deployment();
    const denied = new TilefoldError("STORE_ACCESS", "cannot delete: access is denied (HTTP 403)");
    const refusing = outputStore({
      ...memoryStoreView(),
      delete: async () => Promise.reject(denied),
    });
    Object.assign(stage, { storeFor: (uri: string) => (uri.startsWith("memory://data/out/") ? refusing : store) });
    for (const ifExists of ["fail", "overwrite"])
      expect(done(await ask({ job: job("memory://data/out/cloud", ifExists), executor: "lambda", wait: true }))).toMatchObject({
        state: "complete",
      });
    const tiles = async (folder: string) => {
      const found: Record<string, Uint8Array> = {};
      for await (const { uri, size } of store.list(`memory://data/out/${folder}/scene/`))
        if (size > 0) found[uri.slice(`memory://data/out/${folder}`.length)] = await bytes(uri);
      return found;
    };
    const expected = await tiles("local");
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    expect(await tiles("cloud")).toEqual(expected);
  });
});

/** Methods of the store of memory, to be spread. */
function memoryStoreView(): ReturnType<typeof memoryStore> {
  return {
    scheme: store.scheme,
    work: store.work,
    stat: (uri, options) => store.stat(uri, options),
    read: (uri, range, options) => store.read(uri, range, options),
    readMany: (uri, ranges, options) => store.readMany(uri, ranges, options),
    readAll: (uri, options) => store.readAll(uri, options),
    write: (uri, data, options) => store.write(uri, data, options),
    assemble: (uri, pieces, total, from, options) => store.assemble(uri, pieces, total, from, options),
    exists: (uri) => store.exists(uri),
    list: (prefix, options) => store.list(prefix, options),
    delete: (uri) => store.delete(uri),
    close: () => store.close(),
  };
}

describe("what stands already", () => {
  test("the same job is answered while its image is what it wrote, and done again where it is gone", async () => {
    const { ask, events } = deployment();
    const event = { job: rewrite("memory://data/s1.tif", "memory://data/out/a.tif"), executor: "lambda", wait: true } as const;
    const first = done(await ask(event));
    const count = events.length;
    expect(done(await ask(event))).toEqual(first);
    expect(events).toHaveLength(count);
    const before = await bytes("memory://data/out/a.tif");
    await store.delete("memory://data/out/a.tif");
    expect(done(await ask(event))).toMatchObject({ state: "complete" });
    expect(await bytes("memory://data/out/a.tif")).toEqual(before);
  });

  test("another's file is not touched unless it may be", async () => {
    await store.write("memory://data/out/a.tif", Uint8Array.of(1, 2, 3));
    const { ask, events } = deployment();
    const refused = await ask({ job: rewrite("memory://data/s1.tif", "memory://data/out/a.tif"), executor: "lambda", wait: true });
    expect(refused).toMatchObject({ error: { code: "OUTPUT_EXISTS" } });
    expect(events).toEqual([]);
    expect(await bytes("memory://data/out/a.tif")).toEqual(Uint8Array.of(1, 2, 3));
    const job = rewrite("memory://data/s1.tif", "memory://data/out/a.tif", { ifExists: "overwrite" });
    expect(done(await ask({ job, executor: "lambda", wait: true }))).toMatchObject({ state: "complete" });
    expect((await bytes("memory://data/out/a.tif")).length).toBeGreaterThan(1000);
  });

  test("an image over what is read is refused", async () => {
    const { ask } = deployment();
    const answer = await ask({
      job: rewrite("memory://data/s1.tif", "memory://data/s1.tif", { ifExists: "overwrite" }),
      executor: "lambda",
    });
    expect(answer).toMatchObject({ error: { code: "OUTPUT_OVERWRITES_SOURCE" } });
  });
});

describe("what goes wrong", () => {
  test("a batch that is too much is evaluated in bands: the same file", async () => {
    await local(composite("memory://data/out/local.tif"));
    const { ask, events } = deployment((event, run) =>
      "batches" in event && event.batches.includes(2) && !event.split ? Promise.reject(new Error("killed")) : run(),
    );
    done(await ask({ job: composite("memory://data/out/cloud.tif"), executor: "lambda", wait: true }));
    expect(events.some((event) => "split" in event && event.split === 1)).toBe(true);
    expect(await bytes("memory://data/out/cloud.tif")).toEqual(await bytes("memory://data/out/local.tif"));
  });

  test("a batch that cannot be read leaves no image, and is named", async () => {
    const { ask, stage } = deployment();
    const job = rewrite("memory://data/damaged.tif", "memory://data/out/a.tif");
    const answer = done(await ask({ job, executor: "lambda", wait: true }));
    expect(answer.state).toBe("incomplete");
    expect(answer.images).toBeUndefined();
    expect(await store.exists("memory://data/out/a.tif")).toBe(false);
    const failures: string[] = [];
    for await (const { uri } of store.list(`${stage.state}/jobs/${answer.jobId}/failures/`)) failures.push(uri);
    expect(failures).toHaveLength(1);
  });

  test("a reducer that is lost after it wrote does no harm when it comes again", async () => {
    let lost = 0;
    const { ask } = deployment(async (event, run) => {
      const answer = await run();
      if ("level" in event && lost++ < 2) throw new Error("the answer was lost");
      return answer;
    });
    const answer = done(await ask({ job: rewrite("memory://data/s1.tif", "memory://data/out/a.tif"), executor: "lambda", wait: true }));
    expect([answer.state, lost]).toEqual(["complete", 3]);
  });
});

test("many batches: failures by thousands, then the images, then the end", () => {
  const images = (count: number) => new Array(count) as never;
  expect(imageLevels({ batches: 1000, images: images(1) })).toEqual([[0]]);
  expect(imageLevels({ batches: 1001, images: images(1) })).toEqual([[0, 1], [0], [0]]);
  expect(imageLevels({ batches: 12, images: images(3) })).toEqual([[0], [0, 1, 2], [0]]);
});
