import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { readHeader } from "../../../shared/cog/read-header.js";
import { TilefoldError } from "../../../shared/core/errors.js";
import { type BytesStore, bytesStore } from "./bytes-store.js";
import { buildTiff, tileTags } from "./tiff-builder.js";

const only = (bytes: Uint8Array): BytesStore => bytesStore((uri) => (uri === "a.tif" ? bytes : null));

async function header(bytes: Uint8Array) {
  return readHeader(only(bytes), "a.tif");
}

async function pixels(bytes: Uint8Array) {
  const raster = await openRaster("a.tif", { store: only(bytes) });
  return raster.read({ col: 0, row: 0, width: raster.header.width, height: raster.header.height });
}

async function refusal(promise: Promise<unknown>): Promise<TilefoldError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TilefoldError);
  return error as TilefoldError;
}

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../fixtures/tiff/${name}.tif`, import.meta.url)));

describe("what is no TIFF", () => {
  test.each([
    ["a login page", new TextEncoder().encode("<!DOCTYPE html><html><title>Sign in</title></html>"), '"<!DOCTYPE html>'],
    ["nothing", new Uint8Array(0), "is empty"],
    ["three bytes", Uint8Array.from([0x49, 0x49, 42]), '"II*"'],
    ["another version", Uint8Array.from([0x49, 0x49, 44, 0, 8, 0, 0, 0]), '"II,\\x00'],
    ["a PNG", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '"\\x89PNG'],
  ])("%s", async (_, bytes, shown) => {
    const error = await refusal(header(bytes));
    expect(error.code).toBe("RASTER_NOT_TIFF");
    expect(error.message).toContain(shown);
  });
});

describe("headers that lie", () => {
  const block = deflateSync(new Uint8Array(256));
  const good = tileTags(16, 16, 16, 8);

  test("the plain one is read", async () => {
    expect((await pixels(buildTiff([{ tags: good }], [block]))).bands[0]!.cells).toHaveLength(256);
  });

  test("directories in a cycle", async () => {
    const bytes = buildTiff([{ tags: good }, { tags: { ...good, 254: [4, [1]] } }], [block]);
    const first = new DataView(bytes.buffer).getUint32(4, true);
    new DataView(bytes.buffer).setUint32(bytes.length - 4, first, true);
    const loop = buildTiff([{ tags: good, next: first }], [block]);
    const error = await refusal(header(loop));
    expect(error.code).toBe("RASTER_MALFORMED");
    expect(error.at?.byte).toBe(first);
  });

  test("more directories than any raster has", async () => {
    const bytes = buildTiff(Array.from({ length: 2_000 }, () => ({ tags: { 256: [4, [1]] as const } })));
    expect((await refusal(header(bytes))).code).toBe("LIMIT_EXCEEDED");
  });

  test("a directory of no entries, and of more than any has", async () => {
    const bytes = buildTiff([{ tags: good }], [block]);
    const first = new DataView(bytes.buffer).getUint32(4, true);
    for (const count of [0, 65_535]) {
      new DataView(bytes.buffer).setUint16(first, count, true);
      expect((await refusal(header(bytes))).code).toBe("RASTER_MALFORMED");
    }
  });

  test.each([
    ["tiles of 2^30 pixels a side", { 322: [4, [2 ** 30]], 323: [4, [2 ** 30]] }, "LIMIT_EXCEEDED"],
    ["an image of 2^32 - 1 pixels a side", { 256: [4, [2 ** 32 - 1]], 257: [4, [2 ** 32 - 1]] }, "LIMIT_EXCEEDED"],
    ["more blocks than its tables have", { 256: [4, [2 ** 31 - 1]], 257: [4, [2 ** 31 - 1]] }, "RASTER_MALFORMED"],
    ["no pixels", { 256: [4, [0]] }, "RASTER_MALFORMED"],
    ["tiles of no width", { 322: [4, [0]] }, "RASTER_MALFORMED"],
    ["60,000 bands", { 277: [3, [60_000]] }, "LIMIT_EXCEEDED"],
    ["no bands", { 277: [3, [0]] }, "RASTER_MALFORMED"],
    ["planar configuration 7", { 284: [3, [7]] }, "RASTER_MALFORMED"],
    ["predictor 9", { 317: [3, [9]] }, "RASTER_MALFORMED"],
    ["64-bit integers", { 258: [3, [64]] }, "RASTER_CODEC"],
    ["bands of several types", { 277: [3, [2]], 258: [3, [8, 16]] }, "RASTER_CODEC"],
    ["a width of text", { 256: [2, "wide"] }, "RASTER_MALFORMED"],
  ] as const)("%s", async (_, tags, code) => {
    const bytes = buildTiff([{ tags: { ...good, ...(tags as object) } }], [block]);
    expect((await refusal(header(bytes))).code).toBe(code);
  });

  test.each([258, 42112, 34735, 324])("four billion values in tag %i", async (tag) => {
    const bytes = buildTiff(
      [{ tags: { ...good, [tag]: tag === 42112 ? [2, "<GDALMetadata/>"] : [4, [8, 8, 8]] }, counts: { [tag]: 2 ** 32 - 1 } }],
      [block],
    );
    const error = await refusal(header(bytes).then(() => pixels(bytes)));
    expect(["LIMIT_EXCEEDED", "RASTER_TRUNCATED"]).toContain(error.code);
  });

  test("blocks past the end name the byte the file ends at", async () => {
    const bytes = buildTiff([{ tags: { ...good, 324: [4, [1_000_000]], 325: [4, [99]] } }]);
    const error = await refusal(pixels(bytes));
    expect(error.code).toBe("RASTER_TRUNCATED");
    expect(error.at?.byte).toBe(bytes.length);
    expect(error.message).toContain("tile (col 0, row 0)");
  });
});

test("a truncated file is refused wherever it ends, and never read as less", async () => {
  const whole = fixture("uint16-zstd-p2");
  for (let length = 0; length < whole.length; length += 7) {
    const error = await refusal(pixels(whole.slice(0, length)));
    expect(["RASTER_NOT_TIFF", "RASTER_TRUNCATED"]).toContain(error.code);
    if (error.code === "RASTER_TRUNCATED") expect(error.at?.byte).toBe(length);
  }
});

describe("bombs", () => {
  const lzwOfOne = (): Uint8Array => {
    // Clear, then the code of one byte, then each newest code: strings that grow by one byte a code.
    const codes = [256, 7];
    for (let code = 258; code < 1000; code++) codes.push(code);
    const bits = codes.map((code, i) => code.toString(2).padStart(i < 2 || i + 256 < 511 ? 9 : 10, "0")).join("");
    return Uint8Array.from(bits.match(/.{1,8}/g)!.map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2)));
  };
  test.each([
    ["deflate", 8, new Uint8Array(deflateSync(new Uint8Array(50_000_000)))],
    ["LZW", 5, lzwOfOne()],
    ["PackBits", 32773, Uint8Array.from(Array.from({ length: 2_000 }, () => [0x81, 1]).flat())],
    // A frame that declares 4 GiB.
    ["ZSTD", 50000, Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0xff, 0x01, 0, 0, 0])],
    // A frame that declares nothing: blocks of 128 KiB of one byte each.
    [
      "ZSTD of unknown size",
      50000,
      Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, ...Array.from({ length: 64 }, () => [0x02, 0, 0x10, 9]).flat(), 0x03, 0, 0x10, 9]),
    ],
    [
      "WebP",
      50001,
      Uint8Array.from([
        ...Buffer.from("RIFF\x20\0\0\0WEBPVP8L\x10\0\0\0", "latin1"),
        0x2f,
        0xff,
        0xff,
        0xff,
        0x0f,
        ...new Array<number>(12).fill(0),
      ]),
    ],
    ["JPEG", 7, Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0])],
    ["LERC", 34887, lercStart(30_000, 30_000)],
  ])("%s", async (name, compression, bytes) => {
    const samples = name === "WebP" ? 3 : 1;
    const before = process.memoryUsage().rss;
    const error = await refusal(pixels(buildTiff([{ tags: tileTags(16, 16, 16, compression, 8, samples) }], [bytes])));
    expect(name === "ZSTD of unknown size" ? ["LIMIT_EXCEEDED", "RASTER_MALFORMED"] : ["LIMIT_EXCEEDED"]).toContain(error.code);
    expect(error.message).toContain("tile (col 0, row 0) at byte 8");
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });
});

function lercStart(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(80));
  "Lerc2 ".split("").forEach((letter, i) => {
    view.setUint8(i, letter.charCodeAt(0));
  });
  [4, 0, height, width, 1, width * height, 8, 80, 1].forEach((value, i) => {
    view.setInt32(6 + 4 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

describe("damaged blocks are errors, never nodata", () => {
  const codecs = [
    "uint8-deflate",
    "uint8-lzw",
    "uint8-zstd",
    "uint16-deflate-p2",
    "jpeg-gray",
    "jpeg-ycbcr-tables0",
    "webp-lossless",
    "lerc-float32",
    "uint8-packbits",
    "lerc-zstd",
    "uint8-strips",
  ];

  async function expectRefused(bytes: Uint8Array, at: number): Promise<void> {
    const error = await refusal(pixels(bytes));
    expect(["RASTER_MALFORMED", "LIMIT_EXCEEDED"]).toContain(error.code);
    expect(error.at).toEqual({ uri: "a.tif", byte: at });
    expect(error.message).toMatch(/^a\.tif: level 0, (tile \(col 0, row 0\)|strip 0) at byte \d+ /);
  }

  test.each(codecs)("%s cut short", async (name) => {
    const bytes = fixture(name);
    const { offsets, byteCounts } = (await header(bytes)).levels[0]!;
    const view = new DataView(bytes.buffer);
    if (byteCounts.size === 2) view.setUint16(byteCounts.offset, Math.floor(byteCounts.inline![0]! / 2), true);
    else view.setUint32(byteCounts.offset, Math.floor(byteCounts.inline![0]! / 2), true);
    await expectRefused(bytes, offsets.inline![0]!);
  });

  // A WebP image and raw cells carry nothing that garbage could contradict.
  test.each(codecs.filter((name) => name !== "webp-lossless" && name !== "uint8-strips"))("%s with garbage", async (name) => {
    const bytes = fixture(name);
    const { offsets, byteCounts } = (await header(bytes)).levels[0]!;
    const at = offsets.inline![0]!;
    bytes.fill(name === "uint8-packbits" ? 0x80 : 0, at + Math.floor(byteCounts.inline![0]! / 2), at + byteCounts.inline![0]!);
    await expectRefused(bytes, at);
  });
});

describe("what is not built in is named", () => {
  test.each([
    ["refused-complex", "complex numbers of 64 bits"],
    ["refused-int64", "signed integers of 64 bits"],
    ["refused-ccitt", "CCITT T.6 (fax 4) (compression tag 4)"],
    ["refused-lzma", "LZMA (compression tag 34925)"],
  ])("%s", async (name, named) => {
    const error = await refusal(pixels(fixture(name)));
    expect(error.code).toBe("RASTER_CODEC");
    expect(error.message).toContain(named);
    expect(error.hint).not.toBe("");
  });

  test("LZW with the low bit first", async () => {
    const error = await refusal(pixels(buildTiff([{ tags: tileTags(16, 16, 16, 5) }], [Uint8Array.from([0, 1, 2, 3])])));
    expect(error.code).toBe("RASTER_CODEC");
    expect(error.message).toContain("old LZW");
  });
});
