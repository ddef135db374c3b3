/** What the planner function does: plan, start the fan-out, answer; and, called by itself, drive a job on. */
import { ENGINE } from "../core/engine.js";
import { asTilefoldError, type ErrorDocument, TilefoldError } from "../core/errors.js";
import { DEFAULT_LIMITS } from "../core/limits.js";
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import { redactJob } from "../job/redact-job.js";
import { CLOUD_BATCH_BYTES, executorFor, itemsOf } from "../plan/cloud-items.js";
import { estimateWork } from "../plan/cost.js";
import { dollars, FUNCTION_GB } from "../plan/cost-model.js";
import type { BatchLine, TablePlan } from "../plan/plan.js";
import { checkOutputs } from "../stage/check-outputs.js";
import { checkCancelled, checkEngine } from "../stage/cloud-batches.js";
import { foldLevels } from "../stage/cloud-reduce.js";
import { loadPlan, loadPlanPart } from "../stage/load-plan.js";
import { mark, stands, takeBack } from "../stage/marks.js";
import { makePlan, writePlan } from "../stage/plan-step.js";
import { askQuestion } from "../stage/question.js";
import type { TableResult } from "../stage/reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "../stage/stage.js";
import { fanOut, type FanOutEnd, type FanOutWork } from "./fan-out.js";
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

/** From planner to planner: a job goes on at an item, or at a level of its fold. */
export interface DriveEvent {
  readonly drive: string;
  readonly engine: string;
  readonly from: number;
  readonly hop: number;
  /** What went before: work done, invocations made, and when it began. */
  readonly spent?: Spent;
}

interface Spent extends FanOutWork {
  readonly invocations: number;
  readonly throttled: number;
  /** Milliseconds of planners. */
  readonly plannerMs: number;
  readonly began: number;
}

export type PlannerAnswer =
  | { readonly jobId: string; readonly state: "complete" | "incomplete" | "running"; readonly tiles: number; readonly batches: number; readonly result?: TableResult }
  | { readonly engine: string }
  | { readonly error: ErrorDocument };

export interface PlannerSurroundings {
  readonly stage: Stage;
  readonly invoker: LambdaInvoker;
  readonly startMachine: (name: string, input: string) => Promise<void>;
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

/** A planner that hands on to itself more often than this goes in a circle. */
const MOST_HOPS = 500;
/** What may stand in an answer: Lambda cuts at 6 MiB. */
const MAX_RESULT_BYTES = 5 << 20;
/** State that Step Functions takes (256 KiB), with room to spare. */
const MAX_MACHINE_INPUT = 200_000;
const GRACE_MS = 20_000;
/** How often the driver looks whether the job was cancelled, and tells how far it is. */
const LOOK_EVERY_MS = 2_000;

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
  if (await stands(jobId, "result.json", stage)) {
    const loaded = await loadPlanPart(jobId, { from: 0, count: 0 }, stage);
    return answerOf(jobId, "complete", loaded?.plan ?? { tiles: 0, batches: 0 }, stage);
  }
  // A plan that stands is the plan: whoever works by it must not find another.
  let planned: { readonly plan: TablePlan; readonly lines: readonly BatchLine[] } | null = await loadPlan(jobId, stage);
  if (!planned) {
    const made = await makePlan(question, stage, { batchBytes: CLOUD_BATCH_BYTES });
    const fresh = { ...made, plan: { ...made.plan, estimate: estimateWork(made.lines, asked) } };
    checkBudget(fresh.plan, job, executorFor(asked, made.lines.length));
    await writePlan(fresh, redactJob(job), stage);
    planned = fresh;
  } else await stage.storeFor(stage.state).write(jobUri(stage.state, jobId, "job.json"), encodeText(JSON.stringify(redactJob(job), null, 2)), { mode: "replace" });
  const { tiles, batches } = planned.plan;
  const executor = executorFor(asked, batches);
  checkBudget(planned.plan, job, executor);
  await Promise.all([
    takeBack(jobId, ["incomplete.json", "error.json", "cancelled"], stage),
    stage.storeFor(stage.state).write(jobUri(stage.state, jobId, "items.json"), encodeText(JSON.stringify(itemsOf(planned.lines, around.concurrency))), { mode: "replace" }),
    mark(jobId, "progress.json", { executor, batches, done: 0, items: 0, began }, stage),
  ]);
  if (executor === "step-functions") {
    await around.startMachine(machineName(jobId, began), machineInput(stage.state, jobId, batches));
    if (!event.wait) return { jobId, state: "running", tiles, batches };
    return (await awaitEnd(jobId, planned.plan, around)) ?? { jobId, state: "running", tiles, batches };
  }
  const first: DriveEvent = { drive: jobId, engine: ENGINE, from: 0, hop: 0, spent: { ...NOTHING, began } };
  if (event.wait) return drive(first, around);
  await around.invoker.start(around.functions.planner, first);
  return { jobId, state: "running", tiles, batches };
}

const NOTHING: Spent = { computed: 0, reused: 0, bytesRead: 0, requests: 0, retries: 0, functionMs: 0, invocations: 0, throttled: 0, plannerMs: 0, began: 0 };

/** The short form is a job, too. */
function jobOf(event: AskEvent): Job {
  if (typeof event !== "object" || event === null) throw new TilefoldError("JOB_INVALID", 'an event is an object with "job", or with "aoi" and "raster"');
  if ("job" in event) return parseJob(event.job);
  if (!("aoi" in event) || !("raster" in event)) {
    throw new TilefoldError("JOB_INVALID", `an event holds "job", or "aoi" and "raster"; this one holds ${Object.keys(event).join(", ") || "nothing"}`);
  }
  const { aoi, aoiCrs, raster, classes, stats } = event;
  const zonal = { op: "zonal", zones: aoi, ...(aoiCrs === undefined ? {} : { zonesCrs: aoiCrs }), ...(classes === undefined ? {} : { classes }), ...(stats === undefined ? {} : { stats }) };
  return parseJob({ tilefold: 1, pipeline: [{ op: "read", uri: raster }, zonal] });
}

const budgetOf = (job: Job): number => job.limits?.budgetUsd ?? DEFAULT_LIMITS.budgetUsd;

/** Nobody counts dollars while a state machine runs, so there the highest price must fit. @throws LIMIT_EXCEEDED */
function checkBudget(plan: TablePlan, job: Job, executor: "lambda" | "step-functions"): void {
  const { usd, usdHigh = usd } = plan.estimate;
  const price = executor === "lambda" ? usd : usdHigh;
  if (price <= budgetOf(job)) return;
  throw new TilefoldError("LIMIT_EXCEEDED", `the job would cost ${price.toFixed(2)} USD${executor === "lambda" ? "" : " at most"}, limits.budgetUsd allows ${budgetOf(job)} USD`, {
    hint: "Raise limits.budgetUsd, or ask a smaller question.",
    at: { pointer: "/limits/budgetUsd" },
  });
}

/** Runs what is left of a job; hands on to a fresh planner before the time is up. */
async function drive({ drive: jobId, engine, from, hop, spent = NOTHING }: DriveEvent, around: PlannerSurroundings): Promise<PlannerAnswer> {
  checkEngine(engine);
  const { stage, invoker } = around;
  const started = stage.now();
  const before = { ...invoker.counts };
  if (hop > MOST_HOPS) throw new TilefoldError("LIMIT_EXCEEDED", `job ${jobId} was handed on ${hop} times`, { hint: "Resume it, or use step-functions." });
  const store = stage.storeFor(stage.state);
  const read = async (file: "items.json" | "job.json"): Promise<string> => decodeText(await store.readAll(jobUri(stage.state, jobId, file)));
  const loaded = await loadPlanPart(jobId, { from: 0, count: 0 }, stage);
  if (!loaded) throw new TilefoldError("JOB_NOT_FOUND", `there is no plan of job ${jobId}`);
  const { plan } = loaded;
  const { tiles, batches } = plan;
  const items = JSON.parse(await read("items.json")) as number[][];
  const budget = budgetOf(parseJob(await read("job.json")));
  const available = around.remaining();
  const reserve = Math.min(around.tileLimitMs + GRACE_MS, available / 2);
  const goOn = (): boolean => around.remaining() > reserve && stage.now() - started < (around.driveMs ?? Number.POSITIVE_INFINITY);
  const total = (work: FanOutWork): Spent => ({
    computed: spent.computed + work.computed,
    reused: spent.reused + work.reused,
    bytesRead: spent.bytesRead + work.bytesRead,
    requests: spent.requests + work.requests,
    retries: spent.retries + work.retries,
    functionMs: spent.functionMs + work.functionMs,
    invocations: spent.invocations + invoker.counts.invocations - before.invocations,
    throttled: spent.throttled + invoker.counts.throttled - before.throttled,
    plannerMs: spent.plannerMs + stage.now() - started,
    began: spent.began || started,
  });
  let now: Spent = spent;
  let looked = started;
  let told = 0;
  const check = async (): Promise<void> => {
    const usd = dollarsOf(now);
    if (usd > budget) {
      throw new TilefoldError("LIMIT_EXCEEDED", `job ${jobId} has cost ${usd.toFixed(4)} USD, limits.budgetUsd allows ${budget} USD; what is computed is kept`, { at: { pointer: "/limits/budgetUsd" } });
    }
    if (stage.now() - looked < LOOK_EVERY_MS) return;
    looked = stage.now();
    await checkCancelled(jobId, stage);
  };
  try {
    await checkCancelled(jobId, stage);
    const end: FanOutEnd = await fanOut(items, batches, from, {
      jobId,
      state: stage.state,
      tileFunction: around.functions.tile,
      reducerFunction: around.functions.reducer,
      invoker,
      concurrency: around.concurrency,
      goOn,
      check,
      onProgress: ({ items: all, done, failedBatches, ...work }) => {
        now = total(work);
        if (stage.now() - told < LOOK_EVERY_MS) return;
        told = stage.now();
        const progress = { executor: "lambda", batches, items: all, done, failedBatches, bytesRead: now.bytesRead, usd: dollarsOf(now), hop, began: now.began };
        void mark(jobId, "progress.json", progress, stage).catch(() => {});
      },
    });
    now = total(end.work);
    if (end.kind === "finished") {
      await writeWork(plan, now, stage);
      return await answerOf(jobId, end.state, plan, stage);
    }
    await around.invoker.start(around.functions.planner, { drive: jobId, engine: ENGINE, from: end.from, hop: hop + 1, spent: now } satisfies DriveEvent);
    return { jobId, state: "running", tiles, batches };
  } catch (thrown) {
    // Nobody may be waiting for the answer: what ended the job stands in its state.
    const error = asTilefoldError(thrown);
    await mark(jobId, "error.json", error.toJSON(), stage);
    throw error;
  }
}

/** What was spent, at list prices. Writes are counted as requests to read: the few there are make no difference that shows. */
const dollarsOf = ({ functionMs, plannerMs, invocations, requests, computed }: Spent): number =>
  dollars({ gbSeconds: ((functionMs + plannerMs) / 1000) * FUNCTION_GB, invocations, gets: requests, puts: computed, transitions: 0 });

/** What was measured, over what the reducer could only estimate. */
async function writeWork(plan: TablePlan, spent: Spent, stage: Stage): Promise<void> {
  const uri = jobUri(stage.state, plan.jobId, "work.json");
  const store = stage.storeFor(stage.state);
  const known = JSON.parse(decodeText(await store.readAll(uri))) as object;
  const { computed, reused, bytesRead, requests, retries, invocations, throttled } = spent;
  const measured = {
    computed,
    reused,
    bytesRead,
    requests,
    retries,
    invocations,
    throttled,
    gbSeconds: ((spent.functionMs + spent.plannerMs) / 1000) * FUNCTION_GB,
    usd: dollarsOf(spent),
    seconds: (stage.now() - spent.began) / 1000,
    measured: true,
  };
  await store.write(uri, encodeText(JSON.stringify({ ...known, ...measured })), { mode: "replace" });
}

async function answerOf(jobId: string, state: "complete" | "incomplete", { tiles, batches }: Pick<TablePlan, "tiles" | "batches">, stage: Stage): Promise<PlannerAnswer> {
  const file = state === "complete" ? "result.json" : "incomplete.json";
  const bytes = await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, file));
  // A large result is read where it lies.
  return { jobId, state, tiles, batches, ...(bytes.length <= MAX_RESULT_BYTES ? { result: JSON.parse(decodeText(bytes)) as TableResult } : {}) };
}

/** Waits for a state machine's result, as long as there is time. @throws what ended the job */
async function awaitEnd(jobId: string, plan: TablePlan, around: PlannerSurroundings): Promise<PlannerAnswer | null> {
  const { stage } = around;
  while (around.remaining() > GRACE_MS / 2) {
    if (await stands(jobId, "result.json", stage)) return answerOf(jobId, "complete", plan, stage);
    if (await stands(jobId, "incomplete.json", stage)) return answerOf(jobId, "incomplete", plan, stage);
    if (await stands(jobId, "error.json", stage)) {
      const { code, message, hint, at } = JSON.parse(decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, "error.json")))) as ErrorDocument;
      throw new TilefoldError(code, message, { hint, ...(at ? { at } : {}) });
    }
    await around.sleep(1_000);
  }
  return null;
}

/** Names of executions are unique for 90 days; a job that is asked again gets another. */
const machineName = (jobId: string, now: number): string => `${jobId}-${now.toString(36)}`;

/** Nothing but keys: it stays far below the 256 KiB that a state takes. @throws LIMIT_EXCEEDED for a fold tree that does not */
export function machineInput(state: string, jobId: string, batches: number): string {
  const { hostname: bucket, pathname } = new URL(jobUri(state, jobId, "items.json"));
  const text = JSON.stringify({ jobId, state, engine: ENGINE, items: { bucket, key: pathname.slice(1) }, levels: foldLevels(batches) });
  if (text.length > MAX_MACHINE_INPUT) {
    throw new TilefoldError("LIMIT_EXCEEDED", `${batches} batches are more than a state machine folds`, { hint: "Use larger batches (tiling.batchBytes)." });
  }
  return text;
}
