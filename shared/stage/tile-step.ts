/** The tile step: one batch in, one partial out, written once. A pure function of plan and record but for the reads. */
import { asTilefoldError, at } from "../core/errors.js";
import { decodeCellAreas } from "../geo/cell-area.js";
import { type CoverageScan, createCoverageScan } from "../geo/coverage-scan.js";
import { createSpanBuffer, type SpanBuffer } from "../geo/spans.js";
import type { PixelWindow } from "../grid/window.js";
import { rowAreas } from "../partial/row-areas.js";
import { createZonalBatch } from "../partial/zonal-batch.js";
import { encodeRow, type ZonalRow } from "../partial/zonal-row.js";
import { type BatchRecord, type BatchZone, decodeRecord } from "../plan/batch-record.js";
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

/** A zone at work in a batch. */
interface WorkingZone {
  readonly local: number;
  /** Null: the zone covers the whole window. Else from the row in which it begins. */
  readonly scan: CoverageScan | null;
  readonly begins: number;
  readonly spans: SpanBuffer;
  readonly cursor: Int32Array;
}

/** Zonal rows of a batch, as encoded lines: band of tiles by band of tiles, each tile decoded once for all zones that meet it. */
export const evaluateZonal = (plan: TablePlan, record: BatchRecord, pixels: BatchPixels): string[] =>
  zonalRows(plan, record, pixels, record.window).map(encodeRow);

/** The rows of a batch, or of a part of it: `part` has the batch's columns and whole bands of tiles of its rows. */
export function zonalRows(plan: TablePlan, record: BatchRecord, pixels: BatchPixels, part: PixelWindow): ZonalRow[] {
  const { window } = record;
  const { tileWidth, tileHeight } = plan.tiling;
  const areas = rowAreas(decodeCellAreas(record.areas));
  const batch = createZonalBatch(plan.zonal, record.zones.length, part, areas);
  // A zone is at work from the band of tiles where it begins to the one where it ends: many small zones never all stand in memory.
  const waiting = record.zones.map((zone, local) => ({ local, begins: firstRow(zone, window) })).sort((a, b) => a.begins - b.begins);
  let nextWaiting = 0;
  let zones: WorkingZone[] = [];
  const spare: Scratch[] = [];
  const columns = Math.ceil(window.width / tileWidth);
  const meeting: WorkingZone[][] = Array.from({ length: columns }, () => []);

  for (let y0 = window.row; y0 < part.row + part.height; y0 += tileHeight) {
    const y1 = Math.min(window.row + window.height, y0 + tileHeight);
    for (const list of meeting) list.length = 0;
    for (const zone of zones) if (zone.scan && !zone.scan.goesOn()) spare.push(zone);
    zones = zones.filter(({ scan }) => scan === null || scan.goesOn());
    const began = zones.length;
    for (; nextWaiting < waiting.length && waiting[nextWaiting]!.begins < y1; nextWaiting++) {
      const { local } = waiting[nextWaiting]!;
      zones.push(workingZone(plan, record.zones[local]!, local, window, tileHeight, spare));
    }
    if (zones.length > began) zones.sort((a, b) => a.local - b.local);
    for (const zone of zones) {
      if (zone.scan === null) {
        if (y0 >= part.row) for (const list of meeting) list.push(zone);
        continue;
      }
      // A scan goes on from row to row: rows above the zone are passed over, rows below it never asked for. Rows below the last edge are inside
      // where the zone went on to the west of the window.
      if (!zone.scan.goesOn()) continue;
      const { spans } = zone;
      const clipped = zone.scan.clipped();
      zone.scan.rows(Math.max(y0, zone.begins), y1, spans);
      if (y0 >= part.row && zone.scan.clipped() !== clipped && plan.zonal.coverage !== "all-touched")
        batch.addClipped(zone.local, zone.scan.clipped() - clipped);
      if (y0 < part.row || spans.rowStart[spans.rows] === 0) continue;
      for (let i = 0; i < spans.rows; i++) zone.cursor[i] = spans.rowStart[i]!;
      markColumns(zone, window.col, tileWidth, columns, meeting);
    }
    for (let column = 0; column < columns; column++) {
      const here = meeting[column]!;
      if (here.length === 0) continue;
      const col = window.col + column * tileWidth;
      const tile = { col, row: y0, width: Math.min(tileWidth, window.col + window.width - col), height: y1 - y0 };
      const bands = pixels.tile(plan.layer, tile, 0);
      const by = plan.by ? pixels.tile(plan.by, tile, 1)[0]! : null;
      for (const zone of here) {
        if (zone.scan === null) batch.addFull(zone.local, tile, bands, by);
        else batch.add(zone.local, tile, bands, by, zone.spans, zone.cursor);
      }
    }
  }
  return batch.rows().map((row) => ({ ...row, zone: record.zones[row.zone]!.zone }));
}

const NO_SPANS = createSpanBuffer(1, 1);
const NO_CURSOR = new Int32Array(0);

/** Spans of a band of tiles; passed on to the next zone when one has ended. */
type Scratch = Pick<WorkingZone, "spans" | "cursor">;

const isWholeWindow = ({ sign, cornerWinding }: BatchZone): boolean => sign.length === 0 && cornerWinding !== 0;

/** The first row that a zone can touch: the window's, or a later one. */
function firstRow(zone: BatchZone, window: PixelWindow): number {
  if (zone.cornerWinding !== 0) return window.row;
  // Edges come in the order they begin.
  return zone.sign.length === 0 ? Number.POSITIVE_INFINITY : Math.max(window.row, Math.floor(zone.coords[1]!));
}

function workingZone(
  plan: TablePlan,
  zone: BatchZone,
  local: number,
  window: PixelWindow,
  tileHeight: number,
  spare: Scratch[],
): WorkingZone {
  const begins = firstRow(zone, window);
  if (isWholeWindow(zone)) return { local, scan: null, begins, spans: NO_SPANS, cursor: NO_CURSOR };
  const edges = { count: zone.sign.length, coords: zone.coords, sign: zone.sign, cornerWinding: zone.cornerWinding };
  const below = { ...window, row: begins, height: window.row + window.height - begins };
  const { spans, cursor } = spare.pop() ?? { spans: createSpanBuffer(tileHeight, 64), cursor: new Int32Array(tileHeight) };
  return { local, scan: createCoverageScan(plan.zonal.coverage, below, edges), begins, spans, cursor };
}

/** Puts the zone into the list of every column of tiles that one of its spans meets. */
function markColumns(zone: WorkingZone, col0: number, tileWidth: number, columns: number, meeting: WorkingZone[][]): void {
  const { rows, rowStart, spans } = zone.spans;
  const end = rowStart[rows]! * 3;
  let seen = 0;
  for (let i = 0; i < end && seen < columns; i += 3) {
    const last = Math.floor((spans[i + 1]! - 1 - col0) / tileWidth);
    for (let column = Math.floor((spans[i]! - col0) / tileWidth); column <= last; column++) {
      const list = meeting[column]!;
      if (list.at(-1) === zone) continue;
      list.push(zone);
      seen++;
    }
  }
}
