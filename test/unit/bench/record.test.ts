import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mergedResults, PAGE, RESULTS, type Results } from "../../../bench/record.js";
import { benchmarksPage } from "../../../bench/report.js";

const machine = { processor: "P", cores: 2, memoryBytes: 1, system: "S" };
const of = (runs: number, ...names: readonly string[]): Results => ({
  runs,
  machine,
  results: names.map((name) => ({ name, title: `${name} in ${runs}`, about: "", contenders: [] })),
});
const known = ["a", "b", "c"].map((name) => ({ name }));
const titles = ({ results }: Results) => results.map(({ title }) => title);

describe("results that are kept", () => {
  it("take the place of older ones, in the registry's order; what is no more is dropped", () => {
    const merged = mergedResults(of(5, "c", "b", "z"), of(3, "b", "a"), known);
    expect(titles(merged)).toEqual(["a in 3", "b in 3", "c in 5"]);
    expect(merged.runs).toBe(3);
    expect(mergedResults(of(1, "a", "b", "c"), of(3, "c", "b", "a"), known).runs).toBe(3);
    expect(mergedResults(of(2, "a"), of(3, "b"), known).runs).toBe(2);
  });

  it("are never mixed with another machine's", () => {
    expect(titles(mergedResults({ ...of(5, "a"), machine: { ...machine, cores: 8 } }, of(3, "b"), known))).toEqual(["b in 3"]);
    expect(titles(mergedResults(null, of(3, "b"), known))).toEqual(["b in 3"]);
  });

  it("are what the page is made of", () => {
    const { results, machine, runs } = JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
    expect(readFileSync(PAGE, "utf8")).toBe(benchmarksPage(results, machine, runs));
  });
});
