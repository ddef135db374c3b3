import { type CloudExecutor, executorFor, itemsOf, MOST_AT_ONCE } from "./cloud-items.js";
import {
  CLOUD_SPEED,
  type CloudWork,
  dollars,
  FUNCTION_GB,
  HIGH_FACTOR,
  LOW_FACTOR,
  PRICES,
  PUTS_PER_BATCH,
  STATE_GETS_PER_BATCH,
  TRANSITIONS_PER_ITEM,
} from "./cost-model.js";
import { foldTree } from "./fold-tree.js";
import type { BatchLine, Estimate } from "./plan.js";

/** Neighbouring ranges are joined into requests of about this size. */
const BYTES_PER_REQUEST = 512 << 10;

/** Pixels a second that one core decodes and counts, deflate-compressed bytes of class rasters; measured by `npm run bench`, rounded down. */
const PIXELS_PER_SECOND = 300e6;

/** Tile functions that a state machine runs at once, as the stack is deployed. */
const MACHINE_AT_ONCE = 500;

type Line = Pick<BatchLine, "batch" | "bytes" | "pixels">;

/** What a run will take: on this machine, or in the cloud with its price. */
export function estimateWork(lines: readonly Line[], executor: string): Estimate {
  const bytesRead = lines.reduce((sum, { bytes }) => sum + bytes, 0);
  const pixels = lines.reduce((sum, line) => sum + line.pixels, 0);
  const requests = lines.reduce((sum, { bytes }) => sum + Math.ceil(bytes / BYTES_PER_REQUEST), 0) + lines.length;
  if (executor === "local") return { bytesRead, requests, invocations: 0, gbSeconds: 0, usd: 0, seconds: pixels / PIXELS_PER_SECOND };
  return cloudEstimate({ bytesRead, pixels, requests, lines }, executorFor(executor as CloudExecutor | "auto", lines.length));
}

function cloudEstimate(
  { bytesRead, pixels, requests, lines }: { bytesRead: number; pixels: number; requests: number; lines: readonly Line[] },
  executor: CloudExecutor,
): Estimate {
  const batches = lines.length;
  const items = itemsOf(lines).length;
  const nodes = foldTree(batches).length;
  const tileSeconds =
    pixels / CLOUD_SPEED.pixelsPerSecond +
    requests * CLOUD_SPEED.secondsPerRequest +
    batches * CLOUD_SPEED.secondsPerBatch +
    items * CLOUD_SPEED.secondsPerInvocation;
  const atOnce = Math.max(1, Math.min(items, executor === "lambda" ? MOST_AT_ONCE : MACHINE_AT_ONCE));
  // A fold node reads a thousand parts, 32 at a time.
  const foldSeconds = nodes + batches / 1000;
  const seconds = tileSeconds / atOnce + 2 * CLOUD_SPEED.coldStartSeconds + foldSeconds / Math.min(nodes, 40);
  // The planner waits while it drives; a state machine costs its transitions instead.
  const functionSeconds = tileSeconds + foldSeconds + (executor === "lambda" ? seconds : 5);
  const work: CloudWork = {
    gbSeconds: functionSeconds * FUNCTION_GB,
    invocations: items + nodes + 1,
    gets: requests + batches * (STATE_GETS_PER_BATCH + 1) + nodes * 10,
    puts: batches * PUTS_PER_BATCH + nodes + 8,
    transitions: executor === "lambda" ? 0 : items * TRANSITIONS_PER_ITEM + nodes * 2 + 6,
  };
  const scaled = (factor: number): number =>
    dollars({
      ...work,
      gbSeconds: work.gbSeconds * factor,
      gets: work.gets * Math.max(1, factor),
      transitions: work.transitions * Math.max(1, factor / 2),
    });
  return {
    bytesRead,
    requests: work.gets + work.puts,
    invocations: work.invocations,
    gbSeconds: work.gbSeconds,
    usd: dollars(work),
    seconds,
    executor,
    transitions: work.transitions,
    usdLow: scaled(LOW_FACTOR),
    usdHigh: scaled(HIGH_FACTOR),
    prices: PRICES.date,
  };
}
