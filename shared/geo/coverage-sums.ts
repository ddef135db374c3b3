import type { PixelWindow } from "../grid/window.js";
import { cutHeight, stepsBelow } from "./coverage-exact.js";
import { edgeXAt, type PixelEdges } from "./edges.js";
import { COVERAGE_ONE } from "./spans.js";

/**
 * Row sums of the weights before they are clipped to 0 … COVERAGE_ONE: each piece of an edge counts itself and all columns east of it, so a
 * row is a sum over pieces in any order, with no active edges, spans or corner winding. The independent half of the planner's audit.
 */
export function unclippedRowSums(mode: "exact" | "centre", edges: PixelEdges, window: PixelWindow): Float64Array {
  const sums = new Float64Array(window.height);
  const { coords, sign } = edges;
  for (let i = 0; i < edges.count; i++) {
    const xa = coords[i * 4]!;
    const ya = coords[i * 4 + 1]!;
    const xb = coords[i * 4 + 2]!;
    const yb = coords[i * 4 + 3]!;
    const first = Math.max(Math.floor(ya), window.row);
    const end = Math.min(Math.ceil(yb), window.row + window.height);
    for (let row = first; row < end; row++) {
      const sum = mode === "exact" ? exactSum(xa, ya, xb, yb, row, window) : centreSum(xa, ya, xb, yb, row, window);
      sums[row - window.row] = sums[row - window.row]! + sign[i]! * sum;
    }
  }
  return sums;
}

function exactSum(xa: number, ya: number, xb: number, yb: number, row: number, window: PixelWindow): number {
  const west = window.col;
  const east = window.col + window.width;
  const from = stepsBelow(ya, row);
  const to = stepsBelow(yb, row);
  const xTop = edgeXAt(xa, ya, xb, yb, row);
  const xBottom = edgeXAt(xa, ya, xb, yb, row + 1);
  const low = Math.min(xTop, xBottom);
  const high = Math.max(xTop, xBottom);
  if (low >= east) return 0;
  if (high < west) return (to - from) * window.width;
  const start = Math.floor(low);
  const last = Math.floor(high);
  /** Height at which the edge enters column c from the west, and leaves it to the east. */
  const lowEnd = xTop <= xBottom ? from : to;
  const highEnd = xTop <= xBottom ? to : from;
  let height = start < west ? cutHeight(xa, ya, xb, yb, west, row, from, to) : lowEnd;
  let sum = Math.abs(height - lowEnd) * window.width;
  for (let c = Math.max(start, west); c <= Math.min(last, east - 1); c++) {
    const next = c === last ? highEnd : cutHeight(xa, ya, xb, yb, c + 1, row, from, to);
    const enter = c === start ? low - start : 0;
    const leave = c === last ? high - last : 1;
    const dy = Math.abs(next - height);
    sum += Math.floor(dy * (1 - (enter + leave) * 0.5) + 0.5) + dy * (east - 1 - c);
    height = next;
  }
  return sum;
}

function centreSum(xa: number, ya: number, xb: number, yb: number, row: number, window: PixelWindow): number {
  const centre = row + 0.5;
  if (!(ya <= centre && centre < yb)) return 0;
  const column = Math.floor(edgeXAt(xa, ya, xb, yb, centre) + 0.5);
  const east = window.col + window.width;
  return column >= east ? 0 : COVERAGE_ONE * (east - Math.max(column, window.col));
}
