/** What a zonal job computes of each zone, fixed in the plan: workers and the reducer read it and decide nothing. */
import { TilefoldError } from "../core/errors.js";
import type { CoverageMode } from "../geo/coverage-scan.js";
import type { CellType } from "../raster/cell-type.js";

export type Stat =
  | "count"
  | "sum"
  | "mean"
  | "min"
  | "max"
  | "variance"
  | "stdev"
  | "median"
  | "quantiles"
  | "mode"
  | "variety"
  | "histogram";

/**
 * How values are kept: not at all; as a table of value and cover (exact: all statistics follow from it); or as running figures (exact as well),
 * with a sketch for quantiles where zones are too large for a table.
 */
export type ValueStrategy = "none" | "table" | "running";

export interface ZonalBand {
  readonly name: string;
  readonly cellType: CellType;
  readonly values: ValueStrategy;
}

/** What `running` has to keep. Squares come with the sum. */
export interface RunningWants {
  readonly sum: boolean;
  readonly squares: boolean;
  readonly extremes: boolean;
  readonly bins: boolean;
  readonly sketch: boolean;
}

export interface ZonalSpec {
  readonly coverage: CoverageMode;
  /** Areas are integers of 2^unitExponent m², covers of 2^-29 pixels. */
  readonly unitExponent: number;
  readonly bands: readonly ZonalBand[];
  readonly stats: readonly Stat[];
  readonly quantiles: readonly number[];
  /** Edges of the histogram's bins, ascending; null: one bin a value. */
  readonly bins: readonly number[] | null;
  /** Values whose areas are asked for, ascending; all values; or none. */
  readonly classes: readonly number[] | "all" | null;
  /** Cell type of the band that splits the classes of the first band, or the zone where that has no classes; if there is one. */
  readonly by: CellType | null;
  readonly running: RunningWants;
}

export interface ZonalRequest {
  readonly stats: readonly Stat[];
  readonly quantiles?: readonly number[];
  readonly bins?: readonly number[];
  readonly classes?: readonly number[] | "all";
  readonly coverage: CoverageMode;
  readonly bands: readonly { readonly name: string; readonly cellType: CellType }[];
  readonly by: { readonly cellType: CellType } | null;
  readonly unitExponent: number;
  /** About how many pixels each zone has, never fewer than it touches. */
  readonly zonePixels: readonly number[];
}

/**
 * Values that tables of all zones may hold together where a cell type has more than 65,536 values: a reducer that merges as many takes about 1 GB.
 */
export const TABLE_VALUES = 4_000_000;

/** Classes that can be listed: as many as a band of 16 bits has values. */
const MOST_CLASSES = 65_536;

const isNarrow = (type: CellType): boolean => type === "uint8" || type === "int8" || type === "uint16" || type === "int16";

const QUANTILES: readonly Stat[] = ["median", "quantiles"];

/**
 * Decides how values are kept, by cell type and the zones' planned pixels, never by what is met on the way.
 * @throws LIMIT_EXCEEDED for mode, variety, a histogram by value or all classes of values of zones too large for exact tables;
 * JOB_INVALID for a `by` of values that are no classes, bins that do not ascend, too many classes
 */
export function planZonalSpec(request: ZonalRequest): ZonalSpec {
  const stats = [...new Set(request.stats)];
  const has = (...names: readonly Stat[]): boolean => names.some((name) => stats.includes(name));
  const pixels = request.zonePixels.reduce((sum, zone) => sum + zone, 0);
  const wants: RunningWants = {
    sum: has("sum", "mean", "variance", "stdev"),
    squares: has("variance", "stdev"),
    // Extremes bound what a sketch tells.
    extremes: has("min", "max", ...QUANTILES),
    bins: has("histogram") && request.bins !== undefined,
    sketch: has(...QUANTILES),
  };
  // A table of these has no substitute.
  const byValue: readonly Stat[] = ["mode", "variety", ...(request.bins ? [] : (["histogram"] as const))];
  const strategyOf = (cellType: CellType): ValueStrategy => {
    if (has(...byValue)) {
      if (!isNarrow(cellType)) refuseLarge(byValue.find((stat) => has(stat))!, cellType, pixels);
      return "table";
    }
    if (wants.sketch && (isNarrow(cellType) || pixels <= TABLE_VALUES)) return "table";
    if (isNarrow(cellType) && wants.bins) return "table";
    return Object.values(wants).some(Boolean) ? "running" : "none";
  };
  const bands = request.bands.map(({ name, cellType }): ZonalBand => ({ name, cellType, values: strategyOf(cellType) }));
  const ownClasses = isNarrow(bands[0]!.cellType);
  if (request.by && !(isNarrow(request.by.cellType) && (ownClasses || request.classes === undefined))) {
    throw new TilefoldError(
      "JOB_INVALID",
      `by needs classes (integers of at most 16 bits) to split by, and to split: these bands are ${request.by.cellType} and ${bands[0]!.cellType}`,
      ownClasses || !isNarrow(request.by.cellType) ? {} : { hint: "Leave `classes` out: the zone itself is split then." },
    );
  }
  if (request.classes === "all") for (const { cellType } of bands) if (!isNarrow(cellType)) refuseLarge("classes", cellType, pixels);
  return {
    coverage: request.coverage,
    unitExponent: request.unitExponent,
    bands,
    stats,
    quantiles: [...(request.quantiles ?? [0.25, 0.5, 0.75])],
    bins: request.bins ? checkBins(request.bins) : null,
    classes: checkClasses(request.classes ?? (request.by && ownClasses ? "all" : null)),
    by: request.by?.cellType ?? null,
    running: wants,
  };
}

function refuseLarge(what: string, cellType: CellType, pixels: number): void {
  if (pixels <= TABLE_VALUES) return;
  throw new TilefoldError(
    "LIMIT_EXCEEDED",
    `${what} of ${cellType} values needs a table of all values, and the zones have ${pixels} pixels; at most ${TABLE_VALUES} fit`,
    { hint: "Ask for fewer or smaller zones, list the classes, or make classes of the values first (map)." },
  );
}

function checkBins(edges: readonly number[]): readonly number[] {
  const wrong = edges.findIndex((edge, i) => !Number.isFinite(edge) || (i > 0 && edge <= edges[i - 1]!));
  if (edges.length >= 2 && edges.length <= MOST_CLASSES && wrong < 0) return [...edges];
  throw new TilefoldError(
    "JOB_INVALID",
    wrong < 0
      ? `bins has ${edges.length} edges, expected 2 to ${MOST_CLASSES}`
      : `the edges of bins must ascend: ${edges[wrong]} comes after ${edges[wrong - 1] ?? "nothing"}`,
  );
}

function checkClasses(classes: readonly number[] | "all" | null): ZonalSpec["classes"] {
  if (classes === null || classes === "all") return classes;
  const distinct = [...new Set(classes)].sort((a, b) => a - b);
  if (distinct.length <= MOST_CLASSES) return distinct;
  throw new TilefoldError("JOB_INVALID", `${distinct.length} classes are listed, at most ${MOST_CLASSES} can be`, {
    hint: 'Ask for "all".',
  });
}
