/** What the planner function does: plan, start the fan-out, answer; and, called by itself, drive a job on. */
import { ENGINE } from "../core/engine.js";
import { asTilefoldError, type ErrorDocument, TilefoldError } from "../core/errors.js";
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import { foldLevels } from "../stage/cloud-reduce.js";
import { checkEngine } from "../stage/cloud-batches.js";
import { loadPlan } from "../stage/load-plan.js";
import { makePlan, writePlan } from "../stage/plan-step.js";
import { askQuestion } from "../stage/question.js";
import type { TableResult } from "../stage/reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "../stage/stage.js";
import { fanOut, itemsOf } from "./fan-out.js";
import type { LambdaInvoker } from "./lambda-invoke.js";

/** A question as `aws lambda invoke` asks it. */
export type PlannerEvent =
  | { readonly job: unknown; readonly executor?: CloudExecutor; readonly wait?: boolean }
  | {
      readonly aoi: unknown;
      readonly aoiCrs?: string;
      readonly raster: string | readonly string[];
      readonly classes?: readonly number[] | "all";
      readonly stats?: readonly string[];
      readonly executor?: CloudExecutor;
      readonly wait?: boolean;
    }
  | DriveEvent;

export type CloudExecutor = "lambda" | "step-functions" | "auto";

/** From planner to planner: a job goes on at an item. */
export interface DriveEvent {
  readonly drive: string;
  readonly engine: string;
  readonly from: number;
  readonly hop: number;
}

export type PlannerAnswer =
  | { readonly jobId: string; readonly state: "complete" | "incomplete" | "running"; readonly tiles: number; readonly batches: number; readonly result?: TableResult }
  | { readonly error: ErrorDocument };

export interface PlannerSurroundings {
  readonly stage: Stage;
  readonly invoker: LambdaInvoker;
  readonly startMachine: (name: string, input: string) => Promise<void>;
  /** Names of the functions; the planner's own, to call itself. */
  readonly functions: { readonly planner: string; readonly tile: string; readonly reducer: string };
  /** Milliseconds until the function is stopped. */
  readonly remaining: () => number;
  /** Tile functions at once. */
  readonly concurrency: number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Beyond so many batches a state machine costs less than functions that wait. */
const DIRECT_BATCHES = 5_000;
/** A planner that hands on to itself more often than this goes in a circle. */
const MOST_HOPS = 500;
/** Uncompressed pixels of a batch in the cloud: a function's start and requests cost little beside it. */
const BATCH_BYTES = 64 << 20;
/** What may stand in an answer: Lambda cuts at 6 MiB. */
const MAX_RESULT_BYTES = 5 << 20;

export async function planner(event: PlannerEvent, surroundings: PlannerSurroundings): Promise<PlannerAnswer> {
  try {
    if ("drive" in event) return await drive(event, surroundings);
    return await ask(event, surroundings);
  } catch (thrown) {
    return { error: asTilefoldError(thrown).toJSON() };
  }
}

async function ask(event: Exclude<PlannerEvent, DriveEvent>, around: PlannerSurroundings): Promise<PlannerAnswer> {
  const { stage } = around;
  const job = jobOf(event);
  const question = await askQuestion(job, stage);
  const store = stage.storeFor(stage.state);
  const { jobId } = question;
  if (await store.exists(jobUri(stage.state, jobId, "result.json"))) {
    const loaded = await loadPlan(jobId, stage);
    return answerOf(jobId, "complete", loaded?.plan.tiles ?? 0, loaded?.plan.batches ?? 0, stage);
  }
  const planned = await makePlan(question, stage, { batchBytes: BATCH_BYTES });
  await writePlan(planned, job, stage);
  const { tiles, batches } = planned.plan;
  const items = itemsOf(planned.lines, around.concurrency);
  await store.write(jobUri(stage.state, jobId, "items.json"), encodeText(JSON.stringify(items)), { mode: "replace" });
  const asked = event.executor ?? (job.executor === "local" ? undefined : job.executor) ?? "auto";
  const executor = asked === "auto" ? (batches > DIRECT_BATCHES ? "step-functions" : "lambda") : asked;
  if (executor === "step-functions") {
    await around.startMachine(machineName(jobId, around.stage.now()), machineInput(stage.state, jobId, batches));
    if (!event.wait) return { jobId, state: "running", tiles, batches };
    return (await awaitEnd(jobId, around)) ?? { jobId, state: "running", tiles, batches };
  }
  if (!event.wait) {
    await around.invoker.start(around.functions.planner, { drive: jobId, engine: ENGINE, from: 0, hop: 0 } satisfies DriveEvent);
    return { jobId, state: "running", tiles, batches };
  }
  return drive({ drive: jobId, engine: ENGINE, from: 0, hop: 0 }, around);
}

/** The short form is a job, too. */
function jobOf(event: Exclude<PlannerEvent, DriveEvent>): Job {
  if ("job" in event) return parseJob(event.job);
  if (!("aoi" in event) || !("raster" in event)) {
    throw new TilefoldError("JOB_INVALID", `an event holds "job", or "aoi" and "raster"; this one holds ${Object.keys(event).join(", ") || "nothing"}`);
  }
  const { aoi, aoiCrs, raster, classes, stats } = event;
  const zonal = { op: "zonal", zones: aoi, ...(aoiCrs === undefined ? {} : { zonesCrs: aoiCrs }), ...(classes === undefined ? {} : { classes }), ...(stats === undefined ? {} : { stats }) };
  return parseJob({ tilefold: 1, pipeline: [{ op: "read", uri: raster }, zonal] });
}

/** Runs what is left of a job; hands on to a fresh planner before the time is up. */
async function drive({ drive: jobId, engine, from, hop }: DriveEvent, around: PlannerSurroundings): Promise<PlannerAnswer> {
  checkEngine(engine);
  const { stage } = around;
  if (hop > MOST_HOPS) throw new TilefoldError("LIMIT_EXCEEDED", `job ${jobId} was handed on ${hop} times`, { hint: "Resume it, or use step-functions." });
  const store = stage.storeFor(stage.state);
  const loaded = await loadPlan(jobId, stage);
  if (!loaded) throw new TilefoldError("JOB_NOT_FOUND", `there is no plan of job ${jobId}`);
  const { tiles, batches } = loaded.plan;
  const items = JSON.parse(decodeText(await store.readAll(jobUri(stage.state, jobId, "items.json")))) as number[][];
  const available = around.remaining();
  // Long enough for the items that are under way: their own time limit is not known here, a share of ours is.
  const reserve = Math.min(300_000, available / 3);
  let told = 0;
  try {
    const end = await fanOut(items, batches, from, {
      jobId,
      state: stage.state,
      tileFunction: around.functions.tile,
      reducerFunction: around.functions.reducer,
      invoker: around.invoker,
      concurrency: around.concurrency,
      goOn: () => around.remaining() > reserve,
      onProgress: (progress) => {
        if (stage.now() - told < 1_000) return;
        told = stage.now();
        void store.write(jobUri(stage.state, jobId, "progress.json"), encodeText(JSON.stringify({ ...progress, hop })), { mode: "replace" }).catch(() => {});
      },
    });
    if (end.kind === "finished") return answerOf(jobId, end.state, tiles, batches, stage);
    await around.invoker.start(around.functions.planner, { drive: jobId, engine: ENGINE, from: end.from, hop: hop + 1 } satisfies DriveEvent);
    return { jobId, state: "running", tiles, batches };
  } catch (thrown) {
    // Nobody may be waiting for the answer: what ended the job stands in its state.
    const error = asTilefoldError(thrown);
    await store.write(jobUri(stage.state, jobId, "error.json"), encodeText(JSON.stringify(error.toJSON())), { mode: "replace" });
    throw error;
  }
}

async function answerOf(jobId: string, state: "complete" | "incomplete", tiles: number, batches: number, stage: Stage): Promise<PlannerAnswer> {
  const file = state === "complete" ? "result.json" : "incomplete.json";
  const bytes = await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, file));
  // A large result is read where it lies.
  return { jobId, state, tiles, batches, ...(bytes.length <= MAX_RESULT_BYTES ? { result: JSON.parse(decodeText(bytes)) as TableResult } : {}) };
}

/** Waits for a state machine's result, as long as there is time. */
async function awaitEnd(jobId: string, around: PlannerSurroundings): Promise<PlannerAnswer | null> {
  const { stage } = around;
  const store = stage.storeFor(stage.state);
  const loaded = await loadPlan(jobId, stage);
  while (around.remaining() > 10_000) {
    for (const state of ["complete", "incomplete"] as const) {
      if (await store.exists(jobUri(stage.state, jobId, state === "complete" ? "result.json" : "incomplete.json"))) {
        return answerOf(jobId, state, loaded!.plan.tiles, loaded!.plan.batches, stage);
      }
    }
    await around.sleep(1_000);
  }
  return null;
}

/** Names of executions are unique for 90 days; a job that is asked again gets another. */
const machineName = (jobId: string, now: number): string => `${jobId}-${now.toString(36)}`;

/** Nothing but keys: it stays far below the 256 KiB that a state takes, whatever the job's size. */
export function machineInput(state: string, jobId: string, batches: number): string {
  const { hostname: bucket, pathname } = new URL(jobUri(state, jobId, "items.json"));
  return JSON.stringify({ jobId, state, engine: ENGINE, items: { bucket, key: pathname.slice(1) }, levels: foldLevels(batches) });
}
