import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { cellSize, cellType, extent, resample, scheme, tileLayout } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("tile-to-layout"),
  scheme: scheme.optional().describe("[floating, tileSize 256]"),
  layoutExtent: extent.optional(),
  cellSize: cellSize.optional().describe("with layoutExtent"),
  tileLayout: tileLayout.optional().describe("with layoutExtent, instead of cellSize"),
  resample: resample.optional().describe("[nearest]"),
  cellType: cellType.optional().describe("[the union of the sources' cell types]"),
});

export type TileToLayoutNode = z.infer<typeof schema>;
export const tileToLayout: NodeSpec<typeof schema> = {
  takes: ["Sources"],
  gives: () => "Layer",
  schema,
  means: "Merges sources on one layout: the first valid value wins, band by band.",
};
