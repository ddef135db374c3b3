import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCrs } from "../../../shared/geo/crs.js";
import { createTransform } from "../../../shared/geo/transform.js";
import { approximateTransform, type PixelGrid } from "../../../shared/geo/transform-approximate.js";

const grid = (crs: string, xmin: number, ymax: number, size: number, width: number, height: number): PixelGrid => ({
  crs: parseCrs(crs),
  transform: { a: size, b: 0, c: xmin, d: 0, e: -size, f: ymax },
  width,
  height,
});
const PAIRS: readonly [name: string, target: PixelGrid, source: PixelGrid][] = [
  [
    "utm to web mercator",
    grid("EPSG:3857", 1_669_792, 5_615_000, 19.109257071294063, 2000, 1500),
    grid("EPSG:32633", 490_000, 4_985_000, 10, 4000, 3000),
  ],
  ["lonlat to albers", grid("EPSG:5070", -2_400_000, 3_200_000, 3000, 1600, 1000), grid("EPSG:4326", -130, 55, 0.02, 3500, 1600)],
  ["world to polar", grid("EPSG:3031", -3_000_000, 3_000_000, 10_000, 600, 600), grid("EPSG:4326", -180, 90, 0.1, 3600, 1800)],
  [
    "0 … 360 to web mercator over the antimeridian",
    grid("EPSG:3857", -20_037_508, 5_000_000, 20_000, 2000, 500),
    grid("EPSG:4326", 0, 60, 0.25, 1440, 480),
  ],
  [
    "web mercator to mollweide",
    grid("ESRI:54009", -18_100_000, 9_050_000, 50_000, 724, 362),
    grid("EPSG:3857", -20_037_508, 20_037_508, 40_075.016, 1000, 1000),
  ],
];

function exactAt(target: PixelGrid, source: PixelGrid, col: number, row: number): [number, number] {
  const { a, c, e, f } = target.transform;
  const [x, y] = [Float64Array.of(c + a * (col + 0.5)), Float64Array.of(f + e * (row + 0.5))];
  createTransform(target.crs, source.crs).forward(x, y);
  const s = source.transform;
  let u = ((x[0] as number) - s.c) / s.a;
  if (source.crs.kind === "geographic") u -= (360 / s.a) * Math.round((u - source.width / 2) / (360 / s.a));
  return [u, ((y[0] as number) - s.f) / s.e];
}

describe.each(PAIRS)("%s", (_name, target, source) => {
  const map = approximateTransform(target, source, 0.125);
  const line = new Float64Array(4096);

  it("stays within the bound wherever the source is", () => {
    let met = 0;
    for (let r = 3; r < target.height; r += 41) {
      map.row(r, 0, target.width, line);
      for (let c = 1; c < target.width; c += 37) {
        const [u, v] = exactAt(target, source, c, r);
        if (Number.isNaN(u)) expect(line[2 * c]).toBeNaN();
        if (!(u >= 0 && v >= 0 && u <= source.width && v <= source.height)) continue;
        met++;
        // Far closer than what is allowed: the nearest pixel is then the right one but beside edges.
        expect(Math.hypot(line[2 * c]! - u, line[2 * c + 1]! - v)).toBeLessThan(2 ** -9);
      }
    }
    expect(met).toBeGreaterThan(100);
  });

  it("computes every position by itself where nothing is allowed", () => {
    const exact = approximateTransform(target, source, 0);
    for (const [c, r] of [
      [100, 100],
      [301, 207],
      [411, 299],
    ] as const) {
      const [u, v] = exactAt(target, source, c, r);
      exact.row(r, c, c + 1, line);
      if (Number.isNaN(u)) expect(line[0]).toBeNaN();
      else expect(Math.hypot(line[0]! - u, line[1]! - v)).toBeLessThan(2 ** -20);
    }
  });

  it("gives the same numbers in any pieces, and bounds that hold them", () => {
    fc.assert(
      fc.property(
        fc.nat(target.width - 1),
        fc.nat(target.height - 1),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 1, max: 90 }),
        (col, r0, w, h) => {
          const window = { col, row: r0, width: Math.min(w, target.width - col), height: Math.min(h, target.height - r0) };
          const fresh = approximateTransform(target, source, 0.125);
          const bounds = fresh.bounds(window);
          const xy = new Float64Array(2 * window.width);
          for (let r = window.row; r < window.row + window.height; r++) {
            fresh.row(r, window.col, window.col + window.width, xy);
            map.row(r, 0, target.width, line);
            for (let k = 0; k < window.width; k++) {
              const [u, v] = [xy[2 * k]!, xy[2 * k + 1]!];
              if (!Object.is(u, line[2 * (col + k)]) || !Object.is(v, line[2 * (col + k) + 1])) return false;
              if (Number.isNaN(u)) continue;
              if (!bounds || u < bounds.xmin || u > bounds.xmax || v < bounds.ymin || v > bounds.ymax) return false;
            }
          }
          return true;
        },
      ),
      { numRuns: 12, seed: 7 },
    );
  });
});
