/** The reduce step: folds partials, exactly and in any order, and finishes the job's result where the fold ends. */
import { TilefoldError } from "../core/errors.js";
import { checkAudit, checkZoneTotals } from "../partial/audit.js";
import { finishRow, type ZoneFigures } from "../partial/finish-row.js";
import { mergeSortedRows } from "../partial/merge-rows.js";
import { encodeRow, type ZonalRow } from "../partial/zonal-row.js";
import { type FoldNode, foldTree } from "../plan/fold-tree.js";
import type { BatchLine, MissingScene, TablePlan } from "../plan/plan.js";
import type { ZoneLine } from "../plan/zone-plan.js";
import { type MissingPart, missingInOrder } from "./batch-pixels.js";
import type { BatchFailure } from "./failures.js";
import { decodePart, encodePart, rowsOf } from "./part-file.js";
import { jobUri, partUri, type Stage } from "./stage.js";

/** A zone of a result: who it is and its figures, or the error that kept it from them. */
export type ZoneResult = {
  readonly id: string;
  readonly properties: unknown;
  readonly error?: { readonly code: string; readonly message: string };
} & Partial<ZoneFigures>;

/** What result.json holds: no times, counts, addresses or job id. */
export interface TableResult {
  readonly tilefold: 1;
  readonly zones: readonly ZoneResult[];
  /** Parts that were left out under --allow-missing. */
  readonly missing?: readonly MissingPart[];
  /** Scenes that were left out whole. */
  readonly missingScenes?: readonly MissingScene[];
}

const foldUri = (stage: Stage, jobId: string, level: number, node: number): string =>
  jobUri(stage.state, jobId, `fold/${level}-${node}.ndjson`);

const foldName = (jobId: string, level: number, node: number): string => `${jobId}-${level}-${node}`;

const READS_AT_ONCE = 32;

/** Folds one node's inputs into one part beside the job. The root is folded by `finishStep`. */
export async function reduceStep(
  plan: TablePlan,
  lines: readonly BatchLine[],
  node: FoldNode,
  failures: readonly BatchFailure[],
  stage: Stage,
): Promise<void> {
  const { rows, missing } = await foldInputs(plan, lines, node, failures, stage);
  const encoded: string[] = [];
  for (const row of rows) encoded.push(encodeRow(row));
  const name = foldName(plan.jobId, node.level, node.node);
  await stage
    .storeFor(stage.state)
    .write(foldUri(stage, plan.jobId, node.level, node.node), encodePart(encoded, { part: name, missing }, stage.digest), {
      mode: "replace",
      signal: stage.signal,
    });
}

/** Every node of the tree but the root, then the root: the whole fold in one place. */
export async function foldAndFinish(
  plan: TablePlan,
  lines: readonly BatchLine[],
  zones: readonly ZoneLine[],
  failures: readonly BatchFailure[],
  stage: Stage,
): Promise<TableResult> {
  for (const node of foldTree(lines.length).slice(0, -1)) await reduceStep(plan, lines, node, failures, stage);
  return finishStep(plan, lines, zones, failures, stage);
}

/**
 * Folds the root and finishes every zone.
 * @param failures batches without a part: zones that they meet carry an error and no figures
 * @throws AUDIT_FAILED where partials do not balance: nothing is written
 */
export async function finishStep(
  plan: TablePlan,
  lines: readonly BatchLine[],
  zones: readonly ZoneLine[],
  failures: readonly BatchFailure[],
  stage: Stage,
): Promise<TableResult> {
  const { rows, missing } = await foldInputs(plan, lines, foldTree(lines.length).at(-1)!, failures, stage);
  const failedZones = new Map<number, BatchFailure>();
  for (const failure of failures) for (const zone of failure.zones) if (!failedZones.has(zone)) failedZones.set(zone, failure);
  const results: ZoneResult[] = [];
  const iterator = rows[Symbol.iterator]();
  let next = iterator.next();
  for (let zone = 0; zone < zones.length; zone++) {
    const { id, properties, cover, error } = zones[zone]!;
    let row: ZonalRow | null = null;
    if (!next.done && next.value.zone === zone) {
      row = next.value;
      next = iterator.next();
    }
    const failure = failedZones.get(zone);
    if (error || failure) {
      const { code, message } = error ?? failure!.error;
      results.push({ id, properties, error: { code, message }, ...nullFigures(plan) });
      continue;
    }
    if (row) checkAudit(plan.zonal, row);
    checkZoneTotals(plan.zonal, zone, id, row, cover);
    results.push({ id, properties, ...finishRow(plan.zonal, row) });
  }
  if (!next.done) throw new TilefoldError("AUDIT_FAILED", `a partial speaks of zone ${next.value.zone}, the job has ${zones.length} zones`);
  return {
    tilefold: 1,
    zones: results,
    ...(missing.length > 0 ? { missing } : {}),
    ...(plan.missingScenes ? { missingScenes: plan.missingScenes } : {}),
  };
}

const nullFigures = (_plan: TablePlan) => ({ area: null, percent: null, count: null, stats: null }) as unknown as Partial<ZoneFigures>;

/** All inputs of a node as one ascending stream of merged rows. */
async function foldInputs(
  plan: TablePlan,
  lines: readonly BatchLine[],
  node: FoldNode,
  failures: readonly BatchFailure[],
  stage: Stage,
): Promise<{ rows: Iterable<ZonalRow>; missing: MissingPart[] }> {
  const failed = new Set(failures.map(({ batch }) => batch));
  const names =
    node.level === 1
      ? lines
          .slice(node.from, node.to)
          .filter(({ batch }) => !failed.has(batch))
          .map(({ part }) => ({ name: part, uri: partUri(stage.state, part) }))
      : range(node.from, node.to).map((below) => ({
          name: foldName(plan.jobId, node.level - 1, below),
          uri: foldUri(stage, plan.jobId, node.level - 1, below),
        }));
  const store = stage.storeFor(stage.state);
  const files = await inOrder(names, async ({ name, uri }) =>
    decodePart(await store.readAll(uri, { signal: stage.signal }), name, stage.digest),
  );
  const missing = missingInOrder(files.flatMap(({ head }) => head.missing));
  return { rows: mergeSortedRows(plan.zonal, files.map(rowsOf)), missing };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

async function inOrder<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const out = new Array<R>(items.length);
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < items.length) {
      const i = next++;
      out[i] = await read(items[i]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(READS_AT_ONCE, items.length) }, work));
  return out;
}
