import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { band, crs, uri } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("read"),
  uri: z.union([uri, z.array(uri).min(1)]).describe("one raster, a list, or a prefix or glob"),
  bands: z.array(band).min(1).optional().describe("bands kept, in this order [all]"),
  time: z
    .union([
      z.string(),
      z.strictObject({
        tag: z.string().min(1).describe("TIFFTAG_DATETIME, or a name in the GDAL metadata"),
        format: z.string().min(1).describe("as yyyy:MM:dd HH:mm:ss, in UTC"),
      }),
    ])
    .optional()
    .describe("the instant of the sources, RFC 3339; or the tag in each that holds it"),
  crs: crs.optional().describe("overrides the CRS in the file"),
  nodata: z
    .union([z.number(), z.literal("nan"), z.null()])
    .optional()
    .describe("overrides the nodata value in the file; null: none"),
});

export type ReadNode = z.infer<typeof schema>;
export const read: NodeSpec<typeof schema> = {
  takes: ["Nothing"],
  gives: () => "Sources",
  schema,
  means: "Opens rasters by their headers.",
};
