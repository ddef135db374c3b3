/** Pixel areas that are constant along a row. */
import type { Affine } from "../grid/affine.js";
import { arealScale } from "./cell-area-scale.js";
import type { Crs } from "./crs.js";
import { numberOf, readProjString } from "./crs-parameters.js";
import { areaDensity, atanhOverE, beltArea, type Ellipsoid, eccentricitySquared } from "./ellipsoid.js";
import { projectionOf } from "./transform-projection.js";

/** Normal aspect: meridians are straight and parallel, y depends on latitude alone. */
const CYLINDRICAL = new Set(["longlat", "merc", "eqc", "cea", "mill"]);
/** Parallels are straight: areal scale depends on latitude alone, though meridians are curved. */
const PSEUDOCYLINDRICAL = new Set(["sinu", "moll", "robin", "eck6", "eqearth"]);
/** Equal-area on the ellipsoid itself: a pixel's area is that of its rectangle, rotated or not. */
const EQUAL_AREA = new Set(["cea", "sinu", "aea", "laea", "eqearth", "bonne"]);

export const isEqualArea = (crs: Crs): boolean => EQUAL_AREA.has(crs.method) && sameFigure(crs);

const sameFigure = (crs: Crs): boolean =>
  crs.ellipsoid.a === crs.projectionEllipsoid.a && crs.ellipsoid.inverseFlattening === crs.projectionEllipsoid.inverseFlattening;

/** Whether all pixels of a row have one area. Cylindrical maps need a grid without rotation; equal-area maps may be rotated. */
export function hasConstantRows(crs: Crs, affine: Affine): boolean {
  if (isEqualArea(crs)) return true;
  const upright = affine.b === 0 && affine.d === 0 && (crs.axis === "enu" || crs.axis === "wsu");
  return upright && (CYLINDRICAL.has(crs.method) || PSEUDOCYLINDRICAL.has(crs.method));
}

/** Square metres of a pixel of each row. */
export function planRows(crs: Crs, affine: Affine, height: number): Float64Array {
  const rows = new Float64Array(height);
  const unit = crs.metresPerUnit;
  if (isEqualArea(crs)) return rows.fill(Math.abs(affine.a * affine.e - affine.b * affine.d) * unit * unit);
  const belt = beltOf(crs, Math.abs(affine.a));
  for (let row = 0; row < height; row++) {
    const middle = affine.f + affine.e * (row + 0.5);
    rows[row] = belt(crs.axis === "wsu" ? -middle : middle, Math.abs(affine.e) / 2);
  }
  return rows;
}

/** Area in m² of a rectangle `width` wide that reaches `half` above and below `y`, in CRS units. */
function beltOf(crs: Crs, width: number): (y: number, half: number) => number {
  const { ellipsoid, metresPerUnit: unit } = crs;
  const p = readProjString(crs.definition);
  const of = (key: string, otherwise = 0): number => numberOf(p, key, crs.definition) ?? otherwise;
  const radians = Math.PI / 180;
  const { a } = crs.projectionEllipsoid;
  const y0 = of("y_0");
  if (crs.method === "longlat") {
    const degree = crs.degreesPerUnit * radians;
    return (y, half) => between(ellipsoid, y * degree, half * degree) * width * degree;
  }
  if (crs.method === "eqc") {
    const lambda = (width * unit) / (a * Math.cos(of("lat_ts") * radians));
    return (y, half) => between(ellipsoid, (y * unit - y0) / a + of("lat_0") * radians, (half * unit) / a) * lambda;
  }
  if (crs.method === "merc") {
    const radius = a * mercatorScale(crs, of);
    const e = Math.sqrt(eccentricitySquared(crs.projectionEllipsoid));
    return (y, half) => {
      const lower = sineOfIsometric((y * unit - half * unit - y0) / radius, e);
      return beltArea(ellipsoid, lower, sineStep(lower, (2 * half * unit) / radius, e)) * ((width * unit) / radius);
    };
  }
  return integrated(crs, width);
}

function mercatorScale(crs: Crs, of: (key: string, otherwise?: number) => number): number {
  const parallel = (of("lat_ts") * Math.PI) / 180;
  if (parallel === 0) return of("k", of("k_0", 1));
  const s = Math.sin(parallel);
  return Math.cos(parallel) / Math.sqrt(1 - eccentricitySquared(crs.projectionEllipsoid) * s * s);
}

/** The belt of one radian of longitude about the latitude `middle`, cut off at the poles. */
function between(ellipsoid: Ellipsoid, middle: number, half: number): number {
  const quarter = Math.PI / 2;
  if (Math.abs(middle) + half <= quarter) return beltArea(ellipsoid, Math.sin(middle - half), 2 * Math.cos(middle) * Math.sin(half));
  const lower = Math.min(quarter, Math.max(-quarter, middle - half));
  const upper = Math.min(quarter, Math.max(-quarter, middle + half));
  return beltArea(ellipsoid, Math.sin(lower), 2 * Math.cos((lower + upper) / 2) * Math.sin((upper - lower) / 2));
}

/** sin φ at the isometric latitude ψ = atanh(s) − e atanh(e s). Each round gains two digits and more: e² < 0.007. */
export function sineOfIsometric(psi: number, e: number): number {
  let s = Math.tanh(psi);
  for (let round = 0; round < 12 && e !== 0; round++) {
    const next = Math.tanh(psi + e * e * atanhOverE(s, e));
    if (Math.abs(next - s) < 1e-16) return next;
    s = next;
  }
  return s;
}

/** sin φ2 − sin φ1 for isometric latitudes that differ by `step`, without cancellation: Newton's method on the difference itself. */
function sineStep(s1: number, step: number, e: number): number {
  const e2 = e * e;
  // The sphere's answer first: tanh(a + b) − tanh a.
  const t = Math.tanh(step);
  let ds = (t * (1 - s1 * s1)) / (1 + s1 * t);
  for (let round = 0; round < 12 && e !== 0; round++) {
    const s2 = s1 + ds;
    const found = Math.atanh(Math.min(1 - 1e-16, ds / (1 - s1 * s2))) - e2 * atanhOverE(ds / (1 - e2 * s1 * s2), e);
    const slope = 1 / (1 - s2 * s2) - e2 / (1 - e2 * s2 * s2);
    const correction = (step - found) / slope;
    ds += correction;
    if (Math.abs(correction) <= 1e-16 * Math.abs(ds)) break;
  }
  return ds;
}

/** Maps without a closed form: the areal scale along the central meridian, integrated by Gauss and Legendre. */
function integrated(crs: Crs, width: number): (y: number, half: number) => number {
  const { metresPerUnit: unit } = crs;
  const sphere = crs.method === "moll" || crs.method === "eck6";
  const scale = arealScale(crs);
  const projection = projectionOf(crs);
  const [xs, ys] = [new Float64Array(1), new Float64Array(1)];
  const x0 = numberOf(readProjString(crs.definition), "x_0", crs.definition) ?? 0;
  const at = (y: number): number => {
    if (!sphere) return scale(x0 / unit, y);
    xs[0] = x0;
    ys[0] = y * unit;
    projection.inverse(xs, ys, 1);
    const s = Math.sin(ys[0] as number);
    return Number.isNaN(s) ? 0 : areaDensity(crs.ellipsoid, s) / crs.projectionEllipsoid.a ** 2;
  };
  return (y, half) => {
    let sum = 0;
    for (let k = 0; k < GAUSS_X.length; k++) sum += (GAUSS_W[k] as number) * (at(y + half * (GAUSS_X[k] as number)) || 0);
    return (sum / 2) * width * 2 * half * unit * unit;
  };
}

/** Nodes and weights of five points on −1 … 1. */
export const GAUSS_X = [-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664];
export const GAUSS_W = [0.23692688505618908, 0.47862867049936647, 0.5688888888888889, 0.47862867049936647, 0.23692688505618908];
