/** The end of a job in the cloud: fold the root, keep the result, write what was asked for. */
import { ENGINE } from "../core/engine.js";
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import type { ZonalNode } from "../node/zonal.js";
import { foldTree } from "../plan/fold-tree.js";
import type { Plan, TablePlan } from "../plan/plan.js";
import type { BatchFailure } from "./failures.js";
import type { LoadedPlan } from "./load-plan.js";
import { takeBack } from "./marks.js";
import { readZones } from "./question.js";
import { finishStep, type TableResult } from "./reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "./stage.js";
import { writeTables } from "./write-table.js";

export interface FinishedJob {
  readonly state: "complete" | "incomplete";
  readonly result: TableResult;
  readonly failures: readonly BatchFailure[];
}

/**
 * Folds the root of a job whose lower nodes are folded, writes result.json (or incomplete.json where tiles failed) and the job's tables.
 * @param own failures among the root's own inputs, where those are parts; else they are read from beside the nodes of the first level
 * @param measured what the job took, where that is known here; whoever drove the job directly writes it afterwards
 */
export async function finishJob(
  { plan, lines, zones }: LoadedPlan<TablePlan>,
  own: readonly BatchFailure[],
  stage: Stage,
  measured?: () => Promise<object>,
): Promise<FinishedJob> {
  const store = stage.storeFor(stage.state);
  const failures = foldTree(plan.batches).length === 1 ? own : await failuresOfNodes(plan, stage);
  const result = await finishStep(plan, lines, zones, failures, stage);
  const job: Job = parseJob(decodeText(await store.readAll(jobUri(stage.state, plan.jobId, "job.json"))));
  const zonal = job.pipeline.find((node): node is ZonalNode => node.op === "zonal");
  if (zonal && job.pipeline.some(({ op }) => op === "write-table")) await writeTables(job, result, await readZones(zonal, stage), stage);
  const state = await keepResult(plan, result, failures, stage, (await measured?.()) ?? {});
  return { state, result, failures };
}

/** Writes work.json, then result.json, or incomplete.json where batches failed. */
export async function keepResult(
  plan: Plan,
  result: TableResult,
  failures: readonly BatchFailure[],
  stage: Stage,
  measured: object = {},
): Promise<"complete" | "incomplete"> {
  const store = stage.storeFor(stage.state);
  const bytes = encodeText(`${JSON.stringify(result)}\n`);
  await writeWork(plan, failures, measured, stage);
  if (failures.length > 0) {
    await store.write(jobUri(stage.state, plan.jobId, "incomplete.json"), bytes, { mode: "replace", durable: true });
    return "incomplete";
  }
  await takeBack(plan.jobId, ["incomplete.json", "error.json"], stage);
  // Last: where a result stands, the job is done. That of images is taken back where an image is gone.
  const mode = plan.output === "image" ? "replace" : "create";
  await store.write(jobUri(stage.state, plan.jobId, "result.json"), bytes, { mode, durable: true });
  return "complete";
}

/** What is known here; who drove the job directly writes what was measured over it. */
async function writeWork(plan: Plan, failures: readonly BatchFailure[], measured: object, stage: Stage): Promise<void> {
  const { estimate } = plan;
  const work = {
    tiles: plan.tiles,
    batches: plan.batches,
    computed: plan.batches - failures.length,
    reused: 0,
    failed: failures.length,
    requests: estimate.requests,
    retries: 0,
    bytesRead: estimate.bytesRead,
    seconds: estimate.seconds,
    usd: estimate.usd,
    peakMemory: 0,
    plannedMemory: 0,
    estimate,
    engine: ENGINE,
    measured: false,
    warnings: plan.warnings,
    ...measured,
  };
  await stage
    .storeFor(stage.state)
    .write(jobUri(stage.state, plan.jobId, "work.json"), encodeText(JSON.stringify(work)), { mode: "replace" });
}

const READS_AT_ONCE = 32;

export async function failuresOfNodes(plan: Plan, stage: Stage): Promise<BatchFailure[]> {
  const nodes = foldTree(plan.batches).filter(({ level }) => level === 1);
  const found = new Array<readonly BatchFailure[]>(nodes.length);
  const store = stage.storeFor(stage.state);
  let next = 0;
  const read = async (): Promise<void> => {
    while (next < nodes.length) {
      const i = next++;
      found[i] = JSON.parse(decodeText(await store.readAll(jobUri(stage.state, plan.jobId, `fold/failures-${i}.json`)))) as BatchFailure[];
    }
  };
  await Promise.all(Array.from({ length: Math.min(READS_AT_ONCE, nodes.length) }, read));
  return found.flat();
}
