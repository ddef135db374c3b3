import { isTilefoldError } from "../core/errors.js";
import { crsFromGeoKeys } from "../geo/geokeys.js";
import type { CellType } from "../raster/cell-type.js";
import type { Store } from "../store/store.js";
import { datasetItem, parseGdalMetadata } from "./gdal-metadata.js";
import { decodeGeoKeys, isPixelIsPoint, transformFromTags } from "./georeference.js";
import type { BandHeader, LevelHeader, RasterHeader, TableRef } from "./header.js";
import { HeaderBytes } from "./header-bytes.js";
import { entryBytes, entryNumbers, entryText, type Ifd, readIfdChain, readTiffStart, type TiffStart } from "./ifd.js";
import { readLevel, subfileType } from "./level.js";
import { nodataForType } from "./nodata.js";
import { TAG } from "./tiff-tags.js";

export interface ReadHeaderOptions {
  readonly signal?: AbortSignal;
  /** Look for overviews in `{uri}.ovr`: "auto" (default) does where the file has none of its own and is larger than 1,024 pixels a side. */
  readonly externalOverviews?: "auto" | "always" | "never";
  /** The tag that tells when the raster was taken: TIFFTAG_DATETIME, or a name in the GDAL metadata. */
  readonly timeTag?: string;
}

const REDUCED = 1;
const MASK = 4;

/** Images no larger than this need no overviews, so nobody looks for external ones. */
const OVERVIEWS_WORTH_SIDE = 1_024;

/**
 * Reads all that a raster says of itself, and no pixel: typically one stat and one to three reads. Errors: RASTER_NOT_TIFF, RASTER_MALFORMED,
 * RASTER_TRUNCATED, RASTER_CODEC (cell types that no cell type of ours holds), LIMIT_EXCEEDED. A missing georeference is a warning:
 * who needs one raises RASTER_GEOREFERENCE.
 */
export async function readHeader(store: Store, uri: string, options: ReadHeaderOptions = {}): Promise<RasterHeader> {
  const { file, start, chain } = await openTiff(store, uri, options.signal);
  const first = chain[0]!;
  const main = await readLevel(file, start, first);
  const warnings: string[] = [];
  const levels = await readLevels(file, start, chain, main, warnings);
  const external = options.externalOverviews ?? "auto";
  const large = Math.max(main.width, main.height) > OVERVIEWS_WORTH_SIDE;
  if (external === "always" || (external === "auto" && levels.length === 1 && large)) {
    levels.push(...(await readExternalOverviews(store, uri, main, levels.at(-1)!, warnings, options.signal)));
  }
  const colorMap = first.entries.get(TAG.ColorMap);
  const ghost = await readGhost(file, start);
  return {
    uri,
    bytes: file.size,
    etag: file.etag,
    format: start.format,
    littleEndian: start.littleEndian,
    width: main.width,
    height: main.height,
    ...(await readGeoreference(file, start, first, warnings)),
    bands: await readBands(file, first, main.samples, main.cellType, warnings),
    alpha: await readAlpha(file, start, first, main.samples),
    ...(colorMap?.type === 3 ? { colorMap: { offset: colorMap.offset, count: colorMap.count, size: 2 } satisfies TableRef } : {}),
    levels,
    ...(ghost === null ? {} : { ghost }),
    ...(options.timeTag === undefined ? {} : { timeText: await readTime(file, first, options.timeTag) }),
    warnings,
  };
}

interface OpenTiff {
  readonly file: HeaderBytes;
  readonly start: TiffStart;
  readonly chain: readonly Ifd[];
}

async function openTiff(store: Store, uri: string, signal: AbortSignal | undefined): Promise<OpenTiff> {
  const stat = await store.stat(uri, signal ? { signal } : {});
  const file = new HeaderBytes(store, uri, stat.size, stat.etag, signal);
  const start = await readTiffStart(file);
  return { file, start, chain: await readIfdChain(file, start) };
}

/** The full resolution, then overviews from fine to coarse, each with the mask of its size. Other pages are left aside with a warning. */
async function readLevels(
  file: HeaderBytes,
  start: TiffStart,
  chain: readonly Ifd[],
  main: LevelHeader,
  warnings: string[],
): Promise<LevelHeader[]> {
  const overviews: LevelHeader[] = [];
  const masks: LevelHeader[] = [];
  let pages = 0;
  for (const ifd of chain.slice(1)) {
    const kind = await subfileType(file, start, ifd);
    if ((kind & (REDUCED | MASK)) === 0) {
      pages++;
      continue;
    }
    const image = await readOther(file, start, ifd, warnings);
    if (!image) continue;
    if (kind & MASK) masks.push(image);
    else if (isOverviewOf(main, image)) overviews.push(image);
    else
      warnings.push(
        `the reduced image at byte ${ifd.offset} (${image.width} × ${image.height}) does not match the raster and is left aside`,
      );
  }
  if (pages > 0) warnings.push(`the file has ${pages} more ${pages === 1 ? "page" : "pages"}, left aside`);
  overviews.sort((a, b) => b.width - a.width || b.height - a.height);
  return [main, ...overviews].map((level) => {
    const mask = masks.find((candidate) => candidate.width === level.width && candidate.height === level.height && candidate.samples === 1);
    return mask ? { ...level, mask } : level;
  });
}

/** An image beside the main one; of a type this reader does not hold, it is left aside. */
async function readOther(file: HeaderBytes, start: TiffStart, ifd: Ifd, warnings: string[]): Promise<LevelHeader | null> {
  try {
    return await readLevel(file, start, ifd);
  } catch (error) {
    if (!isTilefoldError(error) || error.code !== "RASTER_CODEC") throw error;
    warnings.push(`the image at byte ${ifd.offset} is left aside: ${error.message}`);
    return null;
  }
}

function isOverviewOf(main: LevelHeader, image: LevelHeader): boolean {
  const { width, height, samples } = image;
  return (
    image.cellType === main.cellType &&
    samples === main.samples &&
    width <= main.width &&
    height <= main.height &&
    width * height < main.width * main.height
  );
}

async function readExternalOverviews(
  store: Store,
  uri: string,
  main: LevelHeader,
  finest: LevelHeader,
  warnings: string[],
  signal: AbortSignal | undefined,
): Promise<LevelHeader[]> {
  const other = await openIfThere(store, `${uri}.ovr`, signal);
  if (!other) return [];
  const { file, start, chain } = other;
  const there = { uri: file.uri, bytes: file.size, etag: file.etag, littleEndian: start.littleEndian };
  const levels: LevelHeader[] = [];
  const masks: LevelHeader[] = [];
  for (const ifd of chain) {
    const image = await readOther(file, start, ifd, warnings);
    if (!image) continue;
    const level = { ...image, file: there };
    if ((await subfileType(file, start, ifd)) & MASK) masks.push(level);
    else if (isOverviewOf(main, image) && level.width < finest.width) levels.push(level);
    else warnings.push(`${file.uri}: the image of ${level.width} × ${level.height} does not match the raster and is left aside`);
  }
  levels.sort((a, b) => b.width - a.width || b.height - a.height);
  return levels.map((level) => {
    const mask = masks.find((candidate) => candidate.width === level.width && candidate.height === level.height);
    return mask ? { ...level, mask } : level;
  });
}

async function openIfThere(store: Store, uri: string, signal: AbortSignal | undefined): Promise<OpenTiff | null> {
  try {
    return await openTiff(store, uri, signal);
  } catch (error) {
    // S3 answers 403 for what is not there when the reader may not list; a page of text is no overview either.
    if (
      isTilefoldError(error) &&
      ["SOURCE_NOT_FOUND", "STORE_ACCESS", "STORE_DENIED", "URI_FORBIDDEN", "RASTER_NOT_TIFF"].includes(error.code)
    )
      return null;
    throw error;
  }
}

async function readGeoreference(file: HeaderBytes, start: TiffStart, ifd: Ifd, warnings: string[]) {
  const numbers = async (tag: number): Promise<number[] | null> => {
    const entry = ifd.entries.get(tag);
    return entry ? entryNumbers(file, start.littleEndian, entry) : null;
  };
  const asciiEntry = ifd.entries.get(TAG.GeoAsciiParams);
  const ascii = asciiEntry ? new TextDecoder("latin1").decode(await entryBytes(file, asciiEntry)) : "";
  const directory = await numbers(TAG.GeoKeyDirectory);
  const keys =
    directory && directory.length >= 4 ? decodeGeoKeys(directory, (await numbers(TAG.GeoDoubleParams)) ?? [], ascii, warnings) : null;
  const pixelIsPoint = keys !== null && isPixelIsPoint(keys);
  const tags = {
    pixelScale: await numbers(TAG.ModelPixelScale),
    tiepoints: await numbers(TAG.ModelTiepoint),
    transformation: await numbers(TAG.ModelTransformation),
  };
  const { kind, transform } = transformFromTags(tags, pixelIsPoint, warnings);
  const crs = keys === null ? null : crsFromGeoKeys(keys);
  if (crs === null) warnings.push("the raster names no CRS");
  return { transform, georeference: kind, crs, pixelIsPoint };
}

async function readBands(file: HeaderBytes, ifd: Ifd, samples: number, cellType: CellType, warnings: string[]): Promise<BandHeader[]> {
  const metadataEntry = ifd.entries.get(TAG.GdalMetadata);
  const metadata = parseGdalMetadata(metadataEntry ? await entryText(file, metadataEntry) : "");
  const nodataEntry = ifd.entries.get(TAG.GdalNodata);
  const { nodata, warning } = nodataForType(nodataEntry ? await entryText(file, nodataEntry) : "", cellType);
  if (warning) warnings.push(warning);
  return Array.from({ length: samples }, (_, i) => {
    const { description, scale, offset } = metadata.get(i) ?? {};
    return { name: description ?? `b${i + 1}`, cellType, nodata, scale: scale ?? null, offset: offset ?? null };
  });
}

/** As GeoTrellis finds it among a file's head tags: TIFFTAG_DATETIME is the TIFF's own tag, other names are GDAL's metadata. */
async function readTime(file: HeaderBytes, ifd: Ifd, tag: string): Promise<string | null> {
  const own = tag === "TIFFTAG_DATETIME" ? ifd.entries.get(TAG.DateTime) : undefined;
  if (own) return entryText(file, own);
  const metadata = ifd.entries.get(TAG.GdalMetadata);
  return metadata ? datasetItem(await entryText(file, metadata), tag) : null;
}

/** The first extra sample that is alpha, premultiplied (1) or not (2); extra samples stand last. */
async function readAlpha(file: HeaderBytes, start: TiffStart, ifd: Ifd, samples: number): Promise<number | null> {
  const entry = ifd.entries.get(TAG.ExtraSamples);
  if (!entry) return null;
  const kinds = await entryNumbers(file, start.littleEndian, entry);
  const index = kinds.findIndex((kind) => kind === 1 || kind === 2);
  return index < 0 || kinds.length > samples ? null : samples - kinds.length + index;
}

const GHOST_START = "GDAL_STRUCTURAL_METADATA_SIZE=";

/** GDAL's ghost area, which stands between the file's start and its first directory (GDAL COG driver, "Header ghost area"). */
async function readGhost(file: HeaderBytes, start: TiffStart): Promise<string | null> {
  const at = start.format === "bigtiff" ? 16 : 8;
  const length = Math.min(1_024, start.firstIfd - at, file.size - at);
  if (length < GHOST_START.length + 16) return null;
  const { view, index } = await file.bytes(at, length, "the ghost area");
  const text = new TextDecoder("latin1").decode(new Uint8Array(view.buffer, view.byteOffset + index, length));
  const match = /^GDAL_STRUCTURAL_METADATA_SIZE=(\d{6}) bytes\n/.exec(text);
  return match ? text.slice(match[0].length, match[0].length + Number(match[1])).trimEnd() : null;
}
