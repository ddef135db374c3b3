import { COVERAGE_ONE, type SpanBuffer } from "../geo/spans.js";
import type { PixelWindow } from "../grid/window.js";

/** The spans of one row, cut to one tile: columns from the tile's west side. Reused from row to row. */
export interface RowRuns {
  count: number;
  from: Int32Array;
  to: Int32Array;
  weight: Int32Array;
  /** The spans of a grid row that meet the tile; moves the row's cursor past spans that end in it. */
  fromSpans(spans: SpanBuffer, cursor: Int32Array, row: number, tile: PixelWindow): void;
  /** One span over the whole row. */
  whole(width: number): void;
}

export function createRowRuns(): RowRuns {
  const runs: RowRuns = {
    count: 0,
    from: new Int32Array(64),
    to: new Int32Array(64),
    weight: new Int32Array(64),
    fromSpans(buffer, cursor, row, tile) {
      const at = row - buffer.row;
      const end = buffer.rowStart[at + 1]!;
      const { spans } = buffer;
      const west = tile.col;
      const east = west + tile.width;
      let next = cursor[at]!;
      let count = 0;
      while (next < end) {
        const first = spans[3 * next]!;
        if (first >= east) break;
        const last = spans[3 * next + 1]!;
        if (last > west) {
          if (count === runs.from.length) grow(runs);
          runs.from[count] = (first > west ? first : west) - west;
          runs.to[count] = (last < east ? last : east) - west;
          runs.weight[count] = spans[3 * next + 2]!;
          count++;
        }
        if (last > east) break;
        next++;
      }
      cursor[at] = next;
      runs.count = count;
    },
    whole(width) {
      runs.count = 1;
      runs.from[0] = 0;
      runs.to[0] = width;
      runs.weight[0] = COVERAGE_ONE;
    },
  };
  return runs;
}

function grow(runs: RowRuns): void {
  for (const name of ["from", "to", "weight"] as const) {
    const larger = new Int32Array(runs[name].length * 2);
    larger.set(runs[name]);
    runs[name] = larger;
  }
}
