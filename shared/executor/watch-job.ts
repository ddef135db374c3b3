/** Waiting for a job that others drive: until its state says that it ended, and no longer than somebody drives it. */
import { type ErrorDocument, TilefoldError } from "../core/errors.js";
import { stands } from "../stage/marks.js";
import type { Stage } from "../stage/stage.js";
import { readJson } from "../stage/work-record.js";

/** progress.json: who drives the job and how far it is. A driver writes it anew every few seconds, even where nothing got on. */
export interface JobProgress {
  readonly executor: string;
  readonly items: number;
  readonly done: number;
  readonly failedBatches?: number;
  readonly bytesRead?: number;
  /** A state machine's execution, by ARN. */
  readonly execution?: string;
  /** Differs with every word of a driver. */
  readonly beat?: number;
}

export interface WatchOptions {
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Told after every look but the first. */
  readonly onLook?: (progress: JobProgress | null) => Promise<void>;
  /** Asks the planner once more: parts are the checkpoint, so a job whose driver is gone goes on where it stopped. */
  readonly askAgain: () => Promise<void>;
  /** How an execution ended; null while it runs, or where nobody may see it. */
  readonly executionEnd: (arn: string) => Promise<string | null>;
}

const LOOK_EVERY_MS = 1_000;
/** A driver that says nothing for so long is gone: it writes every ten seconds, and a planner's start may be refused for a while. */
const SILENT_MS = 120_000;
/** How often a job is taken up that falls silent each time. */
const MOST_AGAIN = 3;
const LOOKS_PER_EXECUTION = 10;
/** Looks between the end of an execution and the belief that it left no word. */
const LAST_LOOKS = 5;

/** @throws what ended the job; INTERRUPTED: it goes on; CLOUD_FAILED where nobody drives it any more */
export async function watchJob(jobId: string, stage: Stage, options: WatchOptions): Promise<"complete" | "incomplete"> {
  const { sleep, now, signal, onLook, askAgain, executionEnd } = options;
  let [heard, heardAt, again] = ["", now(), 0];
  let ended: string | null = null;
  let looksLeft = LAST_LOOKS;
  for (let looks = 0; ; looks++) {
    if (signal?.aborted) {
      throw new TilefoldError("INTERRUPTED", `interrupted; job ${jobId} goes on in the cloud`, {
        hint: `\`tilefold status ${jobId}\` tells how far it is, \`tilefold cancel ${jobId}\` ends it.`,
      });
    }
    if (await stands(jobId, "result.json", stage)) return "complete";
    if (await stands(jobId, "incomplete.json", stage)) return "incomplete";
    if (await stands(jobId, "error.json", stage)) {
      const left = await readJson<ErrorDocument>(jobId, "error.json", stage);
      if (left) throw new TilefoldError(left.code, left.message, { hint: left.hint, ...(left.at ? { at: left.at } : {}) });
    }
    const progress = await readJson<JobProgress>(jobId, "progress.json", stage);
    if (looks > 0) await onLook?.(progress);
    if (progress?.execution !== undefined) {
      if (looks % LOOKS_PER_EXECUTION === LOOKS_PER_EXECUTION - 1) ended ??= await executionEnd(progress.execution);
      if (ended !== null && looksLeft-- === 0) throw silent(jobId, `its state machine ${ended} and left no word`);
    } else {
      const word = JSON.stringify(progress);
      if (word !== heard) [heard, heardAt] = [word, now()];
      else if (now() - heardAt > SILENT_MS) {
        if (await stands(jobId, "cancelled", stage)) throw new TilefoldError("JOB_CANCELLED", `job ${jobId} was cancelled`);
        if (again === MOST_AGAIN)
          throw silent(jobId, `nobody has driven it for ${SILENT_MS / 1000} s, after it was taken up ${again} times`);
        again++;
        await askAgain();
        heardAt = now();
      }
    }
    await sleep(LOOK_EVERY_MS);
  }
}

const silent = (jobId: string, why: string): TilefoldError =>
  new TilefoldError("CLOUD_FAILED", `job ${jobId} stands still: ${why}`, {
    hint: `\`tilefold resume ${jobId}\` computes what is missing.`,
  });
