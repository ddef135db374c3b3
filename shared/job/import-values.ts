/** What GeoTrellis's documents hold, in the job's words: methods, cell types, CRSs, addresses, layouts, key indexes. */
import { asTilefoldError, at as placed } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import { redactUri } from "../core/redact.js";
import { parseCrs, sameCrs } from "../geo/crs.js";
import type { Extent } from "../grid/extent.js";
import { type LayoutDefinition, layoutDefinitionOf } from "../grid/layout-definition.js";
import type { TileToLayoutNode } from "../node/tile-to-layout.js";
import type { WriteNode } from "../node/write.js";
import {
  below,
  type Fields,
  fieldsOf,
  has,
  needed,
  numberAt,
  type Place,
  placeOf,
  refusal,
  shown,
  textAt,
  wholeAt,
} from "./import-fields.js";

export type Resample = NonNullable<TileToLayoutNode["resample"]>;
export type CellTypeName = NonNullable<TileToLayoutNode["cellType"]>;
type KeyIndexName = NonNullable<WriteNode["keyIndex"]>;

/** What is not carried over because it decides nothing here: told, not refused. */
export interface ImportNote {
  readonly message: string;
  readonly uri?: string;
  readonly pointer: string;
}

export interface ImportOptions {
  /** The name of the ETL input, where there are several. */
  readonly input?: string;
  /** Taken for the methods that tilefold has not: cubic-spline and lanczos. */
  readonly resample?: Resample;
}

export type Note = (message: string, place: Place) => void;

const METHODS = ["nearest-neighbor", "bilinear", "cubic-convolution", "cubic-spline", "lanczos"] as const;
const METHOD: Readonly<Record<string, Resample>> = { "nearest-neighbor": "nearest", bilinear: "bilinear", "cubic-convolution": "cubic" };

/** @throws IMPORT_UNSUPPORTED for cubic-spline and lanczos, unless the options say what to take for them */
export function resampleAt(fields: Fields, name: string, options: ImportOptions, note: Note): Resample | undefined {
  const method = textAt(fields, name);
  if (method === undefined) return undefined;
  const place = placeOf(fields, name);
  const known = METHOD[method];
  if (known !== undefined) return known;
  if (!(METHODS as readonly string[]).includes(method)) throw unknownName(`resampling method ${shown(method)}`, method, METHODS, place);
  if (options.resample === undefined)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `there is no "${method}" resampling here`,
      place,
      "Say what to take for it: --resample cubic, for one.",
    );
  note(`"${method}" becomes ${options.resample}, as asked`, place);
  return options.resample;
}

/**
 * The method of a pyramid, which folds four cells to one: a bilinear sample at their corner is their mean, and the cubic kernel is wider than they are.
 * @throws IMPORT_UNSUPPORTED for cubic-convolution as well, unless the options say what to take
 */
export function foldAt(fields: Fields, name: string, options: ImportOptions, note: Note): Resample | undefined {
  const resample = resampleAt(fields, name, options, note);
  if (resample !== "cubic") return resample;
  const place = placeOf(fields, name);
  if (options.resample === undefined)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "a pyramid folds four cells to one, which a cubic kernel is too wide for",
      place,
      "Say what to take for it: --resample average, for one.",
    );
  const taken = options.resample === "cubic" ? "average" : options.resample;
  note(`the pyramid's cells are folded by ${taken}: a cubic kernel is wider than the four of them`, place);
  return taken;
}

const CELL_TYPES = ["int8", "uint8", "int16", "uint16", "int32", "float32", "float64"] as const satisfies readonly CellTypeName[];

/**
 * GeoTrellis names a cell type and what stands for nodata in one: "int16", "int16raw" (nothing does), "int16ud-9999".
 * @throws IMPORT_UNSUPPORTED for bool, and for a nodata value of the user's own
 */
export function cellTypeAt(fields: Fields, name: string, note: Note): CellTypeName | undefined {
  const written = textAt(fields, name);
  if (written === undefined) return undefined;
  const place = placeOf(fields, name);
  const [, base, nodata] = /^(bool|u?int\d+|float\d+)(raw|ud.+)?$/.exec(written) ?? [];
  const cellType = CELL_TYPES.find((known) => known === base);
  if (base === "bool")
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `there is no cell type of one bit here ("${written}")`,
      place,
      "Use uint8: the values stay the same.",
    );
  if (cellType === undefined) throw unknownName(`cell type ${shown(written)}`, written, CELL_TYPES, place);
  if (nodata === "raw")
    note(`"${written}" says that no value stands for nodata; pixels that are invalid in the sources stay invalid in ${cellType}`, place);
  else if (nodata !== undefined)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `the nodata value of "${written}" cannot be asked for: pixels are written with the sources' own nodata`,
      place,
      `Use "${cellType}".`,
    );
  return cellType;
}

/** A CRS by name ("epsg:3857" in any case) or PROJ string. CRS_UNKNOWN at its place. */
export function crsAt(fields: Fields, name: string): string | undefined {
  const text = textAt(fields, name);
  if (text === undefined) return undefined;
  const crs = /^[a-z]+:\d+$/i.test(text.trim()) ? text.trim().toUpperCase() : text;
  try {
    parseCrs(crs);
  } catch (thrown) {
    const { uri, path } = placeOf(fields, name);
    throw placed(asTilefoldError(thrown), refusal("CRS_UNKNOWN", "", { ...(uri === undefined ? {} : { uri }), path }).at!);
  }
  return crs;
}

const REFUSED = ["hdfs", "accumulo", "cassandra", "hbase"] as const;

/** GeoTrellis's backends that tilefold has no store for; `what` names where it was met. */
export function refuseBackend(name: string, what: string, place: Place): void {
  const backend = REFUSED.find((one) => one === name.toLowerCase());
  if (backend === undefined) return;
  const spelled = { hdfs: "HDFS", accumulo: "Accumulo", cassandra: "Cassandra", hbase: "HBase" }[backend];
  throw refusal(
    "BACKEND_UNSUPPORTED",
    `${what} is in ${spelled} ("${name}"), and there is no store for it here`,
    place,
    "Copy it to a folder or to S3.",
  );
}

/** An address of a folder, a file or S3. BACKEND_UNSUPPORTED names any other. */
export function addressOf(written: string, place: Place): string {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(written)?.[1]?.toLowerCase();
  if (scheme === undefined) return written;
  refuseBackend(scheme, redactUri(written), place);
  const rest = written.slice(scheme.length + 1);
  if (/^\/\/[^/?#]*@/.test(rest))
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `${redactUri(written)} holds credentials, which no job does`,
      place,
      "Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
    );
  // Hadoop's own names for S3, and its way of writing file:/path.
  if (["s3a", "s3n"].includes(scheme)) return `s3:${rest}`;
  if (scheme === "file" && !rest.startsWith("//")) return `file://${rest}`;
  if (["s3", "file", "https", "http"].includes(scheme)) return written;
  throw refusal("BACKEND_UNSUPPORTED", `there is no store for ${scheme}: addresses: ${redactUri(written)}`, place);
}

/** What is read: GeoTrellis takes every TIFF below a folder or prefix. */
export function sourcesAt(written: string, place: Place): string {
  const uri = addressOf(written, place);
  return /\.tiff?$/i.test(uri) || /[*?/]$/.test(uri) || /[*?]/.test(uri) ? uri : `${uri}/`;
}

const KEY_INDEXES: Readonly<Record<string, KeyIndexName>> = {
  zorder: "zorder",
  hilbert: "hilbert",
  rowmajor: "rowmajor",
  "row-major": "rowmajor",
};

const MOST_TEMPORAL_BITS = 31;

export interface ImportedKeyIndex {
  readonly keyIndex: KeyIndexName;
  readonly temporalResolution?: number;
  readonly temporalBits?: number;
  /** How sources are dated, where the key index says so. */
  readonly time: { readonly tag?: string; readonly format?: string };
}

/** `{type, timeTag, timeFormat, temporalResolution}`. */
export function keyIndexAt(fields: Fields, name: string, temporal: boolean, note: Note): ImportedKeyIndex | undefined {
  const found = fields.held.get(name);
  if (found === undefined) return undefined;
  const index = fieldsOf(found.value, placeOf(fields, name), "a key index method", ["type", "timeTag", "timeFormat", "temporalResolution"]);
  const type = needed(textAt(index, "type"), index, "type", "a key index method");
  const keyIndex = KEY_INDEXES[type];
  if (keyIndex === undefined) throw unknownName(`key index ${shown(type)}`, type, Object.keys(KEY_INDEXES), placeOf(index, "type"));
  const resolution = wholeAt(index, "temporalResolution", 1, 2 ** 31 - 1);
  if (keyIndex === "rowmajor" && (resolution !== undefined || temporal))
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "there is no row-major index of keys with a time, in GeoTrellis neither",
      placeOf(index, resolution === undefined ? "type" : "temporalResolution"),
      "Use zorder or hilbert.",
    );
  if (!temporal && resolution !== undefined)
    note("a temporal resolution decides nothing where keys have no time", placeOf(index, "temporalResolution"));
  if (temporal && resolution === undefined)
    throw refusal("JOB_INVALID", 'an index of keys with a time needs "temporalResolution"', index.place, "86400000 is a day.");
  // GeoTrellis's documents say milliseconds, and its code makes bits of them for this index (PipelineKeyIndexMethod.scala, HilbertKeyIndexMethod.scala).
  if (temporal && keyIndex === "hilbert" && resolution! > MOST_TEMPORAL_BITS)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `a hilbert index has 2^temporalResolution steps of time in GeoTrellis, and 2^${resolution} are too many`,
      placeOf(index, "temporalResolution"),
      `Give a number of bits up to ${MOST_TEMPORAL_BITS}, as 8, or use zorder, whose steps are milliseconds.`,
    );
  const tag = textAt(index, "timeTag");
  const format = textAt(index, "timeFormat");
  return {
    keyIndex,
    ...(temporal ? (keyIndex === "hilbert" ? { temporalBits: resolution! } : { temporalResolution: resolution! }) : {}),
    time: { ...(tag === undefined ? {} : { tag }), ...(format === undefined ? {} : { format }) },
  };
}

/** `{xmin, ymin, xmax, ymax}`, or the four in a list. */
export function extentAt(fields: Fields, name: string): Extent | undefined {
  const found = fields.held.get(name);
  if (found === undefined) return undefined;
  const place = placeOf(fields, name);
  if (Array.isArray(found.value)) {
    const [xmin, ymin, xmax, ymax] = found.value as unknown[];
    return extentOf(fieldsOf({ xmin, ymin, xmax, ymax }, place, "an extent", EXTENT));
  }
  return extentOf(fieldsOf(found.value, place, "an extent", EXTENT));
}

const EXTENT = ["xmin", "ymin", "xmax", "ymax"] as const;

function extentOf(fields: Fields): Extent {
  const side = (name: string): number => needed(numberAt(fields, name), fields, name, "an extent");
  const extent = { xmin: side("xmin"), ymin: side("ymin"), xmax: side("xmax"), ymax: side("ymax") };
  if (extent.xmax <= extent.xmin || extent.ymax <= extent.ymin)
    throw refusal("JOB_INVALID", "an extent's maximum lies above its minimum in x and in y", fields.place);
  return extent;
}

export function cellSizeAt(fields: Fields, name: string): { width: number; height: number } | undefined {
  const found = fields.held.get(name);
  if (found === undefined) return undefined;
  const size = fieldsOf(found.value, placeOf(fields, name), "a cell size", ["width", "height"]);
  const side = (which: string): number => {
    const value = needed(numberAt(size, which), size, which, "a cell size");
    if (value <= 0) throw refusal("JOB_INVALID", `a cell's ${which} is above 0, got ${value}`, placeOf(size, which));
    return value;
  };
  return { width: side("width"), height: side("height") };
}

export function tileLayoutAt(fields: Fields, name: string): LayoutDefinition["tileLayout"] | undefined {
  const found = fields.held.get(name);
  if (found === undefined) return undefined;
  const names = ["layoutCols", "layoutRows", "tileCols", "tileRows"] as const;
  const layout = fieldsOf(found.value, placeOf(fields, name), "a tile layout", names);
  const count = (which: string): number => needed(wholeAt(layout, which, 1, 2 ** 31 - 1), layout, which, "a tile layout");
  return { layoutCols: count("layoutCols"), layoutRows: count("layoutRows"), tileCols: count("tileCols"), tileRows: count("tileRows") };
}

/** A layout definition, or a scheme: floating where it has tileCols and tileRows, zoomed where it has a CRS. */
export type ImportedScheme =
  | { readonly kind: "explicit"; readonly layout: LayoutDefinition; readonly place: Place }
  | { readonly kind: "floating"; readonly tileSize: number; readonly place: Place }
  | {
      readonly kind: "zoomed";
      readonly crs: string;
      readonly tileSize: number;
      readonly resolutionThreshold?: number;
      readonly place: Place;
    };

export function schemeAt(fields: Fields, name: string): ImportedScheme | undefined {
  const found = fields.held.get(name);
  if (found === undefined) return undefined;
  const place = placeOf(fields, name);
  const known = ["crs", "tileSize", "resolutionThreshold", "tileCols", "tileRows", "extent", "tileLayout"];
  const scheme = fieldsOf(found.value, place, "a layout scheme", known);
  if (has(scheme, "extent") || (has(scheme, "tileLayout") && !has(scheme, "crs")))
    return { kind: "explicit", layout: layoutOf(scheme), place };
  if (has(scheme, "tileCols") || has(scheme, "tileRows")) {
    const tileCols = needed(wholeAt(scheme, "tileCols", 1, 16384), scheme, "tileCols", "a floating scheme");
    const tileRows = needed(wholeAt(scheme, "tileRows", 1, 16384), scheme, "tileRows", "a floating scheme");
    if (tileCols !== tileRows)
      throw refusal("IMPORT_UNSUPPORTED", `tiles of a floating scheme are as wide as high here, not ${tileCols} × ${tileRows}`, place);
    return { kind: "floating", tileSize: tileCols, place };
  }
  const crs = needed(crsAt(scheme, "crs"), scheme, "crs", "a zoomed scheme");
  const tileSize = needed(wholeAt(scheme, "tileSize", 1, 16384), scheme, "tileSize", "a zoomed scheme");
  const resolutionThreshold = thresholdAt(scheme, "resolutionThreshold");
  return { kind: "zoomed", crs, tileSize, ...(resolutionThreshold === undefined ? {} : { resolutionThreshold }), place };
}

export function thresholdAt(fields: Fields, name: string): number | undefined {
  const value = numberAt(fields, name);
  if (value !== undefined && !(value >= 0 && value <= 1))
    throw refusal("JOB_INVALID", `a resolution threshold lies between 0 and 1, got ${value}`, placeOf(fields, name));
  return value;
}

/** `{extent, tileLayout}`. */
export function layoutOf(fields: Fields): LayoutDefinition {
  const extent = needed(extentAt(fields, "extent"), fields, "extent", "a layout definition");
  return layoutDefinitionOf(extent, needed(tileLayoutAt(fields, "tileLayout"), fields, "tileLayout", "a layout definition"));
}

/** A zoomed scheme belongs to the CRS that is reprojected to. */
export function checkSchemeCrs(scheme: ImportedScheme, crs: string): void {
  if (scheme.kind === "zoomed" && !sameCrs(parseCrs(scheme.crs), parseCrs(crs)))
    throw refusal("JOB_INVALID", `the scheme is of ${scheme.crs}, but pixels are reprojected to ${crs}`, below(scheme.place, "crs"));
}

export function unknownName(what: string, written: string, known: readonly string[], place: Place): Error {
  const near = nearestName(written, known);
  return refusal(
    "JOB_INVALID",
    `there is no ${what}${near === undefined ? "" : `; did you mean "${near}"?`}`,
    place,
    `Known: ${known.join(", ")}.`,
  );
}
