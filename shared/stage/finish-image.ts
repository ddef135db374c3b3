/** The end of an image: parts gathered, the coarse levels folded, one file written, and a STAC item beside it. */

import { imageFile, type LevelBlocks } from "../cog/image-file.js";
import { type ImageSpec, levelSize } from "../cog/image-spec.js";
import { TilefoldError } from "../core/errors.js";
import { checkTilesAbsent } from "../layer/object-sinks.js";
import { decodeRecord } from "../plan/batch-record.js";
import type { BatchLine, ImagePlan } from "../plan/plan.js";
import { allocateCells } from "../raster/cell-type.js";
import { halveBand } from "../raster/halve.js";
import type { Band } from "../raster/tile.js";
import type { MissingPart } from "./batch-pixels.js";
import { itemUri, stacItem } from "./image-item.js";
import { decodeImagePart, encodeLevel, imagePartUri } from "./image-part.js";
import { encodeText, recordsUri, type Stage } from "./stage.js";

/** An image that was written. */
export interface WrittenImage {
  readonly uri: string;
  readonly item: string;
  /** The group of scenes it is made of. */
  readonly group: string;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly string[];
  readonly bytes: number;
  readonly scenes: number;
  /** Pixels of computed bands without a finite answer, as by a division by zero. */
  readonly dropped: number;
  readonly warnings: readonly string[];
  readonly missing: readonly MissingPart[];
  /** Of keyed tiles: how many, at which zooms. */
  readonly tiles?: number;
  readonly zooms?: readonly number[];
}

/** Holds an output against what is there. @throws OUTPUT_EXISTS */
export async function checkImageOutputs(plan: ImagePlan, ifExists: "fail" | "overwrite" | "resume", stage: Stage): Promise<void> {
  if (ifExists !== "fail") return;
  for (const image of plan.images) {
    const { uri } = image;
    if (image.tiles) await checkTilesAbsent(image, stage.storeFor(uri));
    else {
      for (const out of [uri, itemUri(uri)])
        if (await stage.storeFor(out).exists(out))
          throw new TilefoldError("OUTPUT_EXISTS", `${out} is there already`, { at: { uri: out } });
    }
  }
}

/** Writes one image of the plan. All of its parts must be there. */
export async function finishImage(
  plan: ImagePlan,
  image: number,
  lines: readonly BatchLine[],
  ifExists: "fail" | "overwrite" | "resume",
  stage: Stage,
): Promise<WrittenImage> {
  const planned = plan.images[image]!;
  const { spec, uri } = planned;
  const store = stage.storeFor(stage.state);
  const levels = Array.from({ length: spec.levels }, (_, level) => {
    const count = Math.ceil(levelSize(spec.width, level) / spec.blockSize) * Math.ceil(levelSize(spec.height, level) / spec.blockSize);
    return { blocks: new Array<Uint8Array>(count).fill(EMPTY), masks: new Array<Uint8Array>(count).fill(EMPTY) };
  });
  const fold: Fold = { level: 0, bands: [] };
  let holes = false;
  let clashes = 0;
  let dropped = 0;
  const missing: MissingPart[] = [];
  for (const line of lines.filter((one) => one.image === image)) {
    const record = decodeRecord(
      await store.read(recordsUri(stage.state, plan), { offset: line.offset, length: line.length }, { signal: stage.signal }),
    );
    const part = decodeImagePart(
      await store.readAll(imagePartUri(stage.state, line.part), { signal: stage.signal }),
      plan,
      spec,
      line.part,
    );
    holes ||= part.holes;
    clashes += part.clashes;
    dropped += part.dropped;
    missing.push(...part.missing);
    part.levels.forEach((level, l) => {
      place(spec, levels[l]!.blocks, level.blocks, record.window, l);
      place(spec, levels[l]!.masks, level.masks, record.window, l);
    });
    if (part.levels.length < spec.levels) keepTop(fold, spec, part.levels.length - 1, part.top, record.window);
  }
  foldRest(fold, spec, levels);
  const masked = spec.nodata === null && holes;
  const file = imageFile(
    spec,
    levels.map(({ blocks, masks }): LevelBlocks => ({ blocks, masks: masked ? masks : null })),
  );
  const out = stage.storeFor(uri);
  await out
    .write(uri, file, {
      mode: ifExists === "fail" ? "create" : "replace",
      contentType: "image/tiff; application=geotiff; profile=cloud-optimized",
      durable: true,
      signal: stage.signal,
    })
    .catch((error: unknown) => {
      if (error instanceof TilefoldError && error.code === "STORE_EXISTS")
        throw new TilefoldError("OUTPUT_EXISTS", `${uri} is there already`, { at: { uri } });
      throw error;
    });
  const item = itemUri(uri);
  await stage.storeFor(item).write(item, encodeText(`${JSON.stringify(stacItem(plan, planned, file.length), null, 2)}\n`), {
    mode: "replace",
    contentType: "application/geo+json",
    signal: stage.signal,
  });
  const warnings = [
    ...(clashes > 0 ? [`${clashes} values of ${uri} are its nodata value ${spec.nodata} and will be read as nodata`] : []),
    ...(dropped > 0 ? [`${dropped} pixels had no finite answer (as by a division by zero) and have no value`] : []),
  ];
  return {
    uri,
    item,
    group: planned.key,
    width: spec.width,
    height: spec.height,
    bands: spec.bands,
    bytes: file.length,
    scenes: planned.scenes.length,
    dropped,
    warnings,
    missing,
  };
}

const EMPTY = new Uint8Array(0);

/** Puts a batch's blocks of a level into their places. */
function place(
  spec: ImageSpec,
  into: Uint8Array[],
  blocks: readonly Uint8Array[],
  window: { col: number; row: number; width: number },
  level: number,
): void {
  const across = Math.ceil(levelSize(spec.width, level) / spec.blockSize);
  const scale = spec.blockSize * 2 ** level;
  const own = Math.ceil(Math.ceil(window.width / 2 ** level) / spec.blockSize);
  blocks.forEach((block, i) => {
    into[(window.row / scale + Math.floor(i / own)) * across + window.col / scale + (i % own)] = block;
  });
}

/** The pixels of the finest level that no worker has folded further. */
interface Fold {
  level: number;
  bands: Band[];
}

function keepTop(
  fold: Fold,
  spec: ImageSpec,
  level: number,
  top: readonly Band[],
  window: { col: number; row: number; width: number; height: number },
): void {
  const width = levelSize(spec.width, level);
  const height = levelSize(spec.height, level);
  if (fold.bands.length === 0) {
    fold.level = level;
    fold.bands = spec.bands.map(() => ({
      cellType: spec.cellType,
      cells: allocateCells(spec.cellType, width * height),
      valid: new Uint8Array(width * height),
    }));
  }
  const scale = 2 ** level;
  const across = Math.ceil(window.width / scale);
  const down = Math.ceil(window.height / scale);
  top.forEach((band, b) => {
    const to = fold.bands[b]!;
    for (let r = 0; r < down; r++) {
      const at = (window.row / scale + r) * width + window.col / scale;
      to.cells.set(band.cells.subarray(r * across, (r + 1) * across), at);
      if (band.valid === null) to.valid!.fill(1, at, at + across);
      else to.valid!.set(band.valid.subarray(r * across, (r + 1) * across), at);
    }
  });
}

function foldRest(fold: Fold, spec: ImageSpec, levels: { blocks: Uint8Array[]; masks: Uint8Array[] }[]): void {
  if (fold.bands.length === 0) return;
  for (let level = fold.level + 1; level < spec.levels; level++) {
    const width = levelSize(spec.width, level - 1);
    const height = levelSize(spec.height, level - 1);
    fold.bands = fold.bands.map((band) => halveBand(band, width, height, spec.resample));
    levels[level] = encodeLevel(spec, fold.bands, levelSize(spec.width, level), levelSize(spec.height, level));
  }
}
