import { read as readCallback, readSync, statSync } from "node:fs";
import { readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { redactUri } from "../core/redact.js";
import { checkRanges, cutRanges, endsBeyond, joinRanges } from "./coalesce.js";
import { fileError } from "./file-errors.js";
import { type FileHandle, FileHandles, type FileIdentity, fileIdentity } from "./file-handles.js";
import { type FileSystem, type FileWriter, fileWriter, isTemporaryName } from "./file-write.js";
import { bytesOfPieces, gatherPieces, type Piece } from "./pieces.js";
import { DEFAULT_READ_ALL_BYTES, newWork, notFound, sourceChanged, tooLarge } from "./refusals.js";
import type { ByteRange, ObjectStat, ReadOptions, Store, StoreWork, WriteOptions } from "./store.js";
import { checkOutputUri, parseUri } from "./uri.js";

export interface FileStoreOptions {
  /** Relative paths start here. */
  readonly cwd?: string;
  readonly openFiles?: number;
  /** For tests: the calls that writing makes, and the clock that stale temporary files are told by. */
  readonly fs?: FileSystem;
  readonly now?: () => number;
}

/** A copy from the page cache costs less than a trip through the thread pool up to about this size. */
const SYNC_BYTES = 256 * 1024;
const JOIN = { gapBytes: 64 * 1024, joinBytes: 8 * 1024 * 1024 };
/** Up to here an object is put together in memory. */
const AT_ONCE_BYTES = 32 << 20;
const PIECE_BYTES = 1 << 28;

const readAsync = promisify(readCallback);

/** Files of this machine, by path or file:// address. The etag is made of size, modification time and inode. */
export function fileStore(options: FileStoreOptions = {}): Store {
  return new FileStore(options);
}

class FileStore implements Store {
  readonly scheme = "file";
  readonly work: StoreWork = newWork();
  readonly #cwd: string;
  readonly #handles: FileHandles;
  readonly #writer: FileWriter;

  constructor(options: FileStoreOptions) {
    this.#cwd = options.cwd ?? "/";
    this.#handles = new FileHandles(options.openFiles ?? 64);
    this.#writer = fileWriter(options.fs, options.now);
  }

  #path(uri: string): string {
    const parsed = parseUri(uri, this.#cwd);
    if (parsed.scheme !== "file") throw notFound(uri);
    return parsed.path;
  }

  async stat(uri: string, options: { signal?: AbortSignal } = {}): Promise<ObjectStat> {
    options.signal?.throwIfAborted();
    const path = this.#path(uri);
    this.work.requests++;
    return statOf(path, fileIdentity(path));
  }

  async read(uri: string, range: ByteRange, options: ReadOptions = {}): Promise<Uint8Array> {
    return (await this.readMany(uri, [range], options))[0] as Uint8Array;
  }

  async readMany(uri: string, ranges: readonly ByteRange[], options: ReadOptions = {}): Promise<Uint8Array[]> {
    options.signal?.throwIfAborted();
    const path = this.#path(uri);
    checkRanges(redactUri(path), ranges);
    return this.#withHandle(path, options, async (handle) => {
      for (const range of ranges) if (range.offset + range.length > handle.size) throw endsBeyond(redactUri(path), range, handle.size);
      const joined = joinRanges(ranges, JOIN);
      const buffers: Uint8Array[] = [];
      for (const request of joined) {
        options.signal?.throwIfAborted();
        buffers.push(await this.#readPiece(handle, request, options.etag));
      }
      return cutRanges(ranges, joined, buffers);
    });
  }

  readInto(uri: string, range: ByteRange, into: Uint8Array, { etag }: Pick<ReadOptions, "etag"> = {}): Uint8Array {
    const path = this.#path(uri);
    checkRanges(redactUri(path), [range]);
    // One look at the file is enough: after reading, it must be the one that was opened.
    const handle = this.#handles.held(path, etag) ?? this.#handles.acquire(path);
    try {
      if (etag !== undefined && etag !== handle.etag) throw sourceChanged(path, etag, handle.etag);
      if (range.offset + range.length > handle.size) throw endsBeyond(redactUri(path), range, handle.size);
      this.work.requests++;
      this.work.bytesRead += range.length;
      const bytes = into.subarray(0, range.length);
      readNow(handle, range.offset, bytes, etag);
      const after = fileIdentity(path).etag;
      if (after !== handle.etag) throw sourceChanged(path, handle.etag, after);
      return bytes;
    } finally {
      this.#handles.release(handle);
    }
  }

  async readAll(uri: string, options: ReadOptions & { limit?: number } = {}): Promise<Uint8Array> {
    options.signal?.throwIfAborted();
    const path = this.#path(uri);
    const limit = options.limit ?? DEFAULT_READ_ALL_BYTES;
    return this.#withHandle(path, options, async (handle) => {
      if (handle.size > limit) throw tooLarge(path, handle.size, limit);
      return this.#readPiece(handle, { offset: 0, length: handle.size }, options.etag);
    });
  }

  /** Checks the identity before and after: a file that changes while it is read gives SOURCE_CHANGED, never a mixture. */
  async #withHandle<T>(path: string, { etag }: ReadOptions, use: (handle: FileHandle) => Promise<T>): Promise<T> {
    const handle = this.#handles.acquire(path);
    try {
      if (etag !== undefined && etag !== handle.etag) throw sourceChanged(path, etag, handle.etag);
      const answer = await use(handle);
      const after = fileIdentity(path);
      if (after.etag !== handle.etag) throw sourceChanged(path, handle.etag, after.etag);
      return answer;
    } finally {
      this.#handles.release(handle);
    }
  }

  async #readPiece(handle: FileHandle, { offset, length }: ByteRange, etag: string | undefined): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    this.work.requests++;
    this.work.bytesRead += length;
    try {
      for (let done = 0; done < length; ) {
        const size = Math.min(length - done, PIECE_BYTES);
        const got =
          size <= SYNC_BYTES
            ? readSync(handle.fd, bytes, done, size, offset + done)
            : (await readAsync(handle.fd, bytes, done, size, offset + done)).bytesRead;
        // The size was checked against the handle's: an early end means that the file was cut meanwhile.
        if (got === 0) throw sourceChanged(handle.path, etag ?? handle.etag, "shorter");
        done += got;
      }
    } catch (thrown) {
      throw fileError(thrown, handle.path, "read");
    }
    return bytes;
  }

  async write(uri: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<ObjectStat> {
    options.signal?.throwIfAborted();
    checkOutputUri(uri);
    const path = this.#path(uri);
    this.work.requests++;
    const how = { mode: options.mode ?? "create", durable: options.durable ?? false, signal: options.signal };
    if (await this.#writer.write(path, bytes, how)) this.work.bytesWritten += bytes.length;
    return statOf(path, fileIdentity(path));
  }

  async assemble(uri: string, pieces: Iterable<Piece>, total: number, from: Store, options: WriteOptions = {}): Promise<ObjectStat> {
    if (total <= AT_ONCE_BYTES) return this.write(uri, await gatherPieces(pieces, total, from, options.signal), options);
    checkOutputUri(uri);
    const path = this.#path(uri);
    this.work.requests++;
    const how = { mode: options.mode ?? "create", durable: options.durable ?? false, signal: options.signal };
    if (await this.#writer.writeStream(path, () => bytesOfPieces(pieces, from, options.signal), how)) this.work.bytesWritten += total;
    return statOf(path, fileIdentity(path));
  }

  async exists(uri: string): Promise<boolean> {
    const path = this.#path(uri);
    this.work.requests++;
    try {
      return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    } catch (thrown) {
      const error = fileError(thrown, path, "read") as { readonly code?: string };
      if (error.code === "SOURCE_NOT_FOUND") return false;
      throw error;
    }
  }

  async *list(prefix: string, options: { signal?: AbortSignal } = {}): AsyncIterable<ObjectStat> {
    yield* this.#listFolder(this.#path(prefix), options.signal);
  }

  async *#listFolder(folder: string, signal: AbortSignal | undefined): AsyncIterable<ObjectStat> {
    signal?.throwIfAborted();
    this.work.requests++;
    let entries: { name: string; isFolder: boolean }[];
    try {
      entries = (await readdir(folder, { withFileTypes: true }))
        .filter((entry) => entry.isDirectory() || entry.isFile() || entry.isSymbolicLink())
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch (thrown) {
      const code = (thrown as NodeJS.ErrnoException).code;
      // As in a bucket, a prefix with nothing below it is an empty list.
      if (code === "ENOENT" || code === "ENOTDIR") return;
      throw fileError(thrown, folder, "list");
    }
    // Keys sort with the "/" that follows a folder's name: "a.txt" before "a/b".
    const key = (entry: { name: string; isFolder: boolean }) => (entry.isFolder ? `${entry.name}/` : entry.name);
    entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const { name, isFolder } of entries) {
      signal?.throwIfAborted();
      const path = join(folder, name);
      if (isFolder) yield* this.#listFolder(path, signal);
      else if (!isTemporaryName(name)) {
        const found = identityIfThere(path);
        if (found !== undefined) yield statOf(path, found);
      }
    }
  }

  async delete(uri: string): Promise<void> {
    checkOutputUri(uri);
    const path = this.#path(uri);
    this.work.requests++;
    await this.#writer.refuseLinks(path);
    this.#handles.forget(path);
    try {
      await unlink(path);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "ENOENT") throw fileError(thrown, path, "delete");
    }
  }

  async close(): Promise<void> {
    this.#handles.closeAll();
  }
}

/** Fills `bytes` from a place of the file. */
function readNow(handle: FileHandle, offset: number, bytes: Uint8Array, etag: string | undefined): void {
  try {
    for (let done = 0; done < bytes.length; ) {
      const got = readSync(handle.fd, bytes, done, bytes.length - done, offset + done);
      if (got === 0) throw sourceChanged(handle.path, etag ?? handle.etag, "shorter");
      done += got;
    }
  } catch (thrown) {
    throw fileError(thrown, handle.path, "read");
  }
}

/** Links to folders, dangling links and files that went away since the folder was read are passed over. */
function identityIfThere(path: string): FileIdentity | undefined {
  try {
    return fileIdentity(path);
  } catch (thrown) {
    if ((thrown as { code?: string }).code === "SOURCE_NOT_FOUND") return undefined;
    throw thrown;
  }
}

const statOf = (path: string, found: FileIdentity): ObjectStat => ({
  uri: path,
  size: found.size,
  etag: found.etag,
  modified: found.modified,
});
