/** PNG (ISO/IEC 15948): what tiles need of it. */
import { crc32 } from "node:zlib";
import { deflate } from "../cog/codec/deflate.js";
import type { TileImage } from "../raster/tile-style.js";

const COLOR = {
  grey: { type: 0, depth: 8, samples: 1 },
  grey16: { type: 0, depth: 16, samples: 1 },
  "grey-alpha": { type: 4, depth: 8, samples: 2 },
  "grey-alpha16": { type: 4, depth: 16, samples: 2 },
  rgb: { type: 2, depth: 8, samples: 3 },
  rgba: { type: 6, depth: 8, samples: 4 },
  palette: { type: 3, depth: 8, samples: 1 },
} as const;

/** @param level deflate's, 0 to 9; from 4 on rows are filtered by the sum of their differences, below it all by the row above */
export function encodePng({ width, height, kind, samples, palette }: TileImage, level: number): Uint8Array {
  const { type, depth, samples: perPixel } = COLOR[kind];
  const pixelBytes = (perPixel * depth) / 8;
  const rowBytes = width * pixelBytes;
  // Indices of a palette are no quantities: their differences say nothing.
  const filtered =
    kind === "palette"
      ? unfiltered(samples, rowBytes, height)
      : level < 4
        ? filteredUp(samples, rowBytes, height)
        : filteredBest(samples, rowBytes, height, pixelBytes);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head[8] = depth;
  head[9] = type;
  const chunks = [chunk("IHDR", head)];
  if (palette !== null) {
    const colors = palette.length / 4;
    const rgb = new Uint8Array(colors * 3);
    const alpha = new Uint8Array(colors);
    for (let i = 0; i < colors; i++) {
      rgb.set(palette.subarray(i * 4, i * 4 + 3), i * 3);
      alpha[i] = palette[i * 4 + 3]!;
    }
    let opaqueFrom = colors;
    while (opaqueFrom > 0 && alpha[opaqueFrom - 1] === 255) opaqueFrom--;
    chunks.push(chunk("PLTE", rgb));
    if (opaqueFrom > 0) chunks.push(chunk("tRNS", alpha.subarray(0, opaqueFrom)));
  }
  chunks.push(chunk("IDAT", deflate(filtered, level)), chunk("IEND", new Uint8Array(0)));
  const bytes = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, { length }) => sum + length, 0));
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const one of chunks) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function unfiltered(samples: Uint8Array, rowBytes: number, height: number): Uint8Array {
  const out = new Uint8Array((rowBytes + 1) * height);
  for (let row = 0; row < height; row++) out.set(samples.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  return out;
}

function filteredUp(samples: Uint8Array, rowBytes: number, height: number): Uint8Array {
  const out = unfiltered(samples, rowBytes, height);
  for (let row = 1; row < height; row++) {
    const to = row * (rowBytes + 1) + 1;
    const from = row * rowBytes;
    out[to - 1] = 2;
    for (let i = 0; i < rowBytes; i++) out[to + i] = samples[from + i]! - samples[from + i - rowBytes]!;
  }
  return out;
}

/** Each row by the filter whose differences, as signed bytes, have the least sum (PNG 12.8): none, left, above, Paeth's. */
function filteredBest(samples: Uint8Array, rowBytes: number, height: number, pixelBytes: number): Uint8Array {
  const out = new Uint8Array((rowBytes + 1) * height);
  const rows = [0, 1, 2, 4].map((filter) => ({ filter, bytes: new Uint8Array(rowBytes) }));
  const above = new Uint8Array(rowBytes);
  for (let row = 0; row < height; row++) {
    const line = samples.subarray(row * rowBytes, (row + 1) * rowBytes);
    const [none, left, up, paeth] = [rows[0]!.bytes, rows[1]!.bytes, rows[2]!.bytes, rows[3]!.bytes];
    const sums = [0, 0, 0, 0];
    let [sumNone, sumLeft, sumUp, sumPaeth] = [0, 0, 0, 0];
    for (let i = 0; i < rowBytes; i++) {
      const x = line[i]!;
      const a = i >= pixelBytes ? line[i - pixelBytes]! : 0;
      const b = above[i]!;
      const c = i >= pixelBytes ? above[i - pixelBytes]! : 0;
      const pa = Math.abs(b - c);
      const pb = Math.abs(a - c);
      const pc = Math.abs(a + b - c - c);
      none[i] = x;
      left[i] = x - a;
      up[i] = x - b;
      paeth[i] = x - (pa <= pb && pa <= pc ? a : pb <= pc ? b : c);
      sumNone += x < 128 ? x : 256 - x;
      sumLeft += left[i]! < 128 ? left[i]! : 256 - left[i]!;
      sumUp += up[i]! < 128 ? up[i]! : 256 - up[i]!;
      sumPaeth += paeth[i]! < 128 ? paeth[i]! : 256 - paeth[i]!;
    }
    sums[0] = sumNone;
    sums[1] = sumLeft;
    sums[2] = sumUp;
    sums[3] = sumPaeth;
    const best = rows[sums.indexOf(Math.min(...sums))]!;
    out[row * (rowBytes + 1)] = best.filter;
    out.set(best.bytes, row * (rowBytes + 1) + 1);
    above.set(line);
  }
  return out;
}
