import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";

/** A band from plain numbers; null is a cell without a value, and what it holds must not matter. */
export function bandOf(cellType: CellType, values: readonly (number | null)[], hidden = 77): Band {
  const cells = allocateCells(cellType, values.length);
  values.forEach((value, i) => {
    cells[i] = value ?? hidden;
  });
  return { cellType, cells, valid: values.includes(null) ? Uint8Array.from(values, (value) => (value === null ? 0 : 1)) : null };
}

/** The values of a band; null where there is none. -0 counts as 0. */
export const valuesOf = (band: Band): (number | null)[] => Array.from(band.cells, (value, i) => (band.valid?.[i] === 0 ? null : value + 0));
