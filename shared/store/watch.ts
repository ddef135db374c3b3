import { setMaxListeners } from "node:events";
import type { Alarm, RetryEffects } from "./retry.js";

/** Ends one try of a request: when the caller gives up, or when nothing has been heard for `stallMs`. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  readonly #alarm: Alarm;
  stalled = false;

  /** @param alone nobody but this listens to the outer signal for long */
  constructor(effects: RetryEffects, stallMs: number, outer?: AbortSignal, alone = false) {
    this.#outer = outer;
    this.#alarm = effects.alarm(stallMs, () => {
      this.stalled = true;
      this.#controller.abort(new Error(`nothing was heard for ${stallMs} ms`));
    });
    if (outer?.aborted) this.#giveUp();
    else if (outer !== undefined) (alone ? outer : listenMany(outer)).addEventListener("abort", this.#giveUp, { once: true });
  }

  #giveUp = (): void => {
    this.#controller.abort(this.#outer?.reason);
  };

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something was heard. */
  touch(): void {
    this.#alarm.touch();
  }

  done(): void {
    this.#alarm.cancel();
    this.#outer?.removeEventListener("abort", this.#giveUp);
  }
}

/** A signal that many requests listen to at once, which is no leak and needs no warning. */
export function listenMany(signal: AbortSignal): AbortSignal {
  setMaxListeners(0, signal);
  return signal;
}
