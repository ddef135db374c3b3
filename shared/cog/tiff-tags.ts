/** Tags, field types and compressions of TIFF 6.0, its technical notes, GeoTIFF 1.1 and GDAL that this reader knows. */
export const TAG = {
  NewSubfileType: 254,
  SubfileType: 255,
  ImageWidth: 256,
  ImageLength: 257,
  BitsPerSample: 258,
  Compression: 259,
  Photometric: 262,
  FillOrder: 266,
  StripOffsets: 273,
  SamplesPerPixel: 277,
  RowsPerStrip: 278,
  StripByteCounts: 279,
  PlanarConfiguration: 284,
  DateTime: 306,
  Predictor: 317,
  ColorMap: 320,
  TileWidth: 322,
  TileLength: 323,
  TileOffsets: 324,
  TileByteCounts: 325,
  ExtraSamples: 338,
  SampleFormat: 339,
  JpegTables: 347,
  YCbCrSubSampling: 530,
  ModelPixelScale: 33550,
  ModelTiepoint: 33922,
  ModelTransformation: 34264,
  GeoKeyDirectory: 34735,
  GeoDoubleParams: 34736,
  GeoAsciiParams: 34737,
  GdalMetadata: 42112,
  GdalNodata: 42113,
  LercParameters: 50674,
} as const;

const TAG_NAMES = new Map<number, string>(Object.entries(TAG).map(([name, id]) => [id, name]));

export const tagName = (tag: number): string => TAG_NAMES.get(tag) ?? `tag ${tag}`;

/** Bytes of one value of a field type, 0 for types there are not. */
const TYPE_SIZES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

export const typeSize = (type: number): number => TYPE_SIZES[type] ?? 0;

export const COMPRESSION = {
  none: 1,
  lzw: 5,
  jpeg: 7,
  adobeDeflate: 8,
  deflate: 32946,
  packbits: 32773,
  lerc: 34887,
  zstd: 50000,
  webp: 50001,
} as const;

const COMPRESSION_NAMES: { readonly [tag: number]: string } = {
  1: "none",
  2: "CCITT RLE",
  3: "CCITT T.4 (fax 3)",
  4: "CCITT T.6 (fax 4)",
  5: "LZW",
  6: "JPEG of TIFF 6.0 (old style)",
  7: "JPEG",
  8: "deflate",
  32773: "PackBits",
  32809: "ThunderScan",
  32946: "deflate",
  33003: "Aperio JPEG 2000",
  33005: "Aperio JPEG 2000",
  34661: "JBIG",
  34676: "SGI Log",
  34712: "JPEG 2000",
  34887: "LERC",
  34925: "LZMA",
  50000: "ZSTD",
  50001: "WebP",
  50002: "JPEG XL",
  52546: "JPEG XL",
};

/** A compression by name, for messages and `inspect`. */
export const compressionName = (compression: number): string => COMPRESSION_NAMES[compression] ?? `compression ${compression}`;
