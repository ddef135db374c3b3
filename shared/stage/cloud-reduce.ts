/** What the reducer function does: one node of the fold tree; the root finishes the job. */
import { TilefoldError } from "../core/errors.js";
import { foldTree } from "../plan/fold-tree.js";
import { checkEngine } from "./cloud-batches.js";
import { readFailures } from "./failures.js";
import { finishJob } from "./finish-job.js";
import { loadPlan } from "./load-plan.js";
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

export interface ReduceAnswer {
  /** What the job came to, from the root alone. */
  readonly state?: "complete" | "incomplete";
}

export async function runReduce(event: ReduceEvent, stage: Stage): Promise<ReduceAnswer> {
  checkEngine(event.engine);
  const loaded = await loadPlan(event.jobId, stage);
  if (!loaded) throw new TilefoldError("JOB_NOT_FOUND", `there is no plan of job ${event.jobId}`);
  const tree = foldTree(loaded.lines.length);
  const node = tree.find(({ level, node }) => level === event.level + 1 && node === event.node);
  if (!node) throw new TilefoldError("INTERNAL", `the fold of ${loaded.lines.length} batches has no node ${event.node} at level ${event.level}`);
  if (node === tree.at(-1)) return { state: (await finishJob(loaded, stage)).state };
  const failures = await readFailures(loaded.plan, loaded.lines.slice(node.level === 1 ? node.from : 0, node.level === 1 ? node.to : 0), stage);
  await reduceStep(loaded.plan, loaded.lines, node, failures, stage);
  return {};
}

/** The fold tree as a state machine walks it: node numbers, level by level. */
export function foldLevels(batches: number): number[][] {
  const levels: number[][] = [];
  for (const { level, node } of foldTree(batches)) (levels[level - 1] ??= []).push(node);
  return levels;
}
