import { appendRange, type CellBox, type IndexRange, relationTo } from "./index-ranges.js";

/**
 * Compact Hilbert curve: axes may have different lengths, and the index has as many bits as all axes together
 * (Hamilton & Rau-Chaplin 2008, "Compact Hilbert indices for multi-dimensional data"). Axis 0 is the highest bit of a corner's label,
 * which gives uzaygezen's orientation, and so GeoTrellis's: 2 × 2 cells are passed (0,0), (0,1), (1,1), (1,0) in (col, row).
 */
export interface HilbertCurve {
  /** Bits of each axis. */
  readonly bits: readonly number[];
  readonly levels: number;
  readonly totalBits: number;
  /** By level: the axes that still have a bit there, as a corner's label. */
  readonly masks: readonly number[];
}

export function hilbertCurve(bits: readonly number[]): HilbertCurve {
  const levels = Math.max(...bits);
  return {
    bits,
    levels,
    totalBits: bits.reduce((sum, of) => sum + of, 0),
    masks: Array.from({ length: levels }, (_, level) => maskOf(bits, level)),
  };
}

const maskOf = (bits: readonly number[], level: number): number => bits.reduce((mask, of) => mask * 2 + (of > level ? 1 : 0), 0);

/** A cube's turn within its parent: the corner where the curve comes in and the axis along which it goes out. */
interface Turn {
  readonly entry: number;
  readonly direction: number;
}

const FIRST_TURN: Turn = { entry: 0, direction: 0 };

/** Members are whole numbers from 0 to 2^bits - 1 of their axis. */
export function hilbertIndex(curve: HilbertCurve, cell: readonly number[]): bigint {
  const axes = cell.length;
  let turn = FIRST_TURN;
  let index = 0n;
  // Bits are gathered in a number as long as it holds them.
  let gathered = 0;
  let held = 0;
  for (let level = curve.levels - 1; level >= 0; level--) {
    const scale = 2 ** level;
    let corner = 0;
    for (let axis = 0; axis < axes; axis++) corner = corner * 2 + (Math.floor(cell[axis]! / scale) % 2);
    const place = grayInverse(rotateRight(corner ^ turn.entry, turn.direction, axes), axes);
    const free = rotateRight(curve.masks[level]!, turn.direction, axes);
    for (let bit = axes - 1; bit >= 0; bit--)
      if ((free >> bit) & 1) {
        gathered = gathered * 2 + ((place >> bit) & 1);
        held++;
      }
    turn = nextTurn(turn, place, axes);
    if (held > 48 || level === 0) {
      index = (index << BigInt(held)) | BigInt(gathered);
      gathered = 0;
      held = 0;
    }
  }
  return index;
}

/** The cell at a place on the curve. */
export function hilbertCell(curve: HilbertCurve, index: bigint): number[] {
  const axes = curve.bits.length;
  const cell = new Array<number>(axes).fill(0);
  let turn = FIRST_TURN;
  let left = curve.totalBits;
  for (let level = curve.levels - 1; level >= 0; level--) {
    const count = bitCount(curve.masks[level]!);
    left -= count;
    const rank = Number((index >> BigInt(left)) & ((1n << BigInt(count)) - 1n));
    const { corner, next } = childCube(curve, level, turn, rank);
    for (let axis = 0; axis < axes; axis++) cell[axis] = cell[axis]! + ((corner >> (axes - 1 - axis)) & 1) * 2 ** level;
    turn = next;
  }
  return cell;
}

/** The fewest runs that hold exactly the cells of the box: cubes are walked down in the curve's order only where the box's surface passes. */
export function hilbertRanges(curve: HilbertCurve, box: CellBox): IndexRange[] {
  const axes = curve.bits.length;
  const ranges: IndexRange[] = [];
  const at = new Array<number>(axes).fill(0);
  const sides = new Array<number>(axes);
  const visit = (level: number, turn: Turn, start: bigint, bits: number): void => {
    for (let axis = 0; axis < axes; axis++) sides[axis] = 2 ** Math.min(level, curve.bits[axis]!);
    const relation = relationTo(box, at, sides);
    if (relation === "outside") return;
    if (relation === "inside") {
      appendRange(ranges, start, start + (1n << BigInt(bits)) - 1n);
      return;
    }
    const side = 2 ** (level - 1);
    const count = bitCount(curve.masks[level - 1]!);
    const step = 1n << BigInt(bits - count);
    for (let rank = 0; rank < 2 ** count; rank++) {
      const { corner, next } = childCube(curve, level - 1, turn, rank);
      for (let axis = 0; axis < axes; axis++) if ((corner >> (axes - 1 - axis)) & 1) at[axis]! += side;
      visit(level - 1, next, start + BigInt(rank) * step, bits - count);
      for (let axis = 0; axis < axes; axis++) if ((corner >> (axes - 1 - axis)) & 1) at[axis]! -= side;
    }
  };
  visit(curve.levels, FIRST_TURN, 0n, curve.totalBits);
  return ranges;
}

/** The corner of the `rank`-th of the cubes that a cube is cut into at a level, and its turn. */
function childCube(curve: HilbertCurve, level: number, turn: Turn, rank: number): { corner: number; next: Turn } {
  const axes = curve.bits.length;
  const free = rotateRight(curve.masks[level]!, turn.direction, axes);
  const fixed = rotateRight(turn.entry, turn.direction, axes) & ~free;
  // Bits of the Gray code are known where the axis has no bit left, those of the place elsewhere; a bit of one follows from the other and the bit above.
  let place = 0;
  let taken = bitCount(free);
  for (let bit = axes - 1; bit >= 0; bit--) {
    const above = (place >> (bit + 1)) & 1;
    const own = (free >> bit) & 1 ? (rank >> --taken) & 1 : ((fixed >> bit) & 1) ^ above;
    place |= own << bit;
  }
  return { corner: rotateLeft(place ^ (place >> 1), turn.direction, axes) ^ turn.entry, next: nextTurn(turn, place, axes) };
}

/** The turn of the cube at a place of its parent's Gray code walk (the paper's e(i) and d(i), theorems 2.9 and 2.10). */
function nextTurn({ entry, direction }: Turn, place: number, axes: number): Turn {
  const before = place === 0 ? 0 : 2 * ((place - 1) >> 1);
  const odd = place & 1 ? place : place - 1;
  const along = place === 0 ? 0 : trailingOnes(odd) % axes;
  return { entry: entry ^ rotateLeft(before ^ (before >> 1), direction, axes), direction: (direction + along + 1) % axes };
}

function rotateRight(label: number, by: number, axes: number): number {
  return ((label >> by) | (label << (axes - by))) & ((1 << axes) - 1);
}

function rotateLeft(label: number, by: number, axes: number): number {
  return ((label << by) | (label >> (axes - by))) & ((1 << axes) - 1);
}

function grayInverse(code: number, axes: number): number {
  let place = code;
  for (let shift = 1; shift < axes; shift *= 2) place ^= place >> shift;
  return place;
}

function trailingOnes(value: number): number {
  let count = 0;
  while ((value >> count) & 1) count++;
  return count;
}

function bitCount(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
