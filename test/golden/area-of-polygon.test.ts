/** The figures of docs/areas.md: the plane's and the sphere's answers, from turf, beside ours. */

import { readFileSync } from "node:fs";
import { area, polygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { parseCrs } from "../../shared/geo/crs.js";
import { createTransform } from "../../shared/geo/transform.js";

const RING = [
  [12893719.14014622, 4252554.063966703],
  [12885784.947625166, 4016795.2004839457],
  [13168015.510159813, 4104071.318215543],
  [13054669.902716178, 4244619.871445648],
  [12893719.14014622, 4252554.063966703],
] as const;
/** By `tilefold zonal` at every tile size (test/property). */
const ELLIPSOID = 29419.1751;

describe("the polygon of docs/areas.md", () => {
  it("in the plane of web mercator is 49 % too large", () => {
    let twice = 0;
    for (let i = 0; i < 4; i++) twice += RING[i]![0] * RING[i + 1]![1] - RING[i + 1]![0] * RING[i]![1];
    const plane = Math.abs(twice) / 2e6;
    expect(plane).toBeCloseTo(43783.991, 3);
    expect(plane / ELLIPSOID).toBeCloseTo(1.488, 3);
  });

  it("on a sphere depends on the sphere: edges cut finely, so that they stay straight in the map", () => {
    const steps = 2000;
    const xs = new Float64Array(4 * steps + 1);
    const ys = new Float64Array(4 * steps + 1);
    for (let i = 0; i < 4; i++) {
      for (let k = 0; k < steps; k++) {
        const t = k / steps;
        xs[i * steps + k] = RING[i]![0] + (RING[i + 1]![0] - RING[i]![0]) * t;
        ys[i * steps + k] = RING[i]![1] + (RING[i + 1]![1] - RING[i]![1]) * t;
      }
    }
    xs[4 * steps] = xs[0]!;
    ys[4 * steps] = ys[0]!;
    createTransform(parseCrs("EPSG:3857"), parseCrs("EPSG:4326")).forward(xs, ys, xs.length);
    const mean = area(polygon([Array.from(xs, (x, i) => [x, ys[i]!])])) / 1e6;
    const equatorial = mean * (6378137 / 6371008.8) ** 2;
    expect(docsFigure(/mean radius[^|]*\| ([\d,.]+)/)).toBeCloseTo(mean, 1);
    expect(docsFigure(/equator's radius[^|]*\| ([\d,.]+)/)).toBeCloseTo(equatorial, 1);
    expect(equatorial / ELLIPSOID).toBeCloseTo(1.0023, 4);
  });
});

const docsFigure = (pattern: RegExp): number => Number(pattern.exec(readFileSync("docs/areas.md", "utf8"))![1]!.replaceAll(",", ""));
