/** The examples of the README, run as a reader runs them, in a copy of their folder. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";

const place = mkdtempSync(join(tmpdir(), "tilefold-examples-"));
beforeAll(() => {
  cpSync("examples", join(place, "examples"), { recursive: true, filter: (path) => !/[\\/](out|\.tilefold)$/.test(path) });
  symlinkSync(resolve("dist"), join(place, "dist"));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const example = (path: string) => join(place, "examples", path);

function demo(path: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [example(path)], { cwd: place, encoding: "utf8", input: "" });
  expect(status, stderr).toBe(0);
  return stdout;
}

const cellsOf = async (path: string) => {
  const { header, read } = await openRaster(example(path));
  const { width, height } = header;
  return (await read({ col: 0, row: 0, width, height })).bands;
};

describe("examples", () => {
  it("the area of class 2", () => {
    const shown = demo("class-area/demo.mjs");
    // GeographicLib's area of the densified polygon, as in docs/areas.md.
    expect(shown).toMatch(/6547\.2340 km² of 29419\.1751 km² are class 2: 22\.25 %/);
    expect(shown.match(/29419\.2/g)).toHaveLength(4);
    expect(readFileSync(example("class-area/out/area.csv"), "utf8").split("\n")[0]).toMatch(/area\.classes\.2/);
  });

  it("the median of 2015 and 2020 with the mask of PIXEL-QA, and what follows from it", async () => {
    demo("composites/demo.mjs");
    const dates = ["20150312", "20150617", "20151009", "20200220", "20200705", "20201123"];
    const scenes = await Promise.all(
      dates.map(async (date) => {
        const [red, nir, qa] = await Promise.all(
          ["red", "nir", "pixel_qa"].map(async (band) => (await cellsOf(`composites/out/scenes/OLI_${date}_${band}.tif`))[0]!.cells),
        );
        return { red: red!, nir: nir!, qa: qa! };
      }),
    );
    const [b3, b4] = await cellsOf("composites/out/median-2015-2020.tif");
    const [red, nir, observations] = await cellsOf("composites/out/median.tif");
    let clouded = 0;
    for (let i = 0; i < b3!.cells.length; i++) {
      const clear = scenes.filter(({ qa }) => (qa[i]! & 0b1000010) === 0b1000010);
      if (clear.length < 6) clouded++;
      const median = (band: "red" | "nir") => {
        const sorted = clear.map((scene) => scene[band][i]!).sort((a, b) => a - b);
        const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
        return middle % 1 === 0.5 ? 2 * Math.round(middle / 2) : middle;
      };
      const expected = clear.length === 0 ? [0, 0] : [median("red"), median("nir")];
      const got = [b3!.cells[i], b4!.cells[i], red!.cells[i], nir!.cells[i], observations!.cells[i]];
      if (String(got) !== String([...expected, ...expected, clear.length])) throw new Error(`pixel ${i}: ${got}, ${expected} expected`);
    }
    expect(clouded).toBeGreaterThan(10_000);
    const chart = readFileSync(example("composites/out/ndvi-by-year.svg"), "utf8");
    expect(chart.match(/<path /g)).toHaveLength(3);
    expect(chart).toContain(">2017<");
    expect(readFileSync(example("composites/out/ndvi-by-year.csv"), "utf8").split("\n")[0]).toContain("bands.2020:ndvi.stats.mean");
  });
});
