import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import { type HalveMethod, halveBand } from "../../../shared/raster/halve.js";
import type { Band } from "../../../shared/raster/tile.js";

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];
const METHODS: readonly HalveMethod[] = ["average", "nearest", "mode", "min", "max", "median"];

/** Cells of few values beside ones at the ends of the type, with gaps; some floats are NaN below a mask that calls them valid. */
function bandOf(cellType: CellType, width: number, height: number, seed: number, gaps: number): Band {
  const cells = allocateCells(cellType, width * height);
  const valid = new Uint8Array(cells.length);
  const next = (i: number): number => Math.imul(i + 1 + seed * 7919, 2654435761) >>> 9;
  for (let i = 0; i < cells.length; i++) {
    const r = next(i);
    cells[i] = r % 3 === 0 ? r % 5 : r % 3 === 1 ? (r % 2 === 0 ? -1 - (r % 7) : 2 ** 31 + (r % 9)) : r * 1.7;
    if (cellType.startsWith("float") && r % 11 === 0) cells[i] = Number.NaN;
    valid[i] = gaps > 0 && (r >> 5) % 10 < gaps ? 0 : 1;
  }
  return { cellType, cells, valid: gaps > 0 ? valid : null };
}

/** What each cell is, straight from the words of halveBand's contract. */
function expected({ cellType, cells, valid }: Band, width: number, height: number, method: HalveMethod): (number | null)[] {
  const out: (number | null)[] = [];
  for (let row = 0; row < height; row += 2) {
    for (let col = 0; col < width; col += 2) {
      const four = (
        method === "nearest"
          ? [[col, row]]
          : [
              [col, row],
              [col + 1, row],
              [col, row + 1],
              [col + 1, row + 1],
            ]
      )
        .filter(([c, r]) => c! < width && r! < height && (valid === null || valid[r! * width + c!] === 1))
        .map(([c, r]) => cells[r! * width + c!]!)
        .filter((value) => !Number.isNaN(value));
      out.push(four.length === 0 ? null : one(four, cellType, method));
    }
  }
  return out;
}

function one(four: readonly number[], cellType: CellType, method: HalveMethod): number {
  if (method === "nearest") return four[0]!;
  if (method === "mode") {
    const counts = four.map((value) => four.filter((other) => other === value).length);
    return four[counts.indexOf(Math.max(...counts))]!;
  }
  if (method === "min") return Math.min(...four);
  if (method === "max") return Math.max(...four);
  const sorted = [...four].sort((a, b) => a - b);
  const middle = (sorted[Math.ceil(four.length / 2) - 1]! + sorted[Math.floor(four.length / 2)]!) / 2;
  const mean = method === "median" ? middle : four.reduce((sum, value) => sum + value, 0) / four.length;
  if (cellType === "float64") return mean;
  if (cellType === "float32") return Math.fround(mean);
  const size = Math.abs(mean);
  return Math.sign(mean) * (size % 1 >= 0.5 ? Math.ceil(size) : Math.floor(size));
}

describe("a band at half its size", () => {
  it.each(TYPES.flatMap((type) => METHODS.map((method) => [type, method] as const)))("%s by %s, any size and gaps", (type, method) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 41 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(1000),
        fc.constantFrom(0, 1, 4, 9, 10),
        (width, height, seed, gaps) => {
          const band = bandOf(type, width, height, seed, gaps);
          const half = halveBand(band, width, height, method);
          const found = Array.from(half.cells, (value, i) => (half.valid !== null && half.valid[i] === 0 ? null : value + 0));
          expect(found).toEqual(expected(band, width, height, method).map((value) => (value === null ? null : value + 0)));
          expect(half.valid === null).toBe(!found.includes(null));
        },
      ),
      { numRuns: 60 },
    );
  });
});
