import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepPixels, keptPixels, type MaskQuestion } from "../../../shared/raster/mask.js";
import { holds, type MaskRule, markCells, parseBits } from "../../../shared/raster/mask-rule.js";
import { QA_PRESETS, qaRules } from "../../../shared/raster/qa-preset.js";
import type { Band } from "../../../shared/raster/tile.js";
import { bandOf, valuesOf } from "./bands.js";

const golden = JSON.parse(readFileSync(new URL("../../golden/composite.json", import.meta.url), "utf8")) as {
  masks: { cells: number[]; rules: { rule: MaskRule; holds: number[] }[] };
  dilation: { width: number; height: number; marks: number[]; cases: { radius: number; grown: number[] }[] };
};

/** 1 where a pixel is dropped. */
const droppedPixels = (band: Band, width: number, height: number, asked: MaskQuestion) =>
  keptPixels(band, width, height, asked).map((kept) => 1 - kept);
const question = (rules: readonly MaskRule[], keep = false, dilate = 0) => ({ rules, keep, dilate });

describe("rules equal numpy's", () => {
  test.each(golden.masks.rules.map(({ rule, holds: expected }) => [JSON.stringify(rule), rule, expected] as const))(
    "%.60s",
    (_, rule, expected) => {
      const { cells } = golden.masks;
      for (const cellType of ["uint16", "uint32", "int32"] as const) {
        const band = bandOf(cellType, cells);
        expect(Array.from(droppedPixels(band, cells.length, 1, question([rule])))).toEqual(expected);
        expect(Array.from(droppedPixels(band, cells.length, 1, question([rule], true)))).toEqual(expected.map((h) => 1 - h));
      }
    },
  );

  test("several rules together: any of them", () => {
    const [a, b] = golden.masks.rules as [(typeof golden.masks.rules)[0], (typeof golden.masks.rules)[0]];
    const drops = droppedPixels(bandOf("uint16", golden.masks.cells), 200, 1, question([a.rule, b.rule]));
    expect(Array.from(drops)).toEqual(a.holds.map((h, i) => h | b.holds[i]!));
  });

  test("negative cells count in two's complement, whatever the width", () => {
    const rule: MaskRule = { kind: "bits", match: "all", bits: 0x80 };
    expect(Array.from(droppedPixels(bandOf("int8", [-128, -1, 127]), 3, 1, question([rule])))).toEqual([1, 1, 0]);
    expect(Array.from(droppedPixels(bandOf("int16", [-32768, -1, 128]), 3, 1, question([rule])))).toEqual([0, 1, 1]);
    expect(Array.from(droppedPixels(bandOf("int16", [-3, 5]), 2, 1, question([{ kind: "values", values: [-3] }])))).toEqual([1, 0]);
  });

  test("all 32 bits can be asked", () => {
    expect(holds({ kind: "bits", match: "all", bits: parseBits("0b11111111111111111111111111111111") }, 4294967295)).toBe(true);
    expect(holds({ kind: "field", first: 0, last: 31, op: "==", value: 4294967294 }, 4294967294)).toBe(true);
    expect(holds({ kind: "bits", match: "none", bits: 1 }, 0.5)).toBe(false);
  });

  test.each([0, -1, 1.5, 2 ** 32, "0b", "0b12", "66", "0b0"])("bits %s are refused", (written) =>
    expect(() => parseBits(written)).toThrow(/bits must be/),
  );
});

test("cells are marked as rules hold for each, whatever the type, length and place, in runs or not", () => {
  const VIEWS = { uint8: Uint8Array, int8: Int8Array, uint16: Uint16Array, int16: Int16Array } as const;
  const rules: MaskRule[] = [
    { kind: "bits", match: "any", bits: 0b11001 },
    { kind: "values", values: [-2, 7] },
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(VIEWS) as (keyof typeof VIEWS)[])),
      fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 9 })), { maxLength: 40 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 5 }),
      fc.boolean(),
      (cellType, runs, shift, shiftMarks, mark) => {
        const values = runs.flatMap(([value, times]) => new Array<number>(times).fill(value));
        const cells = new VIEWS[cellType](values.length + shift).subarray(shift);
        cells.set(values);
        const marks = new Uint8Array(values.length + shiftMarks).subarray(shiftMarks);
        markCells(cellType, cells, rules, mark, marks);
        expect(Array.from(marks)).toEqual(Array.from(cells, (cell) => (rules.some((rule) => holds(rule, cell)) === mark ? 1 : 0)));
      },
    ),
    { numRuns: 300 },
  );
});

test("kept pixels and bands' own validity meet byte by byte, for any length and place", () => {
  const bytes = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(bytes, bytes, fc.integer({ min: 0, max: 3 }), (own, kept, shift) => {
      const n = Math.min(own.length, kept.length);
      const at = (from: readonly number[]) => new Uint8Array([...new Array<number>(shift).fill(9), ...from.slice(0, n)]).subarray(shift);
      const [band] = keepPixels([{ cellType: "uint8", cells: new Uint8Array(n), valid: at(own) }], at(kept));
      expect(Array.from(band!.valid!)).toEqual(Array.from({ length: n }, (_, i) => own[i]! & kept[i]!));
    }),
  );
});

test("a pixel whose mask band is invalid is dropped, kept or not", () => {
  const real = bandOf("float32", [4, Number.NaN, 0]);
  expect(Array.from(droppedPixels(real, 3, 1, question([{ kind: "values", values: [4] }])))).toEqual([1, 1, 0]);
  expect(Array.from(droppedPixels(real, 3, 1, question([{ kind: "values", values: [0] }], true)))).toEqual([1, 1, 0]);
  const band = bandOf("uint8", [4, null, 0], 0);
  expect(Array.from(droppedPixels(band, 3, 1, question(qaRules("fmask"))))).toEqual([1, 1, 0]);
  expect(Array.from(droppedPixels(band, 3, 1, question([{ kind: "values", values: [0] }], true)))).toEqual([1, 1, 0]);
});

describe("dilation", () => {
  const { width, height, marks, cases } = golden.dilation;
  test.each(cases.map(({ radius, grown }) => [radius, grown] as const))("a disk of radius %s, as by distances", (radius, grown) => {
    expect(Array.from(droppedPixels(bandOf("uint8", marks), width, height, question([{ kind: "true" }], false, radius)))).toEqual(grown);
  });

  test("does not grow from nodata, which is dropped alone", () => {
    const band = bandOf("uint8", [0, 0, 0, 0, 0, 0, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0].concat([0, 0, 0, 0, 0]), 1);
    expect(Array.from(droppedPixels(band, 5, 5, question([{ kind: "true" }], false, 1)))).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 1]);
    const kept = bandOf("uint8", [1, 1, 1, 1, 1, 1, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1].concat([1, 1, 1, 1, 1]), 0);
    expect(Array.from(droppedPixels(kept, 5, 5, question([{ kind: "true" }], true, 1)))).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 1]);
  });
});

test("dropped pixels leave the bands, and bands share a mask", () => {
  const kept = Uint8Array.of(1, 0, 1, 0);
  const [a, b, c] = keepPixels([bandOf("uint8", [1, 2, 3, 4]), bandOf("uint16", [5, 6, 7, 8]), bandOf("int16", [null, 6, 7, null])], kept);
  expect([a, b, c].map((band) => valuesOf(band!))).toEqual([
    [1, null, 3, null],
    [5, null, 7, null],
    [null, null, 7, null],
  ]);
  expect(a!.valid).toBe(b!.valid);
});

describe("presets", () => {
  // Values with a known meaning, from the product guides.
  test.each<[string, number, boolean]>([
    ["landsat-c2-qa-pixel", 21824, false], // clear
    ["landsat-c2-qa-pixel", 21952, false], // clear water
    ["landsat-c2-qa-pixel", 1, true], // fill
    ["landsat-c2-qa-pixel", 22280, true], // cloud, high confidence
    ["landsat-c2-qa-pixel", 23888, true], // cloud shadow
    ["landsat-c2-qa-pixel", 30048, true], // snow
    ["landsat-c2-qa-pixel", 54596, true], // cirrus
    ["landsat-c2-qa-pixel", 21826, true], // dilated cloud
    ["landsat-c1-pixel-qa", 66, false], // clear, low confidence of cloud
    ["landsat-c1-pixel-qa", 322, false], // clear, Landsat 8
    ["landsat-c1-pixel-qa", 68, false], // water
    ["landsat-c1-pixel-qa", 72, true], // shadow
    ["landsat-c1-pixel-qa", 224, true], // cloud, high confidence
    ["landsat-c1-pixel-qa", 834, true], // cirrus, high confidence
    ["landsat-c1-bqa", 2720, false], // clear
    ["landsat-c1-bqa", 2800, true], // cloud
    ["landsat-c1-bqa", 2976, true], // shadow
    ["landsat-c1-bqa", 3744, true], // snow
    ["landsat-c1-bqa", 6816, true], // cirrus
    ["landsat-8-bqa", 20480, false], // clear
    ["landsat-8-bqa", 53248, true], // cloud
    ["fmask", 1, false],
    ["cfmask", 2, true],
    ["fmask", 255, true],
    ["sentinel-2-scl", 4, false],
    ["sentinel-2-scl", 9, true],
    ["sentinel-2-qa60", 1024, true],
    ["sentinel-2-qa60", 512, false],
  ])("%s: %i", (name, value, dropped) => expect(qaRules(name).some((rule) => holds(rule, value))).toBe(dropped));

  test("0b1000010 keeps the clear pixels of Collection 1 PIXEL_QA, as the preset does", () => {
    const clear: MaskRule = { kind: "bits", match: "all", bits: parseBits("0b1000010") };
    for (const value of [66, 322, 1346]) expect(holds(clear, value)).toBe(true);
    for (const value of [1, 72, 80, 96, 224]) expect(holds(clear, value)).toBe(false);
  });

  test("every preset's choice is among its classes", () => {
    for (const name of Object.keys(QA_PRESETS)) expect(qaRules(name).length).toBeGreaterThan(0);
  });

  test("unknown names are refused with the nearest", () => {
    expect(() => qaRules("landsat-c2-qapixel")).toThrow('did you mean "landsat-c2-qa-pixel"?');
    expect(() => qaRules("fmask", ["clouds"])).toThrow('did you mean "cloud"?');
    expect(() => qaRules("toString")).toThrow(/unknown preset/);
  });
});
