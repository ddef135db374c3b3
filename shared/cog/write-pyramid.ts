import { TilefoldError } from "../core/errors.js";
import { allocateCells } from "../raster/cell-type.js";
import { halveBand } from "../raster/halve.js";
import type { Band } from "../raster/tile.js";
import { asStored } from "./encode-validity.js";
import { nodataNumber } from "./nodata.js";
import { type ImageGeometry, type TilePlace, tileWindow } from "./write-geometry.js";
import type { ImageSpec } from "./write-spec.js";

/** Takes a finished tile of the levels above the first one; `bands` null: no cell holds a value. `keep`: a tile below it is stored, so it is too. Says whether it is stored. */
export type TileSink = (place: TilePlace, bands: readonly Band[] | null, width: number, height: number, keep: boolean) => boolean;

/** Tiles of one level go in, in any order, each once; those of the levels above come out as soon as all below them are there. */
export interface Pyramid {
  /** `stored`: whether the tile itself is in the file. A parent may be sparse only if all its children are. */
  put(col: number, row: number, bands: readonly Band[] | null, stored: boolean): void;
  /** Tiles that wait for others; 0 when all of a whole square have come. */
  readonly waiting: number;
}

interface Parent {
  /** Made when the first child that has a value comes. */
  bands: { readonly cells: Band["cells"]; readonly valid: Uint8Array }[] | null;
  left: number;
  keep: boolean;
}

/** Folds from level `from` up to level `to`. In the order of a Z-curve about one tile a level is held. */
export function pyramid(spec: ImageSpec, geometry: ImageGeometry, from: number, to: number, sink: TileSink): Pyramid {
  const waiting = new Map<string, Parent>();
  const nodata = nodataNumber(spec.nodata);

  function put(level: number, col: number, row: number, bands: readonly Band[] | null, stored: boolean): void {
    if (level >= to) return;
    const place = { level: level + 1, col: col >> 1, row: row >> 1 };
    const name = `${place.level}/${place.col}/${place.row}`;
    let parent = waiting.get(name);
    if (parent === undefined) {
      const { tileCols, tileRows } = geometry.levels[level]!;
      parent = { bands: null, left: Math.min(2, tileCols - 2 * place.col) * Math.min(2, tileRows - 2 * place.row), keep: false };
      waiting.set(name, parent);
    }
    const { width, height } = tileWindow(geometry, place);
    if (bands !== null) {
      const cells = width * height;
      parent.bands ??= bands.map(({ cellType }) => ({ cells: allocateCells(cellType, cells), valid: new Uint8Array(cells) }));
      const child = tileWindow(geometry, { level, col, row });
      const half = geometry.blockSize / 2;
      const at = (row & 1) * half * width + (col & 1) * half;
      bands.forEach((band, b) => {
        putQuarter(
          halveBand(band, child.width, child.height, spec.resample, nodata),
          Math.ceil(child.width / 2),
          parent!.bands![b]!,
          at,
          width,
        );
      });
    }
    parent.keep ||= stored;
    parent.left--;
    if (parent.left > 0) return;
    if (parent.left < 0) throw new TilefoldError("INTERNAL", `tile (${col}, ${row}) of level ${level} came twice`);
    waiting.delete(name);
    const done =
      parent.bands === null
        ? null
        : asStored(
            spec,
            parent.bands.map(({ cells, valid }) => ({ cellType: spec.cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid })),
          );
    const isStored = sink(place, done, width, height, parent.keep);
    put(place.level, place.col, place.row, done, isStored);
  }

  return {
    put: (col, row, bands, stored) => put(from, col, row, bands, stored),
    get waiting() {
      return waiting.size;
    },
  };
}

/** Puts a quarter, `across` cells wide, into a tile that is `width` wide, its north-west cell at `at`. */
function putQuarter(
  { cells, valid }: Band,
  across: number,
  into: { cells: Band["cells"]; valid: Uint8Array },
  at: number,
  width: number,
): void {
  for (let from = 0, to = at; from < cells.length; from += across, to += width) {
    into.cells.set(cells.subarray(from, from + across), to);
    if (valid === null) into.valid.fill(1, to, to + across);
    else into.valid.set(valid.subarray(from, from + across), to);
  }
}
