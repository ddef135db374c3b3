/** What a zone keeps of one band: what is valid and what is not, classes, values. */
import { COVERAGE_ONE } from "../geo/spans.js";
import { bytesPerCell, type CellType } from "../raster/cell-type.js";
import type { CoverAreaSums } from "./area-sum.js";
import type { BandView } from "./band-view.js";
import { createByteFigures } from "./byte-figures.js";
import { createClassAreas } from "./class-areas.js";
import { countValid } from "./count-cells.js";
import type { RowRuns } from "./row-runs.js";
import { createRowValues, gatherRow } from "./row-values.js";
import { createRunningFigures } from "./running-figures.js";
import type { ValueCollector } from "./value-collector.js";
import { createValueTable } from "./value-table.js";
import type { CoverArea, ZonalBandRow } from "./zonal-row.js";
import type { ZonalBand, ZonalSpec } from "./zonal-spec.js";

export interface BandAccumulator {
  /**
   * A row of a tile, at most MOST_COLUMNS wide, whose cells stand from `start`. `area` is that of each of its pixels, unless `along` has one for each.
   */
  addRow(view: BandView, start: number, runs: RowRuns, area: number, along: Float64Array | null): void;
  /** Empties the thread's scratch into the zone: when a tile ends, and after 2^22 pixels at most. */
  pour(): void;
  finish(): ZonalBandRow;
}

/** @param lane the band's place among the bands of a zone: scratch of a thread is kept by it */
export function createBandAccumulator(spec: ZonalSpec, band: ZonalBand, lane: number, sums: CoverAreaSums): BandAccumulator {
  const validSlot = sums.slot();
  const invalidSlot = sums.slot();
  const classes = spec.classes === null ? null : createClassAreas(spec.classes, band.cellType, sums);
  const collector: ValueCollector | null =
    band.values === "table"
      ? createValueTable(band.cellType, lane)
      : band.values === "running"
        ? createFigures(band.cellType, spec, lane)
        : null;
  const reads = classes?.reads === true || collector?.reads === true;
  let validPixels = 0;
  let invalidPixels = 0;

  const addConstant = ({ valid, validWords }: BandView, start: number, { count, from, to, weight }: RowRuns, area: number): void => {
    let whole = 0;
    let fraction = 0;
    let invalidWhole = 0;
    let invalidFraction = 0;
    for (let i = 0; i < count; i++) {
      const pixels = to[i]! - from[i]!;
      const w = weight[i]!;
      const found = valid === null ? pixels : countValid(valid, validWords, start + from[i]!, start + to[i]!);
      validPixels += found;
      invalidPixels += pixels - found;
      if (w === COVERAGE_ONE) {
        whole += found;
        invalidWhole += pixels - found;
      } else {
        fraction += found * w;
        invalidFraction += (pixels - found) * w;
      }
    }
    sums.addRow(validSlot, whole, fraction, area);
    if (valid !== null) sums.addRow(invalidSlot, invalidWhole, invalidFraction, area);
  };

  /** Every pixel has an area of its own. */
  const addAlong = ({ valid }: BandView, start: number, { count, from, to, weight, areas }: RowRuns, along: Float64Array): void => {
    for (let i = 0; i < count; i++) {
      const w = weight[i]!;
      let pixels = to[i]! - from[i]!;
      let sum = areas[i]!;
      if (w !== COVERAGE_ONE) {
        for (let x = from[i]!; x < to[i]!; x++) {
          const on = valid === null || valid[start + x] === 1;
          sums.addRow(on ? validSlot : invalidSlot, 0, w, along[x]!);
          if (!on) pixels--;
        }
      } else if (valid !== null) {
        let invalidSum = 0;
        for (let x = from[i]!; x < to[i]!; x++) {
          const off = 1 - valid[start + x]!;
          invalidSum += off * along[x]!;
          pixels -= off;
        }
        sum -= invalidSum;
        sums.addWhole(invalidSlot, to[i]! - from[i]! - pixels, invalidSum);
      }
      if (w === COVERAGE_ONE) sums.addWhole(validSlot, pixels, sum);
      validPixels += pixels;
      invalidPixels += to[i]! - from[i]! - pixels;
    }
  };

  return {
    addRow(view, start, runs, area, along) {
      if (along === null) addConstant(view, start, runs, area);
      else addAlong(view, start, runs, along);
      if (reads) gatherRow(row, view, start, runs);
      classes?.addRow(view, start, runs, area, along, row);
      collector?.addRow(view, start, runs, row);
    },
    pour() {
      collector?.pour();
    },
    finish() {
      const both = (slot: number): CoverArea => [sums.cover(slot).toString(), sums.area(slot).toString()];
      return {
        validPixels,
        invalidPixels,
        valid: both(validSlot),
        invalid: both(invalidSlot),
        ...(classes
          ? {
              classes: classes
                .slots()
                .map(([value, slot]) => [value, ...both(slot)] as const)
                .filter(([, cover]) => cover !== "0"),
            }
          : {}),
        ...collector?.finish(),
      };
    },
  };
}

/** One row of a thread: bands come one after the other. */
const row = createRowValues();

/** Where a plan asks for a sketch or bins of bytes, they are values as others are. */
const createFigures = (cellType: CellType, { running, bins }: ZonalSpec, lane: number): ValueCollector =>
  bytesPerCell(cellType) === 1 && !running.sketch && !running.bins
    ? createByteFigures(cellType === "int8", running, lane)
    : createRunningFigures(cellType, running, bins, lane);
