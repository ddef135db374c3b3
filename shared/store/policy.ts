import { isIP } from "node:net";
import { TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import type { ParsedUri, Scheme } from "./uri.js";

/**
 * What may be read and written. Open on a user's own machine, closed in Lambda, where a job comes from somebody else and
 * the function's role and network could be lent to them (SSRF).
 */
export interface StorePolicy {
  readonly schemes: readonly Scheme[];
  /** "s3://bucket/" or "s3://bucket/folder/": what may be read. */
  readonly s3Prefixes: readonly string[] | "any";
  /** What may be written. */
  readonly s3WritePrefixes: readonly string[] | "any";
  /** Host names (with ":port" where it is not the scheme's own) that may be read over https. */
  readonly httpsHosts: readonly string[] | "any";
  /** Hosts that may stand at a loopback, private or other non-public address. Link-local (metadata) addresses never may. */
  readonly privateHosts: readonly string[] | "any";
}

export const OPEN_POLICY: StorePolicy = {
  schemes: ["file", "memory", "http", "https", "s3"],
  s3Prefixes: "any",
  s3WritePrefixes: "any",
  httpsHosts: "any",
  privateHosts: "any",
};

/** Only the given s3:// prefixes and https hosts; no files, no plain http, no private address. */
export function closedPolicy(
  s3Prefixes: readonly string[],
  s3WritePrefixes: readonly string[],
  httpsHosts: readonly string[],
): StorePolicy {
  return { schemes: ["s3", "https"], s3Prefixes, s3WritePrefixes, httpsHosts, privateHosts: [] };
}

/** Throws URI_FORBIDDEN unless the policy lets `uri` be read or written. Names only: addresses are checked when they are resolved. */
export function checkPolicy(policy: StorePolicy, uri: ParsedUri, access: "read" | "write"): void {
  if (!policy.schemes.includes(uri.scheme)) {
    throw forbidden(uri.uri, `${uri.scheme}:// addresses are not allowed here: ${redactUri(uri.uri)}`);
  }
  if (uri.scheme === "s3") {
    const prefixes = access === "read" ? policy.s3Prefixes : policy.s3WritePrefixes;
    if (prefixes !== "any" && !prefixes.some((prefix) => isBelow(uri.uri, prefix))) {
      throw forbidden(
        uri.uri,
        `${redactUri(uri.uri)} is under none of the S3 prefixes that may be ${access === "read" ? "read" : "written"} here`,
      );
    }
    if (prefixes !== "any" && uri.key.split("/").some((part) => part === ".." || part === ".")) {
      throw forbidden(uri.uri, `${redactUri(uri.uri)} holds a dot segment`);
    }
  }
  if (uri.scheme === "https" || uri.scheme === "http") {
    if (policy.httpsHosts !== "any" && !policy.httpsHosts.includes(uri.host)) {
      throw forbidden(uri.uri, `the host of ${redactUri(uri.uri)} is not one that may be read here`);
    }
    if (isIP(uri.hostname) !== 0) checkAddress(policy, uri.hostname, uri.hostname, uri.uri);
  }
}

/** Throws URI_FORBIDDEN unless `host` may be reached at `address` (an IPv4 or IPv6 literal). */
export function checkAddress(policy: StorePolicy, host: string, address: string, uri: string): void {
  const kind = addressKind(address);
  if (kind === "public") return;
  if (kind === "private" && (policy.privateHosts === "any" || policy.privateHosts.includes(host))) return;
  const what = kind === "link-local" ? "a link-local (metadata) address" : "a private address";
  throw forbidden(uri, `${host} stands at ${what}, ${address}, which may not be read`);
}

function isBelow(uri: string, prefix: string): boolean {
  return uri === prefix || uri.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`);
}

const forbidden = (uri: string, message: string) => new TilefoldError("URI_FORBIDDEN", message, { at: { uri: redactUri(uri) } });

/**
 * Where an address lies: link-local covers the clouds' metadata services; private is everything else that IANA's special-purpose registries
 * (RFC 6890) do not call globally reachable. Text that is no address is private, since nothing is known of it.
 */
export function addressKind(address: string): "public" | "private" | "link-local" {
  const bare = address.replace(/%.*$/, "");
  if (isIP(bare) === 4) return kindOfV4(bare.split(".").map(Number));
  if (isIP(bare) === 6) return kindOfV6(bare);
  return "private";
}

function kindOfV4([a = 0, b = 0, c = 0, d = 0]: readonly number[]): "public" | "private" | "link-local" {
  if (a === 169 && b === 254) return "link-local";
  if (a === 100 && b === 100 && c === 100 && d === 200) return "link-local";
  const closed =
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113) ||
    a >= 224;
  return closed ? "private" : "public";
}

function kindOfV6(address: string): "public" | "private" | "link-local" {
  const words = expandV6(address);
  const [w0 = 0, w1 = 0, , , , w5 = 0, w6 = 0, w7 = 0] = words;
  const v4 = [w6 >> 8, w6 & 255, w7 >> 8, w7 & 255];
  const zeros = (n: number) => words.slice(0, n).every((word) => word === 0);
  // IPv4 in IPv6 clothes: mapped, compatible, NAT64 and 6to4 reach the IPv4 address inside.
  if (zeros(5) && w5 === 0xffff) return kindOfV4(v4);
  if (zeros(6) && !(w6 === 0 && w7 <= 1)) return kindOfV4(v4);
  if (w0 === 0x64 && w1 === 0xff9b) return kindOfV4(v4);
  if (w0 === 0x2002) return kindOfV4([w1 >> 8, w1 & 255, (words[2] ?? 0) >> 8, (words[2] ?? 0) & 255]);
  if ((w0 & 0xffc0) === 0xfe80) return "link-local";
  if (w0 === 0xfd00 && w1 === 0x0ec2) return "link-local";
  // Only 2000::/3 is global unicast; documentation and benchmarking ranges inside it are not reachable.
  if ((w0 & 0xe000) !== 0x2000) return "private";
  if (w0 === 0x2001 && (w1 === 0xdb8 || w1 === 2 || w1 === 0)) return "private";
  return "public";
}

function expandV6(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  let text = address;
  if (dotted) {
    const [a = 0, b = 0, c = 0, d = 0] = dotted.slice(1).map(Number);
    text = `${address.slice(0, dotted.index)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  }
  const [head = "", tail] = text.split("::");
  const words = (part: string) => (part === "" ? [] : part.split(":").map((word) => Number.parseInt(word, 16)));
  const front = words(head);
  if (tail === undefined) return front;
  const back = words(tail);
  return [...front, ...new Array<number>(8 - front.length - back.length).fill(0), ...back];
}
