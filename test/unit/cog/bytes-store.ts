import { readFileSync } from "node:fs";
import { TilefoldError } from "../../../shared/core/errors.js";
import type { ByteRange, Store, StoreWork } from "../../../shared/store/store.js";

/** A store over bytes at hand that counts requests and keeps what was asked for. */
export interface BytesStore extends Store {
  readonly asked: ByteRange[];
}

export function bytesStore(load: (uri: string) => Uint8Array | null): BytesStore {
  const work: StoreWork = { requests: 0, bytesRead: 0, bytesWritten: 0, retries: 0 };
  const asked: ByteRange[] = [];
  const bytesOf = (uri: string): Uint8Array => {
    const bytes = load(uri);
    if (!bytes) throw new TilefoldError("SOURCE_NOT_FOUND", `${uri} is not there`);
    return bytes;
  };
  const never = (): never => {
    throw new Error("not of this store");
  };
  return {
    scheme: "memory",
    work,
    asked,
    stat: async (uri) => ({ uri, size: bytesOf(uri).length, etag: `"${bytesOf(uri).length}"` }),
    read: async (uri, range) => cut(bytesOf(uri), range),
    async readMany(uri, ranges) {
      work.requests += 1;
      asked.push(...ranges);
      return ranges.map((range) => {
        work.bytesRead += range.length;
        return cut(bytesOf(uri), range);
      });
    },
    readAll: async (uri) => bytesOf(uri),
    write: never,
    assemble: never,
    exists: never,
    list: never,
    delete: never,
    close: async () => {},
  };
}

function cut(bytes: Uint8Array, { offset, length }: ByteRange): Uint8Array {
  if (offset < 0 || length < 0 || offset + length > bytes.length)
    throw new TilefoldError("INTERNAL", `${offset} + ${length} of ${bytes.length} was asked for unchecked`);
  return bytes.slice(offset, offset + length);
}

const cache = new Map<string, Uint8Array | null>();

/** The committed files of test/fixtures/tiff by their names. */
export const fixtureStore = (): BytesStore =>
  bytesStore((uri) => {
    if (!cache.has(uri)) cache.set(uri, readIfThere(new URL(`../../fixtures/tiff/${uri}`, import.meta.url)));
    return cache.get(uri)!;
  });

function readIfThere(url: URL): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(url));
  } catch {
    return null;
  }
}
