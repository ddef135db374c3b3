/** Composites and masks on the kernels' shelf give what they give elsewhere, byte for byte. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { allocateCells, type CellArray, type CellType, viewCells } from "../../../shared/raster/cell-type.js";
import { compositeBand, compositeScratch } from "../../../shared/raster/composite.js";
import { compositeInPlace } from "../../../shared/raster/composite-in-place.js";
import { cellShelf, keepOnShelf, openShelf, takeShelf, withShelf } from "../../../shared/raster/kept-cells.js";
import { isUniform, keptPixels } from "../../../shared/raster/mask.js";
import { type MaskRule, markCells } from "../../../shared/raster/mask-rule.js";
import { markByVectors } from "../../../shared/raster/mask-vectors.js";
import type { Band } from "../../../shared/raster/tile.js";
import { placeOnShelf, reserveShelf, shelfBytes } from "../../../shared/raster/vector-kernels.js";

beforeAll(() => {
  expect(shelfBytes(0, 16)).toBeNull();
  reserveShelf();
});

const TYPES = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32"] as const;

/** Numbers of a small generator: values near both ends of the type's range, with many equal ones; NaN among floats. */
function randomCells(type: CellType, n: number, seed: number): CellArray {
  const cells = allocateCells(type, n);
  let state = seed | 1;
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const small = (state >>> 24) % 7;
    const value = (state >>> 8) % 3 === 0 ? state : small - 3;
    cells[i] = type === "float32" ? (small === 6 ? Number.NaN : small === 5 ? -0 : value / 4) : value;
  }
  return cells;
}

function randomMask(n: number, seed: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(n).map((_, i) => (Math.imul(i + 1, seed * 2 + 1) >>> 5) & 1);
}

const shelved = <T extends CellArray>(shelf: ReturnType<typeof cellShelf>, type: CellType, cells: T): CellArray => {
  const room = takeShelf(shelf, cells.byteLength)!;
  room.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength));
  return viewCells(type, room);
};

const plain = (band: Band) => ({ cells: Array.from(band.cells), valid: band.valid === null ? null : Array.from(band.valid) });

describe.each(TYPES)("%s", (cellType) => {
  it.each(["median", "min", "max"] as const)("%s", (kind) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 13 }),
        fc.constantFrom(1, 16, 17, 100, 2048, 2061),
        fc.integer(),
        fc.array(fc.constantFrom("all", "own", "shelf", "common"), { minLength: 13, maxLength: 13 }),
        fc.boolean(),
        (count, n, seed, masks, brief) => {
          const shelf = cellShelf();
          const common = shelved(shelf, "uint8", randomMask(n, seed + 99)) as Uint8Array;
          const scenes = Array.from({ length: count }, (_, k): Band => {
            const own = randomMask(n, seed + k);
            const valid = { all: null, own, shelf: shelved(shelf, "uint8", own) as Uint8Array, common }[masks[k]!];
            return { cellType, cells: shelved(shelf, cellType, randomCells(cellType, n, seed + 31 * k)), valid };
          });
          const { band: expected } = compositeBand(scenes, n, { kind }, cellType, compositeScratch());
          const before = scenes.map(plain);
          const found = compositeInPlace(scenes, n, { kind }, cellType, shelf, brief)!;
          expect(plain(found)).toEqual(plain(expected));
          expect(placeOnShelf(found.cells) >= 0).toBe(brief);
          expect(scenes.map(plain)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("leaves to others what it does not take", () => {
  const shelf = cellShelf();
  const there = { cellType: "uint16", cells: shelved(shelf, "uint16", new Uint16Array(16)), valid: null } as const;
  const elsewhere = { cellType: "uint16", cells: new Uint16Array(16), valid: null } as const;
  const { taken } = shelf;
  expect(compositeInPlace([there, elsewhere], 16, { kind: "median" }, "uint16", shelf, true)).toBeNull();
  expect(compositeInPlace([there], 16, { kind: "mean" }, "uint16", shelf, true)).toBeNull();
  expect(compositeInPlace([there], 16, { kind: "median" }, "float64", shelf, true)).toBeNull();
  expect(compositeInPlace([], 16, { kind: "median" }, "uint16", shelf, true)).toBeNull();
  // Where there is no more room, neither.
  expect(compositeInPlace([there], 16, { kind: "median" }, "uint16", { ...cellShelf(), taken: 112 << 20 }, true)).toBeNull();
  expect(shelf.taken).toBe(taken);
});

it("asks bits of sixteen cells at once as of one", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("uint8", "int8", "uint16", "int16", "uint32", "float32"),
      fc.constantFrom("all", "any", "none"),
      fc.integer({ min: 1, max: 70_000 }),
      fc.boolean(),
      fc.constantFrom(16, 48, 50, 1024),
      fc.integer(),
      (cellType, match, bits, mark, n, seed) => {
        const shelf = cellShelf();
        const cells = shelved(shelf, cellType, randomCells(cellType, n, seed));
        const marks = takeShelf(shelf, n)!;
        const rules: MaskRule[] = [{ kind: "bits", match, bits }];
        const taken = markByVectors(cellType, cells, rules, mark, marks);
        const size = cells.BYTES_PER_ELEMENT;
        expect(taken).toBe(n % 16 === 0 && size < 4 && bits < 2 ** (8 * size));
        const expected = new Uint8Array(n);
        markCells(cellType, cells, rules, mark, expected);
        if (taken) expect(marks).toEqual(expected);
        const valid = randomMask(n, seed);
        const question = { rules, keep: mark, dilate: 0 };
        const found = keptPixels({ cellType, cells, valid }, n, 1, question, marks);
        expect(found).toEqual(keptPixels({ cellType, cells: cells.slice(), valid }, n, 1, question));
        for (const value of [0, 1] as const) expect(isUniform(found, value)).toBe(found.every((one) => one === value));
      },
    ),
  );
});

it("a shelf is a stack of planes that do not meet, empty again in the end", () => {
  const shelf = cellShelf();
  expect(openShelf(shelf)).toBeNull();
  withShelf(shelf, () => {
    const ends: number[] = [0];
    for (let i = 0; i < 20; i++) {
      const open = openShelf(shelf)!;
      const cells = new Uint16Array(open.buffer, open.byteOffset, 512 * 512 - i);
      expect(placeOnShelf(cells)).toBeGreaterThanOrEqual(ends.at(-1)!);
      const [band] = keepOnShelf(shelf, [{ cellType: "uint16", cells, valid: null }]);
      expect(band!.cells).toBe(cells);
      ends.push(placeOnShelf(cells) + cells.byteLength + 64);
    }
    withShelf(shelf, () => expect(takeShelf(shelf, 100)).not.toBeNull());
    expect(shelf.taken).toBeGreaterThanOrEqual(ends.at(-1)!);
  });
  expect(shelf).toMatchObject({ taken: 0, used: 0, users: 0 });
});
