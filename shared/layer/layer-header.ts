/** A layer as a source like any raster: its tiles are the blocks of one level. */
import { createHash } from "node:crypto";
import type { BandHeader, LevelHeader, RasterHeader } from "../cog/header.js";
import { TilefoldError } from "../core/errors.js";
import { keyIndex } from "../grid/key-index.js";
import { keyToExtent, layoutCellSize } from "../grid/layout-definition.js";
import { bytesPerCell } from "../raster/cell-type.js";
import { joinUri } from "../store/uri.js";
import { encodeAttributes } from "./layer-attributes.js";
import { checkPixels, type Layer, type LayerSelection, selectedKeys } from "./open-layer.js";

/** The compression that stands in a level of tiles: the tiles' own. */
const DEFLATE = 8;

/**
 * The header of a layer, or of the part of it that a selection leaves: whole tiles.
 * @throws NO_OVERLAP where it leaves none, OUTPUT_INVALID for a layer of pictures
 */
export function layerHeader(layer: Layer, selection: LayerSelection = {}): RasterHeader {
  const { uri, attributes } = layer;
  const { name, zoom, metadata, schema, tiles } = attributes;
  checkPixels(attributes, uri);
  const keys = selectedKeys(attributes, selection);
  if (keys === null)
    throw new TilefoldError("NO_OVERLAP", `the keys or the extent asked for do not meet layer "${name}" in ${uri}`, {
      hint: `Its keys go from (${metadata.bounds.minKey.col}, ${metadata.bounds.minKey.row}) to (${metadata.bounds.maxKey.col}, ${metadata.bounds.maxKey.row}).`,
      at: { uri },
    });
  const { tileCols, tileRows } = metadata.layoutDefinition.tileLayout;
  const cell = layoutCellSize(metadata.layoutDefinition);
  const corner = keyToExtent(metadata.layoutDefinition, keys.minKey);
  const blockCols = keys.maxKey.col - keys.minKey.col + 1;
  const blockRows = keys.maxKey.row - keys.minKey.row + 1;
  const table = { offset: 0, count: blockCols * blockRows, size: 8 } as const;
  const level: LevelHeader = {
    width: blockCols * tileCols,
    height: blockRows * tileRows,
    blockWidth: tileCols,
    blockHeight: tileRows,
    tiled: true,
    blockCols,
    blockRows,
    compression: DEFLATE,
    predictor: 1,
    planar: 1,
    photometric: 1,
    samples: schema.bands.length,
    cellType: metadata.cellType,
    bitsPerSample: bytesPerCell(metadata.cellType) * 8,
    offsets: table,
    byteCounts: table,
    fillOrder: 1,
    ifd: 0,
  };
  return {
    uri: joinUri(uri, `${name}/${zoom}`),
    bytes: tiles.bytes,
    // The attributes name the table, and the table its tiles' contents: a copy of the layer is the same layer.
    etag: createHash("sha256").update(encodeAttributes(attributes)).digest("hex").slice(0, 32),
    format: "layer",
    littleEndian: true,
    width: level.width,
    height: level.height,
    transform: { a: cell.width, b: 0, c: corner.xmin, d: 0, e: -cell.height, f: corner.ymax },
    georeference: "transform",
    crs: metadata.crs,
    pixelIsPoint: false,
    bands: schema.bands.map(
      ({ name: band, nodata }): BandHeader => ({ name: band, cellType: metadata.cellType, nodata, scale: null, offset: null }),
    ),
    alpha: null,
    levels: [level],
    tiles: {
      catalogue: uri,
      name,
      zoom,
      keyIndex: attributes.keyIndex.kind,
      keyBounds: keyIndex(attributes.keyIndex.kind, attributes.keyIndex.keyBounds).keyBounds,
      first: keys.minKey,
      table: joinUri(uri, tiles.table),
      nodata: schema.bands.map(({ nodata }) => nodata),
    },
    warnings: [],
  };
}
