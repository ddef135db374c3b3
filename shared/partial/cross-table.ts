/** A sparse cross-tabulation: areas by class and by the value of a second band. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import type { RowRuns } from "./row-runs.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface CrossTable {
  /** A pixel counts where both bands are valid. */
  addRow(band: BandView, by: BandView, start: number, runs: RowRuns, area: number, along: Float64Array | null): void;
  /** Class, value of the second band and slot of the sums, ascending. */
  slots(): readonly (readonly [value: number, by: number, slot: number])[];
}

/** Both values have at most 16 bits, signed or not. */
const OFFSET = 32768;
const STEP = 131072;

/** With listed classes, only those are split. */
export function createCrossTable(classes: ZonalSpec["classes"], sums: CoverAreaSums): CrossTable {
  const slots = new Map<number, number>();
  const listed = classes === "all" || classes === null ? null : new Set(classes);

  const addRun = (
    value: number,
    other: number,
    from: number,
    to: number,
    weight: number,
    area: number,
    along: Float64Array | null,
  ): void => {
    const key = (value + OFFSET) * STEP + other + OFFSET;
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = sums.slot();
      slots.set(key, slot);
    }
    const whole = weight === COVERAGE_ONE;
    if (along === null) sums.addRow(slot, whole ? to - from : 0, whole ? 0 : (to - from) * weight, area);
    else if (whole) {
      let sum = 0;
      for (let i = from; i < to; i++) sum += along[i]!;
      sums.addWhole(slot, to - from, sum);
    } else for (let i = from; i < to; i++) sums.addRow(slot, 0, weight, along[i]!);
  };

  return {
    addRow(band, by, start, { count, from, to, weight }, area, along) {
      const { cells, valid } = band;
      const { cells: others, valid: otherValid } = by;
      for (let i = 0; i < count; i++) {
        const end = start + to[i]!;
        for (let p = start + from[i]!; p < end; ) {
          if ((valid !== null && valid[p] === 0) || (otherValid !== null && otherValid[p] === 0)) {
            p++;
            continue;
          }
          const value = cells[p]!;
          const other = others[p]!;
          let next = p + 1;
          while (
            next < end &&
            cells[next] === value &&
            others[next] === other &&
            (valid === null || valid[next] === 1) &&
            (otherValid === null || otherValid[next] === 1)
          )
            next++;
          if (listed === null || listed.has(value)) addRun(value, other, p - start, next - start, weight[i]!, area, along);
          p = next;
        }
      }
    },
    slots: () =>
      [...slots].sort(([a], [b]) => a - b).map(([key, slot]) => [Math.floor(key / STEP) - OFFSET, (key % STEP) - OFFSET, slot] as const),
  };
}
