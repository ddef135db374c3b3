/**
 * The typed builder: each step offers only the nodes that can follow it, so an impossible order does not compile. What ends a pipeline is a job.
 *
 *     const job = pipeline().read({ uri: "landcover.tif" }).zonal({ zones: "aoi.geojson", classes: [2] }).writeTable({ uri: "forest.json" });
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

/** A pipeline that already is a job, checked as one from JSON is: a plain object, as `parseJob` gives it. */
export interface Runnable extends Job {
  /** The same with a name, limits, tiling and so on. */
  job(options?: JobOptions): Job;
}

/** The end of a pipeline. */
export interface Written extends Runnable {
  readonly gives: "Written";
}

/** Figures by zone: a job as it is, which prints them, or one that writes them. */
export interface Table extends Runnable {
  readonly gives: "Table";
  writeTable(parameters: Parameters<WriteTableNode>): Written;
}

/** A layer and its coarser levels. */
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

/** Rasters as they lie in their files. */
export interface Sources extends Pixels<Sources> {
  readonly gives: "Sources";
  tileToLayout(parameters?: Parameters<TileToLayoutNode>): Layer;
  composite(parameters?: Parameters<CompositeNode>): Layer;
}

/** Pixels on one grid. */
export interface Layer extends Pixels<Layer> {
  readonly gives: "Layer";
  pyramid(parameters?: Parameters<PyramidNode>): Pyramid;
  write(parameters: Parameters<WriteNode>): Written;
}

/** What a pipeline begins with. */
export interface Start {
  read(parameters: Parameters<ReadNode>): Sources;
  query(parameters: Parameters<QueryNode>): Sources;
}

type Gives = "Nothing" | "Sources" | "Layer" | "Pyramid" | "Table" | "Written";

const step = (nodes: readonly PipelineNode[], gives: Gives): unknown => {
  const then =
    (op: PipelineNode["op"], next: Gives = gives) =>
    (parameters: object = {}) =>
      step([...nodes, { op, ...parameters } as PipelineNode], next);
  const job = (options: JobOptions = {}): Job => parseJob({ tilefold: 1, ...options, pipeline: nodes });
  // A job shows its own members alone: it prints, compares and travels as what JSON says.
  const ended = (also: object): unknown => {
    const hidden = { gives, job, ...also };
    return Object.defineProperties(
      job(),
      Object.fromEntries(Object.entries(hidden).map(([key, value]) => [key, { value, enumerable: false }])),
    );
  };
  if (gives === "Written") return ended({});
  if (gives === "Table") return ended({ writeTable: then("write-table", "Written") });
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
  };
};

/** Begins a pipeline. Where types are not checked, a wrong order is JOB_ORDER as soon as the pipeline ends. */
export const pipeline = (): Start => step([], "Nothing") as Start;
