/** A band as the kernels of zonal statistics read it: as cells, and the same memory as 32-bit words. Made once a tile, for all zones that meet it. */
import { type CellArray, isFloat } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";

export interface BandView {
  readonly cells: CellArray;
  /** The memory of the cells as whole words, the first at cell 0. */
  readonly words: Int32Array;
  /** The cells of a type of one byte as bytes, else null. */
  readonly bytes: Uint8Array | null;
  /** 1 where a cell holds a value; null: everywhere. */
  readonly valid: Uint8Array | null;
  readonly validWords: Int32Array;
}

const NO_WORDS = new Int32Array(0);

export function viewBand(band: Band): BandView {
  const cells = aligned(band.cells);
  const masked = isFloat(band.cellType) ? withoutNaN(cells, band.valid) : band.valid;
  const valid = masked === null ? null : aligned(masked);
  return {
    cells,
    words: wordsOf(cells),
    bytes:
      cells instanceof Uint8Array
        ? cells
        : cells instanceof Int8Array
          ? new Uint8Array(cells.buffer, cells.byteOffset, cells.length)
          : null,
    valid,
    validWords: valid === null ? NO_WORDS : wordsOf(valid),
  };
}

const wordsOf = (array: CellArray): Int32Array => new Int32Array(array.buffer, array.byteOffset, array.byteLength >> 2);

/** Words start at multiples of four bytes; a copy does. */
const aligned = <A extends CellArray>(array: A): A => ((array.byteOffset & 3) === 0 ? array : (array.slice() as A));

/** NaN is no value, whatever a mask says. */
function withoutNaN(cells: CellArray, valid: Uint8Array | null): Uint8Array | null {
  let found = false;
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i]!;
    // biome-ignore lint/suspicious/noSelfCompare: true of NaN only
    if (value !== value) {
      found = true;
      break;
    }
  }
  if (!found) return valid;
  const masked = new Uint8Array(cells.length);
  for (let i = 0; i < cells.length; i++) masked[i] = Number.isNaN(cells[i]) ? 0 : valid === null ? 1 : valid[i]!;
  return masked;
}
