/**
 * `node examples/landsat-stack/run.mjs FOLDER` (after `npm run build`): the worked examples of docs/composites.md. FOLDER holds two public samples of real
 * Landsat scenes, unpacked and each in a folder of its own:
 *
 *     l8ny18/     19 scenes of Landsat 8 of 2018 round New York, Collection 1, thinned (sample data of the R package gdalcubes)
 *     p035r032/   447 scenes of Landsat 4 to 7 of 1984 to 2013 over a forest in Colorado, 5 × 5 pixels, with Fmask (test data of the Python package yatsm)
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { lineChart } from "../chart.mjs";
import { tilefold } from "../tilefold.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = resolve(process.argv[2] ?? ".");
mkdirSync(join(here, "out"), { recursive: true });

// New York without clouds, from April to October, on the grid of all its scenes.
tilefold(here, "catalog", join(folder, "l8ny18"), "-o", "out/new-york-scenes.json");
const clear = ["--qa", "BQA", "--qa-preset", "landsat-c1-bqa", "--grid", "union", "--if-exists", "overwrite"];
const season = ["--items", "out/new-york-scenes.json", "--filter", '{"month": {"$gte": 4, "$lte": 10}}', "--bands", "B4,B5"];
tilefold(here, "composite", ...season, ...clear, "--observations", "-o", "out/new-york.tif");
tilefold(here, "composite", ...season, ...clear, "--map", "ndvi=(B5 - B4) / (B5 + B4)", "-o", "out/new-york-ndvi.tif");

// The forest: bands 3, 4 and 8 of each file are red, near infrared and Fmask. Three summers' median, then NDVI of each summer.
tilefold(here, "catalog", join(folder, "p035r032"), "-o", "out/forest-scenes.json");
const forest = (filter) => ["--items", "out/forest-scenes.json", "--filter", filter, "--bands", "b3,b4", "--qa", "b8", "--qa-preset", "fmask", "--if-exists", "overwrite"];
tilefold(here, "composite", ...forest('{"year": {"$in": [1990, 2000, 2010]}, "month": {"$in": [6, 7, 8, 9]}}'), "-o", "out/forest.tif");
tilefold(here, "composite", ...forest('{"month": {"$in": [6, 7, 8, 9]}}'), "--by", "year", "--map", "ndvi=(b4 - b3) / (b4 + b3)", "-o", "out/forest-ndvi-{group}.tif");

// The same without images, by zone: one row a year, and a chart.
const job = {
  tilefold: 1,
  pipeline: [
    { op: "query", items: "out/forest-scenes.json", filter: { month: { $in: [6, 7, 8, 9] } }, bands: ["b3", "b4", "b8"] },
    { op: "mask", preset: { band: "b8", name: "fmask" } },
    { op: "composite", by: "year", bands: ["b3", "b4"] },
    { op: "map", bands: { ndvi: "(b4 - b3) / (b4 + b3)" } },
    { op: "zonal", zones: "zones.geojson", zonesCrs: "EPSG:32613", bands: ["ndvi"], stats: ["mean"] },
  ],
};
writeFileSync(join(here, "forest-by-year.json"), `${JSON.stringify(job, null, 2)}\n`);
const { zones } = tilefold(here, "run", "forest-by-year.json", "--json", "--quiet");
const columns = Object.keys(zones[0].bands);
const years = columns.map((column) => Number(column.slice(0, 4)));
const series = zones.map(({ id, bands }) => ({ name: id, values: columns.map((column) => bands[column].stats.mean) }));
writeFileSync(join(here, "out/forest-ndvi.svg"), lineChart("Mean NDVI of a forest in Colorado, summers 1984 to 2012", years, series));
console.log(`\n| year | ${series.map(({ name }) => name).join(" | ")} |\n| --- | ${series.map(() => "---:").join(" | ")} |`);
years.forEach((year, i) => console.log(`| ${year} | ${series.map(({ values }) => values[i]?.toFixed(4) ?? "–").join(" | ")} |`));
