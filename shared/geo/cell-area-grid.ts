/**
 * Pixel areas that vary along a row: nodes on a grid anchored at the raster's first pixel, and between them polynomials of degree five
 * through six nodes in both axes (a third of the nodes per axis that cubics need for the same error).
 */
import type { Affine } from "../grid/affine.js";
import type { GridAreas } from "./cell-area.js";
import { GAUSS_W, GAUSS_X } from "./cell-area-rows.js";
import { arealScale } from "./cell-area-scale.js";
import { unitExponentFor } from "./cell-area-unit.js";
import type { Crs } from "./crs.js";

/** Interpolation may be wrong by this part of a pixel's area … */
const TARGET_ERROR = 2e-11;
/** … unless more nodes than this would be needed (near the edge of a map's domain). */
const MOST_NODES = 400_000;

/** Nodes that a pixel needs before and after the interval it lies in. */
export const [BEFORE, AFTER] = [2, 3];

type Scale = (column: number, row: number) => number;

export function planGrid(crs: Crs, affine: Affine, width: number, height: number): GridAreas {
  const { a, b, c, d, e, f } = affine;
  const unit = crs.metresPerUnit;
  const planar = Math.abs(a * e - b * d) * unit * unit;
  const atPlace = arealScale(crs);
  /** Areal scale at a place in pixels, where (0, 0) is the centre of the first pixel. */
  const scale: Scale = (column, row) => {
    const i = column + 0.5;
    const j = row + 0.5;
    return atPlace(a * i + b * j + c, d * i + e * j + f);
  };
  const [spacingX, errorX] = spacingFor(scale, Math.hypot(a, d) * unit, width, height, width);
  const turned: Scale = (row, column) => scale(column, row);
  const most = MOST_NODES / ((width / spacingX + 4) | 0);
  const [spacingY, errorY] = spacingFor(turned, Math.hypot(b, e) * unit, height, width, most);
  const nodesX = Math.ceil(width / spacingX) + BEFORE + AFTER;
  const nodesY = Math.ceil(height / spacingY) + BEFORE + AFTER;
  const large = Math.max(Math.hypot(a, d), Math.hypot(b, e)) * unit > 20_000;
  const areas = large ? meanScales(scale, nodesX, nodesY, spacingX, spacingY) : correctedScales(scale, nodesX, nodesY, spacingX, spacingY);
  fillGaps(areas, nodesX, nodesY);
  let largest = 0;
  for (let k = 0; k < areas.length; k++) {
    areas[k] = (areas[k] as number) * planar;
    if ((areas[k] as number) > largest) largest = areas[k] as number;
  }
  // A pixel may be a little larger than the nodes about it.
  const unitExponent = unitExponentFor(largest * 1.01);
  const step = 2 ** (unitExponent - 8);
  for (let k = 0; k < areas.length; k++) areas[k] = Math.round((areas[k] as number) / step) / 256;
  return {
    kind: "grid",
    unitExponent,
    spacingX,
    spacingY,
    nodeX0: -BEFORE,
    nodeY0: -BEFORE,
    nodesX,
    nodesY,
    nodes: areas,
    relativeError: errorX + errorY,
  };
}

/** The widest spacing along one axis, the scale's first, whose interpolation was close enough at 9 × 9 places, and the largest error there. */
function spacingFor(at: Scale, pixel: number, length: number, across: number, most: number): [number, number] {
  let spacing = 2 ** Math.max(0, Math.ceil(Math.log2(Math.min(length, 250_000 / pixel))));
  for (;;) {
    const finest = spacing === 1 || length / (spacing / 2) > Math.min(most, 4096);
    const worst = largestError(at, spacing, length, across, finest ? Number.POSITIVE_INFINITY : TARGET_ERROR);
    if (worst <= TARGET_ERROR || finest) return [spacing, spacing === 1 ? 0 : worst];
    spacing /= 2;
  }
}

/** The largest error, or the first above `enough`: a place costs seven scales, and most spacings are too wide at the first. */
function largestError(at: Scale, spacing: number, length: number, across: number, enough: number): number {
  let worst = 0;
  for (let q = 0; q <= 8; q++) {
    const v = Math.round((q / 8) * (across - 1));
    let before = -1;
    for (let p = 0; p <= 8; p++) {
      const start = Math.floor(((p / 8) * (length - 1)) / spacing) * spacing;
      if (start === before) continue;
      before = start;
      const exact = at(start + spacing / 2, v);
      const node = (k: number): number => at(start + k * spacing, v);
      const found = (150 * (node(0) + node(1)) - 25 * (node(-1) + node(2)) + 3 * (node(-2) + node(3))) / 256;
      const error = Math.abs(found / exact - 1);
      if (error > worst) worst = error;
      if (worst > enough) return worst;
    }
  }
  return worst;
}

/** Mean scale over a pixel from the scale at its centre: + ∇²/24, the second differences taken between nodes. */
function correctedScales(scale: Scale, nodesX: number, nodesY: number, spacingX: number, spacingY: number): Float64Array {
  const wide = nodesX + 2;
  const raw = new Float64Array(wide * (nodesY + 2));
  for (let j = 0; j < nodesY + 2; j++)
    for (let i = 0; i < wide; i++) raw[j * wide + i] = scale((i - BEFORE - 1) * spacingX, (j - BEFORE - 1) * spacingY);
  const areas = new Float64Array(nodesX * nodesY);
  for (let j = 0; j < nodesY; j++) {
    for (let i = 0; i < nodesX; i++) {
      const k = (j + 1) * wide + i + 1;
      const middle = raw[k] as number;
      const xx = ((raw[k - 1] as number) - 2 * middle + (raw[k + 1] as number)) / (spacingX * spacingX);
      const yy = ((raw[k - wide] as number) - 2 * middle + (raw[k + wide] as number)) / (spacingY * spacingY);
      const bend = (xx + yy) / 24;
      areas[j * nodesX + i] = Number.isNaN(bend) ? middle : middle + bend;
    }
  }
  return areas;
}

/** Mean scale over large pixels, by 5 × 5 points of Gauss and Legendre. */
function meanScales(scale: Scale, nodesX: number, nodesY: number, spacingX: number, spacingY: number): Float64Array {
  const areas = new Float64Array(nodesX * nodesY);
  for (let j = 0; j < nodesY; j++) {
    for (let i = 0; i < nodesX; i++) {
      let sum = 0;
      for (let q = 0; q < 5; q++) {
        for (let p = 0; p < 5; p++) {
          const weight = (GAUSS_W[p] as number) * (GAUSS_W[q] as number);
          sum += weight * scale((i - BEFORE) * spacingX + (GAUSS_X[p] as number) / 2, (j - BEFORE) * spacingY + (GAUSS_X[q] as number) / 2);
        }
      }
      areas[j * nodesX + i] = sum / 4;
    }
  }
  return areas;
}

/** Nodes outside the map take the nearest node of their row, else of their column, else 0. */
function fillGaps(areas: Float64Array, nodesX: number, nodesY: number): void {
  fillLines(areas, nodesY, nodesX, nodesX, 1);
  fillLines(areas, nodesX, nodesY, 1, nodesX);
  for (let k = 0; k < areas.length; k++) if (Number.isNaN(areas[k] as number)) areas[k] = 0;
}

function fillLines(areas: Float64Array, lines: number, length: number, lineStep: number, step: number): void {
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    for (const [from, to, by] of [
      [1, length, 1],
      [length - 2, -1, -1],
    ] as const) {
      for (let k = from; k !== to && k >= 0; k += by) {
        const at = start + k * step;
        const before = areas[at - by * step];
        if (Number.isNaN(areas[at] as number) && before !== undefined && !Number.isNaN(before)) areas[at] = before;
      }
    }
  }
}

/** One row of interpolated areas. + − × ÷ on shipped numbers at absolute places: the same everywhere, in whatever pieces it is asked for. */
export function gridAreasOfRow(areas: GridAreas, row: number, col0: number, col1: number, out: Float64Array): void {
  const { spacingX, spacingY, nodesX, nodes } = areas;
  const j = Math.floor(row / spacingY);
  const weights = weightsAt((row - j * spacingY) / spacingY);
  const first = Math.floor(col0 / spacingX);
  const count = Math.floor((col1 - 1) / spacingX) - first + 1 + BEFORE + AFTER;
  const line = new Float64Array(count);
  const base = (j - BEFORE - areas.nodeY0) * nodesX + first - BEFORE - areas.nodeX0;
  for (let k = 0; k < count; k++) {
    let sum = 0;
    for (let r = 0; r < 6; r++) sum += (weights[r] as number) * (nodes[base + r * nodesX + k] as number);
    line[k] = sum;
  }
  // Spacings are powers of two: multiplying by the inverse is exact.
  const inverse = 1 / spacingX;
  for (let col = col0, i = 0; col < col1; i++) {
    const start = (first + i) * spacingX;
    const end = Math.min(col1, start + spacingX);
    const [p0, p1, p2, p3, p4, p5] = [
      line[i] as number,
      line[i + 1] as number,
      line[i + 2] as number,
      line[i + 3] as number,
      line[i + 4] as number,
      line[i + 5] as number,
    ];
    // Lagrange's polynomial through −2 … 3, by powers.
    const c1 = (6 * p0 - 60 * p1 - 40 * p2 + 120 * p3 - 30 * p4 + 4 * p5) / 120;
    const c2 = (-5 * p0 + 80 * p1 - 150 * p2 + 80 * p3 - 5 * p4) / 120;
    const c3 = (-5 * p0 - 5 * p1 + 50 * p2 - 70 * p3 + 35 * p4 - 5 * p5) / 120;
    const c4 = (5 * p0 - 20 * p1 + 30 * p2 - 20 * p3 + 5 * p4) / 120;
    const c5 = (-p0 + 5 * p1 - 10 * p2 + 10 * p3 - 5 * p4 + p5) / 120;
    for (; col < end; col++) {
      const s = (col - start) * inverse;
      out[col - col0] = Math.floor(p2 + s * (c1 + s * (c2 + s * (c3 + s * (c4 + s * c5)))) + 0.5);
    }
  }
}

/** Lagrange's weights at t of nodes −2 … 3. */
function weightsAt(t: number): readonly number[] {
  const [a, b, c, d, e, f] = [t + 2, t + 1, t, t - 1, t - 2, t - 3];
  return [
    (-b * c * d * e * f) / 120,
    (a * c * d * e * f) / 24,
    (-a * b * d * e * f) / 12,
    (a * b * c * e * f) / 12,
    (-a * b * c * d * f) / 24,
    (a * b * c * d * e) / 120,
  ];
}
