/** A layer opened by its attributes: tiles by key, key range or extent. */
import { createHash } from "node:crypto";
import { TilefoldError } from "../core/errors.js";
import type { Extent } from "../grid/extent.js";
import { joinedRanges } from "../grid/index-ranges.js";
import { type KeyBounds, keyBoundsContain, keyBoundsIntersection } from "../grid/key-bounds.js";
import { extentToBounds } from "../grid/layout-definition.js";
import { keyText, type LayerKey, type TileKey } from "../grid/tile-key.js";
import { boundsAt, type LayerIndex, layerIndex } from "../grid/tile-numbers.js";
import { type Interval, parseInterval } from "../node/query/instants.js";
import type { Tile } from "../raster/tile.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import { joinUri } from "../store/uri.js";
import { type CatalogueEntry, catalogueEntries, chooseLayer, readAttributes } from "./catalogue.js";
import { attributesUri, type LayerAttributes, tileUri } from "./layer-attributes.js";
import { decodeRawTile } from "./raw-tile.js";
import { ALL_TILES, readTileTable, shortDigest, type TileEntry } from "./tile-table.js";

export interface LayerSelection {
  /** Of a layer whose keys have a time, with instants or without: then at all of them. [all] */
  readonly keys?: KeyBounds<LayerKey>;
  /** In the layer's CRS: whole tiles that meet it; its east and south edges do not belong to it. [all] */
  readonly extent?: Extent;
  /** Of a layer whose keys have a time: an RFC 3339 instant, or an interval `start/end` that holds both its ends; `..` is open. [all] */
  readonly time?: string;
}

export interface Layer {
  readonly uri: string;
  readonly store: Store;
  readonly attributes: LayerAttributes;
  readonly etag: string;
  readonly index: LayerIndex;
}

/**
 * Opens a layer of a catalogue: without a name the only one, without a zoom the finest.
 * @throws SOURCE_NOT_FOUND naming the layers there are
 */
export async function openLayer(
  uri: string,
  which: { readonly name?: string; readonly zoom?: number } = {},
  options: { readonly store?: Store; readonly signal?: AbortSignal } = {},
): Promise<Layer> {
  const store = options.store ?? openStore(uri);
  const { name, zoom, etag } =
    (await entryOf(uri, which, store)) ?? chooseLayer(await catalogueEntries(uri, store, options.signal), uri, which.name, which.zoom);
  const attributes = await readAttributes(uri, name, zoom, store, options.signal);
  return { uri, store, attributes, etag, index: layerIndex(attributes.keyIndex) };
}

/** What is named in full is found without a listing. */
async function entryOf(
  uri: string,
  { name, zoom }: { readonly name?: string; readonly zoom?: number },
  store: Store,
): Promise<CatalogueEntry | null> {
  if (name === undefined || zoom === undefined) return null;
  try {
    const { etag, size } = await store.stat(attributesUri(uri, name, zoom));
    return size > 0 ? { name, zoom, etag } : null;
  } catch (error) {
    if (error instanceof TilefoldError && error.code === "SOURCE_NOT_FOUND") return null;
    throw error;
  }
}

export interface SelectedKeys {
  readonly keys: KeyBounds;
  /** Null for a layer whose keys have no time; else at least one, ascending. */
  readonly instants: readonly number[] | null;
}

/**
 * What a selection leaves of a layer; null where it leaves none.
 * @throws GRID_INVALID for a time that cannot be read, or one asked of a layer whose keys have none
 */
export function selectedKeys(
  { name, metadata, instants }: Pick<LayerAttributes, "name" | "metadata" | "instants">,
  { keys, extent, time }: LayerSelection,
): SelectedKeys | null {
  let bounds: KeyBounds | null = metadata.bounds;
  if (keys !== undefined) bounds = keyBoundsIntersection<TileKey>(bounds, keys);
  if (extent !== undefined && bounds !== null) {
    const { colMin, rowMin, colMax, rowMax } = extentToBounds(metadata.layoutDefinition, extent);
    bounds = keyBoundsIntersection<TileKey>(bounds, { minKey: { col: colMin, row: rowMin }, maxKey: { col: colMax, row: rowMax } });
  }
  const asked = askedTime(time);
  const from = Math.max(asked.start, keys?.minKey.instant ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(asked.end, keys?.maxKey.instant ?? Number.POSITIVE_INFINITY);
  if (instants === undefined) {
    if (from !== Number.NEGATIVE_INFINITY || to !== Number.POSITIVE_INFINITY)
      throw new TilefoldError("GRID_INVALID", `a time is asked of layer "${name}", whose keys have none`);
    return bounds === null ? null : { keys: bounds, instants: null };
  }
  const left = instants.filter((instant) => instant >= from && instant <= to);
  return bounds === null || left.length === 0 ? null : { keys: bounds, instants: left };
}

function askedTime(time: string | undefined): Interval {
  if (time === undefined) return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  const interval = parseInterval(time);
  if (interval !== undefined) return interval;
  throw new TilefoldError("GRID_INVALID", `${JSON.stringify(time)} is no time and no interval`, {
    hint: "Write it as 2020-05-01T10:30:00Z, 2020-05 or 2020-05-01/2020-05-31.",
  });
}

/** Instants whose index ranges are asked for one by one; of more, the whole table is. */
const INSTANTS_APART = 64;

/** The tiles there are at some keys, in the order of the layer's index. */
export async function layerEntries(layer: Layer, { keys, instants }: SelectedKeys, signal?: AbortSignal): Promise<TileEntry[]> {
  const { uri, store, attributes, index } = layer;
  const table = joinUri(uri, attributes.tiles.table);
  if (instants === null) return readTileTable(table, store, index.ranges(keys), signal);
  const whole = instants.length > INSTANTS_APART || instants.length === attributes.instants!.length;
  const ranges = whole ? ALL_TILES : joinedRanges(instants.flatMap((instant) => index.ranges(boundsAt(keys, instant, instant))));
  const wanted = new Set(instants);
  return (await readTileTable(table, store, ranges, signal)).filter(
    (entry) => wanted.has(entry.instant!) && keyBoundsContain<TileKey>(keys, index.fromIndex(entry.index, entry.instant)),
  );
}

/** Of a digest, what block tables have room for. */
const TOLD = 2 ** 32;

/** A tile's bytes, checked against the table. @throws SOURCE_CHANGED where they are not what the layer was written with */
export async function readTileBytes(
  layer: Pick<Layer, "uri" | "store">,
  { name, zoom }: { name: string; zoom: number },
  entry: TileEntry,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const uri = tileUri(layer.uri, name, zoom, entry);
  const changed = (what: string, cause?: unknown): TilefoldError =>
    new TilefoldError("SOURCE_CHANGED", `tile ${uri} ${what}`, { at: { uri }, ...(cause === undefined ? {} : { cause }) });
  let bytes: Uint8Array;
  try {
    bytes = await layer.store.readAll(uri, { limit: Math.max(1, entry.size), ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (!(error instanceof TilefoldError)) throw error;
    if (error.code === "SOURCE_NOT_FOUND") throw changed("is gone", error);
    if (error.code === "LIMIT_EXCEEDED") throw changed("is larger than it was", error);
    throw error;
  }
  if (bytes.length !== entry.size || shortDigest(createHash("sha256").update(bytes).digest("hex")) % TOLD !== entry.digest % TOLD)
    throw changed("holds other bytes than the layer was written with");
  return bytes;
}

/** One tile; null where the layer has none at the key. Only layers of raw tiles have pixels to give. @throws OUTPUT_INVALID */
export async function readLayerTile(layer: Layer, key: LayerKey, signal?: AbortSignal): Promise<Tile | null> {
  for await (const { tile } of readLayer(layer, { keys: { minKey: key, maxKey: key } }, signal)) return tile;
  return null;
}

/** The tiles of a selection in the order of the layer's index, each once; keys without a tile are left out. */
export async function* readLayer(
  layer: Layer,
  selection: LayerSelection = {},
  signal?: AbortSignal,
): AsyncGenerator<{ key: LayerKey; tile: Tile }> {
  const { attributes, index } = layer;
  checkPixels(attributes, layer.uri);
  const selected = selectedKeys(attributes, selection);
  if (selected === null) return;
  const entries = await layerEntries(layer, selected, signal);
  const ahead: Promise<Uint8Array>[] = [];
  for (let i = 0; i < entries.length; i++) {
    for (let next = ahead.length + i; ahead.length < READ_AHEAD && next < entries.length; next++) {
      const reading = readTileBytes(layer, attributes, entries[next]!, signal);
      reading.catch(() => {}); // awaited in its turn
      ahead.push(reading);
    }
    const key = index.fromIndex(entries[i]!.index, entries[i]!.instant);
    const bytes = await ahead.shift()!;
    if (keyBoundsContain<TileKey>(selected.keys, key)) yield { key, tile: decodeRawTile(bytes, `tile ${keyText(key)} of ${layer.uri}`) };
  }
}

const READ_AHEAD = 16;

/** @throws OUTPUT_INVALID */
export function checkPixels({ name, schema }: LayerAttributes, uri: string): void {
  if (schema.encoding === "raw") return;
  throw new TilefoldError("OUTPUT_INVALID", `layer "${name}" in ${uri} holds ${schema.encoding} pictures, not pixels`, {
    hint: "Write it with `tileFormat: raw` to read it back.",
    at: { uri },
  });
}
