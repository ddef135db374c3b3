/** From exact sums to figures: each is one conversion to double. */

import type { ValueCovers } from "./covers.js";
import { bucketValue, SKETCH_ERROR } from "./log-sketch.js";
import { type Moments, meanOf, runningMoments, sumOf, tableMoments, varianceOf } from "./moments.js";
import { integerToDouble, ratioToDouble } from "./ratio.js";
import { binOf } from "./value-bins.js";
import { type OrderedCovers, valueAtRank, weightedQuantiles } from "./weighted-quantile.js";
import type { ZonalBandRow, ZonalRow } from "./zonal-row.js";
import type { Stat, ZonalBand, ZonalSpec } from "./zonal-spec.js";

/** A histogram by bins (edges, one more than counts) or by value. Counts are sums of coverage fractions. */
export type HistogramFigures =
  | { readonly edges: readonly number[]; readonly counts: readonly number[] }
  | { readonly values: readonly number[]; readonly counts: readonly number[] };

/** Null where there is nothing to tell of, or no finite number (JSON has no other). */
export type Figure = number | null;

export type StatFigures = Readonly<Record<string, Figure | Readonly<Record<string, Figure>> | HistogramFigures>>;

export interface BandFigures {
  readonly area: { readonly total: number; readonly valid: number; readonly classes?: Readonly<Record<string, number>> };
  /** Of the zone's total area; null where that is 0. */
  readonly percent?: Readonly<Record<string, Figure>>;
  /** Sum of coverage fractions over valid pixels. */
  readonly count: number;
  readonly stats?: StatFigures;
  /** Largest relative error of quantiles, where they are sketched, of the value that stands at their rank. */
  readonly quantileError?: number;
}

export interface ZoneFigures extends BandFigures {
  /** Figures of each band by name, where there are several; the first stands above, too. */
  readonly bands?: Readonly<Record<string, BandFigures>>;
  /** Of each class (or of the zone, where values are no classes) by each value of the second band. */
  readonly by?: readonly { readonly class?: number; readonly by: number; readonly area: number; readonly count: number }[];
}

const ONE = 1n << 29n;

/** @param row null for a zone that no batch meets: zeros, and null for what needs a value */
export function finishRow(spec: ZonalSpec, row: ZonalRow | null): ZoneFigures {
  const bands = spec.bands.map((band, i) => finishBand(spec, band, row, row?.bands[i] ?? null));
  return {
    ...bands[0]!,
    ...(bands.length > 1 ? { bands: Object.fromEntries(spec.bands.map(({ name }, i) => [name, bands[i]!])) } : {}),
    ...(spec.by === null
      ? {}
      : {
          by: (row?.by ?? []).map(([value, other, cover, area]) => ({
            ...(spec.classes === null ? {} : { class: value }),
            by: other,
            area: squareMetres(spec, BigInt(area)),
            count: ratioToDouble(BigInt(cover), ONE),
          })),
        }),
  };
}

/** Areas of rows are in units of 2^-29 × 2^unitExponent m². */
const squareMetres = (spec: ZonalSpec, area: bigint): number => integerToDouble(area, spec.unitExponent - 29);

function finishBand(spec: ZonalSpec, band: ZonalBand, row: ZonalRow | null, found: ZonalBandRow | null): BandFigures {
  const total = BigInt(row?.total[1] ?? "0");
  const [cover, valid] = found ? [BigInt(found.valid[0]), BigInt(found.valid[1])] : [0n, 0n];
  const areas = new Map<number, bigint>((found?.classes ?? []).map(([value, , area]) => [value, BigInt(area)]));
  const classes = spec.classes === null ? null : spec.classes === "all" ? [...areas.keys()] : spec.classes;
  const byClass = <T>(figure: (area: bigint) => T): Record<string, T> =>
    Object.fromEntries((classes ?? []).map((value) => [String(value), figure(areas.get(value) ?? 0n)]));
  return {
    area: {
      total: squareMetres(spec, total),
      valid: squareMetres(spec, valid),
      ...(classes ? { classes: byClass((area) => squareMetres(spec, area)) } : {}),
    },
    ...(classes ? { percent: byClass((area) => (total === 0n ? null : ratioToDouble(area * 100n, total))) } : {}),
    count: ratioToDouble(cover, ONE),
    ...(spec.stats.length === 0 ? {} : { stats: finishStats(spec, band, found, cover) }),
    ...(band.values === "running" && spec.running.sketch ? { quantileError: SKETCH_ERROR } : {}),
  };
}

const NOTHING: ValueCovers = { values: [], covers: [] };

const ordered = ({ values, covers }: ValueCovers): OrderedCovers => ({ values, covers: covers.map(BigInt) });

/** What statistics are told from. */
interface Known {
  readonly spec: ZonalSpec;
  readonly row: ZonalBandRow | null;
  readonly cover: bigint;
  /** Null where values are not kept in a table. */
  readonly table: OrderedCovers | null;
  readonly moments: () => Moments;
  readonly quantiles: (levels: readonly number[]) => Figure[];
}

function finishStats(spec: ZonalSpec, band: ZonalBand, row: ZonalBandRow | null, cover: bigint): StatFigures {
  const table = band.values === "table" ? ordered(row?.table ?? NOTHING) : null;
  let moments: Moments | null = null;
  const known: Known = {
    spec,
    row,
    cover,
    table,
    moments: () => (moments ??= table ? tableMoments(table) : runningMoments(row)),
    quantiles: (levels) => (table ? weightedQuantiles(table, levels) : sketchedQuantiles(band, row, levels)),
  };
  return Object.fromEntries(spec.stats.map((stat) => [stat, orNull(FIGURES[stat](known))]));
}

const orNull = (figure: StatFigures[string]): StatFigures[string] =>
  typeof figure === "number" && !Number.isFinite(figure) ? null : figure;

/** Of a zone with any valid pixel, else null. */
const ofSome =
  (figure: (known: Known) => Figure) =>
  (known: Known): Figure =>
    known.cover === 0n ? null : figure(known);

const FIGURES: { readonly [S in Stat]: (known: Known) => StatFigures[string] } = {
  count: ({ cover }) => ratioToDouble(cover, ONE),
  sum: ({ moments }) => sumOf(moments()),
  mean: ofSome(({ moments, cover }) => meanOf(moments(), cover)),
  variance: ofSome(({ moments, cover }) => varianceOf(moments(), cover)),
  stdev: ofSome(({ moments, cover }) => Math.sqrt(varianceOf(moments(), cover))),
  min: ofSome(({ table, row }) => (table ? table.values[0]! : row!.min!)),
  max: ofSome(({ table, row }) => (table ? table.values.at(-1)! : row!.max!)),
  median: ({ quantiles }) => quantiles([0.5])[0]!,
  quantiles: ({ spec, quantiles }) => {
    const found = quantiles(spec.quantiles);
    return Object.fromEntries(spec.quantiles.map((q, i) => [String(q), orNull(found[i]!) as Figure]));
  },
  mode: ({ table }) => modeOf(table!),
  variety: ({ table }) => table!.values.length,
  histogram: ({ spec, table, row }) => {
    if (spec.bins === null) return { values: table!.values, counts: table!.covers.map((cover) => ratioToDouble(cover, ONE)) };
    return { edges: spec.bins, counts: binCovers(spec.bins, table, row).map((cover) => ratioToDouble(cover, ONE)) };
  },
};

/** Ascending: a tie keeps the smaller value. */
function modeOf({ values, covers }: OrderedCovers): Figure {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (covers[i]! > covers[best]!) best = i;
  return values[best] ?? null;
}

/** Buckets stand for their middle values, which may lie beyond what was met: extremes, where they are known, bound them. */
function sketchedQuantiles(band: ZonalBand, row: ZonalBandRow | null, levels: readonly number[]): Figure[] {
  const { values, covers } = ordered(row?.sketch ?? NOTHING);
  const middles = values.map((bucket) =>
    Math.min(row?.max ?? Infinity, Math.max(row?.min ?? -Infinity, bucketValue(band.cellType, bucket))),
  );
  return levels.map((q) => valueAtRank({ values: middles, covers }, q));
}

function binCovers(edges: readonly number[], table: OrderedCovers | null, row: ZonalBandRow | null): bigint[] {
  const covers = new Array<bigint>(edges.length - 1).fill(0n);
  if (table) {
    table.values.forEach((value, i) => {
      const bin = binOf(edges, value);
      if (bin >= 0) covers[bin]! += table.covers[i]!;
    });
  } else {
    const { values, covers: found } = ordered(row?.bins ?? NOTHING);
    values.forEach((bin, i) => {
      covers[bin]! += found[i]!;
    });
  }
  return covers;
}
