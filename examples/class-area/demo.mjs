/** `node examples/class-area/demo.mjs` (after `npm run build`): how much of class 2 lies in an area of interest, by a command, by a job and by the library. */
import { fileURLToPath } from "node:url";
import { pipeline, runJob } from "../../dist/index.js";
import { tilefold } from "../tilefold.mjs";
import { makeLandcover } from "./make-landcover.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
makeLandcover();
process.chdir(here);

tilefold(here, "zonal", "--raster", "out/landcover.tif", "--zones", "aoi.geojson", "--zones-crs", "EPSG:3857", "--class", "2");
tilefold(here, "run", "area.json", "--quiet");

const job = pipeline().read({ uri: "out/landcover.tif" }).zonal({ zones: "aoi.geojson", zonesCrs: "EPSG:3857", classes: [2] }).job();
const { area, percent } = (await runJob(job)).result.zones[0];
console.log(`\n${(area.classes["2"] / 1e6).toFixed(4)} km² of ${(area.total / 1e6).toFixed(4)} km² are class 2: ${percent["2"].toFixed(2)} %`);
