/** Puts the census tracts of each quarter together: one MultiPolygon a quarter, named by its id. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export function quarters(output = here("out/quarters.geojson")) {
  const { features } = JSON.parse(readFileSync(here("tracts-olinda.geojson"), "utf8"));
  const parts = new Map();
  for (const { properties, geometry } of features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const name = properties.NM_BAIR ?? "(no quarter)";
    const quarter = parts.get(name) ?? { tracts: 0, coordinates: [] };
    quarter.tracts++;
    quarter.coordinates.push(...polygons);
    parts.set(name, quarter);
  }
  const zones = [...parts]
    .sort(([a], [b]) => a.localeCompare(b, "pt"))
    .map(([name, { tracts, coordinates }]) => ({ type: "Feature", id: name, properties: { tracts }, geometry: { type: "MultiPolygon", coordinates } }));
  mkdirSync(here("out"), { recursive: true });
  writeFileSync(output, `${JSON.stringify({ type: "FeatureCollection", features: zones })}\n`);
  return { output, count: zones.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { output, count } = quarters();
  console.log(`${output}: ${count} quarters`);
}
