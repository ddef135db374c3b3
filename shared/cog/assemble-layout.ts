/**
 * Where every block of an image comes to stand, and from which objects the file is put together. Pure: of the lengths of blocks alone. One step for a
 * run of blocks, typed arrays for all that grows with the image.
 */
import { TilefoldError } from "../core/errors.js";
import { mortonCompare } from "../grid/morton.js";
import { type BatchPlace, batchRanges, type ImageGeometry, imageGeometry, type TileRange, tileCount, topRanges } from "./write-geometry.js";
import { emptyTables, type LevelTables, layoutHeader, writeHeader } from "./write-header.js";
import { hasLeaders, type ImageSpec, piecesOf, planesOf } from "./write-spec.js";
import type { ImageTags } from "./write-tags.js";

/** The lengths of a batch's blocks, as EncodedBlocks has them. */
export interface BatchLengths extends BatchPlace {
  readonly lengths: Uint32Array;
}

/** Source −1 is the header, 0 the top levels, i + 1 the i-th of the batches as they were given. */
export const HEADER_SOURCE = -1;
export const TOP_SOURCE = 0;

/** Runs of bytes that follow one another in the file: `lengths[i]` bytes of `sources[i]` from `starts[i]` on. */
export interface Segments {
  readonly sources: Int32Array;
  readonly starts: Float64Array;
  readonly lengths: Float64Array;
}

export interface FileLayout {
  readonly header: Uint8Array;
  readonly bytes: number;
  readonly bigTiff: boolean;
  readonly segments: Segments;
}

export interface LayoutOptions {
  /** False: blocks of masks are passed over, since no pixel of the image is off. [the spec's] */
  readonly masks?: boolean;
  /** For tests: BigTIFF is used exactly where the file needs it. */
  readonly bigTiff?: boolean;
}

/**
 * `top`: the lengths of the levels above the batches' own, as topEncoder gives them; empty where there are none. Batches in any order; one that is not
 * among them has no value anywhere.
 */
export function layoutFile(
  spec: ImageSpec,
  tags: ImageTags,
  batches: readonly BatchLengths[],
  top: Uint32Array,
  { masks = spec.mask, bigTiff }: LayoutOptions = {},
): FileLayout {
  const geometry = imageGeometry(spec);
  checkLengths(spec, geometry, batches, top);
  const written = { ...spec, mask: spec.mask && masks };
  const around = hasLeaders(spec) ? 8 : 0;
  let body = sizeOf(spec, written.mask, top, around);
  for (const { lengths } of batches) body += sizeOf(spec, written.mask, lengths, around);
  const small = layoutHeader(written, geometry, tags, false);
  const big = bigTiff ?? small.bytes + body > 0xffffffff;
  const header = big ? layoutHeader(written, geometry, tags, true) : small;
  const tables = emptyTables(written, geometry);
  const list = new SegmentList();
  list.add(HEADER_SOURCE, 0, header.bytes);
  const place = blockPlacer(spec, written.mask, geometry, tables, header.bytes, list);
  const topReader = sourceReader(TOP_SOURCE, top);
  for (const range of topRanges(geometry)) place(topReader, range);
  const readers = batches.map(({ lengths }, i) => sourceReader(i + 1, lengths));
  if (spec.order === "row") placeByRow(geometry, batches, readers, place);
  else placeByBatch(geometry, batches, readers, place);
  return { header: writeHeader(header, tables), bytes: header.bytes + body, bigTiff: big, segments: list.done() };
}

function checkLengths(spec: ImageSpec, geometry: ImageGeometry, batches: readonly BatchLengths[], top: Uint32Array): void {
  const seen = new Set<string>();
  const expect = (lengths: Uint32Array, ranges: readonly TileRange[], name: string): void => {
    const count = ranges.reduce((sum, range) => sum + tileCount(range), 0) * piecesOf(spec);
    if (lengths.length !== count) throw new TilefoldError("INTERNAL", `${name} has ${lengths.length} blocks, expected ${count}`);
  };
  for (const batch of batches) {
    const name = `batch (${batch.col}, ${batch.row})`;
    if (!(batch.col >= 0 && batch.row >= 0 && batch.col < geometry.batchCols && batch.row < geometry.batchRows))
      throw new TilefoldError("INTERNAL", `${name} is none of the image's`);
    if (seen.has(name)) throw new TilefoldError("INTERNAL", `${name} came twice`);
    seen.add(name);
    expect(batch.lengths, batchRanges(geometry, batch), name);
  }
  expect(top, topRanges(geometry), "the top levels");
}

function sizeOf(spec: ImageSpec, masks: boolean, lengths: Uint32Array, around: number): number {
  const pieces = piecesOf(spec);
  const taken = masks ? pieces : planesOf(spec);
  let size = 0;
  for (let i = 0; i < lengths.length; i++) if (lengths[i]! > 0 && i % pieces < taken) size += lengths[i]! + around;
  return size;
}

/** A source is taken from its first block to its last, once: levels and rows come in the same order in it and in the file. */
interface SourceReader {
  readonly source: number;
  readonly lengths: Uint32Array;
  next: number;
  at: number;
}

const sourceReader = (source: number, lengths: Uint32Array): SourceReader => ({ source, lengths, next: 0, at: 0 });

type Placer = (from: SourceReader, tiles: TileRange) => void;

/** Places the next blocks of a source as those of `tiles`, row by row. */
function blockPlacer(
  spec: ImageSpec,
  masks: boolean,
  geometry: ImageGeometry,
  tables: readonly LevelTables[],
  start: number,
  list: SegmentList,
): Placer {
  const around = hasLeaders(spec) ? 4 : 0;
  const planes = planesOf(spec);
  const pieces = piecesOf(spec);
  let at = start;
  return (from, { level, colStart, rowStart, colEnd, rowEnd }) => {
    const { tileCols, tileRows } = geometry.levels[level]!;
    const { offsets, counts, maskOffsets, maskCounts } = tables[level]!;
    for (let row = rowStart; row < rowEnd; row++) {
      for (let col = colStart; col < colEnd; col++) {
        const tile = row * tileCols + col;
        for (let piece = 0; piece < pieces; piece++) {
          const length = from.lengths[from.next++]!;
          if (length === 0) continue;
          const size = length + 2 * around;
          if (piece >= planes && !masks) {
            from.at += size;
            continue;
          }
          if (piece < planes) {
            offsets[piece * tileCols * tileRows + tile] = at + around;
            counts[piece * tileCols * tileRows + tile] = length;
          } else {
            maskOffsets[tile] = at + around;
            maskCounts[tile] = length;
          }
          list.add(from.source, from.at, size);
          from.at += size;
          at += size;
        }
      }
    }
  };
}

/** Level by level, each row by row across all batches. */
function placeByRow(geometry: ImageGeometry, batches: readonly BatchLengths[], readers: readonly SourceReader[], place: Placer): void {
  const rows: number[][] = Array.from({ length: geometry.batchRows }, () => []);
  const order = batches.map((_, i) => i).sort((a, b) => batches[a]!.col - batches[b]!.col);
  for (const i of order) rows[batches[i]!.row]!.push(i);
  for (let level = geometry.batchTop; level >= 0; level--) {
    for (const members of rows) {
      const ranges = members.map((i) => batchRanges(geometry, batches[i]!)[geometry.batchTop - level]!);
      const first = ranges[0];
      if (first === undefined) continue;
      for (let row = first.rowStart; row < first.rowEnd; row++) {
        for (const [m, i] of members.entries()) place(readers[i]!, { ...ranges[m]!, rowStart: row, rowEnd: row + 1 });
      }
    }
  }
}

/** Each batch whole, along a Z-curve. */
function placeByBatch(geometry: ImageGeometry, batches: readonly BatchLengths[], readers: readonly SourceReader[], place: Placer): void {
  const order = batches.map((_, i) => i).sort((a, b) => mortonCompare(batches[a]!.col, batches[a]!.row, batches[b]!.col, batches[b]!.row));
  for (const i of order) for (const range of batchRanges(geometry, batches[i]!)) place(readers[i]!, range);
}

/** Grows as it is filled; runs that continue one another in their source are one. */
class SegmentList {
  #sources = new Int32Array(1024);
  #starts = new Float64Array(1024);
  #lengths = new Float64Array(1024);
  #count = 0;

  add(source: number, start: number, length: number): void {
    if (length === 0) return;
    const last = this.#count - 1;
    if (last >= 0 && this.#sources[last] === source && this.#starts[last]! + this.#lengths[last]! === start) {
      this.#lengths[last]! += length;
      return;
    }
    if (this.#count === this.#sources.length) this.#grow();
    this.#sources[this.#count] = source;
    this.#starts[this.#count] = start;
    this.#lengths[this.#count++] = length;
  }

  #grow(): void {
    const size = this.#count * 2;
    const grown = <T extends Int32Array | Float64Array>(into: T, from: T): T => {
      into.set(from);
      return into;
    };
    this.#sources = grown(new Int32Array(size), this.#sources);
    this.#starts = grown(new Float64Array(size), this.#starts);
    this.#lengths = grown(new Float64Array(size), this.#lengths);
  }

  done(): Segments {
    return {
      sources: this.#sources.slice(0, this.#count),
      starts: this.#starts.slice(0, this.#count),
      lengths: this.#lengths.slice(0, this.#count),
    };
  }
}
