/** Files made of batches, held against what GDAL and rio-cogeo said of them (test/golden/cog-write.sh), and overviews against GDAL's. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHeader } from "../../../shared/cog/read-header.js";
import { imageSpec } from "../../../shared/cog/write-spec.js";
import type { CellType } from "../../../shared/raster/cell-type.js";
import { type HalveMethod, halveBand } from "../../../shared/raster/halve.js";
import type { Band } from "../../../shared/raster/tile.js";
import { FILES, fileBytes } from "../../golden/cog-write-files.js";
import { bytesStore } from "../cog/bytes-store.js";
import { isHole, type Pattern, sceneBands } from "./scenes.js";

interface Golden {
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly cog: boolean; readonly warnings: readonly string[] }>>;
  readonly overviews: readonly {
    readonly cellType: CellType;
    readonly method: HalveMethod;
    readonly pattern: Pattern;
    readonly nodata: number | null;
    readonly levels: readonly string[];
  }[];
}
const golden = JSON.parse(readFileSync(new URL("../../golden/cog-write.json", import.meta.url), "utf8")) as Golden;
const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("files that GDAL reads back cell by cell and rio-cogeo finds valid", () => {
  it.each(Object.keys(FILES))("%s", (name) => {
    expect(golden.files[name]!.warnings).toEqual([]);
    expect(sha(fileBytes(name))).toBe(golden.files[name]!.sha256);
  });

  it.each(Object.keys(FILES).filter((name) => FILES[name]!.options.order !== "batch"))(
    "%s: the same bytes for any size of batches",
    (name) => {
      for (const span of [0, 1, 2]) expect(sha(fileBytes(name, { span })), `span ${span}`).toBe(golden.files[name]!.sha256);
    },
  );
});

/** GDAL lets a mean of four int8 or int16 cells stand where it happens to be nodata, and so loses a pixel; it steps aside in all other types, and so do we. */
const losesPixels = ({ cellType, nodata, method }: Golden["overviews"][number]): boolean =>
  method === "average" && nodata !== null && (cellType === "int8" || cellType === "int16");

describe("overviews are GDAL's", () => {
  it.each(golden.overviews.filter((one) => !losesPixels(one)))(
    "$method of $cellType, $pattern, nodata $nodata",
    ({ cellType, method, pattern, nodata, levels }) => {
      let [width, height] = [512, 384];
      let [band] = sceneBands({ cellType, samples: 1, pattern, holes: false }, { col: 0, row: 0, width, height }) as [Band];
      if (nodata !== null) {
        // GDAL takes nearest pixels as they are; a cell that is nodata by chance is none for it either.
        const valid = Uint8Array.from(band.cells as Uint8Array, (value, i) =>
          value === nodata || isHole(i % width, Math.floor(i / width)) ? 0 : 1,
        );
        band = { ...band, valid };
      }
      for (const expected of levels) {
        band = halveBand(band, width, height, method, nodata);
        [width, height] = [width / 2, height / 2];
        const { valid } = band;
        if (valid !== null) for (let i = 0; i < valid.length; i++) if (valid[i] === 0) band.cells[i] = nodata!;
        expect(sha(new Uint8Array(band.cells.buffer, band.cells.byteOffset, band.cells.byteLength)).slice(0, 32)).toBe(expected);
      }
    },
  );
});

describe("BigTIFF", () => {
  it("tells the same of the same image", async () => {
    const header = async (big: boolean) => {
      const bytes = fileBytes("int16x3-lzw-pixel", {}, big);
      const { levels, bands, transform, crs } = await readHeader(
        bytesStore(() => bytes),
        "a.tif",
      );
      return { magic: bytes[2], sizes: levels.map(({ width, height }) => [width, height]), bands, transform, crs };
    };
    const small = await header(false);
    expect(small.magic).toBe(42);
    expect(await header(true)).toEqual({ ...small, magic: 43 });
  });
});

describe("what cannot be written is refused by name", () => {
  const image = { width: 100, height: 100, cellType: "uint8" as const };
  it.each([
    ["zstd", { ...image, compression: "zstd" }, /"zstd"/],
    ["a block of 100", { ...image, blockSize: 100 }, /100 pixels a side/],
    ["nodata out of range", { ...image, nodata: 300 }, /300/],
    ["predictor 3 of integers", { ...image, predictor: 3 as const }, /floating point predictor/],
    ["overviews with gaps", { ...image, overviews: [2, 8] }, /2, 8/],
    ["level 12", { ...image, level: 12 }, /12/],
  ])("%s", (_, options, message) => {
    expect(() => imageSpec(options)).toThrow(expect.objectContaining({ code: "OUTPUT_INVALID", message: expect.stringMatching(message) }));
  });
});
