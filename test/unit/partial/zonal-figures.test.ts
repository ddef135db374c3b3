/** Figures of random zones against an oracle of BigInt fractions, and their independence of tiles, batches and order. */
import { describe, expect, it } from "vitest";
import { createSpanBuffer } from "../../../shared/geo/spans.js";
import { checkAudit, checkZoneTotals } from "../../../shared/partial/audit.js";
import { type BandFigures, finishRow, type StatFigures } from "../../../shared/partial/finish-row.js";
import { mergeRows, mergeSortedRowStreams, mergeSortedRows } from "../../../shared/partial/merge-rows.js";
import { createZonalBatch } from "../../../shared/partial/zonal-batch.js";
import { decodeRow, encodeRow, type ZonalRow } from "../../../shared/partial/zonal-row.js";
import { planZonalSpec, type Stat, type ZonalRequest, type ZonalSpec } from "../../../shared/partial/zonal-spec.js";
import type { CellType } from "../../../shared/raster/cell-type.js";
import { type Expected, expectedOf, type Fraction, isNearest, less, type Scene, times } from "./oracle.js";
import { bandOfTile, cut, random, randomScene, rowAreasOf, rowOf, spansOf } from "./scenes.js";

const TYPES: readonly CellType[] = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64"];
const EXACT: readonly Stat[] = ["count", "sum", "mean", "min", "max", "variance", "stdev"];
const ALL: readonly Stat[] = [...EXACT, "median", "quantiles", "mode", "variety", "histogram"];
const LEVELS = [0, 0.1, 0.25, 1 / 3, 0.5, 0.9, 1];
const UNIT_EXPONENT = -20;
const UNIT: Fraction = [1n, 2n ** 20n];

const specOf = (scene: Scene, request: Partial<ZonalRequest>): ZonalSpec =>
  planZonalSpec({
    stats: [],
    coverage: "exact",
    bands: scene.bands.map(({ cellType }, i) => ({ name: `band ${i + 1}`, cellType })),
    by: scene.by,
    unitExponent: UNIT_EXPONENT,
    quantiles: LEVELS,
    zonePixels: [],
    ...request,
  });

/** What rounds to infinity. */
const isTooLarge = ([n, d]: Fraction): boolean => !less([n < 0n ? -n : n, d], [2n ** 1024n - 2n ** 970n, 1n]);

function nearest(found: unknown, expected: Fraction | null, name: string): void {
  if (expected === null || isTooLarge(expected)) expect(found, name).toBeNull();
  else if (!(typeof found === "number" && isNearest(found, expected))) {
    expect.fail(`${name}: ${String(found)} is not the double nearest to ${Number(expected[0]) / Number(expected[1])}`);
  }
}

function checkFigures(spec: ZonalSpec, figures: BandFigures, expected: Expected): void {
  nearest(figures.area.total, expected.total, "area.total");
  nearest(figures.area.valid, expected.valid, "area.valid");
  nearest(figures.count, expected.count, "count");
  if (spec.classes !== null) {
    const classes = spec.classes === "all" ? [...expected.classes.keys()] : spec.classes;
    expect(Object.keys(figures.area.classes!).sort()).toEqual(classes.map(String).sort());
    for (const value of classes) {
      const area = expected.classes.get(value) ?? ([0n, 1n] as const);
      nearest(figures.area.classes![String(value)], area, `area of class ${value}`);
      const percent = expected.total[0] === 0n ? null : times(times(area, [100n, 1n]), [expected.total[1], expected.total[0]]);
      nearest(figures.percent![String(value)], percent, `percent of class ${value}`);
    }
  }
  if (spec.stats.length > 0) checkStats(spec, figures.stats!, expected);
}

const pick = (stats: StatFigures, names: readonly string[]): StatFigures => Object.fromEntries(names.map((name) => [name, stats[name]!]));

function checkStats(spec: ZonalSpec, stats: StatFigures, expected: Expected): void {
  expect(Object.keys(stats)).toEqual(spec.stats);
  for (const stat of spec.stats) {
    const found = stats[stat]!;
    if (stat === "count" || stat === "sum" || stat === "mean" || stat === "variance") nearest(found, expected[stat], stat);
    else if (stat === "stdev") {
      if (expected.variance === null || isTooLarge(expected.variance)) expect(found).toBeNull();
      else {
        expect(found).toBe(Math.sqrt(Number(stats.variance)));
      }
    } else if (stat === "min" || stat === "max" || stat === "mode" || stat === "variety") expect(found, stat).toBe(expected[stat]);
    else if (stat === "median") nearest(found, expected.quantile(0.5), "median");
    else if (stat === "quantiles") {
      for (const q of spec.quantiles) nearest((found as Record<string, unknown>)[String(q)], expected.quantile(q), `quantile ${q}`);
    } else if (spec.bins === null) {
      const { values, counts } = found as { values: number[]; counts: number[] };
      expect(values).toEqual([...expected.covers.keys()]);
      for (const [i, value] of values.entries()) nearest(counts[i], expected.covers.get(value)!, `count of ${value}`);
    } else {
      const { edges, counts } = found as { edges: number[]; counts: number[] };
      expect(edges).toEqual(spec.bins);
      for (const [i, count] of counts.entries())
        nearest(count, expected.bin(edges[i]!, edges[i + 1]!, i === counts.length - 1), `bin ${i}`);
    }
  }
}

function check(scene: Scene, spec: ZonalSpec, row: ZonalRow | null): void {
  const figures = finishRow(spec, row);
  const expected = scene.bands.map((_, i) => expectedOf(scene, i, UNIT));
  checkFigures(spec, figures, expected[0]!);
  if (scene.bands.length > 1) for (const i of scene.bands.keys()) checkFigures(spec, figures.bands![spec.bands[i]!.name]!, expected[i]!);
  if (row) {
    checkAudit(spec, row);
    expect(row.inside).toBe(expected[0]!.touched);
    expect(row.outside).toBe(scene.width * scene.height - expected[0]!.touched);
    for (const [i, band] of row.bands.entries()) expect(band.validPixels).toBe(expected[i]!.validPixels);
  }
  if (scene.by) {
    const listed = spec.classes === "all" || spec.classes === null ? null : (spec.classes as number[]);
    const found = figures.by!;
    const areas = found.map(({ class: value, by }) => expected[0]!.by(value ?? null, by));
    for (const [i, { area, count }] of found.entries()) {
      nearest(area, areas[i]!.area, "area by");
      nearest(count, areas[i]!.count, "count by");
      expect(count).toBeGreaterThan(0);
    }
    // None is missing: of every class met, those of the second band add up.
    for (const value of spec.classes === null ? [undefined] : expected[0]!.covers.keys()) {
      if (listed && !listed.includes(value!)) continue;
      const others = new Set(scene.by.cells);
      for (const other of others) {
        if (expected[0]!.by(value ?? null, other).count[0] > 0n)
          expect(found.some((entry) => entry.class === value && entry.by === other)).toBe(true);
      }
    }
    expect([...found].sort((a, b) => (a.class ?? 0) - (b.class ?? 0) || a.by - b.by)).toEqual(found);
  }
}

const windowOf = ({ col, row, width, height }: Scene) => ({ col, row, width, height });

describe("figures of a zone", () => {
  for (const cellType of TYPES) {
    for (const along of [false, true]) {
      it(`${cellType}, ${along ? "areas along rows" : "one area a row"}: exact figures and tables`, () => {
        for (let seed = 1; seed <= 9; seed++) {
          const next = random(seed * 7919 + (along ? 1 : 0));
          const kind = seed % 2 ? "classes" : "wild";
          const scene = randomScene(next, {
            cellTypes: [cellType],
            kind,
            masked: seed % 3 === 0,
            along,
            width: 1 + Math.floor(next() * 150),
            height: 1 + Math.floor(next() * 6),
          });
          const some = [...scene.bands[0]!.cells.slice(0, seed % 12)].filter((value) => !Number.isNaN(value));
          const requests: Partial<ZonalRequest>[] = [
            { classes: [...some, 1, 2.5, 300, -1] },
            { classes: "all", stats: EXACT },
            { stats: ALL },
            { stats: ["histogram"], bins: [-100, -1, 0, 2, 3.5, 1000] },
            { stats: [...EXACT, "histogram"], bins: [0, 1] },
          ];
          for (const request of requests) {
            const spec = specOf(scene, request);
            check(scene, spec, rowOf(scene, spec, windowOf(scene), 64, 2, along));
          }
        }
      });
    }
  }

  it("running figures and tables tell the same", () => {
    for (const cellType of TYPES) {
      const scene = randomScene(random(5), { cellTypes: [cellType], kind: "wild", masked: true, along: false, width: 700, height: 4 });
      const spec = specOf(scene, { stats: EXACT });
      expect(spec.bands[0]!.values).toBe("running");
      const table: ZonalSpec = { ...spec, bands: [{ ...spec.bands[0]!, values: "table" }] };
      expect(finishRow(table, rowOf(scene, table, windowOf(scene), 100, 4, false))).toEqual(
        finishRow(spec, rowOf(scene, spec, windowOf(scene), 700, 1, false)),
      );
    }
  });

  it("several bands, split by another", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const along = seed % 2 === 0;
      const scene = randomScene(random(seed), {
        cellTypes: [(["uint8", "int8", "int16", "uint16"] as const)[seed % 4]!, "float32"],
        by: seed % 3 ? "uint8" : "int16",
        kind: "classes",
        masked: seed > 4,
        along,
        width: 120,
        height: 5,
      });
      // One of the bands without a mask.
      const scenes: Scene[] = [
        scene,
        { ...scene, by: { ...scene.by!, valid: null } },
        { ...scene, bands: scene.bands.map((band) => ({ ...band, valid: null })) },
      ];
      for (const [i, classes] of [undefined, [1, 2], "all" as const].entries()) {
        const scene = scenes[(i + seed) % 3]!;
        const spec = specOf(scene, { stats: ["mean", "max"], classes });
        check(scene, spec, rowOf(scene, spec, windowOf(scene), 50, 5, along));
      }
    }
  });

  it("values that are no classes, split by another band", () => {
    for (let seed = 1; seed <= 8; seed++) {
      const along = seed % 2 === 0;
      const scene = randomScene(random(seed + 70), {
        cellTypes: [(["float32", "float64", "int32", "uint32"] as const)[seed % 4]!],
        by: seed % 3 ? "uint8" : "int16",
        kind: seed % 3 ? "wild" : "classes",
        masked: seed > 4,
        along,
        width: 90,
        height: 4,
      });
      const spec = specOf(scene, { stats: ["mean"] });
      expect(spec.classes).toBeNull();
      const row = rowOf(scene, spec, windowOf(scene), 40, 4, along);
      check(scene, spec, row);
      expect(finishRow(spec, row).by!.length).toBeGreaterThan(1);
      expect(finishRow(spec, row).by![0]).not.toHaveProperty("class");
    }
  });

  it("several zones on one tile: as if each were alone", () => {
    for (const along of [false, true]) {
      const size = { cellTypes: ["uint8", "float32"] as const, kind: "classes", masked: true, width: 200, height: 6 } as const;
      const one = randomScene(random(11), { ...size, along });
      // The same pixels, and zones that reach from here to there.
      const scenes = [
        [90, 110],
        [40, 60],
        [150, 199],
        [0, 200],
        [50, 160],
      ].map(([from, to]): Scene => {
        const weights = one.weights.map((weight, i) => (i % 200 >= from! && i % 200 < to! ? weight : 0));
        return { ...one, weights };
      });
      const spec = specOf(one, { stats: ALL, classes: "all" });
      const tile = windowOf(one);
      const batch = createZonalBatch(spec, scenes.length, tile, rowAreasOf(one, along));
      const bands = one.bands.map((band) => bandOfTile(one, band, tile));
      for (const [zone, scene] of scenes.entries()) {
        const spans = spansOf(scene, tile.row, tile.height);
        batch.add(zone, tile, bands, null, spans, spans.rowStart.slice());
      }
      for (const row of batch.rows()) check(scenes[row.zone]!, spec, row);
    }
  });

  it("boundaries without end: sums of parts of pixels stay exact", () => {
    for (const cellType of TYPES) {
      const scene = randomScene(random(6), { cellTypes: [cellType], kind: "wild", masked: false, along: false, width: 3000, height: 1 });
      const largest = cellType.startsWith("float")
        ? 2 - 2 ** -23
        : 2 ** (Number(cellType.replace(/\D/g, "")) - (cellType.startsWith("u") ? 0 : 1)) - 1;
      scene.bands[0]!.cells.fill(largest);
      scene.weights.fill(2 ** 29 - 1);
      const spec = specOf(scene, { stats: EXACT });
      check(scene, spec, rowOf(scene, spec, windowOf(scene), 3000, 1, false));
    }
  });

  it("tiles of more pixels than are summed at once", () => {
    const [width, height] = [4096, 4100];
    const tile = { col: 0, row: 0, width, height };
    const weight = 2 ** 29 - 1;
    const spans = createSpanBuffer(height, height);
    spans.rows = height;
    for (let row = 0; row < height; row++) {
      spans.spans.set([0, width, weight], 3 * row);
      spans.rowStart[row + 1] = row + 1;
    }
    const areas = { constantAlongRow: true, rowArea: () => 1, areasOfRow: () => {} };
    const spec = planZonalSpec({
      stats: ["mode"],
      coverage: "exact",
      bands: [{ name: "b", cellType: "uint16" }],
      by: null,
      unitExponent: 0,
      zonePixels: [],
    });
    const batch = createZonalBatch(spec, 1, tile, areas);
    batch.add(0, tile, [{ cellType: "uint16", cells: new Uint16Array(width * height), valid: null }], null, spans, spans.rowStart.slice());
    const [row] = batch.rows();
    expect(row!.bands[0]!.table).toEqual({ values: [0], covers: [(BigInt(weight) * BigInt(width * height)).toString()] });
    checkAudit(spec, row!);
  });

  it("zones of large jobs have sketched quantiles, and say how wrong they can be", () => {
    for (const cellType of ["float32", "float64", "int32", "uint32"] as const) {
      const scene = randomScene(random(12), { cellTypes: [cellType], kind: "wild", masked: true, along: false, width: 400, height: 2 });
      const spec = specOf(scene, { stats: ["median", "quantiles", "mean", "min", "max"], zonePixels: [1e9] });
      const figures = finishRow(spec, rowOf(scene, spec, windowOf(scene), 150, 1, false));
      const expected = expectedOf(scene, 0, UNIT);
      checkStats({ ...spec, stats: ["mean", "min", "max"] }, pick(figures.stats!, ["mean", "min", "max"]), expected);
      expect(figures.quantileError).toBe(2 ** -10);
      const found = figures.stats!.quantiles as Record<string, number>;
      for (const q of LEVELS) {
        let before = 0;
        let atRank = 0;
        for (const [value, [n, d]] of expected.covers) {
          if (before / (Number(expected.count[0]) / Number(expected.count[1])) < q || before === 0) atRank = value;
          before += Number(n) / Number(d);
        }
        expect(Math.abs(found[String(q)]! - atRank)).toBeLessThanOrEqual(2 ** -10 * Math.abs(atRank));
      }
      expect(figures.stats!.median).toBe(found["0.5"]);
    }
  });

  it("zeros have no sign", () => {
    const scene = randomScene(random(8), { cellTypes: ["float64"], kind: "wild", masked: false, along: false, width: 40, height: 1 });
    scene.bands[0]!.cells.fill(-0);
    scene.weights.fill(2 ** 29);
    for (const request of [{ stats: EXACT }, { stats: ALL, classes: "all" }] as const) {
      const spec = specOf(scene, request);
      const figures = finishRow(spec, rowOf(scene, spec, windowOf(scene), 40, 1, false));
      expect(figures.stats).toMatchObject({ sum: 0, min: 0, max: 0 });
      if (request.stats === ALL) expect(figures.stats).toMatchObject({ median: 0, mode: 0, histogram: { values: [0] } });
    }
  });

  it("rows wider than what is added at once", () => {
    for (const along of [false, true]) {
      const scene = randomScene(random(3), { cellTypes: ["uint8"], kind: "classes", masked: true, along, width: 9001, height: 2 });
      scene.weights.fill(2 ** 29, 20, 8990);
      const spec = specOf(scene, { stats: ALL, classes: "all" });
      check(scene, spec, rowOf(scene, spec, windowOf(scene), 9001, 2, along));
    }
  });

  it("nothing valid, nothing covered", () => {
    const scene = randomScene(random(1), { cellTypes: ["float32"], kind: "wild", masked: true, along: false, width: 20, height: 3 });
    scene.bands[0]!.valid!.fill(0);
    for (const stats of [EXACT, ALL]) {
      const spec = specOf(scene, { stats, classes: [1] });
      check(scene, spec, rowOf(scene, spec, windowOf(scene), 7, 2, false));
      scene.weights.fill(0);
      expect(rowOf(scene, spec, windowOf(scene), 7, 2, false)).toBeNull();
      check(scene, spec, null);
      expect(finishRow(spec, null).stats).toMatchObject({ sum: 0, mean: null, variance: null, min: null, max: null });
    }
  });

  it("infinite values count, and make sums that JSON has no number for", () => {
    const scene = randomScene(random(2), { cellTypes: ["float64"], kind: "classes", masked: false, along: false, width: 40, height: 2 });
    scene.bands[0]!.cells.fill(1);
    scene.bands[0]!.cells[3] = Number.POSITIVE_INFINITY;
    scene.weights.fill(2 ** 29);
    for (const stats of [EXACT, ALL]) {
      const spec = specOf(scene, { stats });
      const row = decodeRow(encodeRow(rowOf(scene, spec, windowOf(scene), 16, 1, false)!));
      expect(finishRow(spec, row).stats).toMatchObject({ count: 80, sum: null, mean: null, variance: null, min: 1, max: null });
      expect(finishRow(spec, row).count).toBe(80);
      expect(decodeRow(encodeRow(mergeRows(spec, row, row)))).toEqual(mergeRows(spec, row, row));
    }
  });
});

describe("tiles, batches and order", () => {
  const shuffled = <T>(next: () => number, items: readonly T[]): T[] =>
    items
      .map((item) => [next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);

  it("leave no trace: the same bytes", async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const next = random(seed * 31);
      const along = seed % 3 === 0;
      const scene = randomScene(next, {
        cellTypes: [TYPES[seed % 8]!, TYPES[(seed * 3 + 1) % 8]!],
        kind: seed % 5 < 3 ? "wild" : "classes",
        masked: seed % 2 === 0,
        along,
        width: 40 + Math.floor(next() * 100),
        height: 1 + Math.floor(next() * 12),
      });
      for (const request of [
        { classes: "all", stats: ALL },
        { classes: [0, 1, 2], stats: EXACT },
      ] as const) {
        const base = specOf(scene, request);
        // Sketches, too, as zones of large jobs have them.
        const spec: ZonalSpec =
          seed % 4 === 1
            ? { ...base, bands: base.bands.map((band) => ({ ...band, values: "running" })), running: { ...base.running, sketch: true } }
            : base;
        const whole = rowOf(scene, spec, windowOf(scene), scene.width, scene.height, along);
        const batches = cut(windowOf(scene), 1 + Math.floor(next() * 60), 1 + Math.floor(next() * 6));
        const rows = batches.map((window) => rowOf(scene, spec, window, 1 + Math.floor(next() * 40), 1 + Math.floor(next() * 4), along));
        const parts = rows.filter((row) => row !== null).map((row) => decodeRow(encodeRow(row)));
        // Batches without coverage have no row, so the pixels outside are fewer.
        const text = (row: ZonalRow): string => encodeRow({ ...row, outside: 0 });
        const expected = whole === null ? [] : [text(whole)];
        expect(
          [
            ...mergeSortedRows(
              spec,
              shuffled(next, parts).map((row) => [row]),
            ),
          ].map(text),
        ).toEqual(expected);
        const streams = shuffled(next, parts).map(async function* (row) {
          yield row;
        });
        const streamed: string[] = [];
        for await (const row of mergeSortedRowStreams(spec, streams)) streamed.push(text(row));
        expect(streamed).toEqual(expected);
      }
    }
  });

  it("merging is associative and commutative", () => {
    for (const [seed, cellType] of TYPES.entries()) {
      const scenes = [1, 2, 3].map((i) =>
        randomScene(random(seed * 10 + i), { cellTypes: [cellType], kind: "wild", masked: true, along: false, width: 60, height: 2 }),
      );
      const spec = specOf(scenes[0]!, { stats: ALL, classes: "all" });
      const [a, b, c] = scenes.map((scene) => rowOf(scene, spec, windowOf(scene), 60, 2, false)!) as [ZonalRow, ZonalRow, ZonalRow];
      const left = encodeRow(mergeRows(spec, mergeRows(spec, a, b), c));
      expect(encodeRow(mergeRows(spec, a, mergeRows(spec, b, c)))).toBe(left);
      expect(encodeRow(mergeRows(spec, c, mergeRows(spec, b, a)))).toBe(left);
    }
  });

  it("covers may pass what a number holds", () => {
    const scene = randomScene(random(9), { cellTypes: ["uint8"], kind: "classes", masked: false, along: false, width: 3, height: 1 });
    scene.bands[0]!.cells.fill(1);
    scene.weights.fill(2 ** 29);
    const spec = specOf(scene, { stats: ["mode"] });
    const row = rowOf(scene, spec, windowOf(scene), 3, 1, false)!;
    const withCovers = (covers: (number | string)[]): ZonalRow => ({
      ...row,
      bands: [{ ...row.bands[0]!, table: { values: [1, 2], covers } }],
    });
    const coversOf = (a: ZonalRow, b: ZonalRow) => mergeRows(spec, a, b).bands[0]!.table!.covers;
    const large = 2 ** 53 - 1;
    expect(coversOf(withCovers([large, 5]), withCovers([4, large - 5]))).toEqual(["9007199254740995", large]);
    expect(coversOf(withCovers(["9007199254740993", large]), withCovers([1, "9007199254740993"]))).toEqual([
      "9007199254740994",
      "18014398509481984",
    ]);
  });

  it("streams of many zones come out ascending, each zone once", () => {
    const scene = randomScene(random(9), { cellTypes: ["uint8"], kind: "classes", masked: false, along: false, width: 30, height: 1 });
    const spec = specOf(scene, { stats: ["mean"], classes: [1] });
    const row = rowOf(scene, spec, windowOf(scene), 30, 1, false)!;
    const inputs = [[0, 2, 3], [], [2], [1, 2, 5]].map((zones) => zones.map((zone) => ({ ...row, zone })));
    const merged = [...mergeSortedRows(spec, inputs)];
    expect(merged.map(({ zone }) => zone)).toEqual([0, 1, 2, 3, 5]);
    expect(merged.map(({ inside }) => inside / row.inside)).toEqual([1, 1, 3, 1, 1]);
    expect([...mergeSortedRows(spec, [])]).toEqual([]);
  });
});

describe("the audit", () => {
  const scene = randomScene(random(4), {
    cellTypes: ["uint8"],
    by: "uint8",
    kind: "classes",
    masked: true,
    along: false,
    width: 80,
    height: 3,
  });
  const spec = specOf(scene, { stats: ALL, classes: "all" });
  const row = rowOf(scene, spec, windowOf(scene), 80, 3, false)!;
  const text = encodeRow(row);

  it("passes what balances", () => {
    checkAudit(spec, row);
    checkZoneTotals(spec, 0, "a", row, row.total[0]);
    checkZoneTotals(spec, 0, "a", row, row.total[0], row.total[1]);
    checkZoneTotals(spec, 0, "a", null, "0", "0");
    const clipped = { ...row, clipped: "-7" };
    checkZoneTotals(spec, 0, "a", clipped, String(BigInt(row.total[0]) - 7n));
    expect(decodeRow(encodeRow(clipped))).toEqual(clipped);
    expect(mergeRows(spec, mergeRows(spec, clipped, row), { ...row, clipped: "5" }).clipped).toBe("-2");
  });

  it("refuses every number that was changed", () => {
    let tried = 0;
    for (const match of text.matchAll(/\d+/g)) {
      const changed = decodeRow(`${text.slice(0, match.index)}${BigInt(match[0]) + 1n}${text.slice(match.index + match[0].length)}`);
      // What a pixel of no coverage is, what a value is called, and which zone it is, balances with nothing inside the row.
      const harmless = ["zone", "outside"].some((key) => JSON.stringify({ ...changed, [key]: 0 }) === JSON.stringify({ ...row, [key]: 0 }));
      const renamed = JSON.stringify(withoutValues(changed)) === JSON.stringify(withoutValues(row));
      if (harmless || renamed || JSON.stringify({ ...changed, by: 0 }) === JSON.stringify({ ...row, by: 0 })) continue;
      tried++;
      expect(() => checkAudit(spec, changed), match[0]).toThrow(expect.objectContaining({ code: "AUDIT_FAILED" }));
    }
    expect(tried).toBeGreaterThan(20);
  });

  const withoutValues = ({ bands, ...rest }: ZonalRow) => ({
    ...rest,
    bands: bands.map(({ table, classes, ...band }) => ({
      ...band,
      table: table?.covers,
      classes: classes?.map(([, ...figures]) => figures),
    })),
  });

  it("refuses parts that are more than the whole", () => {
    const listed = specOf(scene, { stats: ["histogram"], bins: [0, 3], classes: [1, 2] });
    const running: ZonalSpec = { ...listed, bands: listed.bands.map((band) => ({ ...band, values: "running" })) };
    const found = rowOf(scene, running, windowOf(scene), 80, 3, false)!;
    checkAudit(running, found);
    const [band] = found.bands;
    const more = (text: string): string => (BigInt(text) * 1000n).toString();
    const [value, cover, area] = band!.classes![0]!;
    const [one, other, both, areaOfBoth] = found.by![0]!;
    for (const changed of [
      { ...found, by: [[one, other, more(both), areaOfBoth] as const] },
      { ...found, by: [[one, other, both, more(areaOfBoth)] as const] },
      { ...found, bands: [{ ...band!, classes: [[value, more(cover), area] as const] }] },
      { ...found, bands: [{ ...band!, classes: [[value, cover, more(area)] as const] }] },
      { ...found, bands: [{ ...band!, bins: { values: [0], covers: [more(band!.valid[0])] } }] },
      { ...found, bands: [] },
      { ...found, outside: -1 },
    ]) {
      expect(() => checkAudit(running, changed)).toThrow(expect.objectContaining({ code: "AUDIT_FAILED" }));
    }
  });

  it("refuses a zone of which a batch is missing or came twice", () => {
    const twice = mergeRows(spec, row, row);
    checkAudit(spec, twice);
    for (const [found, cover, area] of [
      [twice, row.total[0], undefined],
      [null, row.total[0], undefined],
      [row, row.total[0], (BigInt(row.total[1]) + 1n).toString()],
    ] as const) {
      expect(() => checkZoneTotals(spec, 0, "a", found, cover, area)).toThrow(expect.objectContaining({ code: "AUDIT_FAILED" }));
    }
  });

  it("refuses lines that are no rows", () => {
    for (const line of ["", "null", "{}", '{"zone":1}', text.slice(0, -1), '{"zone":1,"bands":[{"table":{"values":[1]}}']) {
      expect(() => decodeRow(line)).toThrow(expect.objectContaining({ code: "AUDIT_FAILED" }));
    }
  });
});

it("the oracle's own neighbours", () => {
  expect(less([1n, 3n], [1n, 2n])).toBe(true);
  expect(isNearest(1 / 3, [1n, 3n])).toBe(true);
  expect(isNearest(1 / 3 + 2 ** -54, [1n, 3n])).toBe(false);
});
