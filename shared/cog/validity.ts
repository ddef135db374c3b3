import { type CellArray, type CellType, isFloat } from "../raster/cell-type.js";
import { anyMarked, type MarkedType, validityByVectors } from "../raster/vector-kernels.js";

/**
 * Marks cells that hold no value: those equal to nodata and, in floats, every NaN. Writes 0 into `valid` (made, all 1, where it is null and a cell
 * needs it) and gives it back; what is 0 already stays 0. Equality is of numbers: −0 is 0. `nodata` is a value of the cell type, or null.
 */
export function markNodata(cells: CellArray, cellType: CellType, nodata: number | null, valid: Uint8Array | null): Uint8Array | null {
  if (nodata === null && !isFloat(cellType)) return valid;
  const type = MARKED[cellType];
  const any = type === undefined ? undefined : anyMarked(cells, type, nodata ?? Number.NaN);
  if (any === false) return valid;
  if (any === true) {
    const marked = validityByVectors(cells, type!, nodata ?? Number.NaN);
    if (marked !== null) return valid === null ? marked : and(valid, marked);
  }
  return markOneByOne(cells, cellType, nodata, valid);
}

const MARKED: { readonly [type in CellType]?: MarkedType } = {
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  float32: "float32",
};

const wordsOf = (bytes: Uint8Array): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** Byte by byte, four at once where they lie so; into the first. */
function and(valid: Uint8Array, marked: Uint8Array): Uint8Array {
  let done = 0;
  if (valid.byteOffset % 4 === 0 && marked.byteOffset % 4 === 0) {
    const [to, from] = [wordsOf(valid), wordsOf(marked)];
    for (let i = 0; i < to.length; i++) to[i] = to[i]! & from[i]!;
    done = to.length * 4;
  }
  for (let i = done; i < valid.length; i++) valid[i] = valid[i]! & marked[i]!;
  return valid;
}

function markOneByOne(cells: CellArray, cellType: CellType, nodata: number | null, valid: Uint8Array | null): Uint8Array | null {
  if (isFloat(cellType)) {
    // Where nodata is absent or NaN, only NaN is looked for: NaN equals nothing.
    const compared = nodata ?? Number.NaN;
    return cellType === "float32"
      ? markFloat32(cells as Float32Array, compared, valid)
      : markFloat64(cells as Float64Array, compared, valid);
  }
  if (nodata === null) return valid;
  // Buffer finds a byte by memchr, many times faster than a typed array does.
  const first =
    cells.BYTES_PER_ELEMENT === 1
      ? Buffer.from(cells.buffer, cells.byteOffset, cells.length).indexOf(nodata & 0xff)
      : cells.indexOf(nodata);
  if (first < 0) return valid;
  const mask = valid ?? new Uint8Array(cells.length).fill(1);
  // Signed cells are compared as unsigned ones of the same bits: one loop a width stays fast.
  const { buffer, byteOffset, length } = cells;
  if (cells.BYTES_PER_ELEMENT === 1) mark8(new Uint8Array(buffer, byteOffset, length), nodata & 0xff, first, mask);
  else if (cells.BYTES_PER_ELEMENT === 2) mark16(new Uint16Array(buffer, byteOffset, length), nodata & 0xffff, first, mask);
  else mark32(new Uint32Array(buffer, byteOffset, length), nodata >>> 0, first, mask);
  return mask;
}

function mark8(cells: Uint8Array, nodata: number, first: number, valid: Uint8Array): void {
  for (let i = first; i < cells.length; i++) if (cells[i] === nodata) valid[i] = 0;
}
function mark16(cells: Uint16Array, nodata: number, first: number, valid: Uint8Array): void {
  for (let i = first; i < cells.length; i++) if (cells[i] === nodata) valid[i] = 0;
}
function mark32(cells: Uint32Array, nodata: number, first: number, valid: Uint8Array): void {
  for (let i = first; i < cells.length; i++) if (cells[i] === nodata) valid[i] = 0;
}

function markFloat32(cells: Float32Array, nodata: number, valid: Uint8Array | null): Uint8Array | null {
  let i = 0;
  while (i < cells.length && !Number.isNaN(cells[i]) && cells[i] !== nodata) i++;
  if (i === cells.length) return valid;
  const mask = valid ?? new Uint8Array(cells.length).fill(1);
  for (; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell === nodata || Number.isNaN(cell)) mask[i] = 0;
  }
  return mask;
}

function markFloat64(cells: Float64Array, nodata: number, valid: Uint8Array | null): Uint8Array | null {
  let i = 0;
  while (i < cells.length && !Number.isNaN(cells[i]) && cells[i] !== nodata) i++;
  if (i === cells.length) return valid;
  const mask = valid ?? new Uint8Array(cells.length).fill(1);
  for (; i < cells.length; i++) {
    const cell = cells[i]!;
    if (cell === nodata || Number.isNaN(cell)) mask[i] = 0;
  }
  return mask;
}
