/** Verifies a result file: what it says must be what its job's partials fold to, and a sample of them what the pixels give. */
import { canonicalJson } from "../core/canonical-json.js";
import { TilefoldError } from "../core/errors.js";
import { decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, TablePlan } from "../plan/plan.js";
import { fetchBatch } from "../stage/batch-pixels.js";
import { type LoadedPlan, loadPlan } from "../stage/load-plan.js";
import { planOfRecord } from "../stage/own-record.js";
import { decodePart } from "../stage/part-file.js";
import { foldAndFinish, type TableResult } from "../stage/reduce-step.js";
import { decodeText, partUri, recordsUri, type Stage } from "../stage/stage.js";
import { evaluateZonal, programsOf } from "../stage/tile-step.js";
import { DEFAULT_STATE, localStage } from "./local-stage.js";

export interface VerifyOptions {
  readonly state?: string;
  /** The job, where the file does not name it. */
  readonly job?: string;
  /** Batches that are computed again. */
  readonly sample?: number;
  readonly signal?: AbortSignal;
}

export interface Verified {
  readonly jobId: string;
  readonly zones: number;
  readonly batches: number;
  readonly recomputed: number;
}

/** @throws RESULT_MISMATCH naming the first zone or batch that differs; JOB_NOT_FOUND; SOURCE_CHANGED */
export async function verifyResult(uri: string, options: VerifyOptions = {}): Promise<Verified> {
  const stage = localStage(options.state ?? DEFAULT_STATE, options.signal);
  const file = parseResult(decodeText(await stage.storeFor(uri).readAll(uri)), uri);
  const jobId = options.job ?? file.jobId ?? (await findJob(file, stage));
  const loaded = await loadPlan(jobId, stage);
  if (!loaded) throw new TilefoldError("JOB_NOT_FOUND", `there is no job ${jobId} in ${stage.state}`);
  const { plan } = loaded;
  if (plan.output !== "table")
    throw new TilefoldError("RESULT_MISMATCH", `job ${jobId} writes images: there are no figures to verify`, { at: { uri } });
  const folded = await foldAndFinish(plan, loaded.lines, loaded.zones, [], stage);
  compare(file, folded, uri);
  const chosen = sampleOf(loaded.lines, options.sample ?? 8);
  for (const line of chosen) await recompute({ ...loaded, plan }, line, stage);
  return { jobId, zones: folded.zones.length, batches: loaded.lines.length, recomputed: chosen.length };
}

type ResultFile = Pick<TableResult, "zones"> & { readonly jobId?: string };

function parseResult(text: string, uri: string): ResultFile {
  try {
    const value = JSON.parse(text) as ResultFile;
    if (Array.isArray(value.zones)) return value;
  } catch {
    // told below
  }
  throw new TilefoldError("RESULT_MISMATCH", `${uri} is no JSON result of tilefold`, {
    hint: "Verify a file written by --json or -o FILE.json.",
    at: { uri },
  });
}

/** Written tables name no job: the one whose zones are these is looked for, whole results first. */
async function findJob(file: ResultFile, stage: Stage): Promise<string> {
  const store = stage.storeFor(stage.state);
  const ids = canonicalJson(file.zones.map(({ id }) => id));
  const whole = canonicalJson(file.zones);
  let near: string | undefined;
  for await (const { uri } of store.list(`${stage.state}/jobs/`)) {
    const jobId = /\/jobs\/([0-9a-f]{32})\/result\.json$/.exec(uri)?.[1];
    if (!jobId) continue;
    const result = JSON.parse(decodeText(await store.readAll(uri))) as TableResult;
    if (canonicalJson(result.zones) === whole) return jobId;
    if (canonicalJson(result.zones.map(({ id }) => id)) === ids) near = jobId;
  }
  if (near === undefined)
    throw new TilefoldError("JOB_NOT_FOUND", `no job in ${stage.state} has these zones`, {
      hint: "Name the job with --job, or the state folder with --state.",
    });
  return near;
}

function compare(file: ResultFile, folded: TableResult, uri: string): void {
  if (file.zones.length !== folded.zones.length) {
    throw new TilefoldError("RESULT_MISMATCH", `${uri} has ${file.zones.length} zones, the job has ${folded.zones.length}`, {
      at: { uri },
    });
  }
  folded.zones.forEach((zone, index) => {
    const found = file.zones[index]!;
    // Through JSON once, as the file was: members that are undefined are not there.
    const expected = JSON.parse(JSON.stringify(zone)) as typeof zone;
    if (canonicalJson(found) === canonicalJson(expected)) return;
    const key =
      Object.keys(expected).find(
        (name) => canonicalJson(found[name as never] ?? null) !== canonicalJson(expected[name as never] ?? null),
      ) ?? "members";
    throw new TilefoldError(
      "RESULT_MISMATCH",
      `zone "${zone.id}" has ${key} ${canonicalJson(found[key as never] ?? null).slice(0, 120)}, its job computes ${canonicalJson(expected[key as never] ?? null).slice(0, 120)}`,
      {
        at: { uri, zone: zone.id },
      },
    );
  });
}

/** Spread evenly over the manifest; the same every time. */
const sampleOf = (lines: readonly BatchLine[], count: number): BatchLine[] => {
  const most = Math.min(count, lines.length);
  return Array.from({ length: most }, (_, i) => lines[Math.floor(((i + 0.5) * lines.length) / most)]!);
};

async function recompute({ plan: whole }: LoadedPlan<TablePlan>, line: BatchLine, stage: Stage): Promise<void> {
  const store = stage.storeFor(stage.state);
  const record = decodeRecord(await store.read(recordsUri(stage.state, whole), { offset: line.offset, length: line.length }));
  const plan = planOfRecord(whole, record, line);
  const stored = decodePart(await store.readAll(partUri(stage.state, line.part)), line.part, stage.digest);
  const fresh = evaluateZonal(plan, record, await fetchBatch(plan, programsOf(plan), record, stage));
  if (fresh.length === stored.lines.length && fresh.every((row, i) => row === stored.lines[i])) return;
  throw new TilefoldError("RESULT_MISMATCH", `batch ${line.batch} gives other figures than its part ${line.part} holds`, {
    at: { batch: String(line.batch) },
  });
}
