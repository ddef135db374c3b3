import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { isTilefoldError } from "../../../shared/core/errors.js";
import { bytesStore } from "./bytes-store.js";

/**
 * Damaged files end in an error that says so, or in a raster: never in another error, a hang, or memory beyond the caps. The seed is fixed so that
 * a run can be repeated; COG_FUZZ_RUNS and COG_FUZZ_SEED look further.
 */
const numRuns = Number(process.env.COG_FUZZ_RUNS ?? 60);
const seed = Number(process.env.COG_FUZZ_SEED ?? 20240521);

const NAMES = [
  "uint8-deflate",
  "uint16x3-pixel-lzw-p2-be",
  "bigtiff",
  "bigtiff-be",
  "mask",
  "described",
  "jpeg-ycbcr",
  "webp-lossless",
  "lerc-zstd",
  "lerc-x3-pixel",
  "float32-deflate-p3",
  "bits12",
  "external-overviews",
  "uint8-packbits",
  "float64-zstd-p3-be",
];

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../fixtures/tiff/${name}.tif`, import.meta.url)));

async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const raster = await openRaster("a.tif", { store: bytesStore((uri) => (uri === "a.tif" ? bytes : null)) });
    JSON.stringify(raster.header);
    for (let level = 0; level < raster.header.levels.length; level++) {
      const { width, height } = raster.header.levels[level]!;
      const bands = raster.header.bands.slice(0, 4).map((_, i) => i);
      await raster.read({ col: 0, row: 0, width: Math.min(width, 80), height: Math.min(height, 80) }, { level, bands });
    }
    return "read";
  } catch (error) {
    if (isTilefoldError(error) && error.code !== "INTERNAL") return error.code;
    throw error;
  }
}

/** Where a file's structure stands: its start, and its directories and tag values at either end. */
const structural = (size: number) =>
  fc.oneof(
    fc.nat(15),
    fc.nat(Math.min(size, 700) - 1),
    fc.nat(Math.min(size, 700) - 1).map((back) => size - 1 - back),
    fc.nat(size - 1),
  );

describe.each(NAMES)("%s.tif", (name) => {
  const whole = fixture(name);

  test("with bytes exchanged", async () => {
    const change = fc.tuple(structural(whole.length), fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(await outcome(bytes)).toMatch(/^(read|RASTER_[A-Z_]+|LIMIT_EXCEEDED)$/);
      }),
      { numRuns, seed },
    );
  });

  test("with 32-bit numbers exchanged", async () => {
    const change = fc.tuple(
      structural(whole.length - 4),
      fc.constantFrom(0, 1, 8, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, whole.length, whole.length - 1, 1 << 30),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), fc.boolean(), async (changes, littleEndian) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) new DataView(bytes.buffer).setUint32(at, value, littleEndian);
        expect(await outcome(bytes)).toMatch(/^(read|RASTER_[A-Z_]+|LIMIT_EXCEEDED)$/);
      }),
      { numRuns, seed },
    );
  });
});
