/** GeoJSON (RFC 7946, the 2008 text's `crs` member, NDJSON, RFC 8142 sequences) read into polygons. */
import { TilefoldError } from "../core/errors.js";

/** polygons[part][ring] = x0, y0, x1, y1, …, closed. Rings of a part combine by even-odd, parts by union. */
export type Polygons = Float64Array[][];

export interface GeoFeature {
  readonly index: number;
  /** The feature's own id as text; null where it has none. */
  readonly id: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: Polygons;
  /** Why the feature has no polygons. */
  readonly error?: TilefoldError;
}

/** One kind of oddity that was met and mended: how often, and where first. */
export interface GeoWarning {
  readonly kind:
    | "unclosed-ring"
    | "short-ring"
    | "repeated-vertex"
    | "spike"
    | "winding"
    | "odd-id"
    | "id-taken"
    | "crs"
    | "antimeridian"
    | "self-intersection";
  readonly message: string;
  readonly count: number;
  readonly feature: number;
  readonly at?: readonly [x: number, y: number];
}

export interface ZoneLimits {
  readonly maxZones?: number;
  readonly maxVertices?: number;
}

export interface GeoDocument {
  readonly features: readonly GeoFeature[];
  /** The old `crs` member's name; null where there is none. */
  readonly crs: string | null;
  readonly warnings: readonly GeoWarning[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** No coordinate of any CRS in use is larger. */
const LARGEST = 1e10;
const DEEPEST = 200;

const MESSAGES: Readonly<Record<GeoWarning["kind"], string>> = {
  "unclosed-ring": "a ring was not closed; its first vertex was added at the end",
  "short-ring": "a ring has fewer than four vertices and no area",
  "repeated-vertex": "a vertex stands twice in a row",
  spike: "a ring runs back on itself",
  winding: "an outer ring runs clockwise (RFC 7946 wants the other way); rings combine by even-odd here, so nothing changes",
  "odd-id": "an id is neither text nor a number; the index is used",
  "id-taken": "a feature without an id is called by its index, which is another feature's id; they stand in the order of the file",
  crs: "the CRS given differs from the file's `crs` member, which is ignored",
  antimeridian: "an edge is longer than 180° and was taken to cross the antimeridian",
  "self-intersection": "rings cross or touch themselves; even-odd decides what is inside",
};

/** Gathers warnings by kind, so that 100,000 bad rings make one line. */
export interface WarningLog {
  readonly add: (kind: GeoWarning["kind"], feature: number, x?: number, y?: number) => void;
  readonly list: () => GeoWarning[];
}

export function createWarningLog(): WarningLog {
  const met = new Map<GeoWarning["kind"], { count: number; feature: number; at?: readonly [number, number] }>();
  return {
    add(kind, feature, x, y) {
      const known = met.get(kind);
      if (known) known.count++;
      else met.set(kind, { count: 1, feature, ...(x === undefined || y === undefined ? {} : { at: [x, y] as const }) });
    },
    list: () =>
      [...met].map(([kind, { count, feature, at }]) => {
        const where = `feature ${feature}${at ? ` at ${at[0]}, ${at[1]}` : ""}`;
        return {
          kind,
          message: `${MESSAGES[kind]} (${count === 1 ? where : `${count} times, first in ${where}`})`,
          count,
          feature,
          ...(at ? { at } : {}),
        };
      }),
  };
}

/** Reads a document. Throws AOI_INVALID or AOI_EMPTY for the whole, LIMIT_EXCEEDED; what is wrong with one feature stands in its `error`. */
export function readGeoJson(source: string | object, options: { readonly uri?: string; readonly limits?: ZoneLimits } = {}): GeoDocument {
  const place = options.uri === undefined ? {} : { uri: options.uri };
  const roots = typeof source === "string" ? parseDocuments(source, place) : [source];
  const log = createWarningLog();
  const features: GeoFeature[] = [];
  const budget = { vertices: options.limits?.maxVertices ?? Number.POSITIVE_INFINITY };
  const maxZones = options.limits?.maxZones ?? Number.POSITIVE_INFINITY;
  let crs: string | null = null;
  const add = (feature: unknown): void => {
    if (features.length >= maxZones) throw new TilefoldError("LIMIT_EXCEEDED", `more than ${maxZones} zones`, { at: place });
    features.push(readFeature(feature, features.length, log, budget, place));
  };
  for (const root of roots) {
    if (!isObject(root)) throw new TilefoldError("AOI_INVALID", `a GeoJSON object was expected, found ${describe(root)}`, { at: place });
    crs ??= readCrsMember(root, place);
    if (root.type === "FeatureCollection") {
      const list = root.features;
      if (!Array.isArray(list))
        throw new TilefoldError("AOI_INVALID", `"features" of a FeatureCollection is ${describe(list)}, not an array`, {
          at: { ...place, pointer: "/features" },
        });
      for (const feature of list) add(feature);
    } else add(root);
  }
  if (features.length === 0) throw new TilefoldError("AOI_EMPTY", "the document holds no feature", { at: place });
  return { features, crs, warnings: log.list() };
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function parseDocuments(text: string, place: { uri?: string }): unknown[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === "") throw new TilefoldError("AOI_EMPTY", "the document is empty", { at: place });
  const depth = deepest(body);
  if (depth > DEEPEST) throw new TilefoldError("AOI_INVALID", `the document is nested deeper than ${DEEPEST} levels`, { at: place });
  if (body.includes("\u001e"))
    return body
      .split("\u001e")
      .filter((part) => part.trim() !== "")
      .map((part, k) => parseOne(part, `text ${k} of the sequence`, place));
  try {
    return [JSON.parse(body)];
  } catch (cause) {
    const lines = body.split(/\r?\n/).filter((line) => line.trim() !== "");
    if (lines.length > 1 && lines[0]?.trimStart().startsWith("{") && lines[0].trimEnd().endsWith("}"))
      return lines.map((line, k) => parseOne(line, `line ${k + 1}`, place));
    throw new TilefoldError("AOI_INVALID", `not JSON: ${(cause as Error).message}`, { at: place, cause });
  }
}

function parseOne(text: string, name: string, place: { uri?: string }): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TilefoldError("AOI_INVALID", `${name} is not JSON: ${(cause as Error).message}`, { at: place, cause });
  }
}

/** How deep brackets nest, outside strings; stops when it is too deep. */
function deepest(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let k = 0; k < text.length; k++) {
    const c = text.charCodeAt(k);
    if (quoted) {
      if (c === 92) k++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 91 || c === 123) {
      if (++depth > most) most = depth;
      if (most > DEEPEST) return most;
    } else if (c === 93 || c === 125) depth--;
  }
  return most;
}

/** `{"type": "name", "properties": {"name": "urn:…"}}`, and `{"type": "EPSG", "properties": {"code": 4326}}`. */
function readCrsMember(root: Json, place: { uri?: string }): string | null {
  const member = root.crs;
  if (member === undefined || member === null) return null;
  const properties = isObject(member) ? member.properties : null;
  if (isObject(member) && isObject(properties)) {
    if (member.type === "name" && typeof properties.name === "string") return properties.name;
    if (member.type === "EPSG" && Number.isInteger(Number(properties.code))) return `EPSG:${properties.code}`;
  }
  throw new TilefoldError("CRS_UNKNOWN", `the "crs" member cannot be read: ${describe(member)}`, {
    at: { ...place, pointer: "/crs" },
    hint: "Name the CRS with --zones-crs.",
  });
}

interface Place {
  readonly uri?: string;
  readonly feature: number;
}

function readFeature(value: unknown, index: number, log: WarningLog, budget: { vertices: number }, where: { uri?: string }): GeoFeature {
  const place: Place = { ...where, feature: index };
  let id: string | null = null;
  let properties: Json = {};
  try {
    if (!isObject(value)) throw new TilefoldError("AOI_INVALID", `feature ${index} is ${describe(value)}, not an object`, { at: place });
    let geometry: unknown = value;
    if (value.type === "Feature") {
      id = readId(value.id, index, log);
      if (isObject(value.properties)) properties = value.properties;
      geometry = value.geometry;
    }
    const polygons = readGeometry(geometry, place, log, budget);
    if (polygons.length === 0) throw new TilefoldError("AOI_EMPTY", `feature ${index} has no geometry`, { at: place });
    return { index, id, properties, polygons };
  } catch (error) {
    if (error instanceof TilefoldError && error.code !== "LIMIT_EXCEEDED") return { index, id, properties, polygons: [], error };
    throw error;
  }
}

function readId(id: unknown, index: number, log: WarningLog): string | null {
  if (id === undefined || id === null) return null;
  if (typeof id === "string" || (typeof id === "number" && Number.isFinite(id))) return String(id);
  log.add("odd-id", index);
  return null;
}

/** Polygons of a geometry; collections are flattened without recursion, however deep they nest. */
function readGeometry(root: unknown, place: Place, log: WarningLog, budget: { vertices: number }): Polygons {
  const polygons: Polygons = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const geometry = waiting.pop();
    if (geometry === null) continue;
    if (!isObject(geometry))
      throw new TilefoldError("AOI_INVALID", `the geometry of feature ${place.feature} is ${describe(geometry)}`, { at: place });
    const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
    if (type === "Polygon") addPolygon(polygons, coordinates, place, log, budget);
    else if (type === "MultiPolygon") {
      for (const polygon of array(coordinates, "the coordinates of a MultiPolygon", place))
        addPolygon(polygons, polygon, place, log, budget);
    } else if (type === "GeometryCollection") {
      const members = array(geometry.geometries, "the geometries of a GeometryCollection", place);
      for (let k = members.length - 1; k >= 0; k--) waiting.push(members[k]);
    } else if (type === "Point" || type === "MultiPoint" || type === "LineString" || type === "MultiLineString") {
      throw new TilefoldError("AOI_TYPE", `feature ${place.feature} is a ${type}, which has no area`, { at: place });
    } else throw new TilefoldError("AOI_INVALID", `feature ${place.feature} has the geometry type ${describe(type)}`, { at: place });
  }
  return polygons;
}

function array(value: unknown, what: string, place: Place): readonly unknown[] {
  if (!Array.isArray(value))
    throw new TilefoldError("AOI_INVALID", `${what} in feature ${place.feature} are ${describe(value)}, not an array`, { at: place });
  return value;
}

function addPolygon(polygons: Polygons, coordinates: unknown, place: Place, log: WarningLog, budget: { vertices: number }): void {
  const rings: Float64Array[] = [];
  for (const ring of array(coordinates, "the coordinates of a Polygon", place)) {
    const read = readRing(array(ring, "the positions of a ring", place), place, log, budget);
    if (read === null) continue;
    if (rings.length === 0 && twiceArea(read) < 0) log.add("winding", place.feature, read[0], read[1]);
    rings.push(read);
  }
  if (rings.length > 0) polygons.push(rings);
}

function readRing(positions: readonly unknown[], place: Place, log: WarningLog, budget: { vertices: number }): Float64Array | null {
  const n = positions.length;
  if (n === 0) {
    log.add("short-ring", place.feature);
    return null;
  }
  budget.vertices -= n;
  if (budget.vertices < 0) throw new TilefoldError("LIMIT_EXCEEDED", "the zones have more vertices than the limit allows", { at: place });
  const first = positions[0];
  const last = positions[n - 1];
  const closed = Array.isArray(first) && Array.isArray(last) && n > 1 && first[0] === last[0] && first[1] === last[1];
  const ring = new Float64Array(2 * (closed ? n : n + 1));
  for (let k = 0; k < n; k++) {
    const position = positions[k];
    if (!Array.isArray(position)) throw badPosition(position, place);
    const x = position[0];
    const y = position[1];
    if (typeof x !== "number" || typeof y !== "number" || !(Math.abs(x) <= LARGEST && Math.abs(y) <= LARGEST))
      throw badPosition(position, place);
    ring[2 * k] = x;
    ring[2 * k + 1] = y;
  }
  if (!closed) {
    ring[2 * n] = ring[0] as number;
    ring[2 * n + 1] = ring[1] as number;
    log.add("unclosed-ring", place.feature, ring[0], ring[1]);
  }
  lookForOddities(ring, place, log);
  return ring;
}

const badPosition = (position: unknown, place: Place): TilefoldError =>
  new TilefoldError(
    "AOI_INVALID",
    `feature ${place.feature} has the position ${JSON.stringify(position)?.slice(0, 60)}; two finite numbers were expected`,
    { at: place },
  );

function lookForOddities(ring: Float64Array, place: Place, log: WarningLog): void {
  const n = ring.length / 2;
  if (n < 4) log.add("short-ring", place.feature, ring[0], ring[1]);
  for (let k = 2; k < ring.length; k += 2) {
    const x = ring[k] as number;
    const y = ring[k + 1] as number;
    if (x === ring[k - 2] && y === ring[k - 1]) log.add("repeated-vertex", place.feature, x, y);
    else if (k >= 4 && n >= 4 && x === ring[k - 4] && y === ring[k - 3]) log.add("spike", place.feature, ring[k - 2], ring[k - 1]);
  }
}

/** Twice the signed area, positive where the ring runs counter-clockwise; about the first vertex, to keep digits. */
export function twiceArea(ring: Float64Array): number {
  const ox = ring[0] as number;
  const oy = ring[1] as number;
  let sum = 0;
  for (let k = 2; k < ring.length; k += 2) {
    sum += ((ring[k - 2] as number) - ox) * ((ring[k + 1] as number) - oy) - ((ring[k] as number) - ox) * ((ring[k - 1] as number) - oy);
  }
  return sum;
}
