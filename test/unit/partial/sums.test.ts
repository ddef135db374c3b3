/** Exact sums against sums of fractions, in blocks that have room in a double and in such that have not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COVERAGE_ONE } from "../../../shared/geo/spans.js";
import { createCoverAreaSums } from "../../../shared/partial/area-sum.js";
import { createExactSum } from "../../../shared/partial/exact-sum.js";
import { addExact, exactText, integerOf, lastPlace, parseExact } from "../../../shared/partial/exact-text.js";
import { createRowValues, type RowValues } from "../../../shared/partial/row-values.js";
import { createSquareSum } from "../../../shared/partial/run-squares.js";
import { addRun } from "../../../shared/partial/run-sum.js";
import { createWeightedSum } from "../../../shared/partial/weighted-sum.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import { exactly, type Fraction, fraction, isNearest, times } from "./oracle.js";
import { random, randomValue } from "./scenes.js";

const known = new Map<number, bigint>();

/** A value in units of 2^-1074. */
function units(value: number): bigint {
  let found = known.get(value);
  if (found === undefined) {
    const [n, d] = exactly(value);
    found = (n * 2n ** 1074n) / d;
    known.set(value, found);
  }
  return found;
}

const BITS = { float32: 24, float64: 53 } as const;

/** Values as they lie in a row, some columns in. */
function rowOfValues(cells: ArrayLike<number>, at = 0): RowValues {
  const row = createRowValues();
  row.values.set(cells, at);
  return row;
}

/** Sums and squares of a run against sums of units. */
function checkRun(cells: ArrayLike<number>, bits: 0 | 24 | 53): void {
  const all = Array.from(cells, units);
  const row = rowOfValues(cells, 3);
  const sum = createWeightedSum();
  const squares = createSquareSum(bits, createWeightedSum());
  addRun(sum, row, 3, 3 + cells.length, bits, squares.addBlock);
  expect(sum.take()).toBe(all.reduce((total, value) => total + value, 0n) << 29n);
  expect(squares.take()).toBe(all.reduce((total, value) => total + value * value, 0n) << 29n);
}

describe("runs", () => {
  /** Exponents that lie close together, just near enough for each way of adding, just too far, and anywhere. */
  const spreads = { float32: [4, 19, 20, 21, 22, 41, 42, 63, 64, 65, 200], float64: [4, 12, 13, 33, 34, 35, 36, 300, 2000] } as const;
  const range = { float32: [-149, 127], float64: [-1074, 1023] } as const;

  for (const cellType of ["float32", "float64"] as const) {
    it(`${cellType}: sums and squares whatever the exponents`, () => {
      const next = random(cellType.length);
      const [lowest, highest] = range[cellType];
      for (const spread of spreads[cellType]) {
        for (let round = 0; round < 12; round++) {
          const cells = allocateCells(cellType, 1 + Math.floor(next() * 1100));
          const top = Math.min(highest, lowest + spread + Math.floor(next() * (highest - lowest - spread)));
          for (let i = 0; i < cells.length; i++) {
            // Full mantissas of one sign sum up highest; a few at the far end of the exponents reach lowest.
            const exponent = next() < 0.9 ? top : top - Math.floor(next() * (spread + 1));
            const sign = round % 2 ? 1 : next() < 0.5 ? -1 : 1;
            const mantissa = cellType === "float32" ? 2 - 2 ** -23 * Math.ceil(next() * 9) : 2 - next() * 2 ** -Math.floor(next() * 52);
            cells[i] = next() < 0.02 ? 0 : sign * mantissa * 2 ** Math.max(exponent, lowest);
          }
          checkRun(cells, BITS[cellType]);
        }
      }
    });

    it(`${cellType}: blocks that leave no bit unused`, () => {
      const bits = BITS[cellType];
      const ulp = 2 ** (1 - bits);
      for (const top of [3, -30]) {
        for (let spread = 0; spread < 80; spread++) {
          // The largest values, of which the first cut leaves most, and one last bit far below them.
          for (const mantissa of [2 - ulp, 1 + ulp, 1 + 2 ** -43 - ulp, 2 - 2 ** -43 - ulp, 2 - 2 ** -23 + 2 ** -43 - ulp]) {
            const cells = allocateCells(cellType, 512).fill(mantissa * 2 ** top);
            cells[300] = (1 + ulp) * 2 ** (top - spread);
            checkRun(cells, bits);
          }
        }
      }
    });

    it(`${cellType}: the largest and the smallest values`, () => {
      const [lowest, highest] = range[cellType];
      const largest = (2 - 2 ** (1 - BITS[cellType])) * 2 ** highest;
      for (const cells of [
        [largest],
        [largest, -largest, 1],
        [2 ** lowest],
        [2 ** lowest, 0, 3 * 2 ** lowest],
        [2 ** lowest, 2 ** -1000, 1, largest],
        [0, -0],
      ]) {
        checkRun(cellType === "float32" ? Float32Array.from(cells) : cells, BITS[cellType]);
      }
    });
  }

  it("integers: ends of the types", () => {
    const next = random(3);
    for (const cellType of ["uint8", "int8", "uint16", "int16", "uint32", "int32"] as const satisfies readonly CellType[]) {
      const cells = allocateCells(cellType, 4093);
      cells.fill(-1);
      for (let i = 0; i < cells.length; i += 2)
        cells[i] = cellType.startsWith("int") ? -(2 ** (Number(cellType.slice(3)) - 1)) : randomValue(next, cellType, "wild");
      checkRun(cells, 0);
    }
  });

  it("infinite values are told apart from the finite sum", () => {
    for (const [usual, bits] of [
      [2, 24],
      [2 ** 127, 24],
      [2, 53],
      [2 ** 1020, 53],
    ] as const) {
      const cells = new Float64Array(600).fill(usual);
      cells[77] = Number.NEGATIVE_INFINITY;
      const sum = createWeightedSum();
      addRun(sum, rowOfValues(cells), 0, 600, bits, null);
      expect(sum.take()).toBe((599n * units(usual)) << 29n);
      expect(sum.takeInfinite()).toBe(Number.NEGATIVE_INFINITY);
      expect(sum.takeInfinite()).toBe(0);
    }
  });
});

describe("weighted sums", () => {
  const weight = fc.integer({ min: 1, max: COVERAGE_ONE });
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });

  it("are the sums of the products, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, weight), { maxLength: 40 }), (pairs) => {
        const expected = pairs.reduce((all, [x, w]) => all + units(x) * BigInt(w), 0n);
        const squares = pairs.reduce((all, [x, w]) => all + units(x) ** 2n * BigInt(w), 0n);
        for (const list of [pairs, [...pairs].reverse()]) {
          const sum = createWeightedSum();
          const squareSum = createSquareSum(53, createWeightedSum());
          for (const [x, w] of list) {
            sum.add(x, w);
            squareSum.add(x, w);
          }
          expect(sum.take()).toBe(expected);
          expect(squareSum.take()).toBe(squares);
        }
      }),
    );
  });

  it("stay exact over many of the largest products", () => {
    const sum = createWeightedSum();
    const largest = 2 - 2 ** -52;
    const heaviest = COVERAGE_ONE - 1;
    for (let i = 0; i < 5000; i++) sum.add(largest, heaviest);
    expect(sum.take()).toBe(5000n * BigInt(heaviest) * units(largest));
    expect(sum.take()).toBe(0n);
  });

  it("of whole arrays, with a mask, without NaN", () => {
    const cells = Float32Array.from({ length: 1000 }, (_, i) => (i % 7 === 0 ? Number.NaN : i / 3));
    const valid = Uint8Array.from({ length: 1000 }, (_, i) => (i % 5 === 0 ? 0 : 1));
    const kept = [...cells].filter((value, i) => !Number.isNaN(value) && valid[i] === 1);
    const sum = createExactSum("float32");
    sum.addCells(cells, valid);
    sum.addCells(cells, null);
    const all = [...kept, ...[...cells].filter((value) => !Number.isNaN(value))];
    const expected = all.reduce((total, value) => total + units(value), 0n);
    expect(isNearest(sum.value(), fraction(expected, 2n ** 1074n))).toBe(true);
    expect(isNearest(sum.mean(all.length), times(fraction(expected, 2n ** 1074n), [1n, BigInt(all.length)] as Fraction))).toBe(true);
  });
});

describe("exact sums as text", () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });

  it("have one spelling and add exactly", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const text = addExact(exactText(units(a), -1074), exactText(units(b), -1074));
        expect(text).toBe(exactText(units(a) + units(b), -1074));
        expect(text).toBe(exactText((units(a) + units(b)) << 70n, -1144));
        expect(text).toBe(addExact(exactText(units(b), -1074), exactText(units(a), -1074)));
        const read = parseExact(text);
        if ("notFinite" in read) throw new Error("finite");
        expect(read.m << BigInt(read.e + 1074)).toBe(units(a) + units(b));
      }),
    );
  });

  it("know infinity", () => {
    expect(addExact("Infinity", "3p1")).toBe("Infinity");
    expect(addExact("-1p0", "-Infinity")).toBe("-Infinity");
    expect(addExact("-Infinity", "Infinity")).toBe("NaN");
    expect(addExact("NaN", "1p0")).toBe("NaN");
    expect(addExact("0p0", "0p0")).toBe("0p0");
  });

  it("integers of doubles and their last places", () => {
    fc.assert(
      fc.property(value, (x) => {
        expect(integerOf(x)).toBe(units(x));
        if (x === 0) return;
        const place = lastPlace(x);
        expect(units(x) % 2n ** BigInt(place + 1074)).toBe(0n);
        expect(units(x) % 2n ** BigInt(place + 1075)).not.toBe(0n);
      }),
    );
  });
});

describe("cover × area", () => {
  it("is exact over many of the largest rows", () => {
    const sums = createCoverAreaSums();
    const slot = sums.slot();
    const other = Array.from({ length: 100 }, () => sums.slot()).at(-1)!;
    const area = 2 ** 40 - 1;
    const fractions = 2 ** 41 - 1;
    for (let i = 0; i < 9000; i++) {
      sums.addRow(slot, 0, fractions, area);
      sums.addRow(other, 4096, 0, area);
    }
    expect(sums.cover(slot)).toBe(9000n * BigInt(fractions));
    expect(sums.area(slot)).toBe(9000n * BigInt(fractions) * BigInt(area));
    expect(sums.cover(other)).toBe((9000n * 4096n) << 29n);
    expect(sums.area(other)).toBe((9000n * 4096n * BigInt(area)) << 29n);
  });

  it("is the sum of the products", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            whole: fc.integer({ min: 0, max: 4096 }),
            fraction: fc.integer({ min: 0, max: 2 ** 41 }),
            area: fc.integer({ min: 0, max: 2 ** 40 - 1 }),
          }),
          { maxLength: 50 },
        ),
        (rows) => {
          const sums = createCoverAreaSums();
          const slot = sums.slot();
          let cover = 0n;
          let area = 0n;
          rows.forEach((row, i) => {
            if (i % 2) sums.addRow(slot, row.whole, row.fraction, row.area);
            else {
              sums.addRow(slot, 0, row.fraction, row.area);
              sums.addWhole(slot, row.whole, row.whole * row.area);
            }
            const of = (BigInt(row.whole) << 29n) + BigInt(row.fraction);
            cover += of;
            area += of * BigInt(row.area);
          });
          expect([sums.cover(slot), sums.area(slot)]).toEqual([cover, area]);
        },
      ),
    );
  });
});
