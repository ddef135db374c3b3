/** Answers read at the lowest level of the HTTP client. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Dispatcher } from "undici";
import { afterEach, beforeEach, expect, it } from "vitest";
import { directGet, headerOf } from "../../../shared/store/direct-get.js";
import { connectionPool } from "../../../shared/store/web-agent.js";

let server: Server;
let agent: Dispatcher;
let answer: (response: ServerResponse) => void;
const request = () => ({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, path: "/a", headers: { host: "here" } });
const none = new AbortController().signal;

beforeEach(async () => {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  agent = connectionPool(1);
});
afterEach(async () => {
  server.closeAllConnections();
  await agent.destroy();
  await new Promise((done) => server.close(done));
});

/** 2 MB that tell their places. */
const bytes = Uint8Array.from({ length: 2 << 20 }, (_, i) => (i * 7 + (i >> 11)) & 255);

it("gives head and body, also to one who takes it late and of more than waits for him", async () => {
  answer = (response) => {
    response.writeHead(206, { ETag: '"x"', "content-length": bytes.length, "Last-Modified": "then" });
    response.end(bytes);
  };
  const { status, rawHeaders, body } = await directGet(agent, request(), none);
  expect(status).toBe(206);
  expect(headerOf(rawHeaders, "etag")).toBe('"x"');
  expect(headerOf(rawHeaders, "last-modified")).toBe("then");
  expect(headerOf(rawHeaders, "content-range")).toBeUndefined();
  await new Promise((later) => setTimeout(later, 30));
  const chunks: Uint8Array[] = [];
  await body.each((chunk) => chunks.push(Uint8Array.from(chunk)));
  expect(Buffer.compare(Buffer.concat(chunks), bytes)).toBe(0);
  expect(body.readableEnded).toBe(true);
});

it("a body that ended before anybody took it is there", async () => {
  answer = (response) => response.end("short");
  const { body } = await directGet(agent, request(), none);
  await new Promise((later) => setTimeout(later, 30));
  let text = "";
  await body.each((chunk) => (text += Buffer.from(chunk).toString()));
  expect(text).toBe("short");
});

it("ends with what its taker throws, and the next request is answered", async () => {
  answer = (response) => response.end(bytes);
  const { body } = await directGet(agent, request(), none);
  const enough = new Error("enough");
  await expect(
    body.each(() => {
      throw enough;
    }),
  ).rejects.toBe(enough);
  answer = (response) => response.end("next");
  const next = await directGet(agent, request(), none);
  let text = "";
  await next.body.each((chunk) => (text += Buffer.from(chunk).toString()));
  expect(text).toBe("next");
});

it("ends with the signal's reason: before the head, while the body comes, and at once where it is aborted already", async () => {
  const reason = new Error("no longer wanted");
  answer = () => {};
  const early = new AbortController();
  const waiting = directGet(agent, request(), early.signal);
  setTimeout(() => early.abort(reason), 20);
  await expect(waiting).rejects.toBe(reason);

  answer = (response) => {
    response.writeHead(200, { "content-length": 10 });
    response.write("half");
  };
  const late = new AbortController();
  const { body } = await directGet(agent, request(), late.signal);
  const reading = body.each(() => {});
  setTimeout(() => late.abort(reason), 20);
  await expect(reading).rejects.toBe(reason);
  await expect(directGet(agent, request(), early.signal)).rejects.toBe(reason);
});

it("a connection that is cut off fails the body, or who asks", async () => {
  answer = (response) => {
    response.writeHead(200, { "content-length": 10 });
    response.write("half", () => response.destroy());
  };
  const { body } = await directGet(agent, request(), none);
  await expect(body.each(() => {})).rejects.toThrow();
  answer = (response) => response.destroy();
  await expect(directGet(agent, request(), none)).rejects.toThrow();
});

it("a body that is not wanted is no error of anybody", async () => {
  answer = (response) => response.end(bytes);
  const { body } = await directGet(agent, request(), none);
  body.destroy();
  answer = (response) => response.end("next");
  expect((await directGet(agent, request(), none)).status).toBe(200);
});
