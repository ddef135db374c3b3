/**
 * Kernels around a cell's centre. Cells whose kernel finds all its pixels are taken by vector code, the others by resample-filter. Which of the two it
 * is rests on the pixels alone, never on where a window ends: windows hold all that kernels reach.
 */
import type { PixelWindow } from "../grid/window.js";
import { bytesPerCell, type CellArray, type CellType, isFloat, viewCells } from "./cell-type.js";
import { PIECE, type PlaceRun, placeModule } from "./place-module.js";
import type { Positions } from "./resample.js";
import { bilinearAt, widenedAt } from "./resample-filter.js";
import { type CentreMethod, kernelTaps, type Widen } from "./resample-kernel.js";
import type { Band } from "./tile.js";
import { padded, vectorMemory } from "./vector-memory.js";
import type { WarpShape } from "./warp-lanes.js";
import { READ_AHEAD, type WarpRun, warpModule } from "./warp-module.js";
import { type JoinRun, joinModule } from "./whole-module.js";
import { INTEGER_RANGES } from "./write-cells.js";

/** One for all calls of a thread. */
const memory = vectorMemory();

const runOf = (shape: WarpShape): WarpRun =>
  memory.function(`${shape.cellType} ${shape.method} ${shape.cols} ${shape.rows} ${shape.widened}`, () => warpModule(shape));

/** Hands out places in memory, each on a multiple of 16. */
function places() {
  let next = 0;
  return {
    take(bytes: number): number {
      const at = next;
      next = padded(next + bytes);
      return at;
    },
    /** Makes memory large enough for all that was handed out; views of it are lost. */
    ready: (): ArrayBuffer => memory.atLeast(next),
  };
}

interface CentreKernel {
  readonly method: CentreMethod;
  readonly widen: Widen;
}

/** Bands of `outWidth × outHeight` cells from those of a window of the input; there is a value where the pixel under a cell's centre has one. `brief`: they last until the next call. */
export function centreBands(
  bands: readonly Band[],
  window: PixelWindow,
  kernel: CentreKernel,
  outWidth: number,
  outHeight: number,
  positions: Pick<Positions, "centres" | "pieces">,
  brief: boolean,
): Band[] {
  const { method, widen } = kernel;
  const { width, height } = window;
  const { cols, rows } = kernelTaps(method, widen);
  const widened = method !== "nearest" && (widen.x > 1 || widen.y > 1);
  const count = outWidth * outHeight;
  const place = places();
  const xyAt = place.take(16 * outWidth);
  const piecesAt = place.take(8 * PIECE * outWidth);
  const planes = bands.map((band) => {
    const whole = usable(band, width * height, cols * rows === 1);
    const bytes = bytesPerCell(band.cellType);
    return {
      band,
      whole,
      run: runOf({ cellType: band.cellType, method, cols, rows, widened }),
      bytes,
      cellsAt: place.take(width * height * bytes + READ_AHEAD),
      wholeAt: whole === null ? 0 : place.take(width * (height + rows) + cols + READ_AHEAD),
      outAt: place.take(count * bytes),
      validAt: place.take(count),
    };
  });
  const buffer = place.ready();
  const view = (type: CellType, at: number, cells: number): CellArray =>
    viewCells(type, new Uint8Array(buffer, at, cells * bytesPerCell(type)));
  for (const { band, whole, cellsAt, wholeAt } of planes) {
    view(band.cellType, cellsAt, width * height).set(band.cells.subarray(0, width * height));
    if (whole === null) continue;
    new Uint8Array(buffer, wholeAt, width * height).set(whole.subarray(0, width * height));
    joinKernels(wholeAt, width, height, cols, rows);
  }
  const xy = view("float64", xyAt, 2 * outWidth) as Float64Array;
  const pieces = view("float64", piecesAt, PIECE * outWidth) as Float64Array;
  const fill = memory.function<PlaceRun>("places", placeModule);
  const outputs = planes.map(({ band, outAt, validAt }) => ({
    cells: view(band.cellType, outAt, count),
    valid: new Uint8Array(buffer, validAt, count).fill(1),
    found: 0,
  }));
  // Interpolation goes from centre to centre.
  const middle = method === "nearest" ? 0 : 0.5;
  const [west, north] = [window.col + middle, window.row + middle];
  const [farX, farY] = [width - Math.floor(cols / 2), height - Math.floor(rows / 2)];
  for (let line = 0; line < outHeight; line++) {
    const told = positions.pieces?.(line, pieces) ?? -1;
    if (told < 0) positions.centres(line, xy);
    else fill(piecesAt, told, xyAt);
    const start = line * outWidth;
    planes.forEach(({ band, run, bytes, cellsAt, wholeAt, outAt, validAt }, b) => {
      const to = outputs[b]!;
      // biome-ignore format: one argument of each kind
      const found = run(outWidth, cellsAt, width, wholeAt, xyAt, outAt + start * bytes, validAt + start, west, north, farX, farY, 1 / widen.x, 1 / widen.y);
      to.found += found === outWidth ? found : found + takeRest(band, window, kernel, widened, xy, to.cells, to.valid, start);
    });
  }
  return planes.map(({ band: { cellType } }, b): Band => {
    const { cells, valid, found } = outputs[b]!;
    return { cellType, cells: brief ? cells : cells.slice(), valid: found === count ? null : brief ? valid : valid.slice() };
  });
}

/** The cells of a row that are not valid yet; gives how many of them have a value. */
function takeRest(
  band: Band,
  window: PixelWindow,
  { method, widen }: CentreKernel,
  widened: boolean,
  xy: Float64Array,
  to: CellArray,
  toValid: Uint8Array,
  start: number,
): number {
  const { cells, valid, cellType } = band;
  const { width, height } = window;
  const float = isFloat(cellType);
  const [low, high] = float
    ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    : INTEGER_RANGES[cellType as keyof typeof INTEGER_RANGES];
  let found = 0;
  for (let i = 0; 2 * i < xy.length; i++) {
    if (toValid[start + i] === 1) continue;
    to[start + i] = 0;
    const x = xy[2 * i]! - window.col;
    const y = xy[2 * i + 1]! - window.row;
    if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
    const under = (y | 0) * width + (x | 0);
    if ((valid !== null && valid[under] === 0) || Number.isNaN(cells[under]!)) continue;
    // Where one of the pixels of a cubic is missing, bilinear interpolation stands in (GDAL's rule), unless it is widened.
    const value =
      method === "nearest"
        ? cells[under]!
        : widened
          ? widenedAt(band, width, height, method, widen, x, y)
          : bilinearAt(band, width, height, x, y);
    if (Number.isNaN(value)) continue;
    to[start + i] = float ? value : Math.min(high, Math.max(low, Math.floor(value + 0.5)));
    toValid[start + i] = 1;
    found++;
  }
  return found;
}

/**
 * 1 for every pixel that can be counted on; null where all can. NaN has no value, and what is infinite cannot be weighed by 0, as kernels of several
 * pixels would.
 */
function usable({ cells, cellType, valid, marked }: Band, pixels: number, alone: boolean): Uint8Array | null {
  if (!isFloat(cellType) || (alone && marked)) return valid;
  if (valid === null && !someInfinite(cells, pixels)) return null;
  const can = new Uint8Array(pixels);
  for (let i = 0; i < pixels; i++) can[i] = (valid === null || valid[i] === 1) && Number.isFinite(cells[i]!) ? 1 : 0;
  return can;
}

/**
 * Turns pixels that can be counted on into those that are the first of `cols × rows` that all can be. Kernels that would reach beyond the window are
 * left out by their positions: what stands for them has no meaning.
 */
function joinKernels(at: number, width: number, height: number, cols: number, rows: number): void {
  if (cols * rows === 1) return;
  const join = memory.function<JoinRun>("whole kernels", joinModule);
  join(at, width * height, cols, 1);
  join(at, width * height, rows, width);
}

function someInfinite(cells: CellArray, n: number): boolean {
  for (let i = 0; i < n; i++) if (!Number.isFinite(cells[i]!)) return true;
  return false;
}
