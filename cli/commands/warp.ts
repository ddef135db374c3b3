import { InvalidArgumentError, Option } from "commander";
import { RESAMPLE_METHODS } from "../../shared/raster/resample-kernel.js";
import type { CommandSpec } from "../commands.js";
import { band, collect, here, list, number, type RunFlags, runOptions, wholeNumber } from "../options.js";

interface WarpFlags extends RunFlags {
  readonly raster: string[];
  readonly crs: string;
  readonly sourceCrs?: string;
  readonly band?: (number | string)[];
  readonly nodata?: number;
  readonly zoomed?: boolean;
  readonly tms?: string;
  readonly maxZoom?: number;
  readonly layoutTile?: number;
  readonly cellSize?: { readonly width: number; readonly height: number };
  readonly resample?: string;
  readonly mode?: "buffered" | "per-tile";
  readonly errorThreshold?: number;
  readonly antialias: boolean;
  readonly pyramid?: boolean;
  readonly endZoom?: number;
  readonly out: string;
  readonly format?: "cog" | "geotiff" | "xyz" | "layer" | "pmtiles";
  readonly name?: string;
  readonly keyIndex?: string;
  readonly tileFormat?: string;
  readonly ramp?: readonly string[];
  readonly blockSize?: number;
  readonly ifExists?: string;
}

const cellSize = (text: string): { width: number; height: number } => {
  const [width, height = width, ...more] = list(text).map(number);
  if (!(width! > 0 && height! > 0) || more.length > 0)
    throw new InvalidArgumentError("expected a number above 0, or two with a comma between.");
  return { width: width!, height: height! };
};

export const warpCommand: CommandSpec = {
  name: "warp",
  register(command, execute) {
    runOptions(
      command
        .description("rasters in another CRS, as one image or as tiles")
        .requiredOption("--raster <uri...>", "GeoTIFFs or COGs: paths, https:// or s3://; the first that has a value wins", collect(here))
        .requiredOption("--crs <crs>", "CRS of the output, as EPSG:3857")
        .option("--source-crs <crs>", "overrides the rasters' CRS")
        .option("--band <band>", "number from 1, or name; may be given several times", collect(band))
        .option("--nodata <value>", "overrides the rasters' nodata value", number)
        .option("--zoomed", "on the tiles of a web map: the zoom whose pixels are about the rasters'")
        .option("--tms <id>", "on an OGC tile matrix set, as WebMercatorQuad")
        .option("--max-zoom <z>", "this zoom, with --zoomed or --tms", wholeNumber(0, 30))
        .option("--layout-tile <n>", "pixels a side of the layout's tiles [256]", wholeNumber(1, 16384))
        .option("--cell-size <size>", "of the output in units of its CRS: one number, or width,height", cellSize)
        .addOption(new Option("--resample <method>", "[nearest]").choices([...RESAMPLE_METHODS]))
        .addOption(new Option("--mode <mode>", "per-tile reprojects each raster on its own").choices(["buffered", "per-tile"]))
        .option("--error-threshold <pixels>", "by which positions may be approximated [0.125]", number)
        .option("--no-antialias", "bilinear and cubic kernels do not widen where they shrink")
        .option("--pyramid", "adds the coarser zooms")
        .option("--end-zoom <z>", "the coarsest zoom of the pyramid [0]", wholeNumber(0, 30))
        .requiredOption("-o, --out <uri>", "where it is written", here)
        .addOption(new Option("--format <format>", "[by the ending of the address]").choices(["cog", "geotiff", "xyz", "layer", "pmtiles"]))
        .option("--name <name>", "of a layer in its catalogue [the raster's]")
        .addOption(new Option("--key-index <curve>", "order of a layer's tiles [zorder]").choices(["zorder", "hilbert", "rowmajor"]))
        .addOption(new Option("--tile-format <format>", "of xyz, pmtiles and layer").choices(["png", "webp", "raw"]))
        .option("--ramp <min,max,colours>", "values as colours, as 0,3000,#000,#fff", list)
        .option("--block-size <n>", "pixels a side of a COG's blocks [the layout's tiles, or 512]", wholeNumber(16, 8192))
        .addOption(new Option("--if-exists <what>", "[fail]").choices(["fail", "overwrite", "resume"])),
    ).action((flags: WarpFlags) =>
      execute(async (context) => {
        const { runAndReport } = await import("../run-and-report.js");
        return runAndReport(warpJob(flags), flags, context);
      }),
    );
  },
};

function warpJob(flags: WarpFlags): object {
  const format = flags.format ?? (/\.pmtiles$/i.test(flags.out) ? "pmtiles" : /\.tiff?$/i.test(flags.out) ? "cog" : undefined);
  const image = format === "cog" || format === "geotiff";
  const scheme =
    flags.tms !== undefined
      ? { type: "tms", id: flags.tms, maxZoom: flags.maxZoom }
      : // Maps have zooms; a catalogue's layer needs tiles at least.
        flags.zoomed || format === "xyz" || format === "pmtiles" || flags.maxZoom !== undefined
        ? { type: "zoomed", tileSize: flags.layoutTile, maxZoom: flags.maxZoom }
        : flags.layoutTile !== undefined || format === "layer"
          ? { type: "local", tileSize: flags.layoutTile }
          : undefined;
  const [min, max, ...colors] = flags.ramp ?? [];
  return {
    tilefold: 1,
    pipeline: [
      { op: "read", uri: flags.raster, bands: flags.band, crs: flags.sourceCrs, nodata: flags.nodata },
      {
        op: "reproject",
        crs: flags.crs,
        scheme,
        targetCellSize: flags.cellSize,
        resample: flags.resample,
        mode: flags.mode,
        errorThreshold: flags.errorThreshold,
        antialias: flags.antialias ? undefined : false,
      },
      // An image without zooms has its pyramid in its overviews.
      ...(flags.pyramid && !(image && scheme === undefined) ? [{ op: "pyramid", endZoom: flags.endZoom }] : []),
      {
        op: "write",
        uri: flags.out,
        format,
        name: format === "layer" ? (flags.name ?? stem(flags.raster[0]!)) : undefined,
        keyIndex: flags.keyIndex,
        tileFormat: flags.tileFormat,
        ramp:
          flags.ramp === undefined
            ? undefined
            : { min: number(min ?? ""), max: number(max ?? ""), colors: colors.length > 0 ? colors : undefined },
        blockSize: flags.blockSize,
        ifExists: flags.ifExists,
      },
    ],
  };
}

/** The file's name without its folder and ending. */
const stem = (uri: string): string =>
  uri
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/^.*\//, "")
    .replace(/\.[^.]*$/, "");
