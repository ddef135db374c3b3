import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closedPolicy } from "../../../shared/store/policy.js";
import { type S3StoreOptions, s3Store } from "../../../shared/store/s3-store.js";
import type { Store } from "../../../shared/store/store.js";
import { type Fault, sometimes } from "../../servers/misbehaving-server.js";
import { failure, type S3Server, startS3Server } from "../../servers/s3-server.js";
import { codeOf, pattern } from "../../store-contract/store-contract.js";
import { testEffects } from "./test-effects.js";

const bytes = pattern(400_000);
const uri = "s3://bucket/a.bin";
const RANGE = { offset: 1000, length: 5000 };
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error,
  );
const answer =
  (status: number, code: string, message = "no", headers: Record<string, string> = {}) =>
  (seen: { method: string }): Fault => ({
    kind: "reply",
    reply: failure(seen, status, code, message, headers),
  });

let server: S3Server;
let slept: number[];
let open: Store[];
const before = { id: process.env.AWS_ACCESS_KEY_ID, secret: process.env.AWS_SECRET_ACCESS_KEY };

const newStore = (options: S3StoreOptions = {}): Store => {
  const settings = { endpoint: server.url, region: "us-east-1", ...options.settings };
  const store = s3Store({ effects: testEffects(slept, server), ...options, settings });
  open.push(store);
  return store;
};

beforeAll(() => {
  process.env.AWS_ACCESS_KEY_ID = "test";
  process.env.AWS_SECRET_ACCESS_KEY = "test";
});
afterAll(() => {
  for (const [name, value] of [
    ["AWS_ACCESS_KEY_ID", before.id],
    ["AWS_SECRET_ACCESS_KEY", before.secret],
  ] as const) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});
beforeEach(async () => {
  server = await startS3Server(["bucket"]);
  server.put("bucket/a.bin", bytes);
  slept = [];
  open = [];
});
afterEach(async () => {
  for (const store of open) await store.close();
  await server.close();
});

describe("reading", () => {
  const passing: readonly (readonly [string, (seen: { method: string }) => Fault])[] = [
    ["SlowDown", answer(503, "SlowDown")],
    ["InternalError", answer(500, "InternalError")],
    ["RequestTimeout", answer(400, "RequestTimeout")],
    ["reset", () => ({ kind: "reset" })],
    ["reset midway", () => ({ kind: "reset-midway" })],
    ["silence", () => ({ kind: "silence" })],
    ["stall", () => ({ kind: "stall" })],
    ["200 for 206", () => ({ kind: "whole" })],
    ["wrong Content-Range", () => ({ kind: "wrong-content-range" })],
    ["shifted", () => ({ kind: "shifted" })],
    ["closed early", () => ({ kind: "cut" })],
    ["short body", () => ({ kind: "short" })],
  ];
  it.each(passing)("%s passes", async (_, fault) => {
    const store = newStore();
    const { etag } = await store.stat(uri);
    const from = server.seen.length;
    server.fault = (seen) => (seen.number < from + 2 ? fault(seen) : undefined);
    expect(same(await store.read(uri, RANGE, { etag }), bytes.subarray(1000, 6000))).toBe(true);
    expect(server.seen.length - from).toBe(3);
    expect(store.work.retries).toBe(2);
  });

  it("gives the same bytes while 30 % of the requests fail, for at most three times the requests", async () => {
    const store = newStore({ limits: { gapBytes: 0, joinBytes: 1 }, retries: { attempts: 20 } });
    const ranges = Array.from({ length: 200 }, (_, i) => ({ offset: (i * 102_931) % 390_000, length: 1 + ((i * 997) % 3000) }));
    const slow: Fault = answer(503, "SlowDown")({ method: "GET" });
    server.fault = sometimes(0.3, [slow, slow, { kind: "reset" }, { kind: "cut" }], 7);
    const got = await store.readMany(uri, ranges);
    expect(ranges.every(({ offset, length }, i) => same(got[i] as Uint8Array, bytes.subarray(offset, offset + length)))).toBe(true);
    expect(server.seen.length).toBeGreaterThan(220);
    expect(server.seen.length).toBeLessThan(600);
  });

  it("hangs up on a whole object that comes for a range", async () => {
    server.put("bucket/huge.bin", new Uint8Array(64 * 1024 * 1024));
    server.fault = () => ({ kind: "whole" });
    expect(await codeOf(newStore().read("s3://bucket/huge.bin", RANGE))).toBe("RANGE_INVALID");
    expect(server.seen.length).toBe(4);
    expect(server.sent.bytes).toBeLessThan(40 * 1024 * 1024);
  });

  it.each([
    ["403", answer(403, "AccessDenied"), "STORE_ACCESS", /credentials/],
    ["404", answer(404, "NoSuchKey"), "SOURCE_NOT_FOUND", /path or the key/],
    ["requester pays", answer(403, "AccessDenied", "Bucket is a requester pays bucket"), "STORE_REQUESTER_PAYS", /AWS_REQUEST_PAYER/],
    ["expired", answer(400, "ExpiredToken"), "STORE_ACCESS", /Sign in again/],
    [
      "wrong region",
      answer(301, "PermanentRedirect", "elsewhere", { "x-amz-bucket-region": "eu-north-1" }),
      "STORE_REGION",
      /AWS_REGION=eu-north-1/,
    ],
    [
      "signed for another region",
      answer(400, "AuthorizationHeaderMalformed", "the region 'us-east-1' is wrong; expecting 'eu-west-3'"),
      "STORE_REGION",
      /AWS_REGION=eu-west-3/,
    ],
  ] as const)("%s at once, with its own hint", async (_, fault, code, hint) => {
    server.fault = fault;
    const error = await caught(newStore().read(uri, RANGE));
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
    expect(error.at.uri).toBe(uri);
    expect(server.seen.length).toBe(1);
    expect(slept).toEqual([]);
  });

  it.each([
    [403, {}, "STORE_ACCESS"],
    [404, {}, "SOURCE_NOT_FOUND"],
    [301, { "x-amz-bucket-region": "eu-north-1" }, "STORE_REGION"],
    [400, { "x-amz-bucket-region": "eu-north-1" }, "STORE_REGION"],
  ] as const)("HEAD has no body to say why: %i", async (status, headers, code) => {
    server.fault = answer(status, "", "", headers);
    const error = await caught(newStore().stat(uri));
    expect(error.code).toBe(code);
    if (code === "STORE_REGION") expect(error.hint).toContain("eu-north-1");
    expect(server.seen.length).toBe(1);
  });

  it("says so when there is no such bucket", async () => {
    const error = await caught(newStore().readAll("s3://no-such-bucket/a.bin"));
    expect([error.code, error.message]).toEqual(["SOURCE_NOT_FOUND", "there is no such bucket: s3://no-such-bucket/a.bin"]);
  });

  it("asks for path style, ranges, conditions and, when told, pays", async () => {
    const store = newStore({ settings: { endpoint: server.url, requestPayer: true } });
    const { etag } = await store.stat(uri);
    await store.read(uri, RANGE, { etag });
    expect(server.seen.map(({ path }) => path)).toEqual(["/bucket/a.bin", "/bucket/a.bin"]);
    expect(server.seen[1]?.headers).toMatchObject({ range: "bytes=1000-5999", "if-match": etag, "x-amz-request-payer": "requester" });
    const unsigned = newStore({ settings: { endpoint: server.url, unsigned: true } });
    await unsigned.stat(uri);
    expect(server.seen.at(-1)?.headers.authorization).toBeUndefined();
    expect(server.seen[0]?.headers.authorization).toBeDefined();
  });

  it("takes keys as they stand", async () => {
    const key = "a folder/ü%41+b?c=d#e&f'.bin";
    server.put(`bucket/${key}`, pattern(10));
    const store = newStore();
    expect(await store.readAll(`s3://bucket/${key}`)).toEqual(pattern(10));
    const found = [];
    for await (const { uri: name } of store.list("s3://bucket/a folder/")) found.push(name);
    expect(found).toEqual([`s3://bucket/${key}`]);
  });
});

describe("writing", () => {
  const out = "s3://bucket/out/b.bin";

  it.each(["create", "replace"] as const)("a lost reply is success (%s)", async (mode) => {
    server.fault = ({ number }) => (number === 0 ? { kind: "lost-reply" } : undefined);
    const stat = await newStore().write(out, pattern(5000), { mode });
    expect(stat).toMatchObject({ uri: out, size: 5000, etag: server.objects.get("bucket/out/b.bin")?.etag });
    expect(server.seen.map(({ method }) => method)).toEqual(mode === "create" ? ["PUT", "PUT", "HEAD"] : ["PUT", "PUT"]);
  });

  it("a lost reply to other bytes than those there is STORE_EXISTS", async () => {
    server.put("bucket/out/b.bin", pattern(5000, 9));
    server.fault = ({ number }) => (number === 0 ? { kind: "lost-reply" } : undefined);
    expect(await codeOf(newStore().write(out, pattern(5000)))).toBe("STORE_EXISTS");
    expect(same(server.objects.get("bucket/out/b.bin")?.bytes as Uint8Array, pattern(5000, 9))).toBe(true);
  });

  it("compares bytes where the object there has no checksum", async () => {
    server.put("bucket/out/b.bin", pattern(5000));
    expect((await newStore().write(out, pattern(5000))).size).toBe(5000);
    expect(server.seen.map(({ method }) => method)).toEqual(["PUT", "HEAD", "GET"]);
  });

  it("409 is a race: it tries again", async () => {
    server.fault = ({ method, number }) => (number < 2 ? answer(409, "ConditionalRequestConflict")({ method }) : undefined);
    await newStore().write(out, pattern(50));
    expect(server.objects.get("bucket/out/b.bin")?.bytes.length).toBe(50);
    expect(slept.length).toBe(2);
  });

  it("503, resets and stalls pass", async () => {
    const faults: readonly Fault[] = [answer(503, "SlowDown")({ method: "PUT" }), { kind: "reset" }, { kind: "silence" }];
    server.fault = ({ number }) => faults[number];
    await newStore().write(out, pattern(50));
    expect(server.seen.length).toBe(4);
    expect(server.seen.every(({ headers }) => headers["if-none-match"] === "*" && headers["x-amz-checksum-sha256"] !== undefined)).toBe(
      true,
    );
  });

  it("403 at once", async () => {
    server.fault = answer(403, "AccessDenied");
    expect(await codeOf(newStore().write(out, pattern(50)))).toBe("STORE_ACCESS");
    expect(server.seen.length).toBe(1);
  });

  it("only below the prefixes that the policy names", async () => {
    const store = newStore({ policy: closedPolicy(["s3://bucket/in/", "s3://bucket/out/"], ["s3://bucket/out/"], []) });
    await store.write(out, pattern(50));
    expect(await codeOf(store.write("s3://bucket/in/b.bin", pattern(50)))).toBe("URI_FORBIDDEN");
    expect(await codeOf(store.write("s3://bucket/outside/b.bin", pattern(50)))).toBe("URI_FORBIDDEN");
    expect(await codeOf(store.readAll("s3://bucket/a.bin"))).toBe("URI_FORBIDDEN");
    expect(await codeOf(store.readAll("s3://bucket/in/../a.bin"))).not.toBe("no error");
    expect(await codeOf(store.delete("s3://bucket/in/b.bin"))).toBe("URI_FORBIDDEN");
  });
});
