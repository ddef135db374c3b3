/** A PROJ string taken apart: numbers in degrees and metres, names resolved. */
import { TilefoldError } from "../core/errors.js";
import { authalicRadius, ELLIPSOIDS, type Ellipsoid, WGS84 } from "./ellipsoid.js";

export type Parameters = ReadonlyMap<string, string>;

/** "+proj=utm +zone=33 +south" as a map; flags map to "". Keys keep their case (R and r differ). */
export function readProjString(text: string): Parameters {
  const parameters = new Map<string, string>();
  for (const match of text.matchAll(/(?:^|\s)\+?([A-Za-z_][A-Za-z0-9_]*)(?:\s*=\s*("[^"]*"|[^\s]+))?/g)) {
    const [, key = "", value = ""] = match;
    if (!parameters.has(key)) parameters.set(key, value.replaceAll('"', ""));
  }
  return parameters;
}

const unknown = (text: string, sentence: string): TilefoldError =>
  new TilefoldError("CRS_UNKNOWN", `${sentence} in "${text.slice(0, 200)}"`);

/** Degrees: plain, or like 12d30'15.5"W; an `r` behind the number means radians. */
export function readAngle(value: string): number {
  const plain = Number(value);
  if (value.trim() !== "" && !Number.isNaN(plain)) return plain;
  const match = /^([+-]?)(\d+(?:\.\d+)?)(?:[d\u00b0](?:(\d+(?:\.\d+)?)')?(?:(\d+(?:\.\d+)?)")?)?([NSEWnsew]?)$/.exec(value);
  if (match) {
    const [, sign, degrees, minutes, seconds, hemisphere] = match;
    const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
    return sign === "-" || /[sw]/i.test(hemisphere ?? "") ? -size : size;
  }
  const radians = /^([+-]?[\d.]+)r$/.exec(value);
  return radians ? (Number(radians[1]) * 180) / Math.PI : Number.NaN;
}

export function numberOf(parameters: Parameters, key: string, text: string): number | undefined {
  const value = parameters.get(key);
  if (value === undefined) return undefined;
  const number = readAngle(value);
  if (!Number.isFinite(number)) throw unknown(text, `+${key}=${value} is no number`);
  return number;
}

/** Datums PROJ strings may name, as PROJ lists them; `grid` where the shift needs a file. */
const DATUMS: Readonly<Record<string, { readonly ellipsoid: string; readonly shift?: readonly number[]; readonly grid?: string }>> = {
  WGS84: { ellipsoid: "WGS84", shift: [0, 0, 0] },
  NAD83: { ellipsoid: "GRS80", shift: [0, 0, 0] },
  NAD27: { ellipsoid: "clrk66", grid: "NAD27" },
  GGRS87: { ellipsoid: "GRS80", shift: [-199.87, 74.79, 246.62] },
  potsdam: { ellipsoid: "bessel", shift: [598.1, 73.7, 418.2, 0.202, 0.045, -2.455, 6.7] },
  carthage: { ellipsoid: "clrk80ign", shift: [-263, 6, 431] },
  hermannskogel: { ellipsoid: "bessel", shift: [577.326, 90.129, 463.919, 5.137, 1.474, 5.297, 2.4232] },
  ire65: { ellipsoid: "mod_airy", shift: [482.53, -130.596, 564.557, -1.042, -0.214, -0.631, 8.15] },
  nzgd49: { ellipsoid: "intl", shift: [59.47, -5.04, 187.44, 0.47, -0.1, 1.024, -4.5993] },
  OSGB36: { ellipsoid: "airy", shift: [446.448, -125.157, 542.06, 0.1502, 0.247, 0.8421, -20.4894] },
};

const MERIDIANS: Readonly<Record<string, number>> = {
  greenwich: 0,
  lisbon: -9.13190611111111,
  paris: 2.337229166666667,
  bogota: -74.08091666666667,
  madrid: -3.687938888888889,
  rome: 12.45233333333333,
  bern: 7.439583333333333,
  jakarta: 106.8077194444444,
  ferro: -17.66666666666667,
  brussels: 4.367975,
  stockholm: 18.05827777777778,
  athens: 23.7163375,
  oslo: 10.72291666666667,
  copenhagen: 12.57788,
};

const UNITS: Readonly<Record<string, number>> = {
  m: 1,
  km: 1000,
  dm: 0.1,
  cm: 0.01,
  mm: 0.001,
  kmi: 1852,
  in: 0.0254,
  ft: 0.3048,
  yd: 0.9144,
  mi: 1609.344,
  fath: 1.8288,
  ch: 20.1168,
  link: 0.201168,
  "us-in": 100 / 3937,
  "us-ft": 1200 / 3937,
  "us-yd": 3600 / 3937,
  "us-ch": 79200 / 3937,
  "us-mi": 6336000 / 3937,
  "ind-yd": 0.91439523,
  "ind-ft": 0.30479841,
  "ind-ch": 20.11669506,
};

/** How a CRS hangs on the Earth: what is needed to come to WGS 84 longitude and latitude. */
export interface Datum {
  /** Position-vector shift to WGS 84 (3 or 7 numbers: metres, arc seconds, parts per million); null: none is stated. */
  readonly shift: readonly number[] | null;
  /** A grid file that the shift needs and that is not built in. */
  readonly grid: string | null;
  /** Tells datums without a stated shift apart; null where the text has no name. */
  readonly label: string | null;
}

/** The figure of the Earth that areas are taken on, and the one the projection's formulas use: they differ for web Mercator and +R_A. */
export function readEllipsoids(p: Parameters, text: string): { ellipsoid: Ellipsoid; projection: Ellipsoid } {
  const datum = DATUMS[p.get("datum") ?? ""];
  if (p.has("datum") && !datum) throw unknown(text, `datum "${p.get("datum")}"`);
  const name = p.get("ellps") ?? datum?.ellipsoid ?? "WGS84";
  const base = ELLIPSOIDS[name];
  if (!base) throw unknown(text, `ellipsoid "${name}"`);
  const radius = numberOf(p, "R", text);
  const a = radius ?? numberOf(p, "a", text);
  const b = numberOf(p, "b", text);
  const rf = numberOf(p, "rf", text);
  const f = numberOf(p, "f", text);
  let ellipsoid = base;
  if (a !== undefined || b !== undefined || rf !== undefined || f !== undefined) {
    const major = a ?? base.a;
    let inverse = 0;
    if (radius !== undefined) inverse = 0;
    else if (b !== undefined) inverse = b === major ? 0 : major / (major - b);
    else if (rf !== undefined) inverse = rf;
    else if (f !== undefined) inverse = f === 0 ? 0 : 1 / f;
    else if (p.has("ellps") || p.has("datum")) inverse = base.inverseFlattening;
    ellipsoid = { a: major, inverseFlattening: inverse };
  }
  if (!(ellipsoid.a > 0) || !(ellipsoid.inverseFlattening === 0 || ellipsoid.inverseFlattening > 1))
    throw unknown(text, "impossible ellipsoid");
  if (isWebMercator(p)) return { ellipsoid: WGS84, projection: { a: 6378137, inverseFlattening: 0 } };
  if (p.has("R_A")) return { ellipsoid, projection: { a: authalicRadius(ellipsoid), inverseFlattening: 0 } };
  return { ellipsoid, projection: ellipsoid };
}

/** Mercator's spherical formula on geodetic latitudes of WGS 84. */
export function isWebMercator(p: Parameters): boolean {
  if (p.get("proj") === "webmerc") return true;
  return p.get("proj") === "merc" && p.get("a") === "6378137" && p.get("b") === "6378137" && isNullGrid(p.get("nadgrids"));
}

const isNullGrid = (grid: string | undefined): boolean => grid === "@null" || grid === "null";

export function readDatum(p: Parameters, ellipsoid: Ellipsoid, label: string | null, text: string): Datum {
  const named = DATUMS[p.get("datum") ?? ""];
  const grid = p.get("nadgrids");
  if (grid !== undefined && !isNullGrid(grid)) return { shift: null, grid, label };
  const towgs84 = p.get("towgs84");
  if (towgs84 !== undefined) {
    const shift = towgs84.split(",").map(Number);
    if ((shift.length !== 3 && shift.length !== 7) || shift.some((part) => !Number.isFinite(part)))
      throw unknown(text, `+towgs84=${towgs84} is no shift`);
    return { shift: shift.every((part) => part === 0) ? [0, 0, 0] : shift, grid: null, label };
  }
  if (named?.grid !== undefined) return { shift: null, grid: named.grid, label };
  if (named?.shift) return { shift: named.shift, grid: null, label };
  return { shift: isNullGrid(grid) || isGeocentric(ellipsoid) ? [0, 0, 0] : null, grid: null, label };
}

/**
 * Ellipsoids of datums that agree with WGS 84 to about a metre (GRS 80, GSK-2011, PZ-90), and spheres of the Earth's size, whose
 * latitudes are by custom those of WGS 84 (MODIS, models of the atmosphere): no shift is needed where none is stated.
 */
function isGeocentric({ a, inverseFlattening }: Ellipsoid): boolean {
  if (inverseFlattening === 0) return a > 6.35e6 && a < 6.39e6;
  return Math.abs(a - 6378137) <= 2 && Math.abs(inverseFlattening - 298.257) < 0.01;
}

/** Degrees east of Greenwich. */
export function readMeridian(p: Parameters, text: string): number {
  const value = p.get("pm");
  if (value === undefined) return 0;
  const degrees = MERIDIANS[value.toLowerCase()] ?? readAngle(value);
  if (!Number.isFinite(degrees)) throw unknown(text, `prime meridian "${value}"`);
  return degrees;
}

export function readMetresPerUnit(p: Parameters, text: string): number {
  const factor = p.get("to_meter");
  if (factor !== undefined) {
    const [top, bottom] = factor.split("/").map(Number);
    const metres = bottom === undefined ? Number(top) : Number(top) / bottom;
    if (!(metres > 0)) throw unknown(text, `+to_meter=${factor}`);
    return metres;
  }
  const metres = UNITS[p.get("units") ?? "m"];
  if (metres === undefined) throw unknown(text, `unit "${p.get("units")}"`);
  return metres;
}
