/**
 * Bytes by URI. One contract, several implementations (file, memory, https, s3); all pass test/store-contract.
 * A store never returns other bytes than those asked for: status, range, length and identity of each answer are checked.
 */
import type { Piece } from "./pieces.js";

/** What a HEAD tells. `etag` is the strong identity that reads are checked against: S3's or HTTP's ETag, or for files size, modification time and inode. */
export interface ObjectStat {
  readonly uri: string;
  readonly size: number;
  readonly etag: string;
  readonly modified?: string;
}

export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

export interface ReadOptions {
  /** The object must still have this etag, else SOURCE_CHANGED. */
  readonly etag?: string;
  readonly signal?: AbortSignal;
}

export interface WriteOptions {
  /**
   * create (default): fails with STORE_EXISTS where other bytes are there; the same bytes are success.
   * replace: the new bytes appear whole, at once.
   */
  readonly mode?: "create" | "replace";
  readonly contentType?: string;
  /**
   * true: survives a power cut once the promise resolves (fsync of file and folder): for final outputs. "whole": after a power cut it is there as a whole
   * or not at all, which waits for the disk once in place of twice: for what can be made again. Remote stores' objects always survive.
   */
  readonly durable?: boolean | "whole";
  readonly signal?: AbortSignal;
}

/** What a store did, for work.json. */
export interface StoreWork {
  requests: number;
  bytesRead: number;
  bytesWritten: number;
  retries: number;
}

export interface Store {
  /** "file", "memory", "https" or "s3". */
  readonly scheme: string;
  readonly work: StoreWork;
  /** SOURCE_NOT_FOUND where there is nothing. */
  stat(uri: string, options?: { signal?: AbortSignal }): Promise<ObjectStat>;
  /** Exactly `range.length` bytes; past the end is RASTER_TRUNCATED with the byte. */
  read(uri: string, range: ByteRange, options?: ReadOptions): Promise<Uint8Array>;
  /**
   * Several ranges of one object, answered in the order asked. Neighbours are joined into one request (gap and size bounds in limits), requests overlap
   * within the store's concurrency. The arrays may share one buffer.
   */
  readMany(uri: string, ranges: readonly ByteRange[], options?: ReadOptions): Promise<Uint8Array[]>;
  /**
   * Where reading is no more than copying (files): the same as `read`, at once and into the first bytes of memory at hand, which are given back. What
   * `into` held is gone in any case.
   */
  readInto?(uri: string, range: ByteRange, into: Uint8Array, options?: Pick<ReadOptions, "etag">): Uint8Array;
  /** The whole object, up to `limit` bytes (LIMIT_EXCEEDED above it). */
  readAll(uri: string, options?: ReadOptions & { limit?: number }): Promise<Uint8Array>;
  write(uri: string, bytes: Uint8Array, options?: WriteOptions): Promise<ObjectStat>;
  /**
   * One object of `total` bytes from pieces in their order, those of objects read from `from`: as `write` whole or not at all, in bounded memory.
   * `pieces` may be gone over more than once.
   */
  assemble(uri: string, pieces: Iterable<Piece>, total: number, from: Store, options?: WriteOptions): Promise<ObjectStat>;
  exists(uri: string): Promise<boolean>;
  /** URIs below a prefix (a folder, or a key prefix ending in "/"), in code-unit order of their names. */
  list(prefix: string, options?: { signal?: AbortSignal }): AsyncIterable<ObjectStat>;
  delete(uri: string): Promise<void>;
  close(): Promise<void>;
}
