/** Edges that are straight in one CRS, followed in another to a tolerance. */
import { boxOf, isWithin, type LonLatBox } from "./antimeridian.js";

/** Maps the first n points in place from the edge's own coordinates to pixels; NaN where there is no answer. */
export type PointMap = (xs: Float64Array, ys: Float64Array, n: number) => void;

/** Halvings of an edge before it is taken to be torn: 2^-26 of an edge is nothing on any map. */
const DEEPEST = 26;

/** Edges longer than this many pixels are also looked at a quarter of the way from their ends: a bend to and fro hides at the middle. */
const LONG = 24;

export interface Densifier {
  /**
   * The ring mapped, with points put in so that no edge strays from its curve by more than the tolerance. Null where a point has no
   * answer or an edge is torn. An edge is halved from its smaller end (by x, then y), so that zones which share it get the same points.
   */
  readonly densify: (ring: Float64Array) => Float64Array | null;
}

/** A ring of so many points is worth to be told how much the map bends around it. */
const MANY = 512;

export interface DensifierOptions {
  /** Pixels: pieces wholly beside a raster of this size are not refined. */
  readonly size?: { readonly width: number; readonly height: number };
  /** All that will be densified lies in this box, where the map is smooth: edges too short to bend, by bendWithin, are not looked at. */
  readonly within?: LonLatBox;
  /** The mapped x comes round after this much (a turn of longitude): places are taken next to their neighbours. */
  readonly period?: number;
}

/** `map` goes to pixels, as the tolerance. */
export function createDensifier(map: PointMap, tolerance: number, { size, within, period }: DensifierOptions = {}): Densifier {
  const everywhere = within === undefined ? 0 : shortIn(map, tolerance, within);
  /** The surroundings of a ring before, where the map may bend less. */
  let around: LonLatBox | null = null;
  let shortAround = 0;
  /** Edges of the ring no longer than this, squared, are straight. */
  let short = everywhere;
  const px = new Float64Array(3);
  const py = new Float64Array(3);
  let out = new Float64Array(1024);
  let used = 0;
  let torn = false;

  const push = (x: number, y: number): void => {
    if (used + 2 > out.length) {
      const larger = new Float64Array(2 * out.length);
      larger.set(out);
      out = larger;
    }
    out[used++] = x;
    out[used++] = y;
  };

  /** Puts the points strictly between the ends, in order. Source ends (x, y), mapped ends (u, v). */
  const refine = (x0: number, y0: number, u0: number, v0: number, x1: number, y1: number, u1: number, v1: number, depth: number): void => {
    if (
      torn ||
      (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0) <= short ||
      (size !== undefined && beside(u0, v0, u1, v1, size.width, size.height, depth))
    )
      return;
    const xm = x0 + (x1 - x0) / 2;
    const ym = y0 + (y1 - y0) / 2;
    const length = Math.abs(u1 - u0) + Math.abs(v1 - v0);
    const long = length > LONG;
    px[0] = xm;
    py[0] = ym;
    if (long) {
      px[1] = x0 + (x1 - x0) / 4;
      py[1] = y0 + (y1 - y0) / 4;
      px[2] = x0 + ((x1 - x0) / 4) * 3;
      py[2] = y0 + ((y1 - y0) / 4) * 3;
    }
    map(px, py, long ? 3 : 1);
    if (period !== undefined) {
      const middle = (u0 + u1) / 2;
      for (let k = 0; k < 3; k++) px[k] = (px[k] as number) + period * Math.round((middle - (px[k] as number)) / period);
    }
    const um = px[0] as number;
    const vm = py[0] as number;
    if (Number.isNaN(um)) {
      torn = true;
      return;
    }
    const straight =
      near(um, vm, u0, v0, u1, v1, tolerance) &&
      (!long ||
        (near(px[1] as number, py[1] as number, u0, v0, u1, v1, tolerance) &&
          near(px[2] as number, py[2] as number, u0, v0, u1, v1, tolerance)));
    if (straight) return;
    if (depth === DEEPEST) {
      torn = true;
      return;
    }
    refine(x0, y0, u0, v0, xm, ym, um, vm, depth + 1);
    push(um, vm);
    refine(xm, ym, um, vm, x1, y1, u1, v1, depth + 1);
  };

  /** The same for a ring alone, by the map around it: over a whole world it bends more than where the ring is. */
  const shortFor = (ring: Float64Array, n: number): number => {
    if (within === undefined || everywhere === 0) return 0;
    const box = boxOf(ring);
    if (around !== null && isWithin(box, around)) return shortAround;
    if (n < MANY) return 0;
    const more = (box.east - box.west) / 2;
    const higher = (box.north - box.south) / 2;
    around = {
      west: Math.max(within.west, box.west - more),
      south: Math.max(within.south, box.south - higher),
      east: Math.min(within.east, box.east + more),
      north: Math.min(within.north, box.north + higher),
    };
    shortAround = shortIn(map, tolerance, around);
    return shortAround;
  };

  let us = new Float64Array(256);
  let vs = new Float64Array(256);

  return {
    densify(ring) {
      const n = ring.length / 2;
      if (us.length < n) {
        us = new Float64Array(2 * n);
        vs = new Float64Array(2 * n);
      }
      if (out.length < 2 * n) out = new Float64Array(4 * n);
      let longest = 0;
      let x0 = ring[0] as number;
      let y0 = ring[1] as number;
      for (let k = 0; k < n; k++) {
        const x1 = ring[2 * k] as number;
        const y1 = ring[2 * k + 1] as number;
        us[k] = x1;
        vs[k] = y1;
        const squared = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
        if (squared > longest) longest = squared;
        x0 = x1;
        y0 = y1;
      }
      map(us, vs, n);
      if (period !== undefined)
        for (let k = 1; k < n; k++) us[k] = (us[k] as number) + period * Math.round(((us[k - 1] as number) - (us[k] as number)) / period);
      let missing = false;
      for (let k = 0; k < n; k++) {
        const u = us[k] as number;
        missing ||= Number.isNaN(u);
        out[2 * k] = u;
        out[2 * k + 1] = vs[k] as number;
      }
      if (missing) return null;
      short = everywhere;
      if (longest > short) short = Math.max(short, shortFor(ring, n));
      if (longest <= short) return out.slice(0, 2 * n);

      used = 2;
      torn = false;
      for (let k = 0; k + 1 < n; k++) {
        const x0 = ring[2 * k] as number;
        const y0 = ring[2 * k + 1] as number;
        const x1 = ring[2 * k + 2] as number;
        const y1 = ring[2 * k + 3] as number;
        const u0 = us[k] as number;
        const v0 = vs[k] as number;
        const u1 = us[k + 1] as number;
        const v1 = vs[k + 1] as number;
        if (x0 < x1 || (x0 === x1 && y0 <= y1)) refine(x0, y0, u0, v0, x1, y1, u1, v1, 0);
        else {
          const from = used;
          refine(x1, y1, u1, v1, x0, y0, u0, v0, 0);
          reversePairs(out, from, used);
        }
        if (torn) return null;
        push(u1, v1);
      }
      return out.slice(0, used);
    },
  };
}

/** How long, squared, an edge may be that cannot bend by more than the tolerance: it bends by at most length² · bend / 8. */
const shortIn = (map: PointMap, tolerance: number, { west, south, east, north }: LonLatBox): number =>
  (4 * tolerance) / bendWithin(map, west, south, east, north);

/**
 * A bound on how much straight lines bend within a box: pixels per unit of source length squared. Twice the largest second difference, in four
 * directions, at 9 × 9 places; infinite where the map has no answer at one of them.
 */
function bendWithin(map: PointMap, west: number, south: number, east: number, north: number): number {
  const step = Math.min(east - west, north - south) / 256;
  const xs = new Float64Array(9);
  const ys = new Float64Array(9);
  let most = 0;
  for (let place = 0; place < 81; place++) {
    const x = west + step + ((east - west - 2 * step) * (place % 9)) / 8;
    const y = south + step + ((north - south - 2 * step) * Math.floor(place / 9)) / 8;
    for (let k = 0; k < 9; k++) {
      xs[k] = x + step * ((k % 3) - 1);
      ys[k] = y + step * (Math.floor(k / 3) - 1);
    }
    map(xs, ys, 9);
    for (const [from, to, squared] of [
      [3, 5, 1],
      [1, 7, 1],
      [0, 8, 2],
      [2, 6, 2],
    ] as const) {
      const du = (xs[from] as number) - 2 * (xs[4] as number) + (xs[to] as number);
      const dv = (ys[from] as number) - 2 * (ys[4] as number) + (ys[to] as number);
      const bend = Math.hypot(du, dv) / (squared * step * step);
      if (!(bend <= most)) most = Number.isNaN(bend) ? Number.POSITIVE_INFINITY : bend;
    }
  }
  return 2 * most;
}

/** Whether (u, v) lies within the tolerance of the segment. */
function near(u: number, v: number, u0: number, v0: number, u1: number, v1: number, tolerance: number): boolean {
  const du = u1 - u0;
  const dv = v1 - v0;
  const squared = du * du + dv * dv;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((u - u0) * du + (v - v0) * dv) / squared));
  const ou = u - u0 - along * du;
  const ov = v - v0 - along * dv;
  return ou * ou + ov * ov <= tolerance * tolerance;
}

/** Whether a piece lies so far to one side of the raster that its bend cannot matter. Whole edges are looked at first. */
function beside(u0: number, v0: number, u1: number, v1: number, width: number, height: number, depth: number): boolean {
  if (depth < 2) return false;
  const reach = Math.abs(u1 - u0) + Math.abs(v1 - v0) + 1;
  return (
    Math.max(u0, u1) + reach < 0 || Math.min(u0, u1) - reach > width || Math.max(v0, v1) + reach < 0 || Math.min(v0, v1) - reach > height
  );
}

function reversePairs(values: Float64Array, from: number, to: number): void {
  for (let a = from, b = to - 2; a < b; a += 2, b -= 2) {
    const x = values[a] as number;
    const y = values[a + 1] as number;
    values[a] = values[b] as number;
    values[a + 1] = values[b + 1] as number;
    values[b] = x;
    values[b + 1] = y;
  }
}
