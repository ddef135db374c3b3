import { TilefoldError } from "../core/errors.js";
import { parseCrs } from "../geo/crs.js";
import { zoneEdges } from "../geo/zone-edges.js";
import { parseZones, zoneProjector } from "../geo/zones.js";
import type { PlacedGrid } from "./layer-program.js";

/** Edges travel in the plan, which stays below a megabyte. */
const MOST_EDGES = 12_000;

/** Pixels that a densified edge may stray. */
const TOLERANCE_PIXELS = 2 ** -10;

/**
 * The features of a document together, as edges in pixels of a grid.
 * @throws what parseZones throws; the first feature's error; LIMIT_EXCEEDED for too many edges
 */
export function clipEdges(
  document: string | object,
  uri: string,
  crs: string | undefined,
  grid: PlacedGrid,
): { coords: readonly number[]; sign: readonly number[] } {
  const parsed = parseZones(document, { ...(crs === undefined ? {} : { crs }), uri });
  const project = zoneProjector(
    parseCrs(parsed.crs),
    grid.crs === null ? null : parseCrs(grid.crs),
    grid.transform,
    grid.width,
    grid.height,
    { tolerancePixels: TOLERANCE_PIXELS },
  );
  const polygons = parsed.zones.flatMap((zone) => {
    if (zone.error) throw zone.error;
    return project(zone).polygons;
  });
  const { edges } = zoneEdges(polygons);
  if (edges.count > MOST_EDGES) {
    throw new TilefoldError(
      "LIMIT_EXCEEDED",
      `the geometry of ${uri} has ${edges.count} edges on the grid, at most ${MOST_EDGES} fit into a plan`,
      {
        hint: "Simplify it to the pixel size, or give it as the zones of a zonal node.",
      },
    );
  }
  return { coords: Array.from(edges.coords), sign: Array.from(edges.sign) };
}
