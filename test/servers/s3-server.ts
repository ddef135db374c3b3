/**
 * As much of the S3 protocol as the stores and the COG assembly use, in memory and in this process, behind the faults of misbehaving-server.
 * Path style. No signatures are checked; LocalStack in the integration tests does what this leaves out.
 */
import { createHash } from "node:crypto";
import { type MisbehavingServer, type Reply, type Seen, startServer } from "./misbehaving-server.js";

export interface S3Object {
  readonly bytes: Uint8Array;
  readonly etag: string;
  readonly modified: string;
  /** SHA-256, base64, where the writer sent one. */
  readonly sha256?: string | undefined;
}

interface Upload {
  readonly key: string;
  readonly parts: Map<number, Uint8Array>;
}

export interface S3Server extends MisbehavingServer {
  /** By "bucket/key". */
  readonly objects: Map<string, S3Object>;
  readonly uploads: Map<string, Upload>;
  put(bucketAndKey: string, bytes: Uint8Array): void;
}

/** Objects per page of a listing: small, so that paging is met. */
const PAGE = 3;
const SMALLEST_PART = 5 * 1024 * 1024;

export async function startS3Server(buckets: readonly string[]): Promise<S3Server> {
  const objects = new Map<string, S3Object>();
  const uploads = new Map<string, Upload>();
  const server = await startServer((seen) => {
    const path = seen.path.slice(1);
    const slash = path.indexOf("/");
    const bucket = slash < 0 ? path : path.slice(0, slash);
    const key = slash < 0 ? "" : path.slice(slash + 1);
    if (!buckets.includes(bucket)) return failure(seen, 404, "NoSuchBucket", "The specified bucket does not exist");
    return key === "" ? listObjects(seen, bucket, objects) : serveKey(seen, `${bucket}/${key}`, objects, uploads);
  });
  return Object.assign(server, {
    objects,
    uploads,
    put: (bucketAndKey: string, bytes: Uint8Array) => void objects.set(bucketAndKey, newObject(bytes)),
  });
}

/** ETags are served as S3 makes them for plain uploads: the MD5 of the bytes. */
const newObject = (bytes: Uint8Array, sha256?: string, etag = createHash("md5").update(bytes).digest("hex")): S3Object => ({
  bytes: Uint8Array.from(bytes),
  etag: `"${etag}"`,
  modified: "Sat, 01 Nov 2025 12:00:00 GMT",
  ...(sha256 === undefined ? {} : { sha256 }),
});

export function failure(
  seen: { method: string },
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
  more = "",
): Reply {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message>${more}<RequestId>1</RequestId></Error>`;
  return xml(status, seen.method === "HEAD" ? "" : body, headers);
}

const xml = (status: number, body: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "content-type": "application/xml", "x-amz-request-id": "1", ...headers },
  body: new TextEncoder().encode(body),
});

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function listObjects(seen: Seen, bucket: string, objects: Map<string, S3Object>): Reply {
  const prefix = seen.query.get("prefix") ?? "";
  const after = seen.query.get("continuation-token") ?? "";
  const keys = [...objects.keys()]
    .filter((name) => name.startsWith(`${bucket}/${prefix}`))
    .map((name) => name.slice(bucket.length + 1))
    .sort();
  const left = keys.filter((key) => key > after);
  const page = left.slice(0, PAGE);
  const last = page.at(-1);
  const contents = page.map((key) => {
    const object = objects.get(`${bucket}/${key}`) as S3Object;
    const modified = new Date(object.modified).toISOString();
    return `<Contents><Key>${escaped(key)}</Key><LastModified>${modified}</LastModified><ETag>${escaped(object.etag)}</ETag><Size>${object.bytes.length}</Size></Contents>`;
  });
  const isCut = left.length > page.length && last !== undefined;
  const next = isCut ? `<NextContinuationToken>${escaped(last)}</NextContinuationToken>` : "";
  return xml(
    200,
    `<?xml version="1.0"?><ListBucketResult><Name>${bucket}</Name><IsTruncated>${isCut}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
  );
}

function serveKey(seen: Seen, name: string, objects: Map<string, S3Object>, uploads: Map<string, Upload>): Reply {
  const upload = seen.query.get("uploadId");
  switch (seen.method) {
    case "HEAD":
    case "GET":
      return getObject(seen, objects.get(name));
    case "PUT":
      return upload === null ? putObject(seen, name, objects) : putPart(seen, upload, objects, uploads);
    case "POST":
      return upload === null ? createUpload(name, uploads) : completeUpload(seen, upload, objects, uploads);
    case "DELETE":
      if (upload === null) objects.delete(name);
      else uploads.delete(upload);
      return { status: 204 };
    default:
      return failure(seen, 405, "MethodNotAllowed", "not allowed");
  }
}

function getObject(seen: Seen, object: S3Object | undefined): Reply {
  if (object === undefined) return failure(seen, 404, "NoSuchKey", "The specified key does not exist.");
  const wanted = seen.headers["if-match"];
  if (wanted !== undefined && wanted !== object.etag)
    return failure(seen, 412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
  const headers: Record<string, string> = {
    etag: object.etag,
    "last-modified": object.modified,
    "accept-ranges": "bytes",
    "content-type": "binary/octet-stream",
  };
  if (object.sha256 !== undefined && seen.headers["x-amz-checksum-mode"] === "ENABLED") headers["x-amz-checksum-sha256"] = object.sha256;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(seen.headers.range ?? "") ?? [];
  if (from === undefined) return { status: 200, headers, body: object.bytes };
  const size = object.bytes.length;
  const last = Math.min(to === "" || to === undefined ? size - 1 : Number(to), size - 1);
  if (Number(from) > last)
    return failure(seen, 416, "InvalidRange", "The requested range is not satisfiable", {}, `<ActualObjectSize>${size}</ActualObjectSize>`);
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${from}-${last}/${size}` },
    body: object.bytes.subarray(Number(from), last + 1),
  };
}

function putObject(seen: Seen, name: string, objects: Map<string, S3Object>): Reply {
  if (seen.headers["if-none-match"] === "*" && objects.has(name)) {
    return failure(seen, 412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
  }
  const sha256 = seen.headers["x-amz-checksum-sha256"];
  if (sha256 !== undefined && sha256 !== createHash("sha256").update(seen.body).digest("base64"))
    return failure(seen, 400, "BadDigest", "The SHA256 you specified did not match");
  const object = newObject(seen.body, sha256);
  objects.set(name, object);
  return { status: 200, headers: { etag: object.etag } };
}

function createUpload(name: string, uploads: Map<string, Upload>): Reply {
  const id = `upload-${uploads.size}-${name.length}`;
  uploads.set(id, { key: name, parts: new Map() });
  return xml(200, `<?xml version="1.0"?><InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
}

function putPart(seen: Seen, id: string, objects: Map<string, S3Object>, uploads: Map<string, Upload>): Reply {
  const upload = uploads.get(id);
  if (upload === undefined) return failure(seen, 404, "NoSuchUpload", "The specified upload does not exist.");
  const source = seen.headers["x-amz-copy-source"];
  let bytes = seen.body;
  if (source !== undefined) {
    const object = objects.get(decodeURIComponent(source).replace(/^\//, ""));
    if (object === undefined) return failure(seen, 404, "NoSuchKey", "The specified key does not exist.");
    const wanted = seen.headers["x-amz-copy-source-if-match"];
    if (wanted !== undefined && wanted !== object.etag) return failure(seen, 412, "PreconditionFailed", "x-amz-copy-source-if-match");
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(seen.headers["x-amz-copy-source-range"] ?? "") ?? [];
    if (from !== undefined && Number(to) >= object.bytes.length)
      return failure(seen, 400, "InvalidArgument", "Range specified is not valid for source object");
    if (from !== undefined && object.bytes.length <= SMALLEST_PART)
      return failure(seen, 400, "InvalidRequest", "The specified copy source is too small for a ranged copy");
    bytes = from === undefined ? object.bytes : object.bytes.subarray(Number(from), Number(to) + 1);
  }
  upload.parts.set(Number(seen.query.get("partNumber")), Uint8Array.from(bytes));
  const etag = createHash("md5").update(bytes).digest("hex");
  if (source === undefined) return { status: 200, headers: { etag: `"${etag}"` } };
  return xml(200, `<?xml version="1.0"?><CopyPartResult><ETag>&quot;${etag}&quot;</ETag></CopyPartResult>`);
}

function completeUpload(seen: Seen, id: string, objects: Map<string, S3Object>, uploads: Map<string, Upload>): Reply {
  const upload = uploads.get(id);
  if (upload === undefined) return failure(seen, 404, "NoSuchUpload", "The specified upload does not exist.");
  if (seen.headers["if-none-match"] === "*" && objects.has(upload.key)) return failure(seen, 412, "PreconditionFailed", "exists");
  const asked = [...new TextDecoder().decode(seen.body).matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, number]) => Number(number));
  const parts = asked.map((number) => upload.parts.get(number));
  if (parts.some((part) => part === undefined) || asked.some((number, i) => i > 0 && number <= (asked[i - 1] as number))) {
    return failure(seen, 400, "InvalidPart", "One or more of the specified parts could not be found.");
  }
  if (parts.slice(0, -1).some((part) => (part as Uint8Array).length < SMALLEST_PART))
    return failure(seen, 400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
  const digests = parts.map((part) =>
    createHash("md5")
      .update(part as Uint8Array)
      .digest(),
  );
  const etag = `${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-${parts.length}`;
  objects.set(upload.key, newObject(Buffer.concat(parts as Uint8Array[]), undefined, etag));
  uploads.delete(id);
  return xml(
    200,
    `<?xml version="1.0"?><CompleteMultipartUploadResult><Key>${escaped(upload.key)}</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
  );
}
