import { redactUri } from "../core/redact.js";
import type { Job } from "./job.js";
import { resolveJobUris } from "./resolve-uris.js";

const HIDDEN = "REDACTED";

/** The job as it may be kept: user info, signatures and tokens are taken out of its addresses; all else stays as it is. */
export const redactJob = (job: Job): Job => resolveJobUris(job, (uri) => (/[@?#]/.test(uri) ? redactUri(uri) : uri));

/** Whether something was taken out, so that the job cannot be taken up from what is kept. */
export const isRedacted = (job: Job): boolean => JSON.stringify(job.pipeline.map(({ op: _, ...node }) => uris(node))).includes(HIDDEN);

const uris = (node: object): unknown[] => Object.values(node).filter((value) => typeof value === "string" || Array.isArray(value));
