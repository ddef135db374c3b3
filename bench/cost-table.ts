/**
 * `node dist/cost-table.js DATA`: dollars of computing on Lambda for each memory size, from the CPU time that tiles take here; the table of docs/performance.md.
 * DATA is a folder of large data that `npm run bench` made. `node dist/cost-table.js DATA WORK` measures one, in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "../localstack/virtual-environment.js";
import { localStage } from "../shared/executor/local-stage.js";
import { parseJob } from "../shared/job/parse-job.js";
import { CLOUD_BATCH_BYTES } from "../shared/plan/cloud-items.js";
import { CLOUD_SPEED, dollars, PUTS_PER_BATCH, STATE_GETS_PER_BATCH } from "../shared/plan/cost-model.js";
import type { BatchLine, Plan } from "../shared/plan/plan.js";
import { makeImagePlan } from "../shared/stage/image-plan-step.js";
import { makePlan, writePlan } from "../shared/stage/plan-step.js";
import { askQuestion } from "../shared/stage/question.js";
import type { Stage } from "../shared/stage/stage.js";
import { tileStep } from "../shared/stage/tile-step.js";
import { BANDS, imagesIn } from "./workloads/composite.js";

/** A function's memory in MB, and the CPUs that come with it: in proportion up to one, and one batch uses no second. */
const SIZES = [512, 1024, 1769, 3008, 10240] as const;
const MB_PER_CPU = 1769;
/** A full Lambda CPU beside a core here. */
const LAMBDA_SPEED = 0.5;
const BYTES_PER_REQUEST = 0.4e6;
const BATCHES_PER_INVOCATION = 8;
const TILE = 512;
/** The least of so many warm rounds. */
const ROUNDS = 3;

interface Measured {
  /** Squares of 512 pixels: of the raster that is read, or of the image that is written. */
  readonly tiles: number;
  readonly batches: number;
  readonly cpuSeconds: number;
  readonly bytesRead: number;
}

const zonal = (raster: string, zones: string, more: object) => (data: string) => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: join(data, raster) },
    { op: "zonal", zones: join(data, zones), ...more },
  ],
});

const composite = (data: string) => ({
  tilefold: 1,
  pipeline: [
    {
      op: "query",
      items: {
        images: imagesIn(data),
      },
      bands: [...BANDS, "qa"],
    },
    { op: "mask", bits: { band: "qa", any: 0b11001 } },
    { op: "composite", bands: BANDS, reducer: "median" },
    { op: "write", uri: join(data, "nowhere.tif"), format: "cog" },
  ],
});

const warp = (data: string) => ({
  tilefold: 1,
  pipeline: [
    { op: "read", uri: join(data, "w3.tif") },
    { op: "reproject", crs: "EPSG:3857", scheme: { type: "zoomed", tileSize: TILE, maxZoom: 12 }, resample: "bilinear" },
    { op: "pyramid", endZoom: 8 },
    { op: "write", uri: join(data, "nowhere.tif"), format: "cog" },
  ],
});

const WORKS: Readonly<Record<string, { readonly title: string; readonly cellBytes: number; readonly job: (data: string) => object }>> = {
  zonal: { title: "one zone, classes 26:1", cellBytes: 1, job: zonal("w1.tif", "w1.geojson", { classes: [2] }) },
  noisy: { title: "one zone, noisy classes 6:1", cellBytes: 1, job: zonal("w1_noisy.tif", "w1.geojson", { classes: [2] }) },
  classes: { title: "2,000 zones, classes", cellBytes: 1, job: zonal("w1b_cls.tif", "w1b.geojson", { classes: [3] }) },
  floats: { title: "2,000 zones, float32 mean", cellBytes: 4, job: zonal("w1b_val.tif", "w1b.geojson", { stats: ["mean"] }) },
  composite: { title: "median of 12 scenes, 4 bands", cellBytes: 2, job: composite },
  warp: { title: "bilinear warp, uint16", cellBytes: 2, job: warp },
};

/** Every batch on this thread, one after the other, again and again; what is planned and what is put together at the end are left out. */
async function measure(document: object, cellBytes: number, scratch: string): Promise<Measured> {
  const job = parseJob(document);
  let best: Measured | undefined;
  for (let round = 0; round <= ROUNDS; round++) {
    const stage = localStage(mkdtempSync(join(scratch, "state-")));
    const { plan, lines } = await planned(job, document, stage);
    const cpu = process.cpuUsage();
    let bytesRead = 0;
    for (const line of lines) bytesRead += (await tileStep(plan, line, stage)).bytesRead;
    const { user, system } = process.cpuUsage(cpu);
    const cpuSeconds = (user + system) / 1e6;
    rmSync(stage.state, { recursive: true });
    // The first round compiles.
    if (round > 0 && (best === undefined || cpuSeconds < best.cpuSeconds))
      best = { ...counts(plan, lines, cellBytes), cpuSeconds, bytesRead };
  }
  return best!;
}

async function planned(
  job: ReturnType<typeof parseJob>,
  document: object,
  stage: Stage,
): Promise<{ plan: Plan; lines: readonly BatchLine[] }> {
  const question = await askQuestion(job, stage);
  const make = job.pipeline.some(({ op }) => op === "write") ? makeImagePlan : makePlan;
  const made = await make(question, stage, { batchBytes: CLOUD_BATCH_BYTES });
  await writePlan(made, document, stage);
  return made;
}

/** A batch of an image is what the plan makes of it; a country's are full, as those of these few tiles are not: so many bytes of tiles. */
function counts(plan: Plan, lines: readonly BatchLine[], cellBytes: number): Pick<Measured, "tiles" | "batches"> {
  if (plan.output === "image")
    return { tiles: plan.images.reduce((sum, { spec }) => sum + (spec.width * spec.height) / TILE ** 2, 0), batches: lines.length };
  return { tiles: plan.tiles, batches: (plan.tiles * TILE ** 2 * cellBytes) / CLOUD_BATCH_BYTES };
}

/** Dollars a million tiles, and a TB that is read. */
function costs({ tiles, batches, cpuSeconds, bytesRead }: Measured, megabytes: number): readonly [perTiles: number, perTerabyte: number] {
  const scale = 1e6 / tiles;
  const cpus = Math.min(1, megabytes / MB_PER_CPU) * LAMBDA_SPEED;
  const invocations = (batches / BATCHES_PER_INVOCATION) * scale;
  const seconds = (cpuSeconds / cpus + batches * CLOUD_SPEED.secondsPerBatch) * scale + invocations * CLOUD_SPEED.secondsPerInvocation;
  const usd = dollars({
    gbSeconds: (seconds * megabytes) / 1024,
    invocations,
    gets: (bytesRead / BYTES_PER_REQUEST + batches * STATE_GETS_PER_BATCH) * scale,
    puts: batches * PUTS_PER_BATCH * scale,
    transitions: 0,
  });
  return [usd, (usd / (bytesRead * scale)) * 1e12];
}

function table(data: string): string {
  const measured = Object.entries(WORKS).map(([name, { title }]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), data, name], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    return { title, measured: JSON.parse(stdout) as Measured };
  });
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(["", ...measured.map(({ title }) => title)]),
    row(["---", ...measured.map(() => "--:")]),
    row(["CPU ms a tile", ...measured.map(({ measured: { cpuSeconds, tiles } }) => ((1000 * cpuSeconds) / tiles).toFixed(2))]),
    row(["kB read a tile", ...measured.map(({ measured: { bytesRead, tiles } }) => (bytesRead / tiles / 1000).toFixed(1))]),
    row(["tiles a batch", ...measured.map(({ measured: { batches, tiles } }) => (tiles / batches).toFixed(1))]),
    "",
    row(["memory", "CPU", ...measured.map(({ title }) => title)]),
    row(["--:", "--:", ...measured.map(() => "--:")]),
    ...SIZES.map((megabytes) =>
      row([
        `${megabytes.toLocaleString("en")} MB`,
        Math.min(1, megabytes / MB_PER_CPU).toFixed(2),
        ...measured.map(({ measured: work }) => {
          const [perTiles, perTerabyte] = costs(work, megabytes);
          return `${perTiles.toFixed(3)} (${perTerabyte.toFixed(2)})`;
        }),
      ]),
    ),
  ].join("\n");
}

const [, , folder = join(cacheFolder(), "bench/data/large"), work] = process.argv;
const data = resolve(folder);
if (work === undefined) {
  if (!existsSync(join(data, "w3.tif"))) throw new Error(`${data} holds no data; npm run bench makes it`);
  process.stdout.write(`${table(data)}\n`);
} else {
  const scratch = mkdtempSync(join(data, "costs-"));
  try {
    process.stdout.write(JSON.stringify(await measure(WORKS[work]!.job(data), WORKS[work]!.cellBytes, scratch)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
