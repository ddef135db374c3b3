import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { WorkloadResult } from "../../../bench/run-workload.js";
import { WORKLOADS } from "../../../bench/workloads/registry.js";

const cache = mkdtempSync(join(tmpdir(), "tilefold-bench-"));
/** Seconds where the machine is idle, and it may not be. */
const PATIENCE = 300_000;
afterAll(() => rmSync(cache, { recursive: true, force: true }));

it(
  "runs every workload of ours on a small sample, without Python",
  () => {
    const bench = spawnSync(process.execPath, ["dist/bench.js", "--size", "small", "--peers", "none", "--runs", "1"], {
      encoding: "utf8",
      env: { ...process.env, TILEFOLD_CACHE: cache, TILEFOLD_BENCH_PYTHON: "/nonexistent/python" },
    });
    expect(bench.stderr).not.toContain("failed");
    expect(bench.status).toBe(0);
    for (const { title } of WORKLOADS) expect(bench.stdout).toContain(title);
    const { results } = JSON.parse(readFileSync(join(cache, "bench/results-small.json"), "utf8")) as { results: WorkloadResult[] };
    expect(results.map(({ name }) => name)).toEqual(WORKLOADS.map(({ name }) => name));
    for (const { contenders } of results) {
      for (const { best, problems } of contenders) {
        expect(problems).toEqual([]);
        expect(best!.seconds).toBeGreaterThan(0);
        expect(best!.cpuSeconds).toBeGreaterThan(0);
        expect(best!.memoryBytes).toBeGreaterThan(1e6);
      }
    }
  },
  PATIENCE,
);
