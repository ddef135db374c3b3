/** The last steps of a job that writes images, here and in the cloud: which batches failed, then the images one by one, then what the job came to. */
import { TilefoldError } from "../core/errors.js";
import { parseJob } from "../job/parse-job.js";
import type { WriteNode } from "../node/write.js";
import { foldTree } from "../plan/fold-tree.js";
import type { BatchLine, ImagePlan } from "../plan/plan.js";
import { type BatchFailure, readFailures } from "./failures.js";
import { checkImageOutputs, finishImage, type WrittenImage } from "./finish-image.js";
import { failuresOfNodes, keepResult } from "./finish-job.js";
import { finishTiles } from "./finish-tiles.js";
import { decodeManifest } from "./manifest.js";
import { mark, stands, statState } from "./marks.js";
import type { TableResult } from "./reduce-step.js";
import { decodeText, jobUri, type Stage } from "./stage.js";

/** An image that a job wrote, and the object by which it is known again. */
export interface KeptImage {
  readonly image: WrittenImage;
  readonly object: { readonly uri: string; readonly size: number; readonly etag: string };
}

/** Reducer nodes level by level: the batches' failures by thousands, the images, the end. All in one where there is little of each. */
export function imageLevels({ batches, images }: Pick<ImagePlan, "batches" | "images">): number[][] {
  const nodes = foldTree(batches).filter(({ level }) => level === 1).length;
  const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  return nodes === 1 && images.length === 1 ? [[0]] : [range(nodes), range(images.length), [0]];
}

/**
 * One node.
 * @param own the lines of the batches that it looks after, at level 0
 * @returns what the job came to, from the last
 */
export async function reduceImages(
  plan: ImagePlan,
  own: readonly BatchLine[],
  { level, node }: { readonly level: number; readonly node: number },
  stage: Stage,
): Promise<"complete" | "incomplete" | undefined> {
  const levels = imageLevels(plan);
  if (levels[level]?.[node] !== node) throw new TilefoldError("INTERNAL", `job ${plan.jobId} has no node ${node} at level ${level}`);
  if (levels.length === 1) {
    const failures = await readFailures(plan, own, stage);
    if (failures.length === 0) await finishOne(plan, 0, own, stage);
    return endImages(plan, failures, stage);
  }
  if (level === 0) {
    await mark(plan.jobId, `fold/failures-${node}.json`, await readFailures(plan, own, stage), stage);
    return undefined;
  }
  const failures = await failuresOfNodes(plan, stage);
  if (level === 2) return endImages(plan, failures, stage);
  // Images appear all or none, as on one machine.
  if (failures.length === 0) await finishOne(plan, node, await allLines(plan, stage), stage);
  return undefined;
}

async function allLines({ jobId }: ImagePlan, stage: Stage): Promise<BatchLine[]> {
  const uri = jobUri(stage.state, jobId, "manifest.jsonl");
  return decodeManifest(decodeText(await stage.storeFor(uri).readAll(uri)));
}

/** Asked again, an image that stands as this job wrote it is left alone. */
export async function finishOne(plan: ImagePlan, number: number, lines: readonly BatchLine[], stage: Stage): Promise<void> {
  const { tiles } = plan.images[number]!;
  const kept = await keptImage(plan.jobId, number, stage);
  if (kept !== null && (await isStanding(kept, stage))) return;
  const job = parseJob(decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, plan.jobId, "job.json"))));
  const { ifExists = "fail" } = job.pipeline.find((node): node is WriteNode => node.op === "write")!;
  const image = await (tiles ? finishTiles : finishImage)(plan, number, lines, ifExists, stage);
  const uri = tiles ? image.item : image.uri;
  const { size, etag } = await stage.storeFor(uri).stat(uri);
  await mark(plan.jobId, `fold/image-${number}.json`, { image, object: { uri, size, etag } } satisfies KeptImage, stage);
}

async function keptImage(jobId: string, number: number, stage: Stage): Promise<KeptImage | null> {
  if (!(await stands(jobId, `fold/image-${number}.json`, stage))) return null;
  const uri = jobUri(stage.state, jobId, `fold/image-${number}.json`);
  return JSON.parse(decodeText(await stage.storeFor(uri).readAll(uri))) as KeptImage;
}

async function isStanding({ object }: KeptImage, stage: Stage): Promise<boolean> {
  const there = await statState(object.uri, stage);
  return there !== null && there.size === object.size && there.etag === object.etag;
}

export async function endImages(plan: ImagePlan, failures: readonly BatchFailure[], stage: Stage): Promise<"complete" | "incomplete"> {
  const kept = failures.length > 0 ? [] : await inTurn(plan.images.length, async (i) => (await keptImage(plan.jobId, i, stage))!);
  await mark(plan.jobId, "images.json", kept, stage);
  const missing = kept.flatMap(({ image }) => image.missing);
  const result: TableResult = {
    tilefold: 1,
    zones: [],
    ...(missing.length > 0 ? { missing } : {}),
    ...(plan.missingScenes ? { missingScenes: plan.missingScenes } : {}),
  };
  return keepResult(plan, result, failures, stage);
}

/** The images of a job that came to its end. */
export async function readImages(jobId: string, stage: Stage): Promise<readonly KeptImage[]> {
  const uri = jobUri(stage.state, jobId, "images.json");
  return (await stands(jobId, "images.json", stage)) ? (JSON.parse(decodeText(await stage.storeFor(uri).readAll(uri))) as KeptImage[]) : [];
}

/** Whether all that a job wrote is there as it wrote it: then the job is answered. */
export async function imagesStand(jobId: string, stage: Stage): Promise<boolean> {
  const images = await readImages(jobId, stage);
  const standing = await inTurn(images.length, (i) => isStanding(images[i]!, stage));
  return images.length > 0 && standing.every(Boolean);
}

/** Holds outputs against what is there; what an earlier attempt of the same job wrote is its own. @throws OUTPUT_EXISTS */
export async function checkOwnOutputs(plan: ImagePlan, ifExists: "fail" | "overwrite" | "resume", stage: Stage): Promise<void> {
  if (ifExists !== "fail") return;
  await inTurn(plan.images.length, async (i) => {
    const kept = await keptImage(plan.jobId, i, stage);
    if (kept === null || !(await isStanding(kept, stage))) await checkImageOutputs({ ...plan, images: [plan.images[i]!] }, ifExists, stage);
  });
}

const AT_ONCE = 32;

/** Some at a time, answered in order. */
async function inTurn<T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> {
  const out = new Array<T>(count);
  let next = 0;
  const take = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) out[i] = await work(i);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, take));
  return out;
}
