/**
 * An HTTP proxy on loopback that does to requests what networks and clouds do: refuse, reset, stall, cut, delay, lose replies,
 * answer a range wrongly. It is told what to do over HTTP, so that tests, functions and commands in other processes share it.
 */
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type FaultAction =
  /** Answers by itself. `code` is the service's error code. */
  | { readonly kind: "refuse"; readonly status: number; readonly code: string; readonly headers?: Readonly<Record<string, string>> }
  /** Ends the connection before anything is passed on. */
  | { readonly kind: "reset" }
  /** Takes the request and never answers. */
  | { readonly kind: "stall" }
  /** Passes on, and ends the connection when the upstream has answered: what was asked for happened. */
  | { readonly kind: "lose-reply" }
  /** Passes on, and ends the connection after so many bytes of the answer's body. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** Passes so many bytes of the answer's body, and then nothing more on a connection that stays open. */
  | { readonly kind: "hang"; readonly bytes: number }
  /** Passes on after so many milliseconds. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Leaves the Range header out: 200 and the whole object where 206 was asked for. */
  | { readonly kind: "whole" }
  /** Moves the Content-Range of a 206 by so many bytes. */
  | { readonly kind: "shift-range"; readonly bytes: number };

export interface Fault {
  readonly action: FaultAction;
  readonly method?: string;
  /** Regular expression that the path and query must match. @default all */
  readonly path?: string;
  /** The request's range holds this byte of the object. @default all, and requests without a range */
  readonly byte?: number;
  /** How often it happens. @default once */
  readonly times?: number | "always";
  /** Matching requests that pass before the first. @default 0 */
  readonly skip?: number;
  /** Share of matching requests, decided by a fixed sequence: the same every run. @default all */
  readonly share?: number;
}

export interface Seen {
  /** Requests by method, faulty ones included. */
  readonly requests: Readonly<Record<string, number>>;
  readonly faults: number;
}

export interface FaultProxy {
  readonly url: string;
  close(): Promise<void>;
}

const CONTROL = "/__faults";

interface ArmedFault extends Fault {
  left: number;
  toSkip: number;
  readonly matches: RegExp;
}

/** `target` may be a function where the target's address is known only later. */
export async function startFaultProxy(target: string | (() => string)): Promise<FaultProxy> {
  const upstream = () => new URL(typeof target === "string" ? target : target());
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  let armed: ArmedFault[] = [];
  let requests: Record<string, number> = {};
  let faults = 0;
  let random = lehmer();

  const choose = (request: IncomingMessage): FaultAction | undefined => {
    for (const fault of armed) {
      if (fault.left <= 0 || (fault.method !== undefined && fault.method !== request.method) || !fault.matches.test(request.url ?? ""))
        continue;
      if (fault.byte !== undefined && !asksFor(request, fault.byte)) continue;
      if (fault.toSkip > 0) {
        fault.toSkip -= 1;
        continue;
      }
      if (fault.share !== undefined && random() >= fault.share) continue;
      fault.left -= 1;
      faults += 1;
      return fault.action;
    }
    return undefined;
  };

  const control = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === "POST") {
      const fault = JSON.parse(await text(request)) as Fault;
      const left = fault.times === "always" ? Number.POSITIVE_INFINITY : (fault.times ?? 1);
      armed.push({ ...fault, left, toSkip: fault.skip ?? 0, matches: new RegExp(fault.path ?? "") });
    }
    if (request.method === "DELETE") {
      armed = [];
      requests = {};
      faults = 0;
      random = lehmer();
    }
    response.end(JSON.stringify({ requests, faults } satisfies Seen));
  };

  const server = http.createServer((request, response) => {
    if (request.url === CONTROL) return void control(request, response);
    requests[request.method ?? ""] = (requests[request.method ?? ""] ?? 0) + 1;
    const action = choose(request);
    if (action?.kind === "reset") return void request.socket.destroy();
    if (action?.kind === "stall") return void request.resume();
    if (action?.kind === "refuse") return refuse(request, response, action);
    const pass = () => passOn({ request, response, upstream: upstream(), agent, action });
    if (action?.kind === "delay") setTimeout(pass, action.ms);
    else pass();
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** The proxy's control, from any process that knows its address. */
export function faultsAt(url: string) {
  const call = async (method: string, body?: Fault) => {
    const response = await fetch(`${url}${CONTROL}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    return (await response.json()) as Seen;
  };
  return {
    add: async (fault: Fault): Promise<void> => void (await call("POST", fault)),
    /** Forgets all faults and counts. */
    clear: async (): Promise<void> => void (await call("DELETE")),
    seen: async (): Promise<Seen> => await call("GET"),
  };
}

interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly upstream: URL;
  readonly agent: http.Agent;
  readonly action: FaultAction | undefined;
}

function passOn({ request, response, upstream, agent, action }: Passage): void {
  const headers = { ...request.headers };
  if (action?.kind === "whole") delete headers.range;
  const forwarded = http.request(
    { host: upstream.hostname, port: upstream.port, method: request.method, path: request.url, headers, agent },
    (answer) => {
      if (action?.kind === "lose-reply") return void answer.resume().on("end", () => request.socket.destroy());
      response.writeHead(answer.statusCode ?? 502, action?.kind === "shift-range" ? shifted(answer, action.bytes) : answer.rawHeaders);
      if (action?.kind === "truncate") return cut(answer, response, action.bytes, () => response.socket?.destroySoon());
      if (action?.kind === "hang") return cut(answer, response, action.bytes, () => {});
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    },
  );
  forwarded.on("error", () => response.destroy());
  request.on("error", () => forwarded.destroy());
  request.pipe(forwarded);
}

/** Passes `left` bytes of the body, and calls `end` once they are on their way. */
function cut(answer: IncomingMessage, response: ServerResponse, bytes: number, end: () => void): void {
  let left = bytes;
  answer.on("data", (chunk: Buffer) => {
    if (left <= 0) return;
    const part = chunk.subarray(0, left);
    left -= part.length;
    response.write(part, () => left <= 0 && end());
  });
  answer.on("end", end);
}

function asksFor({ headers: { range } }: IncomingMessage, byte: number): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  return first !== undefined && byte >= Number(first) && byte <= (last ? Number(last) : Number.POSITIVE_INFINITY);
}

function shifted(answer: IncomingMessage, bytes: number): string[] {
  return answer.rawHeaders.map((value, index) => {
    const isValue = index % 2 === 1 && answer.rawHeaders[index - 1]?.toLowerCase() === "content-range";
    return isValue ? value.replace(/(\d+)-(\d+)/, (_, first, last) => `${Number(first) + bytes}-${Number(last) + bytes}`) : value;
  });
}

/** S3 speaks XML, the other services JSON; SDKs take the error's name from either. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, code, headers }: FaultAction & { kind: "refuse" }): void {
  const isJson = request.headers["x-amz-target"] !== undefined || /^\/20\d\d-\d\d-\d\d\//.test(request.url ?? "");
  const body = isJson
    ? JSON.stringify({ message: "injected" })
    : `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>injected</Message><RequestId>0</RequestId></Error>`;
  request.resume();
  response.writeHead(status, {
    ...(isJson ? { "content-type": "application/x-amz-json-1.1", "x-amzn-errortype": code } : { "content-type": "application/xml" }),
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Park and Miller's generator from a fixed seed: tests that lose a share of requests lose the same ones each time. */
function lehmer(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
