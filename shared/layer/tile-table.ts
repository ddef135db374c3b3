/**
 * Which tiles a layer has: their numbers, sizes and the beginnings of their SHA-256, in order. Parts are read by range, so that a question
 * about some keys costs what those keys cost. Little-endian:
 *
 *     0   "TFTT", u32 count
 *     8   u64 number of the first tile of each page of 1,024
 *     …   per tile: u64 number, u32 size, 6 bytes of SHA-256, u16 generation
 *
 * Of a layer whose keys have a time it begins with "TFTI", and a tile has 8 bytes more: its instant in milliseconds since 1970, as a double.
 */
import { TilefoldError } from "../core/errors.js";
import type { IndexRange } from "../grid/index-ranges.js";
import type { Store } from "../store/store.js";

export interface TileEntry {
  readonly index: bigint;
  /** Of a layer whose keys have a time: an index stands for all instants of a step. */
  readonly instant?: number;
  readonly size: number;
  /** 48 bits. */
  readonly digest: number;
  /** How often the layer had been updated when the tile was written; 0: with the layer. */
  readonly generation: number;
}

const MAGIC = 0x54544654;
const TIMED_MAGIC = 0x49544654;
const PAGE = 1024;
const RECORD = 20;
const TIMED_RECORD = 28;
const HEAD = 8;

/** The first 48 bits of a SHA-256 in hexadecimal. */
export const shortDigest = (hex: string): number => Number.parseInt(hex.slice(0, 12), 16);

/** All numbers there are. */
export const ALL_TILES: readonly IndexRange[] = [[0n, (1n << 64n) - 1n]];

/** What tells a layer's tiles apart. */
export const entryName = ({ index, instant }: Pick<TileEntry, "index" | "instant">): string =>
  instant === undefined ? String(index) : `${index}-${instant}`;

/** @param entries in any order, each index (and instant) once */
export function encodeTileTable(entries: readonly TileEntry[]): Uint8Array {
  const sorted = [...entries].sort((a, b) =>
    a.index < b.index ? -1 : a.index > b.index ? 1 : Math.sign((a.instant ?? 0) - (b.instant ?? 0)),
  );
  const timed = sorted[0]?.instant !== undefined;
  const record = timed ? TIMED_RECORD : RECORD;
  const pages = Math.ceil(sorted.length / PAGE);
  const bytes = new Uint8Array(HEAD + pages * 8 + sorted.length * record);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, timed ? TIMED_MAGIC : MAGIC, true);
  view.setUint32(4, sorted.length, true);
  sorted.forEach(({ index, instant, size, digest, generation }, i) => {
    if (i % PAGE === 0) view.setBigUint64(HEAD + (i / PAGE) * 8, index, true);
    const at = HEAD + pages * 8 + i * record;
    if (timed) view.setFloat64(at + RECORD, instant!, true);
    view.setBigUint64(at, index, true);
    view.setUint32(at + 8, size, true);
    view.setUint32(at + 12, digest % 2 ** 32, true);
    view.setUint16(at + 16, Math.floor(digest / 2 ** 32), true);
    view.setUint16(at + 18, generation, true);
  });
  return bytes;
}

/** The tiles of runs of numbers, in order. @param ranges ascending, as KeyIndex.ranges gives them */
export async function readTileTable(uri: string, store: Store, ranges: readonly IndexRange[], signal?: AbortSignal): Promise<TileEntry[]> {
  const options = signal === undefined ? {} : { signal };
  const bad = (what: string): TilefoldError =>
    new TilefoldError("RASTER_MALFORMED", `${uri} ${what}`, { hint: "Write the layer again.", at: { uri } });
  const { size } = await store.stat(uri, options);
  if (size < HEAD) throw bad("is no table of tiles");
  const head = viewOf(await store.read(uri, { offset: 0, length: HEAD }, options));
  const count = head.getUint32(4, true);
  const pages = Math.ceil(count / PAGE);
  const start = HEAD + pages * 8;
  const magic = head.getUint32(0, true);
  const timed = magic === TIMED_MAGIC;
  const record = timed ? TIMED_RECORD : RECORD;
  if ((magic !== MAGIC && !timed) || size !== start + count * record) throw bad("is no table of tiles, or cut off");
  if (count === 0 || ranges.length === 0) return [];
  const firsts = viewOf(await store.read(uri, { offset: HEAD, length: pages * 8 }, options));
  const wanted = pagesOf(ranges, pages, (page) => firsts.getBigUint64(page * 8, true));
  const rows = (page: number): number => Math.min(PAGE, count - page * PAGE);
  const read = await store.readMany(
    uri,
    wanted.map((page) => ({ offset: start + page * PAGE * record, length: rows(page) * record })),
    options,
  );
  const entries: TileEntry[] = [];
  let r = 0;
  read.forEach((bytes) => {
    const view = viewOf(bytes);
    for (let at = 0; at < bytes.length; at += record) {
      const index = view.getBigUint64(at, true);
      while (r < ranges.length && ranges[r]![1] < index) r++;
      if (r === ranges.length) return;
      if (index < ranges[r]![0]) continue;
      entries.push({
        index,
        ...(timed ? { instant: view.getFloat64(at + RECORD, true) } : {}),
        size: view.getUint32(at + 8, true),
        digest: view.getUint32(at + 12, true) + view.getUint16(at + 16, true) * 2 ** 32,
        generation: view.getUint16(at + 18, true),
      });
    }
  });
  return entries;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Pages that may hold tiles of the ranges, ascending. */
function pagesOf(ranges: readonly IndexRange[], pages: number, first: (page: number) => bigint): number[] {
  const wanted: number[] = [];
  for (const [low, high] of ranges) {
    let from = 0;
    let to = pages;
    // The last page whose first tile comes before the range: of a number that several instants share, some may end the page before.
    while (from + 1 < to) {
      const middle = (from + to) >> 1;
      if (first(middle) < low) from = middle;
      else to = middle;
    }
    for (let page = from; page < pages && first(page) <= high; page++)
      if (wanted.length === 0 || wanted[wanted.length - 1]! < page) wanted.push(page);
  }
  return wanted;
}
