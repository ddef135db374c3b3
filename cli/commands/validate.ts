import type { CommandSpec } from "../commands.js";

export const validateCommand: CommandSpec = {
  name: "validate",
  register(command, execute) {
    command
      .description("checks a job document without opening anything it names")
      .argument("<job>", "a job document")
      .action((file: string) =>
        execute(async ({ console }) => {
          const [{ readJobFile }, { checkOutputs }] = await Promise.all([
            import("../read-job.js"),
            import("../../shared/stage/check-outputs.js"),
          ]);
          const job = await readJobFile(file);
          checkOutputs(job);
          if (console.json) console.answer({ tilefold: 1, valid: true, nodes: job.pipeline.map(({ op }) => op) });
          else console.print(`${file} is a valid job: ${job.pipeline.map(({ op }) => op).join(" → ")}`);
          return 0;
        }),
      );
  },
};
