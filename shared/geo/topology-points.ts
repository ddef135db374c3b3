/**
 * The vertices and edges of a zone's rings, cleaned: no vertex repeats the one before, none is the tip of a spike. Edge i runs from vertex i to
 * the next vertex of its ring.
 */
import { orient2d } from "robust-predicates";
import { indices, numbers } from "./topology-scratch.js";

/** The arrays may be longer than `count`, and are valid until the next zone is looked at. */
export interface RingPoints {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Next and previous vertex of the same ring. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The polygon that a vertex belongs to. */
  readonly part: Int32Array;
  /** Rings as `start …` indices of vertices, one more than there are rings. */
  readonly ringStart: Int32Array;
  /** The given ring where cleaning changed nothing. */
  readonly unchanged: readonly (Float64Array | null)[];
}

export type Warn = (kind: "duplicate-vertices" | "spike", x: number, y: number) => void;

export function ringPoints(polygons: readonly (readonly Float64Array[])[], warn: Warn): RingPoints {
  let most = 0;
  let rings = 0;
  for (const polygon of polygons) {
    for (const ring of polygon) most += ring.length / 2;
    rings += polygon.length;
  }
  const x = numbers("x", most);
  const y = numbers("y", most);
  const part = indices("part", most);
  const ringStart = indices("ringStart", rings + 1);
  ringStart[0] = 0;
  const unchanged: (Float64Array | null)[] = [];
  let count = 0;
  let kept = 0;
  for (let p = 0; p < polygons.length; p++) {
    for (const ring of polygons[p]!) {
      const end = cleanRing(ring, x, y, count, warn);
      if (end - count < 3) continue;
      unchanged.push(end - count === ring.length / 2 - 1 ? ring : null);
      part.fill(p, count, end);
      count = end;
      ringStart[++kept] = count;
    }
  }
  const next = indices("next", count);
  const previous = indices("previous", count);
  for (let r = 0; r < kept; r++) {
    const start = ringStart[r]!;
    const end = ringStart[r + 1]!;
    for (let i = start; i < end; i++) {
      next[i] = i + 1 === end ? start : i + 1;
      previous[i] = i === start ? end - 1 : i - 1;
    }
  }
  return { count, x, y, next, previous, part, ringStart: ringStart.subarray(0, kept + 1), unchanged };
}

/** Writes the ring's vertices from index `start` on and returns the index after the last. Fewer than three enclose nothing. */
function cleanRing(ring: Float64Array, x: Float64Array, y: Float64Array, start: number, warn: Warn): number {
  let end = start;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const px = ring[i]!;
    const py = ring[i + 1]!;
    if (end > start && x[end - 1] === px && y[end - 1] === py) {
      warn("duplicate-vertices", px, py);
      continue;
    }
    while (end - start >= 2 && turnsBack(x[end - 2]!, y[end - 2]!, x[end - 1]!, y[end - 1]!, px, py)) {
      end--;
      warn("spike", x[end]!, y[end]!);
      if (x[end - 1] === px && y[end - 1] === py) end--;
    }
    x[end] = px;
    y[end++] = py;
  }
  // The same where the ring closes.
  let first = start;
  for (let again = true; again && end - first >= 2; ) {
    again = false;
    const last = end - 1;
    if (x[last] === x[first] && y[last] === y[first]) {
      if (end - first === ring.length / 2 - 1) warn("duplicate-vertices", x[first]!, y[first]!);
      end--;
      again = true;
    } else if (end - first >= 3 && turnsBack(x[last - 1]!, y[last - 1]!, x[last]!, y[last]!, x[first]!, y[first]!)) {
      warn("spike", x[last]!, y[last]!);
      end--;
      again = true;
    } else if (end - first >= 3 && turnsBack(x[last]!, y[last]!, x[first]!, y[first]!, x[first + 1]!, y[first + 1]!)) {
      warn("spike", x[first]!, y[first]!);
      first++;
      again = true;
    }
  }
  if (end - first === 2) warn("spike", x[first]!, y[first]!);
  if (first > start) {
    x.copyWithin(start, first, end);
    y.copyWithin(start, first, end);
  }
  return start + end - first;
}

/** Whether b is the tip of a spike: c lies straight back from it. */
function turnsBack(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
  if ((cx - bx) * (bx - ax) + (cy - by) * (by - ay) >= 0) return false;
  return orient2d(ax, ay, bx, by, cx, cy) === 0;
}
