/** What travels stays small whatever the job's size, and prices follow the work. */
import { describe, expect, test } from "vitest";
import { machineInput } from "../../../shared/executor/planner.js";
import { executorFor, itemsOf } from "../../../shared/plan/cloud-items.js";
import { estimateWork } from "../../../shared/plan/cost.js";

const STATE_LIMIT = 256 * 1024;
const table = { jobId: "0".repeat(32), output: "table" } as const;
const lines = (count: number, pixels: number) => Array.from({ length: count }, (_, batch) => ({ batch, pixels, bytes: pixels / 4 }));

describe("a job of a million batches of one tile", () => {
  const million = lines(1_000_000, 512 * 512);

  test("no event holds more than some numbers", () => {
    const items = itemsOf(million);
    expect(items.flat()).toEqual(million.map(({ batch }) => batch));
    const event = (batches: readonly number[]) =>
      JSON.stringify({
        jobId: "0".repeat(32),
        state: `s3://${"b".repeat(63)}/state`,
        engine: "0.1.0",
        batches,
        failure: { error: "e", cause: "" },
      });
    expect(Math.max(...items.map((item) => event(item).length))).toBeLessThan(2_000);
  });

  test("the state machine's input stays far below its limit, and beyond that is refused", () => {
    expect(machineInput(`s3://${"b".repeat(63)}/state`, { ...table, batches: 1_000_000 }, "r".repeat(80)).length).toBeLessThan(
      STATE_LIMIT / 8,
    );
    expect(() => machineInput("s3://bucket/state", { ...table, batches: 100_000_000 }, "run")).toThrow(/more than a state machine folds/);
  });
});

describe("the price of a job", () => {
  test("is nothing here, and lies between its bounds in the cloud", () => {
    const some = lines(1_000, 16e6);
    expect(estimateWork(some, "local")).toMatchObject({ usd: 0, invocations: 0 });
    for (const executor of ["lambda", "step-functions"]) {
      const { usd, usdLow = 0, usdHigh = 0, gbSeconds, invocations } = estimateWork(some, executor);
      expect([usdLow < usd, usd < usdHigh, gbSeconds > 0, invocations > 1]).toEqual([true, true, true, true]);
    }
  });

  test("by hand: a thousand batches of 16 megapixels, by functions", () => {
    // 16e9 pixels at 100e6 a second, 8 requests of 512 KiB and one more a batch at 10 ms, 0.15 s a batch, 0.05 s an item.
    const estimate = estimateWork(lines(1_000, 16e6), "lambda");
    const tileSeconds = 160 + 9_000 * 0.01 + 150 + itemsOf(lines(1_000, 16e6)).length * 0.05;
    expect(estimate.gbSeconds).toBeGreaterThan((tileSeconds * 1769) / 1024);
    expect(estimate.gbSeconds).toBeLessThan(((tileSeconds + 20) * 1769) / 1024);
    expect(estimate.usd).toBeCloseTo(estimate.gbSeconds * 0.0000133334 + estimate.invocations * 0.2e-6 + 16_010 * 0.4e-6 + 1_009 * 5e-6, 4);
  });

  test("`auto` takes the state machine beyond five thousand batches", () => {
    expect([executorFor("auto", 5_000), executorFor("auto", 5_001), executorFor("lambda", 10_000)]).toEqual([
      "lambda",
      "step-functions",
      "lambda",
    ]);
    expect(estimateWork(lines(6_000, 1e6), "auto").transitions).toBeGreaterThan(0);
  });
});
