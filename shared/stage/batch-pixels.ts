/** The pixels of a batch: its blocks fetched in one go, tiles cut from them as the kernels ask. */
import { type BlockSet, fetchBlocks, type MissingBlock } from "../cog/block-set.js";
import { asTilefoldError, TilefoldError } from "../core/errors.js";
import { redactUri } from "../core/redact.js";
import { type PixelWindow, windowUnion } from "../grid/window.js";
import { fetchTiles } from "../layer/tile-blocks.js";
import type { BatchRecord } from "../plan/batch-record.js";
import { emptyBand, evaluateBriefly, evaluateWhole, evaluationMemory, layerEvaluation } from "../plan/evaluate-layer.js";
import type { LayerProgram, SourcesProgram } from "../plan/layer-program.js";
import type { Plan } from "../plan/plan.js";
import { inputsOf, partKey, partsMeeting, partsOf, reachParts } from "../plan/program-tree.js";
import { createOverlay } from "../raster/overlay.js";
import type { Band } from "../raster/tile.js";
import { BRIEF_SLOT, reserveShelf, slotBytes } from "../raster/vector-kernels.js";
import type { Stage } from "./stage.js";

/** A block that was left out under --allow-missing. */
export interface MissingPart {
  /** The source, with secrets removed. */
  readonly uri: string;
  readonly block: number;
  readonly code: string;
  readonly message: string;
}

/** By source and block, each once: blocks fail in any order, and neighbouring batches may need the same one. */
export function missingInOrder(missing: readonly MissingPart[]): MissingPart[] {
  const ordered = [...missing].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.block - b.block));
  return ordered.filter(({ uri, block }, i) => i === 0 || ordered[i - 1]!.uri !== uri || ordered[i - 1]!.block !== block);
}

export interface BatchPixels {
  /**
   * Bands of a window of the layer, in the order of the program. With a slot (0 or 1) of the kernels' memory, cells may lie there: they last until the
   * next tile that is asked for with it; with "only", until the next tile that is asked for at all.
   */
  tile(program: LayerProgram, window: PixelWindow, slot?: 0 | 1 | "only"): readonly Band[];
  readonly bytes: number;
  readonly missing: readonly MissingPart[];
  /** Pixels so far whose expression had no finite answer. */
  readonly dropped: () => number;
}

/** Decoded blocks that all sources of a batch keep together, and one at most. */
const KEPT_BYTES = 192 << 20;
const KEPT_BYTES_EACH = 48 << 20;

/** Of this thread: tiles are evaluated one after the other, each from beginning to end. */
const memory = evaluationMemory();

export async function fetchBatch(plan: Plan, programs: readonly LayerProgram[], record: BatchRecord, stage: Stage): Promise<BatchPixels> {
  const missing: MissingPart[] = [];
  const sets = new Map<string, BlockSet>();
  const windows = windowsOf(programs, record.window);
  const parts = partsOf(programs);
  const keptBytes = Math.min(KEPT_BYTES_EACH, Math.ceil(KEPT_BYTES / parts.length));
  let next = 0;
  const fetches: Promise<void>[] = [];
  for (const part of parts) {
    const header = plan.sources[part.source]!;
    const level = header.levels[part.overview ?? 0]!;
    const blocks = record.blocks[next++]!;
    const mask = level.mask ? record.blocks[next++] : undefined;
    const key = partKey(part);
    const window = windows.get(key);
    // A source that misses the batch is not opened for it.
    if (!window || blocks.index.length === 0) continue;
    const wanted = {
      bands: part.bands,
      window,
      index: blocks.index,
      table: { offsets: blocks.offset, counts: blocks.count },
      ...(mask ? { maskIndex: mask.index, maskTable: { offsets: mask.offset, counts: mask.count } } : {}),
      signal: stage.signal,
      keptBytes,
      ...(plan.allowMissing
        ? {
            onMissing: ({ index, error }: MissingBlock) => {
              const { code, message } = asTilefoldError(error);
              missing.push({ uri: redactUri(header.uri), block: index, code, message });
            },
          }
        : {}),
    };
    const store = stage.storeFor(header.uri);
    fetches.push(
      (header.tiles ? fetchTiles(header, store, wanted) : fetchBlocks(header, level, store, wanted)).then((set) => {
        sets.set(key, set);
      }),
    );
  }
  await Promise.all(fetches);
  if (programs.some(hasComposite)) reserveShelf();
  const read = (leaf: SourcesProgram, window: PixelWindow, into?: Uint8Array<ArrayBuffer>): readonly Band[] | null =>
    readLeaf(plan, sets, leaf, window, into);
  const evaluation = layerEvaluation((leaf, window, into) => read(leaf, window, into === "brief" ? slotBytes(BRIEF_SLOT) : into), memory);
  return {
    // Some blocks are read when they are decoded.
    get bytes() {
      return [...sets.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    },
    // Blocks are decoded as tiles ask for them: what is missing is known in the end.
    get missing() {
      return missingInOrder(missing);
    },
    dropped: () => evaluation.dropped,
    tile: (program, window, slot) =>
      program.kind === "sources"
        ? (read(program, window, slot === undefined ? undefined : slotBytes(slot === "only" ? BRIEF_SLOT : slot)) ??
          withoutValues(program, window))
        : slot === "only"
          ? (evaluateBriefly(program, window, evaluation) ?? withoutValues(program, window))
          : evaluateWhole(program, window, evaluation),
  };
}

const hasComposite = (program: LayerProgram): boolean => program.kind === "composite" || inputsOf(program).some(hasComposite);

const withoutValues = ({ bands }: LayerProgram, { width, height }: PixelWindow): readonly Band[] =>
  bands.map(({ cellType }) => emptyBand(cellType, width * height));

/** The window of each source that a window of the programs needs, by the part's key. */
function windowsOf(programs: readonly LayerProgram[], window: PixelWindow): Map<string, PixelWindow> {
  const windows = new Map<string, PixelWindow>();
  for (const program of programs) {
    reachParts(program, window, (part, needs) => {
      const key = partKey(part);
      const before = windows.get(key);
      windows.set(key, before ? windowUnion(before, needs) : needs);
    });
  }
  return windows;
}

function readLeaf(
  plan: Plan,
  sets: ReadonlyMap<string, BlockSet>,
  leaf: SourcesProgram,
  window: PixelWindow,
  into?: Uint8Array<ArrayBuffer>,
): readonly Band[] | null {
  const meeting = partsMeeting(leaf, window).map((index) => leaf.parts[index]!);
  if (meeting.length === 0) return null;
  const cut = (part: (typeof meeting)[number], place?: Uint8Array<ArrayBuffer>): readonly Band[] => {
    const set = sets.get(partKey(part));
    // Never nodata in silence: a source that the plan left out and a kernel asks for is our mistake.
    if (!set) throw new TilefoldError("INTERNAL", `${plan.sources[part.source]!.uri} was not planned for here`);
    return set.bands({ ...window, col: window.col - part.col, row: window.row - part.row }, place);
  };
  if (meeting.length === 1) return cut(meeting[0]!, into);
  const overlay = createOverlay(
    leaf.bands.map(({ cellType }) => cellType),
    window.width,
    window.height,
  );
  for (const part of meeting) if (overlay.lay(cut(part))) break;
  return overlay.bands();
}
