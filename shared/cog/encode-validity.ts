import type { Band } from "../raster/tile.js";
import { nodataNumber } from "./nodata.js";
import { markNodata } from "./validity.js";
import type { ImageSpec } from "./write-spec.js";

/**
 * The bands as a reader of the file will see them: a cell that equals nodata, or is NaN, holds no value; under a mask a pixel without one in any band
 * has none in all. Overviews are folded from this and not from what was given, so that they do not depend on where a batch ends.
 */
export function asStored(spec: ImageSpec, bands: readonly Band[]): Band[] {
  const nodata = nodataNumber(spec.nodata);
  const marked = bands.map(({ cellType, cells, valid }) => ({
    cellType,
    cells,
    valid: markNodata(cells, cellType, nodata, valid === null ? null : valid.slice()),
  }));
  if (!spec.mask) return marked;
  const masks = marked.flatMap(({ valid }) => (valid === null ? [] : [valid]));
  const first = masks[0];
  if (first === undefined) return marked;
  for (const mask of masks.slice(1)) for (let i = 0; i < first.length; i++) first[i]! &= mask[i]!;
  return marked.map((band) => ({ ...band, valid: first }));
}

/** Whether no cell of any band holds a value. */
export const isBlank = (bands: readonly Band[]): boolean =>
  bands.every(({ valid }) => valid !== null && Buffer.from(valid.buffer, valid.byteOffset, valid.length).indexOf(1) < 0);
