import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PixelWindow } from "../../../shared/grid/window.js";
import { clipEdges } from "../../../shared/plan/clip-edges.js";
import { evaluateLayer, evaluateWhole, layerEvaluation } from "../../../shared/plan/evaluate-layer.js";
import type { LayerProgram, PlacedGrid, SourcesProgram } from "../../../shared/plan/layer-program.js";
import { unionGrid } from "../../../shared/plan/pipeline-layers.js";
import { compositeProgram, mapProgram, maskProgram, onGrid, selectBands } from "../../../shared/plan/program-nodes.js";
import { reachParts } from "../../../shared/plan/program-tree.js";
import { allocateCells } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";
import { BRIEF_SLOT, slotBytes } from "../../../shared/raster/vector-kernels.js";

const UTM = "EPSG:32613";
const grid = (width: number, height: number, x = 400_000, y = 4_400_000, cell = 30, crs: string | null = UTM): PlacedGrid => ({
  width,
  height,
  crs,
  transform: { a: cell, b: 0, c: x, d: 0, e: -cell, f: y },
});

/** A value that any pixel of any source can be asked for: uint16, with gaps. */
const valueAt = (source: number, band: number, col: number, row: number): number =>
  (Math.imul(col * 7919 + row * 104729 + source * 1299709 + band * 15485863, 2654435761) >>> 16) % 5000;
const validAt = (source: number, col: number, row: number): boolean => (Math.imul(col + 31 * row + 977 * source, 40503) >>> 4) % 7 !== 0;

const leaf = (source: number, on: PlacedGrid, bands: readonly string[]): SourcesProgram => ({
  kind: "sources",
  grid: on,
  bands: bands.map((name) => ({ name, cellType: "uint16", nodata: 0 })),
  parts: [{ source, col: 0, row: 0, width: on.width, height: on.height, bands: bands.map((_, i) => i) }],
});

/** Reads leaves, and fails where a pixel is asked for that the reach of the window did not foresee. `briefly`: what may be brief lasts no longer. */
function evaluate(program: LayerProgram, window: PixelWindow, briefly = false): readonly Band[] {
  const reach = new Map<number, PixelWindow[]>();
  reachParts(program, window, (part, needs) => void reach.set(part.source, [...(reach.get(part.source) ?? []), needs]));
  const evaluation = layerEvaluation((of, w, brief) => {
    const part = of.parts[0]!;
    const pixels = w.width * w.height;
    const memory = briefly && brief ? slotBytes(BRIEF_SLOT).fill(0xaa) : new Uint8Array(2 * pixels * part.bands.length);
    const bands = part.bands.map((band, b): Band => {
      const cells = new Uint16Array(memory.buffer, memory.byteOffset + 2 * pixels * b, pixels).fill(0);
      const valid = new Uint8Array(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const col = w.col + (i % w.width);
        const row = w.row + Math.floor(i / w.width);
        if (col < 0 || row < 0 || col >= part.width || row >= part.height) continue;
        if (!(reach.get(part.source) ?? []).some((r) => col >= r.col && row >= r.row && col < r.col + r.width && row < r.row + r.height))
          throw new Error(`(${col}, ${row}) of source ${part.source} was not foreseen`);
        cells[i] = valueAt(part.source, band, col, row);
        valid[i] = validAt(part.source, col, row) ? 1 : 0;
      }
      return { cellType: "uint16", cells, valid };
    });
    return bands;
  });
  return evaluateWhole(program, window, evaluation);
}

/** Cells as text, invalid ones as "-": what lies below the mask has no meaning. */
const shown = (band: Band): string[] =>
  Array.from(band.cells, (value, i) => (band.valid !== null && band.valid[i] === 0 ? "-" : String(value)));

function part(bands: readonly Band[], width: number, window: PixelWindow): string[][] {
  return bands.map((band) => {
    const all = shown(band);
    return Array.from(
      { length: window.width * window.height },
      (_, i) => all[(window.row + Math.floor(i / window.width)) * width + window.col + (i % window.width)]!,
    );
  });
}

const NAMES = ["red", "nir", "qa"];
const here = grid(90, 70);
const triangle = {
  type: "Polygon",
  coordinates: [
    [
      [400_200, 4_399_900],
      [402_500, 4_399_000],
      [400_900, 4_398_100],
      [400_200, 4_399_900],
    ],
  ],
};

const masked = (source: number, on: PlacedGrid, dilate = 0) =>
  maskProgram(leaf(source, on, NAMES), { op: "mask", bits: { band: "qa", all: dilate === 0 ? "0b1100" : "0b1111110" }, dilate }, null);
const scenes = [
  { id: "a", program: masked(0, here) },
  { id: "shifted", program: masked(1, grid(60, 60, 400_000 + 30 * 17, 4_400_000 - 30 * 9), 3) },
  { id: "finer", program: masked(2, grid(200, 200, 400_313.7, 4_399_700.1, 11)) },
  { id: "next-zone", program: masked(3, grid(80, 80, -113_000, 4_417_500, 35, "EPSG:32614")) },
];

const median = compositeProgram(scenes, here, { op: "composite", bands: ["red", "nir"] });
const programs: Record<string, LayerProgram> = {
  "bits with a halo": masked(0, here, 2),
  where: maskProgram(leaf(0, here, NAMES), { op: "mask", where: "red > nir * 2", keep: true, dilate: 2 }, null),
  index: mapProgram(masked(0, here), { op: "map", bands: { ndvi: "(nir - red) / (nir + red)", bright: "red > 1000" } }),
  clip: maskProgram(leaf(0, here, NAMES), { op: "mask", geometry: triangle, dilate: 3 }, clipEdges(triangle, "triangle", UTM, here)),
  median: compositeProgram(scenes, here, { op: "composite", bands: ["red", "nir"], observations: true }),
  "bilinear mean": compositeProgram(scenes, here, { op: "composite", bands: ["nir"], reducer: "mean", resample: "bilinear" }),
  "least of medians and scenes": compositeProgram(
    [scenes[0]!, { id: "median", program: median }, { id: "other", program: masked(4, here) }],
    here,
    {
      op: "composite",
      bands: ["red", "nir"],
      reducer: "min",
    },
  ),
  "index of a best pixel": mapProgram(
    compositeProgram(scenes, here, { op: "composite", bands: ["nir", "red"], reducer: "best", best: "nir - qa" }),
    { op: "map", bands: { ndvi: "(nir - red) / (nir + red)" } },
  ),
};

describe("layer programs", () => {
  it.each(Object.entries(programs))(
    "%s: a window gives what the whole gives there, and asks for no pixel beyond its reach",
    (_, program) => {
      const whole = evaluate(program, { col: 0, row: 0, width: here.width, height: here.height });
      expect(whole.some((band) => shown(band).includes("-"))).toBe(true);
      expect(new Set(shown(whole[0]!)).size).toBeGreaterThan(2);
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 89 }),
          fc.integer({ min: 0, max: 69 }),
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 40 }),
          (col, row, w, h) => {
            const window = { col, row, width: Math.min(w, here.width - col), height: Math.min(h, here.height - row) };
            expect(evaluate(program, window).map(shown)).toEqual(part(whole, here.width, window));
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  it.each(Object.entries(programs))("%s: what is read briefly is not looked at later", (_, program) => {
    for (const window of [
      { col: 0, row: 0, width: here.width, height: here.height },
      { col: 13, row: 21, width: 40, height: 30 },
    ])
      expect(evaluate(program, window, true).map(shown)).toEqual(evaluate(program, window).map(shown));
  });

  it.each(Object.entries(programs))("%s: a chosen band is the band of the whole", (_, program) => {
    const window = { col: 13, row: 21, width: 40, height: 30 };
    const all = evaluate(program, window);
    all.forEach((band, b) => {
      expect(shown(evaluate(selectBands(program, [b]), window)[0]!)).toEqual(shown(band));
    });
  });

  it("quality comes first: where it leaves nothing, the other bands are not read", () => {
    const files = NAMES.map((name, i) => leaf(i, here, [name]));
    const stack: LayerProgram = { kind: "stack", grid: here, bands: files.flatMap(({ bands }) => bands), inputs: files };
    const scene = (quality: number, more: object = {}) => {
      const reads: number[] = [];
      const evaluation = layerEvaluation((of, { width, height }) => {
        const { source } = of.parts[0]!;
        reads.push(source);
        return [{ cellType: "uint16", cells: allocateCells("uint16", width * height).fill(source === 2 ? quality : 7), valid: null }];
      });
      const program = maskProgram(stack, { op: "mask", bits: { band: "qa", any: 8 }, ...more }, null);
      const bands = evaluateLayer(program, { col: 5, row: 5, width: 6, height: 4 }, evaluation);
      return { reads, bands: bands?.map(shown) ?? null };
    };
    expect(scene(8)).toEqual({ reads: [2], bands: null });
    expect(scene(8, { dilate: 2 })).toEqual({ reads: [2], bands: null });
    expect(scene(0, { keep: true })).toEqual({ reads: [2], bands: null });
    const whole = (value: string) => new Array<string>(24).fill(value);
    expect(scene(1)).toEqual({ reads: [2, 0, 1], bands: [whole("7"), whole("7"), whole("1")] });
  });

  it("a band that only others need is not read", () => {
    const reads: number[] = [];
    const program = selectBands(mapProgram(leaf(0, here, NAMES), { op: "map", bands: { one: "red + 1", two: "nir * b3" } }), [0]);
    reachParts(program, { col: 0, row: 0, width: 5, height: 5 }, ({ bands }) => void reads.push(...bands));
    expect(reads).toEqual([0]);
  });

  it("scenes of other grids are nearest neighbours: as by hand", () => {
    const finer = scenes[2]!.program;
    const placed = evaluate(selectBands(onGrid(finer, here, { method: "nearest" }), [0]), { col: 0, row: 0, width: 90, height: 70 })[0]!;
    const own = evaluate(selectBands(finer, [0]), { col: 0, row: 0, width: 200, height: 200 })[0]!;
    for (const [col, row] of [
      [11, 15],
      [40, 33],
      [70, 60],
      [0, 0],
    ] as const) {
      const u = Math.floor((400_000 + 30 * (col + 0.5) - 400_313.7) / 11);
      const v = Math.floor((4_399_700.1 - (4_400_000 - 30 * (row + 0.5))) / 11);
      const expected = u < 0 || v < 0 || u >= 200 || v >= 200 ? "-" : shown(own)[v * 200 + u];
      expect(shown(placed)[row * 90 + col]).toBe(expected);
    }
  });

  it("a union keeps the first grid's cells and covers the others", () => {
    const union = unionGrid([here, grid(60, 60, 400_000 + 30 * 60, 4_400_000 + 30 * 20), grid(10, 10, 399_985, 4_400_000)]);
    expect(union).toMatchObject({ width: 121, height: 90, transform: { a: 30, c: 399_970, f: 4_400_600 } });
  });

  it("unknown bands and ambiguous masks are refused with names", () => {
    expect(() => maskProgram(leaf(0, here, NAMES), { op: "mask", bits: { band: "quality", all: 1 } }, null)).toThrow(/no band "quality"/);
    expect(() => maskProgram(leaf(0, here, NAMES), { op: "mask" }, null)).toThrow(/exactly one of/);
    expect(() => mapProgram(leaf(0, here, NAMES), { op: "map", bands: { x: "rad + 1" } })).toThrow(/no band "rad"/);
    expect(() => compositeProgram(scenes, here, { op: "composite", bands: ["green"] })).toThrow(/scene "a" has no band "green"/);
    expect(() => compositeProgram(scenes, here, { op: "composite", reducer: "percentile" })).toThrow(/needs `percentile`/);
  });
});
