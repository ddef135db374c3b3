/** The plan of a job that writes images: the grid cut into blocks, aligned batches of them, and what each batch reads. */

import { type ImageSpec, levelCount } from "../cog/image-spec.js";
import { parseByteSize } from "../core/byte-size.js";
import { canonicalJson } from "../core/canonical-json.js";
import { ENGINE } from "../core/engine.js";
import { TilefoldError } from "../core/errors.js";
import { jsonPointer } from "../core/json-pointer.js";
import { parseCrs } from "../geo/crs.js";
import { mortonCompare } from "../grid/morton.js";
import type { WriteNode } from "../node/write.js";
import { checkLimits } from "../plan/check-limits.js";
import { estimateWork } from "../plan/cost.js";
import type { LayerProgram } from "../plan/layer-program.js";
import { hollowProgram, tooManySources } from "../plan/own-sources.js";
import type { GroupLayer } from "../plan/pipeline-layers.js";
import type { BatchLine, ImagePlan, PlannedImage, PlanWarning } from "../plan/plan.js";
import { bytesPerPixel, groupsOf } from "../plan/plan-layer.js";
import { selectBands } from "../plan/program-nodes.js";
import { sourcesProgram } from "../plan/sources-program.js";
import { batchWindow, rowsAtOnce, type Tiling, tileCounts } from "../plan/tiling.js";
import { bytesPerCell, isFloat } from "../raster/cell-type.js";
import { commonCellType } from "../raster/composite-type.js";
import { itemUri } from "./image-item.js";
import { planReads, planSources, recordOf } from "./plan-reads.js";
import type { Planned, PlanOptions } from "./plan-step.js";
import { overwritesLayer, tileOutput, writesTiles } from "./plan-tiles.js";
import type { Question } from "./question.js";
import type { Stage } from "./stage.js";

/** Uncompressed bytes of all sources of a batch. */
const BATCH_BYTES = 128 << 20;
const TILE_BYTES = 96 << 20;
/** Pixels a side of a batch: it is held whole while its levels are made. */
const BATCH_SIDE = 2048;
/** Scenes that are named where sources are too many for the plan. */
const SCENES = 1000;

/** @throws OUTPUT_INVALID, LIMIT_EXCEEDED, and what programs refuse */
export async function makeImagePlan(question: Question, stage: Stage, options: PlanOptions = {}): Promise<Planned<ImagePlan>> {
  const { job, headers, own } = question;
  const index = job.pipeline.findIndex(({ op }) => op === "write");
  const node = job.pipeline[index] as WriteNode;
  const place = { pointer: jsonPointer(["pipeline", index]) };
  checkFormat(node, place);
  const read = job.pipeline[0]!;
  const groups: readonly GroupLayer[] = groupsOf(question) ?? [
    {
      key: "all",
      program: sourcesProgram(
        headers,
        Array.from({ length: own }, (_, i) => i),
        read.op === "read" ? read.bands : undefined,
      ),
      scenes: [],
      layout: null,
    },
  ];
  const untold = headers.find(({ georeference }) => georeference !== "transform");
  if (untold) throw new TilefoldError("RASTER_GEOREFERENCE", `${untold.uri} has no transform`, { at: { uri: untold.uri } });
  const images = groups
    .flatMap((group) => imagesOf(group, groups.length > 1, node))
    .map(({ group, uri, program }): PlannedImage => {
      const { key, scenes, times, layout, pyramid = null, instant } = group;
      const spec = imageSpec(group, program, node, place);
      const tiled = { bands: program.bands, cellType: spec.cellType, layout, pyramid, group: key };
      return {
        key,
        uri,
        scenes,
        ...(times === undefined ? {} : { times }),
        program,
        spec,
        layout,
        pyramid,
        tiles: writesTiles(node) ? tileOutput(node, tiled, place) : null,
        ...(instant === undefined ? {} : { instant }),
      };
    });
  for (const { uri, tiles } of images) {
    const over = tiles
      ? headers.some((header) => overwritesLayer(header, uri, tiles))
        ? uri
        : undefined
      : [uri, itemUri(uri)].find((out) => headers.some((header) => header.uri === out) || (read.op === "query" && read.items === out));
    if (over !== undefined)
      throw new TilefoldError("OUTPUT_OVERWRITES_SOURCE", `${over} is read and would be written over`, { at: { uri: over, ...place } });
  }
  const { grid } = images[0]!.program;
  const perPixel = Math.max(...images.map(({ program }) => bytesPerPixel(program)));
  const tiling = imageTiling(
    images[0]!.spec,
    perPixel,
    (job.tiling?.batchBytes === undefined ? undefined : parseByteSize(job.tiling.batchBytes)) ?? options.batchBytes ?? BATCH_BYTES,
    job.tiling?.tileSize,
    images[0]!.tiles === null ? null : images[0]!.layout,
  );
  const { firstCol, firstRow, tileCols, tileRows, batchCols, batchRows } = tileCounts(grid, tiling);
  const tiles = (tileCols - firstCol) * (tileRows - firstRow);
  const touched = Int32Array.from({ length: (tileRows - firstRow) * 3 }, (_, i) =>
    i % 3 === 0 ? firstRow + i / 3 : i % 3 === 1 ? firstCol : tileCols,
  );
  const order = Array.from({ length: batchCols * batchRows }, (_, i) => i).sort((a, b) =>
    mortonCompare(a % batchCols, Math.floor(a / batchCols), b % batchCols, Math.floor(b / batchCols)),
  );

  const lines: BatchLine[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const apart = tooManySources(
    headers,
    images.map(({ program }) => program),
  );
  const sources = apart ? [] : headers.map(({ uri: _, warnings: __, ...rest }) => rest);
  for (const [image, { program, spec, tiles: keyedTiles, layout, pyramid }] of images.entries()) {
    const keyed = keyedTiles === null ? {} : { tiles: keyedTiles.encoding, layout, pyramid };
    const context = stage.digest(
      canonicalJson({
        engine: ENGINE,
        sources,
        program: apart ? hollowProgram(program) : program,
        spec,
        tiling,
        ...keyed,
        allowMissing: job.allowMissing === true,
      }),
    );
    const reads = await planReads([program], headers, tiling, touched, order, apart, stage);
    order.forEach((number, i) => {
      const { bytes, pixels } = reads[i]!;
      // Where no source has pixels there are no tiles.
      if (keyedTiles !== null && bytes === 0 && reads[i]!.blocks.every(({ index: blocks }) => blocks.length === 0)) return;
      const window = batchWindow(grid, tiling, number);
      const { bytes: record, name } = recordOf({ window, zones: [], areas: new Uint8Array(0) }, reads[i]!);
      const rows = rowsAtOnce(tiling, bytes, window.height);
      const cells = window.width * window.height * spec.bands.length * (bytesPerCell(spec.cellType) + 1);
      lines.push({
        batch: lines.length,
        image,
        part: stage.digest(`${context} ${stage.digest(name)}`),
        offset,
        length: record.length,
        pixels,
        bytes,
        memory: Math.ceil((2 * bytes * rows) / window.height) + 2 * tiling.tileWidth * tiling.tileHeight * perPixel + 3 * cells,
      });
      records.push(record);
      offset += record.length;
    });
  }
  const warnings: PlanWarning[] = [
    ...question.warnings,
    ...headers.flatMap(({ uri, warnings: own }) => own.map((message) => ({ code: "RASTER", message: `${uri}: ${message}` }))),
  ];
  const all = joined(records, offset);
  const planned = apart
    ? images.map((image) => ({ ...image, program: hollowProgram(image.program), scenes: image.scenes.slice(0, SCENES) }))
    : images;
  const plan: ImagePlan = {
    tilefold: 1,
    output: "image",
    engine: ENGINE,
    jobId: question.jobId,
    ...planSources(headers, apart, stage),
    layer: planned[0]!.program,
    layout: images[0]!.layout,
    tiling,
    images: planned,
    tiles: tiles * images.length,
    interiorTiles: tiles * images.length,
    batches: lines.length,
    records: stage.digest(all),
    estimate: estimateWork(lines, job.executor ?? "local"),
    warnings: warnings.slice(0, 100),
    context: "",
    allowMissing: job.allowMissing === true,
    ...(question.missingScenes.length > 0 ? { missingScenes: question.missingScenes } : {}),
  };
  checkLimits(plan, job.limits);
  return { plan, lines, records: all, touched, zones: () => [] };
}

function checkFormat(node: WriteNode, at: { pointer: string }): void {
  if (writesTiles(node)) return;
  const format = node.format ?? (/\.tiff?$/i.test(node.uri) ? "cog" : undefined);
  if (format === "cog" || format === "geotiff") {
    if (node.compression === undefined || node.compression === "deflate" || node.compression === "none") return;
    throw new TilefoldError("OUTPUT_INVALID", `a ${format} is written with deflate or none here, not with ${node.compression}`, { at });
  }
  throw new TilefoldError("OUTPUT_INVALID", format ? `this engine cannot write ${format} yet` : `${node.uri} does not say its format`, {
    at,
    hint: "End the address in .tif, or give `format`.",
  });
}

/** A group's images: one, or one for each band where the address has {band}. */
function imagesOf(group: GroupLayer, several: boolean, node: WriteNode) {
  const { key } = group;
  const safe = (text: string): string => text.replace(/[^\w.-]+/g, "_");
  const template =
    several && !node.uri.includes("{group}") ? node.uri.replace(/(\.[A-Za-z]+)?$/, (ending) => `-{group}${ending}`) : node.uri;
  const uri = template.replaceAll("{group}", safe(key));
  if (!uri.includes("{band}")) return [{ group, uri, program: group.program }];
  return group.program.bands.map((band, b) => ({
    group,
    uri: uri.replaceAll("{band}", safe(band.name)),
    program: selectBands(group.program, [b]),
  }));
}

function imageSpec({ layout, pyramid }: GroupLayer, program: LayerProgram, node: WriteNode, at: { pointer: string }): ImageSpec {
  const { grid, bands } = program;
  const cellType = commonCellType(bands.map((band) => band.cellType));
  // A band that has none, as a count of observations, goes by the others'.
  const told = [...new Set(bands.map((band) => band.nodata).filter((value) => value !== null))];
  const nodata = told.length === 1 && typeof told[0] === "number" ? told[0] : isFloat(cellType) ? "nan" : null;
  const blockSize = node.blockSize ?? blockOf(layout);
  const levels = node.overviews === false ? 1 : levelCount(grid.width, grid.height, blockSize);
  const wanted = node.predictor ?? (isFloat(cellType) ? 3 : 2);
  if (wanted === 3 && !isFloat(cellType))
    throw new TilefoldError("OUTPUT_INVALID", `predictor 3 is for floats, and the image is ${cellType}`, { at });
  if (Array.isArray(node.overviews))
    throw new TilefoldError("OUTPUT_INVALID", "overviews are true or false: each level is half the one before", { at });
  return {
    width: grid.width,
    height: grid.height,
    transform: grid.transform,
    crs: crsOf(grid.crs, at),
    cellType,
    bands: bands.map(({ name }) => name),
    nodata,
    blockSize,
    levels: layout && pyramid ? Math.min(levels, layout.zoom - pyramid.endZoom + 1) : levels,
    compression: node.compression === "none" ? "none" : "deflate",
    level: Math.min(9, node.level ?? 6),
    predictor: node.compression === "none" ? 1 : wanted,
    resample: node.resample ?? pyramid?.resample ?? "average",
  };
}

/** A layout's tiles are the image's blocks, where TIFF can have such blocks. */
function blockOf(layout: GroupLayer["layout"]): number {
  const { tileCols, tileRows } = layout?.layout.tileLayout ?? { tileCols: 512, tileRows: 512 };
  return tileCols === tileRows && tileCols % 16 === 0 && tileCols <= 8192 ? tileCols : 512;
}

function crsOf(text: string | null, at: { pointer: string }): ImageSpec["crs"] {
  if (text === null) return null;
  const crs = parseCrs(text);
  const code = /^EPSG:(\d+)$/.exec(crs.id);
  if (code) return { epsg: Number(code[1]), geographic: crs.kind === "geographic" };
  if (/^\s*(PROJCS|GEOGCS)\[/.test(text)) return { wkt: text };
  throw new TilefoldError("OUTPUT_INVALID", `the CRS ${text.slice(0, 80)} has no EPSG code to be written by`, { at });
}

/**
 * Tiles are blocks of the image, or parts of one where the sources of a block are too much at once; batches are aligned squares of blocks.
 * Keyed tiles are the layout's, and their batches are aligned to its quadtree: a parent's four tiles lie in one.
 */
function imageTiling(
  spec: ImageSpec,
  perPixel: number,
  batchBytes: number,
  tileSize: number | undefined,
  keyed: PlannedImage["layout"],
): Tiling {
  const { tileCols, tileRows } = keyed?.layout.tileLayout ?? { tileCols: spec.blockSize, tileRows: spec.blockSize };
  const limit = tileSize ?? Number.POSITIVE_INFINITY;
  const wholePart = (size: number): number => {
    let part = Math.min(size, limit);
    while (size % part !== 0) part--;
    return part;
  };
  let tileWidth = wholePart(tileCols);
  let tileHeight = wholePart(tileRows);
  while (
    tileWidth % 2 === 0 &&
    tileHeight % 2 === 0 &&
    Math.min(tileWidth, tileHeight) > 64 &&
    tileWidth * tileHeight * perPixel > TILE_BYTES
  ) {
    tileWidth /= 2;
    tileHeight /= 2;
  }
  let side = 1;
  const fits = (tiles: number): boolean =>
    Math.max(tileCols, tileRows) * tiles <= BATCH_SIDE && tileCols * tileRows * tiles * tiles * perPixel <= batchBytes;
  while (fits(side * 2) && (side * tileCols < spec.width || side * tileRows < spec.height)) side *= 2;
  const batches = { tileWidth, tileHeight, batchWidth: side * tileCols, batchHeight: side * tileRows, readBytes: batchBytes };
  if (keyed === null) return batches;
  const { minKey } = keyed.keyBounds;
  return { ...batches, origin: { col: (minKey.col % side) * tileCols, row: (minKey.row % side) * tileRows } };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
