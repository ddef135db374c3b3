import { type CellArray, viewCells } from "./cell-type.js";
import type { Band } from "./tile.js";
import { addressOf, placeOnShelf, shelfBytes } from "./vector-kernels.js";

/**
 * Memory for cells that are read, used up and forgotten together, used again for the next ones. A stack; one for each evaluation. Where the kernels
 * have a shelf, cells are decoded there and stay where they are; else they are copied.
 */
export interface CellShelf {
  /** Bytes of the kernels' shelf that are in use. */
  taken: number;
  readonly places: Uint8Array<ArrayBuffer>[];
  /** How many of them hold cells that are still in use. */
  used: number;
  /** How many users are at it, one within the other. */
  users: number;
}

export const cellShelf = (): CellShelf => ({ taken: 0, places: [], used: 0, users: 0 });

/** What `work` keeps on the shelf is gone after it. */
export function withShelf<T>(shelf: CellShelf, work: () => T): T {
  const { used, taken } = shelf;
  shelf.users++;
  try {
    return work();
  } finally {
    shelf.users--;
    shelf.used = used;
    shelf.taken = taken;
  }
}

/** A block of the largest size that is decoded in place. */
const MOST_BYTES = 1 << 22;
/** Functions read and write whole vectors. */
const BEYOND = 64;
/** Planes do not begin at the same places of the cache's ways: a dozen of them are read side by side. */
const STEP = 4096;
const APART = 320;

/** Where the next plane begins behind `end`. */
function nextPlace(end: number): number {
  const page = Math.ceil((end + BEYOND) / STEP);
  return page * STEP + ((page * APART) % STEP);
}

/** Memory on the shelf that cells may be read into, as much as there is up to a block; not taken yet. Null: none. */
export function openShelf({ taken, users }: CellShelf): Uint8Array<ArrayBuffer> | null {
  return users === 0 ? null : shelfBytes(taken, MOST_BYTES);
}

/** Takes memory on the shelf; null where there is none. */
export function takeShelf(shelf: CellShelf, bytes: number): Uint8Array<ArrayBuffer> | null {
  const room = shelfBytes(shelf.taken, bytes + BEYOND);
  if (room === null) return null;
  shelf.taken = nextPlace(shelf.taken + bytes);
  return room.subarray(0, bytes);
}

/** Bands whose cells would last until the next read only, kept. Cells that do not lie in the kernels' memory are as they were. */
export const keepOnShelf = (shelf: CellShelf, bands: readonly Band[]): readonly Band[] =>
  bands.map((band) => {
    const { cells } = band;
    const place = placeOnShelf(cells);
    if (place >= 0) {
      shelf.taken = Math.max(shelf.taken, nextPlace(place + cells.byteLength));
      return band;
    }
    return addressOf(cells) < 0 ? band : { ...band, cells: kept(shelf, band) };
  });

function kept(shelf: CellShelf, { cellType, cells }: Band): CellArray {
  const { byteLength } = cells;
  let place = shelf.places[shelf.used];
  if (place === undefined || place.length < byteLength) shelf.places[shelf.used] = place = new Uint8Array(byteLength);
  shelf.used++;
  place.set(new Uint8Array(cells.buffer, cells.byteOffset, byteLength));
  return viewCells(cellType, place.subarray(0, byteLength));
}
