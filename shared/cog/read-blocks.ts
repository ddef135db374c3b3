import type { ByteRange, Store } from "../store/store.js";
import { type BlockTable, fileOfLevel } from "./block-table.js";
import { type BlockRef, blockRowBytes } from "./blocks.js";
import { blockName } from "./decode-block.js";
import type { LevelHeader, RasterHeader } from "./header.js";
import { tiffError } from "./tiff-error.js";
import { COMPRESSION } from "./tiff-tags.js";

/** A compressed block larger than its cells and this much more (tables, metadata) is no block. */
const OVERHEAD_BYTES = 1 << 20;

/**
 * Where the bytes of the i-th block stand, null for a sparse one. For raw blocks only the rows that `ref` names. RASTER_TRUNCATED with the byte where the
 * file ends before; RASTER_MALFORMED and LIMIT_EXCEEDED for sizes that cannot be, before anything is read.
 */
export function blockRange(header: RasterHeader, level: LevelHeader, ref: BlockRef, table: BlockTable, i: number): ByteRange | null {
  const offset = table.offsets[i]!;
  const count = table.counts[i]!;
  if (offset === 0 || count === 0) return null;
  const file = fileOfLevel(header, level);
  const rowBytes = blockRowBytes(level);
  const name = (): string => blockName(header, level, ref);
  if (offset + count > file.bytes) {
    throw tiffError(
      "RASTER_TRUNCATED",
      file.uri,
      `${name()} needs bytes ${offset} to ${offset + count}, but the file ends at ${file.bytes}`,
      { byte: file.bytes },
    );
  }
  if (level.compression === COMPRESSION.none) {
    const range = { offset: offset + ref.rowStart * rowBytes, length: ref.rowCount * rowBytes };
    if (range.offset + range.length > offset + count) {
      throw tiffError(
        "RASTER_MALFORMED",
        file.uri,
        `${name()} at byte ${offset} holds ${count} bytes, expected ${(ref.rowStart + ref.rowCount) * rowBytes}`,
        { byte: offset },
      );
    }
    return range;
  }
  const most = 2 * rowBytes * level.blockHeight + OVERHEAD_BYTES;
  if (count > most)
    throw tiffError("LIMIT_EXCEEDED", file.uri, `${name()} at byte ${offset} is stored in ${count} bytes, at most ${most} are read`, {
      byte: offset,
    });
  return { offset, length: count };
}

/**
 * Where blocks stand, in the order of `refs`; null for sparse ones.
 * @param onFailed told of blocks that cannot be where the file says, which then are null, too; without it, the first one's error is thrown
 */
export function blockRanges(
  header: RasterHeader,
  level: LevelHeader,
  refs: readonly BlockRef[],
  table: BlockTable,
  onFailed?: (i: number, error: unknown) => void,
): (ByteRange | null)[] {
  return refs.map((ref, i): ByteRange | null => {
    try {
      return blockRange(header, level, ref, table, i);
    } catch (error) {
      if (!onFailed) throw error;
      onFailed(i, error);
      return null;
    }
  });
}

/**
 * The stored bytes of blocks, in the order of their ranges; null where there is none. What a store fails to read is thrown: it may be there the next
 * time, and the answer must be the same.
 */
export async function readRanges(
  header: RasterHeader,
  level: LevelHeader,
  ranges: readonly (ByteRange | null)[],
  store: Store,
  signal?: AbortSignal,
): Promise<(Uint8Array | null)[]> {
  const there = ranges.filter((range) => range !== null);
  const file = fileOfLevel(header, level);
  const read = there.length === 0 ? [] : await store.readMany(file.uri, there, { etag: file.etag, ...(signal ? { signal } : {}) });
  let taken = 0;
  return ranges.map((range) => (range === null ? null : read[taken++]!));
}

/** The stored bytes of blocks, in the order of `refs`; null for sparse ones. The first error is thrown. */
export const readBlocks = async (
  header: RasterHeader,
  level: LevelHeader,
  refs: readonly BlockRef[],
  table: BlockTable,
  store: Store,
  signal?: AbortSignal,
): Promise<(Uint8Array | null)[]> => readRanges(header, level, blockRanges(header, level, refs, table), store, signal);
