import { allocateCells, bytesPerCell, type CellArray, type CellType, viewCells } from "../raster/cell-type.js";

/** Reverses the bytes of every cell in place: between big-endian files and little-endian machines. */
export function swapBytes(bytes: Uint8Array, size: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % size));
  if (size === 2) buffer.swap16();
  else if (size === 4) buffer.swap32();
  else if (size === 8) buffer.swap64();
}

const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
  let value = 0;
  for (let bit = 0; bit < 8; bit++) value |= ((byte >> bit) & 1) << (7 - bit);
  return value;
});

/** A copy with the bits of each byte reversed (FillOrder 2). */
export function reverseBits(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i] = reversed[bytes[i]!]!;
  return out;
}

/** The bytes at an address that their cells may stand at; copied only where they are not. */
export const aligned = (bytes: Uint8Array, size: number): Uint8Array => (bytes.byteOffset % size === 0 ? bytes : bytes.slice());

/**
 * One band of interleaved cells in the machine's order: a view where there is only one band, else a copy. `bytes` are aligned.
 */
export function takeBand(bytes: Uint8Array, cellType: CellType, samples: number, band: number): CellArray {
  const size = bytesPerCell(cellType);
  const whole = bytes.byteLength - (bytes.byteLength % (size * samples));
  const used = whole === bytes.byteLength ? bytes : bytes.subarray(0, whole);
  if (samples === 1) return viewCells(cellType, used);
  const out = allocateCells(cellType, whole / size / samples);
  const to = new Uint8Array(out.buffer);
  if (size === 1) pick8(used, to, samples, band);
  else if (size === 2) pick16(new Uint16Array(used.buffer, used.byteOffset, whole / 2), new Uint16Array(out.buffer), samples, band);
  else if (size === 4) pick32(new Uint32Array(used.buffer, used.byteOffset, whole / 4), new Uint32Array(out.buffer), samples, band);
  else pick64(new Float64Array(used.buffer, used.byteOffset, whole / 8), new Float64Array(out.buffer), samples, band);
  return out;
}

// One loop for each width: a loop shared by all would see every kind of array and lose its fast path.
function pick8(from: Uint8Array, to: Uint8Array, samples: number, band: number): void {
  for (let i = 0, at = band; i < to.length; i++, at += samples) to[i] = from[at]!;
}
function pick16(from: Uint16Array, to: Uint16Array, samples: number, band: number): void {
  for (let i = 0, at = band; i < to.length; i++, at += samples) to[i] = from[at]!;
}
function pick32(from: Uint32Array, to: Uint32Array, samples: number, band: number): void {
  for (let i = 0, at = band; i < to.length; i++, at += samples) to[i] = from[at]!;
}
function pick64(from: Float64Array, to: Float64Array, samples: number, band: number): void {
  for (let i = 0, at = band; i < to.length; i++, at += samples) to[i] = from[at]!;
}

/**
 * Cells of fewer bits than a byte, or of a width between, as bytes of their cell type: `row` samples a row, each row from a whole byte, high bit
 * first. Cells above 8 bits are a stream of bits too (GDAL's NBITS), whatever the byte order.
 */
export function unpackBits(bytes: Uint8Array, bits: number, row: number, rows: number, cellType: CellType): CellArray {
  const out = allocateCells(cellType, row * rows);
  const rowBytes = Math.ceil((row * bits) / 8);
  if (bits === 1) unpack1(bytes, out as Uint8Array, row, rows, rowBytes);
  else {
    for (let y = 0; y < rows; y++) unpackRow(bytes, y * rowBytes, bits, out, y * row, row);
  }
  return out;
}

function unpack1(bytes: Uint8Array, out: Uint8Array, row: number, rows: number, rowBytes: number): void {
  for (let y = 0, to = 0; y < rows; y++) {
    const start = y * rowBytes;
    for (let x = 0; x < row; x++) out[to++] = (bytes[start + (x >> 3)]! >> (7 - (x & 7))) & 1;
  }
}

function unpackRow(bytes: Uint8Array, start: number, bits: number, out: CellArray, to: number, row: number): void {
  let from = start;
  let left = 0;
  let byte = 0;
  for (let x = 0; x < row; x++) {
    let value = 0;
    for (let need = bits; need > 0; ) {
      if (left === 0) {
        byte = bytes[from++]!;
        left = 8;
      }
      const take = Math.min(need, left);
      left -= take;
      need -= take;
      value = value * 2 ** take + ((byte >> left) & ((1 << take) - 1));
    }
    out[to + x] = value;
  }
}

/** Half-precision cells (IEEE 754 binary16) as float32; exact, since float32 holds every half. */
export function widenHalves(bytes: Uint8Array): Float32Array {
  const halves = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
  const out = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) {
    const half = halves[i]!;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    const size =
      exponent === 31
        ? fraction === 0
          ? Infinity
          : Number.NaN
        : exponent === 0
          ? fraction * 2 ** -24
          : (1024 + fraction) * 2 ** (exponent - 25);
    out[i] = half & 0x8000 ? -size : size;
  }
  return out;
}
