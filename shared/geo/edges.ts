/**
 * The edges of a zone in pixel coordinates: x to the right, y down, pixel (c, r) is [c, c + 1) × [r, r + 1).
 *
 * Everything the coverage engine computes of an edge is computed from its two ends in one direction (downwards, and to
 * the right where it is level), whichever ring, zone or window asks. So two zones that share an edge cut it at the same
 * places, and so do two windows.
 */
/** Four numbers an edge: x0, y0, x1, y1 with y0 < y1, or y0 = y1 and x0 < x1. In ascending order of y0, x0, y1, x1, sign. */
export interface PixelEdges {
  readonly count: number;
  readonly coords: Float64Array;
  /** By how much the winding number grows from the west of the edge to its east. Inside is 1, outside 0. */
  readonly sign: Int8Array;
}

/** The edges that meet a window, and what they cannot tell: the winding number at its north-west corner. */
export interface WindowEdges extends PixelEdges {
  /**
   * The signs of all edges that come from above the window's top line, reach it, and are west of the corner there (y0 < row <= y1, x < col). Where no edge
   * begins at the line or runs along it, that is 1 if the corner is inside and 0 if not.
   */
  readonly cornerWinding: number;
}

/** Where the edge is at height y; its end where y lies beyond it. Never decreasing or never increasing in y. Evaluated in GDAL's order. */
export function edgeXAt(xa: number, ya: number, xb: number, yb: number, y: number): number {
  if (y <= ya) return xa;
  if (y >= yb) return xb;
  const x = ((y - ya) * (xb - xa)) / (yb - ya) + xa;
  if (xa < xb) return x < xa ? xa : Math.min(x, xb);
  return x > xa ? xa : Math.max(x, xb);
}

/**
 * The edges of rings: closed (the last point repeats the first), x0, y0, x1, y1, …; a ring around the inside runs down on its west
 * side (counter-clockwise as seen on a map), a hole runs up. Points that repeat give no edge.
 */
export function pixelEdges(rings: readonly Float64Array[]): PixelEdges {
  let most = 0;
  for (const ring of rings) most += Math.max(0, ring.length / 2 - 1);
  const coords = new Float64Array(most * 4);
  const sign = new Int8Array(most);
  let count = 0;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const x0 = ring[i]!;
      const y0 = ring[i + 1]!;
      const x1 = ring[i + 2]!;
      const y1 = ring[i + 3]!;
      if (x0 === x1 && y0 === y1) continue;
      const down = y0 < y1 || (y0 === y1 && x0 < x1);
      const at = count * 4;
      coords[at] = down ? x0 : x1;
      coords[at + 1] = down ? y0 : y1;
      coords[at + 2] = down ? x1 : x0;
      coords[at + 3] = down ? y1 : y0;
      sign[count] = down ? 1 : -1;
      count++;
    }
  }
  return inOrder(count, coords, sign);
}

function inOrder(count: number, coords: Float64Array, sign: Int8Array): PixelEdges {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  const before = (i: number, j: number): number => {
    const a = i * 4;
    const b = j * 4;
    return (
      coords[a + 1]! - coords[b + 1]! ||
      coords[a]! - coords[b]! ||
      coords[a + 3]! - coords[b + 3]! ||
      coords[a + 2]! - coords[b + 2]! ||
      sign[i]! - sign[j]!
    );
  };
  if (count <= 128) insertionSort(order, coords, before);
  else order.sort(before);
  const sortedCoords = new Float64Array(count * 4);
  const sortedSign = new Int8Array(count);
  for (let i = 0; i < count; i++) {
    const from = order[i]! * 4;
    sortedCoords[i * 4] = coords[from]!;
    sortedCoords[i * 4 + 1] = coords[from + 1]!;
    sortedCoords[i * 4 + 2] = coords[from + 2]!;
    sortedCoords[i * 4 + 3] = coords[from + 3]!;
    sortedSign[i] = sign[order[i]!]!;
  }
  return { count, coords: sortedCoords, sign: sortedSign };
}

/** Small zones come by the hundred thousand: no call per comparison that the first key decides. */
function insertionSort(order: Uint32Array, coords: Float64Array, before: (i: number, j: number) => number): void {
  for (let i = 1; i < order.length; i++) {
    const edge = order[i]!;
    const y = coords[edge * 4 + 1]!;
    let j = i - 1;
    while (j >= 0) {
      const other = order[j]!;
      const otherY = coords[other * 4 + 1]!;
      if (otherY < y || (otherY === y && before(other, edge) <= 0)) break;
      order[j + 1] = other;
      j--;
    }
    order[j + 1] = edge;
  }
}

/** A selection of edges, by ascending index, with the winding number at the corner of the window they are for. */
export function selectEdges(edges: PixelEdges, indices: Uint32Array | Int32Array, cornerWinding: number): WindowEdges {
  const count = indices.length;
  const coords = new Float64Array(count * 4);
  const sign = new Int8Array(count);
  for (let k = 0; k < count; k++) {
    const edge = indices[k]!;
    const from = edge * 4;
    coords[k * 4] = edges.coords[from]!;
    coords[k * 4 + 1] = edges.coords[from + 1]!;
    coords[k * 4 + 2] = edges.coords[from + 2]!;
    coords[k * 4 + 3] = edges.coords[from + 3]!;
    sign[k] = edges.sign[edge]!;
  }
  return { count, coords, sign, cornerWinding };
}
