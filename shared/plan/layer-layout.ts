/** Where a layer lies in a layout: what `tile-to-layout` and `reproject` decide, and what keyed formats and pyramids go by. */
import type { Extent } from "../grid/extent.js";
import type { KeyBounds } from "../grid/key-bounds.js";
import { keyToExtent, type LayoutDefinition, layoutCellSize } from "../grid/layout-definition.js";
import type { HalveMethod } from "../raster/halve.js";
import type { PlacedGrid } from "./layer-program.js";

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

/** The pixels of a layer's tiles: its north-west pixel is that of the tile `minKey`. */
export function layoutGrid({ crs, layout, keyBounds: { minKey, maxKey } }: Pick<LayerLayout, "crs" | "layout" | "keyBounds">): PlacedGrid {
  const { tileCols, tileRows } = layout.tileLayout;
  const cell = layoutCellSize(layout);
  const corner = keyToExtent(layout, minKey);
  return {
    width: (maxKey.col - minKey.col + 1) * tileCols,
    height: (maxKey.row - minKey.row + 1) * tileRows,
    transform: { a: cell.width, b: 0, c: corner.xmin, d: 0, e: -cell.height, f: corner.ymax },
    crs,
  };
}
