/** `tilefold composite` and `tilefold catalog` as a user meets them: what they print, how they end, what is refused and how. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { noise, rasterFile, type TestRaster } from "../raster-file.js";
import { COMMAND, workplace } from "./command.js";

const place = workplace();
const GRID: TestRaster = {
  width: 128,
  height: 96,
  block: 64,
  type: "uint8",
  epsg: 32633,
  x: 500_000,
  y: 5_000_000,
  cellWidth: 10,
  cell: (c, r) => 1 + Math.floor(100 * noise(c, r)),
};
const write = (name: string, more: Partial<TestRaster> = {}) => writeFileSync(place.file(name), rasterFile({ ...GRID, ...more }));
const DATES = ["20150310", "20151020", "20200705"];

beforeAll(() => {
  DATES.forEach((date, d) => {
    write(`scene_${date}_red.tif`, { cell: (c, r) => 1 + ((Math.floor(100 * noise(c, r)) + 7 * d) % 120) });
    write(`scene_${date}_nir.tif`, { cell: (c, r) => 1 + ((Math.floor(100 * noise(r, c)) + 11 * d) % 120) });
    write(`scene_${date}_qa.tif`, { cell: (c, r) => (noise(c + 300 * d, r) < 0.3 ? 0b100000 : 0b1000010) });
  });
  expect(place.run("catalog", ".", "--date-pattern", "scene_%Y%m%d_*", "-o", "scenes.json").status).toBe(0);
});
afterAll(() => place.remove());

const ITEMS = ["--items", "scenes.json", "--bands", "red,nir"];
const CLEAR = ["--qa", "qa", "--qa-keep-all", "0b1000010"];
interface Answer {
  readonly jobId: string;
  readonly images: readonly {
    readonly uri: string;
    readonly scenes: number;
    readonly dropped: number;
    readonly bands: readonly string[];
  }[];
  readonly missingScenes?: readonly { readonly scene: string; readonly code: string }[];
  readonly warnings?: readonly { readonly message: string }[];
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string; readonly at?: { readonly pointer?: string } };
}
const composite = (...args: string[]) => {
  const ran = place.run("composite", ...args, "--json");
  return { status: ran.status, ...(ran.json() as Answer) };
};

describe("tilefold composite", () => {
  it("chooses scenes, drops their clouds, writes one image and says so", () => {
    const answer = composite(...ITEMS, ...CLEAR, "--filter", '{"year": {"$in": [2015]}}', "-o", "median.tif");
    expect(answer).toMatchObject({ status: 0, images: [{ scenes: 2, bands: ["red", "nir"] }] });
    const inspected = place.run("inspect", "median.tif", "--json").json() as { cog: { valid: boolean }; crs: string };
    expect(inspected).toMatchObject({ cog: { valid: true }, crs: "EPSG:32633" });
    expect(JSON.parse(readFileSync(place.file("median.json"), "utf8")).properties["tilefold:scenes"]).toEqual([
      "scene_20150310",
      "scene_20151020",
    ]);
    // Asked again, the image that stands answers; once it is gone, it is made again from what was computed.
    const asked = () => composite(...ITEMS, ...CLEAR, "--filter", '{"year": {"$in": [2015]}}', "-o", "median.tif");
    const bytes = readFileSync(place.file("median.tif"));
    expect(asked()).toMatchObject({ status: 0, images: [{ scenes: 2 }], work: { computed: 0, requests: 0 } });
    expect(place.run("status", answer.jobId, "--json").json()).toMatchObject({ state: "complete" });
    rmSync(place.file("median.tif"));
    expect(asked()).toMatchObject({ status: 0, work: { computed: 0 } });
    expect(readFileSync(place.file("median.tif"))).toEqual(bytes);
    const again = place.run("composite", ...ITEMS, ...CLEAR, "-o", "median.tif");
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/OUTPUT_EXISTS/);
    expect(again.stdout).toBe("");
  });

  it.each([
    ["a query that selects nothing", ["--filter", '{"year": 1999}'], "QUERY_EMPTY", /none of 3 items/],
    ["an operator that is refused", ["--filter", '{"id": {"$regex": "^s"}}'], "QUERY_INVALID", /\$regex/],
    ["an operator that there is not", ["--filter", '{"year": {"$inn": [2015]}}'], "QUERY_INVALID", /did you mean "?\$in"?/],
    ["a band that scenes have not", ["--bands", "red,green"], "QUERY_INVALID", /no band "green"/],
    ["an expression's unknown band", ["--map", "x=red + nri"], "EXPRESSION_INVALID", /no band "nri"/],
    ["an expression cut short", ["--map", "x=(red + nir"], "EXPRESSION_INVALID", /\^/],
    ["code in an expression", ["--map", 'x=red.constructor.constructor("x")'], "EXPRESSION_INVALID", /\^/],
    ["scale where there is none", ["--map", "x=red", "--scaled"], "JOB_INVALID", /no band has any/],
  ])("%s is refused, exit 2, and nothing is written", (_, args, code, sentence) => {
    const { status, error } = composite(...ITEMS, ...args, "-o", "refused.tif");
    expect({ status, code: error!.code }).toEqual({ status: 2, code });
    expect(error!.message).toMatch(sentence);
    expect(existsSync(place.file("refused.tif"))).toBe(false);
  });

  it("divisions by zero and logarithms of negatives have no value, and are counted", () => {
    const { images, warnings } = composite(...ITEMS, "--map", "x=1 / (red - red)", "--map", "y=log(0 - nir)", "-o", "dropped.tif");
    expect(images[0]!.dropped).toBe(2 * 128 * 96);
    expect(warnings!.map(({ message }) => message).join()).toMatch(/no finite answer/);
    const { bands } = place.run("inspect", "dropped.tif", "--stats", "--json").json() as { bands: { valid: number }[] };
    expect(bands.map(({ valid }) => valid)).toEqual([0, 0]);
  });

  it("a scene that cannot be read ends it by name, or is left out by name", () => {
    const list = { images: [...DATES, "broken"].map((date) => ({ id: date, bands: { red: `scene_${date}_red.tif` } })) };
    writeFileSync(place.file("list.json"), JSON.stringify(list));
    writeFileSync(place.file("scene_broken_red.tif"), "<html>Please sign in</html>");
    const args = ["--items", "list.json", "--bands", "red", "-o", "left.tif"];
    expect(composite(...args)).toMatchObject({
      status: 2,
      error: { code: "RASTER_NOT_TIFF", message: expect.stringContaining('scene "broken"') },
    });
    expect(composite(...args, "--allow-missing")).toMatchObject({
      status: 0,
      images: [{ scenes: 3 }],
      missingScenes: [{ scene: "broken", code: "RASTER_NOT_TIFF" }],
    });
  });

  it("scenes of several CRSs are laid on one grid; one of no CRS there is is refused by name", () => {
    write("elsewhere.tif", { epsg: 32632, x: 968_000, y: 5_011_000 });
    write("nowhere.tif", { epsg: 0 });
    const list = (name: string) => {
      writeFileSync(
        place.file("mixed.json"),
        JSON.stringify({ images: [`scene_${DATES[0]}_red.tif`, name].map((red) => ({ bands: { red } })) }),
      );
      return ["--items", "mixed.json", "--bands", "red", "--reducer", "count", "-o", `${name}.count.tif`];
    };
    expect(composite(...list("elsewhere.tif"))).toMatchObject({ status: 0, images: [{ scenes: 2 }] });
    expect(composite(...list("nowhere.tif"))).toMatchObject({
      status: 2,
      error: { code: "CRS_UNKNOWN", message: expect.stringContaining('scene "1"') },
    });
  });

  it("is the same image pixel for pixel, whatever its blocks and however many threads", async () => {
    const size = { width: 1400, height: 900, block: 256 };
    for (const scene of [0, 1, 2]) {
      write(`wide${scene}.tif`, { ...size, type: "int16", nodata: 0, cell: (c, r) => Math.floor(90 * noise(c + 31 * scene, r)) });
      write(`wideqa${scene}.tif`, { ...size, cell: (c, r) => (noise((c >> 5) + 100 * scene, r >> 4) < 0.5 ? 8 : 0) });
    }
    const images = [0, 1, 2].map((scene) => ({ id: String(scene), bands: { b: `wide${scene}.tif`, qa: `wideqa${scene}.tif` } }));
    writeFileSync(place.file("wide.json"), JSON.stringify({ images }));
    const made: string[] = [];
    for (const [block, workers] of [
      [256, 1],
      [256, 8],
      [512, 2],
      [1024, 3],
      [2048, 4],
    ] as const) {
      const out = `wide-${block}-${workers}.tif`;
      const args = ["--items", "wide.json", "--bands", "b", "--qa", "qa", "--qa-drop-any", "8", "-o", out, "--block-size", `${block}`];
      expect(composite(...args, "--workers", `${workers}`, "--state", `state-${block}-${workers}`).status).toBe(0);
      const { header, read } = await openRaster(place.file(out));
      expect(header.levels[0]!.blockWidth).toBe(block);
      const { cells, valid } = (await read({ col: 0, row: 0, width: 1400, height: 900 })).bands[0]!;
      made.push(
        createHash("sha256")
          .update(new Uint8Array(cells.slice().map((cell, i) => (valid?.[i] === 0 ? 0 : cell)).buffer))
          .digest("hex"),
      );
    }
    expect(new Set(made).size).toBe(1);
    const files = [1, 8].map((workers) => readFileSync(place.file(`wide-256-${workers}.tif`)));
    expect(files[0]!.equals(files[1]!)).toBe(true);
  });

  it("a collection larger than the memory there is", () => {
    const assets = Object.fromEntries(
      ["red", "nir", "qa"].map((band) => [
        band,
        { href: `./scene_20150310_${band}.tif`, type: "image/tiff; application=geotiff", roles: ["data"] },
      ]),
    );
    const filler = "x".repeat(1000);
    writeFileSync(place.file("many.json"), '{"type":"FeatureCollection","features":[\n');
    for (let block = 0; block < 100; block++) {
      const items = Array.from({ length: 600 }, (_, i) => {
        const id = `s${block * 600 + i}`;
        const properties = { datetime: "2015-03-10T00:00:00Z", filler, wanted: id === "s41999" };
        return JSON.stringify({ type: "Feature", stac_version: "1.0.0", id, geometry: null, properties, links: [], assets });
      });
      appendFileSync(place.file("many.json"), `${block === 0 ? "" : ",\n"}${items.join(",\n")}`);
    }
    appendFileSync(place.file("many.json"), "]}");
    // 90 MB of items, and 48 MB for all that lives long.
    const args = [
      "composite",
      "--items",
      "many.json",
      "--filter",
      '{"wanted": true}',
      "--bands",
      "red",
      "-o",
      "one.tif",
      "--json",
      "--workers",
      "1",
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=48", COMMAND, ...args], {
      cwd: place.path,
      encoding: "utf8",
    });
    expect(status, stderr.slice(-500)).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ images: [{ scenes: 1 }] });
  });
});
