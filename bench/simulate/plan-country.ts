/** A country of a million tiles that is nowhere, and the stage that plans it: the raster is computed as it is read, state lies in memory. */
import { sha256 } from "../../shared/executor/local-stage.js";
import type { Stage } from "../../shared/stage/stage.js";
import { memoryStore } from "../../shared/store/memory-store.js";
import { countryPolygon } from "./country.js";
import { syntheticRaster } from "./synthetic-raster.js";

const URI = "memory://raster/country.tif";

export const GRID = { blockCols: 1400, blockRows: 1400, block: 256, pixel: 5, west: -900_000, north: 6_900_000 };
export const VERTICES = 20_000;

/** A zonal job over 1,054,133 tiles, as a document. */
export const countryJob = () => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: URI },
    { op: "zonal", zones: countryPolygon(0, 6_000_000, 740_000, VERTICES), zonesCrs: "EPSG:3857", classes: "all" },
  ],
});

export function countryStage(): Stage {
  const raster = syntheticRaster(URI, GRID);
  const state = memoryStore();
  return { storeFor: (uri) => (uri === URI ? raster.store : state), digest: sha256, state: "memory://state", now: Date.now };
}
