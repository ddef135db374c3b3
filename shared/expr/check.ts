import { nearestName } from "../core/nearest-name.js";
import type { CellType } from "../raster/cell-type.js";
import { expressionError } from "./place.js";
import type { BinaryOperator, Expression, Node } from "./syntax.js";

/** An expression whose band names are known to exist. Plain data. */
export interface CheckedExpression {
  readonly expression: Expression;
  /** Names of the tile's bands, in order. */
  readonly bandNames: readonly string[];
  /** Index in the tile of each name that the expression uses. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Indices of the bands that are read, ascending. A tile may leave out the pixels of the others. */
  readonly reads: readonly number[];
  /** What the result is stored as unless asked otherwise: uint8 for comparisons and logic, else float32. */
  readonly cellType: CellType;
}

/** The band names as the text has them, each once, in order of appearance. */
export function bandsOf(expression: Expression): string[] {
  const names = new Set<string>();
  visit(expression.root, (node) => {
    if (node.kind === "band") names.add(node.name);
  });
  return [...names];
}

/**
 * Finds every band the expression names. A name the source gives goes before the aliases b1, b2, … which count from 1.
 * @param bandNames the tile's bands in order
 * @throws EXPRESSION_INVALID with a caret under the unknown band, the bands there are and the nearest of them
 */
export function checkExpression(expression: Expression, bandNames: readonly string[]): CheckedExpression {
  const byName = new Map<string, number>();
  for (let i = bandNames.length - 1; i >= 0; i--) byName.set(bandNames[i]!, i);
  for (let i = 0; i < bandNames.length; i++) if (!byName.has(`b${i + 1}`)) byName.set(`b${i + 1}`, i);
  const indexOf = new Map<string, number>();
  visit(expression.root, (node) => {
    if (node.kind !== "band") return;
    const index = byName.get(node.name);
    if (index === undefined) {
      const near = nearestName(node.name, bandNames) ?? nearestName(node.name, [...byName.keys()]);
      throw expressionError(
        expression.text,
        node.start,
        node.end,
        `There is no band "${node.name}".`,
        `${near === undefined ? "" : `Did you mean ${near}? `}The bands are ${listed(bandNames)}.`,
      );
    }
    indexOf.set(node.name, index);
  });
  const reads = [...new Set(indexOf.values())].sort((a, b) => a - b);
  return { expression, bandNames, indexOf, reads, cellType: isLogical(expression.root) ? "uint8" : "float32" };
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 40).join(", ");
  const aliases = names.length === 1 ? "b1" : `b1 to b${names.length}`;
  return `${shown}${names.length > 40 ? ", …" : ""} (or ${aliases})`;
}

export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "number":
    case "nodata":
    case "band":
      return [];
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "choice":
      return [node.condition, node.then, node.otherwise];
    case "in":
      return [node.value, ...node.list];
    case "call":
      return node.args;
  }
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of childrenOf(node)) visit(child, see);
}

const LOGICAL: readonly BinaryOperator[] = ["==", "!=", "<", "<=", ">", ">=", "&&", "||"];

/** Whether the result is always 0 or 1. */
export function isLogical(node: Node): boolean {
  switch (node.kind) {
    case "unary":
      return node.op === "!";
    case "binary":
      return LOGICAL.includes(node.op);
    case "in":
      return true;
    case "choice":
      return isLogical(node.then) && isLogical(node.otherwise);
    case "call":
      if (node.name === "isnodata" || node.name === "valid") return true;
      return (node.name === "where" || node.name === "if") && isLogical(node.args[1]!) && isLogical(node.args[2]!);
    default:
      return false;
  }
}
