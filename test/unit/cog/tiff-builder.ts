/** Builds little TIFFs by hand, wrong ones too: tags as they are given, blocks behind the directories. */

export type TagValues = readonly number[] | string;

export interface IfdPlan {
  /** tag → [field type, values]; type 3 short, 4 long, 12 double, 2 text. */
  readonly tags: Readonly<Record<number, readonly [type: number, values: TagValues]>>;
  /** Where the next directory stands; by default the one that follows, or 0. */
  readonly next?: number;
  /** Counts that lie: written in the place of the true ones. */
  readonly counts?: Readonly<Record<number, number>>;
}

const SIZES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1, 12: 8 };

/** `blocks` are appended and their places written into tags 273/324 and 279/325 of the first directory, unless those are given. */
export function buildTiff(ifds: readonly IfdPlan[], blocks: readonly Uint8Array[] = [], tiled = true): Uint8Array {
  const blockBytes = blocks.reduce((sum, block) => sum + block.length + (block.length % 2), 0);
  let at = 8;
  const offsets: number[] = [];
  for (const block of blocks) {
    offsets.push(at);
    at += block.length + (block.length % 2);
  }
  const out = new DataView(new ArrayBuffer(8 + blockBytes + ifds.length * 4096));
  out.setUint16(0, 0x4949, false);
  out.setUint16(2, 42, true);
  out.setUint32(4, at, true);
  for (const [i, block] of blocks.entries()) new Uint8Array(out.buffer).set(block, offsets[i]);
  let end = at;
  ifds.forEach((ifd, index) => {
    const [offsetTag, countTag] = tiled ? [324, 325] : [273, 279];
    const tags: Record<number, readonly [number, TagValues]> =
      index === 0 && blocks.length > 0
        ? { [offsetTag]: [4, offsets], [countTag]: [4, blocks.map(({ length }) => length)], ...ifd.tags }
        : { ...ifd.tags };
    const ids = Object.keys(tags)
      .map(Number)
      .sort((a, b) => a - b);
    const start = end;
    let data = start + 2 + ids.length * 12 + 4;
    out.setUint16(start, ids.length, true);
    ids.forEach((tag, i) => {
      const [type, given] = tags[tag]!;
      const values = typeof given === "string" ? [...new TextEncoder().encode(`${given}\0`)] : given;
      const entry = start + 2 + i * 12;
      const length = values.length * SIZES[type]!;
      out.setUint16(entry, tag, true);
      out.setUint16(entry + 2, type, true);
      out.setUint32(entry + 4, ifd.counts?.[tag] ?? values.length, true);
      let to = entry + 8;
      if (length > 4) {
        out.setUint32(to, data, true);
        to = data;
        data += length + (length % 2);
      }
      for (const value of values) {
        if (type === 3) out.setUint16(to, value, true);
        else if (type === 4) out.setUint32(to, value, true);
        else if (type === 12) out.setFloat64(to, value, true);
        else out.setUint8(to, value);
        to += SIZES[type]!;
      }
    });
    end = data;
    const next = ifd.next ?? (index + 1 < ifds.length ? data : 0);
    out.setUint32(start + 2 + ids.length * 12, next, true);
  });
  return new Uint8Array(out.buffer, 0, end);
}

/** Tags of a one-band image of bytes in one tile. */
export const tileTags = (width: number, height: number, tile: number, compression: number, bits = 8, samples = 1): IfdPlan["tags"] => ({
  256: [4, [width]],
  257: [4, [height]],
  258: [3, Array<number>(samples).fill(bits)],
  259: [3, [compression]],
  262: [3, [1]],
  277: [3, [samples]],
  322: [4, [tile]],
  323: [4, [tile]],
});
