/** Random rasters with zones, and ways to cut them into tiles and batches. */
import { COVERAGE_ONE, createSpanBuffer, type SpanBuffer } from "../../../shared/geo/spans.js";
import type { PixelWindow } from "../../../shared/grid/window.js";
import type { RowAreas } from "../../../shared/partial/row-areas.js";
import { createZonalBatch } from "../../../shared/partial/zonal-batch.js";
import type { ZonalRow } from "../../../shared/partial/zonal-row.js";
import type { ZonalSpec } from "../../../shared/partial/zonal-spec.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";
import type { OracleBand, Scene } from "./oracle.js";

/** Numbers in [0, 1) from a seed (mulberry32): the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a random cell of a type is: small numbers, ends of the type, values of very different size. */
export function randomValue(next: () => number, cellType: CellType, kind: "classes" | "wild"): number {
  const signed = cellType.startsWith("int");
  if (kind === "classes") return Math.floor(next() * 6) - (signed ? 3 : 0);
  const bits = Number(cellType.replace(/\D/g, ""));
  if (!cellType.startsWith("float")) {
    const size = 2 ** Math.floor(next() * (bits + 1));
    return Math.min(Math.floor(next() * size), 2 ** (signed ? bits - 1 : bits) - 1) * (signed && next() < 0.5 ? -1 : 1);
  }
  const pick = next();
  const sign = next() < 0.5 ? -1 : 1;
  if (pick < 0.1) return sign * 0;
  const spread = cellType === "float32" ? 120 : 900;
  if (pick < 0.2) return sign * next() * 2 ** ((next() - 0.5) * 2 * spread);
  if (pick < 0.25) return sign * (cellType === "float32" ? 2 ** -149 : 2 ** -1074) * Math.floor(next() * 9);
  return sign * next() * 1000;
}

export function randomBand(next: () => number, cellType: CellType, pixels: number, kind: "classes" | "wild", masked: boolean): OracleBand {
  const cells = allocateCells(cellType, pixels);
  // Runs of one value, as class rasters have them.
  for (let i = 0; i < pixels; ) {
    const value = randomValue(next, cellType, kind);
    const length = kind === "classes" ? 1 + Math.floor(next() * 20) : 1;
    for (let j = 0; j < length && i < pixels; j++) cells[i++] = value;
  }
  const valid = masked ? Uint8Array.from({ length: pixels }, () => (next() < 0.8 ? 1 : 0)) : null;
  if (cellType.startsWith("float") && next() < 0.3) for (let i = 0; i < pixels; i++) if (next() < 0.05) cells[i] = Number.NaN;
  return { cellType, cells, valid };
}

export interface SceneOptions {
  readonly cellTypes: readonly CellType[];
  readonly by?: CellType;
  readonly kind: "classes" | "wild";
  readonly masked: boolean;
  /** Areas differ along a row. */
  readonly along: boolean;
  readonly width: number;
  readonly height: number;
}

export function randomScene(next: () => number, { cellTypes, by, kind, masked, along, width, height }: SceneOptions): Scene {
  const pixels = width * height;
  const weights = new Int32Array(pixels);
  for (let row = 0; row < height; row++) {
    for (let i = 0; i < width; ) {
      const pick = next();
      const weight = pick < 0.3 ? 0 : pick < 0.7 ? COVERAGE_ONE : Math.ceil(next() * COVERAGE_ONE);
      const length = weight === COVERAGE_ONE ? 1 + Math.floor(next() * 90) : 1 + Math.floor(next() * 4);
      for (let j = 0; j < length && i < width; j++) weights[row * width + i++] = weight;
    }
  }
  const areas = new Float64Array(pixels);
  for (let row = 0; row < height; row++) {
    const ofRow = Math.floor(next() * 2 ** 40);
    for (let i = 0; i < width; i++) areas[row * width + i] = along ? Math.floor(next() * 2 ** 40) : ofRow;
  }
  return {
    col: Math.floor(next() * 100000),
    row: Math.floor(next() * 100000),
    width,
    height,
    bands: cellTypes.map((cellType) => randomBand(next, cellType, pixels, kind, masked)),
    by: by ? randomBand(next, by, pixels, "classes", masked) : null,
    weights,
    areas,
  };
}

/** The spans of rows row … row + rows − 1 (grid rows), whole columns of the scene. */
export function spansOf(scene: Scene, row: number, rows: number): SpanBuffer {
  const buffer = createSpanBuffer(rows, scene.width * rows);
  buffer.row = row;
  buffer.rows = rows;
  let count = 0;
  for (let r = 0; r < rows; r++) {
    buffer.rowStart[r] = count;
    const from = (row + r - scene.row) * scene.width;
    for (let i = 0; i < scene.width; ) {
      const weight = scene.weights[from + i]!;
      let end = i + 1;
      while (end < scene.width && scene.weights[from + end] === weight) end++;
      if (weight > 0) {
        buffer.spans.set([scene.col + i, scene.col + end, weight], 3 * count);
        count++;
      }
      i = end;
    }
  }
  buffer.rowStart[rows] = count;
  return buffer;
}

export const rowAreasOf = (scene: Scene, along: boolean): RowAreas => ({
  constantAlongRow: !along,
  rowArea: (row) => scene.areas[(row - scene.row) * scene.width]!,
  areasOfRow(row, col0, col1, out) {
    const at = (row - scene.row) * scene.width - scene.col;
    for (let col = col0; col < col1; col++) out[col - col0] = scene.areas[at + col]!;
  },
});

export function bandOfTile(scene: Scene, { cellType, cells, valid }: OracleBand, tile: PixelWindow): Band {
  const cut = allocateCells(cellType, tile.width * tile.height);
  const mask = valid === null ? null : new Uint8Array(tile.width * tile.height);
  for (let row = 0; row < tile.height; row++) {
    const from = (tile.row - scene.row + row) * scene.width + (tile.col - scene.col);
    cut.set(cells.subarray(from, from + tile.width), row * tile.width);
    mask?.set(valid!.subarray(from, from + tile.width), row * tile.width);
  }
  return { cellType, cells: cut, valid: mask };
}

/** Windows of a size over a window, west to east, north to south. */
export function cut(window: PixelWindow, width: number, height: number): PixelWindow[] {
  const out: PixelWindow[] = [];
  for (let row = window.row; row < window.row + window.height; row += height) {
    for (let col = window.col; col < window.col + window.width; col += width) {
      out.push({
        col,
        row,
        width: Math.min(width, window.col + window.width - col),
        height: Math.min(height, window.row + window.height - row),
      });
    }
  }
  return out;
}

const isFull = (scene: Scene, tile: PixelWindow): boolean => {
  for (let row = tile.row; row < tile.row + tile.height; row++) {
    const at = (row - scene.row) * scene.width - scene.col;
    for (let col = tile.col; col < tile.col + tile.width; col++) if (scene.weights[at + col] !== COVERAGE_ONE) return false;
  }
  return true;
};

/** The row of zone 0 over a window of the scene, tile by tile; null where nothing is covered. */
export function rowOf(
  scene: Scene,
  spec: ZonalSpec,
  window: PixelWindow,
  tileWidth: number,
  tileHeight: number,
  along: boolean,
): ZonalRow | null {
  const batch = createZonalBatch(spec, 1, window, rowAreasOf(scene, along));
  const tiles = cut(window, tileWidth, tileHeight);
  let spans = createSpanBuffer(1, 1);
  let cursor = new Int32Array(0);
  for (const tile of tiles) {
    if (tile.col === window.col) {
      spans = spansOf(scene, tile.row, tile.height);
      cursor = spans.rowStart.slice(0, tile.height);
    }
    const bands = scene.bands.map((band) => bandOfTile(scene, band, tile));
    const by = scene.by === null ? null : bandOfTile(scene, scene.by, tile);
    if (isFull(scene, tile)) batch.addFull(0, tile, bands, by);
    else batch.add(0, tile, bands, by, spans, cursor);
  }
  return batch.rows()[0] ?? null;
}
