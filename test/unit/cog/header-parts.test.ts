import { describe, expect, test } from "vitest";
import { chooseLevel, transformOfLevel } from "../../../shared/cog/choose-level.js";
import { parseGdalMetadata } from "../../../shared/cog/gdal-metadata.js";
import { decodeGeoKeys, transformFromTags } from "../../../shared/cog/georeference.js";
import type { RasterHeader } from "../../../shared/cog/header.js";
import { nodataForType, nodataNumber } from "../../../shared/cog/nodata.js";
import { readHeader } from "../../../shared/cog/read-header.js";
import type { CellType } from "../../../shared/raster/cell-type.js";
import { fixtureStore } from "./bytes-store.js";

describe("nodata as a cell type holds it", () => {
  test.each<[string, CellType, ReturnType<typeof nodataForType>["nodata"]]>([
    ["255", "uint8", 255],
    [" 0 ", "uint8", 0],
    ["-0", "int16", 0],
    ["1e2", "uint8", 100],
    ["-128", "int8", -128],
    ["-32768", "int16", -32768],
    ["4294967295", "uint32", 4294967295],
    ["nan", "float32", "nan"],
    ["-NaN", "float64", "nan"],
    ["-inf", "float32", "-inf"],
    ["0.1", "float32", Math.fround(0.1)],
    ["0.1", "float64", 0.1],
    ["-3.40282346600000016e+38", "float32", -3.4028234663852886e38],
    ["3.4028235e38", "float32", 3.4028234663852886e38],
    ["", "uint8", null],
  ])("%s in %s is %s", (text, type, nodata) => {
    expect(nodataForType(text, type)).toEqual({ nodata, warning: null });
  });

  test.each<[string, CellType]>([
    ["256", "uint8"],
    ["-1", "uint16"],
    ["128", "int8"],
    ["2.5", "int32"],
    ["4294967296", "uint32"],
    ["nan", "int16"],
    ["inf", "uint8"],
    ["1e39", "float32"],
    ["-1.7976931348623157e308", "float32"],
    ["n/a", "float64"],
    ["0x10", "uint8"],
  ])("%s cannot be held by %s, with a warning", (text, type) => {
    const { nodata, warning } = nodataForType(text, type);
    expect(nodata).toBeNull();
    expect(warning).toContain(text);
  });

  test("words in a header are numbers again", () => {
    expect([nodataNumber("nan"), nodataNumber("inf"), nodataNumber("-inf"), nodataNumber(7), nodataNumber(null)]).toEqual([
      Number.NaN,
      Infinity,
      -Infinity,
      7,
      null,
    ]);
  });
});

describe("GDAL_METADATA", () => {
  test("roles by band; other items and broken ones are left aside", () => {
    const xml = `<GDALMetadata>
  <Item name="AREA">x</Item>
  <Item name="DESCRIPTION" sample="0" role="description">near &amp;amp; far</Item>
  <Item name="SCALE" sample='1' role='scale'>0.5</Item>
  <Item name="OFFSET" sample="1" role="offset">oops</Item>
  <Item name="SCALE" sample="-1" role="scale">3</Item>
</GDALMetadata>`;
    expect([...parseGdalMetadata(xml)]).toEqual([
      [0, { description: "near & far" }],
      [1, { scale: 0.5 }],
    ]);
    expect(parseGdalMetadata("<Item ".repeat(10_000)).size).toBe(0);
  });
});

describe("georeference", () => {
  test("keys that point outside their tags are left out and named", () => {
    const warnings: string[] = [];
    const keys = decodeGeoKeys(
      [1, 1, 0, 4, 1024, 0, 1, 1, 1026, 34737, 5, 0, 2057, 34736, 1, 0, 2059, 34736, 1, 9],
      [6378137],
      "WGS84|",
      warnings,
    );
    expect(keys).toEqual({ 1024: 1, 1026: "WGS84", 2057: 6378137 });
    expect(warnings).toEqual([expect.stringContaining("2059")]);
  });

  test("scale and tiepoint win over a matrix, as in GDAL", () => {
    const tags = {
      pixelScale: [2, 3, 0],
      tiepoints: [1, 1, 0, 100, 200, 0],
      transformation: [9, 0, 0, 9, 0, 9, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1],
    };
    expect(transformFromTags(tags, false, []).transform).toEqual({ a: 2, b: 0, c: 98, d: 0, e: -3, f: 203 });
  });

  test("a transform that cannot be inverted is none, with a warning", async () => {
    const header = await readHeader(fixtureStore(), "not-invertible.tif");
    expect(header.georeference).toBe("none");
    expect(header.warnings.join()).toContain("not invertible");
  });
});

describe("levels", () => {
  const level = (width: number, height: number) => ({ width, height }) as RasterHeader["levels"][number];
  const header = {
    width: 1001,
    height: 800,
    transform: { a: 10, b: 0, c: 5, d: 0, e: -10, f: 9 },
    levels: [level(1001, 800), level(501, 400), level(251, 200)],
  } as unknown as RasterHeader;

  test("every level covers the same extent", () => {
    expect(transformOfLevel(header, header.levels[1]!)).toEqual({ a: (10 * 1001) / 501, b: 0, c: 5, d: 0, e: -20, f: 9 });
  });

  test.each([
    [5, 0],
    [10, 0],
    [19.9, 0],
    [20, 1],
    [39, 1],
    [40, 2],
    [1e6, 2],
  ])("cells of %d are read at level %i", (size, expected) => {
    expect(chooseLevel(header, { width: size, height: size })).toBe(expected);
  });
});
