/** A batch of keyed tiles as an object: the encoded tiles of all levels that are whole within it, and its one tile of the highest of them. */

import { TilefoldError } from "../core/errors.js";
import { joinBytes } from "../core/join-bytes.js";
import { type Packable, pack, unpack } from "../core/pack.js";
import type { TileKey } from "../grid/tile-key.js";
import { type PixelWindow, windowIntersection } from "../grid/window.js";
import { hasValues, loadTileEncoder } from "../layer/encode-tile.js";
import { foldQuadNow } from "../layer/quad-fold.js";
import type { ImagePlan, PlannedImage } from "../plan/plan.js";
import { allocateCells, viewCells } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import { writeCells } from "../raster/write-cells.js";
import type { BatchPixels, MissingPart } from "./batch-pixels.js";
import { decodeText, encodeText, type Stage } from "./stage.js";

/** A tile as a part holds it. */
export interface PartTile {
  /** Levels above the layer's own. */
  readonly level: number;
  readonly key: TileKey;
  /** Place in the part object. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** The first 16 bytes of the SHA-256, in hexadecimal. */
  readonly digest: string;
}

export interface TilePart {
  readonly tiles: readonly PartTile[];
  /** The one tile of the highest level, for the levels above; null without any value, or where there are none. */
  readonly top: readonly Band[] | null;
  readonly dropped: number;
  readonly missing: readonly MissingPart[];
}

/** Where batches stand in the layout: aligned squares of 2^levels tiles a side. */
export interface TileGeometry {
  readonly cols: number;
  readonly rows: number;
  /** Halvings that are whole within a batch and wanted. */
  readonly levels: number;
  /** Halvings wanted in all. */
  readonly allLevels: number;
  /** A batch's side in tiles, as a power of two. */
  readonly side: number;
}

export function tileGeometry({ tiling }: Pick<ImagePlan, "tiling">, { layout, pyramid }: PlannedImage): TileGeometry {
  const { tileCols, tileRows } = layout!.layout.tileLayout;
  const side = Math.round(Math.log2(tiling.batchWidth / tileCols));
  const allLevels = pyramid === null ? 0 : Math.max(0, layout!.zoom - pyramid.endZoom);
  return { cols: tileCols, rows: tileRows, side, levels: Math.min(side, allLevels), allLevels };
}

/** The layout's key of a pixel of the layer's grid. */
export const keyOfPixel = (
  { layout }: PlannedImage,
  { cols, rows }: Pick<TileGeometry, "cols" | "rows">,
  col: number,
  row: number,
): TileKey => ({
  col: layout!.keyBounds.minKey.col + Math.floor(col / cols),
  row: layout!.keyBounds.minKey.row + Math.floor(row / rows),
});

/** The tile of a level that holds a tile of the ground. */
export const keyAbove = ({ col, row }: TileKey, level: number): TileKey => ({
  col: Math.floor(col / 2 ** level),
  row: Math.floor(row / 2 ** level),
});

interface Collected {
  readonly keys: number[];
  readonly digests: string[];
  readonly tiles: Uint8Array[];
}

export async function encodeTilePart(
  plan: ImagePlan,
  image: PlannedImage,
  window: PixelWindow,
  pixels: BatchPixels,
  stage: Stage,
): Promise<Uint8Array> {
  const { layout, pyramid, spec, tiles } = image;
  const geometry = tileGeometry(plan, image);
  const { cols, rows, levels, allLevels } = geometry;
  const encode = await loadTileEncoder(tiles!.encoding);
  const first = keyOfPixel(image, geometry, window.col, window.row);
  const last = keyOfPixel(image, geometry, window.col + window.width - 1, window.row + window.height - 1);
  const collected = Array.from({ length: levels + 1 }, (): Collected => ({ keys: [], digests: [], tiles: [] }));
  let top: readonly Band[] | null = null;
  const fold = {
    cols,
    rows,
    cellType: spec.cellType,
    method: pyramid?.resample ?? "average",
    ground: (key: TileKey): readonly Band[] | null => {
      const { minKey } = layout!.keyBounds;
      const bands = readTile(
        plan,
        image,
        { col: (key.col - minKey.col) * cols, row: (key.row - minKey.row) * rows, width: cols, height: rows },
        pixels,
      );
      return hasValues(bands) ? bands : null;
    },
    meets: (level: number, key: TileKey): boolean => {
      const min = keyAbove(first, level);
      const max = keyAbove(last, level);
      return key.col >= min.col && key.row >= min.row && key.col <= max.col && key.row <= max.row;
    },
    emit: ({ level, key, bands }: { level: number; key: TileKey; bands: readonly Band[] | null }): void => {
      if (bands === null) return;
      const bytes = encode(bands, cols, rows);
      const into = collected[level]!;
      into.keys.push(key.col, key.row);
      into.digests.push(stage.digest(bytes).slice(0, 32));
      into.tiles.push(bytes);
    },
  };
  const roots = keysBetween(keyAbove(first, levels), keyAbove(last, levels));
  for (const key of roots) {
    // Never interrupted: another job of this thread would use the memory in which tiles lie.
    const bands = foldQuadNow(fold, levels, key);
    if (roots.length === 1) top = bands;
  }
  if (allLevels > levels && roots.length > 1)
    throw new TilefoldError(
      "INTERNAL",
      `a batch of tiles (${first.col}, ${first.row}) to (${last.col}, ${last.row}) is no part of one block of the layout`,
    );
  const arrays: Record<string, Packable> = {};
  collected.forEach(({ keys, digests, tiles: own }, level) => {
    arrays[`c${level}`] = Int32Array.from(keys);
    arrays[`n${level}`] = Uint32Array.from(own, ({ length }) => length);
    arrays[`h${level}`] = encodeText(digests.join(""));
    arrays[`v${level}`] = joinBytes(own);
  });
  if (allLevels > levels)
    top?.forEach((band, b) => {
      arrays[`t${b}`] = new Uint8Array(band.cells.buffer, band.cells.byteOffset, band.cells.byteLength);
      if (band.valid !== null) arrays[`k${b}`] = band.valid;
    });
  arrays.facts = encodeText(JSON.stringify({ dropped: pixels.dropped(), missing: pixels.missing }));
  return pack(arrays);
}

function keysBetween(min: TileKey, max: TileKey): TileKey[] {
  const keys: TileKey[] = [];
  for (let row = min.row; row <= max.row; row++) for (let col = min.col; col <= max.col; col++) keys.push({ col, row });
  return keys;
}

/** A tile of the layout in the layer's cell type, evaluated in the pieces that the plan allows for. */
function readTile({ tiling }: ImagePlan, { program, spec }: PlannedImage, window: PixelWindow, pixels: BatchPixels): Band[] {
  const size = window.width * window.height;
  const whole = program.bands.map(() => ({ cells: allocateCells(spec.cellType, size), valid: new Uint8Array(size) }));
  const stepCols = Math.min(tiling.tileWidth, window.width);
  const stepRows = Math.min(tiling.tileHeight, window.height);
  const values = new Float64Array(stepCols);
  for (let row = 0; row < window.height; row += stepRows) {
    for (let col = 0; col < window.width; col += stepCols) {
      const piece = windowIntersection(window, { col: window.col + col, row: window.row + row, width: stepCols, height: stepRows })!;
      const bands = pixels.tile(program, piece, "only");
      if (piece.width === window.width && piece.height === window.height && bands.every(({ cellType }) => cellType === spec.cellType))
        return bands.map(({ cellType, cells, valid }) => ({
          cellType,
          cells,
          valid: valid === null || valid.indexOf(0) < 0 ? null : valid,
        }));
      bands.forEach((band, b) => {
        const to = whole[b]!;
        for (let r = 0; r < piece.height; r++) {
          const from = r * piece.width;
          const at = (row + r) * window.width + col;
          const cells = band.cells.subarray(from, from + piece.width);
          if (band.cellType === spec.cellType) to.cells.set(cells, at);
          else {
            values.set(cells);
            writeCells(spec.cellType, to.cells, values.subarray(0, piece.width), at, piece.width);
          }
          if (band.valid === null) to.valid.fill(1, at, at + piece.width);
          else to.valid.set(band.valid.subarray(from, from + piece.width), at);
        }
      });
    }
  }
  return whole.map(({ cells, valid }): Band => ({ cellType: spec.cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid }));
}

/** @throws AUDIT_FAILED for an object that is no part */
export function decodeTilePart(bytes: Uint8Array, plan: Pick<ImagePlan, "tiling">, image: PlannedImage, part: string): TilePart {
  try {
    // Aligned, so that arrays are views and their offsets the object's.
    const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const arrays = unpack(own);
    const facts = JSON.parse(decodeText(arrays.facts as Uint8Array)) as Pick<TilePart, "dropped" | "missing">;
    const tiles: PartTile[] = [];
    for (let level = 0; level <= tileGeometry(plan, image).levels; level++) {
      const keys = arrays[`c${level}`] as Int32Array;
      const digests = decodeText(arrays[`h${level}`] as Uint8Array);
      const all = arrays[`v${level}`] as Uint8Array;
      let at = 0;
      (arrays[`n${level}`] as Uint32Array).forEach((length, i) => {
        tiles.push({
          level,
          key: { col: keys[i * 2]!, row: keys[i * 2 + 1]! },
          offset: all.byteOffset - own.byteOffset + at,
          bytes: all.subarray(at, at + length),
          digest: digests.slice(i * 32, (i + 1) * 32),
        });
        at += length;
      });
    }
    const { cellType } = image.spec;
    const top =
      arrays.t0 === undefined
        ? null
        : image.program.bands.map(
            (_, b): Band => ({
              cellType,
              cells: viewCells(cellType, (arrays[`t${b}`] as Uint8Array).slice()),
              valid: (arrays[`k${b}`] as Uint8Array | undefined) ?? null,
            }),
          );
    return { tiles, top, ...facts };
  } catch (cause) {
    throw new TilefoldError("AUDIT_FAILED", `part ${part} is damaged`, {
      hint: "Delete the file and resume the job.",
      at: { key: part },
      cause,
    });
  }
}
