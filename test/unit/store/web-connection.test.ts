import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Readable } from "node:stream";
import { beforeEach, expect, it, vi } from "vitest";
import { OPEN_POLICY } from "../../../shared/store/policy.js";
import { WebConnection } from "../../../shared/store/web-connection.js";
import { codeOf } from "../../store-contract/store-contract.js";

const ADDRESSES: Readonly<Record<string, string>> = {
  "public.test": "93.184.215.14",
  "inside.test": "10.1.2.3",
  "other-inside.test": "10.1.2.4",
};
let redirects: Record<string, string>;
let reached: string[];

/** In place of undici's: names are looked up as its sockets would, and the answers are written down beforehand. */
vi.mock("../../../shared/store/web-agent.js", () => ({
  connectionPool: (_: number, named: LookupFunction | undefined) => ({
    async request({ origin, path }: { origin: string; path: string }) {
      await new Promise<void>((resolve, reject) => {
        (named ?? lookup)(new URL(origin).hostname, { all: true }, (error) => (error ? reject(error) : resolve()));
      });
      reached.push(origin + path);
      const location = redirects[origin + path];
      const body = Object.assign(Readable.from([]), { dump: async () => {} });
      return location === undefined ? { statusCode: 200, headers: {}, body } : { statusCode: 302, headers: { location }, body };
    },
    async close() {},
  }),
}));

beforeEach(() => {
  redirects = {};
  reached = [];
});

const get = (uri: string) => {
  const resolve = async (hostname: string) => [{ address: ADDRESSES[hostname] ?? "", family: 4 }];
  const connection = new WebConnection({ policy: OPEN_POLICY, connections: 1, resolve });
  return connection.request(uri, "GET", {}, new AbortController().signal);
};

it.each(["https://inside.test/b", "https://127.0.0.1/b", "https://[::1]:8080/b", "https://localhost.test/b"])(
  "even where private addresses are allowed, a public one may not redirect to %s",
  async (location) => {
    redirects["https://public.test/a"] = location;
    expect(await codeOf(get("https://public.test/a"))).toBe("URI_FORBIDDEN");
    expect(reached).toEqual(["https://public.test/a"]);
  },
);

it("a private one may redirect to another, and to a public one, which may not lead back", async () => {
  redirects["https://inside.test/a"] = "https://other-inside.test/b";
  expect((await get("https://inside.test/a")).statusCode).toBe(200);
  redirects["https://other-inside.test/b"] = "https://public.test/c";
  expect((await get("https://inside.test/a")).statusCode).toBe(200);
  redirects["https://public.test/c"] = "https://inside.test/d";
  expect(await codeOf(get("https://inside.test/a"))).toBe("URI_FORBIDDEN");
});

it("encryption is not given up on the way", async () => {
  redirects["https://public.test/a"] = "http://public.test/b";
  expect(await codeOf(get("https://public.test/a"))).toBe("URI_FORBIDDEN");
});
