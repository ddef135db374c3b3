/** A job in the cloud, from here: the planner is asked, the state is watched, the result is what a local run gives. */
import { TilefoldError } from "../core/errors.js";
import { redactText } from "../core/redact.js";
import type { Job } from "../job/job.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { readFailures } from "../stage/failures.js";
import type { WrittenImage } from "../stage/finish-image.js";
import { readImages } from "../stage/finish-images.js";
import { type LoadedPlan, loadPlan } from "../stage/load-plan.js";
import { mark, stands, statState } from "../stage/marks.js";
import type { Progress } from "../stage/outcome.js";
import { planPartUri } from "../stage/plan-part-uri.js";
import { readZones } from "../stage/question.js";
import type { TableResult } from "../stage/reduce-step.js";
import { decodeText, type JobFile, jobUri, type Stage } from "../stage/stage.js";
import { readJson } from "../stage/work-record.js";
import { writeTables } from "../stage/write-table.js";
import { cloudJob, readsLocally } from "./cloud-job.js";
import type { StackOutputs } from "./deployment.js";
import { cloudRefusal, findStack, stateOfStack } from "./find-stack.js";
import { lambdaInvoker } from "./lambda-invoke.js";
import { localStage } from "./local-stage.js";
import type { CloudExecutor, PlannerAnswer } from "./planner.js";
import { imageWarnings, writesImages } from "./run-image.js";
import type { JobOutcome, Work } from "./run-job.js";
import { type JobProgress, watchJob } from "./watch-job.js";

export interface CloudOptions {
  readonly executor: CloudExecutor;
  readonly stack?: StackOutputs;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Parts that are looked for to tell how far a state machine is. */
const SAMPLE = 32;
/** What was measured is written after the result; it is waited for so long. */
const MEASURED_MS = 10_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs a job by the deployed stack. @throws what the planner refuses, what ended the job, INTERRUPTED: the job goes on */
export async function runCloud(job: Job, options: CloudOptions): Promise<JobOutcome> {
  const stack = options.stack ?? (await findStack());
  const stage = localStage(stateOfStack(stack), options.signal);
  const { remote, here } = await cloudJob(job, stack.BucketName, stage);
  options.onProgress?.({ phase: "planning", batches: 0, done: 0, failed: 0, bytesRead: 0, bytesExpected: 0 });
  const event = { job: remote, executor: options.executor, wait: false };
  const asked = await askPlanner(stack, event);
  const answeredBefore = asked.state === "complete";
  const state = answeredBefore ? "complete" : await awaitJob(asked.jobId, stack, event, options);
  const { result, images, work, warnings, failures } = await readOutcome(asked.jobId, state, stage);
  const zonal = here.pipeline.find((node) => node.op === "zonal");
  const written = zonal ? await writeTables(here, result, await readZones(zonal, stage), stage) : [];
  const there = remote.pipeline.flatMap((node) => (node.op === "write-table" ? [node.uri] : []));
  const files = images.flatMap(({ uri, item }) => (uri === item ? [uri] : [uri, item]));
  return {
    jobId: asked.jobId,
    state,
    result,
    ...(writesImages(job) ? { images } : {}),
    work,
    warnings: [...warnings, ...imageWarnings(images)],
    failures,
    written: [...there, ...written, ...files],
    answeredBefore,
  };
}

/** `auto` stays here for rasters that lie here, and where no stack is known. */
export async function runsHere(job: Job, executor: CloudExecutor): Promise<boolean> {
  if (executor !== "auto") return false;
  if (readsLocally(job)) return true;
  return (await findStack().catch(() => null)) === null;
}

/** The engine that is deployed. */
export async function engineOfStack(stack: StackOutputs): Promise<string> {
  const answer = (await askPlanner(stack, { about: true })) as unknown as { readonly engine?: string };
  return answer.engine ?? "unknown";
}

async function askPlanner(stack: StackOutputs, event: object): Promise<Extract<PlannerAnswer, { jobId: string }>> {
  const { LambdaClient } = await import("@aws-sdk/client-lambda");
  const client = new LambdaClient({ maxAttempts: 1, requestHandler: { requestTimeout: 920_000 } });
  try {
    const end = await lambdaInvoker({ client, sleep, random: Math.random, tries: 8 }).call<PlannerAnswer>(stack.PlannerName, event);
    if (!end.ok) {
      if (end.kind === "error") throw end.error;
      throw new TilefoldError(
        "CLOUD_FAILED",
        end.kind === "crash" ? `the planner ended without an answer: ${end.name}: ${end.message}` : end.message,
      );
    }
    if ("error" in end.answer) {
      const { code, message, hint, at } = end.answer.error;
      throw new TilefoldError(code, message, { hint, ...(at ? { at } : {}) });
    }
    return end.answer as Extract<PlannerAnswer, { jobId: string }>;
  } catch (thrown) {
    throw cloudRefusal(thrown, "asking the planner");
  } finally {
    client.destroy();
  }
}

async function awaitJob(jobId: string, stack: StackOutputs, event: object, options: CloudOptions): Promise<"complete" | "incomplete"> {
  // The watch goes by a stage without the signal: an interruption is told in our own words.
  const watching = localStage(stateOfStack(stack));
  const { onProgress, signal } = options;
  let loaded: LoadedPlan | null = null;
  return await watchJob(jobId, watching, {
    sleep,
    now: Date.now,
    ...(signal ? { signal } : {}),
    onLook: async (progress) => {
      if (!onProgress) return;
      loaded ??= await loadPlan(jobId, watching);
      if (loaded) onProgress(await progressOf(jobId, loaded, progress, watching));
    },
    askAgain: async () => void (await askPlanner(stack, event)),
    executionEnd,
  });
}

/** Null while it runs, and where one may not look. */
async function executionEnd(executionArn: string): Promise<string | null> {
  const { SFNClient, DescribeExecutionCommand } = await import("@aws-sdk/client-sfn");
  const client = new SFNClient({ maxAttempts: 3 });
  try {
    const { status = "RUNNING", error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (status === "RUNNING" || status === "PENDING_REDRIVE") return null;
    return redactText([`ended ${status}`, error, cause].filter((part) => part).join(": ")).slice(0, 500);
  } catch {
    return null;
  } finally {
    client.destroy();
  }
}

async function progressOf(jobId: string, { plan, lines }: LoadedPlan, kept: JobProgress | null, stage: Stage): Promise<Progress> {
  const bytesExpected = lines.reduce((sum, { bytes }) => sum + bytes, 0);
  const share = kept?.executor === "lambda" && kept.items > 0 ? kept.done / kept.items : await shareOfParts(plan, lines, stage);
  return {
    phase: "tiles",
    jobId,
    batches: lines.length,
    done: Math.floor(share * lines.length),
    failed: kept?.failedBatches ?? 0,
    bytesRead: kept?.bytesRead || share * bytesExpected,
    bytesExpected,
  };
}

/** Nobody drives a state machine's job, so some parts are looked for. */
async function shareOfParts(plan: Plan, lines: readonly BatchLine[], stage: Stage): Promise<number> {
  const count = Math.min(SAMPLE, lines.length);
  const sample = Array.from({ length: count }, (_, i) => lines[Math.floor((i * lines.length) / count)]!);
  const there = await Promise.all(sample.map(({ part }) => statState(planPartUri(plan, stage.state, part), stage)));
  return count === 0 ? 0 : there.filter(Boolean).length / count;
}

const readKept = async <T>(jobId: string, file: JobFile, stage: Stage): Promise<T> =>
  JSON.parse(decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, file)))) as T;

type KeptWork = Work & { readonly measured?: boolean; readonly warnings: JobOutcome["warnings"] };

async function readOutcome(
  jobId: string,
  state: "complete" | "incomplete",
  stage: Stage,
): Promise<Pick<JobOutcome, "result" | "work" | "warnings" | "failures"> & { images: readonly WrittenImage[] }> {
  const result = await readKept<TableResult>(jobId, state === "complete" ? "result.json" : "incomplete.json", stage);
  let kept = await readKept<KeptWork>(jobId, "work.json", stage);
  const executor = (await readJson<JobProgress>(jobId, "progress.json", stage))?.executor;
  for (let waited = 0; executor === "lambda" && kept.measured === false && waited < MEASURED_MS; waited += 250) {
    await sleep(250);
    kept = await readKept<KeptWork>(jobId, "work.json", stage);
  }
  const { warnings, ...work } = kept;
  const loaded = state === "complete" ? null : await loadPlan(jobId, stage);
  const failures = loaded ? await readFailures(loaded.plan, loaded.lines, stage) : [];
  const images = (await readImages(jobId, stage)).map(({ image }) => image);
  return { result, images, work, warnings, failures };
}

/** Leaves the mark that functions and drivers look for. @throws JOB_NOT_FOUND */
export async function cancelJob(jobId: string, state: string): Promise<void> {
  const stage = localStage(state);
  if (!/^[0-9a-f]{32}$/.test(jobId) || (await statState(jobUri(stage.state, jobId, "job.json"), stage)) === null) {
    throw new TilefoldError("JOB_NOT_FOUND", `there is no job ${jobId} in ${state}`);
  }
  if (await stands(jobId, "result.json", stage))
    throw new TilefoldError("JOB_INVALID", `job ${jobId} is complete: there is nothing to cancel`, {
      hint: "Its result stays where it is.",
    });
  await mark(jobId, "cancelled", { cancelled: jobId }, stage);
}
