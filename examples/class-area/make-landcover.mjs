/** A land cover raster of five classes in web mercator, a kilometre a pixel in its plane: smooth patches that are the same whenever they are made. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { geotiff } from "../geotiff.mjs";

const GRID = { width: 320, height: 280, x: 12_870_000, y: 4_270_000, cell: 1000, epsg: 3857, nodata: 0 };

/** Classes 1 to 5 from three waves, rounded to sixteenths so that every machine makes the same. */
function classAt(col, row) {
  const wave = (value) => Math.round(16 * Math.sin(value)) / 16;
  const height = wave(col / 23 + row / 41) + wave(row / 17 - col / 61) + wave((col + row) / 11) / 2;
  return Math.min(5, Math.max(1, Math.floor(height + 3.5)));
}

export function makeLandcover() {
  const { width, height } = GRID;
  const cells = Uint8Array.from({ length: width * height }, (_, i) => classAt(i % width, Math.floor(i / width)));
  const folder = new URL("out/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileURLToPath(new URL("landcover.tif", folder)), geotiff(cells, GRID));
}
