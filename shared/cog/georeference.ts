import type { Affine } from "../grid/affine.js";

/** GeoKeys by id (GeoTIFF 1.1 §7.1.2): a number, a text without its closing bar, or several numbers. */
export interface GeoKeys {
  [id: number]: number | string | number[];
}

/**
 * The GeoKeyDirectory and its two parameter tags as one map. Keys that point outside their tag are left out and named in `warnings`.
 */
export function decodeGeoKeys(directory: readonly number[], doubles: readonly number[], ascii: string, warnings: string[]): GeoKeys {
  const keys: GeoKeys = {};
  const count = Math.min(directory[3] ?? 0, Math.floor((directory.length - 4) / 4));
  for (let i = 1; i <= count; i++) {
    const [id, location, length, value] = directory.slice(4 * i, 4 * i + 4) as [number, number, number, number];
    if (location === 0) {
      keys[id] = value;
    } else if (location === 34736 && value + length <= doubles.length && length > 0) {
      keys[id] = length === 1 ? doubles[value]! : doubles.slice(value, value + length);
    } else if (location === 34737 && value + length <= ascii.length + 1) {
      keys[id] = ascii.slice(value, value + length).replace(/[|\0]+$/, "");
    } else if (location === 34735 && value + length <= directory.length && length > 0) {
      keys[id] = length === 1 ? directory[value]! : directory.slice(value, value + length);
    } else {
      warnings.push(`GeoKey ${id} points outside its tag and is left out`);
    }
  }
  return keys;
}

const GT_RASTER_TYPE = 1025;
const RASTER_PIXEL_IS_POINT = 2;

export const isPixelIsPoint = (keys: GeoKeys): boolean => keys[GT_RASTER_TYPE] === RASTER_PIXEL_IS_POINT;

/** The georeferencing tags as numbers; null where the file has none. */
export interface GeoTags {
  readonly pixelScale: readonly number[] | null;
  readonly tiepoints: readonly number[] | null;
  readonly transformation: readonly number[] | null;
}

/**
 * Pixel corner to CRS (GeoTIFF 1.1 Annex B; where tags compete, in GDAL's order: scale and tiepoint, then the matrix, then ground
 * control points). A PixelIsPoint raster's tiepoints are centres: the corner lies half a pixel before them.
 */
export function transformFromTags(
  tags: GeoTags,
  pixelIsPoint: boolean,
  warnings: string[],
): { kind: "transform" | "gcps" | "none"; transform: Affine } {
  const scale = tags.pixelScale;
  const tie = tags.tiepoints;
  const matrix = tags.transformation;
  let affine: Affine | null = null;
  if (scale && tie && scale.length >= 2 && tie.length >= 6 && scale[0] !== 0 && scale[1] !== 0) {
    const [sx, sy] = scale as [number, number];
    if (sy < 0) warnings.push("ModelPixelScale has a negative height; it is read as positive, as GDAL does");
    const height = Math.abs(sy);
    affine = { a: sx, b: 0, c: tie[3]! - tie[0]! * sx, d: 0, e: -height, f: tie[4]! + tie[1]! * height };
  } else if (matrix && matrix.length >= 16) {
    affine = { a: matrix[0]!, b: matrix[1]!, c: matrix[3]!, d: matrix[4]!, e: matrix[5]!, f: matrix[7]! };
  }
  if (affine) {
    const usable = Object.values(affine).every(Number.isFinite) && affine.a * affine.e - affine.b * affine.d !== 0;
    if (usable) return { kind: "transform", transform: pixelIsPoint ? shiftHalfPixel(affine) : affine };
    warnings.push("the georeference is not invertible and is left out");
  } else if (tie && tie.length >= 12) {
    warnings.push(`the raster has ${Math.floor(tie.length / 6)} ground control points and no transform`);
    return { kind: "gcps", transform: IDENTITY };
  } else {
    warnings.push("the raster has no georeference");
  }
  return { kind: "none", transform: IDENTITY };
}

const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };

const shiftHalfPixel = (t: Affine): Affine => ({ ...t, c: t.c - (t.a * 0.5 + t.b * 0.5), f: t.f - (t.d * 0.5 + t.e * 0.5) });
