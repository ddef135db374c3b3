/** Runs a workload's contenders in turn, again and again, each time in a fresh process. */
import { asTilefoldError } from "../shared/core/errors.js";
import { disagreements } from "./agreement.js";
import type { Contender, Figures, OwnContender, Peer, Place, Run, Workload } from "./workload.js";

/** What came of one contender. */
export interface Measured {
  readonly name: string;
  readonly label: string;
  readonly own: boolean;
  /** The best of all runs, figure by figure; the median of wall times. Undefined where every run failed. */
  readonly best?: {
    readonly seconds: number;
    readonly medianSeconds: number;
    readonly cpuSeconds: number;
    readonly memoryBytes: number;
    readonly startSeconds: number;
  };
  readonly runs: number;
  readonly versions: Readonly<Record<string, string>>;
  /** How many times as fast the first of ours is, and by how much less CPU time it takes. */
  readonly ratio?: number;
  readonly cpuRatio?: number;
  readonly goal?: number;
  /** How many times as much memory it holds as the first of ours. */
  readonly memoryRatio?: number;
  readonly memoryGoal?: number;
  readonly limits?: OwnContender["limits"];
  /** What this machine lacks for it: it did not run, and that is no problem. */
  readonly lacking?: string;
  /** What kept it from being compared: a failure, or figures that differ. */
  readonly problems: readonly string[];
}

export interface WorkloadResult {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly contenders: readonly Measured[];
}

/** Contenders alternate, so that a machine whose speed wavers treats all alike. */
export async function runWorkload(
  workload: Workload,
  peers: readonly Peer[],
  runs: number,
  place: Place,
  say: (line: string) => void,
): Promise<WorkloadResult> {
  const contenders: readonly Contender[] = [...workload.own, ...peers];
  const references: Record<string, Figures> = {};
  const compared = new Set(peers.flatMap(({ agreements }) => agreements.map(({ reference }) => reference)));
  for (const name of compared) references[name] = await workload.references[name]!(place);
  const taken = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
  const { lacking, failures } = await prepare(workload, peers, say);
  const mostRuns = new Map(peers.map(({ name, mostRuns }) => [name, mostRuns]));
  for (let round = 0; round < runs; round++) {
    for (const contender of contenders) {
      if (failures.has(contender.name) || lacking.has(contender.name) || round >= (mostRuns.get(contender.name) ?? runs)) continue;
      try {
        const run = await contender.run(place);
        taken.get(contender.name)!.push(run);
        say(`${workload.name}: ${contender.label}, run ${round + 1} of ${runs}: ${run.seconds.toFixed(3)} s`);
      } catch (error) {
        failures.set(contender.name, asTilefoldError(error).message);
        say(`${workload.name}: ${contender.label} failed: ${failures.get(contender.name)}`);
      }
    }
  }
  const ours = bestOf(taken.get(workload.own[0].name)!);
  const own = workload.own.map((contender) => ({
    ...measured(contender, taken, [...failed(contender, failures), ...differing(taken.get(contender.name)!)]),
    own: true,
    ...(contender.limits === undefined ? {} : { limits: contender.limits }),
  }));
  const others = peers.map((peer) => {
    const mine = taken.get(peer.name)!;
    const best = bestOf(mine);
    const missing = lacking.get(peer.name);
    const different = mine.length === 0 ? [] : disagreements(mine[0]!.figures, peer.agreements, references);
    const fewer = mine.length > 0 && peer.mostRuns !== undefined && peer.mostRuns < runs;
    return {
      ...measured(fewer ? { ...peer, label: `${peer.label} (${mine.length === 1 ? "one run" : `${mine.length} runs`})` } : peer, taken, [
        ...failed(peer, failures),
        ...different,
      ]),
      own: false,
      ...(best && ours ? ratios(best, ours) : {}),
      ...(peer.goal === undefined ? {} : { goal: peer.goal }),
      ...(peer.memoryGoal === undefined ? {} : { memoryGoal: peer.memoryGoal }),
      ...(missing === undefined ? {} : { lacking: missing }),
    };
  });
  return { name: workload.name, title: workload.title, about: workload.about, contenders: [...own, ...others] };
}

/** What peers need is made before the first clock starts. */
async function prepare(
  { name }: Workload,
  peers: readonly Peer[],
  say: (line: string) => void,
): Promise<{ lacking: Map<string, string>; failures: Map<string, string> }> {
  const [lacking, failures] = [new Map<string, string>(), new Map<string, string>()];
  for (const peer of peers) {
    try {
      const missing = (await peer.prepare?.(say)) ?? null;
      if (missing === null) continue;
      lacking.set(peer.name, missing);
      say(`${name}: ${peer.label} is left out: ${missing}`);
    } catch (error) {
      failures.set(peer.name, asTilefoldError(error).message);
      say(`${name}: ${peer.label} failed: ${failures.get(peer.name)}`);
    }
  }
  return { lacking, failures };
}

type Best = NonNullable<Measured["best"]>;

const ratios = (theirs: Best, ours: Best): Pick<Measured, "ratio" | "cpuRatio" | "memoryRatio"> => ({
  ratio: theirs.seconds / ours.seconds,
  cpuRatio: theirs.cpuSeconds / ours.cpuSeconds,
  memoryRatio: theirs.memoryBytes / ours.memoryBytes,
});

const failed = ({ name }: Contender, failures: ReadonlyMap<string, string>): string[] => (failures.has(name) ? [failures.get(name)!] : []);

/** Our own answers are the same every time, to the last bit. */
const differing = (runs: readonly Run[]): string[] =>
  runs.some(({ figures }) => JSON.stringify(figures) !== JSON.stringify(runs[0]!.figures)) ? ["answers differ from run to run"] : [];

function measured(
  { name, label }: Contender,
  taken: ReadonlyMap<string, readonly Run[]>,
  problems: readonly string[],
): Omit<Measured, "own"> {
  const runs = taken.get(name)!;
  const best = bestOf(runs);
  return { name, label, ...(best ? { best } : {}), runs: runs.length, versions: runs[0]?.versions ?? {}, problems };
}

function bestOf(runs: readonly Run[]): Measured["best"] {
  if (runs.length === 0) return undefined;
  const least = (of: (run: Run) => number): number => Math.min(...runs.map(of));
  const sorted = runs.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return {
    seconds: sorted[0]!,
    medianSeconds: sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2,
    cpuSeconds: least(({ cpuSeconds }) => cpuSeconds),
    memoryBytes: Math.max(...runs.map(({ memoryBytes }) => memoryBytes)),
    startSeconds: least(({ startSeconds }) => startSeconds),
  };
}
