/** A batch of an image as an object: the encoded blocks of its levels, and what the reducer needs to fold the levels above them. */

import { encodeBlock, encodeMaskBlock } from "../cog/image-block.js";
import type { ImageSpec } from "../cog/image-spec.js";
import { TilefoldError } from "../core/errors.js";
import { type Packable, pack, unpack } from "../core/pack.js";
import type { PixelWindow } from "../grid/window.js";
import type { ImagePlan, PlannedImage } from "../plan/plan.js";
import { allocateCells, type CellArray, viewCells } from "../raster/cell-type.js";
import { halveBand } from "../raster/halve.js";
import type { Band } from "../raster/tile.js";
import { writeCells } from "../raster/write-cells.js";
import type { BatchPixels, MissingPart } from "./batch-pixels.js";
import { decodeText, encodeText } from "./stage.js";

export const imagePartUri = (state: string, part: string): string => `${state}/parts/${part.slice(0, 2)}/${part}.blocks`;

/** What a part holds once it is decoded. */
export interface ImagePart {
  /** By level from the full resolution to the batch's last: blocks row by row. */
  readonly levels: readonly { readonly blocks: readonly Uint8Array[]; readonly masks: readonly Uint8Array[] }[];
  /** The pixels of the last level. */
  readonly top: readonly Band[];
  /** Some pixel has no value in some band. */
  readonly holes: boolean;
  readonly dropped: number;
  /** Values that are the nodata value by chance. */
  readonly clashes: number;
  readonly missing: readonly MissingPart[];
}

/** Levels that are whole within a batch. */
export const batchLevels = (plan: Pick<ImagePlan, "tiling">, spec: ImageSpec): number =>
  Math.min(spec.levels, 1 + Math.round(Math.log2(plan.tiling.batchWidth / spec.blockSize)));

export function encodeImagePart(plan: ImagePlan, { program, spec }: PlannedImage, window: PixelWindow, pixels: BatchPixels): Uint8Array {
  let bands = wholeBatch(plan, program, spec, window, pixels);
  let { width, height } = window;
  const clashes =
    spec.nodata === null
      ? 0
      : countClashes(
          bands.filter((_, b) => program.bands[b]!.nodata !== null),
          spec.nodata === "nan" ? Number.NaN : spec.nodata,
        );
  const holes = bands.some(({ valid }) => valid !== null);
  const arrays: Record<string, Packable> = {};
  const levels = batchLevels(plan, spec);
  for (let level = 0; level < levels; level++) {
    if (level > 0) {
      bands = bands.map((band) => halveBand(band, width, height, spec.resample));
      width = Math.ceil(width / 2);
      height = Math.ceil(height / 2);
    }
    const { blocks, masks } = encodeLevel(spec, bands, width, height);
    store(arrays, `v${level}`, blocks);
    if (spec.nodata === null) store(arrays, `m${level}`, masks);
  }
  bands.forEach((band, b) => {
    arrays[`t${b}`] = new Uint8Array(band.cells.buffer, band.cells.byteOffset, band.cells.byteLength);
    if (band.valid !== null) arrays[`k${b}`] = band.valid;
  });
  arrays.facts = encodeText(JSON.stringify({ holes, clashes, dropped: pixels.dropped(), missing: pixels.missing }));
  return pack(arrays);
}

function store(arrays: Record<string, Packable>, name: string, blocks: readonly Uint8Array[]): void {
  const all = new Uint8Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  arrays[`${name}n`] = Uint32Array.from(blocks, ({ length }) => length);
  arrays[name] = all;
}

function load(arrays: ReturnType<typeof unpack>, name: string): Uint8Array[] {
  const lengths = arrays[`${name}n`] as Uint32Array | undefined;
  if (!lengths) return [];
  const all = arrays[name] as Uint8Array;
  let at = 0;
  return Array.from(lengths, (length) => all.subarray(at, (at += length)));
}

/** @throws AUDIT_FAILED for an object that is no part */
export function decodeImagePart(bytes: Uint8Array, plan: Pick<ImagePlan, "tiling">, spec: ImageSpec, part: string): ImagePart {
  try {
    const arrays = unpack(bytes);
    const facts = JSON.parse(decodeText(arrays.facts as Uint8Array)) as Pick<ImagePart, "holes" | "clashes" | "dropped" | "missing">;
    const levels = Array.from({ length: batchLevels(plan, spec) }, (_, level) => ({
      blocks: load(arrays, `v${level}`),
      masks: load(arrays, `m${level}`),
    }));
    const top = spec.bands.map((_, b): Band => {
      const cells = arrays[`t${b}`] as Uint8Array;
      return {
        cellType: spec.cellType,
        cells: viewCells(spec.cellType, cells.slice()),
        valid: (arrays[`k${b}`] as Uint8Array | undefined) ?? null,
      };
    });
    return { levels, top, ...facts };
  } catch (cause) {
    throw new TilefoldError("AUDIT_FAILED", `part ${part} is damaged`, {
      hint: "Delete the file and resume the job.",
      at: { key: part },
      cause,
    });
  }
}

/** The blocks of a window that begins at a block's corner. */
export function encodeLevel(
  spec: ImageSpec,
  bands: readonly Band[],
  width: number,
  height: number,
): { blocks: Uint8Array[]; masks: Uint8Array[] } {
  const blocks: Uint8Array[] = [];
  const masks: Uint8Array[] = [];
  const valid = spec.nodata === null ? validInAll(bands, width * height) : null;
  for (let row = 0; row < height; row += spec.blockSize) {
    for (let col = 0; col < width; col += spec.blockSize) {
      const across = Math.min(spec.blockSize, width - col);
      const down = Math.min(spec.blockSize, height - row);
      blocks.push(encodeBlock(spec, bands, width, col, row, across, down));
      if (spec.nodata === null) masks.push(encodeMaskBlock(spec, valid, width, col, row, across, down));
    }
  }
  return { blocks, masks };
}

function validInAll(bands: readonly Band[], pixels: number): Uint8Array | null {
  let all: Uint8Array | null = null;
  for (const { valid } of bands) {
    if (valid === null) continue;
    all ??= new Uint8Array(pixels).fill(1);
    for (let i = 0; i < pixels; i++) all[i] = all[i]! & valid[i]!;
  }
  return all;
}

/** A batch's pixels in the image's cell type, evaluated tile by tile. */
function wholeBatch(plan: ImagePlan, program: PlannedImage["program"], spec: ImageSpec, window: PixelWindow, pixels: BatchPixels): Band[] {
  const { tileWidth, tileHeight } = plan.tiling;
  const size = window.width * window.height;
  const whole = spec.bands.map(() => ({ cells: allocateCells(spec.cellType, size), valid: new Uint8Array(size) }));
  const values = new Float64Array(tileWidth);
  for (let row = 0; row < window.height; row += tileHeight) {
    for (let col = 0; col < window.width; col += tileWidth) {
      const width = Math.min(tileWidth, window.width - col);
      const height = Math.min(tileHeight, window.height - row);
      const bands = pixels.tile(program, { col: window.col + col, row: window.row + row, width, height });
      bands.forEach((band, b) => {
        const to = whole[b]!;
        for (let r = 0; r < height; r++) {
          const from = r * width;
          const at = (row + r) * window.width + col;
          copyCells(band, from, spec, to.cells, at, width, values);
          if (band.valid === null) to.valid.fill(1, at, at + width);
          else to.valid.set(band.valid.subarray(from, from + width), at);
        }
      });
    }
  }
  return whole.map(({ cells, valid }): Band => ({ cellType: spec.cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid }));
}

function copyCells(band: Band, from: number, spec: ImageSpec, to: CellArray, at: number, width: number, values: Float64Array): void {
  const row = band.cells.subarray(from, from + width);
  if (band.cellType === spec.cellType) {
    to.set(row, at);
    return;
  }
  values.set(row);
  writeCells(spec.cellType, to, values.subarray(0, width), at, width);
}

function countClashes(bands: readonly Band[], nodata: number): number {
  let clashes = 0;
  for (const { cells, valid } of bands) {
    for (let at = cells.indexOf(nodata); at >= 0; at = cells.indexOf(nodata, at + 1)) if (valid === null || valid[at] === 1) clashes++;
  }
  return clashes;
}
