/**
 * `npm run bench`                        every workload, ours and the peers', on large data; writes docs/benchmarks.md
 * `npm run bench -- zonal zones`         some of them
 * Options: --size small|large · --runs N · --peers a,b|none · --data DIR · --record (of some: they take their place among the results of before)
 */
import { mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "../localstack/virtual-environment.js";
import { asTilefoldError } from "../shared/core/errors.js";
import { prepareData } from "./data.js";
import { type BenchOptions, parseBenchOptions } from "./options.js";
import { benchPython } from "./python.js";
import { record } from "./record.js";
import type { Machine } from "./report.js";
import { runWorkload, type WorkloadResult } from "./run-workload.js";
import { tableRows, textTable } from "./table.js";
import { COVER_COMMAND, timeCover } from "./time-cover.js";
import { METADATA_COMMAND, timeMetadata } from "./time-metadata.js";
import { QUERY_COMMAND, timeQuery } from "./time-query.js";
import { TASKS_COMMAND, timeTasks } from "./time-tasks.js";
import { timeZonal, ZONAL_COMMAND } from "./time-zonal.js";
import type { Place } from "./workload.js";
import { WORKLOADS } from "./workloads/registry.js";

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** @returns the exit status: 1 where a contender failed or answers differ */
async function main(argv: readonly string[]): Promise<number> {
  if (argv[0] === COVER_COMMAND) {
    process.stdout.write(JSON.stringify(timeCover(argv[1]!, Number(argv[2]))));
    return 0;
  }
  if (argv[0] === TASKS_COMMAND) {
    process.stdout.write(JSON.stringify(await timeTasks(argv[1]!, argv[2]!)));
    return 0;
  }
  if (argv[0] === ZONAL_COMMAND) {
    process.stdout.write(JSON.stringify(await timeZonal(argv[1]!, argv[2]!, argv[3]!, argv[4]!)));
    return 0;
  }
  if (argv[0] === METADATA_COMMAND) {
    process.stdout.write(JSON.stringify(await timeMetadata(argv[1]!)));
    return 0;
  }
  if (argv[0] === QUERY_COMMAND) {
    process.stdout.write(JSON.stringify(await timeQuery(argv[1]!)));
    return 0;
  }
  const options = parseBenchOptions(argv, WORKLOADS);
  const scratch = join(cacheFolder(), "bench", `scratch-${process.pid}`);
  await mkdir(scratch, { recursive: true });
  try {
    const python = options.peers?.length === 0 ? null : await benchPython(say);
    await prepareData(options, say);
    // Nothing is written through a symbolic link, which a cache folder may be.
    const place = { data: options.data, scratch: await realpath(scratch), dist: dirname(fileURLToPath(import.meta.url)), python };
    return await measure(options, place);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measure(options: BenchOptions, place: Place): Promise<number> {
  const results: WorkloadResult[] = [];
  for (const workload of options.workloads) {
    const peers = workload.peers.filter(({ name, ours }) => ours || options.peers === null || options.peers.includes(name));
    const result = await runWorkload(workload, peers, options.runs, place, say);
    results.push(result);
    process.stdout.write(
      `\n${result.title}${options.size === "small" ? " (small data)" : ""}\n${textTable(tableRows(result, options.size === "large"))}\n`,
    );
  }
  const machine: Machine = {
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    system: `${type()} ${release()}`,
  };
  const versions = new Map(results.flatMap(({ contenders }) => contenders.flatMap((contender) => Object.entries(contender.versions))));
  process.stdout.write(
    `\n${machine.processor}, ${machine.cores} cores · ${[...versions].map(([name, version]) => `${name} ${version}`).join(" · ")}\n`,
  );

  const json = join(cacheFolder(), "bench", `results-${options.size}.json`);
  await writeFile(json, `${JSON.stringify({ size: options.size, runs: options.runs, machine, results }, null, 2)}\n`);
  say(`wrote ${json}`);
  if (options.record) for (const file of await record({ runs: options.runs, machine, results }, WORKLOADS)) say(`wrote ${file}`);
  return results.some(({ contenders }) => contenders.some(({ problems }) => problems.length > 0)) ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const { code, message, hint } = asTilefoldError(thrown);
  say(`${code}: ${message}\n${hint}`);
  process.exitCode = asTilefoldError(thrown).exit;
}
