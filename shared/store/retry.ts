import { TilefoldError } from "../core/errors.js";

/** Chance and time, so that tests can put their own in place. */
export interface RetryEffects {
  /** In [0, 1). */
  readonly random: () => number;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** Calls `fire` once nothing was touched for so long. */
  readonly alarm: (milliseconds: number, fire: () => void) => Alarm;
}

export interface Alarm {
  touch(): void;
  cancel(): void;
}

export interface RetrySettings {
  /** Tries of one request, the first included. */
  readonly attempts: number;
  /** The n-th wait is uniform in [0, min(capMs, baseMs · 2^n)): "full jitter" (Brooker, AWS Architecture Blog, 2015). */
  readonly baseMs: number;
  readonly capMs: number;
  /** Retries that a store may make beyond one for every request that succeeded. */
  readonly budget: number;
}

export const DEFAULT_RETRIES: RetrySettings = { attempts: 10, baseMs: 100, capMs: 20_000, budget: 64 };

/** Thrown by one try of a request: what to report if no further try is made. */
export class Retryable extends Error {
  readonly error: TilefoldError;
  /** The server's own wish (Retry-After). */
  readonly afterMs: number;
  /** Fewer tries than usual, for faults that seldom pass. */
  readonly attempts: number;

  constructor(error: TilefoldError, more: { afterMs?: number; attempts?: number } = {}) {
    super(error.message);
    this.error = error;
    this.afterMs = more.afterMs ?? 0;
    this.attempts = more.attempts ?? Number.POSITIVE_INFINITY;
  }
}

/** The longest Retry-After that is obeyed. */
const LONGEST_WISH_MS = 60_000;

/**
 * Retries of one store. A bucket of tokens is shared by all its requests: a retry takes one, a success gives one back (up to the size of the bucket),
 * so that an overloaded server sees at most about two requests for each that succeeds, and an outage ends the run instead of prolonging itself.
 */
export class Retries {
  readonly #settings: RetrySettings;
  readonly #effects: RetryEffects;
  readonly #count: () => void;
  #tokens: number;

  constructor(settings: RetrySettings, effects: RetryEffects, count: () => void) {
    this.#settings = settings;
    this.#effects = effects;
    this.#count = count;
    this.#tokens = settings.budget;
  }

  /** Runs `attempt` until it succeeds, throws something other than Retryable, or tries or tokens are used up. */
  async run<T>(attempt: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let tries = 1; ; tries++) {
      signal?.throwIfAborted();
      try {
        const answer = await attempt();
        this.#tokens = Math.min(this.#settings.budget, this.#tokens + 1);
        return answer;
      } catch (thrown) {
        signal?.throwIfAborted();
        if (!(thrown instanceof Retryable)) throw thrown;
        if (tries >= Math.min(this.#settings.attempts, thrown.attempts)) throw afterTries(thrown.error, `after ${tries} tries`);
        if (this.#tokens < 1) throw afterTries(thrown.error, `after ${tries} tries; too many requests fail for more to be worth while`);
        this.#tokens--;
        this.#count();
        const jitter = this.#effects.random() * Math.min(this.#settings.capMs, this.#settings.baseMs * 2 ** (tries - 1));
        await this.#effects.sleep(Math.min(thrown.afterMs, LONGEST_WISH_MS) + jitter, signal);
      }
    }
  }
}

function afterTries(error: TilefoldError, note: string): TilefoldError {
  return new TilefoldError(error.code, `${error.message} (${note})`, {
    hint: error.hint,
    ...(error.at === undefined ? {} : { at: error.at }),
    ...(error.cause === undefined ? {} : { cause: error.cause }),
  });
}

/** Chance and time of this process. */
export const processEffects: RetryEffects = {
  random: Math.random,
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, milliseconds);
      if (signal?.aborted) stop();
      else signal?.addEventListener("abort", stop, { once: true });
    }),
  alarm: (milliseconds, fire) => {
    let heard = false;
    let cancelled = false;
    const timer = setTimeout(() => {
      // Timers run before arrived data is looked at: after a long computation on this thread the silence may be ours. A turn of the loop tells.
      heard = false;
      setImmediate(() =>
        setImmediate(() => {
          if (!heard && !cancelled) fire();
        }),
      );
    }, milliseconds);
    return {
      touch() {
        heard = true;
        timer.refresh();
      },
      cancel() {
        cancelled = true;
        clearTimeout(timer);
      },
    };
  },
};
