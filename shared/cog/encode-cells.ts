/** Cells of several bands, side by side in a block of its own; what is invalid, and what lies beyond the image, holds the fill value. */
import { allocateCells, bytesPerCell, type CellArray, type CellType } from "../raster/cell-type.js";

/** Where a block is put together: `blockSize` × `blockSize` × `samples` cells, reused from block to block. Words of 64-bit cells stand low word first. */
export interface BlockCells {
  readonly bytes: Uint8Array;
  /** The same bytes as words of the cell's width; of 32 bits for 64-bit cells. */
  readonly words: Uint8Array | Uint16Array | Uint32Array;
  readonly cellBytes: number;
  readonly blockSize: number;
  readonly samples: number;
  /** The fill value's words: the second one is used in 64-bit cells only. */
  readonly fill: readonly [number, number];
}

export function blockCells(cellType: CellType, blockSize: number, samples: number, fillValue: number): BlockCells {
  const cellBytes = bytesPerCell(cellType);
  const bytes = new Uint8Array(blockSize * blockSize * samples * cellBytes);
  const one = allocateCells(cellType, 1);
  one[0] = fillValue;
  const words = wordsOf(one);
  return { bytes, words: wordsOf(bytes, cellBytes), cellBytes, blockSize, samples, fill: [words[0]!, words[1] ?? 0] };
}

/** Cells as unsigned words of the same bits: floats are moved without being read, so that no NaN changes. */
function wordsOf(cells: CellArray, cellBytes = cells.BYTES_PER_ELEMENT): Uint8Array | Uint16Array | Uint32Array {
  const { buffer, byteOffset, byteLength } = cells;
  if (cellBytes === 1) return new Uint8Array(buffer, byteOffset, byteLength);
  if (cellBytes === 2) return new Uint16Array(buffer, byteOffset, byteLength / 2);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

export function fillBlock({ words, cellBytes, fill }: BlockCells): void {
  if (cellBytes < 8 || fill[0] === fill[1]) {
    words.fill(fill[0]);
    return;
  }
  for (let i = 0; i < words.length; i += 2) {
    words[i] = fill[0];
    words[i + 1] = fill[1];
  }
}

/** Puts `width × height` cells of a band into the block's north-western part, as its sample `sample`. */
export function putBand(
  block: BlockCells,
  cells: CellArray,
  valid: Uint8Array | null,
  width: number,
  height: number,
  sample: number,
): void {
  const from = wordsOf(cells);
  const { words, blockSize, samples, fill } = block;
  if (samples === 1 && valid === null) {
    const perCell = block.cellBytes === 8 ? 2 : 1;
    if (width === blockSize) words.set(from.subarray(0, width * height * perCell));
    else for (let y = 0; y < height; y++) words.set(from.subarray(y * width * perCell, (y + 1) * width * perCell), y * blockSize * perCell);
    return;
  }
  if (samples === 1 && width === blockSize && block.cellBytes < 8 && valid!.byteOffset % 4 === 0 && (width * height) % 4 === 0) {
    // All at once; then those without a value are found four at a time.
    words.set(from.subarray(0, width * height));
    fillHoles(words, valid!, width * height, fill[0]);
    return;
  }
  const row = blockSize * samples;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const to = y * row + sample;
    // One loop a width: a loop that sees all kinds of array is slow.
    if (block.cellBytes === 1) put8(from as Uint8Array, valid, start, width, words as Uint8Array, to, samples, fill[0]);
    else if (block.cellBytes === 2) put16(from as Uint16Array, valid, start, width, words as Uint16Array, to, samples, fill[0]);
    else if (block.cellBytes === 4) put32(from as Uint32Array, valid, start, width, words as Uint32Array, to, samples, fill[0]);
    else put64(from as Uint32Array, valid, start, width, words as Uint32Array, to, samples, fill);
  }
}

const ALL_FOUR = 0x01010101;

function fillHoles(words: Uint8Array | Uint16Array | Uint32Array, valid: Uint8Array, n: number, fill: number): void {
  const four = new Int32Array(valid.buffer, valid.byteOffset, n >> 2);
  for (let i = 0; i < four.length; i++) {
    const held = four[i]!;
    if (held === ALL_FOUR) continue;
    for (let k = 4 * i; k < 4 * i + 4; k++) if (valid[k] === 0) words[k] = fill;
  }
}

function put8(
  from: Uint8Array,
  valid: Uint8Array | null,
  start: number,
  n: number,
  to: Uint8Array,
  at: number,
  step: number,
  fill: number,
): void {
  if (valid === null) for (let i = start, o = at; i < start + n; i++, o += step) to[o] = from[i]!;
  else for (let i = start, o = at; i < start + n; i++, o += step) to[o] = valid[i] === 0 ? fill : from[i]!;
}
function put16(
  from: Uint16Array,
  valid: Uint8Array | null,
  start: number,
  n: number,
  to: Uint16Array,
  at: number,
  step: number,
  fill: number,
): void {
  if (valid === null) for (let i = start, o = at; i < start + n; i++, o += step) to[o] = from[i]!;
  else for (let i = start, o = at; i < start + n; i++, o += step) to[o] = valid[i] === 0 ? fill : from[i]!;
}
function put32(
  from: Uint32Array,
  valid: Uint8Array | null,
  start: number,
  n: number,
  to: Uint32Array,
  at: number,
  step: number,
  fill: number,
): void {
  if (valid === null) for (let i = start, o = at; i < start + n; i++, o += step) to[o] = from[i]!;
  else for (let i = start, o = at; i < start + n; i++, o += step) to[o] = valid[i] === 0 ? fill : from[i]!;
}
function put64(
  from: Uint32Array,
  valid: Uint8Array | null,
  start: number,
  n: number,
  to: Uint32Array,
  at: number,
  step: number,
  fill: readonly [number, number],
): void {
  for (let i = start, o = at * 2; i < start + n; i++, o += step * 2) {
    const off = valid !== null && valid[i] === 0;
    to[o] = off ? fill[0] : from[2 * i]!;
    to[o + 1] = off ? fill[1] : from[2 * i + 1]!;
  }
}

/** The mask of a block, one bit a pixel, high bit first: on where `valid` is 1 (null: in the whole `width × height`), off beyond the image. */
export function packMask(valid: Uint8Array | null, width: number, height: number, blockSize: number): Uint8Array {
  const rowBytes = blockSize / 8;
  const bits = new Uint8Array(rowBytes * blockSize);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (valid === null || valid[y * width + x] === 1) bits[y * rowBytes + (x >> 3)]! |= 128 >> (x & 7);
    }
  }
  return bits;
}
