import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openRaster } from "../../shared/cog/open-raster.js";
import { planJob, runJob } from "../../shared/executor/run-job.js";
import { planSummary } from "../../shared/plan/summary.js";

/** Real rasters on zoomed layouts against gdalwarp, every pixel. TILEFOLD_TEST_DATA names the folder. */
const folder = process.env.TILEFOLD_TEST_DATA ?? "";

interface BandGolden {
  readonly valid: number;
  readonly sum: number;
  readonly sha256: string;
}
const { files } = JSON.parse(readFileSync(new URL("../golden/layers-data.json", import.meta.url), "utf8")) as {
  files: Record<
    string,
    {
      readonly zoom: number;
      readonly keys: readonly [number, number, number, number];
      readonly near: readonly BandGolden[];
      /** Not of flags: there is no mean of them. */
      readonly bilinear?: readonly BandGolden[];
    }
  >;
};

const out = mkdtempSync(join(tmpdir(), "tilefold-layers-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

async function bandsOf(uri: string): Promise<BandGolden[]> {
  const raster = await openRaster(uri);
  const { width, height } = raster.header;
  const { bands } = await raster.read({ col: 0, row: 0, width, height });
  return bands.map(({ cells, valid }) => {
    const filled = new Int32Array(width * height);
    let [count, sum] = [0, 0];
    for (let i = 0; i < filled.length; i++) {
      if (valid !== null && valid[i] === 0) {
        filled[i] = -1;
        continue;
      }
      filled[i] = cells[i]!;
      count++;
      sum += cells[i]!;
    }
    return { valid: count, sum, sha256: createHash("sha256").update(new Uint8Array(filled.buffer)).digest("hex") };
  });
}

describe.each(Object.entries(files))("%s in web mercator", (name, golden) => {
  const job = (resample: string, tiling: object, uri: string) => ({
    tilefold: 1,
    tiling,
    pipeline: [
      { op: "read", uri: join(folder, name) },
      { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", maxZoom: golden.zoom }, resample, errorThreshold: 0.001 },
      { op: "write", uri, overviews: false },
    ],
  });

  test("has the keys of its extent", async () => {
    const { plan, touched } = await planJob(job("nearest", {}, join(out, "unused.tif")), { state: join(out, "plans") });
    const [colMin, rowMin, colMax, rowMax] = golden.keys;
    expect(planSummary(plan, touched).keyBounds).toEqual({ minKey: { col: colMin, row: rowMin }, maxKey: { col: colMax, row: rowMax } });
  });

  test.each(golden.bilinear === undefined ? ["nearest"] : ["nearest", "bilinear"])(
    "has gdalwarp's pixels by %s, in any tiles",
    async (resample) => {
      const written: Uint8Array[] = [];
      for (const [i, tiling] of [{}, { tileSize: 64, batchBytes: "256 kB" }].entries()) {
        const uri = join(out, `${name.replaceAll("/", "-")}-${resample}-${i}.tif`);
        await runJob(job(resample, tiling, uri), { state: join(out, `state-${resample}-${i}`) });
        written.push(readFileSync(uri));
        const bands = await bandsOf(uri);
        if (resample === "nearest") expect(bands).toEqual(golden.near);
        else {
          expect(bands.map(({ valid }) => valid)).toEqual(golden.bilinear!.map(({ valid }) => valid));
          // Within one unit each: means within a hundredth.
          bands.forEach(({ valid, sum }, b) => void expect(Math.abs(sum - golden.bilinear![b]!.sum)).toBeLessThan(0.01 * valid));
        }
      }
      expect(Buffer.compare(written[0]!, written[1]!)).toBe(0);
    },
  );
});
