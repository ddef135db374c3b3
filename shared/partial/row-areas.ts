import { type CellAreas, cellAreasOfRow, rowArea } from "../geo/cell-area.js";

/** Areas of pixels as kernels ask for them: integers below 2^40, in units of 2^unitExponent m². */
export interface RowAreas {
  /** One area for all pixels of a row. */
  readonly constantAlongRow: boolean;
  rowArea(row: number): number;
  areasOfRow(row: number, col0: number, col1: number, out: Float64Array): void;
}

export const rowAreas = (areas: CellAreas): RowAreas => ({
  constantAlongRow: areas.kind === "rows",
  rowArea: (row) => (areas.kind === "rows" ? rowArea(areas, row) : Number.NaN),
  areasOfRow: (row, col0, col1, out) => cellAreasOfRow(areas, row, col0, col1, out),
});
