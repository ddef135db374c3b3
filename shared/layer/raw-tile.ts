/**
 * A layer's own tile encoding: cells and validity, as they are. 16 bytes of head, then one zlib stream. Little-endian.
 *
 *     0  "TFT1"
 *     4  u8   cell type (0 uint8, 1 int8, 2 uint16, 3 int16, 4 uint32, 5 int32, 6 float32, 7 float64)
 *     5  u8   predictor (1 none, 2 differences along rows, 3 byte planes of floats, as in TIFF)
 *     6  u16  bands
 *     8  u32  columns
 *     12 u32  rows; then the stream: band after band its cells row by row, then band after band one byte and, where it is 1, a bit for each cell
 *             (rows from whole bytes, the highest bit first): 1 where the cell has a value. Cells without one are 0.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { undoDifferences8, undoDifferences16, undoDifferences32, undoFloatPredictor } from "../cog/predictor.js";
import { TilefoldError } from "../core/errors.js";
import { allocateCells, bytesPerCell, type CellArray, type CellType, isFloat, viewCells } from "../raster/cell-type.js";
import type { Band, Tile } from "../raster/tile.js";

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];
const HEAD = 16;
const MAGIC = 0x31544654;
/** Decoded bytes of a tile that are read at most. */
const MOST_BYTES = 1 << 30;

/** @param bands all of one cell type and of `cols × rows` cells */
export function encodeRawTile(bands: readonly Band[], cols: number, rows: number, level: number): Uint8Array {
  const { cellType } = bands[0]!;
  const size = bytesPerCell(cellType);
  const predictor = level === 0 ? 1 : isFloat(cellType) ? 3 : 2;
  const planeBytes = cols * rows * size;
  const maskStride = Math.ceil(cols / 8);
  const masked = bands.filter(({ valid }) => valid !== null).length;
  const body = new Uint8Array((planeBytes + 1) * bands.length + masked * maskStride * rows);
  let mask = planeBytes * bands.length;
  bands.forEach((band, b) => {
    const cells = withoutInvalid(band, cellType);
    const plane = body.subarray(b * planeBytes, (b + 1) * planeBytes);
    if (predictor === 3) splitPlanes(cells, plane, cols, size);
    else {
      if (predictor === 2) differences(cells, cols);
      plane.set(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength));
    }
    body[mask++] = band.valid === null ? 0 : 1;
    if (band.valid === null) return;
    for (let row = 0; row < rows; row++, mask += maskStride)
      for (let col = 0; col < cols; col++) if (band.valid[row * cols + col] !== 0) body[mask + (col >> 3)]! |= 0x80 >> (col & 7);
  });
  const stream = deflateSync(body, { level });
  const bytes = new Uint8Array(HEAD + stream.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  bytes[4] = TYPES.indexOf(cellType);
  bytes[5] = predictor;
  view.setUint16(6, bands.length, true);
  view.setUint32(8, cols, true);
  view.setUint32(12, rows, true);
  bytes.set(stream, HEAD);
  return bytes;
}

/** @param name what messages call it @throws RASTER_MALFORMED, LIMIT_EXCEEDED */
export function decodeRawTile(bytes: Uint8Array, name: string): Tile {
  const bad = (what: string, cause?: unknown): TilefoldError =>
    new TilefoldError("RASTER_MALFORMED", `${name} is no tile of a layer: ${what}`, {
      hint: "Write the layer again.",
      at: { uri: name },
      ...(cause === undefined ? {} : { cause }),
    });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC) throw bad("it does not begin with TFT1");
  const cellType = TYPES[bytes[4]!];
  const predictor = bytes[5]!;
  const count = view.getUint16(6, true);
  const cols = view.getUint32(8, true);
  const rows = view.getUint32(12, true);
  if (cellType === undefined || predictor < 1 || predictor > 3 || count === 0 || cols === 0 || rows === 0)
    throw bad("its head makes no sense");
  const planeBytes = cols * rows * bytesPerCell(cellType);
  const maskStride = Math.ceil(cols / 8);
  const most = count * (planeBytes + 1 + maskStride * rows);
  if (most > MOST_BYTES)
    throw new TilefoldError("LIMIT_EXCEEDED", `${name} declares ${most} bytes of cells, at most ${MOST_BYTES} are read`, {
      at: { uri: name },
    });
  let body: Uint8Array;
  try {
    body = inflateSync(bytes.subarray(HEAD), { maxOutputLength: most });
  } catch (cause) {
    throw bad((cause as Error).message, cause);
  }
  if (body.length < count * (planeBytes + 1)) throw bad(`it holds ${body.length} bytes, expected at least ${count * (planeBytes + 1)}`);
  let mask = count * planeBytes;
  const bands = Array.from({ length: count }, (_, b): Band => {
    // A copy where the cells would not be aligned; the stream's buffer is ours to change.
    const start = b * planeBytes;
    const plane = (body.byteOffset + start) % 8 === 0 ? body.subarray(start, start + planeBytes) : body.slice(start, start + planeBytes);
    undo(plane, predictor, cols, bytesPerCell(cellType));
    const cells = viewCells(cellType, plane);
    if (mask >= body.length) throw bad("its validity is cut off");
    if (body[mask++] === 0) return { cellType, cells, valid: null };
    if (mask + maskStride * rows > body.length) throw bad("its validity is cut off");
    const valid = new Uint8Array(cols * rows);
    for (let row = 0; row < rows; row++, mask += maskStride)
      for (let col = 0; col < cols; col++) valid[row * cols + col] = (body[mask + (col >> 3)]! >> (7 - (col & 7))) & 1;
    return { cellType, cells, valid };
  });
  return { width: cols, height: rows, bands };
}

function withoutInvalid({ cells, valid }: Band, cellType: CellType): CellArray {
  const copy = allocateCells(cellType, cells.length);
  copy.set(cells);
  if (valid !== null) for (let i = 0; i < copy.length; i++) if (valid[i] === 0) copy[i] = 0;
  return copy;
}

function differences(cells: CellArray, cols: number): void {
  for (let start = 0; start < cells.length; start += cols) {
    for (let i = start + cols - 1; i > start; i--) cells[i] = cells[i]! - cells[i - 1]!;
  }
}

/** As TIFF's predictor 3 for one band. */
function splitPlanes(cells: CellArray, to: Uint8Array, cols: number, size: number): void {
  const from = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
  const rowBytes = cols * size;
  for (let start = 0; start < from.length; start += rowBytes) {
    for (let i = 0; i < cols; i++) for (let b = 0; b < size; b++) to[start + (size - 1 - b) * cols + i] = from[start + i * size + b]!;
    for (let i = start + rowBytes - 1; i > start; i--) to[i] = to[i]! - to[i - 1]!;
  }
}

function undo(plane: Uint8Array, predictor: number, cols: number, size: number): void {
  if (predictor === 1) return;
  if (predictor === 3) undoFloatPredictor(plane, cols, 1, size);
  else if (size === 1) undoDifferences8(plane, cols, 1);
  else if (size === 2) undoDifferences16(new Uint16Array(plane.buffer, plane.byteOffset, plane.length / 2), cols, 1);
  else undoDifferences32(new Int32Array(plane.buffer, plane.byteOffset, plane.length / 4), cols, 1);
}
