import type { GeoKeys } from "./georeference.js";

const PROJECTED_CRS = 3072;
const GEODETIC_CRS = 2048;
const USER_DEFINED = 32767;

/** The CRS that the GeoKeys name by its EPSG code; null where they name none. */
export function crsFromGeoKeys(keys: GeoKeys): string | null {
  for (const id of [PROJECTED_CRS, GEODETIC_CRS]) {
    const code = keys[id];
    if (typeof code === "number" && code > 0 && code !== USER_DEFINED) return `EPSG:${code}`;
  }
  return null;
}
