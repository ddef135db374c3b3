import type { BatchLine, Estimate } from "./plan.js";

/** Neighbouring ranges are joined into requests of about this size. */
const BYTES_PER_REQUEST = 512 << 10;

/** Pixels a second that one core decodes and counts, deflate-compressed bytes of class rasters; measured by `npm run bench`, rounded down. */
const PIXELS_PER_SECOND = 300e6;

/** What a run on this machine will take. A run in the cloud has a price table of its own. */
export function estimateWork(lines: readonly BatchLine[], _executor: string): Estimate {
  const bytesRead = lines.reduce((sum, { bytes }) => sum + bytes, 0);
  const pixels = lines.reduce((sum, line) => sum + line.pixels, 0);
  const requests = lines.reduce((sum, { bytes }) => sum + Math.ceil(bytes / BYTES_PER_REQUEST), 0) + lines.length;
  const seconds = pixels / PIXELS_PER_SECOND;
  return { bytesRead, requests, invocations: 0, gbSeconds: 0, usd: 0, seconds };
}
