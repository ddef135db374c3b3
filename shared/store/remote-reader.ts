import { redactUri } from "../core/redact.js";
import { type CoalesceLimits, checkRanges, cutRanges, endsBeyond, joinRanges } from "./coalesce.js";
import { Hedge, type Told } from "./hedge.js";
import { connectionError } from "./http-refusals.js";
import { checkRangeHead, checkWholeHead, identityOf, isStrong, type RemoteAnswer, readBody, readOpenBody, totalOf } from "./range-check.js";
import { DEFAULT_READ_ALL_BYTES } from "./refusals.js";
import { DEFAULT_RETRIES, processEffects, Retries, type RetryEffects, type RetrySettings } from "./retry.js";
import { allOrNone, Slots } from "./slots.js";
import type { ByteRange, ObjectStat, ReadOptions, StoreWork } from "./store.js";
import { Watch } from "./watch.js";

export interface RemoteLimits extends CoalesceLimits {
  /** Requests at once, of one store. */
  readonly concurrency: number;
  /** A longer range is read in pieces of this size, side by side. */
  readonly pieceBytes: number;
  /** A request that says nothing for so long has failed. */
  readonly stallMs: number;
}

export const REMOTE_LIMITS: RemoteLimits = {
  gapBytes: 64 * 1024,
  joinBytes: 1024 * 1024,
  concurrency: 16,
  pieceBytes: 8 * 1024 * 1024,
  stallMs: 30_000,
};

export interface RemoteOptions {
  readonly limits?: Partial<RemoteLimits>;
  readonly retries?: Partial<RetrySettings>;
  readonly effects?: RetryEffects;
}

/** One request, made once: no retries, no checks. Throws Retryable or TilefoldError for an answer that is no success. Its signal also ends the body. */
export interface RemoteSource {
  /** Loads what requests need, before the clock that tells stalls runs. */
  ready(): Promise<unknown>;
  head(uri: string, signal: AbortSignal): Promise<ObjectStat>;
  get(uri: string, request: { range?: ByteRange; ifMatch?: string }, signal: AbortSignal): Promise<RemoteAnswer>;
}

/** A server says that nothing stands at the range asked for; the size it told, if any. */
export class RangeNotSatisfiable extends Error {
  readonly size: number | undefined;
  constructor(size: number | undefined) {
    super("range not satisfiable");
    this.size = size;
  }
}

/** Checked, retried, joined and overlapping reads, the same for every store behind HTTP. */
export class RemoteReader {
  readonly #source: RemoteSource;
  readonly #work: StoreWork;
  readonly #limits: RemoteLimits;
  readonly #slots: Slots;
  readonly #retries: Retries;
  readonly #effects: RetryEffects;
  readonly #hedge: Hedge;

  constructor(source: RemoteSource, work: StoreWork, defaults: RemoteLimits, options: RemoteOptions) {
    this.#source = source;
    this.#work = work;
    this.#limits = { ...defaults, ...options.limits };
    this.#slots = new Slots(this.#limits.concurrency);
    this.#effects = options.effects ?? processEffects;
    this.#hedge = new Hedge(this.#effects);
    this.#retries = new Retries({ ...DEFAULT_RETRIES, ...options.retries }, this.#effects, () => work.retries++);
  }

  /** One request in a slot of its own, watched for stalls and retried. `patienceMs`: what an upload may take on top. */
  async request<T>(
    uri: string,
    attempt: (signal: AbortSignal, heard: () => void) => Promise<T>,
    more: { signal?: AbortSignal | undefined; alone?: boolean; doing?: string; patienceMs?: number } = {},
  ): Promise<T> {
    await this.#source.ready();
    return this.#slots.run(() =>
      this.#retries.run(async () => {
        const watch = new Watch(this.#effects, this.#limits.stallMs + (more.patienceMs ?? 0), more.signal, more.alone);
        this.#work.requests++;
        try {
          return await attempt(watch.signal, () => watch.touch());
        } catch (thrown) {
          if (thrown instanceof RangeNotSatisfiable) throw thrown;
          throw connectionError(uri, thrown, watch.stalled, more.doing);
        } finally {
          watch.done();
        }
      }, more.signal),
    );
  }

  stat(uri: string, signal?: AbortSignal): Promise<ObjectStat> {
    return this.request(uri, (inner) => this.#source.head(uri, inner), { signal });
  }

  async readMany(uri: string, ranges: readonly ByteRange[], options: ReadOptions): Promise<Uint8Array[]> {
    options.signal?.throwIfAborted();
    checkRanges(redactUri(uri), ranges);
    const joined = joinRanges(ranges, this.#limits);
    // All requests of a call must meet the same object: without an etag to go by, the first answer sets it.
    const pinned = { etag: options.etag };
    let size: number | undefined;
    if (joined.some(({ length }) => length > this.#limits.pieceBytes)) {
      // A length out of a damaged header must not be allocated before the object is known to be so long.
      const stat = await this.stat(uri, options.signal);
      pinned.etag ??= stat.etag;
      size = stat.size;
    }
    const buffers: Uint8Array[] = [];
    const tasks: ((signal: AbortSignal) => Promise<void>)[] = [];
    joined.forEach((request, index) => {
      if (size !== undefined && request.offset + request.length > size) throw endsBeyond(redactUri(uri), request, size);
      if (request.length <= this.#limits.pieceBytes) {
        tasks.push(async (signal) => {
          buffers[index] = await this.#readRange(uri, request, pinned, signal);
        });
        return;
      }
      const whole = new Uint8Array(request.length);
      buffers[index] = whole;
      for (let from = 0; from < request.length; from += this.#limits.pieceBytes) {
        const piece = { offset: request.offset + from, length: Math.min(this.#limits.pieceBytes, request.length - from) };
        tasks.push(async (signal) => whole.set(await this.#readRange(uri, piece, pinned, signal), from));
      }
    });
    await allOrNone(tasks, options.signal);
    return cutRanges(ranges, joined, buffers);
  }

  async #readRange(uri: string, range: ByteRange, pinned: { etag: string | undefined }, signal: AbortSignal): Promise<Uint8Array> {
    try {
      return await this.#hedge.run((mine, told) => this.#askRange(uri, range, pinned, mine, told), signal);
    } catch (thrown) {
      if (!(thrown instanceof RangeNotSatisfiable)) throw thrown;
      throw endsBeyond(redactUri(uri), range, thrown.size ?? (await this.stat(uri, signal)).size);
    }
  }

  #askRange(
    uri: string,
    range: ByteRange,
    pinned: { etag: string | undefined },
    signal: AbortSignal,
    { sent, begun }: Told,
  ): Promise<Uint8Array> {
    return this.request(
      uri,
      async (inner, heard) => {
        const ifMatch = pinned.etag !== undefined && isStrong(pinned.etag) ? { ifMatch: pinned.etag } : {};
        sent();
        const answer = await this.#source.get(uri, { range, ...ifMatch }, inner);
        heard();
        begun();
        return await taken(answer, async () => {
          const etag = checkRangeHead(uri, range, answer, pinned.etag);
          pinned.etag ??= etag;
          const bytes = await readBody(uri, answer.body, range.length, heard);
          this.#work.bytesRead += bytes.length;
          return bytes;
        });
      },
      { signal, alone: true },
    );
  }

  readAll(uri: string, options: ReadOptions & { limit?: number }): Promise<Uint8Array> {
    const limit = options.limit ?? DEFAULT_READ_ALL_BYTES;
    return this.request(
      uri,
      async (inner, heard) => {
        const ifMatch = options.etag !== undefined && isStrong(options.etag) ? { ifMatch: options.etag } : {};
        const answer = await this.#source.get(uri, ifMatch, inner);
        heard();
        return await taken(answer, async () => {
          checkWholeHead(uri, answer, limit, options.etag);
          const { contentLength } = answer;
          const bytes =
            contentLength === undefined
              ? await readOpenBody(uri, answer.body, limit, heard)
              : await readBody(uri, answer.body, contentLength, heard);
          this.#work.bytesRead += bytes.length;
          return bytes;
        });
      },
      { signal: options.signal },
    );
  }
}

/** Whatever becomes of an answer, no more of its body is taken than was asked for. */
async function taken<T>(answer: RemoteAnswer, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    if (!answer.body.readableEnded) answer.body.destroy();
  }
}

/** What a HEAD, or the head of a GET of one byte, tells of the object. */
export function statOfAnswer(uri: string, answer: Omit<RemoteAnswer, "body">): ObjectStat | undefined {
  const size = totalOf(answer as RemoteAnswer);
  if (size === undefined || !Number.isSafeInteger(size)) return undefined;
  const modified = answer.lastModified === undefined ? Number.NaN : Date.parse(answer.lastModified);
  return {
    uri,
    size,
    etag: identityOf(answer.etag, answer.lastModified, size),
    ...(Number.isNaN(modified) ? {} : { modified: new Date(modified).toISOString() }),
  };
}
