import type { Dispatcher } from "undici";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { refusalError } from "./http-refusals.js";
import { checkPolicy, OPEN_POLICY, type StorePolicy } from "./policy.js";
import type { RemoteAnswer } from "./range-check.js";
import { newWork, sourceChanged } from "./refusals.js";
import { RangeNotSatisfiable, REMOTE_LIMITS, type RemoteOptions, RemoteReader, type RemoteSource, statOfAnswer } from "./remote-reader.js";
import type { ByteRange, ObjectStat, ReadOptions, Store, StoreWork } from "./store.js";
import { parseUri } from "./uri.js";
import { one, type Resolve, refusalBytes, WebConnection } from "./web-connection.js";

export interface HttpsStoreOptions extends RemoteOptions {
  readonly policy?: StorePolicy;
  readonly resolve?: Resolve;
}

const HEADERS = { "accept-encoding": "identity", "user-agent": "tilefold" };
/** HEAD is refused here and there (presigned addresses, plain file servers) where GET is not. */
const NO_HEAD = new Set([400, 401, 403, 405, 501]);
const REFUSAL_BYTES = 4096;

/** Objects on the web, read by range. Writing is refused. */
export function httpsStore(options: HttpsStoreOptions = {}): Store {
  return new HttpsStore(options);
}

class HttpsStore implements Store, RemoteSource {
  readonly scheme = "https";
  readonly work: StoreWork = newWork();
  readonly #policy: StorePolicy;
  readonly #connection: WebConnection;
  readonly #reader: RemoteReader;

  constructor(options: HttpsStoreOptions) {
    this.#policy = options.policy ?? OPEN_POLICY;
    this.#connection = new WebConnection({
      policy: this.#policy,
      connections: options.limits?.concurrency ?? REMOTE_LIMITS.concurrency,
      resolve: options.resolve,
    });
    this.#reader = new RemoteReader(this, this.work, REMOTE_LIMITS, options);
  }

  #uri(uri: string): string {
    const parsed = parseUri(uri, "/");
    checkPolicy(this.#policy, parsed, "read");
    return parsed.uri;
  }

  ready(): Promise<unknown> {
    return this.#connection.ready();
  }

  async head(uri: string, signal: AbortSignal): Promise<ObjectStat> {
    const response = await this.#connection.request(uri, "HEAD", HEADERS, signal);
    await response.body.dump();
    const found = response.statusCode === 200 ? statOfAnswer(uri, answerOf(response)) : undefined;
    if (found !== undefined) return found;
    if (response.statusCode !== 200 && !NO_HEAD.has(response.statusCode)) throw await refusalOf(uri, response);
    return this.#headByGet(uri, signal);
  }

  async #headByGet(uri: string, signal: AbortSignal): Promise<ObjectStat> {
    let answer: RemoteAnswer;
    try {
      answer = await this.get(uri, { range: { offset: 0, length: 1 } }, signal);
    } catch (thrown) {
      // No first byte: the object is there and empty.
      if (!(thrown instanceof RangeNotSatisfiable)) throw thrown;
      answer = await this.get(uri, {}, signal);
    }
    answer.body.destroy();
    const found = statOfAnswer(uri, answer);
    if (found !== undefined) return found;
    throw new TilefoldError("RANGE_INVALID", `${redactUri(uri)} does not tell its size`, { at: { uri: redactUri(uri) } });
  }

  async get(uri: string, { range, ifMatch }: { range?: ByteRange; ifMatch?: string }, signal: AbortSignal): Promise<RemoteAnswer> {
    const headers = {
      ...HEADERS,
      ...(range === undefined ? {} : { range: `bytes=${range.offset}-${range.offset + range.length - 1}` }),
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    };
    const response = await this.#connection.request(uri, "GET", headers, signal);
    if (response.statusCode === 200 || response.statusCode === 206) return answerOf(response);
    if (response.statusCode === 412 && ifMatch !== undefined) {
      await response.body.dump();
      throw sourceChanged(uri, ifMatch, one(response.headers.etag) ?? "another");
    }
    if (response.statusCode === 416 && range !== undefined) {
      await response.body.dump();
      const size = /^bytes \*\/(\d+)$/.exec(one(response.headers["content-range"]) ?? "")?.[1];
      throw new RangeNotSatisfiable(size === undefined ? undefined : Number(size));
    }
    throw await refusalOf(uri, response);
  }

  async stat(uri: string, options: { signal?: AbortSignal } = {}): Promise<ObjectStat> {
    return this.#reader.stat(this.#uri(uri), options.signal);
  }

  async read(uri: string, range: ByteRange, options: ReadOptions = {}): Promise<Uint8Array> {
    return (await this.readMany(uri, [range], options))[0] as Uint8Array;
  }

  async readMany(uri: string, ranges: readonly ByteRange[], options: ReadOptions = {}): Promise<Uint8Array[]> {
    return this.#reader.readMany(this.#uri(uri), ranges, options);
  }

  async readAll(uri: string, options: ReadOptions & { limit?: number } = {}): Promise<Uint8Array> {
    return this.#reader.readAll(this.#uri(uri), options);
  }

  async exists(uri: string): Promise<boolean> {
    try {
      await this.stat(uri);
      return true;
    } catch (thrown) {
      if ((thrown as { code?: string }).code === "SOURCE_NOT_FOUND") return false;
      throw thrown;
    }
  }

  async write(uri: string): Promise<ObjectStat> {
    throw readOnly(uri, "written");
  }

  async assemble(uri: string): Promise<ObjectStat> {
    throw readOnly(uri, "written");
  }

  // biome-ignore lint/correctness/useYield: the web has no folders to list
  async *list(prefix: string): AsyncIterable<ObjectStat> {
    throw new TilefoldError("BACKEND_UNSUPPORTED", `${redactUri(prefix)} cannot be listed: web servers have no folders`, {
      hint: "Name the files one by one, or give a STAC item list.",
      at: { uri: redactUri(prefix) },
    });
  }

  async delete(uri: string): Promise<void> {
    throw readOnly(uri, "deleted");
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}

function answerOf({ statusCode, headers, body }: Dispatcher.ResponseData): RemoteAnswer {
  const length = one(headers["content-length"]);
  return {
    status: statusCode,
    contentRange: one(headers["content-range"]),
    contentLength: length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined,
    etag: one(headers.etag),
    lastModified: one(headers["last-modified"]),
    body,
  };
}

/** S3 behind a plain web address says in XML what is wrong; a few kilobytes of it are looked at. */
async function refusalOf(uri: string, { statusCode, headers, body }: Dispatcher.ResponseData) {
  const text = (await refusalBytes(body, REFUSAL_BYTES)).toString("latin1");
  const tag = (name: string) => new RegExp(`<${name}>([^<]{1,200})</${name}>`).exec(text)?.[1];
  return refusalError(uri, {
    status: statusCode,
    code: tag("Code"),
    message: tag("Message"),
    region: one(headers["x-amz-bucket-region"]) ?? tag("Region"),
    retryAfter: one(headers["retry-after"]),
  });
}

function readOnly(uri: string, what: string): TilefoldError {
  return new TilefoldError("STORE_DENIED", `${redactUri(uri)} cannot be ${what}: web addresses are only read`, {
    hint: "Write to a folder or to s3://, then copy.",
    at: { uri: redactUri(uri) },
  });
}
