/** What the reducer function does: one node of the fold tree; the root finishes the job. Or it notes what ended a job. */

import { TilefoldError } from "../core/errors.js";
import { LIMITS } from "../core/limits.js";
import { redactText } from "../core/redact.js";
import { foldTree } from "../plan/fold-tree.js";
import type { ImagePlan, TablePlan } from "../plan/plan.js";
import { checkEngine } from "./cloud-batches.js";
import { imageLevels, reduceImages } from "./cloud-images.js";
import { readFailures } from "./failures.js";
import { finishJob } from "./finish-job.js";
import { loadPlanPart, loadZones } from "./load-plan.js";
import { mark } from "./marks.js";
import { reduceStep } from "./reduce-step.js";
import type { Stage } from "./stage.js";

export interface ReduceEvent {
  readonly jobId: string;
  readonly state: string;
  readonly engine: string;
  /** From 0; the last level has one node, the root. */
  readonly level: number;
  readonly node: number;
}

/** A state machine gives a job up: who waits for the job looks for error.json. */
export interface GiveUpEvent {
  readonly jobId: string;
  readonly state: string;
  readonly engine: string;
  readonly failure: { readonly error?: string; readonly cause?: string };
}

export interface ReduceAnswer {
  /** What the job came to, from the root alone. */
  readonly state?: "complete" | "incomplete";
  readonly ms?: number;
}

export async function runReduce(event: ReduceEvent | GiveUpEvent, stage: Stage): Promise<ReduceAnswer> {
  if ("failure" in event) {
    const { error = "Unknown", cause = "" } = event.failure;
    const document = new TilefoldError(
      "CLOUD_FAILED",
      `the state machine gave job ${event.jobId} up: ${error}: ${redactText(cause).slice(0, 1000)}`,
    ).toJSON();
    await mark(event.jobId, "error.json", document, stage);
    return {};
  }
  checkEngine(event.engine);
  const loaded = await loadPlanPart(
    event.jobId,
    event.level === 0 ? { from: event.node * LIMITS.foldFanIn, count: LIMITS.foldFanIn } : { from: 0, count: 0 },
    stage,
  );
  if (!loaded) throw new TilefoldError("JOB_NOT_FOUND", `there is no plan of job ${event.jobId}`);
  const { plan, lines } = loaded;
  if (plan.output === "image") {
    const state = await reduceImages(plan, Object.values(lines), event, stage);
    return state === undefined ? {} : { state };
  }
  const tree = foldTree(plan.batches);
  const node = tree.find(({ level, node }) => level === event.level + 1 && node === event.node);
  if (!node) throw new TilefoldError("INTERNAL", `the fold of ${plan.batches} batches has no node ${event.node} at level ${event.level}`);
  const own = node.level === 1 ? await readFailures(plan, lines.slice(node.from, node.to), stage) : [];
  if (node === tree.at(-1))
    return { state: (await finishJob({ plan, lines, zones: await loadZones(event.jobId, stage) }, own, stage)).state };
  if (node.level === 1) await mark(event.jobId, `fold/failures-${node.node}.json`, own, stage);
  await reduceStep(plan, lines, node, own, stage);
  return {};
}

/** What decides the nodes of a plan's reducer. */
export type FoldedPlan = Pick<TablePlan, "jobId" | "output" | "batches"> | Pick<ImagePlan, "jobId" | "output" | "batches" | "images">;

/** The reducer's nodes as a driver walks them: numbers, level by level. */
export function foldLevels(plan: FoldedPlan): number[][] {
  if (plan.output === "image") return imageLevels(plan);
  const levels: number[][] = [];
  for (const { level, node } of foldTree(plan.batches)) (levels[level - 1] ??= []).push(node);
  return levels;
}
