import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { band, crs, geometrySource, uri } from "./parameters.js";

export const STATS = [
  "count",
  "sum",
  "mean",
  "min",
  "max",
  "variance",
  "stdev",
  "median",
  "quantiles",
  "mode",
  "variety",
  "histogram",
] as const;

const schema = z.strictObject({
  op: z.literal("zonal"),
  zones: geometrySource,
  zonesCrs: crs.optional().describe("CRS of the zones; `raster` means the raster's own [EPSG:4326, or the file's own]"),
  bands: z.array(band).min(1).optional().describe("bands the statistics are of [the first]"),
  stats: z.array(z.enum(STATS)).optional().describe("statistics of the pixel values [none]"),
  quantiles: z.array(z.number().min(0).max(1)).min(1).optional().describe("levels of `quantiles` [0.25, 0.5, 0.75]"),
  bins: z
    .array(z.number())
    .min(2)
    .optional()
    .describe("edges of the histogram's bins; the last bin holds its upper edge [one bin a value]"),
  classes: z
    .union([z.array(z.number()), z.literal("all")])
    .optional()
    .describe("pixel values whose areas are asked for, or `all`"),
  by: z
    .union([band, z.strictObject({ uri, band: band.optional() })])
    .optional()
    .describe(
      "a second band, or a raster on the same grid, whose values split each class, or the zone where the first band has no classes",
    ),
  coverage: z.enum(["exact", "centre", "all-touched"]).optional().describe("how much of a boundary pixel counts [exact]"),
  area: z.enum(["geodesic", "projected"]).optional().describe("area on the ellipsoid or in the plane of the CRS [geodesic]"),
  allowEmpty: z.boolean().optional().describe("zones that miss the raster give zeros [false]"),
});

export type ZonalNode = z.infer<typeof schema>;
export const zonal: NodeSpec<typeof schema> = {
  takes: ["Sources", "Layer"],
  gives: () => "Table",
  schema,
  means: "Areas and statistics of the pixels of each zone.",
};
