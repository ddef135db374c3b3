import type { HeaderBytes } from "./header-bytes.js";
import { tiffError } from "./tiff-error.js";
import { MAX_IFD_ENTRIES, MAX_IFDS, MAX_TAG_BYTES } from "./tiff-limits.js";
import { tagName, typeSize } from "./tiff-tags.js";

/** One entry of a directory: `count` values of field type `type`, from byte `offset` of the file (inside the directory where they fit). */
export interface TagEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly offset: number;
}

/** One image file directory. */
export interface Ifd {
  /** Byte of the directory in the file. */
  readonly offset: number;
  readonly entries: ReadonlyMap<number, TagEntry>;
}

export interface TiffStart {
  readonly format: "tiff" | "bigtiff";
  readonly littleEndian: boolean;
  readonly firstIfd: number;
}

/** The first 8 or 16 bytes. RASTER_NOT_TIFF shows what stands there instead. */
export async function readTiffStart(file: HeaderBytes): Promise<TiffStart> {
  const { view, index } = await file.bytes(0, Math.min(16, file.size), "the file's start");
  const mark = file.size >= 8 ? view.getUint16(index, false) : 0;
  const littleEndian = mark === 0x4949;
  const version = mark === 0x4949 || mark === 0x4d4d ? view.getUint16(index + 2, littleEndian) : 0;
  if (version === 42) return { format: "tiff", littleEndian, firstIfd: view.getUint32(index + 4, littleEndian) };
  if (version === 43 && file.size >= 16 && view.getUint16(index + 4, littleEndian) === 8 && view.getUint16(index + 6, littleEndian) === 0) {
    return { format: "bigtiff", littleEndian, firstIfd: uint64(file, view, index + 8, littleEndian) };
  }
  const shown =
    file.size === 0
      ? "is empty"
      : `starts with ${printable(new Uint8Array(view.buffer, view.byteOffset + index, Math.min(file.size, 48, view.byteLength - index)))}`;
  throw tiffError("RASTER_NOT_TIFF", file.uri, `not a TIFF: the file ${shown}`, { byte: 0 });
}

/** All directories in the chain, in its order. A cycle is RASTER_MALFORMED, too many are LIMIT_EXCEEDED; both before more is read. */
export async function readIfdChain(file: HeaderBytes, start: TiffStart): Promise<Ifd[]> {
  const chain: Ifd[] = [];
  const seen = new Set<number>();
  for (let offset = start.firstIfd; offset !== 0; ) {
    if (seen.has(offset)) throw tiffError("RASTER_MALFORMED", file.uri, `the directories form a cycle at byte ${offset}`, { byte: offset });
    if (chain.length === MAX_IFDS) {
      throw tiffError("LIMIT_EXCEEDED", file.uri, `the file has more than ${MAX_IFDS} directories`, {
        byte: offset,
        hint: "A file of many pages is no raster with overviews; extract the page with `gdal_translate`.",
      });
    }
    seen.add(offset);
    const { ifd, next } = await readIfd(file, start, offset);
    chain.push(ifd);
    offset = next;
  }
  if (chain.length === 0) throw tiffError("RASTER_MALFORMED", file.uri, "the file has no directory", { byte: 4 });
  return chain;
}

async function readIfd(file: HeaderBytes, start: TiffStart, offset: number): Promise<{ ifd: Ifd; next: number }> {
  const big = start.format === "bigtiff";
  const le = start.littleEndian;
  const [countSize, entrySize, pointerSize] = big ? [8, 20, 8] : [2, 12, 4];
  const what = `the directory at byte ${offset}`;
  const head = await file.bytes(offset, countSize, what);
  const entryCount = big ? uint64(file, head.view, head.index, le) : head.view.getUint16(head.index, le);
  if (entryCount === 0 || entryCount > MAX_IFD_ENTRIES) {
    throw tiffError("RASTER_MALFORMED", file.uri, `${what} has ${entryCount} entries, expected 1 to ${MAX_IFD_ENTRIES}`, { byte: offset });
  }
  const body = offset + countSize;
  // The last pointer may be cut off in files that other readers still take: a missing one ends the chain.
  const whole = entryCount * entrySize + pointerSize;
  const present = body + whole > file.size ? entryCount * entrySize : whole;
  const { view, index } = await file.bytes(body, present, what);
  const entries = new Map<number, TagEntry>();
  for (let i = 0; i < entryCount; i++) {
    const at = index + i * entrySize;
    const tag = view.getUint16(at, le);
    const type = view.getUint16(at + 2, le);
    const count = big ? uint64(file, view, at + 4, le) : view.getUint32(at + 4, le);
    const inline = count * typeSize(type) <= pointerSize;
    const valueAt = at + (big ? 12 : 8);
    const position = body + i * entrySize + (big ? 12 : 8);
    if (entries.has(tag)) continue; // the first of a doubled tag counts, as in libtiff
    entries.set(tag, { tag, type, count, offset: inline ? position : big ? uint64(file, view, valueAt, le) : view.getUint32(valueAt, le) });
  }
  const nextAt = index + entryCount * entrySize;
  const next = present < whole ? 0 : big ? uint64(file, view, nextAt, le) : view.getUint32(nextAt, le);
  return { ifd: { offset, entries }, next };
}

/** The byte range an entry's values stand in; a tag beyond all measure is LIMIT_EXCEEDED. */
export function entryRange(file: HeaderBytes, entry: TagEntry): { offset: number; length: number; what: string } {
  const length = entry.count * typeSize(entry.type);
  if (length > MAX_TAG_BYTES) {
    throw tiffError(
      "LIMIT_EXCEEDED",
      file.uri,
      `${tagName(entry.tag)} has ${entry.count} values, ${length} bytes; at most ${MAX_TAG_BYTES} are read`,
      { byte: entry.offset },
    );
  }
  return { offset: entry.offset, length, what: tagName(entry.tag) };
}

/** The numbers of an entry. RASTER_MALFORMED for text, fractions of 0 and field types there are not. */
export async function entryNumbers(file: HeaderBytes, littleEndian: boolean, entry: TagEntry): Promise<number[]> {
  const range = entryRange(file, entry);
  const size = typeSize(entry.type);
  if (size === 0 || entry.type === 2) {
    throw tiffError("RASTER_MALFORMED", file.uri, `${tagName(entry.tag)} has field type ${entry.type}, expected numbers`, {
      byte: entry.offset,
    });
  }
  const { view, index } = await file.bytes(range.offset, range.length, range.what);
  const numbers = new Array<number>(entry.count);
  for (let i = 0; i < entry.count; i++) numbers[i] = numberAt(file, view, index + i * size, entry.type, littleEndian);
  return numbers;
}

/** The bytes of an entry, as they stand. */
export async function entryBytes(file: HeaderBytes, entry: TagEntry): Promise<Uint8Array> {
  const range = entryRange(file, entry);
  const { view, index } = await file.bytes(range.offset, range.length, range.what);
  return new Uint8Array(view.buffer, view.byteOffset + index, range.length);
}

/** The text of an entry up to its first NUL (UTF-8, as GDAL writes it). */
export async function entryText(file: HeaderBytes, entry: TagEntry): Promise<string> {
  const bytes = await entryBytes(file, entry);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function numberAt(file: HeaderBytes, view: DataView, at: number, type: number, le: boolean): number {
  switch (type) {
    case 1:
    case 7:
      return view.getUint8(at);
    case 3:
      return view.getUint16(at, le);
    case 4:
    case 13:
      return view.getUint32(at, le);
    case 5:
      return view.getUint32(at, le) / view.getUint32(at + 4, le);
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, le);
    case 9:
      return view.getInt32(at, le);
    case 10:
      return view.getInt32(at, le) / view.getInt32(at + 4, le);
    case 11:
      return view.getFloat32(at, le);
    case 12:
      return view.getFloat64(at, le);
    case 17:
      return Number(view.getBigInt64(at, le));
    default:
      return uint64(file, view, at, le);
  }
}

function uint64(file: HeaderBytes, view: DataView, at: number, le: boolean): number {
  const value = view.getUint32(le ? at + 4 : at, le) * 2 ** 32 + view.getUint32(le ? at : at + 4, le);
  if (!Number.isSafeInteger(value))
    throw tiffError("RASTER_MALFORMED", file.uri, `a 64-bit number of the header is ${value}, past every file`, {
      byte: view.byteOffset + at,
    });
  return value;
}

function printable(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
  return `"${text}"`;
}
