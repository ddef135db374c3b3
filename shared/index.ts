/** The library: `import { … } from "tilefold"`. */

export { openRaster, type Raster } from "./cog/open-raster.js";
export { ENGINE } from "./core/engine.js";
export { type ErrorCode, type ErrorPlace, isTilefoldError, TilefoldError } from "./core/errors.js";
export { type CollectOptions, collectMetadata } from "./executor/collect-metadata.js";
export { estimateJob, type JobOutcome, planJob, type RunOptions, resumeJob, runJob, type Work } from "./executor/run-job.js";
export { type KeyRuns, keyRunsForGeometry, keysForGeometry } from "./geo/keys-for-geometry.js";
export type { CellSize, Extent } from "./grid/extent.js";
export { type GridExtent, gridExtent } from "./grid/grid-extent.js";
export type { KeyBounds } from "./grid/key-bounds.js";
export { type KeyIndex, type KeyIndexKind, keyIndex, type SpatialKeyIndex } from "./grid/key-index.js";
export {
  extentToBounds,
  keyToExtent,
  type LayoutDefinition,
  layoutDefinition,
  pointToKey,
  type TileLayout,
} from "./grid/layout-definition.js";
export {
  type FixedLayoutScheme,
  floatingLayoutScheme,
  type LayoutLevel,
  type LayoutScheme,
  type LocalLayoutScheme,
  localLayoutScheme,
} from "./grid/layout-scheme.js";
export {
  hilbertSpaceTimeIndex,
  type SpaceTimeKeyIndex,
  TEMPORAL_RESOLUTIONS,
  zOrderSpaceTimeIndex,
} from "./grid/space-time-key-index.js";
export type { LayerKey, SpaceTimeKey, TileBounds, TileKey } from "./grid/tile-key.js";
export { tileMatrixSet } from "./grid/tile-matrix-set.js";
export type { LayerIndex } from "./grid/tile-numbers.js";
export { type ZoomedLayoutScheme, zoomedLayoutScheme } from "./grid/zoomed-layout-scheme.js";
export { type ImportedJob, importJob } from "./job/import-document.js";
export type { ImportNote, ImportOptions } from "./job/import-values.js";
export type { Job } from "./job/job.js";
export { jobJsonSchema } from "./job/job-schema.js";
export { parseJob } from "./job/parse-job.js";
export { pipeline } from "./job/pipeline.js";
export { deleteLayer, type ListedLayer, listLayers } from "./layer/catalogue.js";
export type { LayerAttributes, LayerMetadata } from "./layer/layer-attributes.js";
export { type Layer, type LayerSelection, openLayer, readLayer, readLayerTile } from "./layer/open-layer.js";
export { type UpdateOptions, updateLayer } from "./layer/update-layer.js";
export type { SourceMetadata } from "./plan/metadata.js";
export type { Estimate, Plan } from "./plan/plan.js";
export { openStore } from "./store/open-store.js";
export type { Store } from "./store/store.js";
