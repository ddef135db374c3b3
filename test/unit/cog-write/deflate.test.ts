import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { deflate } from "../../../shared/cog/codec/deflate.js";
import { blockEncoder } from "../../../shared/cog/encode-block.js";
import { imageSpec } from "../../../shared/cog/write-spec.js";

const SIZE = 512;
/** Noise of some bits, by a mix of the place's own (Steele & Vigna's finaliser). */
const noise = (bits: number) => (i: number) => {
  let x = Math.imul(i + 1, 0x9e3779b9);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) & (2 ** bits - 1);
};

const CODEC = new URL("../../../shared/cog/codec/", import.meta.url);

it("is the module that libdeflate/build.py made", () => {
  const hash = createHash("sha256")
    .update(readFileSync(new URL("libdeflate.wasm", CODEC)))
    .digest("hex");
  // After a change of what is compiled: build.py writes the module and its hash, and the hash belongs here, too.
  expect(hash).toBe("8f502addd4340e535a89b709fb422707f82111bdbf9fb7d779f9cd4a2b7c70ea");
  expect(readFileSync(new URL("libdeflate/SHA256", CODEC), "utf8").trim()).toBe(hash);
});

describe("deflate", () => {
  const kinds = {
    nothing: () => 0,
    bytes: noise(8),
    "two bits": noise(2),
    runs: (i: number) => noise(3)(i >> 6),
    pattern: (i: number) => ((i >> 3) % 97) ^ (i % 64),
    most: () => 255,
  } as const;
  // Node's zlib reads it and checks the sum at its end.
  it("gives what zlib reads, for every kind of bytes, length and level", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
        fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 4_060, max: 4_140 }), fc.integer({ min: 0, max: 300_000 })),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 7 }),
        (kind, length, level, offset) => {
          const bytes = new Uint8Array(length + offset).subarray(offset);
          for (let i = 0; i < length; i++) bytes[i] = kinds[kind](i);
          const read = inflateSync(deflate(bytes, level));
          expect(Buffer.compare(read, bytes)).toBe(0);
        },
      ),
      { numRuns: 120 },
    );
  });

  it("gives the same stream whatever was packed before", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => kinds.pattern(i));
    const first = deflate(bytes, 6);
    for (const level of [1, 9, 6, 3]) deflate(new Uint8Array(700_000).fill(level), level);
    expect(Buffer.compare(deflate(bytes, 6), first)).toBe(0);
    expect(createHash("sha256").update(first).digest("hex")).toMatchInlineSnapshot(
      `"1d7efaf706ac0649c220d209b76b99d8e16e1d84136d97ec46347463c2aee1b7"`,
    );
  });
});

describe("an image that says no level", () => {
  const encoded = (valueAt: (i: number) => number, level?: number) => {
    const cells = Uint16Array.from({ length: SIZE * SIZE }, (_, i) => valueAt(i));
    const spec = imageSpec({
      width: SIZE,
      height: SIZE,
      cellType: "uint16",
      samples: 1,
      predictor: 1,
      ...(level === undefined ? {} : { level }),
    });
    const block = blockEncoder(spec).encode([{ cellType: "uint16", cells, valid: null }], SIZE, SIZE)![0]!;
    expect(Buffer.compare(inflateSync(block), Buffer.from(cells.buffer))).toBe(0);
    return block;
  };
  const patterns = (i: number) => ((i >> 3) % 97) ^ (i % 640);

  test("has noise packed at level 1, which 6 would not make much smaller", () => {
    const block = encoded(noise(9));
    expect(Buffer.compare(block, encoded(noise(9), 1))).toBe(0);
    expect(encoded(noise(9), 6).length).toBeGreaterThan(0.97 * block.length);
  });

  test("has patterns packed at level 6", () => {
    expect(Buffer.compare(encoded(patterns), encoded(patterns, 6))).toBe(0);
    expect(encoded(patterns).length).toBeLessThan(encoded(patterns, 1).length);
  });
});
