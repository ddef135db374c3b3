/** What the reducer function does: one node of the fold tree; the root finishes the job. Or it notes what ended a job. */

import { TilefoldError } from "../core/errors.js";
import { LIMITS } from "../core/limits.js";
import { redactText } from "../core/redact.js";
import { dollars, FUNCTION_GB, TRANSITIONS_PER_ITEM } from "../plan/cost-model.js";
import { foldTree } from "../plan/fold-tree.js";
import type { ImagePlan, TablePlan } from "../plan/plan.js";
import { checkEngine } from "./cloud-batches.js";
import { readFailures } from "./failures.js";
import { imageLevels, reduceImages } from "./finish-images.js";
import { finishJob } from "./finish-job.js";
import { loadPlanPart, loadZones } from "./load-plan.js";
import { mark, stands } from "./marks.js";
import { reduceStep } from "./reduce-step.js";
import type { Stage } from "./stage.js";
import { addWork, type CloudWorkDone, keepWork, keptWork, NO_WORK, readJson, readWork } from "./work-record.js";

export interface ReduceEvent {
  readonly jobId: string;
  readonly state: string;
  readonly engine: string;
  /** From 0; the last level has one node, the root. */
  readonly level: number;
  readonly node: number;
  /** A state machine's execution: what its functions noted is added up. */
  readonly run?: string;
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
    // What a tile function said of the job's end says more.
    if (!(await stands(event.jobId, "error.json", stage))) await mark(event.jobId, "error.json", document, stage);
    return {};
  }
  const began = stage.now();
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
  const { run } = event;
  const noted = run === undefined || node.level !== 1 ? undefined : await workOf(event.jobId, run, node, stage);
  if (node === tree.at(-1)) {
    const leaves = tree.filter(({ level }) => level === 1).length;
    const measured =
      run === undefined
        ? undefined
        : async () => await machineWork(plan, noted ?? (await keptWork(event.jobId, leaves, stage)), began, stage);
    return { state: (await finishJob({ plan, lines, zones: await loadZones(event.jobId, stage) }, own, stage, measured)).state };
  }
  if (node.level === 1) await mark(event.jobId, `fold/failures-${node.node}.json`, own, stage);
  await reduceStep(plan, lines, node, own, stage);
  if (noted) await keepWork(event.jobId, node.node, addWork(noted, { ...NO_WORK, invocations: 1, functionMs: stage.now() - began }), stage);
  return {};
}

/** What the tile functions noted of a leaf's batches. */
async function workOf(jobId: string, run: string, { from, to }: { from: number; to: number }, stage: Stage): Promise<CloudWorkDone> {
  const items = (await readJson<number[][]>(jobId, "items.json", stage)) ?? [];
  return await readWork(
    jobId,
    run,
    items.filter(([first]) => first! >= from && first! < to),
    stage,
  );
}

/** A state machine's job as far as it can be known here: its functions' own account, and the transitions that its definition makes. */
async function machineWork(plan: TablePlan, noted: CloudWorkDone, began: number, stage: Stage): Promise<object> {
  const told = (await readJson<{ began?: number; plannerMs?: number; items?: number }>(plan.jobId, "progress.json", stage)) ?? {};
  const now = stage.now();
  const functionMs = noted.functionMs + (told.plannerMs ?? 0) + now - began;
  const nodes = foldTree(plan.batches).length;
  const gbSeconds = (functionMs / 1000) * FUNCTION_GB;
  const invocations = noted.invocations + 2;
  const transitions = Math.max(noted.invocations, told.items ?? 0) * TRANSITIONS_PER_ITEM + nodes * 2 + 6;
  const { computed, reused, bytesRead, requests, retries } = noted;
  return {
    computed,
    reused,
    bytesRead,
    requests,
    retries,
    invocations,
    transitions,
    gbSeconds,
    usd: dollars({ gbSeconds, invocations, gets: requests, puts: computed + noted.invocations, transitions }),
    ...(told.began === undefined ? {} : { seconds: (now - told.began) / 1000 }),
    measured: true,
  };
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
