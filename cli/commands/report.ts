import { Option } from "commander";
import type { CommandSpec } from "../commands.js";
import { here } from "../options.js";

export const reportCommand: CommandSpec = {
  name: "report",
  register(command, execute) {
    command
      .description("writes one self-contained HTML page about a job")
      .argument("<job-id>")
      .option("-o, --out <file>", "where it is written [JOB_ID.html here]", here)
      .addOption(new Option("--state <uri>", "folder or prefix of all job state [.tilefold, or the stack's]"))
      .action((jobId: string, flags: { state?: string; out?: string }) =>
        execute(async ({ console }) => {
          const [{ jobReport }, { stateOfJob }, { openStore }] = await Promise.all([
            import("../../shared/executor/job-report.js"),
            import("../job-state.js"),
            import("../../shared/store/open-store.js"),
          ]);
          const page = await jobReport(jobId, await stateOfJob(jobId, flags.state));
          const out = flags.out ?? here(`${jobId}.html`);
          await openStore(out).write(out, new TextEncoder().encode(page), { mode: "replace", contentType: "text/html; charset=utf-8" });
          if (console.json) console.answer({ tilefold: 1, jobId, report: out });
          else console.print(out);
          return 0;
        }),
      );
  },
};
