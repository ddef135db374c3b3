/** From exact sums to figures: each is one conversion to double. */
import { exactQuotient, parseExact } from "./exact-sum.js";
import { bucketValue, SKETCH_ERROR } from "./log-sketch.js";
import { integerToDouble, ratioToDouble } from "./ratio.js";
import { type ValueCover, weightedQuantile } from "./weighted-quantile.js";
import type { ZonalBandRow, ZonalRow } from "./zonal-row.js";
import type { ZonalBand, ZonalSpec } from "./zonal-spec.js";

/** A histogram by bins (edges, one more than counts) or by value. */
export type HistogramFigures = { readonly edges: readonly number[]; readonly counts: readonly number[] } | { readonly values: readonly number[]; readonly counts: readonly number[] };

export type StatFigures = Readonly<Record<string, number | null | Readonly<Record<string, number | null>> | HistogramFigures>>;

export interface BandFigures {
  readonly area: { readonly total: number; readonly valid: number; readonly classes?: Readonly<Record<string, number>> };
  /** Of the zone's total area; null where that is 0. */
  readonly percent?: Readonly<Record<string, number | null>>;
  /** Sum of coverage fractions over valid pixels. */
  readonly count: number;
  readonly stats?: StatFigures;
  /** Largest relative error of quantiles, where they are sketched. */
  readonly quantileError?: number;
}

export interface ZoneFigures extends BandFigures {
  /** Figures of each band by name, where there are several; the first stands above, too. */
  readonly bands?: Readonly<Record<string, BandFigures>>;
  readonly by?: readonly { readonly class: number; readonly by: number; readonly area: number; readonly count: number }[];
}

const ONE = 1n << 29n;

/** @param row null for a zone that no batch meets: zeros, and null for what needs a value */
export function finishRow(spec: ZonalSpec, row: ZonalRow | null): ZoneFigures {
  const bands = spec.bands.map((band, i) => finishBand(spec, band, row, row?.bands[i] ?? null));
  const by = spec.by === null ? undefined : (row?.by ?? []).map(([value, other, cover, area]) => ({ class: value, by: other, area: squareMetres(spec, BigInt(area)), count: ratioToDouble(BigInt(cover), ONE) }));
  return {
    ...bands[0]!,
    ...(bands.length > 1 ? { bands: Object.fromEntries(spec.bands.map(({ name }, i) => [name, bands[i]!])) } : {}),
    ...(by ? { by } : {}),
  };
}

/** Units of 2^-29 × 2^unitExponent m². */
const squareMetres = (spec: ZonalSpec, area: bigint): number => integerToDouble(area, spec.unitExponent - 29);

function finishBand(spec: ZonalSpec, band: ZonalBand, row: ZonalRow | null, found: ZonalBandRow | null): BandFigures {
  const total = BigInt(row?.total[1] ?? "0");
  const [cover, valid] = found ? [BigInt(found.valid[0]), BigInt(found.valid[1])] : [0n, 0n];
  const areas = new Map<number, bigint>((found?.classes ?? []).map(([value, , area]) => [value, BigInt(area)]));
  const classes = spec.classes === null ? null : spec.classes === "all" ? [...areas.keys()] : spec.classes;
  const stats = spec.stats.length === 0 ? null : finishStats(spec, band, found, cover);
  return {
    area: {
      total: squareMetres(spec, total),
      valid: squareMetres(spec, valid),
      ...(classes ? { classes: Object.fromEntries(classes.map((value) => [String(value), squareMetres(spec, areas.get(value) ?? 0n)])) } : {}),
    },
    ...(classes ? { percent: Object.fromEntries(classes.map((value) => [String(value), total === 0n ? null : ratioToDouble((areas.get(value) ?? 0n) * 100n, total)])) } : {}),
    count: ratioToDouble(cover, ONE),
    ...(stats ? { stats } : {}),
    ...(stats && band.values === "running" && spec.running.sketch ? { quantileError: SKETCH_ERROR } : {}),
  };
}

function finishStats(spec: ZonalSpec, band: ZonalBand, row: ZonalBandRow | null, cover: bigint): StatFigures {
  const table: ValueCover[] = (row?.table ?? []).map(([value, text]) => ({ value, cover: BigInt(text) }));
  const ordered: ValueCover[] = band.values === "running" ? (row?.sketch ?? []).map(([bucket, text]) => ({ value: clamp(bucketValue(bucket), row!), cover: BigInt(text) })) : table;
  const moments = band.values === "table" ? tableMoments(table) : runningMoments(row);
  const none = cover === 0n;
  const figures: Record<string, StatFigures[string]> = {};
  for (const stat of spec.stats) {
    switch (stat) {
      case "count":
        figures.count = ratioToDouble(cover, ONE);
        break;
      case "sum":
        figures.sum = exactQuotient(moments.sum, moments.sumExponent, 1n);
        break;
      case "mean":
        figures.mean = none ? null : exactQuotient(moments.sum, moments.sumExponent + 29, cover);
        break;
      case "variance":
        figures.variance = none ? null : variance(moments, cover);
        break;
      case "stdev":
        figures.stdev = none ? null : Math.sqrt(variance(moments, cover));
        break;
      case "min":
        figures.min = none ? null : band.values === "table" ? table[0]!.value : row!.min!;
        break;
      case "max":
        figures.max = none ? null : band.values === "table" ? table.at(-1)!.value : row!.max!;
        break;
      case "median":
        figures.median = weightedQuantile(ordered, 0.5);
        break;
      case "quantiles":
        figures.quantiles = Object.fromEntries(spec.quantiles.map((q) => [String(q), weightedQuantile(ordered, q)]));
        break;
      case "mode":
        figures.mode = modeOf(table);
        break;
      case "variety":
        figures.variety = table.length;
        break;
      case "histogram":
        figures.histogram = histogramOf(table, spec.bins);
        break;
    }
  }
  return figures;
}

/** A bucket's middle may lie beyond what was met. */
const clamp = (value: number, { min, max }: ZonalBandRow): number => Math.max(min ?? value, Math.min(max ?? value, value));

/** Exact sums of value × cover and value² × cover, as integers times powers of two. */
interface Moments {
  readonly sum: bigint;
  /** Of pixels: covers are in units of 2^-29. */
  readonly sumExponent: number;
  readonly squares: bigint;
  readonly squaresExponent: number;
}

function runningMoments(row: ZonalBandRow | null): Moments {
  const sum = parseExact(row?.sum ?? "0p0");
  const squares = parseExact(row?.squares ?? "0p0");
  return { sum: sum.m, sumExponent: sum.e, squares: squares.m, squaresExponent: squares.e };
}

function tableMoments(table: readonly ValueCover[]): Moments {
  // Every double is an integer times 2^-1074; integers need no such scale.
  const whole = table.every(({ value }) => Number.isInteger(value));
  const scale = whole ? 0 : 1074;
  let sum = 0n;
  let squares = 0n;
  for (const { value, cover } of table) {
    const scaled = whole ? BigInt(value) : integerOf(value);
    sum += scaled * cover;
    squares += scaled * scaled * cover;
  }
  return { sum, sumExponent: -29 - scale, squares, squaresExponent: -29 - 2 * scale };
}

const real = new Float64Array(1);
const words = new Uint32Array(real.buffer);

/** value × 2^1074. */
export function integerOf(value: number): bigint {
  real[0] = value;
  const e = (words[1]! >>> 20) & 0x7ff;
  const mantissa = (BigInt((words[1]! & 0xfffff) | (e === 0 ? 0 : 0x100000)) << 32n) | BigInt(words[0]!);
  const magnitude = mantissa << BigInt((e === 0 ? 1 : e) - 1);
  return words[1]! >>> 31 === 1 ? -magnitude : magnitude;
}

/** Of the population: (N·Σwx² − (Σwx)²) / N², exact until the one division. N is the cover. */
function variance({ sum, sumExponent, squares, squaresExponent }: Moments, cover: bigint): number {
  // Both to the exponent of the finer one; cover is in units of 2^-29.
  const left = { m: cover * squares, e: squaresExponent - 29 };
  const right = { m: sum * sum, e: 2 * sumExponent };
  const e = Math.min(left.e, right.e);
  const difference = (left.m << BigInt(left.e - e)) - (right.m << BigInt(right.e - e));
  return exactQuotient(difference, e + 58, cover * cover);
}

function modeOf(table: readonly ValueCover[]): number | null {
  let best: ValueCover | null = null;
  // Ascending: a tie keeps the smaller value.
  for (const entry of table) if (!best || entry.cover > best.cover) best = entry;
  return best?.value ?? null;
}

function histogramOf(table: readonly ValueCover[], edges: readonly number[] | null): HistogramFigures {
  if (!edges) return { values: table.map(({ value }) => value), counts: table.map(({ cover }) => ratioToDouble(cover, ONE)) };
  const covers = new Array<bigint>(edges.length - 1).fill(0n);
  for (const { value, cover } of table) {
    if (value < edges[0]! || value > edges.at(-1)!) continue;
    let bin = edges.findIndex((edge) => value < edge) - 1;
    if (bin < 0) bin = edges.length - 2;
    covers[bin]! += cover;
  }
  return { edges, counts: covers.map((cover) => ratioToDouble(cover, ONE)) };
}
