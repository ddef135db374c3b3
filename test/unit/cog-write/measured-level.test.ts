import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { blockEncoder, measuredLevel } from "../../../shared/cog/encode-block.js";
import { imageSpec } from "../../../shared/cog/write-spec.js";

const SIZE = 512;
const block = (valueAt: (i: number) => number): Uint8Array =>
  new Uint8Array(Uint16Array.from({ length: SIZE * SIZE }, (_, i) => valueAt(i)).buffer);
/** Noise of some bits, by a mix of the place's own (Steele & Vigna's finaliser). */
const noise = (bits: number) => (i: number) => {
  let x = Math.imul(i + 1, 0x9e3779b9);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) & (2 ** bits - 1);
};

test("noise is packed quickly, patterns with care, and small blocks as ever", () => {
  expect(measuredLevel(block(noise(9)))).toBe(1);
  expect(measuredLevel(block((i) => ((i >> 3) % 97) ^ (i % 640)))).toBe(6);
  expect(measuredLevel(block(noise(9)).subarray(0, 32_768))).toBe(6);
  // What it stands for: on noise the careful level wins nothing.
  const noisy = block(noise(9));
  expect(deflateSync(noisy, { level: 6 }).length).toBeGreaterThan(0.97 * deflateSync(noisy, { level: 1 }).length);
});

test("an image says no level: its blocks are measured; a level that is given is kept", () => {
  const cells = Uint16Array.from({ length: SIZE * SIZE }, (_, i) => noise(9)(i) + 1);
  const encoded = (level?: number) => {
    const spec = imageSpec({
      width: SIZE,
      height: SIZE,
      cellType: "uint16",
      samples: 1,
      nodata: 0,
      predictor: 1,
      ...(level === undefined ? {} : { level }),
    });
    return blockEncoder(spec).encode([{ cellType: "uint16", cells, valid: null }], SIZE, SIZE)![0]!;
  };
  expect(Buffer.compare(encoded(), encoded(1))).toBe(0);
  expect(Buffer.compare(encoded(), encoded(6))).not.toBe(0);
  expect(new Uint8Array(inflateSync(encoded()))).toEqual(new Uint8Array(cells.buffer));
});
