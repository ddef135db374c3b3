/** Driving a job by direct invocations: what is left of its items and its fold, until it is done or the time is up. */
import { ENGINE } from "../core/engine.js";
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { DEFAULT_LIMITS } from "../core/limits.js";
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import { dollars, FUNCTION_GB } from "../plan/cost-model.js";
import type { Plan } from "../plan/plan.js";
import { checkCancelled, checkEngine } from "../stage/cloud-batches.js";
import { foldLevels } from "../stage/cloud-reduce.js";
import { readImages } from "../stage/finish-images.js";
import { loadPlanPart } from "../stage/load-plan.js";
import { mark } from "../stage/marks.js";
import type { TableResult } from "../stage/reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "../stage/stage.js";
import { addWork, type CloudWorkDone, NO_WORK } from "../stage/work-record.js";
import { type FanOutEnd, type FanOutWork, fanOut } from "./fan-out.js";
import type { PlannerAnswer, PlannerSurroundings } from "./planner.js";

/** From planner to planner: a job goes on at an item, or at a level of its fold. */
export interface DriveEvent {
  readonly drive: string;
  readonly engine: string;
  readonly from: number;
  readonly hop: number;
  /** What went before: work done, invocations made, and when it began. */
  readonly spent?: Spent;
}

export interface Spent extends CloudWorkDone {
  readonly throttled: number;
  /** Milliseconds of planners. */
  readonly plannerMs: number;
  readonly began: number;
}

/** A planner that hands on to itself more often than this goes in a circle. */
const MOST_HOPS = 500;

/** What may stand in an answer: Lambda cuts at 6 MiB. */
const MAX_RESULT_BYTES = 5 << 20;
const MAX_IMAGES = 1_000;

export const GRACE_MS = 20_000;

/** How often the driver looks whether the job was cancelled, and tells how far it is. */
const LOOK_EVERY_MS = 2_000;
/** How often it gives a sign of life where nothing gets on. */
const BEAT_MS = 10_000;

export const NOTHING: Spent = { ...NO_WORK, throttled: 0, plannerMs: 0, began: 0 };

export const budgetOf = (job: Job): number => job.limits?.budgetUsd ?? DEFAULT_LIMITS.budgetUsd;

/** Runs what is left of a job; hands on to a fresh planner before the time is up. */
export async function drive(
  { drive: jobId, engine, from, hop, spent = NOTHING }: DriveEvent,
  around: PlannerSurroundings,
): Promise<PlannerAnswer> {
  checkEngine(engine);
  const { stage, invoker } = around;
  const started = stage.now();
  const before = { ...invoker.counts };
  if (hop > MOST_HOPS)
    throw new TilefoldError("LIMIT_EXCEEDED", `job ${jobId} was handed on ${hop} times`, { hint: "Resume it, or use step-functions." });
  const store = stage.storeFor(stage.state);
  const read = async (file: "items.json" | "job.json"): Promise<string> =>
    decodeText(await store.readAll(jobUri(stage.state, jobId, file)));
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
    ...addWork(spent, { ...work, invocations: invoker.counts.invocations - before.invocations }),
    throttled: spent.throttled + invoker.counts.throttled - before.throttled,
    plannerMs: spent.plannerMs + stage.now() - started,
    began: spent.began || started,
  });
  let now: Spent = spent;
  let looked = started;
  let told = 0;
  let seen = { items: items.length, done: Math.min(from, items.length), failedBatches: 0 };
  /** Who waits for the job takes a driver that says nothing for gone. */
  const tell = (): void => {
    told = stage.now();
    const progress = {
      executor: "lambda",
      batches,
      ...seen,
      bytesRead: now.bytesRead,
      usd: dollarsOf(now),
      hop,
      began: now.began,
      beat: told,
    };
    void mark(jobId, "progress.json", progress, stage).catch(() => {});
  };
  const check = async (): Promise<void> => {
    const usd = dollarsOf(now);
    if (usd > budget) {
      throw new TilefoldError(
        "LIMIT_EXCEEDED",
        `job ${jobId} has cost ${usd.toFixed(4)} USD, limits.budgetUsd allows ${budget} USD; what is computed is kept`,
        { at: { pointer: "/limits/budgetUsd" } },
      );
    }
    if (stage.now() - looked < LOOK_EVERY_MS) return;
    looked = stage.now();
    await checkCancelled(jobId, stage);
  };
  const beat = setInterval(tell, BEAT_MS);
  tell();
  try {
    await checkCancelled(jobId, stage);
    const end: FanOutEnd = await fanOut(items, foldLevels(plan), from, {
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
        seen = { items: all, done, failedBatches };
        if (stage.now() - told >= LOOK_EVERY_MS) tell();
      },
    });
    now = total(end.work);
    if (end.kind === "finished") {
      await writeWork(plan, now, stage);
      return await answerOf(jobId, end.state, plan, stage);
    }
    await around.invoker.start(around.functions.planner, {
      drive: jobId,
      engine: ENGINE,
      from: end.from,
      hop: hop + 1,
      spent: now,
    } satisfies DriveEvent);
    return { jobId, state: "running", tiles, batches };
  } catch (thrown) {
    // Nobody may be waiting for the answer: what ended the job stands in its state.
    const error = asTilefoldError(thrown);
    await mark(jobId, "error.json", error.toJSON(), stage);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** What was spent, at list prices. Writes are counted as requests to read: the few there are make no difference that shows. */
const dollarsOf = ({ functionMs, plannerMs, invocations, requests, computed }: Spent): number =>
  dollars({ gbSeconds: ((functionMs + plannerMs) / 1000) * FUNCTION_GB, invocations, gets: requests, puts: computed, transitions: 0 });

/** What was measured, over what the reducer could only estimate. */
async function writeWork(plan: Plan, spent: Spent, stage: Stage): Promise<void> {
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

export async function answerOf(
  jobId: string,
  state: "complete" | "incomplete",
  { tiles, batches }: Pick<Plan, "tiles" | "batches">,
  stage: Stage,
): Promise<PlannerAnswer> {
  const file = state === "complete" ? "result.json" : "incomplete.json";
  const bytes = await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, file));
  const images = (await readImages(jobId, stage)).map(({ image }) => image);
  // A large result is read where it lies.
  return {
    jobId,
    state,
    tiles,
    batches,
    ...(images.length > 0 && images.length <= MAX_IMAGES ? { images } : {}),
    ...(bytes.length <= MAX_RESULT_BYTES ? { result: JSON.parse(decodeText(bytes)) as TableResult } : {}),
  };
}
