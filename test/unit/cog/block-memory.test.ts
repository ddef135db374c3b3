/** Blocks decoded into memory that is used again and again. */
import { randomFillSync } from "node:crypto";
import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { type BlockSet, fetchBlocks } from "../../../shared/cog/block-set.js";
import { readBlockTable } from "../../../shared/cog/block-table.js";
import { readHeader } from "../../../shared/cog/read-header.js";
import { readWindow } from "../../../shared/cog/read-window.js";
import { TilefoldError } from "../../../shared/core/errors.js";
import { slotBytes } from "../../../shared/raster/vector-kernels.js";
import type { Store } from "../../../shared/store/store.js";
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

/** Two large blocks of noise, and between them a small one, in a store that can read at once; `reads` are the offsets that were. */
async function noisyBlocks(readInto: NonNullable<Store["readInto"]> | null, onMissing?: () => void) {
  const blocks = [0, 1, 2].map((block) => deflateSync(block === 1 ? new Uint8Array(65536).fill(3) : randomFillSync(Buffer.alloc(65536))));
  const file = buildTiff([{ tags: tileTags(768, 256, 256, 8) }], blocks);
  const reads: number[] = [];
  const plain = bytesStore(() => file);
  const late: Store = {
    ...plain,
    readInto(uri, range, into, options) {
      reads.push(range.offset);
      if (readInto) return readInto(uri, range, into, options);
      into.set(file.subarray(range.offset, range.offset + range.length));
      return into.subarray(0, range.length);
    },
  };
  const header = await readHeader(plain, "a.tif");
  const level = header.levels[0]!;
  const index = Float64Array.of(0, 1, 2);
  const window = { col: 0, row: 0, width: 768, height: 256 };
  const table = await readBlockTable(header, level, index, plain);
  const set = await fetchBlocks(header, level, late, { bands: [0], window, index, table, ...(onMissing ? { onMissing } : {}) });
  return { set, reads, whole: (part: typeof window) => readWindow(header, plain, part), table };
}

it("reads large blocks when they are decoded, where the store can read at once", async () => {
  const { set, reads, whole, table } = await noisyBlocks(null);
  expect(reads).toEqual([]);
  expect(set.bytes).toBe(table.counts[1]);
  for (const part of [
    { col: 512, row: 0, width: 256, height: 256 },
    { col: 200, row: 10, width: 400, height: 30 },
    { col: 0, row: 0, width: 768, height: 256 },
  ])
    for (const into of [undefined, slotBytes(0)]) expect(set.bands(part, into)[0]!.cells).toEqual((await whole(part)).bands[0]!.cells);
  expect(new Set(reads)).toEqual(new Set([table.offsets[0], table.offsets[2]]));
  expect(set.bytes).toBeGreaterThanOrEqual(table.counts[0]! + table.counts[1]! + table.counts[2]!);
});

it("a store that fails to read late is not a block that is missing", async () => {
  const missing: unknown[] = [];
  const { set } = await noisyBlocks(
    () => {
      throw new TilefoldError("SOURCE_CHANGED", "another file");
    },
    () => missing.push(1),
  );
  expect(() => set.bands({ col: 0, row: 0, width: 256, height: 256 })).toThrow("another file");
  expect(missing).toEqual([]);
});
