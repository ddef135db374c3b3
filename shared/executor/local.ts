/** Runs batches on this machine: on the main thread alone where that is quicker, else with worker threads beside it. */
import type { Worker } from "node:worker_threads";
import { type ErrorDocument, TilefoldError } from "../core/errors.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import type { RunWork } from "../stage/outcome.js";
import type { Stage } from "../stage/stage.js";
import { storeWork } from "../store/open-store.js";
import { batchLoop } from "./batch-loop.js";
import { resumeCommand, sharesState } from "./local-stage.js";
import { quiet, restThread, takeThread, worthwhileThreads } from "./threads.js";
import { DISMISSED, PENDING, type WorkerMessage, type WorkerTask } from "./worker.js";

/** Times a batch may take a worker thread with it before it counts as failed. */
const CRASHES = 2;

export interface LocalOptions {
  /** Done on the main thread when the others are at work, before it joins them. */
  readonly meanwhile?: () => Promise<void>;
  readonly workers?: number;
  readonly onBatch?: (
    done:
      | { readonly line: BatchLine; readonly bytesRead: number; readonly reused: boolean }
      | { readonly line: BatchLine; readonly error: TilefoldError },
  ) => void;
  /** Another kind of thread, where it gives one; tests have some that die. */
  readonly startThread?: () => Worker | undefined;
}

/** What Node and the program take before the first batch, and what a thread takes beside its batches: measured, rounded up. */
const PROCESS_BYTES = 144e6;
const THREAD_BYTES = 48e6;
/** A zone's line, its polygon and its figures while they are in memory. */
const ZONE_BYTES = 12_500;

/** The bound on resident memory: a thread holds a batch at work and the next one's blocks, the main thread the plan's records. */
function plannedMemory(plan: Plan, lines: readonly BatchLine[], threads: number): number {
  let largest = 0;
  let records = 0;
  for (const { memory, length } of lines) {
    largest = Math.max(largest, memory);
    records += length;
  }
  const zones = plan.output === "table" ? plan.zones : 0;
  return PROCESS_BYTES + threads * (THREAD_BYTES + 2 * largest) + 4 * records + ZONE_BYTES * zones;
}

/** Evaluates batches; failures of single batches are reported by `onBatch`, an error of the whole job is thrown. */
export async function runLocal(plan: Plan, lines: readonly BatchLine[], stage: Stage, options: LocalOptions = {}): Promise<RunWork> {
  // A composite reads many pixels for one: a byte of what is stored is as much work as a pixel.
  const pixels = lines.reduce((sum, line) => sum + Math.max(line.pixels, line.bytes), 0);
  // A store in memory cannot be seen from another thread.
  const shared =
    sharesState(stage) && ![...plan.sources.map(({ uri }) => uri), ...(plan.origins ?? [])].some((uri) => uri.startsWith("memory:"));
  const threads = !shared
    ? 1
    : options.workers !== undefined
      ? Math.max(1, Math.min(options.workers, lines.length))
      : worthwhileThreads(pixels, lines.length);
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const before = storeWork();
  const work: RunWork = { computed: 0, reused: 0, bytesRead: 0, dropped: 0, requests: 0, retries: 0, peakMemory: 0, plannedMemory: 0 };
  work.plannedMemory = plannedMemory(plan, lines, threads);

  const done = (line: BatchLine, reused: boolean, bytesRead: number, dropped: number): void => {
    work.dropped += dropped;
    work[reused ? "reused" : "computed"]++;
    work.bytesRead += bytesRead;
    options.onBatch?.({ line, reused, bytesRead });
  };
  const failed = (line: BatchLine, error: TilefoldError): void => options.onBatch?.({ line, error });

  const abort = new AbortController();
  const mine: Stage = { ...stage, signal: stage.signal ? AbortSignal.any([stage.signal, abort.signal]) : abort.signal };
  /** Aborted when no batch is left to be taken. */
  const spent = new AbortController();
  const beside = Array.from({ length: threads - 1 }, () =>
    runThread({ plan, lines, state: stage.state, counter }, () => options.startThread?.() ?? takeThread(), mine.signal!, {
      done,
      failed,
      work,
      spent: spent.signal,
    }),
  );
  const main = (options.meanwhile?.() ?? Promise.resolve()).then(() =>
    batchLoop(plan, () => (abort.signal.aborted ? undefined : lines[Atomics.add(counter, 0, 1)]), mine, {
      started: () => {},
      done: (line, result) => done(line, result.reused, result.bytesRead, result.dropped),
      failed,
    }),
  );
  try {
    await Promise.all([main.then(() => spent.abort()), ...beside]);
  } catch (error) {
    Atomics.store(counter, 0, lines.length);
    abort.abort(error);
    await Promise.allSettled([main, ...beside]);
    if (stage.signal?.aborted)
      throw new TilefoldError("INTERRUPTED", `interrupted; ${work.computed + work.reused} of ${lines.length} batches are kept`, {
        hint: `\`${resumeCommand(plan.jobId, stage.state)}\` goes on from there.`,
        cause: error,
      });
    throw error;
  }
  const after = storeWork();
  work.requests += after.requests - before.requests;
  work.retries += after.retries - before.retries;
  work.peakMemory = process.resourceUsage().maxRSS * 1024;
  return work;
}

interface ThreadEvents {
  readonly done: (line: BatchLine, reused: boolean, bytesRead: number, dropped: number) => void;
  readonly failed: (line: BatchLine, error: TilefoldError) => void;
  readonly work: RunWork;
  /** Aborts when no batch is left: a thread that has not begun by then is not waited for. */
  readonly spent: AbortSignal;
}

type CommonTask = Omit<WorkerTask, "turn">;

/** One place for a worker thread: when a thread crashes, another takes the place and the batches that were in its hands. */
async function runThread(task: CommonTask, start: () => Worker, signal: AbortSignal, events: ThreadEvents): Promise<void> {
  const crashes = new Map<number, number>();
  let again: BatchLine[] = [];
  let idleCrashes = 0;
  for (;;) {
    const open = new Map<number, BatchLine>();
    const lost = await oneThread(task, again, start(), signal, events, open);
    if (!lost) return;
    // A thread that dies with nothing in its hands could not even start: another would not either.
    if (open.size === 0 && ++idleCrashes >= CRASHES)
      throw new TilefoldError("WORKER_CRASHED", `worker threads cannot start: ${lost.message}`, { cause: lost });
    again = [];
    for (const line of open.values()) {
      const count = (crashes.get(line.batch) ?? 0) + 1;
      crashes.set(line.batch, count);
      if (count >= CRASHES)
        events.failed(
          line,
          new TilefoldError("WORKER_CRASHED", `batch ${line.batch} ended its worker thread ${count} times: ${lost.message}`, {
            at: { batch: String(line.batch) },
            cause: lost,
          }),
        );
      else again.push(line);
    }
  }
}

/** Resolves with null when the thread ran out of batches, with the error when it crashed; rejects with an error of the job. */
function oneThread(
  task: CommonTask,
  again: readonly BatchLine[],
  worker: Worker,
  signal: AbortSignal,
  events: ThreadEvents,
  open: Map<number, BatchLine>,
): Promise<Error | null> {
  return new Promise((resolve, reject) => {
    const byNumber = (batch: number): BatchLine =>
      again.find((line) => line.batch === batch) ?? task.lines[batch] ?? task.lines.find((line) => line.batch === batch)!;
    const stop = (): void => {
      void worker.terminate();
    };
    const turn = new Int32Array(new SharedArrayBuffer(4));
    const dismiss = (): void => {
      // Batches of a crashed thread are nobody else's.
      if (again.length === 0 && open.size === 0 && Atomics.compareExchange(turn, 0, PENDING, DISMISSED) === PENDING)
        leave(() => resolve(null), true);
    };
    const leave = (end: () => void, rests = false): void => {
      signal.removeEventListener("abort", stop);
      events.spent.removeEventListener("abort", dismiss);
      quiet(worker);
      if (rests) restThread(worker);
      else void worker.terminate();
      end();
    };
    signal.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: WorkerMessage) => {
      switch (message.kind) {
        case "started":
          open.set(message.batch, byNumber(message.batch));
          break;
        case "done":
          open.delete(message.batch);
          events.done(byNumber(message.batch), message.reused, message.bytesRead, message.dropped);
          break;
        case "failed":
          open.delete(message.batch);
          events.failed(byNumber(message.batch), revived(message.error));
          break;
        case "finished":
          events.work.requests += message.requests;
          events.work.retries += message.retries;
          if (again.length > 0) {
            // The batches of the crashed thread are done; now the common ones.
            again = [];
            worker.postMessage({ ...task, turn: new Int32Array(new SharedArrayBuffer(4)) } satisfies WorkerTask);
          } else leave(() => resolve(null), true);
          break;
        case "ended":
          leave(() => reject(revived(message.error)));
      }
    });
    worker.on("error", (error) => leave(() => resolve(error as Error)));
    worker.on("exit", (code) => leave(() => (signal.aborted ? resolve(null) : resolve(new Error(`the thread left with code ${code}`)))));
    const own = again.length > 0 ? { ...task, lines: again, counter: new Int32Array(new SharedArrayBuffer(4)) } : task;
    worker.postMessage({ ...own, turn } satisfies WorkerTask);
    events.spent.addEventListener("abort", dismiss, { once: true });
    if (events.spent.aborted) dismiss();
  });
}

const revived = ({ code, message, hint, at }: ErrorDocument): TilefoldError => new TilefoldError(code, message, { hint, at });
