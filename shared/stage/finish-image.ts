/** The end of an image: parts gathered, the coarse levels folded, one file written, and a STAC item beside it. */

import { layoutFile, TOP_SOURCE } from "../cog/assemble-layout.js";
import { topEncoder } from "../cog/encode-batch.js";
import { imageGeometry } from "../cog/write-geometry.js";
import { TilefoldError } from "../core/errors.js";
import { checkTilesAbsent } from "../layer/object-sinks.js";
import type { BatchLine, ImagePlan } from "../plan/plan.js";
import type { Piece } from "../store/pieces.js";
import type { MissingPart } from "./batch-pixels.js";
import { itemUri, stacItem } from "./image-item.js";
import { type ImagePart, readImagePart } from "./image-part.js";
import { decodeText, encodeText, type Stage } from "./stage.js";

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
      const item = itemUri(uri);
      const there = (await stage.storeFor(uri).exists(uri)) ? uri : (await isOfAnother(item, plan.jobId, stage)) ? item : null;
      if (there !== null) throw new TilefoldError("OUTPUT_EXISTS", `${there} is there already`, { at: { uri: there } });
    }
  }
}

/** An item that this job left, whose image is gone, is in nobody's way. */
async function isOfAnother(item: string, jobId: string, stage: Stage): Promise<boolean> {
  const store = stage.storeFor(item);
  if (!(await store.exists(item))) return false;
  try {
    const { properties } = JSON.parse(decodeText(await store.readAll(item))) as { properties?: Record<string, unknown> };
    return properties?.["tilefold:job"] !== jobId;
  } catch {
    return true;
  }
}

/** Parts whose heads are read at once. */
const HEADS_AT_ONCE = 16;

/**
 * Writes one image of the plan. All of its parts must be there. The levels above the batches are folded here, from one tile a batch; blocks of the parts
 * are copied as they are.
 * @throws OUTPUT_EXISTS
 */
export async function finishImage(
  plan: ImagePlan,
  image: number,
  lines: readonly BatchLine[],
  ifExists: "fail" | "overwrite" | "resume",
  stage: Stage,
): Promise<WrittenImage> {
  const planned = plan.images[image]!;
  const { spec, tags, uri } = planned;
  const parts = await readParts(
    lines.filter((one) => one.image === image),
    plan,
    image,
    stage,
  );
  const top = parts.folded;
  const layout = layoutFile(spec, tags, parts.heads, top.lengths, { masks: parts.heads.some(({ holes }) => holes) });
  const out = stage.storeFor(uri);
  await out
    .assemble(uri, { [Symbol.iterator]: () => piecesOf(layout, top.bytes, parts.heads) }, layout.bytes, stage.storeFor(stage.state), {
      mode: ifExists === "fail" ? "create" : "replace",
      contentType: "image/tiff; application=geotiff; profile=cloud-optimized",
      durable: true,
      ...(stage.signal ? { signal: stage.signal } : {}),
    })
    .catch((error: unknown) => {
      if (error instanceof TilefoldError && error.code === "STORE_EXISTS")
        throw new TilefoldError("OUTPUT_EXISTS", `${uri} is there already`, { at: { uri } });
      throw error;
    });
  const item = itemUri(uri);
  await stage.storeFor(item).write(item, encodeText(`${JSON.stringify(stacItem(plan, planned, layout.bytes), null, 2)}\n`), {
    mode: "replace",
    contentType: "application/geo+json",
    signal: stage.signal,
  });
  const clashes = parts.heads.reduce((sum, part) => sum + part.clashes, 0);
  const dropped = parts.heads.reduce((sum, part) => sum + part.dropped, 0);
  return {
    uri,
    item,
    group: planned.key,
    width: spec.width,
    height: spec.height,
    bands: planned.program.bands.map(({ name }) => name),
    bytes: layout.bytes,
    scenes: planned.scenes.length,
    dropped,
    warnings: [
      ...(clashes > 0 ? [`${clashes} values of ${uri} are its nodata value ${spec.nodata} and will be read as nodata`] : []),
      ...(dropped > 0 ? [`${dropped} pixels had no finite answer (as by a division by zero) and have no value`] : []),
    ],
    missing: parts.heads.flatMap(({ missing }) => missing),
  };
}

/** What is kept of a part: its pixels are folded and gone. */
type PartHead = Omit<ImagePart, "top"> & { readonly col: number; readonly row: number };

/** The heads of all parts, and the levels above them. Along a Z-curve, so that few tiles wait for their neighbours. */
async function readParts(lines: readonly BatchLine[], plan: ImagePlan, image: number, stage: Stage) {
  const { spec } = plan.images[image]!;
  const geometry = imageGeometry(spec);
  const encoder = topEncoder(spec);
  const above = geometry.batchTop < spec.overviews;
  const heads: PartHead[] = [];
  for (let i = 0; i < lines.length; i += HEADS_AT_ONCE) {
    const read = await Promise.all(lines.slice(i, i + HEADS_AT_ONCE).map((line) => readImagePart(line, spec, stage)));
    for (const { top, ...head } of read) {
      const { col, row } = head.place;
      heads.push({ ...head, col, row });
      if (above) encoder.put(col, row, top);
    }
  }
  return { heads, folded: above ? encoder.finish() : NOTHING };
}

const NOTHING = { bytes: new Uint8Array(0), lengths: new Uint32Array(0) };

/** The file from its first byte to its last. */
function* piecesOf({ header, segments }: ReturnType<typeof layoutFile>, top: Uint8Array, heads: readonly PartHead[]): Generator<Piece> {
  const { sources, starts, lengths } = segments;
  for (let i = 0; i < sources.length; i++) {
    const [source, start, length] = [sources[i]!, starts[i]!, lengths[i]!];
    if (source < TOP_SOURCE) yield { bytes: header };
    else if (source === TOP_SOURCE) yield { bytes: top.subarray(start, start + length) };
    else {
      const { uri, etag, size, offset } = heads[source - 1]!;
      yield { uri, etag, size, offset: offset + start, length };
    }
  }
}
