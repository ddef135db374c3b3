/**
 * GeoTrellis's ETL documents (geotrellis.spark.etl, up to 2.x): input, output and backend profiles, as its JSON Schemas and decoders have them.
 * Keys that only say how Spark cuts the work are told and left out.
 */
import { layoutDefinition } from "../grid/layout-definition.js";
import type { ClipNode } from "../node/clip.js";
import type { ReadNode } from "../node/read.js";
import type { PipelineNode } from "../node/registry.js";
import type { ReprojectNode } from "../node/reproject.js";
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
  switchAt,
  textAt,
  wholeAt,
} from "./import-fields.js";
import { TIME_FORMAT, TIME_TAG } from "./import-pipeline.js";
import {
  addressOf,
  cellSizeAt,
  cellTypeAt,
  crsAt,
  extentAt,
  foldAt,
  type ImportedKeyIndex,
  type ImportOptions,
  keyIndexAt,
  type Note,
  refuseBackend,
  resampleAt,
  sourcesAt,
  thresholdAt,
  tileLayoutAt,
  unknownName,
} from "./import-values.js";

const INPUT = ["format", "name", "cache", "crs", "noData", "maxTileSize", "numPartitions", "partitionBytes", "clip", "backend"] as const;
const OUTPUT = [
  "backend",
  "breaks",
  "reprojectMethod",
  "cellSize",
  "encoding",
  "tileSize",
  "layoutExtent",
  "maxZoom",
  "resolutionThreshold",
  "pyramid",
  "resampleMethod",
  "keyIndexMethod",
  "layoutScheme",
  "cellType",
  "partitions",
  "bufferSize",
  "crs",
  "tileLayout",
] as const;
const PROFILE = [
  "name",
  "type",
  "zookeepers",
  "instance",
  "user",
  "password",
  "strategy",
  "ingestPath",
  "allowRemoteDCsForLocalConsistencyLevel",
  "localDc",
  "usedHostsPerRemoteDc",
  "hosts",
  "replicationStrategy",
  "replicationFactor",
  "cassandraConfig",
  "master",
  "partitionsCount",
  "partitionsBytes",
] as const;
const FORMATS = ["geotiff", "multiband-geotiff", "temporal-geotiff", "temporal-multiband-geotiff"] as const;
const TILE_SIZE = 256;

export interface EtlDocuments {
  readonly input?: { readonly value: unknown; readonly place: Place };
  readonly output?: { readonly value: unknown; readonly place: Place };
  readonly profiles?: { readonly value: unknown; readonly place: Place };
}

type Profiles = ReadonlyMap<string, { readonly type: string; readonly place: Place }>;

/** The name and the nodes of the job for one input. */
export function importEtl(documents: EtlDocuments, options: ImportOptions, note: Note): { name: string; nodes: PipelineNode[] } {
  const profiles = profilesOf(documents.profiles);
  if (documents.input === undefined || documents.output === undefined) {
    for (const [name, { type, place }] of profiles) refuseBackend(type, `the profile "${name}"`, place);
    const missing =
      documents.input === undefined ? (documents.output === undefined ? "neither an input nor an output" : "no input") : "no output";
    const { place } = (documents.input ?? documents.output ?? documents.profiles)!;
    throw refusal(
      "JOB_INVALID",
      `there is ${missing} among the documents`,
      { ...place, path: [] },
      "Give input.json, output.json and backend-profiles.json together.",
    );
  }
  const input = inputOf(documents.input, options);
  const output = fieldsOf(documents.output.value, documents.output.place, "an ETL output", OUTPUT);
  const name = needed(textAt(input, "name"), input, "name", "an ETL input");
  // First of all: what cannot be read or written at all.
  const from = backendOf(input, "an ETL input", profiles, note);
  const to = backendOf(output, "an ETL output", profiles, note);
  const format = formatOf(input, note);
  const index = needed(keyIndexAt(output, "keyIndexMethod", format.temporal, note), output, "keyIndexMethod", "an ETL output");
  const crs = crsAt(output, "crs");
  const read = readNode(input, from, format, index, note);
  const write = writeNode(output, to, name, index, note);
  const clip = clipNode(input, crs, note);
  const layout = layoutNodes(output, crs, format.multiband, options, note);
  return { name, nodes: [read, ...(clip === null ? [] : [clip]), ...layout, write] };
}

function inputOf({ value, place }: NonNullable<EtlDocuments["input"]>, options: ImportOptions): Fields {
  if (!Array.isArray(value)) return fieldsOf(value, place, "an ETL input", INPUT);
  const inputs = value.map((one: unknown, i) => fieldsOf(one, below(place, i), "an ETL input", INPUT));
  const names = inputs.map((one) => textAt(one, "name") ?? "");
  if (options.input !== undefined) {
    const chosen = names.indexOf(options.input);
    if (chosen < 0) throw unknownName(`input "${options.input}"`, options.input, names, place);
    return inputs[chosen]!;
  }
  if (inputs.length === 0) throw refusal("JOB_INVALID", "the list of ETL inputs is empty", place);
  if (inputs.length > 1)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `there are ${inputs.length} inputs (${names.map(shown).join(", ")}), and a job is made for one: each gives a layer of its own`,
      place,
      `Import them one by one: --input ${names[0]}.`,
    );
  return inputs[0]!;
}

function profilesOf(document: EtlDocuments["profiles"]): Profiles {
  const found = new Map<string, { type: string; place: Place }>();
  if (document === undefined) return found;
  const fields = fieldsOf(document.value, document.place, "a document of backend profiles", ["backend-profiles"]);
  const list = fields.held.get("backend-profiles")?.value ?? [];
  if (!Array.isArray(list))
    throw refusal("JOB_INVALID", `"backend-profiles" is a list, got ${shown(list)}`, placeOf(fields, "backend-profiles"));
  list.forEach((value: unknown, i) => {
    const place = below(placeOf(fields, "backend-profiles"), i);
    const profile = fieldsOf(value, place, "a backend profile", PROFILE);
    const name = needed(textAt(profile, "name"), profile, "name", "a backend profile");
    const type = needed(textAt(profile, "type"), profile, "type", "a backend profile");
    found.set(name, { type, place: below(place, "type") });
  });
  return found;
}

interface Backend {
  readonly type: string;
  readonly path: string;
  readonly place: Place;
}

function backendOf(fields: Fields, what: string, profiles: Profiles, note: Note): Backend {
  const found = needed(fields.held.get("backend"), fields, "backend", what);
  const backend = fieldsOf(found.value, placeOf(fields, "backend"), "a backend", ["type", "path", "profile"]);
  const type = needed(textAt(backend, "type"), backend, "type", "a backend");
  refuseBackend(type, what.replace(/^an /, "the "), placeOf(backend, "type"));
  const path = needed(textAt(backend, "path"), backend, "path", "a backend");
  const profile = textAt(backend, "profile");
  if (profile !== undefined) {
    const known = profiles.get(profile);
    if (known === undefined)
      throw refusal(
        "JOB_INVALID",
        `there is no backend profile "${profile}"`,
        placeOf(backend, "profile"),
        "Give the document of backend profiles too.",
      );
    refuseBackend(known.type, `the profile "${profile}"`, known.place);
    note(`the profile "${profile}" is left out: AWS settings come from the environment`, placeOf(backend, "profile"));
  }
  if (!["s3", "hadoop", "file", "render"].includes(type))
    throw refusal("BACKEND_UNSUPPORTED", `there is no store for the backend "${type}" here`, placeOf(backend, "type"));
  if (type === "s3" && !/^s3[an]?:\/\//i.test(path))
    throw refusal("JOB_INVALID", 'the path of an S3 backend begins with "s3://"', placeOf(backend, "path"));
  return { type, path, place: placeOf(backend, "path") };
}

interface Format {
  readonly temporal: boolean;
  readonly multiband: boolean;
  readonly single: boolean;
}

function formatOf(input: Fields, note: Note): Format {
  const format = needed(textAt(input, "format"), input, "format", "an ETL input");
  const place = placeOf(input, "format");
  if (/sequence$/.test(format))
    throw refusal("IMPORT_UNSUPPORTED", `there is no reader of Hadoop sequence files ("${format}") here`, place);
  if (!(FORMATS as readonly string[]).includes(format)) throw unknownName(`format ${shown(format)}`, format, FORMATS, place);
  const temporal = format.startsWith("temporal");
  if (format === "temporal-geotiff") note("the format does not say whether one band is read or all: all are", place);
  return { temporal, multiband: format !== "geotiff", single: format === "geotiff" };
}

function readNode(input: Fields, from: Backend, { temporal, single }: Format, index: ImportedKeyIndex, note: Note): ReadNode {
  const { type, path, place } = from;
  if (type === "render") throw refusal("JOB_INVALID", 'the backend "render" is for outputs', placeOf(input, "backend"));
  const crs = crsAt(input, "crs");
  const nodata = numberAt(input, "noData");
  for (const name of ["cache", "maxTileSize", "numPartitions", "partitionBytes"])
    if (has(input, name)) note(`"${name}" says how Spark cuts the work and is left out`, placeOf(input, name));
  const { tag = TIME_TAG, format = TIME_FORMAT } = index.time;
  return {
    op: "read",
    uri: sourcesAt(path, place),
    ...(single ? { bands: [1] } : {}),
    ...(temporal ? { time: { tag, format } } : {}),
    ...(crs === undefined ? {} : { crs }),
    ...(nodata === undefined ? {} : { nodata }),
  };
}

function clipNode(input: Fields, crs: string | undefined, note: Note): ClipNode | null {
  const clip = extentAt(input, "clip");
  if (clip === undefined) return null;
  const { xmin, ymin, xmax, ymax } = clip;
  if (crs === undefined)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "a clip is in the CRS of the output, which names none",
      placeOf(input, "clip"),
      'Give the output its "crs".',
    );
  note("pixels outside are clipped; GeoTrellis leaves out every piece of a source that is not wholly inside", placeOf(input, "clip"));
  const ring = [
    [xmin, ymin],
    [xmax, ymin],
    [xmax, ymax],
    [xmin, ymax],
    [xmin, ymin],
  ];
  return { op: "clip", aoi: { type: "Polygon", coordinates: [ring] }, aoiCrs: crs };
}

type Layout = Pick<ReprojectNode, "scheme" | "layoutExtent" | "cellSize" | "tileLayout">;

function layoutNodes(output: Fields, crs: string | undefined, multiband: boolean, options: ImportOptions, note: Note): PipelineNode[] {
  const method = needed(textAt(output, "reprojectMethod"), output, "reprojectMethod", "an ETL output");
  if (method !== "buffered" && method !== "per-tile")
    throw unknownName(`reprojection method ${shown(method)}`, method, ["buffered", "per-tile"], placeOf(output, "reprojectMethod"));
  const resample = needed(resampleAt(output, "resampleMethod", options, note), output, "resampleMethod", "an ETL output");
  const cellType = cellTypeAt(output, "cellType", note);
  const bufferSize = wholeAt(output, "bufferSize", 0, 1024);
  if (has(output, "partitions")) note('"partitions" says how Spark cuts the work and is left out', placeOf(output, "partitions"));
  const tileSize = wholeAt(output, "tileSize", 1, 16384) ?? TILE_SIZE;
  const layout = layoutOf(output, crs, tileSize, note);
  const levels = pyramidOf(output, layout, note);
  const typed = cellType === undefined ? {} : { cellType };
  const pyramid: PipelineNode[] = levels ? [{ op: "pyramid", resample: foldAt(output, "resampleMethod", options, note)! }] : [];
  if (crs === undefined) return [{ op: "tile-to-layout", ...layout, resample, ...typed }, ...pyramid];
  if (method === "buffered") {
    return [
      { op: "tile-to-layout", scheme: { type: "floating", tileSize }, resample, ...typed },
      { op: "reproject", crs, ...layout, mode: "buffered", ...(bufferSize === undefined ? {} : { bufferSize }), resample },
      ...pyramid,
    ];
  }
  if (bufferSize !== undefined)
    note('"bufferSize" decides nothing where each source is reprojected on its own', placeOf(output, "bufferSize"));
  if (cellType !== undefined && multiband)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "the cell type of several bands cannot be changed after a per-tile reprojection",
      placeOf(output, "cellType"),
    );
  return [
    { op: "reproject", crs, ...layout, mode: "per-tile", resample },
    ...(cellType === undefined ? [] : [{ op: "map" as const, bands: { b1: "b1" }, cellType }]),
    ...pyramid,
  ];
}

/** The scheme where there is one; else the layout that is told. */
function layoutOf(output: Fields, crs: string | undefined, tileSize: number, note: Note): Layout {
  const scheme = textAt(output, "layoutScheme");
  const maxZoom = wholeAt(output, "maxZoom", 0, 30);
  const threshold = thresholdAt(output, "resolutionThreshold");
  const layoutExtent = extentAt(output, "layoutExtent");
  const cellSize = cellSizeAt(output, "cellSize");
  const tileLayout = tileLayoutAt(output, "tileLayout");
  // GeoTrellis's own name is zoomed; its guide also says tms.
  const zoomed = scheme === "zoomed" || scheme === "tms";
  if (maxZoom !== undefined && !zoomed)
    throw refusal("JOB_INVALID", '"maxZoom" goes with the layout scheme "zoomed" only', placeOf(output, "maxZoom"));
  if (scheme !== undefined) {
    for (const name of ["layoutExtent", "cellSize", "tileLayout"])
      if (has(output, name)) note(`"${name}" decides nothing beside a layout scheme`, placeOf(output, name));
    if (scheme === "floating") {
      if (threshold !== undefined)
        note('"resolutionThreshold" decides nothing in a floating layout', placeOf(output, "resolutionThreshold"));
      return { scheme: { type: "floating", tileSize } };
    }
    if (!zoomed) throw unknownName(`layout scheme ${shown(scheme)}`, scheme, ["zoomed", "floating"], placeOf(output, "layoutScheme"));
    if (crs === undefined)
      throw refusal("JOB_INVALID", 'the layout scheme "zoomed" needs "crs"', placeOf(output, "layoutScheme"), "EPSG:3857 is web mercator.");
    const resolutionThreshold = threshold === undefined ? {} : { resolutionThreshold: threshold };
    return { scheme: { type: "zoomed", tileSize, ...resolutionThreshold, ...(maxZoom === undefined ? {} : { maxZoom }) } };
  }
  if (layoutExtent === undefined || (cellSize === undefined && tileLayout === undefined))
    throw refusal(
      "JOB_INVALID",
      `the output has no layout: ${said(output)}`,
      output.place,
      'Give "layoutScheme" (zoomed or floating), or "layoutExtent" with "cellSize" or "tileLayout".',
    );
  if (cellSize !== undefined && tileLayout !== undefined)
    throw refusal("JOB_INVALID", 'a layout has a "cellSize" or a "tileLayout", not both', placeOf(output, "tileLayout"));
  if (tileLayout !== undefined) return { layoutExtent, tileLayout };
  if (tileSize === TILE_SIZE) return { layoutExtent, cellSize: cellSize! };
  // Tiles of another size: the same layout, said in whole.
  const layout = layoutDefinition({ extent: layoutExtent, cellSize: cellSize! }, tileSize);
  return { layoutExtent: layout.extent, tileLayout: layout.tileLayout };
}

function said(output: Fields): string {
  if (has(output, "layoutExtent")) return '"layoutExtent" goes with "cellSize" or "tileLayout", and neither is given';
  const without = ["cellSize", "tileLayout"].filter((name) => has(output, name)).map((name) => `"${name}"`);
  if (without.length > 0) return `${without.join(" and ")} without "layoutExtent"`;
  return 'neither "layoutScheme", nor "layoutExtent" with "cellSize" or "tileLayout", is given';
}

function pyramidOf(output: Fields, layout: Layout, note: Note): boolean {
  const asked = switchAt(output, "pyramid");
  if (asked === false) return false;
  if (layout.layoutExtent !== undefined) {
    // GeoTrellis's default is a pyramid, and it goes on without one.
    if (asked === undefined) return false;
    throw refusal(
      "IMPORT_UNSUPPORTED",
      "a pyramid is made over a layout scheme, and the output has none",
      placeOf(output, "pyramid"),
      'Set "pyramid" to false, or give "layoutScheme".',
    );
  }
  if (layout.scheme?.type === "zoomed") return true;
  if (asked === true) note("a floating layout has one level, in GeoTrellis too", placeOf(output, "pyramid"));
  return false;
}

function writeNode(output: Fields, to: Backend, name: string, index: ImportedKeyIndex, note: Note): WriteNode {
  const { type, path, place } = to;
  const { time: _, ...numbers } = index;
  const encoding = textAt(output, "encoding");
  const breaks = textAt(output, "breaks");
  if (type !== "render") {
    for (const unused of ["encoding", "breaks"])
      if (has(output, unused)) note(`"${unused}" decides nothing where a layer is written, in GeoTrellis neither`, placeOf(output, unused));
    return { op: "write", uri: addressOf(path, place), name, format: "layer", ...numbers };
  }
  if (encoding === undefined)
    throw refusal("JOB_INVALID", 'a rendered output needs "encoding"', output.place, "png is what tilefold renders.");
  if (encoding.toLowerCase() !== "png")
    throw refusal("IMPORT_UNSUPPORTED", `tiles are rendered as PNG here, not as "${encoding}"`, placeOf(output, "encoding"), 'Use "png".');
  if (breaks !== undefined)
    throw refusal(
      "IMPORT_UNSUPPORTED",
      '"breaks" (colours by value) cannot be carried over',
      placeOf(output, "breaks"),
      "Leave it out: bands are shown as they are.",
    );
  return { op: "write", uri: renderedAt(path, name, place), format: "xyz", tileFormat: "png" };
}

/** `prefix/{z}/{x}/{y}.png` is how XYZ tiles are named here. */
function renderedAt(path: string, name: string, place: Place): string {
  const uri = addressOf(path, place).replaceAll("{name}", name);
  const prefix = /^(.+?)\/\{z\}\/\{x\}\/\{y\}\.png$/.exec(uri)?.[1];
  if (prefix === undefined || /[{}]/.test(prefix))
    throw refusal(
      "IMPORT_UNSUPPORTED",
      `tiles are named {z}/{x}/{y}.png here, not as in "${path}"`,
      place,
      "End the path in /{z}/{x}/{y}.png.",
    );
  return prefix;
}
