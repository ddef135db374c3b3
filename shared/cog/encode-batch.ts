import { TilefoldError } from "../core/errors.js";
import type { Band } from "../raster/tile.js";
import { type BlockEncoder, blockEncoder } from "./encode-block.js";
import { asStored, isBlank } from "./encode-validity.js";
import {
  type BatchPlace,
  batchRanges,
  imageGeometry,
  levelTiles,
  type TilePlace,
  type TileRange,
  tileCount,
  tileWindow,
  topRanges,
} from "./write-geometry.js";
import { pyramid, type TileSink } from "./write-pyramid.js";
import { hasLeaders, type ImageSpec, piecesOf } from "./write-spec.js";

/** Blocks as they are kept until the file is assembled: one object, and how long each block in it is. */
export interface EncodedBlocks {
  /** The blocks, one behind the other. With leaders each stands between its length and its last four bytes. */
  readonly bytes: Uint8Array;
  /** Bytes of each block, leader and trailer left out; 0 for sparse ones. Tile by tile in the order of batchRanges (or topRanges), a tile's planes before its mask. */
  readonly lengths: Uint32Array;
}

/** A batch as it is kept. */
export interface EncodedBatch extends EncodedBlocks {
  /** The batch's one tile of its last level as it is stored, where levels above it are to be folded; null: it has no value. */
  readonly top: readonly Band[] | null;
  /** Some cell of the full resolution has no value. */
  readonly holes: boolean;
}

/** Makes one batch's blocks from tiles of the full resolution. */
export interface BatchEncoder {
  /** A tile of the batch, `col` and `row` counted in the image; as many cells as the image has of it. Null: no value in it. Each tile at most once, best along a Z-curve. */
  put(col: number, row: number, bands: readonly Band[] | null): void;
  /** Tiles that were not put have no value. */
  finish(): EncodedBatch;
}

export function batchEncoder(spec: ImageSpec, batch: BatchPlace, encoder: BlockEncoder = blockEncoder(spec)): BatchEncoder {
  const geometry = imageGeometry(spec);
  const shelf = blockShelf(spec, batchRanges(geometry, batch));
  const base = shelf.ranges.at(-1)!;
  const seen = new Uint8Array(tileCount(base));
  const keep = storeTile(encoder, shelf);
  let top: readonly Band[] | null = null;
  const store: TileSink = (place, bands, width, height, kept) => {
    const stored = keep(place, bands, width, height, kept);
    if (place.level === geometry.batchTop && geometry.batchTop < spec.overviews && stored) top = bands;
    return stored;
  };
  const above = pyramid(spec, geometry, 0, geometry.batchTop, store);
  let holes = false;

  const put = (col: number, row: number, given: readonly Band[] | null): void => {
    if (!(col >= base.colStart && col < base.colEnd && row >= base.rowStart && row < base.rowEnd)) {
      throw new TilefoldError("INTERNAL", `tile (${col}, ${row}) is not of batch (${batch.col}, ${batch.row})`);
    }
    const slot = (row - base.rowStart) * (base.colEnd - base.colStart) + (col - base.colStart);
    if (seen[slot] === 1) throw new TilefoldError("INTERNAL", `tile (${col}, ${row}) came twice`);
    seen[slot] = 1;
    const place = { level: 0, col, row };
    const { width, height } = tileWindow(geometry, place);
    checkSize(given, width * height, place);
    const bands = given === null ? null : asStored(spec, given);
    const held = bands === null || isBlank(bands) ? null : bands;
    holes ||= held === null || held.some(({ valid }) => valid?.includes(0));
    above.put(col, row, held, store(place, held, width, height, false));
  };

  return {
    put,
    finish() {
      for (let row = base.rowStart; row < base.rowEnd; row++) {
        for (let col = base.colStart; col < base.colEnd; col++) {
          if (seen[(row - base.rowStart) * (base.colEnd - base.colStart) + (col - base.colStart)] === 0) put(col, row, null);
        }
      }
      return { ...shelf.pack(), top, holes };
    },
  };
}

/** Makes the blocks of the levels above the batches' own from the tiles of level `batchTop`. */
export interface TopEncoder {
  /** A tile of level batchTop as it was stored; null: it was not. All tiles, each once, best along a Z-curve. */
  put(col: number, row: number, bands: readonly Band[] | null): void;
  finish(): EncodedBlocks;
}

export function topEncoder(spec: ImageSpec, encoder: BlockEncoder = blockEncoder(spec)): TopEncoder {
  const geometry = imageGeometry(spec);
  const shelf = blockShelf(spec, topRanges(geometry));
  const above = pyramid(spec, geometry, geometry.batchTop, geometry.levels.length - 1, storeTile(encoder, shelf));
  let left = tileCount(levelTiles(geometry, geometry.batchTop));
  return {
    put(col, row, bands) {
      left--;
      if (shelf.ranges.length > 0) above.put(col, row, bands === null || isBlank(bands) ? null : bands, bands !== null);
    },
    finish() {
      if (left !== 0) throw new TilefoldError("INTERNAL", `${left} tiles of level ${geometry.batchTop} are missing from the overviews`);
      return shelf.pack();
    },
  };
}

const storeTile =
  (encoder: BlockEncoder, shelf: BlockShelf) =>
  (place: TilePlace, bands: readonly Band[] | null, width: number, height: number, keep: boolean): boolean => {
    if (bands === null) return false;
    const pieces = encoder.encode(bands, width, height, keep);
    if (pieces !== null) shelf.put(place, pieces);
    return pieces !== null;
  };

function checkSize(bands: readonly Band[] | null, cells: number, { col, row }: TilePlace): void {
  for (const band of bands ?? []) {
    if (band.cells.length === cells && (band.valid === null || band.valid.length === cells)) continue;
    throw new TilefoldError("INTERNAL", `tile (${col}, ${row}) has ${band.cells.length} cells, expected ${cells}`);
  }
}

interface BlockShelf {
  readonly ranges: readonly TileRange[];
  put(place: TilePlace, pieces: readonly Uint8Array[]): void;
  pack(): EncodedBlocks;
}

/** Blocks in the order of their ranges, whenever they come. */
function blockShelf(spec: ImageSpec, ranges: readonly TileRange[]): BlockShelf {
  const perTile = piecesOf(spec);
  const starts = new Map<number, number>();
  let tiles = 0;
  for (const range of ranges) {
    starts.set(range.level, tiles);
    tiles += tileCount(range);
  }
  const byLevel = new Map(ranges.map((range) => [range.level, range]));
  const lengths = new Uint32Array(tiles * perTile);
  const held: (Uint8Array | undefined)[] = new Array(tiles * perTile);
  return {
    ranges,
    put({ level, col, row }, pieces) {
      const range = byLevel.get(level)!;
      const at = (starts.get(level)! + (row - range.rowStart) * (range.colEnd - range.colStart) + (col - range.colStart)) * perTile;
      pieces.forEach((piece, i) => {
        held[at + i] = piece;
        lengths[at + i] = piece.length;
      });
    },
    pack() {
      const around = hasLeaders(spec) ? 4 : 0;
      let size = 0;
      for (const length of lengths) if (length > 0) size += length + 2 * around;
      const bytes = new Uint8Array(size);
      const view = new DataView(bytes.buffer);
      let to = 0;
      for (const piece of held) {
        if (piece === undefined) continue;
        if (around > 0) view.setUint32(to, piece.length, true);
        bytes.set(piece, to + around);
        to += around + piece.length;
        // GDAL: the trailer repeats the block's last four bytes, so that a reader sees whether the leader was true.
        if (around > 0) bytes.set(piece.subarray(-4), to);
        to += around;
      }
      return { bytes, lengths };
    },
  };
}
