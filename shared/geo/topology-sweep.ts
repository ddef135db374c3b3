/**
 * A sweep over a zone's edges from north to south (and from west to east along a row), in exact arithmetic, after Shamos & Hoey 1976. It tells
 * whether two edges cross, and otherwise on which side of each edge the zone lies. Rings may touch at vertices, along edges and at a vertex inside an
 * edge: all edges through a point are taken up together.
 */
import type { RingPoints } from "./topology-points.js";
import { type DirectedEdges, directedEdges, edgesCross, side, sweepOrder, turn } from "./topology-predicates.js";
import { indices } from "./topology-scratch.js";
import { createPartSets, holdsPart, OUTSIDE, type PartSets, toggled } from "./topology-sets.js";
import { createStatus, insertAfter, NONE, remove, type Status, substitute } from "./topology-status.js";

/** Pieces of edges that bound the zone, from point to point (vertex numbers, one for each place), with the zone on the left of a map. */
export interface Pieces {
  readonly from: number[];
  readonly to: number[];
}

export type SweepResult =
  /** Every edge bounds the zone: `sign[i]` is how the winding number changes from the west of edge i to its east. */
  | { readonly kind: "simple"; readonly sign: Int32Array }
  /** Nothing crosses, but an edge lies inside the zone, or its ring has the zone now on the left, now on the right. */
  | { readonly kind: "mixed"; readonly edge: number; readonly pieces: Pieces }
  | { readonly kind: "crossing"; readonly edge: number; readonly other: number };

interface Sweep extends DirectedEdges {
  readonly status: Status;
  /** The polygons that cover what lies next to the east of an edge. */
  readonly beyond: Int32Array;
  readonly sign: Int32Array;
  /** The point where the piece of an edge begins that `sign` is true of. */
  readonly since: Int32Array;
  /** The edges that begin or go on at a point, from west to east. */
  readonly out: number[];
  /** What `locate` found next to a point on the west. */
  west: number;
  readonly sets: PartSets;
  readonly pieces: Pieces | null;
  /** The first edge found inside the zone or changing sides. */
  mixed: number;
  edge: number;
  other: number;
}

/** With `collect`, the pieces are complete; without, a mixed zone ends the sweep early and has none. */
export function sweepZone(points: RingPoints, collect: boolean): SweepResult {
  const { count, x, y, previous } = points;
  const order = sweepOrder(points);
  const { upper, lower } = directedEdges(points);
  const sweep: Sweep = {
    points,
    upper,
    lower,
    status: createStatus(count),
    beyond: indices("beyond", count),
    sign: indices("sign", count),
    since: indices("since", count),
    out: [],
    west: NONE,
    sets: createPartSets(),
    pieces: collect ? { from: [], to: [] } : null,
    mixed: NONE,
    edge: NONE,
    other: NONE,
  };
  for (let k = 0; k < count; ) {
    const vertex = order[k]!;
    let end = k + 1;
    while (end < count && x[order[end]!] === x[vertex] && y[order[end]!] === y[vertex]) end++;
    const before = previous[vertex]!;
    const ends = lower[before] === vertex;
    const goesOn = end === k + 1 && ends !== (lower[vertex] === vertex);
    if (!(goesOn && goOn(sweep, vertex, ends ? before : vertex, ends ? vertex : before))) passPoint(sweep, order, k, end);
    if (sweep.edge !== NONE) return { kind: "crossing", edge: sweep.edge, other: sweep.other };
    if (sweep.mixed !== NONE && !collect) break;
    k = end;
  }
  if (sweep.mixed === NONE) sweep.mixed = turningEdge(sweep);
  if (sweep.mixed === NONE) return { kind: "simple", sign: sweep.sign };
  return { kind: "mixed", edge: sweep.mixed, pieces: sweep.pieces ?? { from: [], to: [] } };
}

/**
 * The common case: one edge ends at a vertex and one begins. It takes over place and sides, unless another edge runs through the vertex:
 * then nothing is done and the answer is false.
 */
function goOn(sweep: Sweep, vertex: number, old: number, edge: number): boolean {
  const { status, beyond, sign, since } = sweep;
  const west = status.west[old]!;
  if (west !== NONE && side(sweep, west, vertex) <= 0) return false;
  const east = status.east[old]!;
  if (east !== NONE && side(sweep, east, vertex) >= 0) return false;
  substitute(status, old, edge);
  finishPiece(sweep, old, vertex);
  beyond[edge] = beyond[old]!;
  sign[edge] = sign[old]!;
  since[edge] = vertex;
  if (west !== NONE) testCrossing(sweep, west, edge);
  if (east !== NONE) testCrossing(sweep, edge, east);
  return true;
}

/** Takes up all edges that end, begin or pass at one point: the vertices order[from … to - 1]. */
function passPoint(sweep: Sweep, order: Int32Array, from: number, to: number): void {
  const { status, points, lower, beyond, out } = sweep;
  const at = order[from]!;
  out.length = 0;
  let low = NONE;
  let ending = 0;
  for (let k = from; k < to; k++) {
    const vertex = order[k]!;
    const before = points.previous[vertex]!;
    if (lower[before] === vertex) {
      low = before;
      ending++;
    } else out.push(before);
    if (lower[vertex] === vertex) {
      low = vertex;
      ending++;
    } else out.push(vertex);
  }
  let west = NONE;
  if (low === NONE) {
    low = locate(sweep, at);
    west = sweep.west;
  }
  let east = west === NONE ? firstOf(status) : status.east[west]!;
  if (low !== NONE) {
    let high = low;
    while (status.west[low] !== NONE && side(sweep, status.west[low]!, at) === 0) low = status.west[low]!;
    while (status.east[high] !== NONE && side(sweep, status.east[high]!, at) === 0) high = status.east[high]!;
    west = status.west[low]!;
    east = status.east[high]!;
    for (let edge = low; edge !== east; ) {
      const after = status.east[edge]!;
      const end = lower[edge]!;
      if (points.x[end] === points.x[at] && points.y[end] === points.y[at]) {
        finishPiece(sweep, edge, at);
        ending--;
      } else out.push(edge);
      remove(status, edge);
      edge = after;
    }
  }
  // Edges that end at one point are neighbours there, as long as every crossing is found before it is passed.
  if (ending !== 0) throw new RangeError("the sweep lost its order");
  sortOutgoing(sweep, at, out);

  let before = west;
  let set = west === NONE ? OUTSIDE : beyond[west]!;
  for (let k = 0; k < out.length; ) {
    let end = k + 1;
    while (end < out.length && turn(sweep, at, out[k]!, out[end]!) === 0) end++;
    if (end > k + 1) leaveFirst(sweep, out, k, end, set);
    const first = out[k]!;
    const start = set;
    for (; k < end; k++) {
      const edge = out[k]!;
      const now = toggled(sweep.sets, set, points.part[edge]!);
      // In pieces, edges that run along each other count once, if at all.
      if (sweep.pieces === null) setSign(sweep, edge, at, covered(now) - covered(set));
      else if (edge !== first) setSign(sweep, edge, at, 0);
      set = now;
      insertAfter(status, before, edge);
      beyond[edge] = set;
      before = edge;
    }
    if (sweep.pieces !== null) setSign(sweep, first, at, covered(set) - covered(start));
  }
  const first = out[0];
  if (first !== undefined) {
    if (west !== NONE) testCrossing(sweep, west, first);
    if (east !== NONE) testCrossing(sweep, out[out.length - 1]!, east);
  } else if (west !== NONE && east !== NONE) testCrossing(sweep, west, east);
}

const covered = (set: number): number => (set === OUTSIDE ? 0 : 1);

function setSign(sweep: Sweep, edge: number, at: number, sign: number): void {
  const { x, y } = sweep.points;
  const start = sweep.upper[edge]!;
  if (x[start] === x[at] && y[start] === y[at]) {
    if (sign === 0 && sweep.mixed === NONE) sweep.mixed = edge;
  } else {
    if (sweep.sign[edge] === sign) return;
    finishPiece(sweep, edge, at);
    if (sweep.mixed === NONE) sweep.mixed = edge;
  }
  sweep.sign[edge] = sign;
  sweep.since[edge] = at;
}

function finishPiece({ pieces, sign, since }: Sweep, edge: number, to: number): void {
  if (pieces === null || sign[edge] === 0) return;
  pieces.from.push(sign[edge]! > 0 ? since[edge]! : to);
  pieces.to.push(sign[edge]! > 0 ? to : since[edge]!);
}

function sortOutgoing(sweep: Sweep, at: number, out: number[]): void {
  for (let i = 1; i < out.length; i++) {
    const edge = out[i]!;
    let j = i - 1;
    for (; j >= 0; j--) {
      const t = turn(sweep, at, out[j]!, edge);
      if (t > 0 || (t === 0 && out[j]! < edge)) break;
      out[j + 1] = out[j]!;
    }
    out[j + 1] = edge;
  }
}

/** Among edges that run along each other, those first that leave a polygon: neighbours that share an edge do not overlap then. */
function leaveFirst(sweep: Sweep, out: number[], from: number, to: number, set: number): void {
  const enters = (edge: number): number => (holdsPart(sweep.sets, set, sweep.points.part[edge]!) ? 0 : 1);
  const group = out.slice(from, to).sort((a, b) => enters(a) - enters(b) || a - b);
  for (let k = from; k < to; k++) out[k] = group[k - from]!;
}

function firstOf(status: Status): number {
  let edge = status.root;
  if (edge === NONE) return NONE;
  while (status.left[edge] !== NONE) edge = status.left[edge]!;
  return edge;
}

/** An edge that runs through the vertex, or NONE and the edge next to it on the west in `sweep.west`. */
function locate(sweep: Sweep, vertex: number): number {
  const { status } = sweep;
  let edge = status.root;
  let west = NONE;
  while (edge !== NONE) {
    const s = side(sweep, edge, vertex);
    if (s === 0) break;
    if (s > 0) {
      west = edge;
      edge = status.right[edge]!;
    } else edge = status.left[edge]!;
  }
  sweep.west = edge === NONE ? west : NONE;
  return edge;
}

function testCrossing(sweep: Sweep, edge: number, other: number): void {
  if (sweep.edge !== NONE || !edgesCross(sweep.points, edge, other)) return;
  sweep.edge = edge;
  sweep.other = other;
}

/** An edge of a ring that has the zone on its left here and on its right elsewhere, because the ring passes a point twice. */
function turningEdge({ points: { ringStart }, sign, upper }: Sweep): number {
  for (let r = 0; r + 1 < ringStart.length; r++) {
    const start = ringStart[r]!;
    const first = upper[start] === start ? sign[start]! : -sign[start]!;
    for (let i = start + 1; i < ringStart[r + 1]!; i++) if ((upper[i] === i ? sign[i]! : -sign[i]!) !== first) return i;
  }
  return NONE;
}
