import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { geoKeysFromCrs } from "../../../shared/cog/write-geokeys.js";
import { imageSpec } from "../../../shared/cog/write-spec.js";
import { planJob, runJob } from "../../../shared/executor/run-job.js";
import { parseCrs } from "../../../shared/geo/crs.js";
import { rowsAtOnce } from "../../../shared/plan/tiling.js";
import { imageBytes } from "../cog-write/image-bytes.js";
import { noise, writeScene } from "./scenes.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-memory-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const SCENES = 100;
const MB = 1 << 20;

const job = (name: string, scenes: number, blockSize: number, more: object = {}) => ({
  tilefold: 1,
  pipeline: [
    {
      op: "query",
      items: {
        images: Array.from({ length: scenes }, (_, i) => ({
          id: `s${i}`,
          bands: { red: at(`${name}${i}.tif`), qa: at(`${name}qa${i}.tif`) },
        })),
      },
    },
    { op: "mask", bits: { band: "qa", any: 8 } },
    { op: "composite", bands: ["red"] },
    { op: "write", uri: at(`${name}-${JSON.stringify(more).length}.tif`), blockSize },
  ],
  ...more,
});

describe("planned memory", () => {
  it("a hundred scenes over blocks of 2,048 pixels fit: a block is evaluated in parts", async () => {
    const spec = imageSpec({ width: 4096, height: 4096, cellType: "uint16", nodata: 0, overviews: false });
    const transform = { a: 10, b: 0, c: 400_000, d: 0, e: -10, f: 4_400_000 };
    const sparse = imageBytes(spec, { transform, geoKeys: geoKeysFromCrs(parseCrs("EPSG:32613")) }, () => null);
    for (let i = 0; i < SCENES; i++) for (const name of ["large", "largeqa"]) writeFileSync(at(`${name}${i}.tif`), sparse);
    const { plan, lines } = await planJob(job("large", SCENES, 2048), { state: at("state") });
    const { tileWidth, batchWidth } = plan.tiling;
    expect([batchWidth, lines.length, 2048 % tileWidth]).toEqual([2048, 4, 0]);
    // All scenes' bands and masks of a tile at once, twice, and the block that comes out: what a function of 1 GB has room for.
    expect(tileWidth * tileWidth * SCENES * 6).toBeLessThanOrEqual(100 * MB);
    for (const { memory } of lines) expect(memory).toBeLessThan(512 * MB);
    // One that is held whole would not.
    expect(2048 * 2048 * SCENES * 6).toBeGreaterThan(2048 * MB);
  });

  it("a batch of too many compressed bytes is read in bands, is planned so, and gives the same bytes", async () => {
    for (const [i, name] of ["small", "smallqa"].entries())
      writeScene(
        at(`${name}.tif`),
        { width: 256, height: 256 },
        { b: (col, row) => (i === 0 ? noise(1, col, row) + 1 : noise(2, col, row) % 16) },
      );
    for (let i = 0; i < 20; i++) for (const name of ["small", "smallqa"]) copyFileSync(at(`${name}.tif`), at(`${name}${i}.tif`));
    const tiling = { batchBytes: "400 kB", tileSize: 32 };
    const whole = await planJob(job("small", 20, 256), { state: at("state") });
    const banded = await planJob(job("small", 20, 256, { tiling }), { state: at("state") });
    const { bytes } = whole.lines[0]!;
    expect(bytes).toBeGreaterThan(2.5 * MB);
    expect(whole.lines[0]!.memory).toBeGreaterThan(2 * bytes);
    expect(banded.lines[0]!.bytes).toBe(bytes);
    expect(banded.lines[0]!.memory).toBeLessThan(0.6 * bytes);
    await runJob(job("small", 20, 256), { state: at("state") });
    const { work } = await runJob(job("small", 20, 256, { tiling }), { state: at("state") });
    expect(work.bytesRead).toBeGreaterThan(bytes);
    const [one, other] = [job("small", 20, 256), job("small", 20, 256, { tiling })].map(({ pipeline }) =>
      readFileSync(pipeline.at(-1)!.uri as string),
    );
    expect(one!.equals(other!)).toBe(true);
  });

  it("as many whole rows of tiles as fit, one at least", () => {
    const tiling = { tileHeight: 64, readBytes: 1000 };
    expect([1000, 1001, 2000, 4000, 1e9].map((bytes) => rowsAtOnce(tiling, bytes, 512))).toEqual([512, 448, 256, 128, 64]);
    expect(rowsAtOnce({ tileHeight: 64 }, 1e9, 512)).toBe(512);
    expect(rowsAtOnce(tiling, 1e9, 40)).toBe(40);
  });
});
