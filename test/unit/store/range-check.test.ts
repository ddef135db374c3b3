import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { TilefoldError } from "../../../shared/core/errors.js";
import { checkRangeHead, checkWholeHead, identityOf, type RemoteAnswer } from "../../../shared/store/range-check.js";
import { Retryable } from "../../../shared/store/retry.js";

const RANGE = { offset: 100, length: 50 };
const GOOD = {
  status: 206,
  contentRange: "bytes 100-149/1000",
  contentLength: 50,
  etag: '"e"',
  lastModified: "Sat, 01 Nov 2025 00:00:00 GMT",
};
const answer = (more: Partial<RemoteAnswer> = {}): RemoteAnswer => ({ ...GOOD, body: Readable.from([]), ...more });

const outcome = (run: () => unknown): string => {
  try {
    return String(run());
  } catch (thrown) {
    return thrown instanceof Retryable ? `${thrown.error.code}, again` : (thrown as TilefoldError).code;
  }
};
const head = (more: Partial<RemoteAnswer>, expected: string | undefined = '"e"', range = RANGE) =>
  outcome(() => checkRangeHead("https://h.test/a", range, answer(more), expected));

describe("the head of an answer to a range request", () => {
  it.each([
    ["as asked", {}, '"e"'],
    ["no Content-Length (chunked)", { contentLength: undefined }, '"e"'],
    ["size not told", { contentRange: "bytes 100-149/*" }, '"e"'],
    ["earlier start", { contentRange: "bytes 99-148/1000" }, "RANGE_INVALID, again"],
    ["later start", { contentRange: "bytes 101-150/1000" }, "RANGE_INVALID, again"],
    ["shorter", { contentRange: "bytes 100-148/1000", contentLength: undefined }, "RANGE_INVALID, again"],
    ["longer", { contentRange: "bytes 100-150/1000", contentLength: undefined }, "RANGE_INVALID, again"],
    ["another length", { contentLength: 49 }, "RANGE_INVALID, again"],
    ["no Content-Range", { contentRange: undefined }, "RANGE_INVALID, again"],
    ["several ranges", { contentRange: undefined, status: 206 }, "RANGE_INVALID, again"],
    ["not a range", { contentRange: "bytes */1000" }, "RANGE_INVALID, again"],
    ["other units", { contentRange: "pixels 100-149/1000" }, "RANGE_INVALID, again"],
    ["204", { status: 204 }, "RANGE_INVALID, again"],
    ["the whole object", { status: 200, contentLength: 1000 }, "RANGE_INVALID, again"],
    ["the whole object, length not told", { status: 200, contentLength: undefined }, "RANGE_INVALID, again"],
    ["the end of the object inside the range", { contentRange: "bytes 100-119/120", contentLength: 20 }, "RASTER_TRUNCATED"],
    ["another ETag", { etag: '"f"' }, "SOURCE_CHANGED"],
    ["the same ETag, but weak", { etag: 'W/"e"' }, "SOURCE_CHANGED"],
    ["no ETag", { etag: undefined }, "RANGE_INVALID, again"],
  ] as const)("%s", (_, more, expected) => {
    expect(head(more)).toBe(expected);
  });

  it("200 will do where the range is the whole object", () => {
    const whole = { offset: 0, length: 50 };
    expect(head({ status: 200, contentLength: 50 }, '"e"', whole)).toBe('"e"');
    expect(head({ status: 200, contentLength: 51 }, '"e"', whole)).toBe("RANGE_INVALID, again");
    expect(head({ status: 200, contentLength: 49 }, '"e"', whole)).toBe("RASTER_TRUNCATED");
    expect(head({ status: 200, contentLength: 50, etag: '"f"' }, '"e"', whole)).toBe("SOURCE_CHANGED");
  });

  it("without a strong ETag, the date and the size tell", () => {
    const weak = { etag: 'W/"e"' };
    const expected = identityOf('W/"e"', GOOD.lastModified, 1000);
    expect(head(weak, expected)).toBe(expected);
    expect(head({ etag: undefined }, expected)).toBe(expected);
    expect(head({ ...weak, contentRange: "bytes 100-149/1001" }, expected)).toBe("SOURCE_CHANGED");
    expect(head({ ...weak, lastModified: "Sun, 02 Nov 2025 00:00:00 GMT" }, expected)).toBe("SOURCE_CHANGED");
    expect(head({ etag: 'W/"f"', lastModified: undefined }, identityOf('W/"e"', undefined, 1000))).toBe("SOURCE_CHANGED");
  });
});

describe("the head of an answer to a request for all", () => {
  const whole = (more: Partial<RemoteAnswer>, expected?: string) =>
    outcome(() =>
      checkWholeHead("https://h.test/a", answer({ status: 200, contentRange: undefined, contentLength: 1000, ...more }), 1000, expected),
    );
  it.each([
    ["as asked", {}, "undefined"],
    ["a range", { status: 206 }, "RANGE_INVALID, again"],
    ["too long", { contentLength: 1001 }, "LIMIT_EXCEEDED"],
    ["another ETag", { etag: '"f"' }, "SOURCE_CHANGED"],
  ] as const)("%s", (_, more, expected) => {
    expect(whole(more, '"e"')).toBe(expected);
  });
});
