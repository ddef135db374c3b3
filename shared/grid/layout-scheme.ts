import type { CellSize, Extent } from "./extent.js";
import { gridExtent } from "./grid-extent.js";
import { type LayoutDefinition, layoutDefinition, layoutDefinitionOf } from "./layout-definition.js";

/** A layout and the number it has in its scheme; 0 is the coarsest. */
export interface LayoutLevel {
  readonly zoom: number;
  readonly layout: LayoutDefinition;
}

/** Picks the layout for rasters of an extent and a cell size, both in the scheme's CRS. */
export interface LayoutScheme {
  levelFor(extent: Extent, cellSize: CellSize): LayoutLevel;
}

/** A scheme whose levels are fixed: the CRS decides them, not the data. */
export interface FixedLayoutScheme extends LayoutScheme {
  /** GRID_INVALID for a zoom that the scheme does not have. */
  levelForZoom(zoom: number): LayoutLevel;
}

export const DEFAULT_TILE_SIZE = 256;

/** Layouts that keep a raster's own resolution and north-west corner; there is one level, 0 (GeoTrellis `FloatingLayoutScheme`). */
export function floatingLayoutScheme(tileCols: number = DEFAULT_TILE_SIZE, tileRows: number = tileCols): LayoutScheme {
  return { levelFor: (extent, cellSize) => ({ zoom: 0, layout: layoutDefinition(gridExtent(extent, cellSize), tileCols, tileRows) }) };
}

/** A scheme that can be zoomed out from a level of its own. */
export interface LocalLayoutScheme extends LayoutScheme {
  /** The next coarser level; null above level 0. */
  zoomOut(level: LayoutLevel): LayoutLevel | null;
}

/**
 * Pyramids over a raster's own grid. `levelFor` gives the finest level: the floating layout, numbered by how often it can be halved before it
 * is one tile (GeoTrellis `LocalLayoutScheme.inferLayoutLevel`). Each coarser level has half the tiles, rounded up, over the same extent.
 * The second parameter is there for the signature that schemes share: a local layout keeps the raster's resolution and has nothing to snap to.
 */
export function localLayoutScheme(tileSize: number = DEFAULT_TILE_SIZE, _resolutionThreshold?: number): LocalLayoutScheme {
  return {
    levelFor: (extent, cellSize) => {
      const layout = layoutDefinition(gridExtent(extent, cellSize), tileSize);
      return { zoom: localZoom(layout), layout };
    },
    zoomOut: localZoomOut,
  };
}

/** Halvings until a single tile is left. */
export const localZoom = ({ tileLayout: { layoutCols, layoutRows } }: LayoutDefinition): number =>
  ceilLog2(Math.max(layoutCols, layoutRows));

/** The level above, over the same extent with half the tiles, rounded up (GeoTrellis `LocalLayoutScheme.zoomOut`); null above level 0. */
export function localZoomOut({ zoom, layout }: LayoutLevel): LayoutLevel | null {
  if (zoom <= 0) return null;
  const { layoutCols, layoutRows } = layout.tileLayout;
  return {
    zoom: zoom - 1,
    layout: layoutDefinitionOf(layout.extent, {
      ...layout.tileLayout,
      layoutCols: Math.ceil(layoutCols / 2),
      layoutRows: Math.ceil(layoutRows / 2),
    }),
  };
}

/** The whole number n with 2^(n-1) < value <= 2^n. */
const ceilLog2 = (value: number): number => (value <= 1 ? 0 : 32 - Math.clz32(value - 1));
