/** The files that cog-write.py has judged by GDAL and rio-cogeo: uncompressed or LZW, so that their bytes are the same with every zlib. */

import { geoKeysFromCrs } from "../../shared/cog/write-geokeys.js";
import { type ImageOptions, imageSpec } from "../../shared/cog/write-spec.js";
import type { ImageTags } from "../../shared/cog/write-tags.js";
import { parseCrs } from "../../shared/geo/crs.js";
import { imageBytes } from "../unit/cog-write/image-bytes.js";
import { type Scene, sceneBands } from "../unit/cog-write/scenes.js";

interface Written {
  readonly scene: Scene;
  readonly options: Omit<ImageOptions, "cellType" | "samples" | "width" | "height">;
  readonly size: readonly [width: number, height: number];
  readonly tags: ImageTags;
}

const utm: ImageTags = {
  transform: { a: 10, b: 0, c: 500_000, d: 0, e: -10, f: 4_600_000 },
  geoKeys: geoKeysFromCrs(parseCrs("EPSG:32633")),
};
const rotated: ImageTags = {
  transform: { a: 8, b: 2, c: 500_000, d: 2, e: -8, f: 4_600_000 },
  geoKeys: geoKeysFromCrs(parseCrs("EPSG:32633")),
};
const degrees: ImageTags = { transform: { a: 0.25, b: 0, c: -180, d: 0, e: -0.25, f: 90 }, geoKeys: geoKeysFromCrs(parseCrs("EPSG:4326")) };
const ramp = Array.from({ length: 100 }, (_, i) => [i * 2, 255 - i, (i * 7) % 256] as const);

export const FILES: Readonly<Record<string, Written>> = {
  "uint8-none-mask": {
    scene: { cellType: "uint8", samples: 1, pattern: "noise", holes: true },
    size: [300, 200],
    options: { blockSize: 64, compression: "none" },
    tags: utm,
  },
  "uint16-lzw-nodata": {
    scene: { cellType: "uint16", samples: 1, pattern: "smooth", holes: true },
    size: [517, 401],
    options: { blockSize: 128, compression: "lzw", nodata: 0 },
    tags: utm,
  },
  "int16x3-lzw-pixel": {
    scene: { cellType: "int16", samples: 3, pattern: "noise", holes: true },
    size: [260, 130],
    options: { blockSize: 64, compression: "lzw", nodata: -32768, resample: "nearest" },
    tags: utm,
  },
  "int16x3-lzw-band": {
    scene: { cellType: "int16", samples: 3, pattern: "noise", holes: true },
    size: [260, 130],
    options: { blockSize: 64, compression: "lzw", interleave: "band", nodata: -32768, resample: "max" },
    tags: utm,
  },
  "float32-lzw-nan": {
    scene: { cellType: "float32", samples: 1, pattern: "noise", holes: true },
    size: [256, 256],
    options: { blockSize: 64, compression: "lzw" },
    tags: degrees,
  },
  "float64-none": {
    scene: { cellType: "float64", samples: 2, pattern: "noise", holes: false },
    size: [100, 90],
    options: { blockSize: 32, compression: "none", nodata: -9999.5 },
    tags: rotated,
  },
  "uint32-lzw-batch": {
    scene: { cellType: "uint32", samples: 1, pattern: "noise", holes: true },
    size: [300, 300],
    options: { blockSize: 64, compression: "lzw", nodata: 1, order: "batch" },
    tags: utm,
  },
  "int8-lzw-geotiff": {
    scene: { cellType: "int8", samples: 1, pattern: "noise", holes: true },
    size: [200, 100],
    options: { blockSize: 64, compression: "lzw", nodata: -128, overviews: false },
    tags: utm,
  },
  "uint8-lzw-palette": {
    scene: { cellType: "uint8", samples: 1, pattern: "blocks", holes: false },
    size: [256, 192],
    options: { blockSize: 64, compression: "lzw", mask: false, resample: "mode" },
    tags: { ...utm, colorTable: ramp },
  },
  "uint8x4-lzw-rgba": {
    scene: { cellType: "uint8", samples: 4, pattern: "noise", holes: false },
    size: [256, 192],
    options: { blockSize: 64, compression: "lzw", mask: false },
    tags: { ...utm, rgb: true, alpha: true },
  },
  "uint16x2-lzw-described": {
    scene: { cellType: "uint16", samples: 2, pattern: "smooth", holes: false },
    size: [128, 128],
    options: { blockSize: 64, compression: "lzw", nodata: 65535 },
    tags: {
      ...utm,
      metadata: { SOURCE: 'a < b & "c"' },
      bands: [
        {
          name: "red & <near>",
          scale: 0.0001,
          offset: -0.1,
          unit: "1",
          statistics: { minimum: 0, maximum: 102, mean: 42.5, stdev: 13.25, validPercent: 100 },
        },
        { name: "b2", scale: 2 },
      ],
    },
  },
};

/** @param more what the bytes must not depend on, or what is to be seen changing */
export function fileBytes(name: string, more: Partial<ImageOptions> = {}, bigTiff?: boolean): Uint8Array {
  const { scene, options, size, tags } = FILES[name]!;
  const spec = imageSpec({ ...options, ...more, cellType: scene.cellType, samples: scene.samples, width: size[0], height: size[1] });
  return imageBytes(spec, tags, (window) => sceneBands(scene, window), bigTiff);
}
