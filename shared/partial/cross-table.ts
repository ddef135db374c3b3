/** A sparse cross-tabulation: areas by class and by the value of a second band. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import type { RowRuns } from "./row-runs.js";
import type { ZonalSpec } from "./zonal-spec.js";

export interface CrossTable {
  /** A pixel counts where both bands are valid. `values` and `others` are those of the row, at their columns. */
  addRow(
    band: BandView,
    by: BandView,
    start: number,
    runs: RowRuns,
    area: number,
    along: Float64Array | null,
    values: Float64Array,
    others: Float64Array,
  ): void;
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
    addRow({ valid }, { valid: otherValid }, start, { count, from, to, weight }, area, along, values, others) {
      const isOn = (x: number): boolean =>
        (valid === null || valid[start + x] === 1) && (otherValid === null || otherValid[start + x] === 1);
      for (let i = 0; i < count; i++) {
        for (let x = from[i]!; x < to[i]!; ) {
          if (!isOn(x)) {
            x++;
            continue;
          }
          const value = values[x]!;
          const other = others[x]!;
          let end = x + 1;
          while (end < to[i]! && values[end] === value && others[end] === other && isOn(end)) end++;
          if (listed === null || listed.has(value)) addRun(value, other, x, end, weight[i]!, area, along);
          x = end;
        }
      }
    },
    slots: () =>
      [...slots].sort(([a], [b]) => a - b).map(([key, slot]) => [Math.floor(key / STEP) - OFFSET, (key % STEP) - OFFSET, slot] as const),
  };
}
