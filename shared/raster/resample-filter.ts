/**
 * Bilinear and cubic interpolation at one position, with all that may be missing there, as GDAL's warper has them (its GWKBilinearResample4Sample,
 * GWKCubicResample4Sample and GWKResample). Positions are in the window's pixels.
 */
import type { Widen } from "./resample-kernel.js";
import type { Band } from "./tile.js";

/** Sums of weights below this give no value: the negative weights of a cubic may leave nothing. */
const LEAST_WEIGHT = 1e-6;

/** The four pixels whose centres are nearest, by distance along each axis; weights of those without a value are shared among the others. */
export function bilinearAt({ cells, valid }: Band, width: number, height: number, px: number, py: number): number {
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
    const value = cells[from]!;
    if ((valid !== null && valid[from] === 0) || Number.isNaN(value)) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 1 ? sum : sum / weights;
}

/** Keys 1981, equation 15: cubic convolution with a = -0.5. */
function cubicWeight(x: number): number {
  const d = Math.abs(x);
  if (d <= 1) return d * d * (1.5 * d - 2.5) + 1;
  return d < 2 ? d * d * (2.5 - 0.5 * d) - 4 * d + 2 : 0;
}

const tentWeight = (x: number): number => Math.max(0, 1 - Math.abs(x));

/** The widened kernel over all pixels it reaches; weights of those without a value are shared among the others. NaN where nothing is left. */
export function widenedAt(
  { cells, valid }: Band,
  width: number,
  height: number,
  method: "bilinear" | "cubic",
  widen: Widen,
  px: number,
  py: number,
): number {
  const weightOf = method === "cubic" ? cubicWeight : tentWeight;
  const radius = method === "cubic" ? 2 : 1;
  const x = px - 0.5;
  const y = py - 0.5;
  const col = Math.floor(x);
  const row = Math.floor(y);
  const cols = Math.ceil(radius * widen.x);
  const rows = Math.ceil(radius * widen.y);
  let sum = 0;
  let weights = 0;
  for (let r = Math.max(0, row + 1 - rows); r <= Math.min(height - 1, row + rows); r++) {
    const down = weightOf((r - y) / widen.y);
    for (let c = Math.max(0, col + 1 - cols); c <= Math.min(width - 1, col + cols); c++) {
      const from = r * width + c;
      const value = cells[from]!;
      if ((valid !== null && valid[from] === 0) || Number.isNaN(value)) continue;
      const weight = down * weightOf((c - x) / widen.x);
      sum += weight * value;
      weights += weight;
    }
  }
  return weights < LEAST_WEIGHT ? Number.NaN : sum / weights;
}
