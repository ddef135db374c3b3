/** The cloud-free median of twelve scenes, written as one image. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { versions } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import type { Agreement, Figures, Peer, Place, Run, Workload } from "../workload.js";

const SCENES = 12;
export const BANDS = ["b0", "b1", "b2", "b3"] as const;
/** Fill, cloud and shadow. */
const DROPPED = "0b11001";

interface Inspected {
  readonly bands: readonly { readonly valid: number; readonly mean: number }[];
}

const figuresOf = ({ bands }: Inspected): Figures => ({ valid: bands.map(({ valid }) => valid), means: bands.map(({ mean }) => mean) });

/** The scenes, as a plain list of images has them. @param data folder of the data */
export const imagesIn = (data: string) =>
  Array.from({ length: SCENES }, (_, scene) => ({
    id: `s${scene}`,
    bands: Object.fromEntries([...BANDS, "qa"].map((band) => [band, join(data, "w2", `s${String(scene).padStart(2, "0")}_${band}.tif`)])),
  }));

/** A list of images as a user keeps it, the command, and what stands in the image afterwards, untimed. */
export async function composite(place: Place, ...more: readonly string[]): Promise<Run> {
  const folder = join(place.scratch, randomUUID());
  const [items, out, command] = [`${folder}.items.json`, `${folder}.tif`, join(place.dist, "cli/tilefold.js")];
  await writeFile(items, JSON.stringify({ images: imagesIn(place.data) }));
  const job = ["--items", items, "--bands", BANDS.join(), "--qa", "qa", "--qa-drop-any", DROPPED, ...more, "-o", out];
  const { seconds, cpuSeconds, memoryBytes } = await runNode(
    [command, "composite", ...job, "--json", "--quiet", "--state", `${folder}.state`],
    place,
  );
  const inspected = await runNode([command, "inspect", out, "--stats", "--json"], place);
  await Promise.all([items, out, `${folder}.json`, `${folder}.state`].map((path) => rm(path, { recursive: true, force: true })));
  return { seconds, cpuSeconds, memoryBytes, startSeconds: 0, versions, figures: figuresOf(inspected.output as Inspected) };
}

/** Medians of even counts may be rounded either way: half a unit of values of some thousands. */
const AGREEMENTS: readonly Agreement[] = [
  { figure: "valid", reference: "image", relative: 0 },
  { figure: "means", reference: "image", relative: 1e-3 },
];

const peer = (name: string, label: string, goal: number): Peer => ({
  name,
  label,
  goal,
  agreements: AGREEMENTS,
  run: (place) => runPeer("composite.py", [name, join(place.data, "w2"), place.scratch], place),
});

export const median: Workload = {
  name: "composite",
  group: "composite",
  title: "The median of 12 scenes without their clouds",
  about:
    "Twelve scenes of four uint16 bands of 4,096 × 4,096 and a quality band of bits (deflate, predictor 2, blocks of 512): clouds, shadows and fill are dropped, the median of what is left is written as deflate in blocks of 512, level 6. " +
    "tilefold writes a Cloud Optimized GeoTIFF with overviews and a STAC item; the others write a tiled GeoTIFF without overviews.",
  datasets: ["composite"],
  own: [{ name: "tilefold", label: "tilefold", run: (place) => composite(place) }],
  peers: [peer("rasterio-numba", "rasterio and numba, two processes", 1.3), peer("odc-stac", "odc-stac and dask", 4.5)],
  references: { image: async (place) => (await composite(place)).figures },
};
