import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { band, crs, extent, uri } from "./parameters.js";

const key = z.strictObject({ col: z.number().int(), row: z.number().int(), instant: z.number().int().optional() });

const schema = z.strictObject({
  op: z.literal("read"),
  uri: z.union([uri, z.array(uri).min(1)]).describe("one raster, a list, a prefix or glob, a catalogue or one of its layers"),
  bands: z.array(band).min(1).optional().describe("bands kept, in this order [all]"),
  time: z
    .union([
      z.string(),
      z.strictObject({
        tag: z.string().min(1).describe("TIFFTAG_DATETIME, or a name in the GDAL metadata"),
        format: z.string().min(1).describe("as yyyy:MM:dd HH:mm:ss, in UTC unless it tells an offset"),
      }),
    ])
    .optional()
    .describe(
      "of rasters: their instant, RFC 3339, or the tag in each that holds it; sources of several instants are kept apart. Of a layer whose keys have a time: an instant or interval start/end, `..` is open [all]",
    ),
  name: z.string().min(1).optional().describe("of a layer, where `uri` is a catalogue [its only layer]"),
  zoom: z.number().int().min(0).max(30).optional().describe("of a layer [the finest there is]"),
  keys: z
    .strictObject({ minKey: key, maxKey: key })
    .optional()
    .describe("of a layer: tiles from `minKey` to `maxKey`, both inclusive; `instant` in milliseconds since 1970 [all]"),
  extent: extent.optional().describe("of a layer, in its CRS: the tiles that meet it [all]"),
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
  means: "Opens rasters and layers by their headers.",
};
