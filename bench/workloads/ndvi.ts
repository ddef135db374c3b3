/** A computed band and its mean in a zone, without an image in between. */
import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { geotrellis } from "../geotrellis.js";
import { versions, type ZonalAnswer } from "../own-command.js";
import { runNode } from "../run-process.js";
import type { Figures, Place, Run, Workload } from "../workload.js";

/** Two bands of the first of the composite's scenes, as if they were red and near infrared. */
const [RED, NIR, ZONES] = ["w2/s00_b2.tif", "w2/s00_b3.tif", "ndvi.geojson"] as const;

const jobOf = ({ data }: Place, coverage: "exact" | "centre"): object => ({
  tilefold: 1,
  pipeline: [
    { op: "query", items: { images: [{ id: "scene", bands: { red: join(data, RED), nir: join(data, NIR) } }] } },
    { op: "map", bands: { ndvi: "(nir - red) / (nir + red)" }, cellType: "float64" },
    { op: "zonal", zones: join(data, ZONES), stats: ["count", "mean"], coverage },
  ],
});

async function ask(coverage: "exact" | "centre", place: Place): Promise<Run> {
  const folder = join(place.scratch, randomUUID());
  const [job, state] = [`${folder}.json`, `${folder}.state`];
  await writeFile(job, JSON.stringify(jobOf(place, coverage)));
  try {
    const command = [join(place.dist, "cli/tilefold.js"), "run", job, "--json", "--quiet", "--state", state];
    const { output, ...taken } = await runNode(command, place);
    return { ...taken, startSeconds: 0, versions, figures: figuresOf(output as ZonalAnswer) };
  } finally {
    await Promise.all([job, state].map((path) => rm(path, { recursive: true, force: true })));
  }
}

function figuresOf({ zones }: ZonalAnswer): Figures {
  const { count, stats } = zones[0]!;
  return { pixels: count, mean: stats!.mean! };
}

export const ndvi: Workload = {
  name: "ndvi",
  group: "ndvi",
  title: "The mean NDVI of a zone",
  about:
    "Two uint16 bands of 4,096 × 4,096, their normalised difference as float64, and its mean in a diamond that leaves out the corners: one pass, and no image of it is written. " +
    "tilefold also answers with the zone's area on the ellipsoid. GeoTrellis stacks the bands as a layer on Spark's local[2].",
  datasets: ["composite", "ndvi"],
  own: [{ name: "tilefold", label: "tilefold run", run: (place) => ask("exact", place) }],
  peers: [
    geotrellis(
      {
        name: "geotrellis-ndvi",
        label: "GeoTrellis",
        goal: 8,
        agreements: [
          { figure: "pixels", reference: "centre", relative: 0 },
          // NDVI of these two bands is near zero.
          { figure: "mean", reference: "centre", relative: 1e-9, absolute: 1e-12 },
        ],
      },
      ({ data }) => ["ndvi", join(data, RED), join(data, NIR), join(data, ZONES)],
    ),
  ],
  references: { centre: async (place) => (await ask("centre", place)).figures },
};
