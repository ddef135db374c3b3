import { createHash } from "node:crypto";
import { redactUri } from "../core/redact.js";
import { checkRanges, endsBeyond } from "./coalesce.js";
import { gatherPieces, type Piece } from "./pieces.js";
import { DEFAULT_READ_ALL_BYTES, newWork, notFound, sourceChanged, storeExists, tooLarge } from "./refusals.js";
import type { ByteRange, ObjectStat, ReadOptions, Store, StoreWork, WriteOptions } from "./store.js";
import { checkOutputUri, normaliseUri } from "./uri.js";

interface Held {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** Objects in this process's memory, by memory:// address. Reads and writes copy, so that nothing is shared with the caller. */
export function memoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly scheme = "memory";
  readonly work: StoreWork = newWork();
  readonly #objects = new Map<string, Held>();

  #held(uri: string, etag?: string): Held & { uri: string } {
    const normal = memoryUri(uri);
    const held = this.#objects.get(normal);
    this.work.requests++;
    if (held === undefined) throw notFound(normal);
    if (etag !== undefined && etag !== held.etag) throw sourceChanged(normal, etag, held.etag);
    return { ...held, uri: normal };
  }

  async stat(uri: string, options: { signal?: AbortSignal } = {}): Promise<ObjectStat> {
    options.signal?.throwIfAborted();
    const held = this.#held(uri);
    return { uri: held.uri, size: held.bytes.length, etag: held.etag };
  }

  async read(uri: string, range: ByteRange, options: ReadOptions = {}): Promise<Uint8Array> {
    return (await this.readMany(uri, [range], options))[0] as Uint8Array;
  }

  async readMany(uri: string, ranges: readonly ByteRange[], options: ReadOptions = {}): Promise<Uint8Array[]> {
    options.signal?.throwIfAborted();
    checkRanges(redactUri(uri), ranges);
    const held = this.#held(uri, options.etag);
    return ranges.map((range) => {
      if (range.offset + range.length > held.bytes.length) throw endsBeyond(redactUri(held.uri), range, held.bytes.length);
      this.work.bytesRead += range.length;
      return held.bytes.slice(range.offset, range.offset + range.length);
    });
  }

  async readAll(uri: string, options: ReadOptions & { limit?: number } = {}): Promise<Uint8Array> {
    options.signal?.throwIfAborted();
    const held = this.#held(uri, options.etag);
    const limit = options.limit ?? DEFAULT_READ_ALL_BYTES;
    if (held.bytes.length > limit) throw tooLarge(held.uri, held.bytes.length, limit);
    this.work.bytesRead += held.bytes.length;
    return held.bytes.slice();
  }

  async write(uri: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<ObjectStat> {
    options.signal?.throwIfAborted();
    checkOutputUri(uri);
    const normal = memoryUri(uri);
    const there = this.#objects.get(normal);
    this.work.requests++;
    // An ETag over the content alone would call a replaced object unchanged only when it is; S3's does the same.
    const etag = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
    if (there !== undefined && options.mode !== "replace") {
      if (there.etag !== etag) throw storeExists(normal);
    } else {
      this.#objects.set(normal, { bytes: Uint8Array.from(bytes), etag });
      this.work.bytesWritten += bytes.length;
    }
    return { uri: normal, size: bytes.length, etag };
  }

  async assemble(uri: string, pieces: Iterable<Piece>, total: number, from: Store, options: WriteOptions = {}): Promise<ObjectStat> {
    return this.write(uri, await gatherPieces(pieces, total, from, options.signal), options);
  }

  async exists(uri: string): Promise<boolean> {
    this.work.requests++;
    return this.#objects.has(memoryUri(uri));
  }

  async *list(prefix: string, options: { signal?: AbortSignal } = {}): AsyncIterable<ObjectStat> {
    const normal = memoryUri(prefix);
    const folder = normal.endsWith("/") ? normal : `${normal}/`;
    this.work.requests++;
    const names = [...this.#objects.keys()].filter((name) => name.startsWith(folder)).sort();
    for (const name of names) {
      options.signal?.throwIfAborted();
      const held = this.#objects.get(name);
      if (held !== undefined) yield { uri: name, size: held.bytes.length, etag: held.etag };
    }
  }

  async delete(uri: string): Promise<void> {
    this.work.requests++;
    this.#objects.delete(memoryUri(uri));
  }

  async close(): Promise<void> {}
}

const memoryUri = (uri: string) => normaliseUri(uri, "/");
