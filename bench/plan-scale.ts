/**
 * `node dist/plan-scale.js`: time and memory of the planner for 10^3 to 10^7 tiles under a country's outline, each in a process of its own; the table of
 * docs/performance.md. `node dist/plan-scale.js TILES` measures one.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { formatBytes } from "../shared/core/byte-size.js";
import { sha256 } from "../shared/executor/local-stage.js";
import { parseJob } from "../shared/job/parse-job.js";
import { CLOUD_BATCH_BYTES } from "../shared/plan/cloud-items.js";
import { makePlan, writePlan } from "../shared/stage/plan-step.js";
import { askQuestion } from "../shared/stage/question.js";
import type { Stage } from "../shared/stage/stage.js";
import { memoryStore } from "../shared/store/memory-store.js";
import { countryPolygon } from "./simulate/country.js";
import { syntheticRaster } from "./simulate/synthetic-raster.js";

const URI = "memory://raster/country.tif";
const [BLOCK, PIXEL, VERTICES] = [256, 5, 20_000];
/** Tiles under the outline of a country of this radius, in metres: its area grows with the square. */
const [TILES, RADIUS, BLOCKS] = [1_054_133, 740_000, 1400];

interface Planned {
  readonly tiles: number;
  readonly batches: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly bytesBefore: number;
  readonly bytesPeak: number;
}

async function plan(wanted: number): Promise<Planned> {
  const scale = Math.sqrt(wanted / TILES);
  const blocks = Math.ceil(BLOCKS * scale) + 2;
  const half = (blocks * BLOCK * PIXEL) / 2;
  const job = parseJob({
    tilefold: 1,
    pipeline: [
      { op: "read", uri: URI },
      { op: "zonal", zones: countryPolygon(0, 6_000_000, RADIUS * scale, VERTICES), zonesCrs: "EPSG:3857", classes: "all" },
    ],
    limits: { maxTiles: 100_000_000, maxBytesRead: "100 TB" },
  });
  const raster = syntheticRaster(URI, {
    blockCols: blocks,
    blockRows: blocks,
    block: BLOCK,
    pixel: PIXEL,
    west: -half,
    north: 6_000_000 + half,
  });
  const state = memoryStore();
  const stage: Stage = { storeFor: (uri) => (uri === URI ? raster.store : state), digest: sha256, state: "memory://state", now: Date.now };
  const bytesBefore = process.memoryUsage().rss;
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const planned = await makePlan(await askQuestion(job, stage), stage, { batchBytes: CLOUD_BATCH_BYTES });
  await writePlan(planned, job, stage);
  const { user, system } = process.cpuUsage(cpu);
  return {
    tiles: planned.plan.tiles,
    batches: planned.lines.length,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (user + system) / 1e6,
    bytesBefore,
    bytesPeak: process.resourceUsage().maxRSS * 1024,
  };
}

const [, , one] = process.argv;
if (one !== undefined) process.stdout.write(JSON.stringify(await plan(Number(one))));
else {
  process.stdout.write("| tiles | batches | wall s | CPU s | memory at most | before planning |\n| --: | --: | --: | --: | --: | --: |\n");
  for (const power of [3, 4, 5, 6, 7]) {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(10 ** power)], { encoding: "utf8" });
    const { tiles, batches, seconds, cpuSeconds, bytesBefore, bytesPeak } = JSON.parse(stdout) as Planned;
    const cells = [tiles, batches, seconds.toFixed(2), cpuSeconds.toFixed(2), formatBytes(bytesPeak), formatBytes(bytesBefore)];
    process.stdout.write(`| ${cells.join(" | ")} |\n`);
  }
}
