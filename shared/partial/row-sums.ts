/** Covers of the classes of one row, folded with the row's area when the row ends. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CoverAreaSums } from "./area-sum.js";

export interface RowSums {
  /** The index of a new class. */
  addSlot(): number;
  /** Whole pixels, and the cover of others in units of 2^-29 pixels. */
  add(index: number, whole: number, fraction: number): void;
  /** Pixels of the columns from … to − 1 with one weight; `along` has an area for each column, where areas vary. */
  addRun(index: number, from: number, to: number, weight: number, along: Float64Array | null): void;
  /** @param area of each pixel of the row; not used where areas vary */
  endRow(area: number): void;
  /** Values, by their indices, and the slots of their sums; ascending by value. */
  slots(values: readonly number[]): readonly (readonly [value: number, slot: number])[];
}

// Scratch of a thread: all is zero between rows.
let wholes = new Float64Array(256);
let fractions = new Float64Array(256);
let touched = new Int32Array(256);

export function createRowSums(sums: CoverAreaSums): RowSums {
  const slots: number[] = [];
  let count = 0;

  const add = (index: number, whole: number, fraction: number): void => {
    if (wholes[index] === 0 && fractions[index] === 0) touched[count++] = index;
    wholes[index]! += whole;
    fractions[index]! += fraction;
  };

  return {
    addSlot() {
      const index = slots.length;
      slots.push(sums.slot());
      if (index === wholes.length) {
        const size = 2 * index;
        wholes = copy(new Float64Array(size), wholes);
        fractions = copy(new Float64Array(size), fractions);
        touched = copy(new Int32Array(size), touched);
      }
      return index;
    },
    add,
    addRun(index, from, to, weight, along) {
      const whole = weight === COVERAGE_ONE;
      if (along === null) {
        add(index, whole ? to - from : 0, whole ? 0 : (to - from) * weight);
        return;
      }
      const slot = slots[index]!;
      if (!whole) {
        for (let x = from; x < to; x++) sums.addRow(slot, 0, weight, along[x]!);
        return;
      }
      let sum = 0;
      for (let x = from; x < to; x++) sum += along[x]!;
      sums.addWhole(slot, to - from, sum);
    },
    endRow(area) {
      for (let i = 0; i < count; i++) {
        const index = touched[i]!;
        sums.addRow(slots[index]!, wholes[index]!, fractions[index]!, area);
        wholes[index] = 0;
        fractions[index] = 0;
      }
      count = 0;
    },
    slots: (values) => values.map((value, index) => [value, slots[index]!] as const).sort(([a], [b]) => a - b),
  };
}

function copy<A extends Float64Array | Int32Array>(into: A, from: A): A {
  into.set(from);
  return into;
}
