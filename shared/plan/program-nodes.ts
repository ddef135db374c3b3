/** What each node makes of a program: the grid and bands of its output from those of its input. Pure; nothing is read. */
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import { bandsOf, checkExpression } from "../expr/check.js";
import { parseExpression } from "../expr/parse.js";
import { parseCrs, sameCrs } from "../geo/crs.js";
import type { CompositeNode } from "../node/composite.js";
import type { MapNode } from "../node/map.js";
import type { MaskNode } from "../node/mask.js";
import { compositeCellType } from "../raster/composite-type.js";
import { type MaskRule, parseBits, unfitRule } from "../raster/mask-rule.js";
import { qaRules } from "../raster/qa-preset.js";
import type { ResampleMethod } from "../raster/resample-kernel.js";
import type { BoundExpression, LayerBand, LayerProgram, LayerReducer, MaskTest, PlacedGrid, SourcesProgram } from "./layer-program.js";
import { commonScaling, scaledProgram } from "./scaling.js";
import { atOverview, widening } from "./warp-scale.js";

/**
 * Index of a band of a program, by number from 1, by name, or by b1, b2, ….
 * @throws RASTER_BAND naming the bands there are
 */
export function bandOf(program: Pick<LayerProgram, "bands">, wanted: number | string, what = "the layer"): number {
  const { bands } = program;
  if (typeof wanted === "number" && wanted >= 1 && wanted <= bands.length) return wanted - 1;
  if (typeof wanted === "string") {
    const named = bands.findIndex(({ name }) => name === wanted);
    if (named >= 0) return named;
    const numbered = /^b(\d+)$/.exec(wanted);
    if (numbered && Number(numbered[1]) >= 1 && Number(numbered[1]) <= bands.length) return Number(numbered[1]) - 1;
  }
  const names = bands.map(({ name }) => name);
  const near = typeof wanted === "string" ? nearestName(wanted, names) : undefined;
  throw new TilefoldError("RASTER_BAND", `${what} has no band ${JSON.stringify(wanted)}${near ? `; did you mean "${near}"?` : ""}`, {
    hint: `Bands: ${names.map((name, i) => (name === `b${i + 1}` ? name : `${name} (b${i + 1})`)).join(", ")}.`,
  });
}

/** The program with these of its bands, in this order; whatever only other bands need is not read any more. */
export function selectBands(program: LayerProgram, take: readonly number[]): LayerProgram {
  if (take.length === program.bands.length && take.every((band, i) => band === i)) return program;
  const bands = take.map((band) => program.bands[band]!);
  switch (program.kind) {
    case "sources":
      return {
        ...program,
        bands,
        parts: program.parts.map((part) => ({ ...part, bands: take.map((band) => part.bands[band]!) })),
      } satisfies SourcesProgram;
    case "select":
      return selectBands(
        program.input,
        take.map((band) => program.take[band]!),
      );
    case "map": {
      const expressions = take.map((band) => program.expressions[band]!);
      const needed = ascending(expressions.flatMap(({ from }) => from));
      return { ...program, bands, input: selectBands(program.input, needed), expressions: expressions.map((one) => rebound(one, needed)) };
    }
    case "mosaic":
      return { ...program, bands, inputs: program.inputs.map((input) => selectBands(input, take)) };
    case "shift":
    case "resample":
      return { ...program, bands, input: selectBands(program.input, take) };
    case "mask": {
      const { test } = program;
      const tested = test.kind === "rules" ? [test.band] : test.kind === "where" ? test.expression.from : [];
      const needed = ascending([...take, ...tested]);
      const moved: MaskTest =
        test.kind === "rules"
          ? { ...test, band: needed.indexOf(test.band) }
          : test.kind === "where"
            ? { ...test, expression: rebound(test.expression, needed) }
            : test;
      const input = selectBands(program.input, needed);
      return picked(
        { ...program, bands: input.bands, input, test: moved },
        take.map((band) => needed.indexOf(band)),
      );
    }
    case "stack": {
      // Inputs that give nothing fall away; the others keep their order.
      const starts: number[] = [];
      let start = 0;
      for (const input of program.inputs) {
        starts.push(start);
        start += input.bands.length;
      }
      const needed = ascending(take);
      const inputs = program.inputs.flatMap((input, i) => {
        const own = needed.map((band) => band - starts[i]!).filter((band) => band >= 0 && band < input.bands.length);
        return own.length === 0 ? [] : [selectBands(input, own)];
      });
      const all = needed.map((band) => program.bands[band]!);
      const stack: LayerProgram = inputs.length === 1 ? renamed(inputs[0]!, all) : { ...program, bands: all, inputs };
      return picked(
        stack,
        take.map((band) => needed.indexOf(band)),
      );
    }
    case "composite":
      return picked(program, take);
  }
}

const ascending = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);

const rebound = (expression: BoundExpression, needed: readonly number[]): BoundExpression => ({
  ...expression,
  from: expression.from.map((band) => needed.indexOf(band)),
});

function picked(input: LayerProgram, take: readonly number[]): LayerProgram {
  if (take.length === input.bands.length && take.every((band, i) => band === i)) return input;
  return { kind: "select", grid: input.grid, bands: take.map((band) => input.bands[band]!), input, take };
}

/** The program with other names for its bands. */
export const renamed = (program: LayerProgram, bands: readonly LayerBand[]): LayerProgram => ({ ...program, bands });

function bind(
  text: string,
  program: LayerProgram,
): { expression: BoundExpression; cellType: ReturnType<typeof checkExpression>["cellType"] } {
  const names = program.bands.map(({ name }) => name);
  const { reads, cellType } = checkExpression(parseExpression(text), names);
  return { expression: { text, names, reads, from: reads }, cellType };
}

/**
 * @param outside the edges of the node's geometry in pixels of the program's grid, where it has one
 * @throws JOB_INVALID for no test or more than one, for bits of floats; EXPRESSION_INVALID; RASTER_BAND
 */
export function maskProgram(
  input: LayerProgram,
  node: MaskNode,
  outside: { coords: readonly number[]; sign: readonly number[] } | null,
): LayerProgram {
  const given = (["bits", "field", "values", "where", "preset", "geometry"] as const).filter((key) => node[key] !== undefined);
  if (given.length !== 1) {
    throw new TilefoldError(
      "JOB_INVALID",
      `a mask has exactly one of bits, field, values, where, preset, geometry; this one has ${given.join(" and ") || "none"}`,
      {
        hint: "Several mask nodes in a row all apply.",
      },
    );
  }
  return {
    kind: "mask",
    grid: input.grid,
    bands: input.bands,
    input,
    test: maskTest(input, node, outside),
    keep: node.keep === true,
    dilate: node.dilate ?? 0,
  };
}

function maskTest(input: LayerProgram, node: MaskNode, outside: { coords: readonly number[]; sign: readonly number[] } | null): MaskTest {
  if (outside !== null) return { kind: "outside", ...outside };
  if (node.where !== undefined) return { kind: "where", expression: bind(node.where, input).expression };
  if (node.preset !== undefined) return rulesOf(input, node.preset.band, qaRules(node.preset.name));
  if (node.values !== undefined) return rulesOf(input, node.values.band, [{ kind: "values", values: node.values.in }]);
  if (node.field !== undefined) {
    const { band, bits, op, value } = node.field;
    return rulesOf(input, band, [{ kind: "field", first: Math.min(...bits), last: Math.max(...bits), op, value }]);
  }
  const { band, ...matches } = node.bits!;
  const given = (["all", "any", "none"] as const).filter((match) => matches[match] !== undefined);
  if (given.length !== 1)
    throw new TilefoldError("JOB_INVALID", `bits has exactly one of all, any, none; this one has ${given.join(" and ") || "none"}`);
  return rulesOf(input, band, [{ kind: "bits", match: given[0]!, bits: parseBits(matches[given[0]!]!) }]);
}

function rulesOf(input: LayerProgram, wanted: number | string, rules: readonly MaskRule[]): MaskTest {
  const band = bandOf(input, wanted);
  const { name, cellType } = input.bands[band]!;
  for (const rule of rules) {
    const why = unfitRule(rule, cellType);
    if (why) throw new TilefoldError("JOB_INVALID", `band "${name}" cannot be asked for bits: ${why}`);
  }
  return { kind: "rules", band, rules };
}

/** @throws EXPRESSION_INVALID with a caret; JOB_INVALID for a band twice */
export function mapProgram(stored: LayerProgram, node: MapNode): LayerProgram {
  const source = node.scaled === true ? scaledProgram(stored) : stored;
  const bound = Object.entries(node.bands).map(([name, text]) => ({ name, ...bind(text, source) }));
  const needed = ascending(bound.flatMap(({ expression }) => expression.from));
  const input = selectBands(source, needed);
  return {
    kind: "map",
    grid: source.grid,
    bands: bound.map(({ name, cellType }): LayerBand => ({ name, cellType: node.cellType ?? cellType, nodata: null })),
    input,
    expressions: bound.map(({ expression }) => rebound(expression, needed)),
  };
}

/** Source pixels, as gdalwarp has it. */
const ERROR_THRESHOLD = 0.125;

/** Pixels by which a grid may be off another and still be taken as lying on it. */
const ALIGNED = 1e-3;

export interface OnGridOptions {
  readonly method: ResampleMethod;
  /** Whether bilinear and cubic kernels widen where they shrink [true]. */
  readonly antialias?: boolean | undefined;
  /** Source pixels by which positions may be approximated [0.125]. */
  readonly errorThreshold?: number | undefined;
  /** Source pixels that a window reads beyond its own at least [0]; no pixel depends on it. */
  readonly bufferSize?: number | undefined;
}

/**
 * The program on another grid: moved by whole pixels where the grids agree, else resampled.
 * @throws SOURCES_MIXED where one grid has a CRS and the other none; what parseCrs and createTransform throw
 */
export function onGrid(program: LayerProgram, grid: PlacedGrid, options: OnGridOptions): LayerProgram {
  const offset = offsetBetween(program.grid, grid);
  if (offset === null) {
    if ((program.grid.crs === null) !== (grid.crs === null)) {
      throw new TilefoldError("SOURCES_MIXED", "a scene has no CRS and another one has", {
        hint: "Give the CRS with `crs`, or leave the scene out.",
      });
    }
    const { method, antialias = true, errorThreshold = ERROR_THRESHOLD, bufferSize = 0 } = options;
    const crs = sameGridCrs(program.grid, grid) ? null : { target: parseCrs(grid.crs!), source: parseCrs(program.grid.crs!) };
    const shrinks = antialias && (method === "bilinear" || method === "cubic");
    const input = atOverview(program, grid, crs);
    return {
      kind: "resample",
      grid,
      bands: program.bands,
      input,
      method,
      widen: shrinks ? widening(grid, input.grid, crs) : { x: 1, y: 1 },
      errorThreshold,
      bufferSize,
      crs,
    };
  }
  if (offset.col === 0 && offset.row === 0 && program.grid.width === grid.width && program.grid.height === grid.height) return program;
  return { kind: "shift", grid, bands: program.bands, input: program, ...offset };
}

/** Whether two grids have one CRS; grids without any count as one plane. */
function sameGridCrs(a: PlacedGrid, b: PlacedGrid): boolean {
  if (a.crs === b.crs) return true;
  return a.crs !== null && b.crs !== null && sameCrs(parseCrs(a.crs), parseCrs(b.crs));
}

/** Whole pixels from a grid's corner to another's, or null where the cells do not coincide. */
export function offsetBetween(of: PlacedGrid, on: PlacedGrid): { readonly col: number; readonly row: number } | null {
  if (!sameGridCrs(of, on)) return null;
  const t = on.transform;
  const o = of.transform;
  const far = Math.max(of.width, of.height);
  if (!(["a", "b", "d", "e"] as const).every((key) => Math.abs(t[key] - o[key]) * far <= ALIGNED * Math.hypot(t.a, t.d))) return null;
  const determinant = t.a * t.e - t.b * t.d;
  const col = ((o.c - t.c) * t.e - (o.f - t.f) * t.b) / determinant;
  const row = ((o.f - t.f) * t.a - (o.c - t.c) * t.d) / determinant;
  if (Math.abs(col - Math.round(col)) > ALIGNED || Math.abs(row - Math.round(row)) > ALIGNED) return null;
  return { col: Math.round(col) + 0, row: Math.round(row) + 0 };
}

export interface NamedScene {
  readonly id: string;
  readonly program: LayerProgram;
}

/**
 * Scenes reduced to one image on a grid.
 * @throws RASTER_BAND naming the scene that has not a band; JOB_INVALID where the reducer lacks its parameter
 */
export function compositeProgram(scenes: readonly NamedScene[], grid: PlacedGrid, node: CompositeNode): LayerProgram {
  const first = scenes[0]!;
  const wanted = node.bands ?? first.program.bands.map(({ name }) => name);
  const reducer = node.reducer ?? "median";
  if ((reducer === "percentile") !== (node.percentile !== undefined)) {
    throw new TilefoldError(
      "JOB_INVALID",
      reducer === "percentile"
        ? "the reducer percentile needs `percentile`, from 0 to 100"
        : `\`percentile\` goes with the reducer percentile, not with ${reducer}`,
    );
  }
  if ((reducer === "best") !== (node.best !== undefined)) {
    throw new TilefoldError(
      "JOB_INVALID",
      reducer === "best" ? "the reducer best needs `best`, an expression" : `\`best\` goes with the reducer best, not with ${reducer}`,
    );
  }
  const scored = node.best === undefined ? [] : bandsOf(parseExpression(node.best)).filter((name) => !wanted.includes(name));
  const method = node.resample ?? "nearest";
  const programs = scenes.map(({ id, program }) => {
    const take = [...wanted, ...scored].map((name) => bandOf(program, name, `scene "${id}"`));
    const chosen = selectBands(program, take);
    // Bands go by the names they were asked by.
    const named = renamed(
      chosen,
      chosen.bands.map((band, i) => ({ ...band, name: [...wanted, ...scored][i]! })),
    );
    try {
      return onGrid(named, grid, { method });
    } catch (thrown) {
      const { code, message, hint } = asTilefoldError(thrown);
      throw new TilefoldError(code, `scene "${id}": ${message}`, { hint, cause: thrown });
    }
  });
  const score = node.best === undefined ? null : bind(node.best, programs[0]!).expression;
  const kind: LayerReducer =
    reducer === "percentile"
      ? { kind: reducer, percent: node.percentile! }
      : reducer === "best"
        ? { kind: reducer, score: score! }
        : { kind: reducer };
  const bands = wanted.map((name, b): LayerBand => {
    const types = programs.map((program) => program.bands[b]!.cellType);
    const plain = kind.kind === "medoid" || kind.kind === "best" ? ({ kind: "first" } as const) : kind;
    const cellType = node.cellType ?? compositeCellType(plain, types);
    const nodata = programs[0]!.bands[b]!.nodata;
    const keeps =
      kind.kind !== "count" && types.every((type) => type === cellType) && programs.every((program) => program.bands[b]!.nodata === nodata);
    const scaling = kind.kind === "count" ? {} : commonScaling(programs.map((program) => program.bands[b]!));
    return { name, cellType, nodata: keeps ? nodata : null, ...scaling };
  });
  const observations = node.observations === true;
  return {
    kind: "composite",
    grid,
    bands: observations ? [...bands, { name: "observations", cellType: "uint16", nodata: null }] : bands,
    scenes: programs,
    reducer: kind,
    outputs: wanted.length,
    observations,
  };
}

/** Bands of the layers of all groups as one layer: they are called `key:name` where there is more than one group. */
export function joinedGroups(
  groups: readonly { readonly key: string; readonly program: LayerProgram }[],
  take: (program: LayerProgram) => readonly number[],
): LayerProgram {
  const inputs = groups.map(({ key, program }) => {
    const chosen = selectBands(program, take(program));
    return groups.length === 1
      ? chosen
      : renamed(
          chosen,
          chosen.bands.map((band) => ({ ...band, name: `${key}:${band.name}` })),
        );
  });
  return inputs.length === 1 ? inputs[0]! : { kind: "stack", grid: inputs[0]!.grid, bands: inputs.flatMap(({ bands }) => bands), inputs };
}
