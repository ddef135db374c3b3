import type { Readable } from "node:stream";
import { TilefoldError } from "../core/errors.js";
import { joinBytes } from "../core/join-bytes.js";
import { redactUri } from "../core/redact.js";
import { endsBeyond } from "./coalesce.js";
import { type DirectBody, eachChunk } from "./direct-get.js";
import { sourceChanged, tooLarge } from "./refusals.js";
import { Retryable } from "./retry.js";
import type { ByteRange } from "./store.js";

/** A successful answer's head, and its body still to be read. */
export interface RemoteAnswer {
  readonly status: number;
  readonly contentRange: string | undefined;
  readonly contentLength: number | undefined;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
  readonly body: Readable | DirectBody;
}

/**
 * What an object's identity is told by: its strong ETag as it stands (in quotes); without one, Last-Modified (else the weak ETag) and size, since a weak
 * ETag promises no equal bytes (RFC 9110 §8.8.1).
 */
export function identityOf(etag: string | undefined, lastModified: string | undefined, size: number | undefined): string {
  if (etag !== undefined && isStrong(etag)) return etag;
  return `weak:${lastModified ?? etag ?? ""}:${size ?? ""}`;
}

export const isStrong = (etag: string): boolean => etag.startsWith('"');

/** Servers that answer so once mostly do so always. */
const IGNORES_RANGE_TRIES = 4;

/** Total size of the object, if the answer tells it. */
export function totalOf(answer: RemoteAnswer): number | undefined {
  if (answer.status !== 206) return answer.contentLength;
  const total = /^bytes \d+-\d+\/(\d+)$/.exec(answer.contentRange ?? "")?.[1];
  return total === undefined ? undefined : Number(total);
}

/**
 * Checks the head of an answer to a range request before a byte of its body is taken: status, Content-Range start, end and total, Content-Length,
 * identity. Retryable RANGE_INVALID, RASTER_TRUNCATED or SOURCE_CHANGED.
 */
export function checkRangeHead(uri: string, range: ByteRange, answer: RemoteAnswer, expected: string | undefined): string {
  const { offset, length } = range;
  const bad = (what: string, attempts?: number) =>
    new Retryable(
      invalid(uri, `bytes ${offset} to ${offset + length - 1} of ${redactUri(uri)} were asked for, but ${what}`),
      attempts === undefined ? {} : { attempts },
    );
  let size: number | undefined;
  if (answer.status === 206) {
    const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(answer.contentRange ?? "") ?? [];
    if (first === undefined || total === undefined) throw bad(`the answer's Content-Range is "${answer.contentRange ?? ""}"`);
    size = total === "*" ? undefined : Number(total);
    if (Number(first) !== offset) throw bad(`the answer starts at byte ${first}`);
    checkIdentity(uri, answer, size, expected, bad);
    if (size !== undefined && size < offset + length) throw endsBeyond(redactUri(uri), range, size);
    if (Number(last) !== offset + length - 1) throw bad(`the answer ends at byte ${last}`);
  } else if (answer.status === 200) {
    size = answer.contentLength;
    if (offset !== 0 || size === undefined || size > length) throw bad("the server sends the whole object", IGNORES_RANGE_TRIES);
    checkIdentity(uri, answer, size, expected, bad);
    if (size < length) throw endsBeyond(redactUri(uri), range, size);
  } else throw bad(`the answer's status is ${answer.status}`);
  if (answer.contentLength !== undefined && answer.contentLength !== length)
    throw bad(`the answer announces ${answer.contentLength} bytes`);
  return identityOf(answer.etag, answer.lastModified, size);
}

/** The same for a whole object of at most `limit` bytes. */
export function checkWholeHead(uri: string, answer: RemoteAnswer, limit: number, expected: string | undefined): void {
  const bad = (what: string) => new Retryable(invalid(uri, `the whole of ${redactUri(uri)} was asked for, but ${what}`));
  if (answer.status !== 200) throw bad(`the answer's status is ${answer.status}`);
  checkIdentity(uri, answer, answer.contentLength, expected, bad);
  if (answer.contentLength !== undefined && answer.contentLength > limit) throw tooLarge(uri, answer.contentLength, limit);
}

function checkIdentity(
  uri: string,
  answer: RemoteAnswer,
  size: number | undefined,
  expected: string | undefined,
  bad: (what: string) => Retryable,
): void {
  if (expected === undefined) return;
  // RFC 9110 §15.3.7: a 206 carries the ETag that a 200 would have had. Without it nothing tells whose bytes these are.
  if (isStrong(expected) && answer.etag === undefined) throw bad("the answer has no ETag");
  const found = identityOf(answer.etag, answer.lastModified, size);
  if (found !== expected) throw sourceChanged(uri, expected, found);
}

const invalid = (uri: string, message: string) => new TilefoldError("RANGE_INVALID", message, { at: { uri: redactUri(uri) } });

/** Exactly `length` bytes of the body; a longer one is cut off at once, a shorter one is Retryable RANGE_INVALID. */
export async function readBody(uri: string, body: Readable | DirectBody, length: number, heard: () => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  try {
    await eachChunk(body, (chunk) => {
      heard();
      if (done + chunk.length > length) {
        throw new Retryable(invalid(uri, `${redactUri(uri)} sent more than the ${length} bytes that were asked for`));
      }
      bytes.set(chunk, done);
      done += chunk.length;
    });
  } catch (thrown) {
    throw isCutOff(thrown) ? shortBody(uri, done, length, thrown) : thrown;
  }
  if (done !== length) throw shortBody(uri, done, length);
  return bytes;
}

/** A body of unknown length, up to `limit` bytes. */
export async function readOpenBody(uri: string, body: Readable | DirectBody, limit: number, heard: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  await eachChunk(body, (chunk) => {
    heard();
    size += chunk.length;
    if (size > limit) throw tooLarge(uri, size, limit);
    chunks.push(chunk);
  });
  return joinBytes(chunks, size);
}

function shortBody(uri: string, done: number, length: number, cause?: unknown): Retryable {
  return new Retryable(
    new TilefoldError("RANGE_INVALID", `${redactUri(uri)} sent ${done} of the ${length} bytes that were asked for`, {
      at: { uri: redactUri(uri) },
      ...(cause === undefined ? {} : { cause }),
    }),
  );
}

/** The peer closed the connection in good order, only too early: undici's and node:http's words for it. */
function isCutOff(thrown: unknown): boolean {
  const message = thrown instanceof Error ? thrown.message : "";
  return message === "other side closed" || message === "terminated" || message === "aborted";
}
