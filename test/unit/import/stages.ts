/** Stages of a pipeline document, as GeoTrellis's guide writes them. */
export type Stage = Readonly<Record<string, unknown>>;

export const ZOOMED = { crs: "epsg:3857", tileSize: 256, resolutionThreshold: 0.1 };

export const read = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  uri: "s3://scenes/2020/",
  type: `${kind}.read.s3`,
  ...more,
});
export const tile = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  resample_method: "nearest-neighbor",
  type: `${kind}.transform.tile-to-layout`,
  ...more,
});
export const buffered = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  crs: "EPSG:3857",
  scheme: ZOOMED,
  resample_method: "nearest-neighbor",
  type: `${kind}.transform.buffered-reproject`,
  ...more,
});
export const perTile = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  ...buffered({}, kind),
  type: `${kind}.transform.per-tile-reproject`,
  ...more,
});
export const retile = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  layout_definition: {
    extent: [0, 0, 4096, 2048],
    tileLayout: { layoutCols: 4, layoutRows: 2, tileCols: 512, tileRows: 512 },
  },
  resample_method: "nearest-neighbor",
  type: `${kind}.transform.retile-to-layout`,
  ...more,
});
export const pyramid = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  end_zoom: 0,
  resample_method: "nearest-neighbor",
  type: `${kind}.transform.pyramid`,
  ...more,
});
export const write = (more: Stage = {}, kind = "singleband.spatial"): Stage => ({
  name: "mask",
  uri: "s3://catalogue/pipeline/",
  key_index_method: { type: "zorder" },
  scheme: ZOOMED,
  type: `${kind}.write`,
  ...more,
});
