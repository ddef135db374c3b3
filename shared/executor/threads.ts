/** Worker threads of this process: started ahead of the work that they are for, and kept for a while after it. */
import { availableParallelism } from "node:os";
import { SHARE_ENV, Worker } from "node:worker_threads";

/** Pixels that one thread evaluates in about the time that a worker thread needs to start. */
const PIXELS_WORTH_A_WORKER = 24e6;

/** A program that asks one question after another finds its threads warm; one that asks no more has its memory back soon. */
const REST_MS = 10_000;

/** Threads that a job of so many pixels and batches is worth: each more must pay for its start. */
export function worthwhileThreads(pixels: number, batches: number): number {
  return Math.max(1, Math.min(availableParallelism(), batches, Math.ceil(pixels / PIXELS_WORTH_A_WORKER)));
}

const workerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith(".ts") ? "../../dist/worker.js" : import.meta.url.includes("/chunks/") ? "../worker.js" : "./worker.js",
    import.meta.url,
  );

interface Resting {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
}

/** Threads without a task, the latest last. */
const resting: Resting[] = [];

/** Threads that run this program's worker; tests bring others. */
const ours = new WeakSet<Worker>();

/** The environment is seen as it is when a task comes, not as it was when the thread began. */
function newThread(): Worker {
  const worker = new Worker(workerUrl(), { env: SHARE_ENV });
  ours.add(worker);
  return worker;
}

/** Ends listening, event by event: all at once would take Node's own listeners, too, and with them the thread's messages. */
export function quiet(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}

/** A thread with no task: one that rests, else a new one. */
export function takeThread(): Worker {
  const rested = resting.pop();
  if (!rested) return newThread();
  clearTimeout(rested.timer);
  quiet(rested.worker);
  rested.worker.ref();
  return rested.worker;
}

/** Takes back a thread that has finished its task. It does not keep the process alive. */
export function restThread(worker: Worker): void {
  quiet(worker);
  const forget = (): void => {
    const at = resting.findIndex((one) => one.worker === worker);
    if (at >= 0) clearTimeout(resting.splice(at, 1)[0]!.timer);
  };
  if (!ours.has(worker) || resting.length >= availableParallelism()) {
    void worker.terminate();
    return;
  }
  // One that dies at rest is forgotten: whoever needs a thread starts another and hears of the error.
  worker.on("error", forget);
  worker.on("exit", forget);
  worker.unref();
  const timer = setTimeout(() => {
    forget();
    void worker.terminate();
  }, REST_MS).unref();
  resting.push({ worker, timer });
}

/** Starts, while the plan is still being made, as many threads as so many pixels are worth; those that nobody takes rest. */
export function startThreads(pixels: number, wanted?: number): void {
  const threads = Math.min(wanted ?? worthwhileThreads(pixels, Number.POSITIVE_INFINITY), availableParallelism());
  while (resting.length < threads - 1) restThread(newThread());
}
