import { Option } from "commander";
import type { CommandSpec } from "../commands.js";

export const statusCommand: CommandSpec = {
  name: "status",
  register(command, execute) {
    command
      .description("how far a job is")
      .argument("<job-id>")
      .addOption(new Option("--state <uri>", "folder or prefix of all job state [.tilefold, or the stack's]"))
      .action((jobId: string, flags: { state?: string }) =>
        execute(async ({ console }) => {
          const [{ jobStatus }, { stateOfJob }] = await Promise.all([
            import("../../shared/executor/job-status.js"),
            import("../job-state.js"),
          ]);
          const status = await jobStatus(jobId, await stateOfJob(jobId, flags.state));
          if (console.json) console.answer({ tilefold: 1, ...status });
          else {
            console.print(`job ${jobId}: ${status.state}`);
            console.print(`${status.done} of ${status.batches} batches are there, ${status.failures.length} failed`);
            for (const { batch, error } of status.failures.slice(0, 10)) console.print(`  batch ${batch}: ${error.code}: ${error.message}`);
            if (status.state !== "complete") console.print(`\`tilefold resume ${jobId}\` computes what is missing.`);
          }
          return status.failures.length > 0 ? 3 : 0;
        }),
      );
  },
};
