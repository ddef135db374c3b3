import { canonicalJson, type Digest } from "../core/canonical-json.js";
import { ENGINE } from "../core/engine.js";
import type { Job } from "../job/job.js";

/** What pins a source down: the plan is made for these bytes and no others. */
export interface SourceIdentity {
  readonly uri: string;
  readonly size: number;
  readonly etag: string;
}

/**
 * The question itself: what decides the result and nothing else. Names, limits, tiling, executor and workers stay out, and so does
 * where a table is written: the same question asked with another output is answered from what is there.
 */
export function question(job: Job): unknown {
  return { pipeline: job.pipeline.filter(({ op }) => op !== "write-table"), allowMissing: job.allowMissing === true };
}

/**
 * @param contents digests of inline or addressed documents (zones), by the JSON pointer of the node's key
 * @returns 32 hex digits
 */
export function jobId(job: Job, sources: readonly SourceIdentity[], contents: Readonly<Record<string, string>>, digest: Digest): string {
  return digest(canonicalJson({ question: question(job), sources, contents, engine: ENGINE })).slice(0, 32);
}
