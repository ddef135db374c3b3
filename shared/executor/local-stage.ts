import { createHash } from "node:crypto";
import type { Digest } from "../core/canonical-json.js";
import type { Stage } from "../stage/stage.js";
import { openStore } from "../store/open-store.js";

export const sha256: Digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

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
