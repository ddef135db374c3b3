import { allocateCells, type CellArray, type CellType } from "./cell-type.js";
import { STAGE, type Staged, stage, staged } from "./composite-stage.js";
import { isVectorMedian, type MedianPrograms, middle, part, select, sort, type VectorBlock, vectorOrder } from "./median.js";
import { BLOCK } from "./median-module.js";
import { begin, finish, isRunning, type RunningKind, take } from "./reduce.js";
import type { Band } from "./tile.js";
import { writeCells } from "./write-cells.js";

/** How the observations of one pixel become one value. Scenes keep the order they are given in; invalid cells and NaN take no part. */
export type CompositeReducer =
  /** The middle value; of an even count the mean of the two middle ones, in float64, then stored (halves to even for integers). */
  | { readonly kind: "median" }
  /** Sum in scene order, in float64, by the count. */
  | { readonly kind: "mean" }
  | { readonly kind: "min" }
  | { readonly kind: "max" }
  /** 0 … 100, linear between the two nearest ranks (Hyndman & Fan 1996, type 7). */
  | { readonly kind: "percentile"; readonly percent: number }
  /** How many observations there are; 0, not nodata, where there is none. */
  | { readonly kind: "count" }
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  /** The commonest value; of several the least. */
  | { readonly kind: "mode" };

export interface Composited {
  readonly band: Band;
  /** Valid observations of each pixel. */
  readonly observations: Uint16Array;
}

/** Memory that composites share. One for each thread; never for two composites at once. */
export interface CompositeScratch {
  readonly programs: MedianPrograms;
  readonly scene: Staged;
  readonly result: Float64Array;
  readonly counts: Uint16Array;
  /** One stretch of every scene, for reducers that need all values of a pixel at once. */
  readonly scenes: Staged[];
}

export const compositeScratch = (): CompositeScratch => ({
  programs: new Map(),
  scene: staged(),
  result: new Float64Array(STAGE),
  counts: new Uint16Array(STAGE),
  scenes: [],
});

/**
 * One band of a composite.
 * @param scenes the band in every scene, `cells` cells each, at most 65,535; none gives a band without values
 */
export function compositeBand(
  scenes: readonly Band[],
  cells: number,
  reducer: CompositeReducer,
  cellType: CellType,
  scratch: CompositeScratch,
): Composited {
  const output = { cells: allocateCells(cellType, cells), observations: new Uint16Array(cells) };
  if (isVectorMedian(scenes) && isOrder(reducer)) reduceByOrder(scenes, reducer, cellType, output, scratch);
  else if (isRunning(reducer.kind)) reduceRunning(scenes, reducer.kind, cellType, output, scratch);
  else reduceGathered(scenes, reducer, cellType, output, scratch);
  const valid = reducer.kind === "count" ? null : validWhereCounted(output.observations);
  return { band: { cellType, cells: output.cells, valid }, observations: output.observations };
}

interface Output {
  readonly cells: CellArray;
  readonly observations: Uint16Array;
}

function validWhereCounted(observations: Uint16Array): Uint8Array | null {
  if (observations.indexOf(0) < 0) return null;
  const valid = new Uint8Array(observations.length);
  for (let i = 0; i < valid.length; i++) valid[i] = observations[i] === 0 ? 0 : 1;
  return valid;
}

type OrderReducer = Extract<CompositeReducer, { kind: "median" | "min" | "max" | "percentile" | "mode" }>;

const isOrder = ({ kind }: CompositeReducer): boolean => ["median", "min", "max", "percentile", "mode"].includes(kind);

/** Reducers that follow from the order of a pixel's values, by vector code. */
function reduceByOrder(
  scenes: readonly Band[],
  reducer: CompositeReducer,
  cellType: CellType,
  output: Output,
  scratch: CompositeScratch,
): void {
  const { kind } = reducer as OrderReducer;
  const same = scenes[0]!.cellType === cellType;
  // A median stored as another type than the scenes' is not rounded to theirs first.
  const gives = kind === "median" ? (same ? kind : "middle") : kind === "min" || kind === "max" ? kind : "sorted";
  vectorOrder(scratch.programs, scenes, gives, (block) => {
    const { from, n, first, second, counts } = block;
    if (counts === null) output.observations.fill(scenes.length, from, from + n);
    else output.observations.set(part(counts, 0, n), from);
    if (same && gives !== "sorted") {
      output.cells.set(part(first, 0, n), from);
      return;
    }
    const { result } = scratch;
    const other = scratch.scene.values;
    for (let at = 0; at < n; at += STAGE) {
      const length = Math.min(STAGE, n - at);
      if (gives === "sorted") fromSorted(reducer, block, output.observations, at, length, result);
      else result.set(first.subarray(at, at + length));
      if (gives === "middle") {
        other.set(second.subarray(at, at + length));
        for (let i = 0; i < length; i++) result[i] = (result[i]! + other[i]!) / 2;
      }
      writeCells(cellType, output.cells, result, from + at, length);
    }
  });
}

/** Percentile or mode of cells `at … at + length - 1` of a block whose planes are in order. */
function fromSorted(
  reducer: CompositeReducer,
  { from, planes }: VectorBlock,
  observations: Uint16Array,
  at: number,
  length: number,
  result: Float64Array,
): void {
  for (let i = 0; i < length; i++) {
    const cell = at + i;
    const count = observations[from + cell]!;
    if (count === 0) result[i] = 0;
    else if (reducer.kind === "percentile") {
      const rank = (count - 1) * (reducer.percent / 100);
      const below = Math.floor(rank);
      const low = planes[below * BLOCK + cell]!;
      result[i] = below + 1 < count ? between(low, planes[(below + 1) * BLOCK + cell]!, rank - below) : low;
    } else result[i] = commonest(planes, cell, BLOCK, count);
  }
}

function reduceRunning(scenes: readonly Band[], kind: RunningKind, cellType: CellType, output: Output, scratch: CompositeScratch): void {
  const { result, counts, scene } = scratch;
  const cells = output.cells.length;
  for (let from = 0; from < cells; from += STAGE) {
    const n = Math.min(STAGE, cells - from);
    begin(kind, result, counts);
    for (const band of scenes) {
      stage(scene, band, from, n);
      take(kind, scene, result, counts, n);
    }
    finish(kind, result, counts, n);
    output.observations.set(counts.subarray(0, n), from);
    writeCells(cellType, output.cells, result, from, n);
  }
}

type GatheredReducer = Extract<CompositeReducer, { kind: "median" | "percentile" | "mode" }>;

function reduceGathered(
  scenes: readonly Band[],
  reducer: CompositeReducer,
  cellType: CellType,
  output: Output,
  scratch: CompositeScratch,
): void {
  const { result, counts } = scratch;
  while (scratch.scenes.length < scenes.length) scratch.scenes.push(staged());
  const stages = scratch.scenes.slice(0, scenes.length);
  const values = new Float64Array(scenes.length);
  const pair = new Float64Array(2);
  const cells = output.cells.length;
  for (let from = 0; from < cells; from += STAGE) {
    const n = Math.min(STAGE, cells - from);
    stages.forEach((to, k) => void stage(to, scenes[k]!, from, n));
    for (let i = 0; i < n; i++) {
      let count = 0;
      for (const { whole, valid, values: of } of stages) if (whole || valid[i] !== 0) values[count++] = of[i]!;
      counts[i] = count;
      result[i] = count === 0 ? 0 : reduceValues(reducer as GatheredReducer, values, count, pair) + 0;
    }
    output.observations.set(counts.subarray(0, n), from);
    writeCells(cellType, output.cells, result, from, n);
  }
}

function reduceValues(reducer: GatheredReducer, values: Float64Array, count: number, pair: Float64Array): number {
  if (reducer.kind === "median") {
    middle(values, count, pair);
    return (pair[0]! + pair[1]!) / 2;
  }
  if (reducer.kind === "percentile") return percentile(values, count, reducer.percent);
  sort(values, count);
  return commonest(values, 0, 1, count);
}

function percentile(values: Float64Array, count: number, percent: number): number {
  const rank = (count - 1) * (percent / 100);
  const below = Math.floor(rank);
  select(values, count, below);
  const low = values[below]!;
  if (below + 1 >= count) return low;
  let high = values[below + 1]!;
  for (let i = below + 2; i < count; i++) high = Math.min(high, values[i]!);
  return between(low, high, rank - below);
}

/** From the nearer end, as numpy does it: the result never passes an end. */
const between = (low: number, high: number, part: number): number =>
  part >= 0.5 ? high - (high - low) * (1 - part) : low + (high - low) * part;

/** The longest run of `count` ascending values that lie `step` apart from `at` on; of several the first. */
function commonest(sorted: CellArray, at: number, step: number, count: number): number {
  let best = 0;
  let most = 0;
  let length = 0;
  let before = Number.NaN;
  for (let k = 0; k < count; k++) {
    const value = sorted[at + k * step]!;
    length = value === before ? length + 1 : 1;
    before = value;
    if (length > most) {
      most = length;
      best = value;
    }
  }
  return best;
}
