import { Option } from "commander";
import type { CommandSpec } from "../commands.js";

export const cancelCommand: CommandSpec = {
  name: "cancel",
  register(command, execute) {
    command
      .description("ends a job in the cloud; what is computed is kept")
      .argument("<job-id>")
      .addOption(new Option("--state <uri>", "prefix of all job state [the stack's]"))
      .action((jobId: string, flags: { state?: string }) =>
        execute(async ({ console }) => {
          const [{ cancelJob }, { stateOfJob }] = await Promise.all([import("../../shared/executor/cloud.js"), import("../job-state.js")]);
          await cancelJob(jobId, await stateOfJob(jobId, flags.state));
          if (console.json) console.answer({ tilefold: 1, jobId, state: "cancelled" });
          else
            console.print(
              `job ${jobId} is cancelled; functions that are at work end by themselves. \`tilefold resume ${jobId}\` takes it up again.`,
            );
          return 0;
        }),
      );
  },
};
