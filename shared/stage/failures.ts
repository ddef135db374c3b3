/** Batches that failed: one small file each, written where the batch ran, read where the job ends. */
import type { ErrorDocument, TilefoldError } from "../core/errors.js";
import { decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { planPartUri } from "./plan-part-uri.js";
import { decodeText, encodeText, jobUri, recordsUri, type Stage } from "./stage.js";

export interface BatchFailure {
  readonly batch: number;
  readonly error: ErrorDocument;
  /** Zones whose figures are not known without the batch. */
  readonly zones: readonly number[];
}

export async function recordFailure(
  plan: Pick<Plan, "jobId" | "records">,
  line: BatchLine,
  error: TilefoldError,
  stage: Stage,
): Promise<BatchFailure> {
  const store = stage.storeFor(stage.state);
  const bytes = await store.read(recordsUri(stage.state, plan), { offset: line.offset, length: line.length });
  const failure: BatchFailure = { batch: line.batch, error: error.toJSON(), zones: decodeRecord(bytes).zones.map(({ zone }) => zone) };
  await store.write(jobUri(stage.state, plan.jobId, `failures/${line.batch}.json`), encodeText(JSON.stringify(failure)), {
    mode: "replace",
  });
  return failure;
}

/**
 * Failures of batches that have no part to this day: a batch that was computed after all has not failed.
 * Read by name, so that no permission to list is needed.
 */
export async function readFailures(
  plan: Pick<Plan, "jobId" | "output">,
  lines: readonly BatchLine[],
  stage: Stage,
): Promise<BatchFailure[]> {
  const store = stage.storeFor(stage.state);
  const failures: BatchFailure[] = [];
  let next = 0;
  const look = async (): Promise<void> => {
    while (next < lines.length) {
      const { batch, part } = lines[next++]!;
      if (await store.exists(planPartUri(plan, stage.state, part))) continue;
      const uri = jobUri(stage.state, plan.jobId, `failures/${batch}.json`);
      if (await store.exists(uri)) failures.push(JSON.parse(decodeText(await store.readAll(uri))) as BatchFailure);
    }
  };
  await Promise.all(Array.from({ length: Math.min(LOOKS_AT_ONCE, lines.length) }, look));
  return failures.sort((a, b) => a.batch - b.batch);
}

const LOOKS_AT_ONCE = 64;
