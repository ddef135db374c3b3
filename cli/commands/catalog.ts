import type { CommandSpec } from "../commands.js";
import { here } from "../options.js";

interface CatalogFlags {
  readonly datePattern?: string;
  readonly out?: string;
}

export const catalogCommand: CommandSpec = {
  name: "catalog",
  register(command, execute) {
    command
      .description("a STAC ItemCollection of a folder of rasters, by their headers and names")
      .argument("<folder>", "a folder, or s3://bucket/prefix/", here)
      .option("--date-pattern <pattern>", "where names tell the date, as in SYN_%Y%m%d_* [the usual products' names]")
      .option("-o, --out <file>", "writes the collection; addresses below its folder are relative [standard output]", here)
      .action((folder: string, { datePattern, out }: CatalogFlags) =>
        execute(async ({ console, signal }) => {
          const { catalogFolder } = await import("../../shared/stage/catalog-folder.js");
          const { localStage } = await import("../../shared/executor/local-stage.js");
          const stage = localStage(".tilefold", signal);
          const { collection, rasters, warnings } = await catalogFolder(folder, stage, {
            ...(datePattern === undefined ? {} : { pattern: datePattern }),
            ...(out === undefined ? {} : { base: out.slice(0, out.lastIndexOf("/") + 1) }),
          });
          for (const warning of warnings.slice(0, 10)) console.warn(warning);
          if (warnings.length > 10) console.warn(`and ${warnings.length - 10} more`);
          if (out === undefined) {
            if (console.json) console.answer(collection);
            else console.print(JSON.stringify(collection, null, 2));
            return 0;
          }
          await stage.storeFor(out).write(out, new TextEncoder().encode(`${JSON.stringify(collection, null, 2)}\n`), { mode: "replace" });
          if (console.json) console.answer({ tilefold: 1, written: out, items: collection.features.length, rasters, warnings });
          else console.say(`${collection.features.length} items of ${rasters} rasters in ${out}`);
          return 0;
        }),
      );
  },
};
