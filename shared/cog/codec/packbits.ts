import { type Codec, tooLarge } from "./codec.js";

/** PackBits (TIFF 6.0 §9): n ≥ 0 copies n + 1 bytes, n < 0 repeats the next byte 1 − n times, −128 is nothing. */
export const packbitsCodec: Codec = {
  order: "file",
  decode(bytes, shape) {
    const out = new Uint8Array(Math.min(shape.maxBytes, bytes.length * 64));
    let to = 0;
    let from = 0;
    while (from < bytes.length) {
      const n = (bytes[from++]! << 24) >> 24;
      if (n === -128) continue;
      const length = n >= 0 ? n + 1 : 1 - n;
      if (to + length > out.length) throw tooLarge(shape);
      if (n >= 0) {
        if (from + length > bytes.length) break; // cut off: what follows the loop sees it as too short
        out.set(bytes.subarray(from, from + length), to);
        from += length;
      } else {
        if (from >= bytes.length) break;
        out.fill(bytes[from++]!, to, to + length);
      }
      to += length;
    }
    return out.subarray(0, to);
  },
};
