/** From a job to all that a plan rests on: headers, zones, identities. Reads headers and documents, never pixels. */
import { canonicalJson } from "../core/canonical-json.js";
import { TilefoldError } from "../core/errors.js";
import { LIMITS } from "../core/limits.js";
import type { RasterHeader } from "../cog/header.js";
import { readHeader } from "../cog/read-header.js";
import type { Job } from "../job/job.js";
import type { ReadNode } from "../node/read.js";
import type { ZonalNode } from "../node/zonal.js";
import { jobId } from "../plan/job-id.js";
import { overrideHeaders } from "../plan/sources-program.js";
import { expandUris } from "./expand-uris.js";
import { decodeText, type Stage } from "./stage.js";

export interface Question {
  readonly job: Job;
  readonly jobId: string;
  /** Sources of the pipeline in the order in which they win, then the raster of `by`, if there is one. */
  readonly headers: readonly RasterHeader[];
  /** How many of the headers are the pipeline's own. */
  readonly own: number;
  /** GeoJSON text or value of the zones, by address or inline. */
  readonly zones: { readonly document: string | object; readonly uri: string };
}

const HEADERS_AT_ONCE = 16;

/** Opens all that a job names, by headers only, and gives the question its id. */
export async function askQuestion(job: Job, stage: Stage): Promise<Question> {
  const read = job.pipeline[0] as ReadNode;
  const zonal = job.pipeline.find((node): node is ZonalNode => node.op === "zonal");
  if (read.op !== "read" || !zonal) {
    throw new TilefoldError("JOB_INVALID", "this engine answers pipelines that begin with read and hold a zonal node", { at: { pointer: "/pipeline" } });
  }
  const uris = await expandUris(typeof read.uri === "string" ? [read.uri] : read.uri, stage);
  const [headers, zones, by] = await Promise.all([openHeaders(uris, stage), readZones(zonal, stage), openBy(zonal, stage)]);
  const own = overrideHeaders(headers, read);
  const all = [...own, ...by];
  const id = jobId(
    job,
    all.map(({ uri, bytes, etag }) => ({ uri, size: bytes, etag })),
    { zones: stage.digest(typeof zones.document === "string" ? zones.document : canonicalJson(zones.document)) },
    stage.digest,
  );
  return { job, jobId: id, headers: all, own: own.length, zones };
}

async function openHeaders(uris: readonly string[], stage: Stage): Promise<RasterHeader[]> {
  const headers = new Array<RasterHeader>(uris.length);
  let next = 0;
  const open = async (): Promise<void> => {
    while (next < uris.length) {
      const index = next++;
      const uri = uris[index]!;
      headers[index] = await readHeader(stage.storeFor(uri), uri, { signal: stage.signal });
    }
  };
  await Promise.all(Array.from({ length: Math.min(HEADERS_AT_ONCE, uris.length) }, open));
  return headers;
}

async function openBy(zonal: ZonalNode, stage: Stage): Promise<RasterHeader[]> {
  return typeof zonal.by === "object" ? openHeaders([zonal.by.uri], stage) : [];
}

/** The zones of a zonal node, inline or by address. */
export async function readZones(zonal: ZonalNode, stage: Stage): Promise<Question["zones"]> {
  if (typeof zonal.zones !== "string") return { document: zonal.zones, uri: "inline zones" };
  const bytes = await stage.storeFor(zonal.zones).readAll(zonal.zones, { limit: LIMITS.zonesBytes, signal: stage.signal });
  return { document: decodeText(bytes), uri: zonal.zones };
}
