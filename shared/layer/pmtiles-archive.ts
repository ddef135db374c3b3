/** Reading PMTiles archives by range. */
import { gunzipSync } from "node:zlib";
import { TilefoldError } from "../core/errors.js";
import type { Store } from "../store/store.js";
import { decodeDirectory, FIRST_BYTES, findEntry, type PmEntry, pmTileId } from "./pmtiles-directory.js";
import { decodePmHeader, PM_HEADER_BYTES, type PmHeader } from "./pmtiles-header.js";

export interface PmArchive {
  readonly header: PmHeader;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** A tile's bytes as they stand; null where there is none. */
  tile(zoom: number, col: number, row: number): Promise<Uint8Array | null>;
}

/** Directories that are kept. */
const KEPT = 64;
/** Leaves below leaves that are followed. */
const DEPTH = 4;

export async function openPmArchive(uri: string, store: Store): Promise<PmArchive> {
  const { size, etag } = await store.stat(uri);
  const first = await store.read(uri, { offset: 0, length: Math.min(size, FIRST_BYTES) }, { etag });
  const header = decodePmHeader(first, uri);
  const range = (offset: number, length: number): Promise<Uint8Array> =>
    offset + length <= first.length
      ? Promise.resolve(first.subarray(offset, offset + length))
      : store.read(uri, { offset, length }, { etag });
  const kept = new Map<number, Promise<PmEntry[]>>();
  const directory = (offset: number, length: number): Promise<PmEntry[]> => {
    let found = kept.get(offset);
    if (found === undefined) {
      found = range(offset, length).then((bytes) => decodeDirectory(bytes, header.internalCompression, uri));
      kept.set(offset, found);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    }
    return found;
  };
  const metadata = await range(header.metadataOffset, header.metadataLength);
  return {
    header,
    metadata: parseMetadata(metadata, header, uri),
    async tile(zoom, col, row) {
      const id = pmTileId(zoom, col, row);
      let at = { offset: header.rootOffset, length: header.rootLength };
      for (let depth = 0; depth < DEPTH; depth++) {
        const entry = findEntry(await directory(at.offset, at.length), id);
        if (entry === undefined) return null;
        if (entry.run > 0) return range(header.dataOffset + entry.offset, entry.length);
        at = { offset: header.leavesOffset + entry.offset, length: entry.length };
      }
      throw new TilefoldError("RASTER_MALFORMED", `the directories of ${uri} lead to one another`, { at: { uri, byte: PM_HEADER_BYTES } });
    },
  };
}

function parseMetadata(bytes: Uint8Array, { internalCompression }: PmHeader, uri: string): Readonly<Record<string, unknown>> {
  if (bytes.length === 0) return {};
  try {
    const plain = internalCompression === 2 ? gunzipSync(bytes, { maxOutputLength: 16 << 20 }) : bytes;
    return JSON.parse(new TextDecoder().decode(plain)) as Record<string, unknown>;
  } catch (cause) {
    throw new TilefoldError("RASTER_MALFORMED", `the metadata of ${uri} cannot be read`, { at: { uri }, cause });
  }
}
