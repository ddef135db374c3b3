/** Times the handing out of tasks that have nothing to do: batches whose parts are there, through the local executor and its threads. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { runLocal } from "../shared/executor/local.js";
import { localStage } from "../shared/executor/local-stage.js";
import { parseJob } from "../shared/job/parse-job.js";
import { makePlan, writePlan } from "../shared/stage/plan-step.js";
import { askQuestion } from "../shared/stage/question.js";

/** The hidden command of dist/bench.js under which this runs. */
export const TASKS_COMMAND = "time-tasks";

export const TASKS = 1000;

export interface TaskTimes {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly tasks: number;
}

/** @param raster of at least a thousand tiles of 32 × 32 pixels; of smaller ones, as many tasks as there are tiles */
export async function timeTasks(raster: string, state: string): Promise<TaskTimes> {
  const everywhere = [-1e8, 1e8].flatMap((x) => [-1e8, 1e8].map((y) => [x, y]));
  const [a, b, c, d] = everywhere as [number[], number[], number[], number[]];
  const job = parseJob({
    tilefold: 1,
    pipeline: [
      { op: "read", uri: raster },
      { op: "zonal", zones: { type: "Polygon", coordinates: [[a, c, d, b, a]] }, zonesCrs: "raster", area: "projected", classes: [2] },
    ],
    tiling: { tileSize: 32, batchBytes: "1 kB" },
  });
  const stage = localStage(join(state, `tasks-${process.pid}`));
  try {
    const planned = await makePlan(await askQuestion(job, stage), stage);
    await writePlan(planned, job, stage);
    const lines = planned.lines.slice(0, TASKS);
    await runLocal(planned.plan, lines, stage, { workers: 1 });
    const started = performance.now();
    const cpu = process.cpuUsage();
    const { reused } = await runLocal(planned.plan, lines, stage, { workers: 2 });
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6, tasks: reused };
  } finally {
    rmSync(stage.state, { recursive: true, force: true });
  }
}
