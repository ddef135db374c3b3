/** A batch's own sources and programs as bytes: JSON, deflated, since headers are much alike. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { LIMITS } from "../core/limits.js";
import type { BatchRecord } from "../plan/batch-record.js";
import { type OwnSources, planWith } from "../plan/own-sources.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import { decodeText, encodeText } from "./stage.js";

export const encodeOwn = (own: OwnSources): Uint8Array => deflateRawSync(encodeText(JSON.stringify(own)), { level: 6 });

/** What of it decides a part's bytes: not where the files lie. */
export const nameOwn = ({ sources, programs }: OwnSources): Uint8Array =>
  encodeText(JSON.stringify({ sources: sources.map(({ uri: _, ...rest }) => rest), programs }));

/** The plan as a batch sees it. */
export function planOfRecord<P extends Plan>(plan: P, { own }: Pick<BatchRecord, "own">, line: Pick<BatchLine, "image" | "slice">): P {
  return planWith(
    plan,
    own === undefined ? null : (JSON.parse(decodeText(inflateRawSync(own, { maxOutputLength: LIMITS.ownBytes }))) as OwnSources),
    line,
  );
}
