/** Questions of real rasters and zones against other tools (test/golden/zonal-data.py). TILEFOLD_TEST_DATA names the folder. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import type { ZoneResult } from "../../shared/stage/reduce-step.js";

const folder = resolve(process.env.TILEFOLD_TEST_DATA ?? "../shared/data");

interface Answer {
  readonly id: string;
  readonly total: number;
  readonly valid: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly count: number;
  readonly mean: number | null;
  readonly stats?: Readonly<Record<string, number | null>>;
}

interface Question {
  readonly raster: string;
  readonly zones: string | object;
  readonly zonesCrs: string | null;
  readonly classes: readonly number[];
  readonly answers: readonly Answer[];
}

const golden = JSON.parse(readFileSync(new URL("../golden/zonal-data.json", import.meta.url), "utf8")) as {
  readonly questions: readonly Question[];
  readonly rasterstats: readonly {
    readonly raster: string;
    readonly zones: string;
    readonly answers: readonly Readonly<Record<string, number>>[];
  }[];
};

const work = mkdtempSync(join(tmpdir(), "tilefold-data-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let states = 0;
async function ask(raster: string, zones: string | object, zonal: object, more: object = {}): Promise<readonly ZoneResult[]> {
  const job = {
    tilefold: 1,
    pipeline: [
      { op: "read", uri: join(folder, raster) },
      { op: "zonal", zones: typeof zones === "string" ? join(folder, zones) : zones, ...zonal },
    ],
    ...more,
  };
  const { result, state } = await runJob(job, { state: join(work, `state-${states++}`) });
  expect(state).toBe("complete");
  return result.zones;
}

const near = (found: number, expected: number, relative: number, what: string): void => {
  expect(Math.abs(found - expected), `${what}: ${found}, not ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected));
};

/** Only the zones that are answered: two features of the world's countries bear the same id, which is refused. */
function asked({ zones, answers }: Question): string | object {
  if (typeof zones !== "string") return zones;
  const document = JSON.parse(readFileSync(join(folder, zones), "utf8")) as { type: string; features?: { id?: string }[] };
  const ids = new Set(answers.map(({ id }) => id));
  return document.features && document.features.length > ids.size
    ? { ...document, features: document.features.filter(({ id }) => ids.has(String(id))) }
    : zones;
}

const STATS = ["count", "sum", "mean", "min", "max", "variance", "stdev", "median", "mode", "variety"] as const;

describe.runIf(existsSync(join(folder, "landcover/nlcd-zion.tif")))("real rasters", () => {
  it.each(
    golden.questions.map(
      (question) => [`${question.raster} by ${typeof question.zones === "string" ? question.zones : "a polygon"}`, question] as const,
    ),
  )("%s", async (_, question) => {
    const zonal = {
      ...(question.zonesCrs ? { zonesCrs: question.zonesCrs } : {}),
      classes: question.classes,
      stats: question.answers[0]!.stats ? STATS : ["mean"],
    };
    const found = await ask(question.raster, asked(question), zonal);
    for (const expected of question.answers) {
      const zone = found.find(({ id }) => id === expected.id)!;
      const { area, count, stats } = zone as Required<ZoneResult>;
      near(area!.total, expected.total, 1e-6, "area");
      near(area!.valid, expected.valid, 1e-6, "valid area");
      near(count!, expected.count, 1e-6, "count");
      for (const [value, size] of Object.entries(expected.classes)) near(area!.classes![value]!, size, 2e-6, `area of class ${value}`);
      if (expected.mean !== null) near((stats as Record<string, number>).mean!, expected.mean, 1e-6, "mean");
      for (const [name, value] of Object.entries(expected.stats ?? {})) near((stats as Record<string, number>)[name]!, value!, 2e-6, name);
    }
  });

  it.each(["park-4326", "park-26912"])("one class raster in every encoding gives one answer (%s)", async (park) => {
    const files = [
      "landcover/nlcd-zion.tif",
      ...["cog-deflate", "cog-lzw", "cog-none", "cog-zstd", "cog-no-overviews", "tiled128-plain"].map(
        (name) => `derived/nlcd-zion-${name}.tif`,
      ),
    ];
    const answers = [];
    for (const file of files) answers.push(await ask(file, `vector/zion-${park}.geojson`, { classes: [2] }));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("the park in longitude and latitude and in metres differ by the rounding of their coordinates", async () => {
    const [a] = await ask("landcover/nlcd-zion.tif", "vector/zion-park-4326.geojson", { classes: [2] });
    const [b] = await ask("landcover/nlcd-zion.tif", "vector/zion-park-26912.geojson", { classes: [2] });
    near(a!.area!.total, b!.area!.total, 1e-6, "area");
    // The geodesic area of the park (data/README).
    expect(a!.area!.total / 1e6).toBeCloseTo(601.8, 2);
  });

  it("a class that is not there has no area", async () => {
    for (const file of ["landcover/prodes-rondonia.tif", "derived/prodes-rondonia-cog.tif"]) {
      const [zone] = await ask(
        file,
        {
          type: "Polygon",
          coordinates: [
            [
              [-62.65, -8.82],
              [-62.51, -8.81],
              [-62.52, -8.71],
              [-62.64, -8.705],
              [-62.65, -8.82],
            ],
          ],
        },
        { classes: [2] },
      );
      expect(zone!.area!.classes).toEqual({ "2": 0 });
      expect(zone!.percent).toEqual({ "2": 0 });
      expect(zone!.area!.valid).toBeGreaterThan(0);
    }
  });

  it("Fiji over the antimeridian has the area of Fiji in two parts", async () => {
    // A raster that begins and ends at the antimeridian, whose pixels are all 1.
    const [across] = await ask("odd-real/gfwfiji_6933.tif", "vector/fiji-across.geojson", { classes: [1] });
    const [split] = await ask("odd-real/gfwfiji_6933.tif", "vector/fiji-split.geojson", { classes: [1] });
    near(across!.area!.total, split!.area!.total, 1e-9, "area");
    expect(across!.area!.total).toBeGreaterThan(1e9);
    expect(across!.area!.classes!["1"]).toBeLessThanOrEqual(across!.area!.total);
  });

  it("all countries of the world on a global raster: zones that miss it are zeros, none fails, and classes add up", async () => {
    const world = JSON.parse(readFileSync(join(folder, "vector/ne-50m-countries.geojson"), "utf8")) as { features: object[] };
    await expect(ask("landcover/hyde-cropland-global-10km.tif", world, {})).rejects.toMatchObject({
      code: "ZONE_DUPLICATE_ID",
      at: { zone: "036" },
    });
    const byIndex = { ...world, features: world.features.map((feature) => ({ ...feature, id: null })) };
    const zones = await ask("landcover/hyde-cropland-global-10km.tif", byIndex, { classes: "all", allowEmpty: true });
    expect(zones).toHaveLength(241);
    for (const { error, area } of zones) {
      expect(error).toBeUndefined();
      const sum = Object.values(area!.classes!).reduce((all, one) => all + one, 0);
      expect(Math.abs(sum - area!.valid)).toBeLessThanOrEqual(1e-12 * area!.valid);
    }
  });

  it("a lossy copy of floats keeps its areas; tile size and workers change no byte", async () => {
    const zonal = { stats: STATS };
    const plain = await ask("derived/srtm-zion-f32-zstd-p3.tif", "vector/zion-park-4326.geojson", zonal);
    expect(
      await ask("derived/srtm-zion-f32-zstd-p3.tif", "vector/zion-park-4326.geojson", zonal, { tiling: { tileSize: 100, batchBytes: 1 } }),
    ).toEqual(plain);
    const [lerc] = await ask("derived/srtm-zion-f32-lerc.tif", "vector/zion-park-4326.geojson", zonal);
    near((lerc!.stats as Record<string, number>).mean!, (plain[0]!.stats as Record<string, number>).mean!, 1e-4, "mean");
    const [integers] = await ask("derived/srtm-zion-i16-deflate-p2.tif", "vector/zion-park-4326.geojson", zonal);
    expect(integers!.stats).toEqual(plain[0]!.stats);
  });

  it.each(golden.rasterstats)("$raster by $zones: rasterstats' pixels", async ({ raster, zones, answers }) => {
    // The polygons have the raster's coordinates, whatever their crs member says.
    const found = await ask(raster, zones, {
      zonesCrs: "raster",
      coverage: "centre",
      stats: ["count", "mean", "min", "max", "sum", "median"],
    });
    // Of many equal values numpy's median is one of them; ours, exactextract's, lies between the values that there are.
    const told = raster.includes("classes") ? ["count", "mean", "min", "max", "sum"] : Object.keys(answers[0]!);
    answers.forEach((expected, i) => {
      for (const name of told) near((found[i]!.stats as Record<string, number>)[name]!, expected[name]!, 1e-6, `${name} of zone ${i}`);
    });
  });
});
