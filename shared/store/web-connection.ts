import { lookup as dnsLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { type DirectBody, eachChunk } from "./direct-get.js";
import { addressKind, checkAddress, checkPolicy, type StorePolicy } from "./policy.js";
import { parseUri } from "./uri.js";

export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface WebConnectionOptions {
  readonly policy: StorePolicy;
  readonly connections: number;
  /** Name resolution; tests put their own in place. */
  readonly resolve?: Resolve | undefined;
}

const REDIRECTS = 5;
const REDIRECT_STATUS = new Set([301, 302, 303, 307, 308]);

/**
 * Requests that reach only addresses the policy allows. The addresses a name resolves to are checked, and the very ones that passed are
 * connected to, so that a name cannot point elsewhere a moment later. Every redirect is checked anew; one that starts at a public address
 * may not lead to a private one even where private addresses are allowed.
 */
export class WebConnection {
  readonly #options: WebConnectionOptions;
  readonly #privateHosts = new Set<string>();
  #agents: Promise<{ open: Dispatcher; guarded: Dispatcher }> | undefined;

  constructor(options: WebConnectionOptions) {
    this.#options = options;
  }

  /** Loads the HTTP client when it is first needed. */
  ready(): Promise<{ open: Dispatcher; guarded: Dispatcher }> {
    this.#agents ??= this.#makeAgents();
    return this.#agents;
  }

  async request(
    uri: string,
    method: "GET" | "HEAD" | "POST",
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    body?: string,
  ): Promise<Dispatcher.ResponseData> {
    const { open, guarded } = await this.ready();
    let url = new URL(uri);
    const first = url;
    let dispatcher = open;
    for (let hops = 0; ; hops++) {
      const guard = dispatcher === guarded;
      this.#check(url, guard);
      const response = await dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        ...(body === undefined ? {} : { body }),
        headers: { ...headers, ...(url.origin === first.origin ? authorization(first) : {}) },
        signal,
      });
      // A body that is cut off later says so to whoever reads it; without a listener it would end the process.
      response.body.on("error", () => {});
      const location = one(response.headers.location);
      if (!REDIRECT_STATUS.has(response.statusCode) || location === undefined) return response;
      await response.body.dump({ limit: 16_384, signal });
      if (hops === REDIRECTS) {
        throw new TilefoldError("STORE_FAILED", `${redactUri(uri)} is redirected more than ${REDIRECTS} times`, {
          hint: "Give the address that the redirects should end at.",
          at: { uri: redactUri(uri) },
        });
      }
      if (!this.#isPrivate(url.hostname)) dispatcher = guarded;
      url = target(uri, location, url);
    }
  }

  #policy(guard: boolean): StorePolicy {
    const { policy } = this.#options;
    return guard && policy.privateHosts === "any" ? { ...policy, privateHosts: [] } : policy;
  }

  #check(url: URL, guard: boolean): void {
    const policy = this.#policy(guard);
    const parsed = parseUri(url.href, "/");
    checkPolicy(policy, parsed, "read");
  }

  #isPrivate(hostname: string): boolean {
    const bare = hostname.replace(/^\[|\]$/g, "");
    return isIP(bare) === 0 ? this.#privateHosts.has(bare) : addressKind(bare) !== "public";
  }

  async #makeAgents(): Promise<{ open: Dispatcher; guarded: Dispatcher }> {
    const { connectionPool } = await import("./web-agent.js");
    const pool = (guard: boolean) => connectionPool(this.#options.connections, this.#lookup(guard));
    return { open: pool(false), guarded: pool(true) };
  }

  #lookup(guard: boolean): LookupFunction {
    const resolve = this.#options.resolve ?? ((hostname) => dnsLookup(hostname, { all: true }));
    return (hostname, options, callback) => {
      resolve(hostname)
        .then((found) => {
          const addresses = found.map(({ address, family }) => ({ address, family }));
          if (addresses.some(({ address }) => addressKind(address) !== "public")) this.#privateHosts.add(hostname);
          for (const { address } of addresses) checkAddress(this.#policy(guard), hostname, address, hostname);
          const [chosen] = addresses;
          if (chosen === undefined) throw Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
          if (options.all) callback(null, addresses);
          else callback(null, chosen.address, chosen.family);
        })
        .catch((error) => callback(error, []));
    };
  }

  async close(): Promise<void> {
    const agents = await this.#agents;
    this.#agents = undefined;
    if (agents !== undefined) await Promise.all([agents.open.close(), agents.guarded.close()]);
  }
}

function target(uri: string, location: string, from: URL): URL {
  const bad = (what: string) =>
    new TilefoldError("URI_FORBIDDEN", `${redactUri(uri)} is redirected to ${redactUri(location)}, ${what}`, {
      at: { uri: redactUri(uri) },
    });
  let url: URL;
  try {
    url = new URL(location, from);
  } catch {
    throw bad("which is no address");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") throw bad("which is not on the web");
  if (from.protocol === "https:" && url.protocol === "http:") throw bad("which gives up encryption");
  url.hash = "";
  return url;
}

function authorization(url: URL): Record<string, string> {
  if (url.username === "" && url.password === "") return {};
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

/** What a refusal says, as far as it comes. @param most bytes that are looked at; the rest is not waited for */
export async function refusalBytes(body: Readable | DirectBody, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    await eachChunk(body, (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) throw new Error("this is enough");
    });
  } catch {
    // What came, or the status alone, must do.
  }
  body.destroy();
  return Buffer.concat(chunks);
}

/** The value of a header that may be given several times. */
export const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
