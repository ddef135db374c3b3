import { ENGINE } from "../core/engine.js";
import { TilefoldError } from "../core/errors.js";
import type { BatchLine, Plan } from "../plan/plan.js";
import type { ZoneLine } from "../plan/zone-plan.js";
import { decodeManifest, readLines } from "./manifest.js";
import { decodeText, jobUri, type Stage } from "./stage.js";

export interface LoadedPlan<P extends Plan = Plan> {
  readonly plan: P;
  readonly lines: readonly BatchLine[];
  readonly zones: readonly ZoneLine[];
}

/** A plan that was written, or null where the job has none yet. @throws ENGINE_MISMATCH */
export async function loadPlan(jobId: string, stage: Stage): Promise<LoadedPlan | null> {
  const store = stage.storeFor(stage.state);
  if (!(await store.exists(jobUri(stage.state, jobId, "plan.json")))) return null;
  const read = async (file: "plan.json" | "manifest.jsonl" | "zones.ndjson") =>
    decodeText(await store.readAll(jobUri(stage.state, jobId, file), { signal: stage.signal }));
  const [plan, manifest, zones] = await Promise.all([read("plan.json"), read("manifest.jsonl"), read("zones.ndjson")]);
  const loaded = JSON.parse(plan) as Plan;
  if (loaded.engine !== ENGINE) {
    throw new TilefoldError("ENGINE_MISMATCH", `job ${jobId} was planned by engine ${loaded.engine}, this is ${ENGINE}`, {
      hint: "Run the job again with this engine.",
    });
  }
  return { plan: loaded, lines: decodeManifest(manifest), zones: linesOf<ZoneLine>(zones) };
}

/**
 * A plan with some lines of its manifest: `lines` has the length of all, and only the asked ones are there.
 * @throws ENGINE_MISMATCH
 */
export async function loadPlanPart(
  jobId: string,
  { from, count }: { from: number; count: number },
  stage: Stage,
): Promise<Omit<LoadedPlan, "zones"> | null> {
  const store = stage.storeFor(stage.state);
  const uri = jobUri(stage.state, jobId, "plan.json");
  if (!(await store.exists(uri))) return null;
  const plan = JSON.parse(decodeText(await store.readAll(uri, { signal: stage.signal }))) as Plan;
  if (plan.engine !== ENGINE)
    throw new TilefoldError("ENGINE_MISMATCH", `job ${jobId} was planned by engine ${plan.engine}, this is ${ENGINE}`);
  const wanted = Array.from({ length: Math.max(0, Math.min(count, plan.batches - from)) }, (_, i) => from + i);
  const lines = new Array<BatchLine>(plan.batches);
  for (const line of await readLines(jobId, wanted, stage)) lines[line.batch] = line;
  return { plan, lines };
}

export async function loadZones(jobId: string, stage: Stage): Promise<ZoneLine[]> {
  return linesOf<ZoneLine>(
    decodeText(await stage.storeFor(stage.state).readAll(jobUri(stage.state, jobId, "zones.ndjson"), { signal: stage.signal })),
  );
}

const linesOf = <T>(text: string): T[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
