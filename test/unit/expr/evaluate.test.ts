import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkExpression } from "../../../shared/expr/check.js";
import { evaluateExpression, expressionScratch } from "../../../shared/expr/evaluate.js";
import { parseExpression } from "../../../shared/expr/parse.js";
import type { CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";
import { bandOf, run, valuesOf } from "./expressions.js";

interface Golden {
  readonly bands: Record<string, { cellType: CellType; cells: number[] }>;
  readonly exact: { text: string; values: (number | null)[] }[];
  readonly near: { text: string; values: (number | null)[] }[];
}
const golden = JSON.parse(readFileSync(new URL("../../golden/expr.json", import.meta.url), "utf8")) as Golden;
const bands = Object.fromEntries(Object.entries(golden.bands).map(([name, { cellType, cells }]) => [name, bandOf(cellType, cells)]));

describe("equal to numpy", () => {
  test.each(golden.exact.map(({ text, values }) => [text, values] as const))("%s", (text, values) => {
    const { band, dropped } = run(text, bands, "float64");
    const got = valuesOf(band);
    // -0 counts as 0.
    values.forEach((value, i) => void expect(got[i] === null ? null : got[i]! + 0, `cell ${i}`).toBe(value === null ? null : value + 0));
    expect(dropped).toBe(values.filter((value) => value === null).length);
  });

  test("NDVI to the last bit of float32", () => {
    const { band } = run("(B5 - B4) / (B5 + B4)", bands);
    const { values } = golden.exact[0]!;
    expect(band.cellType).toBe("float32");
    expect(valuesOf(band)).toEqual(values.map((value) => (value === null ? null : Math.fround(value))));
    expect(values.slice(0, 2)).toEqual([null, null]);
  });

  test.each(golden.near.map(({ text, values }) => [text, values] as const))("within 2^-48: %s", (text, values) => {
    const got = valuesOf(run(text, bands, "float64").band);
    values.forEach((value, i) => {
      if (value === null) expect(got[i], `cell ${i}`).toBeNull();
      else
        expect(Math.abs(got[i]! - value), `cell ${i}: ${got[i]} for ${value}`).toBeLessThanOrEqual(2 ** -48 * Math.max(Math.abs(value), 1));
    });
  });
});

describe("cells without a value", () => {
  const a = bandOf("int16", [1, null, 3, 0, null]);
  const b = bandOf("uint8", [2, 2, null, 0, null]);
  const row = (text: string, of: Record<string, Band> = { a, b }) => {
    const { band, dropped } = run(text, of, "float64");
    return [valuesOf(band), dropped];
  };
  test.each<[string, (number | null)[], number]>([
    ["a + b", [3, null, null, 0, null], 0],
    ["a / b", [0.5, null, null, null, null], 1],
    ["1 / a + 1 / b", [1.5, null, null, null, null], 1],
    ["1 / (1 / b)", [2, 2, null, null, null], 1],
    ["isnodata(a)", [0, 1, 0, 0, 1], 0],
    ["valid(a / b)", [1, 0, 0, 0, 0], 0],
    ["coalesce(a, b)", [1, 2, 3, 0, null], 0],
    ["coalesce(a / b, a, b, -1)", [0.5, 2, 3, 0, -1], 0],
    ["coalesce(1 / b, 1 / a)", [0.5, 0.5, 1 / 3, null, null], 1],
    ["a > 0 ? a : b", [1, null, 3, 0, null], 0],
    ["where(isnodata(a), b, a)", [1, 2, 3, 0, null], 0],
    ["if(valid(b), nodata, 5)", [null, null, 5, null, 5], 0],
    ["a > 0 or b > 0", [1, 1, 1, 0, null], 0],
    ["a > 0 and b > 0", [1, null, null, 0, null], 0],
    ["isnodata(a) or a < 1", [0, 1, 0, 1, 1], 0],
    ["valid(a) and a < 3", [1, 0, 0, 1, 0], 0],
    ["b in [2, a]", [1, 1, null, 1, null], 0],
    ["log(a - 1)", [null, null, Math.log(2), null, null], 2],
    ["bits(a, 3, 2)", [null, null, null, null, null], 3],
    ["clamp(a, 2, 1)", [null, null, null, null, null], 3],
    ["nodata", [null, null, null, null, null], 0],
    ["0 / 0", [null, null, null, null, null], 5],
    ["7", [7, 7, 7, 7, 7], 0],
  ])("%s", (text, values, dropped) => expect(row(text)).toEqual([values, dropped]));

  test("non-finite cells of a source are missing, overflow is dropped", () => {
    const f = bandOf("float64", [Number.NaN, Number.POSITIVE_INFINITY, 1e308, 1]);
    expect(row("f + 1", { f })).toEqual([[null, null, 1e308, 2], 0]);
    expect(row("f * 10", { f })).toEqual([[null, null, null, 10], 1]);
    expect(row("f * 10 > 0", { f })).toEqual([[null, null, null, 1], 1]);
  });

  test("bit operators take whole numbers of 32 bits only", () => {
    const f = bandOf("float64", [1.5, 2 ** 32, -(2 ** 31) - 1, 2 ** 32 - 1, -(2 ** 31)]);
    expect(row("f & 0xffffffff", { f })).toEqual([[null, null, null, 2 ** 32 - 1, 2 ** 31], 3]);
    expect(row("f << 31", { f })).toEqual([[null, null, null, (2 ** 32 - 1) * 2 ** 31, -(2 ** 62)], 3]);
    expect(row("1 << f", { f })).toEqual([[null, null, null, null, null], 5]);
  });
});

describe("storing", () => {
  const f = bandOf("float64", [-0.5, 0.5, 1.5, 2.5, 254.5, 255.5, -1.2, 1e300, null]);
  test("integers round halves to even and clamp, counted", () => {
    const { band, clamped, dropped } = run("f", { f }, "uint8");
    expect(valuesOf(band)).toEqual([0, 0, 2, 2, 254, 255, 0, 255, null]);
    expect([clamped, dropped]).toEqual([3, 0]);
    expect(Array.from(run("f", { f }, "int8").band.cells)).toEqual([0, 0, 2, 2, 127, 127, -1, 127, 0]);
  });

  test("float32 drops what it cannot hold", () => {
    const { band, dropped } = run("f", { f });
    expect(valuesOf(band).slice(-3)).toEqual([Math.fround(-1.2), null, null]);
    expect(dropped).toBe(1);
    const edge = bandOf("float64", [3.4028235677973362e38, 3.4028235677973366e38]);
    expect(valuesOf(run("e", { e: edge }).band)).toEqual([Math.fround(3.4028234663852886e38), null]);
  });
});

test("cells do not depend on how the tile is cut", () => {
  const cell = fc.option(fc.double({ min: -20, max: 20, noNaN: true }), { nil: null });
  const text = fc.constantFrom(
    "a / b",
    "a > b ? a : coalesce(b, 1)",
    "a > 0 or b > 0",
    "(a - b) / (a + b) + 1",
    "isnodata(a / b)",
    "sqrt(a) + b",
  );
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5000 }),
      (expression, pairs, from) => {
        const place = (which: 0 | 1) => Array.from({ length: from + pairs.length }, (_, i) => (i < from ? i % 7 : pairs[i - from]![which]));
        const alone = run(expression, {
          a: bandOf(
            "float64",
            pairs.map((p) => p[0]),
          ),
          b: bandOf(
            "float64",
            pairs.map((p) => p[1]),
          ),
        });
        const within = run(expression, { a: bandOf("float64", place(0)), b: bandOf("float64", place(1)) });
        expect(valuesOf(within.band).slice(from)).toEqual(valuesOf(alone.band));
      },
    ),
    { numRuns: 200 },
  );
});

test("one scratch serves expressions of any size in turn, and constants do not leak", () => {
  const scratch = expressionScratch();
  const of = (text: string) => {
    const checked = checkExpression(parseExpression(text), ["a"]);
    return () =>
      Array.from(evaluateExpression(checked, { width: 2, height: 1, bands: [bandOf("uint8", [1, 2])] }, scratch, "float64").band.cells);
  };
  const big = of(Array.from({ length: 60 }, (_, i) => `(a + ${i})`).join(" * 0 + "));
  const small = of("a + 100");
  expect([small(), big(), small(), big()]).toEqual([
    [101, 102],
    [60, 61],
    [101, 102],
    [60, 61],
  ]);
});
