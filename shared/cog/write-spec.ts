import { TilefoldError } from "../core/errors.js";
import { type CellType, isFloat } from "../raster/cell-type.js";
import type { HalveMethod } from "../raster/halve.js";
import type { BandHeader } from "./header.js";
import { nodataForType } from "./nodata.js";
import { MAX_BLOCK_BYTES, MAX_SAMPLES, MAX_SIDE } from "./tiff-limits.js";

/** Compressions that can be written; reading knows more. */
export const WRITE_COMPRESSIONS = ["none", "deflate", "lzw"] as const;
export type WriteCompression = (typeof WRITE_COMPRESSIONS)[number];

/**
 * How an image's pixels are stored: all that a worker needs to make blocks, and a function of the job alone. Plain JSON, made by imageSpec.
 */
export interface ImageSpec {
  readonly width: number;
  readonly height: number;
  readonly cellType: CellType;
  /** Bands. */
  readonly samples: number;
  /** Pixels along a block's side, a multiple of 16. */
  readonly blockSize: number;
  readonly compression: WriteCompression;
  /** Of deflate, 0 to 9; "measured": block by block, 1 where 6 would gain little. */
  readonly level: number | "measured";
  readonly predictor: 1 | 2 | 3;
  readonly interleave: "pixel" | "band";
  /** What invalid cells are written as, and what a cell of this value reads as. Null: 0 under the mask. */
  readonly nodata: BandHeader["nodata"];
  /** An internal mask, off where any band is invalid. */
  readonly mask: boolean;
  /** Overview levels, each half as large as the one before, rounded up. */
  readonly overviews: number;
  readonly resample: HalveMethod;
  /**
   * Order of the blocks in the file. row: level by level, each row by row, with leaders and trailers and all of GDAL's claims: the bytes do not
   * depend on batches. batch: one batch after the other, so that S3 can copy them whole.
   */
  readonly order: "row" | "batch";
  /** A batch is a square of 2^span × 2^span tiles of the full resolution. */
  readonly span: number;
}

export interface ImageOptions {
  readonly width: number;
  readonly height: number;
  readonly cellType: CellType;
  /** [1] */
  readonly samples?: number;
  /** [512] */
  readonly blockSize?: number;
  /** [deflate] */
  readonly compression?: string;
  /** Of deflate [measured]. */
  readonly level?: number;
  /** [2 for integers, 3 for floats; 1 where nothing is compressed] */
  readonly predictor?: 1 | 2 | 3;
  /** [pixel] */
  readonly interleave?: "pixel" | "band";
  /** [null; NaN for floats] */
  readonly nodata?: BandHeader["nodata"];
  /** False where the image is known to have no invalid pixel [true for integers without nodata]. */
  readonly mask?: boolean;
  /** True: until a level fits a block. A list: the factors wanted, 2, 4, 8, … without gaps. [true] */
  readonly overviews?: boolean | readonly number[];
  /** [average] */
  readonly resample?: HalveMethod;
  /** [row] */
  readonly order?: "row" | "batch";
  /** [as many as make batches of 4,096 pixels a side] */
  readonly span?: number;
}

const BATCH_SIDE = 4_096;

/** Fills in defaults and checks. OUTPUT_INVALID names what cannot be written. */
export function imageSpec(options: ImageOptions): ImageSpec {
  const { width, height, cellType } = options;
  const samples = options.samples ?? 1;
  const blockSize = options.blockSize ?? 512;
  const compression = compressionNamed(options.compression ?? "deflate");
  const interleave = options.interleave ?? "pixel";
  const floats = isFloat(cellType);
  const predictor = compression === "none" ? 1 : (options.predictor ?? (floats ? 3 : 2));
  const level = options.level ?? "measured";
  const span = options.span ?? Math.max(0, Math.floor(Math.log2(BATCH_SIDE / blockSize)));
  if (!(isCount(width, MAX_SIDE) && isCount(height, MAX_SIDE))) throw invalid(`an image of ${width} × ${height} pixels`);
  if (!isCount(samples, MAX_SAMPLES)) throw invalid(`an image of ${samples} bands`);
  if (!isCount(blockSize, 65_536) || blockSize % 16 !== 0)
    throw invalid(`blocks of ${blockSize} pixels a side, which is no multiple of 16`);
  if (blockSize ** 2 * 8 * (interleave === "pixel" ? samples : 1) > MAX_BLOCK_BYTES)
    throw invalid(`blocks of ${blockSize} × ${blockSize} pixels × ${samples} bands`);
  if (predictor === 3 && !floats) throw invalid(`the floating point predictor on ${cellType} cells`, "Use predictor 2.");
  if (level !== "measured" && !(Number.isInteger(level) && level >= 0 && level <= 9))
    throw invalid(`deflate at level ${level}; there are 0 to 9`);
  if (!(Number.isInteger(span) && span >= 0 && span <= 24)) throw invalid(`batches of 2^${span} tiles a side`);
  const nodata = checkedNodata(options.nodata ?? null, cellType) ?? (floats ? "nan" : null);
  return {
    width,
    height,
    cellType,
    samples,
    blockSize,
    compression,
    level,
    predictor,
    interleave,
    nodata,
    mask: options.mask ?? nodata === null,
    overviews: overviewCount(options.overviews ?? true, width, height, blockSize),
    resample: options.resample ?? "average",
    order: options.order ?? "row",
    span,
  };
}

const invalid = (what: string, hint?: string): TilefoldError =>
  new TilefoldError("OUTPUT_INVALID", `cannot write ${what}`, hint === undefined ? {} : { hint });

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;

function compressionNamed(name: string): WriteCompression {
  const known = WRITE_COMPRESSIONS.find((candidate) => candidate === name);
  if (known === undefined) throw invalid(`a TIFF with "${name}" compression`, `Use one of ${WRITE_COMPRESSIONS.join(", ")}.`);
  return known;
}

function checkedNodata(nodata: BandHeader["nodata"], cellType: CellType): BandHeader["nodata"] {
  if (nodata === null) return null;
  const held = nodataForType(String(nodata), cellType);
  if (held.nodata === null)
    throw invalid(
      `nodata ${nodata} in ${cellType} cells`,
      "Give a nodata value that the cell type holds, or none: an internal mask is written then.",
    );
  return held.nodata;
}

function overviewCount(wanted: boolean | readonly number[], width: number, height: number, blockSize: number): number {
  if (wanted === false) return 0;
  if (wanted === true) {
    let count = 0;
    for (let side = Math.max(width, height); side > blockSize; side = Math.ceil(side / 2)) count++;
    return count;
  }
  const factors = [...wanted].sort((a, b) => a - b);
  factors.forEach((factor, i) => {
    if (factor !== 2 ** (i + 1))
      throw invalid(`overviews by the factors ${factors.join(", ")}`, "Each overview is half the one before: 2, 4, 8, …");
  });
  return Math.min(factors.length, Math.ceil(Math.log2(Math.max(width, height))));
}

/** Each block is kept between its length and its last bytes: only where blocks stand in the order of their numbers, since a reader would have to step over them elsewhere. */
export const hasLeaders = (spec: ImageSpec): boolean => spec.order === "row" && planesOf(spec) === 1;

/** Blocks that a tile position has for its pixels. */
export const planesOf = (spec: ImageSpec): number => (spec.interleave === "band" ? spec.samples : 1);

/** Blocks of a tile position: its planes, then its mask. */
export const piecesOf = (spec: ImageSpec): number => planesOf(spec) + (spec.mask ? 1 : 0);
