import { TilefoldError } from "../core/errors.js";

const WIDTH = 100;

/** The stretch of the text round the place, with a caret under it. Long texts are cut to the neighbourhood. */
export function markPlace(text: string, start: number, end: number): string {
  const from = Math.max(0, Math.min(start - 40, text.length - WIDTH));
  const line = text.slice(from, from + WIDTH).replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ");
  const before = from > 0 ? "…" : "";
  const after = from + WIDTH < text.length ? "…" : "";
  const carets = Math.max(1, Math.min(end, from + WIDTH) - start);
  return `  ${before}${line}${after}\n  ${" ".repeat(before.length + start - from)}${"^".repeat(carets)}`;
}

/** EXPRESSION_INVALID with the place marked under the sentence. */
export function expressionError(text: string, start: number, end: number, sentence: string, hint?: string): TilefoldError {
  return new TilefoldError("EXPRESSION_INVALID", `${sentence}\n${markPlace(text, start, end)}`, hint === undefined ? {} : { hint });
}
