/**
 * Programs of many sources, batch by batch: a batch carries the sources that meet it and the program of these alone, so that neither the plan nor a
 * worker ever holds them all.
 */
import type { RasterHeader } from "../cog/header.js";
import type { PixelWindow } from "../grid/window.js";
import type { LayerProgram } from "./layer-program.js";
import type { BatchLine, Plan } from "./plan.js";
import { inputsMeeting, inputsOf, inputWindow, leavesOf, partsMeeting } from "./program-tree.js";

export interface OwnSources {
  readonly sources: readonly RasterHeader[];
  /** The plan's programs, of which the batch is a part, cut down to the sources above. */
  readonly programs: readonly LayerProgram[];
}

/** A plan with more than these bytes of sources and programs leaves them to its batches. */
const PLAN_BYTES = 512 << 10;
const PLAN_SOURCES = 512;

/** Whether the sources are too many to stand in the plan. */
export function tooManySources(headers: readonly RasterHeader[], programs: readonly LayerProgram[]): boolean {
  if (headers.length > PLAN_SOURCES) return true;
  if (headers.length < 16) return false;
  const bytes = [...headers, ...programs].reduce((sum, one) => sum + JSON.stringify(one).length, 0);
  return bytes > PLAN_BYTES;
}

const NOWHERE: PixelWindow = { col: 0, row: 0, width: 0, height: 0 };

/** The program without whatever has no pixel in a window: there, and only there, it is worth the same. */
export function prunedProgram(program: LayerProgram, window: PixelWindow): LayerProgram {
  switch (program.kind) {
    case "sources": {
      const met = partsMeeting(program, window);
      return met.length === program.parts.length ? program : { ...program, parts: met.map((index) => program.parts[index]!) };
    }
    case "mosaic": {
      const met = inputsMeeting(program, window);
      return {
        ...program,
        inputs: met.map(({ index, part }) => prunedProgram(program.inputs[index]!, part)),
        places: met.flatMap(({ index }) => program.places.slice(4 * index, 4 * index + 4)),
      };
    }
    case "stack":
      return { ...program, inputs: program.inputs.map((input) => prunedProgram(input, window)) };
    case "composite": {
      const scenes = program.scenes.map((scene) => prunedProgram(scene, window));
      return { ...program, scenes: scenes.filter(mayHaveValues) };
    }
    default: {
      const input = prunedProgram(program.input, inputWindow(program, window) ?? NOWHERE);
      return input === program.input ? program : { ...program, input };
    }
  }
}

/** Expressions may have values where no source has: coalesce(band, 0). */
const mayHaveValues = (program: LayerProgram): boolean =>
  program.kind === "sources" ? program.parts.length > 0 : program.kind === "map" || inputsOf(program).some(mayHaveValues);

/** The program as its shape alone: grid, bands and nodes, no source. */
export function hollowProgram(program: LayerProgram): LayerProgram {
  switch (program.kind) {
    case "sources":
      return { ...program, parts: [] };
    case "mosaic":
      return { ...program, inputs: [], places: [] };
    case "stack":
      return { ...program, inputs: program.inputs.map(hollowProgram) };
    case "composite":
      return { ...program, scenes: [] };
    default:
      return { ...program, input: hollowProgram(program.input) };
  }
}

/** Programs and the sources they name, which are numbered anew in their old order: `places` by old number. */
export function ownSources(
  programs: readonly LayerProgram[],
  headers: readonly RasterHeader[],
): { readonly own: OwnSources; readonly places: ReadonlyMap<number, number> } {
  // The coarsest level that is read of each.
  const levels = new Map<number, number>();
  for (const { parts } of programs.flatMap(leavesOf))
    for (const { source, overview = 0 } of parts) levels.set(source, Math.max(overview, levels.get(source) ?? 0));
  const used = [...levels.keys()].sort((a, b) => a - b);
  const places = new Map(used.map((source, place) => [source, place]));
  const sources = used.map((source) => ({
    ...headers[source]!,
    levels: headers[source]!.levels.slice(0, 1 + levels.get(source)!),
    warnings: [],
  }));
  return { own: { sources, programs: programs.map((program) => renumbered(program, places)) }, places };
}

function renumbered(program: LayerProgram, places: ReadonlyMap<number, number>): LayerProgram {
  const each = (inputs: readonly LayerProgram[]): LayerProgram[] => inputs.map((input) => renumbered(input, places));
  switch (program.kind) {
    case "sources":
      return { ...program, parts: program.parts.map((part) => ({ ...part, source: places.get(part.source)! })) };
    case "mosaic":
    case "stack":
      return { ...program, inputs: each(program.inputs) };
    case "composite":
      return { ...program, scenes: each(program.scenes) };
    default:
      return { ...program, input: renumbered(program.input, places) };
  }
}

/** The plan as a batch sees it: with its own sources, if it has any, and the program of its instant. @param line the batch's image, in a plan of images */
export function planWith<P extends Plan>(plan: P, own: OwnSources | null, line: Pick<BatchLine, "image" | "slice">): P {
  if (plan.output === "table") {
    if (own === null) return plan;
    return { ...plan, sources: own.sources, layer: own.programs[0]!, by: own.programs[1] ?? null };
  }
  const program = own?.programs[0] ?? (line.slice === undefined ? undefined : plan.images[line.image!]!.slices![line.slice]);
  if (program === undefined) return plan;
  const images = plan.images.map((one, i) => (i === line.image ? { ...one, program } : one));
  return { ...plan, sources: own?.sources ?? plan.sources, layer: program, images };
}
