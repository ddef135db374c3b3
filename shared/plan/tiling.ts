import type { LevelHeader } from "../cog/header.js";
import type { PixelWindow } from "../grid/window.js";

/** How a grid is cut: tiles are evaluated one by one, batches are what a worker takes. Both are aligned to the grid's north-west corner, or to `origin`. */
export interface Tiling {
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** A multiple of the tile's size by the same power of two on both axes, or the whole width of a striped grid. */
  readonly batchWidth: number;
  readonly batchHeight: number;
  /** Pixels to the west and north of the grid where the first tile and batch begin: batches of keyed layers are aligned to the quadtree of the layout. */
  readonly origin?: { readonly col: number; readonly row: number };
  /** Compressed bytes of a batch's sources that are held at once; a batch of more is read band of tiles by band of tiles. */
  readonly readBytes?: number;
}

/** Columns and rows of tiles and batches of a grid, those at its edges included; the first have pixels from `firstCol`, `firstRow` on. */
export function tileCounts({ width, height }: { readonly width: number; readonly height: number }, tiling: Tiling) {
  const { col, row } = tiling.origin ?? NO_ORIGIN;
  return {
    firstCol: Math.floor(col / tiling.tileWidth),
    firstRow: Math.floor(row / tiling.tileHeight),
    tileCols: Math.ceil((width + col) / tiling.tileWidth),
    tileRows: Math.ceil((height + row) / tiling.tileHeight),
    batchCols: Math.ceil((width + col) / tiling.batchWidth),
    batchRows: Math.ceil((height + row) / tiling.batchHeight),
  };
}

const NO_ORIGIN = { col: 0, row: 0 };

/** Some tiles of one row as pixels of the grid, cut to it. @param from first column @param to column after the last */
export function tileRun(
  { width, height }: { readonly width: number; readonly height: number },
  { tileWidth, tileHeight, origin: { col, row } = NO_ORIGIN }: Tiling,
  line: number,
  from: number,
  to: number,
): PixelWindow {
  const x0 = Math.max(0, from * tileWidth - col);
  const y0 = Math.max(0, line * tileHeight - row);
  return {
    col: x0,
    row: y0,
    width: Math.min(width, to * tileWidth - col) - x0,
    height: Math.min(height, (line + 1) * tileHeight - row) - y0,
  };
}

/** The pixels of a batch, by its number row by row. */
export const batchWindow = (grid: { readonly width: number; readonly height: number }, tiling: Tiling, number: number): PixelWindow => {
  const { batchCols } = tileCounts(grid, tiling);
  const { batchWidth: tileWidth, batchHeight: tileHeight } = tiling;
  const col = number % batchCols;
  return tileRun(grid, { ...tiling, tileWidth, tileHeight }, Math.floor(number / batchCols), col, col + 1);
};

export interface TilingOptions {
  /** Pixels a side, when the user says so. */
  readonly tileSize?: number;
  /** Uncompressed bytes of a batch's pixels. */
  readonly batchBytes: number;
  /** Bytes of all bands of one pixel, over all sources that a pixel is made of. */
  readonly bytesPerPixel: number;
}

const STRIP_TILE_PIXELS = 1 << 19;

/**
 * Follows the sources' block shape, so that a block is decoded once: tiles are whole blocks (small blocks are grouped), strips become bands of rows.
 * It does not depend on the area of interest: a batch keeps its window, and so its name, when the question moves.
 */
export function chooseTiling(
  grid: { width: number; height: number },
  block: Pick<LevelHeader, "blockWidth" | "blockHeight" | "tiled"> | null,
  options: TilingOptions,
): Tiling {
  const shape = tileShape(grid, block, options.tileSize);
  let { tileWidth, tileHeight } = shape;
  while (tileWidth * tileHeight * options.bytesPerPixel > TILE_BYTES && Math.max(tileWidth, tileHeight) > 64) {
    if (tileWidth >= tileHeight) tileWidth = Math.ceil(tileWidth / 2);
    else tileHeight = Math.ceil(tileHeight / 2);
  }
  const columns = Math.ceil(grid.width / tileWidth);
  const rows = Math.ceil(grid.height / tileHeight);
  const pixels = Math.max(1, options.batchBytes / options.bytesPerPixel);
  if (columns === 1) {
    // Strips: as many bands of rows as fit.
    const bands = Math.max(1, Math.min(rows, Math.floor(pixels / (tileWidth * tileHeight))));
    return { tileWidth, tileHeight, batchWidth: tileWidth, batchHeight: bands * tileHeight };
  }
  let side = 1;
  while (side * side * 4 * tileWidth * tileHeight <= pixels && (side < columns || side < rows)) side *= 2;
  return { tileWidth, tileHeight, batchWidth: side * tileWidth, batchHeight: side * tileHeight };
}

/** The blocks of sources that all have the same ones; null where they differ. */
export function commonBlock(
  sources: readonly { readonly width: number; readonly levels: readonly Pick<LevelHeader, "blockWidth" | "blockHeight" | "tiled">[] }[],
) {
  const first = sources[0]!.levels[0]!;
  const alike = sources.every(
    ({ width, levels: [level] }) =>
      level!.blockWidth === first.blockWidth &&
      level!.blockHeight === first.blockHeight &&
      level!.tiled === first.tiled &&
      (first.tiled || width === sources[0]!.width),
  );
  return alike ? first : null;
}

/** What one tile may hold of all its sources at once; larger ones are halved. */
const TILE_BYTES = 96 << 20;

function tileShape(
  grid: { width: number; height: number },
  block: Pick<LevelHeader, "blockWidth" | "blockHeight" | "tiled"> | null,
  tileSize?: number,
) {
  if (tileSize) return { tileWidth: tileSize, tileHeight: tileSize };
  if (!block) return { tileWidth: 512, tileHeight: 512 };
  if (!block.tiled) {
    const bands = Math.max(1, Math.floor(STRIP_TILE_PIXELS / (grid.width * block.blockHeight)));
    return { tileWidth: grid.width, tileHeight: Math.min(grid.height, bands * block.blockHeight) };
  }
  const group = (size: number) => size * Math.max(1, Math.floor(256 / size));
  const small = block.blockWidth * block.blockHeight < 128 * 128;
  return small
    ? { tileWidth: group(block.blockWidth), tileHeight: group(block.blockHeight) }
    : { tileWidth: block.blockWidth, tileHeight: block.blockHeight };
}

/** Rows of a batch that are read at once: all of them, or as many whole rows of tiles as stay within the tiling's bytes, one at least. */
export function rowsAtOnce({ tileHeight, readBytes }: Pick<Tiling, "tileHeight" | "readBytes">, bytes: number, height: number): number {
  if (readBytes === undefined || bytes <= readBytes) return height;
  return Math.min(height, tileHeight * Math.max(1, Math.floor(((readBytes / bytes) * height) / tileHeight)));
}
