import { type StoreEnvironment, storeEnvironment } from "./environment.js";
import { fileStore } from "./file-store.js";
import { httpsStore } from "./https-store.js";
import { memoryStore } from "./memory-store.js";
import { checkPolicy } from "./policy.js";
import { s3Store } from "./s3-store.js";
import type { Store, StoreWork } from "./store.js";
import { type ParsedUri, parseUri } from "./uri.js";

const opened = new Map<string, Store>();

/**
 * The store that serves an address: a path or file:// the files of this machine, memory://name/ this process's memory, http(s):// and s3://
 * the web and S3. One store per origin (host or bucket), so that its connections and retry budget are shared. URI_INVALID, URI_FORBIDDEN.
 */
export function openStore(uri: string, environment: StoreEnvironment = storeEnvironment()): Store {
  const parsed = parseUri(uri, environment.cwd);
  checkPolicy(environment.policy, parsed, "read");
  const name = `${originOf(parsed)}\n${JSON.stringify(environment)}`;
  let store = opened.get(name);
  if (store === undefined) {
    store = newStore(parsed, environment);
    opened.set(name, store);
  }
  return store;
}

/** What all stores of this process did so far. */
export function storeWork(): StoreWork {
  const sum = { requests: 0, bytesRead: 0, bytesWritten: 0, retries: 0 };
  for (const { work } of opened.values())
    for (const name of ["requests", "bytesRead", "bytesWritten", "retries"] as const) sum[name] += work[name];
  return sum;
}

/** Closes what every store opened so far holds: files and connections. The stores stay usable and open again when asked. */
export async function closeStores(): Promise<void> {
  await Promise.all([...opened.values()].map((store) => store.close()));
}

function originOf(parsed: ParsedUri): string {
  switch (parsed.scheme) {
    case "file":
      return "file:";
    case "memory":
      return `memory://${parsed.name}`;
    case "s3":
      return `s3://${parsed.bucket}`;
    case "http":
    case "https":
      return parsed.origin;
  }
}

function newStore(parsed: ParsedUri, environment: StoreEnvironment): Store {
  switch (parsed.scheme) {
    case "file":
      return fileStore({ cwd: environment.cwd });
    case "memory":
      return memoryStore();
    case "http":
    case "https":
      return httpsStore({ policy: environment.policy });
    case "s3":
      return s3Store({ settings: environment.s3, policy: environment.policy });
  }
}
