/**
 * GeoTrellis's pipeline documents (geotrellis.spark.pipeline): a list of stages, each with a type such as "singleband.spatial.read.s3".
 * What a stage may hold is what GeoTrellis 3.7.1 decodes; keys that only say how Spark cuts the work are told and left out.
 */
import { asTilefoldError, at as placed } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import { layoutCellSize } from "../grid/layout-definition.js";
import { DEFAULT_RESOLUTION_THRESHOLD, zoomedLayoutScheme } from "../grid/zoomed-layout-scheme.js";
import type { ReadNode } from "../node/read.js";
import type { PipelineNode } from "../node/registry.js";
import type { ReprojectNode } from "../node/reproject.js";
import type { TileToLayoutNode } from "../node/tile-to-layout.js";
import {
  below,
  type Fields,
  fieldsOf,
  has,
  needed,
  type Place,
  placeOf,
  refusal,
  shown,
  switchAt,
  textAt,
  wholeAt,
} from "./import-fields.js";
import {
  addressOf,
  cellTypeAt,
  checkSchemeCrs,
  crsAt,
  foldAt,
  type ImportedScheme,
  type ImportOptions,
  keyIndexAt,
  layoutOf,
  type Note,
  type Resample,
  resampleAt,
  schemeAt,
  sourcesAt,
} from "./import-values.js";

const BANDS = ["singleband", "multiband"] as const;
const KEYS = ["spatial", "temporal"] as const;
const STAGES = [
  "read.s3",
  "read.hadoop",
  "read.file",
  "transform.per-tile-reproject",
  "transform.tile-to-layout",
  "transform.buffered-reproject",
  "transform.retile-to-layout",
  "transform.pyramid",
  "write",
] as const;
type Stage = (typeof STAGES)[number];
/** Named in GeoTrellis's sources, and run by nothing there. */
const NOT_RUN = /(^|\.)(group|merge|map|reindex|update)$/;

const KEYS_OF: Readonly<Record<Stage, readonly string[]>> = {
  "read.s3": ["uri", "crs", "tag", "max_tile_size", "partitions", "partition_bytes", "chunk_size", "delimiter", "time_tag", "time_format"],
  "read.hadoop": [
    "uri",
    "crs",
    "tag",
    "max_tile_size",
    "partitions",
    "partition_bytes",
    "chunk_size",
    "delimiter",
    "time_tag",
    "time_format",
  ],
  "read.file": [
    "uri",
    "crs",
    "tag",
    "max_tile_size",
    "partitions",
    "partition_bytes",
    "chunk_size",
    "delimiter",
    "time_tag",
    "time_format",
  ],
  "transform.per-tile-reproject": ["crs", "scheme", "resample_method", "max_zoom"],
  "transform.tile-to-layout": ["resample_method", "tile_size", "cell_type"],
  "transform.buffered-reproject": ["crs", "scheme", "resample_method", "max_zoom"],
  "transform.retile-to-layout": ["layout_definition", "resample_method"],
  "transform.pyramid": ["start_zoom", "end_zoom", "resample_method"],
  write: ["name", "uri", "key_index_method", "scheme", "profile", "pyramid"],
};

/** GeoTrellis's defaults. */
export const TIME_TAG = "TIFFTAG_DATETIME";
export const TIME_FORMAT = "yyyy:MM:dd HH:mm:ss";
const TILE_SIZE = 256;

interface Context {
  readonly options: ImportOptions;
  readonly note: Note;
  readonly multiband: boolean;
  readonly temporal: boolean;
}

/** What has been made so far. */
interface State {
  readonly nodes: PipelineNode[];
  gives: "Nothing" | "Sources" | "Layer" | "Pyramid" | "Written";
  /** A per-tile reprojection that waits for the layout that it is tiled to. */
  perTile: ReprojectNode | null;
}

/** The nodes of a job for a list of stages. */
export function importPipeline(document: readonly unknown[], root: Place, options: ImportOptions, note: Note): PipelineNode[] {
  if (document.length === 0) throw refusal("JOB_INVALID", "the pipeline has no stage", root);
  const state: State = { nodes: [], gives: "Nothing", perTile: null };
  let first: { readonly type: string; readonly kind: string } | undefined;
  document.forEach((value, index) => {
    const place = below(root, index);
    const { type, stage, kind } = stageOf(value, place);
    first ??= { type, kind };
    if (kind !== first.kind)
      throw refusal(
        "JOB_ORDER",
        `"${type}" cannot take what "${first.type}" gives: one is ${kind}, the other ${first.kind}`,
        below(place, "type"),
      );
    const fields = fieldsOf(value, place, `"${type}"`, ["type", ...KEYS_OF[stage]]);
    const context: Context = { options, note, multiband: kind.startsWith("multiband"), temporal: kind.endsWith("temporal") };
    step(state, stage, fields, context);
  });
  if (state.perTile !== null) state.nodes.push(state.perTile);
  if (state.gives !== "Written")
    note("the pipeline writes nothing: add a write node to the job before it is run", below(root, document.length - 1));
  return state.nodes;
}

function stageOf(value: unknown, place: Place): { type: string; stage: Stage; kind: string } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw refusal("JOB_INVALID", `a stage of a pipeline is an object, got ${shown(value)}`, place);
  const { type } = value as { type?: unknown };
  if (typeof type !== "string") throw refusal("JOB_INVALID", 'a stage of a pipeline needs "type"', place);
  const [bands, keys, ...rest] = type.split(".");
  const stage = STAGES.find((known) => known === rest.join("."));
  if (stage !== undefined && BANDS.some((known) => known === bands) && KEYS.some((known) => known === keys))
    return { type, stage, kind: `${bands}.${keys}` };
  if (NOT_RUN.test(type))
    throw refusal("IMPORT_UNSUPPORTED", `there is no stage for "${type}" here, nor does GeoTrellis run it`, below(place, "type"));
  const near = nearestName(
    type,
    BANDS.flatMap((b) => KEYS.flatMap((k) => STAGES.map((s) => `${b}.${k}.${s}`))),
  );
  throw refusal(
    "JOB_INVALID",
    `there is no stage of type ${shown(type)}${near === undefined ? "" : `; did you mean "${near}"?`}`,
    below(place, "type"),
    `A type is singleband or multiband, spatial or temporal, and one of ${STAGES.join(", ")}.`,
  );
}

function step(state: State, stage: Stage, fields: Fields, context: Context): void {
  switch (stage) {
    case "read.s3":
    case "read.hadoop":
    case "read.file":
      if (state.gives === "Sources" || state.gives === "Layer" || state.gives === "Pyramid" || state.gives === "Written")
        throw refusal("IMPORT_UNSUPPORTED", "a pipeline reads once, at its beginning", below(fields.place, "type"));
      state.nodes.push(readNode(fields, context));
      state.gives = "Sources";
      return;
    case "transform.per-tile-reproject":
      expect(state, fields, ["Sources"]);
      if (state.perTile !== null)
        throw refusal("IMPORT_UNSUPPORTED", "sources are reprojected once; this is the second time", below(fields.place, "type"));
      state.perTile = perTileNode(fields, context);
      return;
    case "transform.tile-to-layout":
      expect(state, fields, ["Sources"]);
      tileToLayout(state, fields, context);
      state.gives = "Layer";
      return;
    case "transform.buffered-reproject":
      expect(state, fields, ["Layer"]);
      state.nodes.push(bufferedNode(fields, context));
      return;
    case "transform.retile-to-layout":
      expect(state, fields, ["Layer"]);
      retile(state, fields, context);
      return;
    case "transform.pyramid":
      expect(state, fields, ["Layer"]);
      pyramid(state, fields, context);
      state.gives = "Pyramid";
      return;
    case "write":
      if (state.gives === "Written")
        throw refusal(
          "IMPORT_UNSUPPORTED",
          "a job writes once; this is the second write",
          below(fields.place, "type"),
          "Import one document for each.",
        );
      expect(state, fields, ["Layer", "Pyramid"]);
      state.nodes.push(writeNode(state, fields, context));
      state.gives = "Written";
  }
}

function expect(state: State, fields: Fields, takes: readonly State["gives"][]): void {
  if (takes.includes(state.gives)) return;
  const before = state.gives === "Nothing" ? "the pipeline begins with it" : `what is before it gives ${state.gives}`;
  throw refusal(
    "JOB_ORDER",
    `"${textAt(fields, "type")}" takes ${takes.join(" or ")}, but ${before}`,
    below(fields.place, "type"),
    state.gives === "Nothing" ? "Begin with a read." : undefined,
  );
}

function readNode(fields: Fields, { note, multiband, temporal }: Context): ReadNode {
  const written = needed(textAt(fields, "uri"), fields, "uri", "a read");
  const crs = crsAt(fields, "crs");
  for (const name of ["tag", "max_tile_size", "partitions", "partition_bytes", "chunk_size"])
    if (has(fields, name)) note(`"${name}" says how Spark cuts the work and is left out`, placeOf(fields, name));
  const delimiter = textAt(fields, "delimiter");
  if (delimiter !== undefined)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `a listing cannot be cut at "${delimiter}" here`,
      placeOf(fields, "delimiter"),
      "Say in the address what is read: prefix/*.tif.",
    );
  const tag = textAt(fields, "time_tag") ?? TIME_TAG;
  const format = textAt(fields, "time_format") ?? TIME_FORMAT;
  return {
    op: "read",
    uri: sourcesAt(written, placeOf(fields, "uri")),
    // A GeoTIFF that is read as a single band gives its first.
    ...(multiband ? {} : { bands: [1] }),
    ...(temporal ? { time: { tag, format } } : {}),
    ...(crs === undefined ? {} : { crs }),
  };
}

interface Reprojection {
  readonly crs: string;
  readonly scheme: ImportedScheme;
  readonly resample: Resample | undefined;
  readonly maxZoom: number | undefined;
}

function reprojectionOf(fields: Fields, { options, note }: Context): Reprojection {
  const crs = needed(crsAt(fields, "crs"), fields, "crs", "a reprojection");
  const scheme = needed(schemeAt(fields, "scheme"), fields, "scheme", "a reprojection");
  checkSchemeCrs(scheme, crs);
  const maxZoom = wholeAt(fields, "max_zoom", 0, 30);
  if (maxZoom !== undefined && scheme.kind !== "zoomed")
    note(`"max_zoom" decides nothing in a ${scheme.kind} layout`, placeOf(fields, "max_zoom"));
  return { crs, scheme, resample: resampleAt(fields, "resample_method", options, note), maxZoom };
}

/** GeoTrellis lays these out by the floating scheme of the tile-to-layout that follows; the scheme is asked for a cell size, and for a maximum zoom alone. */
function perTileNode(fields: Fields, context: Context): ReprojectNode {
  const { crs, scheme, resample, maxZoom } = reprojectionOf(fields, context);
  const node: ReprojectNode = { op: "reproject", crs, mode: "per-tile", ...(resample === undefined ? {} : { resample }) };
  if (scheme.kind !== "zoomed" || maxZoom === undefined) {
    context.note(
      "as in GeoTrellis, tile-to-layout decides the layout: the scheme of a per-tile reprojection takes part with max_zoom only",
      scheme.place,
    );
    return node;
  }
  try {
    const { layout } = zoomedLayoutScheme(crs, scheme.tileSize, scheme.resolutionThreshold ?? DEFAULT_RESOLUTION_THRESHOLD).levelForZoom(
      maxZoom,
    );
    return { ...node, targetCellSize: layoutCellSize(layout) };
  } catch (thrown) {
    throw placed(asTilefoldError(thrown), refusal("JOB_INVALID", "", placeOf(fields, "max_zoom")).at!);
  }
}

function tileToLayout(state: State, fields: Fields, { options, note, multiband }: Context): void {
  const tileSize = wholeAt(fields, "tile_size", 1, 16384) ?? TILE_SIZE;
  const resample = resampleAt(fields, "resample_method", options, note);
  const cellType = cellTypeAt(fields, "cell_type", note);
  const scheme = { type: "floating" as const, tileSize };
  if (state.perTile === null) {
    state.nodes.push({
      op: "tile-to-layout",
      scheme,
      ...(resample === undefined ? {} : { resample }),
      ...(cellType === undefined ? {} : { cellType }),
    });
    return;
  }
  const { resample: before } = state.perTile;
  if (resample !== undefined && (before ?? "nearest") !== resample)
    note(`pixels are resampled once, by the reprojection: "${before ?? "nearest"}"`, placeOf(fields, "resample_method"));
  state.nodes.push({ ...state.perTile, scheme });
  state.perTile = null;
  if (cellType === undefined) return;
  if (multiband)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "the cell type of several bands cannot be changed after a per-tile reprojection",
      placeOf(fields, "cell_type"),
    );
  state.nodes.push({ op: "map", bands: { b1: "b1" }, cellType });
}

function bufferedNode(fields: Fields, context: Context): ReprojectNode {
  const { crs, scheme, resample, maxZoom } = reprojectionOf(fields, context);
  const node = { op: "reproject" as const, crs };
  const more = { mode: "buffered" as const, ...(resample === undefined ? {} : { resample }) };
  switch (scheme.kind) {
    case "explicit":
      return { ...node, layoutExtent: scheme.layout.extent, tileLayout: scheme.layout.tileLayout, ...more };
    case "floating":
      return { ...node, scheme: { type: "floating", tileSize: scheme.tileSize }, ...more };
    case "zoomed":
      return { ...node, scheme: zoomed(scheme, maxZoom), ...more };
  }
}

const zoomed = ({ tileSize, resolutionThreshold }: ImportedScheme & { kind: "zoomed" }, maxZoom?: number) => ({
  type: "zoomed" as const,
  tileSize,
  ...(resolutionThreshold === undefined ? {} : { resolutionThreshold }),
  ...(maxZoom === undefined ? {} : { maxZoom }),
});

/** A layer is laid out anew: the node that laid it out gives it the other layout, and pixels are resampled once. */
function retile(state: State, fields: Fields, { options, note }: Context): void {
  const found = needed(fields.held.get("layout_definition"), fields, "layout_definition", "a retile-to-layout");
  const { extent, tileLayout } = layoutOf(
    fieldsOf(found.value, placeOf(fields, "layout_definition"), "a layout definition", ["extent", "tileLayout"]),
  );
  const resample = resampleAt(fields, "resample_method", options, note);
  const last = state.nodes.at(-1);
  if (last === undefined || (last.op !== "tile-to-layout" && last.op !== "reproject"))
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "only what tile-to-layout or a reprojection gives can be laid out anew",
      below(fields.place, "type"),
    );
  const { scheme: _, ...rest } = last;
  const before = last.resample ?? "nearest";
  if (resample !== undefined && before !== resample && last.op === "reproject")
    note(`pixels are resampled once, by the reprojection: "${before}"`, placeOf(fields, "resample_method"));
  const method = last.op === "reproject" ? {} : resample === undefined ? {} : { resample };
  state.nodes[state.nodes.length - 1] = { ...rest, layoutExtent: extent, tileLayout, ...method } as TileToLayoutNode | ReprojectNode;
}

function pyramid(state: State, fields: Fields, { options, note }: Context): void {
  const endZoom = wholeAt(fields, "end_zoom", 0, 30);
  const startZoom = wholeAt(fields, "start_zoom", 0, 30);
  // GeoTrellis resamples by the nearest neighbour unless told otherwise.
  const resample = foldAt(fields, "resample_method", options, note) ?? "nearest";
  const at = state.nodes.length - 1 - (state.nodes.at(-1)?.op === "map" ? 1 : 0);
  const laid = state.nodes[at] as TileToLayoutNode | ReprojectNode;
  if (laid.scheme?.type === "floating") {
    // GeoTrellis numbers such a level by how often its layout can be halved: that is the local scheme.
    state.nodes[at] = { ...laid, scheme: { ...laid.scheme, type: "local" } };
  }
  if (startZoom !== undefined && startZoom !== laid.scheme?.maxZoom)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `the layout decides the zoom that a pyramid starts at; it cannot be called ${startZoom}`,
      placeOf(fields, "start_zoom"),
      "Leave start_zoom out, or give the reprojection a zoomed scheme and the same max_zoom.",
    );
  state.nodes.push({ op: "pyramid", resample, ...(endZoom === undefined ? {} : { endZoom }) });
}

function writeNode(state: State, fields: Fields, { note, temporal }: Context): PipelineNode {
  const name = needed(textAt(fields, "name"), fields, "name", "a write");
  if (name === "") throw refusal("JOB_INVALID", "a layer's name is not empty", placeOf(fields, "name"));
  const uri = addressOf(needed(textAt(fields, "uri"), fields, "uri", "a write"), placeOf(fields, "uri"));
  const index = needed(keyIndexAt(fields, "key_index_method", temporal, note), fields, "key_index_method", "a write");
  const { time: _, ...numbers } = index;
  if (switchAt(fields, "pyramid") === true && state.gives !== "Pyramid")
    note('"pyramid" decides nothing in GeoTrellis: a pyramid stage makes the levels', placeOf(fields, "pyramid"));
  if (has(fields, "profile")) note('"profile" is left out: AWS settings come from the environment', placeOf(fields, "profile"));
  const scheme = schemeAt(fields, "scheme");
  if (scheme !== undefined && !agrees(scheme, state.nodes))
    note(
      'as in GeoTrellis, the "scheme" of a write decides nothing: pixels are written in the layout that they have',
      placeOf(fields, "scheme"),
    );
  return {
    op: "write",
    uri,
    name,
    format: "layer",
    ...numbers,
  };
}

function agrees(scheme: ImportedScheme, nodes: readonly PipelineNode[]): boolean {
  const laid = nodes.findLast((node) => node.op === "tile-to-layout" || node.op === "reproject") as
    | TileToLayoutNode
    | ReprojectNode
    | undefined;
  if (scheme.kind === "explicit") return laid?.layoutExtent !== undefined;
  if (scheme.kind === "zoomed") return laid?.scheme?.type === "zoomed" && laid.scheme.tileSize === scheme.tileSize;
  return (laid?.scheme?.type === "floating" || laid?.scheme?.type === "local") && laid.scheme.tileSize === scheme.tileSize;
}

/** Whether a document is a list of stages. */
export const isPipeline = (document: unknown): document is readonly unknown[] =>
  Array.isArray(document) && document.some((stage) => typeof (stage as { type?: unknown } | null)?.type === "string");
