import * as z from "zod";
import { type NodeSpec, same } from "./node-spec.js";
import { cellType } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("map"),
  bands: z.record(z.string().min(1), z.string().min(1)).describe("an expression for each band of the output"),
  scaled: z.boolean().optional().describe("expressions see value × scale + offset, as the sources say them [false]"),
  cellType: cellType.optional().describe("[float32; uint8 for comparisons]"),
});

export type MapNode = z.infer<typeof schema>;
export const map: NodeSpec<typeof schema> = {
  takes: ["Sources", "Layer"],
  gives: same,
  schema,
  means: "Computes bands from bands.",
};
