/** A job as the cloud can run it: nothing in it lies on this machine. What is written here is written here, afterwards. */
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import type { Job } from "../job/job.js";
import type { PipelineNode } from "../node/registry.js";
import { decodeText, type Stage } from "../stage/stage.js";
import { parseUri } from "../store/uri.js";
import { INPUT_PREFIX, OUTPUT_PREFIX } from "./deployment.js";

/** Larger documents are put beside the inputs: an event holds 6 MiB. */
const MOST_INLINE_BYTES = 1 << 20;

export interface CloudJob {
  /** For the planner. */
  readonly remote: Job;
  /** write-table nodes whose output lies on this machine. */
  readonly here: Job;
}

const isLocal = (uri: string): boolean => ["file", "memory"].includes(parseUri(uri, "/").scheme);

/** Whether a job reads rasters of this machine, or writes images to it. */
export const readsLocally = (job: Job): boolean => [...rasters(job), ...images(job)].some(({ uri }) => isLocal(uri));

const images = (job: Job): { uri: string; pointer: string }[] =>
  job.pipeline.flatMap((node, index) => (node.op === "write" ? [{ uri: node.uri, pointer: jsonPointer(["pipeline", index, "uri"]) }] : []));

function rasters(job: Job): { uri: string; pointer: string }[] {
  return job.pipeline.flatMap((node, index) => {
    if (node.op === "read") return [node.uri].flat().map((uri) => ({ uri, pointer: jsonPointer(["pipeline", index, "uri"]) }));
    if (node.op === "zonal" && typeof node.by === "object")
      return [{ uri: node.by.uri, pointer: jsonPointer(["pipeline", index, "by", "uri"]) }];
    return [];
  });
}

/** @throws URI_FORBIDDEN for rasters that lie on this machine, and images that would */
export async function cloudJob(job: Job, bucket: string, stage: Stage): Promise<CloudJob> {
  for (const { uri, pointer } of rasters(job)) {
    if (!isLocal(uri)) continue;
    throw new TilefoldError("URI_FORBIDDEN", `${uri} lies on this machine, where the cloud cannot read it`, {
      hint: `Copy it first: aws s3 cp ${uri} s3://${bucket}/${INPUT_PREFIX}, or use --executor local.`,
      at: { uri, pointer },
    });
  }
  for (const { uri, pointer } of images(job)) {
    if (!isLocal(uri)) continue;
    throw new TilefoldError("URI_FORBIDDEN", `${uri} lies on this machine, where the cloud cannot write it`, {
      hint: `Write it to s3://${bucket}/${OUTPUT_PREFIX} and copy it from there, or use --executor local.`,
      at: { uri, pointer },
    });
  }
  const pipeline: PipelineNode[] = [];
  for (const [index, node] of job.pipeline.entries()) {
    if (node.op === "write-table" && isLocal(node.uri)) continue;
    pipeline.push(await sentDocuments(node, index, bucket, stage));
  }
  return {
    remote: { ...job, pipeline },
    here: { ...job, pipeline: job.pipeline.filter((node) => node.op !== "write-table" || isLocal(node.uri)) },
  };
}

/** Keys of nodes that name documents, and what their addresses end in. */
const DOCUMENTS = { zones: "geojson", aoi: "geojson", geometry: "geojson", items: "json" } as const;

/** The node with the documents of this machine in it, or with the addresses to which they were sent. */
async function sentDocuments(node: PipelineNode, index: number, bucket: string, stage: Stage): Promise<PipelineNode> {
  const sent: Record<string, unknown> = { ...node };
  for (const [key, ending] of Object.entries(DOCUMENTS)) {
    const uri = sent[key];
    if (typeof uri !== "string" || !isLocal(uri)) continue;
    const bytes = await stage.storeFor(uri).readAll(uri);
    if (key === "items") checkScenes(decodeText(bytes), uri, jsonPointer(["pipeline", index, key]));
    sent[key] = await sentDocument(uri, bytes, ending, bucket, stage);
  }
  return sent as PipelineNode;
}

/** The document itself, or where it was put; named by its content, so that the same document is put there once. */
async function sentDocument(uri: string, bytes: Uint8Array, ending: string, bucket: string, stage: Stage): Promise<unknown> {
  if (bytes.length <= MOST_INLINE_BYTES) {
    try {
      return JSON.parse(decodeText(bytes).replace(/^\uFEFF/, ""));
    } catch (cause) {
      // Items may stand one a line: then the file goes as it is.
      if (ending === "geojson")
        throw new TilefoldError("AOI_INVALID", `${uri} is not JSON: ${(cause as Error).message}`, { at: { uri }, cause });
    }
  }
  const target = `s3://${bucket}/${INPUT_PREFIX}documents/${stage.digest(bytes)}.${ending}`;
  await stage
    .storeFor(target)
    .write(target, bytes, { mode: "create", contentType: ending === "json" ? "application/json" : "application/geo+json" });
  return target;
}

/** Addresses of assets that start from where the document lies lead nowhere from elsewhere. @throws URI_FORBIDDEN */
function checkScenes(text: string, uri: string, pointer: string): void {
  const relative = /"href"\s*:\s*"(?!s3:|https?:|#)([^"]*)"/.exec(text.replace(/"links"\s*:\s*\[[^\]]*\]/g, ""));
  if (!relative) return;
  throw new TilefoldError("URI_FORBIDDEN", `${uri} names ${relative[1]}, which lies on this machine, where the cloud cannot read it`, {
    hint: "Give scenes by s3:// or https:// addresses, or use --executor local.",
    at: { uri, pointer },
  });
}
