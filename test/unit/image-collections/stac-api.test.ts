import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { localStage } from "../../../shared/executor/local-stage.js";
import type { QueryNode } from "../../../shared/node/query.js";
import { selectScenes } from "../../../shared/stage/select-scenes.js";

const folder = mkdtempSync(join(tmpdir(), "tilefold-api-"));
const stage = localStage(folder);

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown> | null;
}
type Answer = (asked: Asked, times: number) => { readonly status?: number; readonly json: unknown; readonly chunked?: boolean };

let server: Server;
let origin = "";
let answer: Answer = () => ({ status: 404, json: null });
let asked: Asked[] = [];
let delayMs = 0;
let active = 0;
let mostActive = 0;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text === "" ? null : JSON.parse(text);
}

beforeAll(async () => {
  server = createServer((request, response) => {
    mostActive = Math.max(mostActive, ++active);
    response.on("close", () => active--);
    void bodyOf(request).then(async (body) => {
      if (delayMs > 0) await sleep(delayMs);
      const one = { method: request.method!, path: request.url!, body };
      const times = asked.filter(({ method, path }) => method === one.method && path === one.path).length;
      asked.push(one);
      const { status = 200, json, chunked } = answer(one, times);
      const text = JSON.stringify(json);
      response.writeHead(status, {
        "content-type": "application/json",
        ...(chunked ? {} : { "content-length": Buffer.byteLength(text) }),
      });
      if (request.method === "HEAD") response.end();
      else if (chunked) {
        response.write(text.slice(0, 10));
        setImmediate(() => response.end(text.slice(10)));
      } else response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  asked = [];
  mostActive = 0;
  delayMs = 0;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const item = (id: string, day: number) => ({
  type: "Feature",
  stac_version: "1.0.0",
  id,
  geometry: null,
  bbox: [10, 50, 11, 51],
  collection: "c2",
  properties: { datetime: `2020-01-${String(day).padStart(2, "0")}T00:00:00Z` },
  links: [],
  assets: { B4: { href: `./${id}.tif`, type: "image/tiff; application=geotiff", roles: ["data"] } },
});
const root = (...links: object[]) => ({ type: "Catalog", id: "api", stac_version: "1.0.0", links });
const page = (features: object[], ...links: object[]) => ({ type: "FeatureCollection", features, links });
const ids = async (query: Omit<QueryNode, "op" | "items">, items = `${origin}/`) =>
  (await selectScenes({ op: "query", items, ...query }, stage)).map(({ id }) => id);
const posted = () => asked.filter(({ method }) => method === "POST").map(({ body }) => body);

describe("a STAC API", () => {
  const byGet: Answer = ({ path }) => {
    const url = new URL(path, origin);
    if (url.pathname === "/") return { json: root({ rel: "search", href: `${origin}/search` }, { rel: "child", href: `${origin}/never` }) };
    const at = Number(url.searchParams.get("page") ?? 1);
    const next = at < 3 ? [{ rel: "next", href: `/search?page=${at + 1}` }] : [];
    return { json: page([item(`p${at}a`, at), item(`p${at}b`, at + 10)], ...next) };
  };

  it("is searched by GET page by page, asked for what it can sift, and sifted again", async () => {
    answer = byGet;
    const found = await ids({
      bbox: [0, 40, 20, 60],
      datetime: "2020-01-01/2020-01-12",
      filter: { collection: { $in: ["c1", "c2"] } },
      sort: ["-datetime"],
    });
    expect(found).toEqual(["p2b", "p1b", "p3a", "p2a", "p1a"]);
    const first = new URL(asked.find(({ path }) => path.startsWith("/search"))!.path, origin).searchParams;
    expect(Object.fromEntries(first)).toEqual({
      collections: "c1,c2",
      bbox: "0,40,20,60",
      datetime: "2020-01-01T00:00:00.000Z/2020-01-12T23:59:59.999Z",
      limit: "250",
    });
    expect(asked.some(({ path }) => path.includes("/never"))).toBe(false);
  });

  it("is searched by POST where it offers that; a next page's body is laid over the one before, or stands alone", async () => {
    answer = ({ method, path, body }) => {
      if (path === "/")
        return {
          json: root(
            { rel: "search", href: `${origin}/search`, method: "GET" },
            { rel: "search", href: `${origin}/search`, method: "POST" },
          ),
        };
      if (method !== "POST") return { status: 405, json: null };
      const token = body!.token as string | undefined;
      const post = { rel: "next", href: `${origin}/search`, method: "POST" };
      if (token === undefined) return { json: page([item("a", 5)], { ...post, merge: true, body: { token: "two" } }) };
      if (token === "two") return { json: page([], { ...post, body: { ...body, token: "three", limit: 7 } }) };
      return { json: page([item("b", 4)]) };
    };
    expect(await ids({ bbox: [0, 40, 20, 60], filter: { id: { $in: ["a", "b"] }, year: { $in: [2020, 2015] } } })).toEqual(["b", "a"]);
    const first = { ids: ["a", "b"], bbox: [0, 40, 20, 60], datetime: "2015-01-01T00:00:00Z/2020-12-31T23:59:59.999Z", limit: 250 };
    expect(posted()).toEqual([first, { ...first, token: "two" }, { ...first, token: "three", limit: 7 }]);
  });

  it("that fails for a while is asked again; one that refuses is not", async () => {
    answer = ({ path }, times) => {
      if (path === "/") return { json: root({ rel: "search", href: `${origin}/search`, method: "POST" }) };
      return times < 2 ? { status: times === 0 ? 503 : 502, json: "busy" } : { json: page([item("a", 1)]) };
    };
    expect(await ids({})).toEqual(["a"]);
    expect(posted()).toHaveLength(3);
    asked = [];
    answer = ({ path }) =>
      path === "/" ? { json: root({ rel: "search", href: `${origin}/search`, method: "POST" }) } : { status: 403, json: "no" };
    await expect(ids({})).rejects.toMatchObject({ code: "STORE_ACCESS" });
    expect(posted()).toHaveLength(1);
  });

  it("whose next page is a page that came before ends", async () => {
    answer = ({ path }) =>
      path === "/"
        ? { json: root({ rel: "search", href: `${origin}/search` }) }
        : { json: page([item(path.includes("again") ? "b" : "a", 1)], { rel: "next", href: `${origin}/search?again` }) };
    expect(await ids({})).toEqual(["a", "b"]);
    expect(asked.filter(({ path }) => path.includes("again"))).toHaveLength(1);
  });

  it("answers without HEAD, sizes or ranges; a collection's own items are paged, and not all that the API has", async () => {
    answer = ({ method, path }) => {
      if (method === "HEAD") return { status: path.startsWith("/collections") ? 404 : 405, json: null };
      const url = new URL(path, origin);
      if (url.pathname === "/collections/c2")
        return {
          chunked: true,
          json: {
            ...root({ rel: "items", href: `${origin}/collections/c2/items` }, { rel: "search", href: `${origin}/search` }),
            type: "Collection",
          },
        };
      const second = url.searchParams.has("token");
      return {
        chunked: true,
        json: page([item(second ? "b" : "a", 1)], ...(second ? [] : [{ rel: "next", href: `${origin}/collections/c2/items?token=2` }])),
      };
    };
    expect(await ids({ bbox: [0, 40, 20, 60] }, `${origin}/collections/c2`)).toEqual(["a", "b"]);
    expect(asked.some(({ path }) => path.includes("/search"))).toBe(false);
    expect(asked.some(({ path }) => path.includes("items?bbox=0%2C40%2C20%2C60"))).toBe(true);
    asked = [];
    expect(await ids({}, `${origin}/collections/c2/items`)).toEqual(["a", "b"]);
  });

  it("may not name files of this machine", async () => {
    answer = () => ({ json: page([{ ...item("a", 1), assets: { B4: { href: "file:///etc/passwd", roles: ["data"] } } }]) });
    await expect(ids({}, `${origin}/items.json`)).rejects.toMatchObject({ code: "URI_FORBIDDEN" });
  });
});

it("hundreds of links of a static catalogue are followed a few at a time", async () => {
  delayMs = 5;
  answer = ({ path }) =>
    path === "/catalog.json"
      ? { json: root(...Array.from({ length: 300 }, (_, i) => ({ rel: "item", href: `./items/${i}.json` }))) }
      : { json: item(path.slice(7, -5).padStart(3, "0"), 1) };
  const found = await ids({}, `${origin}/catalog.json`);
  expect(found).toHaveLength(300);
  expect(found).toEqual([...found].sort());
  expect(mostActive).toBeGreaterThan(1);
  expect(mostActive).toBeLessThanOrEqual(16);
});
