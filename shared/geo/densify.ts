/** Edges that are straight in one CRS, followed in another to a tolerance. */

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

/** `map` goes to pixels; pieces wholly beside a raster of `size`, where one is given, are not refined. */
export function createDensifier(
  map: PointMap,
  tolerance: number,
  size: { readonly width: number; readonly height: number } | null,
): Densifier {
  const [px, py] = [new Float64Array(3), new Float64Array(3)];
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
    if (torn || (size !== null && beside(u0, v0, u1, v1, size.width, size.height, depth))) return;
    const [xm, ym] = [x0 + (x1 - x0) / 2, y0 + (y1 - y0) / 2];
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
    const [um, vm] = [px[0] as number, py[0] as number];
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

  let [us, vs] = [new Float64Array(256), new Float64Array(256)];

  return {
    densify(ring) {
      const n = ring.length / 2;
      if (us.length < n) [us, vs] = [new Float64Array(2 * n), new Float64Array(2 * n)];
      for (let k = 0; k < n; k++) {
        us[k] = ring[2 * k] as number;
        vs[k] = ring[2 * k + 1] as number;
      }
      map(us, vs, n);
      used = 0;
      torn = false;
      push(us[0] as number, vs[0] as number);
      for (let k = 0; k < n; k++) if (Number.isNaN(us[k] as number)) return null;
      for (let k = 0; k + 1 < n; k++) {
        const [x0, y0, x1, y1] = [ring[2 * k] as number, ring[2 * k + 1] as number, ring[2 * k + 2] as number, ring[2 * k + 3] as number];
        const [u0, v0, u1, v1] = [us[k] as number, vs[k] as number, us[k + 1] as number, vs[k + 1] as number];
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

/** Whether (u, v) lies within the tolerance of the segment. */
function near(u: number, v: number, u0: number, v0: number, u1: number, v1: number, tolerance: number): boolean {
  const [du, dv] = [u1 - u0, v1 - v0];
  const squared = du * du + dv * dv;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((u - u0) * du + (v - v0) * dv) / squared));
  const [ou, ov] = [u - u0 - along * du, v - v0 - along * dv];
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
    const [x, y] = [values[a] as number, values[a + 1] as number];
    values[a] = values[b] as number;
    values[a + 1] = values[b + 1] as number;
    values[b] = x;
    values[b + 1] = y;
  }
}
