/**
 * What the invocations of a state machine's job took: a small file each, added up beside the fold. Who drives a job directly has the
 * answers of all functions and needs none of this. Named by batch and read by name, so that no permission to list is needed.
 */
import { asTilefoldError } from "../core/errors.js";
import { decodeText, encodeText, type JobFile, jobUri, type Stage } from "./stage.js";

/** Sums over invocations. */
export interface CloudWorkDone {
  readonly invocations: number;
  readonly computed: number;
  readonly reused: number;
  readonly bytesRead: number;
  readonly requests: number;
  readonly retries: number;
  /** Milliseconds of functions. */
  readonly functionMs: number;
}

interface WorkRecord extends CloudWorkDone {
  /** The execution: a job that is run again does not count what an earlier run did. */
  readonly run: string;
  readonly batches: number;
}

export const NO_WORK: CloudWorkDone = { invocations: 0, computed: 0, reused: 0, bytesRead: 0, requests: 0, retries: 0, functionMs: 0 };

export function addWork(a: CloudWorkDone, b: CloudWorkDone): CloudWorkDone {
  return {
    invocations: a.invocations + b.invocations,
    computed: a.computed + b.computed,
    reused: a.reused + b.reused,
    bytesRead: a.bytesRead + b.bytesRead,
    requests: a.requests + b.requests,
    retries: a.retries + b.retries,
    functionMs: a.functionMs + b.functionMs,
  };
}

/** Notes what an invocation took. An account that cannot be kept is no reason to fail. */
export async function recordWork(
  { jobId, run, batches }: { readonly jobId: string; readonly run: string; readonly batches: readonly number[] },
  work: CloudWorkDone,
  stage: Stage,
): Promise<void> {
  const record: WorkRecord = { ...work, run, batches: batches.length };
  await writeJson(jobId, `work/${batches[0]!}.json`, record, stage).catch(() => {});
}

const READS_AT_ONCE = 32;

/** What was noted of some items in this run. */
export async function readWork(jobId: string, run: string, items: readonly (readonly number[])[], stage: Stage): Promise<CloudWorkDone> {
  let sum = NO_WORK;
  let next = 0;
  const take = async (batch: number): Promise<WorkRecord | null> => {
    const found = await readJson<WorkRecord>(jobId, `work/${batch}.json`, stage);
    if (found?.run !== run) return null;
    sum = addWork(sum, found);
    return found;
  };
  const read = async (): Promise<void> => {
    while (next < items.length) {
      const item = items[next++]!;
      const first = await take(item[0]!);
      // The item was too much, and its batches came one by one.
      if (first?.batches !== item.length) for (const batch of item.slice(1)) await take(batch);
    }
  };
  await Promise.all(Array.from({ length: Math.min(READS_AT_ONCE, items.length) }, read));
  return sum;
}

/** What a node of the first level found, for the root. */
export const keepWork = async (jobId: string, node: number, work: CloudWorkDone, stage: Stage): Promise<void> =>
  await writeJson(jobId, `fold/work-${node}.json`, work, stage);

export async function keptWork(jobId: string, nodes: number, stage: Stage): Promise<CloudWorkDone> {
  let sum = NO_WORK;
  for (let from = 0; from < nodes; from += READS_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(READS_AT_ONCE, nodes - from) }, (_, i) => from + i);
    for (const one of await Promise.all(numbers.map((node) => readJson<CloudWorkDone>(jobId, `fold/work-${node}.json`, stage))))
      sum = addWork(sum, one ?? NO_WORK);
  }
  return sum;
}

async function writeJson(jobId: string, file: JobFile, value: unknown, stage: Stage): Promise<void> {
  await stage.storeFor(stage.state).write(jobUri(stage.state, jobId, file), encodeText(JSON.stringify(value)), { mode: "replace" });
}

/** Null where nothing was noted; roles that may not list are told 403 of it. */
export async function readJson<T>(jobId: string, file: JobFile, stage: Stage): Promise<T | null> {
  try {
    return JSON.parse(decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, file)))) as T;
  } catch (thrown) {
    const { code } = asTilefoldError(thrown);
    if (code === "SOURCE_NOT_FOUND" || code === "STORE_ACCESS") return null;
    throw thrown;
  }
}
