/** Areas by pixel value: of listed classes, or of every value there is. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { bytesPerCell, type CellType } from "../raster/cell-type.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import { createByteClasses } from "./byte-classes.js";
import { countEqual } from "./count-cells.js";
import type { RowRuns } from "./row-runs.js";
import { createRowSums } from "./row-sums.js";
import type { RowValues } from "./row-values.js";

export interface ClassAreas {
  /** Whether it reads the row's values as doubles: `row` then holds those of all columns that the runs span. */
  readonly reads: boolean;
  /** A row of a tile, whose cells stand from `start`; `area` is that of each pixel, unless `along` has one for each. */
  addRow(view: BandView, start: number, runs: RowRuns, area: number, along: Float64Array | null, row: RowValues): void;
  /** Value and slot of the sums, ascending by value. */
  slots(): readonly (readonly [value: number, slot: number])[];
}

/** Classes that are counted one after the other. */
const FEW = 8;

const NONE = -1;

export const createClassAreas = (classes: readonly number[] | "all", cellType: CellType, sums: CoverAreaSums): ClassAreas =>
  bytesPerCell(cellType) === 1 ? createByteClasses(classes, cellType === "int8", sums) : createWideClasses(classes, sums);

/** Of any cell type, by its values as doubles. */
function createWideClasses(classes: readonly number[] | "all", sums: CoverAreaSums): ClassAreas {
  const open = classes === "all";
  const values: number[] = [];
  const indices = new Map<number, number>();
  const rowSums = createRowSums(sums);

  const addClass = (value: number): number => {
    indices.set(value, values.length);
    values.push(value + 0);
    return rowSums.addSlot();
  };
  const indexOf = (value: number): number => indices.get(value) ?? (open ? addClass(value) : NONE);

  if (!open) for (const value of classes) addClass(value);
  const few = !open && values.length <= FEW;

  /** Neighbours of one value are put together: class rasters are made of such runs. */
  const scan = (
    row: Float64Array,
    valid: Uint8Array | null,
    start: number,
    from: number,
    to: number,
    weight: number,
    along: Float64Array | null,
  ): void => {
    for (let x = from; x < to; ) {
      if (valid !== null && valid[start + x] === 0) {
        x++;
        continue;
      }
      const value = row[x]!;
      let end = x + 1;
      while (end < to && row[end] === value && (valid === null || valid[start + end] === 1)) end++;
      const index = indexOf(value);
      if (index !== NONE) rowSums.addRun(index, x, end, weight, along);
      x = end;
    }
  };

  return {
    reads: true,
    addRow({ valid }, start, { count, from, to, weight }, area, along, { values: row }) {
      for (let i = 0; i < count; i++) {
        if (!few || along !== null) {
          scan(row, valid, start, from[i]!, to[i]!, weight[i]!, along);
          continue;
        }
        const whole = weight[i] === COVERAGE_ONE;
        for (let index = 0; index < values.length; index++) {
          const found = countEqual(row, valid, start, from[i]!, to[i]!, values[index]!);
          if (found > 0) rowSums.add(index, whole ? found : 0, whole ? 0 : found * weight[i]!);
        }
      }
      rowSums.endRow(area);
    },
    slots: () => rowSums.slots(values),
  };
}
