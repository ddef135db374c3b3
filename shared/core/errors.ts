/**
 * The one error type of tilefold: a stable code, a sentence that says what was found and where, a hint that
 * says what to do. Whether it can be retried and which exit status it gets follow from the code alone.
 */

/** 1 a defect of ours · 2 the request is wrong · 3 failed zones or tiles · 4 the cloud or a store refused. */
export type ExitStatus = 1 | 2 | 3 | 4;

interface CodeFacts {
  readonly exit: ExitStatus;
  readonly retryable: boolean;
  /** One sentence: what it means, for `tilefold explain` and docs/errors.md. */
  readonly means: string;
  /** What a user does about it when the place that raised it knew nothing better. */
  readonly hint: string;
}

const request = (means: string, hint: string): CodeFacts => ({ exit: 2, retryable: false, means, hint });
const refused = (means: string, hint: string): CodeFacts => ({ exit: 4, retryable: false, means, hint });
const passing = (means: string, hint: string): CodeFacts => ({ exit: 4, retryable: true, means, hint });
const defect = (means: string, hint: string): CodeFacts => ({ exit: 1, retryable: false, means, hint });
const failed = (means: string, hint: string): CodeFacts => ({ exit: 3, retryable: true, means, hint });

/** Every code there is. docs/errors.md is generated from this table. */
export const ERROR_CODES = {
  AOI_EMPTY: request("The area of interest holds no feature or no geometry.", "Give at least one Polygon or MultiPolygon."),
  AOI_INVALID: request("A GeoJSON document or a coordinate in it cannot be read.", "Check the feature that is named against RFC 7946."),
  AOI_TYPE: request("A zone is a point or a line, which has no area.", "Give polygons, or buffer the feature first."),
  AOI_OUT_OF_RANGE: request("Coordinates lie outside the range of the zones' CRS.", "Check --zones-crs; longitude comes before latitude."),
  AOI_POLE: request("A zone encloses a pole in a way that cannot be carried over to the raster's CRS.", "Cut the zone before the pole."),
  AOI_SELF_INTERSECTS: request(
    "A zone's rings cross so that it could not be resolved by the even-odd rule.",
    "Repair the polygon, for example with ST_MakeValid.",
  ),
  ZONE_DUPLICATE_ID: request("Two zones carry the same id.", "Make the ids unique, or leave them out: the index is used then."),
  NO_OVERLAP: request("A zone does not meet the raster.", "Check the CRS and the axis order; --allow-empty gives zeros instead."),
  CRS_UNKNOWN: request("A coordinate reference system is not known.", "Use an EPSG code, WKT, PROJJSON or a PROJ string."),
  CRS_UNSUPPORTED: request(
    "A coordinate reference system needs a method or a grid shift that is not built in.",
    "Reproject the data first.",
  ),
  RASTER_NOT_TIFF: request("The bytes are not a TIFF file.", "Open the address in a browser: it may answer with a login page."),
  RASTER_TRUNCATED: request("The TIFF file ends before bytes that it refers to.", "Copy the file again and compare sizes."),
  RASTER_MALFORMED: request("The TIFF file contradicts itself.", "Check it with `gdalinfo`; rewrite it with `gdal_translate`."),
  RASTER_CODEC: request("The file's compression is not built in.", "Rewrite it with deflate, ZSTD or LZW."),
  RASTER_GEOREFERENCE: request("The raster has no usable georeference.", "Add one with `gdal_edit.py -a_srs … -a_ullr …`, or give `crs`."),
  RASTER_BAND: request("A band that was asked for is not in the raster.", "`tilefold inspect` lists the bands there are."),
  SOURCES_MIXED: request(
    "Sources differ in CRS, cell type or grid where they must agree.",
    "Reproject them first, or read them one by one.",
  ),
  SOURCE_CHANGED: request("A source changed while the job ran.", "Run the job again when the source is at rest."),
  SOURCE_UNDATED: request(
    "A source has no date, or one that cannot be read as the job says.",
    "Compare the file's tags (`gdalinfo`) with `time: {tag, format}`, or give `time` as an instant.",
  ),
  SOURCE_NOT_FOUND: request("There is nothing at the address.", "Check the path or the key."),
  QUERY_EMPTY: request("The query selects nothing.", "Widen the filter, the dates or the bounding box."),
  QUERY_INVALID: request("The filter or the item list cannot be read.", "See docs/jobs.md for the operators there are."),
  GRID_INVALID: request(
    "A grid, layout or key cannot be made of the numbers given.",
    "Check the extent, cell size, tile size and keys that are named.",
  ),
  JOB_INVALID: request("The job document has an unknown or wrong node, key or value.", "`tilefold schema` prints what a job may hold."),
  JOB_ORDER: request("A node cannot take what the node before it gives.", "Values flow Sources -> Layer -> (Pyramid | Table) -> Written."),
  IMPORT_UNSUPPORTED: request(
    "A document of GeoTrellis asks for something that no job can say.",
    "Take it out of the document, or say it in the job that is made of the rest; docs/geotrellis.md tells what differs.",
  ),
  JOB_NOT_FOUND: request("There is no such job in the state folder.", "Check --state and the job id."),
  JOB_CANCELLED: request("The job was cancelled.", "`tilefold resume` takes it up again."),
  EXPRESSION_INVALID: request("An expression cannot be read.", "The message marks the place."),
  OUTPUT_OVERWRITES_SOURCE: request("The output is one of the inputs.", "Choose another output."),
  OUTPUT_EXISTS: request("The output is there already.", "Choose another name, or `ifExists: overwrite`."),
  OUTPUT_INVALID: request("The output cannot be written as asked.", "See docs/jobs.md for formats and options."),
  LIMIT_EXCEEDED: request(
    "A limit on tiles, bytes, memory, depth or dollars would be passed.",
    "Raise the limit named, or ask a smaller question.",
  ),
  RESULT_MISMATCH: request("A result differs from what its job computes.", "The file was edited or damaged: run the job again."),
  URI_INVALID: request("An address cannot be read.", "Use a path, file://, s3:// or https://."),
  URI_FORBIDDEN: request("An address is not allowed here.", "See docs/security.md for what may be read and written."),
  BACKEND_UNSUPPORTED: request("The named backend is not supported.", "Use file or S3."),
  CONFIG_INVALID: request("A setting or command line option is wrong.", "`tilefold --help` lists the options."),
  ENGINE_MISMATCH: request("Two engine versions met in one job.", "Deploy the same version everywhere."),
  TILES_FAILED: {
    exit: 3,
    retryable: false,
    means: "Some tiles failed; the others are kept.",
    hint: "`tilefold resume` tries the missing ones again; --allow-missing goes on without them.",
  },
  TILE_FAILED: failed("A tile or a batch failed.", "`tilefold resume` tries it again."),
  STORE_ACCESS: refused("A store refused access.", "Check credentials and permissions."),
  STORE_REGION: refused("The bucket is in another region.", "Set AWS_REGION to the bucket's region."),
  STORE_REQUESTER_PAYS: refused("The bucket's readers pay and this reader did not agree to.", "Set AWS_REQUEST_PAYER=requester."),
  STORE_DENIED: refused("A file or folder may not be written.", "Check its permissions, or choose another --state."),
  STORE_FULL: refused("There is no space left.", "Free space, or choose another --state."),
  STORE_EXISTS: refused("The object exists already.", "Nothing was overwritten."),
  STORE_FAILED: passing("A store failed to answer.", "Try again; `tilefold resume` goes on from what is there."),
  STORE_THROTTLED: passing("A store keeps refusing for load, past the retries.", "Lower the concurrency, or try again later."),
  RANGE_INVALID: passing("A server answered a range request wrongly.", "Use a server that honours Range, or copy the file."),
  NONDETERMINISM: defect("The same batch gave different bytes twice.", "Please report it with the job."),
  AUDIT_FAILED: defect("Partials do not balance.", "Please report it with the job; nothing was written."),
  CLOUD_FAILED: passing("The cloud failed to run a function.", "`tilefold resume` goes on from what is there."),
  CLOUD_REFUSED: refused("The cloud refused a call.", "`tilefold doctor` checks credentials, region and stack."),
  WORKER_CRASHED: failed("A worker thread ended unexpectedly.", "`tilefold resume` tries its batch again."),
  INTERRUPTED: { exit: 3, retryable: true, means: "The run was interrupted.", hint: "`tilefold resume` goes on from what is there." },
  INTERNAL: defect("Something happened that should not.", "Please report it."),
} as const satisfies Record<string, CodeFacts>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Where an error happened. Every member is optional and safe to print. */
export interface ErrorPlace {
  /** The file or object, with secrets removed. */
  readonly uri?: string;
  readonly byte?: number;
  /** JSON pointer into the job or document. */
  readonly pointer?: string;
  /** Index of the feature in the order of the file. */
  readonly feature?: number;
  readonly zone?: string;
  readonly batch?: string;
  readonly key?: string;
}

export interface ErrorDocument {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly at?: ErrorPlace;
}

export class TilefoldError extends Error {
  override readonly name = "TilefoldError";
  readonly code: ErrorCode;
  readonly hint: string;
  readonly at?: ErrorPlace;

  constructor(code: ErrorCode, message: string, more: { hint?: string; at?: ErrorPlace; cause?: unknown } = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.hint = more.hint ?? ERROR_CODES[code].hint;
    if (more.at !== undefined) this.at = more.at;
  }

  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable;
  }

  get exit(): ExitStatus {
    return ERROR_CODES[this.code].exit;
  }

  toJSON(): ErrorDocument {
    return { code: this.code, message: this.message, hint: this.hint, ...(this.at ? { at: this.at } : {}) };
  }
}

export const isTilefoldError = (value: unknown): value is TilefoldError => value instanceof TilefoldError;

/** The same failure with a fuller place: rooms further out know the file, feature or batch. */
export function at(error: TilefoldError, place: ErrorPlace): TilefoldError {
  return new TilefoldError(error.code, error.message, { hint: error.hint, at: { ...place, ...error.at }, cause: error.cause ?? error });
}

/** Anything thrown, as a TilefoldError; what is not ours is a defect of ours. */
export function asTilefoldError(thrown: unknown): TilefoldError {
  if (isTilefoldError(thrown)) return thrown;
  return new TilefoldError("INTERNAL", thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
