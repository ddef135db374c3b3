import { describe, expect, test } from "vitest";
import { readBlockTable } from "../../../shared/cog/block-table.js";
import { blocksOfWindow } from "../../../shared/cog/blocks.js";
import { readHeader } from "../../../shared/cog/read-header.js";
import type { ByteRange, Store } from "../../../shared/store/store.js";
import { bytesStore, fixtureStore } from "./bytes-store.js";
import { buildTiff, tileTags } from "./tiff-builder.js";

/** 400,000 × 400,000 pixels in tiles of 512: 611,524 blocks, whose tables stand at byte 1,000,000 and are computed when they are read. */
const SIDE = 400_000;
const ACROSS = Math.ceil(SIDE / 512);
const BLOCKS = ACROSS * ACROSS;
const OFFSETS_AT = 1_000_000;
const COUNTS_AT = OFFSETS_AT + 4 * BLOCKS;
const SIZE = 4_000_000_000;

function largeStore(): Store & { readonly asked: ByteRange[] } {
  const head = buildTiff([
    { tags: { ...tileTags(SIDE, SIDE, 512, 8), 324: [4, [OFFSETS_AT]], 325: [4, [COUNTS_AT]] }, counts: { 324: BLOCKS, 325: BLOCKS } },
  ]);
  const store = bytesStore(() => head);
  const byteAt = (at: number): number => {
    if (at < head.length) return head[at]!;
    if (at < OFFSETS_AT || at >= COUNTS_AT + 4 * BLOCKS) return 0;
    const table = at < COUNTS_AT ? OFFSETS_AT : COUNTS_AT;
    const index = Math.floor((at - table) / 4);
    const value = at < COUNTS_AT ? 8_000_000 + index * 100 : 50 + (index % 7);
    return (value >>> (8 * ((at - table) % 4))) & 0xff;
  };
  return {
    ...store,
    stat: async (uri) => ({ uri, size: SIZE, etag: "large" }),
    async readMany(_, ranges) {
      store.asked.push(...ranges);
      return ranges.map(({ offset, length }) => Uint8Array.from({ length }, (_, i) => byteAt(offset + i)));
    },
  };
}

describe("block tables of a large raster", () => {
  test("the header reads none of them and ships as a few hundred bytes", async () => {
    const store = largeStore();
    const header = await readHeader(store, "large.tif", { externalOverviews: "never" });
    expect(store.asked).toHaveLength(1);
    expect(JSON.stringify(header).length).toBeLessThan(1_500);
    expect(header.levels[0]!.offsets).toEqual({ offset: OFFSETS_AT, count: BLOCKS, size: 4 });
  });

  test("a window reads only the parts that hold its blocks, neighbours together", async () => {
    const store = largeStore();
    const header = await readHeader(store, "large.tif", { externalOverviews: "never" });
    store.asked.length = 0;
    const level = header.levels[0]!;
    const refs = blocksOfWindow(level, { col: 100_000, row: 200_000, width: 5_000, height: 2_000 }, [0]);
    const table = await readBlockTable(
      header,
      level,
      refs.map(({ index }) => index),
      store,
    );
    expect(Array.from(table.offsets)).toEqual(refs.map(({ index }) => 8_000_000 + index * 100));
    expect(Array.from(table.counts)).toEqual(refs.map(({ index }) => 50 + (index % 7)));
    const read = store.asked.reduce((sum, { length }) => sum + length, 0);
    expect(read).toBeLessThan(2 * 5 * 4_096);
  });

  test("any order of indices is answered in that order", async () => {
    const store = largeStore();
    const header = await readHeader(store, "large.tif", { externalOverviews: "never" });
    store.asked.length = 0;
    const indices = [611_000, 3, 3, 40_000, 0];
    const table = await readBlockTable(header, header.levels[0]!, indices, store);
    expect(Array.from(table.offsets)).toEqual(indices.map((index) => 8_000_000 + index * 100));
    expect(store.asked.reduce((sum, { length }) => sum + length, 0)).toBe(2 * 4 * (1 + 1 + 4));
  });
});

test("a small file's header is one read, with its tables in it", async () => {
  const store = fixtureStore();
  const header = await readHeader(store, "described.tif");
  expect(store.work.requests).toBe(1);
  expect(header.levels[0]!.offsets.inline).toBeDefined();
});

test("numbers in any order, some of them twice, over several runs, get their own places", async () => {
  const store = largeStore();
  const header = await readHeader(store, "large.tif", { externalOverviews: "never" });
  const indices = [500_000, 3, 2, 300_000, 4, 3, 299_990, 500_001, 0, BLOCKS - 1, 2_000];
  const table = await readBlockTable(header, header.levels[0]!, indices, store);
  expect([...table.offsets]).toEqual(indices.map((index) => 8_000_000 + index * 100));
  expect([...table.counts]).toEqual(indices.map((index) => 50 + (index % 7)));
});
