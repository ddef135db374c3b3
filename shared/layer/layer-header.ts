/** A layer as a source like any raster: its tiles are the blocks of one level. */
import { createHash } from "node:crypto";
import type { BandHeader, LevelHeader, RasterHeader } from "../cog/header.js";
import { TilefoldError } from "../core/errors.js";
import type { KeyBounds } from "../grid/key-bounds.js";
import { keyToExtent, layoutCellSize } from "../grid/layout-definition.js";
import { instantText } from "../node/time-pattern.js";
import { bytesPerCell } from "../raster/cell-type.js";
import { joinUri } from "../store/uri.js";
import { encodeAttributes } from "./layer-attributes.js";
import { checkPixels, type Layer, type LayerSelection, type SelectedKeys, selectedKeys } from "./open-layer.js";

/** The compression that stands in a level of tiles: the tiles' own. */
const DEFLATE = 8;

/**
 * The headers of a layer, or of the part of it that a selection leaves, whole tiles: one, or one for each instant of a layer whose keys have a time.
 * @throws NO_OVERLAP where it leaves none, OUTPUT_INVALID for a layer of pictures
 */
export function layerHeaders(layer: Layer, selection: LayerSelection = {}): RasterHeader[] {
  const { uri, attributes } = layer;
  checkPixels(attributes, uri);
  const selected = selectionOf(layer, selection);
  // The attributes name the table, and the table its tiles' contents: a copy of the layer is the same layer.
  const etag = createHash("sha256").update(encodeAttributes(attributes)).digest("hex").slice(0, 32);
  if (selected.instants === null) return [headerOf(layer, selected.keys, etag)];
  return selected.instants.map((instant) => headerOf(layer, selected.keys, etag, instant));
}

/** @throws NO_OVERLAP */
function selectionOf({ uri, attributes }: Layer, selection: LayerSelection): SelectedKeys {
  const selected = selectedKeys(attributes, selection);
  if (selected !== null) return selected;
  const { minKey, maxKey } = attributes.metadata.bounds;
  const times = [minKey, maxKey].flatMap(({ instant }) => (instant === undefined ? [] : [instantText(instant)]));
  const asked = times.length > 0 ? "keys, the extent or the time" : "keys or the extent";
  const until = times.length > 0 ? `, its instants from ${times.join(" to ")}` : "";
  throw new TilefoldError("NO_OVERLAP", `the ${asked} asked for do not meet layer "${attributes.name}" in ${uri}`, {
    hint: `Its keys go from (${minKey.col}, ${minKey.row}) to (${maxKey.col}, ${maxKey.row})${until}.`,
    at: { uri },
  });
}

/** The one instant that a selection leaves; undefined for a layer whose keys have no time. @throws SOURCES_MIXED where it leaves several, NO_OVERLAP */
export function soleInstant(layer: Layer, selection: LayerSelection): number | undefined {
  const { instants } = selectionOf(layer, selection);
  if (instants === null) return undefined;
  if (instants.length === 1) return instants[0];
  throw severalInstants(layer.uri, instants.length);
}

export const severalInstants = (uri: string, count: number): TilefoldError =>
  new TilefoldError("SOURCES_MIXED", `${uri} is a layer of ${count} instants, and one is asked for`, {
    hint: "Name it: …?time=2020-05-01T10:30:00Z.",
    at: { uri },
  });

function headerOf({ uri, attributes }: Layer, keys: KeyBounds, etag: string, instant?: number): RasterHeader {
  const { name, zoom, metadata, schema, tiles } = attributes;
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
    uri: `${joinUri(uri, `${name}/${zoom}`)}${instant === undefined ? "" : `?time=${instantText(instant)}`}`,
    bytes: tiles.bytes,
    etag,
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
      index: attributes.keyIndex,
      ...(instant === undefined ? {} : { instant }),
      first: { col: keys.minKey.col, row: keys.minKey.row },
      table: joinUri(uri, tiles.table),
      nodata: schema.bands.map(({ nodata }) => nodata),
    },
    warnings: [],
  };
}
