/** The table of a layer's tiles, with a time in their keys and without. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { IndexRange } from "../../../shared/grid/index-ranges.js";
import { ALL_TILES, encodeTileTable, readTileTable, type TileEntry } from "../../../shared/layer/tile-table.js";
import { openStore } from "../../../shared/store/open-store.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-table-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

async function read(entries: readonly TileEntry[], ranges: readonly IndexRange[]): Promise<TileEntry[]> {
  const uri = join(folder, `${count++}.tiles`);
  writeFileSync(uri, encodeTileTable(entries));
  return readTileTable(uri, openStore(uri), ranges);
}

const entry = (index: number, instant?: number): TileEntry => ({
  index: BigInt(index),
  ...(instant === undefined ? {} : { instant }),
  size: 1 + (index % 1000),
  digest: 2 ** 40 + index,
  generation: index % 3,
});

describe("a table of tiles", () => {
  it("gives what it was given, in order, instants before 1970 included", async () => {
    const entries = [entry(7, 5), entry(7, -86_400_000), entry(2, 1e14), entry(2 ** 45, 0)];
    expect(await read(entries, ALL_TILES)).toEqual([entries[2], entries[1], entries[0], entries[3]]);
    expect(await read([entry(5), entry(3)], ALL_TILES)).toEqual([entry(3), entry(5)]);
    expect(await read([], ALL_TILES)).toEqual([]);
  });

  it("finds all instants of an index, wherever a page ends", async () => {
    // 700 instants of each of ten indexes: pages of 1,024 end within some.
    const entries = Array.from({ length: 7000 }, (_, i) => entry(10 * Math.floor(i / 700), 1000 * (i % 700)));
    for (let index = 0; index < 100; index += 5)
      expect(await read(entries, [[BigInt(index), BigInt(index)]])).toEqual(entries.filter((one) => one.index === BigInt(index)));
  });

  it("gives the tiles of any ranges and no others", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(3)), { minLength: 1, maxLength: 3000 }),
        fc.array(fc.nat(4000), { maxLength: 6 }),
        async (timed, keys, ends) => {
          const places = new Map(
            keys.map(([index, instant]) => (timed ? [`${index} ${instant}`, entry(index, instant)] : [`${index}`, entry(index)])),
          );
          const bounds = [...new Set(ends)].sort((a, b) => a - b);
          const ranges: IndexRange[] = [];
          for (let i = 0; i + 1 < bounds.length; i += 2) ranges.push([BigInt(bounds[i]!), BigInt(bounds[i + 1]!)]);
          const inside = [...places.values()].filter(({ index }) => ranges.some(([first, last]) => index >= first && index <= last));
          inside.sort((a, b) => Number(a.index - b.index) || a.instant! - b.instant!);
          expect(await read([...places.values()], ranges)).toEqual(inside);
        },
      ),
      { numRuns: 60 },
    );
  });
});
