import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateCells, type CellType, isFloat } from "../../../shared/raster/cell-type.js";
import { resampleBands } from "../../../shared/raster/resample.js";
import { RESAMPLE_METHODS, type ResampleMethod, type Widen } from "../../../shared/raster/resample-kernel.js";
import type { Band } from "../../../shared/raster/tile.js";
import { INTEGER_RANGES } from "../../../shared/raster/write-cells.js";

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];

interface Setting {
  readonly band: Band;
  readonly window: { readonly col: number; readonly row: number; readonly width: number; readonly height: number };
  readonly widen: Widen;
  /** Output pixel to input pixel. */
  readonly affine: readonly [number, number, number, number, number, number];
}

const noise = (i: number, seed: number): number => Math.imul(i + 1 + seed * 7919, 2654435761) >>> 8;

function settingOf(
  cellType: CellType,
  width: number,
  height: number,
  seed: number,
  gaps: number,
  turn: number,
  scale: number,
  widen: Widen,
): Setting {
  const cells = allocateCells(cellType, width * height);
  const valid = new Uint8Array(cells.length);
  const bits = 8 * cells.BYTES_PER_ELEMENT;
  for (let i = 0; i < cells.length; i++) {
    const r = noise(i, seed);
    // The ends of the type and few values besides, so that cubics overshoot and modes meet ties.
    cells[i] = isFloat(cellType) ? (r % 2000) / 7 - 100 : r % 4 === 0 ? 2 ** (bits - 1) - 1 : r % 4 === 1 ? 2 ** (bits - 1) : r % 7;
    if (isFloat(cellType) && r % 97 === 0) cells[i] = Number.NaN;
    valid[i] = (r >> 6) % 12 < gaps ? 0 : 1;
  }
  const [c, s] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  const window = { col: (seed % 5) * 100, row: (seed % 3) * 1000, width, height };
  const affine = [c, -s, window.col + width / 2 - 9 * (c - s) + (seed % 16) / 16, s, c, window.row + height / 2 - 7 * (s + c)] as const;
  return { band: { cellType, cells, valid: gaps > 0 ? valid : null }, window, widen, affine };
}

const OUT = { width: 19, height: 13 };

/** All columns, or one of them. */
function run({ band, window, widen, affine: [a, b, c, d, e, f] }: Setting, method: ResampleMethod, column?: number): Band {
  const first = column ?? 0;
  const fill = (row: number, xy: Float64Array, shift: number): void => {
    for (let i = 0; 2 * i < xy.length; i++) {
      xy[2 * i] = a * (first + i + shift) + b * (row + shift) + c;
      xy[2 * i + 1] = d * (first + i + shift) + e * (row + shift) + f;
    }
  };
  return resampleBands([band], window, { method, widen }, column === undefined ? OUT.width : 1, OUT.height, {
    centres: (row, xy) => fill(row, xy, 0.5),
    corners: (row, xy) => fill(row, xy, 0),
    turn: 0,
  })[0]!;
}

/** Pixel of the window by column and row; null where there is none. */
function pixel({ band, window }: Setting, col: number, row: number): number | null {
  if (col < 0 || row < 0 || col >= window.width || row >= window.height) return null;
  const at = row * window.width + col;
  return (band.valid !== null && band.valid[at] === 0) || Number.isNaN(band.cells[at]!) ? null : band.cells[at]!;
}

const tent = (d: number): number => Math.max(0, 1 - Math.abs(d));
/** Keys's kernel as he writes it, for a = -1/2. */
function keys(distance: number): number {
  const d = Math.abs(distance);
  const a = -0.5;
  if (d < 1) return (a + 2) * d ** 3 - (a + 3) * d ** 2 + 1;
  return d < 2 ? a * d ** 3 - 5 * a * d ** 2 + 8 * a * d - 4 * a : 0;
}

/** Weighted mean of the pixels around a position, all of them weighed; and whether all were there. */
function around(of: Setting, x: number, y: number, kernel: (d: number) => number, radius: number, { x: wx, y: wy }: Widen) {
  let [sum, weights, whole] = [0, 0, true];
  const [cols, rows] = [Math.ceil(radius * wx), Math.ceil(radius * wy)];
  const [c0, r0] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  for (let row = r0 + 1 - rows; row <= r0 + rows; row++) {
    for (let col = c0 + 1 - cols; col <= c0 + cols; col++) {
      const value = pixel(of, col, row);
      const weight = kernel((col + 0.5 - x) / wx) * kernel((row + 0.5 - y) / wy);
      if (value === null) whole = false;
      else {
        sum += weight * value;
        weights += weight;
      }
    }
  }
  return { value: weights < 1e-6 ? null : sum / weights, whole };
}

/** Least and greatest pixel and weight of each under [low, high). */
function overlaps(low: number, high: number, size: number): { readonly at: number; readonly weight: number }[] {
  const found: { at: number; weight: number }[] = [];
  for (let at = 0; at < size; at++) {
    // Beyond the edge counts to the pixel at the edge.
    const from = at === 0 ? Math.min(low, 0) : at;
    const to = at === size - 1 ? Math.max(high, size) : at + 1;
    const weight = Math.min(high, to) - Math.max(low, from);
    if (weight > 1e-10 && high > 1e-10 && low < size - 1e-10) found.push({ at, weight });
  }
  return found;
}

/** What a cell holds before it is stored, by the words of the documentation. */
function expected(of: Setting, method: ResampleMethod, i: number, j: number): number | null {
  const { window, widen, affine } = of;
  const [a, b, c, d, e, f] = affine;
  const place = (u: number, v: number) => [a * u + b * v + c - window.col, d * u + e * v + f - window.row] as const;
  const [x, y] = place(i + 0.5, j + 0.5);
  const under = pixel(of, Math.floor(x), Math.floor(y));
  if (method === "nearest") return under;
  if (method === "bilinear" || method === "cubic") {
    if (under === null) return null;
    if (method === "bilinear") return around(of, x, y, tent, 1, widen).value;
    const { value, whole } = around(of, x, y, keys, 2, widen);
    return whole || widen.x > 1 || widen.y > 1 ? value : around(of, x, y, tent, 1, widen).value;
  }
  const [x0, y0] = place(i, j);
  const [x1, y1] = place(i + 1, j + 1);
  const columns = overlaps(Math.min(x0, x1), Math.max(x0, x1), window.width);
  const all = overlaps(Math.min(y0, y1), Math.max(y0, y1), window.height).flatMap((row) =>
    columns.flatMap((col) => {
      const value = pixel(of, col.at, row.at);
      const weight = (columns.length === 1 ? 1 : col.weight) * row.weight;
      return value === null ? [] : [{ value, weight }];
    }),
  );
  if (all.length === 0) return null;
  const values = all.map(({ value }) => value);
  if (method === "min") return Math.min(...values);
  if (method === "max") return Math.max(...values);
  if (method === "median") return [...values].sort((p, q) => p - q)[Math.ceil(values.length / 2) - 1]!;
  if (method === "average")
    return all.reduce((sum, { value, weight }) => sum + value * weight, 0) / all.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new Map<number, number>();
  let [best, most] = [Number.NaN, 0];
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

/** Whether a stored cell is the value: whole numbers by a rounding whose argument is off by a fiftieth at most. */
function agrees(cellType: CellType, own: number, value: number): boolean {
  if (cellType === "float64") return Math.abs(own - value) <= 1e-11 * Math.max(1, Math.abs(value));
  if (cellType === "float32") return Math.abs(own - value) <= 1e-6 * Math.max(1, Math.abs(value));
  const [low, high] = INTEGER_RANGES[cellType];
  return Math.abs(own - Math.min(high, Math.max(low, value))) <= 0.52;
}

describe("resampling kernels", () => {
  it.each(TYPES.flatMap((type) => RESAMPLE_METHODS.map((method) => [type, method] as const)))(
    "%s by %s: as the plain words say, for any size, place, turn, gap",
    (type, method) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 37 }),
          fc.integer({ min: 1, max: 21 }),
          fc.nat(10_000),
          fc.constantFrom(0, 1, 6),
          fc.constantFrom(0, 0.01, -0.3, 1.2, 3.1),
          fc.constantFrom(0.31, 1.07, 2.6),
          fc.constantFrom({ x: 1, y: 1 }, { x: 1.4, y: 1 }, { x: 1.35, y: 1.8 }, { x: 2.6, y: 3.1 }),
          (width, height, seed, gaps, turn, scale, widen) => {
            const setting = settingOf(type, width, height, seed, gaps, turn, scale, widen);
            const { cells, valid } = run(setting, method);
            for (let j = 0; j < OUT.height; j++) {
              for (let i = 0; i < OUT.width; i++) {
                const value = expected(setting, method, i, j);
                const at = j * OUT.width + i;
                const own = valid !== null && valid[at] === 0 ? null : cells[at]!;
                if (value === null ? own !== null : own === null || !agrees(type, own, value))
                  expect.fail(`(${i}, ${j}): ${own}, not ${value}`);
              }
            }
          },
        ),
        { numRuns: 60, seed: 11 },
      );
    },
  );

  it.each(TYPES.flatMap((type) => (["bilinear", "cubic"] as const).map((method) => [type, method] as const)))(
    "%s by %s: cells that are taken together are those that are taken alone, to the bit",
    (type, method) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 8, max: 60 }),
          fc.integer({ min: 8, max: 40 }),
          fc.nat(10_000),
          fc.constantFrom(0, 1),
          fc.constantFrom(0, 0.01, -0.3),
          fc.constantFrom(0.31, 1.07, 1.4),
          fc.constantFrom({ x: 1, y: 1 }, { x: 1.4, y: 1 }, { x: 1.35, y: 1.8 }, { x: 1.9, y: 2.6 }, { x: 1.2, y: 3.7 }),
          (width, height, seed, gaps, turn, scale, widen) => {
            const setting = settingOf(type, width, height, seed, gaps, turn, scale, widen);
            const { cells, valid } = run(setting, method);
            for (let i = 0; i < OUT.width; i++) {
              const alone = run(setting, method, i);
              for (let j = 0; j < OUT.height; j++) {
                const at = j * OUT.width + i;
                expect((valid?.[at] ?? 1) === 1 ? cells[at] : null).toBe((alone.valid?.[j] ?? 1) === 1 ? alone.cells[j] : null);
              }
            }
          },
        ),
        { numRuns: 40, seed: 5 },
      );
    },
  );
});
