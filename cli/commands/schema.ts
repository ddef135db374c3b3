import type { CommandSpec } from "../commands.js";

export const schemaCommand: CommandSpec = {
  name: "schema",
  register(command, execute) {
    command.description("prints the JSON Schema of jobs").action(() =>
      execute(async ({ console }) => {
        const { jobJsonSchema } = await import("../../shared/job/job-schema.js");
        console.answer(jobJsonSchema());
        return 0;
      }),
    );
  },
};
