import { type BatchFailure, readFailures } from "../stage/failures.js";
import { loadPlan } from "../stage/load-plan.js";
import { stands } from "../stage/marks.js";
import { planPartUri } from "../stage/plan-part-uri.js";
import { jobUri } from "../stage/stage.js";
import { DEFAULT_STATE, localStage } from "./local-stage.js";
import { readJob } from "./run-job.js";

const LOOKS_AT_ONCE = 32;

export interface JobStatus {
  readonly jobId: string;
  /** planned: nothing has been computed. partial: some batches are there. complete: the result is there. cancelled, failed: by somebody, by an error of the whole job. */
  readonly state: "planned" | "partial" | "complete" | "cancelled" | "failed";
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
  const { plan, lines } = loaded;
  const complete = await store.exists(jobUri(stage.state, jobId, "result.json"));
  let done = 0;
  let next = 0;
  const look = async (): Promise<void> => {
    while (next < lines.length) if (await store.exists(planPartUri(plan, stage.state, lines[next++]!.part))) done++;
  };
  await Promise.all(Array.from({ length: Math.min(LOOKS_AT_ONCE, lines.length) }, look));
  const ended = (await stands(jobId, "cancelled", stage)) ? "cancelled" : (await stands(jobId, "error.json", stage)) ? "failed" : undefined;
  return {
    jobId,
    state: complete ? "complete" : (ended ?? (done > 0 ? "partial" : "planned")),
    batches: lines.length,
    done,
    failures: await readFailures(plan, lines, stage),
  };
}
