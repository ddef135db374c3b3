/** What the tile function does: some batches by number, or one batch in parts, or the note that one failed. */
import { ENGINE } from "../core/engine.js";
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { redactText } from "../core/redact.js";
import { mergeSortedRows } from "../partial/merge-rows.js";
import { encodeRow, type ZonalRow } from "../partial/zonal-row.js";
import { decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, ImagePlan, Plan, TablePlan } from "../plan/plan.js";
import { fetchInBands } from "./banded-pixels.js";
import { fetchBatch, type MissingPart } from "./batch-pixels.js";
import { recordFailure } from "./failures.js";
import { readLines } from "./manifest.js";
import { mark, stands, statState } from "./marks.js";
import { endsJob } from "./outcome.js";
import { planOfRecord } from "./own-record.js";
import { decodePart, encodePart, rowsOf } from "./part-file.js";
import { planPartUri } from "./plan-part-uri.js";
import { decodeText, jobUri, partUri, recordsUri, type Stage } from "./stage.js";
import { evaluateStep, fetchStep, programsOf, zonalRows } from "./tile-step.js";

export interface TileEvent {
  readonly jobId: string;
  readonly state: string;
  /** Planner, tile and reducer must be of one version: a mixture could mix results. */
  readonly engine: string;
  readonly batches: readonly number[];
  /** A state machine's execution, in which nobody hears the answer: what was done is noted in the job's state. */
  readonly run?: string;
  /** The batch was too much for one go: band of tiles by band of tiles, each kept as it is done. */
  readonly split?: number;
  /** The batch failed for good: this is noted, and the job goes on without it. */
  readonly failure?: { readonly error?: string; readonly cause?: string };
}

export interface TileAnswer {
  readonly computed: number;
  readonly reused: number;
  readonly bytesRead: number;
  /** Requests to stores and those that were made again, and the time it took: what the driver counts dollars by. */
  readonly requests?: number;
  readonly retries?: number;
  readonly ms?: number;
}

/** Time that is kept back to write what was computed and to answer. */
const RESERVE_MS = 3_000;

const plans = new Map<string, Plan>();

/** A warm function keeps the plans it has read, as long as they are the ones that stand there. */
async function planOf(jobId: string, stage: Stage): Promise<Plan> {
  const uri = jobUri(stage.state, jobId, "plan.json");
  const stat = await statState(uri, stage);
  if (!stat) throw new TilefoldError("JOB_NOT_FOUND", `there is no plan of job ${jobId}`);
  const name = `${uri} ${stat.etag}`;
  const known = plans.get(name);
  if (known) return known;
  const plan = JSON.parse(decodeText(await stage.storeFor(uri).readAll(uri))) as Plan;
  checkEngine(plan.engine);
  if (plans.size >= 8) plans.clear();
  plans.set(name, plan);
  return plan;
}

/** @throws JOB_CANCELLED */
export async function checkCancelled(jobId: string, stage: Stage): Promise<void> {
  if (await stands(jobId, "cancelled", stage)) throw new TilefoldError("JOB_CANCELLED", `job ${jobId} was cancelled`);
}

/** @throws ENGINE_MISMATCH */
export function checkEngine(engine: string): void {
  if (engine !== ENGINE) throw new TilefoldError("ENGINE_MISMATCH", `the event comes from engine ${engine}, this function is ${ENGINE}`);
}

/**
 * @param remaining milliseconds until the function is stopped
 * @throws the first batch's error; what was computed before it is kept
 */
export async function runBatches(event: TileEvent, stage: Stage, remaining: () => number): Promise<TileAnswer> {
  checkEngine(event.engine);
  const [plan] = await Promise.all([planOf(event.jobId, stage), checkCancelled(event.jobId, stage)]);
  const lines = await readLines(event.jobId, event.batches, stage);
  if (event.failure) {
    for (const line of lines) await recordFailure(plan, line, failureOf(event.failure, line), stage);
    return { computed: 0, reused: 0, bytesRead: 0 };
  }
  const answer = { computed: 0, reused: 0, bytesRead: 0 };
  if (event.split) {
    for (const line of lines)
      answer.bytesRead +=
        plan.output === "image" ? await runInBands(plan, line, stage, remaining) : await runInParts(plan, line, stage, remaining);
    return { ...answer, computed: lines.length };
  }
  let next = fetchStep(plan, lines[0]!, stage);
  for (let i = 0; i < lines.length; i++) {
    const fetched = await next;
    if (i + 1 < lines.length) {
      next = fetchStep(plan, lines[i + 1]!, stage);
      // Awaited in the next round; until then a failure must not count as unhandled.
      next.catch(() => {});
    }
    checkTime(remaining, lines[i]!);
    const { reused, bytesRead } = await evaluateStep(fetched, stage);
    answer[reused ? "reused" : "computed"]++;
    answer.bytesRead += bytesRead;
  }
  return answer;
}

function checkTime(remaining: () => number, line: BatchLine): void {
  if (remaining() < RESERVE_MS)
    throw new TilefoldError("CLOUD_FAILED", `no time is left for batch ${line.batch}`, { at: { batch: String(line.batch) } });
}

function failureOf({ error, cause }: NonNullable<TileEvent["failure"]>, line: BatchLine): TilefoldError {
  // Lambda wraps what a function threw: {"errorType", "errorMessage", …}.
  let message = cause ?? error ?? "the function failed";
  try {
    const parsed = JSON.parse(message) as { errorMessage?: string };
    if (parsed.errorMessage) message = parsed.errorMessage;
  } catch {
    // It is plain text.
  }
  message = redactText(message);
  return new TilefoldError("TILE_FAILED", `batch ${line.batch} failed: ${error ? `${error}: ` : ""}${message.slice(0, 500)}`, {
    at: { batch: String(line.batch) },
  });
}

/** A batch of an image with the sources of a band of tiles in memory instead of all of them. */
async function runInBands(whole: ImagePlan, line: BatchLine, stage: Stage, remaining: () => number): Promise<number> {
  const store = stage.storeFor(stage.state);
  if (await store.exists(planPartUri(whole, stage.state, line.part))) return 0;
  const record = decodeRecord(await store.read(recordsUri(stage.state, whole), { offset: line.offset, length: line.length }));
  const plan = planOfRecord(whole, record, line);
  const { program } = plan.images[line.image!]!;
  const pixels = await fetchInBands(plan, program, record, stage, () => checkTime(remaining, line));
  return (await evaluateStep({ plan, line, record, pixels }, stage)).bytesRead;
}

/** Peak memory and time of a band of tiles instead of a batch; a call that is stopped leaves the bands it has done. */
async function runInParts(whole: TablePlan, line: BatchLine, stage: Stage, remaining: () => number): Promise<number> {
  const store = stage.storeFor(stage.state);
  if (await store.exists(partUri(stage.state, line.part))) return 0;
  const record = decodeRecord(await store.read(recordsUri(stage.state, whole), { offset: line.offset, length: line.length }));
  const plan = planOfRecord(whole, record, line);
  const { window } = record;
  const { tileHeight } = plan.tiling;
  const bands: ZonalRow[][] = [];
  const missing: MissingPart[] = [];
  let bytesRead = 0;
  for (let row = window.row, band = 0; row < window.row + window.height; row += tileHeight, band++) {
    checkTime(remaining, line);
    const part = { ...window, row, height: Math.min(tileHeight, window.row + window.height - row) };
    const name = `${line.part}-${band}`;
    const uri = partUri(stage.state, name);
    if (!(await store.exists(uri))) {
      const pixels = await fetchBatch(plan, programsOf(plan), { ...record, window: part }, stage);
      const rows = zonalRows(plan, record, pixels, part);
      await store.write(uri, encodePart(rows.map(encodeRow), { part: name, window: part, missing: pixels.missing }, stage.digest), {
        mode: "create",
      });
      bytesRead += pixels.bytes;
    }
    const file = decodePart(await store.readAll(uri), name, stage.digest);
    bands.push([...rowsOf(file)]);
    missing.push(...file.head.missing);
  }
  const pixels = window.width * window.height;
  // A zone that misses a band has no row there: pixels outside follow from the batch's own size.
  const rows = [...mergeSortedRows(plan.zonal, bands)].map((row) => encodeRow({ ...row, outside: pixels - row.inside }));
  await store.write(partUri(stage.state, line.part), encodePart(rows, { part: line.part, window, missing }, stage.digest), {
    mode: "create",
  });
  return bytesRead;
}

/** In a state machine nobody hears what ended the job, only that too many items failed: who waits for the job looks here. */
export async function noteEnd({ jobId, run }: TileEvent, thrown: unknown, stage: Stage): Promise<void> {
  const error = asTilefoldError(thrown);
  if (run !== undefined && endsJob(error)) await mark(jobId, "error.json", error.toJSON(), stage).catch(() => {});
}

/** Functions throw errors whose name is the code, so that a state machine can tell them apart. */
export function namedError(thrown: unknown): Error {
  const error = asTilefoldError(thrown);
  const named = new Error(redactText(error.message));
  // A bomb in one tile is that tile's affair, but its place does not travel: its name must say so.
  named.name = error.code === "LIMIT_EXCEEDED" && !endsJob(error) ? "TILE_FAILED" : error.code;
  return named;
}
