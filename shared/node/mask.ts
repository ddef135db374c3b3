import * as z from "zod";
import { type NodeSpec, same } from "./node-spec.js";
import { band, crs, geometrySource } from "./parameters.js";

const bitPattern = z.union([z.number().int().min(0), z.string().regex(/^0b[01]+$/, "an integer or 0b…")]);

const schema = z.strictObject({
  op: z.literal("mask"),
  bits: z
    .strictObject({ band, all: bitPattern.optional(), any: bitPattern.optional(), none: bitPattern.optional() })
    .optional()
    .describe("drops pixels of whose bits all, any or none are set"),
  field: z
    .strictObject({
      band,
      bits: z.tuple([z.number().int().min(0).max(31), z.number().int().min(0).max(31)]).describe("first and last bit"),
      op: z.enum(["==", "!=", "<", "<=", ">", ">="]),
      value: z.number().int().min(0),
    })
    .optional()
    .describe("drops pixels whose bit field compares so, as cloud confidence >= 2"),
  values: z
    .strictObject({ band, in: z.array(z.number()).min(1) })
    .optional()
    .describe("drops pixels with one of the values"),
  where: z.string().min(1).optional().describe("drops pixels for which an expression holds"),
  preset: z
    .strictObject({ band, name: z.string().min(1) })
    .optional()
    .describe("a product's usual clouds, shadows, snow and fill"),
  geometry: geometrySource.optional().describe("drops what lies outside"),
  geometryCrs: crs.optional().describe("[EPSG:4326, or the file's own]"),
  keep: z.boolean().optional().describe("drops the others instead [false]"),
  dilate: z.number().int().min(0).max(1024).optional().describe("pixels the dropped area grows by [0]"),
});

export type MaskNode = z.infer<typeof schema>;
export const mask: NodeSpec<typeof schema> = {
  takes: ["Sources", "Layer"],
  gives: same,
  schema,
  means: "Drops pixels by bits, values, an expression or a geometry.",
};
