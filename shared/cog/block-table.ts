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
    fill(into, indices, { runs, parts: parts.slice(taken, taken + runs.length), table, littleEndian: file.littleEndian });
    taken += runs.length;
  }
  return { offsets, counts };
}

/** Numbers from `first` to `last` of a table, read as one. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** Ascending runs that hold all indices: a planner asks for millions, mostly in long ascending stretches, so those are joined, not the numbers. */
function runsOfIndices(indices: ArrayLike<number>, gap: number): Run[] {
  const stretches: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | undefined;
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (open && index >= open.last && index - open.last <= gap) open.last = index;
    else stretches.push((open = { first: index, last: index }));
  }
  stretches.sort((a, b) => a.first - b.first);
  const runs: { first: number; last: number }[] = [];
  for (const { first, last } of stretches) {
    const run = runs.at(-1);
    if (run && first - run.last <= gap) run.last = Math.max(run.last, last);
    else runs.push({ first, last });
  }
  return runs;
}

/** The run that holds an index, by bisection. */
function runOf(runs: readonly Run[], index: number): number {
  let low = 0;
  for (let high = runs.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.first <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface ReadRuns {
  readonly runs: readonly Run[];
  /** The table's bytes of each run. */
  readonly parts: readonly Uint8Array[];
  readonly table: TableRef;
  readonly littleEndian: boolean;
}

function fill(into: Float64Array, indices: ArrayLike<number>, { runs, parts, table, littleEndian }: ReadRuns): void {
  const views = parts.map((part) => new DataView(part.buffer, part.byteOffset, part.byteLength));
  let [first, last] = [0, -1];
  let view = views[0]!;
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (index < first || index > last) {
      const at = runOf(runs, index);
      ({ first, last } = runs[at]!);
      view = views[at]!;
    }
    const place = (index - first) * table.size;
    // Two halves: offsets stay below 2^53, or the range check that follows refuses them.
    if (table.size === 8)
      into[i] =
        view.getUint32(littleEndian ? place + 4 : place, littleEndian) * 2 ** 32 +
        view.getUint32(littleEndian ? place : place + 4, littleEndian);
    else into[i] = table.size === 4 ? view.getUint32(place, littleEndian) : view.getUint16(place, littleEndian);
  }
}
