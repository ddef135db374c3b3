import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCrs } from "../../../shared/geo/crs.js";
import { createTransform } from "../../../shared/geo/transform.js";

interface Golden {
  readonly cases: readonly { readonly from: string; readonly to: string; readonly points: readonly [number, number, number, number][] }[];
}
const golden = JSON.parse(readFileSync(new URL("../../golden/crs.json", import.meta.url), "utf8")) as Golden;

/** proj4's series for these are shorter than PROJ's by some hundredths of a millimetre far from the centre. */
const METRES: Readonly<Record<string, number>> = { "EPSG:5880": 1e-4, "ESRI:54009": 1e-4 };

describe("transforms held to PROJ", () => {
  it.each(golden.cases.map((entry) => [entry.to, entry] as const))("%s", (_name, { from, to, points }) => {
    const [source, target] = [parseCrs(from), parseCrs(to)];
    const xs = Float64Array.from(points.map((p) => p[0]));
    const ys = Float64Array.from(points.map((p) => p[1]));
    createTransform(source, target).forward(xs, ys);
    const metres = (target.kind === "geographic" ? 1e-9 : 1e-6 / target.metresPerUnit) * ((METRES[to] ?? 1e-6) / 1e-6);
    for (const [k, [, , x, y]] of points.entries()) {
      expect(Math.abs((xs[k] as number) - x)).toBeLessThan(metres);
      expect(Math.abs((ys[k] as number) - y)).toBeLessThan(metres);
    }
    createTransform(target, source).forward(xs, ys);
    for (const [k, [lon, lat]] of points.entries()) {
      const turned = (xs[k] as number) - lon;
      // A shift drops the height it gives a point, and its reverse is the small-angle one: there and back is a few millimetres off, as in PROJ.
      const back = target.datum.shift?.some((part) => part !== 0) ? 1e-7 : 1e-9;
      expect(Math.abs(turned - 360 * Math.round(turned / 360)) * Math.cos((lat * Math.PI) / 180)).toBeLessThan(back);
      expect(Math.abs((ys[k] as number) - lat)).toBeLessThan(back);
    }
  });
});

describe("createTransform", () => {
  const through = (from: string, to: string, x: number, y: number): [number, number] => {
    const [xs, ys] = [Float64Array.of(x), Float64Array.of(y)];
    createTransform(parseCrs(from), parseCrs(to)).forward(xs, ys);
    return [xs[0] as number, ys[0] as number];
  };

  it("leaves coordinates alone between equal CRSs", () => {
    expect(createTransform(parseCrs("OGC:CRS84"), parseCrs("EPSG:4326")).identity).toBe(true);
    expect(through("EPSG:4326", "EPSG:4269", 200, 40)).toEqual([200, 40]);
  });

  it("answers NaN where the map has no place", () => {
    expect(through("EPSG:4326", "EPSG:3857", 0, 90)).toEqual([Number.NaN, Number.NaN]);
    expect(through("EPSG:4326", "EPSG:3857", Number.NaN, 0)).toEqual([Number.NaN, Number.NaN]);
    expect(through("ESRI:54009", "EPSG:4326", 17e6, 8e6)).toEqual([Number.NaN, Number.NaN]);
    expect(through("EPSG:4326", "EPSG:32633", 15, 91)).toEqual([Number.NaN, Number.NaN]);
  });

  it("refuses a datum whose grid is missing, but not where both sides share it", () => {
    expect(() => createTransform(parseCrs("EPSG:4326"), parseCrs("EPSG:27700"))).toThrow(
      expect.objectContaining({ code: "CRS_UNSUPPORTED", message: expect.stringContaining("OSTN15") }),
    );
    expect(() => createTransform(parseCrs("+proj=longlat +datum=NAD27"), parseCrs("EPSG:4326"))).toThrow(
      expect.objectContaining({ code: "CRS_UNSUPPORTED" }),
    );
    const [lon, lat] = through("EPSG:27700", "EPSG:4277", 400000, -100000);
    expect(lon).toBeCloseTo(-2, 10);
    expect(lat).toBeCloseTo(49, 10);
  });

  it("refuses a datum without a known shift", () => {
    expect(() => createTransform(parseCrs("EPSG:4326"), parseCrs("+proj=longlat +ellps=bessel"))).toThrow(
      expect.objectContaining({ code: "CRS_UNSUPPORTED", message: expect.stringContaining("no shift") }),
    );
  });

  it("takes latitudes on a sphere of the Earth's size for those of WGS 84", () => {
    const [x, y] = through("EPSG:4326", "+proj=sinu +R=6371007.181", 10, 45);
    expect(x).toBeCloseTo(6371007.181 * ((10 * Math.PI) / 180) * Math.SQRT1_2, 6);
    expect(y).toBeCloseTo((6371007.181 * Math.PI) / 4, 6);
  });

  it("reads grads, other prime meridians and axes to the west and south", () => {
    expect(through("EPSG:4807", "+proj=longlat +ellps=clrk80ign", 10, 50)[0]).toBeCloseTo(9 + 2.337229166666667, 12);
    const [x, y] = through("EPSG:4148", "EPSG:2048", 19.5, -30);
    expect(x).toBeLessThan(0);
    expect(y).toBeGreaterThan(3_000_000);
  });
});
