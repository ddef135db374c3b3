/** What a pixel holds, by its GDAL-like name. One-bit rasters are read as uint8. */
export type CellType = "uint8" | "int8" | "uint16" | "int16" | "uint32" | "int32" | "float32" | "float64";

/** The typed array that holds pixels of a cell type. */
export type CellArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

const ARRAYS = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

export const bytesPerCell = (type: CellType): number => ARRAYS[type].BYTES_PER_ELEMENT;

export const isFloat = (type: CellType): boolean => type === "float32" || type === "float64";

/** An array of `length` zeros of the cell type. */
export const allocateCells = (type: CellType, length: number): CellArray => new ARRAYS[type](length);

/** The bytes as cells of the type; the bytes must be aligned to the cell's size and in the machine's order. */
export function viewCells(type: CellType, bytes: Uint8Array): CellArray {
  return new ARRAYS[type](bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength / bytesPerCell(type));
}
