import { TilefoldError } from "../../core/errors.js";
import { compileFilter } from "./filter.js";
import { type Interval, parseInterval } from "./instants.js";
import { filterDocument, type Item, parseBox } from "./item.js";
import { bandsOfItem } from "./item-bands.js";
import { queryError } from "./refusal.js";
import type { Scene } from "./scene.js";

/** The parameters of a `query` node that choose among items. */
export interface Query {
  readonly filter?: unknown;
  readonly bbox?: readonly number[];
  readonly datetime?: string;
  readonly bands?: readonly string[];
  /** Properties; `-` before one for descending. Items without the property come last. */
  readonly sort?: readonly string[];
  readonly limit?: number;
}

/** Scenes that a query without a limit may select: all of them are held, and opened. */
const MOST_SCENES = 100_000;
/** A selection is put in order when it has grown by so many. */
const HELD = 1024;

interface Compiled {
  readonly passesFilter: (document: Readonly<Record<string, unknown>>) => boolean;
  readonly hasFilter: boolean;
  readonly box: readonly [number, number, number, number] | null;
  readonly times: Interval | null;
  readonly order: readonly SortKey[];
}

interface SortKey {
  readonly property: string;
  readonly descending: boolean;
}

/** A selection that is under way: items are offered one by one, in any order and from any number of pages. */
export interface Selection {
  readonly query: Query;
  readonly compiled: Compiled;
  kept: Ranked[];
  seen: number;
  matched: number;
  readonly rejected: { filter: number; bbox: number; datetime: number };
}

interface Ranked {
  readonly scene: Scene;
  readonly keys: readonly (number | string | null)[];
}

export interface Selected {
  readonly scenes: readonly Scene[];
  readonly seen: number;
  /** Before the limit; an item that came twice is counted once where both were kept. */
  readonly matched: number;
}

/** @throws QUERY_INVALID with the place in the query */
export function startSelection(query: Query): Selection {
  const { filter, bbox, datetime, sort = ["datetime", "id"] } = query;
  const times = datetime === undefined ? null : parseInterval(datetime);
  if (times === undefined) {
    throw queryError(
      `datetime is an RFC 3339 time or an interval start/end, got ${JSON.stringify(datetime)}`,
      ["datetime"],
      'As in "2015-01-01/2016-12-31" or "2015/..".',
    );
  }
  const compiled: Compiled = {
    passesFilter: filter === undefined ? () => true : compileFilter(filter, ["filter"]),
    hasFilter: filter !== undefined,
    box: bbox === undefined ? null : parseBox(bbox, "the query", ["bbox"]),
    times,
    order: sort.map((key) => (key.startsWith("-") ? { property: key.slice(1), descending: true } : { property: key, descending: false })),
  };
  return { query, compiled, kept: [], seen: 0, matched: 0, rejected: { filter: 0, bbox: 0, datetime: 0 } };
}

/**
 * Takes one item in, if it passes. At most twice as many scenes are held as may be selected.
 * @param base the address of the document the item stands in
 * @returns whether it passed
 * @throws LIMIT_EXCEEDED past a hundred thousand scenes where the query has no limit
 */
export function offerItem(selection: Selection, item: Item, base: string): boolean {
  const { compiled, query, rejected } = selection;
  selection.seen++;
  if (compiled.times !== null && (item.time === null || item.time.end < compiled.times.start || item.time.start > compiled.times.end)) {
    rejected.datetime++;
    return false;
  }
  // An item that does not say where it lies is not left out: its header will tell.
  if (compiled.box !== null && item.bbox !== null && !boxesMeet(compiled.box, item.bbox)) {
    rejected.bbox++;
    return false;
  }
  const document = compiled.hasFilter ? filterDocument(item) : null;
  if (document !== null && !compiled.passesFilter(document)) {
    rejected.filter++;
    return false;
  }
  selection.matched++;
  const scene: Scene = {
    id: item.id,
    collection: item.collection,
    time: item.time,
    bbox: item.bbox,
    crs: crsOf(item.properties),
    properties: item.properties,
    bands: bandsOfItem(item, query.bands, base),
  };
  selection.kept.push({ scene, keys: compiled.order.map(({ property }) => keyOf(scene, property)) });
  if (selection.kept.length >= Math.max(HELD, 2 * (query.limit ?? MOST_SCENES))) {
    settle(selection);
    if (query.limit === undefined && selection.kept.length > MOST_SCENES)
      throw new TilefoldError("LIMIT_EXCEEDED", `the query selects more than ${MOST_SCENES} scenes`, {
        hint: "Narrow it by filter, bbox or datetime, or give it a limit.",
      });
  }
  return true;
}

/** Both edges belong. West above east crosses the antimeridian. */
export function boxesMeet(a: readonly [number, number, number, number], b: readonly [number, number, number, number]): boolean {
  if (a[1] > b[3] || b[1] > a[3]) return false;
  return parts(a).some(([west, east]) => parts(b).some(([from, to]) => west <= to && from <= east));
}

const parts = ([west, , east]: readonly [number, number, number, number]): [number, number][] =>
  west <= east
    ? [[west, east]]
    : [
        [west, 180],
        [-180, east],
      ];

function keyOf(scene: Scene, property: string): number | string | null {
  if (property === "id") return scene.id;
  if (property === "datetime") return scene.time?.start ?? null;
  const value = scene.properties[property];
  return typeof value === "number" || typeof value === "string" ? value : typeof value === "boolean" ? Number(value) : null;
}

/** Numbers before texts, nothing last whatever the direction; texts by code units. */
function compareKeys(a: number | string | null, b: number | string | null, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b !== descending ? -1 : 1;
}

function compare(order: readonly SortKey[], a: Ranked, b: Ranked): number {
  for (let i = 0; i < order.length; i++) {
    const by = compareKeys(a.keys[i]!, b.keys[i]!, order[i]!.descending);
    if (by !== 0) return by;
  }
  // Whatever the pages' order was, the scenes' is the same.
  return (
    compareKeys(a.scene.id, b.scene.id, false) ||
    compareKeys(a.scene.collection, b.scene.collection, false) ||
    compareKeys(addresses(a.scene), addresses(b.scene), false)
  );
}

const addresses = (scene: Scene): string => scene.bands.map(({ uri, band }) => `${uri}#${band}`).join(" ");

/** In order, each once, and no more than the limit. */
function settle(selection: Selection): void {
  const { order } = selection.compiled;
  const sorted = selection.kept.sort((a, b) => compare(order, a, b));
  const unique = sorted.filter((one, i) => {
    const before = sorted[i - 1]?.scene;
    return before?.id !== one.scene.id || before.collection !== one.scene.collection || addresses(before) !== addresses(one.scene);
  });
  selection.matched -= sorted.length - unique.length;
  selection.kept = selection.query.limit === undefined ? unique : unique.slice(0, selection.query.limit);
}

/**
 * The scenes in their order: by `sort`, then by id, whatever the order they were offered in.
 * @throws QUERY_EMPTY saying what took the items away
 */
export function finishSelection(selection: Selection): Selected {
  settle(selection);
  const { kept, seen, matched, rejected } = selection;
  if (kept.length === 0) {
    const reasons = Object.entries(rejected)
      .filter(([, count]) => count > 0)
      .map(([what, count]) => `${count} by ${what}`);
    throw new TilefoldError(
      "QUERY_EMPTY",
      seen === 0 ? "the collection holds no items" : `none of ${seen} items is selected: ${reasons.join(", ")} left out`,
    );
  }
  return { scenes: kept.map(({ scene }) => scene), seen, matched };
}

function crsOf(properties: Readonly<Record<string, unknown>>): string | null {
  const code = properties["proj:code"];
  if (typeof code === "string") return code;
  const epsg = properties["proj:epsg"];
  if (typeof epsg === "number" && Number.isInteger(epsg)) return `EPSG:${epsg}`;
  const wkt = properties["proj:wkt2"];
  return typeof wkt === "string" ? wkt : null;
}
