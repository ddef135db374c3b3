/** The slowest reads are asked for twice; all others once. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { Hedge } from "../../../shared/store/hedge.js";
import { httpsStore } from "../../../shared/store/https-store.js";
import { processEffects, type RetryEffects } from "../../../shared/store/retry.js";
import type { Store } from "../../../shared/store/store.js";
import { type HeldObject, type MisbehavingServer, startObjectServer } from "../../servers/misbehaving-server.js";

const bytes = Uint8Array.from({ length: 10_000 }, (_, i) => i % 251);
const objects = new Map<string, HeldObject>([["/a.bin", { bytes }]]);

let server: MisbehavingServer;
let store: Store;
let read: (offset: number) => Promise<Uint8Array>;
beforeEach(async () => {
  server = await startObjectServer(objects);
  store = httpsStore();
  read = (offset) => store.read(`${server.url}/a.bin`, { offset, length: 5 });
});
afterEach(async () => {
  await store.close();
  await server.close();
});

it("a read that is never answered is answered by a second one, without a retry", async () => {
  for (let i = 0; i < 96; i++) await read(i);
  const before = server.seen.length;
  let silent = 1;
  server.fault = () => (silent-- > 0 ? { kind: "silence" } : undefined);
  expect([...(await read(700))]).toEqual([...bytes.subarray(700, 705)]);
  expect(server.seen.length - before).toBe(2);
  expect(store.work.retries).toBe(0);
});

/** Time that stands still, and alarms that go off when told. */
function clock() {
  const alarms = new Map<() => void, number>();
  let now = 0;
  const effects: RetryEffects = {
    ...processEffects,
    now: () => now,
    alarm: (milliseconds, fire) => {
      alarms.set(fire, now + milliseconds);
      return { touch: () => {}, cancel: () => void alarms.delete(fire) };
    },
  };
  const pass = (milliseconds: number): void => {
    now += milliseconds;
    for (const [fire, at] of alarms) {
      if (at > now) continue;
      alarms.delete(fire);
      fire();
    }
  };
  return { effects, pass };
}

it("a read is slow at three times what 95 of a hundred take, once enough are known; at most one in fifty is asked for again", async () => {
  const { effects, pass } = clock();
  const hedge = new Hedge(effects);
  const never = new AbortController().signal;
  let asked = 0;
  const quick = () =>
    hedge.run(async (_, { sent, begun }) => {
      sent();
      pass(10);
      begun();
    }, never);
  /** Answers when the second one does, or after `patience` on its own. */
  const slow = async (patience: number): Promise<number> => {
    const from = asked;
    let first = () => {};
    const done = hedge.run<void>((signal, { sent, begun }) => {
      sent();
      if (asked++ > from) return Promise.resolve();
      return new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        first = () => {
          begun();
          resolve();
        };
      });
    }, never);
    pass(patience);
    first();
    await done;
    return asked - from;
  };
  expect(await slow(1e6)).toBe(1);
  for (let i = 0; i < 127; i++) await quick();
  expect(await slow(29)).toBe(1);
  expect(await slow(30)).toBe(2);
  let twice = 0;
  for (let i = 0; i < 1000; i++) {
    if (i % 30 === 0) twice += (await slow(40)) - 1;
    else await quick();
  }
  expect(twice).toBeGreaterThan(8);
  expect(twice).toBeLessThanOrEqual(4 + 1000 / 50);
});

it("what ends the caller ends both", async () => {
  const { effects, pass } = clock();
  const hedge = new Hedge(effects);
  const outer = new AbortController();
  for (let i = 0; i < 96; i++)
    await hedge.run(async (_, { sent, begun }) => {
      sent();
      begun();
    }, outer.signal);
  const signals: AbortSignal[] = [];
  const running = hedge.run<void>((signal, { sent }) => {
    sent();
    signals.push(signal);
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  }, outer.signal);
  pass(25);
  outer.abort(new Error("enough"));
  await expect(running).rejects.toThrow("enough");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
