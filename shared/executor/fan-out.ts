/**
 * Direct fan-out: items of batches to tile functions, so many at once, then the fold tree level by level.
 * Whoever drives may stop at any item: parts are the checkpoint, and the next driver begins where this one stopped.
 */
import { ENGINE } from "../core/engine.js";
import { TilefoldError } from "../core/errors.js";
import type { BatchLine } from "../plan/plan.js";
import { foldLevels, type ReduceAnswer } from "../stage/cloud-reduce.js";
import type { TileAnswer, TileEvent } from "../stage/cloud-batches.js";
import { endsJob } from "../stage/outcome.js";
import type { LambdaInvoker } from "./lambda-invoke.js";

export interface FanOutOptions {
  readonly jobId: string;
  readonly state: string;
  readonly tileFunction: string;
  readonly reducerFunction: string;
  readonly invoker: LambdaInvoker;
  /** At most so many tile functions at once. */
  readonly concurrency: number;
  /** False when it is time to hand over. */
  readonly goOn: () => boolean;
  readonly onProgress?: (progress: FanOutProgress) => void;
}

export interface FanOutProgress {
  readonly items: number;
  readonly done: number;
  readonly failedBatches: number;
}

/** Where the next driver begins, or what the job came to. */
export type FanOutEnd = { readonly kind: "finished"; readonly state: "complete" | "incomplete" } | { readonly kind: "stopped"; readonly from: number };

/** Pixels of an item: some seconds of one CPU, so that an invocation's own cost is small beside it. */
const ITEM_PIXELS = 400e6;
const ITEM_BATCHES = 64;

/** Neighbouring batches in items. Small jobs get one batch an item: they end sooner. */
export function itemsOf(lines: readonly Pick<BatchLine, "batch" | "pixels">[], concurrency: number): number[][] {
  const pixels = lines.reduce((sum, line) => sum + line.pixels, 0);
  const target = Math.min(ITEM_PIXELS, pixels / concurrency);
  const items: number[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const current = items.at(-1);
    if (current && held + line.pixels <= target && current.length < ITEM_BATCHES) {
      current.push(line.batch);
      held += line.pixels;
    } else {
      items.push([line.batch]);
      held = line.pixels;
    }
  }
  return items;
}

/** Runs items from `from` on, then the fold. @throws an error of the whole job */
export async function fanOut(items: readonly (readonly number[])[], batches: number, from: number, options: FanOutOptions): Promise<FanOutEnd> {
  const { jobId, state } = options;
  let next = from;
  let done = from;
  let failedBatches = 0;
  let broken: unknown;
  const worker = async (): Promise<void> => {
    while (next < items.length && broken === undefined && options.goOn()) {
      const item = items[next++]!;
      try {
        failedBatches += await runItem(item, options);
      } catch (error) {
        broken ??= error;
        return;
      }
      done++;
      options.onProgress?.({ items: items.length, done, failedBatches });
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.concurrency, items.length - from) }, worker));
  if (broken !== undefined) throw broken;
  // Every item below `next` has ended: the workers above have all returned.
  if (next < items.length) return { kind: "stopped", from: next };
  const levels = foldLevels(batches);
  let end: ReduceAnswer = {};
  for (const [level, nodes] of levels.entries()) {
    if (!options.goOn()) return { kind: "stopped", from: items.length };
    let node = 0;
    const fold = async (): Promise<void> => {
      while (node < nodes.length) {
        const mine = nodes[node++]!;
        end = await reduceOnce({ jobId, state, engine: ENGINE, level, node: mine }, options);
      }
    };
    await Promise.all(Array.from({ length: Math.min(options.concurrency, nodes.length) }, fold));
  }
  return { kind: "finished", state: end.state ?? "complete" };
}

/** @returns batches that failed for good */
async function runItem(item: readonly number[], options: FanOutOptions): Promise<number> {
  const whole = await attempt(item, {}, options);
  if (whole === null) return 0;
  if (item.length > 1) {
    let failed = 0;
    for (const batch of item) failed += await runItem([batch], options);
    return failed;
  }
  // Alone, then band by band, then noted: a poisoned tile fails alone.
  const parts = await attempt(item, { split: 1 }, options);
  if (parts === null) return 0;
  const noted = await attempt(item, { failure: parts }, options);
  if (noted !== null) throw new TilefoldError("CLOUD_FAILED", `the failure of batch ${item[0]} could not be noted: ${noted.error}: ${noted.cause}`);
  return item.length;
}

const TRIES = 3;

/** Null when it worked. @throws an error of the whole job */
async function attempt(item: readonly number[], more: Pick<TileEvent, "split" | "failure">, options: FanOutOptions): Promise<{ error: string; cause: string } | null> {
  const event: TileEvent = { jobId: options.jobId, state: options.state, engine: ENGINE, batches: item, ...more };
  for (let tries = 1; ; tries++) {
    const end = await options.invoker.call<TileAnswer>(options.tileFunction, event);
    if (end.ok) return null;
    if (end.kind === "crash") return { error: end.name, cause: end.message };
    if (endsJob(end.error)) throw end.error;
    if (!end.error.retryable || tries >= TRIES) return { error: end.error.code, cause: end.error.message };
  }
}

async function reduceOnce(event: object, options: FanOutOptions): Promise<ReduceAnswer> {
  for (let tries = 1; ; tries++) {
    const end = await options.invoker.call<ReduceAnswer>(options.reducerFunction, event);
    if (end.ok) return end.answer;
    if (tries >= TRIES || (end.kind === "error" && !end.error.retryable)) {
      throw end.kind === "error" ? end.error : new TilefoldError("CLOUD_FAILED", `the reducer ended without an answer: ${end.name}: ${end.message}`);
    }
  }
}
