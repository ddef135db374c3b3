/** Where a layer lies in a layout: what `tile-to-layout` and `reproject` decide, and what keyed formats and pyramids go by. */
import type { Extent } from "../grid/extent.js";
import type { KeyBounds } from "../grid/key-bounds.js";
import type { LayoutDefinition } from "../grid/layout-definition.js";
import type { HalveMethod } from "../raster/halve.js";

export interface LayerLayout {
  readonly scheme: "floating" | "zoomed" | "local" | "tms" | "explicit";
  /** Id of the tile matrix set, for scheme tms. */
  readonly tms?: string;
  /** As parseCrs takes it; null where the sources have none. */
  readonly crs: string | null;
  /** 0 for floating and explicit layouts. */
  readonly zoom: number;
  readonly layout: LayoutDefinition;
  /** The layer's grid is the pixels of these tiles and no others. */
  readonly keyBounds: KeyBounds;
  /** Of the data, as GeoTrellis's metadata has it: within the layout's extent, seldom on tile edges. */
  readonly extent: Extent;
}

/** Coarser levels that are written beside a layer: from the level above its own down to `endZoom`. */
export interface PyramidPlan {
  readonly endZoom: number;
  readonly resample: HalveMethod;
}
