import type { ByteRange, Store } from "../store/store.js";
import type { LevelFile, LevelHeader, RasterHeader, TableRef } from "./header.js";

/** Where blocks stand in the file: `offsets[i]` and `counts[i]` for the i-th block that was asked for; a count or offset of 0 is a sparse block. */
export interface BlockTable {
  readonly offsets: Float64Array;
  readonly counts: Float64Array;
}

/** The file that holds a level. */
export const fileOfLevel = (header: RasterHeader, level: LevelHeader): LevelFile =>
  level.file ?? { uri: header.uri, bytes: header.bytes, etag: header.etag, littleEndian: header.littleEndian };

/** Parts of a table closer than this are read as one. */
const JOIN_BYTES = 4_096;

/**
 * The offsets and byte counts of some blocks of a level, in the order asked, reading only the parts of the tables that hold them.
 * `indices` as in BlockRef.index.
 */
export async function readBlockTable(
  header: RasterHeader,
  level: LevelHeader,
  indices: ArrayLike<number>,
  store: Store,
  signal?: AbortSignal,
): Promise<BlockTable> {
  const file = fileOfLevel(header, level);
  const offsets = new Float64Array(indices.length);
  const counts = new Float64Array(indices.length);
  const runs = runsOfIndices(indices, Math.floor(JOIN_BYTES / level.offsets.size));
  const ranges: ByteRange[] = [];
  for (const table of [level.offsets, level.byteCounts]) {
    if (table.inline) continue;
    for (const run of runs) ranges.push({ offset: table.offset + run.first * table.size, length: (run.last - run.first + 1) * table.size });
  }
  const parts = ranges.length === 0 ? [] : await store.readMany(file.uri, ranges, { etag: file.etag, ...(signal ? { signal } : {}) });
  let taken = 0;
  for (const [table, into] of [
    [level.offsets, offsets],
    [level.byteCounts, counts],
  ] as const) {
    if (table.inline) {
      for (let i = 0; i < indices.length; i++) into[i] = table.inline[indices[i]!]!;
      continue;
    }
    for (const run of runs) fill(into, indices, run, parts[taken++]!, table, file.littleEndian);
  }
  return { offsets, counts };
}

interface Run {
  readonly first: number;
  readonly last: number;
  /** Positions in `indices` that the run answers. */
  readonly positions: readonly number[];
}

function runsOfIndices(indices: ArrayLike<number>, gap: number): Run[] {
  const order = Array.from({ length: indices.length }, (_, i) => i).sort((a, b) => indices[a]! - indices[b]!);
  const runs: { first: number; last: number; positions: number[] }[] = [];
  for (const position of order) {
    const index = indices[position]!;
    const run = runs.at(-1);
    if (run && index - run.last <= gap) {
      run.last = index;
      run.positions.push(position);
    } else runs.push({ first: index, last: index, positions: [position] });
  }
  return runs;
}

function fill(into: Float64Array, indices: ArrayLike<number>, run: Run, part: Uint8Array, table: TableRef, littleEndian: boolean): void {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  for (const position of run.positions) {
    const at = (indices[position]! - run.first) * table.size;
    // Two halves: offsets stay below 2^53, or the range check that follows refuses them.
    if (table.size === 8)
      into[position] =
        view.getUint32(littleEndian ? at + 4 : at, littleEndian) * 2 ** 32 + view.getUint32(littleEndian ? at : at + 4, littleEndian);
    else into[position] = table.size === 4 ? view.getUint32(at, littleEndian) : view.getUint16(at, littleEndian);
  }
}
