/** Merging rows: associative, commutative, exact. Streams of rows are merged with one row of each input in memory. */
import FlatQueue from "flatqueue";
import { type Count, countOf, type ValueCovers } from "./covers.js";
import { addExact, type ExactText } from "./exact-text.js";
import type { CoverArea, ZonalBandRow, ZonalRow } from "./zonal-row.js";
import type { ZonalSpec } from "./zonal-spec.js";

const add = (a: string, b: string): string => (BigInt(a) + BigInt(b)).toString();
const addPair = (a: CoverArea, b: CoverArea): CoverArea => [add(a[0], b[0]), add(a[1], b[1])];

const addCounts = (a: Count, b: Count): Count => {
  if (typeof a === "number" && typeof b === "number" && a + b <= Number.MAX_SAFE_INTEGER) return a + b;
  return countOf(BigInt(a) + BigInt(b));
};

/** Two ascending lists, with the covers of equal values added. */
function mergeCovers(a: ValueCovers, b: ValueCovers): ValueCovers {
  const values: number[] = [];
  const covers: Count[] = [];
  let i = 0;
  let j = 0;
  while (i < a.values.length && j < b.values.length) {
    const x = a.values[i]!;
    const y = b.values[j]!;
    values.push(Math.min(x, y));
    if (x < y) covers.push(a.covers[i++]!);
    else if (x > y) covers.push(b.covers[j++]!);
    else covers.push(addCounts(a.covers[i++]!, b.covers[j++]!));
  }
  for (; i < a.values.length; i++) {
    values.push(a.values[i]!);
    covers.push(a.covers[i]!);
  }
  for (; j < b.values.length; j++) {
    values.push(b.values[j]!);
    covers.push(b.covers[j]!);
  }
  return { values, covers };
}

/** Two lists, ascending in their first `keys` numbers, with the decimal texts behind them added where the numbers are equal. */
function mergeLists<Entry extends readonly (number | string)[]>(a: readonly Entry[], b: readonly Entry[], keys: number): Entry[] {
  const out: Entry[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    let k = 0;
    while (k < keys && x[k] === y[k]) k++;
    if (k < keys) out.push((x[k] as number) < (y[k] as number) ? a[i++]! : b[j++]!);
    else {
      out.push(x.map((item, at) => (at < keys ? item : add(item as string, y[at] as string))) as unknown as Entry);
      i++;
      j++;
    }
  }
  for (; i < a.length; i++) out.push(a[i]!);
  for (; j < b.length; j++) out.push(b[j]!);
  return out;
}

const both = <T>(a: T | undefined, b: T | undefined, merge: (a: T, b: T) => T): T | undefined =>
  a === undefined ? b : b === undefined ? a : merge(a, b);

/** One row of the same zone out of two. */
export function mergeRows(_spec: ZonalSpec, a: ZonalRow, b: ZonalRow): ZonalRow {
  return defined({
    zone: a.zone,
    total: addPair(a.total, b.total),
    clipped: both(a.clipped, b.clipped, (x, y) => (BigInt(x) + BigInt(y)).toString()),
    inside: a.inside + b.inside,
    outside: a.outside + b.outside,
    bands: a.bands.map((band, i) => mergeBands(band, b.bands[i]!)),
    by: both(a.by, b.by, (x, y) => mergeLists(x, y, 2)),
  });
}

function mergeBands(a: ZonalBandRow, b: ZonalBandRow): ZonalBandRow {
  return defined({
    validPixels: a.validPixels + b.validPixels,
    invalidPixels: a.invalidPixels + b.invalidPixels,
    valid: addPair(a.valid, b.valid),
    invalid: addPair(a.invalid, b.invalid),
    classes: both(a.classes, b.classes, (x, y) => mergeLists(x, y, 1)),
    table: both(a.table, b.table, mergeCovers),
    sum: both<ExactText>(a.sum, b.sum, addExact),
    squares: both<ExactText>(a.squares, b.squares, addExact),
    min: both(a.min, b.min, Math.min),
    max: both(a.max, b.max, Math.max),
    sketch: both(a.sketch, b.sketch, mergeCovers),
    bins: both(a.bins, b.bins, mergeCovers),
  });
}

/** Without members that are undefined. */
function defined<T extends object>(value: T): T {
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] === undefined) delete value[key];
  return value;
}

/**
 * Rows of one zone, merged as a tournament: a row is merged about log2(rows) times, and at most as many wait. What comes out does not depend on the
 * order of the rows.
 */
interface Merging {
  add(row: ZonalRow): void;
  finish(): ZonalRow;
}

function mergingOf(spec: ZonalSpec, first: ZonalRow): Merging {
  // levels[k] is of 2^k rows.
  const levels: (ZonalRow | null)[] = [first];
  return {
    add(row) {
      let merged = row;
      for (let level = 0; ; level++) {
        const waiting = levels[level];
        if (!waiting) {
          levels[level] = merged;
          return;
        }
        merged = mergeRows(spec, waiting, merged);
        levels[level] = null;
      }
    },
    finish: () => levels.filter((row) => row !== null).reduce((all, row) => mergeRows(spec, all, row)),
  };
}

/** Puts the rows of inputs that each ascend by zone into one ascending order, each zone once. */
interface Merge {
  /** The input whose next row is wanted, or −1 at the end. */
  next(): number;
  /** The row of the input that was wanted; undefined at its end. @returns a zone that is complete, if one is */
  push(input: number, row: ZonalRow | undefined): void;
  /** A zone that is complete: no input has more of it. */
  take(): ZonalRow | null;
}

function createMerge(spec: ZonalSpec, inputs: number): Merge {
  const heads: (ZonalRow | undefined)[] = [];
  const queue = new FlatQueue<number>();
  let missing = inputs;
  let current: { zone: number; merging: Merging } | null = null;
  let complete: ZonalRow | null = null;
  let wanted = 0;
  return {
    next() {
      if (missing > 0) return inputs - missing;
      if (queue.length === 0) {
        complete = current?.merging.finish() ?? null;
        current = null;
        return -1;
      }
      wanted = queue.pop()!;
      const row = heads[wanted]!;
      heads[wanted] = undefined;
      if (current?.zone === row.zone) current.merging.add(row);
      else {
        complete = current?.merging.finish() ?? null;
        current = { zone: row.zone, merging: mergingOf(spec, row) };
      }
      return wanted;
    },
    push(input, row) {
      if (missing > 0) missing--;
      heads[input] = row;
      if (row !== undefined) queue.push(input, row.zone);
    },
    take() {
      const taken = complete;
      complete = null;
      return taken;
    },
  };
}

/** Rows of all inputs, each ascending by zone, as one ascending stream in which each zone stands once. */
export function* mergeSortedRows(spec: ZonalSpec, inputs: readonly Iterable<ZonalRow>[]): Generator<ZonalRow> {
  const iterators = inputs.map((input) => input[Symbol.iterator]());
  const merge = createMerge(spec, inputs.length);
  for (let input = merge.next(); ; input = merge.next()) {
    const row = merge.take();
    if (row) yield row;
    if (input < 0) return;
    const { done, value } = iterators[input]!.next();
    merge.push(input, done ? undefined : value);
  }
}

/** The same of inputs that are read as they are merged. */
export async function* mergeSortedRowStreams(spec: ZonalSpec, inputs: readonly AsyncIterable<ZonalRow>[]): AsyncGenerator<ZonalRow> {
  const iterators = inputs.map((input) => input[Symbol.asyncIterator]());
  const merge = createMerge(spec, inputs.length);
  for (let input = merge.next(); ; input = merge.next()) {
    const row = merge.take();
    if (row) yield row;
    if (input < 0) return;
    const { done, value } = await iterators[input]!.next();
    merge.push(input, done ? undefined : value);
  }
}
