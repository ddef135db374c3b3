import { TilefoldError } from "../shared/core/errors.js";
import { LIMITS } from "../shared/core/limits.js";
import type { Job } from "../shared/job/job.js";
import { parseJob } from "../shared/job/parse-job.js";
import { resolveJobUris } from "../shared/job/resolve-uris.js";
import { openStore } from "../shared/store/open-store.js";
import { resolveUri } from "../shared/store/uri.js";
import { here } from "./options.js";

/** A job from a file, an address or standard input ("-"); relative addresses in it start where the file lies. */
export async function readJobFile(file: string): Promise<Job> {
  const job = parseJob(await readText(file), file);
  const base = file === "-" ? `${process.cwd()}/` : here(file);
  return resolveJobUris(job, (relative) => resolveUri(base, relative));
}

/** The text of a file, an address or standard input ("-"). */
export async function readText(file: string): Promise<string> {
  if (file === "-") return standardInput();
  const uri = here(file);
  return new TextDecoder().decode(await openStore(uri).readAll(uri, { limit: LIMITS.jobBytes }));
}

async function standardInput(): Promise<string> {
  if (process.stdin.isTTY)
    throw new TilefoldError("CONFIG_INVALID", "a job is expected on standard input, and standard input is a terminal");
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
