import { isFloat } from "./cell-type.js";
import { dilate } from "./mask-dilate.js";
import { type MaskRule, markCells } from "./mask-rule.js";
import { markByVectors } from "./mask-vectors.js";
import type { Band } from "./tile.js";
import { countOnShelf, shelfAddress } from "./vector-kernels.js";

export interface MaskQuestion {
  /** Together: a pixel for which any of them holds. */
  readonly rules: readonly MaskRule[];
  /** False: pixels for which a rule holds are dropped; true: the others are. */
  readonly keep: boolean;
  /** Pixels the dropped area grows by, as a disk; the mask band carries a halo as wide. */
  readonly dilate: number;
}

/**
 * Which pixels a mask leaves: 1 kept, 0 dropped, `(width - 2 dilate) × (height - 2 dilate)` bytes.
 * A pixel whose mask band is invalid is dropped, but the dropped area does not grow from it: nodata and the halo beyond the raster are no clouds.
 * @param band the mask band, `width × height` cells with the halo
 * @param room memory for the answer where nothing is dilated; null: it is made
 */
export function keptPixels(
  band: Band,
  width: number,
  height: number,
  question: MaskQuestion,
  room: Uint8Array<ArrayBuffer> | null = null,
): Uint8Array {
  const { rules, keep, dilate: radius } = question;
  const valid = validOf(band, width * height);
  const marks = radius === 0 && room !== null ? room : new Uint8Array(width * height);
  if (radius === 0) {
    if (!markByVectors(band.cellType, band.cells, rules, keep, marks)) markCells(band.cellType, band.cells, rules, keep, marks);
    if (valid !== null) andBytes(marks, valid, marks);
    return marks;
  }
  markCells(band.cellType, band.cells, rules, !keep, marks);
  if (valid !== null) andBytes(marks, valid, marks);
  const kept = dilate(marks, width, height, radius);
  for (let i = 0; i < kept.length; i++) kept[i] = 1 - kept[i]!;
  if (valid === null) return kept;
  const innerWidth = width - 2 * radius;
  for (let to = 0, from = radius * width + radius; to < kept.length; to += innerWidth, from += width) {
    for (let col = 0; col < innerWidth; col++) if (valid[from + col] === 0) kept[to + col] = 0;
  }
  return kept;
}

/** Where the mask band has a value: NaN is none, whether or not a mask says so. */
function validOf({ cellType, cells, valid }: Band, count: number): Uint8Array | null {
  if (!isFloat(cellType)) return valid;
  let own: Uint8Array | null = null;
  for (let i = 0; i < count; i++) {
    if (!Number.isNaN(cells[i]!)) continue;
    own ??= valid === null ? new Uint8Array(count).fill(1) : valid.slice();
    own[i] = 0;
  }
  return own ?? valid;
}

/** Whether all bytes are the same: by vector code where it has them; else the loop ends at the first other one. */
export function isUniform(bytes: Uint8Array, value: 0 | 1): boolean {
  if (shelfAddress(bytes) >= 0) return bytes[0] === value && countOnShelf(bytes, value) === bytes.length;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== value) return false;
  return true;
}

/** The bands with the kept pixels only. Cells are shared with the input, and masks among bands that shared theirs. */
export function keepPixels(bands: readonly Band[], kept: Uint8Array): readonly Band[] {
  if (isUniform(kept, 1)) return bands;
  const masks = new Map<Uint8Array, Uint8Array>();
  return bands.map(({ cellType, cells, valid: own }) => {
    if (own === null) return { cellType, cells, valid: kept };
    let valid = masks.get(own);
    if (valid === undefined) {
      valid = new Uint8Array(kept.length);
      andBytes(own, kept, valid);
      masks.set(own, valid);
    }
    return { cellType, cells, valid };
  });
}

/** Byte by byte `a & b`, four at once where they lie so. `into` may be one of them. */
function andBytes(a: Uint8Array, b: Uint8Array, into: Uint8Array): void {
  let done = 0;
  if (a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 && into.byteOffset % 4 === 0) {
    const [x, y, to] = [wordsOf(a, into.length), wordsOf(b, into.length), wordsOf(into, into.length)];
    for (let i = 0; i < to.length; i++) to[i] = x[i]! & y[i]!;
    done = to.length * 4;
  }
  for (let i = done; i < into.length; i++) into[i] = a[i]! & b[i]!;
}

const wordsOf = (bytes: Uint8Array, length: number): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset, length >> 2);
