/** `npm run demo`: how green is each quarter, and each census tract, of Olinda? */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { classify } from "./classify.mjs";
import { quarters } from "./quarters.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const shown = (path) => relative(process.cwd(), path) || path;
const command = here("../../dist/cli/tilefold.js");
const state = here("out/.tilefold");

// Files that are there stay as they are: a second run is answered from the first one's work.
if (!existsSync(here("out/classes.tif"))) {
  const { output, vegetation, water, other } = await classify();
  console.log(`Classified the Landsat scene: ${vegetation} pixels of vegetation, ${water} of water, ${other} built-up or bare (${shown(output)})\n`);
}
if (!existsSync(here("out/quarters.geojson"))) quarters();

function tilefold(...args) {
  const { status } = spawnSync(process.execPath, [command, ...args, "--state", state], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const raster = here("out/classes.tif");
console.log("How green is each quarter of Olinda? Areas on the ellipsoid; class 2 is vegetation.\n");
tilefold("zonal", "--raster", raster, "--zones", here("out/quarters.geojson"), "--class", "2", "-o", here("out/quarters.csv"));
console.log("\nAnd each of its 470 census tracts?\n");
tilefold("zonal", "--raster", raster, "--zones", here("tracts-olinda.geojson"), "--class", "2", "-o", here("out/tracts.geojson"));

console.log(`
Written:
  ${shown(raster)}   the class raster
  ${shown(here("out/quarters.csv"))}   a table of the quarters
  ${shown(here("out/tracts.geojson"))}   the tracts with their figures, for a map

Next, all classes and the mean greenness band of one quarter, as JSON:
  npx tilefold zonal --raster ${shown(here("landsat7-olinda.tif"))} --zones ${shown(here("out/quarters.geojson"))} --band 4 --stats mean,median --json`);
