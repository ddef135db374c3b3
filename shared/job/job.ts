/** A job: what is asked, and nothing about where or when it runs. JSON and the builder are two spellings of it. */
import * as z from "zod";
import { nodeSchema, type PipelineNode } from "../node/registry.js";

const byteSize = z.union([z.number().positive(), z.string().regex(/^\s*\d+(\.\d+)?\s*([kmgtpKMGTP]?i?[bB])?\s*$/, "a size such as 64 MB")]);

export const jobSchema = z.strictObject({
  tilefold: z.literal(1).describe("the version of the job language"),
  name: z.string().max(200).optional().describe("for people; it does not take part in the job's id"),
  pipeline: z.array(nodeSchema).min(1),
  limits: z
    .strictObject({
      maxTiles: z.number().int().positive().optional(),
      maxBytesRead: byteSize.optional(),
      budgetUsd: z.number().positive().optional(),
    })
    .optional()
    .describe("refused before the first pixel is read when the plan would pass one"),
  tiling: z
    .strictObject({
      tileSize: z.number().int().min(16).max(16384).optional().describe("pixels a side"),
      batchBytes: byteSize.optional().describe("pixels of a batch, uncompressed"),
    })
    .optional()
    .describe("how the work is cut; the result does not depend on it"),
  executor: z.enum(["local", "lambda", "step-functions", "auto"]).optional(),
  workers: z.number().int().min(1).max(1024).optional(),
  allowMissing: z.boolean().optional().describe("parts that cannot be read give nodata and are listed [false]"),
});

export interface Job extends z.infer<typeof jobSchema> {
  readonly pipeline: PipelineNode[];
}
