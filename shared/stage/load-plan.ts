import { ENGINE } from "../core/engine.js";
import { TilefoldError } from "../core/errors.js";
import type { BatchLine, TablePlan } from "../plan/plan.js";
import type { ZoneLine } from "../plan/zone-plan.js";
import { decodeManifest } from "./manifest.js";
import { decodeText, jobUri, type Stage } from "./stage.js";

export interface LoadedPlan {
  readonly plan: TablePlan;
  readonly lines: readonly BatchLine[];
  readonly zones: readonly ZoneLine[];
}

/** A plan that was written, or null where the job has none yet. @throws ENGINE_MISMATCH */
export async function loadPlan(jobId: string, stage: Stage): Promise<LoadedPlan | null> {
  const store = stage.storeFor(stage.state);
  if (!(await store.exists(jobUri(stage.state, jobId, "plan.json")))) return null;
  const read = async (file: "plan.json" | "manifest.jsonl" | "zones.ndjson") => decodeText(await store.readAll(jobUri(stage.state, jobId, file), { signal: stage.signal }));
  const [plan, manifest, zones] = await Promise.all([read("plan.json"), read("manifest.jsonl"), read("zones.ndjson")]);
  const loaded = JSON.parse(plan) as TablePlan;
  if (loaded.engine !== ENGINE) {
    throw new TilefoldError("ENGINE_MISMATCH", `job ${jobId} was planned by engine ${loaded.engine}, this is ${ENGINE}`, { hint: "Run the job again with this engine." });
  }
  return { plan: loaded, lines: decodeManifest(manifest), zones: linesOf<ZoneLine>(zones) };
}

const linesOf = <T>(text: string): T[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
