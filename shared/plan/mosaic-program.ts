/** Programs of several grids laid over each other on one. */
import { TilefoldError } from "../core/errors.js";
import { createTransform } from "../geo/transform.js";
import { applyAffine, invertAffine } from "../grid/affine.js";
import { type PixelWindow, windowIntersection } from "../grid/window.js";
import { type CellType, isFloat } from "../raster/cell-type.js";
import { commonCellType } from "../raster/composite-type.js";
import { INTEGER_RANGES } from "../raster/write-cells.js";
import type { LayerBand, LayerProgram, PlacedGrid } from "./layer-program.js";
import type { NamedScene, OnGridOptions } from "./program-nodes.js";
import { onGrid } from "./program-nodes.js";

/** Samples along each axis by which a source's place on a grid of another CRS is found: one to so many of its pixels, within bounds. */
const PIXELS_PER_SAMPLE = 64;
const SAMPLES = { least: 5, most: 33 };

/**
 * Scenes on a grid, the first valid value of each pixel winning, band by band.
 * @param cellType of all bands [the smallest that holds the scenes' values, band by band]
 * @throws SOURCES_MIXED where scenes differ in their number of bands; NO_OVERLAP where none meets the grid
 */
export const mosaicProgram = (scenes: readonly NamedScene[], grid: PlacedGrid, options: OnGridOptions, cellType?: CellType): LayerProgram =>
  mosaicPrograms([scenes], grid, options, cellType)[0]!;

/**
 * The same of several groups of scenes, each on its own: they have one grid and the same bands, which hold the values of all.
 * @returns null for a group that misses the grid
 * @throws SOURCES_MIXED; NO_OVERLAP where all miss it
 */
export function mosaicPrograms(
  groups: readonly (readonly NamedScene[])[],
  grid: PlacedGrid,
  options: OnGridOptions,
  cellType?: CellType,
): (LayerProgram | null)[] {
  const scenes = groups.flat();
  const first = scenes[0]!;
  for (const { id, program } of scenes) {
    if (program.bands.length !== first.program.bands.length) {
      throw new TilefoldError(
        "SOURCES_MIXED",
        `${first.id} has ${first.program.bands.length} bands and ${id} has ${program.bands.length}`,
        {
          hint: "Name the bands to be read: `bands` in the read node.",
          at: { uri: id },
        },
      );
    }
  }
  const bands = first.program.bands.map((_, b) =>
    bandOver(
      scenes.map(({ program }) => program.bands[b]!),
      cellType,
    ),
  );
  const programs = groups.map((group) => laidOver(group, bands, grid, options));
  if (programs.every((program) => program === null))
    throw new TilefoldError("NO_OVERLAP", `no source meets the layout (${first.id})`, { hint: "Check the layout's extent and the CRSs." });
  return programs;
}

function laidOver(scenes: readonly NamedScene[], bands: LayerBand[], grid: PlacedGrid, options: OnGridOptions): LayerProgram | null {
  const inputs: LayerProgram[] = [];
  const places: number[] = [];
  for (const { program } of scenes) {
    const placed = onGrid(program, grid, options);
    const place = placeOf(placed, program.grid);
    if (place === null) continue;
    inputs.push(placed);
    places.push(place.col, place.row, place.width, place.height);
  }
  const only = inputs[0];
  if (only === undefined) return null;
  if (inputs.length === 1 && bands.every((band, b) => band.cellType === only.bands[b]!.cellType)) return { ...only, bands };
  return { kind: "mosaic", grid, bands, inputs, places };
}

/** A band that holds the values of all: the first one's name, and its nodata value where the type has it. */
function bandOver(bands: readonly LayerBand[], wanted: CellType | undefined): LayerBand {
  const cellType = wanted ?? commonCellType([...new Set(bands.map((band) => band.cellType))]);
  const told = bands.find(({ nodata }) => nodata !== null)?.nodata ?? null;
  return { name: bands[0]!.name, cellType, nodata: holds(cellType, told) ? told : null };
}

function holds(cellType: CellType, value: LayerBand["nodata"]): boolean {
  if (value === null || isFloat(cellType)) return cellType !== "float32" || typeof value !== "number" || Math.fround(value) === value;
  const [low, high] = INTEGER_RANGES[cellType as keyof typeof INTEGER_RANGES];
  return typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
}

/** Where a program that `onGrid` placed may have values, in whole pixels, never too little; null where it misses the grid. */
function placeOf(placed: LayerProgram, own: PlacedGrid): PixelWindow | null {
  const whole: PixelWindow = { col: 0, row: 0, width: placed.grid.width, height: placed.grid.height };
  if (placed.kind === "shift") return windowIntersection({ col: placed.col, row: placed.row, width: own.width, height: own.height }, whole);
  if (placed.kind !== "resample") return whole;
  const wanted = 1 + Math.ceil(Math.max(own.width, own.height) / PIXELS_PER_SAMPLE);
  const n = placed.crs === null ? 2 : Math.min(SAMPLES.most, Math.max(SAMPLES.least, wanted));
  const [xs, ys] = [new Float64Array(n * n), new Float64Array(n * n)];
  for (let k = 0; k < n * n; k++)
    [xs[k], ys[k]] = applyAffine(own.transform, ((k % n) / (n - 1)) * own.width, (Math.floor(k / n) / (n - 1)) * own.height);
  if (placed.crs !== null) createTransform(placed.crs.source, placed.crs.target).forward(xs, ys);
  const toGrid = invertAffine(placed.grid.transform);
  for (let k = 0; k < n * n; k++) [xs[k], ys[k]] = applyAffine(toGrid, xs[k]!, ys[k]!);
  const x = rangeOf(xs, n, placed.crs !== null);
  const y = rangeOf(ys, n, placed.crs !== null);
  if (x === null || y === null) return whole;
  return windowIntersection({ col: x.from, row: y.from, width: x.to - x.from, height: y.to - y.from }, whole);
}

/** Whole numbers around a square of samples, with room for what lies between them: as much as neighbours differ at most. Null where one is missing. */
function rangeOf(values: Float64Array, n: number, curved: boolean): { from: number; to: number } | null {
  let [low, high, step] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (!Number.isFinite(value)) return null;
    [low, high] = [Math.min(low, value), Math.max(high, value)];
    if (!curved) continue;
    if (k % n > 0) step = Math.max(step, Math.abs(value - values[k - 1]!));
    if (k >= n) step = Math.max(step, Math.abs(value - values[k - n]!));
  }
  return { from: Math.floor(low - step) - 1, to: Math.ceil(high + step) + 1 };
}
