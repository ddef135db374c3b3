/** Bilinear and cubic interpolation of one row of positions, as GDAL's warper has them (its GWKBilinearResample4Sample, GWKCubicResample4Sample, GWKResample). */
import type { Widen } from "./resample-kernel.js";
import type { Band } from "./tile.js";

/** Sums of weights below this give no value: the negative weights of a cubic may leave nothing. */
const LEAST_WEIGHT = 1e-6;

/**
 * @param under the pixel under each position, -1 where there is none
 * @param to values; 0 where there is none
 */
export function takeFiltered(
  band: Band,
  width: number,
  height: number,
  method: "bilinear" | "cubic",
  widen: Widen,
  under: Int32Array,
  xs: Float64Array,
  ys: Float64Array,
  to: Float64Array,
  toValid: Uint8Array,
  start: number,
): void {
  const { valid } = band;
  const wide = widen.x > 1 || widen.y > 1;
  for (let i = 0; i < under.length; i++) {
    const at = under[i]!;
    to[i] = 0;
    if (at < 0 || (valid !== null && valid[at] === 0)) continue;
    const value = wide
      ? filteredAt(band, width, height, method, widen, xs[i]!, ys[i]!)
      : method === "cubic"
        ? cubicAt(band, width, height, xs[i]!, ys[i]!)
        : bilinearAt(band, width, height, xs[i]!, ys[i]!);
    if (Number.isNaN(value)) continue;
    to[i] = value;
    toValid[start + i] = 1;
  }
}

/** The four pixels whose centres are nearest, by distance along each axis; weights of those without a value are shared among the others (GDAL's rule). */
function bilinearAt({ cells, valid }: Band, width: number, height: number, px: number, py: number): number {
  const x = px - 0.5;
  const y = py - 0.5;
  const col = Math.floor(x);
  const row = Math.floor(y);
  const fx = x - col;
  const fy = y - row;
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < 4; k++) {
    const c = col + (k & 1);
    const r = row + (k >> 1);
    const weight = ((k & 1) === 1 ? fx : 1 - fx) * (k > 1 ? fy : 1 - fy);
    if (weight === 0 || c < 0 || c >= width || r < 0 || r >= height) continue;
    const from = r * width + c;
    if (valid !== null && valid[from] === 0) continue;
    sum += weight * cells[from]!;
    weights += weight;
  }
  return weights === 1 ? sum : sum / weights;
}

/** Keys's cubic convolution with a = -0.5 over 4 × 4 pixels; where one of them is missing, bilinear interpolation stands in (GDAL's rule). */
function cubicAt(band: Band, width: number, height: number, px: number, py: number): number {
  const { cells, valid } = band;
  const col = Math.floor(px - 0.5);
  const row = Math.floor(py - 0.5);
  if (col < 1 || row < 1 || col + 2 >= width || row + 2 >= height) return bilinearAt(band, width, height, px, py);
  const fx = px - 0.5 - col;
  const fy = py - 0.5 - row;
  let sum = 0;
  for (let r = -1; r < 3; r++) {
    const from = (row + r) * width + col;
    if (valid !== null && (valid[from - 1]! & valid[from]! & valid[from + 1]! & valid[from + 2]!) === 0)
      return bilinearAt(band, width, height, px, py);
    const across =
      cubic(-1 - fx) * cells[from - 1]! + cubic(-fx) * cells[from]! + cubic(1 - fx) * cells[from + 1]! + cubic(2 - fx) * cells[from + 2]!;
    sum += cubic(r - fy) * across;
  }
  return sum;
}

/** Keys 1981, equation 15. */
function cubic(x: number): number {
  const d = Math.abs(x);
  if (d <= 1) return d * d * (1.5 * d - 2.5) + 1;
  return d < 2 ? d * d * (2.5 - 0.5 * d) - 4 * d + 2 : 0;
}

const tent = (x: number): number => Math.max(0, 1 - Math.abs(x));

/** The widened kernel over all pixels it reaches; weights of those without a value are shared among the others. NaN where nothing is left. */
function filteredAt(
  { cells, valid }: Band,
  width: number,
  height: number,
  method: "bilinear" | "cubic",
  widen: Widen,
  px: number,
  py: number,
): number {
  const weightOf = method === "cubic" ? cubic : tent;
  const radius = method === "cubic" ? 2 : 1;
  const x = px - 0.5;
  const y = py - 0.5;
  const col = Math.floor(x);
  const row = Math.floor(y);
  const [cols, rows] = [Math.ceil(radius * widen.x), Math.ceil(radius * widen.y)];
  let sum = 0;
  let weights = 0;
  for (let r = Math.max(0, row + 1 - rows); r <= Math.min(height - 1, row + rows); r++) {
    const down = weightOf((r - y) / widen.y);
    for (let c = Math.max(0, col + 1 - cols); c <= Math.min(width - 1, col + cols); c++) {
      const from = r * width + c;
      if (valid !== null && valid[from] === 0) continue;
      const weight = down * weightOf((c - x) / widen.x);
      sum += weight * cells[from]!;
      weights += weight;
    }
  }
  return weights < LEAST_WEIGHT ? Number.NaN : sum / weights;
}
