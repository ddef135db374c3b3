/** From the polygons of a zone to its edges. */
import { type PixelEdges, pixelEdges } from "./edges.js";
import { normaliseZone, windingWarnings, type ZoneWarning } from "./topology.js";
import { simpleZone } from "./zone-kernel.js";

export interface ZoneEdges {
  readonly edges: PixelEdges;
  readonly warnings: readonly ZoneWarning[];
}

/**
 * The edges that bound a zone: `pixelEdges` of `normaliseZone`, and its warnings. `polygons[part][ring]` = x0, y0, x1, y1, …, closed, in pixel
 * coordinates (y down). `AOI_SELF_INTERSECTS` as normaliseZone has it.
 */
export function zoneEdges(polygons: readonly (readonly Float64Array[])[]): ZoneEdges {
  const simple = simpleZone(polygons);
  if (simple !== null) return { edges: simple.edges, warnings: windingWarnings(polygons, simple.turned) };
  const { rings, warnings } = normaliseZone(polygons);
  return { edges: pixelEdges(rings), warnings };
}
