/** From a job to all that a plan rests on: headers, scenes, zones, identities. Reads headers and documents, never pixels. */

import type { RasterHeader } from "../cog/header.js";
import { canonicalJson } from "../core/canonical-json.js";
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { LIMITS } from "../core/limits.js";
import type { Job } from "../job/job.js";
import { severalInstants } from "../layer/layer-header.js";
import type { ReadNode } from "../node/read.js";
import type { PipelineNode } from "../node/registry.js";
import type { ZonalNode } from "../node/zonal.js";
import { jobId } from "../plan/job-id.js";
import type { NodeDocument, OpenScene } from "../plan/pipeline-layers.js";
import type { MissingScene, PlanWarning } from "../plan/plan.js";
import { overrideHeaders } from "../plan/sources-program.js";
import { dateSources } from "./date-sources.js";
import { expandUris } from "./expand-uris.js";
import { openHeaders, openLayerHeaders } from "./open-headers.js";
import { openScenes } from "./open-scenes.js";
import { decodeText, type Stage } from "./stage.js";

export interface Question {
  readonly job: Job;
  readonly jobId: string;
  /** Sources of the pipeline in the order in which they win, then the raster of `by`, if there is one. */
  readonly headers: readonly RasterHeader[];
  /** How many of the headers are the pipeline's own. */
  readonly own: number;
  /** When each of the pipeline's own sources was taken, in milliseconds since 1970; null where nothing dates them. */
  readonly instants: readonly number[] | null;
  /** The scenes of a query; null where the pipeline begins with `read`. */
  readonly scenes: readonly OpenScene[] | null;
  /** GeoJSON text or value of the zones, by address or inline; null for a pipeline that ends in an image. */
  readonly zones: NodeDocument | null;
  /** Geometries that nodes name, by the node's place in the pipeline. */
  readonly documents: ReadonlyMap<number, NodeDocument>;
  readonly warnings: readonly PlanWarning[];
  /** Scenes that are left out under --allow-missing. */
  readonly missingScenes: readonly MissingScene[];
}

/** Opens all that a job names, by headers only, and gives the question its id. */
export async function askQuestion(job: Job, stage: Stage): Promise<Question> {
  const zonal = job.pipeline.find((node): node is ZonalNode => node.op === "zonal");
  if (!zonal && !job.pipeline.some(({ op }) => op === "write")) {
    throw new TilefoldError("JOB_INVALID", "the pipeline ends in pixels that nothing takes", {
      at: { pointer: "/pipeline" },
      hint: "End it with a zonal or a write node.",
    });
  }
  const [{ headers: own, instants, scenes, warnings, missing: missingScenes }, zones, by, documents] = await Promise.all([
    openStart(job, stage),
    zonal ? readZones(zonal, stage) : null,
    zonal ? openBy(zonal, stage) : [],
    readGeometries(job.pipeline, stage),
  ]);
  const all = [...own, ...by];
  const digests: Record<string, string> = {};
  const digestOf = ({ document }: NodeDocument): string => stage.digest(typeof document === "string" ? document : canonicalJson(document));
  if (zones) digests.zones = digestOf(zones);
  for (const [index, document] of documents) digests[jsonPointer(["pipeline", index])] = digestOf(document);
  if (scenes)
    digests.scenes = stage.digest(
      canonicalJson(scenes.map(({ scene: { id, time, properties }, bands }) => ({ id, time, properties, bands }))),
    );
  const id = jobId(
    job,
    all.map(({ uri, bytes, etag }) => ({ uri, size: bytes, etag })),
    digests,
    stage.digest,
  );
  return { job, jobId: id, headers: all, own: own.length, instants, scenes, zones, documents, warnings, missingScenes };
}

interface Start {
  readonly headers: readonly RasterHeader[];
  readonly instants: readonly number[] | null;
  readonly scenes: OpenScene[] | null;
  readonly warnings: PlanWarning[];
  readonly missing: MissingScene[];
}

async function openStart(job: Job, stage: Stage): Promise<Start> {
  const start = job.pipeline[0]!;
  if (start.op === "query") return { ...(await openScenes(start, job.allowMissing === true, stage)), instants: null };
  const read = start as ReadNode;
  const { headers, instants } = dateSources(await openSources(read, stage), read.time);
  return { headers: overrideHeaders(headers, read), instants, scenes: null, warnings: [], missing: [] };
}

async function openSources(read: ReadNode, stage: Stage): Promise<RasterHeader[]> {
  const { name, zoom, keys, extent, time } = read;
  if (name === undefined && zoom === undefined && keys === undefined && extent === undefined)
    return openHeaders(await expandUris(typeof read.uri === "string" ? [read.uri] : read.uri, stage), stage, time);
  const asked = {
    ...(name === undefined ? {} : { name }),
    ...(zoom === undefined ? {} : { zoom }),
    ...(keys ? { keys } : {}),
    ...(extent ? { extent } : {}),
  };
  return (await Promise.all([read.uri].flat().map((uri) => openLayerHeaders(uri, asked, stage, time)))).flat();
}

async function openBy(zonal: ZonalNode, stage: Stage): Promise<RasterHeader[]> {
  if (typeof zonal.by !== "object") return [];
  const headers = await openHeaders([zonal.by.uri], stage);
  if (headers.length > 1) throw severalInstants(zonal.by.uri, headers.length);
  return headers;
}

/** The zones of a zonal node, inline or by address. */
export const readZones = (zonal: ZonalNode, stage: Stage): Promise<NodeDocument> => readDocument(zonal.zones, "inline zones", stage);

async function readDocument(source: string | object, called: string, stage: Stage): Promise<NodeDocument> {
  if (typeof source !== "string") return { document: source, uri: called };
  const bytes = await stage.storeFor(source).readAll(source, { limit: LIMITS.zonesBytes, signal: stage.signal });
  return { document: decodeText(bytes), uri: source };
}

async function readGeometries(pipeline: readonly PipelineNode[], stage: Stage): Promise<Map<number, NodeDocument>> {
  const found = new Map<number, NodeDocument>();
  for (const [index, node] of pipeline.entries()) {
    const geometry = node.op === "clip" ? node.aoi : node.op === "mask" ? node.geometry : undefined;
    if (geometry !== undefined) found.set(index, await readDocument(geometry, "inline geometry", stage));
  }
  return found;
}
