/** The end of a job: fold the root, keep the result, write what was asked for. */
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import type { ZonalNode } from "../node/zonal.js";
import { type BatchFailure, readFailures } from "./failures.js";
import type { LoadedPlan } from "./load-plan.js";
import { readZones } from "./question.js";
import { finishStep, type TableResult } from "./reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "./stage.js";
import { writeTables } from "./write-table.js";

export interface FinishedJob {
  readonly state: "complete" | "incomplete";
  readonly result: TableResult;
  readonly failures: readonly BatchFailure[];
}

/** Folds the root of a job whose lower nodes are folded, writes result.json (or incomplete.json where tiles failed) and the job's tables. */
export async function finishJob({ plan, lines, zones }: LoadedPlan, stage: Stage): Promise<FinishedJob> {
  const store = stage.storeFor(stage.state);
  const failures = await readFailures(plan, lines, stage);
  const result = await finishStep(plan, lines, zones, failures, stage);
  const state = failures.length === 0 ? "complete" : "incomplete";
  const job: Job = parseJob(decodeText(await store.readAll(jobUri(stage.state, plan.jobId, "job.json"))));
  const zonal = job.pipeline.find((node): node is ZonalNode => node.op === "zonal");
  if (zonal && job.pipeline.some(({ op }) => op === "write-table")) await writeTables(job, result, await readZones(zonal, stage), stage);
  const bytes = encodeText(`${JSON.stringify(result)}\n`);
  if (state === "complete") await store.write(jobUri(stage.state, plan.jobId, "result.json"), bytes, { mode: "create", durable: true });
  else await store.write(jobUri(stage.state, plan.jobId, "incomplete.json"), bytes, { mode: "replace", durable: true });
  return { state, result, failures };
}
