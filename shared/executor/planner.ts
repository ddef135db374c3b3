/** What the planner function does: plan, start the fan-out, answer; and, called by itself, drive a job on. */
import { ENGINE } from "../core/engine.js";
import { asTilefoldError, type ErrorDocument, TilefoldError } from "../core/errors.js";
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import { redactJob } from "../job/redact-job.js";
import { CLOUD_BATCH_BYTES, executorFor, itemsOf } from "../plan/cloud-items.js";
import { estimateWork } from "../plan/cost.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { checkOutputs } from "../stage/check-outputs.js";
import { type FoldedPlan, foldLevels } from "../stage/cloud-reduce.js";
import type { WrittenImage } from "../stage/finish-image.js";
import { checkOwnOutputs, imagesStand } from "../stage/finish-images.js";
import { makeImagePlan } from "../stage/image-plan-step.js";
import { loadPlan, loadPlanPart } from "../stage/load-plan.js";
import { mark, stands, takeBack } from "../stage/marks.js";
import { makePlan, writePlan } from "../stage/plan-step.js";
import { askQuestion } from "../stage/question.js";
import type { TableResult } from "../stage/reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "../stage/stage.js";
import { answerOf, budgetOf, type DriveEvent, drive, GRACE_MS, NOTHING } from "./drive.js";
import type { LambdaInvoker } from "./lambda-invoke.js";

/** A question as `aws lambda invoke` asks it. */
export type AskEvent =
  | { readonly job: unknown; readonly executor?: CloudExecutor; readonly wait?: boolean }
  | {
      readonly aoi: unknown;
      readonly aoiCrs?: string;
      readonly raster: string | readonly string[];
      readonly classes?: readonly number[] | "all";
      readonly stats?: readonly string[];
      readonly executor?: CloudExecutor;
      readonly wait?: boolean;
    };

/** Asks who answers: `tilefold doctor` compares versions. */
export interface AboutEvent {
  readonly about: true;
}

export type PlannerEvent = AskEvent | DriveEvent | AboutEvent;

export type CloudExecutor = "lambda" | "step-functions" | "auto";

export type PlannerAnswer =
  | {
      readonly jobId: string;
      readonly state: "complete" | "incomplete" | "running";
      readonly tiles: number;
      readonly batches: number;
      readonly result?: TableResult;
      /** What a job that writes images wrote. */
      readonly images?: readonly WrittenImage[];
    }
  | { readonly engine: string }
  | { readonly error: ErrorDocument };

export interface PlannerSurroundings {
  readonly stage: Stage;
  readonly invoker: LambdaInvoker;
  /** The execution's ARN. */
  readonly startMachine: (name: string, input: string) => Promise<string>;
  /** Names of the functions; the planner's own, to call itself. */
  readonly functions: { readonly planner: string; readonly tile: string; readonly reducer: string };
  /** Milliseconds until the function is stopped. */
  readonly remaining: () => number;
  /** The tile function's time limit in milliseconds: so much is kept back for what is under way. */
  readonly tileLimitMs: number;
  /** Tile functions at once. */
  readonly concurrency: number;
  /** The planner hands on after so many milliseconds [as late as it can]. */
  readonly driveMs?: number;
  /** @throws URI_FORBIDDEN for an output that this deployment does not write */
  readonly checkOutput: (uri: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
}

/** State that Step Functions takes (256 KiB), with room to spare. */
const MAX_MACHINE_INPUT = 200_000;

export async function planner(event: PlannerEvent, surroundings: PlannerSurroundings): Promise<PlannerAnswer> {
  try {
    if ("about" in event) return { engine: ENGINE };
    if ("drive" in event) return await drive(event, surroundings);
    return await ask(event, surroundings);
  } catch (thrown) {
    return { error: asTilefoldError(thrown).toJSON() };
  }
}

async function ask(event: AskEvent, around: PlannerSurroundings): Promise<PlannerAnswer> {
  const { stage } = around;
  const began = stage.now();
  const job = jobOf(event);
  checkOutputs(job, "/");
  for (const node of job.pipeline) if (node.op === "write-table" || node.op === "write") around.checkOutput(node.uri);
  const asked = event.executor ?? (job.executor === "local" ? undefined : job.executor) ?? "auto";
  const question = await askQuestion(job, stage);
  const { jobId } = question;
  checkOutputs(
    job,
    "/",
    question.headers.map(({ uri }) => uri),
  );
  const write = job.pipeline.find((node) => node.op === "write");
  if ((await stands(jobId, "result.json", stage)) && (!write || (await imagesStand(jobId, stage)))) {
    const loaded = await loadPlanPart(jobId, { from: 0, count: 0 }, stage);
    return answerOf(jobId, "complete", loaded?.plan ?? { tiles: 0, batches: 0 }, stage);
  }
  // A plan that stands is the plan: whoever works by it must not find another.
  let planned: { readonly plan: Plan; readonly lines: readonly BatchLine[] } | null = await loadPlan(jobId, stage);
  if (planned?.plan.output === "image") await checkOwnOutputs(planned.plan, write?.ifExists ?? "fail", stage);
  if (!planned) {
    const made = write
      ? await makeImagePlan(question, stage, { batchBytes: CLOUD_BATCH_BYTES })
      : await makePlan(question, stage, { batchBytes: CLOUD_BATCH_BYTES });
    if (made.plan.output === "image") await checkOwnOutputs(made.plan, write?.ifExists ?? "fail", stage);
    const fresh = { ...made, plan: { ...made.plan, estimate: estimateWork(made.lines, asked) } };
    checkBudget(fresh.plan, job, executorFor(asked, made.lines.length));
    await writePlan(fresh, redactJob(job), stage);
    planned = fresh;
  } else
    await stage
      .storeFor(stage.state)
      .write(jobUri(stage.state, jobId, "job.json"), encodeText(JSON.stringify(redactJob(job), null, 2)), { mode: "replace" });
  const { tiles, batches } = planned.plan;
  const executor = executorFor(asked, batches);
  checkBudget(planned.plan, job, executor);
  const items = itemsOf(planned.lines, around.concurrency);
  await Promise.all([
    // What stands there is of an earlier attempt; a result that stands here is of images that are gone.
    takeBack(jobId, ["incomplete.json", "error.json", "cancelled", ...(write ? (["result.json"] as const) : [])], stage),
    stage.storeFor(stage.state).write(jobUri(stage.state, jobId, "items.json"), encodeText(JSON.stringify(items)), { mode: "replace" }),
    mark(jobId, "progress.json", { executor, batches, done: 0, items: items.length, began }, stage),
  ]);
  if (executor === "step-functions") {
    const name = machineName(jobId, began);
    const execution = await around.startMachine(name, machineInput(stage.state, planned.plan, name));
    // Who waits for the job looks at the execution: one that was stopped leaves no word in the state.
    const plannerMs = stage.now() - began;
    await mark(jobId, "progress.json", { executor, batches, done: 0, items: items.length, began, execution, plannerMs }, stage);
    if (!event.wait) return { jobId, state: "running", tiles, batches };
    return (await awaitEnd(jobId, planned.plan, around)) ?? { jobId, state: "running", tiles, batches };
  }
  const first: DriveEvent = { drive: jobId, engine: ENGINE, from: 0, hop: 0, spent: { ...NOTHING, began } };
  if (event.wait) return drive(first, around);
  await around.invoker.start(around.functions.planner, first);
  return { jobId, state: "running", tiles, batches };
}

/** The short form is a job, too. */
function jobOf(event: AskEvent): Job {
  if (typeof event !== "object" || event === null)
    throw new TilefoldError("JOB_INVALID", 'an event is an object with "job", or with "aoi" and "raster"');
  if ("job" in event) return parseJob(event.job);
  if (!("aoi" in event) || !("raster" in event)) {
    throw new TilefoldError(
      "JOB_INVALID",
      `an event holds "job", or "aoi" and "raster"; this one holds ${Object.keys(event).join(", ") || "nothing"}`,
    );
  }
  const { aoi, aoiCrs, raster, classes, stats } = event;
  const zonal = {
    op: "zonal",
    zones: aoi,
    ...(aoiCrs === undefined ? {} : { zonesCrs: aoiCrs }),
    ...(classes === undefined ? {} : { classes }),
    ...(stats === undefined ? {} : { stats }),
  };
  return parseJob({ tilefold: 1, pipeline: [{ op: "read", uri: raster }, zonal] });
}

/** Nobody counts dollars while a state machine runs, so there the highest price must fit. @throws LIMIT_EXCEEDED */
function checkBudget(plan: Plan, job: Job, executor: "lambda" | "step-functions"): void {
  const { usd, usdHigh = usd } = plan.estimate;
  const price = executor === "lambda" ? usd : usdHigh;
  if (price <= budgetOf(job)) return;
  throw new TilefoldError(
    "LIMIT_EXCEEDED",
    `the job would cost ${price.toFixed(2)} USD${executor === "lambda" ? "" : " at most"}, limits.budgetUsd allows ${budgetOf(job)} USD`,
    {
      hint: "Raise limits.budgetUsd, or ask a smaller question.",
      at: { pointer: "/limits/budgetUsd" },
    },
  );
}

/** Waits for a state machine's result, as long as there is time. @throws what ended the job */
async function awaitEnd(jobId: string, plan: Plan, around: PlannerSurroundings): Promise<PlannerAnswer | null> {
  const { stage } = around;
  while (around.remaining() > GRACE_MS / 2) {
    if (await stands(jobId, "result.json", stage)) return answerOf(jobId, "complete", plan, stage);
    if (await stands(jobId, "incomplete.json", stage)) return answerOf(jobId, "incomplete", plan, stage);
    if (await stands(jobId, "error.json", stage)) {
      const { code, message, hint, at } = JSON.parse(
        decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, "error.json"))),
      ) as ErrorDocument;
      throw new TilefoldError(code, message, { hint, ...(at ? { at } : {}) });
    }
    await around.sleep(1_000);
  }
  return null;
}

/** Names of executions are unique for 90 days; a job that is asked again gets another. */
const machineName = (jobId: string, now: number): string => `${jobId}-${now.toString(36)}`;

/** Nothing but keys: it stays far below the 256 KiB that a state takes. @throws LIMIT_EXCEEDED for a fold tree that does not */
export function machineInput(state: string, plan: FoldedPlan, run: string): string {
  const { jobId, batches } = plan;
  const { hostname: bucket, pathname } = new URL(jobUri(state, jobId, "items.json"));
  const text = JSON.stringify({ jobId, state, engine: ENGINE, run, items: { bucket, key: pathname.slice(1) }, levels: foldLevels(plan) });
  if (text.length > MAX_MACHINE_INPUT) {
    throw new TilefoldError("LIMIT_EXCEEDED", `${batches} batches are more than a state machine folds`, {
      hint: "Use larger batches (tiling.batchBytes).",
    });
  }
  return text;
}
