import { readBlockTable } from "../cog/block-table.js";
import type { RasterHeader } from "../cog/header.js";
import { readTileBlocks } from "../layer/tile-blocks.js";
import type { ReadTable } from "../plan/batch-blocks.js";
import type { BatchBlocks } from "../plan/batch-record.js";
import type { Stage } from "./stage.js";

/** Block numbers that are looked up at once: 16 MB of places. */
const AT_ONCE = 1 << 20;

/** Tables that are read at once. */
const TABLES_AT_ONCE = 16;

/** What batches want of one table. */
export interface TableWants {
  readonly table: ReadTable;
  /** Block numbers of each batch, ascending. */
  readonly lists: readonly Float64Array[];
  /** Told of each list in turn. */
  readonly put: (list: number, blocks: BatchBlocks) => void;
}

/** Looks up where blocks stand in the files' own tables, of which only the parts that are needed are read. */
export async function readBlockTables(wants: readonly TableWants[], headers: readonly RasterHeader[], stage: Stage): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < wants.length) await readOne(wants[next++]!, headers, stage);
  };
  await Promise.all(Array.from({ length: Math.min(TABLES_AT_ONCE, wants.length) }, work));
}

async function readOne(
  { table: { source, mask, level }, lists, put }: TableWants,
  headers: readonly RasterHeader[],
  stage: Stage,
): Promise<void> {
  const header = headers[source]!;
  for (let from = 0; from < lists.length; ) {
    let to = from;
    let length = 0;
    while (to < lists.length && (to === from || length + lists[to]!.length <= AT_ONCE)) length += lists[to++]!.length;
    const indices = new Float64Array(length);
    let at = 0;
    for (let i = from; i < to; i++) {
      indices.set(lists[i]!, at);
      at += lists[i]!.length;
    }
    const store = stage.storeFor(header.uri);
    const found = header.tiles
      ? await readTileBlocks(header, indices, store, stage.signal)
      : await readBlockTable(header, level, indices, store, stage.signal);
    at = 0;
    for (let i = from; i < to; i++) {
      const end = at + lists[i]!.length;
      put(i, { source, mask, index: lists[i]!, offset: found.offsets.slice(at, end), count: found.counts.slice(at, end) });
      at = end;
    }
    from = to;
  }
}
