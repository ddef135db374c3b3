import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { cellSize, crs, extent, resample, scheme, tileLayout } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("reproject"),
  crs,
  scheme: scheme.optional(),
  layoutExtent: extent.optional(),
  cellSize: cellSize.optional().describe("with layoutExtent"),
  tileLayout: tileLayout.optional().describe("with layoutExtent, instead of cellSize"),
  mode: z.enum(["buffered", "per-tile"]).optional().describe("[buffered]"),
  bufferSize: z.number().int().min(0).max(1024).optional().describe("pixels a tile reads of its neighbours at least"),
  resample: resample.optional().describe("[nearest]"),
  errorThreshold: z.number().min(0).optional().describe("pixels a transform may be approximated by [0.125]"),
  antialias: z.boolean().optional().describe("kernels widen when they shrink [true]"),
  targetCellSize: cellSize.optional().describe("[as many pixels along the diagonal as the source has]"),
});

export type ReprojectNode = z.infer<typeof schema>;
export const reproject: NodeSpec<typeof schema> = {
  takes: ["Sources", "Layer"],
  gives: () => "Layer",
  schema,
  means: "Carries pixels over to another CRS.",
};
