/** Blocks decoded into memory that is used again and again. */
import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { type BlockSet, fetchBlocks } from "../../../shared/cog/block-set.js";
import { readBlockTable } from "../../../shared/cog/block-table.js";
import { readHeader } from "../../../shared/cog/read-header.js";
import { slotBytes } from "../../../shared/raster/vector-kernels.js";
import { bytesStore } from "./bytes-store.js";
import { buildTiff, tileTags } from "./tiff-builder.js";

/** Three blocks of 16 × 16 in a row: two of the same cells, one of others. */
async function blocksOf(...values: readonly [number, number, number]): Promise<BlockSet> {
  const blocks = values.map((value) => deflateSync(new Uint8Array(256).fill(value)));
  const file = buildTiff([{ tags: tileTags(48, 16, 16, 8) }], blocks);
  const store = bytesStore(() => file);
  const header = await readHeader(store, "a.tif");
  const level = header.levels[0]!;
  const index = Float64Array.of(0, 1, 2);
  const window = { col: 0, row: 0, width: 48, height: 16 };
  return fetchBlocks(header, level, store, { bands: [0], window, index, table: await readBlockTable(header, level, index, store) });
}

const cellsAt = (set: BlockSet, block: number): number[] => [
  ...new Set(set.bands({ col: 16 * block, row: 0, width: 16, height: 16 }, slotBytes(0))[0]!.cells),
];

it("holds what was asked for last, whoever asked before", async () => {
  const one = await blocksOf(5, 5, 9);
  const other = await blocksOf(7, 5, 5);
  expect(cellsAt(one, 0)).toEqual([5]);
  expect(cellsAt(one, 1)).toEqual([5]);
  expect(cellsAt(one, 2)).toEqual([9]);
  expect(cellsAt(one, 1)).toEqual([5]);
  expect(cellsAt(other, 0)).toEqual([7]);
  expect(cellsAt(one, 0)).toEqual([5]);
  expect(cellsAt(other, 1)).toEqual([5]);
});

it("does not decode the same bytes twice in a row", async () => {
  const set = await blocksOf(5, 5, 9);
  const first = set.bands({ col: 0, row: 0, width: 16, height: 16 }, slotBytes(0))[0]!;
  const second = set.bands({ col: 16, row: 0, width: 16, height: 16 }, slotBytes(0))[0]!;
  expect(second.cells).toBe(first.cells);
});
