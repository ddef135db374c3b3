/** The tiles of a layer as blocks: which there are, their bytes, and windows cut from them. */
import type { BlockSet } from "../cog/block-set.js";
import type { BlockTable } from "../cog/block-table.js";
import type { LayerSource, RasterHeader } from "../cog/header.js";
import { nodataNumber } from "../cog/nodata.js";
import { markNodata } from "../cog/validity.js";
import { TilefoldError } from "../core/errors.js";
import type { IndexRange } from "../grid/index-ranges.js";
import type { LayerKey } from "../grid/tile-key.js";
import { layerIndex } from "../grid/tile-numbers.js";
import { type PixelWindow, windowIntersection } from "../grid/window.js";
import { allocateCells } from "../raster/cell-type.js";
import type { Band, Tile } from "../raster/tile.js";
import type { Store } from "../store/store.js";
import { tileUri } from "./layer-attributes.js";
import { readTileBytes } from "./open-layer.js";
import { decodeRawTile } from "./raw-tile.js";
import { taskSlots } from "./tile-sink.js";
import { readTileTable, type TileEntry } from "./tile-table.js";

const keyOfBlock = ({ first, instant }: LayerSource, blockCols: number, block: number): LayerKey => ({
  col: first.col + (block % blockCols),
  row: first.row + Math.floor(block / blockCols),
  ...(instant === undefined ? {} : { instant }),
});

/** Sizes and digests of blocks, in the order asked, from the layer's table of tiles: only the parts that hold them are read. */
export async function readTileBlocks(
  header: RasterHeader,
  indices: ArrayLike<number>,
  store: Store,
  signal?: AbortSignal,
): Promise<BlockTable> {
  const source = header.tiles!;
  const { blockCols } = header.levels[0]!;
  const index = layerIndex(source.index);
  const numbers = Array.from({ length: indices.length }, (_, i) => index.toIndex(keyOfBlock(source, blockCols, indices[i]!)));
  const found = new Map<bigint, TileEntry>();
  for (const entry of await readTileTable(source.table, store, rangesOf(numbers), signal))
    if (entry.instant === source.instant) found.set(entry.index, entry);
  const offsets = new Float64Array(indices.length);
  const counts = new Float64Array(indices.length);
  numbers.forEach((number, i) => {
    const entry = found.get(number);
    if (entry === undefined) return;
    offsets[i] = entry.generation * GENERATION + (entry.digest % GENERATION);
    counts[i] = entry.size;
  });
  return { offsets, counts };
}

/** A place in a block table holds 32 bits of the digest, and above them the generation. */
const GENERATION = 2 ** 32;

/** Runs of neighbouring numbers, ascending. */
function rangesOf(numbers: readonly bigint[]): IndexRange[] {
  const sorted = BigUint64Array.from(numbers).sort();
  const ranges: IndexRange[] = [];
  for (const number of sorted) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && number <= last[1] + 1n) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

export interface FetchTilesOptions {
  /** Band indices, in the order of the tile. */
  readonly bands: readonly number[];
  /** Blocks to fetch, ascending, with what the table tells of them. */
  readonly index: Float64Array;
  readonly table: BlockTable;
  readonly signal?: AbortSignal;
  readonly keptBytes: number;
  /** Called for a tile that is damaged; when absent, the error is thrown. */
  readonly onMissing?: (missing: { readonly index: number; readonly error: unknown }) => void;
}

/** Tiles that are fetched at once. */
const FETCHES = 16;

/** Fetches the tiles of a batch; decoding happens as windows ask. */
export async function fetchTiles(header: RasterHeader, store: Store, options: FetchTilesOptions): Promise<BlockSet> {
  const source = header.tiles!;
  const level = header.levels[0]!;
  const { index, table, bands, onMissing, signal } = options;
  const places = layerIndex(source.index);
  const stored = new Map<number, { readonly bytes: Uint8Array; readonly uri: string } | null>();
  const slots = taskSlots(FETCHES);
  for (let i = 0; i < index.length; i++) {
    const block = index[i]!;
    stored.set(block, null);
    if (table.counts[i] === 0) continue;
    const entry: TileEntry = {
      index: places.toIndex(keyOfBlock(source, level.blockCols, block)),
      ...(source.instant === undefined ? {} : { instant: source.instant }),
      size: table.counts[i]!,
      digest: table.offsets[i]! % GENERATION,
      generation: Math.floor(table.offsets[i]! / GENERATION),
    };
    await slots.run(async () => {
      // What another job put there in the meantime is never taken for the layer, nor for nodata.
      const bytes = await readTileBytes({ uri: source.catalogue, store }, source, entry, signal);
      stored.set(block, { bytes, uri: tileUri(source.catalogue, source.name, source.zoom, entry) });
    });
  }
  await slots.settled();
  const kept = new Map<number, Tile | null>();
  let keptBytes = 0;
  const sizeOf = (tile: Tile | null): number => tile?.bands.reduce((sum, { cells }) => sum + cells.byteLength, 0) ?? 0;
  const decoded = (block: number): Tile | null => {
    const found = kept.get(block);
    if (found !== undefined) return found;
    const one = stored.get(block);
    // Never nodata in silence: a tile that the plan left out and a kernel asks for is our mistake.
    if (one === undefined) throw new TilefoldError("INTERNAL", `block ${block} of ${header.uri} was not planned for`);
    let tile: Tile | null = null;
    if (one !== null) {
      try {
        tile = decodeRawTile(one.bytes, one.uri);
        if (
          tile.width !== level.blockWidth ||
          tile.height !== level.blockHeight ||
          tile.bands.length !== header.bands.length ||
          tile.bands.some(({ cellType }) => cellType !== level.cellType)
        )
          throw new TilefoldError("RASTER_MALFORMED", `${one.uri} is no tile of its layer`, { at: { uri: one.uri } });
      } catch (error) {
        if (!onMissing) throw error;
        onMissing({ index: block, error });
      }
    }
    kept.set(block, tile);
    keptBytes += sizeOf(tile);
    for (const [old, oldTile] of kept) {
      if (keptBytes <= options.keptBytes || old === block) break;
      kept.delete(old);
      keptBytes -= sizeOf(oldTile);
    }
    return tile;
  };
  return {
    bytes: [...stored.values()].reduce((sum, one) => sum + (one?.bytes.length ?? 0), 0),
    bands: (window) => cutTiles(header, window, bands, decoded),
  };
}

function cutTiles(header: RasterHeader, window: PixelWindow, bands: readonly number[], decoded: (block: number) => Tile | null): Band[] {
  const level = header.levels[0]!;
  const { blockWidth, blockHeight, blockCols } = level;
  const pixels = window.width * window.height;
  const cells = bands.map(() => allocateCells(level.cellType, pixels));
  const valid = bands.map(() => new Uint8Array(pixels));
  const inside = windowIntersection(window, { col: 0, row: 0, width: level.width, height: level.height });
  if (inside !== null) {
    for (let r = Math.floor(inside.row / blockHeight); r * blockHeight < inside.row + inside.height; r++) {
      for (let c = Math.floor(inside.col / blockWidth); c * blockWidth < inside.col + inside.width; c++) {
        const tile = decoded(r * blockCols + c);
        if (tile === null) continue;
        const part = windowIntersection(inside, { col: c * blockWidth, row: r * blockHeight, width: blockWidth, height: blockHeight })!;
        bands.forEach((band, b) => {
          const from = tile.bands[band]!;
          for (let row = part.row; row < part.row + part.height; row++) {
            const start = (row - r * blockHeight) * blockWidth + part.col - c * blockWidth;
            const to = (row - window.row) * window.width + part.col - window.col;
            cells[b]!.set(from.cells.subarray(start, start + part.width), to);
            if (from.valid === null) valid[b]!.fill(1, to, to + part.width);
            else valid[b]!.set(from.valid.subarray(start, start + part.width), to);
          }
        });
      }
    }
  }
  return bands.map((band, b): Band => {
    const { nodata } = header.bands[band]!;
    // The layer's own nodata is in its validity: a mean that happens to be that number is a value. Another one that the job names counts.
    const mark = nodata === header.tiles!.nodata[band] ? null : nodataNumber(nodata);
    const all = valid[b]!.indexOf(0) < 0 ? null : valid[b]!;
    return { cellType: level.cellType, cells: cells[b]!, valid: markNodata(cells[b]!, level.cellType, mark, all) };
  });
}
