import { formatBytes } from "../shared/core/byte-size.js";
import { TilefoldError } from "../shared/core/errors.js";
import { type JobOutcome, resumeJob, runJob, type Work } from "../shared/executor/run-job.js";
import type { CommandContext } from "./commands.js";
import type { RunFlags } from "./options.js";
import { printTable } from "./table.js";

/** A job document with the options of the command line laid over it; undefined members are left out. */
export function withFlags(job: object, flags: RunFlags): object {
  const { tiling } = job as { tiling?: object };
  return clean({
    ...job,
    ...(flags.tileSize === undefined ? {} : { tiling: { ...tiling, tileSize: flags.tileSize } }),
    ...(flags.allowMissing ? { allowMissing: true } : {}),
    ...(flags.executor === undefined ? {} : { executor: flags.executor }),
    ...(flags.workers === undefined ? {} : { workers: flags.workers }),
  });
}

const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Runs a job and says what came of it. @returns the exit status */
export async function runAndReport(job: object, flags: RunFlags, context: CommandContext): Promise<number> {
  const document = withFlags(job, flags) as { workers?: number };
  const { executor } = flags;
  return report(
    await runJob(document, {
      ...shared(flags, context),
      workers: flags.workers ?? document.workers,
      ...(executor === undefined ? {} : { executor }),
    }),
    context,
    flags,
  );
}

export async function resumeAndReport(jobId: string, flags: RunFlags, context: CommandContext): Promise<number> {
  const { stateOfJob } = await import("./job-state.js");
  const state = await stateOfJob(jobId, flags.state);
  const { executor } = flags;
  return report(
    await resumeJob(jobId, { ...shared(flags, context), state, workers: flags.workers, ...(executor === undefined ? {} : { executor }) }),
    context,
    flags,
  );
}

const shared = (flags: RunFlags, { console, signal }: CommandContext) => ({ state: flags.state, signal, onProgress: console.progress });

function report(outcome: JobOutcome, { console }: CommandContext, flags: RunFlags): number {
  console.settle();
  const { result, work, jobId, warnings, failures } = outcome;
  const shownWarnings = warnings.slice(0, 10);
  for (const { message } of shownWarnings) console.warn(message);
  if (warnings.length > shownWarnings.length) console.warn(`and ${warnings.length - shownWarnings.length} more`);
  const wrong = result.zones.filter(({ error }) => error);
  if (console.json) {
    const { zones, ...rest } = result;
    console.answer({
      ...(outcome.images ? { ...rest, images: outcome.images } : { ...rest, zones }),
      jobId,
      work: { ...work },
      ...(warnings.length > 0 ? { warnings } : {}),
      ...(failures.length > 0 ? { failures: failures.map(({ batch, error }) => ({ batch, error })) } : {}),
    });
  } else {
    if (!outcome.images) printTable(result, console);
    for (const uri of outcome.written) console.say(`wrote ${uri}`);
    console.say(
      outcome.answeredBefore
        ? `answered from job ${jobId}`
        : `${work.tiles} tiles in ${work.batches} batches (${work.reused} there already), ${formatBytes(work.bytesRead)} read, ${work.seconds.toFixed(2)} s, job ${jobId}`,
    );
    if (!outcome.answeredBefore && work.estimate.executor !== undefined) console.say(price(work));
  }
  if (failures.length > 0) {
    const [first] = failures;
    if (!console.json) {
      console.error(
        new TilefoldError(
          "TILES_FAILED",
          `${failures.length} of ${work.batches} batches failed; the first: ${first!.error.code}: ${first!.error.message}`,
          {
            hint: `\`tilefold resume ${jobId}${flags.state ? ` --state ${flags.state}` : ""}\` tries them again; --allow-missing goes on without them.`,
          },
        ),
      );
    }
    return 3;
  }
  return wrong.length > 0 ? 3 : 0;
}

/** What it cost beside what it was thought to. */
function price({ usd, estimate, measured }: Work): string {
  const { usdLow = 0, usdHigh = 0, prices, executor } = estimate;
  const thought = `${usdLow.toFixed(4)} to ${usdHigh.toFixed(4)} USD at the list prices of ${prices}`;
  return measured === false
    ? `${executor}: estimated ${thought}; a state machine's own account is in your bill`
    : `${executor}: ${usd.toFixed(4)} USD, estimated ${thought}`;
}
