/**
 * A read whose answer has not begun when nearly all others would have is asked for once more, and the first answer counts ("The Tail at Scale", Dean
 * and Barroso, 2013): of many reads at once the slowest sets the time.
 */
import type { Alarm, RetryEffects } from "./retry.js";

/** Times that are remembered, and how many must be known before any is called slow. */
const [REMEMBERED, ENOUGH] = [256, 64];
/** Slow is what takes so many times as long as 95 of a hundred do, and no less than so many milliseconds. */
const [FACTOR, LEAST_MS] = [3, 20];
/** At most one read in so many is asked for twice, after a few that are free. */
const [ONE_IN, FREE] = [50, 4];

/** What a read says of itself. */
export interface Told {
  readonly sent: () => void;
  readonly begun: () => void;
}

export class Hedge {
  readonly #effects: RetryEffects;
  readonly #times = new Float64Array(REMEMBERED);
  #count = 0;
  #patience = Number.POSITIVE_INFINITY;
  #tokens = FREE;

  constructor(effects: RetryEffects) {
    this.#effects = effects;
  }

  /**
   * The answer of `read`, or of a second one where the first is slow to begin.
   * @param read tells when it is sent, at each try, and when its answer begins; it is ended by its signal
   */
  run<T>(read: (signal: AbortSignal, told: Told) => Promise<T>, outer: AbortSignal): Promise<T> {
    const stops: AbortController[] = [];
    let alarm: Alarm | undefined;
    let sent = 0;
    const giveUp = (): void => {
      for (const stop of stops) stop.abort(outer.reason);
    };
    return new Promise((resolve, reject) => {
      const again = (): void => {
        if (this.#tokens < 1 || outer.aborted) return;
        this.#tokens--;
        start({ sent: () => {}, begun: () => {} });
      };
      const start = (told: Told): void => {
        const stop = new AbortController();
        stops.push(stop);
        const settle = (end: () => void): void => {
          alarm?.cancel();
          outer.removeEventListener("abort", giveUp);
          for (const other of stops) if (other !== stop) other.abort(new Error("the other answer came first"));
          end();
        };
        read(stop.signal, told).then(
          (value) => settle(() => resolve(value)),
          (thrown: unknown) => settle(() => reject(thrown)),
        );
      };
      outer.addEventListener("abort", giveUp, { once: true });
      start({
        sent: () => {
          alarm?.cancel();
          sent = this.#effects.now();
          if (this.#patience < Number.POSITIVE_INFINITY && stops.length === 1) alarm = this.#effects.alarm(this.#patience, again);
        },
        begun: () => {
          alarm?.cancel();
          this.#remember(this.#effects.now() - sent);
        },
      });
    });
  }

  #remember(milliseconds: number): void {
    this.#times[this.#count++ % REMEMBERED] = milliseconds;
    this.#tokens = Math.min(FREE, this.#tokens + 1 / ONE_IN);
    if (this.#count < ENOUGH || this.#count % 32 !== 0) return;
    const known = this.#times.slice(0, Math.min(this.#count, REMEMBERED)).sort();
    this.#patience = Math.max(LEAST_MS, FACTOR * known[Math.floor(0.95 * known.length)]!);
  }
}
