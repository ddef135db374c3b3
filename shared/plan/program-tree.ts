/** Walks over layer programs: their leaves, and which windows of them a window needs. */
import { bufferWindow, type PixelWindow, windowIntersection } from "../grid/window.js";
import { isAreaMethod, kernelReach } from "../raster/resample-kernel.js";
import { boxesMeeting } from "./box-index.js";
import { positionsOf } from "./grid-positions.js";
import type { LayerProgram, MosaicProgram, SourcePart, SourcesProgram } from "./layer-program.js";

/** The programs directly below one. */
export function inputsOf(program: LayerProgram): readonly LayerProgram[] {
  switch (program.kind) {
    case "sources":
      return [];
    case "stack":
    case "mosaic":
      return program.inputs;
    case "composite":
      return program.scenes;
    default:
      return [program.input];
  }
}

/** All leaves, in the order of the tree. */
export function leavesOf(program: LayerProgram): SourcesProgram[] {
  return program.kind === "sources" ? [program] : inputsOf(program).flatMap(leavesOf);
}

/** What tells reads of a source apart: the same bands of the same source are read once, wherever they stand in the tree. */
export const partKey = ({ source, bands, overview = 0 }: Pick<SourcePart, "source" | "bands" | "overview">): string =>
  `${source}:${bands.join()}:${overview}`;

/** The distinct reads of programs, in their order. */
export function partsOf(programs: readonly LayerProgram[]): SourcePart[] {
  const parts = new Map<string, SourcePart>();
  for (const program of programs) {
    for (const leaf of leavesOf(program)) for (const part of leaf.parts) if (!parts.has(partKey(part))) parts.set(partKey(part), part);
  }
  return [...parts.values()];
}

/** Parts of a leaf that meet a window, ascending. */
export const partsMeeting = (leaf: SourcesProgram, window: PixelWindow): readonly number[] =>
  boxesMeeting(leaf, leaf.parts.length, window, (i) => leaf.parts[i]!);

/** Inputs of a mosaic that may have values in a window, ascending, and the part of the window where they may. */
export function inputsMeeting(
  program: MosaicProgram,
  window: PixelWindow,
): readonly { readonly index: number; readonly part: PixelWindow }[] {
  const placeOf = (index: number): PixelWindow => {
    const at = 4 * index;
    const { places } = program;
    return { col: places[at]!, row: places[at + 1]!, width: places[at + 2]!, height: places[at + 3]! };
  };
  return boxesMeeting(program, program.inputs.length, window, placeOf).map((index) => ({
    index,
    part: windowIntersection(window, placeOf(index))!,
  }));
}

/**
 * The window of the input that a window of a program is computed from, in the input's own pixels; null where it needs none. Never less than evaluation
 * asks for; the part of it beyond the input's grid has no pixels.
 */
export function inputWindow(
  program: Exclude<LayerProgram, { kind: "sources" | "stack" | "composite" | "mosaic" }>,
  window: PixelWindow,
): PixelWindow | null {
  switch (program.kind) {
    case "select":
    case "map":
      return window;
    case "mask":
      return program.dilate === 0 ? window : bufferWindow(window, program.dilate);
    case "shift": {
      const { width, height } = program.input.grid;
      return windowIntersection(
        { ...window, col: window.col - program.col, row: window.row - program.row },
        { col: 0, row: 0, width, height },
      );
    }
    case "resample": {
      const bounds = positionsOf(program).bounds(window, isAreaMethod(program.method) ? "corner" : "centre");
      if (bounds === null) return null;
      const reach = kernelReach(program);
      const cols = Math.max(reach.cols, program.bufferSize);
      const rows = Math.max(reach.rows, program.bufferSize);
      const col = Math.floor(bounds.xmin) - cols;
      const row = Math.floor(bounds.ymin) - rows;
      const { width, height } = program.input.grid;
      return windowIntersection(
        { col, row, width: Math.floor(bounds.xmax) + cols + 1 - col, height: Math.floor(bounds.ymax) + rows + 1 - row },
        { col: 0, row: 0, width, height },
      );
    }
  }
}

/** Visits the windows of sources, in pixels of the source and cut to it, that a window of the program needs. */
export function reachParts(program: LayerProgram, window: PixelWindow, visit: (part: SourcePart, window: PixelWindow) => void): void {
  switch (program.kind) {
    case "sources":
      for (const index of partsMeeting(program, window)) {
        const part = program.parts[index]!;
        const col = Math.max(0, window.col - part.col);
        const row = Math.max(0, window.row - part.row);
        const width = Math.min(part.width, window.col + window.width - part.col) - col;
        const height = Math.min(part.height, window.row + window.height - part.row) - row;
        if (width > 0 && height > 0) visit(part, { col, row, width, height });
      }
      return;
    case "mosaic":
      for (const { index, part } of inputsMeeting(program, window)) reachParts(program.inputs[index]!, part, visit);
      return;
    case "stack":
    case "composite":
      for (const input of inputsOf(program)) reachParts(input, window, visit);
      return;
    default: {
      const below = inputWindow(program, window);
      if (below !== null) reachParts(program.input, below, visit);
    }
  }
}

/** Whether any source has pixels that a window of the program rests on. */
export function meetsSources(program: LayerProgram, window: PixelWindow): boolean {
  let found = false;
  reachParts(program, window, () => {
    found = true;
  });
  return found;
}
