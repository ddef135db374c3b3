/** What makes two CRSs the same. */

import type { Crs } from "./crs.js";
import { type Parameters, readProjString } from "./crs-parameters.js";

const SILENT = new Set(["no_defs", "type", "wktext", "vunits", "vto_meter", "geoidgrids", "title", "over"]);

/** The parameters in a fixed order, the projection first, numbers as ECMAScript prints them. */
export function canonicalText(p: Parameters): string {
  const parts = [...p].filter(([key]) => !SILENT.has(key) && key !== "proj").sort(([a], [b]) => (a < b ? -1 : 1));
  const spelled = parts.map(([key, value]) =>
    value === "" ? `+${key}` : `+${key}=${Number.isFinite(Number(value)) ? Number(value) : value}`,
  );
  return [`+proj=${p.get("proj")}`, ...spelled].join(" ");
}

/** Whether coordinates mean the same point without any change. */
export const sameCrs = (a: Crs, b: Crs): boolean => a === b || a.id === b.id || identity(a) === identity(b);

/** All that decides coordinates, as text: equal texts mean equal CRSs. */
export function identity(crs: Crs): string {
  const p = readProjString(crs.definition);
  const own: [string, string | number][] = [];
  for (const [key, value] of p) {
    if (SILENT.has(key) || NOT_PROJECTION.has(key)) continue;
    const number = Number(value);
    const neutral = NEUTRAL[key];
    if (neutral !== undefined && number === neutral) continue;
    own.push([key === "k" ? "k_0" : key, value !== "" && Number.isFinite(number) ? number : value]);
  }
  own.sort(([a], [b]) => (a < b ? -1 : 1));
  const { shift, grid, label } = crs.datum;
  return JSON.stringify([
    crs.method,
    own,
    crs.kind === "projected" ? crs.metresPerUnit : crs.degreesPerUnit,
    crs.ellipsoid,
    crs.projectionEllipsoid,
    shift,
    grid,
    shift === null ? label : null,
    crs.primeMeridian,
    crs.axis,
  ]);
}

const NOT_PROJECTION = new Set([
  "proj",
  "a",
  "b",
  "rf",
  "f",
  "R",
  "R_A",
  "ellps",
  "datum",
  "towgs84",
  "nadgrids",
  "pm",
  "units",
  "to_meter",
  "to_degree",
  "axis",
]);
const NEUTRAL: Readonly<Record<string, number>> = { x_0: 0, y_0: 0, k: 1, k_0: 1, lon_0: 0, lat_0: 0, lat_ts: 0 };

/** A transverse Mercator map with the constants of a UTM zone, spelled as one. */
export function asUtm(crs: Crs): Crs {
  if (crs.method !== "tmerc") return crs;
  const p = readProjString(crs.definition);
  const number = (key: string): number => Number(p.get(key) ?? 0);
  const zone = (number("lon_0") + 183) / 6;
  const south = number("y_0") === 10_000_000;
  const fits =
    Number.isInteger(zone) &&
    zone >= 1 &&
    zone <= 60 &&
    number("lat_0") === 0 &&
    number("x_0") === 500_000 &&
    (south || number("y_0") === 0);
  if (!fits || (number("k") || number("k_0")) !== 0.9996) return crs;
  const rest = [...p].filter(([key]) => !["proj", "lat_0", "lon_0", "k", "k_0", "x_0", "y_0"].includes(key));
  const definition = [
    `+proj=utm +zone=${zone}${south ? " +south" : ""}`,
    ...rest.map(([key, value]) => (value === "" ? `+${key}` : `+${key}=${value}`)),
  ].join(" ");
  return { ...crs, method: "utm", definition };
}
