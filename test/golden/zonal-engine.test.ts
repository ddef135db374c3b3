/** Whole questions against other tools: areas, coverage pixel by pixel, masks, statistics (zonal-engine.py). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runJob } from "../../shared/executor/run-job.js";
import type { ZoneResult } from "../../shared/stage/reduce-step.js";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";

type Kind = "uint8" | "int16" | "uint16" | "float32" | "float64";

interface GoldenZone {
  readonly geometry: object;
  readonly total: number;
  readonly valid: number;
  readonly classes: Readonly<Record<string, number>>;
  readonly coverage: { readonly ids: readonly number[]; readonly cover: readonly number[] } | null;
  readonly centre: readonly (readonly [number, number])[];
  readonly touched: readonly (readonly [number, number])[];
  readonly stats: Readonly<Partial<Record<Kind, Readonly<Record<string, number | null>> & { readonly quantiles: readonly number[] }>>>;
}

const golden = JSON.parse(readFileSync(new URL("./zonal-engine.json", import.meta.url), "utf8")) as {
  readonly levels: readonly number[];
  readonly grids: readonly {
    readonly grid: Pick<TestRaster, "epsg" | "x" | "y" | "cellWidth" | "cellHeight" | "width" | "height">;
    readonly zones: readonly GoldenZone[];
  }[];
};

const folder = mkdtempSync(join(tmpdir(), "tilefold-golden-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS: Readonly<Record<Kind, Pick<TestRaster, "type" | "nodata" | "cell">>> = {
  uint8: { type: "uint8", nodata: 7, cell: (c, r) => Math.floor(12 * noise(c, r)) },
  int16: { type: "int16", nodata: -1999, cell: (c, r) => Math.floor(4000 * noise(c, r)) - 2000 },
  uint16: { type: "uint16", cell: (c, r) => Math.floor(60_000 * noise(c, r)) },
  float32: { type: "float32", nodata: -9999, cell: (c, r) => (noise(c, r, 2) < 0.1 ? -9999 : 200 * noise(c, r) - 50) },
  float64: { type: "float64", cell: (c, r) => (noise(c, r, 2) < 0.1 ? Number.NaN : (noise(c, r) - 0.3) * 1e6 + noise(c, r, 3)) },
};

let states = 0;
async function ask(
  name: string,
  raster: Omit<TestRaster, "block">,
  geometries: readonly object[],
  zonal: object,
): Promise<readonly ZoneResult[]> {
  const uri = join(folder, name);
  writeFileSync(uri, rasterFile({ block: 32, geographic: raster.epsg === 4326, ...raster }));
  const zones = { type: "FeatureCollection", features: geometries.map((geometry) => ({ type: "Feature", properties: {}, geometry })) };
  const job = {
    tilefold: 1,
    pipeline: [
      { op: "read", uri },
      { op: "zonal", zones, zonesCrs: "raster", ...zonal },
    ],
    tiling: { tileSize: 32, batchBytes: 4096 },
  };
  const { result, state } = await runJob(job, { state: join(folder, `state-${states++}`) });
  expect(state).toBe("complete");
  return result.zones;
}

const relative = (found: number, expected: number): number => Math.abs(found - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE);

/** Numbers of the pixels of a zone, with the part of each that is covered: of a raster whose cells are their own numbers. */
async function pixels(
  grid: (typeof golden.grids)[number]["grid"],
  geometries: readonly object[],
  coverage: string,
): Promise<Map<number, number>[]> {
  const found = await ask(`${grid.epsg}-ids.tif`, { ...grid, type: "uint16", cell: (c, r) => r * grid.width + c }, geometries, {
    coverage,
    stats: ["histogram"],
  });
  return found.map(({ stats }) => {
    const { values, counts } = (stats as unknown as { histogram: { values: number[]; counts: number[] } }).histogram;
    return new Map(values.map((value, i) => [value, counts[i]!]));
  });
}

const runs = (ids: Iterable<number>): number[][] => {
  const out: number[][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[1] === id) last[1] = id + 1;
    else out.push([id, id + 1]);
  }
  return out;
};

describe.each(golden.grids)("EPSG:$grid.epsg", ({ grid, zones }) => {
  const geometries = zones.map(({ geometry }) => geometry);

  it("areas are exactextract's coverage times areas of pixels on the ellipsoid", async () => {
    const found = await ask(`${grid.epsg}-areas.tif`, { ...grid, ...KINDS.uint8 }, geometries, { classes: [2, 5] });
    zones.forEach((zone, i) => {
      const area = found[i]!.area!;
      expect(relative(area.total, zone.total)).toBeLessThan(1e-6);
      expect(relative(area.valid, zone.valid)).toBeLessThan(1e-6);
      for (const name of ["2", "5"]) {
        if (zone.classes[name] === 0) expect(area.classes![name]).toBe(0);
        else expect(relative(area.classes![name]!, zone.classes[name]!)).toBeLessThan(1e-6);
      }
    });
  });

  it("centre mode is GDAL's mask, pixel for pixel", async () => {
    const found = await pixels(
      grid,
      geometries.filter((_, i) => zones[i]!.centre.length > 0),
      "centre",
    );
    zones
      .filter(({ centre }) => centre.length > 0)
      .forEach(({ centre }, i) => {
        expect(runs(found[i]!.keys())).toEqual(centre);
        expect(new Set(found[i]!.values())).toEqual(new Set([1]));
      });
  });

  it("all touched is GDAL's mask, pixel for pixel", async () => {
    const found = await pixels(grid, geometries, "all-touched");
    expect(found.map((zone) => runs(zone.keys()))).toEqual(zones.map(({ touched }) => touched));
  });

  if (zones[0]!.coverage !== null)
    it("coverage is exactextract's, pixel for pixel, to its single precision", async () => {
      const found = await pixels(grid, geometries, "exact");
      zones.forEach(({ coverage }, i) => {
        const expected = new Map(coverage!.ids.map((id, k) => [id, coverage!.cover[k]!]));
        for (const id of new Set([...expected.keys(), ...found[i]!.keys()])) {
          expect(Math.abs((found[i]!.get(id) ?? 0) - (expected.get(id) ?? 0)), `pixel ${id} of zone ${i}`).toBeLessThan(2e-6);
        }
      });
    });

  it.each(Object.keys(zones[0]!.stats) as Kind[])("statistics of %s are exactextract's", async (kind) => {
    const stats = ["count", "sum", "mean", "min", "max", "variance", "stdev", "mode", "variety", "quantiles", "median"];
    const found = await ask(`${grid.epsg}-${kind}.tif`, { ...grid, ...KINDS[kind] }, geometries, { stats, quantiles: golden.levels });
    zones.forEach((zone, i) => {
      const expected = zone.stats[kind]!;
      const { quantiles, median, ...own } = found[i]!.stats as unknown as Record<string, number | null> & {
        quantiles: Record<string, number>;
      };
      const close = (name: string, value: number | null, other: number | null): void => {
        if (other === null || value === null) expect(value, name).toBe(other);
        // Differences of near values lose digits: the sums' size is what single precision is relative to.
        else
          expect(Math.abs(value - other), `${name} of zone ${i}: ${value}, not ${other}`).toBeLessThanOrEqual(
            1e-8 + 2e-6 * Math.max(Math.abs(other), name === "sum" ? Math.abs(expected.max! * expected.count!) : Math.abs(expected.max!)),
          );
      };
      for (const name of ["count", "sum", "mean", "variance", "stdev"]) close(name, own[name]!, expected[name]!);
      for (const name of ["min", "max", "variety"]) expect(own[name], name).toBe(expected[name]);
      // Among equals we take the smaller value, exactextract any.
      if (kind === "uint8" && i < 2) expect(own.mode).toBe(expected.mode);
      for (const [k, level] of golden.levels.entries()) close(`quantile ${level}`, quantiles[String(level)]!, expected.quantiles[k]!);
      expect(median).toBe(quantiles["0.5"]);
    });
  });
});
