import { describe, expect, it } from "vitest";
import { parseBenchOptions } from "../../../bench/options.js";
import { WORKLOADS } from "../../../bench/workloads/registry.js";

const parse = (...argv: string[]) => parseBenchOptions(argv, WORKLOADS);
const names = (...argv: string[]) => parse(...argv).workloads.map(({ name }) => name);

describe("options of npm run bench", () => {
  it("runs everything on large data when nothing is named, and only then makes the page", () => {
    expect(names()).toEqual(WORKLOADS.map(({ name }) => name));
    expect(parse()).toMatchObject({ size: "large", runs: 3, peers: null, record: true });
    for (const less of [["zonal"], ["--size", "small"], ["--runs", "2"], ["--peers", "exactextract"]])
      expect(parse(...less).record).toBe(false);
  });

  it("takes workloads by their own name or their group's", () => {
    expect(names("cover")).toEqual(["cover-16", "cover-18"]);
    expect(names("small", "cover-18")).toEqual(["cover-18", "small"]);
  });

  it("records some of them where that is asked for, as they are on large data", () => {
    expect(parse("zonal", "--record").record).toBe(true);
    expect(() => parse("--record", "--size", "small")).toThrow("--record");
    expect(() => parse("--record", "--peers", "none")).toThrow("--record");
  });

  it("keeps data made without Python apart", () => {
    expect(parse("--size", "small").data).toMatch(/small$/);
    expect(parse("--size", "small", "--peers", "none").data).toMatch(/sample$/);
  });

  it("refuses what it does not know and names the nearest", () => {
    expect(() => parse("zonl")).toThrow('did you mean "zonal"?');
    expect(() => parse("--peers", "rasterstat")).toThrow('did you mean "rasterstats"?');
    expect(() => parse("--size", "huge")).toThrow("expected small or large");
    expect(() => parse("--runs", "0")).toThrow("whole number from 1");
    expect(() => parse("--colour")).toThrow("--colour");
  });
});
