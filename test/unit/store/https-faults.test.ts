import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type HttpsStoreOptions, httpsStore } from "../../../shared/store/https-store.js";
import { closedPolicy, OPEN_POLICY } from "../../../shared/store/policy.js";
import type { Store } from "../../../shared/store/store.js";
import {
  type Fault,
  type HeldObject,
  type MisbehavingServer,
  sometimes,
  startObjectServer,
  text,
} from "../../servers/misbehaving-server.js";
import { codeOf, pattern } from "../../store-contract/store-contract.js";
import { testEffects } from "./test-effects.js";

const objects = new Map<string, HeldObject>();
const bytes = pattern(400_000);
let server: MisbehavingServer;
let slept: number[];
let open: Store[];

const newStore = (options: HttpsStoreOptions = {}): Store => {
  const store = httpsStore({ effects: testEffects(slept, server), ...options });
  open.push(store);
  return store;
};

beforeEach(async () => {
  objects.clear();
  objects.set("/a.bin", { bytes });
  server = await startObjectServer(objects);
  slept = [];
  open = [];
});
afterEach(async () => {
  for (const store of open) await store.close();
  await server.close();
});

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error,
  );
const RANGE = { offset: 1000, length: 5000 };
const reply = (status: number, body = "", headers: Record<string, string> = {}): Fault => ({
  kind: "reply",
  reply: text(status, body, headers),
});

describe("faults that pass", () => {
  const passing: readonly (readonly [string, Fault])[] = [
    ["503", reply(503)],
    ["500", reply(500)],
    ["429", reply(429, "", { "retry-after": "2" })],
    ["reset", { kind: "reset" }],
    ["reset midway", { kind: "reset-midway" }],
    ["silence", { kind: "silence" }],
    ["stall", { kind: "stall" }],
    ["200 for 206", { kind: "whole" }],
    ["wrong Content-Range", { kind: "wrong-content-range" }],
    ["shifted range", { kind: "shifted" }],
    ["closed early", { kind: "cut" }],
    ["short body", { kind: "short" }],
    ["short body, chunked", { kind: "short-chunked" }],
    ["no Content-Range", { kind: "without", headers: ["content-range"] }],
    ["no ETag", { kind: "without", headers: ["etag"] }],
  ];
  it.each(passing)("%s", async (_, fault) => {
    const store = newStore();
    const { etag } = await store.stat(`${server.url}/a.bin`);
    const from = server.seen.length;
    server.fault = ({ number }) => (number < from + 2 ? fault : undefined);
    const got = await store.read(`${server.url}/a.bin`, RANGE, { etag });
    expect(same(got, bytes.subarray(1000, 6000))).toBe(true);
    expect(server.seen.length - from).toBe(3);
    expect(store.work.retries).toBe(2);
    expect(slept.length).toBe(2);
  });

  it("obeys Retry-After, and backs off with jitter", async () => {
    server.fault = ({ number }) => (number < 2 ? reply(429, "", { "retry-after": "2" }) : number < 4 ? reply(503) : undefined);
    await newStore().readAll(`${server.url}/a.bin`);
    expect(slept).toEqual([2050, 2100, 200, 400]);
  });

  it.each([1, 2, 3])(
    "a third of all requests failing in every way gives the same bytes for at most three times the requests (seed %i)",
    async (seed) => {
      const big = pattern(4_000_000);
      objects.set("/big.bin", { bytes: big });
      const ranges = Array.from({ length: 300 }, (_, i) => ({ offset: (i * 7919 * 13) % 3_900_000, length: 1 + ((i * 997) % 3000) }));
      const store = newStore({ limits: { gapBytes: 0, joinBytes: 1 }, retries: { attempts: 20 } });
      const { etag } = await store.stat(`${server.url}/big.bin`);
      const kinds = passing.map(([, fault]) => fault).filter(({ kind }) => !["whole", "silence", "stall"].includes(kind));
      server.fault = sometimes(0.3, kinds, seed);
      const got = await store.readMany(`${server.url}/big.bin`, ranges, { etag });
      expect(ranges.every(({ offset, length }, i) => same(got[i] as Uint8Array, big.subarray(offset, offset + length)))).toBe(true);
      expect(server.seen.length).toBeGreaterThan(330);
      expect(server.seen.length).toBeLessThan(900);
    },
  );
});

describe("faults that stay", () => {
  it("ends an outage with the store's retry budget, not with every request's tries", async () => {
    server.fault = () => reply(503);
    const store = newStore({ retries: { budget: 20 } });
    const results = await Promise.all(Array.from({ length: 50 }, () => codeOf(store.read(`${server.url}/a.bin`, RANGE))));
    expect(new Set(results)).toEqual(new Set(["STORE_THROTTLED"]));
    expect(server.seen.length).toBe(70);
  });

  it.each([
    ["wrong-content-range", "RANGE_INVALID"],
    ["shifted", "RANGE_INVALID"],
    ["short", "RANGE_INVALID"],
    ["cut", "RANGE_INVALID"],
    ["whole", "RANGE_INVALID"],
    ["stall", "STORE_FAILED"],
    ["reset", "STORE_FAILED"],
  ] as const)("%s is %s after some tries", async (kind, code) => {
    server.fault = () => ({ kind });
    const store = newStore();
    expect(await codeOf(store.read(`${server.url}/a.bin`, RANGE))).toBe(code);
    expect(server.seen.length).toBeGreaterThanOrEqual(4);
    expect(server.seen.length).toBeLessThanOrEqual(10);
  });

  it("hangs up on a whole object that comes for a range", async () => {
    objects.set("/huge.bin", { bytes: new Uint8Array(64 * 1024 * 1024) });
    server.fault = () => ({ kind: "whole" });
    expect(await codeOf(newStore().read(`${server.url}/huge.bin`, RANGE))).toBe("RANGE_INVALID");
    expect(server.seen.length).toBe(4);
    // What the sockets' own buffers swallow, and no more.
    expect(server.sent.bytes).toBeLessThan(40 * 1024 * 1024);
  });

  it("takes a 200 where the whole object was asked for", async () => {
    server.fault = () => ({ kind: "whole" });
    expect(same(await newStore().read(`${server.url}/a.bin`, { offset: 0, length: bytes.length }), bytes)).toBe(true);
  });
});

describe("refusals, each at once and with its own hint", () => {
  const xml = (code: string, message: string, more = "") =>
    `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`;
  it.each([
    ["403", reply(403), "STORE_ACCESS", /credentials/],
    ["401", reply(401), "STORE_ACCESS", /credentials/],
    ["404", reply(404), "SOURCE_NOT_FOUND", /path or the key/],
    ["requester pays", reply(403, xml("AccessDenied", "Bucket is a requester pays bucket")), "STORE_REQUESTER_PAYS", /AWS_REQUEST_PAYER/],
    ["expired", reply(400, xml("ExpiredToken", "The provided token has expired.")), "STORE_ACCESS", /Sign in again/],
    [
      "wrong region",
      reply(301, xml("PermanentRedirect", "elsewhere"), { "x-amz-bucket-region": "eu-north-1" }),
      "STORE_REGION",
      /AWS_REGION=eu-north-1/,
    ],
    ["412", reply(412), "STORE_FAILED", /Trying again/],
  ] as const)("%s", async (_, fault, code, hint) => {
    server.fault = () => fault;
    const error = await failure(newStore().read(`${server.url}/a.bin`, RANGE));
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
    expect(error.at.uri).toContain("/a.bin");
    expect(server.seen.length).toBe(1);
    expect(slept).toEqual([]);
  });

  it("an object replaced between the requests of one call, with and without an ETag asked for", async () => {
    const store = newStore({ limits: { gapBytes: 0, joinBytes: 1, concurrency: 1 } });
    const replace = (object: HeldObject) => {
      server.fault = ({ number }) => void (number > 0 && objects.set("/a.bin", object));
    };
    const ranges = [RANGE, { offset: 100_000, length: 10 }];
    replace({ bytes: pattern(400_000, 3) });
    expect(await codeOf(store.readMany(`${server.url}/a.bin`, ranges))).toBe("SOURCE_CHANGED");
  });

  it("weak ETags: told by Last-Modified and size", async () => {
    const weak = (seed: number, day: number, size = 400_000): HeldObject => ({
      bytes: pattern(size, seed),
      etag: 'W/"same"',
      lastModified: `Sat, 0${day} Nov 2025 00:00:00 GMT`,
    });
    objects.set("/w.bin", weak(1, 1));
    const store = newStore();
    const { etag } = await store.stat(`${server.url}/w.bin`);
    expect(same(await store.read(`${server.url}/w.bin`, RANGE, { etag }), pattern(400_000, 1).subarray(1000, 6000))).toBe(true);
    expect(server.seen.at(-1)?.headers["if-match"]).toBeUndefined();
    objects.set("/w.bin", weak(2, 2));
    expect(await codeOf(store.read(`${server.url}/w.bin`, RANGE, { etag }))).toBe("SOURCE_CHANGED");
    objects.set("/w.bin", weak(2, 1, 400_001));
    expect(await codeOf(store.read(`${server.url}/w.bin`, RANGE, { etag }))).toBe("SOURCE_CHANGED");
  });

  it("secrets stay out of messages", async () => {
    const uri = `${server.url.replace("//", "//user:canary1@")}/none.bin?X-Amz-Signature=canary2&token=canary3&v=1`;
    const error = await failure(newStore().read(uri, RANGE));
    expect(JSON.stringify([error, error.message, String(error.cause)])).not.toContain("canary");
    expect(error.at.uri).toContain("v=1");
    expect(server.seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from("user:canary1").toString("base64")}`);
  });

  it("HEAD refused, as by presigned addresses: a GET of one byte tells the same", async () => {
    const direct = await newStore().stat(`${server.url}/a.bin`);
    objects.set("/empty.bin", { bytes: new Uint8Array(0) });
    for (const status of [403, 405, 501]) {
      server.fault = ({ method }) => (method === "HEAD" ? reply(status) : undefined);
      expect(await newStore().stat(`${server.url}/a.bin`)).toEqual(direct);
      expect((await newStore().stat(`${server.url}/empty.bin`)).size).toBe(0);
    }
  });

  it("gives up at once when told to, between tries and within them", async () => {
    const controller = new AbortController();
    server.fault = () => ({ kind: "silence" });
    const store = newStore();
    server.onSilence = () => controller.abort(new Error("enough"));
    const running = store.read(`${server.url}/a.bin`, RANGE, { signal: controller.signal });
    await expect(running).rejects.toThrow("enough");
  });

  it("a host that is not there, and a closed port", async () => {
    const resolve = async () => {
      throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    };
    expect(await codeOf(newStore({ resolve }).stat("http://no-such-host.test/a.bin"))).toBe("SOURCE_NOT_FOUND");
    const port = server.port;
    await server.close();
    expect(await codeOf(newStore().stat(`http://127.0.0.1:${port}/a.bin`))).toBe("STORE_FAILED");
    expect(slept.length).toBe(3);
  });
});

describe("requests", () => {
  it("joins neighbours, splits what is long, and keeps within the concurrency", async () => {
    objects.set("/big.bin", { bytes: pattern(3_000_000) });
    const store = newStore({ limits: { gapBytes: 1000, joinBytes: 50_000, pieceBytes: 500_000, concurrency: 3 } });
    const uri = `${server.url}/big.bin`;
    await store.readMany(uri, [
      { offset: 0, length: 100 },
      { offset: 1100, length: 100 },
      { offset: 2201, length: 100 },
    ]);
    expect(server.seen.map(({ headers }) => headers.range)).toEqual(["bytes=0-1199", "bytes=2201-2300"]);
    server.seen.length = 0;
    const got = await store.read(uri, { offset: 10, length: 2_400_000 });
    expect(same(got, pattern(3_000_000).subarray(10, 2_400_010))).toBe(true);
    expect(server.seen.filter(({ method }) => method === "GET").map(({ headers }) => headers.range)).toEqual(
      [0, 1, 2, 3, 4].map((i) => `bytes=${10 + i * 500_000}-${i === 4 ? 2_400_009 : 9 + (i + 1) * 500_000}`),
    );
    // A length that no object has is refused before it is allocated.
    expect(await codeOf(store.read(uri, { offset: 0, length: 2 ** 50 }))).toBe("RASTER_TRUNCATED");
  });
});

describe("where a request may go", () => {
  const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
  const redirectTo = (location: string) => {
    server.fault = ({ path }) => (path === "/a.bin" ? reply(302, "", { location }) : undefined);
  };

  it("follows redirects, five at most", async () => {
    objects.set("/b.bin", { bytes: pattern(10) });
    redirectTo("/b.bin");
    expect(await newStore().readAll(`${server.url}/a.bin`)).toEqual(pattern(10));
    redirectTo("/a.bin");
    server.seen.length = 0;
    const error = await failure(newStore().readAll(`${server.url}/a.bin`));
    expect(error.message).toContain("redirected more than 5 times");
    expect(server.seen.length).toBe(6);
  });

  it("never to a metadata address, and not off the web", async () => {
    for (const location of [
      "http://169.254.169.254/latest/meta-data/",
      "http://[fe80::1]/",
      "http://[::ffff:169.254.169.254]/x",
      "http://2852039166/",
      "file:///etc/passwd",
      "ftp://x/y",
    ]) {
      redirectTo(location);
      expect(await codeOf(newStore().readAll(`${server.url}/a.bin`)), location).toBe("URI_FORBIDDEN");
    }
    expect(await codeOf(newStore().readAll("http://169.254.169.254/latest/"))).toBe("URI_FORBIDDEN");
    const metadata = async () => [{ address: "169.254.169.254", family: 4 }];
    expect(await codeOf(newStore({ resolve: metadata }).readAll("http://metadata.test/"))).toBe("URI_FORBIDDEN");
  });

  it("where only named hosts may be private, a redirect to another private host is refused", async () => {
    const policy = { ...OPEN_POLICY, privateHosts: ["a.test"] };
    const at = (host: string) => `http://${host}:${server.port}`;
    objects.set("/b.bin", { bytes: pattern(10) });
    redirectTo(`${at("a.test")}/b.bin`);
    expect(await newStore({ policy, resolve }).readAll(`${at("a.test")}/a.bin`)).toEqual(pattern(10));
    redirectTo(`${at("b.test")}/b.bin`);
    expect(await codeOf(newStore({ policy, resolve }).readAll(`${at("a.test")}/a.bin`))).toBe("URI_FORBIDDEN");
    redirectTo(`${server.url}/b.bin`);
    expect(await codeOf(newStore({ policy, resolve }).readAll(`${at("a.test")}/a.bin`))).toBe("URI_FORBIDDEN");
    expect(server.seen.map(({ path }) => path)).toEqual(["/a.bin", "/b.bin", "/a.bin", "/a.bin"]);
  });

  it("closed: only opted-in hosts over https, and none at a private address", async () => {
    const policy = closedPolicy(["s3://data/"], [], ["good.test"]);
    expect(await codeOf(newStore({ policy, resolve }).stat("https://bad.test/a"))).toBe("URI_FORBIDDEN");
    expect(await codeOf(newStore({ policy, resolve }).stat("http://good.test/a"))).toBe("URI_FORBIDDEN");
    expect(await codeOf(newStore({ policy, resolve }).stat("https://good.test/a"))).toBe("URI_FORBIDDEN");
    const mixed = async () => [
      { address: "93.184.215.14", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    expect(await codeOf(newStore({ policy, resolve: mixed }).stat("https://good.test/a"))).toBe("URI_FORBIDDEN");
  });
});
