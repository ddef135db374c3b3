/** Tiles as runs: three numbers a run, row, first column, column after the last; in row-major order, none touching the next. */
import { type Growing, growing, push, taken } from "./cover-list.js";
import { edgeXAt } from "./edges.js";

/** Runs in any order, joined where they meet or overlap. */
export function joinedRuns(parts: readonly Int32Array[]): Int32Array {
  const merged = parts.length === 2 ? mergeTwo(sorted(parts[0]!), sorted(parts[1]!)) : sorted(joined(parts));
  const out = growing();
  let [row, first, end] = [-1, 0, 0];
  for (let i = 0; i < merged.length; i += 3) {
    const [r, f, e] = [merged[i]!, merged[i + 1]!, merged[i + 2]!];
    if (r === row && f <= end) {
      if (e > end) end = e;
      continue;
    }
    if (end > first) pushRun(out, row, first, end);
    [row, first, end] = [r, f, e];
  }
  if (end > first) pushRun(out, row, first, end);
  return taken(out);
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const out = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function pushRun(out: Growing, row: number, first: number, end: number): void {
  push(out, row);
  push(out, first);
  push(out, end);
}

function sorted(runs: Int32Array): Int32Array {
  let inOrder = true;
  for (let i = 3; i < runs.length && inOrder; i += 3)
    inOrder = runs[i]! > runs[i - 3]! || (runs[i] === runs[i - 3] && runs[i + 1]! >= runs[i - 2]!);
  if (inOrder) return runs;
  const order = Uint32Array.from({ length: runs.length / 3 }, (_, i) => 3 * i);
  order.sort((a, b) => runs[a]! - runs[b]! || runs[a + 1]! - runs[b + 1]!);
  const out = new Int32Array(runs.length);
  for (let i = 0; i < order.length; i++) {
    const from = order[i]!;
    out[3 * i] = runs[from]!;
    out[3 * i + 1] = runs[from + 1]!;
    out[3 * i + 2] = runs[from + 2]!;
  }
  return out;
}

function mergeTwo(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const out = new Int32Array(a.length + b.length);
  let [i, j] = [0, 0];
  for (let k = 0; k < out.length; k += 3) {
    const fromA = j >= b.length || (i < a.length && (a[i]! < b[j]! || (a[i] === b[j] && a[i + 1]! <= b[j + 1]!)));
    const source = fromA ? a : b;
    const at = fromA ? i : j;
    out[k] = source[at]!;
    out[k + 1] = source[at + 1]!;
    out[k + 2] = source[at + 2]!;
    if (fromA) i += 3;
    else j += 3;
  }
  return out;
}

export function runTiles(runs: Int32Array): number {
  let tiles = 0;
  for (let i = 0; i < runs.length; i += 3) tiles += runs[i + 2]! - runs[i + 1]!;
  return tiles;
}

/**
 * The tiles that a line meets, in tile units (x to the right, y down): those that own a piece of it that has a length. A tile owns its west
 * and north edges, so a line that runs along an edge belongs to the tile east or south of it, and one that ends at an edge does not reach
 * the tile behind it. A line of no length is a point. Tiles outside cols × rows do not take part.
 */
export function lineRuns(line: Float64Array, cols: number, rows: number): Int32Array {
  const out = growing();
  let long = false;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const down = line[i + 1]! < line[i + 3]! || (line[i + 1] === line[i + 3] && line[i]! <= line[i + 2]!);
    const [a, b] = down ? [i, i + 2] : [i + 2, i];
    const [xa, ya, xb, yb] = [line[a]!, line[a + 1]!, line[b]!, line[b + 1]!];
    if (xa === xb && ya === yb) continue;
    long = true;
    const lastRow = ya === yb ? Math.floor(ya) : Math.ceil(yb) - 1;
    const end = Math.min(lastRow, rows - 1);
    for (let row = Math.max(0, Math.floor(ya)); row <= end; row++) {
      const top = ya === yb ? xa : edgeXAt(xa, ya, xb, yb, row);
      const bottom = ya === yb ? xb : edgeXAt(xa, ya, xb, yb, row + 1);
      const [west, east] = top <= bottom ? [top, bottom] : [bottom, top];
      const first = Math.max(0, Math.floor(west));
      const last = Math.min(cols - 1, west === east ? Math.floor(west) : Math.ceil(east) - 1);
      if (first <= last) pushRun(out, row, first, last + 1);
    }
  }
  return long || line.length < 2 ? taken(out) : pointRuns(line.subarray(0, 2), cols, rows);
}

/** The tile that owns a point. */
export function pointRuns(point: Float64Array, cols: number, rows: number): Int32Array {
  const [col, row] = [Math.floor(point[0]!), Math.floor(point[1]!)];
  const inside = col >= 0 && row >= 0 && col < cols && row < rows;
  return inside ? Int32Array.of(row, col, col + 1) : new Int32Array(0);
}
