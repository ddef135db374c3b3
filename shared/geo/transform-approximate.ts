/**
 * Where the pixels of a target grid lie in a source grid, approximated for warping. Exact positions are computed at nine places of squares of
 * target pixels, rounded to 2^-20 of a source pixel, and a polynomial of the second degree in each direction goes through them; a square that is
 * not close enough is quartered, down to single pixels. Squares lie at fixed places of the target grid and look at nothing but themselves: any
 * tiling finds the same numbers.
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

/** What of a pixel is asked for: its centre, or its first corner. */
export type PixelPlace = "centre" | "corner";

export interface ApproximateTransform {
  /**
   * Source pixel coordinates of target pixels `col0` … `col1 - 1` of a row, x and y in turns; (0, 0) is the outer corner of the source's first pixel;
   * NaN where there is none. Of corners a grid has one column and one row more than of pixels.
   */
  readonly row: (row: number, col0: number, col1: number, xy: Float64Array, place?: PixelPlace) => void;
  /**
   * The centres of the same pixels as polynomials, PIECE_NUMBERS numbers each, every pixel in one piece: its first pixel from col0 on, how many there are, the parameter s of the
   * first (1 more for each next one), 0, then x and y at s = 0, those of s, those of s²: x0 + s (x1 + s x2). Gives how many pieces there are; −1 where
   * pixels have to be asked for by `row`. `into` has room for col1 − col0 pieces.
   */
  readonly pieces: (row: number, col0: number, col1: number, into: Float64Array) => number;
  /** Holds the positions of the centres, or of all corners, of a window's pixels; null where none of them has one. */
  readonly bounds: (window: PixelWindow, place?: PixelPlace) => PixelBounds | null;
  /** Source pixels along x that make a whole turn of the earth; 0 where the source is not in longitude and latitude, or is rotated. */
  readonly turn: number;
}

/** Target pixels along a square's side, before any quartering. */
const SIDE = 128;
const LATTICE = 2 ** 20;
/** Squares are at least as close as this, in source pixels, whatever is allowed: nearest pixels are then the right ones but beside edges. */
const CLOSE = 2 ** -9;
/** Numbers of a leaf: x, y, side, then x and y at nine nodes, row by row. */
const LEAF = 21;
/** Squares that are remembered. */
const KEPT = 8192;

/**
 * @param maxError in source pixels [0.125, GDAL's threshold]; squares are quartered until half of it holds at four places within. 0: every position
 * is computed by itself. Longitudes of a geographic source are taken to within half a turn of its middle. Throws what createTransform throws.
 */
export function approximateTransform(target: PixelGrid, source: PixelGrid, maxError = 0.125): ApproximateTransform {
  const exact = exactPositions(target, source);
  const tolerance = Math.min(maxError, CLOSE) / 2;
  const squares = new Map<number, Float64Array>();

  const squareAt = (bx: number, by: number): Float64Array => {
    const key = by * 2 ** 26 + bx;
    let leaves = squares.get(key);
    if (!leaves) {
      if (squares.size >= KEPT) squares.clear();
      leaves = leavesOf(bx * SIDE, by * SIDE, exact, source, tolerance || CLOSE);
      squares.set(key, leaves);
    }
    return leaves;
  };

  return {
    turn: source.transform.b === 0 && source.transform.d === 0 ? Math.abs(turnOf(source.crs) / source.transform.a) : 0,
    row(row, col0, col1, xy, place = "centre") {
      const shift = place === "centre" ? 0.5 : 0;
      if (maxError === 0) {
        exactRow(exact, row + shift, col0 + shift, col1 - col0, xy);
        return;
      }
      const by = Math.floor(row / SIDE);
      for (let bx = Math.floor(col0 / SIDE); bx * SIDE < col1; bx++) {
        const leaves = squareAt(bx, by);
        for (let k = 0; k < leaves.length; k += LEAF) fillRow(leaves, k, row, col0, col1, xy, shift);
      }
    },
    pieces(row, col0, col1, into) {
      if (maxError === 0) return -1;
      let count = 0;
      const by = Math.floor(row / SIDE);
      for (let bx = Math.floor(col0 / SIDE); bx * SIDE < col1; bx++) {
        const leaves = squareAt(bx, by);
        for (let k = 0; k < leaves.length; k += LEAF) if (pieceOf(leaves, k, row, col0, col1, into, count * PIECE_NUMBERS)) count++;
      }
      return count;
    },
    bounds(window, place = "centre") {
      const more = place === "centre" ? 0 : 1;
      const whole = { ...window, width: window.width + more, height: window.height + more };
      const box = {
        xmin: Number.POSITIVE_INFINITY,
        ymin: Number.POSITIVE_INFINITY,
        xmax: Number.NEGATIVE_INFINITY,
        ymax: Number.NEGATIVE_INFINITY,
      };
      for (let by = Math.floor(whole.row / SIDE); by * SIDE < whole.row + whole.height; by++) {
        for (let bx = Math.floor(whole.col / SIDE); bx * SIDE < whole.col + whole.width; bx++) {
          const leaves = squareAt(bx, by);
          for (let k = 0; k < leaves.length; k += LEAF) extend(box, leaves, k, whole, place === "centre" ? 0.5 : 0);
        }
      }
      if (!(box.xmin <= box.xmax)) return null;
      return maxError > 0 ? box : { xmin: box.xmin - CLOSE, ymin: box.ymin - CLOSE, xmax: box.xmax + CLOSE, ymax: box.ymax + CLOSE };
    },
  };
}

/** A whole turn in units of the CRS's x; 0 for projected ones. */
const turnOf = (crs: Crs): number => (crs.kind === "geographic" ? 360 / crs.degreesPerUnit : 0);

/** Turns positions in target pixels into positions in source pixels, in place, on the lattice. */
type Exact = (xs: Float64Array, ys: Float64Array, n: number) => void;

function exactPositions(target: PixelGrid, source: PixelGrid): Exact {
  const { a, b, c, d, e, f } = target.transform;
  const transform = createTransform(target.crs, source.crs);
  const toPixels = pixelMap(source.transform);
  const turn = turnOf(source.crs);
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

/** Nine nodes, then four places between them: parts of a square's side. */
const PLACES_X = [0, 0.5, 1, 0, 0.5, 1, 0, 0.5, 1, 0.25, 0.75, 0.25, 0.75];
const PLACES_Y = [0, 0, 0, 0.5, 0.5, 0.5, 1, 1, 1, 0.25, 0.25, 0.75, 0.75];

function exactRow(exact: Exact, y: number, x: number, n: number, xy: Float64Array): void {
  const [xs, ys] = [new Float64Array(n), new Float64Array(n).fill(y)];
  for (let i = 0; i < n; i++) xs[i] = x + i;
  exact(xs, ys, n);
  for (let i = 0; i < n; i++) {
    xy[2 * i] = xs[i]!;
    xy[2 * i + 1] = ys[i]!;
  }
}

/** The leaves of one square at (x, y) of the target. */
function leavesOf(x: number, y: number, exact: Exact, source: PixelGrid, tolerance: number): Float64Array {
  const found: number[] = [];
  const [us, vs] = [new Float64Array(13), new Float64Array(13)];
  const waiting: [x: number, y: number, side: number][] = [[x, y, SIDE]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [left, top, side] = next;
    const n = side === 1 ? 9 : 13;
    for (let k = 0; k < n; k++) {
      us[k] = left + side * PLACES_X[k]!;
      vs[k] = top + side * PLACES_Y[k]!;
    }
    exact(us, vs, n);
    if (side === 1 || (isNowhere(us) && side <= 16) || isBeside(us, vs, source) || isClose(us, vs, tolerance)) {
      found.push(left, top, side);
      for (let k = 0; k < 9; k++) found.push(us[k]!, vs[k]!);
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

/** Whether the polynomial is close at the four places between the nodes. */
function isClose(us: Float64Array, vs: Float64Array, tolerance: number): boolean {
  for (let k = 9; k < 13; k++) {
    const [s, t] = [PLACES_X[k]!, PLACES_Y[k]!];
    if (!(Math.hypot(valueAt(us, s, t) - us[k]!, valueAt(vs, s, t) - vs[k]!) <= tolerance)) return false;
  }
  return true;
}

function valueAt(nodes: Float64Array, s: number, t: number): number {
  const [w0, w1, w2] = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)];
  const a = w0 * nodes[0]! + w1 * nodes[3]! + w2 * nodes[6]!;
  const b = w0 * nodes[1]! + w1 * nodes[4]! + w2 * nodes[7]!;
  const c = w0 * nodes[2]! + w1 * nodes[5]! + w2 * nodes[8]!;
  return a + s * (4 * b - 3 * a - c + s * 2 * (a - 2 * b + c));
}

/** Numbers of a piece of a row, as `pieces` writes them. */
const PIECE_NUMBERS = 10;

/** The part of a leaf that lies in a row of pixels' centres, as a piece; false where none does. */
function pieceOf(leaves: Float64Array, k: number, row: number, col0: number, col1: number, into: Float64Array, at: number): boolean {
  const left = leaves[k]!;
  const top = leaves[k + 1]!;
  const side = leaves[k + 2]!;
  if (row < top || row >= top + side) return false;
  const from = Math.max(left, col0);
  const to = Math.min(left + side, col1);
  if (from >= to) return false;
  into[at] = from - col0;
  into[at + 1] = to - from;
  into[at + 2] = from - left + 0.5;
  into[at + 3] = 0;
  if (side === 1) {
    // Node 4: the centre.
    into[at + 4] = leaves[k + 11]!;
    into[at + 5] = leaves[k + 12]!;
    into.fill(0, at + 6, at + 10);
  } else polynomial(leaves, k, row + 0.5, into, at + 4);
  return true;
}

/** x and y along a row through a leaf: at its west side, then the factors of s and of s², s in pixels. */
function polynomial(leaves: Float64Array, k: number, y: number, into: Float64Array, at: number): void {
  const side = leaves[k + 2]!;
  const t = (y - leaves[k + 1]!) / side;
  const w0 = (1 - t) * (1 - 2 * t);
  const w1 = 4 * t * (1 - t);
  const w2 = t * (2 * t - 1);
  for (let axis = 0, n = k + 3; axis < 2; axis++, n++) {
    const a = w0 * leaves[n]! + w1 * leaves[n + 6]! + w2 * leaves[n + 12]!;
    const b = w0 * leaves[n + 2]! + w1 * leaves[n + 8]! + w2 * leaves[n + 14]!;
    const c = w0 * leaves[n + 4]! + w1 * leaves[n + 10]! + w2 * leaves[n + 16]!;
    into[at + axis] = a;
    into[at + 2 + axis] = (4 * b - 3 * a - c) / side;
    into[at + 4 + axis] = (2 * (a - 2 * b + c)) / (side * side);
  }
}

const ROW = new Float64Array(6);

function fillRow(leaves: Float64Array, k: number, row: number, col0: number, col1: number, xy: Float64Array, shift: number): void {
  const left = leaves[k]!;
  const top = leaves[k + 1]!;
  const side = leaves[k + 2]!;
  if (row < top || row >= top + side) return;
  const from = Math.max(left, col0);
  const to = Math.min(left + side, col1);
  if (from >= to) return;
  if (side === 1) {
    // Nodes 0 and 4: the corner and the centre.
    const node = k + 3 + (shift === 0 ? 0 : 8);
    xy[2 * (from - col0)] = leaves[node]!;
    xy[2 * (from - col0) + 1] = leaves[node + 1]!;
    return;
  }
  polynomial(leaves, k, row + shift, ROW, 0);
  const [ua, va, u1, v1, u2, v2] = [ROW[0]!, ROW[1]!, ROW[2]!, ROW[3]!, ROW[4]!, ROW[5]!];
  for (let col = from, i = 2 * (from - col0); col < to; col++, i += 2) {
    const s = col - left + shift;
    xy[i] = ua + s * (u1 + s * u2);
    xy[i + 1] = va + s * (v1 + s * v2);
  }
}

type Box = { xmin: number; ymin: number; xmax: number; ymax: number };

/** Adds the part of a leaf within the window: its corners, and the most by which the polynomial may leave the box around them. */
function extend(box: Box, leaves: Float64Array, k: number, window: PixelWindow, shift: number): void {
  const [left, top, side] = [leaves[k]!, leaves[k + 1]!, leaves[k + 2]!];
  const [col0, col1] = [Math.max(left, window.col), Math.min(left + side, window.col + window.width) - 1];
  const [row0, row1] = [Math.max(top, window.row), Math.min(top + side, window.row + window.height) - 1];
  if (col0 > col1 || row0 > row1) return;
  const xy = new Float64Array(2);
  const [across, down] = [(col1 - col0) / side, (row1 - row0) / side];
  const [du, dv] = side === 1 ? [0, 0] : [bulge(leaves, k + 3, across, down), bulge(leaves, k + 4, across, down)];
  for (const row of [row0, row1]) {
    for (const col of [col0, col1]) {
      fillRow(leaves, k, row, col, col + 1, xy, shift);
      const [u, v] = [xy[0]!, xy[1]!];
      if (Number.isNaN(u)) continue;
      box.xmin = Math.min(box.xmin, u - du);
      box.xmax = Math.max(box.xmax, u + du);
      box.ymin = Math.min(box.ymin, v - dv);
      box.ymax = Math.max(box.ymax, v + dv);
    }
  }
}

/**
 * How far a leaf's polynomial may lie from the plane patch through the corners of a part of it, whose sides are these parts of the leaf's: a parabola
 * of second coefficient c leaves its chord of length d by c d² / 4, and between its nodes a polynomial of the second degree is at most 5/4 of them.
 */
function bulge(leaves: Float64Array, n: number, across: number, down: number): number {
  const second = (i: number, step: number): number =>
    Math.abs(2 * (leaves[n + i]! - 2 * leaves[n + i + step]! + leaves[n + i + 2 * step]!));
  const along = Math.max(second(0, 2), second(6, 2), second(12, 2));
  const below = Math.max(second(0, 6), second(2, 6), second(4, 6));
  return (1.25 / 4) * (along * across * across + below * down * down) + 1e-6;
}
