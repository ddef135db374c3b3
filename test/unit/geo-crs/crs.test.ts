import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Crs, parseCrs, sameCrs } from "../../../shared/geo/crs.js";
import { epsgRecord } from "../../../shared/geo/epsg.js";
import { createTransform } from "../../../shared/geo/transform.js";
import { geographicOf } from "../../../shared/geo/zones-footprint.js";

interface Golden {
  readonly cases: readonly { readonly code: string; readonly texts: Readonly<Record<string, string>> }[];
}
const golden = JSON.parse(readFileSync(new URL("../../golden/crs-texts.json", import.meta.url), "utf8")) as Golden;
const thrown = (code: string, message: RegExp, hint?: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message), ...(hint ? { hint: expect.stringMatching(hint) } : {}) });

/** Where longitude and latitude on the CRS's own datum fall. */
function place(crs: Crs, south: boolean): number[] {
  const lon = crs.lon0 + 1.5 - crs.primeMeridian;
  const lat = south ? -72 : 48;
  const [xs, ys] = [Float64Array.of(lon), Float64Array.of(crs.method === "omerc" ? 3 : lat)];
  createTransform(geographicOf(crs), crs).forward(xs, ys);
  return [xs[0] as number, ys[0] as number];
}

describe("a CRS is read from", () => {
  it.each([
    ["EPSG:4326", "EPSG:4326"],
    ["epsg:4326", "EPSG:4326"],
    ["4326", "EPSG:4326"],
    ["urn:ogc:def:crs:EPSG::4326", "EPSG:4326"],
    ["urn:ogc:def:crs:EPSG:9.8.15:32633", "EPSG:32633"],
    ["urn:x-ogc:def:crs:EPSG:3857", "EPSG:3857"],
    ["http://www.opengis.net/def/crs/EPSG/0/3035", "EPSG:3035"],
    ["https://www.opengis.net/def/crs/OGC/1.3/CRS84", "EPSG:4326"],
    ["http://www.opengis.net/gml/srs/epsg.xml#4326", "EPSG:4326"],
    ["https://epsg.io/3857", "EPSG:3857"],
    ["OGC:CRS84", "EPSG:4326"],
    ["CRS84", "EPSG:4326"],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
    ["urn:ogc:def:crs:OGC::CRS83", "EPSG:4269"],
    ["ESRI:54009", "ESRI:54009"],
    ["EPSG:54009", "ESRI:54009"],
    ["EPSG:900913", "EPSG:3857"],
    ["ESRI:102100", "EPSG:3857"],
    ["+proj=longlat +datum=WGS84 +no_defs", "EPSG:4326"],
    ["+proj=utm +zone=33 +datum=WGS84 +units=m +no_defs", "EPSG:32633"],
    ["+init=epsg:4326", "EPSG:4326"],
    [
      "+proj=merc +a=6378137 +b=6378137 +lat_ts=0.0 +lon_0=0.0 +x_0=0.0 +y_0=0 +k=1.0 +units=m +nadgrids=@null +wktext +no_defs",
      "EPSG:3857",
    ],
    ["+proj=tmerc +lat_0=0 +lon_0=-111 +k=0.9996 +x_0=500000 +y_0=0 +datum=NAD83 +units=m", "EPSG:26912"],
    ['{"type":"GeographicCRS","name":"x","id":{"authority":"EPSG","code":4258}}', "EPSG:4258"],
  ])("%.60s", (text, id) => {
    const crs = text.startsWith('{"type":"GeographicCRS"')
      ? parseCrs(text.replace('"id"', '"datum":{"ellipsoid":{"semi_major_axis":6378137,"inverse_flattening":298.257222101}},"id"'))
      : parseCrs(text);
    expect(crs.id).toBe(id);
  });

  it.each(golden.cases.flatMap(({ code, texts }) => Object.entries(texts).map(([form, text]) => [code, form, text] as const)))(
    "%s as %s without codes",
    (code, _form, text) => {
      const [known, read] = [parseCrs(code), parseCrs(text)];
      expect(read.kind).toBe(known.kind);
      expect(read.metresPerUnit).toBeCloseTo(known.metresPerUnit, 6);
      expect(read.degreesPerUnit).toBe(known.degreesPerUnit);
      expect(read.ellipsoid.a).toBeCloseTo(known.ellipsoid.a, 2);
      expect(read.ellipsoid.inverseFlattening).toBeCloseTo(known.ellipsoid.inverseFlattening, 6);
      const south = /\+south|lat_0=-90/.test(known.definition);
      const [x, y] = place(read, south);
      const [kx, ky] = place(known, south);
      expect(Math.hypot((x as number) - (kx as number), (y as number) - (ky as number)) * known.metresPerUnit).toBeLessThan(
        1e-4 * (known.kind === "geographic" ? 10 : 1),
      );
    },
  );

  it("the head of a compound CRS", () => {
    expect(parseCrs("EPSG:3901").id).toBe("EPSG:3901");
    expect(
      parseCrs(
        'COMPD_CS["a",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]],VERT_CS["h",VERT_DATUM["h",2005],UNIT["m",1.0]]]',
      ).id,
    ).toBe("EPSG:4326");
  });

  it("WKT with a shift of its own", () => {
    const crs = parseCrs(
      'GEOGCS["b",DATUM["x",SPHEROID["Bessel 1841",6377397.155,299.1528128],TOWGS84[598.1,73.7,418.2,0.202,0.045,-2.455,6.7]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]',
    );
    expect(crs.datum.shift).toEqual([598.1, 73.7, 418.2, 0.202, 0.045, -2.455, 6.7]);
  });
});

describe("a CRS tells", () => {
  it("its figure: web Mercator's is WGS 84, though its formulas are a sphere's", () => {
    const crs = parseCrs("EPSG:3857");
    expect([crs.kind, crs.method, crs.ellipsoid.inverseFlattening, crs.projectionEllipsoid.inverseFlattening]).toEqual([
      "projected",
      "merc",
      298.257223563,
      0,
    ]);
  });

  it("units and central meridian", () => {
    expect(parseCrs("EPSG:2263").metresPerUnit).toBe(1200 / 3937);
    expect(parseCrs("EPSG:32660").lon0).toBe(177);
    expect(parseCrs("EPSG:4326").metresPerUnit).toBeCloseTo(111319.490793, 5);
    expect(parseCrs("EPSG:4807").degreesPerUnit).toBe(0.9);
  });

  it("nothing but plain data", () => {
    const crs = parseCrs("EPSG:5070");
    expect(JSON.parse(JSON.stringify(crs))).toEqual(crs);
  });
});

describe("sameCrs", () => {
  it("looks at what decides coordinates, not at the spelling", () => {
    expect(sameCrs(parseCrs("+proj=aea +lat_2=45.5 +lat_1=29.5 +lon_0=-96.0 +lat_0=23 +datum=NAD83"), parseCrs("EPSG:5070"))).toBe(true);
    expect(sameCrs(parseCrs("EPSG:4979"), parseCrs("EPSG:4326"))).toBe(true);
    expect(sameCrs(parseCrs("EPSG:32633"), parseCrs("EPSG:32634"))).toBe(false);
    expect(sameCrs(parseCrs("EPSG:2263"), parseCrs("EPSG:32118"))).toBe(false);
    expect(sameCrs(parseCrs("+proj=longlat +ellps=bessel"), parseCrs("+proj=longlat +ellps=intl"))).toBe(false);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["EPSG:4362", "CRS_UNKNOWN", /EPSG:4362/, /EPSG:/],
    ["urn:ogc:def:crs:EPSG:4326:", "CRS_UNKNOWN", /urn/, /Did you mean "EPSG:4326"/],
    ["urn:ogc:def:crs:CRS84", "CRS_UNKNOWN", /CRS84/, /OGC:CRS84/],
    ["WGS1984x", "CRS_UNKNOWN", /WGS1984x/, undefined],
    ["", "CRS_UNKNOWN", /""/, undefined],
    ["{", "CRS_UNKNOWN", /PROJJSON/, undefined],
    ["{}", "CRS_UNSUPPORTED", /PROJJSON/, undefined],
    ["+proj=utm +zone=99 +datum=WGS84", "CRS_UNKNOWN", /zone/, undefined],
    ["+proj=longlat +ellps=moon", "CRS_UNKNOWN", /moon/, undefined],
    ["+proj=merc +units=cubits", "CRS_UNKNOWN", /cubits/, undefined],
    ["+proj=wintri", "CRS_UNSUPPORTED", /wintri/, undefined],
    ["EPSG:54042", "CRS_UNSUPPORTED", /wintri/, undefined],
    ["+proj=gnom +lat_0=90", "CRS_UNSUPPORTED", /spheres/, undefined],
    ["EPSG:4978", "CRS_UNKNOWN", /4978/, undefined],
    [
      'PROJCS["x",GEOGCS["g",DATUM["d",SPHEROID["s",6378137,298.25]],UNIT["degree",0.0174532925199433]],PROJECTION["Wag_9"],UNIT["m",1]]',
      "CRS_UNSUPPORTED",
      /Wag_9/,
      undefined,
    ],
    ['PROJCS["x"', "CRS_UNKNOWN", /open/, undefined],
    ['LOCAL_CS["x",UNIT["m",1]]', "CRS_UNSUPPORTED", /LOCAL_CS/, undefined],
    [`A[${"B[".repeat(5000)}`, "CRS_UNKNOWN", /100 levels/, undefined],
  ])("%.50s", (text, code, message, hint) => {
    expect(() => parseCrs(text)).toThrow(thrown(code, message, hint) as Error);
  });
});

describe("the offline index", () => {
  it("finds a code quickly, without reading all of it", () => {
    expect(epsgRecord(32633)).toEqual({
      authority: "EPSG",
      code: 32633,
      name: "WGS 84 / UTM zone 33N",
      datumName: "WGS 84",
      definition: "+proj=utm +zone=33 +datum=WGS84 +units=m",
    });
    expect(epsgRecord(1)).toBeNull();
  });
});
