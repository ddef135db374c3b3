/** Where finished tiles go. */
import type { LayerKey } from "../grid/tile-key.js";

export interface SunkTile {
  readonly zoom: number;
  readonly key: LayerKey;
  readonly bytes: Uint8Array;
  /** The first 16 bytes of its SHA-256, in hexadecimal. */
  readonly digest: string;
  /** Where the bytes can be read again; absent for tiles that only the last step has. */
  readonly kept?: { readonly uri: string; readonly offset: number };
}

export interface TileSink {
  /** Takes a tile; resolves once it may have the next. */
  put(tile: SunkTile): Promise<void>;
  /** Makes the output visible. Resolves with what it wrote. */
  finish(): Promise<SunkOutput>;
  /** Removes what tells of an unfinished write. */
  abandon(): Promise<void>;
}

export interface SunkOutput {
  /** The document that describes the output, or the archive itself. */
  readonly item: string;
  readonly tiles: number;
  readonly bytes: number;
  readonly zooms: readonly number[];
}

/** Runs tasks side by side, `most` at once; the first failure is thrown by the next call. */
export function taskSlots(most: number): { run(task: () => Promise<unknown>): Promise<void>; settled(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  let failed: { error: unknown } | null = null;
  const check = (): void => {
    if (failed) throw failed.error;
  };
  return {
    async run(task) {
      check();
      while (running.size >= most) await Promise.race(running);
      check();
      const one: Promise<unknown> = task()
        .catch((error: unknown) => {
          failed ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
    },
    async settled() {
      await Promise.all(running);
      check();
    },
  };
}
