/**
 * Coordinate reference systems. Axis order is always x (east, longitude), y (north, latitude), whatever the authority says;
 * only axes that point west or south in the definition itself (+axis=wsu) do so here.
 */
import { TilefoldError } from "../core/errors.js";
import { asUtm, canonicalText, identity } from "./crs-identity.js";
import {
  type Datum,
  isWebMercator,
  numberOf,
  type Parameters,
  readDatum,
  readEllipsoids,
  readMeridian,
  readMetresPerUnit,
  readProjString,
} from "./crs-parameters.js";
import { projStringFromProjJson } from "./crs-projjson.js";
import { projStringFromWkt } from "./crs-wkt.js";
import type { Ellipsoid } from "./ellipsoid.js";
import { epsgRecord, nearbyCodes } from "./epsg.js";
import { isKnownMethod, whyNotSupported } from "./transform-projection.js";

export { sameCrs } from "./crs-identity.js";

/** Plain data: may be cached, compared and sent to workers. */
export interface Crs {
  /** "EPSG:32633", "ESRI:54009", or the PROJ string in a fixed order where there is no code. */
  readonly id: string;
  readonly name: string;
  /** PROJ string. */
  readonly definition: string;
  readonly kind: "geographic" | "projected";
  /** PROJ's name of the projection: "utm", "laea", …; "longlat" for geographic ones; "merc" with a sphere in `projectionEllipsoid` is web Mercator. */
  readonly method: string;
  /** Projected: metres of one unit. Geographic: metres of one unit of longitude at the equator. */
  readonly metresPerUnit: number;
  /** Geographic only: degrees of one unit, 0.9 for grads; otherwise 1. */
  readonly degreesPerUnit: number;
  /** The figure of the Earth that areas are taken on. */
  readonly ellipsoid: Ellipsoid;
  /** What the projection's formulas take: a sphere for web Mercator, whose ellipsoid is WGS 84's. */
  readonly projectionEllipsoid: Ellipsoid;
  readonly datum: Datum;
  /** Degrees east of Greenwich. */
  readonly primeMeridian: number;
  /** Central meridian in degrees east of Greenwich: the map is cut opposite to it. 0 for geographic CRSs. */
  readonly lon0: number;
  /** PROJ's axis directions, "enu" unless stated. */
  readonly axis: string;
}

const ALIASES: Readonly<Record<string, number>> = { 900913: 3857, 102100: 3857, 102113: 3857, 3587: 3857, 54004: 54004 };
const OGC: Readonly<Record<string, number>> = { CRS84: 4326, CRS84H: 4326, CRS83: 4269, CRS27: 4267 };

const cache = new Map<string, Crs>();
/** Characters: WKT of a CRS has a few thousand. */
const LONGEST = 1_048_576;

/**
 * Reads a CRS: "EPSG:4326", "OGC:CRS84", OGC URNs and URLs, WKT 1 and 2 (also ESRI's), PROJJSON (text or object), PROJ strings.
 * Throws CRS_UNKNOWN for what is not known, CRS_UNSUPPORTED for a projection that is not built in. A datum shift that needs a grid
 * is refused by createTransform only: a raster and zones in the same datum need none.
 */
export function parseCrs(text: string | object): Crs {
  const key = typeof text === "string" ? text.trim() : spell(text);
  if (key.length > LONGEST) throw new TilefoldError("CRS_UNKNOWN", `a CRS of ${key.length} characters`);
  const cached = cache.get(key);
  if (cached) return cached;
  const crs = typeof text === "string" ? fromText(key) : fromProjJson(text);
  if (cache.size >= 256) cache.clear();
  cache.set(key, crs);
  return crs;
}

function spell(value: object): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch (cause) {
    throw new TilefoldError("CRS_UNKNOWN", `PROJJSON cannot be read: ${(cause as Error).message}`, { cause });
  }
}

function fromText(text: string): Crs {
  if (text.startsWith("{")) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch (cause) {
      throw new TilefoldError("CRS_UNKNOWN", `PROJJSON cannot be read: ${(cause as Error).message}`, { cause });
    }
    return fromProjJson(parsed);
  }
  if (text.startsWith("+") || /(^|\s)\+?proj=/.test(text)) return fromProjString(text);
  if (/^\s*[A-Za-z0-9_]+\s*[[(]/.test(text)) return fromParts(projStringFromWkt(text));
  return fromAuthority(text);
}

const fromProjJson = (value: unknown): Crs => fromParts(projStringFromProjJson(value));

/** What WKT and PROJJSON come down to: a code, if they carry one we know, else a PROJ string. */
export interface CrsParts {
  readonly authority: string | null;
  readonly name: string;
  readonly definition: () => string;
}

function fromParts(parts: CrsParts): Crs {
  if (parts.authority !== null) {
    const known = lookUp(parts.authority);
    if (known) return known;
  }
  return recognise(build(parts.definition(), { name: parts.name, id: null, label: null }));
}

const fromProjString = (text: string): Crs => {
  const init = /\+init=(\w+:\w+)/.exec(text);
  return init ? fromAuthority(init[1] ?? "") : recognise(build(text, { name: null, id: null, label: null }));
};

/** "EPSG:4326", "epsg:4326", "urn:ogc:def:crs:EPSG:9.8:4326", "http://www.opengis.net/def/crs/EPSG/0/4326", "…/gml/srs/epsg.xml#4326", "4326". */
const FORMS = [
  /^(EPSG|ESRI|OGC|IGNF|IAU_?\d*)\s*:\s*(?:[\d.]*:)?(\w+)$/i,
  /^urn:(?:x-)?ogc:def:crs:(\w+):(?:[\w.]*:)?(\w+)$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/def\/crs\/(\w+)\/[\w.]+\/(\w+)$/i,
  /^https?:\/\/(?:www\.)?opengis\.net\/gml\/srs\/(epsg)\.xml#(\d+)$/i,
  /^https?:\/\/(?:www\.)?(?:epsg\.io|spatialreference\.org\/ref\/(epsg|esri))\/(\d+)\/?$/i,
];

function splitAuthority(text: string): [authority: string, code: string] | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match) return [(match[1] ?? "EPSG").toUpperCase(), match[2] ?? ""];
  }
  if (/^\d{4,6}$/.test(text)) return ["EPSG", text];
  if (/^(CRS84H?|CRS83|CRS27)$/i.test(text)) return ["OGC", text];
  if (/^WGS ?84$/i.test(text)) return ["EPSG", "4326"];
  return null;
}

function lookUp(text: string): Crs | null {
  const parts = splitAuthority(text);
  if (!parts) return null;
  const code =
    parts[0] === "OGC" ? OGC[parts[1].toUpperCase()] : parts[0] === "EPSG" || parts[0] === "ESRI" ? Number(parts[1]) : Number.NaN;
  if (code === undefined || !Number.isInteger(code)) return null;
  const record = epsgRecord(ALIASES[code] ?? code);
  if (!record) return null;
  const label = record.authority === "EPSG" ? record.datumName : null;
  return build(record.definition, { name: record.name, id: `${record.authority}:${record.code}`, label });
}

function fromAuthority(text: string): Crs {
  const crs = lookUp(text);
  if (crs) return crs;
  const parts = splitAuthority(text);
  if (parts?.[0] === "EPSG" && /^\d+$/.test(parts[1])) {
    const near = nearbyCodes(Number(parts[1])).map((code) => `EPSG:${code}`);
    const hint = near.length > 0 ? `The offline index has ${near.join(", ")}; or give WKT, PROJJSON or a PROJ string.` : undefined;
    throw new TilefoldError(
      "CRS_UNKNOWN",
      `EPSG:${parts[1]} is not a horizontal CRS of the EPSG index`,
      hint === undefined ? {} : { hint },
    );
  }
  const digits = /(?:^|\D)(\d{4,6})(?:\D|$)/.exec(text)?.[1];
  const guess = digits !== undefined && epsgRecord(Number(digits)) ? `EPSG:${digits}` : /84/.test(text) ? "OGC:CRS84" : null;
  const hint = guess === null ? undefined : `Did you mean "${guess}" or "urn:ogc:def:crs:${guess.replace(":", "::")}"?`;
  throw new TilefoldError("CRS_UNKNOWN", `"${text.slice(0, 200)}" is no CRS that is known`, hint === undefined ? {} : { hint });
}

interface Naming {
  readonly name: string | null;
  readonly id: string | null;
  readonly label: string | null;
}

function build(definition: string, naming: Naming): Crs {
  const p = readProjString(definition);
  const method = methodOf(p, definition);
  const { ellipsoid, projection } = readEllipsoids(p, definition);
  const geographic = method === "longlat";
  const degreesPerUnit = geographic ? (numberOf(p, "to_degree", definition) ?? 1) : 1;
  const primeMeridian = readMeridian(p, definition);
  const metresPerUnit = geographic ? (ellipsoid.a * Math.PI * degreesPerUnit) / 180 : readMetresPerUnit(p, definition);
  const id = naming.id ?? canonicalText(p);
  const why = whyNotSupported({ definition, method, projectionEllipsoid: projection });
  if (why !== null) throw new TilefoldError("CRS_UNSUPPORTED", `${id} cannot be used: ${why}`);
  return {
    id,
    name: naming.name ?? id,
    definition: definition.trim(),
    kind: geographic ? "geographic" : "projected",
    method,
    metresPerUnit,
    degreesPerUnit,
    ellipsoid,
    projectionEllipsoid: projection,
    datum: readDatum(p, ellipsoid, naming.label, definition),
    primeMeridian,
    lon0: geographic ? 0 : centralMeridian(p, definition) + primeMeridian,
    axis: p.get("axis") ?? "enu",
  };
}

function methodOf(p: Parameters, text: string): string {
  const proj = p.get("proj");
  if (proj === undefined) throw new TilefoldError("CRS_UNKNOWN", `"${text.slice(0, 200)}" names no projection (+proj=…)`);
  if (["longlat", "latlong", "lonlat", "latlon"].includes(proj)) return "longlat";
  if (isWebMercator(p)) return "merc";
  if (!isKnownMethod(proj)) throw new TilefoldError("CRS_UNSUPPORTED", `the projection "${proj}" is not built in (${text.slice(0, 200)})`);
  if (p.get("o_proj") !== undefined || proj === "ob_tran" || proj === "geocent") {
    throw new TilefoldError("CRS_UNSUPPORTED", `"${proj}" has no plane coordinates here (${text.slice(0, 200)})`);
  }
  return proj;
}

function centralMeridian(p: Parameters, text: string): number {
  if (p.get("proj") === "utm") {
    const zone = numberOf(p, "zone", text);
    if (zone === undefined || !(zone >= 1 && zone <= 60))
      throw new TilefoldError("CRS_UNKNOWN", `"${text.slice(0, 200)}" has no UTM zone from 1 to 60`);
    return zone * 6 - 183;
  }
  return numberOf(p, "lon_0", text) ?? numberOf(p, "lonc", text) ?? 0;
}

/** PROJ strings and WKT without a code, called by the code where it is one of the common ones. A bare ellipsoid names no datum and stays as it is. */
function recognise(crs: Crs): Crs {
  if (!/\+(datum|towgs84|nadgrids)=/.test(crs.definition)) return crs;
  for (const code of candidates(crs)) {
    const known = lookUp(`EPSG:${code}`);
    if (known && identity(known) === identity(asUtm(crs))) return { ...known, name: crs.name === crs.id ? known.name : crs.name };
  }
  return crs;
}

function candidates(crs: Crs): number[] {
  if (crs.kind === "geographic") return [4326, 4269, 4258];
  if (crs.method === "merc") return [3857];
  const utm = asUtm(crs);
  if (utm.method !== "utm") return [];
  const p = readProjString(utm.definition);
  const zone = Number(p.get("zone"));
  return p.has("south") ? [32700 + zone] : [32600 + zone, 26900 + zone, 25800 + zone];
}
