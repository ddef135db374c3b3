/** What a catalogue says of a layer: one document for each name and zoom, written after its tiles. Where there is none, there is no layer. */
import { TilefoldError } from "../core/errors.js";
import type { Extent } from "../grid/extent.js";
import type { KeyBounds } from "../grid/key-bounds.js";
import type { LayoutDefinition } from "../grid/layout-definition.js";
import type { LayerKey } from "../grid/tile-key.js";
import type { TileNumbers } from "../grid/tile-numbers.js";
import type { LayerBand } from "../plan/layer-program.js";
import type { TileEncoding } from "../plan/tile-output.js";
import type { CellType } from "../raster/cell-type.js";
import type { HalveMethod } from "../raster/halve.js";
import { joinUri } from "../store/uri.js";
import { entryName, type TileEntry } from "./tile-table.js";

export interface LayerMetadata {
  readonly cellType: CellType;
  readonly layoutDefinition: LayoutDefinition;
  /** Of the data: within the layout's extent. */
  readonly extent: Extent;
  readonly crs: string | null;
  /** Keys that data can lie at, inclusive; with instants where keys have a time. */
  readonly bounds: KeyBounds<LayerKey>;
}

export interface LayerAttributes {
  readonly tilefold: 1;
  readonly name: string;
  readonly zoom: number;
  readonly header: {
    readonly format: "tilefold";
    readonly keyClass: "SpatialKey" | "SpaceTimeKey";
    readonly valueClass: "Tile" | "MultibandTile";
  };
  readonly metadata: LayerMetadata;
  /** Numbers of tiles. Its bounds are those the layer was made with: updates do not change the numbers of what is there. */
  readonly keyIndex: TileNumbers;
  /** Of a layer whose keys have a time: all there are, ascending, in milliseconds since 1970. */
  readonly instants?: readonly number[];
  /** How coarser zooms are made of finer ones; null for a layer without a pyramid. */
  readonly resample: HalveMethod | null;
  /** How a tile's bytes are read. */
  readonly schema: {
    readonly encoding: TileEncoding["format"];
    readonly contentType: string;
    readonly style: TileEncoding["style"] | null;
    readonly bands: readonly LayerBand[];
    readonly level: number;
    readonly quality: number | null;
  };
  readonly tiles: {
    readonly count: number;
    readonly bytes: number;
    /** Updates so far. */
    readonly generation: number;
    /** Address of the table of tiles, from the catalogue. */
    readonly table: string;
  };
}

const NAME = /^[\p{L}\p{N}_+-][\p{L}\p{N}_+. -]{0,127}$/u;

/** @throws OUTPUT_INVALID for a name that cannot stand in addresses of files and objects */
export function checkLayerName(name: string): string {
  if (NAME.test(name) && name !== "attributes" && !name.endsWith(".") && !name.endsWith(" ")) return name;
  throw new TilefoldError("OUTPUT_INVALID", `${JSON.stringify(name)} is no name for a layer`, {
    hint: 'Use letters, digits, "_", "-", "+", "." and spaces; it begins with none of the last two, and "attributes" is taken.',
  });
}

export const attributesFolder = (catalogue: string): string => joinUri(catalogue, "attributes/");
export const attributesUri = (catalogue: string, name: string, zoom: number): string =>
  joinUri(catalogue, `attributes/${name}/${zoom}.json`);
/** Tells which job is putting tiles under a layer's name. */
export const claimUri = (catalogue: string, name: string, zoom: number): string => joinUri(catalogue, `attributes/${name}/${zoom}.writing`);
/** An update leaves the tiles that are there as they are, until its own are whole: theirs end in its number. */
export const tileUri = (
  catalogue: string,
  name: string,
  zoom: number,
  entry: Pick<TileEntry, "index" | "instant" | "generation">,
): string => joinUri(catalogue, `${name}/${zoom}/${entryName(entry)}${entry.generation === 0 ? "" : `.${entry.generation}`}`);
/** A table is named by its content: an update writes another and then points to it. */
export const tableName = (name: string, zoom: number, digest: string): string => `attributes/${name}/${zoom}.${digest.slice(0, 16)}.tiles`;

/** @throws RASTER_MALFORMED for a document that is no layer's */
export function parseAttributes(bytes: Uint8Array, uri: string): LayerAttributes {
  try {
    const found = JSON.parse(new TextDecoder().decode(bytes)) as LayerAttributes;
    if (
      found.tilefold !== 1 ||
      typeof found.name !== "string" ||
      !found.metadata?.layoutDefinition ||
      !found.keyIndex ||
      !found.tiles?.table
    )
      throw new Error("members are missing");
    return found;
  } catch (cause) {
    throw new TilefoldError("RASTER_MALFORMED", `${uri} does not describe a layer`, { hint: "Write the layer again.", at: { uri }, cause });
  }
}

export const encodeAttributes = (attributes: LayerAttributes): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(attributes, null, 1)}\n`);
