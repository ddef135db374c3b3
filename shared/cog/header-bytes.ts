import type { ByteRange, Store } from "../store/store.js";
import { tiffError } from "./tiff-error.js";
import { FIRST_READ_BYTES, MAX_HEADER_BYTES, NEXT_READ_BYTES } from "./tiff-limits.js";

interface Chunk {
  readonly offset: number;
  readonly view: DataView;
}

/** Bytes at a place of the file: `view` starts at byte `offset` of it. */
export interface HeaderView {
  readonly view: DataView;
  /** Index into `view` of the byte that was asked for. */
  readonly index: number;
}

/**
 * The parts of one file that its header needs, read once each in few requests. Holds bytes already read; nothing is released,
 * the total is capped instead.
 */
export class HeaderBytes {
  readonly uri: string;
  readonly size: number;
  readonly etag: string;
  private readonly store: Store;
  private readonly signal: AbortSignal | undefined;
  private readonly chunks: Chunk[] = [];
  private total = 0;

  constructor(store: Store, uri: string, size: number, etag: string, signal?: AbortSignal) {
    this.store = store;
    this.uri = uri;
    this.size = size;
    this.etag = etag;
    this.signal = signal;
  }

  /** `length` bytes from `offset`. RASTER_TRUNCATED where the file ends before; LIMIT_EXCEEDED for a header beyond all measure. */
  async bytes(offset: number, length: number, what: string): Promise<HeaderView> {
    this.check(offset, length, what);
    const held = this.held(offset, length);
    if (held) return held;
    await this.load([{ offset, length }]);
    return this.held(offset, length)!;
  }

  /** Reads all ranges that are not held yet, together. */
  async ensure(ranges: readonly (ByteRange & { readonly what: string })[]): Promise<void> {
    for (const range of ranges) this.check(range.offset, range.length, range.what);
    await this.load(ranges.filter((range) => !this.held(range.offset, range.length)));
  }

  private check(offset: number, length: number, what: string): void {
    if (offset + length > this.size) {
      throw tiffError(
        "RASTER_TRUNCATED",
        this.uri,
        `${what} needs bytes ${offset} to ${offset + length}, but the file ends at ${this.size}`,
        { byte: this.size },
      );
    }
  }

  private held(offset: number, length: number): HeaderView | null {
    for (const { offset: start, view } of this.chunks) {
      if (offset >= start && offset + length <= start + view.byteLength) return { view, index: offset - start };
    }
    return null;
  }

  private async load(ranges: readonly ByteRange[]): Promise<void> {
    if (ranges.length === 0) return;
    const padding = this.chunks.length === 0 ? FIRST_READ_BYTES : NEXT_READ_BYTES;
    const wanted = merge(ranges.map(({ offset, length }) => ({ offset, length: Math.min(Math.max(length, padding), this.size - offset) })));
    for (const range of wanted) this.total += range.length;
    if (this.total > MAX_HEADER_BYTES) {
      throw tiffError("LIMIT_EXCEEDED", this.uri, `the header needs more than ${MAX_HEADER_BYTES} bytes`, {
        hint: "A header this large is damaged or hostile; check it with `gdalinfo`.",
      });
    }
    const options = { etag: this.etag, ...(this.signal ? { signal: this.signal } : {}) };
    const read = await this.store.readMany(this.uri, wanted, options);
    wanted.forEach(({ offset }, i) => {
      const bytes = read[i]!;
      this.chunks.push({ offset, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
    });
  }
}

function merge(ranges: readonly ByteRange[]): ByteRange[] {
  const merged: { offset: number; length: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.offset - b.offset)) {
    const last = merged.at(-1);
    if (last && range.offset <= last.offset + last.length) last.length = Math.max(last.length, range.offset + range.length - last.offset);
    else merged.push({ ...range });
  }
  return merged;
}
