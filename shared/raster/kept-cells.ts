import { type CellArray, viewCells } from "./cell-type.js";
import type { Band } from "./tile.js";
import { addressOf } from "./vector-kernels.js";

/** Memory for cells that are read, used up and forgotten together, used again for the next ones. A stack; one for each evaluation. */
export interface CellShelf {
  readonly places: Uint8Array<ArrayBuffer>[];
  /** How many of them hold cells that are still in use. */
  used: number;
  /** How many users are at it, one within the other. */
  users: number;
}

export const cellShelf = (): CellShelf => ({ places: [], used: 0, users: 0 });

/** What `work` keeps on the shelf is gone after it. */
export function withShelf<T>(shelf: CellShelf, work: () => T): T {
  const { used } = shelf;
  shelf.users++;
  try {
    return work();
  } finally {
    shelf.users--;
    shelf.used = used;
  }
}

/** Bands whose cells would last until the next read only, put on the shelf. Cells that do not lie in the kernels' memory are as they were. */
export const keepOnShelf = (shelf: CellShelf, bands: readonly Band[]): readonly Band[] =>
  bands.map((band) => (addressOf(band.cells) < 0 ? band : { ...band, cells: kept(shelf, band) }));

function kept(shelf: CellShelf, { cellType, cells }: Band): CellArray {
  const { byteLength } = cells;
  let place = shelf.places[shelf.used];
  if (place === undefined || place.length < byteLength) shelf.places[shelf.used] = place = new Uint8Array(byteLength);
  shelf.used++;
  place.set(new Uint8Array(cells.buffer, cells.byteOffset, byteLength));
  return viewCells(cellType, place.subarray(0, byteLength));
}
