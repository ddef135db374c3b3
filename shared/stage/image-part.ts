/** A batch of an image as an object: the encoded blocks of its levels, and before them what the reducer needs to know of it. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { batchEncoder } from "../cog/encode-batch.js";
import type { BatchPlace } from "../cog/write-geometry.js";
import type { ImageSpec } from "../cog/write-spec.js";
import { TilefoldError } from "../core/errors.js";
import { directoryEnd, type Packable, pack, packedPlaces } from "../core/pack.js";
import { mortonCompare } from "../grid/morton.js";
import type { PixelWindow } from "../grid/window.js";
import type { BatchLine, ImagePlan, PlannedImage } from "../plan/plan.js";
import { allocateCells, type CellArray, viewCells } from "../raster/cell-type.js";
import { countEqual } from "../raster/count-equal.js";
import type { Band } from "../raster/tile.js";
import { writeCells } from "../raster/write-cells.js";
import type { Store } from "../store/store.js";
import type { BatchPixels, MissingPart } from "./batch-pixels.js";
import { decodeText, encodeText, type Stage } from "./stage.js";

export const imagePartUri = (state: string, part: string): string => `${state}/parts/${part.slice(0, 2)}/${part}.blocks`;

/** What the reducer reads of a part: all but the blocks themselves. */
export interface ImagePart {
  readonly place: BatchPlace;
  /** Of its blocks, as EncodedBlocks has them; they stand in the object `uri` from `offset` on. */
  readonly lengths: Uint32Array;
  readonly uri: string;
  readonly etag: string;
  readonly size: number;
  readonly offset: number;
  /** The tile of its last level, where levels above it are to be folded; null: it has no value. */
  readonly top: readonly Band[] | null;
  /** Some pixel has no value in some band. */
  readonly holes: boolean;
  readonly dropped: number;
  /** Values that are the nodata value by chance. */
  readonly clashes: number;
  readonly missing: readonly MissingPart[];
}

type PartFacts = Pick<ImagePart, "place" | "holes" | "dropped" | "clashes" | "missing">;

/** The batch that a window of the full resolution is. */
const placeOf = ({ tiling }: Pick<ImagePlan, "tiling">, { col, row }: PixelWindow): BatchPlace => ({
  col: col / tiling.batchWidth,
  row: row / tiling.batchHeight,
});

export function encodeImagePart(plan: ImagePlan, { program, spec }: PlannedImage, window: PixelWindow, pixels: BatchPixels): Uint8Array {
  const { blockSize } = spec;
  const place = placeOf(plan, window);
  const encoder = batchEncoder(spec, place);
  const cols = Math.ceil(window.width / blockSize);
  const blocks = Array.from({ length: cols * Math.ceil(window.height / blockSize) }, (_, i) => ({
    col: i % cols,
    row: Math.floor(i / cols),
  })).sort((a, b) => mortonCompare(a.col, a.row, b.col, b.row));
  const fill = spec.nodata === null ? null : spec.nodata === "nan" ? Number.NaN : Number(spec.nodata);
  const scratch = new Float64Array(plan.tiling.tileWidth);
  let clashes = 0;
  for (const { col, row } of blocks) {
    const part = {
      col: window.col + col * blockSize,
      row: window.row + row * blockSize,
      width: Math.min(blockSize, window.width - col * blockSize),
      height: Math.min(blockSize, window.height - row * blockSize),
    };
    const bands = blockBands(plan, program, spec, part, pixels, scratch);
    if (fill !== null && !Number.isNaN(fill)) {
      bands.forEach((band, b) => {
        if (program.bands[b]!.nodata !== null) clashes += countEqual(band, fill);
      });
    }
    encoder.put(part.col / blockSize, part.row / blockSize, bands);
  }
  const { bytes, lengths, top, holes } = encoder.finish();
  const facts: PartFacts = { place, holes, clashes, dropped: pixels.dropped(), missing: pixels.missing };
  // The blocks come last: what stands before them is read by itself.
  const arrays: Record<string, Packable> = { facts: encodeText(JSON.stringify(facts)), lengths, zblocks: bytes };
  top?.forEach(({ cells, valid }, b) => {
    putTop(arrays, `t${b}`, new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength));
    if (valid !== null) putTop(arrays, `k${b}`, valid);
  });
  return pack(arrays);
}

const SAMPLE = 16_384;

/** Deflated where that makes less of it; noisy cells are kept as they are, under a name of their own. */
function putTop(arrays: Record<string, Packable>, name: string, bytes: Uint8Array): void {
  const from = Math.max(0, (bytes.length - SAMPLE) >> 1);
  const sample = bytes.subarray(from, from + SAMPLE);
  const packs = deflateRawSync(sample, { level: 1 }).length < 0.6 * sample.length;
  if (packs) arrays[name] = deflateRawSync(bytes, { level: 1 });
  else arrays[plain(name)] = bytes;
}

const plain = (name: string): string => `plain-${name}`;

/** First bytes that are read of a part; more where it has more to say. */
const HEAD_BYTES = 64 << 10;

/** @throws AUDIT_FAILED for an object that is no part */
export async function readImagePart(line: Pick<BatchLine, "part">, spec: ImageSpec, stage: Stage): Promise<ImagePart> {
  const store = stage.storeFor(stage.state);
  const uri = imagePartUri(stage.state, line.part);
  const { size, etag } = await store.stat(uri, stage.signal ? { signal: stage.signal } : {});
  try {
    const { head, places, offset } = await readHead(store, uri, size, etag, stage.signal);
    const held = (name: string): Uint8Array | null => {
      const place = places.get(name);
      return place === undefined ? null : head.subarray(place.offset, place.offset + place.count * (place.type === "u32" ? 4 : 1));
    };
    const facts = JSON.parse(decodeText(held("facts")!)) as PartFacts;
    const bytes = (name: string): Uint8Array | null => {
      const packed = held(name);
      if (packed !== null) return new Uint8Array(inflateRawSync(packed));
      const own = held(plain(name));
      // Cells are viewed where they are aligned, and they are where the bytes that were read are.
      return own === null || own.byteOffset % 8 === 0 ? own : own.slice();
    };
    const top = Array.from({ length: spec.samples }, (__, b): Band | null => {
      const cells = bytes(`t${b}`);
      return cells === null ? null : { cellType: spec.cellType, cells: viewCells(spec.cellType, cells), valid: bytes(`k${b}`) };
    });
    const lengths = new Uint32Array(held("lengths")!.slice().buffer);
    return { ...facts, lengths, uri, etag, size, offset, top: top[0] ? (top as Band[]) : null };
  } catch (cause) {
    if (cause instanceof TilefoldError) throw cause;
    throw new TilefoldError("AUDIT_FAILED", `part ${line.part} is damaged`, {
      hint: "Delete the file and resume the job.",
      at: { key: line.part },
      cause,
    });
  }
}

/** A part without its blocks, and where they begin. */
async function readHead(store: Store, uri: string, size: number, etag: string, signal: AbortSignal | undefined) {
  const options = { etag, ...(signal ? { signal } : {}) };
  const read = (length: number): Promise<Uint8Array> => store.read(uri, { offset: 0, length: Math.min(size, length) }, options);
  let head = await read(HEAD_BYTES);
  let places = packedPlaces(head);
  if (places === null) {
    head = await read(directoryEnd(head));
    places = packedPlaces(head)!;
  }
  const { offset } = places.get("zblocks")!;
  if (head.length < offset) head = await read(offset);
  return { head, places, offset };
}

/** A block's pixels in the image's cell type, evaluated tile by tile. */
function blockBands(
  plan: ImagePlan,
  program: PlannedImage["program"],
  spec: ImageSpec,
  block: PixelWindow,
  pixels: BatchPixels,
  scratch: Float64Array,
): Band[] {
  const { tileWidth, tileHeight } = plan.tiling;
  if (tileWidth === spec.blockSize && tileHeight === spec.blockSize) {
    const bands = pixels.tile(program, block, "only");
    if (bands.every(({ cellType }) => cellType === spec.cellType)) return [...bands];
  }
  const size = block.width * block.height;
  const whole = Array.from({ length: spec.samples }, () => ({ cells: allocateCells(spec.cellType, size), valid: new Uint8Array(size) }));
  for (let row = 0; row < block.height; row += tileHeight) {
    for (let col = 0; col < block.width; col += tileWidth) {
      const width = Math.min(tileWidth, block.width - col);
      const height = Math.min(tileHeight, block.height - row);
      const bands = pixels.tile(program, { col: block.col + col, row: block.row + row, width, height }, "only");
      bands.forEach((band, b) => {
        const to = whole[b]!;
        for (let r = 0; r < height; r++) {
          const from = r * width;
          const at = (row + r) * block.width + col;
          copyCells(band, from, spec, to.cells, at, width, scratch);
          if (band.valid === null) to.valid.fill(1, at, at + width);
          else to.valid.set(band.valid.subarray(from, from + width), at);
        }
      });
    }
  }
  return whole.map(({ cells, valid }): Band => ({ cellType: spec.cellType, cells, valid: valid.indexOf(0) < 0 ? null : valid }));
}

function copyCells(band: Band, from: number, spec: ImageSpec, to: CellArray, at: number, width: number, scratch: Float64Array): void {
  const row = band.cells.subarray(from, from + width);
  if (band.cellType === spec.cellType) {
    to.set(row, at);
    return;
  }
  scratch.set(row);
  writeCells(spec.cellType, to, scratch.subarray(0, width), at, width);
}
