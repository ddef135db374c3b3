/** Items: what one invocation of the tile function takes. */
import type { BatchLine } from "./plan.js";

/** Uncompressed bytes of a batch in the cloud: a function's start and its requests cost little beside it. */
export const CLOUD_BATCH_BYTES = 64 << 20;
/** Tile functions that a planner keeps busy: sockets and memory of one environment are ample for so many. */
export const MOST_AT_ONCE = 256;
/** Beyond so many batches a state machine costs less than functions that wait. */
export const DIRECT_BATCHES = 5_000;

/** Pixels of an item: some seconds of one CPU, so that an invocation's own cost is small beside it. */
const ITEM_PIXELS = 400e6;
const ITEM_BATCHES = 64;

/** Neighbouring batches in items. Small jobs get one batch an item: they end sooner. */
export function itemsOf(lines: readonly Pick<BatchLine, "batch" | "pixels">[], concurrency: number = MOST_AT_ONCE): number[][] {
  const pixels = lines.reduce((sum, line) => sum + line.pixels, 0);
  const target = Math.min(ITEM_PIXELS, pixels / concurrency);
  const items: number[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const current = items.at(-1);
    if (current && held + line.pixels <= target && current.length < ITEM_BATCHES) {
      current.push(line.batch);
      held += line.pixels;
    } else {
      items.push([line.batch]);
      held = line.pixels;
    }
  }
  return items;
}

export type CloudExecutor = "lambda" | "step-functions";

/** What `auto` means for so many batches. */
export const executorFor = (asked: CloudExecutor | "auto", batches: number): CloudExecutor =>
  asked === "auto" ? (batches > DIRECT_BATCHES ? "step-functions" : "lambda") : asked;
