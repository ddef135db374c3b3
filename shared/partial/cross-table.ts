/** A sparse cross-tabulation: areas by class and by the value of a second band. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { Band } from "../raster/tile.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { RowRuns } from "./row-runs.js";
import type { ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface CrossTable {
  addRow(band: Band, by: Band, start: number, runs: RowRuns, area: number, along: Float64Array | null): void;
  finish(): NonNullable<ZonalRow["by"]>;
}

/** Both values have at most 16 bits, signed or not. */
const OFFSET = 32768;
const STEP = 131072;

/** A pixel counts where both bands are valid; with listed classes, where the first is one of them. */
export function createCrossTable(spec: ZonalSpec, sums: CoverAreaSums): CrossTable {
  const slots = new Map<number, number>();
  const listed = spec.classes === "all" || spec.classes === null ? null : new Set(spec.classes);
  return {
    addRow(band, by, start, { count, from, to, weight }, area, along) {
      for (let i = 0; i < count; i++) {
        const w = weight[i]!;
        const end = start + to[i]!;
        for (let p = start + from[i]!; p < end; ) {
          const value = band.cells[p]!;
          const other = by.cells[p]!;
          const on = (band.valid === null || band.valid[p] === 1) && (by.valid === null || by.valid[p] === 1);
          let run = p + 1;
          while (run < end && band.cells[run] === value && by.cells[run] === other && ((band.valid === null || band.valid[run] === 1) && (by.valid === null || by.valid[run] === 1)) === on) run++;
          if (on && (listed === null || listed.has(value))) {
            const key = (value + OFFSET) * STEP + other + OFFSET;
            let slot = slots.get(key);
            if (slot === undefined) {
              slot = sums.slot();
              slots.set(key, slot);
            }
            if (along === null) sums.add(slot, (run - p) * w, area);
            else if (w === COVERAGE_ONE) {
              let sum = 0;
              for (let q = p; q < run; q++) sum += along[q - start]!;
              sums.addWhole(slot, run - p, sum);
            } else for (let q = p; q < run; q++) sums.add(slot, w, along[q - start]!);
          }
          p = run;
        }
      }
    },
    finish: () =>
      [...slots]
        .sort(([a], [b]) => a - b)
        .map(([key, slot]) => [Math.floor(key / STEP) - OFFSET, (key % STEP) - OFFSET, sums.cover(slot).toString(), sums.area(slot).toString()] as const),
  };
}
