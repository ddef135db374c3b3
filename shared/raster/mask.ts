import { dilate } from "./mask-dilate.js";
import { type MaskRule, markCells } from "./mask-rule.js";
import type { Band } from "./tile.js";

export interface MaskQuestion {
  /** Together: a pixel for which any of them holds. */
  readonly rules: readonly MaskRule[];
  /** False: pixels for which a rule holds are dropped; true: the others are. */
  readonly keep: boolean;
  /** Pixels the dropped area grows by, as a disk; the mask band carries a halo as wide. */
  readonly dilate: number;
}

/**
 * Which pixels a mask drops: 1 dropped, 0 kept, `(width - 2 dilate) × (height - 2 dilate)` bytes.
 * A pixel whose mask band is invalid is dropped, but the dropped area does not grow from it: nodata and the halo beyond the raster are no clouds.
 * @param band the mask band, `width × height` cells with the halo
 */
export function droppedPixels(band: Band, width: number, height: number, question: MaskQuestion): Uint8Array {
  const marks = new Uint8Array(width * height);
  markCells(band.cellType, band.cells, question.rules, marks);
  const { valid } = band;
  if (question.keep) for (let i = 0; i < marks.length; i++) marks[i] = 1 - marks[i]!;
  if (valid !== null) for (let i = 0; i < marks.length; i++) if (valid[i] === 0) marks[i] = 0;
  const radius = question.dilate;
  const drops = radius === 0 ? marks : dilate(marks, width, height, radius);
  if (valid === null) return drops;
  const innerWidth = width - 2 * radius;
  for (let to = 0, from = radius * width + radius; to < drops.length; to += innerWidth, from += width) {
    for (let col = 0; col < innerWidth; col++) if (valid[from + col] === 0) drops[to + col] = 1;
  }
  return drops;
}

/** The bands without the dropped pixels. Cells are shared with the input, and masks among bands that shared theirs. */
export function dropPixels(bands: readonly Band[], drops: Uint8Array): Band[] {
  const masks = new Map<Uint8Array | null, Uint8Array>();
  return bands.map((band) => {
    let valid = masks.get(band.valid);
    if (valid === undefined) masks.set(band.valid, (valid = without(band.valid, drops)));
    return { cellType: band.cellType, cells: band.cells, valid };
  });
}

function without(valid: Uint8Array | null, drops: Uint8Array): Uint8Array {
  const left = new Uint8Array(drops.length);
  if (valid === null) for (let i = 0; i < left.length; i++) left[i] = 1 - drops[i]!;
  else for (let i = 0; i < left.length; i++) left[i] = valid[i]! & (1 - drops[i]!);
  return left;
}
