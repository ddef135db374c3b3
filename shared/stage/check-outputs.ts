import { statSync } from "node:fs";
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import type { Job } from "../job/job.js";
import { parseUri } from "../store/uri.js";
import { itemUri } from "./image-item.js";

/** Keys of nodes that name what is read. */
const INPUT_KEYS = ["uri", "zones", "aoi", "geometry", "items"] as const;

/**
 * An output may not stand where an input stands, by whatever path: files are told apart by their inodes, so that links lead to the same one.
 * @param sources what prefixes and globs of the job were found to hold
 * @throws OUTPUT_OVERWRITES_SOURCE with the node's pointer
 */
export function checkOutputs(job: Job, cwd: string = process.cwd(), sources: readonly string[] = []): void {
  const inputs = new Set<string>();
  const addInput = (uri: unknown): void => {
    if (typeof uri === "string") for (const name of namesOf(uri, cwd)) inputs.add(name);
  };
  for (const uri of sources) addInput(uri);
  for (const node of job.pipeline) {
    if (isOutput(node)) continue;
    const held: Readonly<Record<string, unknown>> = { ...node };
    for (const key of INPUT_KEYS) for (const uri of [held[key]].flat()) addInput(uri);
    if (node.op === "zonal" && typeof node.by === "object") addInput(node.by.uri);
  }
  job.pipeline.forEach((node, index) => {
    // Layers lie side by side in a catalogue: their plan tells them apart by name.
    if (!isOutput(node) || (node.op === "write" && node.format === "layer")) return;
    // An image's item stands beside it.
    const written = node.op === "write" && /\.tiff?$/i.test(node.uri) ? [node.uri, itemUri(node.uri)] : [node.uri];
    const over = written.find((uri) => namesOf(uri, cwd).some((name) => inputs.has(name)));
    if (over === undefined) return;
    throw new TilefoldError("OUTPUT_OVERWRITES_SOURCE", `${over} is read and would be written over`, {
      at: { uri: over, pointer: jsonPointer(["pipeline", index, "uri"]) },
    });
  });
}

const isOutput = (node: Job["pipeline"][number]): node is Extract<typeof node, { op: "write" | "write-table" }> =>
  node.op === "write" || node.op === "write-table";

/** An address in its one spelling, and of a file that is there its device and inode. */
function namesOf(uri: string, cwd: string): string[] {
  const parsed = parseUri(uri, cwd);
  if (parsed.scheme !== "file") return [parsed.uri];
  try {
    const { dev, ino } = statSync(parsed.path, { bigint: true });
    return [parsed.uri, `inode ${dev}:${ino}`];
  } catch {
    // What may not be looked at may not be written either, and what is not there is written over by nobody.
    return [parsed.uri];
  }
}
