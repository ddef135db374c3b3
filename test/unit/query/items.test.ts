import { describe, expect, test } from "vitest";
import { isTilefoldError, type TilefoldError } from "../../../shared/core/errors.js";
import { readQueryDocument } from "../../../shared/node/query/document.js";
import { resolveHref } from "../../../shared/node/query/href.js";
import { parseInterval, parseTime } from "../../../shared/node/query/instants.js";
import { filterDocument, type Item, parseItem } from "../../../shared/node/query/item.js";
import { bandsOfItem } from "../../../shared/node/query/item-bands.js";

const iso = (time: { start: number; end: number } | null | undefined) =>
  time && [new Date(time.start).toISOString(), new Date(time.end).toISOString()];

function refusal(act: () => unknown): TilefoldError {
  try {
    act();
  } catch (error) {
    if (isTilefoldError(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("times", () => {
  test.each([
    ["2015", "2015-01-01T00:00:00.000Z", "2015-12-31T23:59:59.999Z"],
    ["2016-02", "2016-02-01T00:00:00.000Z", "2016-02-29T23:59:59.999Z"],
    ["2015-12-31", "2015-12-31T00:00:00.000Z", "2015-12-31T23:59:59.999Z"],
    ["2015-03-01T10:20:30Z", "2015-03-01T10:20:30.000Z", "2015-03-01T10:20:30.000Z"],
    ["2015-03-01t10:20:30.123456789z", "2015-03-01T10:20:30.123Z", "2015-03-01T10:20:30.123Z"],
    ["2015-03-01T00:30:00+02:00", "2015-02-28T22:30:00.000Z", "2015-02-28T22:30:00.000Z"],
    ["2015-03-01T23:30:00-01:30", "2015-03-02T01:00:00.000Z", "2015-03-02T01:00:00.000Z"],
    ["2015-03-01 10:20:30", "2015-03-01T10:20:30.000Z", "2015-03-01T10:20:30.000Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z", "2016-12-31T23:59:59.000Z"],
    ["0050-01-01", "0050-01-01T00:00:00.000Z", "0050-01-01T23:59:59.999Z"],
  ])("%s", (text, start, end) => expect(iso(parseTime(text))).toEqual([start, end]));

  test.each([
    "",
    "15",
    "2015-13",
    "2015-02-29",
    "2015-00-01",
    "2015-01-32",
    "2015-01-01T24:00:00Z",
    "2015-01-01T10",
    "yesterday",
    "2015-1-1",
    " 2015",
    "2015-01-01T10:00:00Q",
  ])("not %j", (text) => expect(parseTime(text)).toBeUndefined());

  test("intervals hold both ends, and may be open", () => {
    expect(iso(parseInterval("2015/2016-06"))).toEqual(["2015-01-01T00:00:00.000Z", "2016-06-30T23:59:59.999Z"]);
    expect(parseInterval("2015-01-01T00:00:00Z/..")).toEqual({ start: Date.UTC(2015, 0, 1), end: Number.POSITIVE_INFINITY });
    expect(parseInterval("/2015")?.start).toBe(Number.NEGATIVE_INFINITY);
    for (const wrong of ["../..", "/", "2016/2015", "2015/2016/2017", "2015/soon"]) expect(parseInterval(wrong), wrong).toBeUndefined();
  });
});

test.each([
  ["./b1.tif", "/data/scene/items.json", "/data/scene/b1.tif"],
  ["../b1.tif", "/data/scene/items.json", "/data/b1.tif"],
  ["../../../b1.tif", "/data/items.json", "/b1.tif"],
  ["x/./y/../b1.tif", "items.json", "x/b1.tif"],
  ["../b1.tif", "items.json", "../b1.tif"],
  ["../b1.tif", "../items.json", "../../b1.tif"],
  ["/abs/b1.tif", "/data/items.json", "/abs/b1.tif"],
  ["s3://other/b1.tif", "/data/items.json", "s3://other/b1.tif"],
  ["b1.tif", "s3://bucket/a/items.json", "s3://bucket/a/b1.tif"],
  ["../../../b1.tif", "s3://bucket/a/items.json", "s3://bucket/b1.tif"],
  ["/b1.tif", "s3://bucket/a/items.json", "s3://bucket/b1.tif"],
  ["b1.tif", "https://host", "https://host/b1.tif"],
  ["?page=2", "https://host/search?page=1", "https://host/?page=2"],
  ["//cdn/b1.tif", "https://host/a/items.json", "https://cdn/b1.tif"],
  ["b1.tif", "https://host/a/items.json?sig=a/b", "https://host/a/b1.tif"],
  ["b 1.tif", "file:///data/items.json", "file:///data/b 1.tif"],
])("%s from %s", (href, base, resolved) => expect(resolveHref(href, base)).toBe(resolved));

const stac = (more: object = {}, assets: object = {}) => ({
  type: "Feature",
  stac_version: "1.1.0",
  id: "S1",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [10, 45],
        [11, 45],
        [11, 46],
        [10, 45],
      ],
    ],
  },
  properties: { datetime: "2015-03-01T10:20:30Z", "eo:cloud_cover": 3 },
  assets,
  ...more,
});
const read = (value: unknown): Item => parseItem(value, "stac", ["features", 3], 3);

describe("items", () => {
  test("STAC: id, time, box; the filter's document", () => {
    const item = read(stac({ bbox: [1, 2, -5, 3, 4, 9], collection: "landsat" }));
    expect(item.bbox).toEqual([1, 2, 3, 4]);
    expect(filterDocument(item)).toEqual({
      collection: "landsat",
      datetime: "2015-03-01T10:20:30Z",
      "eo:cloud_cover": 3,
      id: "S1",
      year: 2015,
      month: 3,
      day: 1,
    });
    expect(read(stac()).bbox).toEqual([10, 45, 11, 46]);
    expect(read(stac({ geometry: null })).bbox).toBeNull();
  });

  test("a null datetime takes the interval's start; the year is UTC's", () => {
    const item = read(
      stac({ properties: { datetime: null, start_datetime: "2015-12-31T23:30:00-01:00", end_datetime: "2016-02-01T00:00:00Z" } }),
    );
    expect(iso(item.time)).toEqual(["2016-01-01T00:30:00.000Z", "2016-02-01T00:00:00.000Z"]);
    expect(filterDocument(item)).toMatchObject({ year: 2016, month: 1, day: 1 });
    expect(read(stac({ properties: {} })).time).toBeNull();
  });

  test("plain images: id or index, year or datetime, the rest are properties", () => {
    const { items } = readQueryDocument(
      {
        images: [
          { bands: { B1: "a.tif" }, year: 2015, clouds: 4 },
          { id: 7, bands: {}, datetime: "2016-05-04" },
          { id: "z", bands: {}, year: 2017, month: 2 },
        ],
      },
      "x.json",
    ) as {
      items: Iterable<Item>;
    };
    expect([...items].map(filterDocument)).toEqual([
      { collection: null, id: "0", year: 2015, clouds: 4 },
      { collection: null, id: "7", datetime: "2016-05-04", year: 2016, month: 5, day: 4 },
      { collection: null, id: "z", year: 2017, month: 2 },
    ]);
  });

  test.each<[object | null, string, RegExp]>([
    [null, "/features/3", /an item is an object/],
    [{ id: "" }, "/features/3/id", /id is a text/],
    [stac({ properties: null }), "/features/3/properties", /"S1" has no properties/],
    [stac({ assets: [] }), "/features/3/assets", /"S1" has no assets/],
    [stac({ properties: { datetime: "03/01/2015" } }), "/features/3/properties/datetime", /no RFC 3339 time: "03\/01\/2015"/],
    [stac({ bbox: [1, 2, 3] }), "/features/3/bbox", /bbox of item "S1"/],
    [stac({ bbox: [1, 5, 3, 4] }), "/features/3/bbox", /bbox of item "S1"/],
  ])("refused: %#", (value, pointer, sentence) => {
    const error = refusal(() => read(value));
    expect([error.code, error.at?.pointer]).toEqual(["QUERY_INVALID", pointer]);
    expect(error.message).toMatch(sentence);
  });
});

describe("bands", () => {
  const tiff = "image/tiff; application=geotiff; profile=cloud-optimized";
  const names = (item: Item, wanted?: string[]) =>
    bandsOfItem(item, wanted, "s3://b/c/items.json").map(({ name, uri, band }) => `${name} ${uri} ${band}`);

  test("STAC 1.0, Landsat: keys, eo:bands names and common names", () => {
    const item = read(
      stac(
        {},
        {
          red: { href: "./B4.TIF", type: tiff, roles: ["data"], "eo:bands": [{ name: "OLI_B4", common_name: "red" }] },
          nir08: { href: "https://x/B5.TIF", type: tiff, "eo:bands": [{ name: "OLI_B5", common_name: "nir08" }] },
          qa_pixel: { href: "QA.TIF", type: tiff },
          thumbnail: { href: "t.png", type: "image/png", roles: ["thumbnail"] },
          mtl: { href: "m.json", type: "application/json" },
        },
      ),
    );
    expect(names(item)).toEqual(["red s3://b/c/B4.TIF 1", "nir08 https://x/B5.TIF 1", "qa_pixel s3://b/c/QA.TIF 1"]);
    expect(names(item, ["OLI_B5", "red", "qa_pixel"])).toEqual([
      "OLI_B5 https://x/B5.TIF 1",
      "red s3://b/c/B4.TIF 1",
      "qa_pixel s3://b/c/QA.TIF 1",
    ]);
  });

  test("STAC 1.1: bands inside an asset by name, and eo:common_name of the asset", () => {
    const item = read(
      stac(
        {},
        {
          stack: { href: "s.tif", bands: [{ name: "blue" }, { name: "x", "eo:common_name": "nir" }, { name: "fmask" }] },
          B10: { href: "t.tif", "eo:common_name": "lwir11", bands: [{ name: "T" }] },
        },
      ),
    );
    expect(names(item)).toEqual(["blue s3://b/c/s.tif 1", "x s3://b/c/s.tif 2", "fmask s3://b/c/s.tif 3", "B10 s3://b/c/t.tif 1"]);
    expect(names(item, ["fmask", "nir", "lwir11", "T"])).toEqual([
      "fmask s3://b/c/s.tif 3",
      "nir s3://b/c/s.tif 2",
      "lwir11 s3://b/c/t.tif 1",
      "T s3://b/c/t.tif 1",
    ]);
    expect(refusal(() => names(item, ["stack"])).message).toMatch(/asset "stack" of item "S1" has 3 bands/);
  });

  test("a band of its own goes before the same in a true-colour picture", () => {
    const item = read(
      stac(
        {},
        {
          visual: {
            href: "TCI.tif",
            type: tiff,
            roles: ["visual"],
            "eo:bands": [
              { name: "B04", common_name: "red" },
              { name: "B03", common_name: "green" },
              { name: "B02", common_name: "blue" },
            ],
          },
          B04: { href: "B04.tif", type: tiff, "eo:bands": [{ name: "B04", common_name: "red" }] },
        },
      ),
    );
    expect(names(item, ["red", "B04", "green"])).toEqual(["red s3://b/c/B04.tif 1", "B04 s3://b/c/B04.tif 1", "green s3://b/c/TCI.tif 2"]);
    expect(names(item)).toEqual(["B04 s3://b/c/B04.tif 1"]);
  });

  test("an overview is found last, however simple it is", () => {
    const red = { "eo:common_name": "red" };
    const item = read(
      stac(
        {},
        {
          small: { href: "o.tif", roles: ["overview"], bands: [{ name: "x", ...red }] },
          stack: { href: "s.tif", roles: ["data"], bands: [{ name: "r", ...red }, { name: "q" }] },
        },
      ),
    );
    expect(names(item, ["red", "small"])).toEqual(["red s3://b/c/s.tif 1", "small s3://b/c/o.tif 1"]);
  });

  test("a name that several assets share is refused, an unknown one gets the nearest", () => {
    const item = read(
      stac({}, { a: { href: "a.tif", bands: [{ "eo:common_name": "nir" }] }, b: { href: "b.tif", bands: [{ "eo:common_name": "nir" }] } }),
    );
    expect(refusal(() => names(item, ["nir"])).message).toMatch(/may be any of the assets a, b/);
    const error = refusal(() => names(item, ["nirr"]));
    expect([error.message, error.hint]).toEqual(['item "S1" has no band "nirr"; did you mean "nir"?', "It has a, nir, b."]);
  });

  test("equal band names in several assets carry the asset's key", () => {
    const two = { bands: [{ name: "v" }, { name: "q" }] };
    expect(
      names(read(stac({}, { may: { href: "m.tif", ...two }, june: { href: "j.tif", ...two } }))).map((text) => text.split(" ")[0]),
    ).toEqual(["may:v", "may:q", "june:v", "june:q"]);
  });

  test("plain images: an address, or an address and a number", () => {
    const image = (bands: unknown) => parseItem({ bands, year: 2015 }, "image", ["images", 0], 0);
    expect(names(image({ B1: "x.tif", "PIXEL-QA": { uri: "/q.tif", band: 8 } }), ["PIXEL-QA", "B1"])).toEqual([
      "PIXEL-QA s3://b/q.tif 8",
      "B1 s3://b/c/x.tif 1",
    ]);
    expect(refusal(() => names(image({ B1: 3 }))).at?.pointer).toBe("/images/0/bands/B1");
    expect(refusal(() => names(image({ B1: { uri: "x", band: 0 } }))).at?.pointer).toBe("/images/0/bands/B1/band");
  });
});

describe("scale and offset", () => {
  const scaling = (asset: object, wanted?: string[]) =>
    bandsOfItem(
      parseItem(
        { id: "x", properties: {}, assets: { a: { href: "a.tif", type: "image/tiff", roles: ["data"], ...asset } } },
        "stac",
        [],
        0,
      ),
      wanted,
      "/d/items.json",
    ).map(({ scale, offset }) => [scale, offset]);
  test("STAC 1.1, of a band or its asset; STAC 1.0, of raster:bands; a half alone", () => {
    expect(scaling({ "raster:scale": 0.1, "raster:offset": -1 })).toEqual([[0.1, -1]]);
    expect(scaling({ bands: [{ name: "r", "raster:scale": 2 }, { name: "g" }], "raster:scale": 3, "raster:offset": null })).toEqual([
      [2, 0],
      [3, 0],
    ]);
    expect(scaling({ "eo:bands": [{ name: "r" }], "raster:bands": [{ scale: 0.0000275, offset: -0.2 }] }, ["r"])).toEqual([
      [0.0000275, -0.2],
    ]);
    expect(scaling({})).toEqual([[undefined, undefined]]);
  });
  test("a list of images; what is no number is refused", () => {
    const image = (more: object) =>
      bandsOfItem(parseItem({ bands: { a: { uri: "a.tif", ...more } } }, "image", ["images", 0], 0), undefined, "/d/list.json")[0];
    expect(image({ scale: 2, offset: 1 })).toEqual({ name: "a", uri: "/d/a.tif", band: 1, scale: 2, offset: 1 });
    expect(() => image({ scale: "2" })).toThrow(/scale and offset are numbers/);
  });
});

describe("documents", () => {
  test("pages link to the next, by GET or POST", () => {
    const page = (link: object) =>
      readQueryDocument({ type: "FeatureCollection", features: [], links: [{ rel: "self", href: "x" }, link] }, "https://api/search");
    expect(page({ rel: "next", href: "?token=2" })).toMatchObject({
      next: { uri: "https://api/?token=2", method: "GET", body: null, merge: false },
    });
    expect(page({ rel: "next", href: "https://api/search", method: "post", body: { token: 2 }, merge: true })).toMatchObject({
      next: { uri: "https://api/search", method: "POST", body: { token: 2 }, merge: true },
    });
    expect(page({ rel: "prev", href: "x" })).toMatchObject({ next: null });
  });

  test("catalogues give links, each once", () => {
    const links = ["./a/collection.json", "./b.json", "./a/collection.json"]
      .map((href) => ({ rel: "child", href }))
      .concat([
        { rel: "item", href: "i.json" },
        { rel: "root", href: "." },
      ]);
    expect(readQueryDocument({ type: "Catalog", links }, "/d/catalog.json")).toEqual({
      kind: "catalog",
      items: ["/d/i.json"],
      pages: [],
      children: ["/d/a/collection.json", "/d/b.json"],
      search: null,
    });
  });

  test.each([3, "x", null, {}, { type: "Polygon" }, { images: {} }])("refused: %j", (value) => {
    expect(refusal(() => readQueryDocument(value, "x")).code).toBe("QUERY_INVALID");
  });
});
