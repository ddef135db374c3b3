import { BlockFault, type Codec, tooLarge } from "./codec.js";

const CLEAR = 256;
const END = 257;
const FIRST = 258;
const TABLE = 4096;

/** No code's string is longer than the table and none takes less than 9 bits: a short block never claims a large one's memory. */
const MOST_PER_BYTE = Math.ceil((TABLE * 8) / 9);

/** Every code's string stands in the output already: where it starts and how long it is. Reused from block to block. */
const starts = new Int32Array(TABLE);
const lengths = new Int32Array(TABLE);

/**
 * LZW as TIFF has it (TIFF 6.0 §13): codes of 9 to 12 bits, high bit first, one code earlier than GIF. A new code's string is the previous string
 * and the byte after it, which stand side by side in the output, so no string is ever stored.
 */
export const lzwCodec: Codec = {
  order: "file",
  decode(bytes, shape) {
    if (bytes.length >= 2 && bytes[0] === 0 && (bytes[1]! & 1) === 1) {
      throw new BlockFault("RASTER_CODEC", "uses the old LZW with the low bit first, which is not built in");
    }
    const out = new Uint8Array(Math.min(shape.maxBytes, bytes.length * MOST_PER_BYTE));
    const written = decodeLzw(bytes, out);
    if (written < 0)
      throw written === OVERFLOW && out.length === shape.maxBytes
        ? tooLarge(shape)
        : new BlockFault("RASTER_MALFORMED", "holds an LZW code that was not defined yet");
    return out.subarray(0, written);
  },
};

const OVERFLOW = -1;
const UNDEFINED_CODE = -2;

/** Bytes written, or why not. */
function decodeLzw(bytes: Uint8Array, out: Uint8Array): number {
  const size = bytes.length;
  const capacity = out.length;
  let from = 0;
  let to = 0;
  let buffer = 0;
  let held = 0;
  let width = 9;
  let widen = 511;
  let next = FIRST;
  let lastStart = 0;
  let lastLength = 0;
  for (;;) {
    while (held < width) {
      if (from >= size) return to; // no END code: the caller checks the length
      buffer = ((buffer << 8) | bytes[from++]!) & 0xfffff;
      held += 8;
    }
    held -= width;
    const code = (buffer >>> held) & ((1 << width) - 1);
    if (code < CLEAR) {
      if (to >= capacity) return OVERFLOW;
      out[to] = code;
      if (lastLength !== 0 && next < TABLE) {
        starts[next] = lastStart;
        lengths[next++] = lastLength + 1;
      }
      lastStart = to++;
      lastLength = 1;
    } else if (code === CLEAR) {
      width = 9;
      widen = 511;
      next = FIRST;
      lastLength = 0;
      continue;
    } else if (code === END) {
      return to;
    } else {
      if (lastLength === 0 || code > next || (code === next && next >= TABLE)) return UNDEFINED_CODE;
      if (next < TABLE) {
        starts[next] = lastStart;
        lengths[next++] = lastLength + 1;
      }
      const start = starts[code]!;
      const length = lengths[code]!;
      if (to + length > capacity) return OVERFLOW;
      if (length > 48 && start + length <= to) {
        out.copyWithin(to, start, start + length);
      } else {
        // Forward byte by byte: the string just defined may run into the bytes being written.
        for (let i = 0; i < length; i++) out[to + i] = out[start + i]!;
      }
      lastStart = to;
      lastLength = length;
      to += length;
    }
    if (next >= widen && width < 12) {
      width++;
      widen = (1 << width) - 1;
    }
  }
}
