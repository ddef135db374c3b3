import { deflateSync } from "node:zlib";
import { TilefoldError } from "../core/errors.js";
import type { Band } from "../raster/tile.js";
import { type BlockCells, blockCells, fillBlock, packMask, putBand } from "./encode-cells.js";
import { encodeLzw } from "./encode-lzw.js";
import { takeDifferences, takeDifferences64, takeFloatDifferences } from "./encode-predictor.js";
import { isBlank } from "./encode-validity.js";
import { nodataNumber } from "./nodata.js";
import { type ImageSpec, planesOf } from "./write-spec.js";

/** Makes the stored bytes of blocks. Holds memory of one block; not to be used by two callers at once. */
export interface BlockEncoder {
  /**
   * The blocks of one tile position: its planes, then its mask where the image has one. `bands` are `width × height` cells, as asStored gives them;
   * a tile at the far edges is as large as the image has of it. Null: no cell holds a value and the blocks are left out (`keep`: they are not). The same
   * pixels give the same bytes on one build of the engine.
   */
  encode(bands: readonly Band[], width: number, height: number, keep?: boolean): Uint8Array[] | null;
}

/** Masks are compressed whatever the image is: runs of ones would be the larger part of an uncompressed one. */
export const MASK_LEVEL = 6;

export function blockEncoder(spec: ImageSpec): BlockEncoder {
  const planes = planesOf(spec);
  const together = planes === 1 ? spec.samples : 1;
  const block = blockCells(spec.cellType, spec.blockSize, together, nodataNumber(spec.nodata) ?? 0);
  return {
    encode(bands, width, height, keep = false) {
      if (bands.length !== spec.samples) throw new TilefoldError("INTERNAL", `a tile has ${bands.length} bands, the image ${spec.samples}`);
      if (!keep && isBlank(bands)) return null;
      refuseUnmarked(spec, bands);
      const pieces: Uint8Array[] = [];
      for (let plane = 0; plane < planes; plane++) {
        if (width < spec.blockSize || height < spec.blockSize) fillBlock(block);
        for (let b = 0; b < together; b++) {
          const { cells, valid } = bands[plane + b]!;
          putBand(block, cells, valid, width, height, b);
        }
        pieces.push(compressCells(spec, block));
      }
      if (spec.mask) pieces.push(deflate(packMask(bands[0]!.valid, width, height, spec.blockSize), MASK_LEVEL));
      return pieces;
    },
  };
}

/** Invalid cells that nothing in the file would tell from valid ones. */
function refuseUnmarked(spec: ImageSpec, bands: readonly Band[]): void {
  if (spec.mask || spec.nodata !== null) return;
  const band = bands.findIndex(({ valid }) => valid?.includes(0));
  if (band < 0) return;
  throw new TilefoldError("OUTPUT_INVALID", `band ${band + 1} has cells without a value, and the image neither nodata nor a mask`, {
    hint: "Give a nodata value, or leave the mask on.",
  });
}

function compressCells(spec: ImageSpec, block: BlockCells): Uint8Array {
  const row = spec.blockSize * block.samples;
  if (spec.predictor === 3) takeFloatDifferences(block.bytes, row, block.samples, block.cellBytes);
  else if (spec.predictor === 2 && block.cellBytes === 8) takeDifferences64(block.words as Uint32Array, row, block.samples);
  else if (spec.predictor === 2) takeDifferences(block.words, row, block.samples);
  switch (spec.compression) {
    case "none":
      return block.bytes.slice();
    case "lzw":
      return encodeLzw(block.bytes);
    case "deflate":
      return deflate(block.bytes, spec.level === "measured" ? measuredLevel(block.bytes) : spec.level);
  }
}

/** One chunk that surely holds the result spares zlib further rounds; what is kept of it is a copy of the right size. */
function deflate(bytes: Uint8Array, level: number): Uint8Array {
  return new Uint8Array(deflateSync(bytes, { level, chunkSize: bytes.length + (bytes.length >> 9) + 1024 }));
}

const SAMPLE = 8192;
const SAMPLES = 4;
/** What the careful level must save of the quick one's bytes to be worth twice its time. */
const GAIN = 0.03;

/** Noisy cells pack no better at level 6 than at 1, and take twice as long: a sample of the block tells, the same for the same bytes. */
export function measuredLevel(bytes: Uint8Array): number {
  if (bytes.length < 4 * SAMPLE * SAMPLES) return 6;
  const sample = new Uint8Array(SAMPLE * SAMPLES);
  for (let i = 0; i < SAMPLES; i++) {
    const from = Math.floor(((2 * i + 1) * bytes.length) / (2 * SAMPLES)) - SAMPLE / 2;
    sample.set(bytes.subarray(from, from + SAMPLE), i * SAMPLE);
  }
  const quick = deflate(sample, 1).length;
  return deflate(sample, 6).length < (1 - GAIN) * quick ? 6 : 1;
}
