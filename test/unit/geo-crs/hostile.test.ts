import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTilefoldError } from "../../../shared/core/errors.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import { crsFromGeoKeys } from "../../../shared/geo/geokeys.js";
import { createTransform } from "../../../shared/geo/transform.js";
import { parseZones } from "../../../shared/geo/zones.js";
import { zoneProjector } from "../../../shared/geo/zones-projection.js";

interface Texts {
  readonly cases: readonly { readonly texts: Readonly<Record<string, string>> }[];
}
const { cases } = JSON.parse(readFileSync(new URL("../../golden/crs-texts.json", import.meta.url), "utf8")) as Texts;
const texts = cases.flatMap(({ texts: forms }) => Object.values(forms));
const codes = /^(CRS|AOI|ZONE|RASTER)_|^LIMIT_EXCEEDED$/;

/** Ends well, or with an error of ours that blames the input. */
function behaves(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (isTilefoldError(error) && codes.test(error.code)) return true;
    throw error;
  }
}

/** A CRS that parses must also transform, or say why not. */
const use = (text: string | object): void => {
  const crs = parseCrs(text);
  createTransform(parseCrs("EPSG:4326"), crs).forward(Float64Array.of(crs.lon0 + 1), Float64Array.of(45));
};

describe("hostile input is refused by name", () => {
  it("CRS texts, cut and spliced", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.string({ maxLength: 8 }), (text, from, length, insert) => {
        const start = from % text.length;
        return behaves(() => use(text.slice(0, start) + insert + text.slice(start + (length % 40))));
      }),
      { numRuns: 1500, seed: 5 },
    );
  });

  it("PROJ strings of any parameters", () => {
    const key = fc.constantFrom(
      "proj",
      "lat_0",
      "lon_0",
      "lat_1",
      "lat_2",
      "lat_ts",
      "k",
      "x_0",
      "zone",
      "a",
      "b",
      "rf",
      "R",
      "ellps",
      "datum",
      "towgs84",
      "pm",
      "units",
      "to_meter",
      "nadgrids",
      "axis",
      "alpha",
      "gamma",
      "h",
    );
    const value = fc.oneof(
      fc.constantFrom(
        "utm",
        "lcc",
        "aea",
        "stere",
        "omerc",
        "laea",
        "merc",
        "longlat",
        "geos",
        "krovak",
        "WGS84",
        "GRS80",
        "0",
        "90",
        "-90",
        "45",
        "1e300",
        "NaN",
        "m",
        "@null",
        "1,2,3",
        "wsu",
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 7 }), (pairs) =>
        behaves(() => use(pairs.map(([k, v]) => `+${k}=${v}`).join(" "))),
      ),
      { numRuns: 1500, seed: 6 },
    );
  });

  it("any JSON as a CRS or as zones", () => {
    fc.assert(
      fc.property(
        fc.object(),
        fc.json(),
        (value, text) => behaves(() => use(value)) && behaves(() => parseZones(text)) && behaves(() => parseZones(value)),
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it("GeoJSON with anything for coordinates", () => {
    const anything = fc.oneof(fc.double(), fc.integer(), fc.constantFrom<unknown>(null, "1", {}, [], undefined, 180, -180, 90, 1e300));
    const position = fc.array(anything, { maxLength: 3 });
    const ring = fc.array(
      fc.oneof(
        { weight: 8, arbitrary: fc.tuple(fc.double({ min: -200, max: 400, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })) },
        { weight: 1, arbitrary: position },
      ),
      { maxLength: 8 },
    );
    const projectors = ["EPSG:4326", "EPSG:3857", "EPSG:3031", "EPSG:32633", "EPSG:3035", "ESRI:54009", "EPSG:3978"].map((code) => {
      const crs = parseCrs(code);
      const affine =
        crs.kind === "geographic"
          ? { a: 0.5, b: 0, c: -180, d: 0, e: -0.5, f: 90 }
          : { a: 10_000, b: 0, c: -2e6, d: 0, e: -10_000, f: 4e6 };
      return zoneProjector(parseCrs("EPSG:4326"), crs, affine, 720, 360);
    });
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 3 }), fc.nat(projectors.length - 1), (coordinates, which) =>
        behaves(() => {
          const { zones } = parseZones({ type: "Polygon", coordinates });
          const { polygons } = (projectors[which] as (typeof projectors)[0])(zones[0] as never);
          for (const part of polygons.flat()) expect(part.every(Number.isFinite) && part[0] === part[part.length - 2]).toBe(true);
        }),
      ),
      { numRuns: 600, seed: 8 },
    );
  });

  it("GeoKeys of any kind", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 65_535 }), fc.double(), fc.string(), fc.array(fc.double(), { maxLength: 8 }));
    const id = fc.oneof(
      fc.integer({ min: 1024, max: 3100 }),
      fc.constantFrom(1024, 2048, 2050, 2054, 2057, 2059, 3072, 3074, 3075, 3076, 3080, 3081),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, value), { maxLength: 10 }), (pairs) => {
        const text = crsFromGeoKeys(Object.fromEntries(pairs));
        return text === null || behaves(() => use(text));
      }),
      { numRuns: 1500, seed: 9 },
    );
  });
});
