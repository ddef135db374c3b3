/** A table of value and cover: every statistic follows from it exactly. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellType } from "../raster/cell-type.js";
import { createCovers } from "./covers.js";
import { createKeyHistogram, type KeyHistogram } from "./key-histogram.js";
import { closeUp } from "./row-values.js";
import type { ValueCollector } from "./value-collector.js";
import { createWideValues } from "./wide-values.js";

/** How many values a cell type has. */
const WIDTH: Partial<Record<CellType, number>> = { uint8: 256, int8: 256, uint16: 65536, int16: 65536 };

/** Runs from this length on are counted by the four histograms of bytes. */
const LONG = 32;

// One histogram a band for all zones of a thread: a tile of a zone fills it and empties it.
const histograms: KeyHistogram[] = [];

/** @param lane tables with different lanes may be filled at the same time */
export function createValueTable(cellType: CellType, lane: number): ValueCollector {
  const width = WIDTH[cellType];
  return width === undefined ? createWideTable() : createNarrowTable(width, cellType, lane);
}

function createNarrowTable(width: number, cellType: CellType, lane: number): ValueCollector {
  const histogram = (histograms[lane] ??= createKeyHistogram(65536));
  const signBit = cellType === "int8" || cellType === "int16" ? width / 2 : 0;
  const covers = createCovers(width);
  let any = false;
  return {
    reads: false,
    addRow({ bytes, shorts, valid }, start, { count, from, to, weight }) {
      any = true;
      for (let i = 0; i < count; i++) {
        const a = start + from[i]!;
        const b = start + to[i]!;
        if (bytes !== null && weight[i] === COVERAGE_ONE && b - a >= LONG) histogram.addBytes(bytes, valid, a, b);
        else histogram.addKeys((bytes ?? shorts)!, valid, a, b, weight[i]!);
      }
    },
    pour() {
      if (any) histogram.pour(covers, signBit);
    },
    finish: () => ({ table: covers.finish(signBit) }),
  };
}

function createWideTable(): ValueCollector {
  const values = createWideValues();
  return {
    reads: true,
    addRow({ valid }, start, { count, from, to, weight }, row) {
      for (let i = 0; i < count; i++) {
        const end = valid === null ? to[i]! : closeUp(row, valid, start, from[i]!, to[i]!);
        values.addRun(row.values, from[i]!, end, weight[i]!);
      }
    },
    pour() {},
    finish: () => ({ table: values.finish() }),
  };
}
