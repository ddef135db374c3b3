/** The results that docs/benchmarks.md is made of, kept beside it: bench/results-large.json. */
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../localstack/settings.js";
import { benchmarksPage, type Machine } from "./report.js";
import type { WorkloadResult } from "./run-workload.js";
import type { Workload } from "./workload.js";

export interface Results {
  /** The fewest of any workload. */
  readonly runs: number;
  readonly machine: Machine;
  readonly results: readonly WorkloadResult[];
}

export const RESULTS = "bench/results-large.json";
export const PAGE = "docs/benchmarks.md";

/** New results in the place of older ones of the same workloads, in the registry's order. What another machine measured is dropped, and so is what is measured no more. */
export function mergedResults(before: Results | null, now: Results, known: readonly Pick<Workload, "name">[]): Results {
  const kept = before !== null && JSON.stringify(before.machine) === JSON.stringify(now.machine) ? before : null;
  const all = [...now.results, ...(kept?.results ?? [])];
  const results = known.flatMap(({ name }) => all.find((result) => result.name === name) ?? []);
  const others = results.length > now.results.length && kept !== null;
  return { runs: others ? Math.min(now.runs, kept.runs) : now.runs, machine: now.machine, results };
}

/** Writes both files. @returns their paths */
export async function record(now: Results, known: readonly Workload[]): Promise<string[]> {
  const [json, page] = [RESULTS, PAGE].map((file) => join(projectFolder(), file)) as [string, string];
  const before = existsSync(json) ? (JSON.parse(await readFile(json, "utf8")) as Results) : null;
  const { runs, machine, results } = mergedResults(before, now, known);
  await writeFile(json, `${JSON.stringify({ runs, machine, results }, null, 2)}\n`);
  await writeFile(page, benchmarksPage(results, machine, runs));
  return [json, page];
}
