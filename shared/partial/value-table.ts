/** A table of value and cover: every statistic follows from it exactly. */
import { COVERAGE_ONE } from "../geo/spans.js";
import type { CellType } from "../raster/cell-type.js";
import { createCovers } from "./covers.js";
import { createKeyHistogram, type KeyHistogram } from "./key-histogram.js";
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
  const offset = cellType === "int8" || cellType === "int16" ? width / 2 : 0;
  const covers = createCovers(width);
  const bytes = width === 256;
  let any = false;
  return {
    addRun(cells, _words, from, to, weight) {
      any = true;
      if (bytes && weight === COVERAGE_ONE && to - from >= LONG) histogram.addBytes(cells as Uint8Array | Int8Array, from, to);
      else histogram.addKeys(cells, offset, from, to, weight);
    },
    pour() {
      if (any) histogram.pour(covers, bytes ? offset : 0);
    },
    finish: () => ({ table: covers.finish(offset) }),
  };
}

function createWideTable(): ValueCollector {
  const values = createWideValues();
  return {
    addRun: (cells, _words, from, to, weight) => values.addRun(cells, from, to, weight),
    pour() {},
    finish: () => ({ table: values.finish() }),
  };
}
