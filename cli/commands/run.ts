import type { CommandSpec } from "../commands.js";
import { type RunFlags, runOptions } from "../options.js";

export const runCommand: CommandSpec = {
  name: "run",
  register(command, execute) {
    runOptions(command.description("runs a job").argument("<job>", "a job document: a path, an address, or - for standard input")).action(
      (file: string, flags: RunFlags) =>
        execute(async (context) => {
          const [{ readJobFile }, { runAndReport }] = await Promise.all([import("../read-job.js"), import("../run-and-report.js")]);
          return runAndReport(await readJobFile(file), flags, context);
        }),
    );
  },
};
