import type { TileKey } from "./tile-key.js";

/** Z-order (Morton 1966): bits interleaved as … y1 x1 y0 x0, the row above the column, as GeoTrellis's Z2. */

/** Spreads the low 16 bits over the even bits. */
function spread16(value: number): number {
  let x = value & 0xffff;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}

/** Gathers the even bits into the low 16. */
function gather16(value: number): number {
  let x = value & 0x55555555;
  x = (x | (x >>> 1)) & 0x33333333;
  x = (x | (x >>> 2)) & 0x0f0f0f0f;
  x = (x | (x >>> 4)) & 0x00ff00ff;
  return (x | (x >>> 8)) & 0xffff;
}

const interleave16 = (col: number, row: number): number => (spread16(col) | (spread16(row) << 1)) >>> 0;

/** The place on the curve, for columns and rows below 2^26. */
export const mortonIndex = (col: number, row: number): number => interleave16(col >>> 16, row >>> 16) * 4294967296 + interleave16(col, row);

/** The place on the curve, for columns and rows below 2^32. */
export const mortonIndexBig = (col: number, row: number): bigint =>
  (BigInt(interleave16(col >>> 16, row >>> 16)) << 32n) | BigInt(interleave16(col, row));

/** The key at a place on the curve below 2^52. */
export function mortonKey(index: number): TileKey {
  const high = Math.floor(index / 4294967296);
  const low = index >>> 0;
  return keyFromHalves(high, low);
}

/** The key at a place on the curve below 2^64. */
export const mortonKeyBig = (index: bigint): TileKey => keyFromHalves(Number(index >> 32n), Number(index & 0xffffffffn));

const keyFromHalves = (high: number, low: number): TileKey => ({
  col: ((gather16(high) << 16) | gather16(low)) >>> 0,
  row: ((gather16(high >>> 1) << 16) | gather16(low >>> 1)) >>> 0,
});

/**
 * Which of two keys comes first on the curve: below 0, 0 or above 0. Columns and rows are whole numbers below 2^32; no index is made
 * (the axis with the highest differing bit decides; Chan 2002).
 */
export function mortonCompare(colA: number, rowA: number, colB: number, rowB: number): number {
  const cols = (colA ^ colB) >>> 0;
  const rows = (rowA ^ rowB) >>> 0;
  // The rows' highest bit is the higher one, or the same, exactly when it is not below the columns'.
  if (rows < cols && rows < (rows ^ cols) >>> 0) return colA >>> 0 < colB >>> 0 ? -1 : 1;
  return rows === 0 ? 0 : rowA >>> 0 < rowB >>> 0 ? -1 : 1;
}
