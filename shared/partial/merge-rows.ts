/** Merging rows: associative, commutative, exact. Streams of rows are merged with one row of each input in memory. */
import FlatQueue from "flatqueue";
import { addExact, type ExactText } from "./exact-sum.js";
import type { CoverArea, ZonalBandRow, ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

const add = (a: string, b: string): string => (BigInt(a) + BigInt(b)).toString();
const addPair = (a: CoverArea, b: CoverArea): CoverArea => [add(a[0], b[0]), add(a[1], b[1])];

/** Two lists, ascending in their first `keys` numbers, with the decimal texts behind them added where the numbers are equal. */
function mergeLists<Entry extends readonly (number | string)[]>(a: readonly Entry[], b: readonly Entry[], keys: number): Entry[] {
  const out: Entry[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    let order = 0;
    for (let k = 0; k < keys && order === 0; k++) order = (x[k] as number) - (y[k] as number);
    if (order < 0) out.push(a[i++]!);
    else if (order > 0) out.push(b[j++]!);
    else {
      out.push(x.map((item, k) => (k < keys ? item : add(item as string, y[k] as string))) as unknown as Entry);
      i++;
      j++;
    }
  }
  while (i < a.length) out.push(a[i++]!);
  while (j < b.length) out.push(b[j++]!);
  return out;
}

const both = <T>(a: T | undefined, b: T | undefined, merge: (a: T, b: T) => T): T | undefined => (a === undefined ? b : b === undefined ? a : merge(a, b));

/** One row of the same zone out of two. */
export function mergeRows(_spec: ZonalSpec, a: ZonalRow, b: ZonalRow): ZonalRow {
  return defined({
    zone: a.zone,
    total: addPair(a.total, b.total),
    inside: a.inside + b.inside,
    outside: a.outside + b.outside,
    bands: a.bands.map((band, i) => mergeBands(band, b.bands[i]!)),
    by: both(a.by, b.by, (x, y) => mergeLists(x, y, 2)),
  });
}

function mergeBands(a: ZonalBandRow, b: ZonalBandRow): ZonalBandRow {
  return defined({
    valid: addPair(a.valid, b.valid),
    validPixels: a.validPixels + b.validPixels,
    classes: both(a.classes, b.classes, (x, y) => mergeLists(x, y, 1)),
    table: both(a.table, b.table, (x, y) => mergeLists(x, y, 1)),
    sum: both<ExactText>(a.sum, b.sum, addExact),
    squares: both<ExactText>(a.squares, b.squares, addExact),
    min: both(a.min, b.min, Math.min),
    max: both(a.max, b.max, Math.max),
    sketch: both(a.sketch, b.sketch, (x, y) => mergeLists(x, y, 1)),
  });
}

/** Without members that are undefined, so that equal rows have equal texts. */
const defined = <T extends object>(value: T): T => {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
};

/** Rows of all inputs, each ascending by zone, as one ascending stream in which each zone stands once. */
export function* mergeSortedRows(spec: ZonalSpec, inputs: readonly Iterable<ZonalRow>[]): Generator<ZonalRow> {
  const iterators = inputs.map((input) => input[Symbol.iterator]());
  const heads: (ZonalRow | undefined)[] = [];
  const queue = new FlatQueue<number>();
  const advance = (i: number): void => {
    const next = iterators[i]!.next();
    heads[i] = next.done ? undefined : next.value;
    // Equal zones leave the queue in the order of their inputs; the sum does not depend on it.
    if (!next.done) queue.push(i, next.value.zone);
  };
  for (let i = 0; i < iterators.length; i++) advance(i);
  let current: ZonalRow | null = null;
  while (queue.length > 0) {
    const i = queue.pop()!;
    const row = heads[i]!;
    advance(i);
    if (current && current.zone === row.zone) current = mergeRows(spec, current, row);
    else {
      if (current) yield current;
      current = row;
    }
  }
  if (current) yield current;
}
