import { describe, expect, it } from "vitest";
import { cellAreasOfRow, planCellAreas } from "../../../shared/geo/cell-area.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import { parseZones, type Zone } from "../../../shared/geo/zones.js";
import { projectZone } from "../../../shared/geo/zones-projection.js";
import type { Affine } from "../../../shared/grid/affine.js";

const polygon = (...rings: unknown[][][]): object => ({ type: "Polygon", coordinates: rings });
const feature = (geometry: unknown, more: object = {}): object => ({ type: "Feature", properties: {}, geometry, ...more });
const square = (x: number, y: number, size = 1): number[][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const code = (name: string, more: object = {}): unknown => expect.objectContaining({ code: name, ...more });
const zoneOf = (geometry: object, crs = "EPSG:4326"): Zone => parseZones(geometry, { crs }).zones[0] as Zone;
const northUp = (xmin: number, ymax: number, size: number): Affine => ({ a: size, b: 0, c: xmin, d: 0, e: -size, f: ymax });

describe("parseZones", () => {
  it("takes every polygonal form", () => {
    const p = polygon(square(0, 0));
    for (const source of [
      p,
      { type: "MultiPolygon", coordinates: [[square(0, 0)]] },
      feature(p),
      { type: "FeatureCollection", features: [feature(p)] },
      { type: "GeometryCollection", geometries: [p] },
    ]) {
      const { zones, crs } = parseZones(JSON.stringify(source));
      expect(crs).toBe("EPSG:4326");
      expect(zones.map((zone) => [zone.index, zone.id, zone.polygons])).toEqual([[0, "0", [[Float64Array.from(square(0, 0).flat())]]]]);
    }
  });

  it("reads NDJSON and RFC 8142 sequences", () => {
    const lines = [feature(polygon(square(0, 0)), { id: "a" }), feature(polygon(square(2, 0)), { id: 7 })].map((value) =>
      JSON.stringify(value),
    );
    expect(parseZones(`${lines.join("\n")}\n`).zones.map((zone) => zone.id)).toEqual(["a", "7"]);
    expect(parseZones(lines.map((line) => `\u001e${line}\n`).join("")).zones.map((zone) => zone.id)).toEqual(["a", "7"]);
  });

  it("flattens collections, also 5,000 deep, and ignores Z", () => {
    let deep: object = polygon([
      [0, 0, 9],
      [1, 0, 9],
      [1, 1, 9],
      [0, 0, 9],
    ]);
    for (let k = 0; k < 5000; k++) deep = { type: "GeometryCollection", geometries: [deep] };
    expect(parseZones(deep).zones[0]?.polygons).toEqual([[Float64Array.of(0, 0, 1, 0, 1, 1, 0, 0)]]);
  });

  it("does not take brackets in names for nesting", () => {
    const name = `\\"${"[{".repeat(300)}`;
    expect(parseZones(JSON.stringify(feature(polygon(square(0, 0)), { properties: { name } }))).zones[0]?.properties).toEqual({ name });
  });

  it("keeps good zones beside bad ones, each with its own error", () => {
    const { zones } = parseZones({
      type: "FeatureCollection",
      features: [
        feature({ type: "Point", coordinates: [0, 0] }),
        feature(polygon(square(0, 0))),
        feature(null),
        feature(
          polygon([
            [0, 0],
            [1, "2"],
            [1, 1],
          ]),
        ),
        7,
        feature(
          polygon([
            [0, 0],
            [1e300, 0],
            [1, 1],
          ]),
        ),
        feature(
          polygon([
            [0, 0],
            [null, 0],
            [1, 1],
          ]),
        ),
        feature(
          polygon([
            [10, 95],
            [11, 95],
            [11, 96],
          ]),
        ),
      ],
    });
    expect(zones.map((zone) => zone.error?.code ?? "good")).toEqual([
      "AOI_TYPE",
      "good",
      "AOI_EMPTY",
      "AOI_INVALID",
      "AOI_INVALID",
      "AOI_INVALID",
      "AOI_INVALID",
      "AOI_OUT_OF_RANGE",
    ]);
    expect(zones[3]?.error?.at).toEqual({ feature: 3 });
    expect(zones[3]?.error?.message).toContain('[1,"2"]');
    expect(zones[7]?.error?.hint).toMatch(/swapped/);
  });

  it.each([
    ["", "AOI_EMPTY"],
    ["{", "AOI_INVALID"],
    ["[1]", "AOI_INVALID"],
    ['{"type":"FeatureCollection","features":[]}', "AOI_EMPTY"],
    ['{"type":"FeatureCollection"}', "AOI_INVALID"],
    ['{"type":"Point","coordinates":[0,0]}', "AOI_TYPE"],
    ['{"type":"Polygon","coordinates":[]}', "AOI_EMPTY"],
    ['{"type":"Feature","geometry":null,"properties":null}', "AOI_EMPTY"],
    [`${"[".repeat(10_000)}${"]".repeat(10_000)}`, "AOI_INVALID"],
    [`{"type":"Polygon","coordinates":${"[".repeat(10_000)}`, "AOI_INVALID"],
    ['{"type":"Topology"}', "AOI_INVALID"],
    ['{"type":"Polygon","coordinates":[[[0,NaN],[1,1],[1,0]]]}', "AOI_INVALID"],
  ])("refuses %.40s", (text, expected) => {
    expect(() => parseZones(text)).toThrow(code(expected) as Error);
  });

  it("refuses two zones with one id; an index that stands in for one may meet it", () => {
    const two = (a: object, b: object): object => ({
      type: "FeatureCollection",
      features: [feature(polygon(square(0, 0)), a), feature(polygon(square(0, 0)), b)],
    });
    expect(() => parseZones(two({ id: "x" }, { id: "x" }))).toThrow(code("ZONE_DUPLICATE_ID", { at: { feature: 1, zone: "x" } }) as Error);
    expect(() => parseZones(two({ id: 1 }, { id: "1" }))).toThrow(code("ZONE_DUPLICATE_ID") as Error);
    const met = parseZones(two({ id: 1 }, {}));
    expect(met.zones.map((zone) => zone.id)).toEqual(["1", "1"]);
    expect(met.warnings).toMatchObject([{ kind: "id-taken", count: 1, feature: 1 }]);
    expect(parseZones(two({ id: "__proto__" }, { id: "constructor" })).zones.map((zone) => zone.id)).toEqual(["__proto__", "constructor"]);
  });

  it("closes rings and tells of oddities once each, with a place", () => {
    const open = [
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
    ];
    const { zones, warnings } = parseZones({
      type: "FeatureCollection",
      features: [
        feature(polygon(open)),
        feature(polygon(open)),
        feature(
          polygon([
            [0, 0],
            [0, 1],
            [1, 1],
            [0, 0],
          ]),
        ),
      ],
    });
    expect(zones[0]?.polygons[0]?.[0]).toEqual(Float64Array.of(0, 0, 1, 0, 1, 0, 1, 1, 0, 0));
    expect(warnings.map(({ kind, count, feature: first, at }) => [kind, count, first, at])).toEqual([
      ["unclosed-ring", 2, 0, [0, 0]],
      ["repeated-vertex", 2, 0, [1, 0]],
      ["winding", 1, 2, [0, 0]],
    ]);
  });

  it("takes the CRS asked for, then the file's, then WGS 84", () => {
    const member = (name: string): object => ({ ...polygon(square(0, 0)), crs: { type: "name", properties: { name } } });
    expect(parseZones(member("urn:ogc:def:crs:EPSG::26912")).crs).toBe("urn:ogc:def:crs:EPSG::26912");
    const overridden = parseZones(member("urn:ogc:def:crs:EPSG::26912"), { crs: "EPSG:3857" });
    expect([overridden.crs, overridden.warnings.map((w) => w.kind)]).toEqual(["EPSG:3857", ["crs"]]);
    expect(() => parseZones(member("EPSG:999999"))).toThrow(code("CRS_UNKNOWN") as Error);
    expect(() => parseZones({ ...polygon(square(0, 0)), crs: { type: "link" } })).toThrow(code("CRS_UNKNOWN") as Error);
  });

  it("keeps to its limits", () => {
    const many = { type: "FeatureCollection", features: Array.from({ length: 5 }, () => feature(polygon(square(0, 0)))) };
    expect(() => parseZones(many, { limits: { maxZones: 4 } })).toThrow(code("LIMIT_EXCEEDED") as Error);
    expect(() => parseZones(many, { limits: { maxVertices: 24 } })).toThrow(code("LIMIT_EXCEEDED") as Error);
  });
});

describe("projectZone in one CRS", () => {
  it("only divides", () => {
    const crs = parseCrs("EPSG:32633");
    const { polygons } = projectZone(
      zoneOf(polygon(square(500_000, 5_000_000, 100)), "EPSG:32633"),
      crs,
      crs,
      northUp(499_000, 5_001_000, 10),
      1000,
      1000,
    );
    expect(polygons).toEqual([[Float64Array.of(100, 100, 110, 100, 110, 90, 100, 90, 100, 100)]]);
  });

  it("measures the 3857 example: 29,419.1751 km²", () => {
    const ring = [
      [12893719.14014622, 4252554.063966703],
      [12885784.947625166, 4016795.2004839457],
      [13168015.510159813, 4104071.318215543],
      [13054669.902716178, 4244619.871445648],
      [12893719.14014622, 4252554.063966703],
    ];
    const crs = parseCrs("EPSG:3857");
    const affine = northUp(12_800_000, 4_300_000, 500);
    const [width, height] = [800, 600];
    const { polygons } = projectZone(zoneOf(polygon(ring), "EPSG:3857"), crs, crs, affine, width, height);
    const areas = planCellAreas(crs, affine, width, height, "geodesic");
    const line = new Float64Array(1);
    let total = 0;
    for (let row = 0; row < height; row++) {
      cellAreasOfRow(areas, row, 0, 1, line);
      total += rowShare(polygons[0]?.[0] as Float64Array, row) * (line[0] as number) * 2 ** areas.unitExponent;
    }
    expect(Math.abs(total / 1e6 - 29_419.1751)).toBeLessThan(1e-4);
  });
});

/** The exact area of a ring between y = row and y = row + 1, by clipping to the strip. */
function rowShare(ring: Float64Array, row: number): number {
  let sum = 0;
  for (let k = 0; k + 2 < ring.length; k += 2) {
    const [x0, y0, x1, y1] = [ring[k] as number, ring[k + 1] as number, ring[k + 2] as number, ring[k + 3] as number];
    const [lo, hi] = [Math.max(row, Math.min(y0, y1)), Math.min(row + 1, Math.max(y0, y1))];
    if (hi <= lo) continue;
    const x = x0 + (((lo + hi) / 2 - y0) / (y1 - y0)) * (x1 - x0);
    sum += x * (hi - lo) * Math.sign(y1 - y0);
  }
  return Math.abs(sum);
}
