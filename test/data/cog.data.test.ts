import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cogReport } from "../../shared/cog/cog-report.js";
import { nodataNumber } from "../../shared/cog/nodata.js";
import { openRaster } from "../../shared/cog/open-raster.js";
import { TilefoldError } from "../../shared/core/errors.js";
import type { Band } from "../../shared/raster/tile.js";
import { fileStore } from "../../shared/store/file-store.js";

/** Every raster of a folder of real data, read whole at every level, against GDAL. TILEFOLD_TEST_DATA names the folder. */
const folder = process.env.TILEFOLD_TEST_DATA;

interface BandGolden {
  valid: number;
  sum: number;
  weighted: number;
  min: number | null;
  max: number | null;
}

interface FileGolden {
  width: number;
  height: number;
  type: string;
  nodata: string;
  transform: number[];
  epsg: number | null;
  overviews: number[];
  cog: boolean;
  levels?: BandGolden[][];
  skipped?: string;
  error?: string;
}

const golden = JSON.parse(readFileSync(new URL("../golden/cog-data.json", import.meta.url), "utf8")) as {
  files: Record<string, FileGolden>;
};

/** Sparse blocks are invalid here and zeros in GDAL where a file names no nodata. */
const SPARSE_WITHOUT_NODATA = new Set(["fixtures/tiff/sparse-cogeotiff.tif"]);

function summary(band: Band): BandGolden {
  let valid = 0;
  let sum = 0;
  let weighted = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < band.cells.length; i++) {
    if (band.valid && band.valid[i] === 0) continue;
    const cell = band.cells[i]!;
    valid++;
    sum += cell;
    weighted += cell * (i % 1009);
    if (cell < min) min = cell;
    if (cell > max) max = cell;
  }
  return { valid, sum, weighted, min: valid ? min : null, max: valid ? max : null };
}

function expectNear(got: number, wanted: number, what: string): void {
  expect(Math.abs(got - wanted), `${what}: ${got} against ${wanted}`).toBeLessThanOrEqual(1e-9 * Math.abs(wanted) + 1e-9);
}

describe.skipIf(!folder)("real rasters", () => {
  const store = fileStore();
  const files = Object.entries(golden.files).filter(([name]) => folder && existsSync(join(folder, name)));

  test.each(files)("%s", async (name, expected) => {
    const path = join(folder!, name);
    if (expected.error) {
      const read = openRaster(path, { store }).then((raster) =>
        raster.read({ col: 0, row: 0, width: raster.header.width, height: raster.header.height }),
      );
      await expect(read).rejects.toBeInstanceOf(TilefoldError);
      return;
    }
    const raster = await openRaster(path, { store });
    const { header } = raster;
    expect([header.width, header.height]).toEqual([expected.width, expected.height]);
    expect(header.bands[0]!.cellType).toBe(expected.type);
    expect(header.levels).toHaveLength(1 + expected.overviews.length);
    const { a, b, c, d, e, f } = header.transform;
    [a, b, c, d, e, f].forEach((value, i) => {
      expectNear(value, expected.transform[i]!, `transform[${i}]`);
    });
    expect((await cogReport(header, store)).valid).toBe(expected.cog);
    const nodata = nodataNumber(header.bands[0]!.nodata);
    if (nodata !== null) expect(String(nodata)).toBe(String(Number(expected.nodata)));
    if (!expected.levels || SPARSE_WITHOUT_NODATA.has(name)) return;
    for (const [index, bands] of expected.levels.entries()) {
      const { width, height } = header.levels[index]!;
      const tile = await raster.read({ col: 0, row: 0, width, height }, { level: index });
      tile.bands.forEach((band, i) => {
        const got = summary(band);
        const wanted = bands[i]!;
        const what = `${name} level ${index} band ${i + 1}`;
        expect([got.valid, got.min, got.max], what).toEqual([wanted.valid, wanted.min, wanted.max]);
        expectNear(got.sum, wanted.sum, `${what} sum`);
        expectNear(got.weighted, wanted.weighted, `${what} sum weighted by place`);
      });
    }
  });
});
