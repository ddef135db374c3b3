/** A worker thread: the batch loop over numbers that all threads draw from one counter in shared memory. */
import type { MessagePort } from "node:worker_threads";
import { asTilefoldError, type ErrorDocument } from "../core/errors.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { storeWork } from "../store/open-store.js";
import { batchLoop } from "./batch-loop.js";
import { localStage } from "./local-stage.js";

export interface WorkerTask {
  readonly plan: Plan;
  readonly lines: readonly BatchLine[];
  readonly state: string;
  /** One number: the next batch to be taken. */
  readonly counter: Int32Array;
  /** One number of this thread and task: PENDING until the thread begins, or the main thread does without it. */
  readonly turn: Int32Array;
}

/** Whoever changes a pending turn first decides: a thread that begins is waited for, one that is dismissed says nothing. */
export const [PENDING, BEGUN, DISMISSED] = [0, 1, 2];

export type WorkerMessage =
  | { readonly kind: "started"; readonly batch: number }
  | { readonly kind: "done"; readonly batch: number; readonly reused: boolean; readonly bytesRead: number; readonly dropped: number }
  | { readonly kind: "failed"; readonly batch: number; readonly error: ErrorDocument }
  | { readonly kind: "finished"; readonly requests: number; readonly retries: number }
  | { readonly kind: "ended"; readonly error: ErrorDocument };

/** Serves tasks that come through a port. */
export function serve(port: Pick<MessagePort, "postMessage" | "on">): void {
  const say = (message: WorkerMessage): void => port.postMessage(message);
  port.on("message", async ({ plan, lines, state, counter, turn }: WorkerTask) => {
    if (Atomics.compareExchange(turn, 0, PENDING, BEGUN) === DISMISSED) return;
    const stage = localStage(state);
    const before = storeWork();
    const take = (): BatchLine | undefined => lines[Atomics.add(counter, 0, 1)];
    try {
      await batchLoop(plan, take, stage, {
        started: ({ batch }) => say({ kind: "started", batch }),
        done: ({ batch }, { reused, bytesRead, dropped }) => say({ kind: "done", batch, reused, bytesRead, dropped }),
        failed: ({ batch }, error) => say({ kind: "failed", batch, error: error.toJSON() }),
      });
      const after = storeWork();
      say({ kind: "finished", requests: after.requests - before.requests, retries: after.retries - before.retries });
    } catch (thrown) {
      say({ kind: "ended", error: asTilefoldError(thrown).toJSON() });
    }
  });
}
