/** A PNG reader of its own, for tests: all that encodePng writes. */
import { crc32, inflateSync } from "node:zlib";

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly depth: number;
  /** Unfiltered rows. */
  readonly samples: Uint8Array;
  readonly palette: Uint8Array | null;
  readonly alpha: Uint8Array | null;
}

export function readPng(bytes: Uint8Array): ReadPng {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (Buffer.from(bytes.subarray(0, 8)).toString("latin1") !== "\u0089PNG\r\n\u001a\n") throw new Error("no PNG signature");
  const chunks: [string, Uint8Array][] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) throw new Error(`the CRC of ${type} is wrong`);
    chunks.push([type, bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const of = (wanted: string): Uint8Array | null => chunks.find(([type]) => type === wanted)?.[1] ?? null;
  if (chunks.at(-1)![0] !== "IEND") throw new Error("no end");
  const head = of("IHDR")!;
  const heads = new DataView(head.buffer, head.byteOffset, 13);
  const [width, height, depth, type] = [heads.getUint32(0), heads.getUint32(4), head[8]!, head[9]!];
  const pixel = ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type]! * depth) / 8;
  const row = width * pixel;
  const data = inflateSync(Buffer.concat(chunks.filter(([name]) => name === "IDAT").map(([, part]) => part)));
  if (data.length !== (row + 1) * height) throw new Error(`${data.length} bytes of samples`);
  const samples = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row; x++) {
      const a = x >= pixel ? samples[y * row + x - pixel]! : 0;
      const b = y > 0 ? samples[(y - 1) * row + x]! : 0;
      const c = x >= pixel && y > 0 ? samples[(y - 1) * row + x - pixel]! : 0;
      const near = [a, b, c].map((value) => Math.abs(a + b - c - value));
      const paeth = near[0]! <= near[1]! && near[0]! <= near[2]! ? a : near[1]! <= near[2]! ? b : c;
      const add = [0, a, b, (a + b) >> 1, paeth][data[y * (row + 1)]!];
      if (add === undefined) throw new Error("an unknown filter");
      samples[y * row + x] = data[y * (row + 1) + 1 + x]! + add;
    }
  }
  return { width, height, type, depth, samples, palette: of("PLTE"), alpha: of("tRNS") };
}
