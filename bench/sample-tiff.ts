/** Writes a small tiled GeoTIFF of deflate blocks, enough to measure with: one band, little-endian, north-up. */
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

export interface SampleRaster {
  /** Columns and rows; a multiple of the block's side. */
  readonly size: number;
  readonly cells: Uint8Array | Uint16Array | Float32Array;
  readonly epsg: number;
  readonly west: number;
  readonly north: number;
  readonly resolution: number;
  readonly nodata?: number;
}

const BLOCK = 256;
const [SHORT, LONG, DOUBLE, ASCII] = [3, 4, 12, 2] as const;
const BYTES: Readonly<Record<number, number>> = { [SHORT]: 2, [LONG]: 4, [DOUBLE]: 8, [ASCII]: 1 };

type Tag = readonly [tag: number, type: number, values: readonly number[]];

/** TIFF 6.0 §2 and OGC 19-008r4 (GeoTIFF 1.1): header, blocks, then the directory with its longer values behind it. */
export function writeSampleTiff(path: string, raster: SampleRaster): void {
  const { size, cells, epsg, west, north, resolution, nodata } = raster;
  const blocks = compressedBlocks(cells, size);
  let end = 8;
  const offsets = blocks.map(({ length }) => {
    const offset = end;
    end += length + (length % 2);
    return offset;
  });
  const tags: Tag[] = [
    [256, LONG, [size]],
    [257, LONG, [size]],
    [258, SHORT, [cells.BYTES_PER_ELEMENT * 8]],
    [259, SHORT, [8]],
    [262, SHORT, [1]],
    [277, SHORT, [1]],
    [322, SHORT, [BLOCK]],
    [323, SHORT, [BLOCK]],
    [324, LONG, offsets],
    [325, LONG, blocks.map(({ length }) => length)],
    [339, SHORT, [cells instanceof Float32Array ? 3 : 1]],
    [33550, DOUBLE, [resolution, resolution, 0]],
    [33922, DOUBLE, [0, 0, 0, west, north, 0]],
    // GeoKeys: version 1.1.0, three keys: a projected CRS, pixel is area, its EPSG code.
    [34735, SHORT, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg]],
  ];
  if (nodata !== undefined) tags.push([42113, ASCII, [...`${nodata}\0`].map((letter) => letter.charCodeAt(0))]);

  const directory = directoryBytes(tags, end);
  const file = Buffer.alloc(end + directory.length);
  file.write("II*\0", "latin1");
  file.writeUInt32LE(end, 4);
  for (const [i, block] of blocks.entries()) block.copy(file, offsets[i]);
  directory.copy(file, end);
  writeFileSync(path, file);
}

function compressedBlocks(cells: SampleRaster["cells"], size: number): Buffer[] {
  const blocks: Buffer[] = [];
  const block = cells.slice(0, BLOCK * BLOCK);
  for (let top = 0; top < size; top += BLOCK) {
    for (let left = 0; left < size; left += BLOCK) {
      for (let row = 0; row < BLOCK; row++)
        block.set(cells.subarray((top + row) * size + left, (top + row) * size + left + BLOCK), row * BLOCK);
      blocks.push(deflateSync(new Uint8Array(block.buffer, block.byteOffset, block.byteLength)));
    }
  }
  return blocks;
}

function directoryBytes(tags: readonly Tag[], start: number): Buffer {
  const fixed = 2 + tags.length * 12 + 4;
  const long = tags.filter(([, type, values]) => values.length * BYTES[type]! > 4);
  const bytes = Buffer.alloc(fixed + long.reduce((sum, [, type, values]) => sum + values.length * BYTES[type]! + 1, 0));
  bytes.writeUInt16LE(tags.length, 0);
  let behind = fixed;
  tags.forEach(([tag, type, values], i) => {
    const entry = 2 + i * 12;
    bytes.writeUInt16LE(tag, entry);
    bytes.writeUInt16LE(type, entry + 2);
    bytes.writeUInt32LE(values.length, entry + 4);
    let at = entry + 8;
    if (values.length * BYTES[type]! > 4) {
      behind += behind % 2;
      bytes.writeUInt32LE(start + behind, at);
      at = behind;
      behind += values.length * BYTES[type]!;
    }
    for (const value of values) {
      if (type === DOUBLE) bytes.writeDoubleLE(value, at);
      else if (type === LONG) bytes.writeUInt32LE(value, at);
      else if (type === SHORT) bytes.writeUInt16LE(value, at);
      else bytes.writeUInt8(value, at);
      at += BYTES[type]!;
    }
  });
  return bytes;
}
