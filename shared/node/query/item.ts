/** Items of a collection as they come: STAC 1.0 and 1.1, and plain lists of images. Only what filters look at is read here; bands are found later. */
import { calendar, type Interval, parseTime } from "./instants.js";
import { isObject, type Path, queryError, shown } from "./refusal.js";

export type ItemKind = "stac" | "image";

export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly collection: string | null;
  readonly time: Interval | null;
  readonly bbox: readonly [number, number, number, number] | null;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `assets` of a STAC item, `bands` of an image. */
  readonly sources: Readonly<Record<string, unknown>>;
  /** Where it stands in its document, for messages. */
  readonly path: Path;
}

/**
 * @param index the item's place in the collection: an image without an id is called by it
 * @throws QUERY_INVALID naming the item and the member
 */
export function parseItem(value: unknown, kind: ItemKind, path: Path, index: number): Item {
  if (!isObject(value)) throw queryError(`an item is an object, got ${shown(value)}`, path);
  return kind === "stac" ? parseStac(value, path) : parseImage(value, path, index);
}

function parseStac(value: Record<string, unknown>, path: Path): Item {
  const { id, properties, assets, bbox, geometry, collection } = value;
  if (typeof id !== "string" || id === "") throw queryError(`an item's id is a text, got ${shown(id)}`, [...path, "id"]);
  if (!isObject(properties))
    throw queryError(`item "${id}" has no properties`, [...path, "properties"], "A STAC item has an object called properties.");
  if (!isObject(assets)) throw queryError(`item "${id}" has no assets`, [...path, "assets"], "A STAC item has an object called assets.");
  return {
    kind: "stac",
    id,
    collection: typeof collection === "string" ? collection : null,
    time: timeOf(properties, id, [...path, "properties"]),
    bbox: bbox === undefined || bbox === null ? boxOfGeometry(geometry) : parseBox(bbox, `item "${id}"`, [...path, "bbox"]),
    properties,
    sources: assets,
    path,
  };
}

function parseImage(value: Record<string, unknown>, path: Path, index: number): Item {
  const { id: written, bands, bbox, ...properties } = value;
  if (written !== undefined && typeof written !== "string" && typeof written !== "number") {
    throw queryError(`an image's id is a text, got ${shown(written)}`, [...path, "id"]);
  }
  const id = String(written ?? index);
  if (!isObject(bands))
    throw queryError(`image "${id}" has no bands`, [...path, "bands"], 'As in {"bands": {"B1": "b1.tif"}, "year": 2015}.');
  return {
    kind: "image",
    id,
    collection: null,
    time: timeOf(properties, id, path) ?? timeOfParts(properties, id, path),
    bbox: bbox === undefined ? null : parseBox(bbox, `image "${id}"`, [...path, "bbox"]),
    properties,
    sources: bands,
    path,
  };
}

/** datetime, else start_datetime … end_datetime (STAC item specification, "datetime"). */
function timeOf(properties: Readonly<Record<string, unknown>>, id: string, path: Path): Interval | null {
  const { datetime, start_datetime: start, end_datetime: end } = properties;
  const read = (value: unknown, key: string): Interval => {
    const time = typeof value === "string" ? parseTime(value) : undefined;
    if (time === undefined) throw queryError(`${key} of item "${id}" is no RFC 3339 time: ${shown(value)}`, [...path, key]);
    return time;
  };
  if (datetime !== undefined && datetime !== null) return read(datetime, "datetime");
  if (start === undefined && end === undefined) return null;
  const first = start === undefined || start === null ? null : read(start, "start_datetime");
  const last = end === undefined || end === null ? null : read(end, "end_datetime");
  if (first === null && last === null) return null;
  return { start: (first ?? last)!.start, end: (last ?? first)!.end };
}

/** An image's year, with month and day if given. */
function timeOfParts(properties: Readonly<Record<string, unknown>>, id: string, path: Path): Interval | null {
  const { year, month, day } = properties;
  if (year === undefined) return null;
  const digits = (value: unknown, length: number) => (Number.isInteger(value) ? String(value).padStart(length, "0") : "?");
  const text = [
    digits(year, 4),
    month === undefined ? "" : digits(month, 2),
    month === undefined || day === undefined ? "" : digits(day, 2),
  ];
  const time = parseTime(text.filter((part) => part !== "").join("-"));
  if (time === undefined)
    throw queryError(`year, month and day of image "${id}" are no date: ${shown([year, month, day])}`, [...path, "year"]);
  return time;
}

/** West, south, east, north of four or six numbers. */
export function parseBox(value: unknown, owner: string, path: Path): readonly [number, number, number, number] {
  if (
    Array.isArray(value) &&
    (value.length === 4 || value.length === 6) &&
    value.every((n) => typeof n === "number" && Number.isFinite(n))
  ) {
    const [west, south, east, north] = value.length === 4 ? value : [value[0], value[1], value[3], value[4]];
    if (south <= north) return [west, south, east, north];
  }
  throw queryError(`the bbox of ${owner} is not west, south, east, north: ${shown(value)}`, path);
}

function boxOfGeometry(geometry: unknown): [number, number, number, number] | null {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return null;
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const pending: unknown[] = [geometry.coordinates];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!Array.isArray(next)) continue;
    const [x, y] = next;
    if (typeof x === "number" && typeof y === "number") {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    } else for (const part of next) pending.push(part);
  }
  return box[0] <= box[2] && box[1] <= box[3] ? box : null;
}

/** What a filter sees: the properties, the id and the collection, and year, month and day of the item's time in UTC. */
export function filterDocument(item: Item): Record<string, unknown> {
  const document: Record<string, unknown> = { collection: item.collection, ...item.properties, id: item.id };
  if (item.time === null) return document;
  const { year, month, day } = calendar(item.time.start);
  document.year = year;
  // An image that says only its year has no month.
  if (item.kind === "stac" || "datetime" in item.properties || "month" in item.properties) document.month = month;
  if (item.kind === "stac" || "datetime" in item.properties || "day" in item.properties) document.day = day;
  return document;
}
