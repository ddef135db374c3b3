/** What is done where edges cross or overlap: new vertices at the crossings, and rings put together from the pieces that bound the zone. */
import Flatbush from "flatbush";
import type { RingPoints } from "./topology-points.js";
import { edgesCross } from "./topology-predicates.js";
import type { Pieces } from "./topology-sweep.js";

/** More crossings than this are no zone but a scribble. */
const MOST_CROSSINGS = 200_000;
/** Pairs of edges whose boxes meet, looked at in one round. */
const MOST_PAIRS = 30_000_000;

/**
 * The rings with a vertex at each crossing on both edges, rounded to doubles: polygons as `ringPoints` takes them. Null where there
 * are too many. `crossed` is told of each crossing.
 */
export function splitCrossings(points: RingPoints, crossed: (x: number, y: number) => void): Float64Array[][] | null {
  const { count, x, y, next, part, ringStart } = points;
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    const j = next[i]!;
    index.add(Math.min(x[i]!, x[j]!), Math.min(y[i]!, y[j]!), Math.max(x[i]!, x[j]!), Math.max(y[i]!, y[j]!));
  }
  index.finish();
  const added = new Map<number, number[]>();
  let crossings = 0;
  let pairs = 0;
  const add = (edge: number, px: number, py: number): void => {
    const end = next[edge]!;
    if ((px === x[edge] && py === y[edge]) || (px === x[end] && py === y[end])) return;
    const list = added.get(edge);
    if (list) list.push(px, py);
    else added.set(edge, [px, py]);
  };
  for (let i = 0; i < count; i++) {
    const j = next[i]!;
    index.search(Math.min(x[i]!, x[j]!), Math.min(y[i]!, y[j]!), Math.max(x[i]!, x[j]!), Math.max(y[i]!, y[j]!), (other) => {
      if (other <= i || ++pairs > MOST_PAIRS || crossings > MOST_CROSSINGS || !edgesCross(points, i, other)) return false;
      crossings++;
      const [px, py] = crossingPoint(points, i, other);
      crossed(px, py);
      add(i, px, py);
      add(other, px, py);
      return false;
    });
    if (pairs > MOST_PAIRS || crossings > MOST_CROSSINGS) return null;
  }

  const polygons: Float64Array[][] = [];
  for (let r = 0; r + 1 < ringStart.length; r++) {
    const start = ringStart[r]!;
    const end = ringStart[r + 1]!;
    const ring: number[] = [];
    for (let i = start; i < end; i++) {
      ring.push(x[i]!, y[i]!);
      const between = added.get(i);
      if (between)
        for (const at of alongEdge(between, x[next[i]!]! - x[i]!, y[next[i]!]! - y[i]!)) ring.push(between[at]!, between[at + 1]!);
    }
    ring.push(x[start]!, y[start]!);
    while (polygons.length <= part[start]!) polygons.push([]);
    polygons[part[start]!]!.push(Float64Array.from(ring));
  }
  return polygons;
}

/** Where two crossing edges meet, as near as doubles are, inside the boxes of both. */
function crossingPoint({ x, y, next }: RingPoints, edge: number, other: number): [number, number] {
  const b = next[edge]!;
  const d = next[other]!;
  const ax = x[edge]!;
  const ay = y[edge]!;
  const ux = x[b]! - ax;
  const uy = y[b]! - ay;
  const vx = x[d]! - x[other]!;
  const vy = y[d]! - y[other]!;
  const t = ((x[other]! - ax) * vy - (y[other]! - ay) * vx) / (ux * vy - uy * vx);
  const part = t > 0 && t < 1 ? t : t >= 1 ? 1 : 0;
  return [
    within(
      ax + part * ux,
      Math.max(Math.min(ax, x[b]!), Math.min(x[other]!, x[d]!)),
      Math.min(Math.max(ax, x[b]!), Math.max(x[other]!, x[d]!)),
    ),
    within(
      ay + part * uy,
      Math.max(Math.min(ay, y[b]!), Math.min(y[other]!, y[d]!)),
      Math.min(Math.max(ay, y[b]!), Math.max(y[other]!, y[d]!)),
    ),
  ];
}

const within = (value: number, low: number, high: number): number => (value < low ? low : Math.min(value, high));

/** Indices of the points (x, y pairs) in the order in which an edge in direction (dx, dy) passes them. */
function alongEdge(pairs: readonly number[], dx: number, dy: number): number[] {
  const order: number[] = [];
  for (let at = 0; at < pairs.length; at += 2) order.push(at);
  const axis = Math.abs(dx) >= Math.abs(dy) ? 0 : 1;
  const way = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
  return order.sort((a, b) => way * (pairs[a + axis]! - pairs[b + axis]!) || a - b);
}

/** Closed rings from directed pieces: as many end at each point as begin there. */
export function joinPieces({ x, y, count }: RingPoints, { from, to }: Pieces): Float64Array[] {
  const start = new Int32Array(count + 1);
  for (const point of from) start[point + 1]!++;
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!;
  const filled = start.slice();
  const leaving = new Int32Array(from.length);
  for (let i = 0; i < from.length; i++) leaving[filled[from[i]!]!++] = i;
  const used = start.slice();
  const rings: Float64Array[] = [];
  for (let point = 0; point < count; point++) {
    while (used[point]! < start[point + 1]!) {
      const ring = [x[point]!, y[point]!];
      let at = point;
      do {
        at = to[leaving[used[at]!++]!]!;
        ring.push(x[at]!, y[at]!);
      } while (at !== point);
      rings.push(Float64Array.from(ring));
    }
  }
  return rings;
}
