/** A job from question to result on this machine. */
import { ENGINE } from "../core/engine.js";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import type { Job } from "../job/job.js";
import { parseJob } from "../job/parse-job.js";
import { isRedacted, redactJob } from "../job/redact-job.js";
import type { BatchLine, Estimate, Plan, TablePlan } from "../plan/plan.js";
import { checkOutputs } from "../stage/check-outputs.js";
import { type BatchFailure, recordFailure } from "../stage/failures.js";
import type { WrittenImage } from "../stage/finish-image.js";
import { makeImagePlan } from "../stage/image-plan-step.js";
import { stands } from "../stage/marks.js";
import type { Progress, RunWork } from "../stage/outcome.js";
import { makePlan, type Planned, writePlan, writeZones } from "../stage/plan-step.js";
import { askQuestion } from "../stage/question.js";
import { foldAndFinish, type TableResult } from "../stage/reduce-step.js";
import { decodeText, encodeText, jobUri, type Stage } from "../stage/stage.js";
import { writeTables } from "../stage/write-table.js";
import { answeredWork } from "./answered-work.js";
import { runLocal } from "./local.js";
import { DEFAULT_STATE, localStage, resumeCommand, sharesState } from "./local-stage.js";
import { runImage, writesImages } from "./run-image.js";
import { startThreads } from "./threads.js";

/** What a run took, beside its result: times and counts stand here and nowhere in a result. */
export interface Work {
  readonly tiles: number;
  readonly batches: number;
  readonly computed: number;
  readonly reused: number;
  readonly failed: number;
  readonly requests: number;
  readonly retries: number;
  readonly bytesRead: number;
  readonly seconds: number;
  readonly usd: number;
  readonly peakMemory: number;
  readonly plannedMemory: number;
  readonly estimate: Estimate;
  readonly engine: string;
  /** In the cloud: false where the figures are the plan's, since nobody counts. */
  readonly measured?: boolean;
}

export interface JobOutcome {
  readonly jobId: string;
  /** complete: every figure is there. incomplete: some zones or tiles failed, the others are kept. */
  readonly state: "complete" | "incomplete";
  readonly result: TableResult;
  /** What a job that writes images wrote; such a job's result has no zones. */
  readonly images?: readonly WrittenImage[];
  readonly work: Work;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly failures: readonly BatchFailure[];
  /** Files that were written. */
  readonly written: readonly string[];
  /** The result was there from an earlier run. */
  readonly answeredBefore: boolean;
}

export interface RunOptions {
  /** Folder or prefix of all job state [.tilefold]. */
  readonly state?: string;
  readonly workers?: number;
  /** Where it runs [the job's own choice, else here]. */
  readonly executor?: "local" | "lambda" | "step-functions" | "auto";
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Runs a job, or answers it from what is there.
 * @throws TilefoldError where the request is wrong, a store refuses, or the run is interrupted; failed zones and tiles are in the outcome
 */
export async function runJob(source: Job | object | string, options: RunOptions = {}): Promise<JobOutcome> {
  const job = parseJob(source);
  checkOutputs(job);
  const executor = options.executor ?? job.executor ?? "local";
  if (executor !== "local") {
    const { runCloud, runsHere } = await import("./cloud.js");
    if (!(await runsHere(job, executor))) return runCloud(job, { ...options, executor });
  }
  const stage = localStage(options.state ?? DEFAULT_STATE, options.signal);
  try {
    return writesImages(job) ? await runImage(job, redactJob(job), stage, options) : await runTable(job, stage, options);
  } catch (thrown) {
    // An abort may break off anything, also before there is a job to go on with.
    if (!stage.signal?.aborted || isTilefoldError(thrown)) throw thrown;
    throw new TilefoldError("INTERRUPTED", "interrupted", { hint: "Run it again.", cause: thrown });
  }
}

async function runTable(job: Job, stage: Stage, options: RunOptions): Promise<JobOutcome> {
  const started = stage.now();
  const question = await askQuestion(job, stage);
  checkOutputs(
    job,
    process.cwd(),
    question.headers.map(({ uri }) => uri),
  );
  const before = await readResult(question.jobId, stage);
  if (before) {
    const written = await writeTables(job, before.result, question.zones, stage);
    return { ...before, work: answeredWork(before.work, (stage.now() - started) / 1000), written, answeredBefore: true };
  }
  options.onProgress?.(progressOf("planning", question.jobId, [], 0, 0, 0));
  try {
    const planned = await makePlan(question, stage, {
      onPixels: (pixels) => {
        if (sharesState(stage)) startThreads(pixels, options.workers);
      },
    });
    await writePlan(planned, redactJob(job), stage, true);
    const outcome = await evaluate(planned, stage, options, started);
    const written = await writeTables(job, outcome.result, question.zones, stage);
    return { ...outcome, written };
  } catch (thrown) {
    // Whatever an abort broke off, this is what happened.
    if (!stage.signal?.aborted || isInterrupted(thrown)) throw thrown;
    throw new TilefoldError("INTERRUPTED", "interrupted", {
      hint: `\`${resumeCommand(question.jobId, stage.state)}\` goes on from what is there.`,
      cause: thrown,
    });
  }
}

const isInterrupted = (thrown: unknown): boolean => isTilefoldError(thrown) && thrown.code === "INTERRUPTED";

/** Plans without running and without writing. */
export async function planJob(source: Job | object | string, options: Pick<RunOptions, "state" | "signal"> = {}): Promise<Planned<Plan>> {
  const job = parseJob(source);
  const stage = localStage(options.state ?? DEFAULT_STATE, options.signal);
  const question = await askQuestion(job, stage);
  return writesImages(job) ? makeImagePlan(question, stage) : makePlan(question, stage);
}

/** What a job would take. */
export async function estimateJob(source: Job | object | string, options: Pick<RunOptions, "state" | "signal"> = {}): Promise<Estimate> {
  return (await planJob(source, options)).plan.estimate;
}

/**
 * Takes up a job by its id: what is there is kept, what is missing is computed.
 * @throws JOB_NOT_FOUND; SOURCE_CHANGED where a source is not what the job was planned for
 */
export async function resumeJob(jobId: string, options: RunOptions = {}): Promise<JobOutcome> {
  const stage = localStage(options.state ?? DEFAULT_STATE, options.signal);
  const job = await readJob(jobId, stage);
  if (isRedacted(job)) {
    throw new TilefoldError("JOB_INVALID", `job ${jobId} reads addresses with secrets, which are not kept`, {
      hint: "Run it again as it was; parts that are there are used again.",
    });
  }
  // Only jobs of the cloud leave their progress in the state.
  if (options.executor !== "local" && (await stands(jobId, "progress.json", stage))) {
    const { runCloud } = await import("./cloud.js");
    return runCloud(job, { ...options, executor: options.executor ?? "auto" });
  }
  const question = await askQuestion(job, stage);
  if (question.jobId !== jobId) {
    throw new TilefoldError(
      "SOURCE_CHANGED",
      `job ${jobId} was planned for other bytes or another engine: the same question is now job ${question.jobId}`,
      {
        hint: "Run the job again; parts that did not change are used again.",
      },
    );
  }
  return runJob(job, options);
}

export async function readJob(jobId: string, stage: Stage): Promise<Job> {
  const uri = jobUri(stage.state, jobId, "job.json");
  const store = stage.storeFor(uri);
  if (!/^[0-9a-f]{32}$/.test(jobId) || !(await store.exists(uri))) {
    throw new TilefoldError("JOB_NOT_FOUND", `there is no job ${jobId} in ${stage.state}`);
  }
  return parseJob(decodeText(await store.readAll(uri)));
}

async function evaluate(planned: Planned, stage: Stage, options: RunOptions, started: number): Promise<Omit<JobOutcome, "written">> {
  const { plan, lines } = planned;
  let done = 0;
  let bytesRead = 0;
  const failing: { line: BatchLine; error: TilefoldError }[] = [];
  const show = (phase: Progress["phase"]): void =>
    options.onProgress?.(progressOf(phase, plan.jobId, lines, done, failing.length, bytesRead));
  show("tiles");
  const run: RunWork = await runLocal(plan, lines, stage, {
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    meanwhile: () => writeZones(planned, stage),
    onBatch: (batch) => {
      if ("error" in batch) failing.push(batch);
      else {
        done++;
        bytesRead += batch.bytesRead;
      }
      show("tiles");
    },
  });
  const failures = await Promise.all(failing.map(({ line, error }) => recordFailure(plan, line, error, stage)));
  show("folding");
  const result = await foldAndFinish(
    plan,
    lines,
    planned.zones(),
    failures.sort((a, b) => a.batch - b.batch),
    stage,
  );
  const work = workOf(plan, run, failures.length, (stage.now() - started) / 1000);
  const state = failures.length === 0 ? "complete" : "incomplete";
  // An incomplete result is told, never kept: resume computes what is missing.
  if (state === "complete") await writeResult(plan, result, work, stage);
  show("done");
  return { jobId: plan.jobId, state, result, work, warnings: warningsOf(plan, run), failures, answeredBefore: false };
}

/** The plan's, and what was met on the way. */
const warningsOf = (plan: TablePlan, { dropped }: RunWork): JobOutcome["warnings"] =>
  dropped === 0
    ? plan.warnings
    : [
        ...plan.warnings,
        {
          code: "DROPPED",
          message: `expressions had no finite answer (as by a division by zero) at ${dropped} pixels of the tiles that were computed; they count as nodata`,
        },
      ];

async function writeResult(plan: TablePlan, result: TableResult, work: Work, stage: Stage): Promise<void> {
  const store = stage.storeFor(stage.state);
  await store.write(jobUri(stage.state, plan.jobId, "work.json"), encodeText(JSON.stringify({ ...work, warnings: plan.warnings })), {
    mode: "replace",
  });
  // Last: where a result stands, the job is done. Two runs of the same job write the same bytes.
  await store.write(jobUri(stage.state, plan.jobId, "result.json"), encodeText(`${JSON.stringify(result)}\n`), {
    mode: "create",
    durable: "whole",
  });
}

async function readResult(jobId: string, stage: Stage): Promise<Omit<JobOutcome, "written" | "answeredBefore"> | null> {
  const store = stage.storeFor(stage.state);
  const uri = jobUri(stage.state, jobId, "result.json");
  if (!(await store.exists(uri))) return null;
  const result = JSON.parse(decodeText(await store.readAll(uri))) as TableResult;
  const { warnings, ...work } = JSON.parse(decodeText(await store.readAll(jobUri(stage.state, jobId, "work.json")))) as Work & {
    warnings: JobOutcome["warnings"];
  };
  return { jobId, state: "complete", result, work, warnings, failures: [] };
}

const workOf = (plan: TablePlan, run: RunWork, failed: number, seconds: number): Work => ({
  tiles: plan.tiles,
  batches: plan.batches,
  computed: run.computed,
  reused: run.reused,
  failed,
  requests: run.requests,
  retries: run.retries,
  bytesRead: run.bytesRead,
  seconds,
  usd: 0,
  peakMemory: run.peakMemory,
  plannedMemory: run.plannedMemory,
  estimate: plan.estimate,
  engine: ENGINE,
});

function progressOf(
  phase: Progress["phase"],
  jobId: string,
  lines: readonly BatchLine[],
  done: number,
  failed: number,
  bytesRead: number,
): Progress {
  return { phase, jobId, batches: lines.length, done, failed, bytesRead, bytesExpected: lines.reduce((sum, { bytes }) => sum + bytes, 0) };
}
