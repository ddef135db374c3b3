/** The driver against functions that misbehave: what helps, in which order, and where the next driver begins. */
import { describe, expect, test } from "vitest";
import { TilefoldError } from "../../../shared/core/errors.js";
import { type FanOutOptions, fanOut } from "../../../shared/executor/fan-out.js";
import { type Invocation, lambdaInvoker } from "../../../shared/executor/lambda-invoke.js";
import type { TileEvent } from "../../../shared/stage/cloud-batches.js";
import { foldLevels, type ReduceEvent } from "../../../shared/stage/cloud-reduce.js";

type Behaviour = (event: TileEvent, calls: number) => Invocation<unknown>;

const fine: Invocation<unknown> = { ok: true, answer: { computed: 1, reused: 0, bytesRead: 10, requests: 2, retries: 0, ms: 100 } };
const crash: Invocation<unknown> = { ok: false, kind: "crash", name: "Sandbox.Timedout", message: "Task timed out after 3.00 seconds" };
const error = (code: "STORE_FAILED" | "SOURCE_CHANGED" | "RASTER_TRUNCATED"): Invocation<unknown> => ({
  ok: false,
  kind: "error",
  error: new TilefoldError(code, "injected"),
});

const levelsOf = (batches: number) => foldLevels({ jobId: "job", output: "table", batches });

function setUp(behave: Behaviour, more: Partial<FanOutOptions> = {}) {
  const tiles: TileEvent[] = [];
  const folds: string[] = [];
  const options: FanOutOptions = {
    jobId: "job",
    state: "s3://bucket/state",
    tileFunction: "tile",
    reducerFunction: "reducer",
    concurrency: 4,
    goOn: () => true,
    invoker: {
      counts: { invocations: 0, throttled: 0 },
      start: async () => {},
      call: async <Answer>(name: string, event: unknown) => {
        if (name === "tile") {
          tiles.push(event as TileEvent);
          return behave(event as TileEvent, tiles.length) as Invocation<Answer>;
        }
        const { level, node } = event as ReduceEvent;
        folds.push(`${level}/${node}`);
        return { ok: true, answer: { state: "complete", ms: 1 } } as Invocation<Answer>;
      },
    },
    ...more,
  };
  const steps = (batch: number) =>
    tiles
      .filter(({ batches }) => batches.includes(batch))
      .map(({ batches, split, failure }) => (failure ? "noted" : split ? "parts" : batches.length > 1 ? "item" : "alone"));
  return { options, tiles, folds, steps };
}

describe("direct fan-out", () => {
  test("every item once, then the fold; what functions did is added up", async () => {
    const { options, tiles, folds } = setUp(() => fine);
    const end = await fanOut([[0, 1], [2], [3]], levelsOf(4), 0, options);
    expect(end).toMatchObject({ kind: "finished", state: "complete", work: { computed: 3, bytesRead: 30, requests: 6, functionMs: 301 } });
    expect(tiles.map(({ batches }) => batches)).toEqual([[0, 1], [2], [3]]);
    expect(folds).toEqual(["0/0"]);
  });

  test("a batch that is too much is helped step by step and fails alone", async () => {
    const heavy: Behaviour = ({ batches, split, failure }) => (batches.includes(1) && !(split || failure) ? crash : fine);
    const poisoned: Behaviour = ({ batches, failure }) => (batches.includes(1) && !failure ? error("RASTER_TRUNCATED") : fine);
    const first = setUp(heavy);
    await fanOut([[0, 1], [2]], levelsOf(3), 0, first.options);
    expect([first.steps(0), first.steps(1), first.steps(2)]).toEqual([["item", "alone"], ["item", "alone", "parts"], ["alone"]]);
    const second = setUp(poisoned);
    expect(await fanOut([[0, 1], [2]], levelsOf(3), 0, second.options)).toMatchObject({ kind: "finished" });
    expect(second.steps(1)).toEqual(["item", "alone", "parts", "noted"]);
    expect(second.tiles.find(({ failure }) => failure)?.failure).toMatchObject({ error: "RASTER_TRUNCATED" });
  });

  test("what may pass is tried again; what ends the job ends it at once", async () => {
    const passing = setUp((_, calls) => (calls <= 2 ? error("STORE_FAILED") : fine), { concurrency: 1 });
    await fanOut([[0]], levelsOf(1), 0, passing.options);
    expect(passing.steps(0)).toEqual(["alone", "alone", "alone"]);
    const changed = setUp(() => error("SOURCE_CHANGED"), { concurrency: 1 });
    await expect(fanOut([[0], [1], [2]], levelsOf(3), 0, changed.options)).rejects.toMatchObject({ code: "SOURCE_CHANGED" });
    expect(changed.tiles).toHaveLength(1);
    expect(changed.folds).toEqual([]);
  });

  test("drivers that have no time do one item or one level each, and the chain ends", async () => {
    const items = [[0], [1], [2], [3], [4]];
    const { options, tiles, folds } = setUp(() => fine, { concurrency: 2, goOn: () => false });
    const places: number[] = [];
    for (let from = 0, hop = 0; hop < 20; hop++) {
      const end = await fanOut(items, levelsOf(1_500), from, options);
      if (end.kind === "finished") break;
      places.push((from = end.from));
    }
    expect(places).toEqual([2, 4, 5, 6]);
    expect(tiles.map(({ batches }) => batches[0])).toEqual([0, 1, 2, 3, 4]);
    expect(folds).toEqual(["0/0", "0/1", "1/0"]);
  });

  test("an item that was not ended before the time ran out is the next driver's first", async () => {
    let time = true;
    const { options } = setUp(
      ({ batches }) => {
        if (!batches.includes(0)) return fine;
        time = false;
        return crash;
      },
      { concurrency: 1, goOn: () => time },
    );
    expect(await fanOut([[0, 9], [1], [2]], levelsOf(3), 0, options)).toMatchObject({ kind: "stopped", from: 0 });
  });

  test("places that the account refuses are given up, and the rest does their work", async () => {
    let refusals = 3;
    const { options, tiles } = setUp(() => (refusals-- > 0 ? { ok: false, kind: "throttled", message: "Rate Exceeded" } : fine));
    const end = await fanOut([[0], [1], [2], [3], [4]], levelsOf(5), 0, options);
    expect(end.kind).toBe("finished");
    expect(new Set(tiles.slice(3).map(({ batches }) => batches[0])).size).toBe(5);
  });

  test("a cancelled job sends nothing more", async () => {
    const { options, tiles } = setUp(() => fine, {
      concurrency: 1,
      check: async () => {
        if (tiles.length === 2) throw new TilefoldError("JOB_CANCELLED", "cancelled");
      },
    });
    await expect(fanOut([[0], [1], [2], [3]], levelsOf(4), 0, options)).rejects.toMatchObject({ code: "JOB_CANCELLED" });
    expect(tiles).toHaveLength(2);
  });
});

describe("an invocation", () => {
  const named = (name: string) => Object.assign(new Error("injected"), { name });
  const invoker = (answers: (Error | object)[]) => {
    const waits: number[] = [];
    const client = {
      send: async () => {
        const next = answers.shift()!;
        if (next instanceof Error) throw next;
        return next;
      },
    };
    return { waits, ...lambdaInvoker({ client: client as never, sleep: async (ms) => void waits.push(ms), random: () => 1, tries: 3 }) };
  };
  const payload = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

  test("refusals for load are waited out, longer each time", async () => {
    const one = invoker([named("TooManyRequestsException"), named("TooManyRequestsException"), { Payload: payload({ done: 1 }) }]);
    expect(await one.call("tile", {})).toEqual({ ok: true, answer: { done: 1 } });
    expect(one.waits).toEqual([250, 500]);
    expect(one.counts).toEqual({ invocations: 3, throttled: 2 });
  });

  test("past the tries it is throttled; another refusal is told at once", async () => {
    expect(await invoker([1, 2, 3].map(() => named("TooManyRequestsException"))).call("tile", {})).toMatchObject({
      ok: false,
      kind: "throttled",
    });
    await expect(invoker([named("AccessDeniedException")]).call("tile", {})).rejects.toMatchObject({ code: "CLOUD_REFUSED" });
  });

  test("our errors, crashes and text that is no JSON are told apart", async () => {
    const ours = { FunctionError: "Unhandled", Payload: payload({ errorType: "RANGE_INVALID", errorMessage: "short" }) };
    const gone = { FunctionError: "Unhandled", Payload: payload({ errorType: "Runtime.ExitError", errorMessage: "exit status 1" }) };
    const text = { FunctionError: "Unhandled", Payload: new TextEncoder().encode("Task timed out") };
    expect(await invoker([ours]).call("tile", {})).toMatchObject({ kind: "error", error: { code: "RANGE_INVALID" } });
    expect(await invoker([gone]).call("tile", {})).toMatchObject({ kind: "crash", name: "Runtime.ExitError" });
    expect(await invoker([text]).call("tile", {})).toMatchObject({ kind: "crash", name: "Unknown", message: "Task timed out" });
  });

  test("an event that Lambda would refuse is refused here", async () => {
    await expect(invoker([]).call("tile", { much: "x".repeat(7e6) })).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
  });
});
