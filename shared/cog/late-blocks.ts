/**
 * Blocks that are read when they are decoded. Where a read is no more than a copy out of the system's cache, bytes that were fetched for a whole batch
 * would be new memory for every block, cold by the time it is decoded; and what a mask leaves nothing of is never read.
 */
import type { ByteRange, Store } from "../store/store.js";
import { fileOfLevel } from "./block-table.js";
import type { LevelHeader, RasterHeader } from "./header.js";
import { COMPRESSION } from "./tiff-tags.js";

/** Smaller blocks are better read together, and larger ones would keep too much memory. */
const LEAST_BYTES = 32 << 10;
const MOST_BYTES = 4 << 20;

export interface LateReader {
  /** Whether the i-th block is read when it is asked for. */
  waits(i: number): boolean;
  /** Its bytes; they last until the next block that a thread reads so. */
  read(i: number): Uint8Array;
}

/** Memory for one block. One a thread. */
let room = new Uint8Array(0);

/** Null where no block waits. Uncompressed blocks never do: their cells are the bytes as they are stored. */
export function lateReader(
  header: RasterHeader,
  level: LevelHeader,
  ranges: readonly (ByteRange | null)[],
  store: Store,
): LateReader | null {
  if (store.readInto === undefined || level.compression === COMPRESSION.none) return null;
  const waits = (range: ByteRange | null | undefined): range is ByteRange =>
    range !== null && range !== undefined && range.length >= LEAST_BYTES && range.length <= MOST_BYTES;
  if (!ranges.some(waits)) return null;
  const { uri, etag } = fileOfLevel(header, level);
  return {
    waits: (i) => waits(ranges[i]),
    read(i) {
      const range = ranges[i]!;
      if (room.length < range.length) room = new Uint8Array(Math.min(MOST_BYTES, 2 * range.length));
      return store.readInto!(uri, range, room, { etag });
    },
  };
}
