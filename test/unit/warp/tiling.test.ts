import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PixelWindow, windowIntersection } from "../../../shared/grid/window.js";
import { evaluateWhole, layerEvaluation } from "../../../shared/plan/evaluate-layer.js";
import type { LayerProgram, PlacedGrid, SourcesProgram } from "../../../shared/plan/layer-program.js";
import { onGrid } from "../../../shared/plan/program-nodes.js";
import { inputWindow } from "../../../shared/plan/program-tree.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import { RESAMPLE_METHODS, type ResampleMethod } from "../../../shared/raster/resample-kernel.js";
import type { Band } from "../../../shared/raster/tile.js";

const grid = (crs: string, x: number, y: number, size: number, width: number, height: number): PlacedGrid => ({
  crs,
  width,
  height,
  transform: { a: size, b: 0, c: x, d: 0, e: -size, f: y },
});

const WORLDS: readonly [name: string, source: PlacedGrid, target: PlacedGrid, cellType: CellType][] = [
  [
    "UTM to web mercator",
    grid("EPSG:32633", 500_000, 5_000_000, 10, 300, 260),
    grid("EPSG:3857", 1_669_860, 5_645_770, 13.9, 290, 270),
    "uint16",
  ],
  [
    "the same, coarser",
    grid("EPSG:32633", 500_000, 5_000_000, 10, 800, 700),
    grid("EPSG:3857", 1_669_860, 5_645_770, 41, 260, 230),
    "int16",
  ],
  [
    "within one CRS",
    grid("EPSG:32633", 500_000, 5_000_000, 10, 300, 260),
    grid("EPSG:32633", 499_993, 5_000_021, 8.37, 330, 300),
    "float32",
  ],
  [
    "over the antimeridian",
    grid("EPSG:4326", -180, 60, 0.5, 720, 240),
    grid("EPSG:3832", -3_000_000, 6_000_000, 50_000, 400, 180),
    "uint8",
  ],
];

const leaf = (on: PlacedGrid, cellType: CellType): SourcesProgram => ({
  kind: "sources",
  grid: on,
  bands: [{ name: "b1", cellType, nodata: 0 }],
  parts: [{ source: 0, col: 0, row: 0, width: on.width, height: on.height, bands: [0] }],
});

const valueAt = (col: number, row: number): number => Math.imul(col * 7919 + row * 104729 + 5, 2654435761) >>> 18;

/** Reads the source, and fails where a window asks for pixels that its reach did not foresee. */
function evaluate(program: LayerProgram, window: PixelWindow): Band {
  const reach = inputWindow(program as Parameters<typeof inputWindow>[0], window);
  const by = layerEvaluation((of, asked) => {
    const { grid: on, bands } = of;
    expect(reach === null ? null : windowIntersection(asked, reach)).toEqual(asked);
    const cells = allocateCells(bands[0]!.cellType, asked.width * asked.height);
    const valid = new Uint8Array(cells.length);
    for (let i = 0; i < cells.length; i++) {
      const [col, row] = [asked.col + (i % asked.width), asked.row + Math.floor(i / asked.width)];
      const inside = col >= 0 && row >= 0 && col < on.width && row < on.height;
      cells[i] = valueAt(col, row);
      valid[i] = inside && valueAt(row, col) % 41 !== 0 && (col >> 4) % 5 !== 0 ? 1 : 0;
    }
    return [{ cellType: bands[0]!.cellType, cells, valid }];
  });
  return evaluateWhole(program, window, by)[0]!;
}

/** Cells and their validity; 0 where there is no value. */
const shown = ({ cells, valid }: Band): number[] => Array.from(cells, (value, i) => (valid !== null && valid[i] === 0 ? -1e9 : value));

describe.each(WORLDS)("%s", (_, source, target, cellType) => {
  it.each(RESAMPLE_METHODS.map((method) => [method] as const))(
    "%s gives the same pixels in tiles of any size as in one",
    (method: ResampleMethod) => {
      const program = onGrid(leaf(source, cellType), target, { method, bufferSize: 2 });
      const whole = shown(evaluate(program, { col: 0, row: 0, width: target.width, height: target.height }));
      expect(new Set(whole).size).toBeGreaterThan(100);
      const check = (window: PixelWindow): void => {
        const found = shown(evaluate(program, window));
        const there = found.map(
          (_value, i) => whole[(window.row + Math.floor(i / window.width)) * target.width + window.col + (i % window.width)]!,
        );
        expect(found).toEqual(there);
      };
      for (const size of [64, 101]) {
        for (let row = 0; row < target.height; row += size) {
          for (let col = 0; col < target.width; col += size)
            check({ col, row, width: Math.min(size, target.width - col), height: Math.min(size, target.height - row) });
        }
      }
      fc.assert(
        fc.property(
          fc.nat(target.width - 1),
          fc.nat(target.height - 1),
          fc.integer({ min: 1, max: 70 }),
          fc.integer({ min: 1, max: 40 }),
          (col, row, w, h) => check({ col, row, width: Math.min(w, target.width - col), height: Math.min(h, target.height - row) }),
        ),
        { numRuns: 15 },
      );
    },
  );
});

describe("a cell across the seam of longitudes", () => {
  it("takes pixels from both ends of the source", () => {
    // The same pixels in a grid of -180 … 180 and in one of 0 … 360, whose seam lies elsewhere.
    const target = grid("EPSG:3832", 2_600_000, 1_000_000, 90_000, 20, 20);
    const shift = 180;
    const read = (by: number, method: ResampleMethod): number[] => {
      const source = grid("EPSG:4326", by - 180, 90, 1, 360, 180);
      const program = onGrid(leaf(source, "uint16"), target, { method, antialias: false, errorThreshold: 0 });
      const bands = evaluateWhole(
        program,
        { col: 0, row: 0, width: 20, height: 20 },
        layerEvaluation((_leaf, asked) => {
          const cells = allocateCells("uint16", asked.width * asked.height);
          for (let i = 0; i < cells.length; i++)
            cells[i] = valueAt((asked.col + (i % asked.width) + by + 360) % 360, asked.row + Math.floor(i / asked.width));
          return [{ cellType: "uint16", cells, valid: null }];
        }),
      );
      return shown(bands[0]!);
    };
    for (const method of ["average", "mode", "min", "max", "median"] as const) expect(read(0, method)).toEqual(read(shift, method));
  });
});
