import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cogReport } from "../../../shared/cog/cog-report.js";
import type { RasterHeader } from "../../../shared/cog/header.js";
import { nodataNumber } from "../../../shared/cog/nodata.js";
import { openRaster } from "../../../shared/cog/open-raster.js";
import type { CellArray } from "../../../shared/raster/cell-type.js";
import type { Tile } from "../../../shared/raster/tile.js";
import { fixtureStore } from "./bytes-store.js";

interface LevelGolden {
  width: number;
  height: number;
  block: [number, number];
  valid: number[];
  validSha: string;
  first: string[];
  sha: string;
}

interface Golden {
  cog: boolean;
  header: {
    cellType: string;
    bands: number;
    crs: string | null;
    transform: number[];
    nodata: string | null;
    names: (string | null)[];
    scales: number[];
    offsets: number[];
    point: boolean;
    gcps: number;
    alpha: number | null;
  };
  levels: LevelGolden[];
}

const golden = JSON.parse(readFileSync(new URL("../../golden/cog.json", import.meta.url), "utf8")) as { files: Record<string, Golden> };

const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 24);

/** All bands one after the other, with 0 where a cell is not valid, as the golden's maker writes them. */
function shown(tile: Tile): { cells: CellArray; valid: Uint8Array } {
  const pixels = tile.width * tile.height;
  const first = tile.bands[0]!.cells;
  const cells = new (first.constructor as new (length: number) => CellArray)(pixels * tile.bands.length);
  const valid = new Uint8Array(cells.length).fill(1);
  tile.bands.forEach((band, b) => {
    for (let i = 0; i < pixels; i++) {
      if (band.valid && band.valid[i] === 0) valid[b * pixels + i] = 0;
      else cells[b * pixels + i] = band.cells[i]! + 0;
    }
  });
  return { cells, valid };
}

function expectCells(name: string, tile: Tile, expected: LevelGolden): void {
  const { cells, valid } = shown(tile);
  const counts = tile.bands.map((_, b) =>
    valid.subarray(b * tile.width * tile.height, (b + 1) * tile.width * tile.height).reduce((sum, v) => sum + v, 0),
  );
  expect(counts, `${name}: valid cells`).toEqual(expected.valid);
  expect(sha(valid), `${name}: where cells are valid`).toBe(expected.validSha);
  const bytes = new Uint8Array(cells.buffer);
  if (sha(bytes) !== expected.sha) expect(Array.from(cells.slice(0, 4), String), `${name}: first cells`).toEqual(expected.first);
  expect(sha(bytes), `${name}: cells`).toBe(expected.sha);
}

function expectHeader(header: RasterHeader, expected: Golden["header"]): void {
  const { a, b, c, d, e, f } = header.transform;
  expect(header.bands.map(({ cellType }) => cellType)).toEqual(Array(expected.bands).fill(expected.cellType));
  const precise = [a, b, c, d, e, f].map((value, i) =>
    Math.abs(value - expected.transform[i]!) <= 1e-12 * Math.abs(value) ? expected.transform[i] : value,
  );
  expect(precise).toEqual(expected.transform);
  expect(header.crs).toBe(expected.crs);
  expect(header.pixelIsPoint).toBe(expected.point);
  expect(header.alpha).toBe(expected.alpha);
  expect(header.georeference === "gcps").toBe(expected.gcps > 0);
  expect(header.bands.map(({ name }) => name)).toEqual(expected.names.map((name, i) => name ?? `b${i + 1}`));
  expect(header.bands.map(({ scale }) => scale ?? 1)).toEqual(expected.scales);
  expect(header.bands.map(({ offset }) => offset ?? 0)).toEqual(expected.offsets);
  expect(JSON.parse(JSON.stringify(header))).toEqual(header);
}

describe.each(Object.entries(golden.files))("%s.tif", (name, expected) => {
  test("header is GDAL's", async () => {
    const { header } = await openRaster(`${name}.tif`, { store: fixtureStore(), externalOverviews: "always" });
    expectHeader(header, expected.header);
    expect(header.levels.map(({ width, height }) => [width, height])).toEqual(expected.levels.map(({ width, height }) => [width, height]));
    expect(header.levels.map(({ blockHeight, blockWidth }) => [blockHeight, blockWidth])).toEqual(
      expected.levels.map(({ block }) => block),
    );
    expect((await cogReport(header, fixtureStore())).valid).toBe(expected.cog);
    const nodata = nodataNumber(header.bands[0]!.nodata);
    if (nodata !== null) expect(String(nodata)).toBe(String(Number(expected.header.nodata?.replace("inf", "Infinity"))));
  });

  test("every level's cells and validity are GDAL's", async () => {
    const raster = await openRaster(`${name}.tif`, { store: fixtureStore(), externalOverviews: "always" });
    for (const [level, wanted] of expected.levels.entries()) {
      const tile = await raster.read({ col: 0, row: 0, width: wanted.width, height: wanted.height }, { level });
      expectCells(`${name} level ${level}`, tile, wanted);
    }
  });

  test("windows are the parts of the whole, and nothing beyond it is valid", async () => {
    const raster = await openRaster(`${name}.tif`, { store: fixtureStore() });
    const { width, height } = raster.header;
    const whole = await raster.read({ col: 0, row: 0, width, height });
    for (const window of [
      { col: -3, row: -2, width: 9, height: 7 },
      { col: 5, row: 6, width: 13, height: 9 },
      { col: width - 4, row: height - 3, width: 8, height: 8 },
      { col: 15, row: 15, width: 2, height: 3 },
    ]) {
      const part = await raster.read(window);
      part.bands.forEach((band, b) => {
        for (let i = 0; i < band.cells.length; i++) {
          const col = window.col + (i % window.width);
          const row = window.row + Math.floor(i / window.width);
          const inside = col >= 0 && row >= 0 && col < width && row < height;
          const from = whole.bands[b]!;
          const at = row * width + col;
          const valid = inside && (from.valid === null || from.valid[at] === 1);
          expect(band.valid === null ? 1 : band.valid[i]).toBe(valid ? 1 : 0);
          if (valid) expect(band.cells[i]).toBe(from.cells[at]);
        }
      });
    }
  });
});
