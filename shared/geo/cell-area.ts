/**
 * True areas of pixels on the ellipsoid of the raster's own datum. Planned once and shipped: workers evaluate with + − × ÷ only,
 * so that every machine finds the same integers.
 */
import { TilefoldError } from "../core/errors.js";
import type { Affine } from "../grid/affine.js";
import type { PixelWindow } from "../grid/window.js";
import { AFTER, BEFORE, gridAreasOfRow, planGrid } from "./cell-area-grid.js";
import { hasConstantRows, planRows } from "./cell-area-rows.js";
import { unitExponentFor } from "./cell-area-unit.js";
import type { Crs } from "./crs.js";

export { decodeCellAreas, encodeCellAreas } from "./cell-area-codec.js";

/** Areas are integers in units of 2^unitExponent m²; the largest lies in 2^39 … 2^40, an error of at most 2^-40 of it. */
export type CellAreas = RowAreas | GridAreas;

/** One area for all pixels of a row: longitude and latitude, cylindrical and pseudocylindrical maps, planar areas. */
export interface RowAreas {
  readonly kind: "rows";
  readonly unitExponent: number;
  /** The grid row of rows[0]. */
  readonly row0: number;
  readonly rows: Float64Array;
}

/** Area varies along a row: polynomials between nodes at fixed places of the grid. */
export interface GridAreas {
  readonly kind: "grid";
  readonly unitExponent: number;
  /** Pixels between nodes, powers of two; node (i, j) stands for the pixel (i · spacingX, j · spacingY). */
  readonly spacingX: number;
  readonly spacingY: number;
  /** Index of the first node in x and y (negative at the grid's west and north edge), and how many there are. */
  readonly nodeX0: number;
  readonly nodeY0: number;
  readonly nodesX: number;
  readonly nodesY: number;
  /** Row by row, in units of 2^unitExponent m², rounded to 2^-8 of it. */
  readonly nodes: Float64Array;
  /** The largest relative error that was met where the plan compared interpolated with computed areas. */
  readonly relativeError: number;
}

/**
 * Areas of all pixels of a grid.
 *
 * `geodesic`: on the ellipsoid; needs a CRS. Pixels reach to the poles and no farther: what lies beyond 90° has area 0.
 * `projected`: width × height in the CRS's units turned into metres; without a CRS the units are taken for metres.
 * Throws RASTER_GEOREFERENCE where a CRS is missing, JOB_INVALID for planar areas of degrees.
 */
export function planCellAreas(crs: Crs | null, affine: Affine, width: number, height: number, mode: "geodesic" | "projected"): CellAreas {
  const determinant = Math.abs(affine.a * affine.e - affine.b * affine.d);
  if (!(determinant > 0) || !Number.isFinite(determinant)) {
    throw new TilefoldError(
      "RASTER_GEOREFERENCE",
      `the transform [${affine.a}, ${affine.b}, ${affine.c}, ${affine.d}, ${affine.e}, ${affine.f}] gives pixels no area`,
    );
  }
  if (mode === "projected") {
    if (crs?.kind === "geographic") {
      throw new TilefoldError("JOB_INVALID", `projected areas were asked for, but ${crs.id} has degrees`, {
        hint: "Leave `area` out: geodesic areas are the default.",
      });
    }
    return fromSquareMetres(new Float64Array(height).fill(determinant * (crs?.metresPerUnit ?? 1) ** 2));
  }
  if (crs === null) {
    throw new TilefoldError("RASTER_GEOREFERENCE", "the raster has no CRS, so the true area of its pixels is unknown", {
      hint: "Give `crs` with the source, or ask for projected areas.",
    });
  }
  return hasConstantRows(crs, affine) ? fromSquareMetres(planRows(crs, affine, height)) : planGrid(crs, affine, width, height);
}

function fromSquareMetres(rows: Float64Array): RowAreas {
  let largest = 0;
  for (const area of rows) if (area > largest) largest = area;
  const unitExponent = unitExponentFor(largest);
  const unit = 2 ** unitExponent;
  for (let r = 0; r < rows.length; r++) rows[r] = Math.round((rows[r] as number) / unit);
  return { kind: "rows", unitExponent, row0: 0, rows };
}

/** Areas of the pixels `col0` … `col1 - 1` of a grid row, in units, into `out[0 … col1 - col0 - 1]`. */
export function cellAreasOfRow(areas: CellAreas, row: number, col0: number, col1: number, out: Float64Array): void {
  if (areas.kind === "rows") out.fill(rowArea(areas, row), 0, col1 - col0);
  else gridAreasOfRow(areas, row, col0, col1, out);
}

/** The area of each pixel of a row, in units. */
export const rowArea = (areas: RowAreas, row: number): number => {
  const area = areas.rows[row - areas.row0];
  if (area === undefined)
    throw new RangeError(`row ${row} is not among the areas of rows ${areas.row0} to ${areas.row0 + areas.rows.length - 1}`);
  return area;
};

/** The part that a window needs. It evaluates to the same numbers there. */
export function sliceCellAreas(areas: CellAreas, window: PixelWindow): CellAreas {
  if (areas.kind === "rows") {
    const from = window.row - areas.row0;
    return { ...areas, row0: window.row, rows: areas.rows.slice(from, from + window.height) };
  }
  const first = (position: number, spacing: number): number => Math.floor(position / spacing) - BEFORE;
  const last = (position: number, spacing: number): number => Math.floor(position / spacing) + AFTER;
  const nodeX0 = first(window.col, areas.spacingX);
  const nodeY0 = first(window.row, areas.spacingY);
  const nodesX = last(window.col + window.width - 1, areas.spacingX) - nodeX0 + 1;
  const nodesY = last(window.row + window.height - 1, areas.spacingY) - nodeY0 + 1;
  const nodes = new Float64Array(nodesX * nodesY);
  for (let j = 0; j < nodesY; j++) {
    const from = (nodeY0 + j - areas.nodeY0) * areas.nodesX + (nodeX0 - areas.nodeX0);
    nodes.set(areas.nodes.subarray(from, from + nodesX), j * nodesX);
  }
  return { ...areas, nodeX0, nodeY0, nodesX, nodesY, nodes };
}
