import { Option } from "commander";
import { STATS } from "../../shared/node/zonal.js";
import type { CommandSpec } from "../commands.js";
import { band, collect, here, list, number, type RunFlags, runOptions } from "../options.js";

interface ZonalFlags extends RunFlags {
  readonly raster: string[];
  readonly zones: string;
  readonly zonesCrs?: string;
  readonly crs?: string;
  readonly class?: (number | "all")[];
  readonly stats?: string[];
  readonly quantiles?: number[];
  readonly band?: (number | string)[];
  readonly by?: string;
  readonly byBand?: number | string;
  readonly coverage?: "exact" | "centre" | "all-touched";
  readonly area?: "geodesic" | "projected";
  readonly nodata?: number;
  readonly allowEmpty?: boolean;
  readonly out?: string;
}

const classValue = (text: string): number | "all" => (text === "all" ? "all" : number(text));

export const zonalCommand: CommandSpec = {
  name: "zonal",
  register(command, execute) {
    runOptions(
      command
        .description("areas and statistics of a raster's pixels in each zone")
        .requiredOption("--raster <uri>", "GeoTIFF or COG: a path, https:// or s3://; may be given several times", collect(here))
        .requiredOption("--zones <file>", "GeoJSON polygons", here)
        .option("--zones-crs <crs>", "CRS of the zones; `raster` means the raster's own [EPSG:4326, or the file's]")
        .option("--crs <crs>", "overrides the raster's CRS")
        .option("--class <n>", "a pixel value whose area is asked for, or `all`; may be given several times", collect(classValue))
        .option("--stats <names>", `of ${STATS.join(", ")}`, list)
        .option("--quantiles <levels>", "levels between 0 and 1", (text: string) => list(text).map(number))
        .option("--band <band>", "number from 1, or name; may be given several times", collect(band))
        .option("--by <band or uri>", "a second band, or a raster on the same grid, whose values split each class")
        .option("--by-band <band>", "band of the raster given with --by", band)
        .addOption(
          new Option("--coverage <mode>", "how much of a boundary pixel counts [exact]").choices(["exact", "centre", "all-touched"]),
        )
        .addOption(new Option("--area <kind>", "on the ellipsoid or in the plane [geodesic]").choices(["geodesic", "projected"]))
        .option("--nodata <value>", "overrides the raster's nodata value", number)
        .option("--allow-empty", "zones that miss the raster give zeros")
        .option("-o, --out <file>", "writes .json, .ndjson, .csv or .geojson"),
    ).action((flags: ZonalFlags) =>
      execute(async (context) => {
        const { runAndReport } = await import("../run-and-report.js");
        return runAndReport(zonalJob(flags), flags, context);
      }),
    );
  },
};

function zonalJob(flags: ZonalFlags): object {
  const classes = flags.class?.includes("all") ? "all" : flags.class;
  const by = flags.by === undefined ? undefined : /[./]/.test(flags.by) ? { uri: here(flags.by), band: flags.byBand } : band(flags.by);
  return {
    tilefold: 1,
    pipeline: [
      { op: "read", uri: flags.raster.length === 1 ? flags.raster[0] : flags.raster, crs: flags.crs, nodata: flags.nodata },
      {
        op: "zonal",
        zones: flags.zones,
        zonesCrs: flags.zonesCrs,
        bands: flags.band,
        stats: flags.stats,
        quantiles: flags.quantiles,
        classes,
        by,
        coverage: flags.coverage,
        area: flags.area,
        allowEmpty: flags.allowEmpty,
      },
      ...(flags.out === undefined ? [] : [{ op: "write-table", uri: here(flags.out) }]),
    ],
  };
}
