import { createHash } from "node:crypto";
import type { Digest } from "../core/canonical-json.js";
import type { Stage } from "../stage/stage.js";
import { storeEnvironment } from "../store/environment.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";

export const sha256: Digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Where job state lies when nobody says otherwise: below the folder the process runs in. */
export const DEFAULT_STATE = ".tilefold";

/** The command that takes a job of this state up again. */
export const resumeCommand = (jobId: string, state: string): string =>
  `tilefold resume ${jobId}${state === DEFAULT_STATE ? "" : ` --state ${state}`}`;

/** Addresses whose store is remembered. */
const KNOWN_STORES = 1024;

/** The stage of this process: its stores, its clock. The environment counts as it is now. */
export function localStage(state: string, signal?: AbortSignal): Stage {
  const environment = storeEnvironment();
  const known = new Map<string, Store>();
  return {
    storeFor: (uri) => {
      let store = known.get(uri);
      if (store === undefined) {
        if (known.size >= KNOWN_STORES) known.clear();
        known.set(uri, (store = openStore(uri, environment)));
      }
      return store;
    },
    digest: sha256,
    state: state.replace(/\/+$/, ""),
    now: Date.now,
    ...(signal ? { signal } : {}),
  };
}

/** Whether other threads see what this stage keeps: a store in memory is its own thread's. */
export const sharesState = ({ state }: Stage): boolean => !state.startsWith("memory:");
