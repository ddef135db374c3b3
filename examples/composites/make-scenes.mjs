/**
 * Cloudy scenes of one place from one clear Landsat 7 scene (examples/olinda): round clouds at other places on each date, a little haze, and a quality band
 * as Landsat Collection 1 has it: 0b1000010 clear, 0b100000 cloud. Also a list of them as a program of one's own may keep it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openRaster } from "../../dist/index.js";
import { geotiff } from "../geotiff.mjs";

/** The scene of 2017 is there to be left out of the median. */
const DATES = ["20150312", "20150617", "20151009", "20170801", "20200220", "20200705", "20201123"];
const CLEAR = 0b1000010;
const CLOUD = 0b100000;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A fraction of one that looks random and is the same every time. */
const random = (seed) => ((Math.imul(seed + 1, 2654435761) >>> 8) % 65536) / 65536;

export async function makeScenes() {
  mkdirSync(path("out/scenes"), { recursive: true });
  const { header, read } = await openRaster(path("../olinda/landsat7-olinda.tif"));
  const { width, height, transform, crs } = header;
  const grid = { width, height, x: transform.c, y: transform.f, cell: transform.a, epsg: Number(crs.split(":")[1]) };
  const [clearRed, clearNir] = (await read({ col: 0, row: 0, width, height }, { bands: [2, 3] })).bands;
  DATES.forEach((date, d) => {
    const clouds = Array.from({ length: 14 }, (_, i) => ({
      x: random(d * 97 + i * 3) * width,
      y: random(d * 89 + i * 5 + 1) * height,
      r: 8 + random(d * 83 + i * 7 + 2) * 26,
    }));
    const [red, nir, qa] = [new Uint8Array(width * height), new Uint8Array(width * height), new Uint8Array(width * height)];
    for (let i = 0; i < red.length; i++) {
      const [col, row] = [i % width, Math.floor(i / width)];
      const cloudy = clouds.some(({ x, y, r }) => (col - x) ** 2 + (row - y) ** 2 < r * r);
      qa[i] = cloudy ? CLOUD : CLEAR;
      red[i] = cloudy ? 250 : Math.min(255, clearRed.cells[i] + (d % 3));
      // Greener every year.
      nir[i] = cloudy ? 252 : Math.min(255, clearNir.cells[i] + (d % 2) + d);
    }
    for (const [band, cells] of Object.entries({ red, nir, pixel_qa: qa })) writeFileSync(path(`out/scenes/OLI_${date}_${band}.tif`), geotiff(cells, grid));
  });
  const images = DATES.map((date) => ({
    id: `OLI_${date}`,
    year: Number(date.slice(0, 4)),
    bands: { B3: `scenes/OLI_${date}_red.tif`, B4: `scenes/OLI_${date}_nir.tif`, "PIXEL-QA": `scenes/OLI_${date}_pixel_qa.tif` },
  }));
  writeFileSync(path("out/images.json"), `${JSON.stringify({ images }, null, 2)}\n`);
}
