/** How long a zonal job takes in the cloud, what it costs and what holds it up first: the services' limits, second by second. */

import { DIRECT_BATCHES, MOST_AT_ONCE } from "../../shared/plan/cloud-items.js";
import {
  CLOUD_SPEED,
  dollars,
  FUNCTION_GB,
  PUTS_PER_BATCH,
  STATE_GETS_PER_BATCH,
  TRANSITIONS_PER_ITEM,
} from "../../shared/plan/cost-model.js";
import { foldTree } from "../../shared/plan/fold-tree.js";

/** What the model rests on; docs/costs.md has each with its source. */
export interface Assumptions {
  /** The account's concurrent executions. */
  readonly quota: number;
  /** Environments that Lambda adds to one function in ten seconds. */
  readonly environmentsPer10s: number;
  /** GET requests a second that one prefix of S3 serves; the raster is one object. */
  readonly getsPerSecond: number;
  /** PUT requests a second of one prefix, and the prefixes that parts are spread over. */
  readonly putsPerSecond: number;
  readonly partPrefixes: number;
  /** State transitions, and executions started, a second. */
  readonly transitionsPerSecond: number;
  readonly startsPerSecond: number;
  /** Tile functions at once in a state machine job. */
  readonly mapConcurrency: number;
  /** Share of requests that S3 refuses and that are made again, once its rate is reached. */
  readonly retried: number;
}

export const ASSUMPTIONS: Assumptions = {
  quota: 1_000,
  environmentsPer10s: 1_000,
  getsPerSecond: 5_500,
  putsPerSecond: 3_500,
  partPrefixes: 256,
  transitionsPerSecond: 5_000,
  startsPerSecond: 1_300,
  mapConcurrency: 500,
  retried: 0.1,
};

/** Lambda gives a function at most 10,240 MB. */
const LARGEST_FUNCTION = 10_240 * 2 ** 20;

/** Of the work that was measured, for one tile. */
export interface Measured {
  readonly tilesPerBatch: number;
  readonly batchesPerItem: number;
  readonly requestsPerBatch: number;
  readonly secondsPerBatch: number;
  readonly planSecondsPerTile: number;
  readonly planBytesPerTile: number;
}

export interface Outcome {
  readonly tiles: number;
  readonly batches: number;
  readonly executor: "lambda" | "step-functions";
  readonly seconds: number;
  readonly usd: number;
  readonly bottleneck: string;
  readonly planSeconds: number;
  readonly planBytes: number;
}

export function simulateJob(tiles: number, measured: Measured, limits: Assumptions = ASSUMPTIONS): Outcome {
  const batches = Math.max(1, Math.ceil(tiles / measured.tilesPerBatch));
  const executor = batches > DIRECT_BATCHES ? "step-functions" : "lambda";
  const atMost = Math.min(limits.quota, executor === "lambda" ? MOST_AT_ONCE : limits.mapConcurrency);
  // Small jobs have one batch an item.
  const perItem = Math.max(1, Math.min(measured.batchesPerItem, batches / MOST_AT_ONCE));
  const items = Math.ceil(batches / perItem);
  const itemSeconds = perItem * (measured.secondsPerBatch + CLOUD_SPEED.secondsPerBatch) + CLOUD_SPEED.secondsPerInvocation;
  const getsPerItem = perItem * measured.requestsPerBatch;
  const planSeconds = CLOUD_SPEED.coldStartSeconds + measured.planSecondsPerTile * tiles * 2;
  const held = new Map<string, number>();
  let [left, seconds, retriedGets] = [items, 0, 0];
  while (left > 0 && seconds < 1e6) {
    const environments = Math.min(atMost, limits.environmentsPer10s * (1 + Math.floor(seconds / 10)), items);
    const rates: [string, number][] = [
      [
        environments === items
          ? "the work itself: an item for each function"
          : environments < atMost
            ? "Lambda: environments added in 10 s"
            : atMost === limits.quota
              ? "Lambda: the account's concurrency"
              : executor === "lambda"
                ? "one planner's 256 functions"
                : "the state machine's maxConcurrency",
        environments / itemSeconds,
      ],
      ["S3: GETs of one object", limits.getsPerSecond / getsPerItem],
      ["S3: PUTs of parts", (limits.putsPerSecond * limits.partPrefixes) / (perItem * PUTS_PER_BATCH)],
    ];
    if (executor === "step-functions") {
      rates.push(
        ["Step Functions: transitions", limits.transitionsPerSecond / TRANSITIONS_PER_ITEM],
        ["Step Functions: starts", limits.startsPerSecond],
      );
    }
    const [name, rate] = rates.reduce((least, one) => (one[1] < least[1] ? one : least));
    if (name.startsWith("S3: GETs")) retriedGets += rate * getsPerItem * limits.retried;
    const step = Math.min(left / rate, seconds < 60 ? 1 : 10);
    held.set(name, (held.get(name) ?? 0) + step);
    left -= rate * step;
    seconds += step;
    if (left < 1e-6) left = 0;
  }
  // The last item that began still runs to its end.
  seconds += itemSeconds / 2 + CLOUD_SPEED.coldStartSeconds;
  const nodes = foldTree(Math.min(batches, 1_000_000)).length * Math.max(1, batches / 1_000_000);
  const foldSeconds = Math.ceil(Math.log(Math.max(2, batches)) / Math.log(1000)) * 3 + nodes / 40;
  const functionSeconds = items * itemSeconds + nodes * 3 + planSeconds + (executor === "lambda" ? seconds + foldSeconds : 0);
  const usd = dollars({
    gbSeconds: functionSeconds * FUNCTION_GB,
    invocations: items + nodes + 1,
    gets: batches * (measured.requestsPerBatch + STATE_GETS_PER_BATCH + 1) + retriedGets,
    puts: batches * PUTS_PER_BATCH + nodes,
    transitions: executor === "lambda" ? 0 : items * TRANSITIONS_PER_ITEM + nodes * 2 + 6,
  });
  const [slowest] = [...held].reduce((most, one) => (one[1] > most[1] ? one : most));
  const planBytes = measured.planBytesPerTile * tiles;
  const bottleneck =
    planBytes > LARGEST_FUNCTION
      ? "the planner's memory: more than a function has"
      : planBytes > FUNCTION_GB * 2 ** 30
        ? `the planner's memory (raise plannerMemory), then ${slowest}`
        : slowest;
  return { tiles, batches, executor, seconds: planSeconds + seconds + foldSeconds, usd, bottleneck, planSeconds, planBytes };
}
