/** Where the pixels of one grid lie in another: by an affine map within one CRS, by an approximated transformation between two. */
import { type ApproximateTransform, approximateTransform } from "../geo/transform-approximate.js";
import { invertAffine } from "../grid/affine.js";
import type { PlacedGrid, ResampleProgram } from "./layer-program.js";

/** Positions within one CRS are rounded to this part of a source pixel, so that centres that fall on an edge do so everywhere. */
const LATTICE = 2 ** 30;

const known = new WeakMap<ResampleProgram, ApproximateTransform>();

/** Source pixel positions of a program's pixels; made once for each program of a plan. */
export function positionsOf(program: ResampleProgram): ApproximateTransform {
  let positions = known.get(program);
  if (positions === undefined) known.set(program, (positions = positionsBetween(program)));
  return positions;
}

function positionsBetween({ grid: target, input: { grid: source }, crs, errorThreshold }: ResampleProgram): ApproximateTransform {
  return crs === null
    ? affinePositions(target, source)
    : approximateTransform({ ...target, crs: crs.target }, { ...source, crs: crs.source }, errorThreshold);
}

/** A raster's far edges belong to its last pixels where a cell's centre lies on them, since no other has them (GDAL's and GeoTrellis's rule). */
const within = (position: number, size: number, place: string): number =>
  place === "centre" && position === size ? size - 1 / LATTICE : position;

function affinePositions(target: PlacedGrid, source: PlacedGrid): ApproximateTransform {
  const t = target.transform;
  const i = invertAffine(source.transform);
  // Offsets are taken between the origins first: coordinates of millions of metres would cancel otherwise.
  const dx = t.c - source.transform.c;
  const dy = t.f - source.transform.f;
  const [a, b, c] = [i.a * t.a + i.b * t.d, i.a * t.b + i.b * t.e, i.a * dx + i.b * dy];
  const [d, e, f] = [i.d * t.a + i.e * t.d, i.d * t.b + i.e * t.e, i.d * dx + i.e * dy];
  const x = (col: number, row: number, place: string): number =>
    within(Math.round((a * col + b * row + c) * LATTICE) / LATTICE, source.width, place);
  const y = (col: number, row: number, place: string): number =>
    within(Math.round((d * col + e * row + f) * LATTICE) / LATTICE, source.height, place);
  // Where no axis is turned, the rows of a window have the same x.
  const upright = b === 0 && d === 0;
  let line = { place: "", col0: 0, xs: new Float64Array(0) };
  const acrossOf = (col0: number, n: number, place: string, shift: number): Float64Array => {
    if (line.place !== place || line.col0 !== col0 || line.xs.length !== n)
      line = { place, col0, xs: Float64Array.from({ length: n }, (_, i) => x(col0 + i + shift, 0, place)) };
    return line.xs;
  };
  return {
    turn: 0,
    pieces: () => -1,
    row(row, col0, col1, xy, place = "centre") {
      const shift = place === "centre" ? 0.5 : 0;
      const n = col1 - col0;
      if (upright) {
        const xs = acrossOf(col0, n, place, shift);
        const down = y(0, row + shift, place);
        for (let i = 0; i < n; i++) {
          xy[2 * i] = xs[i]!;
          xy[2 * i + 1] = down;
        }
        return;
      }
      for (let i = 0; i < n; i++) {
        xy[2 * i] = x(col0 + i + shift, row + shift, place);
        xy[2 * i + 1] = y(col0 + i + shift, row + shift, place);
      }
    },
    bounds({ col, row, width, height }, place = "centre") {
      const shift = place === "centre" ? 0.5 : 0;
      const far = place === "centre" ? -0.5 : 0;
      const corners = [
        [col + shift, row + shift],
        [col + width + far, row + shift],
        [col + shift, row + height + far],
        [col + width + far, row + height + far],
      ] as const;
      const xs = corners.map(([u, v]) => x(u, v, place));
      const ys = corners.map(([u, v]) => y(u, v, place));
      return { xmin: Math.min(...xs), xmax: Math.max(...xs), ymin: Math.min(...ys), ymax: Math.max(...ys) };
    },
  };
}
