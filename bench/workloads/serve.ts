/** Tiles of a map, made while they are asked for. */
import { join } from "node:path";
import { openRaster } from "../../shared/cog/open-raster.js";
import { windowToExtent } from "../../shared/grid/window.js";
import { lonLatBounds } from "../../shared/layer/map-bounds.js";
import { readPng } from "../../test/unit/layer/png-bytes.js";
import { versions } from "../own-command.js";
import { runPeer, runServer } from "../run-process.js";
import type { Agreement, Figures, Place, Run, Workload } from "../workload.js";

const RASTER = "map.tif";
const AT_ONCE = 20;
/** The last zoom but one of a raster of ten metres: the first overview and the pixels themselves are read. */
const ZOOMS = [12, 13] as const;
const MOST_TILES = 600;
const RANGE = "0,9000";

/** Tiles that lie inside the raster, as zoom/column/row: none of them is empty. */
async function tilesOf(place: Place): Promise<string[]> {
  const { header } = await openRaster(join(place.data, RASTER));
  const { width, height, transform, crs } = header;
  const [west, south, east, north] = lonLatBounds(windowToExtent(transform, { col: 0, row: 0, width, height }), crs);
  const tiles = ZOOMS.flatMap((zoom) => {
    const side = 2 ** zoom;
    const col = (lon: number): number => ((lon + 180) / 360) * side;
    const row = (lat: number): number => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) * (side / 2);
    // Sides of a raster in UTM are not quite those of its box.
    const margin = 0.02;
    const [first, last] = [
      Math.ceil(col(west) + margin * (col(east) - col(west))),
      Math.floor(col(east) - margin * (col(east) - col(west))),
    ];
    const [top, bottom] = [
      Math.ceil(row(north) + margin * (row(south) - row(north))),
      Math.floor(row(south) - margin * (row(south) - row(north))),
    ];
    const cols = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    return Array.from({ length: Math.max(0, bottom - top) }, (_, i) => top + i).flatMap((y) => cols.map((x) => `${zoom}/${x}/${y}`));
  });
  const step = Math.max(1, Math.ceil(tiles.length / MOST_TILES));
  return tiles.filter((_, i) => i % step === 0);
}

/** Every tile once, so many at a time, from a server that has just started. */
async function serve(place: Place): Promise<Run> {
  const tiles = await tilesOf(place);
  const args = [
    join(place.dist, "cli/tilefold.js"),
    "serve",
    join(place.data, RASTER),
    "--port",
    "0",
    "--range",
    RANGE,
    "--json",
    "--quiet",
  ];
  const { value, cpuSeconds, memoryBytes } = await runServer(args, place, async (answer) => {
    const { url } = answer as { readonly url: string };
    const images: Uint8Array[] = [];
    const seconds: number[] = [];
    let next = 0;
    const ask = async (): Promise<void> => {
      while (next < tiles.length) {
        const at = next++;
        const asked = performance.now();
        const response = await fetch(`${url}${tiles[at]}.png`);
        images[at] = new Uint8Array(await response.arrayBuffer());
        if (response.status !== 200) throw new Error(`tile ${tiles[at]}: status ${response.status}`);
        seconds.push((performance.now() - asked) / 1000);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    return { images, seconds: seconds.sort((a, b) => a - b)[seconds.length >> 1]! };
  });
  return {
    seconds: value.seconds,
    cpuSeconds: cpuSeconds / tiles.length,
    memoryBytes,
    startSeconds: 0,
    versions,
    figures: figuresOf(value.images),
  };
}

/** How bright each tile is, and a pixel of each. */
function figuresOf(images: readonly Uint8Array[]): Figures {
  const read = images.map((bytes) => {
    const { type, width, height, samples } = readPng(bytes);
    // Grey, or grey and alpha.
    const step = type === 4 ? 2 : 1;
    let sum = 0;
    for (let i = 0; i < samples.length; i += step) sum += samples[i]!;
    return { mean: sum / (width * height), middle: samples[((height >> 1) * width + (width >> 1)) * step]! };
  });
  return { tiles: read.length, means: read.map(({ mean }) => mean), pixels: read.map(({ middle }) => middle) };
}

/** Of 255 shades: overviews are the same, their resampling differs by less than a shade in the mean and by some in single pixels. */
const SAME_TILES: readonly Agreement[] = [
  { figure: "tiles", reference: "tiles", relative: 0 },
  { figure: "means", reference: "tiles", relative: 0, absolute: 0.75 },
  { figure: "pixels", reference: "tiles", relative: 0, absolute: 3, share: 0.1 },
];

export const serveTiles: Workload = {
  name: "serve",
  group: "serve",
  title: "Tiles of a map, 20 at a time",
  about:
    "A COG of 10,000 × 10,000 uint16 pixels in UTM on the local disk, shown as grey PNG tiles of 256 pixels in web mercator at zooms 12 and 13, each tile asked for once, 20 at a time. Wall time is the median of what a tile takes, from asking to its last byte; CPU time is the whole process's, by the number of tiles. " +
    "tilefold is `tilefold serve` over HTTP, just started; rio-tiler is called in process by 20 threads.",
  datasets: ["map"],
  own: [{ name: "tilefold", label: "tilefold serve", limits: { seconds: 0.03 }, run: serve }],
  peers: [
    {
      name: "rio-tiler-threads",
      label: "rio-tiler, 20 threads, no HTTP",
      agreements: SAME_TILES,
      run: async (place) =>
        runPeer("serve.py", ["rio-tiler-threads", join(place.data, RASTER), JSON.stringify(await tilesOf(place)), RANGE], place),
    },
  ],
  references: { tiles: async (place) => (await serve(place)).figures },
};
