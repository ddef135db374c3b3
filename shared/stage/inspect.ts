/** What a raster is: its header in the words of DESIGN, and with `stats` the figures of its pixels at full resolution. */
import { cogReport } from "../cog/cog-report.js";
import type { RasterHeader } from "../cog/header.js";
import { readHeader } from "../cog/read-header.js";
import { readWindow } from "../cog/read-window.js";
import { compressionName } from "../cog/tiff-tags.js";
import type { Affine } from "../grid/affine.js";
import { createExactSum } from "../partial/exact-sum.js";
import type { Store } from "../store/store.js";

export interface InspectedBand {
  readonly name: string;
  readonly cellType: string;
  readonly nodata: number | string | null;
  readonly scale: number | null;
  readonly offset: number | null;
  readonly valid?: number;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly sum?: number;
  readonly mean?: number | null;
}

export interface InspectedRaster {
  readonly uri: string;
  readonly bytes: number;
  readonly etag: string;
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly crs: string | null;
  readonly transform: Affine;
  readonly blockSize: { readonly width: number; readonly height: number };
  readonly overviews: readonly { readonly width: number; readonly height: number }[];
  readonly compression: string;
  readonly cog: { readonly valid: boolean; readonly reasons: readonly string[] };
  readonly bands: readonly InspectedBand[];
  readonly warnings: readonly string[];
}

export async function inspectRaster(
  uri: string,
  store: Store,
  options: { stats: boolean; signal?: AbortSignal },
): Promise<InspectedRaster> {
  const header = await readHeader(store, uri, { signal: options.signal });
  const level = header.levels[0]!;
  const figures = options.stats ? await bandFigures(header, store, options.signal) : [];
  return {
    uri: header.uri,
    bytes: header.bytes,
    etag: header.etag,
    format: header.format,
    width: header.width,
    height: header.height,
    crs: header.crs,
    transform: header.transform,
    blockSize: { width: level.blockWidth, height: level.blockHeight },
    overviews: header.levels.slice(1).map(({ width, height }) => ({ width, height })),
    compression: compressionName(level.compression),
    cog: await cogReport(header, store, options.signal),
    bands: header.bands.map(({ name, cellType, nodata, scale, offset }, i) => ({ name, cellType, nodata, scale, offset, ...figures[i] })),
    warnings: header.warnings,
  };
}

/** Pixels of a window, one pass over the raster in bands of whole blocks. */
const WINDOW_PIXELS = 1 << 22;

async function bandFigures(header: RasterHeader, store: Store, signal?: AbortSignal) {
  const { blockHeight } = header.levels[0]!;
  const rows = Math.max(blockHeight, Math.floor(WINDOW_PIXELS / header.width / blockHeight) * blockHeight);
  const sums = header.bands.map(({ cellType }) => createExactSum(cellType));
  const found = header.bands.map(() => ({ valid: 0, min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }));
  for (let row = 0; row < header.height; row += rows) {
    const height = Math.min(rows, header.height - row);
    const tile = await readWindow(header, store, { col: 0, row, width: header.width, height }, { signal });
    tile.bands.forEach(({ cells, valid }, b) => {
      const at = found[b]!;
      for (let i = 0; i < cells.length; i++) {
        if (valid !== null && valid[i] === 0) continue;
        const value = cells[i]!;
        at.valid++;
        if (value < at.min) at.min = value;
        if (value > at.max) at.max = value;
      }
      sums[b]!.addCells(cells, valid);
    });
  }
  return found.map(({ valid, min, max }, b) => {
    if (valid === 0) return { valid, min: null, max: null, sum: 0, mean: null };
    return { valid, min, max, sum: sums[b]!.value(), mean: sums[b]!.mean(valid) };
  });
}
