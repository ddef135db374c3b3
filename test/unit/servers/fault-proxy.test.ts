import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FaultProxy, faultsAt, startFaultProxy } from "../../servers/fault-proxy.js";

const BODY = "0123456789".repeat(1000);
let upstream: http.Server;
let proxy: FaultProxy;
let faults: ReturnType<typeof faultsAt>;
const written: string[] = [];

beforeAll(async () => {
  upstream = http.createServer(async (request, response) => {
    if (request.method === "PUT") {
      let body = "";
      for await (const chunk of request) body += chunk;
      written.push(body);
      response.end("ok");
      return;
    }
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "");
    if (!range) return void response.end(BODY);
    const [first, last] = [Number(range[1]), Number(range[2])];
    response.writeHead(206, { "content-range": `bytes ${first}-${last}/${BODY.length}` });
    response.end(BODY.slice(first, last + 1));
  });
  await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  proxy = await startFaultProxy(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`);
  faults = faultsAt(proxy.url);
});
afterEach(async () => {
  await faults.clear();
});
afterAll(async () => {
  await proxy.close();
  upstream.closeAllConnections();
  upstream.close();
});

const get = (path = "/object", headers: Record<string, string> = {}) => fetch(`${proxy.url}${path}`, { headers });

test("without faults bytes, status and headers pass unchanged", async () => {
  const response = await get("/object", { range: "bytes=3-7" });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe("bytes 3-7/10000");
  expect(await response.text()).toBe("34567");
  expect(await faults.seen()).toEqual({ requests: { GET: 1 }, faults: 0 });
});

test("a fault happens as often as asked, after those that are skipped, to the paths that match", async () => {
  await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, path: "^/object", times: 2, skip: 1 });
  const statuses = [];
  for (const path of ["/object", "/other", "/object", "/object", "/object"]) statuses.push((await get(path)).status);
  expect(statuses).toEqual([200, 200, 503, 503, 200]);
  expect((await faults.seen()).faults).toBe(2);
});

test("a refusal speaks the service's language", async () => {
  await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" } });
  expect(await (await get()).text()).toContain("<Code>SlowDown</Code>");
  await faults.add({ action: { kind: "refuse", status: 429, code: "TooManyRequestsException", headers: { "retry-after": "1" } } });
  const refused = await get("/2015-03-31/functions/tile/invocations");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("x-amzn-errortype")).toBe("TooManyRequestsException");
  expect(refused.headers.get("retry-after")).toBe("1");
});

test("reset and stall give no answer", async () => {
  await faults.add({ action: { kind: "reset" } });
  await expect(get()).rejects.toThrow();
  await faults.add({ action: { kind: "stall" } });
  await expect(fetch(`${proxy.url}/object`, { signal: AbortSignal.timeout(150) })).rejects.toThrow(/timeout|aborted/);
});

test("a lost reply loses only the reply", async () => {
  await faults.add({ action: { kind: "lose-reply" }, method: "PUT" });
  await expect(fetch(`${proxy.url}/object`, { method: "PUT", body: "kept" })).rejects.toThrow();
  expect(written).toEqual(["kept"]);
});

test("a truncated body ends the connection after exactly that many bytes", async () => {
  await faults.add({ action: { kind: "truncate", bytes: 4321 } });
  const response = await get();
  let received = 0;
  const read = async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) received += chunk.length;
  };
  await expect(read()).rejects.toThrow();
  expect(received).toBe(4321);
});

test("a hanging body stops after so many bytes, on a connection that stays open", async () => {
  await faults.add({ action: { kind: "hang", bytes: 4321 } });
  const response = await fetch(`${proxy.url}/object`, { signal: AbortSignal.timeout(300) });
  let received = 0;
  const read = async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) received += chunk.length;
  };
  await expect(read()).rejects.toThrow(/timeout|aborted/);
  expect(received).toBe(4321);
});

test("a fault of one byte meets the ranges that hold it", async () => {
  await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, byte: 20, times: "always" });
  const statuses = [];
  for (const range of ["bytes=0-19", "bytes=10-20", "bytes=20-30", "bytes=21-30", "bytes=0-"])
    statuses.push((await get("/object", { range })).status);
  expect(statuses).toEqual([206, 503, 503, 206, 503]);
  expect((await get()).status).toBe(200);
});

test("ranges are answered wrongly in the two ways that matter", async () => {
  await faults.add({ action: { kind: "whole" } });
  const whole = await get("/object", { range: "bytes=0-9" });
  expect([whole.status, (await whole.text()).length]).toEqual([200, BODY.length]);
  await faults.add({ action: { kind: "shift-range", bytes: 5 } });
  const moved = await get("/object", { range: "bytes=10-19" });
  expect(moved.headers.get("content-range")).toBe("bytes 15-24/10000");
});

test("a share of requests is the same share each time", async () => {
  const run = async () => {
    await faults.clear();
    await faults.add({ action: { kind: "refuse", status: 503, code: "SlowDown" }, times: "always", share: 0.3 });
    const statuses: number[] = [];
    for (let i = 0; i < 60; i++) statuses.push((await get()).status);
    return statuses;
  };
  const [first, second] = [await run(), await run()];
  expect(second).toEqual(first);
  const refused = first.filter((status) => status === 503).length;
  expect(refused).toBeGreaterThan(9);
  expect(refused).toBeLessThan(28);
});
