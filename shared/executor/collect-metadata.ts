import type { LayoutScheme } from "../grid/layout-scheme.js";
import type { ReadNode } from "../node/read.js";
import { type CollectedLayer, layerMetadata, type SourceMetadata } from "../plan/metadata.js";
import { dateSources } from "../stage/date-sources.js";
import { openHeaders } from "../stage/open-headers.js";
import { DEFAULT_STATE, localStage } from "./local-stage.js";

type Source = SourceMetadata | { readonly header: SourceMetadata };

export interface CollectOptions {
  /** Of sources by their addresses: what dates them, as a `read` node has it. */
  readonly time?: ReadNode["time"];
}

/**
 * The metadata of a layer of some sources in the layout that the scheme picks for them, by their headers alone: union of their extents, finest cell size, a
 * cell type for all values, CRS, key bounds; bounds in space and time where the sources have instants.
 * @param sources headers, rasters that openRaster opened, or addresses, whose headers are read then
 * @throws SOURCES_MIXED naming two sources of different CRSs; SOURCE_UNDATED; JOB_INVALID for no source; what opening a raster throws
 */
export function collectMetadata(sources: readonly Source[], scheme: LayoutScheme): CollectedLayer;
export function collectMetadata(sources: readonly string[], scheme: LayoutScheme, options?: CollectOptions): Promise<CollectedLayer>;
export function collectMetadata(
  sources: readonly Source[] | readonly string[],
  scheme: LayoutScheme,
  options: CollectOptions = {},
): CollectedLayer | Promise<CollectedLayer> {
  const addresses = sources.filter((source) => typeof source === "string");
  if (addresses.length === 0) return layerMetadata(sources as readonly Source[], scheme);
  return collect(addresses, scheme, options);
}

async function collect(uris: readonly string[], scheme: LayoutScheme, { time }: CollectOptions): Promise<CollectedLayer> {
  const { headers, instants } = dateSources(await openHeaders(uris, localStage(DEFAULT_STATE), time), time);
  return layerMetadata(instants === null ? headers : headers.map((header, i) => ({ ...header, instant: instants[i]! })), scheme);
}
