/** Batches that failed: one small file each, written where the batch ran, read where the job ends. */
import type { ErrorDocument, TilefoldError } from "../core/errors.js";
import { decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, TablePlan } from "../plan/plan.js";
import { decodeText, encodeText, jobUri, type Stage } from "./stage.js";

export interface BatchFailure {
  readonly batch: number;
  readonly error: ErrorDocument;
  /** Zones whose figures are not known without the batch. */
  readonly zones: readonly number[];
}

export async function recordFailure(plan: TablePlan, line: BatchLine, error: TilefoldError, stage: Stage): Promise<BatchFailure> {
  const store = stage.storeFor(stage.state);
  const bytes = await store.read(jobUri(stage.state, plan.jobId, "batches.bin"), { offset: line.offset, length: line.length });
  const failure: BatchFailure = { batch: line.batch, error: error.toJSON(), zones: decodeRecord(bytes).zones.map(({ zone }) => zone) };
  await store.write(jobUri(stage.state, plan.jobId, `failures/${line.batch}.json`), encodeText(JSON.stringify(failure)), { mode: "replace" });
  return failure;
}

/** A batch that succeeds after all takes its failure away. */
export async function clearFailure(plan: TablePlan, batch: number, stage: Stage): Promise<void> {
  const uri = jobUri(stage.state, plan.jobId, `failures/${batch}.json`);
  const store = stage.storeFor(stage.state);
  if (await store.exists(uri)) await store.delete(uri);
}

export async function readFailures(plan: Pick<TablePlan, "jobId">, stage: Stage): Promise<BatchFailure[]> {
  const store = stage.storeFor(stage.state);
  const failures: BatchFailure[] = [];
  for await (const { uri } of store.list(jobUri(stage.state, plan.jobId, "") + "failures/")) {
    failures.push(JSON.parse(decodeText(await store.readAll(uri))) as BatchFailure);
  }
  return failures.sort((a, b) => a.batch - b.batch);
}
