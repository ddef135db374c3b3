/** Prices and speeds of a run in the cloud. docs/costs.md has the same tables with their sources. */

/** List prices of us-east-1 in US dollars, without taxes, free tiers and discounts. */
export const PRICES = {
  date: "2025-11-01",
  region: "us-east-1",
  /** Lambda on arm64, first tier. */
  gbSecond: 0.0000133334,
  invocation: 0.2e-6,
  s3Get: 0.4e-6,
  s3Put: 5e-6,
  /** Step Functions, standard workflows. */
  transition: 25e-6,
} as const;

/** Memory of the functions where the stack's settings say nothing else. */
export const FUNCTION_GB = 1769 / 1024;

/** Speeds of one Lambda CPU; a benchmark of one core of a usual server, cut to a third. */
export const CLOUD_SPEED = {
  pixelsPerSecond: 100e6,
  /** Of one function, ranges overlapping. */
  secondsPerRequest: 0.01,
  /** Plan, record, checks and the part: round trips to S3 that nothing overlaps. */
  secondsPerBatch: 0.15,
  secondsPerInvocation: 0.05,
  coldStartSeconds: 1,
} as const;

/** S3 requests of a batch beside its ranges: plan, manifest, record, two looks, the part. */
export const STATE_GETS_PER_BATCH = 6;
export const PUTS_PER_BATCH = 1;

/** State transitions an item costs in a distributed map: the child's start and its one task. */
export const TRANSITIONS_PER_ITEM = 3;

/** How far an estimate may be off: work at twice the speed; a third of it, and every request made three times. */
export const LOW_FACTOR = 0.5;
export const HIGH_FACTOR = 3;

export interface CloudWork {
  readonly gbSeconds: number;
  readonly invocations: number;
  readonly gets: number;
  readonly puts: number;
  readonly transitions: number;
}

export function dollars({ gbSeconds, invocations, gets, puts, transitions }: CloudWork): number {
  return (
    gbSeconds * PRICES.gbSecond +
    invocations * PRICES.invocation +
    gets * PRICES.s3Get +
    puts * PRICES.s3Put +
    transitions * PRICES.transition
  );
}
