/**
 * Six cloudy scenes of one place from one clear Landsat 7 scene (examples/olinda): round clouds at other places on each date, a little haze, and a quality band
 * as Landsat Collection 1 has it: 0b1000010 clear, 0b100000 cloud.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openRaster } from "../../dist/index.js";

const DATES = ["20150312", "20150617", "20151009", "20200220", "20200705", "20201123"];
const CLEAR = 0b1000010;
const CLOUD = 0b100000;

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A fraction of one that looks random and is the same every time. */
const random = (seed) => ((Math.imul(seed + 1, 2654435761) >>> 8) % 65536) / 65536;

export async function makeScenes() {
  mkdirSync(path("out/scenes"), { recursive: true });
  const { header, read } = await openRaster(path("../olinda/landsat7-olinda.tif"));
  const { width, height, transform, crs } = header;
  const tile = await read({ col: 0, row: 0, width, height }, { bands: [2, 3] });
  DATES.forEach((date, d) => {
    const clouds = Array.from({ length: 14 }, (_, i) => ({ x: random(d * 97 + i * 3) * width, y: random(d * 89 + i * 5 + 1) * height, r: 8 + random(d * 83 + i * 7 + 2) * 26 }));
    const [red, nir, qa] = [new Uint8Array(width * height), new Uint8Array(width * height), new Uint8Array(width * height)];
    for (let i = 0; i < red.length; i++) {
      const [col, row] = [i % width, Math.floor(i / width)];
      const cloudy = clouds.some(({ x, y, r }) => (col - x) ** 2 + (row - y) ** 2 < r * r);
      qa[i] = cloudy ? CLOUD : CLEAR;
      red[i] = cloudy ? 250 : Math.min(255, tile.bands[0].cells[i] + (d % 3));
      nir[i] = cloudy ? 252 : Math.min(255, tile.bands[1].cells[i] + (d % 2));
    }
    for (const [band, cells] of [["red", red], ["nir", nir], ["pixel_qa", qa]]) writeFileSync(path(`out/scenes/OLI_${date}_${band}.tif`), geotiff(cells, width, height, transform, Number(crs.split(":")[1])));
  });
  return path("out/scenes");
}

/** An uncompressed GeoTIFF of one byte a pixel, in one strip. */
function geotiff(cells, width, height, t, epsg) {
  const scale = new Uint8Array(new Float64Array([t.a, -t.e, 0]).buffer);
  const tie = new Uint8Array(new Float64Array([0, 0, 0, t.c, t.f, 0]).buffer);
  const keys = new Uint8Array(new Uint16Array([1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg]).buffer);
  const fields = [[256, 4, 1, width], [257, 4, 1, height], [258, 3, 1, 8], [259, 3, 1, 1], [262, 3, 1, 1], [273, 4, 1, "data"], [277, 3, 1, 1], [278, 4, 1, height], [279, 4, 1, cells.length], [33550, 12, 3, scale], [33922, 12, 6, tie], [34735, 3, 16, keys]];
  let beside = 8 + 2 + fields.length * 12 + 4;
  const start = beside + scale.length + tie.length + keys.length;
  const file = new Uint8Array(start + cells.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, fields.length, true);
  fields.forEach(([tag, type, count, value], i) => {
    const at = 10 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    if (value instanceof Uint8Array) {
      view.setUint32(at + 8, beside, true);
      file.set(value, beside);
      beside += value.length;
    } else if (value === "data") view.setUint32(at + 8, start, true);
    else if (type === 3) view.setUint16(at + 8, value, true);
    else view.setUint32(at + 8, value, true);
  });
  file.set(cells, start);
  return file;
}
