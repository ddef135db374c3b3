/** The plan of a job: all that batches share. Plain JSON, under 1 MiB; what is per batch lies beside it. */
import type { RasterHeader } from "../cog/header.js";
import type { ImageSpec } from "../cog/write-spec.js";
import type { ImageTags } from "../cog/write-tags.js";
import type { ZonalSpec } from "../partial/zonal-spec.js";
import type { LayerLayout, PyramidPlan } from "./layer-layout.js";
import type { LayerProgram } from "./layer-program.js";
import type { TileOutput } from "./tile-output.js";
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

/** A scene that --allow-missing left out, and why. */
export interface MissingScene {
  readonly scene: string;
  readonly code: string;
  readonly message: string;
}

interface PlanBase {
  readonly tilefold: 1;
  readonly engine: string;
  readonly jobId: string;
  /** Empty where they are too many: batches carry their own then. */
  readonly sources: readonly RasterHeader[];
  /** How many there are, and one of each store, where they do not stand here. */
  readonly sourceCount?: number;
  readonly origins?: readonly string[];
  readonly layer: LayerProgram;
  /** Where `layer` lies in a layout: its tiles are the layout's, but for one that the job cuts anew. */
  readonly layout?: LayerLayout | null;
  readonly tiling: Tiling;
  /** Tiles that any zone meets, and those of them that no zone's boundary crosses. */
  readonly tiles: number;
  readonly interiorTiles: number;
  readonly batches: number;
  /** Hash of all batches' records: it names the file that holds them. */
  readonly records: string;
  readonly estimate: Estimate;
  readonly warnings: readonly PlanWarning[];
  /** Hash of everything but the record that decides a batch's bytes: it begins each part's name. */
  readonly context: string;
  readonly allowMissing: boolean;
  readonly missingScenes?: readonly MissingScene[];
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

/** One image that a job writes. */
export interface PlannedImage {
  /** The group of scenes it is made of; "all" where there is one. */
  readonly key: string;
  readonly uri: string;
  readonly scenes: readonly string[];
  /** Milliseconds since 1970 from the first scene's time to the last one's, of the scenes that have one. */
  readonly times?: readonly [start: number, end: number];
  readonly program: LayerProgram;
  readonly spec: ImageSpec;
  /** What the file says beside its pixels. */
  readonly tags: ImageTags;
  /** Null where the layer lies in no layout. The program's grid is the pixels of its key bounds. */
  readonly layout: LayerLayout | null;
  /** Levels to be written above the layer's own. */
  readonly pyramid: PyramidPlan | null;
  /** Null for images that are one file of pixels. */
  readonly tiles: TileOutput | null;
  /** Of a layer whose keys have a time: its instants in milliseconds since 1970, ascending. Each has a program of its own on the one grid. */
  readonly instants?: readonly number[];
  /** The programs of the instants, unless batches carry them; `program` is the first then. */
  readonly slices?: readonly LayerProgram[];
}

export interface ImagePlan extends PlanBase {
  readonly output: "image";
  /** All on the grid of `layer`; batches of one image follow those of the one before. */
  readonly images: readonly PlannedImage[];
}

export type Plan = TablePlan | ImagePlan;

/** A line of manifest.jsonl: where the batch's record lies among the records and how its part is called. */
export interface BatchLine {
  readonly batch: number;
  /** Index of the image it is a part of, in a plan of images. */
  readonly image?: number;
  /** Index of its instant, where the image has instants. */
  readonly slice?: number;
  readonly part: string;
  readonly offset: number;
  readonly length: number;
  /** Pixels inside tiles that will be evaluated, and compressed bytes to be read. */
  readonly pixels: number;
  readonly bytes: number;
  /** Planned peak of memory in bytes. */
  readonly memory: number;
}
