/** Many tasks with nothing to do: what handing them out costs. */
import { join } from "node:path";
import { versions } from "../own-command.js";
import { runNode, runPeer } from "../run-process.js";
import { TASKS, TASKS_COMMAND, type TaskTimes } from "../time-tasks.js";
import type { Peer, Place, Workload } from "../workload.js";

const RASTER = "one.tif";

async function timeTasks(place: Place): Promise<TaskTimes & { memoryBytes: number }> {
  const { output, memoryBytes } = await runNode(
    [join(place.dist, "bench.js"), TASKS_COMMAND, join(place.data, RASTER), place.scratch],
    place,
  );
  return { ...(output as TaskTimes), memoryBytes };
}

const peer = (name: string, label: string, goal?: number): Peer => ({
  name,
  label,
  agreements: [{ figure: "tasks", reference: "tasks", relative: 0 }],
  ...(goal === undefined ? {} : { goal }),
  run: (place) => runPeer("tasks.py", [name, String(TASKS)], place),
});

export const tasks: Workload = {
  name: "tasks",
  group: "tasks",
  title: "1,000 tasks with nothing to do",
  about:
    "What handing out tasks costs, on two workers, their start included. tilefold's are batches of a job whose parts are there already: whichever thread is ready takes a number and looks whether the part exists; the main thread is one of the two, and one that is still starting when no task is left is not waited for. " +
    "The peers' square a number and give it back. Lithops does 100 of them, and what they take is multiplied by ten.",
  datasets: ["one"],
  own: [
    {
      name: "tilefold",
      label: "tilefold, batches that are there",
      run: async (place) => {
        const { tasks, ...taken } = await timeTasks(place);
        return { ...taken, startSeconds: 0, versions, figures: { tasks } };
      },
    },
  ],
  peers: [
    peer("executor", "Python's ProcessPoolExecutor", 2),
    peer("pool", "Python's multiprocessing.Pool"),
    peer("dask", "dask.distributed", 100),
    // The better part of a minute.
    { ...peer("lithops", "Lithops, localhost, 100 tasks × 10", 1000), mostRuns: 1 },
  ],
  references: { tasks: async (place) => ({ tasks: (await timeTasks(place)).tasks }) },
};
