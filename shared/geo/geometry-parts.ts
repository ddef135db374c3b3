/** Any GeoJSON, taken apart: areas, lines and points. */
import { TilefoldError } from "../core/errors.js";
import { type GeoFeature, readGeoJson } from "./geojson.js";

export interface GeometryParts {
  /** Features with the polygons of theirs; those without any are left out. */
  readonly areas: readonly GeoFeature[];
  /** x0, y0, x1, y1, … of each line, with the feature it is of. */
  readonly lines: readonly FeatureCoordinates[];
  /** x0, y0 of each point. */
  readonly points: readonly FeatureCoordinates[];
  /** The old `crs` member's name; null where there is none. */
  readonly crs: string | null;
}

export interface FeatureCoordinates {
  readonly feature: number;
  readonly coordinates: Float64Array;
}

type Json = Readonly<Record<string, unknown>>;

/** @throws AOI_INVALID naming the feature; AOI_EMPTY where there is no feature at all */
export function geometryParts(source: string | object): GeometryParts {
  const root = typeof source === "string" ? parse(source) : source;
  const polygons: object[] = [];
  const lines: FeatureCoordinates[] = [];
  const points: FeatureCoordinates[] = [];
  const features = membersOf(root);
  features.forEach((feature, index) => {
    const areas: object[] = [];
    // Without recursion, however deep collections nest.
    const waiting: unknown[] = [isObject(feature) && feature.type === "Feature" ? feature.geometry : feature];
    while (waiting.length > 0) {
      const geometry = waiting.pop();
      if (geometry === null || geometry === undefined) continue;
      if (!isObject(geometry)) throw invalid(index, "has a geometry that is no object");
      const { type, coordinates } = geometry;
      switch (type) {
        case "Point":
          points.push({ feature: index, coordinates: positions([coordinates], index) });
          break;
        case "MultiPoint":
          for (const point of list(coordinates, index)) points.push({ feature: index, coordinates: positions([point], index) });
          break;
        case "LineString":
          lines.push({ feature: index, coordinates: positions(list(coordinates, index), index) });
          break;
        case "MultiLineString":
          for (const line of list(coordinates, index)) lines.push({ feature: index, coordinates: positions(list(line, index), index) });
          break;
        case "GeometryCollection":
          for (const member of [...list(geometry.geometries, index)].reverse()) waiting.push(member);
          break;
        default:
          areas.push(geometry);
      }
    }
    polygons.push({ type: "Feature", properties: {}, geometry: { type: "GeometryCollection", geometries: areas } });
  });
  const read = readGeoJson({ type: "FeatureCollection", features: polygons, crs: isObject(root) ? root.crs : undefined });
  for (const { error } of read.features) if (error !== undefined && error.code !== "AOI_EMPTY") throw error;
  return { areas: read.features.filter((feature) => feature.error === undefined), lines, points, crs: read.crs };
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    throw new TilefoldError("AOI_INVALID", `not JSON: ${(cause as Error).message}`, { cause });
  }
}

function membersOf(root: unknown): readonly unknown[] {
  if (!isObject(root)) throw new TilefoldError("AOI_INVALID", "a GeoJSON object was expected");
  if (root.type !== "FeatureCollection") return [root];
  if (!Array.isArray(root.features)) throw new TilefoldError("AOI_INVALID", 'a FeatureCollection has a list of "features"');
  return root.features;
}

const invalid = (feature: number, what: string): TilefoldError =>
  new TilefoldError("AOI_INVALID", `feature ${feature} ${what}`, { at: { feature } });

function list(value: unknown, feature: number): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(feature, "has coordinates that are no list");
  return value;
}

function positions(values: readonly unknown[], feature: number): Float64Array {
  const out = new Float64Array(2 * values.length);
  values.forEach((value, k) => {
    const [x, y] = list(value, feature);
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
      throw invalid(feature, "has a position that is not two finite numbers");
    out[2 * k] = x;
    out[2 * k + 1] = y;
  });
  return out;
}
