import { setTimeout as sleep } from "node:timers/promises";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { storeEnvironment } from "./environment.js";
import { connectionError, refusalError } from "./http-refusals.js";
import { checkPolicy } from "./policy.js";
import { DEFAULT_RETRIES, Retryable } from "./retry.js";
import { parseUri } from "./uri.js";
import { one, WebConnection } from "./web-connection.js";

export interface WebDocumentOptions {
  /** The most bytes that are taken. */
  readonly limit: number;
  /** JSON to post; without it the document is got. A search that is posted changes nothing, so it is tried again alike. */
  readonly post?: string;
  readonly signal?: AbortSignal;
}

const HEADERS = { accept: "application/geo+json, application/json", "accept-encoding": "identity", "user-agent": "tilefold" };
const REFUSAL_BYTES = 4096;
const ATTEMPTS = 5;

let connection: WebConnection | null = null;

/**
 * An answer that a server makes up as it is asked, such as a page of a search: no size, no ranges, no ETag. Tried again as reads are.
 * @throws LIMIT_EXCEEDED past `limit` bytes; STORE_ACCESS, SOURCE_NOT_FOUND, STORE_THROTTLED, … as the server answers
 */
export async function readWebDocument(uri: string, options: WebDocumentOptions): Promise<Uint8Array> {
  const { policy } = storeEnvironment();
  checkPolicy(policy, parseUri(uri, "/"), "read");
  connection ??= new WebConnection({ policy, connections: 16 });
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(connection, uri, options);
    } catch (thrown) {
      if (!(thrown instanceof Retryable)) throw thrown;
      if (attempt >= Math.min(ATTEMPTS, thrown.attempts)) throw thrown.error;
      const wait = Math.random() * Math.min(DEFAULT_RETRIES.capMs, DEFAULT_RETRIES.baseMs * 2 ** attempt);
      await sleep(Math.max(thrown.afterMs, wait), undefined, options.signal ? { signal: options.signal } : {});
    }
  }
}

async function once(web: WebConnection, uri: string, { limit, post, signal }: WebDocumentOptions): Promise<Uint8Array> {
  const until = AbortSignal.any([AbortSignal.timeout(60_000), ...(signal ? [signal] : [])]);
  let status: number;
  let headers: Record<string, string | string[] | undefined>;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const response =
      post === undefined
        ? await web.request(uri, "GET", HEADERS, until)
        : await web.request(uri, "POST", { ...HEADERS, "content-type": "application/json" }, until, post);
    status = response.statusCode;
    headers = response.headers;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit)
        throw new TilefoldError("LIMIT_EXCEEDED", `${redactUri(uri)} is longer than ${limit} bytes`, { at: { uri: redactUri(uri) } });
    }
  } catch (thrown) {
    if (thrown instanceof TilefoldError || thrown instanceof Retryable) throw thrown;
    signal?.throwIfAborted();
    throw connectionError(uri, thrown, until.aborted);
  }
  const bytes = Buffer.concat(chunks);
  if (status === 200) return bytes;
  throw refusalError(uri, { status, message: bytes.subarray(0, REFUSAL_BYTES).toString("utf8"), retryAfter: one(headers["retry-after"]) });
}
