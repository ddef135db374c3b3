/** Web mercator tiles of any raster, made when they are asked for: the overview that fits is read, carried over by the evaluator of layer programs, and painted. */

import { readBlockTable } from "../cog/block-table.js";
import { type BlockRef, blocksOfWindow } from "../cog/blocks.js";
import { chooseLevel, transformOfLevel } from "../cog/choose-level.js";
import { type DecodedBlock, decodeBlock, prepareLevel } from "../cog/decode-block.js";
import type { LevelHeader, RasterHeader } from "../cog/header.js";
import { nodataNumber } from "../cog/nodata.js";
import { readBlocks } from "../cog/read-blocks.js";
import { copyBlock, intersect, maskFromCells, newWindowCells } from "../cog/read-window.js";
import { markNodata } from "../cog/validity.js";
import { TilefoldError } from "../core/errors.js";
import { parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import { applyAffine } from "../grid/affine.js";
import { tileMatrixSet } from "../grid/tile-matrix-set.js";
import type { PixelWindow } from "../grid/window.js";
import { type EncodeTile, hasValues, loadTileEncoder } from "../layer/encode-tile.js";
import { fetchTiles, readTileBlocks } from "../layer/tile-blocks.js";
import { evaluateLayer, layerEvaluation } from "../plan/evaluate-layer.js";
import type { LayerProgram, PlacedGrid } from "../plan/layer-program.js";
import { onGrid } from "../plan/program-nodes.js";
import { reachParts } from "../plan/program-tree.js";
import { sourcesProgram } from "../plan/sources-program.js";
import type { ResampleMethod } from "../raster/resample-kernel.js";
import type { Band } from "../raster/tile.js";
import type { TileStyle } from "../raster/tile-style.js";
import type { Store } from "../store/store.js";

/** What a map shows of a raster. Plain data: threads are told it. */
export interface RasterView {
  /** One raster with its overviews, or the levels of a pyramid that are rasters of their own, finest first. */
  readonly headers: readonly RasterHeader[];
  /** Bands from 0, in the order of the style. */
  readonly bands: readonly number[];
  readonly style: TileStyle;
  readonly method: ResampleMethod;
}

export interface RasterTiles {
  /** A PNG of 256 × 256 pixels; null where nothing lies. */
  tile(zoom: number, col: number, row: number): Promise<Uint8Array | null>;
}

const SIZE = 256;
/** Decoded blocks that are kept between tiles. */
const KEPT_BYTES = 128 << 20;
/** zlib's fastest: a tile is looked at once. */
const LEVEL = 1;
/** Block tables up to this length are read whole. */
const TABLE = 1 << 17;

export async function openRasterTiles(
  { headers, bands, style, method }: RasterView,
  storeFor: (uri: string) => Store,
): Promise<RasterTiles> {
  const levels = headers.flatMap((header) =>
    header.tiles ? [{ header, level: header.levels[0]! }] : header.levels.map((level) => ({ header, level })),
  );
  const set = tileMatrixSet("WebMercatorQuad");
  const encode = await loadTileEncoder({ format: "png", style, level: LEVEL, quality: null });
  const blocks = blockReader(storeFor);
  const zooms = new Map<number, ZoomView>();
  const viewOf = (zoom: number): ZoomView => {
    let view = zooms.get(zoom);
    if (view === undefined) zooms.set(zoom, (view = zoomView(zoom, set.levelForZoom(zoom).layout.extent.xmax, levels, bands, method)));
    return view;
  };
  return {
    async tile(zoom, col, row) {
      const { program, source } = viewOf(zoom);
      const window: PixelWindow = { col: col * SIZE, row: row * SIZE, width: SIZE, height: SIZE };
      let reach: PixelWindow | null = null;
      reachParts(program, window, (_, needs) => {
        reach = needs;
      });
      if (reach === null) return null;
      const cut = await blocks(source.header, source.level, reach, bands);
      const evaluation = layerEvaluation((_, wanted) => cut(wanted));
      const found = evaluateLayer(program, window, evaluation);
      return found === null || !hasValues(found) ? null : paint(encode, found);
    },
  };
}

const paint = (encode: EncodeTile, bands: readonly Band[]): Uint8Array => encode(bands, SIZE, SIZE);

interface ZoomView {
  readonly program: LayerProgram;
  readonly source: { readonly header: RasterHeader; readonly level: LevelHeader };
}

type SourceLevel = ZoomView["source"];

/** The program of a zoom: the whole world's pixels, of which tiles are windows. */
function zoomView(zoom: number, half: number, levels: readonly SourceLevel[], bands: readonly number[], method: ResampleMethod): ZoomView {
  const side = SIZE * 2 ** zoom;
  const cell = (2 * half) / side;
  const grid: PlacedGrid = { width: side, height: side, crs: "EPSG:3857", transform: { a: cell, b: 0, c: -half, d: 0, e: -cell, f: half } };
  const source = levels[levelFor(levels, cell)]!;
  const { header, level } = source;
  const own: RasterHeader = {
    ...header,
    width: level.width,
    height: level.height,
    transform: transformOfLevel(header, level),
    levels: [level],
  };
  const program = sourcesProgram(
    [own],
    [0],
    bands.map((band) => band + 1),
  );
  return { program: onGrid(program, grid, { method, antialias: false }), source };
}

/** The coarsest level whose cells are not larger than the map's. */
function levelFor(levels: readonly SourceLevel[], cell: number): number {
  const { header } = levels[0]!;
  const side = sourceCell(header, cell);
  if (!header.tiles) return chooseLevel(header, { width: side, height: side });
  let chosen = 0;
  for (const [i, one] of levels.entries()) if (cellWidth(one) <= side * (1 + 1e-6)) chosen = i;
  return chosen;
}

/** A map's cell in the raster's CRS, measured in the middle of the raster; the shorter of its sides. */
function sourceCell(header: RasterHeader, cell: number): number {
  const [x, y] = applyAffine(header.transform, header.width / 2, header.height / 2);
  const xs = Float64Array.of(x);
  const ys = Float64Array.of(y);
  const crs = parseCrs(header.crs!);
  const mercator = parseCrs("EPSG:3857");
  createTransform(crs, mercator).forward(xs, ys);
  // Of a thousandth of a cell: a cell of a coarse zoom may reach where the CRS has no answer.
  const step = cell / 2000;
  const px = Float64Array.of(xs[0]! - step, xs[0]! + step, xs[0]!, xs[0]!);
  const py = Float64Array.of(ys[0]!, ys[0]!, ys[0]! - step, ys[0]! + step);
  createTransform(mercator, crs).forward(px, py);
  const side = 1000 * Math.min(Math.hypot(px[1]! - px[0]!, py[1]! - py[0]!), Math.hypot(px[3]! - px[2]!, py[3]! - py[2]!));
  return Number.isFinite(side) ? side : 0;
}

type Cut = (window: PixelWindow) => readonly Band[];

/** Reads and decodes blocks, and keeps the last ones for the tiles beside. */
function blockReader(
  storeFor: (uri: string) => Store,
): (header: RasterHeader, level: LevelHeader, window: PixelWindow, bands: readonly number[]) => Promise<Cut> {
  const kept = new Map<string, DecodedBlock | null>();
  let keptBytes = 0;
  const sizeOf = (block: DecodedBlock | null): number => block?.bands.reduce((sum, cells) => sum + cells.byteLength, 0) ?? 0;
  const keep = (name: string, block: DecodedBlock | null): void => {
    if (kept.has(name)) return;
    kept.set(name, block);
    keptBytes += sizeOf(block);
    for (const [old, oldBlock] of kept) {
      if (keptBytes <= KEPT_BYTES || old === name) break;
      kept.delete(old);
      keptBytes -= sizeOf(oldBlock);
    }
  };
  const tables = new Map<LevelHeader, ReturnType<typeof readBlockTable>>();
  const tableOf = async (header: RasterHeader, level: LevelHeader, wanted: readonly number[]) => {
    const count = level.offsets.count;
    if (count > TABLE) return readBlockTable(header, level, wanted, storeFor(header.uri));
    let whole = tables.get(level);
    if (whole === undefined) {
      whole = readBlockTable(
        header,
        level,
        Array.from({ length: count }, (_, i) => i),
        storeFor(header.uri),
      );
      tables.set(level, whole);
      whole.catch(() => tables.delete(level));
    }
    const { offsets, counts } = await whole;
    return { offsets: Float64Array.from(wanted, (i) => offsets[i]!), counts: Float64Array.from(wanted, (i) => counts[i]!) };
  };
  /** Blocks of a level that a window touches, decoded. */
  const levelBlocks = async (header: RasterHeader, level: LevelHeader, window: PixelWindow, bands: readonly number[], tag: string) => {
    const refs = blocksOfWindow(level, window, bands);
    const name = ({ index, rowStart, rowCount }: BlockRef): string => `${header.uri} ${tag} ${level.ifd} ${index} ${rowStart} ${rowCount}`;
    const missing = refs.filter((ref) => !kept.has(name(ref)));
    const fresh = new Map<string, DecodedBlock | null>();
    if (missing.length > 0) {
      await prepareLevel(header, level);
      const table = await tableOf(
        header,
        level,
        missing.map(({ index }) => index),
      );
      const stored = await readBlocks(header, level, missing, table, storeFor(header.uri));
      missing.forEach((ref, i) => {
        const block = kept.get(name(ref)) ?? decodeBlock(header, level, stored[i]!, ref, table.offsets[i]);
        fresh.set(name(ref), block);
      });
    }
    const found = refs.map((ref) => ({ ref, block: fresh.get(name(ref)) ?? kept.get(name(ref)) ?? null }));
    for (const [key, block] of fresh) keep(key, block);
    return found;
  };
  return async (header, level, reach, bands) => {
    if (header.tiles) return layerCut(header, reach, bands, storeFor(header.uri));
    const values = await levelBlocks(header, level, reach, bands, bands.join());
    const mask = level.mask ? await levelBlocks(header, level.mask, reach, [0], "mask") : null;
    return (window) => {
      const inside =
        window.col >= 0 && window.row >= 0 && window.col + window.width <= level.width && window.row + window.height <= level.height;
      const cells = newWindowCells(level.cellType, window, bands, inside && values.every(({ block }) => block !== null));
      for (const { ref, block } of values) if (block) copyBlock(level, ref, block, window, bands, cells);
      let on: Uint8Array | null = null;
      if (mask) {
        const into = newWindowCells(level.mask!.cellType, window, [0], false);
        for (const { ref, block } of mask) if (block) copyBlock(level.mask!, ref, block, window, [0], into);
        on = maskFromCells(into.cells[0]!, into.present[0]!);
      }
      return bands.map((band, i): Band => {
        const { cellType, nodata } = header.bands[band]!;
        const present = cells.present[i]!;
        return {
          cellType,
          cells: cells.cells[i]!,
          valid: markNodata(cells.cells[i]!, cellType, nodataNumber(nodata), on ? intersect(present, on) : present),
        };
      });
    };
  };
}

async function layerCut(header: RasterHeader, reach: PixelWindow, bands: readonly number[], store: Store): Promise<Cut> {
  const refs = blocksOfWindow(header.levels[0]!, reach, bands);
  const index = Float64Array.from(refs, (ref) => ref.index).sort();
  const table = await readTileBlocks(header, index, store);
  const set = await fetchTiles(header, store, { bands, index, table, keptBytes: KEPT_BYTES });
  return (window) => set.bands(window);
}

/** Source pixels a side that one tile may need of the coarsest level. */
const MOST_SIDE = 4096;

/** The zooms at which rasters are worth showing: none that would read too much for a tile, none finer than their cells. */
export function levelZooms(headers: readonly RasterHeader[]): { readonly min: number; readonly max: number } {
  const levels = levelsOf(headers);
  const set = tileMatrixSet("WebMercatorQuad");
  const cellOf = (zoom: number): number => (2 * set.extent.xmax) / SIZE / 2 ** zoom;
  const coarsest = levels.length - 1;
  const { level } = levels[coarsest]!;
  let max = 0;
  while (max < set.maxZoom && sourceCell(levels[0]!.header, cellOf(max)) > cellWidth(levels[0]!) * (1 + 1e-6)) max++;
  let min = 0;
  if (level.width > MOST_SIDE || level.height > MOST_SIDE)
    while (min < max && (sourceCell(levels[0]!.header, cellOf(min)) / cellWidth(levels[coarsest]!)) * SIZE > MOST_SIDE) min++;
  return { min, max };
}

const levelsOf = (headers: readonly RasterHeader[]): SourceLevel[] =>
  headers.flatMap((header) => (header.tiles ? [{ header, level: header.levels[0]! }] : header.levels.map((level) => ({ header, level }))));

const cellWidth = ({ header, level }: SourceLevel): number => {
  const { a, d } = transformOfLevel(header, level);
  return Math.hypot(a, d);
};

/** What keeps a raster from being shown on a map. @throws RASTER_GEOREFERENCE, CRS_UNKNOWN, CRS_UNSUPPORTED */
export function checkPlaced({ uri, georeference, crs }: RasterHeader): void {
  if (georeference !== "transform" || crs === null)
    throw new TilefoldError(
      "RASTER_GEOREFERENCE",
      `${uri} ${crs === null ? "has no CRS" : "has no transform"}, so that it has no place on a map`,
      { at: { uri } },
    );
  createTransform(parseCrs(crs), parseCrs("EPSG:3857"));
}
