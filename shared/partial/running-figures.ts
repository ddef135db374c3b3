/** Running figures of values that are too many or too varied for a table: exact sums, extremes, a sketch. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellArray, CellType } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import { createFloat32Sum, createWeightedSum, exactText, type Float32Sum, SUM_EXPONENT, type WeightedSum } from "./exact-sum.js";
import { integerOf } from "./finish-row.js";
import { bucketOf } from "./log-sketch.js";
import type { RowRuns } from "./row-runs.js";
import type { ZonalBandRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface RunningFigures {
  addRow(band: Band, start: number, runs: RowRuns): void;
  endTile(): void;
  finish(): Pick<ZonalBandRow, "sum" | "squares" | "min" | "max" | "sketch">;
}

// Scratch of a thread, a lane a band: a tile of a zone fills it and empties it.
const lanes: { readonly weighted: WeightedSum; readonly narrow: Float32Sum; readonly squares: WeightedSum }[] = [];

/** Units of the sum of squares: value² in 2^-2148, weight in 2^-29. */
const SQUARES_EXPONENT = -2148 - 29;

/** @param lane figures with different lanes may be filled at the same time */
export function createRunningFigures(cellType: CellType, keep: ZonalSpec["running"], lane: number): RunningFigures {
  const { weighted, narrow, squares: squaresSum } = (lanes[lane] ??= { weighted: createWeightedSum(), narrow: createFloat32Sum(), squares: createWeightedSum() });
  let sum = 0n;
  let squares = 0n;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  const sketch = new Map<number, bigint>();
  const fastSum = cellType === "float32";
  // float32² has 48 bits, and is exact in a double: squares of float32 are summed as doubles are.
  const squaresOfFloat32 = keep.squares && fastSum ? squaresSum : null;

  const addSum = (cells: CellArray, valid: Uint8Array | null, a: number, b: number, weight: number): void => {
    if (fastSum && weight === COVERAGE_ONE) {
      narrow.addRun(cells as Float32Array, valid, a, b);
      return;
    }
    for (let p = a; p < b; p++) if (valid === null || valid[p] === 1) weighted.add(cells[p]!, weight);
  };
  const addSquares = (cells: CellArray, valid: Uint8Array | null, a: number, b: number, weight: number): void => {
    for (let p = a; p < b; p++) {
      if (valid !== null && valid[p] === 0) continue;
      const value = cells[p]!;
      const square = value * value;
      // A square below 2^-1022 may have lost bits: those, and all of float64, go the long way.
      if (squaresOfFloat32 && square > 1e-290) squaresOfFloat32.add(square, weight);
      else {
        const whole = integerOf(value);
        squares += whole * whole * BigInt(weight);
      }
    }
  };

  return {
    addRow({ cells, valid }, start, { count, from, to, weight }) {
      for (let i = 0; i < count; i++) {
        const a = start + from[i]!;
        const b = start + to[i]!;
        if (keep.sum) addSum(cells, valid, a, b, weight[i]!);
        if (keep.squares) addSquares(cells, valid, a, b, weight[i]!);
        if (keep.extremes || keep.sketch) {
          for (let p = a; p < b; p++) {
            if (valid !== null && valid[p] === 0) continue;
            const value = cells[p]!;
            if (value < min) min = value;
            if (value > max) max = value;
          }
        }
        if (keep.sketch) addToSketch(sketch, cells, valid, a, b, weight[i]!);
      }
    },
    endTile() {
      if (squaresOfFloat32) {
        squares += squaresOfFloat32.total() << 1074n;
        squaresOfFloat32.reset();
      }
      if (!keep.sum) return;
      sum += weighted.total() + (narrow.total() << 29n);
      weighted.reset();
      narrow.reset();
    },
    finish() {
      const some = max >= min;
      return {
        ...(keep.sum ? { sum: exactText(sum, SUM_EXPONENT) } : {}),
        ...(keep.squares ? { squares: exactText(squares, SQUARES_EXPONENT) } : {}),
        ...(some ? { min: min === 0 ? 0 : min, max: max === 0 ? 0 : max } : {}),
        ...(keep.sketch ? { sketch: [...sketch].sort(([a], [b]) => a - b).map(([bucket, cover]) => [bucket, cover.toString()] as const) } : {}),
      };
    },
  };
}

function addToSketch(sketch: Map<number, bigint>, cells: CellArray, valid: Uint8Array | null, a: number, b: number, weight: number): void {
  let bucket = Number.NaN;
  let pixels = 0;
  const put = (): void => {
    if (pixels > 0) sketch.set(bucket, (sketch.get(bucket) ?? 0n) + BigInt(pixels) * BigInt(weight));
    pixels = 0;
  };
  for (let p = a; p < b; p++) {
    if (valid !== null && valid[p] === 0) continue;
    const next = bucketOf(cells[p]!);
    if (next !== bucket) {
      put();
      bucket = next;
    }
    pixels++;
  }
  put();
}
