import { TilefoldError } from "../core/errors.js";
import { type GridExtent, gridExtentOf } from "./grid-extent.js";

/**
 * Pixel to CRS: x = a·col + b·row + c, y = d·col + e·row + f, where (0, 0) is the outer corner of the first pixel
 * (GDAL's transform in rasterio's order). North-up rasters have b = d = 0, a > 0, e < 0.
 */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** GDAL's order: x of the corner, pixel width, row skew, y of the corner, column skew, pixel height (below 0 when north-up). */
export type GeoTransform = readonly [number, number, number, number, number, number];

export const affineFromGdal = ([c, a, b, f, d, e]: GeoTransform): Affine => ({ a, b, c, d, e, f });

export const affineToGdal = ({ a, b, c, d, e, f }: Affine): GeoTransform => [c, a, b, f, d, e];

/** CRS coordinates [x, y] of a pixel position; whole numbers are pixels' north-west corners, + 0.5 is a centre. */
export const applyAffine = (transform: Affine, col: number, row: number): [number, number] => [
  transform.a * col + transform.b * row + transform.c,
  transform.d * col + transform.e * row + transform.f,
];

/** The transform from CRS coordinates to pixel positions. RASTER_GEOREFERENCE when there is none. */
export function invertAffine({ a, b, c, d, e, f }: Affine): Affine {
  // Axis-parallel transforms have no products to cancel, so each axis is inverted by itself.
  if (b === 0 && d === 0 && a !== 0 && e !== 0) return { a: 1 / a, b: 0, c: 0 - c / a, d: 0, e: 1 / e, f: 0 - f / e };
  const determinant = a * e - b * d;
  if (!(Math.abs(determinant) > 0 && Number.isFinite(determinant)))
    throw new TilefoldError(
      "RASTER_GEOREFERENCE",
      `The transform [${a}, ${b}, ${c}, ${d}, ${e}, ${f}] has no inverse: pixels would have no area.`,
    );
  return {
    a: e / determinant,
    b: -b / determinant,
    c: (b * f - c * e) / determinant,
    d: -d / determinant,
    e: a / determinant,
    f: (c * d - a * f) / determinant,
  };
}

export const isNorthUp = ({ a, b, d, e }: Affine): boolean => b === 0 && d === 0 && a > 0 && e < 0;

/** The grid of a north-up raster of `cols` × `rows` pixels. RASTER_GEOREFERENCE when the transform is not north-up. */
export function gridExtentFromAffine(transform: Affine, cols: number, rows: number): GridExtent {
  if (!isNorthUp(transform))
    throw new TilefoldError("RASTER_GEOREFERENCE", "The raster is rotated, skewed or south-up, so it has no grid extent.", {
      hint: "Reproject it first; `gdalwarp` without options makes it north-up.",
    });
  const { a, c, e, f } = transform;
  return gridExtentOf({ xmin: c, ymin: f + e * rows, xmax: c + a * cols, ymax: f }, { width: a, height: -e }, cols, rows);
}

/** The north-up transform of a grid. */
export const affineFromGridExtent = ({ extent, cellSize }: Pick<GridExtent, "extent" | "cellSize">): Affine => ({
  a: cellSize.width,
  b: 0,
  c: extent.xmin,
  d: 0,
  e: -cellSize.height,
  f: extent.ymax,
});
