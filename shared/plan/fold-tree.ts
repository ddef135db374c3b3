/** The fold of partials is a tree: each node takes at most `fanIn` inputs, neighbours in the manifest's order. A function of the count alone. */
import { LIMITS } from "../core/limits.js";

export interface FoldNode {
  /** 1 folds parts of batches, 2 folds nodes of level 1, …. */
  readonly level: number;
  readonly node: number;
  /** Inputs of the level below: first, and one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Nodes level by level; the last is the root. A job of no batch has one empty root. */
export function foldTree(batches: number, fanIn: number = LIMITS.foldFanIn): FoldNode[] {
  const nodes: FoldNode[] = [];
  let inputs = batches;
  for (let level = 1; ; level++) {
    const count = Math.max(1, Math.ceil(inputs / fanIn));
    for (let node = 0; node < count; node++) nodes.push({ level, node, from: node * fanIn, to: Math.min(inputs, (node + 1) * fanIn) });
    if (count === 1) return nodes;
    inputs = count;
  }
}
