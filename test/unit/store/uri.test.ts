import { describe, expect, it } from "vitest";
import type { TilefoldError } from "../../../shared/core/errors.js";
import { checkOutputUri, joinUri, normaliseUri, parseUri, resolveOutputUri, resolveUri } from "../../../shared/store/uri.js";

const code = (run: () => unknown): string => {
  try {
    run();
    return "no error";
  } catch (error) {
    return (error as TilefoldError).code;
  }
};

describe("addresses", () => {
  it.each([
    ["a.tif", "/home/ana/a.tif"],
    ["./b/../a.tif", "/home/ana/a.tif"],
    ["/data/x y%20z#1?.tif", "/data/x y%20z#1?.tif"],
    ["file:///data/x%20y.tif", "/data/x y.tif"],
    ["file://localhost/data/a.tif", "/data/a.tif"],
    ["FILE:///data/a.tif", "/data/a.tif"],
    ["s3://bucket/a//b c%20/+.tif", "s3://bucket/a//b c%20/+.tif"],
    ["S3://bucket", "s3://bucket/"],
    ["memory://m/k", "memory://m/k"],
    ["HTTPS://Example.COM:443/a/../b c?q=1#part", "https://example.com/b%20c?q=1"],
    ["http://2130706433/x", "http://127.0.0.1/x"],
    ["c:/x.tif", "/home/ana/c:/x.tif"],
  ])("%s is %s", (uri, normal) => {
    expect(normaliseUri(uri, "/home/ana")).toBe(normal);
    expect(normaliseUri(normal, "/elsewhere")).toBe(normal);
  });

  it.each([
    ["", "URI_INVALID"],
    ["a\0b.tif", "URI_INVALID"],
    ["file:///a%00b", "URI_INVALID"],
    ["file:///a%2Fb", "URI_INVALID"],
    ["file://server/share/a.tif", "URI_INVALID"],
    ["s3:/bucket/key", "URI_INVALID"],
    ["s3://B/key", "URI_INVALID"],
    ["s3://AKIA:secret@bucket/key", "URI_INVALID"],
    ["s3://bucket/a/../b", "URI_INVALID"],
    [`s3://bucket/${"a".repeat(1025)}`, "URI_INVALID"],
    ["https://", "URI_INVALID"],
    ["https://exa mple/", "URI_INVALID"],
    ["gopher://x/y", "URI_INVALID"],
    ["hdfs://x/y", "BACKEND_UNSUPPORTED"],
    ["accumulo://x/y", "BACKEND_UNSUPPORTED"],
  ])("%s is refused with %s", (uri, expected) => {
    expect(code(() => parseUri(uri, "/home/ana"))).toBe(expected);
  });

  it.each([
    ["/jobs/job.json", "a.tif", "/jobs/a.tif"],
    ["/jobs/", "a.tif", "/jobs/a.tif"],
    ["/jobs/job.json", "../a.tif", "/a.tif"],
    ["/jobs/job.json", "/a.tif", "/a.tif"],
    ["/jobs/job.json", "scenes/", "/jobs/scenes/"],
    ["/jobs/job.json", "/data/scenes/", "/data/scenes/"],
    ["/jobs/job.json", "file:///data/scenes/", "/data/scenes/"],
    ["/jobs/job.json", "/", "/"],
    ["/jobs/job.json", "s3://bucket/a.tif", "s3://bucket/a.tif"],
    ["s3://bucket/jobs/job.json", "../data/a b.tif", "s3://bucket/data/a b.tif"],
    ["s3://bucket/jobs/", "out/", "s3://bucket/jobs/out/"],
    ["s3://bucket/jobs/job.json", "/a.tif", "s3://bucket/a.tif"],
    ["https://h.test/x/items.json?sig=1", "../a b.tif", "https://h.test/a%20b.tif"],
    ["https://h.test/x/items.json", "//other.test/a.tif", "https://other.test/a.tif"],
    ["memory://m/a/b", "c", "memory://m/a/c"],
  ])("from %s, %s is %s", (base, relative, expected) => {
    expect(resolveUri(base, relative)).toBe(expected);
  });

  it("climbs out of no bucket", () => {
    expect(code(() => resolveUri("s3://bucket/a/b", "../../../c"))).toBe("URI_INVALID");
  });

  it.each([
    "../x",
    "a/../../x",
    "a\\..\\x",
    "%2e%2e/x",
    "%2E./x",
    "a%2fb",
    "a%5cb",
    "%252e%252e/x",
    "a\0",
    "a%00",
    "a%0d%0a",
    "s3://b/../x",
    "file:///a/%2e%2e/x",
  ])("the output %j is forbidden", (uri) => {
    expect(code(() => checkOutputUri(uri))).toBe("URI_FORBIDDEN");
    expect(code(() => resolveOutputUri("/jobs/", uri))).toBe("URI_FORBIDDEN");
  });

  it.each(["out/result.json", "/abs/out..json", "s3://b/x...y/z", "a%20b", "100%.json"])("the output %j is fine", (uri) => {
    expect(code(() => checkOutputUri(uri))).toBe("no error");
  });

  it("joins", () => {
    expect(joinUri("s3://bucket/a/", "/b")).toBe("s3://bucket/a/b");
    expect(joinUri("/a", "b/c")).toBe("/a/b/c");
  });
});
