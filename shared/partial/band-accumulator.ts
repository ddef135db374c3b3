/** What a zone keeps of one band: valid part, classes, values. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { Band } from "../raster/tile.js";
import type { CoverAreaSums } from "./area-sum.js";
import { countEqual, countEqualValid, countValid } from "./count-cells.js";
import { createRunningFigures, type RunningFigures } from "./running-figures.js";
import type { RowRuns } from "./row-runs.js";
import { createValueTable, type ValueTable } from "./value-table.js";
import type { ZonalBandRow } from "./zonal-row.js";
import type { ZonalBand, ZonalSpec } from "./zonal-spec.js";

export interface BandAccumulator {
  /** A row of a tile: its cells stand from `start`; `area` is that of its pixels, or NaN where `along` has one for each. */
  addRow(band: Band, start: number, runs: RowRuns, area: number, along: Float64Array | null): void;
  endTile(): void;
  finish(): ZonalBandRow;
}

/** @param lane the band's place among the bands of a zone */
export function createBandAccumulator(spec: ZonalSpec, band: ZonalBand, lane: number, sums: CoverAreaSums): BandAccumulator {
  const validSlot = sums.slot();
  const listed = spec.classes === "all" || spec.classes === null ? [] : spec.classes;
  const listedSlots = listed.map(() => sums.slot());
  const all: ClassAreas | null = spec.classes === "all" ? createClassAreas(sums) : null;
  const table: ValueTable | null = band.values === "table" ? createValueTable(band.cellType, lane) : null;
  const running: RunningFigures | null = band.values === "running" ? createRunningFigures(band.cellType, spec.running, lane) : null;
  let validPixels = 0;

  const addConstant = ({ cells, valid }: Band, start: number, { count, from, to, weight }: RowRuns, area: number): void => {
    let validCover = 0;
    for (let i = 0; i < count; i++) {
      const a = start + from[i]!;
      const b = start + to[i]!;
      const pixels = valid === null ? b - a : countValid(valid, a, b);
      validPixels += pixels;
      validCover += pixels * weight[i]!;
    }
    if (validCover > 0) sums.add(validSlot, validCover, area);
    for (let c = 0; c < listed.length; c++) {
      const value = listed[c]!;
      let cover = 0;
      for (let i = 0; i < count; i++) {
        const a = start + from[i]!;
        const b = start + to[i]!;
        cover += (valid === null ? countEqual(cells, a, b, value) : countEqualValid(cells, valid, a, b, value)) * weight[i]!;
      }
      if (cover > 0) sums.add(listedSlots[c]!, cover, area);
    }
  };

  /** Every pixel has an area of its own. */
  const addAlong = ({ cells, valid }: Band, start: number, { count, from, to, weight }: RowRuns, along: Float64Array): void => {
    for (let i = 0; i < count; i++) {
      const w = weight[i]!;
      const whole = w === COVERAGE_ONE;
      let sum = 0;
      let pixels = 0;
      for (let x = from[i]!; x < to[i]!; x++) {
        if (valid !== null && valid[start + x] === 0) continue;
        pixels++;
        if (whole) sum += along[x]!;
        else sums.add(validSlot, w, along[x]!);
      }
      validPixels += pixels;
      if (whole && pixels > 0) sums.addWhole(validSlot, pixels, sum);
      for (let c = 0; c < listed.length; c++) {
        const value = listed[c]!;
        let classSum = 0;
        let classPixels = 0;
        for (let x = from[i]!; x < to[i]!; x++) {
          if (cells[start + x] !== value || (valid !== null && valid[start + x] === 0)) continue;
          if (whole) {
            classPixels++;
            classSum += along[x]!;
          } else sums.add(listedSlots[c]!, w, along[x]!);
        }
        if (classPixels > 0) sums.addWhole(listedSlots[c]!, classPixels, classSum);
      }
    }
  };

  return {
    addRow(cells, start, runs, area, along) {
      if (along === null) addConstant(cells, start, runs, area);
      else addAlong(cells, start, runs, along);
      all?.addRow(cells, start, runs, area, along);
      table?.addRow(cells, start, runs);
      running?.addRow(cells, start, runs);
    },
    endTile() {
      table?.endTile();
      running?.endTile();
    },
    finish() {
      const slots = all ? all.slots() : listed.map((value, i) => [value, listedSlots[i]!] as const);
      const classes = slots.map(([value, slot]) => [value, sums.cover(slot).toString(), sums.area(slot).toString()] as const).filter(([, cover]) => cover !== "0");
      return {
        valid: [sums.cover(validSlot).toString(), sums.area(validSlot).toString()],
        validPixels,
        ...(spec.classes === null ? {} : { classes }),
        ...(table ? { table: table.finish() } : {}),
        ...(running ? running.finish() : {}),
      };
    },
  };
}

/** Areas of every value there is. Runs of one value, the rule in class rasters, are added at once. */
interface ClassAreas {
  addRow(band: Band, start: number, runs: RowRuns, area: number, along: Float64Array | null): void;
  slots(): (readonly [value: number, slot: number])[];
}

function createClassAreas(sums: CoverAreaSums): ClassAreas {
  const slots = new Map<number, number>();
  const slotOf = (value: number): number => {
    let slot = slots.get(value);
    if (slot === undefined) {
      slot = sums.slot();
      slots.set(value, slot);
    }
    return slot;
  };
  // Covers of one row by slot, folded with the row's area when the row ends.
  let row = new Float64Array(64);
  const touched: number[] = [];
  return {
    addRow({ cells, valid }, start, { count, from, to, weight }, area, along) {
      let lastValue = Number.NaN;
      let slot = -1;
      for (let i = 0; i < count; i++) {
        const w = weight[i]!;
        const end = start + to[i]!;
        for (let p = start + from[i]!; p < end; ) {
          if (valid !== null && valid[p] === 0) {
            p++;
            continue;
          }
          const value = cells[p]!;
          let run = p + 1;
          while (run < end && cells[run] === value && (valid === null || valid[run] === 1)) run++;
          if (value !== lastValue) {
            slot = slotOf(value === 0 ? 0 : value);
            lastValue = value;
          }
          if (along === null) {
            if (slot >= row.length) {
              const larger = new Float64Array(Math.max(slot + 1, row.length * 2));
              larger.set(row);
              row = larger;
            }
            if (row[slot] === 0) touched.push(slot);
            row[slot]! += (run - p) * w;
          } else if (w === COVERAGE_ONE) {
            let sum = 0;
            for (let q = p; q < run; q++) sum += along[q - start]!;
            sums.addWhole(slot, run - p, sum);
          } else for (let q = p; q < run; q++) sums.add(slot, w, along[q - start]!);
          p = run;
        }
      }
      for (const one of touched) {
        sums.add(one, row[one]!, area);
        row[one] = 0;
      }
      touched.length = 0;
    },
    slots: () => [...slots].sort(([a], [b]) => a - b),
  };
}
