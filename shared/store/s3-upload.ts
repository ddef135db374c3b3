/** One object of S3 in parts: sent, or copied by the bucket; whole under its name, or not at all. */
import { createHash } from "node:crypto";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { gatherPieces } from "./pieces.js";
import { sourceChanged, storeExists } from "./refusals.js";
import type { RemoteReader } from "./remote-reader.js";
import type { S3Connection } from "./s3-client.js";
import { s3Error, statusOf } from "./s3-refusals.js";
import type { Store } from "./store.js";
import type { UploadPart } from "./upload-parts.js";

/** Parts at once: sent ones are held in memory. */
const AT_ONCE = 4;
/** A part may be as slow as this before it counts as stalled. */
const SLOWEST_BYTES_PER_MS = 250;
const COPY_PATIENCE_MS = 120_000;

export interface UploadTarget {
  readonly uri: string;
  readonly Bucket: string;
  readonly Key: string;
  readonly payer: { RequestPayer?: "requester" };
  readonly mode: "create" | "replace";
  readonly contentType: string | undefined;
  readonly signal: AbortSignal | undefined;
}

interface DonePart {
  readonly PartNumber: number;
  readonly ETag: string;
}

/**
 * @param addressOf bucket and key of an object that is copied from
 * @throws STORE_EXISTS where another object stands there, in mode create
 */
export async function uploadInParts(
  target: UploadTarget,
  parts: Iterable<UploadPart>,
  from: Store,
  reader: RemoteReader,
  connect: () => Promise<S3Connection>,
  addressOf: (uri: string) => { Bucket: string; Key: string },
): Promise<{ readonly etag: string; readonly sent: number }> {
  const { uri, Bucket, Key, payer, signal } = target;
  const ask = <T>(
    doing: string,
    attempt: (connection: S3Connection, inner: AbortSignal) => Promise<T>,
    patienceMs = 0,
    outer = signal,
  ): Promise<T> =>
    reader.request(
      uri,
      async (inner) => {
        const connection = await connect();
        try {
          return await attempt(connection, inner);
        } catch (thrown) {
          throw s3Error(uri, thrown, doing);
        }
      },
      { signal: outer, doing, patienceMs },
    );
  const { UploadId } = await ask("write", ({ sdk, client }, inner) =>
    client.send(
      new sdk.CreateMultipartUploadCommand({
        Bucket,
        Key,
        ...(target.contentType === undefined ? {} : { ContentType: target.contentType }),
        ...payer,
      }),
      { abortSignal: inner },
    ),
  );
  let sent = 0;
  const makePart = async (part: UploadPart, PartNumber: number): Promise<DonePart> => {
    const common = { Bucket, Key, UploadId, PartNumber, ...payer };
    if (part.kind === "copy") {
      const source = addressOf(part.uri);
      const copied = await ask(
        "write",
        ({ sdk, client }, inner) =>
          client
            .send(
              new sdk.UploadPartCopyCommand({
                ...common,
                CopySource: `${source.Bucket}/${source.Key.split("/").map(encodeURIComponent).join("/")}`,
                CopySourceRange: `bytes=${part.offset}-${part.offset + part.length - 1}`,
                CopySourceIfMatch: part.etag,
              }),
              { abortSignal: inner },
            )
            .catch((thrown: unknown) => {
              throw statusOf(thrown) === 412 ? sourceChanged(part.uri, part.etag, "another") : thrown;
            }),
        COPY_PATIENCE_MS,
      );
      return { PartNumber, ETag: copied.CopyPartResult?.ETag ?? "" };
    }
    const bytes = await gatherPieces(part.pieces, part.length, from, signal);
    const ContentMD5 = createHash("md5").update(bytes).digest("base64");
    const done = await ask(
      "write",
      ({ sdk, client }, inner) =>
        client.send(new sdk.UploadPartCommand({ ...common, Body: bytes, ContentLength: bytes.length, ContentMD5 }), { abortSignal: inner }),
      bytes.length / SLOWEST_BYTES_PER_MS,
    );
    sent += bytes.length;
    return { PartNumber, ETag: done.ETag ?? "" };
  };
  try {
    const done = await allParts(parts, makePart);
    const expected = etagOfParts(done);
    const etag = await complete(target, UploadId, done, expected, ask);
    return { etag, sent };
  } catch (thrown) {
    // What cannot be taken back now is by the bucket's rule for unfinished uploads.
    await ask(
      "delete",
      ({ sdk, client }, inner) =>
        client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId, ...payer }), { abortSignal: inner }),
      0,
      undefined,
    ).catch(() => {});
    throw thrown;
  }
}

/** Several at a time, numbered in their order. The first failure ends the rest. */
async function allParts(parts: Iterable<UploadPart>, make: (part: UploadPart, number: number) => Promise<DonePart>): Promise<DonePart[]> {
  const done: DonePart[] = [];
  const queue = parts[Symbol.iterator]();
  let number = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (!failed) {
      const { value, done: end } = queue.next();
      if (end) return;
      const mine = ++number;
      try {
        done.push(await make(value, mine));
      } catch (thrown) {
        failed = true;
        throw thrown;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return done.sort((a, b) => a.PartNumber - b.PartNumber);
}

/** What S3 calls an object of parts: the MD5 of their MD5s, and how many they are (where keys of one's own do not encrypt it). */
function etagOfParts(parts: readonly DonePart[]): string {
  const digests = parts.map(({ ETag }) => Buffer.from(ETag.replaceAll('"', ""), "hex"));
  return `"${createHash("md5").update(Buffer.concat(digests)).digest("hex")}-${parts.length}"`;
}

async function complete(
  { uri, Bucket, Key, payer, mode, signal }: UploadTarget,
  UploadId: string | undefined,
  Parts: DonePart[],
  expected: string,
  ask: <T>(doing: string, attempt: (connection: S3Connection, inner: AbortSignal) => Promise<T>, patienceMs?: number) => Promise<T>,
): Promise<string> {
  const head = () =>
    ask("read", ({ sdk, client }, inner) => client.send(new sdk.HeadObjectCommand({ Bucket, Key, ...payer }), { abortSignal: inner }));
  const answer = await ask(
    "write",
    async ({ sdk, client }, inner) => {
      try {
        const command = new sdk.CompleteMultipartUploadCommand({
          Bucket,
          Key,
          UploadId,
          MultipartUpload: { Parts },
          ...(mode === "create" ? { IfNoneMatch: "*" } : {}),
          ...payer,
        });
        return (await client.send(command, { abortSignal: inner })).ETag ?? "";
      } catch (thrown) {
        // Somebody's object is there; or it is ours, and the answer to the first try was lost.
        if (statusOf(thrown) === 412) return "exists" as const;
        if (statusOf(thrown) === 404) return "gone" as const;
        throw thrown;
      }
    },
    COPY_PATIENCE_MS,
  );
  if (answer !== "exists" && answer !== "gone") return answer;
  const found = await head();
  if (found.ETag === expected) return expected;
  if (answer === "exists") throw storeExists(uri);
  throw new TilefoldError("STORE_FAILED", `the upload of ${redactUri(uri)} was ended by another before it was complete`, {
    hint: "Run the job again: what is computed stays.",
    at: { uri: redactUri(uri) },
    ...(signal?.aborted ? { cause: signal.reason } : {}),
  });
}
