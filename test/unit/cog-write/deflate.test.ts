import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { deflate, deflateNoise } from "../../../shared/cog/codec/deflate.js";
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

it("is the module that build-wasm.py made", () => {
  const hash = createHash("sha256")
    .update(readFileSync(new URL("libdeflate.wasm", CODEC)))
    .digest("hex");
  // After a change of what is compiled: build-wasm.py writes the module and its hash, and the hash belongs here, too.
  expect(hash).toBe("4c60f509ab4046e6213f34a19056cbf85f79dd27d5a494c3896ddc3386947d53");
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

describe("deflate of noisy cells", () => {
  /** Differences of rows of noise, as predictor 2 leaves them, with stretches of other kinds between. */
  const cells = (count: number, bits: number, every: number, seed: number) => {
    const [steps, which] = [noise(bits), noise(3)];
    return Uint16Array.from({ length: count }, (_, i) => {
      const kind = which(Math.floor(i / every) + seed);
      if (kind === 0) return 0;
      if (kind === 1) return 513 * (i % 3);
      if (kind === 2) return steps(i % 50);
      return steps(i + seed) - steps(i + seed + 1);
    });
  };
  it("gives what zlib reads, whatever the cells, their number and their place", () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 32_750, max: 32_790 }), fc.integer({ min: 0, max: 200_000 })),
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(1, 2, 3, 5, 20, 700, 40_000),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 7 }),
        (count, bits, every, seed, odd, offset) => {
          const bytes = new Uint8Array(2 * count + odd + offset).subarray(offset);
          bytes.set(new Uint8Array(cells(count, bits, every, seed).buffer));
          bytes.fill(seed, 2 * count);
          const stream = deflateNoise(bytes);
          if (stream === null) return;
          taken++;
          expect(Buffer.compare(inflateSync(stream), bytes)).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(60);
  });

  it("makes about as little of them as level 1, and of bytes that cannot be packed the same", () => {
    for (const bits of [6, 8, 11]) {
      const steps = Uint16Array.from({ length: 262_144 }, (_, i) => noise(bits)(i) - noise(bits)(i + 1));
      // Rows that are half empty are noise, too.
      for (const from of [0, 256]) {
        const bytes = new Uint8Array(steps.map((step, i) => (i % 512 < from ? 0 : step)).buffer);
        expect(deflateNoise(bytes)!.length).toBeLessThan(1.02 * deflate(bytes, 1).length);
      }
    }
    const random = new Uint8Array(Uint16Array.from({ length: 100_000 }, (_, i) => noise(16)(i)).buffer);
    expect(Buffer.compare(deflateNoise(random)!, deflate(random, 1))).toBe(0);
  });

  it("leaves what is no noise to a level", () => {
    expect(deflateNoise(new Uint8Array(100_000))).toBeNull();
    expect(deflateNoise(new Uint8Array(2))).toBeNull();
    expect(deflateNoise(new Uint8Array(cells(100_000, 12, 700, 0).buffer))).not.toBeNull();
  });

  it("gives the same stream whatever was packed before", () => {
    const bytes = new Uint8Array(cells(100_000, 9, 3000, 5).buffer);
    const first = deflateNoise(bytes)!;
    deflateNoise(new Uint8Array(cells(300_000, 7, 30, 5).buffer));
    deflate(new Uint8Array(700_000).fill(3), 1);
    expect(Buffer.compare(deflateNoise(bytes)!, first)).toBe(0);
    expect(createHash("sha256").update(first).digest("hex")).toMatchInlineSnapshot(
      `"9d0818cf1eebc14e7be41b4662488e7bd0c62031ee6f25465605055f2e1d4d54"`,
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

  test("has noise packed quickly, which 6 would not make much smaller", () => {
    const block = encoded(noise(9));
    expect(block.length).toBeLessThan(1.02 * encoded(noise(9), 1).length);
    expect(encoded(noise(9), 6).length).toBeGreaterThan(0.97 * block.length);
  });

  test("has patterns packed at level 6", () => {
    expect(Buffer.compare(encoded(patterns), encoded(patterns, 6))).toBe(0);
    expect(encoded(patterns).length).toBeLessThan(encoded(patterns, 1).length);
  });
});
