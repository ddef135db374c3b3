import * as z from "zod";
import { HALVE_METHODS } from "../raster/halve.js";
import type { NodeSpec } from "./node-spec.js";
import { uri } from "./parameters.js";

const color = z.string().regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, "a colour is #rgb, #rrggbb or #rrggbbaa");

const schema = z.strictObject({
  op: z.literal("write"),
  uri,
  name: z.string().min(1).optional().describe("of a layer in a catalogue"),
  format: z.enum(["cog", "geotiff", "layer", "xyz", "pmtiles"]).optional().describe("[by the ending of the address]"),
  keyIndex: z.enum(["zorder", "hilbert", "rowmajor"]).optional().describe("order of a layer's tiles [zorder]"),
  temporalResolution: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("milliseconds of a step of a zorder index of keys with a time [86400000, a day]"),
  temporalBits: z
    .number()
    .int()
    .min(0)
    .max(31)
    .optional()
    .describe("a hilbert index of keys with a time has 2^temporalBits steps between the first and the last [8]"),
  compression: z.enum(["none", "deflate", "lzw", "zstd", "webp", "png"]).optional().describe("[deflate]"),
  level: z
    .number()
    .int()
    .min(0)
    .max(12)
    .optional()
    .describe("of the compression [6, of images 1 where a block gains nothing by it; 1 for raw tiles]"),
  predictor: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .optional()
    .describe("[2 for integers, 3 for floats]"),
  blockSize: z.number().int().min(16).max(8192).multipleOf(16).optional().describe("[512; the tile size of a layout]"),
  overviews: z
    .union([z.boolean(), z.array(z.number().int().min(2))])
    .optional()
    .describe("[true]"),
  resample: z
    .enum(HALVE_METHODS)
    .optional()
    .describe("of the overviews [average; nearest for integers of 8 bits or less with a colour table]"),
  tileFormat: z.enum(["png", "webp", "raw"]).optional().describe("of xyz and pmtiles [png], of layer [raw: cells as they are]"),
  quality: z.number().int().min(1).max(100).optional().describe("of webp tiles [kept exactly]"),
  colors: z
    .record(z.string(), color)
    .optional()
    .describe('a picture\'s colour of each value of its one band, {"1": "#1b7837", …}; other values are transparent'),
  ramp: z
    .strictObject({ min: z.number(), max: z.number(), colors: z.array(color).min(2).max(64).optional().describe("[black to white]") })
    .optional()
    .describe("colours of a picture's one band, evenly spaced from `min` to `max`"),
  ifExists: z.enum(["fail", "overwrite", "resume"]).optional().describe("[fail]"),
});

export type WriteNode = z.infer<typeof schema>;
export const write: NodeSpec<typeof schema> = {
  takes: ["Layer", "Pyramid"],
  gives: () => "Written",
  schema,
  means: "Writes pixels.",
};
