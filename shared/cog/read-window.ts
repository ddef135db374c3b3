import { TilefoldError } from "../core/errors.js";
import type { PixelWindow } from "../grid/window.js";
import { allocateCells, bytesPerCell, type CellArray, type CellType, viewCells } from "../raster/cell-type.js";
import type { Tile } from "../raster/tile.js";
import type { Store } from "../store/store.js";
import { type BlockTable, readBlockTable } from "./block-table.js";
import { type BlockRef, blocksOfWindow } from "./blocks.js";
import { type DecodedBlock, decodeBlock, prepareLevel } from "./decode-block.js";
import type { LevelHeader, RasterHeader } from "./header.js";
import { nodataNumber } from "./nodata.js";
import { blockRange, readBlocks } from "./read-blocks.js";
import { tiffError } from "./tiff-error.js";
import { markNodata } from "./validity.js";

export interface ReadWindowOptions {
  /** Bands to read, counted from 0, in the order of the tile; all by default. */
  readonly bands?: readonly number[];
  /** Index into header.levels; the window is in that level's pixels. 0, the full resolution, by default. */
  readonly level?: number;
  /** Used in the place of the header's nodata, for all bands; null: no value is nodata. Must be a value of the cell type. */
  readonly nodata?: number | null;
  readonly signal?: AbortSignal;
}

/** Compressed bytes held at once; the next ones are under way while these are decoded. */
const GROUP_BYTES = 64 * 1024 * 1024;

/** The cells of one window; it may reach beyond the raster. */
const MAX_WINDOW_PIXELS = 2 ** 31 - 1;

/**
 * Reads a window of pixels. Pixels beyond the raster, in sparse blocks, equal to nodata, NaN, or off in the internal mask are invalid; an alpha band
 * is a band and masks nothing. Where a file has both nodata and a mask, both hold. RASTER_BAND for bands there are not.
 */
export async function readWindow(header: RasterHeader, store: Store, window: PixelWindow, options: ReadWindowOptions = {}): Promise<Tile> {
  const level = levelOf(header, options.level ?? 0);
  const bands = options.bands ?? header.bands.map((_, i) => i);
  checkBands(header, bands);
  if (!(window.width >= 0 && window.height >= 0 && window.width * window.height <= MAX_WINDOW_PIXELS)) {
    throw new TilefoldError(
      "LIMIT_EXCEEDED",
      `a window of ${window.width} × ${window.height} pixels was asked for, at most ${MAX_WINDOW_PIXELS} pixels are read at once`,
    );
  }
  await prepareLevel(header, level);
  const cells = await readCells(header, level, window, bands, store, options.signal);
  let mask: Uint8Array | null = null;
  if (level.mask) {
    const read = await readCells(header, level.mask, window, [0], store, options.signal);
    mask = maskFromCells(read.cells[0]!, read.present[0]!);
  }
  return {
    width: window.width,
    height: window.height,
    bands: bands.map((band, i) => {
      const { cellType, nodata } = header.bands[band]!;
      const present = cells.present[i]!;
      const start = mask ? intersect(present, mask) : present;
      return {
        cellType,
        cells: cells.cells[i]!,
        valid: markNodata(cells.cells[i]!, cellType, options.nodata === undefined ? nodataNumber(nodata) : options.nodata, start),
      };
    }),
  };
}

function levelOf(header: RasterHeader, index: number): LevelHeader {
  const level = header.levels[index];
  if (!level) throw tiffError("RASTER_MALFORMED", header.uri, `level ${index} was asked for, there are ${header.levels.length}`);
  return level;
}

function checkBands(header: RasterHeader, bands: readonly number[]): void {
  for (const band of bands) {
    if (!header.bands[band])
      throw tiffError(
        "RASTER_BAND",
        header.uri,
        `band ${band + 1} was asked for, there are ${header.bands.length}: ${header.bands
          .slice(0, 20)
          .map(({ name }) => name)
          .join(", ")}`,
      );
  }
}

export interface WindowCells {
  readonly cells: readonly CellArray[];
  /** By band: 1 where a block gave the cell. Null: everywhere. */
  readonly present: readonly (Uint8Array | null)[];
}

async function readCells(
  header: RasterHeader,
  level: LevelHeader,
  window: PixelWindow,
  bands: readonly number[],
  store: Store,
  signal: AbortSignal | undefined,
): Promise<WindowCells> {
  const refs = blocksOfWindow(level, window, bands);
  const table = await readBlockTable(
    header,
    level,
    refs.map(({ index }) => index),
    store,
    signal,
  );
  const into = newWindowCells(level.cellType, window, bands, coversAll(level, window, refs, table));
  const groups = groupBlocks(header, level, refs, table);
  let next = groups.length > 0 ? readBlocks(header, level, groups[0]!.refs, groups[0]!.table, store, signal) : null;
  for (let g = 0; g < groups.length; g++) {
    const { refs: held, table: places } = groups[g]!;
    const bytes = await next!;
    const following = groups[g + 1];
    next = following ? readBlocks(header, level, following.refs, following.table, store, signal) : null;
    next?.catch(() => {}); // awaited in the next round; a fault here must not count as unhandled meanwhile
    for (let i = 0; i < held.length; i++) {
      const block = decodeBlock(header, level, bytes[i]!, held[i]!, places.offsets[i]!);
      if (block) copyBlock(level, held[i]!, block, window, bands, into);
    }
  }
  return into;
}

/** True where blocks give every pixel of the window. */
function coversAll(level: LevelHeader, window: PixelWindow, refs: readonly BlockRef[], table: BlockTable): boolean {
  const inside =
    window.col >= 0 && window.row >= 0 && window.col + window.width <= level.width && window.row + window.height <= level.height;
  return inside && refs.every((_, i) => table.offsets[i] !== 0 && table.counts[i] !== 0);
}

export function newWindowCells(cellType: CellType, window: PixelWindow, bands: readonly number[], full: boolean): WindowCells {
  const pixels = window.width * window.height;
  return { cells: bands.map(() => allocateCells(cellType, pixels)), present: bands.map(() => (full ? null : new Uint8Array(pixels))) };
}

/** The same in memory that is at hand; null where it does not fit. */
export function windowCellsIn(
  into: Uint8Array<ArrayBuffer>,
  cellType: CellType,
  window: PixelWindow,
  bands: readonly number[],
  full: boolean,
): WindowCells | null {
  const pixels = window.width * window.height;
  // Whole vectors for each band.
  const step = Math.ceil((pixels * bytesPerCell(cellType)) / 64) * 64;
  if (step * bands.length > into.length) return null;
  if (!full) into.fill(0, 0, step * bands.length);
  return {
    cells: bands.map((_, i) => viewCells(cellType, into.subarray(i * step, i * step + pixels * bytesPerCell(cellType)))),
    present: bands.map(() => (full ? null : new Uint8Array(pixels))),
  };
}

interface BlockGroup {
  readonly refs: BlockRef[];
  readonly table: BlockTable;
}

function groupBlocks(header: RasterHeader, level: LevelHeader, refs: readonly BlockRef[], table: BlockTable): BlockGroup[] {
  const groups: BlockGroup[] = [];
  let start = 0;
  let bytes = 0;
  const close = (end: number): void => {
    if (end > start)
      groups.push({
        refs: refs.slice(start, end),
        table: { offsets: table.offsets.subarray(start, end), counts: table.counts.subarray(start, end) },
      });
    start = end;
    bytes = 0;
  };
  refs.forEach((ref, i) => {
    const length = blockRange(header, level, ref, table, i)?.length ?? 0;
    if (bytes > 0 && bytes + length > GROUP_BYTES) close(i);
    bytes += length;
  });
  close(refs.length);
  return groups;
}

/** Copies what a block has of a window into the window's cells. */
export function copyBlock(
  level: LevelHeader,
  ref: BlockRef,
  block: DecodedBlock,
  window: PixelWindow,
  bands: readonly number[],
  into: WindowCells,
): void {
  const left = ref.col * level.blockWidth;
  const top = ref.row * level.blockHeight + ref.rowStart;
  const colStart = Math.max(window.col, left);
  const colEnd = Math.min(window.col + window.width, left + block.width, level.width);
  const rowStart = Math.max(window.row, top);
  const rowEnd = Math.min(window.row + window.height, top + block.height, level.height);
  if (colEnd <= colStart) return;
  const length = colEnd - colStart;
  ref.bands.forEach((band, b) => {
    const from = block.bands[b]!;
    bands.forEach((wanted, i) => {
      // Interleaved blocks carry the wanted bands in order; a planar block serves every place its band is wanted.
      if (level.planar === 1 ? i !== b : wanted !== band) return;
      const to = into.cells[i]!;
      const present = into.present[i];
      for (let row = rowStart; row < rowEnd; row++) {
        const source = (row - top) * block.width + (colStart - left);
        const target = (row - window.row) * window.width + (colStart - window.col);
        to.set(from.subarray(source, source + length), target);
        present?.fill(1, target, target + length);
      }
    });
  });
}

/** 1 where the mask is on and present. The cells are written over. */
export function maskFromCells(cells: CellArray, present: Uint8Array | null): Uint8Array {
  const mask = cells as Uint8Array;
  for (let i = 0; i < mask.length; i++) mask[i] = mask[i] !== 0 && (present === null || present[i] === 1) ? 1 : 0;
  return mask;
}

export function intersect(valid: Uint8Array | null, mask: Uint8Array): Uint8Array {
  const out = mask.slice();
  if (valid) for (let i = 0; i < out.length; i++) out[i] &= valid[i]!;
  return out;
}
