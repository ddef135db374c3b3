import { checkExpression } from "../../../shared/expr/check.js";
import { type Evaluated, evaluateExpression, expressionScratch } from "../../../shared/expr/evaluate.js";
import { parseExpression } from "../../../shared/expr/parse.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";

/** A band from plain numbers; null is a cell without a value. */
export function bandOf(cellType: CellType, values: readonly (number | null)[]): Band {
  const cells = allocateCells(cellType, values.length);
  values.forEach((value, i) => {
    // What an invalid cell holds must not matter.
    cells[i] = value ?? 77;
  });
  return { cellType, cells, valid: values.includes(null) ? Uint8Array.from(values, (value) => (value === null ? 0 : 1)) : null };
}

/** The values of a band; null where there is none. */
export const valuesOf = (band: Band): (number | null)[] => Array.from(band.cells, (value, i) => (band.valid?.[i] === 0 ? null : value));

const scratch = expressionScratch();

/** The text over bands of one row. */
export function run(text: string, bands: Readonly<Record<string, Band>>, cellType?: CellType): Evaluated {
  const checked = checkExpression(parseExpression(text), Object.keys(bands));
  const list = Object.values(bands);
  return evaluateExpression(checked, { width: list[0]?.cells.length ?? 1, height: 1, bands: list }, scratch, cellType);
}
