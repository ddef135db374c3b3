/** Projections between longitude and latitude in radians (east of the CRS's own prime meridian) and metres. */
import proj4 from "proj4";
import { TilefoldError } from "../core/errors.js";
import { numberOf, type Parameters, readProjString } from "./crs-parameters.js";
import { type Ellipsoid, polarRadius } from "./ellipsoid.js";

/** Both work in place on the first n numbers; NaN where there is no answer. */
export interface Projection {
  readonly forward: (xs: Float64Array, ys: Float64Array, n: number) => void;
  readonly inverse: (xs: Float64Array, ys: Float64Array, n: number) => void;
}

/** The part of proj4's projection object that is used: metres and radians, no units, datum or prime meridian. */
interface Proj4Projection {
  forward(point: { x: number; y: number }): { x: number; y: number } | null | undefined;
  inverse(point: { x: number; y: number }): { x: number; y: number } | null | undefined;
}

const registry = (proj4 as unknown as { Proj: { new (definition: string): Proj4Projection; projections: { get(name: string): unknown } } })
  .Proj;

export const isKnownMethod = (name: string): boolean => name === "longlat" || name === "webmerc" || Boolean(registry.projections.get(name));

export interface ProjectionSource {
  readonly definition: string;
  readonly method: string;
  readonly projectionEllipsoid: Ellipsoid;
}

const cache = new Map<string, Projection>();

/** The projection of a projected CRS, without its units, datum and prime meridian. */
export function projectionOf(crs: ProjectionSource): Projection {
  const cached = cache.get(crs.definition);
  if (cached) return cached;
  const p = readProjString(crs.definition);
  const spherical = crs.projectionEllipsoid.inverseFlattening === 0;
  const made = crs.method === "merc" && spherical ? sphericalMercator(crs, p) : throughProj4(crs, p);
  if (cache.size >= 64) cache.clear();
  cache.set(crs.definition, made);
  return made;
}

const number = (p: Parameters, key: string, definition: string, otherwise: number): number => numberOf(p, key, definition) ?? otherwise;

/** x = k a λ, y = k a asinh(tan φ) (PROJ's merc and webmerc). */
function sphericalMercator(crs: ProjectionSource, p: Parameters): Projection {
  const text = crs.definition;
  const parallel = numberOf(p, "lat_ts", text);
  const scale = parallel ? Math.cos((parallel * Math.PI) / 180) : (numberOf(p, "k", text) ?? numberOf(p, "k_0", text) ?? 1);
  const radius = crs.projectionEllipsoid.a * scale;
  const lon0 = (number(p, "lon_0", text, 0) * Math.PI) / 180;
  const x0 = number(p, "x_0", text, 0);
  const y0 = number(p, "y_0", text, 0);
  return {
    forward(xs, ys, n) {
      for (let k = 0; k < n; k++) {
        const latitude = ys[k] as number;
        xs[k] = x0 + radius * wrap((xs[k] as number) - lon0);
        ys[k] = Math.abs(latitude) < HALF_PI - 1e-10 ? y0 + radius * Math.asinh(Math.tan(latitude)) : Number.NaN;
      }
    },
    inverse(xs, ys, n) {
      for (let k = 0; k < n; k++) {
        xs[k] = wrap(((xs[k] as number) - x0) / radius + lon0);
        ys[k] = Math.atan(Math.sinh(((ys[k] as number) - y0) / radius));
      }
    },
  };
}

const HALF_PI = Math.PI / 2;
const TWO_PI = 2 * Math.PI;

/** A longitude within ±π; ±π itself stays, with the rounding of degrees. */
export function wrap(longitude: number): number {
  if (Math.abs(longitude) <= Math.PI + 1e-12) return longitude;
  return longitude - TWO_PI * Math.round(longitude / TWO_PI);
}

const DROPPED = new Set([
  "a",
  "b",
  "rf",
  "f",
  "R",
  "R_A",
  "ellps",
  "datum",
  "towgs84",
  "nadgrids",
  "pm",
  "units",
  "to_meter",
  "axis",
  "no_defs",
  "type",
  "wktext",
  "vunits",
  "over",
]);
const ANGLES = new Set(["lat_0", "lat_1", "lat_2", "lat_ts", "lon_0", "lon_1", "lon_2", "lonc", "alpha", "gamma"]);

function throughProj4(crs: ProjectionSource, p: Parameters): Projection {
  const { a } = crs.projectionEllipsoid;
  const own = [...p]
    .filter(([key]) => !DROPPED.has(key))
    .map(([key, value]) => {
      if (value === "") return `+${key}`;
      return `+${key}=${ANGLES.has(key) ? numberOf(p, key, crs.definition) : value}`;
    });
  let inner: Proj4Projection;
  try {
    const { inverseFlattening: rf } = crs.projectionEllipsoid;
    inner = new registry([...own, `+a=${a}`, `+b=${polarRadius(crs.projectionEllipsoid)}`, ...(rf === 0 ? [] : [`+rf=${rf}`])].join(" "));
  } catch (cause) {
    throw new TilefoldError(
      "CRS_UNSUPPORTED",
      `"${crs.definition}" cannot be set up: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
  const point = { x: 0, y: 0 };
  const apply = (direction: "forward" | "inverse", xs: Float64Array, ys: Float64Array, k: number): boolean => {
    point.x = xs[k] as number;
    point.y = ys[k] as number;
    let answer: { x: number; y: number } | null | undefined = null;
    if (Number.isFinite(point.x) && Number.isFinite(point.y)) {
      try {
        answer = inner[direction](point);
      } catch {
        answer = null;
      }
    }
    const good = answer !== null && answer !== undefined && Number.isFinite(answer.x) && Number.isFinite(answer.y);
    xs[k] = good ? (answer as { x: number }).x : Number.NaN;
    ys[k] = good ? (answer as { y: number }).y : Number.NaN;
    return good;
  };
  const longitudes = new Float64Array(3);
  const latitudes = new Float64Array(3);
  const residual = { x: 0, y: 0 };
  /** The point of (xs[k], ys[k]) forward, minus (x, y); false where there is none. */
  const measure = (xs: Float64Array, ys: Float64Array, k: number, x: number, y: number): boolean => {
    longitudes[0] = xs[k] as number;
    latitudes[0] = ys[k] as number;
    if (Math.abs(latitudes[0]) > HALF_PI + 1e-10 || !apply("forward", longitudes, latitudes, 0)) return false;
    residual.x = (longitudes[0] as number) - x;
    residual.y = (latitudes[0] as number) - y;
    return true;
  };
  /** One step of Newton's method with differences over 1e-6 radians. */
  const refine = (xs: Float64Array, ys: Float64Array, k: number, x: number, y: number): void => {
    const step = (ys[k] as number) > 0 ? -1e-6 : 1e-6;
    longitudes.set([0, (xs[k] as number) + 1e-6, xs[k] as number]);
    latitudes.set([0, ys[k] as number, (ys[k] as number) + step]);
    if (!apply("forward", longitudes, latitudes, 1) || !apply("forward", longitudes, latitudes, 2)) return;
    const xl = ((longitudes[1] as number) - x - residual.x) / 1e-6;
    const yl = ((latitudes[1] as number) - y - residual.y) / 1e-6;
    const xp = ((longitudes[2] as number) - x - residual.x) / step;
    const yp = ((latitudes[2] as number) - y - residual.y) / step;
    const determinant = xl * yp - xp * yl;
    if (Math.abs(determinant) < a * a * 1e-8) return;
    xs[k] = (xs[k] as number) - (yp * residual.x - xp * residual.y) / determinant;
    ys[k] = (ys[k] as number) - (xl * residual.y - yl * residual.x) / determinant;
  };
  return {
    forward(xs, ys, n) {
      for (let k = 0; k < n; k++) {
        if (Math.abs(ys[k] as number) > HALF_PI + 1e-10) xs[k] = Number.NaN;
        apply("forward", xs, ys, k);
      }
    },
    /**
     * Outside the map many inverse formulas give some longitude all the same: only what projects back counts.
     * Some of proj4's inverses stop at a millimetre: a last step makes them exact.
     */
    inverse(xs, ys, n) {
      for (let k = 0; k < n; k++) {
        const x = xs[k] as number;
        const y = ys[k] as number;
        if (!apply("inverse", xs, ys, k)) continue;
        if (!measure(xs, ys, k, x, y) || Math.abs(residual.x) + Math.abs(residual.y) > 1) xs[k] = ys[k] = Number.NaN;
        else if (Math.abs(residual.x) + Math.abs(residual.y) > 1e-7) refine(xs, ys, k, x, y);
      }
    },
  };
}

/** Why a definition that is spelled right cannot be computed; null where it can. */
export function whyNotSupported(crs: ProjectionSource): string | null {
  const p = readProjString(crs.definition);
  if (crs.method === "gnom" && crs.projectionEllipsoid.inverseFlattening !== 0)
    return "the gnomonic projection is built in for spheres only";
  if (crs.method === "omerc" && !p.has("alpha")) return "the oblique Mercator projection needs +alpha";
  if (crs.method === "krovak" && p.has("czech")) return "+czech is not built in";
  for (const key of ["k", "k_0"]) if ((numberOf(p, key, crs.definition) ?? 1) <= 0) return `+${key} is not above 0`;
  return null;
}
