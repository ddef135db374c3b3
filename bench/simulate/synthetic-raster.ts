/** A raster of any size that is nowhere: a BigTIFF whose tables and blocks are computed when they are read. Every block is the same. */
import { deflateSync } from "node:zlib";
import { memoryStore } from "../../shared/store/memory-store.js";
import type { ByteRange, Store } from "../../shared/store/store.js";

export interface SyntheticRaster {
  readonly uri: string;
  readonly store: Store;
  readonly blocks: number;
  readonly blockBytes: number;
}

const [SHORT, LONG, DOUBLE, LONG8] = [3, 4, 12, 16] as const;
const SIZES: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8, [LONG8]: 8 };

/** EPSG:3857, one byte a pixel, deflate. @param pixel metres */
export function syntheticRaster(
  uri: string,
  grid: {
    readonly blockCols: number;
    readonly blockRows: number;
    readonly block: number;
    readonly pixel: number;
    readonly west: number;
    readonly north: number;
  },
): SyntheticRaster {
  const { blockCols, blockRows, block, pixel, west, north } = grid;
  const blocks = blockCols * blockRows;
  const cells = new Uint8Array(block * block);
  for (let i = 0; i < cells.length; i++) cells[i] = (Math.floor(i / 37) * 5 + (i >> 9)) % 9;
  const data = deflateSync(cells);
  const head = 4096;
  const countsAt = head + blocks * 8;
  const dataAt = countsAt + blocks * 4;
  const size = dataAt + blocks * data.length;
  const start = headBytes(head, [
    [256, LONG, [blockCols * block]],
    [257, LONG, [blockRows * block]],
    [258, SHORT, [8]],
    [259, SHORT, [8]],
    [262, SHORT, [1]],
    [277, SHORT, [1]],
    [322, LONG, [block]],
    [323, LONG, [block]],
    [324, LONG8, { count: blocks, at: head }],
    [325, LONG, { count: blocks, at: countsAt }],
    [339, SHORT, [1]],
    [33550, DOUBLE, [pixel, pixel, 0]],
    [33922, DOUBLE, [0, 0, 0, west, north, 0]],
    [34735, SHORT, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 3857]],
  ]);
  const read = ({ offset, length }: ByteRange): Uint8Array => {
    const end = Math.min(size, offset + length);
    const out = new Uint8Array(end - offset);
    const view = new DataView(out.buffer);
    if (offset < head) out.set(start.subarray(offset, Math.min(head, end)));
    // Tables are read at whole entries; a table's ends may lie inside a range.
    for (let i = Math.max(0, Math.ceil((offset - head) / 8)); head + i * 8 + 8 <= Math.min(end, countsAt); i++)
      view.setBigUint64(head + i * 8 - offset, BigInt(dataAt + i * data.length), true);
    for (let i = Math.max(0, Math.ceil((offset - countsAt) / 4)); i < blocks && countsAt + i * 4 + 4 <= Math.min(end, dataAt); i++)
      view.setUint32(countsAt + i * 4 - offset, data.length, true);
    for (let at = Math.max(offset, dataAt); at < end; ) {
      const inside = (at - dataAt) % data.length;
      const part = data.subarray(inside, Math.min(data.length, inside + end - at));
      out.set(part, at - offset);
      at += part.length;
    }
    return out;
  };
  const memory = memoryStore();
  const stat = { uri, size, etag: '"synthetic"' };
  const store: Store = {
    scheme: "memory",
    work: memory.work,
    stat: async () => stat,
    read: async (_, range) => read(range),
    readMany: async (_, ranges) => ranges.map(read),
    readAll: async () => read({ offset: 0, length: size }),
    write: (at, bytes, options) => memory.write(at, bytes, options),
    assemble: (at, pieces, total, from, options) => memory.assemble(at, pieces, total, from, options),
    exists: async (at) => at === uri,
    list: (prefix, options) => memory.list(prefix, options),
    delete: (at) => memory.delete(at),
    close: async () => {},
  };
  return { uri, store, blocks, blockBytes: data.length };
}

type Tag = readonly [tag: number, type: number, values: readonly number[] | { readonly count: number; readonly at: number }];

/** BigTIFF: header, one directory, its longer values behind it. */
function headBytes(length: number, tags: readonly Tag[]): Uint8Array {
  const out = Buffer.alloc(length);
  out.write("II", "latin1");
  out.writeUInt16LE(43, 2);
  out.writeUInt16LE(8, 4);
  out.writeBigUInt64LE(16n, 8);
  out.writeBigUInt64LE(BigInt(tags.length), 16);
  let behind = 16 + 8 + tags.length * 20 + 8;
  tags.forEach(([tag, type, values], index) => {
    const entry = 24 + index * 20;
    out.writeUInt16LE(tag, entry);
    out.writeUInt16LE(type, entry + 2);
    if (!("length" in values)) {
      out.writeBigUInt64LE(BigInt(values.count), entry + 4);
      out.writeBigUInt64LE(BigInt(values.at), entry + 12);
      return;
    }
    out.writeBigUInt64LE(BigInt(values.length), entry + 4);
    let at = entry + 12;
    if (values.length * SIZES[type]! > 8) {
      out.writeBigUInt64LE(BigInt(behind), at);
      at = behind;
      behind += values.length * SIZES[type]! + 8 - ((values.length * SIZES[type]!) % 8);
    }
    for (const value of values) {
      if (type === SHORT) out.writeUInt16LE(value, at);
      else if (type === LONG) out.writeUInt32LE(value, at);
      else out.writeDoubleLE(value, at);
      at += SIZES[type]!;
    }
  });
  return out;
}
