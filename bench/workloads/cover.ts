/** The web-mercator tiles of a country, as runs. */
import { join } from "node:path";
import { versions } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import { COVER_COMMAND, type CoverTimes } from "../time-cover.js";
import type { OwnContender, Peer, Place, Workload } from "../workload.js";

const ZONES = "w4.geojson";

/** Tests that touch a tile at its border may round differently: three tiles in a million. */
const TILES = [{ figure: "tiles", reference: "tiles", relative: 3e-6 }] as const;
/** Its rasteriser decides otherwise where an outline passes close to a corner. */
const TILES_RASTERISED = [{ figure: "tiles", reference: "tiles", relative: 1e-3 }] as const;

async function timeCover(place: Place, zoom: number): Promise<CoverTimes & { memoryBytes: number; seconds: number }> {
  const { output, memoryBytes, seconds } = await runNode(
    [join(place.dist, "bench.js"), COVER_COMMAND, join(place.data, ZONES), String(zoom)],
    place,
  );
  return { ...(output as CoverTimes), memoryBytes, seconds };
}

function own(zoom: number, kind: "first" | "warm", label: string, limits: OwnContender["limits"]): OwnContender {
  return {
    name: `tilefold-${kind}`,
    label,
    limits,
    run: async (place) => {
      const times = await timeCover(place, zoom);
      return {
        ...times[kind],
        startSeconds: 0,
        memoryBytes: times.memoryBytes,
        versions,
        figures: { tiles: times.tiles, runs: times.runs },
      };
    },
  };
}

const peer = (zoom: number, name: string, label: string, agreements: Peer["agreements"], goal?: number): Peer => ({
  name,
  label,
  agreements,
  ...(goal === undefined ? {} : { goal }),
  run: (place) => runPeer("cover.py", [name, join(place.data, ZONES), String(zoom)], place),
});

function cover(zoom: number, title: string, limitSeconds: number, more: readonly Peer[]): Workload {
  return {
    name: `cover-${zoom}`,
    group: "cover",
    title,
    about:
      "A country of 20,000 vertices in longitude and latitude: every tile that shares an area with it. tilefold calls its library (`coverKeys`) and gets runs of tiles; the quadtree counts whole squares; the others make each tile. " +
      "The parsed document is in memory when the clock starts. “First call” is a fresh process whose code is not yet compiled, “warm” the best of the calls after it.",
    datasets: ["cover"],
    own: [own(zoom, "warm", "tilefold, warm", { seconds: limitSeconds }), own(zoom, "first", "tilefold, first call", {})],
    peers: [
      peer(zoom, "quadtree", "quadtree in shapely", TILES, 20),
      peer(zoom, "supermercado", "supermercado", TILES_RASTERISED, 40),
      ...more,
    ],
    references: { tiles: async (place) => ({ tiles: (await timeCover(place, zoom)).tiles }) },
  };
}

export const cover16 = cover(16, "The tiles of a country at zoom 16", 0.05, [
  peer(16, "mercantile", "mercantile and shapely, tile by tile", TILES),
]);
export const cover18 = cover(18, "The tiles of a country at zoom 18", 0.15, []);
