/** Shifts between datums by way of WGS 84: position-vector Helmert transformations (EPSG method 9606), as +towgs84 states them. */
import { TilefoldError } from "../core/errors.js";
import type { Datum } from "./crs-parameters.js";
import { type Ellipsoid, eccentricitySquared, polarRadius, WGS84 } from "./ellipsoid.js";

export interface OnDatum {
  readonly id: string;
  readonly ellipsoid: Ellipsoid;
  readonly datum: Datum;
}

const sameEllipsoid = (p: Ellipsoid, q: Ellipsoid): boolean => p.a === q.a && p.inverseFlattening === q.inverseFlattening;

/** Whether longitude and latitude mean the same on both. */
export function sameDatum(from: OnDatum, to: OnDatum): boolean {
  const [p, q] = [from.datum, to.datum];
  if (p.shift !== null && q.shift !== null) {
    if (isNull(from) && isNull(to)) return true;
    return sameEllipsoid(from.ellipsoid, to.ellipsoid) && p.shift.join() === q.shift.join();
  }
  if (p.shift !== null || q.shift !== null || !sameEllipsoid(from.ellipsoid, to.ellipsoid)) return false;
  if (p.grid !== null || q.grid !== null) return p.grid === q.grid || (p.label !== null && p.label === q.label);
  return p.label === null || q.label === null || p.label === q.label;
}

/** No shift, and an ellipsoid whose latitudes are taken for WGS 84's: GRS 80 and the like, and spheres. */
function isNull({ datum, ellipsoid }: OnDatum): boolean {
  if (datum.shift === null || datum.shift.some((part) => part !== 0)) return false;
  return (
    ellipsoid.inverseFlattening === 0 || (Math.abs(ellipsoid.a - WGS84.a) <= 2 && Math.abs(ellipsoid.inverseFlattening - 298.257) < 0.01)
  );
}

function refuse(side: OnDatum, other: OnDatum): never {
  const { grid } = side.datum;
  const why = grid === null ? "no shift to WGS 84 is known for its datum" : `its datum needs the grid shift ${grid}`;
  throw new TilefoldError("CRS_UNSUPPORTED", `${side.id} cannot be brought to ${other.id}: ${why}, which is not built in`, {
    hint: `Reproject the data first, or give both in ${side.id}; a PROJ string with +towgs84=… states a shift of your own.`,
  });
}

/** Changes longitude and latitude in radians (east of Greenwich) in place; null where nothing is to be done. */
export function datumShift(from: OnDatum, to: OnDatum): ((xs: Float64Array, ys: Float64Array, n: number) => void) | null {
  if (sameDatum(from, to)) return null;
  if (from.datum.shift === null) refuse(from, to);
  if (to.datum.shift === null) refuse(to, from);
  const source = geocentric(isNull(from) ? WGS84 : from.ellipsoid);
  const target = geocentric(isNull(to) ? WGS84 : to.ellipsoid);
  const [up, down] = [helmert(from.datum.shift), helmert(to.datum.shift)];
  const point = new Float64Array(3);
  return (xs, ys, n) => {
    for (let k = 0; k < n; k++) {
      source.toXyz(xs[k] as number, ys[k] as number, point);
      up.forward(point);
      down.inverse(point);
      target.fromXyz(point, xs, ys, k);
    }
  };
}

function helmert(shift: readonly number[]): { forward: (p: Float64Array) => void; inverse: (p: Float64Array) => void } {
  const [dx = 0, dy = 0, dz = 0, rx = 0, ry = 0, rz = 0, ppm = 0] = shift;
  const second = Math.PI / 180 / 3600;
  const [ax, ay, az, m] = [rx * second, ry * second, rz * second, 1 + ppm * 1e-6];
  return {
    forward(p) {
      const [x, y, z] = [p[0] as number, p[1] as number, p[2] as number];
      p[0] = m * (x - az * y + ay * z) + dx;
      p[1] = m * (az * x + y - ax * z) + dy;
      p[2] = m * (-ay * x + ax * y + z) + dz;
    },
    inverse(p) {
      const [x, y, z] = [((p[0] as number) - dx) / m, ((p[1] as number) - dy) / m, ((p[2] as number) - dz) / m];
      p[0] = x + az * y - ay * z;
      p[1] = -az * x + y + ax * z;
      p[2] = ay * x - ax * y + z;
    },
  };
}

/** Geodetic at height 0 to geocentric, and back by Bowring's method (1976) with one refinement: exact to 1e-13 radians near the surface. */
function geocentric(ellipsoid: Ellipsoid): {
  toXyz: (longitude: number, latitude: number, p: Float64Array) => void;
  fromXyz: (p: Float64Array, xs: Float64Array, ys: Float64Array, k: number) => void;
} {
  const { a } = ellipsoid;
  const b = polarRadius(ellipsoid);
  const e2 = eccentricitySquared(ellipsoid);
  const second = (a * a - b * b) / (b * b);
  return {
    toXyz(longitude, latitude, p) {
      const s = Math.sin(latitude);
      const c = Math.cos(latitude);
      const normal = a / Math.sqrt(1 - e2 * s * s);
      p[0] = normal * c * Math.cos(longitude);
      p[1] = normal * c * Math.sin(longitude);
      p[2] = normal * (1 - e2) * s;
    },
    fromXyz(p, xs, ys, k) {
      const [x, y, z] = [p[0] as number, p[1] as number, p[2] as number];
      const r = Math.hypot(x, y);
      let reduced = Math.atan2(a * z, b * r);
      let latitude = 0;
      for (let round = 0; round < 2; round++) {
        const [s, c] = [Math.sin(reduced), Math.cos(reduced)];
        latitude = Math.atan2(z + second * b * s * s * s, r - e2 * a * c * c * c);
        reduced = Math.atan2(b * Math.sin(latitude), a * Math.cos(latitude));
      }
      xs[k] = Math.atan2(y, x);
      ys[k] = latitude;
    },
  };
}
