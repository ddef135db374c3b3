/** A run of places on a curve, both ends inclusive. */
export type IndexRange = [first: bigint, last: bigint];

/** Adds a run that begins behind all runs so far, joined to the last one when it continues it. */
export function appendRange(ranges: IndexRange[], first: bigint, last: bigint): void {
  const previous = ranges[ranges.length - 1];
  if (previous !== undefined && previous[1] + 1n >= first) previous[1] = last > previous[1] ? last : previous[1];
  else ranges.push([first, last]);
}

/** Runs in any order as few, in order. */
export function joinedRanges(ranges: readonly IndexRange[]): IndexRange[] {
  const joined: IndexRange[] = [];
  for (const [first, last] of [...ranges].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) appendRange(joined, first, last);
  return joined;
}

/** A box of cells, axis by axis, both ends inclusive. */
export interface CellBox {
  readonly min: readonly number[];
  readonly max: readonly number[];
}

/** How the cells from `corner`, `sides` long, lie to the box. */
export function relationTo(box: CellBox, corner: readonly number[], sides: readonly number[]): "outside" | "inside" | "partly" {
  let inside = true;
  for (let axis = 0; axis < corner.length; axis++) {
    const first = corner[axis]!;
    const last = first + sides[axis]! - 1;
    if (last < box.min[axis]! || first > box.max[axis]!) return "outside";
    inside &&= first >= box.min[axis]! && last <= box.max[axis]!;
  }
  return inside ? "inside" : "partly";
}
