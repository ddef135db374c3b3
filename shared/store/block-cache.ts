import { redactUri } from "../core/redact.js";
import { checkRanges, endsBeyond } from "./coalesce.js";
import { sourceChanged } from "./refusals.js";
import type { ByteRange, Store } from "./store.js";

/** Small reads of one object through whole blocks that are kept: what readers of headers and tables use. */
export interface CachedReader {
  readonly uri: string;
  readonly etag: string;
  /** Size of the object. */
  size(): Promise<number>;
  /** Exactly `length` bytes, as Store.read. The array may be a view of a cached block: not to be written to. */
  read(offset: number, length: number, signal?: AbortSignal): Promise<Uint8Array>;
}

export interface CachedReaderOptions {
  /** Size of the object where the caller knows it; otherwise a stat asks for it once. */
  readonly size?: number;
  readonly cache?: BlockCache;
}

/** Blocks of any number of objects, the least recently used dropped beyond `limitBytes`. */
export interface BlockCache {
  readonly blockBytes: number;
  readonly heldBytes: number;
  /** The block under `key`, or what `load` gives; readers that ask at the same time share one load. */
  block(key: string, load: () => Promise<Uint8Array>): Promise<Uint8Array>;
  peek(key: string): Uint8Array | undefined;
  put(key: string, bytes: Uint8Array): void;
  clear(): void;
}

export function blockCache(limitBytes = 32 * 1024 * 1024, blockBytes = 64 * 1024): BlockCache {
  const held = new Map<string, Uint8Array>();
  const loading = new Map<string, Promise<Uint8Array>>();
  let heldBytes = 0;

  const touch = (key: string): Uint8Array | undefined => {
    const bytes = held.get(key);
    if (bytes === undefined) return undefined;
    held.delete(key);
    held.set(key, bytes);
    return bytes;
  };
  const put = (key: string, bytes: Uint8Array): void => {
    const before = held.get(key);
    if (before !== undefined) heldBytes -= before.length;
    held.delete(key);
    held.set(key, bytes);
    heldBytes += bytes.length;
    for (const [oldest, old] of held) {
      if (heldBytes <= limitBytes) break;
      held.delete(oldest);
      heldBytes -= old.length;
    }
  };
  return {
    blockBytes,
    get heldBytes() {
      return heldBytes;
    },
    async block(key, load) {
      const bytes = touch(key);
      if (bytes !== undefined) return bytes;
      let running = loading.get(key);
      if (running === undefined) {
        running = load();
        loading.set(key, running);
        const done = () => void loading.delete(key);
        running.then((loaded) => {
          put(key, loaded);
          done();
        }, done);
      }
      return running;
    },
    peek: touch,
    put,
    clear() {
      held.clear();
      heldBytes = 0;
    },
  };
}

const sharedCache = blockCache();

/**
 * Reads of the object at `uri` while its identity is `etag`, through blocks of 64 KiB: a header and its tables cost a request or two. Reads that need
 * several missing blocks ask for them together (one joined request); reads as long as many blocks pass the cache by.
 */
export function cachedReader(store: Store, uri: string, etag: string, options: CachedReaderOptions = {}): CachedReader {
  const cache = options.cache ?? sharedCache;
  const { blockBytes } = cache;
  const name = `${uri}\n${etag}\n${blockBytes}\n`;
  let known: Promise<number> | undefined = options.size === undefined ? undefined : Promise.resolve(options.size);
  const size = (): Promise<number> => {
    known ??= store.stat(uri).then(
      (stat) => {
        if (stat.etag !== etag) throw sourceChanged(uri, etag, stat.etag);
        return stat.size;
      },
      (thrown) => {
        known = undefined;
        throw thrown;
      },
    );
    return known;
  };
  const blockRange = (index: number, total: number): ByteRange => ({
    offset: index * blockBytes,
    length: Math.min(blockBytes, total - index * blockBytes),
  });

  return {
    uri,
    etag,
    size,
    async read(offset, length, signal) {
      checkRanges(redactUri(uri), [{ offset, length }]);
      const total = await size();
      if (offset + length > total) throw endsBeyond(redactUri(uri), { offset, length }, total);
      if (length === 0) return new Uint8Array(0);
      const first = Math.floor(offset / blockBytes);
      const last = Math.floor((offset + length - 1) / blockBytes);
      const more = signal === undefined ? { etag } : { etag, signal };
      if (last - first >= BYPASS_BLOCKS) return store.read(uri, { offset, length }, more);
      if (first === last) {
        // A load that others may share must not end because this caller gives up.
        const block = await cache.block(name + first, () => store.read(uri, blockRange(first, total), { etag }));
        signal?.throwIfAborted();
        return block.subarray(offset - first * blockBytes, offset - first * blockBytes + length);
      }
      const blocks = new Map<number, Uint8Array>();
      for (let index = first; index <= last; index++) {
        const bytes = cache.peek(name + index);
        if (bytes !== undefined) blocks.set(index, bytes);
      }
      const missing = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((index) => !blocks.has(index));
      const loaded = await store.readMany(
        uri,
        missing.map((index) => blockRange(index, total)),
        more,
      );
      missing.forEach((index, i) => {
        // A copy: the arrays of one call may share a buffer, which the cache would keep alive as a whole.
        const bytes = Uint8Array.from(loaded[i] as Uint8Array);
        cache.put(name + index, bytes);
        blocks.set(index, bytes);
      });
      const answer = new Uint8Array(length);
      for (const [index, bytes] of blocks) {
        const start = index * blockBytes;
        const from = Math.max(offset, start);
        const to = Math.min(offset + length, start + bytes.length);
        answer.set(bytes.subarray(from - start, to - start), from - offset);
      }
      return answer;
    },
  };
}

/** Longer reads are tables of their own, read once: they would only push out what is read again. */
const BYPASS_BLOCKS = 16;
