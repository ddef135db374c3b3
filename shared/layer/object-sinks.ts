/** Layers and XYZ folders: one object a tile, and the documents that tell of them last. */
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { boundsAt, type LayerIndex, layerIndex, type TileNumbers } from "../grid/tile-numbers.js";
import { boundsAbove, layoutAbove } from "../plan/level-layout.js";
import type { PlannedImage } from "../plan/plan.js";
import type { Store } from "../store/store.js";
import { joinUri, normaliseUri } from "../store/uri.js";
import { readAttributes } from "./catalogue.js";
import { TILE_TYPES } from "./encode-tile.js";
import { attributesUri, encodeAttributes, type LayerAttributes, tableName, tileUri } from "./layer-attributes.js";
import { claimLayer } from "./layer-claim.js";
import { lonLatBounds, tileJson } from "./map-bounds.js";
import { type SunkOutput, type TileSink, taskSlots } from "./tile-sink.js";
import { ALL_TILES, encodeTileTable, entryName, readTileTable, shortDigest, type TileEntry } from "./tile-table.js";

const PUTS_AT_ONCE = 32;

export interface SinkOptions {
  readonly image: PlannedImage;
  readonly store: Store;
  readonly ifExists: "fail" | "overwrite" | "resume";
  readonly jobId: string;
  readonly digest: (bytes: Uint8Array) => string;
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** The zooms that an image is written at, coarsest first. */
export function zoomsOf({ layout, pyramid }: PlannedImage): number[] {
  const { zoom } = layout!;
  const end = pyramid === null ? zoom : Math.min(zoom, pyramid.endZoom);
  return Array.from({ length: zoom - end + 1 }, (_, i) => end + i);
}

/** @throws OUTPUT_EXISTS where a zoom of the layer, the TileJSON or the archive is there */
export async function checkTilesAbsent(image: PlannedImage, store: Store): Promise<void> {
  const { uri, tiles } = image;
  const outputs =
    tiles!.format === "layer"
      ? zoomsOf(image).map((zoom) => attributesUri(uri, tiles!.name, zoom))
      : [tiles!.format === "xyz" ? joinUri(uri, "tilejson.json") : uri];
  for (const output of outputs) if (await store.exists(output)) throw exists(image, output);
}

const exists = ({ uri, tiles }: PlannedImage, output: string): TilefoldError =>
  new TilefoldError(
    "OUTPUT_EXISTS",
    tiles!.format === "layer" ? `layer "${tiles!.name}" is in ${uri} already (${output})` : `${output} is there already`,
    {
      at: { uri: output },
    },
  );

export async function layerSink(options: SinkOptions): Promise<TileSink> {
  const { image, store, ifExists, digest, signal } = options;
  const { uri, layout, pyramid, spec, program } = image;
  const { name, keyIndex: kind, steps, encoding } = image.tiles!;
  const { instants } = image;
  const zooms = zoomsOf(image);
  const claim = await claimLayer({
    catalogue: uri,
    name,
    zooms,
    owner: options.jobId,
    store,
    now: options.now,
    takeOver: ifExists !== "fail",
  });
  const aborting = signal === undefined ? {} : { signal };
  const levels = new Map<number, { numbers: TileNumbers; index: LayerIndex; entries: TileEntry[] }>();
  const before: { zoom: number; attributes: LayerAttributes }[] = [];
  for (const zoom of zooms) {
    const bounds = boundsAbove(layout!.keyBounds, layout!.zoom - zoom);
    const keyBounds = instants === undefined ? bounds : boundsAt(bounds, instants[0]!, instants.at(-1)!);
    const numbers: TileNumbers = { kind, keyBounds, ...steps };
    levels.set(zoom, { numbers, index: layerIndex(numbers), entries: [] });
    if (!(await store.exists(attributesUri(uri, name, zoom)))) continue;
    if (ifExists === "fail") {
      await claim.release();
      throw exists(image, attributesUri(uri, name, zoom));
    }
    before.push({ zoom, attributes: await readAttributes(uri, name, zoom, store, signal) });
    // From here on the old layer is gone: its tiles are about to be replaced.
    await store.delete(attributesUri(uri, name, zoom));
  }
  const slots = taskSlots(PUTS_AT_ONCE);
  const { contentType } = TILE_TYPES[encoding.format];
  return {
    async put({ zoom, key, bytes, digest: hash }) {
      const { index, entries } = levels.get(zoom)!;
      const entry: TileEntry = {
        index: index.toIndex(key),
        ...(key.instant === undefined ? {} : { instant: key.instant }),
        size: bytes.length,
        digest: shortDigest(hash),
        generation: 0,
      };
      entries.push(entry);
      await claim.renew();
      await slots.run(() => store.write(tileUri(uri, name, zoom, entry), bytes, { mode: "replace", contentType, ...aborting }));
    },
    async finish(): Promise<SunkOutput> {
      await slots.settled();
      const writeZoom = async (zoom: number): Promise<void> => {
        const { numbers, entries } = levels.get(zoom)!;
        const table = encodeTileTable(entries);
        const tableUri = tableName(name, zoom, digest(table));
        await store.write(joinUri(uri, tableUri), table, { mode: "create", durable: true, ...aborting });
        const bytes = entries.reduce((sum, { size }) => sum + size, 0);
        const up = layout!.zoom - zoom;
        const attributes: LayerAttributes = {
          tilefold: 1,
          name,
          zoom,
          header: {
            format: "tilefold",
            keyClass: instants === undefined ? "SpatialKey" : "SpaceTimeKey",
            valueClass: spec.samples === 1 ? "Tile" : "MultibandTile",
          },
          metadata: {
            cellType: spec.cellType,
            layoutDefinition: layoutAbove(layout!.layout, up),
            extent: layout!.extent,
            crs: layout!.crs,
            bounds: numbers.keyBounds,
          },
          keyIndex: numbers,
          ...(instants === undefined ? {} : { instants }),
          resample: pyramid?.resample ?? null,
          schema: {
            encoding: encoding.format,
            contentType,
            style: encoding.format === "raw" ? null : encoding.style,
            bands: program.bands.map((band) => ({ ...band, cellType: spec.cellType })),
            level: encoding.level,
            quality: encoding.quality,
          },
          tiles: { count: entries.length, bytes, generation: 0, table: tableUri },
        };
        try {
          await store.write(attributesUri(uri, name, zoom), encodeAttributes(attributes), {
            mode: ifExists === "fail" ? "create" : "replace",
            contentType: "application/json",
            durable: true,
            ...aborting,
          });
        } catch (error) {
          throw isTilefoldError(error) && error.code === "STORE_EXISTS" ? exists(image, attributesUri(uri, name, zoom)) : error;
        }
      };
      // Each waits for the disk: side by side, but for the finest zoom, by which the layer is known.
      const coarser = await Promise.allSettled(zooms.slice(0, -1).map(writeZoom));
      for (const done of coarser) if (done.status === "rejected") throw done.reason;
      await writeZoom(layout!.zoom);
      for (const { zoom, attributes } of before) await removeLeft(options, zoom, attributes, levels.get(zoom)!.entries);
      await claim.release();
      const entries = [...levels.values()].flatMap((level) => level.entries);
      const bytes = entries.reduce((sum, { size }) => sum + size, 0);
      return { item: attributesUri(uri, name, layout!.zoom), tiles: entries.length, bytes, zooms };
    },
    abandon: claim.release,
  };
}

/** Removes what an overwritten layer had and the new one has not. */
async function removeLeft(
  { image, store }: SinkOptions,
  zoom: number,
  { name, tiles }: LayerAttributes,
  entries: readonly TileEntry[],
): Promise<void> {
  const kept = new Set(entries.map(entryName));
  const table = joinUri(image.uri, tiles.table);
  for (const entry of await readTileTable(table, store, ALL_TILES))
    if (entry.generation > 0 || !kept.has(entryName(entry))) await store.delete(tileUri(image.uri, name, zoom, entry));
  const now = await readAttributes(image.uri, name, zoom, store);
  if (now.tiles.table !== tiles.table) await store.delete(table);
}

export async function xyzSink({ image, store, ifExists, signal }: SinkOptions): Promise<TileSink> {
  const { uri, layout, spec, program } = image;
  const { name, encoding } = image.tiles!;
  const zooms = zoomsOf(image);
  const { extension, contentType } = TILE_TYPES[encoding.format];
  const aborting = signal === undefined ? {} : { signal };
  const slots = taskSlots(PUTS_AT_ONCE);
  const item = joinUri(uri, "tilejson.json");
  const written = new Set<string>();
  let total = 0;
  // From here on the old map is gone: its tiles are about to be replaced.
  const replaces = ifExists !== "fail" && (await store.exists(item));
  if (replaces) await store.delete(item);
  return {
    async put({ zoom, key, bytes }) {
      written.add(`${zoom}/${key.col}/${key.row}.${extension}`);
      total += bytes.length;
      await slots.run(() =>
        store.write(joinUri(uri, `${zoom}/${key.col}/${key.row}.${extension}`), bytes, { mode: "replace", contentType, ...aborting }),
      );
    },
    async finish() {
      await slots.settled();
      const { layout: definition, crs, scheme, tms } = layout!;
      const document = tileJson(
        name,
        `./{z}/{x}/{y}.${extension}`,
        { min: zooms[0]!, max: zooms.at(-1)! },
        lonLatBounds(layout!.extent, crs),
        {
          crs,
          scheme: tms ?? scheme,
          tileSize: definition.tileLayout.tileCols,
          extent: definition.extent,
          encoding: encoding.format,
          ...(encoding.format === "raw"
            ? { cellType: spec.cellType, bands: program.bands.map((band) => band.name) }
            : { style: encoding.style }),
        },
      );
      try {
        await store.write(item, new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`), {
          mode: ifExists === "fail" ? "create" : "replace",
          contentType: "application/json",
          durable: true,
          ...aborting,
        });
      } catch (error) {
        throw isTilefoldError(error) && error.code === "STORE_EXISTS" ? exists(image, item) : error;
      }
      if (replaces) await removeOldTiles(uri, store, written);
      return { item, tiles: written.size, bytes: total, zooms };
    },
    abandon: async () => {},
  };
}

/** Tiles of an overwritten map that the new one has not. A writer that may not list leaves them. */
async function removeOldTiles(uri: string, store: Store, written: ReadonlySet<string>): Promise<void> {
  const folder = `${normaliseUri(uri, process.cwd()).replace(/\/+$/, "")}/`;
  try {
    for await (const object of store.list(folder)) {
      const name = object.uri.startsWith(folder) ? object.uri.slice(folder.length) : "";
      if (/^\d+\/\d+\/\d+\.(png|webp|tile)$/.test(name) && !written.has(name)) await store.delete(object.uri);
    }
  } catch (error) {
    if (!isTilefoldError(error) || error.code !== "STORE_ACCESS") throw error;
  }
}
