/** Derives the class raster from the Landsat scene: 1 water, 2 vegetation, 3 built-up or bare. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeArrayBuffer } from "geotiff";
import { openRaster } from "../../dist/index.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export async function classify(output = here("out/classes.tif")) {
  const raster = await openRaster(here("landsat7-olinda.tif"));
  const { width, height, transform, crs } = raster.header;
  const { bands } = await raster.read({ col: 0, row: 0, width, height });
  const red = bands[2].cells;
  const infrared = bands[3].cells;
  const classes = new Uint8Array(width * height);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < classes.length; i++) {
    const ndvi = (infrared[i] - red[i]) / (infrared[i] + red[i]);
    classes[i] = ndvi > 0.05 ? 2 : ndvi < -0.25 && infrared[i] < 35 ? 1 : 3;
    counts[classes[i]]++;
  }
  mkdirSync(here("out"), { recursive: true });
  const tiff = await writeArrayBuffer(classes, {
    width,
    height,
    GTModelTypeGeoKey: 1,
    GTRasterTypeGeoKey: 1,
    ProjectedCSTypeGeoKey: Number(crs.replace("EPSG:", "")),
    ModelPixelScale: [transform.a, -transform.e, 0],
    ModelTiepoint: [0, 0, 0, transform.c, transform.f, 0],
  });
  writeFileSync(output, Buffer.from(tiff));
  return { output, water: counts[1], vegetation: counts[2], other: counts[3] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { output, water, vegetation, other } = await classify();
  console.log(`${output}: ${vegetation} pixels of vegetation, ${water} of water, ${other} built-up or bare`);
}
