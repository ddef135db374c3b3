/** Times the cover of a country by tiles in a process of its own. */
import { readFileSync } from "node:fs";
import { coverKeys } from "../shared/geo/cover.js";
import { parseCrs } from "../shared/geo/crs.js";
import { zoneEdges } from "../shared/geo/zone-edges.js";
import { parseZones } from "../shared/geo/zones.js";
import { zoneProjector } from "../shared/geo/zones-projection.js";

/** The hidden command of dist/bench.js under which this runs. */
export const COVER_COMMAND = "time-cover";

const WARM_CALLS = 9;
/** Half the width of the world in web mercator: π × 6378137 m. */
const HALF_WORLD = 20037508.342789244;

interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface CoverTimes {
  readonly first: Taken;
  readonly warm: Taken;
  readonly tiles: number;
  readonly runs: number;
}

export function timeCover(zones: string, zoom: number): CoverTimes {
  const document = JSON.parse(readFileSync(zones, "utf8")) as object;
  const times: Taken[] = [];
  let runs = { tiles: 0, runs: 0 };
  for (let call = 0; call <= WARM_CALLS; call++) {
    const started = performance.now();
    const cpu = process.cpuUsage();
    runs = coverOf(document, zoom);
    const { user, system } = process.cpuUsage(cpu);
    times.push({ seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 });
  }
  const [first, ...later] = times;
  return { first: first!, warm: later.reduce((best, taken) => (taken.seconds < best.seconds ? taken : best)), ...runs };
}

/** One pixel of the grid is one tile. */
function coverOf(document: object, zoom: number): { tiles: number; runs: number } {
  const side = 2 ** zoom;
  const size = (2 * HALF_WORLD) / side;
  const { zones, crs } = parseZones(document);
  const project = zoneProjector(
    parseCrs(crs),
    parseCrs("EPSG:3857"),
    { a: size, b: 0, c: -HALF_WORLD, d: 0, e: -size, f: HALF_WORLD },
    side,
    side,
  );
  const { edges } = zoneEdges(project(zones[0]!).polygons);
  const { interior, boundary } = coverKeys(edges, { cols: side, rows: side, width: 1, height: 1 });
  return { tiles: count(interior) + count(boundary), runs: (interior.length + boundary.length) / 3 };
}

/** Blocks in runs of three numbers: row, first column, column after the last. */
function count(runs: Int32Array): number {
  let blocks = 0;
  for (let i = 0; i < runs.length; i += 3) blocks += runs[i + 2]! - runs[i + 1]!;
  return blocks;
}
