/**
 * The grid that a raster is given in another CRS where nobody says which: the smallest box around it, with square pixels of which its diagonal has
 * as many as the raster's (the rule of GDAL's GDALSuggestedWarpOutput).
 */
import { TilefoldError } from "../core/errors.js";
import { type Crs, parseCrs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import { pixelMap } from "../geo/transform-pixels.js";
import type { CellSize, Extent } from "../grid/extent.js";
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
  const extent = boxAround(points, width, height, steps, toTarget);
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
  const size = cellSize ?? { width: pixel, height: pixel };
  const cols = Math.max(1, Math.floor((extent.xmax - extent.xmin) / size.width + 0.5));
  const rows = Math.max(1, Math.floor((extent.ymax - extent.ymin) / size.height + 0.5));
  return {
    extent: { xmin: extent.xmin, ymin: extent.ymax - rows * size.height, xmax: extent.xmin + cols * size.width, ymax: extent.ymax },
    cellSize: size,
  };
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
