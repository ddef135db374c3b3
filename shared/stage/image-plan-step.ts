/** The plan of a job that writes images: the grid cut into blocks, aligned batches of them, and what each batch reads. */

import { geoKeysFromCrs } from "../cog/write-geokeys.js";
import { type ImageSpec, imageSpec } from "../cog/write-spec.js";
import type { BandTags, ImageTags } from "../cog/write-tags.js";
import { parseByteSize } from "../core/byte-size.js";
import { canonicalJson } from "../core/canonical-json.js";
import { ENGINE } from "../core/engine.js";
import { asTilefoldError, at, TilefoldError } from "../core/errors.js";
import { joinBytes } from "../core/join-bytes.js";
import { jsonPointer } from "../core/json-pointer.js";
import { parseCrs } from "../geo/crs.js";
import { mortonCompare } from "../grid/morton.js";
import type { WriteNode } from "../node/write.js";
import { checkLimits } from "../plan/check-limits.js";
import { estimateWork } from "../plan/cost.js";
import type { LayerLayout } from "../plan/layer-layout.js";
import type { LayerProgram, PlacedGrid } from "../plan/layer-program.js";
import { hollowProgram, tooManySources } from "../plan/own-sources.js";
import type { GroupLayer } from "../plan/pipeline-layers.js";
import type { BatchLine, ImagePlan, PlannedImage, PlanWarning } from "../plan/plan.js";
import { bytesPerPixel, groupsOf } from "../plan/plan-layer.js";
import { selectBands } from "../plan/program-nodes.js";
import { meetsSources } from "../plan/program-tree.js";
import { sourcesProgram } from "../plan/sources-program.js";
import { batchWindow, rowsAtOnce, type Tiling, tileCounts } from "../plan/tiling.js";
import { bytesPerCell } from "../raster/cell-type.js";
import { commonCellType } from "../raster/composite-type.js";
import { colorTableOf } from "./color-table.js";
import { itemUri } from "./image-item.js";
import { planReads, planSources, recordOf } from "./plan-reads.js";
import type { Planned, PlanOptions } from "./plan-step.js";
import { overwritesLayer, tileOutput, writesTiles } from "./plan-tiles.js";
import type { Question } from "./question.js";
import type { Stage } from "./stage.js";

/** Uncompressed bytes of all sources of a batch. */
const BATCH_BYTES = 128 << 20;
const TILE_BYTES = 96 << 20;
/** Of a batch its stored blocks are held, not its pixels; where they should pack less than this, it is read band of tiles by band of tiles. */
const PACKED = 2;
/** Pixels a side of a batch: its blocks are held while its levels are made. */
const BATCH_SIDE = 4096;
/** Fewer batches than this leave workers idle at the end, unless they are small: then they cost more than idle workers. */
const LEAST_BATCHES = 16;
const SMALL_SIDE = 1024;
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
  const layers = node.format === "layer" ? layersOf(groups) : groups.map((group) => ({ group, instants: null }));
  const wanted = layers.flatMap((layer) => imagesOf(layer, layers.length > 1, node));
  const colors = await Promise.all(wanted.map(({ program }) => (writesTiles(node) ? undefined : colorTableOf(program, headers, stage))));
  const untiled = wanted.map(({ group, uri, program, slices }, image): PlannedImage => {
    const { key, scenes, times, layout, pyramid = null } = group;
    const colorTable = colors[image];
    const spec = specOf(group, program, node, uri, place, colorTable ? "nearest" : "average");
    const tiled = { bands: program.bands, cellType: spec.cellType, layout, pyramid, group: key, instants: slices?.instants ?? null };
    return {
      key,
      uri,
      scenes,
      ...(times === undefined ? {} : { times }),
      program,
      spec,
      tags: { ...tagsOf(program, place), ...(colorTable ? { colorTable } : {}) },
      layout,
      pyramid,
      tiles: writesTiles(node) ? tileOutput(node, tiled, place) : null,
      ...(slices === null ? {} : { instants: slices.instants, slices: slices.programs }),
    };
  });
  for (const { uri, tiles } of untiled) {
    const over = tiles
      ? headers.some((header) => overwritesLayer(header, uri, tiles))
        ? uri
        : undefined
      : [uri, itemUri(uri)].find((out) => headers.some((header) => header.uri === out) || (read.op === "query" && read.items === out));
    if (over !== undefined)
      throw new TilefoldError("OUTPUT_OVERWRITES_SOURCE", `${over} is read and would be written over`, { at: { uri: over, ...place } });
  }
  const { grid } = untiled[0]!.program;
  const perPixel = Math.max(...untiled.map(({ program }) => bytesPerPixel(program)));
  const tiling = imageTiling(
    untiled[0]!.spec,
    perPixel,
    (job.tiling?.batchBytes === undefined ? undefined : parseByteSize(job.tiling.batchBytes)) ?? options.batchBytes ?? BATCH_BYTES,
    job.tiling?.tileSize,
    untiled[0]!.tiles === null ? null : untiled[0]!.layout,
  );
  const images = untiled.map((image): PlannedImage => ({ ...image, spec: { ...image.spec, span: spanOf(tiling, image.spec) } }));
  const { batchCols, batchRows } = tileCounts(grid, tiling);
  const touched = allTiles(grid, tiling);
  const { layout, instants } = images[0]!;
  const keys = layout === null || instants !== undefined ? null : metKeys(images.flatMap(programsOf), layout);
  const keysAt = instants?.map((instant, i) => ({ instant, keys: metKeys([images[0]!.slices![i]!], layout!) }));
  const tiles = keysAt?.reduce((sum, { keys: own }) => sum + countTiles(own), 0) ?? countTiles(keys ?? touched);
  const order = Array.from({ length: batchCols * batchRows }, (_, i) => i).sort((a, b) =>
    mortonCompare(a % batchCols, Math.floor(a / batchCols), b % batchCols, Math.floor(b / batchCols)),
  );

  const lines: BatchLine[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const apart = tooManySources(headers, images.flatMap(programsOf));
  const sources = apart ? [] : headers.map(({ uri: _, warnings: __, ...rest }) => rest);
  for (const { image, slice, program } of images.flatMap(partsOf)) {
    const { spec, tiles: keyedTiles, layout, pyramid } = images[image]!;
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
    // Of many instants each has pixels in few places.
    const met = slice === undefined ? order : order.filter((number) => meetsSources(program, batchWindow(grid, tiling, number)));
    const reads = await planReads([program], headers, tiling, touched, met, apart, stage);
    met.forEach((number, i) => {
      const { bytes, pixels } = reads[i]!;
      // Where no source has pixels there are no tiles.
      if (keyedTiles !== null && bytes === 0 && reads[i]!.blocks.every(({ index: blocks }) => blocks.length === 0)) return;
      const window = batchWindow(grid, tiling, number);
      const { bytes: record, name } = recordOf({ window, zones: [], areas: new Uint8Array(0) }, reads[i]!);
      const rows = rowsAtOnce(tiling, bytes, window.height);
      const cells = window.width * window.height * spec.samples * (bytesPerCell(spec.cellType) + 1);
      lines.push({
        batch: lines.length,
        image,
        ...(slice === undefined ? {} : { slice }),
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
  const all = joinBytes(records, offset);
  const planned = apart
    ? images.map(({ slices: _, ...image }) => ({ ...image, program: hollowProgram(image.program), scenes: image.scenes.slice(0, SCENES) }))
    : images;
  const plan: ImagePlan = {
    tilefold: 1,
    output: "image",
    engine: ENGINE,
    jobId: question.jobId,
    ...planSources(headers, apart, stage),
    layer: planned[0]!.program,
    layout,
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
  return { plan, lines, records: all, touched, ...(keys === null ? {} : { keys }), ...(keysAt ? { keysAt } : {}), zones: () => [] };
}

/** The programs of an image: one, or one for each instant. */
const programsOf = ({ program, slices }: PlannedImage): readonly LayerProgram[] => slices ?? [program];

const partsOf = (image: PlannedImage, number: number) =>
  programsOf(image).map((program, i) => ({ image: number, slice: image.slices === undefined ? undefined : i, program }));

/** Tiles of which each is looked at: whether any source meets it. Of more, all count. */
const TILES_LOOKED_AT = 1 << 18;

/** Runs along rows of all tiles: row, first column, column after the last. */
function allTiles(grid: PlacedGrid, tiling: Tiling): Int32Array {
  const { firstCol, firstRow, tileCols, tileRows } = tileCounts(grid, tiling);
  return Int32Array.from({ length: (tileRows - firstRow) * 3 }, (_, i) =>
    i % 3 === 0 ? firstRow + i / 3 : i % 3 === 1 ? firstCol : tileCols,
  );
}

/** The same of the layout's keys that any source meets: others have no tile. */
function metKeys(programs: readonly LayerProgram[], { layout, keyBounds: { minKey, maxKey } }: LayerLayout): Int32Array {
  const { tileCols, tileRows } = layout.tileLayout;
  const all = (maxKey.col - minKey.col + 1) * (maxKey.row - minKey.row + 1) > TILES_LOOKED_AT;
  const runs: number[] = [];
  for (let row = minKey.row; row <= maxKey.row; row++) {
    let from = -1;
    for (let col = minKey.col; col <= maxKey.col + 1; col++) {
      const window = { col: (col - minKey.col) * tileCols, row: (row - minKey.row) * tileRows, width: tileCols, height: tileRows };
      const met = col <= maxKey.col && (all || programs.some((program) => meetsSources(program, window)));
      if (met && from < 0) from = col;
      if (met || from < 0) continue;
      runs.push(row, from, col);
      from = -1;
    }
  }
  return Int32Array.from(runs);
}

function countTiles(runs: Int32Array): number {
  let count = 0;
  for (let i = 0; i < runs.length; i += 3) count += runs[i + 2]! - runs[i + 1]!;
  return count;
}

function checkFormat(node: WriteNode, at: { pointer: string }): void {
  if (writesTiles(node)) return;
  const format = node.format ?? (/\.tiff?$/i.test(node.uri) ? "cog" : undefined);
  if (format === "cog" || format === "geotiff") return;
  throw new TilefoldError("OUTPUT_INVALID", `${node.uri} does not say its format`, {
    at,
    hint: "End the address in .tif, or give `format`.",
  });
}

interface WantedLayer {
  readonly group: GroupLayer;
  /** Of a layer whose keys have a time: its groups, one an instant, ascending. */
  readonly instants: readonly GroupLayer[] | null;
}

/** Groups of one instant each are one layer, whose keys have a time; others are a layer each. */
function layersOf(groups: readonly GroupLayer[]): WantedLayer[] {
  if (groups.some(({ instant }) => instant === undefined)) return groups.map((group) => ({ group, instants: null }));
  const scenes = [...new Set(groups.flatMap((group) => group.scenes))];
  const [first, last] = [groups[0]!.instant!, groups.at(-1)!.instant!];
  return [{ group: { ...groups[0]!, key: "all", scenes, times: [first, last] }, instants: groups }];
}

/** A layer's images: one, or one for each band where the address has {band}. */
function imagesOf({ group, instants }: WantedLayer, several: boolean, node: WriteNode) {
  const { key } = group;
  const safe = (text: string): string => text.replace(/[^\w.-]+/g, "_");
  const template =
    several && node.format !== "layer" && !node.uri.includes("{group}")
      ? node.uri.replace(/(\.[A-Za-z]+)?$/, (ending) => `-{group}${ending}`)
      : node.uri;
  const uri = template.replaceAll("{group}", safe(key));
  const imageOf = (to: string, take: (program: LayerProgram) => LayerProgram) => ({
    group,
    uri: to,
    program: take(group.program),
    slices: instants && { instants: instants.map(({ instant }) => instant!), programs: instants.map(({ program }) => take(program)) },
  });
  if (!uri.includes("{band}")) return [imageOf(uri, (program) => program)];
  return group.program.bands.map((band, b) => imageOf(uri.replaceAll("{band}", safe(band.name)), (program) => selectBands(program, [b])));
}

function specOf(
  { layout, pyramid }: GroupLayer,
  program: LayerProgram,
  node: WriteNode,
  uri: string,
  place: { pointer: string },
  resample: ImageSpec["resample"],
): ImageSpec {
  const { grid, bands } = program;
  const cellType = commonCellType(bands.map((band) => band.cellType));
  // A band that has none, as a count of observations, goes by the others'.
  const told = [...new Set(bands.map((band) => band.nodata).filter((value) => value !== null))];
  const spec = located(place, () =>
    imageSpec({
      width: grid.width,
      height: grid.height,
      cellType,
      samples: bands.length,
      blockSize: node.blockSize ?? blockOf(layout),
      nodata: told.length === 1 ? told[0]! : null,
      overviews: node.overviews ?? true,
      resample: node.resample ?? pyramid?.resample ?? resample,
      // In a bucket whole batches are copied; elsewhere the file reads as GDAL's own.
      order: uri.startsWith("s3:") ? "batch" : "row",
      ...(node.compression === undefined ? {} : { compression: node.compression }),
      ...(node.level === undefined ? {} : { level: node.level }),
      ...(node.predictor === undefined ? {} : { predictor: node.predictor }),
    }),
  );
  return layout && pyramid ? { ...spec, overviews: Math.min(spec.overviews, layout.zoom - pyramid.endZoom) } : spec;
}

/** A batch's side in blocks, as a power of two; of keyed tiles nothing asks for it. */
const spanOf = ({ batchWidth }: Tiling, { blockSize }: ImageSpec): number => Math.max(0, Math.round(Math.log2(batchWidth / blockSize)));

function tagsOf({ grid: { crs, transform }, bands }: LayerProgram, place: { pointer: string }): ImageTags {
  return {
    transform,
    geoKeys: crs === null ? null : located(place, () => geoKeysFromCrs(parseCrs(crs))),
    bands: bands.map(({ name, scaling }): BandTags => ({ name, ...(scaling === undefined || scaling === "mixed" ? {} : scaling) })),
  };
}

/** What the writer refuses is refused of the node. */
function located<T>(place: { pointer: string }, make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    throw at(asTilefoldError(thrown), place);
  }
}

/** A layout's tiles are the image's blocks, where TIFF can have such blocks. */
function blockOf(layout: GroupLayer["layout"]): number {
  const { tileCols, tileRows } = layout?.layout.tileLayout ?? { tileCols: 512, tileRows: 512 };
  return tileCols === tileRows && tileCols % 16 === 0 && tileCols <= 8192 ? tileCols : 512;
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
  const batches = (tiles: number): number => Math.ceil(spec.width / (tileCols * tiles)) * Math.ceil(spec.height / (tileRows * tiles));
  const fits = (tiles: number): boolean => {
    const across = Math.max(tileCols, tileRows) * tiles;
    if (across > BATCH_SIDE || tileCols * tileRows * tiles * tiles * perPixel > PACKED * batchBytes) return false;
    return across <= SMALL_SIDE || batches(tiles) >= LEAST_BATCHES;
  };
  while (fits(side * 2) && (side * tileCols < spec.width || side * tileRows < spec.height)) side *= 2;
  const sizes = { tileWidth, tileHeight, batchWidth: side * tileCols, batchHeight: side * tileRows, readBytes: batchBytes };
  if (keyed === null) return sizes;
  const { minKey } = keyed.keyBounds;
  return { ...sizes, origin: { col: (minKey.col % side) * tileCols, row: (minKey.row % side) * tileRows } };
}
