import * as z from "zod";
import type { NodeSpec } from "./node-spec.js";
import { uri } from "./parameters.js";

export const TABLE_FORMATS = ["json", "ndjson", "csv", "geojson"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const schema = z.strictObject({
  op: z.literal("write-table"),
  uri: uri.describe("ends in .json, .ndjson, .csv or .geojson"),
  format: z.enum(TABLE_FORMATS).optional().describe("where the ending does not say it"),
  ifExists: z.enum(["fail", "overwrite"]).optional().describe("what happens when other bytes are there already [overwrite]"),
});

export type WriteTableNode = z.infer<typeof schema>;
export const writeTable: NodeSpec<typeof schema> = {
  takes: ["Table"],
  gives: () => "Written",
  schema,
  means: "Writes a table as one file.",
};
