/** One image, many ways to cut and run it: the same bytes for the same blocks, the same pixels for any blocks. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { runJob } from "../../shared/executor/run-job.js";
import { noise, rasterFile } from "../raster-file.js";

let folder: string;
let runs = 0;
const WIDTH = 700;
const HEIGHT = 530;
const TYPES = ["uint8", "int16", "float32"] as const;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tilefold-image-"));
  for (const type of TYPES) {
    for (const scene of [0, 1, 2]) {
      const grid = { width: WIDTH, height: HEIGHT, block: 128, epsg: 32613, x: 400_000, y: 4_400_000, cellWidth: 30 } as const;
      const cell = (col: number, row: number): number => {
        const at = noise(col + 1000 * scene, row);
        return at < 0.2 || (col > 400 && row < 200) ? 0 : type === "float32" ? at * 1000 - 300 : 1 + Math.floor(at * 250);
      };
      writeFileSync(join(folder, `${type}-${scene}.tif`), rasterFile({ ...grid, type, nodata: 0, cell }));
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Cut {
  readonly blockSize: number;
  readonly tileSize: number;
  readonly batchBytes: number;
  readonly workers: number;
}

/** The file of a median of three scenes. */
async function median(type: string, { blockSize, tileSize, batchBytes, workers }: Cut): Promise<string> {
  const uri = join(folder, `out-${runs}.tif`);
  const scenes = [0, 1, 2].map((scene) => ({ id: `s${scene}`, bands: { B1: join(folder, `${type}-${scene}.tif`) } }));
  await runJob(
    {
      tilefold: 1,
      tiling: { tileSize, batchBytes },
      pipeline: [
        { op: "query", items: { images: scenes } },
        { op: "composite", reducer: "median" },
        { op: "write", uri, blockSize, level: 1 },
      ],
    },
    { state: join(folder, `state-${runs++}`), workers },
  );
  return uri;
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Hashes of the levels' cells and of what is valid in them, from the finest. */
async function pixels(uri: string): Promise<string[]> {
  const { header, read } = await openRaster(uri);
  const found: string[] = [];
  for (const [level, { width, height }] of header.levels.entries()) {
    const [band] = (await read({ col: 0, row: 0, width, height }, { level })).bands;
    const { cells, valid } = band!;
    const shown = cells.map((value, i) => (valid !== null && valid[i] === 0 ? 0 : value) as never) as typeof cells;
    found.push(hash(new Uint8Array(shown.buffer, shown.byteOffset, shown.byteLength)) + (valid === null ? "" : hash(valid)));
  }
  return found;
}

const cuts = fc.record({
  blockSize: fc.constantFrom(64, 128, 256, 512, 1024, 2048),
  tileSize: fc.constantFrom(32, 64, 256, 1000),
  batchBytes: fc.constantFrom(1, 60_000, 1_000_000, 100_000_000),
  workers: fc.integer({ min: 1, max: 8 }),
});

describe("an image is the same", () => {
  it.each(TYPES)("pixel for pixel, overviews too, at any blocks, batches and threads: %s", async (type) => {
    const whole = await pixels(await median(type, { blockSize: 64, tileSize: 64, batchBytes: 1e9, workers: 1 }));
    expect(whole.length).toBe(5);
    const bytes = new Map<number, string>();
    await fc.assert(
      fc.asyncProperty(cuts, async (cut) => {
        const uri = await median(type, cut);
        const found = await pixels(uri);
        // Large blocks have fewer overviews.
        expect(found).toEqual(whole.slice(0, found.length));
        const sum = hash(readFileSync(uri));
        expect(bytes.get(cut.blockSize) ?? sum).toBe(sum);
        bytes.set(cut.blockSize, sum);
      }),
      { numRuns: 6, seed: 7, endOnFailure: true },
    );
    expect(bytes.size).toBeGreaterThan(2);
  });
});
