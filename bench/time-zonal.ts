/** Times zonal questions in one process that has answered them before: what the library takes once its code is compiled and its threads are known. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { runJob } from "../shared/executor/run-job.js";

/** The hidden command of dist/bench.js under which this runs. */
export const ZONAL_COMMAND = "time-zonal";

const CALLS = 6;

export interface ZonalTimes {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly answer: unknown;
}

/** The best of several calls, each with a state that holds nothing. */
export async function timeZonal(raster: string, zones: string, value: string, scratch: string): Promise<ZonalTimes> {
  let best: ZonalTimes | undefined;
  for (let call = 0; call < CALLS; call++) {
    const state = join(scratch, `warm-${process.pid}-${call}`);
    const started = performance.now();
    const cpu = process.cpuUsage();
    const job = {
      tilefold: 1,
      pipeline: [
        { op: "read", uri: raster },
        { op: "zonal", zones, classes: [Number(value)] },
      ],
    };
    const { result } = await runJob(job, { state });
    const { user, system } = process.cpuUsage(cpu);
    const taken = { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6, answer: result };
    rmSync(state, { recursive: true, force: true });
    if (best === undefined || taken.seconds < best.seconds) best = taken;
  }
  return best!;
}
