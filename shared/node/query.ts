import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { uri } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("query"),
  items: z.union([uri, z.looseObject({})]).describe("a STAC ItemCollection, catalogue or API, or {images: […]}, inline or by address"),
  filter: z.looseObject({}).optional().describe("a MongoDB query document over the properties plus id, year, month and day"),
  bbox: z.array(z.number()).min(4).max(6).optional().describe("west, south, east, north in degrees"),
  datetime: z.string().optional().describe("an RFC 3339 instant or interval; .. is open"),
  time: z
    .boolean()
    .optional()
    .describe("whether items of different datetimes are kept apart when they are laid out: keys of the layer have a time [false]"),
  bands: z.array(z.string().min(1)).min(1).optional().describe("asset keys or band names [all]"),
  nodata: z
    .union([z.number(), z.literal("nan"), z.null()])
    .optional()
    .describe("overrides the nodata value of every source"),
  sort: z.array(z.string().min(1)).min(1).optional().describe("properties, - before one for descending [datetime, id]"),
  limit: z.number().int().min(1).optional().describe("at most so many items"),
});

export type QueryNode = z.infer<typeof schema>;
export const query: NodeSpec<typeof schema> = {
  takes: ["Nothing"],
  gives: () => "Sources",
  schema,
  means: "Chooses scenes by a query.",
};
