import { formatBytes } from "../../shared/core/byte-size.js";
import type { CommandSpec } from "../commands.js";
import { type RunFlags, runOptions } from "../options.js";

export const planCommand: CommandSpec = {
  name: "plan",
  register(command, execute) {
    runOptions(
      command
        .description("plans a job from headers, without reading a pixel")
        .argument("<job>", "a job document")
        .option("--keys", "prints the tile keys as NDJSON"),
    ).action((file: string, flags: RunFlags & { keys?: boolean }) =>
      execute(async ({ console, signal }) => {
        const [{ readJobFile }, { withFlags }, { planJob }, { planSummary, tileKeys }] = await Promise.all([
          import("../read-job.js"),
          import("../run-and-report.js"),
          import("../../shared/executor/run-job.js"),
          import("../../shared/plan/summary.js"),
        ]);
        const planned = await planJob(withFlags(await readJobFile(file), flags), { state: flags.state, signal });
        if (flags.keys) {
          for (const { col, row, instant } of tileKeys(planned))
            process.stdout.write(`{"col":${col},"row":${row}${instant === undefined ? "" : `,"instant":${instant}`}}\n`);
          return 0;
        }
        const summary = planSummary(planned.plan, planned.touched);
        if (console.json) console.answer(summary);
        else {
          const { layout, tiles, interiorTiles, batches, estimate } = summary;
          const { layoutCols, layoutRows, tileCols, tileRows } = layout.tileLayout;
          console.print(`job ${summary.jobId}`);
          console.print(
            `layout ${layoutCols} × ${layoutRows} tiles of ${tileCols} × ${tileRows} pixels in ${summary.crs}, ${summary.cellType}`,
          );
          console.print(`${tiles} tiles meet the zones, ${interiorTiles} of them wholly inside; ${batches} batches`);
          console.print(
            `to read: ${formatBytes(estimate.bytesRead)} in about ${estimate.requests} requests, ${estimate.seconds.toFixed(1)} s on one thread`,
          );
        }
        return 0;
      }),
    );
  },
};
