/** Ellipsoids and the closed formulas on them. Angles are radians, lengths metres. */

export interface Ellipsoid {
  /** Equatorial radius. */
  readonly a: number;
  /** 1 / f; 0 stands for a sphere. */
  readonly inverseFlattening: number;
}

export const WGS84: Ellipsoid = { a: 6378137, inverseFlattening: 298.257223563 };
export const GRS80: Ellipsoid = { a: 6378137, inverseFlattening: 298.257222101 };

const fromB = (a: number, b: number): Ellipsoid => ({ a, inverseFlattening: a === b ? 0 : a / (a - b) });
const fromRf = (a: number, inverseFlattening: number): Ellipsoid => ({ a, inverseFlattening });

/** By PROJ's names (src/ellps.cpp of PROJ lists the same figures). */
export const ELLIPSOIDS: Readonly<Record<string, Ellipsoid>> = {
  MERIT: fromRf(6378137, 298.257),
  SGS85: fromRf(6378136, 298.257),
  GRS80,
  IAU76: fromRf(6378140, 298.257),
  airy: fromRf(6377563.396, 299.3249646),
  APL4: fromRf(6378137, 298.25),
  NWL9D: fromRf(6378145, 298.25),
  mod_airy: fromB(6377340.189, 6356034.446),
  andrae: fromRf(6377104.43, 300),
  danish: fromRf(6377019.2563, 300),
  aust_SA: fromRf(6378160, 298.25),
  GRS67: fromRf(6378160, 298.247167427),
  GSK2011: fromRf(6378136.5, 298.2564151),
  bessel: fromRf(6377397.155, 299.1528128),
  bess_nam: fromRf(6377483.865, 299.1528128),
  clrk66: fromB(6378206.4, 6356583.8),
  clrk80: fromRf(6378249.145, 293.4663),
  clrk80ign: fromRf(6378249.2, 293.4660212936269),
  CPM: fromRf(6375738.7, 334.29),
  delmbr: fromRf(6376428, 311.5),
  engelis: fromRf(6378136.05, 298.2566),
  evrst30: fromRf(6377276.345, 300.8017),
  evrst48: fromRf(6377304.063, 300.8017),
  evrst56: fromRf(6377301.243, 300.8017),
  evrst69: fromRf(6377295.664, 300.8017),
  evrstSS: fromRf(6377298.556, 300.8017),
  fschr60: fromRf(6378166, 298.3),
  fschr60m: fromRf(6378155, 298.3),
  fschr68: fromRf(6378150, 298.3),
  helmert: fromRf(6378200, 298.3),
  hough: fromRf(6378270, 297),
  intl: fromRf(6378388, 297),
  krass: fromRf(6378245, 298.3),
  kaula: fromRf(6378163, 298.24),
  lerch: fromRf(6378139, 298.257),
  mprts: fromRf(6397300, 191),
  new_intl: fromB(6378157.5, 6356772.2),
  plessis: fromB(6376523, 6355863),
  PZ90: fromRf(6378136, 298.25784),
  SEasia: fromB(6378155, 6356773.3205),
  walbeck: fromB(6376896, 6355834.8467),
  WGS60: fromRf(6378165, 298.3),
  WGS66: fromRf(6378145, 298.25),
  WGS72: fromRf(6378135, 298.26),
  WGS84,
  sphere: fromRf(6370997, 0),
};

export const flattening = (ellipsoid: Ellipsoid): number => (ellipsoid.inverseFlattening === 0 ? 0 : 1 / ellipsoid.inverseFlattening);

/** e² = f (2 − f). */
export function eccentricitySquared(ellipsoid: Ellipsoid): number {
  const f = flattening(ellipsoid);
  return f * (2 - f);
}

export const polarRadius = (ellipsoid: Ellipsoid): number => ellipsoid.a * (1 - flattening(ellipsoid));

/** atanh(e x) / e, which is x on a sphere. */
export const atanhOverE = (x: number, e: number): number => (e === 0 ? x : Math.atanh(e * x) / e);

/**
 * Area in m² of the belt between two parallels, for one radian of longitude: b²/2 · (q(φ2) − q(φ1)) with the authalic
 * q = sin φ / (1 − e² sin² φ) + atanh(e sin φ) / e (Snyder 1987, eq. 3-12). Written in s = sin φ and the difference ds = s2 − s1, so that
 * a thin belt keeps all its digits. Negative where ds is.
 */
export function beltArea(ellipsoid: Ellipsoid, s1: number, ds: number): number {
  const e2 = eccentricitySquared(ellipsoid);
  const e = Math.sqrt(e2);
  const s2 = s1 + ds;
  const first = (ds * (1 + e2 * s1 * s2)) / ((1 - e2 * s1 * s1) * (1 - e2 * s2 * s2));
  const second = atanhOverE(ds / (1 - e2 * s1 * s2), e);
  const b = polarRadius(ellipsoid);
  return (b * b * (first + second)) / 2;
}

/** m² per radian² of (λ, φ) at sin φ = s, divided by cos φ: M·N = b² / (1 − e² s²)². */
export function areaDensity(ellipsoid: Ellipsoid, s: number): number {
  const b = polarRadius(ellipsoid);
  const w = 1 - eccentricitySquared(ellipsoid) * s * s;
  return (b * b) / (w * w);
}

/** Radius of the sphere with the ellipsoid's area. */
export function authalicRadius(ellipsoid: Ellipsoid): number {
  return Math.sqrt(beltArea(ellipsoid, -1, 2) / 2);
}
