import type { TileEncoding } from "../plan/tile-output.js";
import type { Band } from "../raster/tile.js";
import { paintTile, rgbaOf } from "../raster/tile-style.js";
import { encodePng } from "./png.js";
import { encodeRawTile } from "./raw-tile.js";
import type { EncodeWebp } from "./webp-tile.js";

/** Bands of one cell type to a tile's bytes. */
export type EncodeTile = (bands: readonly Band[], width: number, height: number) => Uint8Array;

let webp: Promise<EncodeWebp> | undefined;

/** Makes an encoder ready; what only one format needs is loaded with it. */
export async function loadTileEncoder({ format, style, level, quality }: TileEncoding): Promise<EncodeTile> {
  switch (format) {
    case "raw":
      return (bands, width, height) => encodeRawTile(bands, width, height, level);
    case "png":
      return (bands, width, height) => encodePng(paintTile(bands, width, height, style), level);
    case "webp": {
      webp ??= import("./webp-tile.js").then(({ loadWebpEncoder }) => loadWebpEncoder());
      const encode = await webp;
      return (bands, width, height) => encode(rgbaOf(paintTile(bands, width, height, style)), width, height, quality);
    }
  }
}

/** Whether any band has a value anywhere: tiles without one are not written. */
export const hasValues = (bands: readonly Band[]): boolean => bands.some(({ valid }) => valid === null || valid.indexOf(1) >= 0);

export const TILE_TYPES = {
  png: { extension: "png", contentType: "image/png" },
  webp: { extension: "webp", contentType: "image/webp" },
  raw: { extension: "tile", contentType: "application/octet-stream" },
} as const;
