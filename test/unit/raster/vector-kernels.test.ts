/** Vector kernels against loops over single cells, for every width, stride, alignment and length. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vectorKernelModule } from "../../../shared/raster/vector-code.js";
import {
  addressOf,
  anyMarked,
  BRIEF_SLOT,
  countEqualAt,
  slotBytes,
  undoDifferencesByVectors,
  undoFloatsByVectors,
  validityByVectors,
} from "../../../shared/raster/vector-kernels.js";
import { VECTOR_MODULE } from "../../../shared/raster/vector-module.js";

const random = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
};

/** Where the kernels find an array: in their own memory at some offset, or anywhere else. */
const places = ["slot 0", "slot 1", "elsewhere"] as const;
function placed(place: (typeof places)[number], bytes: Uint8Array, offset: number): Uint8Array {
  const at =
    place === "elsewhere"
      ? new Uint8Array(bytes.length + offset).subarray(offset)
      : slotBytes(place === "slot 0" ? 0 : 1).subarray(offset, offset + bytes.length);
  at.set(bytes);
  return at;
}

it("is the module that its source emits, and the one that was tested", () => {
  const bytes = vectorKernelModule();
  // After a change of vector-code.ts: the text that is found belongs into vector-module.ts, and the hash here.
  expect(Buffer.from(bytes).toString("base64")).toBe(VECTOR_MODULE);
  expect(createHash("sha256").update(bytes).digest("hex")).toBe("909d3248dd884961d3c93f6ea5b2a6c22e3f52e2b44f69974c234c8019b5a063");
});

describe("predictor 2", () => {
  const shapes = [
    [1, 1],
    [1, 2],
    [1, 4],
    [1, 8],
    [2, 1],
    [2, 2],
    [2, 4],
    [4, 1],
    [4, 2],
    [8, 1],
  ] as const;
  it.each(shapes)("cells of %i bytes, %i bands", (size, stride) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        fc.constantFrom(...places),
        (sixteens, rows, seed, place) => {
          const row = (16 * sixteens) / size;
          const next = random(seed);
          const stored = Uint8Array.from({ length: 16 * sixteens * rows }, next);
          const view = new DataView(stored.buffer.slice(0));
          const mask = (1n << BigInt(size * 8)) - 1n;
          const cell = (i: number): bigint =>
            size === 1
              ? BigInt(view.getUint8(i))
              : size === 2
                ? BigInt(view.getUint16(2 * i, true))
                : size === 4
                  ? BigInt(view.getUint32(4 * i, true))
                  : view.getBigUint64(8 * i, true);
          const expected: bigint[] = [];
          for (let y = 0; y < rows; y++)
            for (let x = 0; x < row; x++)
              expected.push(x < stride ? cell(y * row + x) : (cell(y * row + x) + expected[y * row + x - stride]!) & mask);
          const bytes = placed(place, stored, size * (seed & 7));
          expect(undoDifferencesByVectors(bytes, row, stride, size)).toBe(true);
          const out = new DataView(bytes.slice().buffer);
          const found = expected.map((_, i) =>
            size === 1
              ? BigInt(out.getUint8(i))
              : size === 2
                ? BigInt(out.getUint16(2 * i, true))
                : size === 4
                  ? BigInt(out.getUint32(4 * i, true))
                  : out.getBigUint64(8 * i, true),
          );
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("takes no row that does not end with a vector, and no three bands", () => {
    const bytes = new Uint8Array(96).fill(1);
    expect(undoDifferencesByVectors(bytes, 24, 1, 1)).toBe(false);
    expect(undoDifferencesByVectors(bytes, 48, 3, 1)).toBe(false);
    expect(bytes.every((byte) => byte === 1)).toBe(true);
  });

  it("goes through many rows in several parts", () => {
    const bytes = new Uint8Array(4096 * 700).fill(1);
    expect(undoDifferencesByVectors(bytes, 4096, 1, 1)).toBe(true);
    expect(bytes.every((byte, i) => byte === ((i + 1) & 255))).toBe(true);
  });
});

it("predictor 3 of float32: what a plain encoder wrote comes back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer(),
      fc.constantFrom(...places),
      (sixteens, rows, seed, place) => {
        const row = 16 * sixteens;
        const next = random(seed);
        const cells = Uint8Array.from({ length: 4 * row * rows }, next);
        const stored = new Uint8Array(cells.length);
        for (let y = 0; y < rows; y++) {
          const start = 4 * row * y;
          for (let x = 0; x < row; x++) for (let b = 0; b < 4; b++) stored[start + b * row + x] = cells[start + 4 * x + 3 - b]!;
          for (let i = 4 * row - 1; i > 0; i--) stored[start + i] = stored[start + i]! - stored[start + i - 1]!;
        }
        const bytes = placed(place, stored, 4 * (seed & 3));
        expect(undoFloatsByVectors(bytes, row)).toBe(true);
        expect(bytes.slice()).toEqual(cells);
      },
    ),
    { numRuns: 60 },
  );
  expect(undoFloatsByVectors(new Uint8Array(96), 24)).toBe(false);
});

describe("cells without a value", () => {
  const types = [
    ["uint8", 1, Uint8Array],
    ["int8", 1, Int8Array],
    ["uint16", 2, Uint16Array],
    ["int16", 2, Int16Array],
    ["uint32", 4, Uint32Array],
    ["int32", 4, Int32Array],
    ["float32", "float32", Float32Array],
  ] as const;
  it.each(types)("%s", (name, type, Cells) => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 1300 }), fc.nat(20), fc.integer(), fc.boolean(), (length, from, seed, rare) => {
        const next = random(seed);
        const nodata =
          name === "float32"
            ? seed % 3 === 0
              ? Number.NaN
              : seed % 3 === 1
                ? 0
                : -9999
            : name.startsWith("u")
              ? 2 ** (8 * Cells.BYTES_PER_ELEMENT) - 1
              : -1;
        const some = [nodata, Number.NaN, -0, 1, 2.5, -9999];
        const values = Array.from({ length }, () => (next() % (rare ? 4000 : 3) === 0 ? some[next() % some.length]! : (next() % 90) + 1));
        const cells = new Cells(slotBytes(0).buffer, addressOf(slotBytes(0)) + from * Cells.BYTES_PER_ELEMENT, length);
        cells.set(values);
        const valid = Uint8Array.from(cells, (cell) => (cell === nodata || Number.isNaN(cell) ? 0 : 1));
        expect(anyMarked(cells, type, nodata)).toBe(valid.includes(0));
        expect(validityByVectors(cells, type, nodata)).toEqual(valid);
        expect(addressOf(cells)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it("says nothing of cells elsewhere, or not in whole vectors", () => {
    slotBytes(0);
    expect(anyMarked(new Float32Array(64), "float32", 0)).toBeUndefined();
    expect(validityByVectors(new Float32Array(64), "float32", 0)).toBeNull();
    expect(anyMarked(slotBytes(0).subarray(0, 60), 1, 0)).toBeUndefined();
  });
});

it("counts bytes at any place, of any number", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.oneof(fc.nat(70), fc.nat(9000)), fc.integer(), fc.boolean(), (from, length, seed, one) => {
      const next = random(seed);
      const bytes = slotBytes(1).subarray(0, 9100);
      for (let i = 0; i < bytes.length; i++) bytes[i] = one ? 7 : next() % 9;
      for (const value of [7, 0, 255])
        expect(countEqualAt(addressOf(bytes) + from, length, value)).toBe(
          bytes.subarray(from, from + length).filter((byte) => byte === value).length,
        );
    }),
  );
});

describe("cells in any number", () => {
  const cases = [
    [1, Uint8Array],
    [2, Uint16Array],
    [4, Uint32Array],
    ["float32", Float32Array],
  ] as const;
  it.each(cases)("are looked through for those without a value: %s", (type, Cells) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer(),
        (length, offset, gaps, seed) => {
          const next = random(seed);
          const bytes = slotBytes(BRIEF_SLOT);
          const cells = new Cells(bytes.buffer, bytes.byteOffset + offset * Cells.BYTES_PER_ELEMENT, length);
          for (let i = 0; i < length; i++) cells[i] = 1 + (next() % 200);
          const missing = new Set(Array.from({ length: gaps }, () => next() % length));
          for (const i of missing) cells[i] = type === "float32" && i % 2 === 0 ? Number.NaN : 0;
          const any = anyMarked(cells, type, 0);
          const valid = validityByVectors(cells, type, 0);
          if (cells.byteLength < 64) expect(any).toBeUndefined();
          else expect(any).toBe(missing.size > 0);
          if (length < 64) expect(valid).toBeNull();
          else expect(valid).toEqual(Uint8Array.from({ length }, (_, i) => (missing.has(i) ? 0 : 1)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
