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
