/**
 * The edges that a sweep line meets, from west to east: a treap over edge numbers with a linked list, so that neighbours cost
 * nothing and places are found in logarithmic time. Ranks are a hash of the edge number: the same tree for the same edges.
 */
import { indices } from "./topology-scratch.js";

export const NONE = -1;

export interface Status {
  root: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly parent: Int32Array;
  readonly west: Int32Array;
  readonly east: Int32Array;
  /** Heap order of the treap. */
  readonly rank: Int32Array;
}

export const createStatus = (edges: number): Status => ({
  root: NONE,
  left: indices("left", edges),
  right: indices("right", edges),
  parent: indices("parent", edges),
  west: indices("west", edges),
  east: indices("east", edges),
  rank: indices("rank", edges),
});

const hash = (edge: number): number => {
  const h = Math.imul(edge ^ (edge >>> 16), 0x45d9f3b);
  return Math.imul(h ^ (h >>> 16), 0x45d9f3b);
};

/** Puts `edge` right after `before`, or first where that is NONE. */
export function insertAfter(status: Status, before: number, edge: number): void {
  const { left, right, parent, west, east, rank } = status;
  left[edge] = right[edge] = NONE;
  rank[edge] = hash(edge);
  if (status.root === NONE) {
    status.root = edge;
    parent[edge] = west[edge] = east[edge] = NONE;
    return;
  }
  let above: number;
  if (before === NONE) {
    above = status.root;
    while (left[above] !== NONE) above = left[above]!;
    left[above] = edge;
    west[edge] = NONE;
    east[edge] = above;
    west[above] = edge;
  } else {
    const after = east[before]!;
    if (right[before] === NONE) {
      right[before] = edge;
      above = before;
    } else {
      left[after] = edge;
      above = after;
    }
    west[edge] = before;
    east[edge] = after;
    east[before] = edge;
    if (after !== NONE) west[after] = edge;
  }
  parent[edge] = above;
  while (parent[edge] !== NONE && rank[parent[edge]!]! < rank[edge]!) rotateUp(status, edge);
}

export function remove(status: Status, edge: number): void {
  const { left, right, parent, west, east, rank } = status;
  while (left[edge] !== NONE && right[edge] !== NONE) {
    const l = left[edge]!;
    const r = right[edge]!;
    rotateUp(status, rank[l]! > rank[r]! ? l : r);
  }
  const child = left[edge] !== NONE ? left[edge]! : right[edge]!;
  replaceChild(status, parent[edge]!, edge, child);
  if (child !== NONE) parent[child] = parent[edge]!;
  const before = west[edge]!;
  const after = east[edge]!;
  if (before !== NONE) east[before] = after;
  if (after !== NONE) west[after] = before;
}

/** Gives the place of `old` to `edge`: an edge goes on where another ended. */
export function substitute(status: Status, old: number, edge: number): void {
  const { left, right, parent, west, east, rank } = status;
  rank[edge] = rank[old]!;
  const l = (left[edge] = left[old]!);
  const r = (right[edge] = right[old]!);
  const p = (parent[edge] = parent[old]!);
  const before = (west[edge] = west[old]!);
  const after = (east[edge] = east[old]!);
  if (l !== NONE) parent[l] = edge;
  if (r !== NONE) parent[r] = edge;
  replaceChild(status, p, old, edge);
  if (before !== NONE) east[before] = edge;
  if (after !== NONE) west[after] = edge;
}

function replaceChild(status: Status, parent: number, old: number, edge: number): void {
  if (parent === NONE) status.root = edge;
  else if (status.left[parent] === old) status.left[parent] = edge;
  else status.right[parent] = edge;
}

function rotateUp(status: Status, edge: number): void {
  const { left, right, parent } = status;
  const above = parent[edge]!;
  const top = parent[above]!;
  let moved: number;
  if (left[above] === edge) {
    moved = right[edge]!;
    left[above] = moved;
    right[edge] = above;
  } else {
    moved = left[edge]!;
    right[above] = moved;
    left[edge] = above;
  }
  if (moved !== NONE) parent[moved] = above;
  parent[above] = edge;
  parent[edge] = top;
  replaceChild(status, top, above, edge);
}
