/** The one evaluator of layer programs: a window in, its bands out, read and computed in one pass. The same values whatever the window. */

import { type CheckedExpression, checkExpression } from "../expr/check.js";
import { type ExpressionScratch, evaluateExpression, expressionScratch } from "../expr/evaluate.js";
import { parseExpression } from "../expr/parse.js";
import { createCoverageScan } from "../geo/coverage-scan.js";
import type { PixelEdges } from "../geo/edges.js";
import { edgesInWindow } from "../geo/edges-window.js";
import { createSpanBuffer } from "../geo/spans.js";
import type { PixelWindow } from "../grid/window.js";
import { allocateCells, type CellType } from "../raster/cell-type.js";
import { type CompositeScratch, compositeBand, compositeScratch } from "../raster/composite.js";
import { compositeInPlace } from "../raster/composite-in-place.js";
import { bestScenes, countScenes, medoidScenes, pickBand } from "../raster/composite-pick.js";
import { type CellShelf, cellShelf, keepOnShelf, openShelf, takeShelf, withShelf } from "../raster/kept-cells.js";
import { isUniform, keepPixels, keptPixels } from "../raster/mask.js";
import { createOverlay } from "../raster/overlay.js";
import { type Positions, resampleBands } from "../raster/resample.js";
import type { Band } from "../raster/tile.js";
import { positionsOf } from "./grid-positions.js";
import type {
  BoundExpression,
  CompositeProgram,
  LayerProgram,
  MapProgram,
  MaskProgram,
  MosaicProgram,
  ResampleProgram,
  SourcesProgram,
  StackProgram,
} from "./layer-program.js";
import { inputsMeeting, inputWindow } from "./program-tree.js";
import { bandsApart } from "./quality-first.js";

/** Memory, and code made for a job's shapes, that evaluations use one after the other. One for each thread; never for two evaluations at once. */
export interface EvaluationMemory {
  readonly expressions: ExpressionScratch;
  readonly composites: CompositeScratch;
  /** What is read while a composite is made is used up by it. */
  readonly shelf: CellShelf;
}

export const evaluationMemory = (): EvaluationMemory => ({
  expressions: expressionScratch(),
  composites: compositeScratch(),
  shelf: cellShelf(),
});

/** What an evaluation rests on, and what it counts. */
export interface LayerEvaluation extends EvaluationMemory {
  /**
   * Bands of a window of the leaf's grid; null where no source has pixels there. `into`: memory that cells may be read into; "brief": they are used up
   * before the next is read.
   */
  readonly read: (leaf: SourcesProgram, window: PixelWindow, into?: "brief" | Uint8Array<ArrayBuffer>) => readonly Band[] | null;
  /** Pixels of map bands without a value because an operation had no finite answer, as a division by zero. */
  dropped: number;
}

export const layerEvaluation = (read: LayerEvaluation["read"], memory: EvaluationMemory = evaluationMemory()): LayerEvaluation => ({
  read,
  ...memory,
  dropped: 0,
});

/** Bands of a window of the program's grid, in the order of its bands; null where none of its pixels has a value. */
export function evaluateLayer(program: LayerProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null {
  switch (program.kind) {
    case "sources": {
      if (by.shelf.users === 0) return by.read(program, window);
      const bands = by.read(program, window, openShelf(by.shelf) ?? "brief");
      return bands === null ? null : keepOnShelf(by.shelf, bands);
    }
    case "select": {
      const bands = evaluateLayer(program.input, window, by);
      return bands === null ? null : program.take.map((band) => bands[band]!);
    }
    case "stack":
      return stacked(program, window, by);
    case "mask":
      return masked(program, window, by);
    case "map":
      return mapped(program, window, by);
    case "shift":
      return shifted(program.input, { ...window, col: window.col - program.col, row: window.row - program.row }, by);
    case "resample":
      return resampled(program, window, by);
    case "mosaic":
      return mosaicked(program, window, by);
    case "composite":
      return withShelf(by.shelf, () => composed(program, window, by));
  }
}

/** A band without values. */
export const emptyBand = (cellType: CellType, pixels: number): Band => ({
  cellType,
  cells: allocateCells(cellType, pixels),
  valid: new Uint8Array(pixels),
});

/** The same; of a resampled layer and of a composite, cells may last until the next evaluation only. */
export const evaluateBriefly = (program: LayerProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null =>
  program.kind === "resample"
    ? resampled(program, window, by, true)
    : program.kind === "composite"
      ? withShelf(by.shelf, () => composed(program, window, by, true))
      : evaluateLayer(program, window, by);

/** All bands of a program, without values where it has none. */
export function evaluateWhole(program: LayerProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] {
  return evaluateLayer(program, window, by) ?? program.bands.map(({ cellType }) => emptyBand(cellType, window.width * window.height));
}

function stacked(program: StackProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null {
  const inputs = program.inputs.map((input) => evaluateLayer(input, window, by));
  if (inputs.every((bands) => bands === null)) return null;
  const pixels = window.width * window.height;
  return inputs.flatMap((bands, i) => bands ?? program.inputs[i]!.bands.map(({ cellType }) => emptyBand(cellType, pixels)));
}

/** A window that may reach beyond the input's grid: there is nothing beyond it. */
function shifted(input: LayerProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null {
  const { width, height } = input.grid;
  if (window.col >= width || window.row >= height || window.col + window.width <= 0 || window.row + window.height <= 0) return null;
  return evaluateLayer(input, window, by);
}

const checkedExpressions = new WeakMap<BoundExpression, CheckedExpression>();

function checkedOf(expression: BoundExpression): CheckedExpression {
  let checked = checkedExpressions.get(expression);
  if (checked === undefined)
    checkedExpressions.set(expression, (checked = checkExpression(parseExpression(expression.text), expression.names)));
  return checked;
}

function evaluateBound(
  expression: BoundExpression,
  bands: readonly Band[],
  window: PixelWindow,
  cellType: CellType | undefined,
  by: LayerEvaluation,
) {
  const placed: Band[] = new Array(expression.names.length);
  expression.reads.forEach((name, i) => void (placed[name] = bands[expression.from[i]!]!));
  return evaluateExpression(checkedOf(expression), { width: window.width, height: window.height, bands: placed }, by.expressions, cellType);
}

function mapped(program: MapProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null {
  // Without any input an expression may still have a value: coalesce(band, 0).
  const bands = evaluateWhole(program.input, window, by);
  return program.expressions.map((expression, i) => {
    const { band, dropped } = evaluateBound(expression, bands, window, program.bands[i]!.cellType, by);
    by.dropped += dropped;
    return band;
  });
}

/** The rule of masks that are themselves the answer. */
const TRUE = [{ kind: "true" }] as const;

function masked(program: MaskProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null {
  const wide = inputWindow(program, window)!;
  const { test, keep, dilate } = program;
  const room = by.shelf.users > 0 && dilate === 0 ? takeShelf(by.shelf, window.width * window.height) : null;
  const kept = (band: Band): Uint8Array =>
    keptPixels(band, wide.width, wide.height, { rules: test.kind === "rules" ? test.rules : TRUE, keep, dilate }, room);
  const left = (bands: readonly Band[], pixels: Uint8Array): readonly Band[] =>
    keepPixels(dilate === 0 ? bands : bands.map((band) => inner(band, wide.width, wide.height, dilate)), pixels);
  if (test.kind === "outside") {
    const pixels = kept(outsideBand(test, wide));
    if (isUniform(pixels, 0)) return null;
    const bands = shifted(program.input, wide, by);
    return bands === null ? null : left(bands, pixels);
  }
  const apart = test.kind === "rules" ? bandsApart(program) : null;
  if (apart === null) {
    const bands = shifted(program.input, wide, by);
    if (bands === null) return null;
    return left(bands, kept(test.kind === "rules" ? bands[test.band]! : evaluateBound(test.expression, bands, wide, "uint8", by).band));
  }
  // Quality first: where it leaves nothing, the other bands are not decoded.
  const quality = shifted(apart.quality, wide, by);
  if (quality === null) return null;
  const pixels = kept(quality[0]!);
  if (isUniform(pixels, 0)) return null;
  const others = shifted(apart.others, wide, by) ?? apart.others.bands.map(({ cellType }) => emptyBand(cellType, wide.width * wide.height));
  return left(
    apart.places.map((place) => (place < 0 ? quality[0]! : others[place]!)),
    pixels,
  );
}

/** A band without the halo around it. */
function inner(band: Band, width: number, height: number, halo: number): Band {
  const across = width - 2 * halo;
  const down = height - 2 * halo;
  const cells = allocateCells(band.cellType, across * down);
  const valid = band.valid === null ? null : new Uint8Array(across * down);
  for (let row = 0; row < down; row++) {
    const from = (row + halo) * width + halo;
    cells.set(band.cells.subarray(from, from + across), row * across);
    if (valid !== null) valid.set(band.valid!.subarray(from, from + across), row * across);
  }
  return { cellType: band.cellType, cells, valid };
}

const edgesOf = new WeakMap<object, PixelEdges>();

/** 1 where a pixel's centre lies outside the polygon. */
function outsideBand(test: Extract<MaskProgram["test"], { kind: "outside" }>, window: PixelWindow): Band {
  let edges = edgesOf.get(test);
  if (edges === undefined)
    edgesOf.set(test, (edges = { count: test.sign.length, coords: Float64Array.from(test.coords), sign: Int8Array.from(test.sign) }));
  const outside = new Uint8Array(window.width * window.height).fill(1);
  const spans = createSpanBuffer(window.height, 64);
  createCoverageScan("centre", window, edgesInWindow(edges, window)).rows(window.row, window.row + window.height, spans);
  for (let row = 0; row < window.height; row++) {
    const start = row * window.width - window.col;
    for (let i = spans.rowStart[row]! * 3; i < spans.rowStart[row + 1]! * 3; i += 3)
      outside.fill(0, start + spans.spans[i]!, start + spans.spans[i + 1]!);
  }
  return { cellType: "uint8", cells: outside, valid: null };
}

function resampled(program: ResampleProgram, window: PixelWindow, by: LayerEvaluation, brief = false): readonly Band[] | null {
  const from = inputWindow(program, window);
  if (from === null) return null;
  const { input } = program;
  const bands = input.kind === "sources" ? by.read(input, from, "brief") : evaluateLayer(input, from, by);
  if (bands === null) return null;
  const { row, pieces, turn } = positionsOf(program);
  const { width, height } = window;
  const positions: Positions = {
    pieces: (line, into) => pieces(window.row + line, window.col, window.col + width, into),
    centres: (line, xy) => row(window.row + line, window.col, window.col + width, xy, "centre"),
    corners: (line, xy) => row(window.row + line, window.col, window.col + width + 1, xy, "corner"),
    turn,
  };
  return resampleBands(bands, from, program, width, height, positions, brief);
}

/** Inputs are asked in their order, and no further than until all pixels have a value. */
function mosaicked(program: MosaicProgram, window: PixelWindow, by: LayerEvaluation): readonly Band[] | null {
  const overlay = createOverlay(
    program.bands.map(({ cellType }) => cellType),
    window.width,
    window.height,
  );
  for (const { index, part } of inputsMeeting(program, window)) {
    const bands = evaluateLayer(program.inputs[index]!, part, by);
    if (bands !== null && overlay.lay(bands, { ...part, col: part.col - window.col, row: part.row - window.row })) break;
  }
  return overlay.bands();
}

function composed(program: CompositeProgram, window: PixelWindow, by: LayerEvaluation, brief = false): readonly Band[] | null {
  const { reducer, outputs } = program;
  const scenes: (readonly Band[])[] = [];
  for (const scene of program.scenes) {
    const bands = evaluateLayer(scene, window, by);
    if (bands !== null) scenes.push(bands);
  }
  // Counts have a value everywhere: 0 where there is no scene.
  if (scenes.length === 0 && reducer.kind !== "count" && !program.observations) return null;
  const cells = window.width * window.height;
  const taken = scenes.map((bands) => bands.slice(0, outputs));
  const result: Band[] = [];
  if (reducer.kind === "medoid" || reducer.kind === "best") {
    const picked =
      reducer.kind === "medoid"
        ? medoidScenes(taken, cells, by.composites)
        : bestScenes(
            scenes.map((bands) => evaluateBound(reducer.score, bands, window, "float64", by).band),
            cells,
            by.composites,
          );
    for (let b = 0; b < outputs; b++)
      result.push(
        pickBand(
          taken.map((bands) => bands[b]!),
          picked,
          program.bands[b]!.cellType,
          by.composites,
        ),
      );
  } else {
    for (let b = 0; b < outputs; b++) {
      const { cellType } = program.bands[b]!;
      const bands = taken.map((scene) => scene[b]!);
      result.push(
        bands.length === 0 && reducer.kind !== "count"
          ? emptyBand(cellType, cells)
          : (compositeInPlace(bands, cells, reducer, cellType, by.shelf, brief) ??
              compositeBand(bands, cells, reducer, cellType, by.composites).band),
      );
    }
  }
  if (program.observations) result.push({ cellType: "uint16", cells: countScenes(taken, cells), valid: null });
  return result;
}
