import { formatBytes } from "../../shared/core/byte-size.js";
import type { CommandSpec } from "../commands.js";
import { here } from "../options.js";

export const inspectCommand: CommandSpec = {
  name: "inspect",
  register(command, execute) {
    command
      .description("what a raster is, from its header, or which layers a catalogue holds")
      .argument("<uri>", "GeoTIFF, COG or catalogue", here)
      .option("--stats", "also valid pixels, min, max, sum and mean of each band, at full resolution")
      .action((uri: string, flags: { stats?: boolean }) =>
        execute(async ({ console, signal }) => {
          const { inspectCatalogue } = await import("../../shared/stage/inspect-catalogue.js");
          const { openStore } = await import("../../shared/store/open-store.js");
          const { instantText } = await import("../../shared/node/time-pattern.js");
          const catalogue = await inspectCatalogue(uri, openStore, signal);
          if (catalogue !== null) {
            if (console.json) console.answer(catalogue);
            else
              for (const { name, zooms, keyIndex, keyBounds, metadata, instants } of catalogue.layers) {
                const { tileCols, tileRows } = metadata.layoutDefinition.tileLayout;
                const { minKey, maxKey } = keyBounds;
                console.print(
                  `${name}: zooms ${zooms.join(", ")}; ${metadata.cellType}, ${metadata.crs ?? "no CRS"}, tiles of ${tileCols} × ${tileRows}`,
                );
                console.print(
                  `  keys (${minKey.col}, ${minKey.row}) to (${maxKey.col}, ${maxKey.row}) at zoom ${zooms.at(-1)}, by ${keyIndex}`,
                );
                if (instants)
                  console.print(
                    `  ${instants.length} ${instants.length === 1 ? "instant" : "instants"} from ${instantText(instants[0]!)} to ${instantText(instants.at(-1)!)}`,
                  );
              }
            return 0;
          }
          const { inspectRaster } = await import("../../shared/stage/inspect.js");
          const found = await inspectRaster(uri, openStore(uri), { stats: flags.stats === true, signal });
          if (console.json) {
            console.answer(found);
            return 0;
          }
          const { transform: t } = found;
          console.print(`${found.uri}`);
          console.print(`${found.format}, ${formatBytes(found.bytes)}, ${found.width} × ${found.height} pixels, ${found.crs ?? "no CRS"}`);
          console.print(
            `pixel ${t.a} × ${t.e}, origin (${t.c}, ${t.f}), blocks ${found.blockSize.width} × ${found.blockSize.height}, ${found.compression}`,
          );
          console.print(
            `overviews ${found.overviews.map(({ width, height }) => `${width} × ${height}`).join(", ") || "none"}; cloud optimised: ${found.cog.valid ? "yes" : `no (${found.cog.reasons.join("; ")})`}`,
          );
          for (const band of found.bands) {
            const figures = band.valid === undefined ? "" : `, ${band.valid} valid, min ${band.min}, max ${band.max}, mean ${band.mean}`;
            console.print(
              `  ${band.name}: ${band.cellType}, nodata ${band.nodata ?? "none"}${band.scale === null ? "" : `, scale ${band.scale}`}${band.offset === null ? "" : `, offset ${band.offset}`}${figures}`,
            );
          }
          for (const warning of found.warnings) console.warn(warning);
          return 0;
        }),
      );
  },
};
