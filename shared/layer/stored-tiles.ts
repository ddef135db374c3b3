/** Tiles that are there already, by zoom, column and row: of a PMTiles archive, an XYZ folder or a layer. */
import { TilefoldError } from "../core/errors.js";
import { keyBoundsContain } from "../grid/key-bounds.js";
import type { LayerKey } from "../grid/tile-key.js";
import { tileMatrixSet } from "../grid/tile-matrix-set.js";
import type { TileEncoding } from "../plan/tile-output.js";
import type { TileStyle } from "../raster/tile-style.js";
import type { Store } from "../store/store.js";
import { joinUri } from "../store/uri.js";
import { catalogueEntries } from "./catalogue.js";
import { TILE_TYPES } from "./encode-tile.js";
import { tileUri } from "./layer-attributes.js";
import { lonLatBounds } from "./map-bounds.js";
import { type Layer, layerEntries, openLayer, readTileBytes } from "./open-layer.js";
import { openPmArchive } from "./pmtiles-archive.js";

export interface StoredTiles {
  readonly name: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [number, number, number, number];
  readonly encoding: TileEncoding["format"] | "jpeg" | "avif" | "mvt";
  /** What else is known of raw tiles' looks. */
  readonly style: TileStyle | null;
  /** Changes with what the tiles hold. */
  readonly etag: string;
  /** A tile's bytes as they stand; null where there is none. */
  tile(zoom: number, col: number, row: number): Promise<Uint8Array | null>;
}

export async function openStoredArchive(uri: string, store: Store): Promise<StoredTiles> {
  const { header, metadata, tile } = await openPmArchive(uri, store);
  const { etag } = await store.stat(uri);
  const own = metadata.tilefold as { cellType?: string } | undefined;
  const encoding = header.tileType === "unknown" ? (own?.cellType === undefined ? null : "raw") : header.tileType;
  if (encoding === null || encoding === "mvt")
    throw new TilefoldError(
      "OUTPUT_INVALID",
      `${uri} holds ${encoding === null ? "tiles of a kind that is not told" : "vector tiles"}, which are no pictures`,
      { at: { uri } },
    );
  return {
    name: typeof metadata.name === "string" ? metadata.name : uri.replace(/^.*\//, ""),
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds: header.bounds,
    encoding,
    style: null,
    etag,
    tile,
  };
}

interface XyzDocument {
  readonly name?: string;
  readonly tiles?: readonly string[];
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly bounds?: readonly [number, number, number, number];
}

/** @param document the address of its TileJSON */
export async function openStoredFolder(document: string, store: Store): Promise<StoredTiles> {
  const { etag } = await store.stat(document);
  const found = JSON.parse(new TextDecoder().decode(await store.readAll(document, { limit: 1 << 20 }))) as XyzDocument;
  const template = found.tiles?.[0];
  const [, extension] = /^(?:\.\/)?\{z\}\/\{x\}\/\{y\}\.([a-z]+)$/.exec(template ?? "") ?? [];
  const encoding = (["png", "webp", "raw"] as const).find((format) => TILE_TYPES[format].extension === extension);
  if (encoding === undefined)
    throw new TilefoldError("OUTPUT_INVALID", `${document} does not tell of tiles {z}/{x}/{y}.png, .webp or .tile beside it`, {
      at: { uri: document },
    });
  const folder = document.slice(0, document.lastIndexOf("/"));
  return {
    name: found.name ?? folder.replace(/^.*\//, ""),
    minZoom: found.minzoom ?? 0,
    maxZoom: found.maxzoom ?? 24,
    bounds: found.bounds ?? [-180, -85.0511287, 180, 85.0511287],
    encoding,
    style: null,
    etag,
    tile: (zoom, col, row) => readOrNull(store, joinUri(folder, `${zoom}/${col}/${row}.${extension}`)),
  };
}

async function readOrNull(store: Store, uri: string): Promise<Uint8Array | null> {
  try {
    return await store.readAll(uri);
  } catch (error) {
    if (error instanceof TilefoldError && error.code === "SOURCE_NOT_FOUND") return null;
    throw error;
  }
}

/** All zooms of a layer, coarsest first. */
export async function openLevels({ uri, store, attributes }: Layer): Promise<Layer[]> {
  const zooms = (await catalogueEntries(uri, store)).filter(({ name }) => name === attributes.name).map(({ zoom }) => zoom);
  return Promise.all(zooms.map((zoom) => openLayer(uri, { name: attributes.name, zoom }, { store })));
}

/** Whether a layer's keys are web mercator's, as maps count them. */
export function isMapLayout({ attributes: { metadata, zoom } }: Layer): boolean {
  const set = tileMatrixSet("WebMercatorQuad");
  if (zoom > set.maxZoom || metadata.crs !== "EPSG:3857") return false;
  const { extent, tileLayout } = metadata.layoutDefinition;
  const { layout } = set.levelForZoom(zoom);
  return (
    tileLayout.layoutCols === layout.tileLayout.layoutCols &&
    tileLayout.layoutRows === layout.tileLayout.layoutRows &&
    (["xmin", "ymin", "xmax", "ymax"] as const).every((side) => Math.abs(extent[side] - layout.extent[side]) < 1e-3)
  );
}

/**
 * @param levels those of a layer whose keys are web mercator's
 * @param instant the one that is shown, of a layer whose keys have a time
 */
export function storedLayer(levels: readonly Layer[], instant?: number): StoredTiles {
  const at = instant === undefined ? {} : { instant };
  const finest = levels.at(-1)!;
  const { name, metadata, schema } = finest.attributes;
  const byZoom = new Map(levels.map((layer) => [layer.attributes.zoom, layer]));
  return {
    name,
    minZoom: levels[0]!.attributes.zoom,
    maxZoom: finest.attributes.zoom,
    bounds: lonLatBounds(metadata.extent, metadata.crs),
    encoding: schema.encoding,
    style: schema.style,
    etag: [...levels.map(({ etag }) => etag), ...(instant === undefined ? [] : [instant])].join(),
    async tile(zoom, col, row) {
      const layer = byZoom.get(zoom);
      const key = { col, row, ...at };
      if (layer === undefined || !keyBoundsContain<LayerKey>(layer.attributes.metadata.bounds, key)) return null;
      // Never updated: a tile's address follows from its key.
      if (layer.attributes.tiles.generation === 0)
        return readOrNull(layer.store, tileUri(layer.uri, name, zoom, { index: layer.index.toIndex(key), ...at, generation: 0 }));
      const [entry] = await layerEntries(layer, {
        keys: { minKey: { col, row }, maxKey: { col, row } },
        instants: instant === undefined ? null : [instant],
      });
      return entry === undefined ? null : readTileBytes(layer, layer.attributes, entry);
    },
  };
}
