/** The plan of a job: all that batches share. Plain JSON, under 1 MiB; what is per batch lies beside it. */
import type { RasterHeader } from "../cog/header.js";
import type { ZonalSpec } from "../partial/zonal-spec.js";
import type { LayerProgram } from "./layer-program.js";
import type { Tiling } from "./tiling.js";

/** What the work will take, known before the first pixel is read. */
export interface Estimate {
  readonly bytesRead: number;
  readonly requests: number;
  readonly invocations: number;
  readonly gbSeconds: number;
  readonly usd: number;
  readonly seconds: number;
  /** In the cloud: how it would run, its state transitions, the price at its lowest and highest, and the date of the prices. */
  readonly executor?: "lambda" | "step-functions";
  readonly transitions?: number;
  readonly usdLow?: number;
  readonly usdHigh?: number;
  readonly prices?: string;
}

export interface PlanWarning {
  readonly code: string;
  readonly message: string;
}

interface PlanBase {
  readonly tilefold: 1;
  readonly engine: string;
  readonly jobId: string;
  readonly sources: readonly RasterHeader[];
  readonly layer: LayerProgram;
  readonly tiling: Tiling;
  /** Tiles that any zone meets, and those of them that no zone's boundary crosses. */
  readonly tiles: number;
  readonly interiorTiles: number;
  readonly batches: number;
  readonly estimate: Estimate;
  readonly warnings: readonly PlanWarning[];
  /** Hash of everything but the record that decides a batch's bytes: it begins each part's name. */
  readonly context: string;
  readonly allowMissing: boolean;
}

export interface TablePlan extends PlanBase {
  readonly output: "table";
  readonly zonal: ZonalSpec;
  /** A second raster whose values split the classes. */
  readonly by: LayerProgram | null;
  readonly zones: number;
  /** Zones that cannot be answered; their errors stand beside them in zones.ndjson. */
  readonly zonesFailed: number;
}

export type Plan = TablePlan;

/** A line of manifest.jsonl: where the batch's record lies in batches.bin and how its part is called. */
export interface BatchLine {
  readonly batch: number;
  readonly part: string;
  readonly offset: number;
  readonly length: number;
  /** Pixels inside tiles that will be evaluated, and compressed bytes to be read. */
  readonly pixels: number;
  readonly bytes: number;
  /** Planned peak of memory in bytes. */
  readonly memory: number;
}
