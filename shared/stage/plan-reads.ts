/** What the batches of a plan read: their blocks, and their own sources where these are too many for the plan. */
import type { RasterHeader } from "../cog/header.js";
import { batchReader, batchRuns, readTables } from "../plan/batch-blocks.js";
import { type BatchBlocks, type BatchRecord, encodeRecord } from "../plan/batch-record.js";
import type { LayerProgram } from "../plan/layer-program.js";
import { type OwnSources, ownSources, prunedProgram } from "../plan/own-sources.js";
import type { Plan } from "../plan/plan.js";
import { batchWindow, type Tiling } from "../plan/tiling.js";
import { readBlockTables, type TableWants } from "./block-tables.js";
import { encodeOwn, nameOwn } from "./own-record.js";
import type { Stage } from "./stage.js";

export interface PlannedReads {
  /** Pixels of the tiles that will be evaluated. */
  readonly pixels: number;
  readonly blocks: readonly BatchBlocks[];
  /** Compressed bytes of the blocks. */
  readonly bytes: number;
  readonly own: OwnSources | null;
}

interface Batch {
  readonly pixels: number;
  readonly blocks: BatchBlocks[];
  own: OwnSources | null;
}

/**
 * @param touched runs of tiles along rows: row, first column, column after the last
 * @param order batch numbers
 * @param apart each batch has sources of its own
 * @returns in the given order
 */
export async function planReads(
  programs: readonly LayerProgram[],
  headers: readonly RasterHeader[],
  tiling: Tiling,
  touched: Int32Array,
  order: readonly number[],
  apart: boolean,
  stage: Stage,
): Promise<PlannedReads[]> {
  const { grid } = programs[0]!;
  const runs = batchRuns(touched, grid, tiling);
  const batches = apart ? await readsApart() : await readsTogether();
  return batches.map(({ pixels, blocks, own }) => ({
    pixels,
    blocks,
    own,
    bytes: blocks.reduce((sum, { count }) => sum + count.reduce((all, one) => all + one, 0), 0),
  }));

  async function readsTogether(): Promise<Batch[]> {
    const tables = readTables(programs, headers);
    const read = batchReader(grid, tiling, programs, tables);
    const reads = order.map((number) => read(runs.get(number) ?? []));
    const found = reads.map(({ pixels }): Batch => ({ pixels, blocks: [], own: null }));
    const wants = tables.map(
      (table, t): TableWants => ({
        table,
        lists: reads.map(({ blocks }) => blocks[t]!),
        put: (batch, blocks) => void (found[batch]!.blocks[t] = blocks),
      }),
    );
    await readBlockTables(wants, headers, stage);
    return found;
  }

  async function readsApart(): Promise<Batch[]> {
    const wants = new Map<string, { table: TableWants["table"]; lists: Float64Array[]; puts: ((blocks: BatchBlocks) => void)[] }>();
    const found = order.map((number): Batch => {
      const window = batchWindow(grid, tiling, number);
      const pruned = programs.map((program) => prunedProgram(program, window));
      const tables = readTables(pruned, headers);
      const { pixels, blocks } = batchReader(grid, tiling, pruned, tables)(runs.get(number) ?? []);
      const { own, places } = ownSources(pruned, headers);
      const batch: Batch = { pixels, blocks: [], own };
      tables.forEach((table, t) => {
        const key = `${table.source}:${table.mask}:${table.bands.join()}:${table.overview}`;
        let want = wants.get(key);
        if (want === undefined) wants.set(key, (want = { table, lists: [], puts: [] }));
        want.lists.push(blocks[t]!);
        // Blocks name their source by its place in the batch.
        want.puts.push((read) => void (batch.blocks[t] = { ...read, source: places.get(read.source)! }));
      });
      return batch;
    });
    const lists = [...wants.values()].map(
      ({ table, lists: own, puts }): TableWants => ({
        table,
        lists: own,
        put: (list, blocks) => puts[list]!(blocks),
      }),
    );
    await readBlockTables(lists, headers, stage);
    return found;
  }
}

/** A batch's record and what its part is called by. */
export function recordOf(
  record: Omit<BatchRecord, "blocks" | "own">,
  { blocks, own }: PlannedReads,
): { readonly bytes: Uint8Array; readonly name: Uint8Array } {
  if (own === null) {
    const bytes = encodeRecord({ ...record, blocks });
    return { bytes, name: bytes };
  }
  return { bytes: encodeRecord({ ...record, blocks, own: encodeOwn(own) }), name: encodeRecord({ ...record, blocks, own: nameOwn(own) }) };
}

/** How a plan names its sources. */
export function planSources(
  headers: readonly RasterHeader[],
  apart: boolean,
  stage: Stage,
): Pick<Plan, "sources" | "sourceCount" | "origins"> {
  if (!apart) return { sources: headers };
  const byStore = new Map(headers.map(({ uri }) => [stage.storeFor(uri), uri]));
  return { sources: [], sourceCount: headers.length, origins: [...byStore.values()] };
}
