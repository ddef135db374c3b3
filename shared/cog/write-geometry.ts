/**
 * Which blocks an image has, and which of them a batch makes. A function of the job alone: workers, planner and assembler agree on it without
 * speaking to each other.
 */
import type { PixelWindow } from "../grid/window.js";
import type { ImageSpec } from "./write-spec.js";

/** One resolution; level 0 is the full one. */
export interface LevelGrid {
  readonly width: number;
  readonly height: number;
  readonly tileCols: number;
  readonly tileRows: number;
}

/** A tile of one level, from the level's north-west corner. */
export interface TilePlace {
  readonly level: number;
  readonly col: number;
  readonly row: number;
}

/** A batch of tiles, from the north-west corner. */
export interface BatchPlace {
  readonly col: number;
  readonly row: number;
}

export interface ImageGeometry {
  readonly blockSize: number;
  readonly levels: readonly LevelGrid[];
  readonly span: number;
  readonly batchCols: number;
  readonly batchRows: number;
  /** Batches hold the levels from 0 to this one whole; the levels above it are folded from their blocks of it. */
  readonly batchTop: number;
}

export function imageGeometry(spec: Pick<ImageSpec, "width" | "height" | "blockSize" | "overviews" | "span">): ImageGeometry {
  const { blockSize, span } = spec;
  const levels: LevelGrid[] = [];
  let { width, height } = spec;
  for (let level = 0; level <= spec.overviews; level++) {
    levels.push({ width, height, tileCols: Math.ceil(width / blockSize), tileRows: Math.ceil(height / blockSize) });
    width = Math.ceil(width / 2);
    height = Math.ceil(height / 2);
  }
  const side = 2 ** span;
  return {
    blockSize,
    levels,
    span,
    batchCols: Math.ceil(levels[0]!.tileCols / side),
    batchRows: Math.ceil(levels[0]!.tileRows / side),
    batchTop: Math.min(span, spec.overviews),
  };
}

/** A rectangle of tiles of one level; `colEnd` and `rowEnd` do not belong to it. */
export interface TileRange {
  readonly level: number;
  readonly colStart: number;
  readonly rowStart: number;
  readonly colEnd: number;
  readonly rowEnd: number;
}

/** A batch's tiles of one level, at most `batchTop`. */
export function batchTiles(geometry: ImageGeometry, batch: BatchPlace, level: number): TileRange {
  const side = 2 ** (geometry.span - level);
  const { tileCols, tileRows } = geometry.levels[level]!;
  return {
    level,
    colStart: batch.col * side,
    rowStart: batch.row * side,
    colEnd: Math.min((batch.col + 1) * side, tileCols),
    rowEnd: Math.min((batch.row + 1) * side, tileRows),
  };
}

export const tileCount = (range: TileRange): number => (range.colEnd - range.colStart) * (range.rowEnd - range.rowStart);

/** All tiles of one level. */
export const levelTiles = (geometry: ImageGeometry, level: number): TileRange => ({
  level,
  colStart: 0,
  rowStart: 0,
  colEnd: geometry.levels[level]!.tileCols,
  rowEnd: geometry.levels[level]!.tileRows,
});

/**
 * The order of the tiles inside a batch's object: from level batchTop down to 0, row by row in each. The object of the top levels goes on in the same
 * way: from the coarsest level down to batchTop + 1.
 */
export const batchRanges = (geometry: ImageGeometry, batch: BatchPlace): TileRange[] =>
  Array.from({ length: geometry.batchTop + 1 }, (_, i) => batchTiles(geometry, batch, geometry.batchTop - i));

export const topRanges = (geometry: ImageGeometry): TileRange[] =>
  Array.from({ length: geometry.levels.length - 1 - geometry.batchTop }, (_, i) => levelTiles(geometry, geometry.levels.length - 1 - i));

/** The pixels of a tile that lie in the image, in pixels of its level. */
export function tileWindow(geometry: ImageGeometry, { level, col, row }: TilePlace): PixelWindow {
  const { width, height } = geometry.levels[level]!;
  const { blockSize } = geometry;
  return {
    col: col * blockSize,
    row: row * blockSize,
    width: Math.min(blockSize, width - col * blockSize),
    height: Math.min(blockSize, height - row * blockSize),
  };
}
