import { BlockFault } from "./codec.js";

/** A Huffman table (ITU-T T.81 Annex C and F.2.2.3): codes up to LOOK bits by one look-up, longer ones length by length. */
export interface HuffmanTable {
  /** By the next LOOK bits: code length × 256 + symbol, 0 where the code is longer. */
  readonly look: Uint16Array;
  /** By length: the largest code of it, −1 where there is none; and what to add to a code for its symbol's place. */
  readonly maxCode: Int32Array;
  readonly delta: Int32Array;
  readonly symbols: Uint8Array;
}

const LOOK = 9;

/** `counts[i]` codes of length i + 1, `symbols` in the order of their codes. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const look = new Uint16Array(1 << LOOK);
  const maxCode = new Int32Array(17).fill(-1);
  const delta = new Int32Array(17);
  let code = 0;
  let place = 0;
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1]!;
    if (code + count > 1 << length)
      throw new BlockFault("RASTER_MALFORMED", "holds a JPEG Huffman table with more codes than there can be");
    delta[length] = place - code;
    for (let i = 0; i < count; i++, code++, place++) {
      if (length <= LOOK) look.fill(length * 256 + symbols[place]!, code << (LOOK - length), (code + 1) << (LOOK - length));
    }
    if (count > 0) maxCode[length] = code - 1;
    code <<= 1;
  }
  return { look, maxCode, delta, symbols };
}

/** Bits of entropy-coded data. Behind a marker or the end come zeros, counted so that using them is an error. */
export interface BitSource {
  readonly data: Uint8Array;
  position: number;
  buffer: number;
  held: number;
  /** Bits in the buffer that were made up, at its low end. */
  padded: number;
}

export const bitSource = (data: Uint8Array, position: number): BitSource => ({ data, position, buffer: 0, held: 0, padded: 0 });

/** Holds at least 17 bits afterwards; 25 at most fit beside a byte more. */
function fill(source: BitSource): void {
  const { data } = source;
  while (source.held <= 24) {
    let byte = 0;
    const at = source.position;
    if (at < data.length) {
      byte = data[at]!;
      if (byte !== 0xff) source.position = at + 1;
      else if (data[at + 1] === 0) source.position = at + 2;
      else {
        byte = 0;
        source.padded += 8;
      }
    } else source.padded += 8;
    source.buffer = (source.buffer << 8) | byte;
    source.held += 8;
  }
}

/** True where bits were used that the data does not have. */
export const isOverrun = (source: BitSource): boolean => source.held < source.padded;

function decodeSymbol(source: BitSource, table: HuffmanTable): number {
  if (source.held < 17) fill(source);
  const entry = table.look[(source.buffer >>> (source.held - LOOK)) & ((1 << LOOK) - 1)]!;
  if (entry !== 0) {
    source.held -= entry >> 8;
    return entry & 0xff;
  }
  for (let length = LOOK + 1; length <= 16; length++) {
    const code = (source.buffer >>> (source.held - length)) & ((1 << length) - 1);
    if (code <= table.maxCode[length]!) {
      source.held -= length;
      return table.symbols[code + table.delta[length]!]!;
    }
  }
  throw new BlockFault("RASTER_MALFORMED", "holds a JPEG code that is in no table");
}

/** The next `size` bits as a signed difference (T.81 F.2.2.1 EXTEND). */
function receive(source: BitSource, size: number): number {
  if (source.held < size) fill(source);
  source.held -= size;
  const value = (source.buffer >>> source.held) & ((1 << size) - 1);
  return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
}

/** Where the k-th coefficient of a block's zigzag stands; 16 more against runs past the end. */
const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57,
  50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63, 63, 63, 63, 63, 63, 63, 63,
  63, 63, 63, 63, 63, 63, 63, 63, 63,
]);

/**
 * Decodes the 64 coefficients of one block, dequantized, into `coefficients` (all 0 before). Gives the new DC prediction; T.81 F.2.2.
 * `quantization` is in zigzag order.
 */
export function decodeCoefficients(
  source: BitSource,
  dc: HuffmanTable,
  ac: HuffmanTable,
  quantization: Uint16Array,
  prediction: number,
  coefficients: Int32Array,
): number {
  const size = decodeSymbol(source, dc);
  if (size > 15) throw new BlockFault("RASTER_MALFORMED", "holds a JPEG difference of more than 15 bits");
  const value = size === 0 ? prediction : (prediction + receive(source, size)) | 0;
  coefficients[0] = Math.imul(value, quantization[0]!);
  for (let k = 1; k < 64; k++) {
    const symbol = decodeSymbol(source, ac);
    const bits = symbol & 15;
    const run = symbol >> 4;
    if (bits === 0) {
      if (run !== 15) break;
      k += 15;
    } else {
      k += run;
      if (k > 63) throw new BlockFault("RASTER_MALFORMED", "holds a JPEG block of more than 64 coefficients");
      coefficients[ZIGZAG[k]!] = Math.imul(receive(source, bits), quantization[k]!);
    }
  }
  return value;
}
