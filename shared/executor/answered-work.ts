import type { Work } from "./run-job.js";

/** The work of a job that was answered from what is there. */
export const answeredWork = (work: Work, seconds: number): Work => ({
  ...work,
  computed: 0,
  reused: work.batches,
  failed: 0,
  requests: 0,
  retries: 0,
  bytesRead: 0,
  seconds,
  usd: 0,
});
