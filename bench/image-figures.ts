/** What an image that somebody wrote holds, read back untimed: its shape, its valid pixels and a lattice of single ones. */
import { openRaster } from "../shared/cog/open-raster.js";
import type { Figures } from "./workload.js";

/** Rows and columns between two pixels of the lattice: no multiple of a block, so that they fall on all places of blocks. */
const LATTICE = 61;
/** Rows that are held at once. */
const ROWS = 512;

/** Of the first band; a pixel of the lattice without a value is 0. */
export async function imageFigures(path: string): Promise<Figures> {
  const raster = await openRaster(path);
  const { width, height, levels } = raster.header;
  const samples: number[] = [];
  let [valid, sum] = [0, 0];
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top);
    const { bands } = await raster.read({ col: 0, row: top, width, height: rows }, { bands: [0] });
    const { cells, valid: there } = bands[0]!;
    for (let i = 0; i < cells.length; i++) {
      if (there !== null && there[i] === 0) continue;
      valid++;
      sum += cells[i]!;
    }
    for (let row = Math.ceil(top / LATTICE) * LATTICE - top; row < rows; row += LATTICE) {
      for (let col = 0; col < width; col += LATTICE) {
        const at = row * width + col;
        samples.push(there !== null && there[at] === 0 ? 0 : cells[at]!);
      }
    }
  }
  return { levels: levels.flatMap((level) => [level.width, level.height]), valid, mean: sum / valid, samples };
}
