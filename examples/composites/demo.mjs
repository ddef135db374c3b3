/**
 * `node examples/composites/demo.mjs` (after `npm run build`): the cloud-free median of two years, an index of each, and its mean by zone and year as a table
 * and a chart.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lineChart } from "../chart.mjs";
import { tilefold } from "../tilefold.mjs";
import { makeScenes } from "./make-scenes.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
await makeScenes();

// As a job, over a list of images that a program keeps.
tilefold(here, "run", "median-2015-2020.json");

// As a command, over a catalogue made of a folder.
tilefold(here, "catalog", "out/scenes", "--date-pattern", "OLI_%Y%m%d_*", "-o", "out/scenes.json");
const years = ["--items", "out/scenes.json", "--filter", '{"year": {"$in": [2015, 2020]}}', "--bands", "red,nir", "--qa", "pixel_qa", "--qa-keep-all", "0b1000010"];
tilefold(here, "composite", ...years, "--observations", "-o", "out/median.tif", "--if-exists", "overwrite");
tilefold(here, "composite", ...years, "--by", "year", "--map", "ndvi=(nir - red) / (nir + red)", "-o", "out/ndvi-{group}.tif", "--if-exists", "overwrite");

// Without an image: read, masked, reduced and summed in one pass.
const { zones } = tilefold(here, "run", "ndvi-by-year.json", "--json", "--quiet");
const columns = Object.keys(zones[0].bands);
const xs = columns.map((column) => Number(column.split(":")[0]));
const chosen = [...zones].sort((a, b) => b.count - a.count).slice(0, 3);
writeFileSync(
  fileURLToPath(new URL("out/ndvi-by-year.svg", import.meta.url)),
  lineChart(
    "Mean NDVI by tract and year",
    xs,
    chosen.map(({ id, bands }) => ({ name: `tract ${id}`, values: columns.map((column) => bands[column].stats.mean) })),
  ),
);
for (const { id, bands } of chosen) console.log(`${id}: ${columns.map((column) => `${column} ${bands[column].stats.mean.toFixed(4)}`).join(", ")}`);
