import type { PixelWindow } from "../grid/window.js";
import type { Tile } from "../raster/tile.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import type { RasterHeader } from "./header.js";
import { type ReadHeaderOptions, readHeader } from "./read-header.js";
import { type ReadWindowOptions, readWindow } from "./read-window.js";

/** A raster whose header has been read. */
export interface Raster {
  readonly header: RasterHeader;
  readonly store: Store;
  /** See readWindow. */
  read(window: PixelWindow, options?: ReadWindowOptions): Promise<Tile>;
}

/** Opens a raster by its address: reads its header, no pixel. The store is found by the address's scheme unless given. */
export async function openRaster(uri: string, options: ReadHeaderOptions & { readonly store?: Store } = {}): Promise<Raster> {
  const store = options.store ?? openStore(uri);
  const header = await readHeader(store, uri, options);
  return { header, store, read: (window, readOptions) => readWindow(header, store, window, readOptions) };
}
