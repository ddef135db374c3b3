import type { PixelWindow } from "../grid/window.js";
import { edgeXAt, type PixelEdges, selectEdges, type WindowEdges } from "./edges.js";

/**
 * The edges that meet one window, by looking at every edge. For the whole grid or a few windows; `coverBlocks` gives the same for
 * all blocks of a grid at once.
 */
export function edgesInWindow(edges: PixelEdges, window: PixelWindow): WindowEdges {
  const { coords } = edges;
  const west = window.col;
  const east = window.col + window.width;
  const top = window.row;
  const bottom = window.row + window.height;
  const chosen = new Uint32Array(edges.count);
  let count = 0;
  let cornerWinding = 0;
  for (let i = 0; i < edges.count; i++) {
    const ya = coords[i * 4 + 1]!;
    if (ya >= bottom) break;
    const yb = coords[i * 4 + 3]!;
    if (yb < top) continue;
    const xa = coords[i * 4]!;
    const xb = coords[i * 4 + 2]!;
    const xTop = edgeXAt(xa, ya, xb, yb, top);
    if (ya < top && xTop < west) cornerWinding += edges.sign[i]!;
    if (ya < top && yb === top) continue;
    const xBottom = edgeXAt(xa, ya, xb, yb, bottom);
    if (Math.min(xTop, xBottom) < east && Math.max(xTop, xBottom) >= west) chosen[count++] = i;
  }
  return selectEdges(edges, chosen.subarray(0, count), cornerWinding);
}
