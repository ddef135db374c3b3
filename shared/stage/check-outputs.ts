import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import type { Job } from "../job/job.js";
import { parseUri } from "../store/uri.js";

/**
 * An output may not stand where an input stands.
 * @throws OUTPUT_OVERWRITES_SOURCE with the node's pointer
 */
export function checkOutputs(job: Job, cwd: string = process.cwd()): void {
  const normal = (uri: string): string => parseUri(uri, cwd).uri;
  const inputs = new Set<string>();
  for (const node of job.pipeline) {
    if (node.op === "read") for (const uri of [node.uri].flat()) inputs.add(normal(uri));
    if (node.op === "zonal" && typeof node.zones === "string") inputs.add(normal(node.zones));
    if (node.op === "zonal" && typeof node.by === "object") inputs.add(normal(node.by.uri));
  }
  job.pipeline.forEach((node, index) => {
    if (node.op !== "write" && node.op !== "write-table") return;
    if (!inputs.has(normal(node.uri))) return;
    throw new TilefoldError("OUTPUT_OVERWRITES_SOURCE", `${node.uri} is read and would be written over`, {
      at: { uri: node.uri, pointer: jsonPointer(["pipeline", index, "uri"]) },
    });
  });
}
