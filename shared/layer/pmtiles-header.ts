/** The 127 bytes that a PMTiles archive begins with (specification version 3). */
import { TilefoldError } from "../core/errors.js";

export interface PmHeader {
  readonly rootOffset: number;
  readonly rootLength: number;
  readonly metadataOffset: number;
  readonly metadataLength: number;
  readonly leavesOffset: number;
  readonly leavesLength: number;
  readonly dataOffset: number;
  readonly dataLength: number;
  /** Tiles, entries of directories, different contents. */
  readonly tiles: number;
  readonly entries: number;
  readonly contents: number;
  readonly clustered: boolean;
  /** 1 none, 2 gzip. */
  readonly internalCompression: number;
  readonly tileCompression: number;
  readonly tileType: PmTileType;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Degrees: west, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  readonly centre: { readonly zoom: number; readonly lon: number; readonly lat: number };
}

export const PM_TILE_TYPES = ["unknown", "mvt", "png", "jpeg", "webp", "avif"] as const;
export type PmTileType = (typeof PM_TILE_TYPES)[number];

export const PM_HEADER_BYTES = 127;
const MAGIC = "PMTiles";

export function encodePmHeader(header: PmHeader): Uint8Array {
  const bytes = new Uint8Array(PM_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  bytes[7] = 3;
  const { rootOffset, rootLength, metadataOffset, metadataLength, leavesOffset, leavesLength, dataOffset, dataLength } = header;
  [
    rootOffset,
    rootLength,
    metadataOffset,
    metadataLength,
    leavesOffset,
    leavesLength,
    dataOffset,
    dataLength,
    header.tiles,
    header.entries,
    header.contents,
  ].forEach((value, i) => void view.setBigUint64(8 + i * 8, BigInt(value), true));
  bytes[96] = header.clustered ? 1 : 0;
  bytes[97] = header.internalCompression;
  bytes[98] = header.tileCompression;
  bytes[99] = PM_TILE_TYPES.indexOf(header.tileType);
  bytes[100] = header.minZoom;
  bytes[101] = header.maxZoom;
  header.bounds.forEach((degrees, i) => void view.setInt32(102 + i * 4, Math.round(degrees * 1e7), true));
  bytes[118] = header.centre.zoom;
  view.setInt32(119, Math.round(header.centre.lon * 1e7), true);
  view.setInt32(123, Math.round(header.centre.lat * 1e7), true);
  return bytes;
}

export const isPmTiles = (bytes: Uint8Array): boolean =>
  bytes.length >= 8 && MAGIC.split("").every((letter, i) => bytes[i] === letter.charCodeAt(0));

/** @throws RASTER_MALFORMED for what is no archive of version 3 */
export function decodePmHeader(bytes: Uint8Array, uri: string): PmHeader {
  if (!isPmTiles(bytes) || bytes.length < PM_HEADER_BYTES || bytes[7] !== 3)
    throw new TilefoldError("RASTER_MALFORMED", `${uri} is no PMTiles archive of version 3`, {
      hint: "Convert it with `pmtiles convert`.",
      at: { uri },
    });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = (i: number): number => Number(view.getBigUint64(8 + i * 8, true));
  const degrees = (at: number): number => view.getInt32(at, true) / 1e7;
  return {
    rootOffset: long(0),
    rootLength: long(1),
    metadataOffset: long(2),
    metadataLength: long(3),
    leavesOffset: long(4),
    leavesLength: long(5),
    dataOffset: long(6),
    dataLength: long(7),
    tiles: long(8),
    entries: long(9),
    contents: long(10),
    clustered: bytes[96] === 1,
    internalCompression: bytes[97]!,
    tileCompression: bytes[98]!,
    tileType: PM_TILE_TYPES[bytes[99]!] ?? "unknown",
    minZoom: bytes[100]!,
    maxZoom: bytes[101]!,
    bounds: [degrees(102), degrees(106), degrees(110), degrees(114)],
    centre: { zoom: bytes[118]!, lon: degrees(119), lat: degrees(123) },
  };
}
