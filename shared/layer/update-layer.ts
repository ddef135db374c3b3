/** New tiles over those of a layer, and the coarser zooms made anew where they change. The layer is the old one until all of it is the new one. */
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { extentUnion } from "../grid/extent.js";
import { keyBoundsContain, keyBoundsUnion } from "../grid/key-bounds.js";
import { keyToExtent } from "../grid/layout-definition.js";
import { keyText, type LayerKey } from "../grid/tile-key.js";
import { isTimed, layerIndex } from "../grid/tile-numbers.js";
import { createOverlay } from "../raster/overlay.js";
import type { Band, Tile } from "../raster/tile.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import { joinUri } from "../store/uri.js";
import { hasValues, TILE_TYPES } from "./encode-tile.js";
import { attributesUri, encodeAttributes, type LayerAttributes, tableName, tileUri } from "./layer-attributes.js";
import { claimLayer, type LayerClaim } from "./layer-claim.js";
import { checkPixels, type Layer, openLayer, readTileBytes } from "./open-layer.js";
import { closed, withChild } from "./quad-fold.js";
import { decodeRawTile, encodeRawTile } from "./raw-tile.js";
import { openLevels } from "./stored-tiles.js";
import { ALL_TILES, encodeTileTable, entryName, readTileTable, shortDigest, type TileEntry } from "./tile-table.js";

export interface UpdateOptions {
  readonly store?: Store;
  readonly signal?: AbortSignal;
  /** How long another writer of the layer is waited for [60,000]. */
  readonly patienceMs?: number;
}

/**
 * Lays tiles over a layer: where a new cell has a value it counts, elsewhere the old one stays. Coarser zooms of the layer follow. Tiles come in any order;
 * of two at one key the later lies above. Writers wait for one another, and lose nothing.
 * @param which the finest zoom unless one is named
 * @throws GRID_INVALID for a tile that does not fit, or keys that the layer's index has no numbers for; OUTPUT_EXISTS where another writer takes too long
 */
export async function updateLayer(
  uri: string,
  which: { readonly name: string; readonly zoom?: number },
  tiles: AsyncIterable<{ readonly key: LayerKey; readonly tile: Tile }> | Iterable<{ readonly key: LayerKey; readonly tile: Tile }>,
  options: UpdateOptions = {},
): Promise<{ readonly tiles: number; readonly zooms: readonly number[] }> {
  const store = options.store ?? openStore(uri);
  const known = await openLayer(uri, which, { store });
  const zooms = levelsAbove(await openLevels(known), known.attributes.zoom);
  const claim = await patientClaim(known, zooms, options);
  try {
    // Opened again: what was read before the claim may be another writer's yesterday.
    const levels = await Promise.all(
      zooms.map(async (zoom) => openUpdate(await openLayer(uri, { name: known.attributes.name, zoom }, { store }))),
    );
    const ground = levels[0]!;
    checkPixels(ground.layer.attributes, uri);
    for await (const { key, tile } of tiles) {
      options.signal?.throwIfAborted();
      checkTile(ground.layer, key, tile);
      const before = await tileAt(ground, key);
      await put(ground, key, before === null ? tile.bands : overlaid(tile, before));
      await claim.renew();
    }
    for (let up = 1; up < levels.length; up++) await foldLevel(levels[up - 1]!, levels[up]!, claim);
    for (const level of [...levels].reverse()) await publish(level, ground);
    for (const level of levels) await removeReplaced(level);
    return { tiles: levels.reduce((sum, { written }) => sum + written.size, 0), zooms };
  } finally {
    await claim.release();
  }
}

/** A zoom and those above it without a gap, finest first. */
function levelsAbove(levels: readonly Layer[], zoom: number): number[] {
  const there = new Set(levels.filter(({ attributes }) => attributes.resample !== null).map(({ attributes }) => attributes.zoom));
  const zooms = [zoom];
  for (let next = zoom - 1; there.has(next) && there.has(zoom); next--) zooms.push(next);
  return zooms;
}

async function patientClaim(
  { uri, store, attributes }: Layer,
  zooms: readonly number[],
  { patienceMs = 60_000, signal }: UpdateOptions,
): Promise<LayerClaim> {
  const until = Date.now() + patienceMs;
  const claim = { catalogue: uri, name: attributes.name, zooms, owner: randomUUID(), store, now: Date.now, takeOver: true };
  for (let wait = 20; ; wait = Math.min(500, wait * 2)) {
    try {
      return await claimLayer(claim);
    } catch (error) {
      if (!isTilefoldError(error) || error.code !== "OUTPUT_EXISTS" || Date.now() + wait > until) throw error;
      await sleep(wait * (0.5 + Math.random()), undefined, signal ? { signal } : {});
    }
  }
}

/** One zoom while it is updated. */
interface LevelUpdate {
  readonly layer: Layer;
  readonly generation: number;
  /** By entryName, as those written. */
  readonly before: ReadonlyMap<string, TileEntry>;
  readonly written: Map<string, { readonly key: LayerKey; readonly entry: TileEntry }>;
}

async function openUpdate(layer: Layer): Promise<LevelUpdate> {
  const { uri, store, attributes } = layer;
  const entries = await readTileTable(joinUri(uri, attributes.tiles.table), store, ALL_TILES);
  return {
    layer,
    generation: attributes.tiles.generation + 1,
    before: new Map(entries.map((entry) => [entryName(entry), entry])),
    written: new Map(),
  };
}

function checkTile({ attributes: { metadata, keyIndex, schema } }: Layer, key: LayerKey, { width, height, bands }: Tile): void {
  const { tileCols, tileRows, layoutCols, layoutRows } = metadata.layoutDefinition.tileLayout;
  const bad = (what: string, hint?: string): TilefoldError =>
    new TilefoldError("GRID_INVALID", `tile ${keyText(key)} ${what}`, hint === undefined ? {} : { hint });
  if (!(key.col >= 0 && key.row >= 0 && key.col < layoutCols && key.row < layoutRows))
    throw bad(`lies outside the layout of ${layoutCols} × ${layoutRows} tiles`);
  if ((key.instant === undefined) === isTimed(keyIndex.keyBounds))
    throw bad(
      key.instant === undefined ? "has no instant, and the layer's keys have one" : "has an instant, and the layer's keys have none",
    );
  // Bins of time wrap: the layer's last must still be told from its first.
  if (isTimed(keyIndex.keyBounds))
    layerIndex({ ...keyIndex, keyBounds: keyBoundsUnion<LayerKey>({ minKey: key, maxKey: key }, metadata.bounds) });
  if (keyIndex.kind !== "zorder" && !keyBoundsContain<LayerKey>(keyIndex.keyBounds, key))
    throw bad(
      `has no number in the layer's ${keyIndex.kind} index`,
      "Only layers by zorder grow beyond the keys that they were made with.",
    );
  if (width !== tileCols || height !== tileRows) throw bad(`has ${width} × ${height} cells, the layer's have ${tileCols} × ${tileRows}`);
  if (bands.length !== schema.bands.length || bands.some(({ cellType }) => cellType !== metadata.cellType))
    throw bad(
      `has ${bands.length} bands of ${bands[0]?.cellType ?? "nothing"}, the layer's have ${schema.bands.length} of ${metadata.cellType}`,
    );
}

/** The layer's tile as it is so far; null where there is none. */
async function tileAt({ layer, before, written }: LevelUpdate, key: LayerKey): Promise<readonly Band[] | null> {
  const name = entryName(placeOf(layer, key));
  const entry = written.get(name)?.entry ?? before.get(name);
  if (entry === undefined) return null;
  return decodeRawTile(await readTileBytes(layer, layer.attributes, entry), `tile ${keyText(key)} of ${layer.uri}`).bands;
}

function overlaid({ bands, width, height }: Tile, below: readonly Band[]): readonly Band[] {
  const overlay = createOverlay(
    bands.map(({ cellType }) => cellType),
    width,
    height,
  );
  if (!overlay.lay(bands)) overlay.lay(below);
  return overlay.bands()!;
}

async function put({ layer, generation, written }: LevelUpdate, key: LayerKey, bands: readonly Band[]): Promise<void> {
  if (!hasValues(bands)) return;
  const { name, zoom, metadata, schema } = layer.attributes;
  const { tileCols, tileRows } = metadata.layoutDefinition.tileLayout;
  const bytes = encodeRawTile(bands, tileCols, tileRows, schema.level);
  const entry: TileEntry = {
    ...placeOf(layer, key),
    size: bytes.length,
    digest: shortDigest(createHash("sha256").update(bytes).digest("hex")),
    generation,
  };
  await layer.store.write(tileUri(layer.uri, name, zoom, entry), bytes, { mode: "replace", contentType: TILE_TYPES.raw.contentType });
  written.set(entryName(entry), { key, entry });
}

/** Where a tile stands in the table. */
const placeOf = ({ index }: Layer, key: LayerKey): Pick<TileEntry, "index" | "instant"> => ({
  index: index.toIndex(key),
  ...(key.instant === undefined ? {} : { instant: key.instant }),
});

/** The tiles above those that were written, each from its four. */
async function foldLevel(below: LevelUpdate, above: LevelUpdate, claim: LayerClaim): Promise<void> {
  const { metadata, resample } = below.layer.attributes;
  const { tileCols, tileRows } = metadata.layoutDefinition.tileLayout;
  const shape = { cols: tileCols, rows: tileRows, cellType: metadata.cellType, method: resample! };
  const done = new Set<string>();
  for (const { key } of below.written.values()) {
    const at = key.instant === undefined ? {} : { instant: key.instant };
    const parent: LayerKey = { col: Math.floor(key.col / 2), row: Math.floor(key.row / 2), ...at };
    if (done.has(keyText(parent))) continue;
    done.add(keyText(parent));
    checkParent(above.layer, parent);
    let bands: Band[] | null = null;
    for (let quarter = 0; quarter < 4; quarter++) {
      const child = await childAt(below, { col: parent.col * 2 + (quarter & 1), row: parent.row * 2 + (quarter >> 1), ...at });
      if (child !== null) bands = withChild(bands, child, quarter, shape);
    }
    if (bands !== null) await put(above, parent, closed(bands));
    await claim.renew();
  }
}

/** Beside the tiles of an index there are none. */
async function childAt(level: LevelUpdate, key: LayerKey): Promise<readonly Band[] | null> {
  const { kind, keyBounds } = level.layer.attributes.keyIndex;
  return kind !== "zorder" && !keyBoundsContain<LayerKey>(keyBounds, key) ? null : tileAt(level, key);
}

function checkParent({ attributes: { keyIndex, zoom } }: Layer, key: LayerKey): void {
  if (keyIndex.kind === "zorder" || keyBoundsContain<LayerKey>(keyIndex.keyBounds, key)) return;
  throw new TilefoldError("GRID_INVALID", `tile ${keyText(key)} of zoom ${zoom} has no number in the layer's ${keyIndex.kind} index`);
}

/** Another table, and attributes that point to it. */
async function publish({ layer, generation, before, written }: LevelUpdate, ground: LevelUpdate): Promise<void> {
  if (written.size === 0) return;
  const { uri, store, attributes } = layer;
  const { name, zoom, metadata } = attributes;
  const entries = new Map(before);
  let { bounds } = metadata;
  const instants = attributes.instants === undefined ? null : new Set(attributes.instants);
  for (const [place, { key, entry }] of written) {
    entries.set(place, entry);
    if (key.instant !== undefined) instants?.add(key.instant);
    bounds = keyBoundsUnion<LayerKey>({ minKey: key, maxKey: key }, bounds);
  }
  // Data reaches as far as it did, and to the edges of tiles where there was none.
  const own = ground.layer.attributes.metadata;
  let { extent } = own;
  for (const { key } of ground.written.values())
    if (!keyBoundsContain<LayerKey>(own.bounds, key)) extent = extentUnion(extent, keyToExtent(own.layoutDefinition, key));
  const all = [...entries.values()];
  const table = encodeTileTable(all);
  const tableUri = tableName(name, zoom, createHash("sha256").update(table).digest("hex"));
  await store.write(joinUri(uri, tableUri), table, { mode: "replace", durable: true });
  const next: LayerAttributes = {
    ...attributes,
    metadata: { ...metadata, bounds, extent },
    ...(instants === null ? {} : { instants: [...instants].sort((a, b) => a - b) }),
    tiles: { count: all.length, bytes: all.reduce((sum, { size }) => sum + size, 0), generation, table: tableUri },
  };
  await store.write(attributesUri(uri, name, zoom), encodeAttributes(next), {
    mode: "replace",
    contentType: "application/json",
    durable: true,
  });
}

async function removeReplaced({ layer, before, written }: LevelUpdate): Promise<void> {
  if (written.size === 0) return;
  const { uri, store, attributes } = layer;
  for (const place of written.keys()) {
    const old = before.get(place);
    if (old !== undefined) await store.delete(tileUri(uri, attributes.name, attributes.zoom, old));
  }
  await store.delete(joinUri(uri, attributes.tiles.table));
}
