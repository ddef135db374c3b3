/** How many square metres of ellipsoid a square metre of map stands for. */
import type { Crs } from "./crs.js";
import { areaDensity } from "./ellipsoid.js";
import { projectionOf } from "./transform-projection.js";

/** Maps whose scale does not depend on longitude: measured on the central meridian, far from the cut opposite to it. */
const AROUND_THE_AXIS = new Set(["lcc", "eqdc", "merc", "mill", "robin", "eqc"]);

/** Eight-point central difference: weights of f(k h) − f(−k h), k = 1 … 4, over h. */
const DIFFERENCE = [4 / 5, -1 / 5, 4 / 105, -1 / 280];

/** Radians from a pole within which the scale is carried over from farther out: differences have no room there. */
const POLE_ZONE = 1e-3;

/**
 * The areal scale of a CRS at x, y in its units: true area over planar area, both in m². NaN outside the map. Degrees are planar units of
 * `metresPerUnit` metres here.
 *
 * M·N·cos φ over the Jacobian of the projection, by differences of order eight. Forward formulas are closed and exact to about a
 * nanometre, inverse ones are not always; so only the place comes from the inverse, to which the scale is insensitive. Good to about 1e-12.
 */
export function arealScale(crs: Crs): (x: number, y: number) => number {
  if (crs.kind === "geographic") return plateCarreeScale(crs);
  const projection = projectionOf(crs);
  const [xs, ys] = [new Float64Array(16), new Float64Array(16)];
  const { metresPerUnit: unit, ellipsoid } = crs;
  const meridian = ((crs.lon0 - crs.primeMeridian) * Math.PI) / 180;
  const fixed = AROUND_THE_AXIS.has(crs.method);
  const [east, north] = [crs.axis.startsWith("w") ? -1 : 1, crs.axis.charAt(1) === "s" ? -1 : 1];
  const swapped = crs.axis.startsWith("s") || crs.axis.startsWith("n");

  const at = (longitude: number, latitude: number): number => {
    const room = Math.PI / 2 - Math.abs(latitude);
    const hx = 0.004 / Math.max(Math.cos(latitude), 0.08);
    const hy = Math.min(0.004, room / 4.5);
    for (let k = 1; k <= 4; k++) {
      const slot = 4 * (k - 1);
      xs[slot] = longitude + k * hx;
      xs[slot + 1] = longitude - k * hx;
      xs[slot + 2] = longitude;
      xs[slot + 3] = longitude;
      ys[slot] = latitude;
      ys[slot + 1] = latitude;
      ys[slot + 2] = latitude + k * hy;
      ys[slot + 3] = latitude - k * hy;
    }
    projection.forward(xs, ys, 16);
    let xl = 0;
    let yl = 0;
    let xp = 0;
    let yp = 0;
    for (let k = 0; k < 4; k++) {
      const weight = DIFFERENCE[k] as number;
      const slot = 4 * k;
      xl += weight * ((xs[slot] as number) - (xs[slot + 1] as number));
      yl += weight * ((ys[slot] as number) - (ys[slot + 1] as number));
      xp += weight * ((xs[slot + 2] as number) - (xs[slot + 3] as number));
      yp += weight * ((ys[slot + 2] as number) - (ys[slot + 3] as number));
    }
    const jacobian = Math.abs(xl * yp - xp * yl) / (hx * hy);
    return (areaDensity(ellipsoid, Math.sin(latitude)) * Math.cos(latitude)) / jacobian;
  };

  /** Near a pole: along the meridian, through 1 … 5 thousandths of a radian, a polynomial of degree four. */
  const nearPole = (longitude: number, latitude: number): number => {
    const pole = latitude < 0 ? -1 : 1;
    const c = (Math.PI / 2 - Math.abs(latitude)) / POLE_ZONE;
    let sum = 0;
    for (let i = 1; i <= 5; i++) {
      let weight = 1;
      for (let j = 1; j <= 5; j++) if (j !== i) weight *= (c - j) / (i - j);
      sum += weight * at(longitude, pole * (Math.PI / 2 - i * POLE_ZONE));
    }
    return sum;
  };

  return (x, y) => {
    xs[0] = (swapped ? y : x) * unit * east;
    ys[0] = (swapped ? x : y) * unit * north;
    projection.inverse(xs, ys, 1);
    const longitude = fixed ? meridian : (xs[0] as number);
    const latitude = ys[0] as number;
    if (!(Math.abs(latitude) <= Math.PI / 2 + 1e-9) || Number.isNaN(xs[0] as number)) return Number.NaN;
    return Math.PI / 2 - Math.abs(latitude) < POLE_ZONE ? nearPole(longitude, latitude) : at(longitude, latitude);
  };
}

function plateCarreeScale(crs: Crs): (x: number, y: number) => number {
  const radians = (crs.degreesPerUnit * Math.PI) / 180;
  return (_x, y) => {
    const latitude = y * radians;
    if (Math.abs(latitude) >= Math.PI / 2) return 0;
    return (areaDensity(crs.ellipsoid, Math.sin(latitude)) * Math.cos(latitude)) / (crs.ellipsoid.a * crs.ellipsoid.a);
  };
}
