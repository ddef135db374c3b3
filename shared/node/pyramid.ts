import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { resample } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("pyramid"),
  resample: resample.optional().describe("[average; mode for classes]"),
  endZoom: z.number().int().min(0).max(30).optional().describe("the coarsest level [0]"),
});

export type PyramidNode = z.infer<typeof schema>;
export const pyramid: NodeSpec<typeof schema> = {
  takes: ["Layer"],
  gives: () => "Pyramid",
  schema,
  means: "Adds the coarser zoom levels of a layer.",
};
