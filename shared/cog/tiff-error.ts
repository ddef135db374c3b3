import { type ErrorCode, TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";

/** An error about a TIFF file, with its name in the sentence and the byte in its place. */
export function tiffError(
  code: ErrorCode,
  uri: string,
  message: string,
  more: { byte?: number; hint?: string; cause?: unknown } = {},
): TilefoldError {
  const { byte, ...rest } = more;
  const shown = redactUri(uri);
  return new TilefoldError(code, `${shown}: ${message}`, { ...rest, at: byte === undefined ? { uri: shown } : { uri: shown, byte } });
}
