/** manifest.jsonl: a line a batch, all of one length, so that a worker reads the lines it needs by range and no others. */
import { TilefoldError } from "../core/errors.js";
import type { BatchLine } from "../plan/plan.js";
import { decodeText, encodeText, jobUri, type Stage } from "./stage.js";

/** With the line's end. */
const LINE_BYTES = 256;

export function encodeManifest(lines: readonly BatchLine[]): Uint8Array {
  return encodeText(
    lines
      .map((line) => {
        const text = JSON.stringify(line);
        if (text.length >= LINE_BYTES)
          throw new TilefoldError("LIMIT_EXCEEDED", `line ${line.batch} of the manifest would have ${text.length} bytes`);
        return `${text.padEnd(LINE_BYTES - 1)}\n`;
      })
      .join(""),
  );
}

export const decodeManifest = (text: string): BatchLine[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as BatchLine);

/** The lines of some batches, in the order asked. */
export async function readLines(jobId: string, batches: readonly number[], stage: Stage): Promise<BatchLine[]> {
  if (batches.length === 0) return [];
  const ranges = batches.map((batch) => ({ offset: batch * LINE_BYTES, length: LINE_BYTES }));
  const found = await stage
    .storeFor(stage.state)
    .readMany(jobUri(stage.state, jobId, "manifest.jsonl"), ranges, stage.signal ? { signal: stage.signal } : {});
  return found.map((bytes) => JSON.parse(decodeText(bytes)) as BatchLine);
}
