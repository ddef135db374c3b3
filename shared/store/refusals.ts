import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import type { StoreWork } from "./store.js";

/** readAll without a limit of its own stops here. */
export const DEFAULT_READ_ALL_BYTES = 512 * 1024 * 1024;

export const newWork = (): StoreWork => ({ requests: 0, bytesRead: 0, bytesWritten: 0, retries: 0 });

const place = (uri: string) => ({ at: { uri: redactUri(uri) } });

export function sourceChanged(uri: string, expected: string, found: string): TilefoldError {
  return new TilefoldError("SOURCE_CHANGED", `${redactUri(uri)} changed: its identity was ${expected} and is now ${found}`, place(uri));
}

export function storeExists(uri: string): TilefoldError {
  return new TilefoldError("STORE_EXISTS", `${redactUri(uri)} is there already, with other bytes`, place(uri));
}

export function tooLarge(uri: string, size: number, limit: number): TilefoldError {
  return new TilefoldError("LIMIT_EXCEEDED", `${redactUri(uri)} has ${size} bytes; at most ${limit} may be read at once`, place(uri));
}

export function notFound(uri: string, cause?: unknown): TilefoldError {
  return new TilefoldError("SOURCE_NOT_FOUND", `there is nothing at ${redactUri(uri)}`, {
    ...place(uri),
    ...(cause === undefined ? {} : { cause }),
  });
}
