import { bytesPerCell, type CellType, isFloat } from "../raster/cell-type.js";
import type { BandHeader } from "./header.js";

const WORDS: { readonly [word: string]: number } = {
  nan: Number.NaN,
  "+nan": Number.NaN,
  "-nan": Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  "+inf": Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
  "-infinity": Number.NEGATIVE_INFINITY,
};

/**
 * A nodata value as a cell type holds it, or null and why not:
 * integers hold whole numbers in their range; float32 holds what rounds to a finite number (to nearest, ties to even: the rounding
 * that wrote the cells), NaN and the infinities by name; float64 holds all.
 */
export function nodataForType(text: string, cellType: CellType): { nodata: BandHeader["nodata"]; warning: string | null } {
  const trimmed = text.trim();
  if (trimmed === "") return { nodata: null, warning: null };
  const word = WORDS[trimmed.toLowerCase()];
  const value = word ?? (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : undefined);
  if (value === undefined) return { nodata: null, warning: `nodata "${trimmed.slice(0, 40)}" is no number; every cell counts as valid` };
  const refused = { nodata: null, warning: `nodata ${trimmed.slice(0, 40)} cannot be held by ${cellType}; every cell counts as valid` };
  if (isFloat(cellType)) {
    if (word !== undefined) return { nodata: Number.isNaN(word) ? "nan" : word > 0 ? "inf" : "-inf", warning: null };
    const held = cellType === "float32" ? Math.fround(value) : value;
    return Number.isFinite(held) ? { nodata: held + 0, warning: null } : refused;
  }
  const [min, max] = integerRange(cellType);
  return Number.isInteger(value) && value >= min && value <= max ? { nodata: value + 0, warning: null } : refused;
}

/** The smallest and largest value of an integer cell type. */
export function integerRange(cellType: CellType): readonly [min: number, max: number] {
  const bits = bytesPerCell(cellType) * 8;
  return cellType.startsWith("u") ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
}

/** A header's nodata as a number: "nan" is NaN, "inf" and "-inf" the infinities. */
export function nodataNumber(nodata: BandHeader["nodata"]): number | null {
  if (typeof nodata === "number" || nodata === null) return nodata;
  return nodata === "nan" ? Number.NaN : nodata === "inf" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
