/** Threads that make a raster's tiles. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { TilefoldError } from "../core/errors.js";
import type { RasterTiles, RasterView } from "../stage/raster-tiles.js";
import type { MapAnswer, MapTask } from "./map-worker.js";

interface Waiting {
  readonly done: (bytes: Uint8Array | null) => void;
  readonly failed: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

/** A thread beside the one whose blocks a tile needs takes it only if that one has so many more to do. */
const PATIENCE = 2;

const workerUrl = (): URL =>
  new URL(
    import.meta.url.endsWith(".ts")
      ? "../../dist/map-worker.js"
      : import.meta.url.includes("/chunks/")
        ? "../map-worker.js"
        : "./map-worker.js",
    import.meta.url,
  );

export function mapThreads(view: RasterView, count: number = availableParallelism()): RasterTiles & { close(): Promise<void> } {
  let closed = false;
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(workerUrl(), { workerData: view }), waiting: new Map() };
    const lost = (error: unknown): void => {
      const at = threads.indexOf(thread);
      // Once only: an error is followed by an exit.
      if (at < 0 || closed) return;
      threads[at] = start();
      const crashed = new TilefoldError(
        "WORKER_CRASHED",
        `the thread that made tiles ended: ${error instanceof Error ? error.message : error}`,
      );
      for (const { failed } of thread.waiting.values()) failed(crashed);
    };
    thread.worker.on("message", (answer: MapAnswer) => {
      const one = thread.waiting.get(answer.id);
      thread.waiting.delete(answer.id);
      if ("error" in answer) one?.failed(new TilefoldError(answer.error.code, answer.error.message, answer.error));
      else one?.done(answer.bytes);
    });
    thread.worker.on("error", lost);
    thread.worker.on("exit", (code) => lost(`exit code ${code}`));
    return thread;
  };
  const threads: Thread[] = [];
  for (let i = 0; i < Math.max(1, count); i++) threads.push(start());
  let next = 0;
  return {
    tile: (zoom, col, row) =>
      new Promise((done, failed) => {
        // Neighbours share blocks: they go to one thread while it keeps up.
        const own = threads[((col >> 1) + (row >> 1)) % threads.length]!;
        const idle = threads.reduce((least, one) => (one.waiting.size < least.waiting.size ? one : least));
        const thread = own.waiting.size > idle.waiting.size + PATIENCE ? idle : own;
        const task: MapTask = { id: next++, zoom, col, row };
        thread.waiting.set(task.id, { done, failed });
        thread.worker.postMessage(task);
      }),
    async close() {
      closed = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
