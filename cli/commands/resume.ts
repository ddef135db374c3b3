import type { CommandSpec } from "../commands.js";
import { type RunFlags, runOptions } from "../options.js";

export const resumeCommand: CommandSpec = {
  name: "resume",
  register(command, execute) {
    runOptions(command.description("computes what is missing of a job").argument("<job-id>")).action((jobId: string, flags: RunFlags) =>
      execute(async (context) => {
        const { resumeAndReport } = await import("../run-and-report.js");
        return resumeAndReport(jobId, flags, context);
      }),
    );
  },
};
