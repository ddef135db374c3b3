import { TilefoldError } from "../core/errors.js";
import { type CellSize, checkedExtent, type Extent } from "./extent.js";
import { EARTH_RADIUS, type LonLat, stepMetres } from "./geodesic-step.js";
import { layoutDefinitionOf } from "./layout-definition.js";
import { DEFAULT_TILE_SIZE, type FixedLayoutScheme, type LayoutLevel } from "./layout-scheme.js";

/** GeoTrellis's world for longitude and latitude: the antimeridian's east side and the poles are just outside. */
export const WORLD_LON_LAT: Extent = { xmin: -180, ymin: -89.99999, xmax: 179.99999, ymax: 89.99999 };

const HALF_EQUATOR = 20037508.342789244;

/** The square of web mercator, 2π × 6378137 m a side. */
export const WORLD_WEB_MERCATOR: Extent = { xmin: -HALF_EQUATOR, ymin: -HALF_EQUATOR, xmax: HALF_EQUATOR, ymax: HALF_EQUATOR };

export const DEFAULT_RESOLUTION_THRESHOLD = 0.1;
/** A layout has at most 2^30 columns: keys are 31-bit numbers. */
const MAX_ZOOM = 30;

/** What the scheme must be told of a CRS that it does not know by itself (it knows EPSG:4326, OGC:CRS84 and EPSG:3857). */
export interface ZoomedSchemeCrs {
  /** What level 0's single tile covers, in CRS units. GeoTrellis takes `WORLD_LON_LAT` reprojected. */
  readonly worldExtent: Extent;
  /** CRS coordinates to longitude and latitude in degrees; needed by `levelFor` alone. */
  readonly toLonLat?: (x: number, y: number) => LonLat;
}

export interface ZoomedLayoutScheme extends FixedLayoutScheme {
  readonly crs: string;
  readonly worldExtent: Extent;
  /** The zoom of a cell of this size at a place, both in CRS units. */
  zoomFor(x: number, y: number, cellSize: CellSize): number;
}

/**
 * Level z divides the CRS's world into 2^z × 2^z tiles of `tileSize` pixels (GeoTrellis `ZoomedLayoutScheme`).
 * `levelFor` measures a cell on the ground at the extent's south-west corner and takes the coarser of the two levels around its size only if
 * the step to it is at most `resolutionThreshold` of the step between the two. CRS_UNSUPPORTED for a CRS it is told too little of.
 */
export function zoomedLayoutScheme(
  crs: string,
  tileSize: number = DEFAULT_TILE_SIZE,
  resolutionThreshold: number = DEFAULT_RESOLUTION_THRESHOLD,
  told?: ZoomedSchemeCrs,
): ZoomedLayoutScheme {
  const known = told ?? knownCrs(crs);
  if (known === undefined)
    throw new TilefoldError("CRS_UNSUPPORTED", `The zoomed scheme does not know the world's extent in ${crs}.`, {
      hint: "Use EPSG:3857 or EPSG:4326, or give the world's extent in this CRS.",
    });
  const worldExtent = checkedExtent(known.worldExtent, "world's extent");
  const toLonLat = known.toLonLat ?? knownCrs(crs)?.toLonLat;
  const equatorInTiles = (2 * Math.PI * EARTH_RADIUS) / tileSize;

  const zoomFor = (x: number, y: number, cellSize: CellSize): number => {
    if (toLonLat === undefined)
      throw new TilefoldError("CRS_UNSUPPORTED", `The zoomed scheme cannot measure cells on the ground in ${crs}.`, {
        hint: "Give the zoom, or a function from this CRS to longitude and latitude.",
      });
    const metres = stepMetres(toLonLat(x + cellSize.width, y + cellSize.height), toLonLat(x, y));
    const zoom = Math.trunc(Math.log(equatorInTiles / metres) / Math.log(2));
    if (!Number.isFinite(zoom))
      throw new TilefoldError(
        "GRID_INVALID",
        `A cell of ${cellSize.width} × ${cellSize.height} at (${x}, ${y}) has no zoom level in ${crs}.`,
      );
    const resolution = equatorInTiles / 2 ** zoom;
    const step = resolution - equatorInTiles / 2 ** (zoom + 1);
    return (resolution - metres) / step > resolutionThreshold ? zoom + 1 : zoom;
  };

  const levelForZoom = (zoom: number): LayoutLevel => {
    if (!(Number.isInteger(zoom) && zoom >= 0 && zoom <= MAX_ZOOM))
      throw new TilefoldError("GRID_INVALID", `There is no zoom level ${zoom}: levels go from 0 to ${MAX_ZOOM}.`);
    const side = 2 ** zoom;
    return {
      zoom,
      layout: layoutDefinitionOf(worldExtent, { layoutCols: side, layoutRows: side, tileCols: tileSize, tileRows: tileSize }),
    };
  };

  return {
    crs,
    worldExtent,
    zoomFor,
    levelForZoom,
    levelFor: (extent, cellSize) => levelForZoom(zoomFor(extent.xmin, extent.ymin, cellSize)),
  };
}

function knownCrs(crs: string): ZoomedSchemeCrs | undefined {
  const name = crs.trim().toUpperCase();
  if (name === "EPSG:4326" || name === "OGC:CRS84" || name === "CRS84") return { worldExtent: WORLD_LON_LAT, toLonLat: (x, y) => [x, y] };
  if (name === "EPSG:3857") return { worldExtent: WORLD_WEB_MERCATOR, toLonLat: lonLatFromWebMercator };
  return undefined;
}

/** Spherical inverse (EPSG guidance note 7-2, method 1024), degrees. */
const lonLatFromWebMercator = (x: number, y: number): LonLat => [
  ((x / EARTH_RADIUS) * 180) / Math.PI,
  (Math.atan(Math.sinh(y / EARTH_RADIUS)) * 180) / Math.PI,
];
