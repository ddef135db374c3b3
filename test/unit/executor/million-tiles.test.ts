/** A country of a million tiles, planned and driven for real: nothing that travels is large. */
import { expect, test } from "vitest";
import { countryJob, countryStage } from "../../../bench/simulate/plan-country.js";
import { ENGINE } from "../../../shared/core/engine.js";
import { type PlannerSurroundings, planner } from "../../../shared/executor/planner.js";
import { encodeText, jobUri, type Stage } from "../../../shared/stage/stage.js";

/** What Step Functions passes from state to state, and Lambda takes in an event that nobody waits for, was 256 KiB; more is not relied on. */
const LIMIT = 256 * 1024;

interface World {
  readonly around: PlannerSurroundings;
  /** Sizes of what was sent, by receiver. */
  readonly sent: Readonly<Record<"planner" | "tile" | "reducer" | "machine", number[]>>;
}

function world(stage: Stage, job: { id: string }): World {
  const sent = { planner: [] as number[], tile: [] as number[], reducer: [] as number[], machine: [] as number[] };
  const write = async (file: "result.json" | "work.json") =>
    await stage.storeFor(stage.state).write(jobUri(stage.state, job.id, file), encodeText("{}"), { mode: "replace" });
  const around: PlannerSurroundings = {
    stage,
    functions: { planner: "planner", tile: "tile", reducer: "reducer" },
    concurrency: 256,
    tileLimitMs: 300_000,
    remaining: () => 900_000,
    checkOutput: () => {},
    sleep: async () => {},
    startMachine: async (_, input) => {
      sent.machine.push(encodeText(input).length);
      return "arn";
    },
    invoker: {
      counts: { invocations: 0, throttled: 0 },
      start: async (_, event) => void sent.planner.push(encodeText(JSON.stringify(event)).length),
      call: async <Answer>(name: string, event: unknown) => {
        sent[name as "tile" | "reducer"].push(encodeText(JSON.stringify(event)).length);
        if (name === "reducer") {
          job.id = (event as { jobId: string }).jobId;
          await Promise.all([write("work.json"), write("result.json")]);
        }
        const answer = name === "tile" ? { computed: 1, reused: 0, bytesRead: 0, ms: 1 } : { state: "complete" };
        return { ok: true, answer: answer as Answer };
      },
    },
  };
  return { around, sent };
}

test("by direct invocation: an event for each item and each node of the fold, none above a few kilobytes", async () => {
  const stage = countryStage();
  const { around, sent } = world(stage, { id: "" });
  const answer = await planner({ job: countryJob(), executor: "lambda", wait: true }, around);
  expect(answer).toMatchObject({ state: "complete" });
  const { tiles, batches } = answer as { tiles: number; batches: number };
  expect(tiles).toBeGreaterThan(1_000_000);
  expect(batches).toBeGreaterThan(1_000);
  expect(sent.tile.length).toBeGreaterThan(250);
  expect(Math.max(...sent.tile, ...sent.reducer)).toBeLessThan(LIMIT / 64);
  // Handing on carries what was spent and no list.
  const { around: short, sent: handed } = world(countryStage(), { id: "" });
  await planner({ job: countryJob(), executor: "lambda", wait: true }, { ...short, concurrency: 2, driveMs: 0 });
  expect(handed.planner).toHaveLength(1);
  expect(handed.planner[0]).toBeLessThan(LIMIT / 64);
});

test("by the state machine, with many small batches: the input and what becomes of it in every state", async () => {
  const stage = countryStage();
  const { around, sent } = world(stage, { id: "" });
  const document = { ...countryJob(), tiling: { batchBytes: 2 ** 22 } };
  const answer = await planner({ job: document, executor: "step-functions", wait: false }, around);
  const { jobId, tiles, batches } = answer as { jobId: string; tiles: number; batches: number };
  expect([tiles > 1_000_000, batches > 15_000]).toEqual([true, true]);
  expect(sent.machine).toHaveLength(1);
  expect(sent.machine[0]).toBeLessThan(LIMIT / 64);
  const items = JSON.parse(
    new TextDecoder().decode(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, "items.json"))),
  ) as number[][];
  expect(items.flat()).toHaveLength(batches);
  const state = { jobId, state: stage.state, engine: ENGINE, run: `${jobId}-00000000` };
  expect(Math.max(...items.map((item) => JSON.stringify({ ...state, batches: item }).length))).toBeLessThan(LIMIT / 64);
  expect(sent.tile).toEqual([]);
});
