/** A raster in UTM as a web-mercator COG with overviews, on the tiles of a map. */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openRaster } from "../../shared/cog/open-raster.js";
import { imageFigures } from "../image-figures.js";
import { versions } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import type { Agreement, Peer, Place, Run, Workload } from "../workload.js";

export type Method = "bilinear" | "nearest";

const RASTER = "w3.tif";
/** The zoom whose tiles of 512 pixels have about the raster's pixels: GDAL's choice too. */
const ZOOM = 12;

/** The command, and what stands in the image afterwards, untimed. */
export async function warp(place: Place, method: Method, ...more: readonly string[]): Promise<Run> {
  const [source, id] = [join(place.data, RASTER), join(place.scratch, randomUUID())];
  const out = `${id}.tif`;
  const job = ["--crs", "EPSG:3857", "--zoomed", "--layout-tile", "512", "--max-zoom", String(ZOOM), "--resample", method, "--pyramid"];
  const { seconds, cpuSeconds, memoryBytes } = await runNode(
    [
      join(place.dist, "cli/tilefold.js"),
      ...["warp", "--raster", source, ...job, "--end-zoom", String(await endZoom(source)), "-o", out],
      ...[...more, "--json", "--quiet", "--state", `${id}.state`],
    ],
    place,
  );
  const figures = await imageFigures(out);
  await Promise.all([out, `${id}.json`, `${id}.state`].map((path) => rm(path, { recursive: true, force: true })));
  return { seconds, cpuSeconds, memoryBytes, startSeconds: 0, versions, figures };
}

/** Pixels of the source to a tile of the zoom, at its latitude. */
const PIXELS_PER_TILE = 695;

/** Overviews as GDAL adds them: down to one block. A raster does not begin where a tile does, and lies on one more. */
const endZoom = async (source: string): Promise<number> =>
  ZOOM - Math.ceil(Math.log2(Math.ceil((await openRaster(source)).header.height / PIXELS_PER_TILE) + 1));

const peer = (name: string, label: string, goal: number, agreements: readonly Agreement[]): Peer => ({
  name,
  label,
  goal,
  agreements,
  run: (place) => runPeer("warp.py", [name, join(place.data, RASTER), place.scratch], place),
});

/** Positions may be off by an eighth of a pixel on either side, and GDAL widens its kernel a little differently: a few pixels at the raster's edge, values of thousands by some units. */
const SAME_IMAGE: readonly Agreement[] = [
  { figure: "valid", reference: "image", relative: 1e-4 },
  { figure: "mean", reference: "image", relative: 1e-5 },
  { figure: "samples", reference: "image", relative: 0, absolute: 16, share: 0.06 },
];
/** Nearest is the same pixel but where that eighth decides. */
const SAME_PIXELS: readonly Agreement[] = [
  { figure: "valid", reference: "image", relative: 1e-4 },
  { figure: "mean", reference: "image", relative: 1e-5 },
  { figure: "samples", reference: "image", relative: 0, share: 0.08 },
];
const SAME_LEVELS: Agreement = { figure: "levels", reference: "image", relative: 0 };

const reference = (method: Method): Workload["references"] => ({ image: async (place) => (await warp(place, method)).figures });

export const warpBilinear: Workload = {
  name: "warp",
  group: "warp",
  title: "A raster in UTM as a map in web mercator, bilinear",
  about:
    "10,000 × 10,000 uint16 pixels in UTM (deflate, predictor 2, blocks of 512) become a Cloud Optimized GeoTIFF on the tiles of zoom 12 (512 pixels), with overviews down to one block, deflate level 6, predictor 2. " +
    "GDAL's COG driver makes the same file with all threads (`TILING_SCHEME=GoogleMapsCompatible`); rio-tiler makes the tiles of that zoom, deflated, without overviews and without a file, in two processes.",
  datasets: ["warp"],
  own: [{ name: "tilefold", label: "tilefold", limits: { memoryBytes: 400e6 }, run: (place) => warp(place, "bilinear") }],
  peers: [
    peer("gdal-cog", "GDAL's COG driver, all threads", 3, [SAME_LEVELS, ...SAME_IMAGE]),
    peer("rio-tiler", "rio-tiler, the finest zoom, two processes", 3, SAME_IMAGE),
  ],
  references: reference("bilinear"),
};

export const warpNearest: Workload = {
  name: "warp-nearest",
  group: "warp",
  title: "The same, nearest",
  about:
    "The same raster by nearest neighbour. GDAL's overviews take one pixel of four, tilefold's are means of four, as for every raster that is not categorical.",
  datasets: ["warp"],
  own: [{ name: "tilefold", label: "tilefold", run: (place) => warp(place, "nearest") }],
  peers: [peer("gdal-cog-nearest", "GDAL's COG driver, all threads", 1.5, [SAME_LEVELS, ...SAME_PIXELS])],
  references: reference("nearest"),
};
