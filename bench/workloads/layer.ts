/** A raster as a layer of web-mercator tiles with all its zooms: GeoTrellis's ingest. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openLayer, readLayer } from "../../shared/layer/open-layer.js";
import type { Tile } from "../../shared/raster/tile.js";
import { geotrellis } from "../geotrellis.js";
import { versions } from "../own-command.js";
import { runNode } from "../run-process.js";
import type { Agreement, Figures, OwnContender, Peer, Place, Run, Workload } from "../workload.js";

const RASTER = "w3.tif";
/** The one whose pixels are as large as the raster's, and which GDAL and rio-tiler choose. GeoTrellis would choose 13 by itself. */
const ZOOM = 12;
const TILE_SIZE = 512;

type Method = "bilinear" | "nearest";

const jobOf = (method: Method, raster: string, catalogue: string): object => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: raster },
    { op: "tile-to-layout", scheme: { type: "floating", tileSize: TILE_SIZE } },
    {
      op: "reproject",
      crs: "EPSG:3857",
      scheme: { type: "zoomed", tileSize: TILE_SIZE, maxZoom: ZOOM },
      mode: "buffered",
      resample: method,
    },
    { op: "pyramid", resample: method === "nearest" ? "nearest" : "average" },
    { op: "write", uri: catalogue, name: "layer", format: "layer", keyIndex: "zorder" },
  ],
});

/** The job in a fresh process, and what stands in the catalogue afterwards, untimed. */
async function ingest(method: Method, place: Place): Promise<Run> {
  const folder = join(place.scratch, randomUUID());
  const [job, catalogue, state] = [`${folder}.json`, `${folder}.catalogue`, `${folder}.state`];
  await writeFile(job, JSON.stringify(jobOf(method, join(place.data, RASTER), catalogue)));
  try {
    const command = [join(place.dist, "cli/tilefold.js"), "run", job, "--json", "--quiet", "--state", state];
    const { output, seconds, cpuSeconds, memoryBytes } = await runNode(command, place);
    const levels = (output as { images: readonly { zooms: readonly number[] }[] }).images[0]!.zooms.length;
    const figures = { levels, ...(await written(catalogue)) };
    return { seconds, cpuSeconds, memoryBytes, startSeconds: 0, versions, figures };
  } finally {
    await Promise.all([job, catalogue, state].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Of the finest zoom the pixels, their mean, and row by row what each tile sums up to that has all of its pixels; of the next the mean. */
async function written(catalogue: string): Promise<Figures> {
  const finest = await countsAndSums(catalogue, ZOOM);
  return {
    tiles: finest.length,
    pixels: pixelsOf(finest),
    mean: meanOf(finest),
    sums: finest.filter(({ pixels }) => pixels === TILE_SIZE ** 2).map(({ sum }) => sum),
    coarserMean: meanOf(await countsAndSums(catalogue, ZOOM - 1)),
  };
}

type Sum = Readonly<Record<"pixels" | "sum", number>>;

const pixelsOf = (tiles: readonly Sum[]): number => tiles.reduce((total, { pixels }) => total + pixels, 0);
const meanOf = (tiles: readonly Sum[]): number => tiles.reduce((total, { sum }) => total + sum, 0) / pixelsOf(tiles);

async function countsAndSums(catalogue: string, zoom: number): Promise<Sum[]> {
  const tiles = [];
  for await (const { key, tile } of readLayer(await openLayer(catalogue, { name: "layer", zoom })))
    tiles.push({ key, ...countAndSum(tile) });
  return tiles.sort((a, b) => a.key.row - b.key.row || a.key.col - b.key.col);
}

function countAndSum({ bands }: Tile): Sum {
  const { cells, valid } = bands[0]!;
  let [pixels, sum] = [0, 0];
  for (let i = 0; i < cells.length; i++) {
    if (valid !== null && valid[i] === 0) continue;
    pixels++;
    sum += cells[i]!;
  }
  return { pixels, sum };
}

const own = (method: Method): OwnContender => ({ name: "tilefold", label: "tilefold run", run: (place) => ingest(method, place) });

const peer = (work: "layer" | "warped", method: Method, more: Omit<Peer, "name" | "run">): Peer =>
  geotrellis({ name: `geotrellis-${work}`, memoryGoal: 4, mostRuns: 2, ...more }, ({ data }) => [
    work,
    method,
    String(ZOOM),
    join(data, RASTER),
  ]);

/**
 * Transforms are approximated to an eighth of a pixel, each in another way, so sums differ a little and at the raster's outline some pixels
 * are there or not. Buffered and bilinear, GeoTrellis fills a sixth of a pixel more all round.
 */
const agreements = (outline: number, mean: number): readonly Agreement[] => [
  { figure: "levels", reference: "layer", relative: 0 },
  { figure: "tiles", reference: "layer", relative: 0 },
  { figure: "pixels", reference: "layer", relative: outline },
  { figure: "mean", reference: "layer", relative: mean },
  { figure: "sums", reference: "layer", relative: 1.6e-5 },
  { figure: "coarserMean", reference: "layer", relative: 1e-4 },
];

export const layer: Workload = {
  name: "layer",
  group: "layer",
  title: "A raster of 100 million pixels as a layer of tiles",
  about:
    "10,000 × 10,000 uint16 pixels in UTM (deflate, predictor 2, blocks of 512) are cut to a layout of tiles of 512, warped to web mercator with pixels borrowed of the neighbours, halved down to zoom 0 and written as a catalogue in z-order: 240 tiles of zoom 12, 352 in all. " +
    "tilefold runs a job document; its pyramid takes means of four, GeoTrellis's is bilinear. GeoTrellis runs on Spark's local[2] with a heap of up to 8 GB; Spark's start stands under *start*, what is written is read back after the clock. " +
    "Warping each tile out of the file is no layer's reprojection but the fastest that can be written with GeoTrellis.",
  datasets: ["warp"],
  own: [own("bilinear")],
  peers: [
    peer("layer", "bilinear", {
      label: "GeoTrellis, buffered reprojection",
      goal: 8,
      agreements: agreements(1e-3, 5e-5),
    }),
    peer("warped", "bilinear", {
      label: "GeoTrellis, each tile warped out of the file",
      goal: 5,
      agreements: agreements(1e-5, 1e-5),
    }),
  ],
  references: { layer: async (place) => (await ingest("bilinear", place)).figures },
};

export const layerNearest: Workload = {
  name: "layer-nearest",
  group: "layer",
  title: "The same layer by nearest pixels",
  about: "The same ingest with the nearest pixel, on every zoom.",
  datasets: ["warp"],
  own: [own("nearest")],
  peers: [
    peer("layer", "nearest", {
      label: "GeoTrellis, buffered reprojection",
      goal: 8,
      mostRuns: 1,
      agreements: agreements(1e-5, 1e-5),
    }),
  ],
  references: { layer: async (place) => (await ingest("nearest", place)).figures },
};
