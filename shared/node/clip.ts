import * as z from "zod";
import { type NodeSpec, same } from "./node-spec.js";
import { crs, geometrySource } from "./parameters.js";

const schema = z.strictObject({
  op: z.literal("clip"),
  aoi: geometrySource,
  aoiCrs: crs.optional().describe("CRS of the area of interest [EPSG:4326, or the file's own]"),
});

export type ClipNode = z.infer<typeof schema>;
export const clip: NodeSpec<typeof schema> = {
  takes: ["Sources", "Layer"],
  gives: same,
  schema,
  means: "Keeps the pixels whose centre lies inside an area of interest.",
};
