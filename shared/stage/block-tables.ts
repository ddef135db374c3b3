import { readBlockTable } from "../cog/block-table.js";
import type { RasterHeader } from "../cog/header.js";
import { readTileBlocks } from "../layer/tile-blocks.js";
import type { ReadTable } from "../plan/batch-blocks.js";
import type { BatchBlocks } from "../plan/batch-record.js";
import type { Stage } from "./stage.js";

/** Block numbers that are looked up at once: 16 MB of places. */
const AT_ONCE = 1 << 20;

/**
 * Where the blocks of each batch stand, read from the files' own tables, only the parts that are needed.
 * @param wanted by batch, by table: block numbers ascending
 */
export async function readBlockTables(
  wanted: readonly (readonly Float64Array[])[],
  tables: readonly ReadTable[],
  headers: readonly RasterHeader[],
  stage: Stage,
): Promise<BatchBlocks[][]> {
  const out: BatchBlocks[][] = wanted.map(() => []);
  for (let t = 0; t < tables.length; t++) {
    const { source, mask, level } = tables[t]!;
    const header = headers[source]!;
    for (let from = 0; from < wanted.length; ) {
      let to = from;
      let length = 0;
      while (to < wanted.length && (to === from || length + (wanted[to]![t]?.length ?? 0) <= AT_ONCE))
        length += wanted[to++]![t]?.length ?? 0;
      const indices = new Float64Array(length);
      let at = 0;
      for (let b = from; b < to; b++) {
        const list = wanted[b]![t];
        if (!list) continue;
        indices.set(list, at);
        at += list.length;
      }
      const store = stage.storeFor(header.uri);
      const table = header.tiles
        ? await readTileBlocks(header, indices, store, stage.signal)
        : await readBlockTable(header, level, indices, store, stage.signal);
      at = 0;
      for (let b = from; b < to; b++) {
        const list = wanted[b]![t] ?? new Float64Array(0);
        const end = at + list.length;
        out[b]!.push({ source, mask, index: list, offset: table.offsets.slice(at, end), count: table.counts.slice(at, end) });
        at = end;
      }
      from = to;
    }
  }
  return out;
}
