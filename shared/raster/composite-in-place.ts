/** Medians and extremes of planes that lie on the shelf: read where they lie, each byte once. */
import { bytesPerCell, type CellType, viewCells } from "./cell-type.js";
import type { CompositeReducer } from "./composite.js";
import { type CellShelf, takeShelf } from "./kept-cells.js";
import { isVectorMedian } from "./median.js";
import { type LaneType, medianModule, OUTPUTS } from "./median-module.js";
import type { Band } from "./tile.js";
import { callTable, countOnShelf, runOnShelf, shelfAddress } from "./vector-kernels.js";

/**
 * The same as compositeBand gives.
 * @param brief cells and mask may lie on the shelf: they last until it is used again
 * @returns null where the planes lie elsewhere, or the reducer is another
 */
export function compositeInPlace(
  scenes: readonly Band[],
  cells: number,
  { kind }: CompositeReducer,
  cellType: CellType,
  shelf: CellShelf,
  brief: boolean,
): Band | null {
  if (kind !== "median" && kind !== "min" && kind !== "max") return null;
  if (scenes.length === 0 || cells === 0 || scenes[0]!.cellType !== cellType || !isVectorMedian(scenes)) return null;
  if (
    !scenes.every(
      ({ cells: plane, valid }) => shelfAddress(plane) >= 0 && (valid === null || shelfAddress(valid) >= 0 || valid.length === cells),
    )
  )
    return null;
  const { taken } = shelf;
  const planes = planesOf(scenes, cells, cellType, shelf);
  if (planes === null) {
    shelf.taken = taken;
    return null;
  }
  const { table, out, mask } = planes;
  callTable().set(table);
  const masked = mask !== null;
  const lane = cellType as LaneType;
  const run = runOnShelf<(pixels: number) => number>(`${kind} ${lane} ${scenes.length} ${masked}`, () =>
    medianModule({ cellType: lane, scenes: scenes.length, masked, gives: kind, inPlace: true }),
  );
  run(cells);
  const full = mask === null || countOnShelf(mask, 1) === cells;
  const result = viewCells(cellType, out);
  if (brief) return { cellType, cells: result, valid: full ? null : mask };
  shelf.taken = taken;
  return { cellType, cells: result.slice(), valid: full ? null : mask.slice() };
}

/** Where the function finds everything: first what it writes, then each scene's cells and mask. */
function planesOf(scenes: readonly Band[], cells: number, cellType: CellType, shelf: CellShelf) {
  const isMasked = cellType === "float32" || scenes.some(({ valid }) => valid !== null);
  const out = takeShelf(shelf, cells * bytesPerCell(cellType));
  const mask = isMasked ? takeShelf(shelf, cells) : null;
  if (out === null || (isMasked && mask === null)) return null;
  const table = [shelfAddress(out), mask === null ? 0 : shelfAddress(mask)];
  const known = new Map<Uint8Array | null, number>();
  for (const { cells: plane, valid } of scenes) {
    let at = isMasked ? known.get(valid) : 0;
    if (at === undefined) {
      at = valid === null ? -1 : shelfAddress(valid);
      if (at < 0) {
        const room = takeShelf(shelf, cells);
        if (room === null) return null;
        if (valid === null) room.fill(1);
        else room.set(valid);
        at = shelfAddress(room);
      }
      known.set(valid, at);
    }
    table.push(shelfAddress(plane), at);
  }
  return { table: table.slice(0, OUTPUTS + 2 * scenes.length), out, mask };
}
