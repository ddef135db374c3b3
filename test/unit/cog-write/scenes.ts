/** Images that the tests write, and that the makers of the goldens know too: every cell follows from its place alone. */
import type { PixelWindow } from "../../../shared/grid/window.js";
import { allocateCells, bytesPerCell, type CellType, isFloat } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";

/** 0 to 65535, with no short period; test/golden/cog-write.py has the same. */
export function noise(x: number, y: number, band: number): number {
  let h = (Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b) ^ Math.imul(band + 1, 0xc2b2ae35)) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0;
  return (h ^ (h >>> 12)) & 0xffff;
}

/**
 * "noise" fills the type's range (floats: quarters, so that means of 64 cells are exact); "blocks" are 8 × 8 equal cells with one odd cell in each
 * 2 × 2; "smooth" rises slowly, with a few of the noise's bits.
 */
export type Pattern = "noise" | "blocks" | "smooth";

export function valueAt(pattern: Pattern, cellType: CellType, x: number, y: number, band: number): number {
  if (pattern === "blocks") {
    const odd = (noise(x >> 1, y >> 1, band + 7) & 3) === (x & 1) + 2 * (y & 1);
    return odd ? 120 : noise(x >> 3, y >> 3, band) % 100;
  }
  const n = noise(x, y, band);
  if (pattern === "smooth") return (Math.floor((x + 2 * y) / 16) % 100) + (n & 3);
  if (isFloat(cellType)) return (n - 32768) / 4;
  const bits = bytesPerCell(cellType) * 8;
  const wide = bits === 32 ? n * 65536 + noise(y, x, band + 3) : bits === 16 ? n : n & 0xff;
  return cellType.startsWith("u") ? wide : wide - 2 ** (bits - 1);
}

/** About a quarter of the cells, and a corner larger than a block, hold no value. */
export const isHole = (x: number, y: number): boolean => (x < 150 && y < 140) || (noise(x, y, 99) & 3) === 0;

export interface Scene {
  readonly cellType: CellType;
  readonly samples: number;
  readonly pattern: Pattern;
  readonly holes: boolean;
}

export function sceneBands(scene: Scene, { col, row, width, height }: PixelWindow): Band[] {
  const { cellType, samples, pattern, holes } = scene;
  const valid = holes ? new Uint8Array(width * height) : null;
  if (valid) for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) valid[y * width + x] = isHole(col + x, row + y) ? 0 : 1;
  return Array.from({ length: samples }, (_, band) => {
    const cells = allocateCells(cellType, width * height);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) cells[y * width + x] = valueAt(pattern, cellType, col + x, row + y, band);
    return { cellType, cells, valid: valid === null ? null : valid.slice() };
  });
}
