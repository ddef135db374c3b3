import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { cellSize, cellType, crs, extent, resample } from "./parameters.js";

export const REDUCERS = ["median", "mean", "min", "max", "percentile", "count", "first", "last", "mode", "medoid", "best"] as const;

const schema = z.strictObject({
  op: z.literal("composite"),
  reducer: z.enum(REDUCERS).optional().describe("[median]"),
  percentile: z.number().min(0).max(100).optional().describe("for reducer percentile"),
  best: z.string().min(1).optional().describe("for reducer best: the expression whose largest value picks the scene"),
  by: z.string().min(1).optional().describe("all, year, month or an expression: one output a group [all]"),
  bands: z.array(z.string().min(1)).min(1).optional().describe("bands of the output; masks may use others [all]"),
  grid: z
    .union([z.enum(["first", "union"]), z.strictObject({ crs, extent, cellSize })])
    .optional()
    .describe("[first]"),
  resample: resample.optional().describe("[nearest]"),
  cellType: cellType.optional(),
  observations: z.boolean().optional().describe("adds a band that counts the valid observations [false]"),
});

export type CompositeNode = z.infer<typeof schema>;
export const composite: NodeSpec<typeof schema> = {
  takes: ["Sources"],
  gives: () => "Layer",
  schema,
  means: "Reduces scenes to one image, pixel by pixel.",
};
