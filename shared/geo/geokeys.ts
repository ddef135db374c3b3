/** The CRS of a GeoTIFF (OGC 19-008r4, GeoTIFF 1.1) from its GeoKeys, as text that parseCrs takes. */
import { type GeographicModel, type MethodParameter, projStringFromModel } from "./crs-model.js";
import { datumOfEpsg, degreesOf } from "./crs-wkt.js";
import { ELLIPSOIDS, type Ellipsoid } from "./ellipsoid.js";
import { epsgRecord } from "./epsg.js";

/** GeoKeys by id: a number, a text without its closing bar, or several numbers. */
export interface GeoKeyMap {
  readonly [id: number]: number | string | readonly number[];
}

const KEY = {
  model: 1024,
  citation: 1026,
  geodeticCrs: 2048,
  geodeticCitation: 2049,
  datum: 2050,
  primeMeridian: 2051,
  angularUnit: 2054,
  angularUnitSize: 2055,
  ellipsoid: 2056,
  semiMajor: 2057,
  semiMinor: 2058,
  inverseFlattening: 2059,
  primeMeridianLongitude: 2061,
  toWgs84: 2062,
  projectedCrs: 3072,
  projectedCitation: 3073,
  projection: 3074,
  method: 3075,
  linearUnit: 3076,
  linearUnitSize: 3077,
} as const;

const USER_DEFINED = 32767;
const [PROJECTED, GEOCENTRIC] = [1, 3];

/** ProjMethodGeoKey (GeoTIFF 1.1 §7.4.4; 9815 is GDAL's), by names that crs-model knows. */
const METHODS: Readonly<Record<number, string>> = {
  1: "Transverse Mercator",
  3: "Hotine Oblique Mercator (variant A)",
  5: "Swiss Oblique Mercator",
  7: "Mercator",
  8: "Lambert Conic Conformal (2SP)",
  9: "Lambert Conic Conformal (1SP)",
  10: "Lambert Azimuthal Equal Area",
  11: "Albers Equal Area",
  12: "Azimuthal Equidistant",
  13: "Equidistant Conic",
  14: "Stereographic",
  15: "Polar Stereographic",
  16: "Oblique Stereographic",
  17: "Equirectangular",
  18: "Cassini-Soldner",
  19: "Gnomonic",
  20: "Miller Cylindrical",
  21: "Orthographic",
  22: "Polyconic",
  23: "Robinson",
  24: "Sinusoidal",
  25: "Van Der Grinten",
  26: "New Zealand Map Grid",
  27: "Transverse Mercator (South Orientated)",
  28: "Cylindrical Equal Area",
  9815: "Hotine Oblique Mercator (variant B)",
};

/** Parameter keys in the order they are looked up; the first that is there counts. */
const PARAMETERS: readonly { readonly name: string; readonly keys: readonly number[]; readonly unit: "angle" | "length" | "ratio" }[] = [
  { name: "standard_parallel_1", keys: [3078], unit: "angle" },
  { name: "standard_parallel_2", keys: [3079], unit: "angle" },
  { name: "central_meridian", keys: [3080, 3084, 3088, 3095], unit: "angle" },
  { name: "latitude_of_origin", keys: [3081, 3085, 3089], unit: "angle" },
  { name: "false_easting", keys: [3082, 3086, 3090], unit: "length" },
  { name: "false_northing", keys: [3083, 3087, 3091], unit: "length" },
  { name: "scale_factor", keys: [3092, 3093], unit: "ratio" },
  { name: "azimuth", keys: [3094], unit: "angle" },
  { name: "rectified_grid_angle", keys: [3096], unit: "angle" },
];

const LINEAR: Readonly<Record<number, number>> = {
  9001: 1,
  9002: 0.3048,
  9003: 1200 / 3937,
  9004: 0.3048006096012192,
  9005: 0.3047972654,
  9006: 0.3047996976,
  9007: 20.11669506,
  9008: 0.201166195164,
  9012: 0.9144,
  9013: 0.914391796,
  9014: 1.8288,
  9015: 1852,
  9030: 1852,
  9031: 1.0000135965,
  9036: 1000,
  9037: 0.9143917962,
  9040: 0.9143984146160287,
  9041: 0.3047994715386762,
  9042: 20.11676512155263,
  9062: 20.116756,
  9084: 0.91439523,
  9093: 1609.344,
  9094: 0.3047997101815088,
  9096: 0.9144,
  9097: 20.1168,
  9098: 0.201168,
};

/** Degrees of a unit; 9107, 9108 and 9110 write degrees in other ways. */
const ANGULAR: Readonly<Record<number, number>> = {
  9101: 180 / Math.PI,
  9102: 1,
  9103: 1 / 60,
  9104: 1 / 3600,
  9105: 0.9,
  9106: 0.9,
  9107: 1,
  9108: 1,
  9122: 1,
};

const ELLIPSOID_NAMES: Readonly<Record<number, string>> = {
  7001: "airy",
  7002: "mod_airy",
  7003: "aust_SA",
  7004: "bessel",
  7006: "bess_nam",
  7008: "clrk66",
  7011: "clrk80ign",
  7012: "clrk80",
  7015: "evrst30",
  7016: "evrstSS",
  7018: "evrst48",
  7019: "GRS80",
  7020: "helmert",
  7022: "intl",
  7024: "krass",
  7025: "NWL9D",
  7030: "WGS84",
  7036: "GRS67",
  7043: "WGS72",
  7050: "GRS67",
  7053: "hough",
  7054: "PZ90",
  1025: "GSK2011",
};

const MERIDIANS: Readonly<Record<number, number>> = {
  8901: 0,
  8902: -9.13190611111111,
  8903: 2.337229166666667,
  8904: -74.08091666666667,
  8905: -3.687938888888889,
  8906: 12.45233333333333,
  8907: 7.439583333333333,
  8908: 106.8077194444444,
  8909: -17.66666666666667,
  8910: 4.367975,
  8911: 18.05827777777778,
  8912: 23.7163375,
  8913: 10.72291666666667,
};

/**
 * "EPSG:n" where the keys name a code; WKT where ESRI put one into a citation; else a PROJ string made of the parameters. Null where
 * there are no keys about a CRS. What cannot be carried over comes back as text that parseCrs refuses by name: reading a header must not
 * fail for a CRS that may be overridden.
 */
export function crsFromGeoKeys(keys: GeoKeyMap): string | null {
  const model = numberAt(keys, KEY.model);
  const projected = code(keys, KEY.projectedCrs);
  const geodetic = code(keys, KEY.geodeticCrs);
  const isProjected = model === PROJECTED || (model === undefined && (projected !== undefined || keys[KEY.method] !== undefined));
  if (model === GEOCENTRIC) return unsupported(keys, "a geocentric CRS");
  if (isProjected && projected !== undefined && (epsgRecord(projected) || keys[KEY.method] === undefined)) return `EPSG:${projected}`;
  const wkt = esriWkt(keys);
  if (wkt !== null) return wkt;
  if (isProjected) return projectedText(keys);
  if (geodetic !== undefined && (epsgRecord(geodetic) || figureOf(keys) === null)) return `EPSG:${geodetic}`;
  const geographic = geographicOf(keys);
  if (geographic === null)
    return model === undefined && geodetic === undefined ? null : unsupported(keys, "a geographic CRS without an ellipsoid");
  return projStringFromModel({ name: "", authority: null, geographic, conversion: null, metresPerUnit: 1, directions: [] }, datumOfEpsg);
}

const numberAt = (keys: GeoKeyMap, id: number): number | undefined => {
  const value = keys[id];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "number" && Number.isFinite(first) ? first : undefined;
};

/** A code that names something: neither missing, 0 nor user-defined. */
const code = (keys: GeoKeyMap, id: number): number | undefined => {
  const value = numberAt(keys, id);
  return value === undefined || value === 0 || value === USER_DEFINED ? undefined : value;
};

const textAt = (keys: GeoKeyMap, id: number): string => (typeof keys[id] === "string" ? (keys[id] as string) : "");

const citations = (keys: GeoKeyMap): string[] =>
  [KEY.projectedCitation, KEY.citation, KEY.geodeticCitation].map((id) => textAt(keys, id)).filter(Boolean);

function unsupported(keys: GeoKeyMap, what: string): string {
  const [name = ""] = citations(keys);
  return `GeoTIFF keys of ${what}${name ? ` ("${name.replaceAll(/\s+/g, " ").slice(0, 80)}")` : ""}`;
}

/** "ESRI PE String = PROJCS[…]" in one of the citations. */
function esriWkt(keys: GeoKeyMap): string | null {
  for (const citation of citations(keys)) {
    const match = /ESRI PE String\s*=\s*((?:PROJCS|GEOGCS)\[.*\])/s.exec(citation);
    if (match) return match[1] as string;
  }
  return null;
}

const WEB_MERCATOR = /web[ _]mercator|pseudo[ -]?mercator|google|auxiliary[ _]sphere|popular visualisation/i;

function projectedText(keys: GeoKeyMap): string {
  const geographic = geographicOf(keys);
  if (geographic === null) return unsupported(keys, "a projected CRS without a datum");
  const metresPerUnit = numberAt(keys, KEY.linearUnitSize) ?? LINEAR[code(keys, KEY.linearUnit) ?? 9001] ?? 1;
  const utm = utmZone(keys);
  const method = numberAt(keys, KEY.method);
  if (method === undefined || method === USER_DEFINED) {
    if (utm === null) return unsupported(keys, `the projection ${numberAt(keys, KEY.projection) ?? "that is not named"}`);
    const parameters = utmParameters(utm.zone, utm.south);
    return text(geographic, "Transverse Mercator", parameters, metresPerUnit);
  }
  const name = METHODS[method];
  if (name === undefined) return unsupported(keys, `the projection method ${method}`);
  if (method === 7 && citations(keys).some((citation) => WEB_MERCATOR.test(citation))) return "EPSG:3857";
  const parameters: MethodParameter[] = [];
  for (const { name: parameter, keys: ids, unit } of PARAMETERS) {
    const id = ids.find((candidate) => numberAt(keys, candidate) !== undefined);
    if (id === undefined) continue;
    const scale = unit === "angle" ? geographic.degreesPerUnit : unit === "length" ? metresPerUnit : 1;
    parameters.push({ name: parameter, value: (numberAt(keys, id) as number) * scale });
  }
  return text(geographic, name, parameters, metresPerUnit);
}

const text = (geographic: GeographicModel, method: string, parameters: readonly MethodParameter[], metresPerUnit: number): string =>
  projStringFromModel(
    { name: "", authority: null, geographic, conversion: { method, parameters }, metresPerUnit, directions: [] },
    datumOfEpsg,
  );

/** Projection codes 16001 … 16060 and 16101 … 16160, or a citation that says "UTM Zone 12, Northern Hemisphere". */
function utmZone(keys: GeoKeyMap): { zone: number; south: boolean } | null {
  const projection = code(keys, KEY.projection) ?? 0;
  const zone = projection % 100;
  if (zone >= 1 && zone <= 60 && (projection - zone === 16000 || projection - zone === 16100)) return { zone, south: projection > 16100 };
  for (const citation of citations(keys)) {
    const match = /UTM\s+Zone\s+(\d{1,2})\s*(?:,\s*)?(N\b|S\b|Northern|Southern)/i.exec(citation);
    if (match && Number(match[1]) >= 1 && Number(match[1]) <= 60) return { zone: Number(match[1]), south: /^s/i.test(match[2] ?? "") };
  }
  return null;
}

const utmParameters = (zone: number, south: boolean): MethodParameter[] => [
  { name: "latitude_of_origin", value: 0 },
  { name: "central_meridian", value: zone * 6 - 183 },
  { name: "scale_factor", value: 0.9996 },
  { name: "false_easting", value: 500_000 },
  { name: "false_northing", value: south ? 10_000_000 : 0 },
];

/** The ellipsoid that the keys state, by axes or by code. */
function figureOf(keys: GeoKeyMap): Ellipsoid | null {
  const a = numberAt(keys, KEY.semiMajor);
  const [b, rf] = [numberAt(keys, KEY.semiMinor), numberAt(keys, KEY.inverseFlattening)];
  if (a !== undefined && rf !== undefined) return { a, inverseFlattening: Number.isFinite(rf) && rf < 1e9 ? rf : 0 };
  if (a !== undefined && b !== undefined) return { a, inverseFlattening: a === b ? 0 : a / (a - b) };
  return ELLIPSOIDS[ELLIPSOID_NAMES[code(keys, KEY.ellipsoid) ?? 0] ?? ""] ?? null;
}

function geographicOf(keys: GeoKeyMap): GeographicModel | null {
  const degreesPerUnit = angularUnit(keys);
  const geodetic = code(keys, KEY.geodeticCrs);
  // EPSG numbers most datums 2000 above their geographic CRS: 6269 is NAD83's, 4269 its longitude and latitude.
  const datum = code(keys, KEY.datum);
  const candidates = [geodetic, datum === undefined ? undefined : datum - 2000];
  const known = candidates.find((candidate) => candidate !== undefined && datumOfEpsg(`EPSG:${candidate}`) !== null);
  const figure = figureOf(keys);
  if (known === undefined && figure === null) return null;
  const shift = keys[KEY.toWgs84];
  const meridian = numberAt(keys, KEY.primeMeridianLongitude);
  return {
    authority: known === undefined ? null : `EPSG:${known}`,
    a: figure?.a ?? 6378137,
    inverseFlattening: figure?.inverseFlattening ?? 298.257223563,
    primeMeridian: meridian === undefined ? (MERIDIANS[code(keys, KEY.primeMeridian) ?? 8901] ?? 0) : meridian * degreesPerUnit,
    shift: Array.isArray(shift) && (shift.length === 3 || shift.length === 7) && figure !== null ? shift.map(Number) : null,
    degreesPerUnit,
  };
}

function angularUnit(keys: GeoKeyMap): number {
  const size = numberAt(keys, KEY.angularUnitSize);
  const unit = code(keys, KEY.angularUnit);
  if (unit !== undefined && ANGULAR[unit] !== undefined) return ANGULAR[unit];
  return size === undefined ? 1 : degreesOf(size);
}
