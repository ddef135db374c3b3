/** `npm run simulate`: plans a country with the planner's own code, measures a batch, and models what the cloud makes of 10^3 to 10^8 tiles. */
import { formatBytes } from "../shared/core/byte-size.js";
import { machineInput } from "../shared/executor/planner.js";
import { parseJob } from "../shared/job/parse-job.js";
import { CLOUD_BATCH_BYTES, itemsOf } from "../shared/plan/cloud-items.js";
import { estimateWork } from "../shared/plan/cost.js";
import { CLOUD_SPEED, PRICES } from "../shared/plan/cost-model.js";
import { makePlan, writePlan } from "../shared/stage/plan-step.js";
import { askQuestion } from "../shared/stage/question.js";
import { jobUri } from "../shared/stage/stage.js";
import { tileStep } from "../shared/stage/tile-step.js";
import { ASSUMPTIONS, type Measured, simulateJob } from "./simulate/model.js";
import { countryJob, countryStage, GRID, VERTICES } from "./simulate/plan-country.js";

/** A batch that lies inside is measured so often; the median counts. */
const RUNS = 5;
/** A Lambda CPU beside one core of the machine that this runs on: taken to be half as fast. */
const LAMBDA_SPEED = 0.5;

/** What the planner is held to: seconds of CPU, so that a busy machine does not count, and bytes of the whole process. */
const MOST_SECONDS = 2;
const MOST_BYTES = 300e6;

const job = parseJob(countryJob());

async function main(): Promise<void> {
  const stage = countryStage();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const cpu = process.cpuUsage();
  const question = await askQuestion(job, stage);
  const planned = await makePlan(question, stage, { batchBytes: CLOUD_BATCH_BYTES });
  await writePlan(planned, job, stage);
  const planSeconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS * 1024;
  const { plan, lines } = planned;
  const size = async (file: Parameters<typeof jobUri>[2]): Promise<number> =>
    (await stage.storeFor(stage.state).stat(jobUri(stage.state, plan.jobId, file))).size;

  const cpuSeconds = (user + system) / 1e6;
  const inner = lines.filter(({ pixels }) => pixels === lines.reduce((most, line) => Math.max(most, line.pixels), 0));
  const times: number[] = [];
  for (const line of inner.slice(0, RUNS)) {
    // Of the processor, not of the clock: other work on this machine does not count.
    const from = process.cpuUsage();
    await tileStep(plan, line, stage);
    const { user, system } = process.cpuUsage(from);
    times.push((user + system) / 1e6);
  }
  const batchSeconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  const meanPixels = lines.reduce((sum, { pixels }) => sum + pixels, 0) / lines.length;
  const requestsPerBatch = estimateWork(lines, "local").requests / lines.length;
  const items = itemsOf(lines);
  const measured: Measured = {
    tilesPerBatch: plan.tiles / lines.length,
    batchesPerItem: Math.max(1, 400e6 / meanPixels),
    requestsPerBatch,
    secondsPerBatch: (batchSeconds * meanPixels) / inner[0]!.pixels / LAMBDA_SPEED + requestsPerBatch * CLOUD_SPEED.secondsPerRequest,
    planSecondsPerTile: cpuSeconds / plan.tiles,
    planBytesPerTile: (peak - before) / plan.tiles,
  };

  const print = (text = ""): void => void process.stdout.write(`${text}\n`);
  print(
    `Planned with the planner's own code: ${plan.tiles} tiles of ${GRID.block} × ${GRID.block} pixels under a ring of ${VERTICES} vertices`,
  );
  print(
    `  ${planSeconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of CPU, all threads), ${formatBytes(peak)} at most in the process (${formatBytes(before)} before)`,
  );
  print(
    `  ${lines.length} batches, ${items.length} items; manifest ${formatBytes(await size("manifest.jsonl"))}, records ${formatBytes(await size(`batches-${plan.records}.bin`))}, plan ${formatBytes(await size("plan.json"))}`,
  );
  print(`  state machine's input ${machineInput("s3://bucket/state", plan, `${plan.jobId}-m0000000`).length} bytes`);
  print(
    `Measured on one thread here: ${(inner[0]!.pixels / batchSeconds / 1e6).toFixed(0)} megapixels a second of a batch inside the ring`,
  );
  const within = cpuSeconds < MOST_SECONDS && peak < MOST_BYTES;
  print(`Within ${MOST_SECONDS} s of CPU and ${formatBytes(MOST_BYTES)}: ${within ? "yes" : "no"}`);
  print();
  print(
    `Model (list prices of ${PRICES.region}, ${PRICES.date}; a Lambda CPU at ${LAMBDA_SPEED} of this core; nothing of it was run on AWS)`,
  );
  const head = ["tiles", "batches", "by", "wall time", "USD", "planner", "first bottleneck"];
  for (const [title, limits] of [
    [`an account as it comes: ${ASSUMPTIONS.quota} functions at once`, ASSUMPTIONS],
    ["10,000 functions at once granted, maxConcurrency=10000", { ...ASSUMPTIONS, quota: 10_000, mapConcurrency: 10_000 }],
  ] as const) {
    const rows = [3, 4, 5, 6, 7, 8].map((power) => {
      const {
        tiles,
        batches,
        executor,
        seconds,
        usd,
        bottleneck,
        planSeconds: planning,
        planBytes,
      } = simulateJob(10 ** power, measured, limits);
      return [
        `10^${Math.log10(tiles)}`,
        String(batches),
        executor,
        duration(seconds),
        usd.toFixed(usd < 1 ? 4 : 2),
        `${duration(planning)}, ${formatBytes(planBytes)}`,
        bottleneck,
      ];
    });
    print();
    print(title);
    for (const row of [head, ...rows])
      print(
        `  ${row
          .map((cell, column) => cell.padEnd(Math.max(...[head, ...rows].map((one) => one[column]!.length))))
          .join("  ")
          .trimEnd()}`,
      );
  }
}

const duration = (seconds: number): string =>
  seconds < 120 ? `${seconds.toFixed(1)} s` : seconds < 7200 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;

await main();
