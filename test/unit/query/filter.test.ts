import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isTilefoldError, type TilefoldError } from "../../../shared/core/errors.js";
import { compileFilter } from "../../../shared/node/query/filter.js";

const golden = JSON.parse(readFileSync(new URL("../../golden/query.json", import.meta.url), "utf8")) as {
  documents: { id: string }[];
  filters: { filter: unknown; ids: string[] }[];
};

test.each(golden.filters.map(({ filter, ids }) => [JSON.stringify(filter), filter, ids] as const))(
  "as MongoDB answers: %s",
  (_, filter, ids) => {
    const passes = compileFilter(filter);
    expect(golden.documents.filter((document) => passes(document as never)).map(({ id }) => id)).toEqual(ids);
    // A compiled filter keeps nothing from one document to the next.
    expect(golden.documents.filter((document) => passes(document as never)).map(({ id }) => id)).toEqual(ids);
  },
);

test("$mod: the remainder of numbers, and of nothing else", () => {
  const passes = compileFilter({ month: { $mod: [3, 1] } });
  expect([1, 4, 3, 6, 2.5, "4", null, undefined].map((month) => passes({ month }))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

function refusal(filter: unknown): TilefoldError {
  try {
    compileFilter(filter, ["filter"]);
  } catch (error) {
    if (isTilefoldError(error)) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("refusals name the operator and the place", () => {
  test.each<[unknown, string, RegExp]>([
    [{ $where: "while (1) {}" }, "/filter/$where", /\$where is not supported/],
    [{ a: { $where: "1" } }, "/filter/a/$where", /\$where is not supported/],
    [{ a: { $regex: "(x+)+y" } }, "/filter/a/$regex", /\$regex is not supported/],
    [{ a: { $not: { $regex: "x" } } }, "/filter/a/$not/$regex", /\$regex is not supported/],
    [{ a: { $elemMatch: { $where: "1" } } }, "/filter/a/$elemMatch/$where", /\$where is not supported/],
    [{ $or: [{ a: 1 }, { $expr: {} }] }, "/filter/$or/1/$expr", /\$expr is not supported/],
    [{ a: { $type: "string" } }, "/filter/a/$type", /\$type is not supported/],
    [{ year: { $get: 3 } }, "/filter/year/$get", /unknown operator "\$get"; did you mean \$gte?\?/],
    [{ $gt: 3 }, "/filter/$gt", /stands inside a field/],
    [{ a: { $or: [{ b: 1 }] } }, "/filter/a/$or", /combines whole documents/],
    [{ a: { $in: [{ $gt: 1 }] } }, "/filter/a/$in/0/$gt", /cannot stand inside a value/],
    [{ a: { $eq: { b: { $ne: 1 } } } }, "/filter/a/$eq/b/$ne", /cannot stand inside a value/],
    [{ a: { $gt: 1, b: 2 } }, "/filter/a/b", /mixed/],
    [{ a: { $gt: null } }, "/filter/a/$gt", /number or a text/],
    [{ a: { $in: 3 } }, "/filter/a/$in", /takes a list/],
    [{ $and: [] }, "/filter/$and", /not empty/],
    [{ $and: { a: 1 } }, "/filter/$and", /takes a list/],
    [{ a: { $not: 3 } }, "/filter/a/$not", /takes operators/],
    [{ a: { $exists: 1 } }, "/filter/a/$exists", /true or false/],
    [{ a: { $mod: [0, 1] } }, "/filter/a/$mod", /divisor/],
    [{ a: { $size: -1 } }, "/filter/a/$size", /whole number/],
    [[{ a: 1 }], "/filter", /is an object/],
    ["a", "/filter", /is an object/],
    [JSON.parse('{"__proto__": {"a": 1}}'), "/filter/__proto__", /may not be called/],
    [JSON.parse('{"a": {"$eq": {"__proto__": 1}}}'), "/filter/a/$eq/__proto__", /may not be called/],
    [{ "a.constructor.name": "Object" }, "/filter/a.constructor.name", /may not be called/],
    [{ "a..b": 1 }, "/filter/a..b", /may not be called/],
    [{ a: () => true }, "/filter/a", /JSON values/],
  ])("%j", (filter, pointer, sentence) => {
    const error = refusal(filter);
    expect(error.code).toBe("QUERY_INVALID");
    expect(error.message).toMatch(sentence);
    expect(error.at?.pointer).toBe(pointer);
  });

  test("10,000 deep or wide", () => {
    let deep: unknown = { a: 1 };
    for (let i = 0; i < 10_000; i++) deep = { $and: [deep] };
    expect(refusal(deep).message).toMatch(/nested deeper/);
    expect(refusal({ a: { $in: Array.from({ length: 20_000 }, (_, i) => i) } }).message).toMatch(/at most/);
  });
});
