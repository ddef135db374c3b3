import { type BatchFailure, readFailures } from "../stage/failures.js";
import { loadPlan } from "../stage/load-plan.js";
import { jobUri, partUri } from "../stage/stage.js";
import { localStage } from "./local-stage.js";
import { DEFAULT_STATE, readJob } from "./run-job.js";

export interface JobStatus {
  readonly jobId: string;
  /** planned: nothing has been computed. partial: some batches are there. complete: the result is there. */
  readonly state: "planned" | "partial" | "complete";
  readonly batches: number;
  readonly done: number;
  readonly failures: readonly BatchFailure[];
}

/** How far a job is, by what lies in its state. @throws JOB_NOT_FOUND */
export async function jobStatus(jobId: string, state: string = DEFAULT_STATE): Promise<JobStatus> {
  const stage = localStage(state);
  await readJob(jobId, stage);
  const store = stage.storeFor(stage.state);
  const loaded = await loadPlan(jobId, stage);
  if (!loaded) return { jobId, state: "planned", batches: 0, done: 0, failures: [] };
  const { lines } = loaded;
  const complete = await store.exists(jobUri(stage.state, jobId, "result.json"));
  let done = 0;
  for (const { part } of lines) if (await store.exists(partUri(stage.state, part))) done++;
  return { jobId, state: complete ? "complete" : done > 0 ? "partial" : "planned", batches: lines.length, done, failures: await readFailures({ jobId }, lines, stage) };
}
