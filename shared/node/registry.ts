/** Every node there is, by its `op`. Adding one is one file, one member here. */
import * as z from "zod";
import { clip } from "./clip.js";
import { composite } from "./composite.js";
import { map } from "./map.js";
import { mask } from "./mask.js";
import { pyramid } from "./pyramid.js";
import { query } from "./query.js";
import { read } from "./read.js";
import { reproject } from "./reproject.js";
import { tileToLayout } from "./tile-to-layout.js";
import { write } from "./write.js";
import { writeTable } from "./write-table.js";
import { zonal } from "./zonal.js";

export const NODES = {
  read,
  query,
  clip,
  "tile-to-layout": tileToLayout,
  reproject,
  mask,
  map,
  composite,
  pyramid,
  zonal,
  write,
  "write-table": writeTable,
} as const;

export type Op = keyof typeof NODES;
export const OPS = Object.keys(NODES) as readonly Op[];

/** A node of a pipeline: a discriminated union by `op`. */
export type PipelineNode = { [K in Op]: z.infer<(typeof NODES)[K]["schema"]> }[Op];

export const nodeSchema = z.discriminatedUnion("op", [
  read.schema,
  query.schema,
  clip.schema,
  tileToLayout.schema,
  reproject.schema,
  mask.schema,
  map.schema,
  composite.schema,
  pyramid.schema,
  zonal.schema,
  write.schema,
  writeTable.schema,
]);
