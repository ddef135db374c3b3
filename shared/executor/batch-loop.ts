/** The loop that the main thread and every worker thread run: take a number, and where blocks come from afar fetch the next batch while this one is evaluated. */
import { asTilefoldError, type TilefoldError } from "../core/errors.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { endsJob } from "../stage/outcome.js";
import type { Stage } from "../stage/stage.js";
import { evaluateStep, type FetchedBatch, fetchStep, type TileStepResult } from "../stage/tile-step.js";

export interface LoopEvents {
  readonly started: (line: BatchLine) => void;
  readonly done: (line: BatchLine, result: TileStepResult) => void;
  readonly failed: (line: BatchLine, error: TilefoldError) => void;
}

/**
 * Files are read and written without the event loop's help: after so long it has its turn, for signals, messages of other threads and the clock.
 */
const TURN_MS = 4;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** How often a batch is tried when its error can pass. */
const TRIES = 2;

type Fetched = { readonly line: BatchLine; readonly fetched?: FetchedBatch; readonly error?: TilefoldError };

/**
 * Takes batches until `take` gives none. Errors of a tile are reported and the loop goes on; errors of the job are thrown.
 */
export async function batchLoop(plan: Plan, take: () => BatchLine | undefined, stage: Stage, events: LoopEvents): Promise<void> {
  const fetchNext = (): Promise<Fetched> | null => {
    const line = take();
    if (!line) return null;
    events.started(line);
    return fetchStep(plan, line, stage).then(
      (fetched) => ({ line, fetched }),
      (error: unknown) => ({ line, error: asTilefoldError(error) }),
    );
  };
  let turned = performance.now();
  // A batch that waits for its thread is one that no other thread can take: files at hand, which are read as blocks are decoded, need no head start.
  const ahead = [...plan.sources.map(({ uri }) => uri), ...(plan.origins ?? [])].some((uri) => /^(https?|s3):/.test(uri));
  let next = fetchNext();
  while (next) {
    if (performance.now() - turned > TURN_MS) {
      await turn();
      turned = performance.now();
    }
    stage.signal?.throwIfAborted();
    const current: Fetched = await next;
    next = ahead ? fetchNext() : null;
    await oneBatch(plan, current, stage, events);
    next ??= fetchNext();
  }
}

async function oneBatch(plan: Plan, first: Fetched, stage: Stage, events: LoopEvents): Promise<void> {
  let { fetched, error } = first;
  for (let attempt = 1; ; attempt++) {
    if (!error && fetched) {
      try {
        events.done(first.line, await evaluateStep(fetched, stage));
        return;
      } catch (thrown) {
        error = asTilefoldError(thrown);
      }
    }
    // What an abort broke off says nothing of the tile.
    if (endsJob(error!) || stage.signal?.aborted) throw error;
    if (attempt >= TRIES || !error!.retryable) {
      events.failed(first.line, error!);
      return;
    }
    error = undefined;
    fetched = await fetchStep(plan, first.line, stage).catch((thrown: unknown) => {
      error = asTilefoldError(thrown);
      return undefined;
    });
  }
}
