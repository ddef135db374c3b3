import { allocateCells, type CellType } from "./cell-type.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

/** Images of one size laid over each other, the uppermost first: where one has no value the next shows, band by band. */
export interface Overlay {
  /** @returns whether every pixel of every band has a value now: what lies further below cannot be seen */
  lay(bands: readonly Band[]): boolean;
  /** Null where nothing was laid. */
  bands(): readonly Band[] | null;
}

/** @param cellTypes of the bands of the result: values are rounded to integer types, halves to even, and clamped to their ranges */
export function createOverlay(cellTypes: readonly CellType[], pixels: number): Overlay {
  let top: readonly Band[] | null = null;
  /** Cells of our own, where more than the uppermost image is seen. */
  let own: { cells: Band["cells"]; valid: Uint8Array; left: number }[] | null = null;

  const merged = (bands: readonly Band[]): { cells: Band["cells"]; valid: Uint8Array; left: number }[] =>
    bands.map(({ cells, valid }) => ({
      cells: cells.slice(),
      valid: valid === null ? new Uint8Array(pixels).fill(1) : valid.slice(),
      left: valid === null ? 0 : countZeros(valid),
    }));

  return {
    lay(bands) {
      const cast = bands.map((band, b) => castBand(band, cellTypes[b]!));
      if (top === null) {
        top = cast;
        return cast.every(({ valid }) => valid === null || valid.indexOf(0) < 0);
      }
      own ??= merged(top);
      let whole = true;
      own.forEach((to, b) => {
        if (to.left > 0) to.left -= fill(to.cells, to.valid, cast[b]!);
        if (to.left > 0) whole = false;
      });
      return whole;
    },
    bands: () =>
      own === null
        ? top
        : own.map(({ cells, valid, left }, b): Band => ({ cellType: cellTypes[b]!, cells, valid: left === 0 ? null : valid })),
  };
}

/** A band as another cell type. Cells without a value are zeros. */
function castBand(band: Band, cellType: CellType): Band {
  if (band.cellType === cellType) return band;
  const { cells, valid } = band;
  const values = Float64Array.from(cells);
  if (valid !== null) for (let i = 0; i < values.length; i++) if (valid[i] === 0) values[i] = 0;
  const out = allocateCells(cellType, values.length);
  writeCells(cellType, out, values, 0, values.length);
  return { cellType, cells: out, valid };
}

function fill(cells: Band["cells"], valid: Uint8Array, from: Band): number {
  let filled = 0;
  for (let i = 0; i < valid.length; i++) {
    if (valid[i] === 1 || (from.valid !== null && from.valid[i] === 0)) continue;
    cells[i] = from.cells[i]!;
    valid[i] = 1;
    filled++;
  }
  return filled;
}

function countZeros(valid: Uint8Array): number {
  let zeros = 0;
  for (let i = 0; i < valid.length; i++) if (valid[i] === 0) zeros++;
  return zeros;
}
