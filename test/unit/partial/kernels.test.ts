/** Loops over words and bytes against loops over pixels. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COVERAGE_ONE } from "../../../shared/geo/spans.js";
import { viewBand } from "../../../shared/partial/band-view.js";
import { countBytes, countEqualBytes, countEqualValidBytes, countValid } from "../../../shared/partial/count-cells.js";
import { createCovers } from "../../../shared/partial/covers.js";
import { BUCKET_OF_ZERO, bucketsOf, bucketValue, SKETCH_ERROR } from "../../../shared/partial/log-sketch.js";
import { createRowValues, type RowValues } from "../../../shared/partial/row-values.js";
import { binOf } from "../../../shared/partial/value-bins.js";
import { valueAtRank } from "../../../shared/partial/weighted-quantile.js";
import { createWideValues } from "../../../shared/partial/wide-values.js";
import type { CellType } from "../../../shared/raster/cell-type.js";
import { random, randomBand } from "./scenes.js";

describe("counting", () => {
  const bytesAndRange = fc
    .tuple(fc.uint8Array({ maxLength: 3000, max: 255 }), fc.nat(), fc.nat(), fc.nat(255), fc.integer())
    .map(([bytes, a, b, value, seed]) => {
      const next = random(seed);
      // Long stretches of one value, and values that differ in one bit.
      const start = Math.floor(next() * bytes.length);
      for (let i = start; i < start + 1500 && i < bytes.length; i++)
        bytes[i] = next() < 0.9 ? value : value ^ (1 << Math.floor(next() * 8));
      const padded = new Uint8Array((bytes.length + 3) & ~3);
      padded.set(bytes);
      const [from, to] = [a % (bytes.length + 1), b % (bytes.length + 1)].sort((x, y) => x - y) as [number, number];
      const valid = padded.map(() => (next() < 0.7 ? 1 : 0));
      return { bytes: padded, valid, from, to, value };
    });
  const words = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer);

  it("four bytes at a time", () => {
    fc.assert(
      fc.property(bytesAndRange, ({ bytes, valid, from, to, value }) => {
        const range = Array.from({ length: to - from }, (_, i) => from + i);
        expect(countEqualBytes(bytes, words(bytes), from, to, value)).toBe(range.filter((i) => bytes[i] === value).length);
        expect(countEqualValidBytes(bytes, words(bytes), valid, words(valid), from, to, value)).toBe(
          range.filter((i) => bytes[i] === value && valid[i] === 1).length,
        );
        expect(countValid(valid, words(valid), from, to)).toBe(range.filter((i) => valid[i] === 1).length);
        const four = new Int32Array(1024);
        countBytes(bytes, from, to, four);
        for (const byte of new Set([value, ...bytes.subarray(0, 20)])) {
          const found = four[byte]! + four[256 + byte]! + four[512 + byte]! + four[768 + byte]!;
          expect(found).toBe(range.filter((i) => bytes[i] === byte).length);
        }
      }),
    );
  });
});

it("counts long stretches without an overflow", () => {
  for (const bytes of [new Uint8Array(8192).fill(7), new Uint8Array(8192).fill(1)]) {
    const words = new Int32Array(bytes.buffer);
    const ones = new Uint8Array(8192).fill(1);
    const allValid = new Int32Array(ones.buffer);
    for (const value of [1, 7]) {
      const expected = bytes[0] === value ? 8190 : 0;
      expect(countEqualBytes(bytes, words, 1, 8191, value)).toBe(expected);
      expect(countEqualValidBytes(bytes, words, ones, allValid, 1, 8191, value)).toBe(expected);
    }
    expect(countValid(ones, allValid, 1, 8191)).toBe(8190);
  }
});

describe("views", () => {
  it("of memory that words do not fit, and of NaN", () => {
    const memory = new Uint8Array(41);
    for (let offset = 0; offset < 4; offset++) {
      const cells = new Uint8Array(memory.buffer, offset, 30).fill(7);
      const view = viewBand({ cellType: "uint8", cells, valid: cells.map(() => 1) });
      expect(countEqualBytes(view.bytes!, view.words, 0, 30, 7)).toBe(30);
      expect(countValid(view.valid!, view.validWords, 0, 30)).toBe(30);
    }
    const floats = Float32Array.of(1, Number.NaN, 3);
    expect(viewBand({ cellType: "float32", cells: floats, valid: null }).valid).toEqual(Uint8Array.of(1, 0, 1));
    expect(viewBand({ cellType: "float32", cells: floats, valid: Uint8Array.of(0, 1, 1) }).valid).toEqual(Uint8Array.of(0, 0, 1));
    expect(viewBand({ cellType: "float32", cells: floats.map(() => 1), valid: null }).valid).toBeNull();
    const infinite = Float64Array.of(1, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    expect(viewBand({ cellType: "float64", cells: infinite, valid: null }).valid).toBeNull();
    expect([...viewBand({ cellType: "int8", cells: Int8Array.of(-1), valid: null }).bytes!]).toEqual([255]);
  });
});

describe("covers by value", () => {
  it("few keys and many, small covers and large", () => {
    for (const width of [256, 65536]) {
      const covers = createCovers(width);
      const expected = new Map<number, bigint>();
      const next = random(width);
      for (let i = 0; i < 20000; i++) {
        const key = Math.floor(next() ** 4 * width);
        const cover = next() < 0.01 ? 2 ** 52 : Math.ceil(next() * COVERAGE_ONE);
        covers.add(key, cover);
        expected.set(key, (expected.get(key) ?? 0n) + BigInt(cover));
      }
      const { values, covers: found } = covers.finish(100);
      expect(values).toEqual([...expected.keys()].sort((a, b) => a - b).map((key) => key - 100));
      expect(found.map(BigInt)).toEqual(values.map((value) => expected.get(value + 100)));
      expect(found.every((count) => typeof count === "string" || Number.isSafeInteger(count))).toBe(true);
    }
  });

  it("wide values: repeated, all different, whole and in part", () => {
    for (const [cellType, seed] of [
      ["float32", 1],
      ["float64", 2],
      ["int32", 3],
    ] as const satisfies readonly (readonly [CellType, number])[]) {
      const next = random(seed);
      const expected = new Map<number, bigint>();
      const values = createWideValues();
      for (let run = 0; run < 60; run++) {
        const { cells } = randomBand(next, cellType, 4000, run % 2 ? "wild" : "classes", false);
        const finite = Float64Array.from(cells).filter((value) => !Number.isNaN(value));
        const weight = run % 3 ? COVERAGE_ONE : Math.ceil(next() * COVERAGE_ONE);
        values.addRun(finite, 1, finite.length, weight);
        for (const value of finite.subarray(1)) expected.set(value + 0, (expected.get(value + 0) ?? 0n) + BigInt(weight));
      }
      const found = values.finish();
      expect(found.values).toEqual([...expected.keys()].sort((a, b) => a - b));
      expect(found.covers.map(BigInt)).toEqual(found.values.map((value) => expected.get(value)));
      expect(found.values.some((value) => Object.is(value, -0))).toBe(false);
    }
  });
});

it("wide values: more of one value than a number's bits", () => {
  const values = createWideValues();
  const zeros = new Float64Array(4096);
  const pixels = 4097n * 4096n;
  for (let i = 0; i <= 4096; i++) values.addRun(zeros, 0, 4096, COVERAGE_ONE);
  values.addRun(zeros, 0, 1, 1);
  expect(values.finish()).toEqual({ values: [0], covers: [(pixels * BigInt(COVERAGE_ONE) + 1n).toString()] });
  for (let i = 0; i <= 4096; i++) values.addRun(zeros, 0, 4096, COVERAGE_ONE - 1);
  expect(values.finish()).toEqual({ values: [0], covers: [(pixels * (2n * BigInt(COVERAGE_ONE) - 1n) + 1n).toString()] });
});

describe("sketches", () => {
  const out = new Int32Array(2);
  const rowOf = (...values: readonly number[]): RowValues => {
    const row = createRowValues();
    row.values.set(values);
    return row;
  };

  it("keep the order, and values to within the error they state", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        bucketsOf(rowOf(a, b), 0, 2, out);
        const [x, y] = [out[0]! - BUCKET_OF_ZERO, out[1]! - BUCKET_OF_ZERO];
        if (a < b) expect(x).toBeLessThanOrEqual(y);
        const told = bucketValue("float64", x);
        if (Math.abs(a) >= 2 ** -1022 && Number.isFinite(a)) expect(Math.abs(told - a)).toBeLessThanOrEqual(SKETCH_ERROR * Math.abs(a));
        if (a === 0 || !Number.isFinite(a)) expect(told).toBe(a + 0);
        bucketsOf(rowOf(told), 0, 1, out);
        expect(out[0]! - BUCKET_OF_ZERO).toBe(x);
      }),
      { numRuns: 1000 },
    );
  });

  it("give integers for integers, small ones as they are", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (a) => {
        bucketsOf(rowOf(a, a % 1024), 0, 2, out);
        const told = bucketValue("int32", out[0]! - BUCKET_OF_ZERO);
        expect(Number.isInteger(told)).toBe(true);
        expect(Math.abs(told - a)).toBeLessThanOrEqual(SKETCH_ERROR * Math.abs(a));
        expect(bucketValue("int32", out[1]! - BUCKET_OF_ZERO)).toBe((a % 1024) + 0);
      }),
    );
  });

  it("ranks count cover", () => {
    const list = { values: [1, 2, 3], covers: [1n, 2n, 1n] };
    expect([0, 0.25, 0.26, 0.75, 0.76, 1].map((q) => valueAtRank(list, q))).toEqual([1, 1, 2, 2, 3, 3]);
    expect(valueAtRank({ values: [], covers: [] }, 0.5)).toBeNull();
  });
});

it("bins hold their lower edges, the last its upper one", () => {
  const edges = [-1, 0, 2, 5];
  expect([-2, -1, -0.5, 0, 1.9, 2, 5, 5.1, Number.POSITIVE_INFINITY].map((value) => binOf(edges, value))).toEqual([
    -1, 0, 0, 1, 1, 2, 2, -1, -1,
  ]);
});
