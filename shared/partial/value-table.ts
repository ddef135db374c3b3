/** A table of value and cover: every statistic follows from it exactly. */
import type { CellType } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import type { RowRuns } from "./row-runs.js";

export interface ValueTable {
  addRow(band: Band, start: number, runs: RowRuns): void;
  endTile(): void;
  /** Value and cover in units of 2^-29 pixels, ascending. */
  finish(): (readonly [value: number, cover: string])[];
}

const WIDTH: Partial<Record<CellType, number>> = { uint8: 256, int8: 256, uint16: 65536, int16: 65536 };

/** @param lane tables with different lanes may be filled at the same time */
export function createValueTable(cellType: CellType, lane: number): ValueTable {
  const width = WIDTH[cellType];
  return width === undefined ? createWideTable() : createNarrowTable(width, cellType.startsWith("int") ? width / 2 : 0, scratchOf(lane));
}

/** Values met, with their covers; a cover passes 2^53 where a zone has more than 16 million pixels of a value. */
interface Covers {
  add(value: number, cover: number): void;
  sorted(): (readonly [number, string])[];
}

function createCovers(): Covers {
  const low = new Map<number, number>();
  const high = new Map<number, bigint>();
  return {
    add(value, cover) {
      const sum = (low.get(value) ?? 0) + cover;
      if (sum > 2 ** 52) {
        high.set(value, (high.get(value) ?? 0n) + BigInt(sum));
        low.set(value, 0);
      } else low.set(value, sum);
    },
    sorted: () => [...low].sort(([a], [b]) => a - b).map(([value, cover]) => [value, (BigInt(cover) + (high.get(value) ?? 0n)).toString()] as const),
  };
}

// One scratch histogram a band for all zones of a thread: a tile of a zone fills it and empties it.
const scratches: Float64Array[] = [];
const scratchOf = (lane: number): Float64Array => (scratches[lane] ??= new Float64Array(65536));

function createNarrowTable(width: number, offset: number, scratch: Float64Array): ValueTable {
  const covers = createCovers();
  let lowest = width;
  let highest = -1;
  return {
    addRow({ cells, valid }, start, { count, from, to, weight }) {
      for (let i = 0; i < count; i++) {
        const w = weight[i]!;
        const end = start + to[i]!;
        for (let p = start + from[i]!; p < end; p++) {
          if (valid !== null && valid[p] === 0) continue;
          const index = cells[p]! + offset;
          scratch[index]! += w;
          if (index < lowest) lowest = index;
          if (index > highest) highest = index;
        }
      }
    },
    endTile() {
      for (let index = lowest; index <= highest; index++) {
        if (scratch[index] === 0) continue;
        covers.add(index - offset, scratch[index]!);
        scratch[index] = 0;
      }
      lowest = width;
      highest = -1;
    },
    finish: covers.sorted,
  };
}

/** Values and covers as they come, put together where there is no room for more. */
function createWideTable(): ValueTable {
  let values = new Float64Array(256);
  let weights = new Float64Array(256);
  let length = 0;
  const totals = createCovers();
  const empty = (): void => {
    for (let i = 0; i < length; i++) totals.add(values[i]!, weights[i]!);
    length = 0;
  };
  const MOST = 1 << 16;
  return {
    addRow({ cells, valid }, start, { count, from, to, weight }) {
      for (let i = 0; i < count; i++) {
        const end = start + to[i]!;
        for (let p = start + from[i]!; p < end; p++) {
          if (valid !== null && valid[p] === 0) continue;
          if (length === values.length) {
            if (length >= MOST) empty();
            else {
              values = widened(values);
              weights = widened(weights);
            }
          }
          const value = cells[p]!;
          values[length] = value === 0 ? 0 : value;
          weights[length++] = weight[i]!;
        }
      }
    },
    endTile() {},
    finish() {
      empty();
      return totals.sorted();
    },
  };
}

function widened(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
