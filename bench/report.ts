/** docs/benchmarks.md, made of one complete run. */
import type { WorkloadResult } from "./run-workload.js";
import { markdownTable, tableRows } from "./table.js";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
}

export function benchmarksPage(results: readonly WorkloadResult[], machine: Machine, runs: number): string {
  const versions = new Map<string, string>(
    results.flatMap(({ contenders }) => contenders.flatMap((contender) => Object.entries(contender.versions))),
  );
  return `# Benchmarks

Written by \`npm run bench\`, which sets up a private Python environment with the peers, makes the data (the same pixels everywhere), runs all of this and
writes this page. GeoTrellis and Spark are fetched by Maven and run on the machine's Java 17; where there is no Java 17 or no Maven, their rows say so and the rest runs.
\`npm run bench -- zonal cover\` runs some of it (with \`--record\` it takes its place here), \`--size small\` runs it on data an eighth as wide. The figures stand in
\`bench/results-large.json\` too.

- **Wall time** is the least of ${runs} runs, in which all contenders took turns, each in a fresh process. Of tilefold it is the whole process, from the start of Node to its end,
  with an empty state folder; of the others it is what comes after their imports or Spark's start, and what went before stands under *start*.
- **CPU time** counts threads and child processes. **Memory** is the most a process held; of several processes, the sum.
- **Same answer**: pixel counts equal to the last pixel where the peer takes whole pixels (compared with \`--coverage centre\`), within single precision where it
  computes coverage in single precision. Of warped images the valid pixels, their mean and a lattice of single pixels; where tilefold stands beside itself, every figure to the last bit.
- Peers that take long run less often, as their rows say.
- A goal is how many times as fast tilefold is meant to be, or what part of a peer's memory it may hold.

${machine.processor}, ${machine.cores} ${machine.cores === 1 ? "core" : "cores"}, ${(machine.memoryBytes / 2 ** 30).toFixed(0)} GiB, ${machine.system}.
${[...versions].map(([name, version]) => `${name} ${version}`).join(" · ")}.

${results.map((result) => `## ${result.title}\n\n${result.about}\n\n${markdownTable(tableRows(result, true))}\n`).join("\n")}`;
}
