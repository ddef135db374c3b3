/** What many sources are together, by their headers alone. */
import { join } from "node:path";
import { versions } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import { type CollectedFigures, METADATA_COMMAND } from "../time-metadata.js";
import type { Place, Run, Workload } from "../workload.js";

const SOURCES = "sources";

async function collect(place: Place): Promise<Run> {
  const { output, ...taken } = await runNode([join(place.dist, "bench.js"), METADATA_COMMAND, join(place.data, SOURCES)], place);
  return { ...taken, startSeconds: 0, versions, figures: { ...(output as CollectedFigures) } };
}

export const metadata: Workload = {
  name: "metadata",
  group: "metadata",
  title: "The metadata and layout of 1,000 sources",
  about:
    "1,000 GeoTIFFs of 256 × 256 pixels side by side, on the local disk: the union of their extents, the finest cell size, and the keys of a floating layout of 256-pixel tiles. tilefold calls its library (`collectMetadata`); the whole process counts. " +
    "rasterio opens one file after the other.",
  datasets: ["sources"],
  own: [{ name: "tilefold", label: "tilefold, library", limits: { seconds: 2 }, run: collect }],
  peers: [
    {
      name: "rasterio-headers",
      label: "rasterio, one by one",
      agreements: ["sources", "extent", "cellSize", "layout"].map((figure) => ({ figure, reference: "collected", relative: 1e-12 })),
      run: (place) => runPeer("metadata.py", ["rasterio-headers", join(place.data, SOURCES)], place),
    },
  ],
  references: { collected: async (place) => (await collect(place)).figures },
};
