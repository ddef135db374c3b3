import { listenMany } from "./watch.js";

/** At most `size` tasks at once; the others wait in the order they came. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(size: number) {
    this.#free = size;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}

/** The signal of a lone task that nobody can stop. */
const NEVER = listenMany(new AbortController().signal);

/** Runs every task; the first failure stops those that have not ended and is what is thrown, once all have come to rest. */
export async function allOrNone<T>(tasks: readonly ((signal: AbortSignal) => Promise<T>)[], outer?: AbortSignal): Promise<T[]> {
  outer?.throwIfAborted();
  if (tasks.length === 1) return [await tasks[0]!(outer === undefined ? NEVER : listenMany(outer))];
  const stop = new AbortController();
  const giveUp = () => stop.abort(outer?.reason);
  if (outer !== undefined) listenMany(outer).addEventListener("abort", giveUp, { once: true });
  let failed = false;
  let failure: unknown;
  try {
    const answers = await Promise.all(
      tasks.map((task) =>
        task(listenMany(stop.signal)).catch((thrown: unknown) => {
          if (!failed) {
            failed = true;
            failure = thrown;
            stop.abort(thrown);
          }
          return undefined as T;
        }),
      ),
    );
    if (failed) throw failure;
    return answers;
  } finally {
    outer?.removeEventListener("abort", giveUp);
  }
}
