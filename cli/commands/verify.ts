import { Option } from "commander";
import type { CommandSpec } from "../commands.js";
import { here, wholeNumber } from "../options.js";

interface VerifyFlags {
  readonly state?: string;
  readonly sample: number;
  readonly job?: string;
}

export const verifyCommand: CommandSpec = {
  name: "verify",
  register(command, execute) {
    command
      .description("checks a result: against its job's partials, and a sample of them against the pixels")
      .argument("<result>", "a JSON result of tilefold", here)
      .addOption(new Option("--state <uri>", "folder or prefix of all job state [.tilefold]"))
      .option("--job <id>", "the job the result is of, where the file does not say")
      .addOption(new Option("--sample <n>", "blocks that are computed again").argParser(wholeNumber(1, 1_000_000)).default(8))
      .action((uri: string, flags: VerifyFlags) =>
        execute(async ({ console, signal }) => {
          const { verifyResult } = await import("../../shared/executor/verify.js");
          const verified = await verifyResult(uri, { ...flags, signal });
          if (console.json) console.answer({ tilefold: 1, ...verified });
          else
            console.print(
              `${uri} is what job ${verified.jobId} computes: ${verified.zones} zones folded again, ${verified.recomputed} of ${verified.batches} batches computed again from the pixels`,
            );
          return 0;
        }),
      );
  },
};
