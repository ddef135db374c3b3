/** Small EPSG:3857 rasters of classes, made here: tiled, one byte a pixel. */
import { deflateSync } from "node:zlib";
import { buildTiff } from "../unit/cog/tiff-builder.js";

export const AOI = {
  type: "Polygon",
  coordinates: [
    [
      [12893719.14014622, 4252554.063966703],
      [12885784.947625166, 4016795.2004839457],
      [13168015.510159813, 4104071.318215543],
      [13054669.902716178, 4244619.871445648],
      [12893719.14014622, 4252554.063966703],
    ],
  ],
} as const;

/** The polygon's area on the ellipsoid of WGS 84, km². */
export const AOI_KM2 = 29_419.1751;

const [WEST, NORTH] = [12_880_000, 4_260_000];

export interface RasterPlan {
  readonly size: number;
  readonly tile: number;
  /** Metres. */
  readonly pixel: number;
  readonly value: (col: number, row: number) => number;
  /** Bytes of a block, instead of the pixels' own. */
  readonly damage?: { readonly block: number; readonly bytes: Uint8Array };
}

/** Covers the polygon at 300 km a side. */
export function classRaster({ size, tile, pixel, value, damage }: RasterPlan): Uint8Array {
  const across = Math.ceil(size / tile);
  const blocks = Array.from({ length: across * across }, (_, index) => {
    const cells = new Uint8Array(tile * tile);
    const [col0, row0] = [(index % across) * tile, Math.floor(index / across) * tile];
    for (let y = 0; y < tile; y++) for (let x = 0; x < tile; x++) cells[y * tile + x] = value(col0 + x, row0 + y);
    return index === damage?.block ? damage.bytes : deflateSync(cells);
  });
  return buildTiff(
    [
      {
        tags: {
          256: [4, [size]],
          257: [4, [size]],
          258: [3, [8]],
          259: [3, [8]],
          262: [3, [1]],
          277: [3, [1]],
          322: [4, [tile]],
          323: [4, [tile]],
          339: [3, [1]],
          33550: [12, [pixel, pixel, 0]],
          33922: [12, [0, 0, 0, WEST, NORTH, 0]],
          34735: [3, [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 3857]],
        },
      },
    ],
    blocks,
  );
}

/** Every pixel is of class 2. */
export const plain = (): Uint8Array => classRaster({ size: 1024, tile: 128, pixel: 300, value: () => 2 });

/** Classes 0 to 6 in a pattern that no tile repeats. */
export const mixed = (damage?: RasterPlan["damage"]): Uint8Array =>
  classRaster({
    size: 1024,
    tile: 128,
    pixel: 300,
    value: (col, row) => (col * 7 + row * 13 + ((col * row) >> 5)) % 7,
    ...(damage ? { damage } : {}),
  });
