/** The built command makes composites: its bundle holds other modules of packages than tests of the sources run. */
import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { rasterFile } from "../raster-file.js";
import { workplace } from "./command.js";

const here = workplace();
afterAll(() => here.remove());

describe("tilefold composite", () => {
  it("the median of the scenes that a filter picks, its clear pixels kept", async () => {
    const grid = { width: 90, height: 70, block: 64, epsg: 32613, x: 400_000, y: 4_400_000, cellWidth: 30 } as const;
    const values = [10, 20, 90, 60];
    const years = [2015, 2015, 2016, 2020];
    for (const [i, value] of values.entries()) {
      writeFileSync(here.file(`s${i}.tif`), rasterFile({ ...grid, type: "uint16", nodata: 0, cell: () => value }));
      // The last scene is clouded in its east.
      writeFileSync(
        here.file(`q${i}.tif`),
        rasterFile({ ...grid, type: "uint8", cell: (col) => (i === 3 && col >= 45 ? 0b100000 : 0b1000010) }),
      );
    }
    const images = years.map((year, i) => ({ id: `s${i}`, year, bands: { B1: `s${i}.tif`, "PIXEL-QA": `q${i}.tif` } }));
    writeFileSync(here.file("items.json"), JSON.stringify({ images }));
    const filter = JSON.stringify({ $or: [{ year: { $lt: 2016 } }, { id: { $in: ["s3"] } }] });
    const ran = here.run(
      ...["composite", "--items", "items.json", "--filter", filter, "--bands", "B1"],
      ...["--qa", "PIXEL-QA", "--qa-keep-all", "0b1000010", "-o", "out.tif", "--json"],
    );
    expect(ran.status, ran.stdout + ran.stderr).toBe(0);
    expect(ran.json()).toMatchObject({ images: [{ scenes: 3, bands: ["B1"] }] });
    const { bands } = await (await openRaster(here.file("out.tif"))).read({ col: 0, row: 0, width: 90, height: 70 });
    expect([bands[0]!.cells[44], bands[0]!.cells[45]]).toEqual([20, 15]);
  });
});
