import { appendRange, type CellBox, type IndexRange, relationTo } from "./index-ranges.js";

/** Z-order over any number of axes of `bits` bits each; bit 0 of the index is bit 0 of axis 0 (GeoTrellis's Z2 and Z3). */
export interface ZCurve {
  readonly axes: number;
  readonly bits: number;
}

/** Members are whole numbers from 0 to 2^bits - 1. */
export function zIndex({ axes, bits }: ZCurve, cell: readonly number[]): bigint {
  let index = 0n;
  // Digits of `axes` bits, from the highest; gathered in a number as long as it holds them.
  let digits = 0;
  let held = 0;
  for (let bit = bits - 1; bit >= 0; bit--) {
    const scale = 2 ** bit;
    let digit = 0;
    for (let axis = axes - 1; axis >= 0; axis--) digit = digit * 2 + (Math.floor(cell[axis]! / scale) % 2);
    digits = digits * 2 ** axes + digit;
    held += axes;
    if (held > 48 || bit === 0) {
      index = (index << BigInt(held)) | BigInt(digits);
      digits = 0;
      held = 0;
    }
  }
  return index;
}

/** The cell at a place on the curve. */
export function zCell({ axes, bits }: ZCurve, index: bigint): number[] {
  const cell = new Array<number>(axes).fill(0);
  let rest = index;
  for (let bit = 0; bit < bits; bit++) {
    const digit = Number(rest & ((1n << BigInt(axes)) - 1n));
    rest >>= BigInt(axes);
    for (let axis = 0; axis < axes; axis++) cell[axis] = cell[axis]! + ((digit >> axis) & 1) * 2 ** bit;
  }
  return cell;
}

/** The fewest runs that hold exactly the cells of the box: the tree is walked down in the curve's order only where the box's surface passes. */
export function zRanges(curve: ZCurve, box: CellBox): IndexRange[] {
  const { axes, bits } = curve;
  const ranges: IndexRange[] = [];
  const corner = new Array<number>(axes).fill(0);
  const sides = new Array<number>(axes);
  const visit = (level: number, start: bigint): void => {
    sides.fill(2 ** level);
    const relation = relationTo(box, corner, sides);
    if (relation === "outside") return;
    if (relation === "inside") {
      appendRange(ranges, start, start + (1n << BigInt(level * axes)) - 1n);
      return;
    }
    const side = 2 ** (level - 1);
    const step = 1n << BigInt((level - 1) * axes);
    for (let child = 0; child < 2 ** axes; child++) {
      for (let axis = 0; axis < axes; axis++) if ((child >> axis) & 1) corner[axis]! += side;
      visit(level - 1, start + BigInt(child) * step);
      for (let axis = 0; axis < axes; axis++) if ((child >> axis) & 1) corner[axis]! -= side;
    }
  };
  visit(bits, 0n);
  return ranges;
}
