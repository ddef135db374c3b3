import { deflateSync } from "node:zlib";
import { allocateCells, bytesPerCell, type CellArray } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import type { ImageSpec } from "./image-spec.js";

/**
 * A block as it stands in the file: bands interleaved, cells beyond the image as nodata; empty where no cell of it is valid (a sparse block).
 * @param bands of a window `width` cells wide, in which the block begins at (col, row) and has `across × down` cells
 */
export function encodeBlock(
  spec: ImageSpec,
  bands: readonly Band[],
  width: number,
  col: number,
  row: number,
  across: number,
  down: number,
): Uint8Array {
  const { blockSize, cellType } = spec;
  const samples = bands.length;
  const cells = allocateCells(cellType, blockSize * blockSize * samples);
  const fill = spec.nodata === "nan" ? Number.NaN : (spec.nodata ?? 0);
  if (fill !== 0) cells.fill(fill);
  let any = false;
  bands.forEach((band, b) => {
    for (let r = 0; r < down; r++) {
      let from = (row + r) * width + col;
      let to = r * blockSize * samples + b;
      for (let c = 0; c < across; c++, from++, to += samples) {
        if (band.valid !== null && band.valid[from] === 0) continue;
        cells[to] = band.cells[from]!;
        any = true;
      }
    }
  });
  if (!any) return new Uint8Array(0);
  return compress(
    spec,
    spec.predictor === 3
      ? planes(cells, blockSize, samples)
      : bytesOf(spec.predictor === 2 ? differences(cells, blockSize, samples) : cells),
  );
}

/** The mask of a block, one bit a cell, a row from a whole byte. */
export function encodeMaskBlock(
  spec: ImageSpec,
  valid: Uint8Array | null,
  width: number,
  col: number,
  row: number,
  across: number,
  down: number,
): Uint8Array {
  const stride = Math.ceil(spec.blockSize / 8);
  const bits = new Uint8Array(stride * spec.blockSize);
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++) {
      if (valid === null || valid[(row + r) * width + col + c] !== 0) bits[r * stride + (c >> 3)]! |= 0x80 >> (c & 7);
    }
  }
  return compress(spec, bits);
}

const compress = (spec: ImageSpec, bytes: Uint8Array): Uint8Array =>
  spec.compression === "none" ? bytes : new Uint8Array(deflateSync(bytes, { level: spec.level }));

const bytesOf = (cells: CellArray): Uint8Array => new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);

/** Horizontal differences, sample by sample (TIFF 6.0, section 14). */
function differences(cells: CellArray, blockSize: number, samples: number): CellArray {
  const row = blockSize * samples;
  for (let start = 0; start < cells.length; start += row) {
    for (let i = start + row - 1; i >= start + samples; i--) cells[i] = cells[i]! - cells[i - samples]!;
  }
  return cells;
}

/** The floating point predictor (TIFF technical note 3): bytes of equal weight together, the highest first, then differences of bytes. */
function planes(cells: CellArray, blockSize: number, samples: number): Uint8Array {
  const size = bytesPerCell(cells instanceof Float64Array ? "float64" : "float32");
  const from = bytesOf(cells);
  const to = new Uint8Array(from.length);
  const count = blockSize * samples;
  const rowBytes = count * size;
  for (let start = 0; start < from.length; start += rowBytes) {
    for (let i = 0; i < count; i++) {
      for (let b = 0; b < size; b++) to[start + (size - 1 - b) * count + i] = from[start + i * size + b]!;
    }
    for (let i = start + rowBytes - 1; i >= start + samples; i--) to[i] = to[i]! - to[i - samples]!;
  }
  return to;
}
