/** A thread that makes tiles of a raster for the map server. */
import { parentPort, workerData } from "node:worker_threads";
import { asTilefoldError, type ErrorDocument } from "../core/errors.js";
import { openRasterTiles, type RasterView } from "../stage/raster-tiles.js";
import { openStore } from "../store/open-store.js";

export interface MapTask {
  readonly id: number;
  readonly zoom: number;
  readonly col: number;
  readonly row: number;
}

export type MapAnswer = { readonly id: number; readonly bytes: Uint8Array | null } | { readonly id: number; readonly error: ErrorDocument };

const port = parentPort;
if (port) {
  const tiles = openRasterTiles(workerData as RasterView, openStore);
  tiles.catch(() => {}); // told with the first tile
  port.on("message", async ({ id, zoom, col, row }: MapTask) => {
    try {
      const bytes = await (await tiles).tile(zoom, col, row);
      const answer: MapAnswer = { id, bytes };
      port.postMessage(answer, bytes === null || bytes.byteLength !== bytes.buffer.byteLength ? [] : [bytes.buffer as ArrayBuffer]);
    } catch (thrown) {
      const answer: MapAnswer = { id, error: asTilefoldError(thrown).toJSON() };
      port.postMessage(answer);
    }
  });
}
