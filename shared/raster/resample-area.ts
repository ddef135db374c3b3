/**
 * Average, mode, least, greatest and median of the pixels under each cell, as GDAL's warper has them (its GWKAverageOrMode): a cell's area is the box
 * between the positions of its first and of its last corner. Pixels it covers in part weigh that part in the average, and count like any other in the
 * others. What lies beyond the input's edge counts to the pixels at the edge.
 */
import type { PixelWindow } from "../grid/window.js";
import { allocateCells, isFloat } from "./cell-type.js";
import type { Positions } from "./resample.js";
import type { AreaMethod } from "./resample-kernel.js";
import type { Band } from "./tile.js";

/** Edges of a box may lie this far beyond a pixel's edge and still count as lying on it: a box that only touches a pixel is not over it. */
const EDGE = 1e-10;

/** The pixels [first, last) under an interval, and the weights of the first and of the last; those between weigh 1. */
interface Span {
  first: number;
  last: number;
  head: number;
  tail: number;
}

const newSpan = (): Span => ({ first: 0, last: 0, head: 1, tail: 1 });

/** Empty where the interval misses the pixels. */
function setSpan(span: Span, low: number, high: number, size: number): void {
  span.first = span.last = 0;
  if (!(high > EDGE && low < size - EDGE)) return;
  span.first = Math.max(0, Math.floor(low + EDGE));
  span.last = Math.min(size, Math.ceil(high - EDGE));
  if (span.first === span.last && span.last < size) span.last++;
  const single = span.first + 1 === span.last;
  span.head = single ? 1 : 1 - (low - span.first);
  span.tail = single ? 1 : 1 - (span.last - high);
}

/** Bands of `outWidth × outHeight` cells from those of a window of the input. */
export function areaBands(
  bands: readonly Band[],
  window: PixelWindow,
  method: AreaMethod,
  outWidth: number,
  outHeight: number,
  positions: Pick<Positions, "corners" | "turn">,
): Band[] {
  const { col, row: line, width, height } = window;
  // Whole turns only: pixels have to come back to pixels.
  const turn = Math.abs(positions.turn - Math.round(positions.turn)) < 1e-6 ? Math.round(positions.turn) : 0;
  const count = outWidth * outHeight;
  const outputs = bands.map(({ cellType }) => ({ cells: allocateCells(cellType, count), valid: new Uint8Array(count), found: 0 }));
  const take = bands.map((band) => areaValueOf(method, band));
  let above = new Float64Array(2 * outWidth + 2);
  let below = new Float64Array(2 * outWidth + 2);
  const [across, down] = [newSpan(), newSpan()];
  positions.corners(0, below);
  for (let row = 0; row < outHeight; row++) {
    [above, below] = [below, above];
    positions.corners(row + 1, below);
    for (let i = 0; i < outWidth; i++) {
      const [x0, x1] = [above[2 * i]!, below[2 * i + 2]!];
      const [y0, y1] = [above[2 * i + 1]! - line, below[2 * i + 3]! - line];
      const [west, east] = [Math.min(x0, x1) - col, Math.max(x0, x1) - col];
      // A cell that spans more than half the earth lies across the seam instead.
      const seam = turn > 0 && east - west > turn / 2;
      setSpan(down, Math.min(y0, y1), Math.max(y0, y1), height);
      if (seam) setSpan(across, east, west + turn, turn + width);
      else setSpan(across, west, east, width);
      if (across.last <= across.first || down.last <= down.first) continue;
      for (let b = 0; b < bands.length; b++) {
        const band = bands[b]!;
        const value = take[b]!(band, width, across, down, seam ? turn : 0);
        if (Number.isNaN(value)) continue;
        const to = outputs[b]!;
        to.cells[row * outWidth + i] = isFloat(band.cellType) ? value : Math.floor(value + 0.5);
        to.valid[row * outWidth + i] = 1;
        to.found++;
      }
    }
  }
  return bands.map(({ cellType }, b) => {
    const { cells, valid, found } = outputs[b]!;
    return { cellType, cells, valid: found === count ? null : valid };
  });
}

/** The value of the pixels under a cell; columns from `width` on are those `turn` pixels before. NaN where there is none. */
type AreaValue = (band: Band, width: number, across: Span, down: Span, turn: number) => number;

function areaValueOf(method: AreaMethod, band: Band): AreaValue {
  if (method === "average") return average;
  const scratch = new Float64Array(64);
  if (method === "mode") return band.cells.BYTES_PER_ELEMENT === 1 ? modeOfBytes() : modeOfAny;
  const pick = PICKS[method];
  let values = scratch;
  return (of, width, across, down, turn) => {
    const most = (across.last - across.first) * (down.last - down.first);
    if (most > values.length) values = new Float64Array(2 * most);
    return pick(values, gather(of, width, across, down, turn, values));
  };
}

const PICKS: { readonly [method in "min" | "max" | "median"]: (values: Float64Array, n: number) => number } = {
  min: (values, n) => {
    let least = Number.NaN;
    for (let i = 0; i < n; i++) if (!(least <= values[i]!)) least = values[i]!;
    return least;
  },
  max: (values, n) => {
    let greatest = Number.NaN;
    for (let i = 0; i < n; i++) if (!(greatest >= values[i]!)) greatest = values[i]!;
    return greatest;
  },
  // Of an even count the lower of the two middle ones.
  median: (values, n) => (n === 0 ? Number.NaN : values.subarray(0, n).sort()[(n - 1) >> 1]!),
};

/** The column of the window that a column of a span is, or -1. */
const columnOf = (col: number, width: number, turn: number): number => (col < width ? col : turn > 0 && col >= turn ? col - turn : -1);

/** All values under a cell, row by row; gives how many there are. */
function gather({ cells, valid }: Band, width: number, across: Span, down: Span, turn: number, values: Float64Array): number {
  let n = 0;
  for (let row = down.first; row < down.last; row++) {
    for (let c = across.first; c < across.last; c++) {
      const col = columnOf(c, width, turn);
      const at = row * width + col;
      if (col < 0 || (valid !== null && valid[at] === 0)) continue;
      const value = cells[at]!;
      if (!Number.isNaN(value)) values[n++] = value;
    }
  }
  return n;
}

const average: AreaValue = ({ cells, valid }, width, across, down, turn) => {
  let sum = 0;
  let weights = 0;
  for (let row = down.first; row < down.last; row++) {
    const weightOfRow = row === down.first ? down.head : row + 1 === down.last ? down.tail : 1;
    for (let c = across.first; c < across.last; c++) {
      const col = columnOf(c, width, turn);
      const at = row * width + col;
      if (col < 0 || (valid !== null && valid[at] === 0)) continue;
      const value = cells[at]!;
      if (Number.isNaN(value)) continue;
      const weight = c === across.first ? weightOfRow * across.head : c + 1 === across.last ? weightOfRow * across.tail : weightOfRow;
      sum += weight * value;
      weights += weight;
    }
  }
  return weights > 0 ? sum / weights : Number.NaN;
};

/** The first value to reach the greatest count, row by row. */
const modeOfAny: AreaValue = (band, width, across, down, turn) => {
  const values = new Float64Array((across.last - across.first) * (down.last - down.first));
  const n = gather(band, width, across, down, turn, values);
  const counts = new Int32Array(n);
  let [best, most, kinds] = [Number.NaN, 0, 0];
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    // Kinds are kept at the front of what has been looked at.
    let k = 0;
    while (k < kinds && values[k] !== value) k++;
    if (k === kinds) {
      values[kinds++] = value;
      counts[k] = 0;
    }
    if (++counts[k]! > most) {
      most = counts[k]!;
      best = value;
    }
  }
  return best;
};

function modeOfBytes(): AreaValue {
  const counts = new Int32Array(256);
  return ({ cells, valid }, width, across, down, turn) => {
    let best = Number.NaN;
    let most = 0;
    counts.fill(0);
    for (let row = down.first; row < down.last; row++) {
      for (let c = across.first; c < across.last; c++) {
        const col = columnOf(c, width, turn);
        const at = row * width + col;
        if (col < 0 || (valid !== null && valid[at] === 0)) continue;
        const n = ++counts[cells[at]! & 255]!;
        if (n > most) {
          most = n;
          best = cells[at]!;
        }
      }
    }
    return best;
  };
}
