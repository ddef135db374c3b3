/**
 * Where the pixels of a target grid lie in a source grid, approximated for warping. Exact positions are computed at the corners of squares
 * of target pixels, rounded to 2^-20 of a source pixel, and interpolated between; a square that is not close enough is quartered, down to
 * single pixels. Squares lie at fixed places of the target grid and look at nothing but themselves: any tiling finds the same numbers.
 */
import type { Affine } from "../grid/affine.js";
import type { PixelWindow } from "../grid/window.js";
import type { Crs } from "./crs.js";
import { createTransform } from "./transform.js";
import { pixelMap } from "./transform-pixels.js";

export interface PixelGrid {
  readonly crs: Crs;
  readonly transform: Affine;
  readonly width: number;
  readonly height: number;
}

export interface PixelBounds {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}

export interface ApproximateTransform {
  /** Source pixel coordinates of the centres of target pixels `col0` … `col1 - 1` of a row; (0, 0) is the outer corner of the source's first pixel; NaN where there is none. */
  readonly row: (row: number, col0: number, col1: number, xs: Float64Array, ys: Float64Array) => void;
  /** Holds the positions of all pixel centres of a window of the target; null where none of them has one. */
  readonly bounds: (window: PixelWindow) => PixelBounds | null;
}

/** Target pixels along a square's side, before any quartering. */
const SIDE = 64;
const LATTICE = 2 ** 20;
/** Numbers of a leaf: x, y, side, then x and y at the corners (0, 0), (1, 0), (0, 1), (1, 1); single pixels have their centre in the first. */
const LEAF = 11;

/**
 * @param maxError in source pixels [0.125, GDAL's threshold]; squares are quartered until half of it holds at five places within.
 * Longitudes of a geographic source are taken to within half a turn of its middle. Throws what createTransform throws.
 */
export function approximateTransform(target: PixelGrid, source: PixelGrid, maxError = 0.125): ApproximateTransform {
  const exact = exactPositions(target, source);
  const blocks = new Map<number, Float64Array>();
  let bandRow = Number.NaN;

  const blockAt = (bx: number, by: number): Float64Array => {
    if (by !== bandRow || blocks.size > 4096) {
      blocks.clear();
      bandRow = by;
    }
    let leaves = blocks.get(bx);
    if (!leaves) {
      leaves = leavesOf(bx * SIDE, by * SIDE, exact, source, maxError / 2);
      blocks.set(bx, leaves);
    }
    return leaves;
  };

  return {
    row(row, col0, col1, xs, ys) {
      const by = Math.floor(row / SIDE);
      for (let bx = Math.floor(col0 / SIDE); bx * SIDE < col1; bx++) {
        const leaves = blockAt(bx, by);
        for (let k = 0; k < leaves.length; k += LEAF) fillRow(leaves, k, row, col0, col1, xs, ys);
      }
    },
    bounds(window) {
      const box = {
        xmin: Number.POSITIVE_INFINITY,
        ymin: Number.POSITIVE_INFINITY,
        xmax: Number.NEGATIVE_INFINITY,
        ymax: Number.NEGATIVE_INFINITY,
      };
      for (let by = Math.floor(window.row / SIDE); by * SIDE < window.row + window.height; by++) {
        for (let bx = Math.floor(window.col / SIDE); bx * SIDE < window.col + window.width; bx++) {
          const leaves = blockAt(bx, by);
          for (let k = 0; k < leaves.length; k += LEAF) extend(box, leaves, k, window);
        }
      }
      return box.xmin <= box.xmax ? box : null;
    },
  };
}

/** Turns positions in target pixels into positions in source pixels, in place, on the lattice. */
type Exact = (xs: Float64Array, ys: Float64Array, n: number) => void;

function exactPositions(target: PixelGrid, source: PixelGrid): Exact {
  const { a, b, c, d, e, f } = target.transform;
  const transform = createTransform(target.crs, source.crs);
  const toPixels = pixelMap(source.transform);
  const turn = source.crs.kind === "geographic" ? 360 / source.crs.degreesPerUnit : 0;
  const middle = source.transform.c + (source.transform.a * source.width + source.transform.b * source.height) / 2;
  return (xs, ys, n) => {
    for (let k = 0; k < n; k++) {
      const [i, j] = [xs[k] as number, ys[k] as number];
      xs[k] = a * i + b * j + c;
      ys[k] = d * i + e * j + f;
    }
    transform.forward(xs, ys, n);
    if (turn > 0) for (let k = 0; k < n; k++) xs[k] = (xs[k] as number) - turn * Math.round(((xs[k] as number) - middle) / turn);
    toPixels(xs, ys, n);
    for (let k = 0; k < n; k++) {
      xs[k] = Math.round((xs[k] as number) * LATTICE) / LATTICE;
      ys[k] = Math.round((ys[k] as number) * LATTICE) / LATTICE;
    }
  };
}

/** The leaves of one square at (x, y) of the target. */
function leavesOf(x: number, y: number, exact: Exact, source: PixelGrid, tolerance: number): Float64Array {
  const found: number[] = [];
  const [us, vs] = [new Float64Array(9), new Float64Array(9)];
  const waiting: [x: number, y: number, side: number][] = [[x, y, SIDE]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [left, top, side] = next;
    if (side === 1) {
      us[0] = left + 0.5;
      vs[0] = top + 0.5;
      exact(us, vs, 1);
      found.push(left, top, 1, us[0] as number, vs[0] as number, 0, 0, 0, 0, 0, 0);
      continue;
    }
    for (let k = 0; k < 9; k++) {
      us[k] = left + (side / 2) * (k % 3);
      vs[k] = top + (side / 2) * Math.floor(k / 3);
    }
    exact(us, vs, 9);
    if (isNowhere(us) && side <= 16) {
      found.push(left, top, side, Number.NaN, Number.NaN, 0, 0, 0, 0, 0, 0);
    } else if (isBeside(us, vs, source) || isClose(us, vs, tolerance)) {
      found.push(left, top, side, ...[0, 2, 6, 8].flatMap((corner) => [us[corner] as number, vs[corner] as number]));
    } else {
      const half = side / 2;
      waiting.push([left, top, half], [left + half, top, half], [left, top + half, half], [left + half, top + half, half]);
    }
  }
  return Float64Array.from(found);
}

const isNowhere = (us: Float64Array): boolean => us.every((value) => Number.isNaN(value));

/** Whether all nine places lie to one side of the source, by more than they differ among themselves. */
function isBeside(us: Float64Array, vs: Float64Array, source: PixelGrid): boolean {
  let [xmin, ymin, xmax, ymax] = [us[0] as number, vs[0] as number, us[0] as number, vs[0] as number];
  for (let k = 0; k < 9; k++) {
    const [u, v] = [us[k] as number, vs[k] as number];
    if (Number.isNaN(u)) return false;
    [xmin, xmax, ymin, ymax] = [Math.min(xmin, u), Math.max(xmax, u), Math.min(ymin, v), Math.max(ymax, v)];
  }
  const reach = xmax - xmin + ymax - ymin + 16;
  return xmax + reach < 0 || xmin - reach > source.width || ymax + reach < 0 || ymin - reach > source.height;
}

/** Whether bilinear interpolation from the corners is close at the middle and at the middles of the sides. */
function isClose(us: Float64Array, vs: Float64Array, tolerance: number): boolean {
  const near = (at: number, ...corners: number[]): boolean => {
    let [u, v] = [0, 0];
    for (const corner of corners) {
      u += us[corner] as number;
      v += vs[corner] as number;
    }
    return Math.hypot(u / corners.length - (us[at] as number), v / corners.length - (vs[at] as number)) <= tolerance;
  };
  return near(4, 0, 2, 6, 8) && near(1, 0, 2) && near(3, 0, 6) && near(5, 2, 8) && near(7, 6, 8);
}

function fillRow(leaves: Float64Array, k: number, row: number, col0: number, col1: number, xs: Float64Array, ys: Float64Array): void {
  const [left, top, side] = [leaves[k] as number, leaves[k + 1] as number, leaves[k + 2] as number];
  if (row < top || row >= top + side) return;
  const [from, to] = [Math.max(left, col0), Math.min(left + side, col1)];
  const [u0, v0] = [leaves[k + 3] as number, leaves[k + 4] as number];
  if (side === 1 || Number.isNaN(u0)) {
    xs.fill(u0, from - col0, Math.max(from, to) - col0);
    ys.fill(v0, from - col0, Math.max(from, to) - col0);
    return;
  }
  const t = (row + 0.5 - top) / side;
  const uw = u0 * (1 - t) + (leaves[k + 7] as number) * t;
  const vw = v0 * (1 - t) + (leaves[k + 8] as number) * t;
  const du = (leaves[k + 5] as number) * (1 - t) + (leaves[k + 9] as number) * t - uw;
  const dv = (leaves[k + 6] as number) * (1 - t) + (leaves[k + 10] as number) * t - vw;
  for (let col = from; col < to; col++) {
    const s = (col + 0.5 - left) / side;
    xs[col - col0] = uw + du * s;
    ys[col - col0] = vw + dv * s;
  }
}

/** The part of a leaf within the window: its extremes lie at the corners of the pixel centres. */
function extend(
  box: { xmin: number; ymin: number; xmax: number; ymax: number },
  leaves: Float64Array,
  k: number,
  window: PixelWindow,
): void {
  const [left, top, side] = [leaves[k] as number, leaves[k + 1] as number, leaves[k + 2] as number];
  const [col0, col1] = [Math.max(left, window.col), Math.min(left + side, window.col + window.width) - 1];
  const [row0, row1] = [Math.max(top, window.row), Math.min(top + side, window.row + window.height) - 1];
  if (col0 > col1 || row0 > row1) return;
  const [x, y] = [new Float64Array(1), new Float64Array(1)];
  for (const row of [row0, row1]) {
    for (const col of [col0, col1]) {
      fillRow(leaves, k, row, col, col + 1, x, y);
      const [u, v] = [x[0] as number, y[0] as number];
      if (Number.isNaN(u)) continue;
      box.xmin = Math.min(box.xmin, u);
      box.xmax = Math.max(box.xmax, u);
      box.ymin = Math.min(box.ymin, v);
      box.ymax = Math.max(box.ymax, v);
    }
  }
}
