/** A job as the cloud can run it: nothing in it lies on this machine. What is written here is written here, afterwards. */
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import type { Job } from "../job/job.js";
import type { PipelineNode } from "../node/registry.js";
import type { ZonalNode } from "../node/zonal.js";
import { decodeText, type Stage } from "../stage/stage.js";
import { parseUri } from "../store/uri.js";
import { INPUT_PREFIX } from "./deployment.js";

/** Larger documents are put beside the inputs: an event holds 6 MiB. */
const MOST_INLINE_BYTES = 1 << 20;

export interface CloudJob {
  /** For the planner. */
  readonly remote: Job;
  /** write-table nodes whose output lies on this machine. */
  readonly here: Job;
}

const isLocal = (uri: string): boolean => ["file", "memory"].includes(parseUri(uri, "/").scheme);

/** Whether a job reads rasters of this machine. */
export const readsLocally = (job: Job): boolean => rasters(job).some(({ uri }) => isLocal(uri));

function rasters(job: Job): { uri: string; pointer: string }[] {
  return job.pipeline.flatMap((node, index) => {
    if (node.op === "read") return [node.uri].flat().map((uri) => ({ uri, pointer: jsonPointer(["pipeline", index, "uri"]) }));
    if (node.op === "zonal" && typeof node.by === "object")
      return [{ uri: node.by.uri, pointer: jsonPointer(["pipeline", index, "by", "uri"]) }];
    return [];
  });
}

/** @throws URI_FORBIDDEN for rasters that lie on this machine */
export async function cloudJob(job: Job, bucket: string, stage: Stage): Promise<CloudJob> {
  for (const { uri, pointer } of rasters(job)) {
    if (!isLocal(uri)) continue;
    throw new TilefoldError("URI_FORBIDDEN", `${uri} lies on this machine, where the cloud cannot read it`, {
      hint: `Copy it first: aws s3 cp ${uri} s3://${bucket}/${INPUT_PREFIX}, or use --executor local.`,
      at: { uri, pointer },
    });
  }
  const pipeline: PipelineNode[] = [];
  for (const node of job.pipeline) {
    if (node.op === "write-table" && isLocal(node.uri)) continue;
    pipeline.push(
      node.op === "zonal" && typeof node.zones === "string" && isLocal(node.zones)
        ? { ...node, zones: await sentZones(node.zones, bucket, stage) }
        : node,
    );
  }
  return {
    remote: { ...job, pipeline },
    here: { ...job, pipeline: job.pipeline.filter((node) => node.op !== "write-table" || isLocal(node.uri)) },
  };
}

/** The document itself, or where it was put; named by its content, so that the same zones are put there once. */
async function sentZones(uri: string, bucket: string, stage: Stage): Promise<ZonalNode["zones"]> {
  const bytes = await stage.storeFor(uri).readAll(uri);
  if (bytes.length <= MOST_INLINE_BYTES) {
    try {
      return JSON.parse(decodeText(bytes).replace(/^\uFEFF/, "")) as Exclude<ZonalNode["zones"], string>;
    } catch (cause) {
      throw new TilefoldError("AOI_INVALID", `${uri} is not JSON: ${(cause as Error).message}`, { at: { uri }, cause });
    }
  }
  const target = `s3://${bucket}/${INPUT_PREFIX}zones/${stage.digest(decodeText(bytes))}.geojson`;
  await stage.storeFor(target).write(target, bytes, { mode: "create", contentType: "application/geo+json" });
  return target;
}
