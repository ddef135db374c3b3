import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import { type CompositeReducer, compositeBand, compositeScratch } from "../../../shared/raster/composite.js";
import { bestScenes, countScenes, medoidScenes, NO_SCENE, pickBand } from "../../../shared/raster/composite-pick.js";
import { commonCellType, compositeCellType } from "../../../shared/raster/composite-type.js";
import { middle } from "../../../shared/raster/median.js";
import type { Band } from "../../../shared/raster/tile.js";
import { bandOf, valuesOf } from "./bands.js";

type Values = (number | null)[];
interface Case {
  readonly cellType: CellType;
  readonly scenes: Values[];
  readonly median: Values;
  readonly medianFloat64: Values;
  readonly mean: Values;
  readonly min: Values;
  readonly max: Values;
  readonly count: number[];
  readonly first: Values;
  readonly last: Values;
  readonly mode: Values;
  readonly percentile: Record<string, Values>;
}
const golden = JSON.parse(readFileSync(new URL("../../golden/composite.json", import.meta.url), "utf8")) as {
  cases: Case[];
  medoids: { bands: Values[][]; picked: number[] }[];
};

const scratch = compositeScratch();
const zeroed = (values: Values): Values => values.map((value) => (value === null ? null : value + 0));

describe.each(
  golden.cases.map((one) => [`${one.scenes.length} ${one.cellType}${one.scenes.flat().includes(null) ? ", masked" : ""}`, one] as const),
)("equal to numpy: %s", (_, one) => {
  const cells = one.count.length;
  const scenes = one.scenes.map((values) => bandOf(one.cellType, values));
  const run = (reducer: CompositeReducer, cellType = one.cellType) => compositeBand(scenes, cells, reducer, cellType, scratch);

  test("median, in the scenes' type and in float64, with the count", () => {
    const { band, observations } = run({ kind: "median" });
    expect(valuesOf(band)).toEqual(zeroed(one.median));
    expect(Array.from(observations)).toEqual(one.count);
    expect(valuesOf(run({ kind: "median" }, "float64").band)).toEqual(zeroed(one.medianFloat64));
  });
  test.each(["min", "max", "first", "last", "mode"] as const)("%s", (kind) => {
    const { band, observations } = run({ kind });
    expect(valuesOf(band)).toEqual(zeroed(one[kind]));
    expect(Array.from(observations)).toEqual(one.count);
  });
  test("mean", () => {
    valuesOf(run({ kind: "mean" }, "float64").band).forEach((got, i) => {
      const value = one.mean[i]!;
      // numpy adds pairwise from eight values on; integers are exact in either order.
      if (value === null || !one.cellType.startsWith("float")) expect(got, `cell ${i}`).toBe(value === null ? null : value + 0);
      else expect(Math.abs(got! - value)).toBeLessThanOrEqual(1e-15 * Math.max(...one.scenes.map((scene) => Math.abs(scene[i] ?? 0))) * 4);
    });
  });
  test("count is a value everywhere", () => {
    const { band } = run({ kind: "count" }, "uint16");
    expect(band.valid).toBeNull();
    expect(Array.from(band.cells)).toEqual(one.count);
  });
  test.each(Object.keys(one.percentile))("percentile %s", (percent) => {
    const got = valuesOf(run({ kind: "percentile", percent: Number(percent) }, "float64").band);
    expect(got).toEqual(zeroed(one.percentile[percent]!));
  });
});

describe("vector medians are the plain ones", () => {
  const types = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32"] as const;
  test.each(types)("%s, any count of scenes, any mask, across blocks", (cellType) => {
    const real = cellType === "float32";
    const cell = real
      ? fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -0, 1, Number.NaN, 3.4028234663852886e38))
      : fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 41 }),
        fc.array(cell, { minLength: 30, maxLength: 90 }),
        fc.integer({ min: 1, max: 97 }),
        fc.boolean(),
        (count, pool, step, masked) => {
          const cells = 2048 + 61;
          const scenes = Array.from({ length: count }, (_, k): Band => {
            const of = allocateCells(cellType, cells);
            const valid = masked && k % 3 !== 1 ? new Uint8Array(cells) : null;
            for (let i = 0; i < cells; i++) {
              of[i] = pool[(i * step + k * 7 + ((i * k) >> 3)) % pool.length]!;
              if (valid) valid[i] = (i * 2654435761 + k * 40503) % 1000 < 600 ? 1 : 0;
            }
            return { cellType, cells: of, valid };
          });
          const { band, observations } = compositeBand(scenes, cells, { kind: "median" }, cellType, scratch);
          const wide = compositeBand(scenes, cells, { kind: "median" }, "float64", scratch).band;
          const values = new Float64Array(count);
          const pair = new Float64Array(2);
          const half = allocateCells(cellType, 1);
          for (let i = 0; i < cells; i++) {
            let n = 0;
            for (const scene of scenes) if (scene.valid?.[i] !== 0 && !Number.isNaN(scene.cells[i]!)) values[n++] = scene.cells[i]!;
            if (observations[i] !== n || (n === 0) !== (band.valid?.[i] === 0))
              throw new Error(`cell ${i}: ${observations[i]} observations, ${n} expected`);
            if (n === 0) continue;
            middle(values, n, pair);
            const mean = (pair[0]! + pair[1]!) / 2;
            const down = Math.floor(mean);
            half[0] = real || mean === down ? mean : down % 2 === 0 ? down : down + 1;
            if (band.cells[i] !== half[0] || Object.is(band.cells[i], -0))
              throw new Error(`cell ${i}: ${band.cells[i]}, ${half[0]} expected of ${values.slice(0, n)}`);
            if (wide.cells[i] !== mean) throw new Error(`cell ${i} in float64: ${wide.cells[i]}, ${mean} expected`);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test("many scenes go the plain way to the same", () => {
    const scenes = Array.from({ length: 150 }, (_, k) => bandOf("int16", [k, -k, (k * 37) % 150, k % 3 === 0 ? null : k]));
    expect(valuesOf(compositeBand(scenes, 4, { kind: "median" }, "int16", scratch).band)).toEqual([74, -74, 74, 75]);
    expect(valuesOf(compositeBand(scenes, 4, { kind: "median" }, "float32", scratch).band)).toEqual([74.5, -74.5, 74.5, 75]);
  });

  test("scenes of several types meet in numbers", () => {
    const scenes = [bandOf("uint8", [1, 200]), bandOf("int16", [-5, null]), bandOf("float32", [0.5, Number.NaN])];
    expect(valuesOf(compositeBand(scenes, 2, { kind: "median" }, "float32", scratch).band)).toEqual([0.5, 200]);
  });

  test("middle equals sorting, for any values", () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(values, (of) => {
        const sorted = Float64Array.from(of).sort();
        const pair = new Float64Array(2);
        middle(Float64Array.from(of), of.length, pair);
        expect([pair[0]! + 0, pair[1]! + 0]).toEqual([sorted[(of.length - 1) >> 1]! + 0, sorted[of.length >> 1]! + 0]);
      }),
    );
  });
});

test("no scenes: no values", () => {
  const { band, observations } = compositeBand([], 3, { kind: "median" }, "uint16", scratch);
  expect([valuesOf(band), Array.from(observations)]).toEqual([
    [null, null, null],
    [0, 0, 0],
  ]);
});

test("what masked cells hold does not matter", () => {
  for (const hidden of [0, 255, Number.NaN, Number.POSITIVE_INFINITY]) {
    const scenes = [bandOf("float32", [null, 3], hidden), bandOf("float32", [4, null], hidden)];
    for (const kind of ["median", "mean", "min", "max", "first", "last", "mode"] as const) {
      expect(valuesOf(compositeBand(scenes, 2, { kind }, "float32", scratch).band), `${kind} over ${hidden}`).toEqual([4, 3]);
    }
  }
});

test("cells without a value are 0 below the mask: the same bytes whatever was there", () => {
  const reducers = ["median", "mean", "min", "max", "first", "last", "mode"] as const;
  for (const cellType of ["uint8", "int16", "float32", "float64"] as const) {
    const scenes = [bandOf(cellType, [null, 3], 9), bandOf(cellType, [null, 4], 8), bandOf(cellType, [null, null], 7)];
    for (const kind of reducers) {
      for (const out of [cellType, "float64"] as const) {
        const { band } = compositeBand(scenes, 2, { kind }, out, scratch);
        expect(Object.is(band.cells[0], 0), `${kind} of ${cellType} as ${out}`).toBe(true);
      }
    }
  }
});

describe("one scene per pixel", () => {
  test.each(golden.medoids.map((one) => [one.bands[0]!.length, one] as const))(
    "medoids of %s scenes equal numpy's",
    (count, { bands, picked }) => {
      const scenes = Array.from({ length: count }, (_, k) => bands.map((band) => bandOf("uint16", band[k]!)));
      const got = medoidScenes(scenes, picked.length, scratch);
      expect(Array.from(got)).toEqual(picked);
      const taken = pickBand(
        scenes.map((scene) => scene[1]!),
        got,
        "uint16",
        scratch,
      );
      expect(valuesOf(taken)).toEqual(picked.map((k, i) => (k === NO_SCENE ? null : bands[1]![k]![i]!)));
      expect(Array.from(countScenes(scenes, picked.length))).toEqual(
        picked.map((_, i) => scenes.filter((scene) => scene.every((band) => band.valid?.[i] !== 0)).length),
      );
    },
  );

  test("the best score, the earlier of equal ones", () => {
    const scores = [
      bandOf("float32", [1, null, 2, -5, null]),
      bandOf("float32", [3, 1, 2, null, null]),
      bandOf("float32", [2, 1, Number.NaN, -6, null]),
    ];
    expect(Array.from(bestScenes(scores, 5, scratch))).toEqual([1, 1, 0, 0, NO_SCENE]);
  });
});

test("cell types: the smallest that holds all, floats for means", () => {
  expect(commonCellType(["uint8", "int16"])).toBe("int16");
  expect(commonCellType(["uint8", "int8"])).toBe("int16");
  expect(commonCellType(["uint16", "int16"])).toBe("int32");
  expect(commonCellType(["uint32", "int32"])).toBe("float64");
  expect(commonCellType(["uint16", "float32"])).toBe("float32");
  expect(commonCellType(["int32", "float32"])).toBe("float64");
  expect(compositeCellType({ kind: "median" }, ["uint16", "uint16"])).toBe("uint16");
  expect(compositeCellType({ kind: "mean" }, ["uint16"])).toBe("float32");
  expect(compositeCellType({ kind: "mean" }, ["int32"])).toBe("float64");
  expect(compositeCellType({ kind: "count" }, ["float32"])).toBe("uint16");
});
