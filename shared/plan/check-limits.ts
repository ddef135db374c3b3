import { formatBytes, parseByteSize } from "../core/byte-size.js";
import { TilefoldError } from "../core/errors.js";
import { DEFAULT_LIMITS } from "../core/limits.js";
import type { Job } from "../job/job.js";
import type { Estimate } from "./plan.js";

/**
 * Holds a plan against the job's limits.
 * @throws LIMIT_EXCEEDED naming the limit and the estimate, before the first pixel is read
 */
export function checkLimits(plan: { readonly tiles: number; readonly estimate: Estimate }, limits: Job["limits"]): void {
  const maxBytes = (limits?.maxBytesRead === undefined ? undefined : parseByteSize(limits.maxBytesRead)) ?? DEFAULT_LIMITS.maxBytesRead;
  const maxTiles = limits?.maxTiles ?? DEFAULT_LIMITS.maxTiles;
  const budget = limits?.budgetUsd ?? DEFAULT_LIMITS.budgetUsd;
  const { bytesRead, usd } = plan.estimate;
  const sum = `The estimate: ${plan.tiles} tiles, ${formatBytes(bytesRead)} to read, ${usd.toFixed(2)} USD.`;
  const refuse = (name: string, wanted: string, most: string) =>
    new TilefoldError("LIMIT_EXCEEDED", `the job needs ${wanted}, limits.${name} allows ${most}`, {
      hint: `${sum} Raise limits.${name}, or ask a smaller question.`,
      at: { pointer: `/limits/${name}` },
    });
  if (plan.tiles > maxTiles) throw refuse("maxTiles", `${plan.tiles} tiles`, String(maxTiles));
  if (bytesRead > maxBytes) throw refuse("maxBytesRead", formatBytes(bytesRead), formatBytes(maxBytes));
  if (usd > budget) throw refuse("budgetUsd", `${usd.toFixed(2)} USD`, `${budget} USD`);
}
