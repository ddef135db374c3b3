import type { LayoutScheme } from "../grid/layout-scheme.js";
import { type CollectedLayer, layerMetadata, type SourceMetadata } from "../plan/metadata.js";
import { openHeaders } from "../stage/open-headers.js";
import { DEFAULT_STATE, localStage } from "./local-stage.js";

type Source = SourceMetadata | { readonly header: SourceMetadata };

/**
 * The metadata of a layer of some sources in the layout that the scheme picks for them, by their headers alone: union of their extents, finest cell size, a
 * cell type for all values, CRS, key bounds.
 * @param sources headers, rasters that openRaster opened, or addresses, whose headers are read then
 * @throws SOURCES_MIXED naming two sources of different CRSs; JOB_INVALID for no source; what opening a raster throws
 */
export function collectMetadata(sources: readonly Source[], scheme: LayoutScheme): CollectedLayer;
export function collectMetadata(sources: readonly string[], scheme: LayoutScheme): Promise<CollectedLayer>;
export function collectMetadata(
  sources: readonly Source[] | readonly string[],
  scheme: LayoutScheme,
): CollectedLayer | Promise<CollectedLayer> {
  const addresses = sources.filter((source) => typeof source === "string");
  if (addresses.length === 0) return layerMetadata(sources as readonly Source[], scheme);
  return openHeaders(addresses, localStage(DEFAULT_STATE)).then((headers) => layerMetadata(headers, scheme));
}
