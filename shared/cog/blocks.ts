import type { PixelWindow } from "../grid/window.js";
import type { LevelHeader } from "./header.js";
import { COMPRESSION } from "./tiff-tags.js";

/** One block of a level, or the part of it that a window needs. */
export interface BlockRef {
  /** Block column and row from the north-west corner of its plane. */
  readonly col: number;
  readonly row: number;
  /** Place in the level's block tables. */
  readonly index: number;
  /** Bands that are wanted of this block: one for planar storage, all wanted ones for interleaved. Counted from 0. */
  readonly bands: readonly number[];
  /** Rows of the block that are read, from its top: all of them, but for raw blocks only those that the window touches. */
  readonly rowStart: number;
  readonly rowCount: number;
}

/**
 * The blocks that a window of a level touches, row by row from the north-west (planar: band by band). Parts of the window beyond the
 * level have no blocks.
 */
export function blocksOfWindow(level: LevelHeader, window: PixelWindow, bands: readonly number[]): BlockRef[] {
  const rowEnd = Math.min(level.height, window.row + window.height);
  const colMin = Math.max(0, Math.floor(window.col / level.blockWidth));
  const blockRowMin = Math.max(0, Math.floor(window.row / level.blockHeight));
  const colEnd = Math.min(level.blockCols, Math.ceil((window.col + window.width) / level.blockWidth));
  const blockRowEnd = Math.min(level.blockRows, Math.ceil(rowEnd / level.blockHeight));
  const raw = level.compression === COMPRESSION.none;
  const blocks: BlockRef[] = [];
  const planes = level.planar === 1 ? [bands] : bands.map((band) => [band]);
  for (const wanted of planes) {
    const plane = level.planar === 1 ? 0 : wanted[0]! * level.blockCols * level.blockRows;
    for (let row = blockRowMin; row < blockRowEnd; row++) {
      const top = row * level.blockHeight;
      const rowStart = raw ? Math.max(0, window.row - top) : 0;
      const rowCount = (raw ? Math.min(level.blockHeight, rowEnd - top) : blockHeightAt(level, row)) - rowStart;
      for (let col = colMin; col < colEnd; col++) {
        blocks.push({ col, row, index: plane + row * level.blockCols + col, bands: wanted, rowStart, rowCount });
      }
    }
  }
  return blocks;
}

/** Rows of a block: tiles are whole everywhere, the last strip ends with the image. */
export const blockHeightAt = (level: LevelHeader, row: number): number =>
  level.tiled ? level.blockHeight : Math.min(level.blockHeight, level.height - row * level.blockHeight);

/** Samples that stand side by side in a block. */
export const samplesPerBlock = (level: LevelHeader): number => (level.planar === 1 ? level.samples : 1);

/** Bytes of a decoded row of a block, padded to a whole byte. */
export const blockRowBytes = (level: LevelHeader): number =>
  Math.ceil((level.blockWidth * samplesPerBlock(level) * level.bitsPerSample) / 8);
