/** GETs at the lowest level of the HTTP client: no stream, no event emitter and no signal of its own for each of many small answers. */
import type { Dispatcher } from "undici";

/** A body that comes piece by piece; a stream of Node is another. */
export interface DirectBody {
  /** Gives each piece to `take` as it comes; ends with the body. What `take` throws ends the request and is thrown. */
  each(take: (chunk: Uint8Array) => void): Promise<void>;
  /** Takes no more of it. */
  destroy(): void;
  readonly readableEnded: boolean;
}

export interface DirectAnswer {
  readonly status: number;
  /** Names and values in turns, as they came. */
  readonly rawHeaders: readonly Buffer[];
  readonly body: DirectBody;
}

/** Bytes that come before anybody takes them, at most, but for the last piece. */
const AHEAD_BYTES = 64 * 1024;

type Settle = { readonly resolve: () => void; readonly reject: (reason: unknown) => void };

/** Resolves when the head of the answer is there. Rejects with the signal's reason, or what the connection says. */
export function directGet(
  agent: Dispatcher,
  request: { readonly origin: string; readonly path: string; readonly headers: Readonly<Record<string, string>> },
  signal: AbortSignal,
): Promise<DirectAnswer> {
  return new Promise((resolve, reject) => {
    let stop: ((reason?: Error) => void) | undefined;
    let goOn: (() => void) | undefined;
    let take: ((chunk: Uint8Array) => void) | undefined;
    let waiting: Settle | undefined;
    let ahead: Uint8Array[] = [];
    let aheadBytes = 0;
    let ended = false;
    let failure: { readonly reason: unknown } | undefined;

    const giveUp = (): void => stop?.(signal.reason);
    const fail = (reason: unknown): void => {
      failure ??= { reason };
      signal.removeEventListener("abort", giveUp);
      ahead = [];
      if (waiting) waiting.reject(failure.reason);
      else reject(failure.reason);
    };
    const body: DirectBody = {
      get readableEnded() {
        return ended;
      },
      destroy() {
        if (ended || failure) return;
        failure = { reason: new Error("the rest of the body was not wanted") };
        ahead = [];
        stop?.(failure.reason as Error);
      },
      each: (use) =>
        new Promise<void>((done, broken) => {
          waiting = { resolve: done, reject: broken };
          if (failure) {
            broken(failure.reason);
            return;
          }
          take = use;
          try {
            for (const chunk of ahead) use(chunk);
          } catch (thrown) {
            failure = { reason: thrown };
            broken(thrown);
            if (!ended) stop?.(thrown as Error);
          }
          ahead = [];
          if (ended) done();
          else goOn?.();
        }),
    };

    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    signal.addEventListener("abort", giveUp, { once: true });
    const handler: Dispatcher.DispatchHandler = {
      onConnect(abort) {
        if (signal.aborted) abort(signal.reason);
        else stop = abort;
      },
      onHeaders(status, rawHeaders, resume) {
        if (status < 200) return true;
        goOn = resume;
        resolve({ status, rawHeaders: rawHeaders as Buffer[], body });
        return true;
      },
      onData(chunk) {
        if (failure) return true;
        if (take === undefined) {
          ahead.push(chunk);
          aheadBytes += chunk.length;
          return aheadBytes < AHEAD_BYTES;
        }
        try {
          take(chunk);
        } catch (thrown) {
          fail(thrown);
          stop?.(thrown as Error);
        }
        return true;
      },
      onComplete() {
        ended = true;
        signal.removeEventListener("abort", giveUp);
        waiting?.resolve();
      },
      onError: fail,
    };
    try {
      agent.dispatch({ origin: request.origin, path: request.path, method: "GET", headers: request.headers }, handler);
    } catch (thrown) {
      fail(thrown);
    }
  });
}

/** A header's value; of several of one name the first. @param name in lower case */
export function headerOf(rawHeaders: readonly Buffer[], name: string): string | undefined {
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const found = rawHeaders[i]!;
    if (found.length === name.length && found.toString("latin1").toLowerCase() === name) return rawHeaders[i + 1]!.toString("latin1");
  }
  return undefined;
}

/** All pieces of a body in turn, of either kind. */
export async function eachChunk(body: DirectBody | AsyncIterable<Uint8Array>, take: (chunk: Uint8Array) => void): Promise<void> {
  if ("each" in body) return body.each(take);
  for await (const chunk of body) take(chunk);
}
