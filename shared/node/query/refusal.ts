import { TilefoldError } from "../../core/errors.js";
import { jsonPointer } from "../../core/json-pointer.js";

export type Path = readonly (string | number)[];

/** QUERY_INVALID at a place of the document. */
export function queryError(sentence: string, path: Path, hint?: string): TilefoldError {
  return new TilefoldError("QUERY_INVALID", sentence, { ...(hint === undefined ? {} : { hint }), at: { pointer: jsonPointer(path) } });
}

/** A value as it may stand in a sentence. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
