import * as bit from "./bit-kernels.js";
import type { CheckedExpression } from "./check.js";
import * as kernel from "./kernels.js";
import type { BinaryOperator, FunctionName, Node } from "./syntax.js";
import { acos, asin, atan, atan2, cos, exp, log, log2, log10, pow, sin, tan } from "./transcendental.js";

/** What a step does to its registers. The strict ones give a value only where every operand has one. */
export type Action =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "nodata" }
  | { readonly kind: "load"; readonly band: number }
  | { readonly kind: "one"; readonly run: kernel.Kernel1 }
  | { readonly kind: "two"; readonly run: kernel.Kernel2 }
  | { readonly kind: "three"; readonly run: kernel.Kernel3 }
  | { readonly kind: "and" }
  | { readonly kind: "or" }
  | { readonly kind: "where" }
  | { readonly kind: "coalesce" }
  | { readonly kind: "isnodata" }
  | { readonly kind: "valid" };

export interface Step {
  readonly action: Action;
  readonly args: readonly number[];
  readonly out: number;
}

/** Steps in order over numbered registers; constants are set once and stay. */
export interface Program {
  readonly constants: readonly Step[];
  readonly steps: readonly Step[];
  readonly registers: number;
  readonly result: number;
}

interface Value {
  readonly action: Action;
  readonly args: readonly number[];
}

/** Values in order of computation; equal subexpressions are one value. */
interface Listing {
  readonly values: Value[];
  readonly known: Map<string, number>;
  readonly indexOf: ReadonlyMap<string, number>;
}

const BINARY: { readonly [op in Exclude<BinaryOperator, "&&" | "||" | ">" | ">=">]: kernel.Kernel2 } = {
  "+": kernel.add,
  "-": kernel.subtract,
  "*": kernel.multiply,
  "/": kernel.divide,
  "%": kernel.modulo,
  "**": kernel.mapTwo(pow),
  "==": kernel.equal,
  "!=": kernel.unequal,
  "<": kernel.below,
  "<=": kernel.atMost,
  "&": bit.bitAnd,
  "|": bit.bitOr,
  "^": bit.bitXor,
  "<<": bit.shiftLeft,
  ">>": bit.shiftRight,
};

const UNARY: { readonly [op in "-" | "~" | "!"]: kernel.Kernel1 } = { "-": kernel.negate, "~": bit.bitNot, "!": kernel.not };

const one = (run: kernel.Kernel1): Action => ({ kind: "one", run });
const two = (run: kernel.Kernel2): Action => ({ kind: "two", run });

/** What each function comes to; "fold" takes any number of arguments two by two from the left. */
const CALLS: { readonly [name in Exclude<FunctionName, "nd">]: { readonly action: Action; readonly fold?: true } } = {
  abs: { action: one(kernel.absolute) },
  min: { action: two(kernel.least), fold: true },
  max: { action: two(kernel.greatest), fold: true },
  sqrt: { action: one(kernel.squareRoot) },
  exp: { action: one(kernel.mapOne(exp)) },
  log: { action: one(kernel.mapOne(log)) },
  log10: { action: one(kernel.mapOne(log10)) },
  log2: { action: one(kernel.mapOne(log2)) },
  sin: { action: one(kernel.mapOne(sin)) },
  cos: { action: one(kernel.mapOne(cos)) },
  tan: { action: one(kernel.mapOne(tan)) },
  asin: { action: one(kernel.mapOne(asin)) },
  acos: { action: one(kernel.mapOne(acos)) },
  atan: { action: one(kernel.mapOne(atan)) },
  atan2: { action: two(kernel.mapTwo(atan2)) },
  floor: { action: one(kernel.floor) },
  ceil: { action: one(kernel.ceiling) },
  round: { action: one(kernel.round) },
  clamp: { action: { kind: "three", run: kernel.clamp } },
  pow: { action: two(BINARY["**"]) },
  bits: { action: { kind: "three", run: bit.bitField } },
  isnodata: { action: { kind: "isnodata" } },
  valid: { action: { kind: "valid" } },
  where: { action: { kind: "where" } },
  if: { action: { kind: "where" } },
  coalesce: { action: { kind: "coalesce" }, fold: true },
};

// Kernels stand for their operation in the keys that find equal subexpressions.
const names = new Map<unknown, string>();
const nameOf = (run: unknown): string => {
  let name = names.get(run);
  if (name === undefined) names.set(run, (name = `k${names.size}`));
  return name;
};

/** The expression as a program: once for any number of tiles. */
export function compileExpression(checked: CheckedExpression): Program {
  const listing: Listing = { values: [], known: new Map(), indexOf: checked.indexOf };
  const result = list(listing, checked.expression.root);
  return allocate(listing.values, result);
}

function value(listing: Listing, action: Action, args: readonly number[] = []): number {
  const folded = fold(listing, action, args);
  if (folded !== undefined) return value(listing, { kind: "constant", value: folded });
  const key = keyOf(action, args);
  const known = listing.known.get(key);
  if (known !== undefined) return known;
  const index = listing.values.push({ action, args }) - 1;
  listing.known.set(key, index);
  return index;
}

function keyOf(action: Action, args: readonly number[]): string {
  switch (action.kind) {
    case "constant":
      return `=${Object.is(action.value, -0) ? "-0" : action.value}`;
    case "load":
      return `@${action.band}`;
    case "one":
    case "two":
    case "three":
      return `${nameOf(action.run)}(${args})`;
    default:
      return `${action.kind}(${args})`;
  }
}

/** The constant that an operation on constants comes to, when it comes to one. */
function fold(listing: Listing, action: Action, args: readonly number[]): number | undefined {
  if (action.kind !== "one" && action.kind !== "two" && action.kind !== "three") return undefined;
  const cells: Float64Array[] = [];
  for (const arg of args) {
    const of = listing.values[arg]!.action;
    if (of.kind !== "constant") return undefined;
    // Kernels take four cells a turn.
    cells.push(new Float64Array(4).fill(of.value));
  }
  const out = new Float64Array(4);
  const bad =
    action.kind === "one"
      ? action.run(out, cells[0]!, 1)
      : action.kind === "two"
        ? action.run(out, cells[0]!, cells[1]!, 1)
        : action.run(out, cells[0]!, cells[1]!, cells[2]!, 1);
  return bad ? undefined : out[0]!;
}

function list(listing: Listing, node: Node): number {
  switch (node.kind) {
    case "number":
      return value(listing, { kind: "constant", value: node.value });
    case "nodata":
      return value(listing, { kind: "nodata" });
    case "band":
      return value(listing, { kind: "load", band: listing.indexOf.get(node.name)! });
    case "unary":
      return value(listing, one(UNARY[node.op]), [list(listing, node.operand)]);
    case "binary":
      return binary(listing, node.op, list(listing, node.left), list(listing, node.right));
    case "choice":
      return value(listing, { kind: "where" }, [list(listing, node.condition), list(listing, node.then), list(listing, node.otherwise)]);
    case "in":
      return membership(listing, list(listing, node.value), node.list);
    case "call":
      return call(
        listing,
        node.name,
        node.args.map((arg) => list(listing, arg)),
      );
  }
}

function binary(listing: Listing, op: BinaryOperator, left: number, right: number): number {
  if (op === "&&") return value(listing, { kind: "and" }, [left, right]);
  if (op === "||") return value(listing, { kind: "or" }, [left, right]);
  if (op === ">") return value(listing, two(BINARY["<"]), [right, left]);
  if (op === ">=") return value(listing, two(BINARY["<="]), [right, left]);
  return value(listing, two(BINARY[op]), [left, right]);
}

function membership(listing: Listing, of: number, list_: readonly Node[]): number {
  const literals: number[] = [];
  let found: number | undefined;
  for (const node of list_) {
    const candidate = list(listing, node);
    const action = listing.values[candidate]!.action;
    if (action.kind === "constant") literals.push(action.value);
    else {
      const same = value(listing, two(kernel.equal), [of, candidate]);
      found = found === undefined ? same : value(listing, { kind: "or" }, [found, same]);
    }
  }
  if (literals.length > 0) {
    const among = value(listing, one(kernel.member(Float64Array.from(literals))), [of]);
    found = found === undefined ? among : value(listing, { kind: "or" }, [found, among]);
  }
  return found!;
}

function call(listing: Listing, name: FunctionName, args: readonly number[]): number {
  if (name === "nd") {
    const [a, b] = args as [number, number];
    return binary(listing, "/", binary(listing, "-", a, b), binary(listing, "+", a, b));
  }
  const { action, fold: folds } = CALLS[name];
  if (!folds) return value(listing, action, args);
  let result = args[0]!;
  for (let i = 1; i < args.length; i++) result = value(listing, action, [result, args[i]!]);
  return result;
}

/** Registers for the values that the result needs: constants keep theirs, the others give theirs back after the last use. */
function allocate(values: readonly Value[], result: number): Program {
  const lastUse = new Map<number, number>([[result, values.length]]);
  for (let index = values.length - 1; index >= 0; index--) {
    if (!lastUse.has(index)) continue;
    for (const arg of values[index]!.args) if (!lastUse.has(arg)) lastUse.set(arg, index);
  }
  const registerOf = new Map<number, number>();
  const free: number[] = [];
  const constants: Step[] = [];
  const steps: Step[] = [];
  let registers = 0;
  values.forEach(({ action, args }, index) => {
    if (!lastUse.has(index)) return;
    if (action.kind === "constant") {
      registerOf.set(index, registers);
      constants.push({ action, args: [], out: registers++ });
      return;
    }
    const out = free.pop() ?? registers++;
    registerOf.set(index, out);
    steps.push({ action, args: args.map((arg) => registerOf.get(arg)!), out });
    for (const arg of new Set(args)) {
      if (lastUse.get(arg) === index && values[arg]!.action.kind !== "constant") free.push(registerOf.get(arg)!);
    }
  });
  return { constants, steps, registers, result: registerOf.get(result)! };
}
