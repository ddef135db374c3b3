import type { LevelHeader } from "../cog/header.js";
import { GrowableFloat64 } from "./growable.js";
import type { PlacedGrid, SourcePart } from "./layer-program.js";
import type { Tiling } from "./tiling.js";

/** One block table that batches read from: a source's own or its internal mask's, laid in the layer at (col, row). */
export interface ReadTable {
  readonly source: number;
  readonly mask: boolean;
  readonly level: LevelHeader;
  readonly col: number;
  readonly row: number;
  readonly bands: readonly number[];
}

/** The tables of a layer's parts; sources that stand in several programs are read once each. */
export function readTables(parts: readonly SourcePart[], headers: readonly { readonly levels: readonly LevelHeader[] }[]): ReadTable[] {
  return parts.flatMap((part): ReadTable[] => {
    const level = headers[part.source]!.levels[0]!;
    const own = { source: part.source, mask: false, level, col: part.col, row: part.row, bands: part.bands };
    return level.mask ? [own, { ...own, mask: true, level: level.mask, bands: [0] }] : [own];
  });
}

/** Which blocks a batch reads of each table, by the tiles in it that any zone meets. */
export interface BatchReads {
  /** Pixels of the tiles that will be evaluated. */
  pixels: number;
  /** Block numbers by table, ascending, without repeats; planes follow one another. */
  readonly blocks: Float64Array[];
}

interface Collecting {
  pixels: number;
  readonly blocks: GrowableFloat64[];
}

/**
 * @param touched runs of tiles along rows: row, first column, column after the last
 * @returns reads by batch number (row-major)
 */
export function batchReads(touched: Int32Array, grid: PlacedGrid, tiling: Tiling, tables: readonly ReadTable[]): Map<number, BatchReads> {
  const { tileWidth, tileHeight } = tiling;
  const tilesAcross = tiling.batchWidth / tileWidth;
  const tilesDown = tiling.batchHeight / tileHeight;
  const batchCols = Math.ceil(grid.width / tiling.batchWidth);
  const reads = new Map<number, Collecting>();
  for (let i = 0; i < touched.length; i += 3) {
    const row = touched[i]!;
    const end = touched[i + 2]!;
    for (let from = touched[i + 1]!; from < end; ) {
      const batchCol = Math.floor(from / tilesAcross);
      const to = Math.min(end, (batchCol + 1) * tilesAcross);
      const number = Math.floor(row / tilesDown) * batchCols + batchCol;
      let batch = reads.get(number);
      if (!batch) {
        batch = { pixels: 0, blocks: tables.map(() => new GrowableFloat64(16)) };
        reads.set(number, batch);
      }
      const x0 = from * tileWidth;
      const x1 = Math.min(grid.width, to * tileWidth);
      const y0 = row * tileHeight;
      const y1 = Math.min(grid.height, y0 + tileHeight);
      batch.pixels += (x1 - x0) * (y1 - y0);
      for (let t = 0; t < tables.length; t++) addBlocks(batch.blocks[t]!, tables[t]!, x0, y0, x1, y1);
      from = to;
    }
  }
  return new Map([...reads].map(([number, { pixels, blocks }]) => [number, { pixels, blocks: blocks.map((list) => ascending(list.view())) }]));
}

/** The blocks of one table that meet a rectangle of the layer. */
function addBlocks(into: GrowableFloat64, part: ReadTable, x0: number, y0: number, x1: number, y1: number): void {
  const { level } = part;
  const left = Math.max(0, x0 - part.col);
  const top = Math.max(0, y0 - part.row);
  const right = Math.min(level.width, x1 - part.col);
  const bottom = Math.min(level.height, y1 - part.row);
  if (left >= right || top >= bottom) return;
  const planes = level.planar === 2 ? part.bands : [0];
  const rowEnd = Math.ceil(bottom / level.blockHeight);
  const colEnd = Math.ceil(right / level.blockWidth);
  for (const plane of planes) {
    for (let row = Math.floor(top / level.blockHeight); row < rowEnd; row++) {
      const start = (plane * level.blockRows + row) * level.blockCols;
      for (let col = Math.floor(left / level.blockWidth); col < colEnd; col++) into.push(start + col);
    }
  }
}

function ascending(list: Float64Array): Float64Array {
  const sorted = Float64Array.from(list).sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i]!;
  return sorted.slice(0, n);
}
