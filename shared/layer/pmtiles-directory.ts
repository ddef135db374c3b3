/** Directories of PMTiles (specification version 3): which tiles an archive holds and where. */
import { gunzipSync, gzipSync } from "node:zlib";
import { TilefoldError } from "../core/errors.js";

/** A run of tiles with the same bytes; `run` 0: a leaf directory whose first tile is `id`. */
export interface PmEntry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
  readonly run: number;
}

/** A tile's number: the levels above, then its place on the Hilbert curve of its level. Exact up to zoom 26. */
export function pmTileId(zoom: number, col: number, row: number): number {
  let id = 0;
  for (let side = 2 ** zoom / 2, x = col, y = row; side >= 1; side /= 2) {
    const right = x >= side ? 1 : 0;
    const below = y >= side ? 1 : 0;
    id += side * side * ((3 * right) ^ below);
    x -= right * side;
    y -= below * side;
    // The quarter's own curve is turned so that it begins and ends where its neighbours do.
    if (below === 0) {
      if (right === 1) {
        x = side - 1 - x;
        y = side - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return (4 ** zoom - 1) / 3 + id;
}

/** Varints of 7 bits, the lowest first. */
class Varints {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  add(value: number): void {
    if (this.#length + 10 > this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2);
      more.set(this.#bytes);
      this.#bytes = more;
    }
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }
  take(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** A directory as it stands in the archive, compressed by gzip. Entries ascend by id. */
export function encodeDirectory(entries: readonly PmEntry[]): Uint8Array {
  const out = new Varints();
  out.add(entries.length);
  let last = 0;
  for (const { id } of entries) {
    out.add(id - last);
    last = id;
  }
  for (const { run } of entries) out.add(run);
  for (const { length } of entries) out.add(length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    out.add(before !== undefined && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return new Uint8Array(gzipSync(out.take(), { level: 9 }));
}

/** Decoded bytes of a directory that are read at most. */
const MOST_BYTES = 64 << 20;

/** @param compression 1 none, 2 gzip @throws RASTER_MALFORMED */
export function decodeDirectory(bytes: Uint8Array, compression: number, uri: string): PmEntry[] {
  const bad = (what: string, cause?: unknown) =>
    new TilefoldError("RASTER_MALFORMED", `a directory of ${uri} ${what}`, {
      hint: "Write the archive again.",
      at: { uri },
      ...(cause === undefined ? {} : { cause }),
    });
  let plain = bytes;
  if (compression === 2) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
    } catch (cause) {
      throw bad("cannot be decompressed", cause);
    }
  } else if (compression !== 1) throw bad(`has compression ${compression}, which is not built in`);
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = plain[at++];
      if (byte === undefined || scale > 2 ** 49) throw bad("is cut off");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const count = take();
  if (count > plain.length) throw bad(`declares ${count} entries in ${plain.length} bytes`);
  const column = (): number[] => Array.from({ length: count }, take);
  const steps = column();
  const runs = column();
  const lengths = column();
  const entries: PmEntry[] = [];
  let id = 0;
  for (let i = 0; i < count; i++) {
    id += steps[i]!;
    const told = take();
    const before = entries[i - 1];
    if (told === 0 && before === undefined) throw bad("begins without an offset");
    entries.push({ id, run: runs[i]!, length: lengths[i]!, offset: told === 0 ? before!.offset + before!.length : told - 1 });
  }
  return entries;
}

/** The entry that holds a tile or leads to it; undefined where there is none. */
export function findEntry(entries: readonly PmEntry[], id: number): PmEntry | undefined {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.id <= id) low = middle + 1;
    else high = middle - 1;
  }
  const entry = entries[high];
  return entry !== undefined && (entry.run === 0 || id < entry.id + entry.run) ? entry : undefined;
}

/** The most that the header and the root directory take: readers fetch this much at once. */
export const FIRST_BYTES = 16_384;

/** A root directory that fits, and the leaves it leads to: entries are told once, in leaves as large as need be. */
export function layOutDirectories(entries: readonly PmEntry[], rootBytes: number): { root: Uint8Array; leaves: Uint8Array } {
  if (entries.length < FIRST_BYTES) {
    const root = encodeDirectory(entries);
    if (root.length <= rootBytes) return { root, leaves: new Uint8Array(0) };
  }
  for (let size = 4096; ; size *= 2) {
    const leaves: Uint8Array[] = [];
    const roots: PmEntry[] = [];
    let offset = 0;
    for (let from = 0; from < entries.length; from += size) {
      const leaf = encodeDirectory(entries.slice(from, from + size));
      roots.push({ id: entries[from]!.id, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = encodeDirectory(roots);
    if (root.length > rootBytes) continue;
    const all = new Uint8Array(offset);
    let at = 0;
    for (const leaf of leaves) {
      all.set(leaf, at);
      at += leaf.length;
    }
    return { root, leaves: all };
  }
}
