import { writeFileSync } from "node:fs";
import { geoKeysFromCrs } from "../../../shared/cog/write-geokeys.js";
import { imageSpec } from "../../../shared/cog/write-spec.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import type { PixelWindow } from "../../../shared/grid/window.js";
import { allocateCells, type CellType } from "../../../shared/raster/cell-type.js";
import type { Band } from "../../../shared/raster/tile.js";
import { imageBytes } from "../cog-write/image-bytes.js";

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
  const spec = imageSpec({
    width,
    height,
    cellType,
    samples: made.length,
    nodata,
    mask: false,
    blockSize: 64,
    overviews: false,
    level: 1,
    predictor: 1,
  });
  const cut = ({ cells, valid }: Band, part: PixelWindow): Band => {
    const own = { cellType, cells: allocateCells(cellType, part.width * part.height), valid: new Uint8Array(part.width * part.height) };
    for (let r = 0; r < part.height; r++) {
      const from = (part.row + r) * width + part.col;
      own.cells.set(cells.subarray(from, from + part.width), r * part.width);
      own.valid.set(valid!.subarray(from, from + part.width), r * part.width);
    }
    return own;
  };
  const tags = {
    transform: { a: cell, b: 0, c: x, d: 0, e: -cell, f: y },
    geoKeys: geoKeysFromCrs(parseCrs(`EPSG:${epsg}`)),
    bands: Object.keys(bands).map((name) => ({ name })),
  };
  writeFileSync(
    path,
    imageBytes(spec, tags, (part) => made.map((band) => cut(band, part))),
  );
}

/** A number that looks random, the same every time. */
export const noise = (seed: number, col: number, row: number): number =>
  (Math.imul(Math.imul(col + 1, 73856093) ^ Math.imul(row + 1, 19349663) ^ Math.imul(seed + 1, 83492791), 2654435761) >>> 0) % 9973;
