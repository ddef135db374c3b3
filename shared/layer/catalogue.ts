/** Layers by name and zoom under one address. */
import { TilefoldError } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import { joinUri } from "../store/uri.js";
import { attributesFolder, attributesUri, type LayerAttributes, parseAttributes, tileUri } from "./layer-attributes.js";
import { ALL_TILES, readTileTable } from "./tile-table.js";

export interface CatalogueEntry {
  readonly name: string;
  readonly zoom: number;
  /** Of the attributes: the layer's identity. */
  readonly etag: string;
}

/** What a catalogue holds, by name and zoom, from its listing alone. */
export async function catalogueEntries(uri: string, store: Store, signal?: AbortSignal): Promise<CatalogueEntry[]> {
  const folder = attributesFolder(uri);
  const entries: CatalogueEntry[] = [];
  for await (const object of store.list(folder, signal === undefined ? {} : { signal })) {
    const found = /\/attributes\/([^/]+)\/(\d+)\.json$/.exec(object.uri);
    // Writers that may not delete empty what they take away.
    if (found && object.size > 0) entries.push({ name: found[1]!, zoom: Number(found[2]), etag: object.etag });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.zoom - b.zoom));
}

export interface ListedLayer {
  readonly name: string;
  /** Coarsest first. */
  readonly zooms: readonly number[];
  /** Of the finest zoom, as all that follows. */
  readonly keyIndex: LayerAttributes["keyIndex"]["kind"];
  readonly keyBounds: LayerAttributes["metadata"]["bounds"];
  readonly metadata: LayerAttributes["metadata"];
  /** Of a layer whose keys have a time: milliseconds since 1970, ascending. */
  readonly instants?: readonly number[];
}

/** The layers of a catalogue; none where there is nothing. */
export async function listLayers(
  uri: string,
  options: { readonly store?: Store; readonly signal?: AbortSignal } = {},
): Promise<ListedLayer[]> {
  const store = options.store ?? openStore(uri);
  const zooms = new Map<string, number[]>();
  for (const { name, zoom } of await catalogueEntries(uri, store, options.signal)) zooms.set(name, [...(zooms.get(name) ?? []), zoom]);
  return Promise.all(
    [...zooms].map(async ([name, own]): Promise<ListedLayer> => {
      const { metadata, keyIndex, instants } = await readAttributes(uri, name, own.at(-1)!, store, options.signal);
      return { name, zooms: own, keyIndex: keyIndex.kind, keyBounds: metadata.bounds, metadata, ...(instants ? { instants } : {}) };
    }),
  );
}

export async function readAttributes(
  catalogue: string,
  name: string,
  zoom: number,
  store: Store,
  signal?: AbortSignal,
): Promise<LayerAttributes> {
  const uri = attributesUri(catalogue, name, zoom);
  return parseAttributes(await store.readAll(uri, signal === undefined ? {} : { signal }), uri);
}

/**
 * The layer that is meant: without a name the only one, without a zoom the finest.
 * @throws SOURCE_NOT_FOUND naming the layers and zooms there are
 */
export function chooseLayer(
  entries: readonly CatalogueEntry[],
  uri: string,
  name: string | undefined,
  zoom: number | undefined,
): CatalogueEntry {
  const names = [...new Set(entries.map((entry) => entry.name))];
  const missing = (what: string, hint: string): TilefoldError => new TilefoldError("SOURCE_NOT_FOUND", what, { hint, at: { uri } });
  if (names.length === 0)
    throw missing(`${uri} holds no layers`, "Name the folder or prefix that a `write` node of format `layer` wrote to.");
  const layers = `Layers there: ${names.slice(0, 20).join(", ")}.`;
  if (name === undefined && names.length > 1) throw missing(`${uri} holds ${names.length} layers, and none is named`, layers);
  const wanted = name ?? names[0]!;
  const own = entries.filter((entry) => entry.name === wanted);
  const near = nearestName(wanted, names);
  if (own.length === 0) throw missing(`there is no layer "${wanted}" in ${uri}${near ? `; did you mean "${near}"?` : ""}`, layers);
  const found = zoom === undefined ? own.at(-1) : own.find((entry) => entry.zoom === zoom);
  if (found === undefined)
    throw missing(`layer "${wanted}" in ${uri} has no zoom ${zoom}`, `Zooms there: ${own.map((entry) => entry.zoom).join(", ")}.`);
  return found;
}

const DELETES_AT_ONCE = 32;

/**
 * Removes a layer, or one zoom of it: first its attributes, so that nothing points to what goes, then its tiles.
 * @throws SOURCE_NOT_FOUND
 */
export async function deleteLayer(
  uri: string,
  which: { readonly name: string; readonly zoom?: number },
  options: { readonly store?: Store; readonly signal?: AbortSignal } = {},
): Promise<void> {
  const store = options.store ?? openStore(uri);
  const entries = await catalogueEntries(uri, store, options.signal);
  chooseLayer(entries, uri, which.name, which.zoom);
  for (const { name, zoom } of entries) {
    if (name !== which.name || (which.zoom !== undefined && zoom !== which.zoom)) continue;
    const { tiles } = await readAttributes(uri, name, zoom, store, options.signal);
    const table = joinUri(uri, tiles.table);
    const all = await readTileTable(table, store, ALL_TILES, options.signal);
    await store.delete(attributesUri(uri, name, zoom));
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < all.length) {
        options.signal?.throwIfAborted();
        await store.delete(tileUri(uri, name, zoom, all[next++]!));
      }
    };
    await Promise.all(Array.from({ length: Math.min(DELETES_AT_ONCE, all.length) }, work));
    await store.delete(table);
  }
}
