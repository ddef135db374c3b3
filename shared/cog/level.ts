import type { CellType } from "../raster/cell-type.js";
import type { LevelHeader, TableRef } from "./header.js";
import type { HeaderBytes } from "./header-bytes.js";
import { entryBytes, entryNumbers, entryRange, type Ifd, type TagEntry, type TiffStart } from "./ifd.js";
import { tiffError } from "./tiff-error.js";
import { INLINE_TABLE_COUNT, MAX_BLOCK_BYTES, MAX_SAMPLES, MAX_SIDE } from "./tiff-limits.js";
import { COMPRESSION, compressionName, TAG, tagName, typeSize } from "./tiff-tags.js";

/** Bit 0: a reduced image; bit 1: a page; bit 2: a mask (TIFF 6.0 §8; the old tag 255 says 2 for reduced). */
export async function subfileType(file: HeaderBytes, start: TiffStart, ifd: Ifd): Promise<number> {
  const type = ifd.entries.get(TAG.NewSubfileType);
  if (type) return (await entryNumbers(file, start.littleEndian, type))[0] ?? 0;
  const old = ifd.entries.get(TAG.SubfileType);
  return old && (await entryNumbers(file, start.littleEndian, old))[0] === 2 ? 1 : 0;
}

/** The tags of an image that are read whole, together in one request where they stand near each other. */
const IMAGE_TAGS: readonly number[] = [
  TAG.BitsPerSample,
  TAG.SampleFormat,
  TAG.ExtraSamples,
  TAG.YCbCrSubSampling,
  TAG.JpegTables,
  TAG.LercParameters,
  TAG.ModelPixelScale,
  TAG.ModelTiepoint,
  TAG.ModelTransformation,
  TAG.GeoKeyDirectory,
  TAG.GeoDoubleParams,
  TAG.GeoAsciiParams,
  TAG.GdalMetadata,
  TAG.GdalNodata,
];

/** Reads one directory as an image. Everything that a block's decoding allocates by is checked here. */
export async function readLevel(file: HeaderBytes, start: TiffStart, ifd: Ifd): Promise<LevelHeader> {
  const fail = (message: string, byte = ifd.offset): never => {
    throw tiffError("RASTER_MALFORMED", file.uri, `${message} (directory at byte ${ifd.offset})`, { byte });
  };
  const numbers = async (tag: number): Promise<number[] | null> => {
    const entry = ifd.entries.get(tag);
    return entry ? entryNumbers(file, start.littleEndian, entry) : null;
  };
  const one = async (tag: number, fallback?: number): Promise<number> => {
    const value = (await numbers(tag))?.[0] ?? fallback;
    if (value === undefined) return fail(`${tagName(tag)} is missing`);
    return value;
  };

  const tiled = ifd.entries.has(TAG.TileWidth) || ifd.entries.has(TAG.TileOffsets);
  const offsetsEntry = ifd.entries.get(tiled ? TAG.TileOffsets : TAG.StripOffsets);
  const countsEntry = ifd.entries.get(tiled ? TAG.TileByteCounts : TAG.StripByteCounts);
  const small = (entry: TagEntry | undefined): entry is TagEntry => entry !== undefined && entry.count <= INLINE_TABLE_COUNT;
  const wanted = [
    ...IMAGE_TAGS.map((tag) => ifd.entries.get(tag)),
    small(offsetsEntry) ? offsetsEntry : undefined,
    small(countsEntry) ? countsEntry : undefined,
  ];
  await file.ensure(wanted.filter((entry) => entry !== undefined).map((entry) => entryRange(file, entry)));

  const width = await one(TAG.ImageWidth);
  const height = await one(TAG.ImageLength);
  if (!(width >= 1 && height >= 1)) fail(`the image is ${width} × ${height} pixels`);
  if (width > MAX_SIDE || height > MAX_SIDE)
    throw tiffError("LIMIT_EXCEEDED", file.uri, `the image is ${width} × ${height} pixels, at most ${MAX_SIDE} a side`, {
      byte: ifd.offset,
    });

  const samples = await one(TAG.SamplesPerPixel, 1);
  if (samples < 1) fail(`SamplesPerPixel is ${samples}`);
  if (samples > MAX_SAMPLES)
    throw tiffError("LIMIT_EXCEEDED", file.uri, `the image has ${samples} bands, at most ${MAX_SAMPLES} are read`, { byte: ifd.offset });
  const bits = same((await numbers(TAG.BitsPerSample)) ?? [1], samples);
  const format = same((await numbers(TAG.SampleFormat)) ?? [1], samples);
  if (bits === null || format === null)
    throw tiffError("RASTER_CODEC", file.uri, "its bands differ in type inside one image", {
      byte: ifd.offset,
      hint: "Rewrite it with `gdal_translate -ot`.",
    });

  const compression = await one(TAG.Compression, 1);
  const photometric = await one(TAG.Photometric, 1);
  const planar = await one(TAG.PlanarConfiguration, 1);
  if (planar !== 1 && planar !== 2) return fail(`PlanarConfiguration is ${planar}`);
  const predictor = await one(TAG.Predictor, 1);
  const predicted =
    compression === COMPRESSION.lzw ||
    compression === COMPRESSION.adobeDeflate ||
    compression === COMPRESSION.deflate ||
    compression === COMPRESSION.zstd;
  if (predicted && predictor !== 1 && predictor !== 2 && predictor !== 3) return fail(`Predictor is ${predictor}`);
  const fillOrder = await one(TAG.FillOrder, 1);
  if (photometric === 6 && compression !== COMPRESSION.jpeg && compression !== COMPRESSION.webp) {
    const [h = 2, v = 2] = (await numbers(TAG.YCbCrSubSampling)) ?? [];
    if (h !== 1 || v !== 1)
      throw tiffError("RASTER_CODEC", file.uri, `subsampled YCbCr with ${compressionName(compression)} compression is not built in`, {
        byte: ifd.offset,
      });
  }

  const blockWidth = tiled ? await one(TAG.TileWidth) : width;
  const rowsPerStrip = await one(TAG.RowsPerStrip, 2 ** 32 - 1);
  const blockHeight = tiled ? await one(TAG.TileLength) : Math.min(rowsPerStrip === 0 ? height : rowsPerStrip, height);
  if (!(blockWidth >= 1 && blockHeight >= 1)) fail(`blocks are ${blockWidth} × ${blockHeight} pixels`);
  const rowBits = blockWidth * (planar === 1 ? samples : 1) * bits;
  // Raw blocks are read by rows, others only whole.
  if (Math.ceil(rowBits / 8) * (compression === COMPRESSION.none ? 1 : blockHeight) > MAX_BLOCK_BYTES) {
    throw tiffError(
      "LIMIT_EXCEEDED",
      file.uri,
      `one block of ${blockWidth} × ${blockHeight} pixels holds more than ${MAX_BLOCK_BYTES} bytes`,
      { byte: ifd.offset, hint: "Rewrite it with tiles: `gdal_translate -co TILED=YES`." },
    );
  }
  const blockCols = Math.ceil(width / blockWidth);
  const blockRows = Math.ceil(height / blockHeight);
  const blocks = blockCols * blockRows * (planar === 2 ? samples : 1);

  const table = async (entry: TagEntry | undefined, tag: number): Promise<TableRef> => {
    if (!entry) return fail(`${tagName(tag)} is missing`);
    if (entry.count < blocks) return fail(`${tagName(tag)} has ${entry.count} entries, expected ${blocks}`, entry.offset);
    const size = typeSize(entry.type);
    if (![3, 4, 13, 16, 18].includes(entry.type) || (size !== 2 && size !== 4 && size !== 8))
      return fail(`${tagName(tag)} has field type ${entry.type}`, entry.offset);
    if (entry.offset + entry.count * size > file.size) {
      throw tiffError(
        "RASTER_TRUNCATED",
        file.uri,
        `${tagName(tag)} needs bytes ${entry.offset} to ${entry.offset + entry.count * size}, but the file ends at ${file.size}`,
        { byte: file.size },
      );
    }
    const ref = { offset: entry.offset, count: blocks, size } as const;
    return small(entry) ? { ...ref, inline: (await entryNumbers(file, start.littleEndian, entry)).slice(0, blocks) } : ref;
  };
  const offsets = await table(offsetsEntry, tiled ? TAG.TileOffsets : TAG.StripOffsets);
  const byteCounts = await table(countsEntry, tiled ? TAG.TileByteCounts : TAG.StripByteCounts);

  const tables = compression === COMPRESSION.jpeg ? ifd.entries.get(TAG.JpegTables) : undefined;
  const lerc = compression === COMPRESSION.lerc ? await numbers(TAG.LercParameters) : null;
  return {
    width,
    height,
    blockWidth,
    blockHeight,
    tiled,
    blockCols,
    blockRows,
    compression,
    predictor: predicted ? (predictor as 1 | 2 | 3) : 1,
    planar,
    photometric,
    samples,
    cellType: cellTypeOf(file.uri, ifd.offset, bits, format),
    bitsPerSample: bits,
    offsets,
    byteCounts,
    ...(tables ? { jpegTables: Buffer.from(await entryBytes(file, tables)).toString("base64") } : {}),
    ...(lerc ? { lercParameters: [lerc[0] ?? 4, lerc[1] ?? 0] as const } : {}),
    fillOrder: fillOrder === 2 ? 2 : 1,
    ifd: ifd.offset,
  };
}

/** The one value that all samples share; null where they differ. Files that give one value for all are taken as meant. */
function same(values: readonly number[], samples: number): number | null {
  const first = values[0] ?? 1;
  return values.slice(0, samples).every((value) => value === first) ? first : null;
}

function cellTypeOf(uri: string, byte: number, bits: number, format: number): CellType {
  if (format === 1 || format === 4) {
    if (bits >= 1 && bits <= 32) return bits <= 8 ? "uint8" : bits <= 16 ? "uint16" : "uint32";
  } else if (format === 2) {
    if (bits === 8) return "int8";
    if (bits === 16) return "int16";
    if (bits === 32) return "int32";
  } else if (format === 3) {
    if (bits === 16 || bits === 32) return "float32"; // 16: half precision, widened
    if (bits === 64) return "float64";
  }
  const kind =
    format === 1 || format === 4
      ? "unsigned integers"
      : format === 2
        ? "signed integers"
        : format === 3
          ? "floats"
          : format === 5 || format === 6
            ? "complex numbers"
            : `sample format ${format}`;
  throw tiffError("RASTER_CODEC", uri, `cells are ${kind} of ${bits} bits, which no cell type holds exactly`, {
    byte,
    hint: "Rewrite it with `gdal_translate -ot Float64` or another type that holds its values.",
  });
}
