/** Running figures of values that are too many or too varied for a table, or need none: exact sums, extremes, bins, a sketch. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellType } from "../raster/cell-type.js";
import { MOST_COLUMNS } from "./area-sum.js";
import { createCovers } from "./covers.js";
import { exactText } from "./exact-text.js";
import { createKeyHistogram, type KeyHistogram } from "./key-histogram.js";
import { BUCKET_OF_ZERO, BUCKETS, bucketsOf } from "./log-sketch.js";
import { closeUp, type RowValues } from "./row-values.js";
import { createSquareSum, SQUARES_EXPONENT, type SquareSum } from "./run-squares.js";
import { addRun, mantissaBits } from "./run-sum.js";
import { binsOf } from "./value-bins.js";
import type { ValueCollector } from "./value-collector.js";
import { createWeightedSum, SUM_EXPONENT, type WeightedSum } from "./weighted-sum.js";
import type { RunningWants } from "./zonal-spec.js";

/** Scratch of a thread, one for each band of a zone: a tile of a zone fills it and empties it. */
interface Lane {
  readonly sum: WeightedSum;
  readonly squares: WeightedSum;
  readonly keys: Int32Array;
  sketch: KeyHistogram | null;
  readonly bins: Map<number, KeyHistogram>;
}
const lanes: Lane[] = [];
const laneOf = (lane: number): Lane =>
  (lanes[lane] ??= {
    sum: createWeightedSum(),
    squares: createWeightedSum(),
    keys: new Int32Array(MOST_COLUMNS),
    sketch: null,
    bins: new Map(),
  });

/** @param lane figures with different lanes may be filled at the same time */
export function createRunningFigures(
  cellType: CellType,
  wants: RunningWants,
  edges: readonly number[] | null,
  lane: number,
): ValueCollector {
  const scratch = laneOf(lane);
  const bits = mantissaBits(cellType);
  const squareSum: SquareSum | null = wants.squares ? createSquareSum(bits, scratch.squares) : null;
  const addSquares = squareSum?.addBlock ?? null;
  const sketch = wants.sketch ? (scratch.sketch ??= createKeyHistogram(BUCKETS)) : null;
  const sketched = sketch ? createCovers(BUCKETS) : null;
  const bins = wants.bins && edges ? binHistogram(scratch, edges.length - 1) : null;
  const binned = bins && edges ? createCovers(edges.length - 1) : null;
  const { keys } = scratch;
  let sum = 0n;
  let infinite = 0;
  let squares = 0n;
  let infiniteSquares = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let any = false;

  const addExtremes = (values: Float64Array, from: number, to: number): void => {
    // In two parts: a comparison waits for the one before it.
    let low = min;
    let high = max;
    let low2 = min;
    let high2 = max;
    let i = from;
    for (const end = to - 1; i < end; i += 2) {
      low = Math.min(low, values[i]!);
      high = Math.max(high, values[i]!);
      low2 = Math.min(low2, values[i + 1]!);
      high2 = Math.max(high2, values[i + 1]!);
    }
    if (i < to) {
      low = Math.min(low, values[i]!);
      high = Math.max(high, values[i]!);
    }
    min = Math.min(low, low2);
    max = Math.max(high, high2);
  };

  const addValues = (row: RowValues, from: number, to: number, weight: number): void => {
    const whole = weight === COVERAGE_ONE;
    if (wants.sum && whole) addRun(scratch.sum, row, from, to, bits, addSquares);
    else if (wants.sum) {
      for (let i = from; i < to; i++) {
        scratch.sum.add(row.values[i]!, weight);
        squareSum?.add(row.values[i]!, weight);
      }
    }
    if (wants.extremes) addExtremes(row.values, from, to);
    if (sketch) {
      bucketsOf(row, from, to, keys);
      sketch.addKeys(keys, null, 0, to - from, weight);
    }
    if (bins && edges) bins.addKeys(keys, null, 0, binsOf(edges, row.values, from, to, keys), weight);
  };

  return {
    reads: true,
    addRow({ valid }, start, { count, from, to, weight }, row) {
      for (let i = 0; i < count; i++) {
        const end = valid === null ? to[i]! : closeUp(row, valid, start, from[i]!, to[i]!);
        if (end === from[i]!) continue;
        any = true;
        addValues(row, from[i]!, end, weight[i]!);
      }
    },
    pour() {
      if (!any) return;
      if (wants.sum) {
        sum += scratch.sum.take();
        infinite += scratch.sum.takeInfinite();
      }
      if (squareSum) {
        squares += squareSum.take();
        infiniteSquares += squareSum.takeInfinite();
      }
      if (sketch && sketched) sketch.pour(sketched, 0);
      if (bins && binned) bins.pour(binned, 0);
    },
    finish: () => ({
      ...(wants.sum ? { sum: infinite === 0 ? exactText(sum, SUM_EXPONENT) : String(infinite) } : {}),
      ...(squareSum ? { squares: infiniteSquares === 0 ? exactText(squares, SQUARES_EXPONENT) : String(infiniteSquares) } : {}),
      ...(wants.extremes && any ? { min: min + 0, max: max + 0 } : {}),
      ...(sketched ? { sketch: sketched.finish(BUCKET_OF_ZERO) } : {}),
      ...(binned ? { bins: binned.finish(0) } : {}),
    }),
  };
}

function binHistogram({ bins }: Lane, count: number): KeyHistogram {
  let histogram = bins.get(count);
  if (!histogram) {
    histogram = createKeyHistogram(count);
    bins.set(count, histogram);
  }
  return histogram;
}
