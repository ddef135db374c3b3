/**
 * The grid that a raster is given in another CRS where nobody says which: the smallest box around it, with square pixels of which its diagonal has
 * as many as the raster's (the rule of GDAL's GDALSuggestedWarpOutput).
 */
import { TilefoldError } from "../core/errors.js";
import { type Crs, parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import { pixelMap } from "../geo/transform-pixels.js";
import { type CellSize, type Extent, extentUnion } from "../grid/extent.js";
import type { PlacedGrid } from "./layer-program.js";

/** Source pixels between two samples, and the fewest and most steps along a side. */
const STEP = 50;
const STEPS = { least: 20, most: 100 };
/** Halvings by which the place where a coordinate jumps is found. */
const HALVINGS = 16;

/** Maps pixel positions of the source, in place, to coordinates of the target; NaN where there are none. */
type ToTarget = (xs: Float64Array, ys: Float64Array, n: number) => void;

export interface SuggestedGrid {
  readonly extent: Extent;
  /** Square pixels, unless they were asked for. */
  readonly cellSize: CellSize;
}

/**
 * @param cellSize instead of the one that the diagonal gives
 * @throws NO_OVERLAP where no part of the source has coordinates in the target
 */
export function suggestedGrid(source: PlacedGrid, target: Crs, cellSize?: CellSize): SuggestedGrid {
  const { width, height } = source;
  const steps = Math.min(STEPS.most, Math.max(STEPS.least, Math.floor(Math.min(width, height) / STEP + 0.5)));
  const from = parseCrs(source.crs!);
  const forward = createTransform(from, target).forward;
  const { a, b, c, d, e, f } = source.transform;
  const toTarget: ToTarget = (xs, ys, n) => {
    for (let k = 0; k < n; k++) {
      const [u, v] = [xs[k]!, ys[k]!];
      xs[k] = a * u + b * v + c;
      ys[k] = d * u + e * v + f;
    }
    forward(xs, ys, n);
  };
  let points = edgePoints(width, height, steps);
  toTarget(points.xs, points.ys, points.xs.length);
  if (!returns(points, source, target, from, width / steps, height / steps)) {
    points = innerPoints(width, height, steps);
    toTarget(points.xs, points.ys, points.xs.length);
  }
  const box = boxAround(points, width, height, steps, toTarget);
  const extent = box && [innerBox(width, height, toTarget), ...polesIn(source, from, target)].reduce(extentUnion, box);
  if (extent === null) {
    throw new TilefoldError("NO_OVERLAP", `no part of the raster has coordinates in ${target.id}`, {
      hint: "Check the CRS of the raster, or reproject to another one.",
    });
  }
  const last = points.xs.length - 1;
  let dx = points.xs[last]! - points.xs[0]!;
  let dy = points.ys[last]! - points.ys[0]!;
  if (Number.isNaN(dx - dy) || dx === 0 || dy === 0) [dx, dy] = [extent.xmax - extent.xmin, extent.ymax - extent.ymin];
  const pixel = Math.sqrt(dx * dx + dy * dy) / Math.sqrt(width * width + height * height);
  const { xmin, ymax } = extent;
  const size = cellSize ?? { width: pixel, height: pixel };
  const cols = Math.max(1, Math.floor((extent.xmax - xmin) / size.width + 0.5));
  const rows = Math.max(1, Math.floor((ymax - extent.ymin) / size.height + 0.5));
  if (cellSize !== undefined) return gridFrom(xmin, ymax, cols, rows, size);
  // A last column or row that lies beyond the edge of the map would be pixels of its other side: cells are made a little smaller then.
  const stays = (xs: Float64Array, ys: Float64Array, cell: CellSize): boolean => staysThere(xs, ys, cell, target, from);
  const cellWidth = fitting(pixel, cols, (across) => {
    const right = Float64Array.from({ length: 21 }, () => xmin + cols * across);
    return stays(
      right,
      Float64Array.from(right, (_, i) => ymax - pixel * rows * (i / 20)),
      { width: across, height: pixel },
    );
  });
  const cellHeight = fitting(pixel, rows, (down) => {
    const bottom = Float64Array.from({ length: 21 }, () => ymax - rows * down);
    return stays(
      Float64Array.from(bottom, (_, i) => xmin + cellWidth * cols * (i / 20)),
      bottom,
      { width: cellWidth, height: down },
    );
  });
  return gridFrom(xmin, ymax, cols, rows, { width: cellWidth, height: cellHeight });
}

const gridFrom = (xmin: number, ymax: number, cols: number, rows: number, cellSize: CellSize): SuggestedGrid => ({
  extent: { xmin, ymin: ymax - rows * cellSize.height, xmax: xmin + cols * cellSize.width, ymax },
  cellSize,
});

/** Parts of a cell by which the last one is drawn in, from none to all of it. */
const DRAWN_IN = [0, 0.001, 0.01, 0.1, 1];

function fitting(size: number, count: number, fits: (size: number) => boolean): number {
  for (const part of DRAWN_IN) {
    const smaller = size - (size * part) / count;
    if (fits(smaller)) return smaller;
  }
  return size;
}

/** Whether any of some places of the target comes back to within a cell of itself by way of the source. */
function staysThere(xs: Float64Array, ys: Float64Array, { width, height }: CellSize, target: Crs, from: Crs): boolean {
  const [us, vs] = [xs.slice(), ys.slice()];
  createTransform(target, from).forward(us, vs);
  createTransform(from, target).forward(us, vs);
  return us.some((u, i) => Math.abs(u - xs[i]!) <= width && Math.abs(vs[i]! - ys[i]!) <= height);
}

/** Around a pole or a seam the extremes lie within. Elsewhere the sides have them: a map's edge is the edge of the map. */
function innerBox(width: number, height: number, toTarget: ToTarget): Extent {
  const { xs, ys } = innerPoints(width, height, Math.min(STEPS.least, Math.max(4, Math.ceil(Math.max(width, height) / 64))));
  toTarget(xs, ys, xs.length);
  const box = {
    xmin: Number.POSITIVE_INFINITY,
    ymin: Number.POSITIVE_INFINITY,
    xmax: Number.NEGATIVE_INFINITY,
    ymax: Number.NEGATIVE_INFINITY,
  };
  for (let k = 0; k < xs.length; k++) {
    if (Number.isNaN(xs[k]!)) continue;
    [box.xmin, box.xmax] = [Math.min(box.xmin, xs[k]!), Math.max(box.xmax, xs[k]!)];
    [box.ymin, box.ymax] = [Math.min(box.ymin, ys[k]!), Math.max(box.ymax, ys[k]!)];
  }
  return box;
}

/** Parallels of poles that lie within the raster: samples only come near them. */
function polesIn(source: PlacedGrid, from: Crs, target: Crs): Extent[] {
  if (target.kind !== "geographic") return [];
  return [90, -90].flatMap((latitude) => {
    const y = latitude / target.degreesPerUnit;
    const [xs, ys] = [Float64Array.of(0), Float64Array.of(y)];
    createTransform(target, from).forward(xs, ys);
    pixelMap(source.transform)(xs, ys, 1);
    const inside = xs[0]! >= 0 && xs[0]! <= source.width && ys[0]! >= 0 && ys[0]! <= source.height;
    return inside && from.kind === "projected" ? [{ xmin: 0, ymin: y, xmax: 0, ymax: y }] : [];
  });
}

interface Points {
  /** Where they lie in the source. */
  readonly cols: Float64Array;
  readonly rows: Float64Array;
  /** Coordinates of the target, once they are mapped. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** How many follow one another along rows of the source, from the first point on. */
  readonly inRows: number;
}

const ratio = (step: number, steps: number): number => (step === steps ? 1 : step / steps);

/** Along the top, the bottom, the left and the right side. */
function edgePoints(width: number, height: number, steps: number): Points {
  const n = steps + 1;
  const places = Array.from({ length: 4 * n }, (_, i): readonly [number, number] => {
    const at = ratio(i % n, steps);
    const side = Math.floor(i / n);
    return side < 2 ? [at * width, side * height] : [(side - 2) * width, at * height];
  });
  return pointsAt(places, 2 * n);
}

function innerPoints(width: number, height: number, steps: number): Points {
  const n = steps + 1;
  const places = Array.from({ length: n * n }, (_, i): readonly [number, number] => [
    ratio(i % n, steps) * width,
    ratio(Math.floor(i / n), steps) * height,
  ]);
  return pointsAt(places, n * n);
}

const pointsAt = (places: readonly (readonly [number, number])[], inRows: number): Points => {
  const cols = Float64Array.from(places, ([col]) => col);
  const rows = Float64Array.from(places, ([, row]) => row);
  return { cols, rows, xs: cols.slice(), ys: rows.slice(), inRows };
};

/** Whether all points have coordinates that lead back to about where they came from. */
function returns({ cols, rows, xs, ys }: Points, source: PlacedGrid, target: Crs, from: Crs, nearX: number, nearY: number): boolean {
  if (xs.some(Number.isNaN)) return false;
  const [back, down] = [xs.slice(), ys.slice()];
  createTransform(target, from).forward(back, down);
  pixelMap(source.transform)(back, down, back.length);
  for (let k = 0; k < back.length; k++) {
    if (!(Math.abs(back[k]! - cols[k]!) <= nearX && Math.abs(down[k]! - rows[k]!) <= nearY)) return false;
  }
  return true;
}

function boxAround(
  { cols, rows, xs, ys, inRows }: Points,
  width: number,
  height: number,
  steps: number,
  toTarget: ToTarget,
): Extent | null {
  let [xmin, ymin, xmax, ymax] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (x: number, y: number): void => {
    [xmin, xmax] = [Math.min(xmin, x), Math.max(xmax, x)];
    [ymin, ymax] = [Math.min(ymin, y), Math.max(ymax, y)];
  };
  const [u, v] = [new Float64Array(1), new Float64Array(1)];
  for (let k = 0; k < xs.length; k++) {
    if (k % (steps + 1) > 0 && k < inRows) towardsJump(k);
    if (!Number.isNaN(xs[k]!)) take(xs[k]!, ys[k]!);
  }
  return xmin <= xmax && width > 0 && height > 0 ? { xmin, ymin, xmax, ymax } : null;

  /** Between neighbours of which one has no coordinates, or whose x has another sign, the extreme may lie anywhere: it is looked for by halving. */
  function towardsJump(k: number): void {
    let [before, after] = [xs[k - 1]!, xs[k]!];
    if (Number.isNaN(before) && Number.isNaN(after)) return;
    let [left, right] = [cols[k - 1]!, cols[k]!];
    for (let i = 0; i < HALVINGS && (Number.isNaN(before) || Number.isNaN(after) || before * after < 0); i++) {
      const middle = (left + right) / 2;
      u[0] = middle;
      v[0] = rows[k]!;
      toTarget(u, v, 1);
      const x = u[0];
      if (Number.isNaN(x)) {
        if (Number.isNaN(before)) left = middle;
        else if (Number.isNaN(after)) right = middle;
        else return;
        continue;
      }
      take(x, v[0]);
      if (Number.isNaN(before) || before * x < 0) [right, after] = [middle, x];
      else [left, before] = [middle, x];
    }
  }
}
