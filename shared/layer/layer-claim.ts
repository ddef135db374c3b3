/** One writer at a time puts tiles under a layer's name and zoom: two would mix theirs. */
import { isTilefoldError, TilefoldError } from "../core/errors.js";
import type { Store } from "../store/store.js";
import { claimUri } from "./layer-attributes.js";

export interface LayerClaim {
  /** Says that the writer is still at work; now and then is enough. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

export interface ClaimOptions {
  readonly catalogue: string;
  readonly name: string;
  readonly zooms: readonly number[];
  /** Who claims: a writer that comes back after an interruption has its claim still. */
  readonly owner: string;
  readonly store: Store;
  readonly now: () => number;
  /** Claims of writers that seem to have ended are taken over. */
  readonly takeOver: boolean;
}

/** A claim that its writer has not renewed for so long belongs to one that ended. */
const STALE_MS = 10 * 60 * 1000;
const RENEW_MS = 60 * 1000;

const encode = (claim: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(claim)}\n`);

/** @throws OUTPUT_EXISTS where another writer is at work */
export async function claimLayer({ catalogue, name, zooms, owner, store, now, takeOver }: ClaimOptions): Promise<LayerClaim> {
  const own = encode({ owner });
  const taken: string[] = [];
  const release = async (): Promise<void> => {
    for (const uri of taken.splice(0)) {
      try {
        await store.delete(uri);
      } catch {
        // Not every writer may delete: then it says that it is done.
        await store.write(uri, encode({ done: true }), { mode: "replace" });
      }
    }
  };
  let last = now();
  for (const zoom of zooms) {
    const uri = claimUri(catalogue, name, zoom);
    try {
      await store.write(uri, own, { mode: "create" });
    } catch (error) {
      if (!isTilefoldError(error) || error.code !== "STORE_EXISTS") {
        await release();
        throw error;
      }
      if (!(await isOver(uri, store, now, takeOver))) {
        await release();
        throw new TilefoldError("OUTPUT_EXISTS", `layer "${name}" in ${catalogue} is being written by another job`, {
          hint: `Wait for it. If it was interrupted, resume it, or overwrite the layer ${STALE_MS / 60_000} minutes after it ended.`,
          at: { uri },
        });
      }
      await store.write(uri, own, { mode: "replace" });
    }
    taken.push(uri);
  }
  return {
    release,
    async renew() {
      if (now() - last < RENEW_MS) return;
      last = now();
      for (const uri of taken) await store.write(uri, own, { mode: "replace" });
    },
  };
}

async function isOver(uri: string, store: Store, now: () => number, takeOver: boolean): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await store.readAll(uri, { limit: 4096 }));
    // Emptied, by a writer that may not delete, is given back as well.
    if (text === "" || (JSON.parse(text) as { done?: boolean }).done === true) return true;
    const { modified } = await store.stat(uri);
    return takeOver && modified !== undefined && now() - Date.parse(modified) > STALE_MS;
  } catch (error) {
    // Gone in the meantime: its writer is done.
    if (isTilefoldError(error) && error.code === "SOURCE_NOT_FOUND") return true;
    throw error;
  }
}
