import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { TilefoldError } from "../../../shared/core/errors.js";
import type { ByteRange } from "../../../shared/store/store.js";
import { bytesStore, fixtureStore } from "./bytes-store.js";
import { buildTiff, tileTags } from "./tiff-builder.js";

test.each([
  ["missing", undefined],
  ["0", 0],
  ["as large as can be", 2 ** 32 - 1],
  ["larger than the image", 40],
])("RowsPerStrip %s means one strip", async (_, rows) => {
  const { 322: __, 323: ___, ...tags } = tileTags(16, 16, 16, 8);
  const cells = Uint8Array.from({ length: 256 }, (_, i) => i);
  const bytes = buildTiff([{ tags: rows === undefined ? tags : { ...tags, 278: [4, [rows]] } }], [deflateSync(cells)], false);
  const raster = await openRaster("a.tif", { store: bytesStore(() => bytes) });
  expect(raster.header.levels[0]).toMatchObject({ blockHeight: 16, blockRows: 1 });
  expect((await raster.read({ col: 0, row: 0, width: 16, height: 16 })).bands[0]!.cells).toEqual(cells);
});

test("a last strip stored at full height is read as far as the image goes", async () => {
  const { 322: __, 323: ___, ...tags } = tileTags(4, 6, 16, 8);
  const strips = [deflateSync(new Uint8Array(16).fill(1)), deflateSync(new Uint8Array(16).fill(2))];
  const bytes = buildTiff([{ tags: { ...tags, 278: [4, [4]] } }], strips, false);
  const raster = await openRaster("a.tif", { store: bytesStore(() => bytes) });
  const { cells } = (await raster.read({ col: 0, row: 0, width: 4, height: 6 })).bands[0]!;
  expect([cells[15], cells[16], cells[23]]).toEqual([1, 2, 2]);
});

test.each(["uint16-tiles-be", "float32-tiles-be", "int32x4-pixel-strips-be", "uint8-strips"])(
  "%s: bytes of the store are not written to",
  async (name) => {
    const inner = fixtureStore();
    const file = await inner.readAll(`${name}.tif`);
    const before = file.slice();
    const views = {
      ...inner,
      readMany: async (_: string, ranges: readonly ByteRange[]) =>
        ranges.map(({ offset, length }) => file.subarray(offset, offset + length)),
    };
    const raster = await openRaster(`${name}.tif`, { store: views });
    const window = { col: 0, row: 0, width: raster.header.width, height: raster.header.height };
    const first = await raster.read(window);
    expect(await raster.read(window)).toEqual(first);
    expect(file).toEqual(before);
  },
);

describe("what is asked for", () => {
  test("bands in any order, doubled too, interleaved and planar", async () => {
    for (const name of ["uint16x3-pixel-p2", "uint16x3-band-p2"]) {
      const raster = await openRaster(`${name}.tif`, { store: fixtureStore() });
      const window = { col: 3, row: 2, width: 20, height: 21 };
      const all = await raster.read(window);
      const some = await raster.read(window, { bands: [2, 0, 2] });
      expect(some.bands.map(({ cells }) => cells)).toEqual([all.bands[2]!.cells, all.bands[0]!.cells, all.bands[2]!.cells]);
    }
  });

  test("a band there is not", async () => {
    const raster = await openRaster("described.tif", { store: fixtureStore() });
    const read = raster.read({ col: 0, row: 0, width: 1, height: 1 }, { bands: [2] });
    await expect(read).rejects.toThrow(TilefoldError);
    await expect(read).rejects.toMatchObject({ code: "RASTER_BAND", message: expect.stringContaining("red & <near>") });
  });

  test("another nodata in the place of the header's", async () => {
    const raster = await openRaster("nodata-uint8.tif", { store: fixtureStore() });
    const window = { col: 0, row: 0, width: 35, height: 29 };
    const plain = (await raster.read(window, { nodata: null })).bands[0]!;
    expect(plain.valid).toBeNull();
    const other = (await raster.read(window, { nodata: plain.cells[0]! })).bands[0]!;
    expect(other.valid![0]).toBe(0);
    expect(other.valid![plain.cells.indexOf(255)]).toBe(1);
  });

  test("a window beyond the raster is all invalid and reads nothing", async () => {
    const store = fixtureStore();
    const raster = await openRaster("uint8-deflate.tif", { store });
    const requests = store.work.requests;
    const tile = await raster.read({ col: 100, row: -50, width: 4, height: 3 });
    expect(tile.bands[0]!.valid).toEqual(new Uint8Array(12));
    expect(store.work.requests).toBe(requests);
  });

  test("only the rows that are needed of raw strips", async () => {
    const store = fixtureStore();
    const raster = await openRaster("uint8-strips.tif", { store });
    store.asked.length = 0;
    await raster.read({ col: 0, row: 7, width: 35, height: 1 });
    expect(store.asked.at(-1)!.length).toBe(35);
  });
});
