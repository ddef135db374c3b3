/** A small sample of the benchmarks' data, made without Python: the harness runs on it where no peer does. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type SampleRaster, writeSampleTiff } from "./sample-tiff.js";

const SIZE = 1024;
/** Of a scene. */
const SCENE = SIZE / 2;
/** A class raster in web mercator, and one in UTM. */
const MERCATOR = { epsg: 3857, west: -7_000_000, north: -1_000_000, resolution: 600 } as const;
const UTM = { epsg: 32633, west: 500_000, north: 5_000_000, resolution: 10 } as const;

/** What each dataset of make-data.py becomes here, the same bytes every time. */
export const SAMPLES: Readonly<Record<string, (folder: string) => void>> = {
  zonal: (folder) => {
    raster(join(folder, "w1.tif"), MERCATOR, classes(0), 0);
    zones(join(folder, "w1.geojson"), 3857, [star(middle(MERCATOR), 200_000, 2000, 1)]);
  },
  noisy: (folder) => raster(join(folder, "w1_noisy.tif"), MERCATOR, classes(1 / 7), 0),
  zones: (folder) => {
    raster(join(folder, "w1b_val.tif"), UTM, values());
    raster(join(folder, "w1b_cls.tif"), UTM, classes(0), 0);
    zones(join(folder, "w1b.geojson"), 32633, manyStars());
  },
  composite: (folder) => scenes(join(folder, "w2")),
  map: (folder) => raster(join(folder, "map.tif"), UTM, reflectances(), 0),
  sources: (folder) => sources(join(folder, "sources")),
  items: (folder) => writeFileSync(join(folder, "items.json"), JSON.stringify({ type: "FeatureCollection", features: items(2000) })),
  cover: (folder) => zones(join(folder, "w4.geojson"), 4326, [star([25, 45], 0.5, 2000, 2)]),
  warp: (folder) => raster(join(folder, "w3.tif"), UTM, reflectances(), 0),
  ndvi: (folder) => zones(join(folder, "ndvi.geojson"), 32633, [diamond(SCENE)]),
  one: (folder) => {
    raster(join(folder, "one.tif"), UTM, classes(0), 0);
    zones(join(folder, "one.geojson"), 32633, [star(middle(UTM), 3000, 60, 3)]);
  },
};

function raster(path: string, place: typeof MERCATOR | typeof UTM, cells: SampleRaster["cells"], nodata?: number): void {
  writeSampleTiff(path, { ...place, size: SIZE, cells, ...(nodata === undefined ? {} : { nodata }) });
}

/** Twelve scenes of four bands and a quality band, a quarter of it cloud. */
function scenes(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const size = SCENE;
  for (let scene = 0; scene < 12; scene++) {
    const quality = Uint8Array.from({ length: size * size }, (_, i) => (draw(90 + scene, i >> 6) < 0.25 ? 8 : 64));
    for (const band of ["b0", "b1", "b2", "b3"]) {
      const cells = Uint8Array.from(quality, (bits, i) => (bits === 8 ? 255 : 1 + ((i + 7 * scene) & 127)));
      writeSampleTiff(join(folder, `s${String(scene).padStart(2, "0")}_${band}.tif`), { ...UTM, size, cells, nodata: 0 });
    }
    writeSampleTiff(join(folder, `s${String(scene).padStart(2, "0")}_qa.tif`), { ...UTM, size, cells: quality });
  }
}

/** Between 0 and 1, by a mix of the two numbers' bits (Steele & Vigna's finaliser, 32 bits wide). */
function draw(seed: number, index: number): number {
  let x = (Math.imul(seed, 0x9e3779b9) + index) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
}

/** Classes 1 to 5 in patches; a share of the pixels of a random class. */
function classes(noise: number): Uint8Array {
  return Uint8Array.from({ length: SIZE * SIZE }, (_, i) => {
    if (draw(7, i) < noise) return 1 + Math.floor(draw(8, i) * 5);
    const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
    return 1 + Math.floor(draw(9, (x >> 6) + (y >> 5) * 64) * 5);
  });
}

const values = (): Float32Array =>
  Float32Array.from({ length: SIZE * SIZE }, (_, i) => Math.round((draw(10, i >> 4) + draw(11, i)) * 1000) / 100);

const reflectances = (): Uint16Array =>
  Uint16Array.from({ length: SIZE * SIZE }, (_, i) => 1 + Math.floor((draw(12, i >> 4) + draw(13, i)) * 4500));

/** In the plane of UTM, over so many pixels a side. */
function diamond(size: number): number[][] {
  const away = size * UTM.resolution * 0.49;
  const [x, y] = [UTM.west + (size * UTM.resolution) / 2, UTM.north - (size * UTM.resolution) / 2];
  return [
    [x - away, y],
    [x, y + away],
    [x + away, y],
    [x, y - away],
    [x - away, y],
  ];
}

/** A hundred small rasters side by side. */
function sources(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const [size, side] = [256, 256 * UTM.resolution];
  const cells = reflectances().subarray(0, size * size);
  for (let i = 0; i < 100; i++) {
    const place = { ...UTM, west: UTM.west + (i % 10) * side, north: UTM.north - Math.floor(i / 10) * side };
    writeSampleTiff(join(folder, `t${String(i).padStart(4, "0")}.tif`), { ...place, size, cells, nodata: 0 });
  }
}

const items = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => {
    const [west, south] = [5 + Math.floor(150 * draw(20, i)) / 10, 38 + Math.floor(140 * draw(21, i)) / 10];
    const ring = [west, west + 1.5, west + 1.5, west, west].map((x, at) => [x, at > 1 && at < 4 ? south + 1.5 : south]);
    const number = (seed: number, from: number, to: number): string =>
      String(from + Math.floor((to - from) * draw(seed, i))).padStart(2, "0");
    return {
      type: "Feature",
      stac_version: "1.1.0",
      id: `s${i}`,
      bbox: [west, south, west + 1.5, south + 1.5],
      geometry: { type: "Polygon", coordinates: [ring] },
      properties: {
        datetime: `${number(22, 2013, 2025)}-${number(23, 1, 13)}-${number(24, 1, 29)}T10:00:00Z`,
        "eo:cloud_cover": Math.floor(100 * draw(25, i)),
        platform: `landsat-${7 + Math.floor(3 * draw(26, i))}`,
      },
      links: [],
      assets: Object.fromEntries(
        ["red", "nir08", "qa_pixel"].map((band) => [band, { href: `./s${i}_${band}.tif`, "eo:common_name": band }]),
      ),
    };
  });

const middle = ({ west, north, resolution }: typeof MERCATOR | typeof UTM): readonly [number, number] => [
  west + (SIZE / 2) * resolution,
  north - (SIZE / 2) * resolution,
];

function manyStars(): number[][][] {
  const side = SIZE * UTM.resolution;
  return Array.from({ length: 40 }, (_, i) =>
    star([UTM.west + side * (0.1 + 0.8 * draw(12, i)), UTM.north - side * (0.1 + 0.8 * draw(13, i))], 100 + 600 * draw(14, i), 60, 15 + i),
  );
}

/** A closed ring whose distance from its middle wavers. */
function star([x, y]: readonly [number, number], radius: number, vertices: number, seed: number): number[][] {
  const ring = Array.from({ length: vertices }, (_, i) => {
    const angle = (i / vertices) * 2 * Math.PI;
    const away = radius * (0.8 + 0.2 * draw(seed, i));
    return [x + away * Math.cos(angle), y + away * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

function zones(path: string, epsg: number, rings: readonly number[][][]): void {
  const crs = { type: "name", properties: { name: `urn:ogc:def:crs:EPSG::${epsg}` } };
  const features = rings.map((ring, id) => ({
    type: "Feature",
    id: String(id),
    properties: { id },
    geometry: { type: "Polygon", coordinates: [ring] },
  }));
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", crs, features }));
}
