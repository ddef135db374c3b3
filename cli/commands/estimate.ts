import { formatBytes } from "../../shared/core/byte-size.js";
import type { CommandSpec } from "../commands.js";
import { type RunFlags, runOptions } from "../options.js";

export const estimateCommand: CommandSpec = {
  name: "estimate",
  register(command, execute) {
    runOptions(command.description("says what a job will take").argument("<job>", "a job document")).action(
      (file: string, flags: RunFlags) =>
        execute(async ({ console, signal }) => {
          const [{ readJobFile }, { withFlags }, { estimateJob }] = await Promise.all([
            import("../read-job.js"),
            import("../run-and-report.js"),
            import("../../shared/executor/run-job.js"),
          ]);
          const estimate = await estimateJob(withFlags(await readJobFile(file), flags), { state: flags.state, signal });
          if (console.json) console.answer({ tilefold: 1, estimate });
          else {
            console.print(`to read      ${formatBytes(estimate.bytesRead)} in about ${estimate.requests} requests`);
            const { executor, usdLow = 0, usdHigh = 0, transitions = 0, prices } = estimate;
            console.print(
              `time         ${estimate.seconds.toFixed(1)} s ${executor === undefined ? "on one thread of this machine" : `by ${executor}`}`,
            );
            if (executor !== undefined) {
              console.print(
                `invocations  ${estimate.invocations}, ${estimate.gbSeconds.toFixed(1)} GB-seconds, ${transitions} state transitions`,
              );
              console.print(
                `price        ${estimate.usd.toFixed(4)} USD, between ${usdLow.toFixed(4)} and ${usdHigh.toFixed(4)} (list prices of us-east-1, ${prices})`,
              );
            }
          }
          return 0;
        }),
    );
  },
};
