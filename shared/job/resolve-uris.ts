import type { PipelineNode } from "../node/registry.js";
import type { Job } from "./job.js";

/** Keys of nodes that hold addresses; inline documents under the same keys are left as they are. */
const URI_KEYS = ["uri", "zones", "aoi", "geometry", "items"] as const;

/** The job with every address made absolute: relative ones start where the job file lies. */
export function resolveJobUris(job: Job, resolve: (uri: string) => string): Job {
  const value = (held: unknown): unknown => {
    if (typeof held === "string") return resolve(held);
    if (Array.isArray(held)) return held.map(value);
    return held;
  };
  const pipeline = job.pipeline.map((node): PipelineNode => {
    const copy: Record<string, unknown> = { ...node };
    for (const key of URI_KEYS)
      if (typeof copy[key] === "string" || (key === "uri" && Array.isArray(copy[key]))) copy[key] = value(copy[key]);
    if (node.op === "zonal" && typeof node.by === "object") copy.by = { ...node.by, uri: resolve(node.by.uri) };
    return copy as PipelineNode;
  });
  return { ...job, pipeline };
}
