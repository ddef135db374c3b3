import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadWebp } from "../../../shared/cog/codec/webp.js";
import { loadTileEncoder } from "../../../shared/layer/encode-tile.js";
import { encodePng } from "../../../shared/layer/png.js";
import { decodeRawTile, encodeRawTile } from "../../../shared/layer/raw-tile.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";
import { paintTile, parseColor, rgbaOf } from "../../../shared/raster/tile-style.js";
import { readPng } from "./png-bytes.js";

const band = (cellType: CellType, values: readonly number[], valid: readonly number[] | null = null): Band => {
  const cells = allocateCells(cellType, values.length);
  cells.set(values);
  return { cellType, cells, valid: valid === null ? null : Uint8Array.from(valid) };
};

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];

describe("raw tiles", () => {
  it("give back cells and validity of every cell type, whatever the size", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TYPES),
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(0, 1, 6),
        fc.infiniteStream(fc.double({ noNaN: true, min: -70000, max: 70000 })),
        fc.infiniteStream(fc.constantFrom(0, 1, 1, 1)),
        fc.infiniteStream(fc.boolean()),
        (type, cols, rows, count, level, values, holes, masked) => {
          const bands = Array.from({ length: count }, () => {
            const numbers = Array.from({ length: cols * rows }, () => values.next().value as number);
            return band(type, numbers, masked.next().value ? Array.from(numbers, () => holes.next().value as number) : null);
          });
          const tile = decodeRawTile(encodeRawTile(bands, cols, rows, level), "it");
          expect([tile.width, tile.height, tile.bands.length]).toEqual([cols, rows, count]);
          tile.bands.forEach((found, b) => {
            const { cells, valid } = bands[b]!;
            expect(found.cellType).toBe(type);
            expect(found.valid).toEqual(valid);
            expect([...found.cells]).toEqual([...cells].map((value, i) => (valid !== null && valid[i] === 0 ? 0 : value)));
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keep NaN and the infinities of floats", () => {
    for (const type of ["float32", "float64"] as const) {
      const values = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0];
      const tile = decodeRawTile(encodeRawTile([band(type, values)], 2, 2, 6), "it");
      expect([...tile.bands[0]!.cells].every((value, i) => Object.is(value, values[i]))).toBe(true);
    }
  });

  it("are refused when cut off, garbage, or larger than they may be", () => {
    const bytes = encodeRawTile([band("uint16", [1, 2, 3, 4], [1, 1, 0, 1])], 2, 2, 6);
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeRawTile(bytes.slice(0, length), "tile 7")).toThrow(expect.objectContaining({ code: "RASTER_MALFORMED" }));
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32(8, 1 << 20, true);
    new DataView(huge.buffer).setUint32(12, 1 << 20, true);
    expect(() => decodeRawTile(huge, "tile 7")).toThrow(expect.objectContaining({ code: "LIMIT_EXCEEDED" }));
  });
});

describe("pictures of tiles", () => {
  const size = 12;
  const wave = Array.from({ length: size * size }, (_, i) => (i * 37 + (i % 5) * 90) % 256);
  const holes = wave.map((_, i) => (i % 7 === 0 ? 0 : 1));

  for (const level of [1, 6]) {
    it(`are PNG that another reader reads back, at level ${level}`, () => {
      const red = band("uint8", wave);
      const green = band(
        "uint8",
        wave.map((v) => 255 - v),
      );
      const blue = band(
        "uint8",
        wave.map((v) => v >> 1),
        holes,
      );
      const cases: [readonly Band[], number, number, (i: number) => number[]][] = [
        [[red], 0, 8, (i) => [wave[i]!]],
        [[blue], 4, 8, (i) => (holes[i] ? [wave[i]! >> 1, 255] : [0, 0])],
        [[red, green], 4, 8, (i) => [wave[i]!, 255 - wave[i]!]],
        [[red, green, red], 2, 8, (i) => [wave[i]!, 255 - wave[i]!, wave[i]!]],
        [[red, green, blue], 6, 8, (i) => (holes[i] ? [wave[i]!, 255 - wave[i]!, wave[i]! >> 1, 255] : [0, 0, 0, 0])],
        [[red, red, red, green], 6, 8, (i) => [wave[i]!, wave[i]!, wave[i]!, 255 - wave[i]!]],
        [
          [
            band(
              "uint16",
              wave.map((v) => v * 257),
            ),
          ],
          0,
          16,
          (i) => [wave[i]!, wave[i]!],
        ],
        [
          [
            band(
              "uint16",
              wave.map((v) => v * 256 + 3),
              holes,
            ),
          ],
          4,
          16,
          (i) => (holes[i] ? [wave[i]!, 3, 255, 255] : [0, 0, 0, 0]),
        ],
      ];
      for (const [bands, type, depth, expected] of cases) {
        const png = readPng(encodePng(paintTile(bands, size, size, { kind: "direct" }), level));
        expect([png.width, png.height, png.type, png.depth]).toEqual([size, size, type, depth]);
        expect([...png.samples]).toEqual(wave.flatMap((_, i) => expected(i)));
      }
    });
  }

  it("take a table's colours, and none for values that it does not name", () => {
    const style = { kind: "table", values: [1, 300], colors: [parseColor("#ff8000")!, parseColor("#01020380")!] } as const;
    const png = readPng(encodePng(paintTile([band("uint16", [1, 300, 2, 1], [1, 1, 1, 0])], 2, 2, style), 6));
    expect(png.type).toBe(3);
    const color = (i: number) => [
      ...png.palette!.subarray(png.samples[i]! * 3, png.samples[i]! * 3 + 3),
      png.alpha![png.samples[i]!] ?? 255,
    ];
    expect([0, 1, 2, 3].map(color)).toEqual([
      [255, 128, 0, 255],
      [1, 2, 3, 128],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect([...rgbaOf(paintTile([band("uint16", [300])], 1, 1, style))]).toEqual([1, 2, 3, 128]);
  });

  it("take more colours than a palette holds", () => {
    const values = Array.from({ length: 300 }, (_, i) => i);
    const image = paintTile([band("uint16", [299, 300])], 2, 1, { kind: "table", values, colors: values.map((v) => v * 65536 + 255) });
    expect([image.kind, ...image.samples]).toEqual(["rgba", 1, 43, 0, 255, 0, 0, 0, 0]);
  });

  it("spread a ramp's colours from min to max, with the ends for what lies beyond; NaN and holes are transparent", () => {
    const style = { kind: "ramp", min: -10, max: 10, colors: [0x000000ff, 0xff0000ff, 0xffffffff] } as const;
    const image = paintTile([band("float32", [-99, -10, 0, 5, 10, 99, Number.NaN, 3], [1, 1, 1, 1, 1, 1, 1, 0])], 8, 1, style);
    const rgba = rgbaOf(image);
    const at = (i: number) => [...rgba.subarray(i * 4, i * 4 + 4)];
    expect([0, 1, 2, 4, 5, 6, 7].map(at)).toEqual([
      [0, 0, 0, 255],
      [0, 0, 0, 255],
      [255, 0, 0, 255],
      [255, 255, 255, 255],
      [255, 255, 255, 255],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    const [red, green, blue] = at(3);
    expect(red).toBe(255);
    expect(Math.abs(green! - 128)).toBeLessThanOrEqual(2);
    expect(blue).toBe(green);
  });

  it("are WebP that keeps every pixel exactly unless a quality is given", async () => {
    const bands = [
      band("uint8", wave),
      band(
        "uint8",
        wave.map((v) => 255 - v),
      ),
      band("uint8", wave, holes),
    ];
    const exact = (await loadTileEncoder({ format: "webp", style: { kind: "direct" }, level: 6, quality: null }))(bands, size, size);
    const lossy = (await loadTileEncoder({ format: "webp", style: { kind: "direct" }, level: 6, quality: 30 }))(bands, size, size);
    const decode = async (bytes: Uint8Array) =>
      (await loadWebp()).decode(bytes, {
        level: { bitsPerSample: 8, blockHeight: size } as never,
        width: size,
        rows: size,
        samples: 4,
        bytes: size * size * 4,
        maxBytes: size * size * 4,
      });
    expect([...(await decode(exact))]).toEqual([...rgbaOf(paintTile(bands, size, size, { kind: "direct" }))]);
    expect((await decode(lossy)).length).toBe(size * size * 4);
    expect(lossy.length).toBeLessThan(exact.length);
  });

  it("know colours", () => {
    expect(["#fff", "#123456", "#12345678", "#12", "red", "#ggg", ""].map(parseColor)).toEqual([
      0xffffffff,
      0x123456ff,
      0x12345678,
      null,
      null,
      null,
      null,
    ]);
  });
});
