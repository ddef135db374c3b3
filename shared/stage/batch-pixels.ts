/** The pixels of a batch: its blocks fetched in one go, tiles cut from them as the kernels ask. */
import { type BlockSet, fetchBlocks } from "../cog/block-set.js";
import { type PixelWindow, windowIntersection } from "../grid/window.js";
import type { BatchRecord } from "../plan/batch-record.js";
import type { LayerProgram } from "../plan/layer-program.js";
import type { Plan } from "../plan/plan.js";
import { allocateCells } from "../raster/cell-type.js";
import type { Band } from "../raster/tile.js";
import { asTilefoldError } from "../core/errors.js";
import type { Stage } from "./stage.js";

/** A block that was left out under --allow-missing. */
export interface MissingPart {
  readonly uri: string;
  readonly block: number;
  readonly code: string;
  readonly message: string;
}

export interface BatchPixels {
  /** Bands of a window of the layer, in the order of the program. */
  tile(program: LayerProgram, window: PixelWindow): readonly Band[];
  readonly bytes: number;
  readonly missing: readonly MissingPart[];
}

export async function fetchBatch(plan: Plan, programs: readonly LayerProgram[], record: BatchRecord, stage: Stage): Promise<BatchPixels> {
  const missing: MissingPart[] = [];
  const sets = new Map<string, BlockSet>();
  let next = 0;
  const fetches: Promise<void>[] = [];
  for (const program of programs) {
    for (const part of program.parts) {
      const header = plan.sources[part.source]!;
      const level = header.levels[0]!;
      const blocks = record.blocks[next++]!;
      const mask = level.mask ? record.blocks[next++] : undefined;
      const key = keyOf(program, part.source);
      fetches.push(
        fetchBlocks(header, level, stage.storeFor(header.uri), {
          bands: part.bands,
          window: { ...record.window, col: record.window.col - part.col, row: record.window.row - part.row },
          index: blocks.index,
          table: { offsets: blocks.offset, counts: blocks.count },
          ...(mask ? { maskIndex: mask.index, maskTable: { offsets: mask.offset, counts: mask.count } } : {}),
          signal: stage.signal,
          ...(plan.allowMissing
            ? {
                onMissing: ({ index, error }) => {
                  const { code, message } = asTilefoldError(error);
                  missing.push({ uri: header.uri, block: index, code, message });
                },
              }
            : {}),
        }).then((set) => {
          sets.set(key, set);
        }),
      );
    }
  }
  await Promise.all(fetches);
  return {
    bytes: [...sets.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    missing,
    tile(program, window) {
      const meeting = program.parts.filter((part) => {
        const { width, height } = plan.sources[part.source]!;
        return windowIntersection(window, { col: part.col, row: part.row, width, height }) !== null;
      });
      const cut = (part: (typeof meeting)[number]): readonly Band[] =>
        sets.get(keyOf(program, part.source))!.bands({ ...window, col: window.col - part.col, row: window.row - part.row });
      if (meeting.length === 1) return cut(meeting[0]!);
      return mergeFirstValid(program, window, meeting.map(cut));
    },
  };
}

const keyOf = (program: LayerProgram, source: number): string => `${source}:${program.parts.find((part) => part.source === source)!.bands.join()}`;

/** First valid value in source order, band by band. */
function mergeFirstValid(program: LayerProgram, window: PixelWindow, tiles: readonly (readonly Band[])[]): Band[] {
  const pixels = window.width * window.height;
  return program.bands.map(({ cellType }, b): Band => {
    const cells = allocateCells(cellType, pixels);
    const valid = new Uint8Array(pixels);
    for (const tile of tiles) {
      const from = tile[b]!;
      for (let i = 0; i < pixels; i++) {
        if (valid[i] === 1 || (from.valid !== null && from.valid[i] === 0)) continue;
        cells[i] = from.cells[i]!;
        valid[i] = 1;
      }
    }
    return { cellType, cells, valid };
  });
}
