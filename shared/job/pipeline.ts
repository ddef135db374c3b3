/**
 * The typed builder: each step offers only the nodes that can follow it, so an impossible order does not compile.
 *
 *     pipeline().read({ uri: "landcover.tif" }).zonal({ zones: "aoi.geojson", classes: [2] }).writeTable({ uri: "forest.json" }).job()
 */
import type { ClipNode } from "../node/clip.js";
import type { CompositeNode } from "../node/composite.js";
import type { MapNode } from "../node/map.js";
import type { MaskNode } from "../node/mask.js";
import type { PyramidNode } from "../node/pyramid.js";
import type { QueryNode } from "../node/query.js";
import type { ReadNode } from "../node/read.js";
import type { PipelineNode } from "../node/registry.js";
import type { ReprojectNode } from "../node/reproject.js";
import type { TileToLayoutNode } from "../node/tile-to-layout.js";
import type { WriteNode } from "../node/write.js";
import type { WriteTableNode } from "../node/write-table.js";
import type { ZonalNode } from "../node/zonal.js";
import type { Job } from "./job.js";
import { parseJob } from "./parse-job.js";

type Parameters<Node> = Omit<Node, "op">;
type JobOptions = Omit<Job, "tilefold" | "pipeline">;

/** A pipeline that already is a job: something at its end has a value to give. */
export interface Runnable {
  /** The job, checked as one from JSON is. */
  job(options?: JobOptions): Job;
}

export interface Written extends Runnable {
  readonly gives: "Written";
}

export interface Table extends Runnable {
  readonly gives: "Table";
  writeTable(parameters: Parameters<WriteTableNode>): Written;
}

export interface Pyramid {
  readonly gives: "Pyramid";
  write(parameters: Parameters<WriteNode>): Written;
}

interface Pixels<Self> {
  clip(parameters: Parameters<ClipNode>): Self;
  mask(parameters: Parameters<MaskNode>): Self;
  map(parameters: Parameters<MapNode>): Self;
  reproject(parameters: Parameters<ReprojectNode>): Layer;
  zonal(parameters: Parameters<ZonalNode>): Table;
}

export interface Sources extends Pixels<Sources> {
  readonly gives: "Sources";
  tileToLayout(parameters?: Parameters<TileToLayoutNode>): Layer;
  composite(parameters?: Parameters<CompositeNode>): Layer;
}

export interface Layer extends Pixels<Layer> {
  readonly gives: "Layer";
  pyramid(parameters?: Parameters<PyramidNode>): Pyramid;
  write(parameters: Parameters<WriteNode>): Written;
}

export interface Start {
  read(parameters: Parameters<ReadNode>): Sources;
  query(parameters: Parameters<QueryNode>): Sources;
}

const step = (nodes: readonly PipelineNode[], gives: string): unknown => {
  const then =
    (op: string, next = gives) =>
    (parameters: object = {}) =>
      step([...nodes, { op, ...parameters } as PipelineNode], next);
  return {
    gives,
    read: then("read", "Sources"),
    query: then("query", "Sources"),
    clip: then("clip"),
    mask: then("mask"),
    map: then("map"),
    tileToLayout: then("tile-to-layout", "Layer"),
    reproject: then("reproject", "Layer"),
    composite: then("composite", "Layer"),
    pyramid: then("pyramid", "Pyramid"),
    zonal: then("zonal", "Table"),
    write: then("write", "Written"),
    writeTable: then("write-table", "Written"),
    job: (options: JobOptions = {}) => parseJob({ tilefold: 1, ...options, pipeline: nodes }),
  };
};

/** Begins a pipeline. */
export const pipeline = (): Start => step([], "Nothing") as Start;
