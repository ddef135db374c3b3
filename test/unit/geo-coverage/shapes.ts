/** Polygons to test with, in pixel coordinates. */

import { type PixelEdges, pixelEdges } from "../../../shared/geo/edges.js";
import { normaliseZone } from "../../../shared/geo/topology.js";

/** Numbers in [0, 1) from a seed (mulberry32): the same on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const closed = (...points: readonly (readonly [number, number])[]): Float64Array =>
  Float64Array.from([...points, points[0]!].flat());

export const box = (x0: number, y0: number, x1: number, y1: number): Float64Array => closed([x0, y0], [x0, y1], [x1, y1], [x1, y0]);

/** A star-shaped ring: never crosses itself. `snap` rounds coordinates to its multiples, so that vertices fall on grid lines and on each other. */
export function star(next: () => number, x: number, y: number, radius: number, vertices: number, snap = 0): Float64Array {
  const turn = next() * 7;
  const points: [number, number][] = [];
  for (let i = 0; i < vertices; i++) {
    const angle = turn + (i / vertices) * 2 * Math.PI;
    const r = radius * (0.4 + 0.6 * next());
    const px = x + r * Math.cos(angle);
    const py = y + r * Math.sin(angle);
    points.push(snap ? [Math.round(px / snap) * snap, Math.round(py / snap) * snap] : [px, py]);
  }
  return closed(...points);
}

/** A random polygon with holes: the holes are shrunk copies in the inner 0.4 of the star. */
export function starWithHoles(next: () => number, x: number, y: number, radius: number, vertices: number): Float64Array[] {
  const rings = [star(next, x, y, radius, vertices)];
  const holes = Math.floor(next() * 3);
  for (let h = 0; h < holes; h++) {
    const angle = (h / holes) * 2 * Math.PI;
    rings.push(
      star(next, x + 0.15 * radius * Math.cos(angle), y + 0.15 * radius * Math.sin(angle), 0.1 * radius, 3 + Math.floor(next() * 9)),
    );
  }
  return rings;
}

export const edgesOf = (...polygons: Float64Array[][]): PixelEdges => pixelEdges(normaliseZone(polygons).rings);

/** Polygons of every kind, larger and smaller than the grid of 40 × 30, some with vertices on the grid's lines and centres. */
export function zone(seed: number): PixelEdges {
  const next = random(seed);
  if (seed % 7 === 6) return sliver(next);
  const x = next() * 60 - 10;
  const y = next() * 50 - 10;
  const radius = [0.2, 3, 15, 40, 300][seed % 5]!;
  const vertices = 3 + Math.floor(next() * (seed % 3 === 0 ? 200 : 12));
  if (seed % 4 === 0) return edgesOf([star(next, x, y, radius, vertices, [1, 0.5, 0.25, 2 ** -20][(seed >> 2) & 3])]);
  if (seed % 4 === 1) return edgesOf(starWithHoles(next, x, y, radius, vertices));
  if (seed % 4 === 2) return edgesOf([box(Math.floor(x), Math.floor(y), Math.floor(x + radius) + 1, Math.floor(y + radius) + 1)]);
  return edgesOf([star(next, x, y, radius, vertices)], [star(next, x + 3 * radius, y, radius, vertices)]);
}

/** Nearly level and up to 10^13 pixels long, with ends a hair from the grid's lines: where heights and places disagree in the last bits. */
function sliver(next: () => number): PixelEdges {
  const far = 10 ** (1 + Math.floor(next() * 13));
  const hair = (): number => (Math.floor(next() * 3) - 1) * 2 ** -(20 + Math.floor(next() * 24));
  const point = (side: number): [number, number] => [
    next() < 0.3 ? Math.floor(next() * 40) + hair() : side * far * next() + 20,
    next() < 0.2 ? side * far * next() : Math.floor(next() * 30) + (next() < 0.8 ? hair() : next()),
  ];
  return edgesOf([closed(point(-1), point(1), point(1), point(-1))]);
}
