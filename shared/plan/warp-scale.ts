/** How much a grid shrinks another, and what follows from it: the overview that is read, and what kernels are widened by. Found once, in the plan. */
import type { Crs } from "../geo/crs.js";
import { createTransform } from "../geo/transform.js";
import { type Affine, applyAffine, invertAffine } from "../grid/affine.js";
import type { Widen } from "../raster/resample-kernel.js";
import type { LayerProgram, PlacedGrid } from "./layer-program.js";

/** Target pixels for one source pixel above which nothing is widened (GDAL's). */
const SHRINKS = 0.95;
/** A factor this close to a whole number is taken for it (GDAL's). */
const WHOLE = 0.05;
/** Places of the source along each side at which the scale is measured. */
const PLACES = 11;
/** Scales below this part of the largest belong to a pole or a seam (GDAL's). */
const OUTLIER = 0.1;

/** The two CRSs where they differ. */
type Crss = { readonly target: Crs; readonly source: Crs } | null;

/**
 * What kernels are widened by: the mean number of source pixels in a target pixel along each axis of the source where that is more than one, else 1.
 * It is measured over the part of the source that the target covers, over the whole source where it covers none.
 */
export function widening(target: PlacedGrid, source: PlacedGrid, crs: Crss): Widen {
  const { x, y } = meanScale(target, source, crs);
  return x >= SHRINKS && y >= SHRINKS ? { x: 1, y: 1 } : { x: factorOf(x), y: factorOf(y) };
}

/** The mean number of target pixels for one source pixel along each axis of the source; 1 where it cannot be told. */
function meanScale(target: PlacedGrid, source: PlacedGrid, crs: Crss): Widen {
  const scales = scalesOf(target, source, crs);
  const most = { x: Math.max(...scales.map(({ x }) => x)), y: Math.max(...scales.map(({ y }) => y)) };
  const kept = scales.filter(({ x, y }) => x > OUTLIER * most.x && y > OUTLIER * most.y);
  if (kept.length === 0) return { x: 1, y: 1 };
  return { x: kept.reduce((sum, one) => sum + one.x, 0) / kept.length, y: kept.reduce((sum, one) => sum + one.y, 0) / kept.length };
}

/** Cell sizes are rounded on their way: an overview may be coarser than the target by this part and still be the one. */
const NEARLY = 1e-6;

/**
 * The program of a source, or of the overview that stands in for it on a grid that shrinks it: the coarsest whose cells are not larger than those of
 * the grid (gdalwarp's rule, `-ovr AUTO`).
 */
export function atOverview(program: LayerProgram, target: PlacedGrid, crs: Crss): LayerProgram {
  if (program.kind !== "sources" || program.overviews === undefined) return program;
  const { overviews, ...whole } = program;
  const scale = meanScale(target, program.grid, crs);
  const ratio = Math.min(1 / scale.x, 1 / scale.y);
  if (!(ratio > 1)) return whole;
  const { grid, parts } = program;
  const overview = 1 + overviews.findLastIndex(({ width }) => grid.width / width <= ratio * (1 + NEARLY));
  if (overview === 0) return whole;
  const { width, height } = overviews[overview - 1]!;
  const { a, b, c, d, e, f } = grid.transform;
  const [across, down] = [grid.width / width, grid.height / height];
  return {
    ...whole,
    grid: { ...grid, width, height, transform: { a: a * across, b: b * down, c, d: d * across, e: e * down, f } },
    parts: [{ ...parts[0]!, width, height, overview }],
  };
}

function factorOf(scale: number): number {
  const factor = 1 / Math.min(1, scale);
  return Math.abs(factor - Math.round(factor)) < WHOLE ? Math.round(factor) : factor;
}

/** Target pixels for one source pixel along the source's axes, at places spread over the source. */
function scalesOf(target: PlacedGrid, source: PlacedGrid, crs: Crss): Widen[] {
  const n = PLACES * PLACES;
  const [xs, ys] = [new Float64Array(3 * n), new Float64Array(3 * n)];
  // Places of the source, and where they lie in the target.
  for (let k = 0; k < n; k++) {
    const col = (((k % PLACES) + 0.5) / PLACES) * source.width;
    const row = ((Math.floor(k / PLACES) + 0.5) / PLACES) * source.height;
    [xs[k], ys[k]] = applyAffine(source.transform, col, row);
  }
  if (crs !== null) createTransform(crs.source, crs.target).forward(xs, ys, n);
  const toTarget = invertAffine(target.transform);
  const inside: boolean[] = [];
  for (let k = 0; k < n; k++) {
    const [col, row] = applyAffine(toTarget, xs[k]!, ys[k]!);
    inside.push(col >= 0 && row >= 0 && col <= target.width && row <= target.height);
    // A target pixel around each: its middle and one step along each axis.
    [[0, 0] as const, [1, 0] as const, [0, 1] as const].forEach(([u, v], i) => {
      [xs[i * n + k], ys[i * n + k]] = applyAffine(target.transform, col + u, row + v);
    });
  }
  if (crs !== null) createTransform(crs.target, crs.source).forward(xs, ys);
  const all = Array.from({ length: n }, (_, k) => scaleAt(xs, ys, k, n, invertAffine(source.transform)));
  const found = (among: readonly (Widen | null)[]): Widen[] => among.filter((one) => one !== null);
  const covered = found(all.filter((_, k) => inside[k]));
  return covered.length > 0 ? covered : found(all);
}

function scaleAt(xs: Float64Array, ys: Float64Array, k: number, n: number, toSource: Affine): Widen | null {
  const [x0, y0] = applyAffine(toSource, xs[k]!, ys[k]!);
  const [x1, y1] = applyAffine(toSource, xs[n + k]!, ys[n + k]!);
  const [x2, y2] = applyAffine(toSource, xs[2 * n + k]!, ys[2 * n + k]!);
  // How far one goes along a source axis in a step of the target: 1 under any rotation without a change of scale.
  const x = Math.hypot(x1 - x0, x2 - x0);
  const y = Math.hypot(y1 - y0, y2 - y0);
  return x > 1e-10 && y > 1e-10 ? { x: 1 / x, y: 1 / y } : null;
}
