/** `node examples/composites/demo.mjs` (after `npm run build`): the cloud-free median of two years, an index of each, and its mean by census tract and year. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeScenes } from "./make-scenes.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function tilefold(...args) {
  console.log(`\n$ tilefold ${args.map((arg) => (/[ {}()$]/.test(arg) ? `'${arg}'` : arg)).join(" ")}`);
  const { status } = spawnSync(process.execPath, [here("../../dist/cli/tilefold.js"), ...args], { stdio: ["ignore", "ignore", "inherit"], cwd: here(".") });
  if (status !== 0) process.exit(status ?? 1);
}

await makeScenes();
tilefold("catalog", "out/scenes", "--date-pattern", "OLI_%Y%m%d_*", "-o", "out/scenes.json");
const years = '{"year": {"$in": [2015, 2020]}}';
const clear = ["--qa", "pixel_qa", "--qa-keep-all", "0b1000010"];
tilefold("composite", "--items", "out/scenes.json", "--filter", years, "--bands", "red,nir", ...clear, "--observations", "-o", "out/median.tif", "--if-exists", "overwrite");
tilefold("composite", "--items", "out/scenes.json", "--filter", years, "--bands", "red,nir", ...clear, "--by", "year", "--map", "ndvi=(nir - red) / (nir + red)", "-o", "out/ndvi-{group}.tif", "--if-exists", "overwrite");
tilefold("run", "ndvi-by-year.json");
