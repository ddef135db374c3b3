/** Exact sums of whole arrays, for figures of a raster. */
import type { CellArray, CellType } from "../raster/cell-type.js";
import { MOST_COLUMNS } from "./area-sum.js";
import { viewBand } from "./band-view.js";
import { exactQuotient } from "./exact-text.js";
import { createRowRuns, wholeRun } from "./row-runs.js";
import { closeUp, createRowValues, gatherRow } from "./row-values.js";
import { addRun, mantissaBits } from "./run-sum.js";
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
  const bits = mantissaBits(cellType);
  const row = createRowValues();
  const runs = createRowRuns();
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
      for (let start = 0; start < cells.length; start += MOST_COLUMNS) {
        wholeRun(runs, Math.min(MOST_COLUMNS, cells.length - start));
        gatherRow(row, view, start, runs);
        addRun(sum, row, 0, view.valid === null ? runs.to[0]! : closeUp(row, view.valid, start, 0, runs.to[0]!), bits, null);
      }
    },
    value: () => quotient(1n),
    mean: (count) => quotient(BigInt(count)),
  };
}
