/**
 * The front of a cloud-optimised GeoTIFF: start, ghost area, directories from the full resolution to the coarsest overview (each with its mask's behind
 * it), then all block tables. How long it is follows from counts alone, so that blocks can be placed before their places are written.
 */
import { TilefoldError } from "../core/errors.js";
import { isNorthUp } from "../grid/affine.js";
import { bytesPerCell, isFloat } from "../raster/cell-type.js";
import { COMPRESSION, TAG } from "./tiff-tags.js";
import type { ImageGeometry, LevelGrid } from "./write-geometry.js";
import { hasLeaders, type ImageSpec, planesOf } from "./write-spec.js";
import { colorMap, gdalMetadata, type ImageTags } from "./write-tags.js";

/** Where each block of a level stands in the file and how long it is: plane by plane, row by row; both 0 for sparse ones. */
export interface LevelTables {
  readonly offsets: Float64Array;
  readonly counts: Uint32Array;
  readonly maskOffsets: Float64Array;
  readonly maskCounts: Uint32Array;
}

type FieldType = 2 | 3 | 4 | 12 | 16;
const SIZES: Readonly<Record<FieldType, number>> = { 2: 1, 3: 2, 4: 4, 12: 8, 16: 8 };

interface Entry {
  readonly tag: number;
  readonly type: FieldType;
  readonly count: number;
  /** Null: a block table, filled in by `table`. */
  readonly values: ArrayLike<number> | null;
  readonly table?: keyof LevelTables;
  /** Where the values stand. */
  at: number;
}

interface Directory {
  readonly level: number;
  readonly entries: readonly Entry[];
  at: number;
}

export interface HeaderLayout {
  readonly big: boolean;
  readonly bytes: number;
  readonly ghost: string;
  readonly directories: readonly Directory[];
}

/** The empty tables of an image. */
export const emptyTables = (spec: ImageSpec, geometry: ImageGeometry): LevelTables[] =>
  geometry.levels.map(({ tileCols, tileRows }) => {
    const tiles = tileCols * tileRows;
    const masks = spec.mask ? tiles : 0;
    return {
      offsets: new Float64Array(tiles * planesOf(spec)),
      counts: new Uint32Array(tiles * planesOf(spec)),
      maskOffsets: new Float64Array(masks),
      maskCounts: new Uint32Array(masks),
    };
  });

export function layoutHeader(spec: ImageSpec, geometry: ImageGeometry, tags: ImageTags, big: boolean): HeaderLayout {
  const ghost = ghostArea(spec);
  const directories: Directory[] = [];
  geometry.levels.forEach((grid, level) => {
    directories.push({ level, entries: imageEntries(spec, grid, tags, level, big), at: 0 });
    if (spec.mask) directories.push({ level, entries: maskEntries(spec, grid, level, big), at: 0 });
  });
  const inline = big ? 8 : 4;
  let at = (big ? 16 : 8) + ghost.length;
  for (const directory of directories) {
    at += at % 2;
    directory.at = at;
    at += (big ? 8 : 2) + directory.entries.length * (big ? 20 : 12) + inline;
    for (const entry of directory.entries) {
      if (entry.values === null || bytesOf(entry) <= inline) continue;
      at += at % 2;
      entry.at = at;
      at += bytesOf(entry);
    }
  }
  for (const { entries } of directories) {
    for (const entry of entries) {
      if (entry.values !== null || bytesOf(entry) <= inline) continue;
      at = roundUp(at, 8);
      entry.at = at;
      at += bytesOf(entry);
    }
  }
  return { big, bytes: roundUp(at, 16), ghost, directories };
}

const roundUp = (value: number, to: number): number => Math.ceil(value / to) * to;
const bytesOf = ({ type, count }: Entry): number => SIZES[type] * count;

/**
 * GDAL's claims about how the file is laid out (GDAL COG driver, "Header ghost area"); only such as are true. The size counts the text without the
 * byte that makes it even.
 */
function ghostArea(spec: ImageSpec): string {
  const claims = [
    "LAYOUT=IFDS_BEFORE_DATA",
    ...(hasLeaders(spec) ? ["BLOCK_ORDER=ROW_MAJOR", "BLOCK_LEADER=SIZE_AS_UINT4", "BLOCK_TRAILER=LAST_4_BYTES_REPEATED"] : []),
    "KNOWN_INCOMPATIBLE_EDITION=NO",
  ];
  const mask = hasLeaders(spec) && spec.mask ? "MASK_INTERLEAVED_WITH_IMAGERY=YES\n" : "";
  // The blank behind NO is there for GDAL to write YES over it.
  const text = `${claims.join("\n")}\n ${mask}`;
  const ghost = `GDAL_STRUCTURAL_METADATA_SIZE=${String(text.length).padStart(6, "0")} bytes\n${text}`;
  return ghost.length % 2 === 0 ? ghost : `${ghost} `;
}

const entry = (tag: number, type: FieldType, values: ArrayLike<number>): Entry => ({ tag, type, count: values.length, values, at: 0 });
const table = (tag: number, type: FieldType, count: number, name: keyof LevelTables): Entry => ({
  tag,
  type,
  count,
  values: null,
  table: name,
  at: 0,
});
const text = (tag: number, value: string): Entry => entry(tag, 2, new TextEncoder().encode(`${value}\0`));
const inOrder = (entries: Entry[]): Entry[] => entries.sort((a, b) => a.tag - b.tag);
const repeat = (value: number, count: number): Uint16Array => new Uint16Array(count).fill(value);

const COMPRESSION_TAGS = { none: COMPRESSION.none, lzw: COMPRESSION.lzw, deflate: COMPRESSION.adobeDeflate } as const;

function imageEntries(spec: ImageSpec, grid: LevelGrid, tags: ImageTags, level: number, big: boolean): Entry[] {
  const { samples, cellType, blockSize } = spec;
  const blocks = grid.tileCols * grid.tileRows * planesOf(spec);
  const format = isFloat(cellType) ? 3 : cellType.startsWith("u") ? 1 : 2;
  const extra = extraSamples(spec, tags);
  const entries = [
    entry(TAG.NewSubfileType, 4, [level === 0 ? 0 : 1]),
    entry(TAG.ImageWidth, 4, [grid.width]),
    entry(TAG.ImageLength, 4, [grid.height]),
    entry(TAG.BitsPerSample, 3, repeat(bytesPerCell(cellType) * 8, samples)),
    entry(TAG.Compression, 3, [COMPRESSION_TAGS[spec.compression]]),
    entry(TAG.Photometric, 3, [tags.colorTable ? 3 : tags.rgb ? 2 : 1]),
    entry(TAG.SamplesPerPixel, 3, [samples]),
    entry(TAG.PlanarConfiguration, 3, [spec.interleave === "band" ? 2 : 1]),
    entry(TAG.TileWidth, 4, [blockSize]),
    entry(TAG.TileLength, 4, [blockSize]),
    table(TAG.TileOffsets, big ? 16 : 4, blocks, "offsets"),
    table(TAG.TileByteCounts, 4, blocks, "counts"),
    entry(TAG.SampleFormat, 3, repeat(format, samples)),
  ];
  if (spec.predictor !== 1) entries.push(entry(TAG.Predictor, 3, [spec.predictor]));
  if (extra.length > 0) entries.push(entry(TAG.ExtraSamples, 3, extra));
  if (tags.colorTable) entries.push(entry(TAG.ColorMap, 3, colorMap(tags.colorTable, colorBits(spec))));
  if (spec.nodata !== null) entries.push(text(TAG.GdalNodata, nodataText(spec.nodata)));
  if (level === 0) entries.push(...placeEntries(tags));
  return inOrder(entries);
}

function extraSamples(spec: ImageSpec, tags: ImageTags): number[] {
  const colours = tags.rgb ? 3 : 1;
  if (spec.samples < colours + (tags.alpha ? 1 : 0))
    throw new TilefoldError(
      "OUTPUT_INVALID",
      `an image of ${spec.samples} bands has no ${tags.rgb ? "red, green and blue" : "value"}${tags.alpha ? " and alpha" : ""}`,
    );
  const extra: number[] = new Array(spec.samples - colours).fill(0);
  if (tags.alpha) extra[extra.length - 1] = 2;
  return extra;
}

function colorBits(spec: ImageSpec): 8 | 16 {
  if (spec.samples === 1 && spec.cellType === "uint8") return 8;
  if (spec.samples === 1 && spec.cellType === "uint16") return 16;
  throw new TilefoldError(
    "OUTPUT_INVALID",
    `a colour table for ${spec.samples} bands of ${spec.cellType}; one band of uint8 or uint16 may have one`,
  );
}

const nodataText = (nodata: number | string): string => (typeof nodata === "string" ? nodata : String(nodata));

/** What only the full resolution says: where it lies, and what its bands are. */
function placeEntries(tags: ImageTags): Entry[] {
  const entries: Entry[] = [];
  const { transform, geoKeys } = tags;
  if (transform !== null) {
    const { a, b, c, d, e, f } = transform;
    if (isNorthUp(transform)) entries.push(entry(TAG.ModelPixelScale, 12, [a, -e, 0]), entry(TAG.ModelTiepoint, 12, [0, 0, 0, c, f, 0]));
    else entries.push(entry(TAG.ModelTransformation, 12, [a, b, 0, c, d, e, 0, f, 0, 0, 0, 0, 0, 0, 0, 1]));
  }
  if (geoKeys !== null) {
    entries.push(entry(TAG.GeoKeyDirectory, 3, geoKeys.directory));
    if (geoKeys.doubles.length > 0) entries.push(entry(TAG.GeoDoubleParams, 12, geoKeys.doubles));
    if (geoKeys.ascii !== "") entries.push(text(TAG.GeoAsciiParams, geoKeys.ascii));
  }
  const metadata = gdalMetadata(tags);
  if (metadata !== "") entries.push(text(TAG.GdalMetadata, metadata));
  return entries;
}

function maskEntries(spec: ImageSpec, grid: LevelGrid, level: number, big: boolean): Entry[] {
  const blocks = grid.tileCols * grid.tileRows;
  return inOrder([
    entry(TAG.NewSubfileType, 4, [level === 0 ? 4 : 5]),
    entry(TAG.ImageWidth, 4, [grid.width]),
    entry(TAG.ImageLength, 4, [grid.height]),
    entry(TAG.BitsPerSample, 3, [1]),
    entry(TAG.Compression, 3, [COMPRESSION.adobeDeflate]),
    entry(TAG.Photometric, 3, [4]),
    entry(TAG.SamplesPerPixel, 3, [1]),
    entry(TAG.PlanarConfiguration, 3, [1]),
    entry(TAG.TileWidth, 4, [spec.blockSize]),
    entry(TAG.TileLength, 4, [spec.blockSize]),
    table(TAG.TileOffsets, big ? 16 : 4, blocks, "maskOffsets"),
    table(TAG.TileByteCounts, 4, blocks, "maskCounts"),
    entry(TAG.SampleFormat, 3, [1]),
  ]);
}

/** The header's bytes, little-endian. */
export function writeHeader(layout: HeaderLayout, tables: readonly LevelTables[]): Uint8Array {
  const { big } = layout;
  const bytes = new Uint8Array(layout.bytes);
  const view = new DataView(bytes.buffer);
  const offset = (at: number, value: number): void => (big ? putUint64(view, at, value) : view.setUint32(at, value, true));
  bytes.set([0x49, 0x49, big ? 43 : 42, 0]);
  if (big) view.setUint16(4, 8, true);
  offset(big ? 8 : 4, layout.directories[0]!.at);
  bytes.set(new TextEncoder().encode(layout.ghost), big ? 16 : 8);
  layout.directories.forEach((directory, i) => {
    let at = directory.at;
    if (big) putUint64(view, at, directory.entries.length);
    else view.setUint16(at, directory.entries.length, true);
    at += big ? 8 : 2;
    for (const item of directory.entries) {
      view.setUint16(at, item.tag, true);
      view.setUint16(at + 2, item.type, true);
      offset(at + 4, item.count);
      const values = item.values ?? tables[directory.level]![item.table!];
      if (bytesOf(item) > (big ? 8 : 4)) {
        offset(at + (big ? 12 : 8), item.at);
        putValues(view, item.at, item.type, values);
      } else putValues(view, at + (big ? 12 : 8), item.type, values);
      at += big ? 20 : 12;
    }
    offset(at, layout.directories[i + 1]?.at ?? 0);
  });
  return bytes;
}

function putValues(view: DataView, at: number, type: FieldType, values: ArrayLike<number>): void {
  const size = SIZES[type];
  for (let i = 0, to = at; i < values.length; i++, to += size) {
    const value = values[i]!;
    if (type === 3) view.setUint16(to, value, true);
    else if (type === 4) view.setUint32(to, value, true);
    else if (type === 16) putUint64(view, to, value);
    else if (type === 12) view.setFloat64(to, value, true);
    else view.setUint8(to, value);
  }
}

function putUint64(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}
