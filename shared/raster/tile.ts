import type { CellArray, CellType } from "./cell-type.js";

/** One band of a tile: `width × height` cells in row-major order, the first row northmost in the grid's own order. */
export interface Band {
  readonly cellType: CellType;
  readonly cells: CellArray;
  /**
   * One byte a cell: 1 where the cell holds a value, 0 where it is nodata, masked or outside the source. Null: every cell is valid.
   * Validity is always this mask, never a compared sentinel: what a cell holds where it is 0 has no meaning.
   */
  readonly valid: Uint8Array | null;
  /** Every NaN is known to be marked in `valid`: nobody need look again. */
  readonly marked?: boolean;
}

/** A window of pixels, band by band. All bands have the tile's size. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Band[];
}
