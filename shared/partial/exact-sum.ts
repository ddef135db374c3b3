/** Exact sums of whole arrays, for figures of a raster. */

import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellArray, CellType } from "../raster/cell-type.js";
import { viewBand } from "./band-view.js";
import { exactQuotient } from "./exact-text.js";
import { type AddRun, addFloat32Run, addFloat64Run, addIntegerRun } from "./run-sum.js";
import { createWeightedSum, SUM_EXPONENT } from "./weighted-sum.js";

export interface ExactSum {
  /** NaN never takes part. */
  addCells(cells: CellArray, valid: Uint8Array | null): void;
  /** The double nearest to the sum; infinite, or NaN, where infinite values took part. */
  value(): number;
  mean(count: number): number;
}

export function createExactSum(cellType: CellType): ExactSum {
  const sum = createWeightedSum();
  const addRun: AddRun = cellType === "float32" ? addFloat32Run : cellType === "float64" ? addFloat64Run : addIntegerRun;
  let total = 0n;
  let infinite = 0;
  const quotient = (d: bigint): number => {
    total += sum.take();
    infinite += sum.takeInfinite();
    return infinite === 0 ? exactQuotient(total, SUM_EXPONENT, d) : infinite;
  };
  return {
    addCells(cells, valid) {
      const view = viewBand({ cellType, cells, valid });
      if (view.valid === null) addRun(sum, view.cells, view.words, 0, cells.length);
      else for (let i = 0; i < cells.length; i++) if (view.valid[i] === 1) sum.add(cells[i]!, COVERAGE_ONE);
    },
    value: () => quotient(1n),
    mean: (count) => quotient(BigInt(count)),
  };
}
