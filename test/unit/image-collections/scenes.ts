import { writeFileSync } from "node:fs";
import { encodeBlock } from "../../../shared/cog/image-block.js";
import { imageFile } from "../../../shared/cog/image-file.js";
import type { ImageSpec } from "../../../shared/cog/image-spec.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";

/** A raster whose cells a function gives; undefined is nodata. */
export function writeScene(
  path: string,
  {
    width,
    height,
    x = 400_000,
    y = 4_400_000,
    cell = 30,
    cellType = "uint16",
    nodata = 0 as number | null,
    epsg = 32613,
  }: { width: number; height: number; x?: number; y?: number; cell?: number; cellType?: CellType; nodata?: number | null; epsg?: number },
  bands: Readonly<Record<string, (col: number, row: number) => number | undefined>>,
): void {
  const spec: ImageSpec = {
    width,
    height,
    transform: { a: cell, b: 0, c: x, d: 0, e: -cell, f: y },
    crs: { epsg, geographic: false },
    cellType,
    bands: Object.keys(bands),
    nodata,
    blockSize: 64,
    levels: 1,
    compression: "deflate",
    level: 1,
    predictor: 1,
    resample: "average",
  };
  const made = Object.values(bands).map((valueAt): Band => {
    const cells = allocateCells(cellType, width * height);
    const valid = new Uint8Array(width * height);
    for (let i = 0; i < cells.length; i++) {
      const value = valueAt(i % width, Math.floor(i / width));
      if (value === undefined) continue;
      cells[i] = value;
      valid[i] = 1;
    }
    return { cellType, cells, valid };
  });
  const blocks: Uint8Array[] = [];
  for (let row = 0; row < height; row += 64)
    for (let col = 0; col < width; col += 64)
      blocks.push(encodeBlock(spec, made, width, col, row, Math.min(64, width - col), Math.min(64, height - row)));
  writeFileSync(path, imageFile(spec, [{ blocks, masks: null }]));
}

/** A number that looks random, the same every time. */
export const noise = (seed: number, col: number, row: number): number =>
  (Math.imul(Math.imul(col + 1, 73856093) ^ Math.imul(row + 1, 19349663) ^ Math.imul(seed + 1, 83492791), 2654435761) >>> 0) % 9973;
