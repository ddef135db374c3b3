/** What a zonal job computes of each zone, fixed in the plan: workers and the reducer read it and decide nothing. */
import { TilefoldError } from "../core/errors.js";
import type { CoverageMode } from "../geo/coverage-scan.js";
import type { CellType } from "../raster/cell-type.js";

export type Stat = "count" | "sum" | "mean" | "min" | "max" | "variance" | "stdev" | "median" | "quantiles" | "mode" | "variety" | "histogram";

/**
 * How values are kept: not at all; as a table of value and cover (exact: all statistics follow from it); or as running figures
 * with a sketch for quantiles, where zones are too large for a table.
 */
export type ValueStrategy = "none" | "table" | "running";

export interface ZonalBand {
  readonly name: string;
  readonly cellType: CellType;
  readonly values: ValueStrategy;
}

export interface ZonalSpec {
  readonly coverage: CoverageMode;
  /** Areas are integers of 2^unitExponent m², covers of 2^-29 pixels. */
  readonly unitExponent: number;
  readonly bands: readonly ZonalBand[];
  readonly stats: readonly Stat[];
  readonly quantiles: readonly number[];
  readonly bins: readonly number[] | null;
  /** Values whose areas are asked for; all values; or none. */
  readonly classes: readonly number[] | "all" | null;
  /** Cell type of the band that splits the classes, if there is one. */
  readonly by: CellType | null;
  /** What `running` has to keep. */
  readonly running: { readonly sum: boolean; readonly squares: boolean; readonly extremes: boolean; readonly sketch: boolean };
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
  /** Coverage of each zone in units of 2^-29 pixels, as decimal text. */
  readonly zoneCovers: readonly string[];
}

/** Values that tables of all zones may hold together where a cell type has more than 65,536 values: 16 bytes each while they are gathered. */
const TABLE_VALUES = 8_000_000;

const isNarrow = (type: CellType): boolean => type === "uint8" || type === "int8" || type === "uint16" || type === "int16";

const NEEDS_VALUES: ReadonlySet<Stat> = new Set<Stat>(["sum", "mean", "min", "max", "variance", "stdev", "median", "quantiles", "mode", "variety", "histogram"]);
const NEEDS_TABLE: ReadonlySet<Stat> = new Set<Stat>(["mode", "variety", "histogram"]);
const NEEDS_QUANTILES: ReadonlySet<Stat> = new Set<Stat>(["median", "quantiles"]);

/**
 * Decides how values are kept, by cell type and the zones' planned pixels, never by what is met on the way.
 * @throws LIMIT_EXCEEDED for mode, variety or a histogram of values of zones too large for exact tables
 */
export function planZonalSpec(request: ZonalRequest): ZonalSpec {
  const { stats } = request;
  const wanted = (set: ReadonlySet<Stat>): boolean => stats.some((stat) => set.has(stat));
  const pixels = request.zoneCovers.reduce((sum, cover) => sum + Number(BigInt(cover) >> 29n) + 1, 0);
  const small = pixels <= TABLE_VALUES;
  const tableOnly = stats.filter((stat) => NEEDS_TABLE.has(stat) && !(stat === "histogram" && request.bins));
  const bands = request.bands.map(({ name, cellType }): ZonalBand => {
    if (!wanted(NEEDS_VALUES)) return { name, cellType, values: "none" };
    if (isNarrow(cellType)) return { name, cellType, values: "table" };
    const ordered = wanted(NEEDS_QUANTILES) || tableOnly.length > 0 || stats.includes("histogram");
    if (!ordered) return { name, cellType, values: "running" };
    if (small) return { name, cellType, values: "table" };
    if (tableOnly.length > 0 || stats.includes("histogram")) {
      throw new TilefoldError("LIMIT_EXCEEDED", `${(tableOnly[0] ?? "histogram") as string} of ${cellType} values needs a table of all values, and the zones have ${pixels} pixels; at most ${TABLE_VALUES} fit`, {
        hint: "Ask for fewer or smaller zones, or make classes of the values first (map).",
      });
    }
    return { name, cellType, values: "running" };
  });
  if (request.by && !(isNarrow(request.by.cellType) && isNarrow(request.bands[0]!.cellType))) {
    throw new TilefoldError("JOB_INVALID", `by needs two bands of classes (integers of at most 16 bits), these are ${request.bands[0]!.cellType} and ${request.by.cellType}`);
  }
  if (request.classes === "all" && request.bands.some(({ cellType }) => !isNarrow(cellType)) && !small) {
    throw new TilefoldError("LIMIT_EXCEEDED", `areas of all values of a ${request.bands[0]!.cellType} band need a table of all values, and the zones have ${pixels} pixels; at most ${TABLE_VALUES} fit`, {
      hint: "List the classes, or ask for smaller zones.",
    });
  }
  const has = (...names: readonly Stat[]): boolean => names.some((name) => stats.includes(name));
  return {
    coverage: request.coverage,
    unitExponent: request.unitExponent,
    bands,
    stats: [...stats],
    quantiles: [...(request.quantiles ?? [0.25, 0.5, 0.75])],
    bins: request.bins ? [...request.bins] : null,
    classes: request.by && request.classes === undefined ? "all" : request.classes === undefined ? null : request.classes === "all" ? "all" : [...new Set(request.classes)].sort((a, b) => a - b),
    by: request.by?.cellType ?? null,
    running: { sum: has("sum", "mean", "variance", "stdev"), squares: has("variance", "stdev"), extremes: has("min", "max"), sketch: wanted(NEEDS_QUANTILES) },
  };
}
