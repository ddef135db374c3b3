import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openRaster } from "../../../shared/cog/open-raster.js";
import { collectMetadata } from "../../../shared/executor/collect-metadata.js";
import { floatingLayoutScheme, localLayoutScheme } from "../../../shared/grid/layout-scheme.js";
import { zoomedLayoutScheme } from "../../../shared/grid/zoomed-layout-scheme.js";
import type { CellType } from "../../../shared/raster/cell-type.js";
import { rasterFile } from "../../raster-file.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-metadata-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = (x: number, y: number, cell: number, size: number, cellType: CellType = "uint8", crs = "EPSG:3857") => ({
  uri: `${x}.tif`,
  width: size,
  height: size,
  transform: { a: cell, b: 0, c: x, d: 0, e: -cell, f: y },
  crs,
  bands: [{ cellType }],
});

describe("metadata of sources", () => {
  it("are their extents' union, the finest cells, a type for all values, and the keys they meet", () => {
    const sources = [header(0, 1000, 10, 50), header(800, 900, 5, 100, "int16"), header(-40, 1010, 20, 2, "uint8", "EPSG:900913")];
    const { zoom, metadata } = collectMetadata(sources, floatingLayoutScheme(64));
    expect(zoom).toBe(0);
    expect(metadata).toEqual({
      cellType: "int16",
      crs: "EPSG:3857",
      extent: { xmin: -40, ymin: 400, xmax: 1300, ymax: 1010 },
      // 268 × 122 cells of 5.
      layout: {
        extent: { xmin: -40, ymin: 1010 - 2 * 64 * 5, xmax: -40 + 5 * 64 * 5, ymax: 1010 },
        tileLayout: { layoutCols: 5, layoutRows: 2, tileCols: 64, tileRows: 64 },
      },
      bounds: { minKey: { col: 0, row: 0 }, maxKey: { col: 4, row: 1 } },
    });
    expect(collectMetadata(sources, localLayoutScheme(64)).zoom).toBe(3);
  });

  it("are of a zoom where the scheme has them", () => {
    // Within a tile of zoom 6 beside the equator: the zoom follows from the cells' size on the ground there.
    const side = (2 * 20037508.342789244) / 64;
    const { zoom, metadata } = collectMetadata([header(0, side * 0.9, side / 256, 200)], zoomedLayoutScheme("EPSG:3857", 256));
    expect([zoom, metadata.bounds]).toEqual([6, { minKey: { col: 32, row: 31 }, maxKey: { col: 32, row: 31 } }]);
  });

  it("are refused for several CRSs, by the sources' names, and for none", () => {
    expect(() => collectMetadata([header(0, 10, 1, 10), header(50, 10, 1, 10, "uint8", "EPSG:32633")], floatingLayoutScheme())).toThrow(
      expect.objectContaining({ code: "SOURCES_MIXED", message: "0.tif is in EPSG:3857 and 50.tif in EPSG:32633" }),
    );
    expect(() => collectMetadata([] as never[], floatingLayoutScheme())).toThrow(expect.objectContaining({ code: "JOB_INVALID" }));
  });

  it("are read from files by their addresses, or taken from open ones", async () => {
    const uris = [0, 1].map((i) => {
      const uri = join(folder, `${i}.tif`);
      writeFileSync(
        uri,
        rasterFile({
          width: 20,
          height: 30,
          block: 16,
          type: "uint16",
          epsg: 32633,
          x: 500000 + i * 200,
          y: 4600000,
          cellWidth: 10,
          cell: () => i,
        }),
      );
      return uri;
    });
    const collected = await collectMetadata(uris, floatingLayoutScheme(16));
    expect(collected.metadata).toMatchObject({
      cellType: "uint16",
      crs: "EPSG:32633",
      extent: { xmin: 500000, ymin: 4599700, xmax: 500400, ymax: 4600000 },
      bounds: { minKey: { col: 0, row: 0 }, maxKey: { col: 2, row: 1 } },
    });
    const open = await Promise.all(uris.map((uri) => openRaster(uri)));
    expect(collectMetadata(open, floatingLayoutScheme(16))).toEqual(collected);
  });
});
