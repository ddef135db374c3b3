/** Times in the patterns of Java's DateTimeFormatter. Expected instants are `Date`'s of what the text says. */
import { describe, expect, it } from "vitest";
import { instantName, instantText, timePattern } from "../../../shared/node/time-pattern.js";

const read = (pattern: string, text: string) => {
  const instant = timePattern(pattern)(text);
  return instant === null ? null : new Date(instant).toISOString();
};

describe("time patterns", () => {
  it.each([
    ["yyyy:MM:dd HH:mm:ss", "1988:02:18 13:59:59", "1988-02-18T13:59:59.000Z"],
    ["yyyy:MM:dd HH:mm:ss", " 1988:02:18 13:59:59\n", "1988-02-18T13:59:59.000Z"],
    ["yyyy-MM-dd'T'HH:mm:ss", "1969-12-31T23:59:58", "1969-12-31T23:59:58.000Z"],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2020-06-17T11:00:00.250+02:00", "2020-06-17T09:00:00.250Z"],
    ["uuuu-MM-dd'T'HH:mm:ssX", "2020-06-17T00:30:00-0130", "2020-06-17T02:00:00.000Z"],
    ["uuuu-MM-dd'T'HH:mm:ssX", "2020-06-17T00:30:00+05", "2020-06-16T19:30:00.000Z"],
    ["uuuu-MM-dd'T'HH:mm:ssX", "2020-06-17T00:30:00Z", "2020-06-17T00:30:00.000Z"],
    ["yyyyMMdd", "20200229", "2020-02-29T00:00:00.000Z"],
    ["yyyyDDD", "2020366", "2020-12-31T00:00:00.000Z"],
    ["d MMM yyyy, h:mm a", "5 Nov 2021, 12:07 AM", "2021-11-05T00:07:00.000Z"],
    ["d MMM yyyy, h:mm a", "15 feb 2021, 3:07 pm", "2021-02-15T15:07:00.000Z"],
    ["dd/MM/yy", "03/04/21", "2021-04-03T00:00:00.000Z"],
    ["yyyy", "2016", "2016-01-01T00:00:00.000Z"],
    ["'year' yyyy 'o''clock' H", "YEAR 2016 o'clock 7", "2016-01-01T07:00:00.000Z"],
  ])("%s reads %s", (pattern, text, expected) => {
    expect(read(pattern, text)).toBe(expected);
  });

  it.each([
    ["yyyy:MM:dd HH:mm:ss", "1988-02-18 13:59:59"],
    ["yyyy:MM:dd HH:mm:ss", "1988:02:18"],
    ["yyyy:MM:dd HH:mm:ss", "1988:02:18 13:59:59Z"],
    ["yyyy:MM:dd", "2021:02:29"],
    ["yyyy:MM:dd", "2021:13:01"],
    ["yyyyDDD", "2021366"],
    ["yyyyDDD", "2021000"],
    ["yyyy HH", "2021 24"],
    ["yyyy h a", "2021 13 am"],
    ["yyyy MMM", "2021 foo"],
  ])("%s does not read %s", (pattern, text) => {
    expect(read(pattern, text)).toBeNull();
  });

  it.each([
    ["yyyy-QQ", /"QQ"/],
    ["yyyyyy", /"yyyyyy"/],
    ["HH:mm", /no year/],
    ["yyyy yyyy", /twice/],
    ["yyyy 'T", /quote/],
    ["yyyy h", /go together/],
  ])("%s is refused", (pattern, message) => {
    expect(() => timePattern(pattern)).toThrow(expect.objectContaining({ code: "JOB_INVALID", message: expect.stringMatching(message) }));
  });

  it("names instants", () => {
    const instant = Date.UTC(2020, 4, 1, 10, 30, 5);
    expect([instantName(instant), instantName(instant + 25)]).toEqual(["20200501T103005Z", "20200501T103005.025Z"]);
    expect([instantText(instant), instantText(instant + 25)]).toEqual(["2020-05-01T10:30:05Z", "2020-05-01T10:30:05.025Z"]);
  });
});
