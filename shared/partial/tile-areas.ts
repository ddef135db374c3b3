import type { PixelWindow } from "../grid/window.js";
import { MOST_COLUMNS } from "./area-sum.js";
import type { RowAreas } from "./row-areas.js";

/** Areas of the pixels of a tile where they vary along a row: evaluated once for all zones that meet it. */
export interface TileAreas {
  tile(tile: PixelWindow): TileAreas;
  /** Areas of the columns from … to − 1 after `col`, at their places. */
  row(row: number, col: number, from: number, to: number): Float64Array;
}

/** @returns null where one area serves a row */
export function createTileAreas(areas: RowAreas): TileAreas | null {
  if (areas.constantAlongRow) return null;
  let all = new Float64Array(0);
  let from = new Int32Array(0);
  let to = new Int32Array(0);
  let col0 = 0;
  let row0 = 0;
  let width = 0;
  let height = 0;
  const tileAreas: TileAreas = {
    tile(tile) {
      if (tile.col === col0 && tile.row === row0 && tile.width === width && tile.height === height) return tileAreas;
      ({ col: col0, row: row0, width, height } = tile);
      if (all.length < width * height) all = new Float64Array(width * height);
      const pieces = height * Math.ceil(width / MOST_COLUMNS);
      from = new Int32Array(pieces);
      to = new Int32Array(pieces);
      return tileAreas;
    },
    row(row, col, first, end) {
      const piece = (row - row0) * Math.ceil(width / MOST_COLUMNS) + (col - col0) / MOST_COLUMNS;
      const at = (row - row0) * width + (col - col0);
      const out = all.subarray(at, at + Math.min(MOST_COLUMNS, width - (col - col0)));
      if (to[piece]! <= from[piece]!) {
        areas.areasOfRow(row, col + first, col + end, out.subarray(first, end));
        from[piece] = first;
        to[piece] = end;
        return out;
      }
      if (first < from[piece]!) {
        areas.areasOfRow(row, col + first, col + from[piece]!, out.subarray(first, from[piece]!));
        from[piece] = first;
      }
      if (end > to[piece]!) {
        areas.areasOfRow(row, col + to[piece]!, col + end, out.subarray(to[piece]!, end));
        to[piece] = end;
      }
      return out;
    },
  };
  return tileAreas;
}
