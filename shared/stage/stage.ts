/** What a stage step needs from the world. All of it comes in as arguments, so that a laptop, a Lambda and a test run the same code. */
import type { Digest } from "../core/canonical-json.js";
import { isTilefoldError } from "../core/errors.js";
import type { Store } from "../store/store.js";

export interface Stage {
  /** The store that an address belongs to. */
  readonly storeFor: (uri: string) => Store;
  readonly digest: Digest;
  /** A folder or prefix under which all job state lies, without a slash at its end. */
  readonly state: string;
  /** Milliseconds; for work.json and progress, never for a result. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

export type JobFile =
  | "job.json"
  | "plan.json"
  | "manifest.jsonl"
  | `batches-${string}.bin`
  | "zones.ndjson"
  | "result.json"
  | "images.json"
  | "incomplete.json"
  | "error.json"
  | "progress.json"
  | "items.json"
  | "work.json"
  | "cancelled"
  | `failures/${number}.json`
  | `work/${number}.json`
  | `fold/${string}`;

export const jobUri = (state: string, jobId: string, file: JobFile | "" = ""): string => `${state}/jobs/${jobId}/${file}`;

/** The records of a plan's batches. By content: two runs of one question with different tilings never read each other's. */
export const recordsUri = (state: string, { jobId, records }: { readonly jobId: string; readonly records: string }): string =>
  jobUri(state, jobId, `batches-${records}.bin`);

/** Parts are shared by all jobs and spread over 256 prefixes. */
export const partUri = (state: string, part: string): string => `${state}/parts/${part.slice(0, 2)}/${part}.ndjson`;

/** The same bytes stay as they are, so that another run that reads them meets no change; other bytes are replaced. */
export async function writeOrKeep(stage: Stage, uri: string, bytes: Uint8Array): Promise<void> {
  const store = stage.storeFor(uri);
  try {
    await store.write(uri, bytes, { mode: "create", signal: stage.signal });
  } catch (error) {
    if (!isTilefoldError(error) || error.code !== "STORE_EXISTS") throw error;
    await store.write(uri, bytes, { mode: "replace", signal: stage.signal });
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const encodeText = (text: string): Uint8Array => encoder.encode(text);
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);
