/** A table of zones as JSON, NDJSON, CSV or GeoJSON. Pure text: the same result gives the same bytes. */
import type { TableResult, ZoneResult } from "./reduce-step.js";

export interface ZoneGeometry {
  /** polygons[part][ring] = x0, y0, x1, y1, … closed, in the zones' CRS. */
  readonly polygons: readonly (readonly Float64Array[])[];
}

export const tableAsJson = (result: TableResult): string => `${JSON.stringify(result, null, 2)}\n`;

export const tableAsNdjson = (result: TableResult): string => result.zones.map((zone) => `${JSON.stringify(zone)}\n`).join("");

type Scalar = string | number | boolean | null;

/** The figures of a zone side by side: area.classes.2, percent.2, stats.mean, …. Lists stay JSON text. */
export function flatten(zone: ZoneResult, options: { properties: boolean }): Map<string, Scalar> {
  const columns = new Map<string, Scalar>();
  const walk = (name: string, value: unknown): void => {
    if (value === undefined) return;
    if (value === null || typeof value !== "object") columns.set(name, value as Scalar);
    else if (Array.isArray(value)) columns.set(name, JSON.stringify(value));
    else for (const [key, inner] of Object.entries(value)) walk(name === "" ? key : `${name}.${key}`, inner);
  };
  const { id, properties, ...figures } = zone;
  columns.set("id", id);
  if (options.properties && properties && typeof properties === "object") {
    for (const [key, value] of Object.entries(properties))
      columns.set(`properties.${key}`, typeof value === "object" && value !== null ? JSON.stringify(value) : (value as Scalar));
  }
  walk("", figures);
  return columns;
}

export function tableAsCsv(result: TableResult): string {
  const rows = result.zones.map((zone) => flatten(zone, { properties: true }));
  const names = new Set<string>(["id"]);
  for (const row of rows) for (const name of row.keys()) names.add(name);
  // null of a group (a zone with an error) leaves no column of its own where others have the group's members.
  const columns = [...names].filter((name) => ![...names].some((other) => other.startsWith(`${name}.`)));
  const lines = [columns.map(csvCell), ...rows.map((row) => columns.map((name) => csvCell(row.get(name) ?? null)))];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** RFC 4180, and text that a spreadsheet would take for a formula is led by an apostrophe (OWASP, CSV injection). */
function csvCell(value: Scalar): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Each zone as a feature, its figures beside its own properties. A CRS other than longitude and latitude is named by the old `crs` member. */
export function tableAsGeoJson(result: TableResult, geometries: readonly ZoneGeometry[], crs: string): string {
  const lonLat = crs === "EPSG:4326" || crs === "OGC:CRS84";
  const head = lonLat
    ? ""
    : `"crs":${JSON.stringify({ type: "name", properties: { name: crs.replace(/^EPSG:/, "urn:ogc:def:crs:EPSG::") } })},`;
  const features = result.zones.map((zone, index) => {
    const figures = Object.fromEntries([...flatten(zone, { properties: false })].filter(([name]) => name !== "id"));
    const own = zone.properties && typeof zone.properties === "object" ? zone.properties : {};
    return JSON.stringify({ type: "Feature", id: zone.id, properties: { ...own, ...figures }, geometry: geometryOf(geometries[index]) });
  });
  return `{"type":"FeatureCollection",${head}"features":[\n${features.join(",\n")}\n]}\n`;
}

function geometryOf(zone: ZoneGeometry | undefined) {
  if (!zone || zone.polygons.length === 0) return null;
  const coordinates = zone.polygons.map((rings) =>
    rings.map((ring) => Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!])),
  );
  return coordinates.length === 1 ? { type: "Polygon", coordinates: coordinates[0]! } : { type: "MultiPolygon", coordinates };
}
