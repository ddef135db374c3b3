import type { PixelWindow } from "../grid/window.js";
import { allocateCells, type CellArray, type CellType } from "./cell-type.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

/** Images laid over each other, the uppermost first: where one has no value the next shows, band by band. */
export interface Overlay {
  /**
   * @param place of the image within the whole, where it is smaller
   * @returns whether every pixel of every band has a value now: what lies further below cannot be seen
   */
  lay(bands: readonly Band[], place?: PixelWindow): boolean;
  /** Null where nothing was laid. */
  bands(): readonly Band[] | null;
}

/** A band of our own, where more than the uppermost image is seen. */
interface Sheet {
  readonly cells: CellArray;
  readonly valid: Uint8Array;
  /** Cells without a value. */
  left: number;
}

/** @param cellTypes of the bands of the result: values are rounded to integer types, halves to even, and clamped to their ranges */
export function createOverlay(cellTypes: readonly CellType[], width: number, height: number): Overlay {
  const pixels = width * height;
  let top: readonly Band[] | null = null;
  let own: Sheet[] | null = null;

  const copied = (bands: readonly Band[]): Sheet[] =>
    bands.map(({ cells, valid }) => ({
      cells: cells.slice(),
      valid: valid === null ? new Uint8Array(pixels).fill(1) : valid.slice(),
      left: valid === null ? 0 : countZeros(valid),
    }));
  const empty = (): Sheet[] =>
    cellTypes.map((cellType) => ({ cells: allocateCells(cellType, pixels), valid: new Uint8Array(pixels), left: pixels }));

  return {
    lay(bands, place = { col: 0, row: 0, width, height }) {
      const cast = bands.map((band, b) => castBand(band, cellTypes[b]!));
      if (top === null && own === null && place.width === width && place.height === height) {
        top = cast;
        return cast.every(({ valid }) => valid === null || valid.indexOf(0) < 0);
      }
      own ??= top === null ? empty() : copied(top);
      let whole = true;
      own.forEach((to, b) => {
        if (to.left > 0) to.left -= fill(to, width, cast[b]!, place);
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

function fill({ cells, valid }: Sheet, across: number, from: Band, place: PixelWindow): number {
  let filled = 0;
  for (let row = 0; row < place.height; row++) {
    let to = (place.row + row) * across + place.col;
    for (let i = row * place.width; i < (row + 1) * place.width; i++, to++) {
      if (valid[to] === 1 || (from.valid !== null && from.valid[i] === 0)) continue;
      cells[to] = from.cells[i]!;
      valid[to] = 1;
      filled++;
    }
  }
  return filled;
}

function countZeros(valid: Uint8Array): number {
  let zeros = 0;
  for (let i = 0; i < valid.length; i++) if (valid[i] === 0) zeros++;
  return zeros;
}
