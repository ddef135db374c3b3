/** Exact answers about edges and vertices of a zone: on which side, in which order, whether they cross. */
import { orient2d } from "robust-predicates";
import type { RingPoints } from "./topology-points.js";
import { indices } from "./topology-scratch.js";

/** Edges with their upper and lower vertex in the order of the sweep. */
export interface DirectedEdges {
  readonly points: RingPoints;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
}

export function directedEdges(points: RingPoints): DirectedEdges {
  const { count, x, y, next } = points;
  const upper = indices("upper", count);
  const lower = indices("lower", count);
  for (let i = 0; i < count; i++) {
    const j = next[i]!;
    const down = y[i]! < y[j]! || (y[i]! === y[j]! && x[i]! < x[j]!);
    upper[i] = down ? i : j;
    lower[i] = down ? j : i;
  }
  return { points, upper, lower };
}

/** Above 0 where the vertex lies east of the edge, 0 where it lies on it. */
export function side({ points: { x, y }, upper, lower }: DirectedEdges, edge: number, vertex: number): number {
  const a = upper[edge]!;
  const b = lower[edge]!;
  return orient2d(x[a]!, y[a]!, x[b]!, y[b]!, x[vertex]!, y[vertex]!);
}

/** Above 0 where `other` leaves the point downwards to the east of `edge`, 0 where they run along each other. */
export function turn({ points: { x, y }, lower }: DirectedEdges, at: number, edge: number, other: number): number {
  const a = lower[edge]!;
  const b = lower[other]!;
  return orient2d(x[at]!, y[at]!, x[a]!, y[a]!, x[b]!, y[b]!);
}

/** Whether two edges meet in a point that is no end of either, and do not run along each other. */
export function edgesCross({ x, y, next }: RingPoints, edge: number, other: number): boolean {
  const b = next[edge]!;
  const d = next[other]!;
  const ax = x[edge]!;
  const bx = x[b]!;
  const cx = x[other]!;
  const dx = x[d]!;
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  const ay = y[edge]!;
  const by = y[b]!;
  const cy = y[other]!;
  const dy = y[d]!;
  const c = orient2d(ax, ay, bx, by, cx, cy);
  if (c === 0) return false;
  const e = orient2d(ax, ay, bx, by, dx, dy);
  if (c > 0 ? e >= 0 : e <= 0) return false;
  const a = orient2d(cx, cy, dx, dy, ax, ay);
  const f = orient2d(cx, cy, dx, dy, bx, by);
  return (a > 0 && f < 0) || (a < 0 && f > 0);
}

/** Vertex numbers in the order of the sweep: by y, then by x. */
export function sweepOrder({ count, x, y }: RingPoints): Int32Array {
  const order = indices("order", count);
  if (count > 128) {
    for (let i = 0; i < count; i++) order[i] = i;
    return order.subarray(0, count).sort((i, j) => y[i]! - y[j]! || x[i]! - x[j]!);
  }
  order[0] = 0;
  for (let i = 1; i < count; i++) {
    const vy = y[i]!;
    const vx = x[i]!;
    let j = i - 1;
    for (; j >= 0; j--) {
      const other = order[j]!;
      if (y[other]! < vy || (y[other] === vy && x[other]! <= vx)) break;
      order[j + 1] = other;
    }
    order[j + 1] = i;
  }
  return order;
}
