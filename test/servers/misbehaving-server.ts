/**
 * An HTTP server on the loopback address that can be told to misbehave in every way of FAULTS.md "Network and cloud". By itself it serves objects
 * held in memory, by range and with conditions; other handlers (the S3 one) stand behind the same faults.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Seen {
  readonly method: string;
  /** As it was sent. */
  readonly target: string;
  /** Decoded, with the leading "/". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** How many requests came before this one. */
  readonly number: number;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export type Fault =
  /** This reply instead; what was asked is not done. */
  | { readonly kind: "reply"; readonly reply: Reply }
  /** The connection is reset: before anything is done, or halfway through the body. */
  | { readonly kind: "reset" | "reset-midway" }
  /** Nothing comes: no reply at all, or no more after half of the body. */
  | { readonly kind: "silence" | "stall" }
  /** 200 and the whole object where a range was asked. `stream`: endless, to see that it is not collected. */
  | { readonly kind: "whole" }
  /** The right bytes under a Content-Range that names others. */
  | { readonly kind: "wrong-content-range" }
  /** Bytes from a few places further on, honestly labelled. */
  | { readonly kind: "shifted" }
  /** The connection is closed in good order after half of the body. */
  | { readonly kind: "cut" }
  /** Half of the body, honestly labelled by Content-Length. */
  | { readonly kind: "short" }
  /** Half of the body without a Content-Length (chunked), under a Content-Range that promises all of it. */
  | { readonly kind: "short-chunked" }
  /** Without the headers named. */
  | { readonly kind: "without"; readonly headers: readonly string[] }
  /** What was asked is done, but the reply is lost. */
  | { readonly kind: "lost-reply" };

export type Handler = (seen: Seen) => Reply | Promise<Reply>;
export type FaultPlan = (seen: Seen) => Fault | undefined;

export interface MisbehavingServer {
  /** "http://127.0.0.1:PORT", no slash at the end. */
  readonly url: string;
  readonly port: number;
  /** All requests so far. */
  readonly seen: Seen[];
  /** Bytes of bodies handed to the sockets so far. */
  readonly sent: { bytes: number };
  fault: FaultPlan;
  /** Called when a "silence" or "stall" begins: tests that bring their own clock let it run out then. */
  onSilence: () => void;
  close(): Promise<void>;
}

export interface HeldObject {
  readonly bytes: Uint8Array;
  /** Default: a strong one made from the bytes; null: none. */
  readonly etag?: string | null;
  readonly lastModified?: string;
}

export async function startServer(handler: Handler): Promise<MisbehavingServer> {
  const seen: Seen[] = [];
  const sent = { bytes: 0 };
  const running: MisbehavingServer & { server?: Server } = {
    url: "",
    port: 0,
    seen,
    sent,
    fault: () => undefined,
    onSilence: () => {},
    close: async () => {},
  };
  const server = createServer((request, response) => {
    serve(request, response, running, handler).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  // An endless keep-alive, so that no idle connection is closed under a client's hands.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(running, {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** A server of objects by path ("/a.bin"). The map may be changed at any time. */
export async function startObjectServer(objects: Map<string, HeldObject>): Promise<MisbehavingServer> {
  return startServer((seen) => serveObject(seen, objects.get(seen.path)));
}

/** RFC 9110 for one object: HEAD, GET, one range, If-Match. */
export function serveObject(seen: Seen, object: HeldObject | undefined): Reply {
  if (seen.method !== "GET" && seen.method !== "HEAD") return text(405, "method not allowed");
  if (object === undefined) return text(404, "not found");
  const etag = object.etag === undefined ? strongEtag(object.bytes) : object.etag;
  const headers: Record<string, string> = { "accept-ranges": "bytes", "content-type": "application/octet-stream" };
  if (etag !== null) headers.etag = etag;
  if (object.lastModified !== undefined) headers["last-modified"] = object.lastModified;
  const wanted = seen.headers["if-match"];
  if (wanted !== undefined && wanted !== "*" && (wanted !== etag || wanted.startsWith("W/"))) return { status: 412, headers };
  const size = object.bytes.length;
  const range = /^bytes=(\d+)-(\d*)$/.exec(seen.headers.range ?? "");
  if (range === null || seen.method === "HEAD") return { status: 200, headers, body: object.bytes };
  const first = Number(range[1]);
  const last = Math.min(range[2] === "" ? size - 1 : Number(range[2]), size - 1);
  if (first >= size || last < first) return { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } };
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${first}-${last}/${size}` },
    body: object.bytes.subarray(first, last + 1),
  };
}

const etags = new WeakMap<Uint8Array, string>();

export function strongEtag(bytes: Uint8Array): string {
  const known = etags.get(bytes) ?? `"${createHash("md5").update(bytes).digest("hex")}"`;
  etags.set(bytes, known);
  return known;
}

export const text = (status: number, body: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "content-type": "text/plain", ...headers },
  body: new TextEncoder().encode(body),
});

/** Faults for `rate` of the requests, the same ones for the same seed. */
export function sometimes(rate: number, faults: readonly Fault[], seed = 1): FaultPlan {
  let state = seed >>> 0;
  const random = () => {
    // Mulberry32 (Tommy Ettinger).
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => (random() < rate ? faults[Math.floor(random() * faults.length)] : undefined);
}

async function serve(request: IncomingMessage, response: ServerResponse, running: MisbehavingServer, handler: Handler): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "/", "http://loopback");
  const one: Seen = {
    method: request.method ?? "GET",
    target: request.url ?? "/",
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
    ),
    body: Buffer.concat(chunks),
    number: running.seen.length,
  };
  running.seen.push(one);
  const fault = running.fault(one);
  if (fault?.kind === "reset") return void request.socket.resetAndDestroy();
  if (fault?.kind === "silence") return running.onSilence();
  if (fault?.kind === "reply") return send(one, fault.reply, response, running);
  if (fault?.kind === "whole") {
    const { range: _, ...headers } = one.headers;
    return send(one, await handler({ ...one, headers }), response, running);
  }
  if (fault?.kind === "shifted") {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(one.headers.range ?? "") ?? [];
    if (first === undefined) return send(one, await handler(one), response, running);
    const range = `bytes=${Number(first) + 3}-${Number(last) + 3}`;
    return send(one, await handler({ ...one, headers: { ...one.headers, range } }), response, running);
  }
  const reply = await handler(one);
  const body = reply.body ?? new Uint8Array(0);
  switch (fault?.kind) {
    case "lost-reply":
      return void request.socket.resetAndDestroy();
    case "wrong-content-range": {
      const range = reply.headers?.["content-range"]?.replace(/\d+/, (first) => String(Number(first) + 1));
      return send(
        one,
        range === undefined ? reply : { ...reply, headers: { ...reply.headers, "content-range": range } },
        response,
        running,
      );
    }
    case "short":
      return send(one, { ...reply, body: body.subarray(0, body.length >> 1) }, response, running);
    case "short-chunked":
      response.writeHead(reply.status, reply.headers);
      return void response.end(body.subarray(0, body.length >> 1));
    case "without":
      return send(
        one,
        { ...reply, headers: Object.fromEntries(Object.entries(reply.headers ?? {}).filter(([name]) => !fault.headers.includes(name))) },
        response,
        running,
      );
    case "cut":
    case "reset-midway":
    case "stall": {
      response.writeHead(reply.status, { ...reply.headers, "content-length": String(body.length) });
      running.sent.bytes += body.length >> 1;
      await new Promise((resolve) => response.write(body.subarray(0, Math.max(1, body.length >> 1)), resolve));
      // What was written must reach the client before the connection goes.
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (fault.kind === "stall") running.onSilence();
      if (fault.kind === "cut") request.socket.end();
      if (fault.kind === "reset-midway") request.socket.resetAndDestroy();
      return;
    }
    default:
      return send(one, reply, response, running);
  }
}

async function send(seen: Seen, reply: Reply, response: ServerResponse, running: MisbehavingServer): Promise<void> {
  const body = reply.body ?? new Uint8Array(0);
  response.writeHead(reply.status, { ...reply.headers, "content-length": reply.headers?.["content-length"] ?? String(body.length) });
  if (seen.method === "HEAD") return void response.end();
  // In pieces, as the client takes them: a client that hangs up early shows in `sent`.
  for (let from = 0; from < body.length && !response.destroyed; from += 65_536) {
    const piece = body.subarray(from, from + 65_536);
    running.sent.bytes += piece.length;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
