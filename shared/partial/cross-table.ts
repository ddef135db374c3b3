/** A sparse cross-tabulation: areas by class and by the value of a second band. */
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import type { RowRuns } from "./row-runs.js";
import { createRowSums } from "./row-sums.js";
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

/** With listed classes, only those are split; without classes, the zone is: one class 0 that means nothing. */
export function createCrossTable(classes: ZonalSpec["classes"], sums: CoverAreaSums): CrossTable {
  const keys: number[] = [];
  const indices = new Map<number, number>();
  const rowSums = createRowSums(sums);
  const none = classes === null;
  const listed = classes === "all" || classes === null ? null : new Set(classes);
  // Neighbouring runs alternate between few pairs.
  let lastKey = -1;
  let lastIndex = -1;

  const indexOf = (value: number, other: number): number => {
    const key = (value + OFFSET) * STEP + other + OFFSET;
    if (key === lastKey) return lastIndex;
    let index = indices.get(key);
    if (index === undefined) {
      index = rowSums.addSlot();
      indices.set(key, index);
      keys.push(key);
    }
    lastKey = key;
    lastIndex = index;
    return index;
  };

  return {
    addRow({ valid }, { valid: otherValid }, start, { count, from, to, weight }, area, along, values, others) {
      const masked = valid !== null || otherValid !== null;
      for (let i = 0; i < count; i++) {
        const last = to[i]!;
        for (let x = from[i]!; x < last; ) {
          if (masked && !isOn(valid, otherValid, start + x)) {
            x++;
            continue;
          }
          const value = none ? 0 : values[x]!;
          const other = others[x]!;
          let end = x + 1;
          while (
            end < last &&
            (none || values[end] === value) &&
            others[end] === other &&
            (!masked || isOn(valid, otherValid, start + end))
          )
            end++;
          if (listed === null || listed.has(value)) rowSums.addRun(indexOf(value, other), x, end, weight[i]!, along);
          x = end;
        }
      }
      rowSums.endRow(area);
    },
    slots: () => rowSums.slots(keys).map(([key, slot]) => [Math.floor(key / STEP) - OFFSET, (key % STEP) - OFFSET, slot] as const),
  };
}

const isOn = (valid: Uint8Array | null, otherValid: Uint8Array | null, at: number): boolean =>
  (valid === null || valid[at] === 1) && (otherValid === null || otherValid[at] === 1);
