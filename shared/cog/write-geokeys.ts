/** GeoKeys (OGC 19-008r4, GeoTIFF 1.1) of a CRS: what geokeys.ts of geo reads back. */
import { TilefoldError } from "../core/errors.js";
import type { Crs } from "../geo/crs.js";
import { type Parameters, readProjString } from "../geo/crs-parameters.js";

/** The three tags as they are written. Plain JSON. */
export interface GeoKeyTags {
  readonly directory: readonly number[];
  readonly doubles: readonly number[];
  readonly ascii: string;
}

const USER_DEFINED = 32767;
const [METRE, DEGREE] = [9001, 9102];

/** Methods (GeoTIFF 1.1 §7.4.4) by PROJ's names, and where their parameters go: PROJ key, GeoKey, what it is when it is not stated. */
interface Method {
  readonly code: number;
  readonly parameters: readonly (readonly [key: string, geoKey: number, otherwise?: number])[];
}

const CENTRE = [
  ["lat_0", 3081, 0],
  ["lon_0", 3080, 0],
] as const;
const SCALE = ["k_0", 3092, 1] as const;
const FALSE = [
  ["x_0", 3082, 0],
  ["y_0", 3083, 0],
] as const;

const METHODS: Readonly<Record<string, Method>> = {
  tmerc: { code: 1, parameters: [...CENTRE, SCALE, ...FALSE] },
  merc: { code: 7, parameters: [...CENTRE, SCALE, ...FALSE] },
  lcc: {
    code: 8,
    parameters: [
      ["lat_0", 3085, 0],
      ["lon_0", 3084, 0],
      ["lat_1", 3078],
      ["lat_2", 3079],
      ["x_0", 3086, 0],
      ["y_0", 3087, 0],
    ],
  },
  laea: { code: 10, parameters: [["lat_0", 3089, 0], ["lon_0", 3088, 0], ...FALSE] },
  aea: { code: 11, parameters: [["lat_1", 3078], ["lat_2", 3079], ...CENTRE, ...FALSE] },
  aeqd: { code: 12, parameters: [["lat_0", 3089, 0], ["lon_0", 3088, 0], ...FALSE] },
  eqdc: { code: 13, parameters: [["lat_1", 3078], ["lat_2", 3079], ...CENTRE, ...FALSE] },
  sterea: { code: 16, parameters: [...CENTRE, SCALE, ...FALSE] },
  cass: { code: 18, parameters: [...CENTRE, ...FALSE] },
  gnom: { code: 19, parameters: [["lat_0", 3089, 0], ["lon_0", 3088, 0], ...FALSE] },
  mill: { code: 20, parameters: [["lat_0", 3089, 0], ["lon_0", 3088, 0], ...FALSE] },
  ortho: { code: 21, parameters: [["lat_0", 3089, 0], ["lon_0", 3088, 0], ...FALSE] },
  poly: { code: 22, parameters: [...CENTRE, SCALE, ...FALSE] },
  robin: { code: 23, parameters: [["lon_0", 3088, 0], ...FALSE] },
  sinu: { code: 24, parameters: [["lon_0", 3088, 0], ...FALSE] },
  vandg: { code: 25, parameters: [["lon_0", 3088, 0], ...FALSE] },
};

/**
 * "EPSG:n" as its code; other CRSs by their parameters, where GeoTIFF has a method for them. OUTPUT_INVALID names what it cannot state:
 * called when a job is planned, so that no pixel is computed for a file that could not be written.
 */
export function geoKeysFromCrs(crs: Crs): GeoKeyTags {
  const keys = new KeyList();
  const epsg = /^EPSG:(\d+)$/.exec(crs.id)?.[1];
  keys.short(1024, crs.kind === "geographic" ? 2 : 1);
  keys.short(1025, 1);
  if (epsg !== undefined && Number(epsg) < USER_DEFINED) {
    keys.text(1026, crs.name);
    keys.short(crs.kind === "geographic" ? 2048 : 3072, Number(epsg));
    return keys.tags();
  }
  const p = readProjString(crs.definition);
  keys.text(1026, crs.name);
  addGeographic(keys, crs, p);
  if (crs.kind === "projected") addProjection(keys, crs, p);
  return keys.tags();
}

const refuse = (crs: Crs, what: string): TilefoldError =>
  new TilefoldError("OUTPUT_INVALID", `${crs.id} cannot be stated in a GeoTIFF: ${what}`, {
    hint: "Reproject to a CRS with an EPSG code.",
  });

const KNOWN_DATUMS: Readonly<Record<string, number>> = { WGS84: 4326, NAD83: 4269, NAD27: 4267 };

function addGeographic(keys: KeyList, crs: Crs, p: Parameters): void {
  if (crs.datum.grid !== null && p.get("datum") !== "NAD27") throw refuse(crs, `its datum needs the grid ${crs.datum.grid}`);
  const known = KNOWN_DATUMS[p.get("datum") ?? ""];
  if (known !== undefined && crs.primeMeridian === 0 && crs.degreesPerUnit === 1) {
    keys.short(2048, known);
    return;
  }
  keys.short(2048, USER_DEFINED);
  keys.short(2050, USER_DEFINED);
  if (crs.primeMeridian !== 0) {
    keys.short(2051, USER_DEFINED);
    keys.double(2061, crs.primeMeridian);
  }
  if (crs.degreesPerUnit === 1) keys.short(2054, DEGREE);
  else {
    keys.short(2054, USER_DEFINED);
    keys.double(2055, (crs.degreesPerUnit * Math.PI) / 180);
  }
  keys.short(2056, USER_DEFINED);
  keys.double(2057, crs.ellipsoid.a);
  if (crs.ellipsoid.inverseFlattening === 0) keys.double(2058, crs.ellipsoid.a);
  else keys.double(2059, crs.ellipsoid.inverseFlattening);
  const { shift } = crs.datum;
  if (shift !== null && p.has("towgs84")) keys.doubles(2062, shift);
}

function addProjection(keys: KeyList, crs: Crs, stated: Parameters): void {
  if (crs.axis !== "enu") throw refuse(crs, `its axes point ${crs.axis}`);
  if (crs.ellipsoid.a !== crs.projectionEllipsoid.a || crs.ellipsoid.inverseFlattening !== crs.projectionEllipsoid.inverseFlattening)
    throw refuse(crs, "it projects from a sphere what is measured on an ellipsoid");
  const { method, parameters } = methodOf(crs, stated);
  keys.short(3072, USER_DEFINED);
  keys.short(3074, USER_DEFINED);
  keys.short(3075, method.code);
  if (crs.metresPerUnit === 1) keys.short(3076, METRE);
  else {
    keys.short(3076, USER_DEFINED);
    keys.double(3077, crs.metresPerUnit);
  }
  const known = new Set([
    "proj",
    "a",
    "b",
    "rf",
    "f",
    "R",
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
    "k",
    "zone",
    "south",
    "lat_ts",
  ]);
  for (const key of parameters.keys()) {
    if (!known.has(key) && !method.parameters.some(([name]) => name === key)) throw refuse(crs, `GeoTIFF's ${crs.method} has no +${key}`);
  }
  for (const [key, geoKey, otherwise] of method.parameters) {
    const text = parameters.get(key) ?? (key === "k_0" ? parameters.get("k") : undefined);
    const value = text === undefined ? otherwise : Number(text);
    if (value === undefined || !Number.isFinite(value)) throw refuse(crs, `it has no +${key}`);
    keys.double(geoKey, key === "x_0" || key === "y_0" ? value / crs.metresPerUnit : value);
  }
}

/** The method and the parameters it takes, spelled as PROJ does. */
function methodOf(crs: Crs, p: Parameters): { method: Method; parameters: Parameters } {
  if (crs.method === "utm") {
    const zone = Number(p.get("zone"));
    const own = new Map([...p].filter(([key]) => key !== "zone" && key !== "south"));
    own
      .set("lat_0", "0")
      .set("lon_0", String(zone * 6 - 183))
      .set("k_0", "0.9996")
      .set("x_0", "500000")
      .set("y_0", p.has("south") ? "10000000" : "0");
    return { method: METHODS.tmerc!, parameters: own };
  }
  const parallel = p.get("lat_ts");
  if (crs.method === "merc" && parallel !== undefined && Number(parallel) !== 0) {
    // Variant B: the parallel of true scale instead of a scale factor.
    return { method: { code: 7, parameters: [["lat_ts", 3078], ["lon_0", 3080, 0], ...FALSE] }, parameters: p };
  }
  if (crs.method === "eqc" || crs.method === "cea") {
    return {
      method: {
        code: crs.method === "eqc" ? 17 : 28,
        parameters: [["lat_ts", 3078, 0], ...(crs.method === "eqc" ? ([["lat_0", 3089, 0]] as const) : []), ["lon_0", 3088, 0], ...FALSE],
      },
      parameters: p,
    };
  }
  if (crs.method === "stere") return stereographic(crs, p);
  if (crs.method === "lcc" && (p.get("lat_2") === undefined || (p.get("lat_1") === p.get("lat_2") && p.get("lat_1") === p.get("lat_0")))) {
    // One parallel, at the origin: 1SP, whose scale factor may differ from 1.
    if (p.get("lat_0") !== undefined && p.get("lat_1") !== undefined && Number(p.get("lat_0")) !== Number(p.get("lat_1")))
      throw refuse(crs, "its standard parallel is not its latitude of origin");
    const own = new Map([...p].filter(([key]) => key !== "lat_1" && key !== "lat_2"));
    if (!own.has("lat_0")) own.set("lat_0", p.get("lat_1") ?? "0");
    return { method: { code: 9, parameters: [...CENTRE, SCALE, ...FALSE] }, parameters: own };
  }
  const method = METHODS[crs.method];
  if (method === undefined) throw refuse(crs, `it has no code for the projection "${crs.method}"`);
  return { method, parameters: p };
}

/** Polar: the standard parallel stands for the latitude of origin, as in variant B. Elsewhere: oblique or equatorial. */
function stereographic(crs: Crs, p: Parameters): { method: Method; parameters: Parameters } {
  const origin = Number(p.get("lat_0") ?? 0);
  if (Math.abs(origin) !== 90)
    return { method: { code: 14, parameters: [["lat_0", 3089, 0], ["lon_0", 3088, 0], SCALE, ...FALSE] }, parameters: p };
  const parallel = Number(p.get("lat_ts") ?? origin);
  if (Math.sign(parallel) !== Math.sign(origin)) throw refuse(crs, `its standard parallel ${parallel} lies in the other hemisphere`);
  const own = new Map([...p].filter(([key]) => key !== "lat_ts"));
  own.set("lat_0", String(parallel));
  return { method: { code: 15, parameters: [["lat_0", 3081], ["lon_0", 3095, 0], SCALE, ...FALSE] }, parameters: own };
}

/** The directory in the order of its ids. */
class KeyList {
  readonly #entries: { readonly id: number; readonly location: number; readonly count: number; readonly value: number }[] = [];
  readonly #doubles: number[] = [];
  #ascii = "";

  short(id: number, value: number): void {
    this.#entries.push({ id, location: 0, count: 1, value });
  }

  double(id: number, value: number): void {
    this.doubles(id, [value]);
  }

  doubles(id: number, values: readonly number[]): void {
    this.#entries.push({ id, location: 34736, count: values.length, value: this.#doubles.length });
    this.#doubles.push(...values);
  }

  /** The tag is ASCII, and a bar ends a text in it. */
  text(id: number, value: string): void {
    const text = `${value
      .normalize("NFKD")
      .replace(/[^\x20-\x7e]/g, "")
      .replaceAll("|", "/")}|`;
    this.#entries.push({ id, location: 34737, count: text.length, value: this.#ascii.length });
    this.#ascii += text;
  }

  tags(): GeoKeyTags {
    const entries = [...this.#entries].sort((a, b) => a.id - b.id);
    return {
      directory: [1, 1, 0, entries.length, ...entries.flatMap(({ id, location, count, value }) => [id, location, count, value])],
      doubles: this.#doubles,
      ascii: this.#ascii,
    };
  }
}
