import { mortonCompare } from "./morton.js";
import type { TileBounds, TileKey } from "./tile-key.js";

/** An aligned square of 2^level × 2^level cells: cells `col · 2^level` to `(col + 1) · 2^level - 1`, and rows alike. It is a run of the Z-order curve. */
export interface QuadtreeBlock {
  readonly level: number;
  readonly col: number;
  readonly row: number;
}

/** The cells of a block, inclusive. */
export function blockBounds({ level, col, row }: QuadtreeBlock): TileBounds {
  const side = 2 ** level;
  return { colMin: col * side, rowMin: row * side, colMax: (col + 1) * side - 1, rowMax: (row + 1) * side - 1 };
}

/** The block of a level that holds a cell. */
export const blockOfCell = (level: number, { col, row }: TileKey): QuadtreeBlock => ({
  level,
  col: Math.floor(col / 2 ** level),
  row: Math.floor(row / 2 ** level),
});

export const parentBlock = ({ level, col, row }: QuadtreeBlock): QuadtreeBlock => ({
  level: level + 1,
  col: Math.floor(col / 2),
  row: Math.floor(row / 2),
});

/** The four quarters in Z-order. */
export const childBlocks = ({ level, col, row }: QuadtreeBlock): QuadtreeBlock[] =>
  [0, 1, 2, 3].map((quarter) => ({ level: level - 1, col: col * 2 + (quarter & 1), row: row * 2 + (quarter >> 1) }));

/** Z-order of two blocks' first cells; a block comes before those inside it. For cells below 2^32. */
export function compareBlocks(a: QuadtreeBlock, b: QuadtreeBlock): number {
  const order = mortonCompare(a.col * 2 ** a.level, a.row * 2 ** a.level, b.col * 2 ** b.level, b.row * 2 ** b.level);
  return order === 0 ? b.level - a.level : order;
}

/**
 * The largest aligned blocks, none above `maxLevel`, that tile the bounds exactly, in Z-order. Their number follows the bounds' perimeter
 * (and, with a small `maxLevel`, their area). Bounds are at 0 or above and below 2^32.
 */
export function quadtreeBlocks(bounds: TileBounds, maxLevel = 32): QuadtreeBlock[] {
  const blocks: QuadtreeBlock[] = [];
  const visit = (level: number, col: number, row: number): void => {
    const side = 2 ** level;
    const colMin = col * side;
    const rowMin = row * side;
    const colMax = colMin + side - 1;
    const rowMax = rowMin + side - 1;
    if (colMax < bounds.colMin || colMin > bounds.colMax || rowMax < bounds.rowMin || rowMin > bounds.rowMax) return;
    const inside = colMin >= bounds.colMin && colMax <= bounds.colMax && rowMin >= bounds.rowMin && rowMax <= bounds.rowMax;
    if (inside && level <= maxLevel) {
      blocks.push({ level, col, row });
      return;
    }
    for (let quarter = 0; quarter < 4; quarter++) visit(level - 1, col * 2 + (quarter & 1), row * 2 + (quarter >> 1));
  };
  if (bounds.colMin > bounds.colMax || bounds.rowMin > bounds.rowMax) return blocks;
  let level = 0;
  while (2 ** level <= Math.max(bounds.colMax, bounds.rowMax)) level++;
  visit(level, 0, 0);
  return blocks;
}
