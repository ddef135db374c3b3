/** How a layer's tiles are written: what the plan tells workers and the last step beside the pixels. */
import type { KeyIndexKind } from "../grid/key-index.js";
import type { TileNumbers } from "../grid/tile-numbers.js";
import type { TileStyle } from "../raster/tile-style.js";

export interface TileOutput {
  readonly format: "layer" | "xyz" | "pmtiles";
  /** The layer's name in its catalogue, the map's in its TileJSON. */
  readonly name: string;
  readonly keyIndex: KeyIndexKind;
  /** Of a layer whose keys have a time: what its index counts time in. */
  readonly steps?: Pick<TileNumbers, "temporalResolution" | "temporalBits">;
  readonly encoding: TileEncoding;
}

export interface TileEncoding {
  readonly format: "png" | "webp" | "raw";
  /** Of pictures. */
  readonly style: TileStyle;
  /** Deflate's level, for png and raw. */
  readonly level: number;
  /** Of webp, 1 to 100; null: the picture is kept exactly. */
  readonly quality: number | null;
}
