import { Option } from "commander";
import type { Resample } from "../../shared/job/import-values.js";
import type { CommandSpec } from "../commands.js";

interface ImportFlags {
  readonly input?: string;
  readonly resample?: Resample;
}

export const importCommand: CommandSpec = {
  name: "import",
  register(command, execute) {
    command
      .description("a job from a pipeline document of GeoTrellis, or from its ETL's input, output and backend profiles")
      .argument("<files...>", "one pipeline, or the documents of one ETL, in any order")
      .option("--input <name>", "which of several ETL inputs")
      .addOption(
        new Option("--resample <method>", "taken for cubic-spline and lanczos, which are not built in").choices([
          "nearest",
          "bilinear",
          "cubic",
          "average",
        ]),
      )
      .action((files: string[], { input, resample }: ImportFlags) =>
        execute(async ({ console }) => {
          const [{ importJob }, { readText }] = await Promise.all([
            import("../../shared/job/import-document.js"),
            import("../read-job.js"),
          ]);
          const documents = await Promise.all(files.map(async (uri) => ({ document: await readText(uri), uri })));
          const { job, notes } = importJob(documents, {
            ...(input === undefined ? {} : { input }),
            ...(resample === undefined ? {} : { resample }),
          });
          for (const { uri, pointer, message } of notes) console.warn(`${uri} ${pointer}: ${message}`);
          if (console.json) console.answer(job);
          else console.print(JSON.stringify(job, null, 2));
          return 0;
        }),
      );
  },
};
