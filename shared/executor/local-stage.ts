import { createHash } from "node:crypto";
import type { Digest } from "../core/canonical-json.js";
import type { Stage } from "../stage/stage.js";
import { openStore } from "../store/open-store.js";

export const sha256: Digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Where job state lies when nobody says otherwise: below the folder the process runs in. */
export const DEFAULT_STATE = ".tilefold";

/** The command that takes a job of this state up again. */
export const resumeCommand = (jobId: string, state: string): string =>
  `tilefold resume ${jobId}${state === DEFAULT_STATE ? "" : ` --state ${state}`}`;

/** The stage of this process: its stores, its clock. */
export function localStage(state: string, signal?: AbortSignal): Stage {
  return {
    storeFor: (uri) => openStore(uri),
    digest: sha256,
    state: state.replace(/\/+$/, ""),
    now: Date.now,
    ...(signal ? { signal } : {}),
  };
}

/** Whether other threads see what this stage keeps: a store in memory is its own thread's. */
export const sharesState = ({ state }: Stage): boolean => !state.startsWith("memory:");
