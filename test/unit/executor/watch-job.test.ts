/** Waiting for a job that others drive, when they fall silent. */
import { beforeEach, describe, expect, test } from "vitest";
import { TilefoldError } from "../../../shared/core/errors.js";
import { sha256 } from "../../../shared/executor/local-stage.js";
import { type WatchOptions, watchJob } from "../../../shared/executor/watch-job.js";
import { mark } from "../../../shared/stage/marks.js";
import type { Stage } from "../../../shared/stage/stage.js";
import { memoryStore } from "../../../shared/store/memory-store.js";

let stage: Stage;
let time = 0;
let asked = 0;
/** What happens in the world in the course of time, second by second. */
let world: (second: number) => Promise<void> = async () => {};

beforeEach(() => {
  const store = memoryStore();
  stage = { storeFor: () => store, digest: sha256, state: "memory://state", now: () => time };
  [time, asked, world] = [0, 0, async () => {}];
});

const watch = (more: Partial<WatchOptions> = {}) =>
  watchJob("job", stage, {
    now: () => time,
    sleep: async (ms) => {
      time += ms;
      if (time > 3_600_000) throw new Error("it waits for ever");
      await world(time / 1000);
    },
    askAgain: async () => void asked++,
    executionEnd: async () => null,
    ...more,
  });
const progress = (more: object) => mark("job", "progress.json", { executor: "lambda", items: 9, done: 3, ...more }, stage);

describe("a job that is driven directly", () => {
  test("is waited for as long as its driver gives signs of life", async () => {
    world = async (second) => {
      if (second % 10 === 0) await progress({ beat: second });
      if (second === 1_800) await mark("job", "result.json", {}, stage);
    };
    expect(await watch()).toBe("complete");
    expect([asked, time]).toEqual([0, 1_800_000]);
  });

  test("is taken up again when its driver is gone", async () => {
    await progress({ beat: 1 });
    world = async (second) => {
      if (asked === 1 && second % 10 === 0) await progress({ beat: second });
      if (second === 300) await mark("job", "incomplete.json", {}, stage);
    };
    expect(await watch()).toBe("incomplete");
    expect(asked).toBe(1);
  });

  test("is given up when that does not help, and is not taken up when it was cancelled", async () => {
    await progress({ beat: 1 });
    await expect(watch()).rejects.toMatchObject({
      code: "CLOUD_FAILED",
      message: expect.stringMatching(/stands still: .*taken up 3 times/),
      hint: expect.stringContaining("tilefold resume job"),
    });
    expect([asked, time < 600_000]).toEqual([3, true]);
    await mark("job", "cancelled", {}, stage);
    await expect(watch()).rejects.toMatchObject({ code: "JOB_CANCELLED" });
    expect(asked).toBe(3);
  });

  test("that left an error ends with it; an interruption ends the waiting alone", async () => {
    await mark("job", "error.json", new TilefoldError("SOURCE_CHANGED", "changed", { at: { uri: "s3://b/a.tif" } }).toJSON(), stage);
    await expect(watch()).rejects.toMatchObject({ code: "SOURCE_CHANGED", at: { uri: "s3://b/a.tif" } });
    await expect(watch({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "INTERRUPTED" });
  });
});

describe("a job of a state machine", () => {
  const execution = "arn:aws:states:us-east-1:000000000000:execution:jobs:one";

  test("is waited for while the execution runs, however long nothing is heard", async () => {
    await progress({ executor: "step-functions", execution });
    world = async (second) => void (second === 1_000 && (await mark("job", "result.json", {}, stage)));
    expect(await watch()).toBe("complete");
    expect(asked).toBe(0);
  });

  test("whose execution was stopped without a word is told", async () => {
    await progress({ executor: "step-functions", execution });
    const ended = watch({ executionEnd: async (arn) => (arn === execution && time > 60_000 ? "ended ABORTED: by hand" : null) });
    await expect(ended).rejects.toMatchObject({ code: "CLOUD_FAILED", message: expect.stringContaining("ended ABORTED: by hand") });
    expect(time).toBeLessThan(90_000);
  });

  test("whose result comes just after its end is complete", async () => {
    await progress({ executor: "step-functions", execution });
    world = async (second) => void (second === 12 && (await mark("job", "result.json", {}, stage)));
    expect(await watch({ executionEnd: async () => "ended SUCCEEDED" })).toBe("complete");
  });
});
