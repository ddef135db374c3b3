/** `npm run bench -- [WORKLOAD…] [--size small|large] [--runs N] [--peers a,b|none] [--data DIR] [--record]` */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cacheFolder } from "../localstack/virtual-environment.js";
import { TilefoldError } from "../shared/core/errors.js";
import { nearestName } from "../shared/core/nearest-name.js";
import type { Workload } from "./workload.js";

export interface BenchOptions {
  readonly workloads: readonly Workload[];
  readonly size: "small" | "large";
  readonly runs: number;
  /** Names of the peers that run; null: all. */
  readonly peers: readonly string[] | null;
  readonly data: string;
  /** docs/benchmarks.md is made of it: everything, on large data, often enough; or some of it, in the place of what stood there, where that is asked for. */
  readonly record: boolean;
}

const LEAST_RUNS = 3;

export function parseBenchOptions(argv: readonly string[], known: readonly Workload[]): BenchOptions {
  const { values, positionals } = parsed(argv);
  const size = values.size ?? "large";
  if (size !== "small" && size !== "large") throw wrong(`--size is ${size}, expected small or large`);
  const runs = Number(values.runs ?? LEAST_RUNS);
  if (!Number.isInteger(runs) || runs < 1) throw wrong(`--runs is ${values.runs}, expected a whole number from 1`);
  const workloads = chosen(positionals, known);
  const peers = values.peers === undefined || values.peers === "all" ? null : values.peers === "none" ? [] : values.peers.split(",");
  const peerNames = [...new Set(known.flatMap((workload) => workload.peers.map(({ name }) => name)))];
  for (const name of peers ?? []) if (!peerNames.includes(name)) throw unknown("peer", name, peerNames);
  if (values.record && (size !== "large" || peers !== null)) throw wrong("--record takes large data and all peers");
  // Small data without peers is made without Python, and is another.
  const folder = size === "small" && peers?.length === 0 ? "sample" : size;
  return {
    workloads,
    size,
    runs,
    peers,
    data: values.data ?? join(cacheFolder(), "bench/data", folder),
    record: values.record === true || (size === "large" && peers === null && runs >= LEAST_RUNS && workloads.length === known.length),
  };
}

function parsed(argv: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { size: text, runs: text, peers: text, data: text, record: { type: "boolean" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

/** Workloads by their own name or their group's, in the registry's order; all when none is named. */
function chosen(names: readonly string[], known: readonly Workload[]): readonly Workload[] {
  const all = [...new Set(known.flatMap(({ name, group }) => [group, name]))];
  for (const name of names) if (!all.includes(name)) throw unknown("workload", name, all);
  return names.length === 0 ? known : known.filter(({ name, group }) => names.includes(name) || names.includes(group));
}

const wrong = (message: string): TilefoldError =>
  new TilefoldError("CONFIG_INVALID", message, {
    hint: "npm run bench -- [WORKLOAD…] [--size small|large] [--runs N] [--peers a,b|none] [--data DIR] [--record]",
  });

function unknown(what: string, name: string, names: readonly string[]): TilefoldError {
  const nearest = nearestName(name, names);
  return wrong(
    `there is no ${what} ${JSON.stringify(name)}${nearest ? `; did you mean ${JSON.stringify(nearest)}?` : ""} There are ${names.join(", ")}.`,
  );
}
