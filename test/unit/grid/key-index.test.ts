import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexRange } from "../../../shared/grid/index-ranges.js";
import { type KeyBounds, keyBoundsCount, keysInBounds } from "../../../shared/grid/key-bounds.js";
import { KEY_INDEX_KINDS, keyIndex } from "../../../shared/grid/key-index.js";
import { hilbertSpaceTimeIndex, TEMPORAL_RESOLUTIONS, zOrderSpaceTimeIndex } from "../../../shared/grid/space-time-key-index.js";
import { boundsAt, layerIndex } from "../../../shared/grid/tile-numbers.js";

// Spec values are GeoTrellis's, at commit 72e24891, under store/src/test/scala/geotrellis/store/index/.

const key = (col: number, row: number) => ({ col, row });
const box = (colMin: number, rowMin: number, colMax: number, rowMax: number): KeyBounds => ({
  minKey: key(colMin, rowMin),
  maxKey: key(colMax, rowMax),
});
const numbers = (ranges: IndexRange[]) => ranges.map(([first, last]) => [Number(first), Number(last)]);

describe("zorder", () => {
  const index = keyIndex("zorder", box(0, 0, 100, 100));

  it("zcurve/ZSpatialKeyIndexSpec.scala:57-71: 4 × 4 keys in order", () => {
    const order = [0, 0, 1, 0, 0, 1, 1, 1, 2, 0, 3, 0, 2, 1, 3, 1, 0, 2, 1, 2, 0, 3, 1, 3, 2, 2, 3, 2, 2, 3, 3, 3];
    for (let i = 0; i < 16; i++) expect(index.toIndex(key(order[2 * i]!, order[2 * i + 1]!))).toBe(BigInt(i));
  });

  it("zcurve/ZSpatialKeyIndexSpec.scala:73-157: ranges", () => {
    expect(numbers(index.ranges(box(0, 0, 1, 1)))).toEqual([[0, 3]]);
    expect(numbers(index.ranges(box(0, 0, 0, 0)))).toEqual([[0, 0]]);
    expect(numbers(index.ranges(box(2, 0, 3, 1)))).toEqual([[4, 7]]);
    expect(numbers(index.ranges(box(0, 0, 3, 3)))).toEqual([[0, 15]]);
    expect(numbers(index.ranges(box(0, 0, 2, 1)))).toEqual([
      [0, 4],
      [6, 6],
    ]);
    expect(numbers(index.ranges(box(0, 0, 1, 2)))).toEqual([
      [0, 3],
      [8, 9],
    ]);
    expect(numbers(index.ranges(box(1, 1, 3, 2)))).toEqual([
      [3, 3],
      [6, 7],
      [9, 9],
      [12, 13],
    ]);
    expect(numbers(index.ranges(box(2, 0, 2, 3)))).toEqual([
      [4, 4],
      [6, 6],
      [12, 12],
      [14, 14],
    ]);
  });

  it("zcurve/Z2Spec.scala:47-61: keys of the Tropf & Herzog example, and the largest", () => {
    expect([key(5, 3), key(10, 5), key(4, 7)].map(index.toIndex)).toEqual([27n, 102n, 58n]);
    expect(index.toIndex(key(2 ** 31 - 1, 2 ** 31 - 1))).toBe(2n ** 62n - 1n);
    expect(index.fromIndex(2n ** 62n - 1n)).toEqual(key(2 ** 31 - 1, 2 ** 31 - 1));
  });
});

describe("hilbert", () => {
  // GeoTrellis's specs give the bits by hand; bounds of 2^bits keys need as many.
  it("hilbert/HilbertSpatialKeyIndexSpec.scala:44-51: 2 × 2 keys in order", () => {
    const index = keyIndex("hilbert", box(0, 0, 1, 1));
    expect([key(0, 0), key(0, 1), key(1, 1), key(1, 0)].map(index.toIndex)).toEqual([0n, 1n, 2n, 3n]);
  });

  const index = keyIndex("hilbert", box(0, 0, 3, 3));

  it("hilbert/HilbertSpatialKeyIndexSpec.scala:53-62: 4 × 4 keys in order", () => {
    const order = [0, 0, 1, 0, 1, 1, 0, 1, 0, 2, 0, 3, 1, 3, 1, 2, 2, 2, 2, 3, 3, 3, 3, 2, 3, 1, 2, 1, 2, 0, 3, 0];
    for (let i = 0; i < 16; i++) expect(index.toIndex(key(order[2 * i]!, order[2 * i + 1]!))).toBe(BigInt(i));
  });

  it("hilbert/HilbertSpatialKeyIndexSpec.scala:64-91: ranges", () => {
    expect(numbers(index.ranges(box(0, 0, 0, 0)))).toEqual([[0, 0]]);
    expect(numbers(index.ranges(box(3, 3, 3, 3)))).toEqual([[10, 10]]);
    expect(numbers(index.ranges(box(0, 0, 1, 1)))).toEqual([[0, 3]]);
    expect(numbers(index.ranges(box(0, 0, 3, 3)))).toEqual([[0, 15]]);
    expect(numbers(index.ranges(box(1, 0, 3, 2)))).toEqual([
      [1, 2],
      [7, 8],
      [11, 15],
    ]);
  });

  it("hilbert/HilbertSpatialKeyIndexSpec.scala:94-98: keys are counted from the first", () => {
    expect(keyIndex("hilbert", box(177, 409, 178, 410)).toIndex(key(178, 410))).toBe(2n);
  });

  // Where sides differ the compact curve keeps the order of the square's, not its neighbours (Hamilton & Rau-Chaplin 2008 §4).
  it.each([2, 8, 32, 64])("steps to a neighbour on a square of %d", (side) => {
    const curve = keyIndex("hilbert", box(5, 9, 4 + side, 8 + side));
    let before = curve.fromIndex(0n);
    for (let i = 1n; i < BigInt(side * side); i++) {
      const now = curve.fromIndex(i);
      expect(Math.abs(now.col - before.col) + Math.abs(now.row - before.row), `at ${i}`).toBe(1);
      before = now;
    }
  });

  it("keeps the square's order in a rectangle", () => {
    const square = keyIndex("hilbert", box(0, 0, 15, 15));
    const strip = keyIndex("hilbert", box(0, 0, 15, 3));
    const keys = [...keysInBounds(strip.keyBounds)];
    const order = (by: typeof square) => [...keys].sort((a, b) => Number(by.toIndex(a) - by.toIndex(b)));
    expect(order(strip)).toEqual(order(square));
  });
});

describe("rowmajor", () => {
  it("rowmajor/RowMajorSpatialKeyIndexSpec.scala:55-157", () => {
    const index = keyIndex("rowmajor", box(0, 0, 3, 3));
    expect(index.toIndex(key(3, 2))).toBe(11n);
    expect(numbers(index.ranges(box(1, 0, 1, 3)))).toEqual([
      [1, 1],
      [5, 5],
      [9, 9],
      [13, 13],
    ]);
    expect(numbers(index.ranges(box(0, 1, 3, 1)))).toEqual([[4, 7]]);
    expect(numbers(index.ranges(box(0, 0, 2, 1)))).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  it("does not wrap where a 32-bit count would", () => {
    const index = keyIndex("rowmajor", box(0, 0, 2 ** 20 - 1, 2 ** 20 - 1));
    expect(index.toIndex(key(2 ** 20 - 1, 2 ** 20 - 1))).toBe(2n ** 40n - 1n);
    expect(numbers(index.ranges(box(0, 0, 2 ** 20 - 1, 2 ** 20 - 1)))).toEqual([[0, 2 ** 40 - 1]]);
  });
});

const boundsUpTo = (side: number) =>
  fc.tuple(fc.nat(500), fc.nat(500), fc.nat(side - 1), fc.nat(side - 1)).map(([c, r, w, h]) => box(c, r, c + w, r + h));

const partOf = ({ minKey, maxKey }: KeyBounds) => {
  const pair = (low: number, high: number) =>
    fc.tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high })).map(([a, b]) => (a < b ? [a, b] : [b, a]));
  return fc
    .tuple(pair(minKey.col, maxKey.col), pair(minKey.row, maxKey.row))
    .map(([cols, rows]) => box(cols[0]!, rows[0]!, cols[1]!, rows[1]!));
};

describe.each(KEY_INDEX_KINDS)("%s laws", (kind) => {
  it("one number for each key, and back", () => {
    fc.assert(
      fc.property(boundsUpTo(20), (bounds) => {
        const index = keyIndex(kind, bounds);
        const seen = new Set<bigint>();
        for (const each of keysInBounds(bounds)) {
          const number = index.toIndex(each);
          seen.add(number);
          expect(index.fromIndex(number)).toEqual(each);
        }
        expect(seen.size).toBe(keyBoundsCount(bounds));
      }),
      { numRuns: 60 },
    );
  });

  it("ranges hold exactly the keys of the bounds, in as few runs as can be", () => {
    fc.assert(
      fc.property(
        boundsUpTo(24).chain((bounds) => fc.tuple(fc.constant(bounds), partOf(bounds))),
        ([bounds, part]) => {
          const index = keyIndex(kind, bounds);
          const expected = [...keysInBounds(part)].map(index.toIndex).sort((a, b) => (a < b ? -1 : 1));
          const runs: [bigint, bigint][] = [];
          for (const number of expected) {
            const last = runs[runs.length - 1];
            if (last && last[1] + 1n === number) last[1] = number;
            else runs.push([number, number]);
          }
          expect(index.ranges(part)).toEqual(runs);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("refuses bounds the wrong way round, fractions and foreign keys", () => {
    expect(() => keyIndex(kind, box(2, 0, 1, 0))).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));
    expect(() => keyIndex(kind, box(0, 0, 1.5, 0))).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));
    expect(() => keyIndex(kind, box(0, 0, 3, 3)).toIndex(key(-1, 0))).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));
    expect(() => keyIndex(kind, box(0, 0, 3, 3)).toIndex(key(0.5, 0))).toThrow(expect.objectContaining({ code: "GRID_INVALID" }));
  });
});

it("refuses an unknown kind by name", () => {
  expect(() => keyIndex("peano" as "hilbert", box(0, 0, 1, 1))).toThrow(/"peano"/);
});

describe("space and time", () => {
  const y2k = Date.UTC(2000, 0, 1);
  const at = (col: number, row: number, instant: number) => ({ col, row, instant });
  const sizes = (ranges: IndexRange[]) => ranges.map(([first, last]) => Number(last - first));

  it("zcurve/ZSpaceTimeKeyIndexSpec.scala:51-69, 71-121: 2 × 2 × 2 keys, time as the highest bit", () => {
    const index = zOrderSpaceTimeIndex({ minKey: at(0, 0, y2k), maxKey: at(100, 100, y2k + 100) }, 1);
    const order = [0, 1].flatMap((t) => [at(0, 0, y2k + t), at(1, 0, y2k + t), at(0, 1, y2k + t), at(1, 1, y2k + t)]);
    const first = index.toIndex(order[0]!);
    expect(order.map((each) => Number(index.toIndex(each) - first))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(sizes(index.ranges({ minKey: at(0, 0, y2k), maxKey: at(1, 1, y2k + 1) }))).toEqual([7]);
    expect(sizes(index.ranges({ minKey: at(0, 0, y2k), maxKey: at(1, 0, y2k + 1) }))).toEqual([1, 1]);
    expect(sizes(index.ranges({ minKey: at(0, 0, y2k), maxKey: at(0, 1, y2k + 1) }))).toEqual([0, 0, 0, 0]);
    expect(sizes(index.ranges({ minKey: at(0, 0, y2k), maxKey: at(1, 1, y2k) }))).toEqual([3]);
  });

  it("zorder covers exactly the bins asked for, also where bins wrap", () => {
    const wrapAt = 2 ** 21 * TEMPORAL_RESOLUTIONS.second;
    const bounds = { minKey: at(0, 0, wrapAt - 4000), maxKey: at(7, 7, wrapAt + 4000) };
    const index = zOrderSpaceTimeIndex(bounds, TEMPORAL_RESOLUTIONS.second);
    const part = { minKey: at(2, 1, wrapAt - 2000), maxKey: at(5, 3, wrapAt + 1000) };
    const expected = new Set<bigint>();
    for (let t = wrapAt - 2000; t <= wrapAt + 1000; t += 1000)
      for (const each of keysInBounds(part)) expected.add(index.toIndex({ ...each, instant: t }));
    const covered = new Set<bigint>();
    for (const [first, last] of index.ranges(part)) for (let i = first; i <= last; i++) covered.add(i);
    expect(covered).toEqual(expected);
    expect(expected.size).toBe(4 * 3 * 4);
  });

  it("zorder refuses more bins than it can tell apart", () => {
    expect(() => zOrderSpaceTimeIndex({ minKey: at(0, 0, 0), maxKey: at(0, 0, y2k) }, 1000)).toThrow(/time bins/);
    expect(() => zOrderSpaceTimeIndex({ minKey: at(0, 0, 0), maxKey: at(2 ** 21, 0, 1) }, 1000)).toThrow(
      expect.objectContaining({ code: "GRID_INVALID" }),
    );
    expect(() => zOrderSpaceTimeIndex({ minKey: at(0, 0, 0), maxKey: at(0, 0, 1) }, 0)).toThrow(/temporal resolution/);
  });

  it("hilbert/HilbertSpaceTimeKeyIndexSpec.scala:50-100: 2 × 2 × 2 keys in order and ranges", () => {
    const index = hilbertSpaceTimeIndex({ minKey: at(0, 0, y2k), maxKey: at(1, 1, y2k + 1) }, 1);
    expect(numbers(index.ranges({ minKey: at(0, 0, y2k), maxKey: at(1, 1, y2k) }))).toEqual([
      [0, 0],
      [3, 4],
      [7, 7],
    ]);
    expect(numbers(index.ranges({ minKey: at(0, 0, y2k + 1), maxKey: at(1, 1, y2k + 1) }))).toEqual([
      [1, 2],
      [5, 6],
    ]);
    expect(numbers(index.ranges({ minKey: at(0, 0, y2k), maxKey: at(1, 0, y2k + 1) }))).toEqual([
      [0, 1],
      [6, 7],
    ]);
    expect(numbers(index.ranges({ minKey: at(0, 1, y2k), maxKey: at(1, 1, y2k + 1) }))).toEqual([[2, 5]]);
    const wider = hilbertSpaceTimeIndex({ minKey: at(0, 0, y2k), maxKey: at(2, 2, y2k + 1) }, 1);
    const order = [
      at(0, 0, y2k),
      at(0, 1, y2k),
      at(1, 1, y2k),
      at(1, 0, y2k),
      at(1, 0, y2k + 1),
      at(1, 1, y2k + 1),
      at(0, 1, y2k + 1),
      at(0, 0, y2k + 1),
    ];
    expect(order.map((each) => Number(wider.toIndex(each)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  const timedNumbers = [
    { kind: "zorder", temporalResolution: 1000 },
    { kind: "hilbert", temporalBits: 5 },
  ] as const;

  it.each(timedNumbers)("$kind: an index tells its tile, and ranges at an instant are those of its tiles and no others", (numbers) => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(12), fc.nat(12), fc.nat(50), fc.nat(50_000)),
        ([col, row, cols, rows, before, after]) => {
          const keyBounds = { minKey: at(col, row, y2k - before * 1000), maxKey: at(col + cols, row + rows, y2k + after) };
          const index = layerIndex({ ...numbers, keyBounds });
          const here = boundsAt(keyBounds, y2k, y2k);
          const expected = new Set<bigint>();
          for (const tile of keysInBounds(here)) {
            const number = index.toIndex({ ...tile, instant: y2k });
            expect(index.fromIndex(number, y2k)).toEqual({ col: tile.col, row: tile.row, instant: y2k });
            expected.add(number);
          }
          expect(expected.size).toBe(keyBoundsCount(here));
          const covered = new Set<bigint>();
          for (const [first, last] of index.ranges(here)) for (let i = first; i <= last; i++) covered.add(i);
          expect(covered).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("one description makes indexes with a time and without", () => {
    const flat = layerIndex({ kind: "rowmajor", keyBounds: box(0, 0, 3, 3) });
    expect([flat.timed, flat.toIndex(key(1, 1)), flat.fromIndex(5n)]).toEqual([false, 5n, key(1, 1)]);
    const keyBounds = { minKey: at(0, 0, 0), maxKey: at(3, 3, 1000) };
    expect(() => layerIndex({ kind: "rowmajor", keyBounds })).toThrow(/row-major/);
    const timed = layerIndex({ kind: "zorder", keyBounds, temporalResolution: 1 });
    expect(timed.timed).toBe(true);
    expect(() => timed.toIndex(key(1, 1))).toThrow(/has no instant/);
    expect(() => hilbertSpaceTimeIndex({ minKey: at(0, 0, 0), maxKey: at(2 ** 20, 2 ** 20, 1000) }, 31)).toThrow(
      /73; there are at most 63/,
    );
  });
});
