/** What an executor reports of batches, and which errors end a job instead of failing a tile. */
import type { ErrorCode, TilefoldError } from "../core/errors.js";

/** Errors that say something of the whole job: going on would repeat them for every batch, or mix two versions of a source. */
export const ENDS_JOB: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "SOURCE_CHANGED",
  "SOURCE_NOT_FOUND",
  "STORE_ACCESS",
  "STORE_REGION",
  "STORE_REQUESTER_PAYS",
  "STORE_DENIED",
  "STORE_FULL",
  "STORE_EXISTS",
  "URI_FORBIDDEN",
  "URI_INVALID",
  "NONDETERMINISM",
  "AUDIT_FAILED",
  "ENGINE_MISMATCH",
  "LIMIT_EXCEEDED",
  "INTERRUPTED",
  "JOB_CANCELLED",
]);

/** A decompression bomb is a tile's affair, other limits are the job's. */
export const endsJob = (error: TilefoldError): boolean =>
  ENDS_JOB.has(error.code) && !(error.code === "LIMIT_EXCEEDED" && error.at?.byte !== undefined);

/** What the batches of a run took; summed over workers. */
export interface RunWork {
  computed: number;
  reused: number;
  bytesRead: number;
  /** Pixels whose expression had no finite answer, in the batches computed now. */
  dropped: number;
  requests: number;
  retries: number;
  /** Highest resident memory seen in the process, and the bound that was planned, in bytes. */
  peakMemory: number;
  plannedMemory: number;
}

export interface Progress {
  readonly phase: "planning" | "tiles" | "folding" | "done";
  readonly jobId?: string;
  readonly batches: number;
  readonly done: number;
  readonly failed: number;
  readonly bytesRead: number;
  readonly bytesExpected: number;
}
