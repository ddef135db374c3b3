/** A layer's place in longitude and latitude, for documents that maps read. */
import { parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import type { Extent } from "../grid/extent.js";

/** Points along each side that are looked at. */
const STEPS = 16;

/** West, south, east, north in degrees, rounded outwards to 1e-7; the whole world where the CRS is not known. Within web mercator's latitudes for maps. */
export function lonLatBounds(extent: Extent, crs: string | null): [number, number, number, number] {
  if (crs === null) return [-180, -85.0511287, 180, 85.0511287];
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i <= STEPS; i++) {
    const x = extent.xmin + ((extent.xmax - extent.xmin) * i) / STEPS;
    const y = extent.ymin + ((extent.ymax - extent.ymin) * i) / STEPS;
    xs.push(x, x, extent.xmin, extent.xmax);
    ys.push(extent.ymin, extent.ymax, y, y);
  }
  const lon = Float64Array.from(xs);
  const lat = Float64Array.from(ys);
  createTransform(parseCrs(crs), parseCrs("EPSG:4326")).forward(lon, lat);
  const finite = (values: Float64Array): number[] => [...values].filter(Number.isFinite);
  const [lons, lats] = [finite(lon), finite(lat)];
  if (lons.length === 0 || lats.length === 0) return [-180, -85.0511287, 180, 85.0511287];
  const out = (value: number, up: boolean): number => (up ? Math.ceil(value * 1e7 - 1e-3) : Math.floor(value * 1e7 + 1e-3)) / 1e7;
  return [
    Math.max(-180, out(Math.min(...lons), false)),
    Math.max(-90, out(Math.min(...lats), false)),
    Math.min(180, out(Math.max(...lons), true)),
    Math.min(90, out(Math.max(...lats), true)),
  ];
}

export interface TileJson {
  readonly tilejson: "3.0.0";
  readonly name: string;
  readonly scheme: "xyz";
  readonly tiles: readonly string[];
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bounds: readonly [number, number, number, number];
  readonly center: readonly [number, number, number];
  /** What TileJSON has no words for: layouts that are not web mercator's, and how values became colours. */
  readonly tilefold?: object;
}

/** TileJSON 3.0.0. */
export function tileJson(
  name: string,
  tiles: string,
  zooms: { readonly min: number; readonly max: number },
  bounds: readonly [number, number, number, number],
  own?: object,
): TileJson {
  return {
    tilejson: "3.0.0",
    name,
    scheme: "xyz",
    tiles: [tiles],
    minzoom: zooms.min,
    maxzoom: zooms.max,
    bounds,
    center: mapCentre(bounds, zooms),
    ...(own ? { tilefold: own } : {}),
  };
}

/** The middle of the bounds, at a zoom that shows them whole on a map of about 512 pixels. */
export function mapCentre(
  bounds: readonly [number, number, number, number],
  zooms: { readonly min: number; readonly max: number },
): [number, number, number] {
  const [west, south, east, north] = bounds;
  const across = Math.max(1e-9, (east - west) / 360, (north - south) / 180);
  const zoom = Math.min(zooms.max, Math.max(zooms.min, Math.floor(1 - Math.log2(across))));
  return [(west + east) / 2, (south + north) / 2, zoom];
}
