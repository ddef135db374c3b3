/** Several rasters as one, and rasters that are not one. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";
import { COMMAND, workplace } from "./command.js";

const place = workplace();
const WHOLE: TestRaster = {
  width: 256,
  height: 128,
  block: 64,
  type: "uint8",
  epsg: 32633,
  x: 500_000,
  y: 5_000_000,
  cellWidth: 10,
  cell: (c, r) => 1 + Math.floor(3 * noise(c, r)),
};
const write = (name: string, more: Partial<TestRaster> = {}) => writeFileSync(place.file(name), rasterFile({ ...WHOLE, ...more }));

beforeAll(() => {
  write("whole.tif");
  write("west.tif", { width: 128 });
  write("east.tif", { width: 128, x: 501_280, cell: (c, r) => WHOLE.cell(c + 128, r, 0) });
  write("other-crs.tif", { epsg: 32634 });
  write("other-type.tif", { type: "uint16" });
  write("other-cell.tif", { cellWidth: 20 });
  write("shifted.tif", { x: 500_003 });
  const ring = [
    [500_105, 4_999_905],
    [502_455, 4_999_905],
    [502_455, 4_998_795],
    [500_105, 4_998_795],
    [500_105, 4_999_905],
  ];
  writeFileSync(place.file("zone.geojson"), JSON.stringify({ type: "Polygon", coordinates: [ring] }));
});
afterAll(() => place.remove());

const ask = (...rasters: string[]) => {
  const args = rasters.flatMap((name) => ["--raster", name]);
  const ran = place.run(
    "zonal",
    ...args,
    "--zones",
    "zone.geojson",
    "--zones-crs",
    "EPSG:32633",
    "--class",
    "all",
    "--stats",
    "mean",
    "--json",
  );
  return { ...(ran.json() as { zones: object[]; error?: { code: string; message: string } }), status: ran.status };
};

describe("several rasters", () => {
  it("on one grid are one raster, whatever their order", () => {
    const { zones } = ask("whole.tif");
    expect(ask("west.tif", "east.tif").zones).toEqual(zones);
    expect(ask("east.tif", "west.tif").zones).toEqual(zones);
  });

  it.each([
    ["CRS", "other-crs.tif", "EPSG:32634"],
    ["cell type", "other-type.tif", "uint16"],
    ["cell size", "other-cell.tif", "20"],
    ["grid", "shifted.tif", "shifted"],
  ])("of another %s are refused, naming both", (_, name, said) => {
    const { error, status } = ask("whole.tif", name);
    expect(error?.code).toBe("SOURCES_MIXED");
    expect(error?.message).toContain("whole.tif");
    expect(error?.message).toContain(name);
    expect(error?.message).toContain(said);
    expect(status).toBe(2);
  });
});

it("colours nothing where NO_COLOR is set, and nothing where there is no terminal", () => {
  for (const env of [{ ...process.env, NO_COLOR: "1" }, process.env]) {
    const { stderr, stdout } = spawnSync(process.execPath, [COMMAND, "inspect", "no.tif"], { cwd: place.path, encoding: "utf8", env });
    expect(stderr).toContain("SOURCE_NOT_FOUND");
    expect(`${stderr}${stdout}`).not.toContain("\u001b");
  }
});
