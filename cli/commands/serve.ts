import { InvalidArgumentError, Option } from "commander";
import { TilefoldError } from "../../shared/core/errors.js";
import type { CommandSpec } from "../commands.js";
import { here, list, number, wholeNumber } from "../options.js";

interface ServeFlags {
  readonly port: number;
  readonly bands?: readonly number[];
  readonly range?: readonly [number, number];
  readonly resample?: "nearest" | "bilinear" | "cubic";
  readonly workers?: number;
}

const bands = (text: string): number[] => {
  const numbers = list(text).map(Number);
  if ((numbers.length !== 1 && numbers.length !== 3) || !numbers.every((one) => Number.isInteger(one) && one >= 1))
    throw new InvalidArgumentError("expected one band or three, counted from 1, as 4,3,2.");
  return numbers.map((one) => one - 1);
};

const range = (text: string): [number, number] => {
  const [min, max, ...rest] = text.split(",").map(number);
  if (min === undefined || max === undefined || rest.length > 0 || !(max > min))
    throw new InvalidArgumentError("expected two numbers, the lower one first, as 0,4000.");
  return [min, max];
};

export const serveCommand: CommandSpec = {
  name: "serve",
  register(command, execute) {
    command
      .description("a map of a COG, a layer, a PMTiles archive or an XYZ folder, on this machine")
      .argument("<uri>", "GeoTIFF, COG, layer or its catalogue, .pmtiles, or a folder with a tilejson.json", here)
      .addOption(new Option("--port <n>", "0 takes any that is free").argParser(wholeNumber(0, 65535)).default(8080))
      .addOption(new Option("--bands <list>", "one band, or three as red, green and blue").argParser(bands))
      .addOption(
        new Option("--range <min,max>", "values shown darkest and brightest [2 % and 98 % of the coarsest level]").argParser(range),
      )
      .addOption(new Option("--resample <method>", "of a raster's pixels [nearest]").choices(["nearest", "bilinear", "cubic"]))
      .addOption(new Option("--workers <n>", "threads that make tiles [one for each processor]").argParser(wholeNumber(1, 64)))
      .action((uri: string, { port, bands, range, resample, workers }: ServeFlags) =>
        execute(async ({ console, signal }) => {
          const { openMap } = await import("../../shared/executor/open-map.js");
          const { serveMap } = await import("../../shared/executor/map-server.js");
          const map = await openMap(uri, {
            ...(bands ? { bands } : {}),
            ...(range ? { range } : {}),
            ...(resample ? { method: resample } : {}),
            ...(workers === undefined ? {} : { threads: workers }),
          });
          const server = await serveMap(map, port).catch(async (error: unknown) => {
            await map.close();
            throw error;
          });
          const tiles = `${server.url}{z}/{x}/{y}.${map.extension}`;
          if (console.json)
            console.answer({
              tilefold: 1,
              url: server.url,
              tilejson: `${server.url}tilejson.json`,
              tiles,
              minzoom: map.minZoom,
              maxzoom: map.maxZoom,
              bounds: map.bounds,
            });
          else {
            console.print(server.url);
            console.say(`${map.name}, zooms ${map.minZoom} to ${map.maxZoom}; tiles at ${tiles}. Ctrl-C ends it.`);
          }
          await new Promise<void>((resolve) => {
            if (signal.aborted) resolve();
            signal.addEventListener("abort", () => resolve(), { once: true });
          });
          await server.close();
          if (!(signal.reason instanceof TilefoldError)) throw signal.reason;
          return 0;
        }),
      );
  },
};
