/**
 * Which blocks of a grid a zone covers, at a cost that follows its perimeter: blocks wholly inside come as runs, and blocks that the
 * boundary runs through each with the edges that meet it.
 *
 * A block belongs to the boundary when an edge meets its inside, so the zone covers a part of it; an edge along its border or through its corner is
 * not enough. So the blocks listed are those that share an area with the zone, and an extent that ends on a block's side does not reach the block behind it.
 */

import { type Growing, growing, push, reserve, taken, withEnd } from "./cover-list.js";
import { type ColumnMarks, columnMarks, takeMarks } from "./coverage-marks.js";
import { edgeXAt, type PixelEdges, selectEdges, type WindowEdges } from "./edges.js";
import { simpleCover } from "./zone-kernel.js";

/** A raster of cols × rows pixels cut into blocks of width × height from its north-west corner; the last column and row of blocks may be cut off. */
export interface BlockGrid {
  readonly cols: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
}

export interface BlockCover {
  readonly grid: BlockGrid;
  /** Blocks wholly inside, three numbers a run: block row, first block column, column after the last. In row-major order. */
  readonly interiorRuns: Int32Array;
  /** How many blocks the boundary runs through. */
  readonly boundaryCount: number;
  /** Their block columns and rows, in row-major order. */
  readonly boundaryCol: Int32Array;
  readonly boundaryRow: Int32Array;
  /** `edgeIndex[edgeStart[i] … edgeStart[i + 1] - 1]` are the edges that meet boundary block i, ascending. */
  readonly edgeStart: Int32Array;
  readonly edgeIndex: Int32Array;
  /** The winding number at the north-west corner of each boundary block, as `WindowEdges` has it. */
  readonly cornerWinding: Int32Array;
}

/** Runs of blocks, three numbers a run: block row, first block column, column after the last; in row-major order. */
export interface KeyCover {
  /** Blocks wholly inside. */
  readonly interior: Int32Array;
  /** Blocks that the boundary runs through. */
  readonly boundary: Int32Array;
}

export function coverBlocks(edges: PixelEdges, grid: BlockGrid): BlockCover {
  const lists = simpleCover(edges, grid, true);
  if (lists === null) return coverBlocksPlainly(edges, grid);
  return {
    grid,
    interiorRuns: lists[0]!,
    boundaryCount: lists[2]!.length,
    boundaryCol: lists[2]!,
    boundaryRow: lists[3]!,
    edgeStart: lists[5]!,
    edgeIndex: lists[6]!,
    cornerWinding: lists[4]!,
  };
}

/** The same without WebAssembly. */
export function coverBlocksPlainly(edges: PixelEdges, grid: BlockGrid): BlockCover {
  const cover = sweepBlocks(edges, grid, true);
  return {
    grid,
    interiorRuns: taken(cover.interior),
    boundaryCount: cover.cols.length,
    boundaryCol: taken(cover.cols),
    boundaryRow: taken(cover.rows),
    edgeStart: withEnd(cover.edgeStart, cover.edgeIndex.length),
    edgeIndex: taken(cover.edgeIndex),
    cornerWinding: taken(cover.cornerWinding),
  };
}

/** The same blocks as runs only: a country at a tile zoom. */
export function coverKeys(edges: PixelEdges, grid: BlockGrid): KeyCover {
  const lists = simpleCover(edges, grid, false);
  return lists === null ? coverKeysPlainly(edges, grid) : { interior: lists[0]!, boundary: lists[1]! };
}

/** The same without WebAssembly. */
export function coverKeysPlainly(edges: PixelEdges, grid: BlockGrid): KeyCover {
  const cover = sweepBlocks(edges, grid, false);
  return { interior: taken(cover.interior), boundary: taken(cover.boundary) };
}

/** The edges for boundary block i of a cover. */
export const windowEdges = (cover: BlockCover, edges: PixelEdges, i: number): WindowEdges =>
  selectEdges(edges, cover.edgeIndex.subarray(cover.edgeStart[i]!, cover.edgeStart[i + 1]!), cover.cornerWinding[i]!);

interface Scratch {
  readonly interior: Growing;
  readonly boundary: Growing;
  readonly cols: Growing;
  readonly rows: Growing;
  readonly edgeStart: Growing;
  readonly edgeIndex: Growing;
  readonly cornerWinding: Growing;
  active: Int32Array;
  /** First and last block column that each active edge meets in the row of blocks. */
  first: Int32Array;
  last: Int32Array;
  /** By block column, all 0 between rows of blocks. */
  /** Change of the corner's winding, and of the winding of a block that no edge meets. */
  strict: Int32Array;
  inclusive: Int32Array;
  met: Int32Array;
  fill: Int32Array;
  columns: Int32Array;
  marks: ColumnMarks;
}

/** Zones come by the hundred thousand and most meet a few blocks: the working arrays are kept, zeroed after use. */
const scratch: Scratch = {
  interior: growing(),
  boundary: growing(),
  cols: growing(),
  rows: growing(),
  edgeStart: growing(),
  edgeIndex: growing(),
  cornerWinding: growing(),
  active: new Int32Array(64),
  first: new Int32Array(64),
  last: new Int32Array(64),
  strict: new Int32Array(0),
  inclusive: new Int32Array(0),
  met: new Int32Array(0),
  fill: new Int32Array(0),
  columns: new Int32Array(0),
  marks: columnMarks(0),
};

function sweepBlocks(edges: PixelEdges, grid: BlockGrid, lists: boolean): Scratch {
  const { coords, sign, count } = edges;
  const { cols: width, rows: height, width: blockWidth, height: blockHeight } = grid;
  const out = scratch;
  out.interior.length = out.boundary.length = out.cols.length = out.rows.length = 0;
  out.edgeStart.length = out.edgeIndex.length = out.cornerWinding.length = 0;

  let west = Infinity;
  let east = -Infinity;
  let south = -Infinity;
  for (let i = 0; i < count * 4; i += 4) {
    const xa = coords[i]!;
    const xb = coords[i + 2]!;
    if (xa < west) west = xa;
    if (xb < west) west = xb;
    if (xa > east) east = xa;
    if (xb > east) east = xb;
    if (coords[i + 3]! > south) south = coords[i + 3]!;
  }
  const blockRows = Math.ceil(height / blockHeight);
  if (count === 0 || !(west < width && east > 0 && coords[1]! < height && south > 0)) return out;
  const origin = west <= 0 ? 0 : blockAt(west, blockWidth);
  const cols = Math.min(Math.ceil(width / blockWidth), blockAt(east, blockWidth) + 1) - origin;
  fitColumns(out, cols + 1);
  const { strict, inclusive, met, fill, columns, marks } = out;

  let next = 0;
  let live = 0;
  for (let row = coords[1]! <= 0 ? 0 : blockAt(coords[1]!, blockHeight); row < blockRows; row++) {
    const top = row * blockHeight;
    const bottom = Math.min(top + blockHeight, height);
    if (top >= south) break;
    // An edge that ends on the top line is kept for the corner's winding.
    for (; next < count && coords[next * 4 + 1]! < bottom; next++) {
      if (coords[next * 4 + 3]! < top) continue;
      if (live === out.active.length) growActive(out);
      out.active[live++] = next;
    }
    const { active, first, last } = out;
    let kept = 0;
    for (let k = 0; k < live; k++) {
      const edge = active[k]!;
      const xa = coords[edge * 4]!;
      const ya = coords[edge * 4 + 1]!;
      const xb = coords[edge * 4 + 2]!;
      const yb = coords[edge * 4 + 3]!;
      const xTop = edgeXAt(xa, ya, xb, yb, top);
      const xBottom = edgeXAt(xa, ya, xb, yb, bottom);
      const low = Math.min(xTop, xBottom);
      const high = Math.max(xTop, xBottom);
      const block = xTop < 0 ? -1 : xTop < width ? blockAt(xTop, blockWidth) - origin : cols;
      if (ya < top && block < cols) {
        strict[block + 1] = strict[block + 1]! + sign[edge]!;
        mark(marks, block + 1);
      }
      if (ya <= top && top < yb && block < cols) {
        const behind = block >= 0 && (block + origin) * blockWidth === xTop ? block : block + 1;
        inclusive[behind] = inclusive[behind]! + sign[edge]!;
        mark(marks, behind);
      }
      first[k] = 0;
      last[k] = -1;
      if (low < width && high >= 0 && (yb > top || ya === top)) {
        const from = low < 0 ? 0 : blockAt(low, blockWidth) - origin;
        const at = high >= width ? cols - 1 : blockAt(high, blockWidth) - origin;
        const to = at < cols ? at : cols - 1;
        const runsAlong = ya === yb && ya === top;
        const inner = runsAlong ? -1 : high < width && (at + origin) * blockWidth === high ? at - 1 : to;
        first[k] = from;
        last[k] = to;
        // Bit 0: the edge meets the block's inside. The rest counts the edges.
        for (let c = from; c <= to; c++) {
          met[c] = (met[c]! + 2) | (c <= inner ? 1 : 0);
          mark(marks, c);
        }
      }
    }

    const marked = takeMarks(marks, cols + 1, columns);
    let winding = 0;
    let cornerWinding = 0;
    let from = 0;
    const listsFrom = out.edgeIndex.length;
    let listed = listsFrom;
    for (let m = 0; m < marked; m++) {
      const c = columns[m]!;
      if (winding > 0) addRun(out.interior, row, origin + from, origin + Math.min(c, cols));
      winding += inclusive[c]!;
      cornerWinding += strict[c]!;
      inclusive[c] = strict[c] = 0;
      from = c;
      fill[c] = -1;
      if ((met[c]! & 1) === 1) {
        if (lists) {
          push(out.cols, origin + c);
          push(out.rows, row);
          push(out.cornerWinding, cornerWinding);
          push(out.edgeStart, listed);
          fill[c] = listed;
          listed += met[c]! >> 1;
        } else addRun(out.boundary, row, origin + c, origin + c + 1);
        from = c + 1;
      }
      met[c] = 0;
    }
    if (winding > 0) addRun(out.interior, row, origin + from, origin + cols);

    if (lists) reserve(out.edgeIndex, listed);
    const index = out.edgeIndex.items;
    for (let k = 0; k < live; k++) {
      const edge = active[k]!;
      if (lists) {
        for (let c = first[k]!; c <= last[k]!; c++) {
          const at = fill[c]!;
          if (at < 0) continue;
          index[at] = edge;
          fill[c] = at + 1;
        }
      }
      if (coords[edge * 4 + 3]! >= bottom) active[kept++] = edge;
    }
    out.edgeIndex.length = listed;
    live = kept;
  }
  return out;
}

/** The block that holds coordinate x >= 0. A double below block × size never has a quotient that rounds up to block. */
const blockAt = (x: number, size: number): number => Math.floor(x / size);

function mark(marks: ColumnMarks, column: number): void {
  marks.columns[column >> 5]! |= 1 << (column & 31);
  marks.words[column >> 10]! |= 1 << ((column >> 5) & 31);
}

/** Adds a run, or widens the one before where they meet. */
function addRun(runs: Growing, row: number, from: number, to: number): void {
  if (from >= to) return;
  const { items, length } = runs;
  if (length > 0 && items[length - 3] === row && items[length - 1] === from) {
    items[length - 1] = to;
    return;
  }
  push(runs, row);
  push(runs, from);
  push(runs, to);
}

function growActive(out: Scratch): void {
  const active = new Int32Array(out.active.length * 2);
  active.set(out.active);
  out.active = active;
  out.first = new Int32Array(active.length);
  out.last = new Int32Array(active.length);
}

function fitColumns(out: Scratch, size: number): void {
  if (out.strict.length >= size) return;
  const length = Math.max(size, out.strict.length * 2, 64);
  out.strict = new Int32Array(length);
  out.inclusive = new Int32Array(length);
  out.met = new Int32Array(length);
  out.fill = new Int32Array(length);
  out.columns = new Int32Array(length);
  out.marks = columnMarks(length);
}
