/** The tile step: one batch in, one partial out, written once. A pure function of plan and record but for the reads. */
import { asTilefoldError, at } from "../core/errors.js";
import { decodeCellAreas } from "../geo/cell-area.js";
import type { PixelWindow } from "../grid/window.js";
import { rowAreas } from "../partial/row-areas.js";
import { workThrough, type ZonalTile } from "../partial/work-through.js";
import { createKernelWork, kernelTakes } from "../partial/zonal-kernel.js";
import { encodeRow, type ZonalRow } from "../partial/zonal-row.js";
import { createPlainWork } from "../partial/zonal-work.js";
import { type BatchRecord, decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, Plan, TablePlan } from "../plan/plan.js";
import { rowsAtOnce } from "../plan/tiling.js";
import { fetchInBands } from "./banded-pixels.js";
import { type BatchPixels, fetchBatch } from "./batch-pixels.js";
import { encodeImagePart } from "./image-part.js";
import { planOfRecord } from "./own-record.js";
import { encodePart } from "./part-file.js";
import { planPartUri } from "./plan-part-uri.js";
import { recordsUri, type Stage } from "./stage.js";
import { encodeTilePart } from "./tile-part.js";

export interface TileStepResult {
  /** The part was there already. */
  readonly reused: boolean;
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Pixels of computed bands whose expression had no finite answer. */
  readonly dropped: number;
}

/** What a batch needs before its pixels are evaluated: reading is started here, so that it overlaps the work on the batch before. */
export interface FetchedBatch {
  /** As the batch sees it. */
  readonly plan: Plan;
  readonly line: BatchLine;
  readonly record: BatchRecord | null;
  readonly pixels: BatchPixels | null;
}

/** Reads the batch's record and its blocks, unless its part is there. */
export async function fetchStep(whole: Plan, line: BatchLine, stage: Stage): Promise<FetchedBatch> {
  const state = stage.storeFor(stage.state);
  if (await state.exists(planPartUri(whole, stage.state, line.part))) return { plan: whole, line, record: null, pixels: null };
  const bytes = await state.read(recordsUri(stage.state, whole), { offset: line.offset, length: line.length }, { signal: stage.signal });
  const record = decodeRecord(bytes);
  const plan = planOfRecord(whole, record, line);
  const pixels = await fetchPixels(plan, line, record, stage).catch((error: unknown) => {
    throw at(asTilefoldError(error), { batch: String(line.batch) });
  });
  return { plan, line, record, pixels };
}

function fetchPixels(plan: Plan, line: BatchLine, record: BatchRecord, stage: Stage): Promise<BatchPixels> {
  if (plan.output === "table") return fetchBatch(plan, programsOf(plan), record, stage);
  const { program } = plan.images[line.image!]!;
  const rows = rowsAtOnce(plan.tiling, line.bytes, record.window.height);
  if (rows === record.window.height) return fetchBatch(plan, [program], record, stage);
  return fetchInBands(plan, program, record, stage, () => stage.signal?.throwIfAborted(), rows);
}

/** Evaluates a fetched batch and writes its part. */
export async function evaluateStep({ plan, line, record, pixels }: FetchedBatch, stage: Stage): Promise<TileStepResult> {
  if (!record || !pixels) return { reused: true, bytesRead: 0, bytesWritten: 0, dropped: 0 };
  try {
    if (plan.output === "image") {
      const image = plan.images[line.image!]!;
      const bytes = image.tiles
        ? await encodeTilePart(plan, image, record.window, pixels, stage)
        : encodeImagePart(plan, image, record.window, pixels);
      await stage.storeFor(stage.state).write(planPartUri(plan, stage.state, line.part), bytes, { mode: "create", signal: stage.signal });
      return { reused: false, bytesRead: pixels.bytes, bytesWritten: bytes.length, dropped: pixels.dropped() };
    }
    const rows = evaluateZonal(plan, record, pixels);
    const bytes = encodePart(rows, { part: line.part, window: record.window, missing: pixels.missing }, stage.digest);
    await stage.storeFor(stage.state).write(planPartUri(plan, stage.state, line.part), bytes, { mode: "create", signal: stage.signal });
    return { reused: false, bytesRead: pixels.bytes, bytesWritten: bytes.length, dropped: pixels.dropped() };
  } catch (error) {
    throw at(asTilefoldError(error), { batch: String(line.batch) });
  }
}

/** One batch from beginning to end. */
export async function tileStep(plan: Plan, line: BatchLine, stage: Stage): Promise<TileStepResult> {
  return evaluateStep(await fetchStep(plan, line, stage), stage);
}

export const programsOf = (plan: TablePlan) => (plan.by ? [plan.layer, plan.by] : [plan.layer]);

/** Zonal rows of a batch, as encoded lines: band of tiles by band of tiles, each tile decoded once for all zones that meet it. */
export const evaluateZonal = (plan: TablePlan, record: BatchRecord, pixels: BatchPixels): string[] =>
  zonalRows(plan, record, pixels, record.window).map(encodeRow);

/** The rows of a batch, or of a part of it: `part` has the batch's columns and whole bands of tiles of its rows. */
export function zonalRows(plan: TablePlan, record: BatchRecord, pixels: BatchPixels, part: PixelWindow): ZonalRow[] {
  const { tileWidth, tileHeight } = plan.tiling;
  const place = { window: record.window, part, tileWidth, tileHeight };
  const { zonal } = plan;
  const read = (tile: PixelWindow): ZonalTile => ({
    bands: pixels.tile(plan.layer, tile, 0),
    by: plan.by ? pixels.tile(plan.by, tile, 1)[0]! : null,
  });
  const count = record.zones.length;
  const rows = kernelTakes(zonal)
    ? workThrough(createKernelWork(zonal, count, place, record.areas), record.zones, place, read)
    : workThrough(createPlainWork(zonal, count, place, rowAreas(decodeCellAreas(record.areas))), record.zones, place, read);
  return rows.map((row) => ({ ...row, zone: record.zones[row.zone]!.zone }));
}
