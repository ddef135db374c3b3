/**
 * Writes epsg-data.ts from the npm package epsg-index (ISC; the definitions come from the EPSG dataset and from ESRI by way of PROJ):
 *
 *     node shared/geo/make-epsg.mjs
 *
 * Kept: every CRS whose horizontal part PROJ can state (projected, geographic in 2-D and 3-D, the horizontal part of compound ones).
 * Left out: geocentric, vertical and engineering CRSs. Layout of the text, read by epsg.ts:
 *
 *     datums      one a line: ellipsoid, prime meridian, shift
 *     ---
 *     shapes      one a line: the names of the parameters, the projection first
 *     ---
 *     names       first parts ("NAD83(2011)"), one a line
 *     ---
 *     records     code TAB datum TAB shape TAB values, comma between TAB first part TAB rest of the name;
 *                 or code TAB =other code TAB first part TAB rest. Indices are in base 36, codes decimal.
 */
import { readFileSync, writeFileSync } from "node:fs";

const source = new URL("../../node_modules/epsg-index/", import.meta.url);
const version = JSON.parse(readFileSync(new URL("package.json", source), "utf8")).version;
const all = Object.values(JSON.parse(readFileSync(new URL("all.json", source), "utf8")));

const DATUM = new Set(["ellps", "datum", "towgs84", "pm", "nadgrids", "a", "b", "rf", "f", "R", "R_A"]);
const DROPPED = new Set(["no_defs", "type", "wktext", "vunits", "vto_meter", "geoidgrids"]);

const dictionary = () => {
  const index = new Map();
  return { lines: () => [...index.keys()], of: (text) => (index.has(text) ? index : index.set(text, index.size)).get(text).toString(36) };
};
const datums = dictionary();
const shapes = dictionary();
const firsts = dictionary();
const seen = new Map();
const records = [];

for (const entry of all.sort((p, q) => Number(p.code) - Number(q.code))) {
  if (!entry.proj4?.includes("+proj=") || entry.proj4.includes("+proj=geocent")) continue;
  const parameters = entry.proj4
    .split(/ (?=\+)/)
    .map((part) => part.slice(1).split("="))
    .filter(([key]) => !DROPPED.has(key));
  const datum = parameters.filter(([key]) => DATUM.has(key)).map((p) => p.join("=").replaceAll(" ", "_"));
  const rest = parameters.filter(([key, value]) => !DATUM.has(key) && key !== "proj" && !(key === "units" && value === "m"));
  if (entry.unit === "grad" && entry.proj4.includes("+proj=longlat")) rest.push(["to_degree", "0.9"]);
  const proj = parameters.find(([key]) => key === "proj")[1];
  const shape = [proj, ...rest.map(([key]) => key)].join(" ");
  const values = rest.map(([, value]) => value ?? "").join(",");
  const slash = entry.name.indexOf(" / ");
  const first = firsts.of(slash < 0 ? entry.name : entry.name.slice(0, slash));
  const second = slash < 0 ? "" : entry.name.slice(slash + 3);
  const body = `${datums.of(datum.join(" "))}\t${shapes.of(shape)}\t${values}`;
  records.push(`${entry.code}\t${seen.has(body) ? `=${seen.get(body)}` : body}\t${first}\t${second}`);
  if (!seen.has(body)) seen.set(body, entry.code);
}

const text = [datums.lines(), shapes.lines(), firsts.lines(), [...records, ""]].map((lines) => lines.join("\n")).join("\n---\n");
if (/[`\\$]/.test(text)) throw new Error("the text needs escaping");
writeFileSync(
  new URL("epsg-data.ts", import.meta.url),
  `// Written by make-epsg.mjs from epsg-index ${version}; do not edit.\nexport const EPSG_TEXT = \`${text}\`;\n`,
);
process.stdout.write(`${records.length} CRSs, ${text.length} bytes\n`);
