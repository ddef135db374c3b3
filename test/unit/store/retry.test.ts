import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TilefoldError } from "../../../shared/core/errors.js";
import { retryAfterMs } from "../../../shared/store/http-refusals.js";
import { processEffects, Retries, Retryable, type RetryEffects } from "../../../shared/store/retry.js";
import { allOrNone, Slots } from "../../../shared/store/slots.js";

const failure = () => new Retryable(new TilefoldError("STORE_FAILED", "no"));
const still: RetryEffects = { random: () => 0, now: () => 0, sleep: async () => {}, alarm: processEffects.alarm };
const SETTINGS = { attempts: 4, baseMs: 100, capMs: 1000, budget: 10 };

describe("retries", () => {
  it("wait at random below a bound that doubles up to its cap", async () => {
    const slept: number[] = [];
    const effects = { ...still, random: () => 0.999, sleep: async (ms: number) => void slept.push(Math.ceil(ms)) };
    const retries = new Retries({ ...SETTINGS, attempts: 7 }, effects, () => {});
    await expect(retries.run(() => Promise.reject(failure()))).rejects.toMatchObject({ code: "STORE_FAILED" });
    expect(slept).toEqual([100, 200, 400, 800, 999, 999]);
  });

  it("share a budget: at most `budget` more than there are successes", async () => {
    let requests = 0;
    let retried = 0;
    const retries = new Retries(SETTINGS, still, () => void retried++);
    const outage = () =>
      retries
        .run(async () => {
          requests++;
          throw failure();
        })
        .catch(() => {});
    for (let i = 0; i < 100; i++) await outage();
    expect([requests, retried]).toEqual([110, 10]);
    for (let i = 0; i < 3; i++) await retries.run(async () => 1);
    await outage();
    expect(retried).toBe(13);
  });

  it("let what is no passing fault through at once", async () => {
    let calls = 0;
    const error = new TilefoldError("STORE_ACCESS", "no");
    const retries = new Retries(SETTINGS, still, () => {});
    const failing = async () => {
      calls++;
      throw error;
    };
    await expect(retries.run(failing)).rejects.toBe(error);
    expect(calls).toBe(1);
  });

  it("read Retry-After as seconds or a date", () => {
    const now = () => Date.parse("2025-11-01T00:00:00Z");
    expect(retryAfterMs("3", now)).toBe(3000);
    expect(retryAfterMs("Sat, 01 Nov 2025 00:00:07 GMT", now)).toBe(7000);
    expect(retryAfterMs("Sat, 01 Nov 2024 00:00:07 GMT", now)).toBe(0);
    expect(retryAfterMs("soon", now)).toBe(0);
    expect(retryAfterMs(undefined, now)).toBe(0);
  });
});

describe("the stall alarm", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("goes off after silence, and not while something is heard", async () => {
    const fire = vi.fn();
    const alarm = processEffects.alarm(1000, fire);
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(900);
      alarm.touch();
    }
    expect(fire).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1100);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it("does not go off for data that waited while this thread was busy, or once cancelled", async () => {
    const fire = vi.fn();
    const alarm = processEffects.alarm(1000, fire);
    setTimeout(() => setImmediate(() => alarm.touch()), 1000);
    await vi.advanceTimersByTimeAsync(1500);
    expect(fire).not.toHaveBeenCalled();
    alarm.cancel();
    await vi.advanceTimersByTimeAsync(5000);
    expect(fire).not.toHaveBeenCalled();
  });

  it("a sleep ends when its signal does", async () => {
    const controller = new AbortController();
    const sleeping = processEffects.sleep(1e6, controller.signal);
    controller.abort(new Error("enough"));
    await expect(sleeping).rejects.toThrow("enough");
  });
});

describe("side by side", () => {
  it("never more at once than there are slots, and all in the end", async () => {
    const slots = new Slots(3);
    let running = 0;
    let most = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        slots
          .run(async () => {
            most = Math.max(most, ++running);
            await new Promise((resolve) => setImmediate(resolve));
            running--;
            if (i % 5 === 0) throw new Error("no");
            return i;
          })
          .catch(() => -1),
      ),
    );
    expect(most).toBe(3);
    expect(answers.filter((answer) => answer >= 0).length).toBe(16);
  });

  it("the first failure stops the others and is what is thrown", async () => {
    const stopped: unknown[] = [];
    const first = new Error("first");
    const waiting = (signal: AbortSignal) =>
      new Promise<void>((_, reject) => {
        signal.addEventListener("abort", () => {
          stopped.push(signal.reason);
          reject(new Error("second"));
        });
      });
    await expect(allOrNone([waiting, () => Promise.reject(first), waiting])).rejects.toBe(first);
    expect(stopped).toEqual([first, first]);
  });
});
