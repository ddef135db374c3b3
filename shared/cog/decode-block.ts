import { bytesPerCell, type CellArray } from "../raster/cell-type.js";
import { undoDifferencesByVectors, undoFloatsByVectors } from "../raster/vector-kernels.js";
import { fileOfLevel } from "./block-table.js";
import { type BlockRef, blockRowBytes, samplesPerBlock } from "./blocks.js";
import { BlockFault, type BlockShape, tooShort } from "./codec/codec.js";
import { codecOf, loadCodec } from "./codec/registry.js";
import type { LevelHeader, RasterHeader } from "./header.js";
import { undoDifferences8, undoDifferences16, undoDifferences32, undoDifferences64, undoFloatPredictor } from "./predictor.js";
import { aligned, reverseBits, swapBytes, takeBand, unpackBits, widenHalves } from "./samples.js";
import { tiffError } from "./tiff-error.js";
import { COMPRESSION } from "./tiff-tags.js";

/** A decoded block: `width × height` cells a band from the block's row `ref.rowStart`, edge parts beyond the image included. */
export interface DecodedBlock {
  readonly width: number;
  readonly height: number;
  /** In the order of `ref.bands`. May share memory with the bytes they came from: read, never write. */
  readonly bands: readonly CellArray[];
}

const MACHINE_IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Makes ready what decodeBlock needs for a level and its mask. RASTER_CODEC names a compression that is not built in. */
export async function prepareLevel(header: RasterHeader, level: LevelHeader): Promise<void> {
  try {
    await loadCodec(level.compression);
    if (level.mask) await loadCodec(level.mask.compression);
  } catch (error) {
    if (!(error instanceof BlockFault)) throw error;
    throw tiffError(error.code, fileOfLevel(header, level).uri, error.message, { byte: level.ifd });
  }
}

/**
 * Decodes one block. `into` is memory that a codec may decode into: its cells last until the next block is decoded there. `bytes` are as stored, for raw blocks only the rows of `ref`; null is a sparse block, which has no cells (null): its pixels are
 * invalid. `offset` is where the block stands in the file, for messages. Needs prepareLevel. A block that is cut off, garbage or larger than it
 * may be is RASTER_MALFORMED or LIMIT_EXCEEDED, naming file, level, block and byte; never nodata.
 */
export function decodeBlock(
  header: RasterHeader,
  level: LevelHeader,
  bytes: Uint8Array | null,
  ref: BlockRef,
  offset?: number,
  into?: Uint8Array<ArrayBuffer>,
): DecodedBlock | null {
  if (bytes === null) return null;
  const samples = samplesPerBlock(level);
  const rowBytes = blockRowBytes(level);
  const shape: BlockShape = {
    level,
    width: level.blockWidth,
    rows: ref.rowCount,
    samples,
    bytes: rowBytes * ref.rowCount,
    maxBytes: rowBytes * level.blockHeight,
  };
  try {
    return {
      width: level.blockWidth,
      height: ref.rowCount,
      bands: decodeBands(bytes, shape, ref, fileOfLevel(header, level).littleEndian, into),
    };
  } catch (error) {
    throw blockError(header, level, ref, error, offset);
  }
}

function decodeBands(
  stored: Uint8Array,
  shape: BlockShape,
  ref: BlockRef,
  littleEndian: boolean,
  into?: Uint8Array<ArrayBuffer>,
): CellArray[] {
  const { level, samples, rows } = shape;
  const codec = codecOf(level.compression);
  const reversed = level.fillOrder === 2 && level.compression !== COMPRESSION.jpeg;
  const decoded = codec.decode(reversed ? reverseBits(stored) : stored, shape, into);
  if (decoded.byteLength < shape.bytes) throw tooShort(shape, decoded.byteLength);
  const mine = decoded !== stored; // bytes of the store are never written to
  const row = level.blockWidth * samples;
  const cells = toMachineCells(
    decoded.byteLength === shape.bytes ? decoded : decoded.subarray(0, shape.bytes),
    mine,
    shape,
    row,
    littleEndian,
    codec.order,
  );
  return ref.bands
    .map((band) => takeBand(cells, level.cellType, samples, level.planar === 1 ? band : 0))
    .map((band) => (band.length === level.blockWidth * rows ? band : band.subarray(0, level.blockWidth * rows)));
}

/** Interleaved cells of the level's cell type, in the machine's order and aligned. */
function toMachineCells(
  bytes: Uint8Array,
  mine: boolean,
  shape: BlockShape,
  row: number,
  littleEndian: boolean,
  order: "file" | "machine",
): Uint8Array {
  const { level, rows, samples } = shape;
  const bits = level.bitsPerSample;
  if (order === "machine") return aligned(bytes, bytesPerCell(level.cellType));
  if (bits !== 8 && bits !== 16 && bits !== 32 && bits !== 64) {
    if (level.predictor !== 1)
      throw new BlockFault("RASTER_CODEC", `has predictor ${level.predictor} on cells of ${bits} bits, which is not built in`);
    return bytesOf(unpackBits(bytes, bits, row, rows, level.cellType));
  }
  const size = bits / 8;
  const swap = size > 1 && littleEndian !== MACHINE_IS_LITTLE && level.predictor !== 3;
  let cells = aligned(bytes, size);
  if (swap || level.predictor !== 1) {
    if (!mine && cells === bytes) cells = bytes.slice();
    if (swap) swapBytes(cells, size);
    undoPredictor(cells, level, row, samples, size);
  }
  return level.cellType === "float32" && bits === 16 ? bytesOf(widenHalves(cells)) : cells;
}

function undoPredictor(bytes: Uint8Array, level: LevelHeader, row: number, stride: number, size: number): void {
  if (level.predictor === 3) {
    if (size === 1 || !level.cellType.startsWith("float"))
      throw new BlockFault("RASTER_MALFORMED", `has the floating point predictor on ${level.cellType} cells`);
    if (MACHINE_IS_LITTLE && size === 4 && stride === 1 && undoFloatsByVectors(bytes, row)) return;
    undoFloatPredictor(bytes, row, stride, size);
    if (!MACHINE_IS_LITTLE) swapBytes(bytes, size);
  } else if (level.predictor === 2) {
    if (MACHINE_IS_LITTLE && undoDifferencesByVectors(bytes, row, stride, size)) return;
    const { buffer, byteOffset, byteLength } = bytes;
    if (size === 1) undoDifferences8(bytes, row, stride);
    else if (size === 2) undoDifferences16(new Uint16Array(buffer, byteOffset, byteLength / 2), row, stride);
    else if (size === 4) undoDifferences32(new Int32Array(buffer, byteOffset, byteLength / 4), row, stride);
    else undoDifferences64(new Uint32Array(buffer, byteOffset, byteLength / 4), row, stride);
  }
}

const bytesOf = (cells: CellArray): Uint8Array => new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);

/** How a block is called in messages: "level 0, block (3, 1)". */
export function blockName(header: RasterHeader, level: LevelHeader, ref: BlockRef): string {
  const index = header.levels.findIndex((candidate) => candidate === level || candidate.mask === level);
  const mask = header.levels[index]?.mask === level;
  const band = level.planar === 2 ? ` of band ${ref.bands[0]! + 1}` : "";
  return `${mask ? "mask of " : ""}level ${index}, ${level.tiled ? `tile (col ${ref.col}, row ${ref.row})` : `strip ${ref.row}`}${band}`;
}

function blockError(header: RasterHeader, level: LevelHeader, ref: BlockRef, error: unknown, offset: number | undefined): unknown {
  if (!(error instanceof BlockFault)) return error;
  const place = offset === undefined ? "" : ` at byte ${offset}`;
  return tiffError(error.code, fileOfLevel(header, level).uri, `${blockName(header, level, ref)}${place} ${error.message}`, {
    ...(offset === undefined ? {} : { byte: offset }),
    cause: error.cause ?? error,
  });
}
