import * as module from "sift";
import { nearestName } from "../../core/nearest-name.js";
import { isObject, type Path, queryError, shown } from "./refusal.js";

// Node takes the package's CommonJS file, whose names hang on its default; bundlers take its ES module, whose names stand for themselves.
const sift: typeof module.default = "createQueryTester" in module.default ? module.default : (module as unknown as typeof module.default);

const {
  createQueryTester,
  createEqualsOperation,
  $eq,
  $ne,
  $gt,
  $gte,
  $lt,
  $lte,
  $in,
  $nin,
  $and,
  $or,
  $nor,
  $not,
  $exists,
  $all,
  $elemMatch,
  $size,
} = sift;

/** MongoDB's: numbers only, cut to whole ones; sift's takes texts for numbers too. */
const $mod: typeof sift.$mod = ([divisor, remainder], query, options) =>
  createEqualsOperation((value: unknown) => typeof value === "number" && Math.trunc(value) % divisor! === remainder, query, options);

/** All there are. sift's others, among them $where and $regex, are not handed to it. */
const OPERATORS = { $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $and, $or, $nor, $not, $exists, $mod, $all, $elemMatch, $size };
const NAMES: readonly string[] = Object.keys(OPERATORS);
const COMBINING: readonly string[] = ["$and", "$or", "$nor"];

/** Why an operator of MongoDB is not among ours. */
const REFUSED: Readonly<Record<string, string>> = {
  $regex: "patterns can take unbounded time; use $in with the names",
  $options: "it belongs to $regex",
  $where: "it would run code",
  $function: "it would run code",
  $expr: "use the comparison operators",
  $text: "there is no text index",
  $jsonSchema: "use $exists",
  $type: "use $exists",
};

const DEPTH = 32;
const PARTS = 10_000;
const FORBIDDEN: readonly string[] = ["__proto__", "constructor", "prototype"];

interface Walk {
  parts: number;
}

/**
 * A MongoDB filter document, checked once, as a test of documents. Dotted paths reach into objects and arrays; comparisons hold between values of one
 * kind only, as in MongoDB: 5 is not "5", and text is compared by code units.
 * @param path where the filter stands in its document
 * @throws QUERY_INVALID naming the operator or key and its place
 */
export function compileFilter(filter: unknown, path: Path = []): (document: Readonly<Record<string, unknown>>) => boolean {
  checkDocument(filter, path, { parts: 0 }, 1);
  return createQueryTester(filter as never, { operations: OPERATORS as never }) as (document: unknown) => boolean;
}

function count(walk: Walk, path: Path, depth: number): void {
  if (++walk.parts > PARTS) throw queryError(`a filter has at most ${PARTS} parts`, path);
  if (depth > DEPTH) throw queryError(`a filter is nested deeper than ${DEPTH} levels`, path.slice(0, DEPTH));
}

/** A document of conditions: fields, and operators that combine documents. */
function checkDocument(value: unknown, path: Path, walk: Walk, depth: number): void {
  count(walk, path, depth);
  if (!isObject(value)) throw queryError(`a filter is an object, got ${shown(value)}`, path, 'As in {"year": {"$in": [2015, 2020]}}.');
  for (const key of Object.keys(value)) {
    const at = [...path, key];
    const condition = value[key];
    if (COMBINING.includes(key)) checkList(condition, key, at, (item, place) => checkDocument(item, place, walk, depth + 1));
    else if (key.startsWith("$")) throw misplaced(key, at, "stands inside a field, not in its place");
    else {
      checkField(key, at);
      checkCondition(condition, at, walk, depth + 1);
    }
  }
}

function checkField(key: string, path: Path): void {
  for (const part of key.split(".")) {
    if (part === "" || FORBIDDEN.includes(part)) throw queryError(`a field may not be called ${shown(key)}`, path);
  }
}

/** What a field is compared with: operators, or a value it equals. */
function checkCondition(value: unknown, path: Path, walk: Walk, depth: number): void {
  count(walk, path, depth);
  if (!isObject(value)) {
    checkValue(value, path, walk, depth);
    return;
  }
  const keys = Object.keys(value);
  const operators = keys.filter((key) => key.startsWith("$"));
  if (operators.length === 0) checkValue(value, path, walk, depth);
  else if (operators.length < keys.length) {
    const key = keys.find((name) => !name.startsWith("$"))!;
    throw queryError(
      `operators and fields are mixed: ${shown(key)} beside ${operators[0]}`,
      [...path, key],
      'A field of an object is written with a dot: {"a.b": …}.',
    );
  } else for (const key of keys) checkOperator(key, value[key], [...path, key], walk, depth);
}

function checkOperator(key: string, value: unknown, path: Path, walk: Walk, depth: number): void {
  const deeper = (item: unknown, place: Path) => checkValue(item, place, walk, depth + 1);
  switch (key) {
    case "$eq":
    case "$ne":
      deeper(value, path);
      return;
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      if (typeof value !== "number" && typeof value !== "string")
        throw queryError(`${key} compares with a number or a text, got ${shown(value)}`, path);
      return;
    case "$in":
    case "$nin":
      checkList(value, key, path, deeper, 0);
      return;
    case "$all":
      checkList(value, key, path, deeper);
      return;
    case "$not":
      if (!isObject(value) || Object.keys(value).length === 0 || !Object.keys(value).every((name) => name.startsWith("$"))) {
        throw queryError(
          `$not takes operators, got ${shown(value)}`,
          path,
          'As in {"year": {"$not": {"$gt": 2015}}}; for a value use $ne.',
        );
      }
      checkCondition(value, path, walk, depth + 1);
      return;
    case "$exists":
      if (typeof value !== "boolean") throw queryError(`$exists is true or false, got ${shown(value)}`, path);
      return;
    case "$size":
      if (!Number.isInteger(value) || (value as number) < 0) throw queryError(`$size is a whole number, got ${shown(value)}`, path);
      return;
    case "$mod":
      if (!Array.isArray(value) || value.length !== 2 || !value.every(Number.isInteger) || value[0] === 0) {
        throw queryError(`$mod is [divisor, remainder], got ${shown(value)}`, path);
      }
      return;
    case "$elemMatch":
      if (!isObject(value)) throw queryError(`$elemMatch takes an object, got ${shown(value)}`, path);
      if (Object.keys(value).some((name) => name.startsWith("$") && !COMBINING.includes(name)))
        checkCondition(value, path, walk, depth + 1);
      else checkDocument(value, path, walk, depth + 1);
      return;
    default:
      throw misplaced(key, path, "combines whole documents, not one field");
  }
}

function misplaced(key: string, path: Path, why: string) {
  if (Object.hasOwn(REFUSED, key)) return queryError(`the operator ${key} is not supported: ${REFUSED[key]}`, path, operatorHint());
  if (NAMES.includes(key)) return queryError(`the operator ${key} ${why}`, path);
  const near = nearestName(key, NAMES);
  return queryError(`unknown operator ${shown(key)}${near ? `; did you mean ${near}?` : ""}`, path, operatorHint());
}

const operatorHint = (): string => `Operators: ${NAMES.join(", ")}.`;

function checkList(value: unknown, key: string, path: Path, each: (item: unknown, path: Path) => void, least = 1): void {
  if (!Array.isArray(value) || value.length < least)
    throw queryError(`${key} takes a list${least > 0 ? " that is not empty" : ""}, got ${shown(value)}`, path);
  value.forEach((item, i) => {
    each(item, [...path, i]);
  });
}

/** A value to be equal to: JSON without operators. */
function checkValue(value: unknown, path: Path, walk: Walk, depth: number): void {
  count(walk, path, depth);
  if (Array.isArray(value)) value.forEach((item, i) => void checkValue(item, [...path, i], walk, depth + 1));
  else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const at = [...path, key];
      if (key.startsWith("$")) throw misplaced(key, at, "cannot stand inside a value");
      if (FORBIDDEN.includes(key)) throw queryError(`a field may not be called ${shown(key)}`, at);
      checkValue(value[key], at, walk, depth + 1);
    }
  } else if (value === undefined || typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
    throw queryError(`a filter holds JSON values, got ${typeof value}`, path);
  }
}
