import { at, TilefoldError } from "../core/errors.js";
import { type Crs, parseCrs, sameCrs } from "./crs.js";
import {
  createWarningLog,
  type GeoFeature,
  type GeoWarning,
  type Polygons,
  readGeoJson,
  type WarningLog,
  type ZoneLimits,
} from "./geojson.js";

export { checkOverlap } from "./zones-footprint.js";
export { type ProjectedZone, projectZone, type ZoneProjector, zoneProjector } from "./zones-projection.js";

/** One feature a statistic is asked for. */
export interface Zone {
  /** Position in the order of the file. */
  readonly index: number;
  /** The feature's own id, else its index. */
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** polygons[part][ring] = x0, y0, x1, y1, …, closed, in the zones' CRS. Empty where there is an error. */
  readonly polygons: Polygons;
  /** The zone cannot be answered; the others can. */
  readonly error?: TilefoldError;
}

export interface ZoneDocument {
  readonly zones: readonly Zone[];
  /** What parseCrs takes: what was asked for, else the file's own, else EPSG:4326. */
  readonly crs: string;
  readonly warnings: readonly GeoWarning[];
}

export interface ZoneOptions {
  /** Overrides the file's own CRS. */
  readonly crs?: string;
  readonly uri?: string;
  readonly limits?: ZoneLimits;
}

/** Longitudes may run past 180 (a ring over the antimeridian) or from 0 to 360, but not round the Earth more than once and a half. */
const FARTHEST_LONGITUDE = 540;

/**
 * Zones from GeoJSON. Errors of single features stand in the zones; where no zone is left, the first error is thrown.
 * Throws AOI_EMPTY, AOI_INVALID, CRS_UNKNOWN, ZONE_DUPLICATE_ID and LIMIT_EXCEEDED for the document.
 */
export function parseZones(source: string | object, options: ZoneOptions = {}): ZoneDocument {
  const document = readGeoJson(source, options);
  const crsText = options.crs ?? document.crs ?? "EPSG:4326";
  const crs = parseCrs(crsText);
  const log = createWarningLog();
  if (options.crs !== undefined && document.crs !== null && !agrees(crs, document.crs)) log.add("crs", 0);
  checkIds(document.features, log, options.uri);
  const zones = document.features.map((feature) => zoneOf(feature, crs, options.uri));
  const alive = zones.some((zone) => zone.error === undefined);
  const first = zones[0]?.error;
  if (!alive && first) throw options.uri === undefined ? first : at(first, { uri: options.uri });
  return { zones, crs: crsText, warnings: [...document.warnings, ...log.list()] };
}

function agrees(crs: Crs, text: string): boolean {
  try {
    return sameCrs(crs, parseCrs(text));
  } catch {
    return false;
  }
}

/**
 * Ids that features bear themselves differ. An index that stands in for an id may meet one: real files are so (countries by their codes, a few without).
 * @throws ZONE_DUPLICATE_ID
 */
function checkIds(features: readonly GeoFeature[], log: WarningLog, uri: string | undefined): void {
  const seen = new Map<string, number>();
  for (const { id, index } of features) {
    if (id === null) continue;
    const other = seen.get(id);
    if (other !== undefined) {
      throw new TilefoldError("ZONE_DUPLICATE_ID", `features ${other} and ${index} both have the id ${JSON.stringify(id)}`, {
        at: { ...(uri === undefined ? {} : { uri }), feature: index, zone: id },
      });
    }
    seen.set(id, index);
  }
  for (const { id, index } of features) if (id === null && seen.has(String(index))) log.add("id-taken", index);
}

function zoneOf(feature: GeoFeature, crs: Crs, uri: string | undefined): Zone {
  const { index, properties, polygons } = feature;
  const id = feature.id ?? String(index);
  const error = feature.error ?? (crs.kind === "geographic" ? rangeError(polygons, crs, index, uri) : null);
  return error ? { index, id, properties, polygons: [], error } : { index, id, properties, polygons };
}

function rangeError(polygons: Polygons, crs: Crs, feature: number, uri: string | undefined): TilefoldError | null {
  const pole = 90 / crs.degreesPerUnit + 1e-9;
  const farthest = FARTHEST_LONGITUDE / crs.degreesPerUnit;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let k = 0; k < ring.length; k += 2) {
        const x = ring[k] as number;
        const y = ring[k + 1] as number;
        if (Math.abs(y) <= pole && Math.abs(x) <= farthest) continue;
        const swapped = Math.abs(x) <= pole && Math.abs(y) <= farthest / 3;
        const metres = Math.abs(x) > farthest;
        return new TilefoldError(
          "AOI_OUT_OF_RANGE",
          `feature ${feature} has the vertex ${x}, ${y}, which is no longitude and latitude (${crs.id})`,
          {
            at: { ...(uri === undefined ? {} : { uri }), feature },
            hint: swapped
              ? "Are longitude and latitude swapped? GeoJSON writes longitude first."
              : metres
                ? "The numbers look like metres: name their CRS with --zones-crs."
                : "Check --zones-crs; longitude comes before latitude.",
          },
        );
      }
    }
  }
  return null;
}
