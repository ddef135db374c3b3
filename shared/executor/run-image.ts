/** A job that writes images, on this machine. */
import { ENGINE } from "../core/engine.js";
import type { TilefoldError } from "../core/errors.js";
import type { Job } from "../job/job.js";
import type { WriteNode } from "../node/write.js";
import type { BatchLine, ImagePlan } from "../plan/plan.js";
import { checkOutputs } from "../stage/check-outputs.js";
import { type BatchFailure, recordFailure } from "../stage/failures.js";
import type { WrittenImage } from "../stage/finish-image.js";
import { checkOwnOutputs, endImages, finishOne, imagesStand, readImages } from "../stage/finish-images.js";
import { makeImagePlan } from "../stage/image-plan-step.js";
import { writePlan } from "../stage/plan-step.js";
import { askQuestion } from "../stage/question.js";
import { decodeText, encodeText, jobUri, type Stage } from "../stage/stage.js";
import { answeredWork } from "./answered-work.js";
import { runLocal } from "./local.js";
import { sharesState } from "./local-stage.js";
import type { JobOutcome, RunOptions, Work } from "./run-job.js";
import { startThreads } from "./threads.js";

/** Whether a job ends in images. */
export const writesImages = (job: Job): boolean => job.pipeline.some(({ op }) => op === "write");

/**
 * @param kept the job as it is kept beside its plan, without secrets
 * @throws OUTPUT_EXISTS before anything is read; the error of the first batch that failed: an image appears whole or not at all
 */
export async function runImage(job: Job, kept: Job, stage: Stage, options: RunOptions): Promise<JobOutcome> {
  const started = stage.now();
  const node = job.pipeline.find((one): one is WriteNode => one.op === "write")!;
  const ifExists = node.ifExists ?? "fail";
  const question = await askQuestion(job, stage);
  checkOutputs(
    job,
    process.cwd(),
    question.headers.map(({ uri }) => uri),
  );
  const stands = await imagesStand(question.jobId, stage);
  // Threads begin while the plan is being made: of a source most pixels are wanted.
  if (!stands && sharesState(stage))
    startThreads(
      question.headers.reduce((sum, { width, height }) => sum + width * height, 0),
      options.workers,
    );
  const { plan, lines, records, touched, zones } = await makeImagePlan(question, stage);
  if (stands) return answered(plan, (stage.now() - started) / 1000, stage);
  await checkOwnOutputs(plan, ifExists, stage);
  await writePlan({ plan, lines, records, touched, zones }, kept, stage);
  const failing: { line: BatchLine; error: TilefoldError }[] = [];
  let done = 0;
  let bytesRead = 0;
  const bytesExpected = lines.reduce((sum, { bytes }) => sum + bytes, 0);
  const show = (phase: "tiles" | "folding" | "done"): void =>
    options.onProgress?.({ phase, jobId: plan.jobId, batches: lines.length, done, failed: failing.length, bytesRead, bytesExpected });
  show("tiles");
  const run = await runLocal(plan, lightLast(lines), stage, {
    ...(options.workers === undefined ? {} : { workers: options.workers }),
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
  if (failures.length === 0) {
    show("folding");
    for (const image of plan.images.keys()) await finishOne(plan, image, lines, stage);
  }
  await endImages(plan, failures, stage);
  const images = failures.length === 0 ? (await readImages(plan.jobId, stage)).map(({ image }) => image) : [];
  const work: Work = {
    tiles: plan.tiles,
    batches: plan.batches,
    computed: run.computed,
    reused: run.reused,
    failed: failures.length,
    requests: run.requests,
    retries: run.retries,
    bytesRead: run.bytesRead,
    seconds: (stage.now() - started) / 1000,
    usd: 0,
    peakMemory: run.peakMemory,
    plannedMemory: run.plannedMemory,
    estimate: plan.estimate,
    engine: ENGINE,
  };
  await stage
    .storeFor(stage.state)
    .write(jobUri(stage.state, plan.jobId, "work.json"), encodeText(JSON.stringify({ ...work, warnings: plan.warnings })), {
      mode: "replace",
    });
  show("done");
  return outcomeOf(plan, images, work, failures);
}

/** Of so many batches the last ones are seen in the whole. */
const FEW = 256;

/** Of few batches the light ones come last, so that no thread waits long for the others' last one. */
const lightLast = (lines: readonly BatchLine[]): readonly BatchLine[] =>
  lines.length > FEW ? lines : [...lines].sort((a, b) => b.pixels - a.pixels || a.batch - b.batch);

export const imageWarnings = (images: readonly WrittenImage[]): JobOutcome["warnings"] =>
  images.flatMap(({ warnings }) => warnings.map((message) => ({ code: "IMAGE", message })));

/** Images that stand as this job wrote them answer it. */
async function answered(plan: ImagePlan, seconds: number, stage: Stage): Promise<JobOutcome> {
  const images = (await readImages(plan.jobId, stage)).map(({ image }) => image);
  const uri = jobUri(stage.state, plan.jobId, "work.json");
  const work = JSON.parse(decodeText(await stage.storeFor(uri).readAll(uri))) as Work;
  return { ...outcomeOf(plan, images, answeredWork(work, seconds), []), answeredBefore: true };
}

function outcomeOf(plan: ImagePlan, images: readonly WrittenImage[], work: Work, failures: readonly BatchFailure[]): JobOutcome {
  const missing = images.flatMap((image) => image.missing);
  return {
    jobId: plan.jobId,
    state: failures.length === 0 ? "complete" : "incomplete",
    result: {
      tilefold: 1,
      zones: [],
      ...(missing.length > 0 ? { missing } : {}),
      ...(plan.missingScenes ? { missingScenes: plan.missingScenes } : {}),
    },
    images,
    work,
    warnings: [...plan.warnings, ...imageWarnings(images)],
    failures,
    written: images.flatMap(({ uri, item }) => (uri === item ? [uri] : [uri, item])),
    answeredBefore: false,
  };
}
