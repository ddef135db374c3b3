import { TilefoldError } from "../core/errors.js";
import { type CellSize, checkedExtent, type Extent, extentUnion, height, width } from "./extent.js";
import { type GridExtent, gridExtentOf } from "./grid-extent.js";
import type { TileBounds, TileKey } from "./tile-key.js";
import type { PixelWindow } from "./window.js";

/** `layoutCols` × `layoutRows` tiles of `tileCols` × `tileRows` pixels. */
export interface TileLayout {
  readonly layoutCols: number;
  readonly layoutRows: number;
  readonly tileCols: number;
  readonly tileRows: number;
}

/** Where tiles lie: the layout divides the extent evenly, from the north-west corner. */
export interface LayoutDefinition {
  readonly extent: Extent;
  readonly tileLayout: TileLayout;
}

/**
 * The layout that covers a grid with tiles of `tileCols` × `tileRows` pixels: the resolution and the north-west corner stay, and the extent
 * grows to the east and south to whole tiles (GeoTrellis `LayoutDefinition(grid, tileCols, tileRows)`).
 */
export function layoutDefinition(
  grid: Pick<GridExtent, "extent" | "cellSize">,
  tileCols: number,
  tileRows: number = tileCols,
): LayoutDefinition {
  checkedTileSize(tileCols, tileRows);
  const { extent, cellSize } = grid;
  const layoutCols = Math.ceil(width(extent) / cellSize.width / tileCols);
  const layoutRows = Math.ceil(height(extent) / cellSize.height / tileRows);
  return layoutDefinitionOf(
    {
      xmin: extent.xmin,
      ymin: extent.ymax - layoutRows * tileRows * cellSize.height,
      xmax: extent.xmin + layoutCols * tileCols * cellSize.width,
      ymax: extent.ymax,
    },
    { layoutCols, layoutRows, tileCols, tileRows },
  );
}

/** The layout that divides an extent as the tile layout says. GRID_INVALID when a count is not a whole number above 0. */
export function layoutDefinitionOf(extent: Extent, tileLayout: TileLayout): LayoutDefinition {
  checkedExtent(extent, "layout's extent");
  const { layoutCols, layoutRows, tileCols, tileRows } = tileLayout;
  checkedTileSize(tileCols, tileRows);
  if (!isCount(layoutCols) || !isCount(layoutRows))
    throw new TilefoldError(
      "GRID_INVALID",
      `A layout of ${layoutCols} × ${layoutRows} tiles: both must be whole numbers from 1 to 2147483647.`,
    );
  return {
    extent: { xmin: extent.xmin, ymin: extent.ymin, xmax: extent.xmax, ymax: extent.ymax },
    tileLayout: { layoutCols, layoutRows, tileCols, tileRows },
  };
}

const isCount = (value: number): boolean => Number.isInteger(value) && value > 0 && value < 2 ** 31;

function checkedTileSize(tileCols: number, tileRows: number): void {
  if (!isCount(tileCols) || !isCount(tileRows))
    throw new TilefoldError("GRID_INVALID", `A tile of ${tileCols} × ${tileRows} pixels: both must be whole numbers from 1 to 2147483647.`);
}

/** The size of a pixel. */
export const layoutCellSize = ({ extent, tileLayout: t }: LayoutDefinition): CellSize => ({
  width: width(extent) / (t.layoutCols * t.tileCols),
  height: height(extent) / (t.layoutRows * t.tileRows),
});

/** The layout's pixels as one grid. */
export const layoutGridExtent = (layout: LayoutDefinition): GridExtent => {
  const { layoutCols, layoutRows, tileCols, tileRows } = layout.tileLayout;
  return gridExtentOf(layout.extent, layoutCellSize(layout), layoutCols * tileCols, layoutRows * tileRows);
};

/** The pixels of a tile in the layout's grid. */
export const keyToWindow = ({ tileLayout: { tileCols, tileRows } }: LayoutDefinition, { col, row }: TileKey): PixelWindow => ({
  col: col * tileCols,
  row: row * tileRows,
  width: tileCols,
  height: tileRows,
});

/** The tile that holds a point: a tile owns its west and north edges. It may lie outside the layout (GeoTrellis `pointToKey`). */
export function pointToKey({ extent, tileLayout }: LayoutDefinition, x: number, y: number): TileKey {
  return {
    col: Math.floor(((x - extent.xmin) / width(extent)) * tileLayout.layoutCols),
    row: Math.floor(((extent.ymax - y) / height(extent)) * tileLayout.layoutRows),
  };
}

/** The extent of a tile, also of one outside the layout. */
export function keyToExtent({ extent, tileLayout }: LayoutDefinition, { col, row }: TileKey): Extent {
  const tileWidth = width(extent) / tileLayout.layoutCols;
  const tileHeight = height(extent) / tileLayout.layoutRows;
  return {
    xmin: extent.xmin + col * tileWidth,
    ymin: extent.ymax - (row + 1) * tileHeight,
    xmax: extent.xmin + (col + 1) * tileWidth,
    ymax: extent.ymax - row * tileHeight,
  };
}

/**
 * The tiles that an extent meets, inclusive; they are not clamped to the layout. West and north edges belong to an extent; east and south
 * edges do not, so an extent that ends exactly on a tile's edge does not touch the tile behind it. An extent of no width (or height) stands
 * for its west (north) edge (GeoTrellis `extentToBounds`). To the west and north of the layout the last column or row is rounded towards
 * the layout, as GeoTrellis does: an extent wholly outside may claim one tile too many there, never one too few.
 */
export function extentToBounds(layout: LayoutDefinition, extent: Extent): TileBounds {
  checkedExtent(extent);
  const { col: colMin, row: rowMin } = pointToKey(layout, extent.xmin, extent.ymax);
  const east = (extent.xmax - layout.extent.xmin) / (width(layout.extent) / layout.tileLayout.layoutCols);
  const south = (layout.extent.ymax - extent.ymin) / (height(layout.extent) / layout.tileLayout.layoutRows);
  return { colMin, rowMin, colMax: lastTile(east, colMin), rowMax: lastTile(south, rowMin) };
}

function lastTile(edge: number, first: number): number {
  return edge === Math.floor(edge) && edge !== first ? edge - 1 : Math.trunc(edge) + 0;
}

/** The smallest extent that covers the tiles. */
export const boundsToExtent = (layout: LayoutDefinition, bounds: TileBounds): Extent =>
  extentUnion(
    keyToExtent(layout, { col: bounds.colMin, row: bounds.rowMin }),
    keyToExtent(layout, { col: bounds.colMax, row: bounds.rowMax }),
  );

/** A layout of some of the tiles; the first of them becomes (0, 0). */
export const layoutForBounds = (layout: LayoutDefinition, bounds: TileBounds): LayoutDefinition =>
  layoutDefinitionOf(boundsToExtent(layout, bounds), {
    ...layout.tileLayout,
    layoutCols: bounds.colMax - bounds.colMin + 1,
    layoutRows: bounds.rowMax - bounds.rowMin + 1,
  });
