/**
 * A partial as a file: a head line, a line a zone in ascending order, and a foot with the digest of all before it.
 * The digest catches a part that was damaged or edited; the name says what the part is of.
 */
import type { Digest } from "../core/canonical-json.js";
import { canonicalJson } from "../core/canonical-json.js";
import { TilefoldError } from "../core/errors.js";
import type { PixelWindow } from "../grid/window.js";
import { decodeRow, type ZonalRow } from "../partial/zonal-row.js";
import { type MissingPart, missingInOrder } from "./batch-pixels.js";
import { decodeText, encodeText } from "./stage.js";

export interface PartHead {
  readonly part: string;
  readonly window?: PixelWindow;
  /** Blocks that could not be read, where the job goes on without them. */
  readonly missing: readonly MissingPart[];
}

export interface PartFile {
  readonly head: PartHead;
  /** Encoded rows, ascending by zone. */
  readonly lines: readonly string[];
}

export function encodePart(lines: readonly string[], head: PartHead, digest: Digest): Uint8Array {
  const body = [canonicalJson({ ...head, missing: missingInOrder(head.missing) }), ...lines].join("\n");
  return encodeText(`${body}\n${canonicalJson({ rows: lines.length, sha256: digest(body) })}\n`);
}

/** @throws AUDIT_FAILED naming the part where it was damaged or edited */
export function decodePart(bytes: Uint8Array, part: string, digest: Digest): PartFile {
  const text = decodeText(bytes);
  const damaged = (what: string) =>
    new TilefoldError("AUDIT_FAILED", `part ${part} ${what}`, {
      hint: "The file was damaged or edited: delete it and resume the job.",
      at: { key: part },
    });
  const end = text.lastIndexOf("\n", text.length - 2);
  if (end < 0 || !text.endsWith("\n")) throw damaged("is cut off");
  const body = text.slice(0, end);
  let foot: { rows?: unknown; sha256?: unknown };
  let head: PartHead;
  const lines = body.split("\n");
  try {
    foot = JSON.parse(text.slice(end + 1)) as typeof foot;
    head = JSON.parse(lines[0]!) as PartHead;
  } catch {
    throw damaged("is not a part");
  }
  if (foot.sha256 !== digest(body) || foot.rows !== lines.length - 1) throw damaged("does not match its digest");
  if (head.part !== part) throw damaged(`calls itself ${head.part}`);
  return { head, lines: lines.slice(1) };
}

/** The rows of a part, decoded as they are asked for. */
export function* rowsOf(file: PartFile): Generator<ZonalRow> {
  for (const line of file.lines) yield decodeRow(line);
}
