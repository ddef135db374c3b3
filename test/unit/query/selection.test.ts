import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTilefoldError } from "../../../shared/core/errors.js";
import { groupScenes } from "../../../shared/node/query/group.js";
import { type Item, parseItem } from "../../../shared/node/query/item.js";
import { boxesMeet, finishSelection, offerItem, type Query, startSelection } from "../../../shared/node/query/selection.js";

const item = (id: string, datetime: string | null, more: object = {}, bbox?: number[]): Item =>
  parseItem({ id, bbox, properties: { datetime, ...more }, assets: { b: { href: `${id}.tif` } } }, "stac", ["features", 0], 0);

function select(query: Query, items: readonly Item[]) {
  const selection = startSelection(query);
  for (const one of items) offerItem(selection, one, "/d/items.json");
  return finishSelection(selection);
}
const ids = (query: Query, items: readonly Item[]) => select(query, items).scenes.map(({ id }) => id);

function message(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isTilefoldError(error)) return `${error.code} ${error.at?.pointer ?? ""} ${error.message}`;
    throw error;
  }
  throw new Error("nothing was refused");
}

const some = [
  item("c", "2016-05-01T00:00:00Z", { clouds: 5 }, [0, 0, 1, 1]),
  item("a", "2015-01-01T10:00:00+02:00", { clouds: 50 }, [170, -10, -170, 10]),
  item("b", "2015-01-01T08:00:00Z", { clouds: 7 }, [10, 10, 20, 20]),
  item("n", null, {}),
];

test("the order is datetime, id; items without a date last", () => {
  expect(ids({}, some)).toEqual(["a", "b", "c", "n"]);
  expect(ids({ sort: ["-datetime"] }, some)).toEqual(["c", "a", "b", "n"]);
  expect(ids({ sort: ["-clouds", "id"] }, some)).toEqual(["a", "b", "c", "n"]);
  expect(ids({ sort: ["-id"] }, some)).toEqual(["n", "c", "b", "a"]);
});

test("filter, box and time all apply", () => {
  expect(ids({ filter: { year: 2015, clouds: { $lt: 10 } } }, some)).toEqual(["b"]);
  expect(ids({ datetime: "2015" }, some)).toEqual(["a", "b"]);
  expect(ids({ datetime: "2015-06/.." }, some)).toEqual(["c"]);
  expect(ids({ bbox: [1, 1, 5, 5] }, some)).toEqual(["c", "n"]);
  expect(ids({ bbox: [175, 0, 178, 1] }, some)).toEqual(["a", "n"]);
});

test("boxes meet at their edges, and over the antimeridian", () => {
  expect(boxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
  expect(boxesMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false);
  expect(boxesMeet([170, 0, -170, 1], [-175, 0, -174, 1])).toBe(true);
  expect(boxesMeet([170, 0, -170, 1], [160, 0, -160, 1])).toBe(true);
  expect(boxesMeet([170, 0, -170, 1], [0, 0, 10, 1])).toBe(false);
  expect(boxesMeet([170, 0, -170, 1], [175, 2, 176, 3])).toBe(false);
});

test("nothing selected says what took the items away", () => {
  expect(message(() => select({ filter: { year: 1999 } }, some))).toBe("QUERY_EMPTY  none of 4 items is selected: 4 by filter left out");
  expect(message(() => select({ datetime: "1999", bbox: [0, 0, 1, 1] }, some))).toMatch(/4 by datetime left out/);
  expect(message(() => select({}, []))).toMatch(/QUERY_EMPTY.*holds no items/);
});

test("a wrong query is refused with its place", () => {
  expect(message(() => startSelection({ filter: { $where: "1" } }))).toMatch(/^QUERY_INVALID \/filter\/\$where /);
  expect(message(() => startSelection({ bbox: [0, 5, 1, 4] }))).toMatch(/^QUERY_INVALID \/bbox /);
  expect(message(() => startSelection({ datetime: "soon" }))).toMatch(/^QUERY_INVALID \/datetime /);
});

test("the same scenes in the same order whatever order and pages they came in, with a limit or without", () => {
  const many = Array.from({ length: 1500 }, (_, i) =>
    item(`s${i % 1400}`, i % 7 === 0 ? null : new Date(Date.UTC(2000, 0, (i % 1400) % 90)).toISOString(), { clouds: (i % 1400) % 13 }),
  );
  const query = fc.record({
    limit: fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
    sort: fc.constantFrom(undefined, ["clouds"], ["-clouds", "datetime"]),
  });
  fc.assert(
    fc.property(query, fc.integer({ min: 1, max: 1499 }), fc.integer({ min: 0, max: 6 }), (asked, turn, order) => {
      const shuffled = many.map((_, i) => many[(i * [1, 7, 11, 13, 17, 19, 23][order]! + turn) % many.length]!);
      const all = ids({ ...asked, limit: undefined }, many);
      expect(ids(asked, shuffled)).toEqual(all.slice(0, asked.limit));
    }),
    { numRuns: 25 },
  );
});

test("an item that came twice is one scene; a namesake with other bands is another", () => {
  const other = parseItem(
    { id: "c", properties: { datetime: "2016-05-01T00:00:00Z" }, assets: { b: { href: "other.tif" } } },
    "stac",
    [],
    0,
  );
  const { scenes, seen, matched } = select({}, [some[0]!, other, some[0]!]);
  expect([scenes.map(({ bands }) => bands[0]!.uri), seen, matched]).toEqual([["/d/c.tif", "/d/other.tif"], 3, 2]);
});

test("more scenes than can be held are refused, unless the query says how many", () => {
  const offerMany = (query: Query, many: number) => {
    const selection = startSelection(query);
    const { path, ...rest } = item("x", "2015-01-01T00:00:00Z");
    for (let i = 0; i < many; i++) offerItem(selection, { ...rest, path, id: `s${i}` }, "/d/items.json");
    return finishSelection(selection);
  };
  expect(message(() => offerMany({}, 200_001))).toMatch(/^LIMIT_EXCEEDED .*more than 100000 scenes/);
  expect(offerMany({ limit: 3 }, 5000)).toMatchObject({ seen: 5000, scenes: [{ id: "s0" }, { id: "s1" }, { id: "s10" }] });
});

describe("groups", () => {
  const { scenes } = select({}, [
    item("x", "2015-03-01T00:00:00Z", { clouds: 5 }),
    item("y", "2014-12-31T23:59:59Z", { clouds: 15 }),
    item("z", "2015-11-30", { clouds: 9 }),
    item("w", "2015-03-30T00:00:00Z", { clouds: 11 }),
  ]);
  const grouped = (by?: string) => groupScenes(scenes, by).map(({ key, scenes: members }) => `${key}: ${members.map(({ id }) => id)}`);
  test("by all, year, month", () => {
    expect(grouped()).toEqual(["all: y,x,w,z"]);
    expect(grouped("year")).toEqual(["2014: y", "2015: x,w,z"]);
    expect(grouped("month")).toEqual(["2014-12: y", "2015-03: x,w", "2015-11: z"]);
  });
  test("by an expression, in the order of numbers", () => {
    expect(grouped("year - year % 5")).toEqual(["2010: y", "2015: x,w,z"]);
    expect(grouped("month")).not.toEqual(grouped("month + 0"));
    expect(grouped("month + 0")).toEqual(["3: x,w", "11: z", "12: y"]);
    expect(grouped("doy")).toEqual(["60: x", "89: w", "334: z", "365: y"]);
    expect(grouped("clouds > 10 ? -1 : 0.5")).toEqual(["-1: y,w", "0.5: x,z"]);
  });
  test("refused: unknown names, scenes without an answer or a date", () => {
    expect(message(() => grouped("yaer"))).toMatch(/EXPRESSION_INVALID.*no band "yaer"/);
    expect(message(() => grouped("1 / (clouds - 9)"))).toMatch(/no answer for scene "z"/);
    expect(message(() => groupScenes(select({}, [some[3]!]).scenes, "year"))).toMatch(/"n" has no date/);
  });
});
