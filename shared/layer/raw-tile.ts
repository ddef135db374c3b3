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
import { inflateSync } from "node:zlib";
import { deflate, deflateNoise } from "../cog/codec/deflate.js";
import { takeDifferences, takeFloatDifferences } from "../cog/encode-predictor.js";
import { undoDifferences8, undoDifferences16, undoDifferences32, undoFloatPredictor } from "../cog/predictor.js";
import { TilefoldError } from "../core/errors.js";
import { bytesPerCell, type CellType, isFloat, viewCells } from "../raster/cell-type.js";
import type { Band, Tile } from "../raster/tile.js";

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];
const HEAD = 16;
const MAGIC = 0x31544654;
/** Decoded bytes of a tile that are read at most. */
const MOST_BYTES = 1 << 30;

/** What is packed, reused from tile to tile. */
let scratch = new Uint8Array(0);

/** @param bands all of one cell type and of `cols × rows` cells */
export function encodeRawTile(bands: readonly Band[], cols: number, rows: number, level: number): Uint8Array {
  const { cellType } = bands[0]!;
  const size = bytesPerCell(cellType);
  const predictor = level === 0 ? 1 : isFloat(cellType) ? 3 : 2;
  const planeBytes = cols * rows * size;
  const maskStride = Math.ceil(cols / 8);
  const masked = bands.filter(({ valid }) => valid !== null).length;
  const bodyBytes = (planeBytes + 1) * bands.length + masked * maskStride * rows;
  if (scratch.length < bodyBytes) scratch = new Uint8Array(bodyBytes);
  const body = scratch.subarray(0, bodyBytes);
  let mask = planeBytes * bands.length;
  bands.forEach(({ cells, valid }, b) => {
    const plane = body.subarray(b * planeBytes, (b + 1) * planeBytes);
    plane.set(new Uint8Array(cells.buffer, cells.byteOffset, planeBytes));
    if (valid !== null)
      clearInvalid(size === 8 ? new Float64Array(plane.buffer, plane.byteOffset, cols * rows) : wordsOf(plane, size), valid);
    if (predictor === 3) takeFloatDifferences(plane, cols, 1, size);
    else if (predictor === 2) takeDifferences(wordsOf(plane, size), cols, 1);
    body[mask++] = valid === null ? 0 : 1;
    if (valid === null) return;
    packBits(valid, cols, rows, body.subarray(mask, mask + maskStride * rows));
    mask += maskStride * rows;
  });
  const stream = (level === 1 && size === 2 ? deflateNoise(body) : null) ?? deflate(body, level);
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

function clearInvalid(cells: Words | Float64Array, valid: Uint8Array): void {
  const first = valid.indexOf(0);
  if (first < 0) return;
  // Four at a time, where all have a value.
  const words = valid.byteOffset % 4 === 0 ? new Uint32Array(valid.buffer, valid.byteOffset, valid.length >> 2) : null;
  for (let i = first & ~3; i < valid.length; i += 4) {
    if (words !== null && words[i >> 2] === 0x01010101) continue;
    for (let k = i; k < Math.min(i + 4, valid.length); k++) if (valid[k] === 0) cells[k] = 0;
  }
}

/** A bit for each cell, rows from whole bytes, the highest bit first. */
function packBits(valid: Uint8Array, cols: number, rows: number, to: Uint8Array): void {
  if (cols % 8 === 0 && valid.byteOffset % 4 === 0) {
    // Four bytes of 0 or 1 at a time: the product brings them side by side into the highest byte.
    const words = new Uint32Array(valid.buffer, valid.byteOffset, (cols * rows) / 4);
    for (let i = 0, at = 0; i < words.length; i += 2, at++)
      to[at] = ((Math.imul(words[i]!, GATHER) >>> 24) << 4) | (Math.imul(words[i + 1]!, GATHER) >>> 24);
    return;
  }
  const stride = Math.ceil(cols / 8);
  to.fill(0);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) if (valid[row * cols + col] !== 0) to[row * stride + (col >> 3)]! |= 0x80 >> (col & 7);
}

const GATHER = (1 << 27) | (1 << 18) | (1 << 9) | 1;

type Words = Uint8Array | Uint16Array | Uint32Array;

const wordsOf = (bytes: Uint8Array, size: number): Words => {
  const { buffer, byteOffset, byteLength } = bytes;
  if (size === 1) return bytes;
  return size === 2 ? new Uint16Array(buffer, byteOffset, byteLength / 2) : new Uint32Array(buffer, byteOffset, byteLength / 4);
};

function undo(plane: Uint8Array, predictor: number, cols: number, size: number): void {
  if (predictor === 1) return;
  if (predictor === 3) undoFloatPredictor(plane, cols, 1, size);
  else if (size === 1) undoDifferences8(plane, cols, 1);
  else if (size === 2) undoDifferences16(new Uint16Array(plane.buffer, plane.byteOffset, plane.length / 2), cols, 1);
  else undoDifferences32(new Int32Array(plane.buffer, plane.byteOffset, plane.length / 4), cols, 1);
}
