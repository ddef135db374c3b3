/** A batch's pixels evaluated band of tiles by band of tiles: for a worker that cannot hold all of its sources at once. */
import { type PixelWindow, windowIntersection } from "../grid/window.js";
import type { BatchRecord } from "../plan/batch-record.js";
import type { LayerProgram } from "../plan/layer-program.js";
import type { Plan } from "../plan/plan.js";
import { allocateCells, type CellArray } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import { type BatchPixels, fetchBatch, type MissingPart, missingInOrder } from "./batch-pixels.js";
import type { Stage } from "./stage.js";

/** The answer of the program, whole. */
interface WholeBand {
  readonly cellType: Band["cellType"];
  readonly cells: CellArray;
  readonly valid: Uint8Array;
}

/**
 * The same pixels as `fetchBatch` gives for the one program, at the peak memory of one band of tiles and the answer.
 * @param bandHeight rows that are held at once, whole tiles
 * @param between called before each band. @throws what ends the work
 */
export async function fetchInBands(
  plan: Plan,
  program: LayerProgram,
  record: BatchRecord,
  stage: Stage,
  between: () => void,
  bandHeight: number = plan.tiling.tileHeight,
): Promise<BatchPixels> {
  const { window } = record;
  const { tileWidth, tileHeight } = plan.tiling;
  const size = window.width * window.height;
  const whole: WholeBand[] = [];
  const missing: MissingPart[] = [];
  let bytes = 0;
  let dropped = 0;
  for (let top = 0; top < window.height; top += bandHeight) {
    between();
    const bottom = Math.min(window.height, top + bandHeight);
    const part = { ...window, row: window.row + top, height: bottom - top };
    const pixels = await fetchBatch(plan, [program], { ...record, window: part }, stage);
    for (let row = top; row < bottom; row += tileHeight) {
      const height = Math.min(tileHeight, bottom - row);
      for (let col = 0; col < window.width; col += tileWidth) {
        const width = Math.min(tileWidth, window.width - col);
        const bands = pixels.tile(program, { col: window.col + col, row: window.row + row, width, height }, "only");
        bands.forEach((band, b) => {
          whole[b] ??= { cellType: band.cellType, cells: allocateCells(band.cellType, size), valid: new Uint8Array(size) };
          for (let r = 0; r < height; r++) copyRow(band, r * width, whole[b]!, (row + r) * window.width + col, width);
        });
      }
    }
    bytes += pixels.bytes;
    missing.push(...pixels.missing);
    dropped += pixels.dropped();
  }
  return {
    bytes,
    missing: missingInOrder(missing),
    dropped: () => dropped,
    tile: (_, wanted) => whole.map((band) => cut(band, window, wanted)),
  };
}

function copyRow(band: Pick<Band, "cells" | "valid">, from: number, to: WholeBand, at: number, width: number): void {
  to.cells.set(band.cells.subarray(from, from + width), at);
  if (band.valid === null) to.valid.fill(1, at, at + width);
  else to.valid.set(band.valid.subarray(from, from + width), at);
}

/** Outside of `window` nothing is valid. */
function cut(whole: WholeBand, window: PixelWindow, wanted: PixelWindow): Band {
  const size = wanted.width * wanted.height;
  const to: WholeBand = { cellType: whole.cellType, cells: allocateCells(whole.cellType, size), valid: new Uint8Array(size) };
  const meeting = windowIntersection(window, wanted);
  for (let row = meeting?.row ?? 0; meeting && row < meeting.row + meeting.height; row++) {
    const from = (row - window.row) * window.width + meeting.col - window.col;
    copyRow(whole, from, to, (row - wanted.row) * wanted.width + meeting.col - wanted.col, meeting.width);
  }
  return to;
}
