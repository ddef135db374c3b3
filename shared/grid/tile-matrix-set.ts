import { TilefoldError } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import type { CellSize, Extent } from "./extent.js";
import { layoutDefinitionOf } from "./layout-definition.js";
import type { FixedLayoutScheme, LayoutLevel } from "./layout-scheme.js";
import { WORLD_WEB_MERCATOR } from "./zoomed-layout-scheme.js";

/** An OGC tile matrix set whose levels double: each has twice the columns and rows of the one before, of 256 × 256 pixels, over the same extent. */
interface QuadSet {
  readonly crs: string;
  readonly extent: Extent;
  /** Columns and rows of the first level. */
  readonly cols: number;
  readonly rows: number;
  readonly minZoom?: number;
  readonly maxZoom: number;
}

const square = (xmin: number, ymax: number, side: number, rows = 1): Extent => ({
  xmin,
  ymin: ymax - side * rows,
  xmax: xmin + side,
  ymax,
});

const WORLD: Extent = { xmin: -180, ymin: -90, xmax: 180, ymax: 90 };
const POLAR = square(-14440759.350252, 18440759.350252, 32881518.700504);

/**
 * The quad sets of OGC 17-083r4 annex D, and WGS1984Quad of the OGC register. The first level is given by its corner and side, of which the cell sizes
 * that the standard prints are roundings. Their axes are x (east) and y (north) here, whatever order the CRS has.
 */
const QUAD_SETS: Readonly<Record<string, QuadSet>> = {
  WebMercatorQuad: { crs: "EPSG:3857", extent: WORLD_WEB_MERCATOR, cols: 1, rows: 1, maxZoom: 24 },
  WorldCRS84Quad: { crs: "OGC:CRS84", extent: WORLD, cols: 2, rows: 1, maxZoom: 23 },
  WGS1984Quad: { crs: "EPSG:4326", extent: WORLD, cols: 2, rows: 1, maxZoom: 23 },
  WorldMercatorWGS84Quad: { crs: "EPSG:3395", extent: WORLD_WEB_MERCATOR, cols: 1, rows: 1, maxZoom: 24 },
  EuropeanETRS89_LAEAQuad: { crs: "EPSG:3035", extent: square(2000000, 5500000, 4500000), cols: 1, rows: 1, maxZoom: 15 },
  UPSArcticWGS84Quad: { crs: "EPSG:5041", extent: POLAR, cols: 1, rows: 1, maxZoom: 24 },
  UPSAntarcticWGS84Quad: { crs: "EPSG:5042", extent: POLAR, cols: 1, rows: 1, maxZoom: 24 },
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const zone = String(index + 1).padStart(2, "0");
      const set: QuadSet = {
        crs: `EPSG:326${zone}`,
        extent: square(-9501965.72931276, 20003931.4586255, 20003931.4586255, 2),
        cols: 1,
        rows: 2,
        minZoom: 1,
        maxZoom: 24,
      };
      return [`UTM${zone}WGS84Quad`, set];
    }),
  ),
};

/** The ids that `tileMatrixSet` takes. */
export const TILE_MATRIX_SET_IDS: readonly string[] = Object.keys(QUAD_SETS);

const TILE_SIZE = 256;

export interface TileMatrixSet extends FixedLayoutScheme {
  readonly id: string;
  readonly crs: string;
  readonly extent: Extent;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The zoom whose cells are nearest in ratio to this width in CRS units (GDAL's ZOOM_LEVEL_STRATEGY=AUTO). */
  zoomFor(cellWidth: number): number;
}

/** Cells that differ by less than this fraction are of one size. */
const SAME_SIZE = 1e-8;

/** The tile matrix set of an id, as a layout scheme. GRID_INVALID, naming the nearest id, when it is not known. */
export function tileMatrixSet(id: string): TileMatrixSet {
  const set = Object.hasOwn(QUAD_SETS, id) ? QUAD_SETS[id] : undefined;
  if (set === undefined) {
    const near = nearestName(id, TILE_MATRIX_SET_IDS);
    throw new TilefoldError("GRID_INVALID", `There is no tile matrix set "${id}".`, {
      hint: near ? `Did you mean ${near}?` : "WebMercatorQuad and WorldCRS84Quad are the usual ones.",
    });
  }
  const { minZoom = 0, maxZoom } = set;
  const cellWidthOf = (zoom: number): number => (set.extent.xmax - set.extent.xmin) / (set.cols * TILE_SIZE) / 2 ** (zoom - minZoom);

  const zoomFor = (cellWidth: number): number => {
    if (!(cellWidth > 0 && Number.isFinite(cellWidth)))
      throw new TilefoldError("GRID_INVALID", `The cell width is ${cellWidth}; it must be above 0.`);
    let zoom = minZoom;
    while (zoom < maxZoom && cellWidthOf(zoom) > cellWidth * (1 + SAME_SIZE)) zoom++;
    const finer = cellWidthOf(zoom);
    if (zoom > minZoom && Math.abs(finer - cellWidth) / finer > SAME_SIZE && cellWidthOf(zoom - 1) / cellWidth < cellWidth / finer) zoom--;
    return zoom;
  };

  const levelForZoom = (zoom: number): LayoutLevel => {
    if (!(Number.isInteger(zoom) && zoom >= minZoom && zoom <= maxZoom))
      throw new TilefoldError("GRID_INVALID", `${id} has no zoom level ${zoom}: its levels go from ${minZoom} to ${maxZoom}.`);
    const layoutCols = set.cols * 2 ** (zoom - minZoom);
    const layoutRows = set.rows * 2 ** (zoom - minZoom);
    return { zoom, layout: layoutDefinitionOf(set.extent, { layoutCols, layoutRows, tileCols: TILE_SIZE, tileRows: TILE_SIZE }) };
  };

  return {
    id,
    crs: set.crs,
    extent: set.extent,
    minZoom,
    maxZoom,
    zoomFor,
    levelForZoom,
    levelFor: (_extent: Extent, cellSize: CellSize) => levelForZoom(zoomFor(cellSize.width)),
  };
}
