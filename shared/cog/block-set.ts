import { TilefoldError } from "../core/errors.js";
import type { PixelWindow } from "../grid/window.js";
import type { Band } from "../raster/tile.js";
import { placeOnShelf } from "../raster/vector-kernels.js";
import type { Store } from "../store/store.js";
import type { BlockTable } from "./block-table.js";
import { type BlockRef, blocksOfWindow } from "./blocks.js";
import { type DecodedBlock, decodeBlock, prepareLevel } from "./decode-block.js";
import type { LevelHeader, RasterHeader } from "./header.js";
import { lateReader } from "./late-blocks.js";
import { nodataNumber } from "./nodata.js";
import { blockRanges, readRanges } from "./read-blocks.js";
import { copyBlock, intersect, maskFromCells, newWindowCells, windowCellsIn } from "./read-window.js";
import { markNodata } from "./validity.js";

/** Decoded blocks that are kept while tiles smaller than a block are cut from it. */
const KEPT_BYTES = 48 << 20;

/** A block that could not be read, where the job goes on without it. */
export interface MissingBlock {
  readonly index: number;
  readonly error: unknown;
}

/** Blocks of one level whose stored bytes are at hand, or can be had at once: windows are cut from them. */
export interface BlockSet {
  /**
   * Bands of a window of the level, which may reach beyond it. Blocks that were not fetched count as sparse. With `into`, cells may lie there: they
   * last until the next call that is given the same memory.
   */
  bands(window: PixelWindow, into?: Uint8Array<ArrayBuffer>): Band[];
  /** Compressed bytes read so far. */
  readonly bytes: number;
}

export interface FetchOptions {
  /** Band indices, in the order of the tile. */
  readonly bands: readonly number[];
  /** The part of the level that windows will be cut from. */
  readonly window: PixelWindow;
  /** Blocks to fetch, ascending, with their places in the file. */
  readonly index: Float64Array;
  readonly table: BlockTable;
  /** The same for the level's internal mask, where it has one. */
  readonly maskIndex?: Float64Array;
  readonly maskTable?: BlockTable;
  readonly signal?: AbortSignal;
  /** Decoded bytes that may be kept while windows are cut from their blocks. */
  readonly keptBytes?: number;
  /** Called for a block that cannot be decoded; when absent, the error is thrown. */
  readonly onMissing?: (missing: MissingBlock) => void;
}

/** Fetches the blocks of a batch, all of them overlapped; decoding happens as windows ask. */
export async function fetchBlocks(header: RasterHeader, level: LevelHeader, store: Store, options: FetchOptions): Promise<BlockSet> {
  await prepareLevel(header, level);
  const values = await fetchLevel(header, level, store, options.bands, options.window, options.index, options.table, options);
  const mask =
    level.mask && options.maskIndex && options.maskTable
      ? await fetchLevel(header, level.mask, store, [0], options.window, options.maskIndex, options.maskTable, options)
      : null;
  const { bands } = options;
  return {
    get bytes() {
      return values.bytes() + (mask?.bytes() ?? 0);
    },
    bands(window, into) {
      const cut = values.cut(window, into);
      let on: Uint8Array | null = null;
      if (mask) {
        const { cells, present } = mask.cut(window);
        on = maskFromCells(cells[0]!.slice(), present[0]!);
      }
      return bands.map((band, i): Band => {
        const { cellType, nodata } = header.bands[band]!;
        const present = cut.present[i]!;
        return {
          cellType,
          cells: cut.cells[i]!,
          valid: markNodata(cut.cells[i]!, cellType, nodataNumber(nodata), on ? intersect(present, on) : present),
          marked: true,
        };
      });
    },
  };
}

async function fetchLevel(
  header: RasterHeader,
  level: LevelHeader,
  store: Store,
  bands: readonly number[],
  window: PixelWindow,
  index: Float64Array,
  table: BlockTable,
  options: FetchOptions,
) {
  const place = new Map<number, number>();
  for (let i = 0; i < index.length; i++) place.set(index[i]!, i);
  // The same block is asked for by several planes' refs never, by several windows often: refs are made once, for the whole batch.
  const refs = blocksOfWindow(level, window, bands).filter((ref) => place.has(ref.index));
  const places = refs.map((ref) => place.get(ref.index)!);
  const mine: BlockTable = {
    offsets: Float64Array.from(places, (i) => table.offsets[i]!),
    counts: Float64Array.from(places, (i) => table.counts[i]!),
  };
  const unread = new Set<number>();
  const { onMissing } = options;
  const ranges = blockRanges(
    header,
    level,
    refs,
    mine,
    onMissing &&
      ((i, error) => {
        unread.add(i);
        onMissing({ index: refs[i]!.index, error });
      }),
  );
  const late = lateReader(header, level, ranges, store);
  const stored = await readRanges(
    header,
    level,
    ranges.map((range, i) => (late?.waits(i) ? null : range)),
    store,
    options.signal,
  );
  const isSparse = (i: number): boolean => ranges[i] === null;
  let bytes = stored.reduce((sum, block) => sum + (block?.length ?? 0), 0);
  const byIndex = new Map<number, number>(refs.map((ref, i) => [ref.index, i]));
  const kept = new Map<number, DecodedBlock | null>();
  const most = options.keptBytes ?? KEPT_BYTES;
  let keptBytes = 0;

  const decoded = (i: number): DecodedBlock | null => {
    const found = kept.get(i);
    if (found !== undefined) return found;
    const block = decode(i);
    const size = block ? block.bands.reduce((sum, cells) => sum + cells.byteLength, 0) : 0;
    if (size <= most / 2) {
      kept.set(i, block);
      keptBytes += size;
      for (const [old, oldBlock] of kept) {
        if (keptBytes <= most) break;
        kept.delete(old);
        keptBytes -= oldBlock ? oldBlock.bands.reduce((sum, cells) => sum + cells.byteLength, 0) : 0;
      }
    }
    return block;
  };

  const reported = new Set<number>();
  const decode = (i: number, into?: Uint8Array<ArrayBuffer>): DecodedBlock | null => {
    if (unread.has(i)) return null;
    // What a store fails to read is never counted as missing: it is outside of what is caught.
    const block = late?.waits(i) ? late.read(i) : stored[i]!;
    if (late?.waits(i)) bytes += block.length;
    try {
      if (into === undefined) return decodeBlock(header, level, block, refs[i]!, mine.offsets[i]);
      if (!late?.waits(i) && placeOnShelf(into) < 0) return decodeInto(into, header, level, block, refs[i]!, mine.offsets[i]);
      lying.delete(into.byteOffset);
      return decodeBlock(header, level, block, refs[i]!, mine.offsets[i], into);
    } catch (error) {
      if (!onMissing) throw error;
      if (!reported.has(i)) onMissing({ index: refs[i]!.index, error });
      reported.add(i);
      return null;
    }
  };

  return {
    bytes: () => bytes,
    cut(cutWindow: PixelWindow, into?: Uint8Array<ArrayBuffer>) {
      const wanted = blocksOfWindow(level, cutWindow, bands);
      for (const { index: block } of wanted) {
        // Never nodata in silence: a block that the plan left out and a kernel asks for is our mistake.
        if (!byIndex.has(block)) throw new TilefoldError("INTERNAL", `block ${block} of ${header.uri} was not planned for`);
      }
      if (wanted.length === 1 && isWhole(level, wanted[0]!, cutWindow)) {
        const i = byIndex.get(wanted[0]!.index);
        const block = i === undefined || isSparse(i) ? null : decode(i, into);
        if (block && refs[i!]!.rowStart === 0 && block.height === cutWindow.height)
          return { cells: block.bands, present: bands.map(() => null) };
      }
      const held = wanted
        .map((ref) => byIndex.get(ref.index))
        .map((i) => (i === undefined || isSparse(i) ? null : { i, block: decoded(i) }));
      const inside =
        cutWindow.col >= 0 &&
        cutWindow.row >= 0 &&
        cutWindow.col + cutWindow.width <= level.width &&
        cutWindow.row + cutWindow.height <= level.height;
      const full = inside && held.every((one) => one?.block);
      if (into !== undefined) lying.delete(into.byteOffset);
      const cells =
        (into === undefined ? null : windowCellsIn(into, level.cellType, cutWindow, bands, full)) ??
        newWindowCells(level.cellType, cutWindow, bands, full);
      for (const one of held) if (one?.block) copyBlock(level, refs[one.i]!, one.block, cutWindow, bands, cells);
      return cells;
    },
  };
}

/** What lies in memory that blocks are decoded into, by the place of the memory. One a thread. */
const lying = new Map<
  number,
  {
    readonly memory: ArrayBuffer;
    readonly level: LevelHeader;
    readonly rows: string;
    readonly stored: Uint8Array;
    readonly block: DecodedBlock | null;
  }
>();

/** Decodes a block into memory, unless the same stored bytes were decoded there last: oceans and other empty land are many equal blocks. */
function decodeInto(
  into: Uint8Array<ArrayBuffer>,
  header: RasterHeader,
  level: LevelHeader,
  stored: Uint8Array,
  ref: BlockRef,
  offset: number | undefined,
): DecodedBlock | null {
  const rows = `${ref.rowStart} ${ref.rowCount} ${ref.bands.join()}`;
  const last = lying.get(into.byteOffset);
  // Memory that grew is another buffer.
  if (last?.memory === into.buffer && last.level === level && last.rows === rows && Buffer.compare(last.stored, stored) === 0)
    return last.block;
  lying.delete(into.byteOffset);
  const block = decodeBlock(header, level, stored, ref, offset, into);
  lying.set(into.byteOffset, { memory: into.buffer, level, rows, stored, block });
  return block;
}

/** The window is one block, no more and no less: its cells need no copy. */
const isWhole = (level: LevelHeader, ref: BlockRef, window: PixelWindow): boolean =>
  window.col === ref.col * level.blockWidth &&
  window.row === ref.row * level.blockHeight &&
  window.width === level.blockWidth &&
  window.height === level.blockHeight;
