/**
 * Direct fan-out: items of batches to tile functions, so many at once, then the fold tree level by level.
 * Whoever drives may stop at any item: parts are the checkpoint, and the next driver begins where this one stopped.
 */
import { ENGINE } from "../core/engine.js";
import { TilefoldError } from "../core/errors.js";
import type { TileAnswer, TileEvent } from "../stage/cloud-batches.js";
import type { ReduceAnswer, ReduceEvent } from "../stage/cloud-reduce.js";
import { endsJob } from "../stage/outcome.js";
import type { Invocation, LambdaInvoker } from "./lambda-invoke.js";

export interface FanOutOptions {
  readonly jobId: string;
  readonly state: string;
  readonly tileFunction: string;
  readonly reducerFunction: string;
  readonly invoker: LambdaInvoker;
  /** At most so many tile functions at once. */
  readonly concurrency: number;
  /** False when it is time to hand over. One item is done in any case, so that every driver gets on. */
  readonly goOn: () => boolean;
  /** Looked at between items. @throws what ends the job: it was cancelled, its budget is spent */
  readonly check?: () => Promise<void>;
  readonly onProgress?: (progress: FanOutProgress) => void;
}

/** What tile functions did, as far as their answers came. */
export interface FanOutWork {
  computed: number;
  reused: number;
  bytesRead: number;
  requests: number;
  retries: number;
  /** Milliseconds of functions. */
  functionMs: number;
}

export interface FanOutProgress extends FanOutWork {
  readonly items: number;
  readonly done: number;
  readonly failedBatches: number;
}

/** Where the next driver begins (items first, then levels of the fold), or what the job came to. */
export type FanOutEnd = (
  | { readonly kind: "finished"; readonly state: "complete" | "incomplete" }
  | { readonly kind: "stopped"; readonly from: number }
) & { readonly work: FanOutWork };

type ItemEnd = { readonly kind: "done"; readonly failed: number } | { readonly kind: "unfinished" } | { readonly kind: "throttled" };

/**
 * Runs items from `from` on, then the fold.
 * @param levels nodes of the reducer, level by level
 * @throws an error of the whole job */
export async function fanOut(
  items: readonly (readonly number[])[],
  levels: readonly (readonly number[])[],
  from: number,
  options: FanOutOptions,
): Promise<FanOutEnd> {
  const work: FanOutWork = { computed: 0, reused: 0, bytesRead: 0, requests: 0, retries: 0, functionMs: 0 };
  const again: number[] = [];
  let next = Math.min(from, items.length);
  let done = next;
  let failedBatches = 0;
  let broken: { error: unknown } | undefined;
  let workers = Math.min(options.concurrency, items.length - next);
  const worker = async (): Promise<void> => {
    for (let first = true; broken === undefined && (first || options.goOn()); first = false) {
      const index = again.pop() ?? (next < items.length ? next++ : undefined);
      if (index === undefined) return;
      try {
        await options.check?.();
        const end = await runItem(items[index]!, options, work);
        if (end.kind !== "done") again.push(index);
        if (end.kind === "unfinished") return;
        if (end.kind === "throttled") {
          // The account allows fewer at once than we send: this place is given up, unless it is the last.
          if (workers > 1) {
            workers--;
            return;
          }
          continue;
        }
        failedBatches += end.failed;
        done++;
        options.onProgress?.({ ...work, items: items.length, done, failedBatches });
      } catch (error) {
        broken ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  if (broken !== undefined) throw broken.error;
  if (next < items.length || again.length > 0) return { kind: "stopped", from: Math.min(next, ...again), work };
  let state: ReduceAnswer["state"];
  const firstLevel = Math.max(0, from - items.length);
  for (let level = firstLevel; level < levels.length; level++) {
    // A driver that has done nothing yet folds one level in any case.
    if (!options.goOn() && (from < items.length || level > firstLevel)) return { kind: "stopped", from: items.length + level, work };
    await options.check?.();
    const nodes = levels[level]!;
    let at = 0;
    const fold = async (): Promise<void> => {
      while (at < nodes.length) {
        const answer = await reduceOnce({ jobId: options.jobId, state: options.state, engine: ENGINE, level, node: nodes[at++]! }, options);
        work.functionMs += answer.ms ?? 0;
        state = answer.state ?? state;
      }
    };
    await Promise.all(Array.from({ length: Math.min(options.concurrency, nodes.length) }, fold));
  }
  return { kind: "finished", state: state ?? "complete", work };
}

/** Whole; then each batch alone; then band by band; then noted as failed: a poisoned tile fails alone. */
async function runItem(item: readonly number[], options: FanOutOptions, work: FanOutWork): Promise<ItemEnd> {
  const whole = await attempt(item, {}, options, work);
  if (whole === null) return { kind: "done", failed: 0 };
  if (whole === "throttled") return { kind: "throttled" };
  if (!options.goOn()) return { kind: "unfinished" };
  let failed = 0;
  for (const batch of item) {
    const end = await runAlone(batch, item.length > 1, options, work);
    if (end.kind !== "done") return end;
    failed += end.failed;
    if (batch !== item.at(-1) && !options.goOn()) return { kind: "unfinished" };
  }
  return { kind: "done", failed };
}

async function runAlone(batch: number, tryWhole: boolean, options: FanOutOptions, work: FanOutWork): Promise<ItemEnd> {
  const steps: readonly Pick<TileEvent, "split">[] = tryWhole ? [{}, { split: 1 }] : [{ split: 1 }];
  let failure: Failure = { error: "CLOUD_FAILED", cause: "" };
  for (const step of steps) {
    const end = await attempt([batch], step, options, work);
    if (end === null) return { kind: "done", failed: 0 };
    if (end === "throttled") return { kind: "throttled" };
    failure = end;
  }
  const noted = await attempt([batch], { failure }, options, work);
  if (noted === "throttled") return { kind: "throttled" };
  if (noted !== null)
    throw new TilefoldError("CLOUD_FAILED", `the failure of batch ${batch} could not be noted: ${noted.error}: ${noted.cause}`);
  return { kind: "done", failed: 1 };
}

interface Failure {
  readonly error: string;
  readonly cause: string;
}

const TRIES = 3;

/** Null when it worked. @throws an error of the whole job */
async function attempt(
  item: readonly number[],
  more: Pick<TileEvent, "split" | "failure">,
  options: FanOutOptions,
  work: FanOutWork,
): Promise<Failure | "throttled" | null> {
  const event: TileEvent = { jobId: options.jobId, state: options.state, engine: ENGINE, batches: item, ...more };
  for (let tries = 1; ; tries++) {
    const end = await options.invoker.call<TileAnswer>(options.tileFunction, event);
    if (end.ok) {
      for (const name of ["computed", "reused", "bytesRead", "requests", "retries"] as const) work[name] += end.answer?.[name] ?? 0;
      work.functionMs += end.answer?.ms ?? 0;
      return null;
    }
    if (end.kind === "throttled") return "throttled";
    if (end.kind === "crash") return { error: end.name, cause: end.message };
    if (endsJob(end.error)) throw end.error;
    if (!end.error.retryable || tries >= TRIES) return { error: end.error.code, cause: end.error.message };
  }
}

async function reduceOnce(event: ReduceEvent, options: FanOutOptions): Promise<ReduceAnswer> {
  for (let tries = 1; ; tries++) {
    const end: Invocation<ReduceAnswer> = await options.invoker.call<ReduceAnswer>(options.reducerFunction, event);
    if (end.ok) return end.answer;
    if (tries < TRIES && (end.kind !== "error" || end.error.retryable)) continue;
    if (end.kind === "error") throw end.error;
    throw new TilefoldError(
      "CLOUD_FAILED",
      end.kind === "crash"
        ? `the reducer ended without an answer: ${end.name}: ${end.message}`
        : `the reducer was refused for load: ${end.message}`,
    );
  }
}
