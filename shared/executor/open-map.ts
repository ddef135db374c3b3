/** What a map server shows: tiles that are there, or tiles of a raster made as they are asked for. */
import { readHeader } from "../cog/read-header.js";
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import { windowToExtent } from "../grid/window.js";
import { TILE_TYPES } from "../layer/encode-tile.js";
import { asksForLayer, type FoundLayer, findLayer } from "../layer/find-layer.js";
import { layerHeaders, soleInstant } from "../layer/layer-header.js";
import { lonLatBounds } from "../layer/map-bounds.js";
import { encodePng } from "../layer/png.js";
import { decodeRawTile } from "../layer/raw-tile.js";
import { isMapLayout, openLevels, openStoredArchive, openStoredFolder, type StoredTiles, storedLayer } from "../layer/stored-tiles.js";
import type { ResampleMethod } from "../raster/resample-kernel.js";
import { paintTile, type TileStyle } from "../raster/tile-style.js";
import { rangesOf, type StyleWish, styleOf } from "../stage/map-style.js";
import { checkPlaced, levelZooms, type RasterView } from "../stage/raster-tiles.js";
import { openStore } from "../store/open-store.js";
import { joinUri } from "../store/uri.js";
import { mapThreads } from "./map-threads.js";

export interface MapWish extends StyleWish {
  readonly method?: ResampleMethod;
  /** Threads that make tiles of rasters [one for each processor]. */
  readonly threads?: number;
}

export interface OpenMap {
  readonly name: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [number, number, number, number];
  readonly extension: string;
  readonly contentType: string;
  /** Changes when any tile may. */
  readonly etag: string;
  tile(zoom: number, col: number, row: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** Opens a COG or GeoTIFF, a layer or catalogue, a PMTiles archive or an XYZ folder. @throws SOURCE_NOT_FOUND and what opening each throws */
export async function openMap(uri: string, wish: MapWish = {}): Promise<OpenMap> {
  if (/\.pmtiles$/i.test(uri)) return storedMap(await openStoredArchive(uri, openStore(uri)));
  const document = /\.json$/i.test(uri) ? uri : joinUri(uri, "tilejson.json");
  if (
    !/\.(tiff?|cog|vrt)$/i.test(uri) &&
    !asksForLayer(uri) &&
    (await openStore(document)
      .exists(document)
      .catch(() => false))
  )
    return storedMap(await openStoredFolder(document, openStore(document)));
  const layer = /\.(tiff?|cog)$/i.test(uri) ? null : await findLayer(uri, {}, openStore);
  if (layer) return layerMap(layer, wish);
  try {
    const header = await readHeader(openStore(uri), uri, {});
    return await rasterMap(
      { headers: [header], ...(await styleOf(header, openStore(uri), wish)), method: wish.method ?? "nearest" },
      nameOf(uri),
      wish,
    );
  } catch (error) {
    if (isTilefoldError(error) && error.code === "SOURCE_NOT_FOUND")
      throw new TilefoldError("SOURCE_NOT_FOUND", error.message, {
        hint: "Name a COG, a layer or its catalogue, a .pmtiles archive, or a folder with a tilejson.json.",
        at: { uri },
      });
    throw error;
  }
}

const nameOf = (uri: string): string => uri.replace(/\/+$/, "").replace(/^.*\//, "");

async function layerMap(layer: FoundLayer, wish: MapWish): Promise<OpenMap> {
  const levels = await openLevels(layer);
  const time = layer.time === undefined ? {} : { time: layer.time };
  const instant = soleInstant(layer, time);
  if (isMapLayout(layer)) return storedMap(storedLayer(levels, instant), wish);
  const headers = levels.flatMap((level) => layerHeaders(level, time)).reverse();
  const { store } = layer;
  const view = { headers, ...(await styleOf(headers.at(-1)!, store, wish)), method: wish.method ?? "nearest" } as const;
  return rasterMap(view, layer.attributes.name, wish);
}

async function rasterMap(view: RasterView, name: string, { threads }: MapWish): Promise<OpenMap> {
  const header = view.headers[0]!;
  checkPlaced(header);
  const zooms = levelZooms(view.headers);
  const workers = mapThreads(view, threads);
  return {
    name,
    minZoom: zooms.min,
    maxZoom: zooms.max,
    bounds: lonLatBounds(windowToExtent(header.transform, { col: 0, row: 0, width: header.width, height: header.height }), header.crs),
    ...TILE_TYPES.png,
    etag: JSON.stringify([view.headers.map(({ etag }) => etag), view.bands, view.style, view.method]),
    tile: workers.tile,
    close: workers.close,
  };
}

async function storedMap(tiles: StoredTiles, wish: MapWish = {}): Promise<OpenMap> {
  const { name, minZoom, maxZoom, bounds, encoding, etag } = tiles;
  const shared = { name, minZoom, maxZoom, bounds, etag, close: async () => {} };
  if (encoding !== "raw") {
    const extension = encoding === "jpeg" ? "jpg" : encoding;
    return { ...shared, extension, contentType: `image/${encoding}`, tile: tiles.tile };
  }
  const style = await rawStyle(tiles, wish);
  return {
    ...shared,
    ...TILE_TYPES.png,
    etag: JSON.stringify([etag, style, wish.bands]),
    async tile(zoom, col, row) {
      const bytes = await tiles.tile(zoom, col, row);
      if (bytes === null) return null;
      const { width, height, bands } = decodeRawTile(bytes, `tile ${zoom}/${col}/${row}`);
      const shown = chosen(bands, style, wish);
      return encodePng(paintTile(shown, width, height, style), 1);
    },
  };
}

const chosen = <T>(bands: readonly T[], style: TileStyle, { bands: wanted }: MapWish): readonly T[] =>
  wanted ? wanted.map((band) => bands[band]!) : bands.slice(0, style.kind === "ramp" ? 1 : 3);

/** From the tile in the middle of the coarsest zoom that has one. */
async function rawStyle(tiles: StoredTiles, wish: MapWish): Promise<TileStyle> {
  const [west, south, east, north] = tiles.bounds;
  const lat = (((south + north) / 2) * Math.PI) / 180;
  for (let zoom = tiles.minZoom; zoom <= tiles.maxZoom; zoom++) {
    const side = 2 ** zoom;
    const col = Math.min(side - 1, Math.floor((((west + east) / 2 + 180) / 360) * side));
    const row = Math.min(side - 1, Math.max(0, Math.floor(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * side)));
    const bytes = await tiles.tile(zoom, col, row);
    if (bytes === null) continue;
    const { bands } = decodeRawTile(bytes, `tile ${zoom}/${col}/${row}`);
    const three = wish.bands ? wish.bands.length === 3 : bands.length >= 3;
    const shown = wish.bands ? wish.bands.map((band) => bands[band]!) : bands.slice(0, three ? 3 : 1);
    if (shown.some((band) => band === undefined))
      throw new TilefoldError(
        "RASTER_BAND",
        `bands ${wish.bands!.map((band) => band + 1).join()} were asked for, there are ${bands.length}`,
      );
    if (three && !wish.range && shown.every(({ cellType }) => cellType === "uint8")) return { kind: "direct" };
    const ranges = wish.range ? shown.map(() => wish.range!) : rangesOf(shown);
    return three ? { kind: "stretch", ranges } : { kind: "ramp", min: ranges[0]![0], max: ranges[0]![1], colors: [0x000000ff, 0xffffffff] };
  }
  return { kind: "ramp", min: 0, max: 255, colors: [0x000000ff, 0xffffffff] };
}
