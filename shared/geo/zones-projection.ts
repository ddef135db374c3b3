/** Zones carried over into the pixels of a raster. */
import { at, TilefoldError } from "../core/errors.js";
import type { Affine } from "../grid/affine.js";
import { boxOf, clipRing, flattenRing, isWithin, type LonLatBox, shiftRing, turnsThatMeet } from "./antimeridian.js";
import type { Crs } from "./crs.js";
import { sameCrs } from "./crs-identity.js";
import { createDensifier, type Densifier, type PointMap } from "./densify.js";
import { createWarningLog, type GeoWarning, type Polygons, type WarningLog } from "./geojson.js";
import { createTransform, type Transform } from "./transform.js";
import { pixelMap } from "./transform-pixels.js";
import type { Zone } from "./zones.js";
import { footprintOf, geographicOf } from "./zones-footprint.js";

export interface ProjectedZone {
  /** In pixels: x to the right, y down, (0, 0) the outer corner of the first pixel; closed rings. No part where the zone is far from the raster. */
  readonly polygons: Polygons;
  readonly warnings: readonly GeoWarning[];
}

export interface ProjectionOptions {
  /**
   * How far, in pixels, an edge may stray from the straight line of the zones' CRS [1/1024]. Much finer than a warp's threshold:
   * the strays of a convex zone all lie on one side and add up along its edge.
   */
  readonly tolerancePixels?: number;
}

export type ZoneProjector = (zone: Zone) => ProjectedZone;

let last: { readonly key: string; readonly project: ZoneProjector } | undefined;

/** One zone carried over, as zoneProjector does it. The last projector is kept, since zones come many for one raster. */
export function projectZone(
  zone: Zone,
  zonesCrs: Crs | null,
  rasterCrs: Crs | null,
  affine: Affine,
  width: number,
  height: number,
  options: ProjectionOptions = {},
): ProjectedZone {
  const { a, b, c, d, e, f } = affine;
  const key = [
    zonesCrs?.definition,
    zonesCrs?.id,
    rasterCrs?.definition,
    rasterCrs?.id,
    a,
    b,
    c,
    d,
    e,
    f,
    width,
    height,
    options.tolerancePixels,
  ].join(" ");
  if (last?.key !== key) last = { key, project: zoneProjector(zonesCrs, rasterCrs, affine, width, height, options) };
  return last.project(zone);
}

/** What each route does with one polygon: rings in the zones' CRS to rings in pixels. */
type Route = (rings: readonly Float64Array[], feature: number, log: WarningLog) => Float64Array[];

/**
 * Carries zones over into the pixels of a raster. Edges are straight in the zones' CRS; between different CRSs they are densified to the
 * tolerance. In longitude and latitude, zones are shifted by whole turns to where the raster is, and cut opposite to a projected
 * raster's central meridian. Zones that reach far beyond the raster are cut to its surroundings first.
 *
 * Neither CRS: coordinates are taken as the raster's. Throws RASTER_GEOREFERENCE where only the raster's is missing, CRS_UNSUPPORTED for
 * datums that cannot be joined; for a zone, AOI_POLE and AOI_OUT_OF_RANGE.
 */
export function zoneProjector(
  zonesCrs: Crs | null,
  rasterCrs: Crs | null,
  affine: Affine,
  width: number,
  height: number,
  options: ProjectionOptions = {},
): ZoneProjector {
  const tolerance = options.tolerancePixels ?? 2 ** -10;
  const route = routeFor(zonesCrs, rasterCrs, affine, width, height, tolerance);
  return (zone) => {
    const log = createWarningLog();
    const place = { feature: zone.index, zone: zone.id };
    try {
      const polygons: Polygons = [];
      for (const rings of zone.polygons) {
        const mapped = route(rings, zone.index, log);
        if (mapped.length > 0) polygons.push(mapped);
      }
      return { polygons, warnings: log.list() };
    } catch (error) {
      throw error instanceof TilefoldError ? at(error, place) : error;
    }
  };
}

function routeFor(zonesCrs: Crs | null, rasterCrs: Crs | null, affine: Affine, width: number, height: number, tolerance: number): Route {
  const pixels = pixelMap(affine);
  if (rasterCrs === null || zonesCrs === null) {
    if (rasterCrs !== zonesCrs) {
      throw new TilefoldError("RASTER_GEOREFERENCE", "the raster has no CRS, so zones cannot be carried over to it", {
        hint: "Give `crs` with the source, or zones in the raster's own coordinates (--zones-crs raster).",
      });
    }
    return (rings) => rings.map((ring) => mapRing(ring, pixels));
  }
  const direct = sameCrs(zonesCrs, rasterCrs);
  if (zonesCrs.kind === "projected") {
    if (direct) return (rings) => rings.map((ring) => mapRing(ring, pixels));
    return fromProjected(zonesCrs, rasterCrs, affine, width, height, tolerance);
  }
  return fromGeographic(zonesCrs, rasterCrs, affine, width, height, tolerance);
}

function mapRing(ring: Float64Array, map: PointMap): Float64Array {
  const n = ring.length / 2;
  const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n; k++) {
    xs[k] = ring[2 * k] as number;
    ys[k] = ring[2 * k + 1] as number;
  }
  map(xs, ys, n);
  const mapped = new Float64Array(2 * n);
  for (let k = 0; k < n; k++) {
    mapped[2 * k] = xs[k] as number;
    mapped[2 * k + 1] = ys[k] as number;
  }
  return mapped;
}

/** Zones in longitude and latitude: flattened, shifted to where the raster is, cut to its surroundings if they reach far beyond. */
function fromGeographic(zonesCrs: Crs, rasterCrs: Crs, affine: Affine, width: number, height: number, tolerance: number): Route {
  const { box, cut, roomy } = footprintOf(zonesCrs, rasterCrs, affine, width, height);
  const degrees = zonesCrs.degreesPerUnit;
  const direct = sameCrs(zonesCrs, rasterCrs);
  const pixels = pixelMap(affine);
  const transform = direct ? null : createTransform(zonesCrs, rasterCrs);
  const map = transform && throughPixels(transform, rasterCrs, pixels);
  const within = Number.isFinite(roomy.west)
    ? { west: roomy.west / degrees, south: roomy.south / degrees, east: roomy.east / degrees, north: roomy.north / degrees }
    : null;
  const densifier = map && createDensifier(map, tolerance, { size: { width, height }, ...(within && { within }) });
  return (rings, feature, log) => {
    const mapped: Float64Array[] = [];
    for (const original of rings) {
      const { ring, crossing } = flattenRing(degrees === 1 ? original : scaled(original, degrees));
      if (crossing) log.add("antimeridian", feature, crossing[0], crossing[1]);
      const extent = boxOf(ring);
      if (extent.east - extent.west > 360 + 1e-9) {
        throw new TilefoldError(
          "AOI_OUT_OF_RANGE",
          `a ring of feature ${feature} is ${extent.east - extent.west}° of longitude wide: it overlaps itself`,
        );
      }
      for (const m of turnsThatMeet(extent, box)) {
        const shifted = shiftRing(ring, m);
        const piece = degrees === 1 ? shifted : scaled(shifted, 1 / degrees);
        if (densifier === null) mapped.push(mapRing(piece, pixels));
        else mapped.push(...followed(shifted, degrees, densifier, isWithin(boxOf(shifted), roomy), cut, feature));
      }
    }
    return mapped;
  };
}

function scaled(ring: Float64Array, factor: number): Float64Array {
  const result = Float64Array.from(ring);
  for (let k = 0; k < result.length; k++) result[k] = (result[k] as number) * factor;
  return result;
}

/** One shifted ring, densified; cut to the raster's surroundings first where it reaches beyond them or the map ends. */
function followed(
  ring: Float64Array,
  degrees: number,
  densifier: Densifier,
  near: boolean,
  cut: LonLatBox,
  feature: number,
): Float64Array[] {
  const inUnits = (piece: Float64Array): Float64Array => (degrees === 1 ? piece : scaled(piece, 1 / degrees));
  if (near) {
    const whole = densifier.densify(inUnits(ring));
    if (whole !== null) return [whole];
  }
  const piece = clipRing(ring, cut);
  if (piece === null) return [];
  const mapped = densifier.densify(inUnits(piece));
  if (mapped !== null) return [mapped];
  throw new TilefoldError(
    "AOI_OUT_OF_RANGE",
    `an edge of feature ${feature} near ${piece[0]}, ${piece[1]} cannot be followed in the raster's CRS`,
    { hint: "Cut the zone to the area where the raster's CRS is defined." },
  );
}

/** To pixels; on geographic rasters, longitudes stay continuous with those that came in. */
function throughPixels(transform: Transform, rasterCrs: Crs, pixels: PointMap): PointMap {
  if (rasterCrs.kind === "projected" || transform.identity) {
    return (xs, ys, n) => {
      transform.forward(xs, ys, n);
      pixels(xs, ys, n);
    };
  }
  let before = new Float64Array(16);
  const turn = 360 / rasterCrs.degreesPerUnit;
  const scale = transform.from.degreesPerUnit / rasterCrs.degreesPerUnit;
  const offset = (transform.from.primeMeridian - rasterCrs.primeMeridian) / rasterCrs.degreesPerUnit;
  return (xs, ys, n) => {
    if (before.length < n) before = new Float64Array(n);
    before.set(xs.subarray(0, n));
    transform.forward(xs, ys, n);
    for (let k = 0; k < n; k++)
      xs[k] = (xs[k] as number) + turn * Math.round(((before[k] as number) * scale + offset - (xs[k] as number)) / turn);
    pixels(xs, ys, n);
  };
}

/**
 * Zones in metres. On a projected raster an edge is followed directly; where that fails (the map is torn there), and always on a
 * geographic raster, by way of longitude and latitude on the raster's datum.
 */
function fromProjected(zonesCrs: Crs, rasterCrs: Crs, affine: Affine, width: number, height: number, tolerance: number): Route {
  const pixels = pixelMap(affine);
  const base = rasterCrs.kind === "geographic" ? rasterCrs : geographicOf(rasterCrs);
  const across = createTransform(zonesCrs, rasterCrs);
  const straight =
    rasterCrs.kind === "geographic"
      ? null
      : createDensifier(throughPixels(across, rasterCrs, pixels), tolerance, { size: { width, height } });
  const detour = detourThrough(zonesCrs, base, rasterCrs, affine, width, height, tolerance);
  return (rings, feature, log) => {
    if (straight !== null) {
      const mapped = rings.map((ring) => straight.densify(ring));
      if (mapped.every((ring) => ring !== null)) return mapped;
    }
    return detour(rings, feature, log);
  };
}

/** By way of longitude and latitude: edges are followed there to a fraction of a pixel's size in degrees, then taken for straight. */
function detourThrough(zonesCrs: Crs, base: Crs, rasterCrs: Crs, affine: Affine, width: number, height: number, tolerance: number): Route {
  const toBase = createTransform(zonesCrs, base);
  const unit = base.kind === rasterCrs.kind ? 1 : (rasterCrs.metresPerUnit * 180) / (Math.PI * rasterCrs.ellipsoid.a);
  const pixel = Math.max(Math.min(Math.hypot(affine.a, affine.d), Math.hypot(affine.b, affine.e)) * unit, 1e-9);
  const turn = 360 / base.degreesPerUnit;
  const intoDegrees: PointMap = (xs, ys, n) => {
    toBase.forward(xs, ys, n);
    for (let k = 0; k < n; k++) {
      xs[k] = (xs[k] as number) / pixel;
      ys[k] = (ys[k] as number) / pixel;
    }
  };
  const densifier = createDensifier(intoDegrees, tolerance, { period: turn / pixel });
  const onward = fromGeographic(base, rasterCrs, affine, width, height, tolerance);
  return (rings, feature) => {
    const flat = rings.map((ring) => {
      const degrees = scaled(densifier.densify(ring) ?? tornRing(ring, intoDegrees, feature), pixel);
      // Within one turn, so that a ring round a pole is known by its jumps, as other rings are.
      for (let k = 0; k < degrees.length; k += 2) degrees[k] = (degrees[k] as number) - turn * Math.round((degrees[k] as number) / turn);
      return degrees;
    });
    return onward(flat, feature, createWarningLog());
  };
}

/** A ring through a pole or outside the map of its own CRS: its vertices as they are, each edge in 256 pieces. */
function tornRing(ring: Float64Array, map: PointMap, feature: number): Float64Array {
  const pieces = 256;
  const edges = ring.length / 2 - 1;
  const [xs, ys] = [new Float64Array(edges * pieces + 1), new Float64Array(edges * pieces + 1)];
  for (let k = 0; k < edges; k++) {
    const [x0, y0, x1, y1] = [ring[2 * k] as number, ring[2 * k + 1] as number, ring[2 * k + 2] as number, ring[2 * k + 3] as number];
    for (let p = 0; p < pieces; p++) {
      xs[k * pieces + p] = x0 + ((x1 - x0) * p) / pieces;
      ys[k * pieces + p] = y0 + ((y1 - y0) * p) / pieces;
    }
  }
  xs[edges * pieces] = ring[0] as number;
  ys[edges * pieces] = ring[1] as number;
  const places = [Float64Array.from(xs), Float64Array.from(ys)] as const;
  map(xs, ys, xs.length);
  const result = new Float64Array(2 * xs.length);
  for (let k = 0; k < xs.length; k++) {
    if (Number.isNaN(xs[k] as number)) {
      throw new TilefoldError(
        "AOI_OUT_OF_RANGE",
        `feature ${feature} reaches ${places[0][k]}, ${places[1][k]}, outside the map of its CRS`,
      );
    }
    result[2 * k] = xs[k] as number;
    result[2 * k + 1] = ys[k] as number;
  }
  return result;
}
