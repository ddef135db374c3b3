import type { LevelHeader } from "../cog/header.js";
import type { PixelWindow } from "../grid/window.js";
import { GrowableFloat64 } from "./growable.js";
import type { LayerProgram, PlacedGrid, SourcePart } from "./layer-program.js";
import { partKey, partsOf, reachParts } from "./program-tree.js";
import { type Tiling, tileCounts, tileRun } from "./tiling.js";

/** One block table that batches read from: a source's own or its internal mask's. */
export interface ReadTable {
  readonly source: number;
  readonly mask: boolean;
  readonly level: LevelHeader;
  readonly bands: readonly number[];
  readonly overview: number;
}

/** The tables of programs' parts; what stands in several places is read once. */
export function readTables(
  programs: readonly LayerProgram[],
  headers: readonly { readonly levels: readonly LevelHeader[] }[],
): ReadTable[] {
  return partsOf(programs).flatMap((part): ReadTable[] => {
    const { source, bands, overview = 0 } = part;
    const level = headers[source]!.levels[overview]!;
    const own = { source, mask: false, level, bands, overview };
    return level.mask ? [own, { ...own, mask: true, level: level.mask, bands: [0] }] : [own];
  });
}

/** Which blocks a batch reads of each table, by the tiles in it that any zone meets. */
export interface BatchReads {
  /** Pixels of the tiles that will be evaluated. */
  readonly pixels: number;
  /** Block numbers by table, ascending, without repeats; planes follow one another. */
  readonly blocks: Float64Array[];
}

/** The tables of a part. */
function tablesByPart(tables: readonly ReadTable[]): (part: SourcePart) => readonly number[] {
  const byKey = new Map<string, number[]>();
  let key = "";
  tables.forEach((table, t) => {
    // A mask's table follows its source's own.
    if (!table.mask) byKey.set((key = partKey(table)), []);
    byKey.get(key)!.push(t);
  });
  const byPart = new Map<SourcePart, readonly number[]>();
  return (part) => {
    let found = byPart.get(part);
    if (found === undefined) byPart.set(part, (found = byKey.get(partKey(part))!));
    return found;
  };
}

/**
 * The tiles of each batch: three numbers a run along a row, as `touched` has them.
 * @param touched runs of tiles along rows: row, first column, column after the last
 * @returns by batch number (row-major)
 */
export function batchRuns(touched: Int32Array, grid: PlacedGrid, tiling: Tiling): Map<number, readonly number[]> {
  const tilesAcross = tiling.batchWidth / tiling.tileWidth;
  const tilesDown = tiling.batchHeight / tiling.tileHeight;
  const { batchCols } = tileCounts(grid, tiling);
  const pieces = new Map<number, number[]>();
  for (let i = 0; i < touched.length; i += 3) {
    const row = touched[i]!;
    const end = touched[i + 2]!;
    for (let from = touched[i + 1]!; from < end; ) {
      const batchCol = Math.floor(from / tilesAcross);
      const to = Math.min(end, (batchCol + 1) * tilesAcross);
      const number = Math.floor(row / tilesDown) * batchCols + batchCol;
      const own = pieces.get(number);
      if (own) own.push(row, from, to);
      else pieces.set(number, [row, from, to]);
      from = to;
    }
  }
  return pieces;
}

/**
 * What batches of programs read, one after the other.
 * @param tables those of the programs
 */
export function batchReader(
  grid: PlacedGrid,
  tiling: Tiling,
  programs: readonly LayerProgram[],
  tables: readonly ReadTable[],
): (runs: readonly number[]) => BatchReads {
  const tablesOf = tablesByPart(tables);
  // Filled by one batch at a time.
  const into = tables.map(() => new GrowableFloat64(64));
  const visit = (part: SourcePart, window: PixelWindow): void => {
    for (const t of tablesOf(part)) addBlocks(into[t]!, tables[t]!, window);
  };
  return (runs) => {
    let pixels = 0;
    for (let i = 0; i < runs.length; i += 3) {
      const window = tileRun(grid, tiling, runs[i]!, runs[i + 1]!, runs[i + 2]!);
      pixels += window.width * window.height;
      for (const program of programs) reachParts(program, window, visit);
    }
    const blocks = into.map((list) => ascending(list.view()));
    for (const list of into) list.length = 0;
    return { pixels, blocks };
  };
}

/** The blocks of one table that meet a window of the source, which lies within it. */
function addBlocks(into: GrowableFloat64, { level, bands }: ReadTable, window: PixelWindow): void {
  const { col: left, row: top } = window;
  const right = left + window.width;
  const bottom = top + window.height;
  const planes = level.planar === 2 ? bands : [0];
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
  let i = 1;
  while (i < list.length && list[i]! > list[i - 1]!) i++;
  if (i >= list.length) return list.slice();
  const sorted = list.slice().sort();
  let n = 0;
  for (let k = 0; k < sorted.length; k++) if (k === 0 || sorted[k] !== sorted[k - 1]) sorted[n++] = sorted[k]!;
  return sorted.slice(0, n);
}
