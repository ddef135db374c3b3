import { TilefoldError } from "../core/errors.js";
import type { CellType } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import { deflate, deflateNoise } from "./codec/deflate.js";
import { type BlockCells, blockCells, fillBlock, packMask, putBand } from "./encode-cells.js";
import { encodeLzw } from "./encode-lzw.js";
import { takeDifferences, takeDifferences64, takeFloatDifferences } from "./encode-predictor.js";
import { isBlank } from "./encode-validity.js";
import { nodataNumber } from "./nodata.js";
import { type ImageSpec, planesOf } from "./write-spec.js";

/** Makes the stored bytes of blocks. */
export interface BlockEncoder {
  /**
   * The blocks of one tile position: its planes, then its mask where the image has one. `bands` are `width × height` cells, as asStored gives them;
   * a tile at the far edges is as large as the image has of it. Null: no cell holds a value and the blocks are left out (`keep`: they are not). The same
   * pixels give the same bytes.
   */
  encode(bands: readonly Band[], width: number, height: number, keep?: boolean): Uint8Array[] | null;
}

/** Masks are compressed whatever the image is: runs of ones would be the larger part of an uncompressed one. */
export const MASK_LEVEL = 6;

export function blockEncoder(spec: ImageSpec): BlockEncoder {
  const planes = planesOf(spec);
  const together = planes === 1 ? spec.samples : 1;
  const block = blockFor(spec.cellType, spec.blockSize, together, nodataNumber(spec.nodata) ?? 0);
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

/** The block that was used last: it is put together and packed in one go. One a thread. */
let block: { readonly key: string; readonly cells: BlockCells } | undefined;

function blockFor(cellType: CellType, blockSize: number, samples: number, fill: number): BlockCells {
  const key = `${cellType} ${blockSize} ${samples} ${Object.is(fill, -0) ? "-0" : fill}`;
  if (block?.key !== key) block = { key, cells: blockCells(cellType, blockSize, samples, fill) };
  return block.cells;
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
      return spec.level === "measured" ? deflateMeasured(block.bytes, block.cellBytes) : deflate(block.bytes, spec.level);
  }
}

/** Of blocks that level 1 leaves larger than this, level 6 takes less than 3 % more, in twice the time: docs/performance.md. */
const NOISE = 0.3;

/** Noisy cells pack as well at level 1 as at 6: what comes out of the first pass tells whether there is to be a second. */
function deflateMeasured(bytes: Uint8Array, cellBytes: number): Uint8Array {
  if (cellBytes === 2) return deflateNoise(bytes) ?? deflate(bytes, 6);
  const quick = deflate(bytes, 1);
  if (quick.length > NOISE * bytes.length) return quick;
  const careful = deflate(bytes, 6);
  return careful.length < quick.length ? careful : quick;
}
