/** Ends one try of a request: when the caller gives up, or when nothing has been heard for `stallMs`. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  #heard = false;
  #ended = false;
  stalled = false;

  constructor(stallMs: number, outer?: AbortSignal) {
    this.#outer = outer;
    this.#timer = setTimeout(() => {
      // Timers run before arrived data is looked at: after a long computation on this thread the silence may be ours. One turn of the loop tells.
      this.#heard = false;
      setImmediate(() => setImmediate(() => this.#expire(stallMs)));
    }, stallMs);
    if (outer?.aborted) this.#giveUp();
    else outer?.addEventListener("abort", this.#giveUp, { once: true });
  }

  #expire(stallMs: number): void {
    if (this.#heard || this.#ended) return;
    this.stalled = true;
    this.#controller.abort(new Error(`nothing was heard for ${stallMs} ms`));
  }

  #giveUp = (): void => {
    this.#controller.abort(this.#outer?.reason);
  };

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something was heard. */
  touch(): void {
    this.#heard = true;
    this.#timer.refresh();
  }

  done(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#giveUp);
  }
}
