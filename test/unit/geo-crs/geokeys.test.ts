import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCrs } from "../../../shared/geo/crs.js";
import { crsFromGeoKeys, type GeoKeyMap } from "../../../shared/geo/geokeys.js";
import { createTransform } from "../../../shared/geo/transform.js";
import { geographicOf } from "../../../shared/geo/zones-footprint.js";

interface Case {
  readonly definition: string;
  readonly keys: GeoKeyMap;
  readonly a: number;
  readonly rf: number;
  readonly points: readonly [number, number, number, number][];
}
const golden = JSON.parse(readFileSync(new URL("../../golden/crs-geokeys.json", import.meta.url), "utf8")) as {
  readonly cases: readonly Case[];
};

describe("GeoKeys that GDAL wrote", () => {
  it.each(golden.cases.map((entry) => [entry.definition, entry] as const))("%s", (definition, { keys, a, rf, points }) => {
    const crs = parseCrs(crsFromGeoKeys(keys) as string);
    if (definition.startsWith("EPSG")) expect(crs.id).toBe(definition);
    else expect(crs.ellipsoid.a).toBeCloseTo(a, 6);
    if (crs.ellipsoid.inverseFlattening !== 0) expect(crs.ellipsoid.inverseFlattening).toBeCloseTo(rf, 6);
    else expect(rf).toBe(0);
    const [xs, ys] = [Float64Array.from(points, (p) => p[0]), Float64Array.from(points, (p) => p[1])];
    createTransform(geographicOf(crs), crs).forward(xs, ys);
    for (const [k, [, , x, y]] of points.entries()) {
      expect(Math.hypot((xs[k] as number) - x, (ys[k] as number) - y)).toBeLessThan(definition.includes("robin") ? 0.4 : 2e-4);
    }
  });
});

describe("crsFromGeoKeys", () => {
  it("answers null where there is nothing about a CRS", () => {
    expect(crsFromGeoKeys({})).toBeNull();
    expect(crsFromGeoKeys({ 1025: 1 })).toBeNull();
  });

  it("reads ESRI's WKT out of a citation", () => {
    const wkt =
      'PROJCS["x",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mollweide"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],UNIT["Meter",1.0]]';
    const text = crsFromGeoKeys({ 1024: 1, 3072: 32767, 1026: `ESRI PE String = ${wkt}` });
    expect(text).toBe(wkt);
    expect(parseCrs(text as string).method).toBe("moll");
  });

  it("knows UTM by projection code and by citation", () => {
    const datum = { 1024: 1, 3072: 32767, 2048: 4269 };
    expect(parseCrs(crsFromGeoKeys({ ...datum, 3074: 16012 }) as string).id).toBe("EPSG:26912");
    expect(parseCrs(crsFromGeoKeys({ ...datum, 2048: 4326, 3073: "UTM Zone 25, Southern Hemisphere" }) as string).id).toBe("EPSG:32725");
  });

  it("gives a text that is refused by name for what it cannot carry over", () => {
    const text = crsFromGeoKeys({ 1024: 1, 3072: 32767, 2048: 4326, 3075: 2, 3073: "Alaska" }) as string;
    expect(() => parseCrs(text)).toThrow(expect.objectContaining({ code: "CRS_UNKNOWN", message: expect.stringContaining("method 2") }));
    expect(() => parseCrs(crsFromGeoKeys({ 1024: 3, 2048: 4978 }) as string)).toThrow(expect.objectContaining({ code: "CRS_UNKNOWN" }));
  });
});
