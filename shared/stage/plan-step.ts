/** The plan step: from a question to plan.json, manifest.jsonl, batches-{hash}.bin and zones.ndjson. Reads headers only, never pixels. */

import { parseByteSize } from "../core/byte-size.js";
import { canonicalJson } from "../core/canonical-json.js";
import { ENGINE } from "../core/engine.js";
import { TilefoldError } from "../core/errors.js";
import { joinBytes } from "../core/join-bytes.js";
import { LIMITS } from "../core/limits.js";
import { type CellAreas, encodeCellAreas, planCellAreas, sliceCellAreas } from "../geo/cell-area.js";
import { parseCrs } from "../geo/crs.js";
import { parseZones } from "../geo/zones.js";
import { mortonCompare } from "../grid/morton.js";
import type { PixelWindow } from "../grid/window.js";
import type { ReadNode } from "../node/read.js";
import type { ZonalNode } from "../node/zonal.js";
import { planZonalSpec, type ZonalSpec } from "../partial/zonal-spec.js";
import type { BatchZone } from "../plan/batch-record.js";
import { checkLimits } from "../plan/check-limits.js";
import { estimateWork } from "../plan/cost.js";
import type { LayerLayout } from "../plan/layer-layout.js";
import type { LayerProgram } from "../plan/layer-program.js";
import { hollowProgram, tooManySources } from "../plan/own-sources.js";
import type { GroupLayer } from "../plan/pipeline-layers.js";
import type { BatchLine, Plan, PlanWarning, TablePlan } from "../plan/plan.js";
import { bytesPerPixel as bytesPerPixelOf, groupBands, groupsOf } from "../plan/plan-layer.js";
import { leavesOf } from "../plan/program-tree.js";
import { bandIndex, sourcesProgram } from "../plan/sources-program.js";
import { batchWindow, chooseTiling, commonBlock, tileCounts } from "../plan/tiling.js";
import { planZones, warningCode, type ZoneLine, type ZonePlan } from "../plan/zone-plan.js";
import { encodeManifest } from "./manifest.js";
import { planReads, planSources, recordOf } from "./plan-reads.js";
import type { Question } from "./question.js";
import { encodeText, jobUri, recordsUri, type Stage, writeOrKeep } from "./stage.js";

/** Uncompressed bytes of a batch on one machine: large enough that a batch costs little to hand out, small enough to share work and memory well. */
const BATCH_BYTES = 16 << 20;

/** Zones and edges of a batch, at most: where more meet one window, several batches share it, each with its part of the zones. */
const BATCH_ZONES = 8192;
const BATCH_EDGES = 1 << 20;

/** What a batch holds of a zone beside its record: sums, classes, its row. */
const ZONE_STATE_BYTES = 4096;

/** A densified edge strays from the true one by at most this many pixels. */
const TOLERANCE_PIXELS = 2 ** -10;

/** What coordinates without a CRS are read as: planar ones, of any size. */
const PLANAR = "+proj=eqc +units=m";

export interface PlanOptions {
  /** Uncompressed bytes of a batch where the job does not say [16 MiB]. */
  readonly batchBytes?: number;
  /** Told how many pixels will be evaluated at least, more often as more is known: threads can start while the rest is planned. */
  readonly onPixels?: (pixels: number) => void;
}

export interface Planned<P extends Plan = TablePlan> {
  readonly plan: P;
  readonly lines: readonly BatchLine[];
  readonly records: Uint8Array;
  /** Tiles that any zone meets, as runs along rows: row, first column, column after the last. */
  readonly touched: Int32Array;
  /** Keys of the layout that sources meet, as such runs; where `touched` does not say it. */
  readonly keys?: Int32Array;
  /** The same of a layer whose keys have a time, instant by instant. */
  readonly keysAt?: readonly { readonly instant: number; readonly keys: Int32Array }[];
  /** Lines of zones.ndjson; asking sums the totals of large zones. */
  readonly zones: () => readonly ZoneLine[];
}

/** Plans without writing anything: what `plan` and `estimate` print. */
export async function makePlan(question: Question, stage: Stage, options: PlanOptions = {}): Promise<Planned> {
  const { job, headers, own } = question;
  const read = job.pipeline[0] as ReadNode;
  const node = job.pipeline.find(({ op }) => op === "zonal") as ZonalNode | undefined;
  if (!node)
    throw new TilefoldError("JOB_INVALID", "images are written on one machine so far", { hint: "Run the job with --executor local." });
  const sourceOrder = Array.from({ length: own }, (_, i) => i);
  const groups = groupsOf(question);
  const values: LayerProgram = groups
    ? groupBands(groups, node.bands)
    : sourcesProgram(headers, sourceOrder, node.bands ?? read.bands?.slice(0, 1) ?? [1]);
  const by = groups ? byOfGroups(groups, node, headers, own) : byProgram(node, headers, own);
  if (by) sameGrid(values, by, headers);
  const layout = groups?.length === 1 ? groups[0]!.layout : null;
  const { grid } = values;
  if (!groups && headers[0]!.georeference !== "transform") {
    throw new TilefoldError("RASTER_GEOREFERENCE", `${headers[0]!.uri} has no transform`, { at: { uri: headers[0]!.uri } });
  }
  const crs = grid.crs === null ? null : parseCrs(grid.crs);
  const inRaster = node.zonesCrs === "raster";
  const zonesDocument = question.zones!;

  const parsed = parseZones(zonesDocument.document, {
    crs: inRaster ? (grid.crs ?? PLANAR) : node.zonesCrs,
    uri: zonesDocument.uri,
  });
  const programs = by ? [values, by] : [values];
  const bytesPerPixel = programs.reduce((sum, program) => sum + bytesPerPixelOf(program), 0);
  const tiling = chooseTiling(grid, blockShape(question, groups, layout), {
    tileSize: job.tiling?.tileSize,
    batchBytes:
      (job.tiling?.batchBytes === undefined ? undefined : parseByteSize(job.tiling.batchBytes)) ?? options.batchBytes ?? BATCH_BYTES,
    bytesPerPixel,
  });
  const coverage = node.coverage ?? "exact";
  const zonePlan = planZones(
    parsed.zones,
    inRaster ? crs : parseCrs(parsed.crs),
    { width: grid.width, height: grid.height, transform: grid.transform, crs },
    tiling,
    {
      coverage,
      allowEmpty: node.allowEmpty === true,
      tolerancePixels: TOLERANCE_PIXELS,
      onPixels: options.onPixels,
    },
  );
  refuseWhenNoneIsLeft(zonePlan.errors);
  options.onPixels?.(zonePlan.touched.count() * tiling.tileWidth * tiling.tileHeight);

  const areas = planCellAreas(crs, grid.transform, grid.width, grid.height, node.area ?? "geodesic");
  const zonal = planZonalSpec({
    stats: node.stats ?? [],
    quantiles: node.quantiles,
    bins: node.bins,
    classes: node.classes,
    coverage,
    bands: values.bands,
    by: by?.bands[0] ?? null,
    unitExponent: areas.unitExponent,
    zonePixels: zonePlan.pixels,
  });
  const apart = tooManySources(headers, programs);
  const layer = apart ? hollowProgram(values) : values;
  const second = apart && by ? hollowProgram(by) : by;
  const context = batchContext(apart ? { ...question, headers: [] } : question, layer, second, zonal, tiling, stage);

  const { batchCols } = tileCounts(grid, tiling);
  const order = [...zonePlan.batches.keys()].sort((a, b) =>
    mortonCompare(a % batchCols, Math.floor(a / batchCols), b % batchCols, Math.floor(b / batchCols)),
  );
  const reads = await planReads(programs, headers, tiling, zonePlan.touched.runs(), order, apart, stage);

  const lines: BatchLine[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const areasOf = slicedAreas(areas);
  const shares = order.flatMap((number, place) => zoneShares(zonePlan.batches.get(number)!).map((zones) => ({ number, place, zones })));
  shares.forEach(({ number, place, zones }, batch) => {
    const window = batchWindow(grid, tiling, number);
    const own = reads[place]!;
    const { bytes: record, name } = recordOf({ window, zones, areas: areasOf(window) }, own);
    const { bytes, pixels } = own;
    lines.push({
      batch,
      part: stage.digest(`${context} ${stage.digest(name)}`),
      offset,
      length: record.length,
      pixels,
      bytes,
      memory:
        2 * bytes +
        4 * tiling.tileWidth * tiling.tileHeight * bytesPerPixel +
        4 * record.length +
        zones.length * ZONE_STATE_BYTES +
        tiling.batchWidth * tiling.tileHeight,
    });
    records.push(record);
    offset += record.length;
  });

  const all = joinBytes(records, offset);
  const warnings: PlanWarning[] = [
    ...question.warnings,
    ...headers.flatMap(({ uri, warnings }) => warnings.map((message) => ({ code: "RASTER", message: `${uri}: ${message}` }))),
    ...parsed.warnings.map(({ kind, message }) => ({ code: warningCode(kind), message })),
    ...zonePlan.warnings,
  ];
  const plan: TablePlan = {
    tilefold: 1,
    output: "table",
    engine: ENGINE,
    jobId: question.jobId,
    ...planSources(headers, apart, stage),
    layer,
    layout,
    by: second,
    tiling,
    zonal,
    tiles: zonePlan.touched.count(),
    interiorTiles: zonePlan.touched.count() - zonePlan.crossed.count(),
    batches: lines.length,
    records: stage.digest(all),
    zones: zonePlan.errors.length,
    zonesFailed: zonePlan.failed,
    estimate: estimateWork(lines, job.executor ?? "local"),
    warnings: warnings.slice(0, 100),
    context,
    allowMissing: job.allowMissing === true,
    ...(question.missingScenes.length > 0 ? { missingScenes: question.missingScenes } : {}),
  };
  checkLimits(plan, job.limits);
  return { plan, lines, records: all, touched: zonePlan.touched.runs(), zones: zonePlan.lines };
}

/**
 * Writes a plan's files; plan.json comes last, so where it stands the others do too.
 * @param late the caller writes zones.ndjson itself, when there is time for its totals
 */
export async function writePlan(planned: Planned<Plan>, job: unknown, stage: Stage, late = false): Promise<void> {
  const id = planned.plan.jobId;
  const put = (file: Parameters<typeof jobUri>[2], bytes: Uint8Array) => writeOrKeep(stage, jobUri(stage.state, id, file), bytes);
  await Promise.all([
    put("job.json", encodeText(JSON.stringify(job, null, 2))),
    put("manifest.jsonl", encodeManifest(planned.lines)),
    writeOrKeep(stage, recordsUri(stage.state, planned.plan), planned.records),
  ]);
  const text = JSON.stringify(planned.plan);
  if (!late) await writeZones(planned, stage);
  if (text.length > LIMITS.planBytes)
    throw new TilefoldError("LIMIT_EXCEEDED", `plan.json would have ${text.length} bytes, at most ${LIMITS.planBytes} fit`);
  await put("plan.json", encodeText(text));
}

/** zones.ndjson: who the zones are and what their covers must come to. */
export async function writeZones(planned: Planned<Plan>, stage: Stage): Promise<void> {
  const text = planned.zones().map((line) => `${JSON.stringify(line)}\n`);
  await writeOrKeep(stage, jobUri(stage.state, planned.plan.jobId, "zones.ndjson"), encodeText(text.join("")));
}

/** The blocks that tiles follow: the layout's tiles, or the sources' blocks where the layer has their pixels. */
function blockShape(
  { headers, own, job }: Question,
  groups: readonly GroupLayer[] | null,
  layout: LayerLayout | null,
): Parameters<typeof chooseTiling>[1] {
  if (layout !== null) {
    const { tileCols, tileRows } = layout.layout.tileLayout;
    return { blockWidth: tileCols, blockHeight: tileRows, tiled: true };
  }
  if (job.pipeline.some(({ op }) => op === "reproject")) return null;
  if (headers.length === 1 || own === 1) return headers[0]!.levels[0]!;
  return groups ? commonBlock(headers.slice(0, own)) : null;
}

function byProgram(node: ZonalNode, headers: Question["headers"], own: number): LayerProgram | null {
  if (node.by === undefined) return null;
  if (typeof node.by === "object") return sourcesProgram(headers, [own], [node.by.band ?? 1]);
  return sourcesProgram(
    headers,
    Array.from({ length: own }, (_, i) => i),
    [bandIndex(headers[0]!.bands, node.by, headers[0]!.uri) + 1],
  );
}

/** A band of the layer itself, or of another raster. */
function byOfGroups(groups: readonly GroupLayer[], node: ZonalNode, headers: Question["headers"], own: number): LayerProgram | null {
  if (node.by === undefined) return null;
  if (typeof node.by === "object") return sourcesProgram(headers, [own], [node.by.band ?? 1]);
  if (groups.length > 1) throw new TilefoldError("JOB_INVALID", `by is a band of one layer, and the composite has ${groups.length} groups`);
  return groupBands(groups, [node.by]);
}

function sameGrid(values: LayerProgram, by: LayerProgram, headers: Question["headers"]): void {
  const a = values.grid;
  const b = by.grid;
  const alike =
    a.width === b.width &&
    a.height === b.height &&
    a.crs === b.crs &&
    (["a", "b", "c", "d", "e", "f"] as const).every(
      (key) => Math.abs(a.transform[key] - b.transform[key]) <= 1e-9 * Math.max(1, Math.abs(a.transform[key])),
    );
  if (alike) return;
  throw new TilefoldError(
    "SOURCES_MIXED",
    `${headers[0]!.uri} and ${headers[leavesOf(by)[0]!.parts[0]!.source]!.uri} do not lie on one grid: ${a.width} × ${a.height} and ${b.width} × ${b.height} pixels`,
    {
      hint: "The raster of `by` must have the grid of the values.",
    },
  );
}

/** All that decides a batch's bytes beside its record: engine, sources, what is asked, how a tile is made. Zone ids and other zones stay out. */
function batchContext(
  question: Question,
  layer: LayerProgram,
  by: LayerProgram | null,
  zonal: ZonalSpec,
  tiling: object,
  stage: Stage,
): string {
  const sources = question.headers.map(({ uri: _, warnings: __, ...rest }) => rest);
  return stage.digest(
    canonicalJson({ engine: ENGINE, sources, layer, by, zonal, tiling, allowMissing: question.job.allowMissing === true }),
  );
}

/** The encoded part that a window needs. Batches beside one another share the areas of their rows. */
function slicedAreas(areas: CellAreas): (window: PixelWindow) => Uint8Array {
  if (areas.kind !== "rows") return (window) => encodeCellAreas(sliceCellAreas(areas, window));
  const byRows = new Map<string, Uint8Array>();
  return (window) => {
    const key = `${window.row}/${window.height}`;
    let bytes = byRows.get(key);
    if (bytes === undefined) byRows.set(key, (bytes = encodeCellAreas(sliceCellAreas(areas, window))));
    return bytes;
  };
}

/** One zone that fails is that zone's affair; when all do, the request is wrong. */
function refuseWhenNoneIsLeft(errors: ZonePlan["errors"]): void {
  if (errors.length === 0) throw new TilefoldError("AOI_EMPTY", "there are no zones");
  const first = errors[0];
  if (first && errors.every((error) => error)) throw new TilefoldError(first.code, first.message, { hint: first.hint, at: first.at });
}

/** The zones of one window, in shares of about the same size, in the order of the job. */
function zoneShares(zones: readonly BatchZone[]): (readonly BatchZone[])[] {
  const edges = zones.reduce((sum, { sign }) => sum + sign.length, 0);
  const count = Math.max(Math.ceil(zones.length / BATCH_ZONES), Math.ceil(edges / BATCH_EDGES));
  const size = Math.ceil(zones.length / count);
  return Array.from({ length: Math.ceil(zones.length / size) }, (_, i) => zones.slice(i * size, (i + 1) * size));
}
