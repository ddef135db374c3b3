/** A band as the kernels of zonal statistics read it. Made once a tile, for all zones that meet it. */
import { type CellArray, isFloat } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import { addressOf } from "../raster/vector-kernels.js";

export interface BandView {
  readonly cells: CellArray;
  /** The cells of a type of one byte as unsigned bytes, else null. */
  readonly bytes: Uint8Array | null;
  /** The cells of a type of two bytes as unsigned integers, else null. */
  readonly shorts: Uint16Array | null;
  /** Where the bytes lie in the kernels' memory; −1 where they do not. */
  readonly address: number;
  /** The memory of the bytes as whole words of four, the first at cell 0. */
  readonly words: Int32Array;
  /** 1 where a cell holds a value; null: everywhere. */
  readonly valid: Uint8Array | null;
  readonly validWords: Int32Array;
}

const NO_WORDS = new Int32Array(0);

/** The view of a band that is not changed while it is in use. */
export function viewBand(band: Band): BandView {
  const size = band.cells.BYTES_PER_ELEMENT;
  const cells = size === 1 ? aligned(band.cells) : band.cells;
  const masked = isFloat(band.cellType) && !band.marked ? withoutNaN(cells, band.valid) : band.valid;
  const valid = masked === null ? null : aligned(masked);
  return {
    cells,
    bytes: size === 1 ? new Uint8Array(cells.buffer, cells.byteOffset, cells.length) : null,
    shorts: size === 2 ? new Uint16Array(cells.buffer, cells.byteOffset, cells.length) : null,
    address: size === 1 ? addressOf(cells) : -1,
    words: size === 1 ? wordsOf(cells) : NO_WORDS,
    valid,
    validWords: valid === null ? NO_WORDS : wordsOf(valid),
  };
}

const wordsOf = (array: CellArray): Int32Array => new Int32Array(array.buffer, array.byteOffset, array.byteLength >> 2);

/** Words start at multiples of four bytes; a copy does. */
const aligned = <A extends CellArray>(array: A): A => ((array.byteOffset & 3) === 0 ? array : (array.slice() as A));

/** NaN is no value, whatever a mask says. */
function withoutNaN(cells: CellArray, valid: Uint8Array | null): Uint8Array | null {
  if (!(cells instanceof Float32Array ? hasNaN32(cells) : hasNaN64(cells as Float64Array))) return valid;
  const masked = new Uint8Array(cells.length);
  for (let i = 0; i < cells.length; i++) masked[i] = Number.isNaN(cells[i]) ? 0 : valid === null ? 1 : valid[i]!;
  return masked;
}

// Two copies of one loop: each sees arrays of one type only, which is several times as fast. In four parts: an addition waits for the one before it.
// A value times 0 is 0, or NaN if it is NaN or infinite; so is the sum.

function hasNaN32(cells: Float32Array): boolean {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (const end = cells.length - 3; i < end; i += 4) {
    a += cells[i]! * 0;
    b += cells[i + 1]! * 0;
    c += cells[i + 2]! * 0;
    d += cells[i + 3]! * 0;
  }
  for (; i < cells.length; i++) a += cells[i]! * 0;
  return Number.isNaN(a + b + c + d) && cells.some(Number.isNaN);
}

function hasNaN64(cells: Float64Array): boolean {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (const end = cells.length - 3; i < end; i += 4) {
    a += cells[i]! * 0;
    b += cells[i + 1]! * 0;
    c += cells[i + 2]! * 0;
    d += cells[i + 3]! * 0;
  }
  for (; i < cells.length; i++) a += cells[i]! * 0;
  return Number.isNaN(a + b + c + d) && cells.some(Number.isNaN);
}
