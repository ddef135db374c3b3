/** Reducers that go scene by scene over a staged stretch: nothing is kept but the result so far and the counts. */
import type { Staged } from "./composite-stage.js";

export type RunningKind = "mean" | "min" | "max" | "count" | "first" | "last";

export const isRunning = (kind: string): kind is RunningKind => ["mean", "min", "max", "count", "first", "last"].includes(kind);

const START: { readonly [kind in RunningKind]: number } = {
  mean: 0,
  min: Number.POSITIVE_INFINITY,
  max: Number.NEGATIVE_INFINITY,
  count: 0,
  first: 0,
  last: 0,
};

export function begin(kind: RunningKind, result: Float64Array, counts: Uint16Array): void {
  result.fill(START[kind]);
  counts.fill(0);
}

/** Takes one scene in. Scenes come in their order. */
export function take(kind: RunningKind, scene: Staged, result: Float64Array, counts: Uint16Array, n: number): void {
  if (kind === "mean") sum(scene, result, n);
  else if (kind === "min") least(scene, result, n);
  else if (kind === "max") greatest(scene, result, n);
  else if (kind === "first") first(scene, result, counts, n);
  else if (kind === "last") last(scene, result, n);
  if (scene.whole) for (let i = 0; i < n; i++) counts[i] = counts[i]! + 1;
  else for (let i = 0; i < n; i++) counts[i] = counts[i]! + scene.valid[i]!;
}

/** Ends the running results; 0 where nothing was counted. */
export function finish(kind: RunningKind, result: Float64Array, counts: Uint16Array, n: number): void {
  if (kind === "count") for (let i = 0; i < n; i++) result[i] = counts[i]!;
  else if (kind === "mean") for (let i = 0; i < n; i++) result[i] = counts[i] === 0 ? 0 : result[i]! / counts[i]!;
  else for (let i = 0; i < n; i++) result[i] = counts[i] === 0 ? 0 : result[i]!;
  // −0 counts as 0.
  if (kind === "min" || kind === "max") for (let i = 0; i < n; i++) result[i] = result[i]! + 0;
}

function sum({ values, valid, whole }: Staged, result: Float64Array, n: number): void {
  if (whole) for (let i = 0; i < n; i++) result[i] = result[i]! + values[i]!;
  else for (let i = 0; i < n; i++) result[i] = result[i]! + values[i]! * valid[i]!;
}

function least({ values, valid, whole }: Staged, result: Float64Array, n: number): void {
  if (whole) for (let i = 0; i < n; i++) result[i] = Math.min(result[i]!, values[i]!);
  else for (let i = 0; i < n; i++) if (valid[i] !== 0) result[i] = Math.min(result[i]!, values[i]!);
}

function greatest({ values, valid, whole }: Staged, result: Float64Array, n: number): void {
  if (whole) for (let i = 0; i < n; i++) result[i] = Math.max(result[i]!, values[i]!);
  else for (let i = 0; i < n; i++) if (valid[i] !== 0) result[i] = Math.max(result[i]!, values[i]!);
}

function first({ values, valid, whole }: Staged, result: Float64Array, counts: Uint16Array, n: number): void {
  for (let i = 0; i < n; i++) if (counts[i] === 0 && (whole || valid[i] !== 0)) result[i] = values[i]!;
}

function last({ values, valid, whole }: Staged, result: Float64Array, n: number): void {
  if (whole) result.set(n === values.length ? values : values.subarray(0, n));
  else for (let i = 0; i < n; i++) if (valid[i] !== 0) result[i] = values[i]!;
}
