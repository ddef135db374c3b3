/** Vector code for cells on their way to a file, and for positions, against loops over single cells: every type, width and alignment. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { takeDifferences } from "../../../shared/cog/encode-predictor.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import { approximateTransform, type PixelGrid } from "../../../shared/geo/transform-approximate.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import { meansByVectors, takeDifferencesByVectors } from "../../../shared/raster/cell-vectors.js";
import { halveBand } from "../../../shared/raster/halve.js";
import { PIECE, type PlaceRun, placeModule } from "../../../shared/raster/place-module.js";
import { vectorMemory } from "../../../shared/raster/vector-memory.js";

const random = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
};

describe("predictor 2 is taken", () => {
  for (const Words of [Uint8Array, Uint16Array, Uint32Array])
    it(`of cells of ${Words.BYTES_PER_ELEMENT} bytes, for every row, number of bands and place`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 70 }),
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 1, max: 5 }),
          fc.integer({ min: 0, max: 3 }),
          fc.integer(),
          (cols, bands, rows, offset, seed) => {
            const row = cols * bands;
            const next = random(seed);
            const cells = new Words(offset + row * rows).map(next).subarray(offset);
            const expected = cells.map((cell, i) => (i % row < bands ? cell : cell - cells[i - bands]!));
            takeDifferences(cells, row, bands);
            expect(cells).toEqual(expected);
          },
        ),
        { numRuns: 300 },
      );
    });

  it("by vectors where rows are whole vectors, and left alone elsewhere", () => {
    expect(takeDifferencesByVectors(new Uint16Array(64), 16, 1)).toBe(true);
    expect(takeDifferencesByVectors(new Uint16Array(60), 15, 1)).toBe(false);
    expect(takeDifferencesByVectors(new Uint32Array(80), 20, 5)).toBe(false);
  });
});

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "float32"];

describe("squares of four are averaged", () => {
  it.each(TYPES)("%s, for every width, height and place", (cellType) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 32, max: 150 }),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer(),
        (width, height, offset, gaps, seed) => {
          const next = random(seed);
          const cells = allocateCells(cellType, offset + width * height).subarray(offset);
          for (let i = 0; i < cells.length; i++) cells[i] = cellType === "float32" ? (next() - 2 ** 31) / 1e4 : next() >>> 8;
          if (cellType === "float32") for (let i = 0; i < 3 * gaps; i++) cells[next() % cells.length] = Number.NaN;
          const valid = new Uint8Array(cells.length);
          // Rows that are whole, empty, or neither.
          for (let i = 0; i < valid.length; i++) {
            const kind = (Math.floor(i / width / 2) + seed) & 3;
            valid[i] = kind === 0 ? 1 : kind === 1 ? 0 : next() >>> 29 < gaps ? 0 : 1;
          }
          const band = { cellType, cells, valid: gaps === 0 ? null : valid };
          const half = halveBand(band, width, height, "average");
          const across = Math.ceil(width / 2);
          for (let i = 0; i < half.cells.length; i++) {
            const [col, row] = [2 * (i % across), 2 * Math.floor(i / across)];
            let [sum, n] = [0, 0];
            for (const [c, r] of [
              [col, row],
              [col + 1, row],
              [col, row + 1],
              [col + 1, row + 1],
            ] as const) {
              const at = r * width + c;
              if (c >= width || r >= height || (band.valid !== null && valid[at] === 0) || Number.isNaN(cells[at]!)) continue;
              sum += cells[at]!;
              n++;
            }
            const mean = sum / n;
            const whole = mean >= 0 ? Math.floor(mean + 0.5) : -Math.floor(0.5 - mean);
            expect(half.valid === null ? 1 : half.valid[i]).toBe(n === 0 ? 0 : 1);
            expect(half.cells[i]).toBe(n === 0 ? 0 : cellType === "float32" ? Math.fround(mean) : whole + 0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("by vectors for these types and bands of some size", () => {
    for (const cellType of TYPES) {
      const cells = allocateCells(cellType, 64 * 2).fill(3);
      const out = allocateCells(cellType, 32);
      expect(meansByVectors(cells, cellType, 64, 2, out)).toBe(true);
      expect(out).toEqual(allocateCells(cellType, 32).fill(3));
    }
    expect(meansByVectors(new Uint16Array(8), "uint16", 4, 2, new Uint16Array(2))).toBe(false);
    expect(meansByVectors(new Int32Array(128), "int32", 64, 2, new Int32Array(32))).toBe(false);
  });
});

describe("positions of a row", () => {
  const grid = (crs: string, xmin: number, ymax: number, size: number, width: number, height: number): PixelGrid => ({
    crs: parseCrs(crs),
    transform: { a: size, b: 0, c: xmin, d: 0, e: -size, f: ymax },
    width,
    height,
  });
  const memory = vectorMemory();
  const run = memory.function<PlaceRun>("places", placeModule);

  it.each([
    [
      "utm to web mercator",
      grid("EPSG:3857", 1_669_792, 5_615_000, 19.109257071294063, 2000, 1500),
      grid("EPSG:32633", 490_000, 4_985_000, 10, 4000, 3000),
    ],
    // Squares are quartered near the pole, and there are places without any position.
    ["world to polar", grid("EPSG:3031", -3_000_000, 3_000_000, 10_000, 600, 600), grid("EPSG:4326", -180, 90, 0.1, 3600, 1800)],
    [
      "web mercator to mollweide",
      grid("ESRI:54009", -18_100_000, 9_050_000, 50_000, 724, 362),
      grid("EPSG:3857", -20_037_508, 20_037_508, 40_075.016, 1000, 1000),
    ],
  ])("%s: from polynomials they are those that are asked for one by one, bit for bit", (_, target, source) => {
    const map = approximateTransform(target, source);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: target.height - 1 }),
        fc.integer({ min: 0, max: target.width - 1 }),
        fc.integer({ min: 1, max: 400 }),
        (row, from, width) => {
          const expected = new Float64Array(2 * width);
          map.row(row, from, from + width, expected);
          const at = 16 * width;
          const buffer = memory.atLeast(at + 8 * PIECE * width);
          const pieces = new Float64Array(buffer, at, PIECE * width);
          const count = map.pieces(row, from, from + width, pieces);
          expect(count).toBeGreaterThan(0);
          new Float64Array(buffer, 0, 2 * width).fill(7);
          run(at, count, 0);
          expect(new Float64Array(buffer, 0, 2 * width)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are not told as polynomials where each is computed by itself", () => {
    const target = grid("EPSG:3857", 1_669_792, 5_615_000, 19, 20, 20);
    const map = approximateTransform(target, grid("EPSG:32633", 490_000, 4_985_000, 10, 40, 40), 0);
    expect(map.pieces(0, 0, 20, new Float64Array(200))).toBe(-1);
  });
});
