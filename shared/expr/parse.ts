import { TilefoldError } from "../core/errors.js";
import { nearestName } from "../core/nearest-name.js";
import { expressionError } from "./place.js";
import {
  type BinaryOperator,
  EXPRESSION_LIMITS,
  type Expression,
  FUNCTIONS,
  type FunctionName,
  isFunctionName,
  type Node,
  RESERVED,
} from "./syntax.js";
import { type Token, tokenize } from "./tokens.js";

interface Infix {
  readonly op: BinaryOperator | "?" | "in";
  readonly binds: number;
}

const CHOICE = 1;
const NOT = 4;
const COMPARE = 5;
const UNARY = 12;
const POWER = 13;

/** How tightly each infix sign binds; the grammar in syntax.ts as numbers. */
const INFIX: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ["?", { op: "?", binds: CHOICE }],
  ["||", { op: "||", binds: 2 }],
  ["or", { op: "||", binds: 2 }],
  ["&&", { op: "&&", binds: 3 }],
  ["and", { op: "&&", binds: 3 }],
  ...(["==", "!=", "<", "<=", ">", ">="] as const).map((op): [string, Infix] => [op, { op, binds: COMPARE }]),
  ["in", { op: "in", binds: COMPARE }],
  ["|", { op: "|", binds: 6 }],
  ["^", { op: "^", binds: 7 }],
  ["&", { op: "&", binds: 8 }],
  ["<<", { op: "<<", binds: 9 }],
  [">>", { op: ">>", binds: 9 }],
  ["+", { op: "+", binds: 10 }],
  ["-", { op: "-", binds: 10 }],
  ["*", { op: "*", binds: 11 }],
  ["/", { op: "/", binds: 11 }],
  ["%", { op: "%", binds: 11 }],
  ["**", { op: "**", binds: POWER }],
]);

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
  nodes: number;
  depth: number;
  /** Height of the tree under each node: long chains are as deep as nested brackets for whoever walks them. */
  readonly heights: WeakMap<Node, number>;
}

/**
 * The text as a tree.
 * @throws EXPRESSION_INVALID with a caret under the place; JOB_INVALID for one that is too long or too deep.
 */
export function parseExpression(text: string): Expression {
  if (text.length > EXPRESSION_LIMITS.characters) {
    throw new TilefoldError(
      "JOB_INVALID",
      `an expression has ${text.length} characters, at most ${EXPRESSION_LIMITS.characters} are read`,
      {
        hint: "Split the expression over several map nodes.",
      },
    );
  }
  const reader: Reader = { text, tokens: tokenize(text), at: 0, nodes: 0, depth: 0, heights: new WeakMap() };
  const root = readExpression(reader, 0);
  const token = peek(reader);
  if (token.kind !== "end") throw unexpectedToken(reader, token);
  return { text, root };
}

const peek = (reader: Reader): Token => reader.tokens[reader.at]!;

/** The sign or word that stands next, or "" for anything else. */
function peekSign(reader: Reader): string {
  const token = peek(reader);
  return token.kind === "sign" || token.kind === "name" ? token.value : "";
}

function expect(reader: Reader, sign: string, why: string): Token {
  const token = peek(reader);
  if (token.kind !== "sign" || token.value !== sign) {
    throw expressionError(reader.text, token.start, token.end, `Expected "${sign}" ${why}, found ${called(reader, token)}.`);
  }
  reader.at++;
  return token;
}

const called = (reader: Reader, token: Token): string =>
  token.kind === "end" ? "the end" : `"${reader.text.slice(token.start, token.end)}"`;

function tooDeep(what: string): TilefoldError {
  return new TilefoldError("JOB_INVALID", `an expression ${what}`, { hint: "Split the expression over several map nodes." });
}

/** Counts the node and its height. */
function made(reader: Reader, node: Node, below: readonly Node[]): Node {
  if (++reader.nodes > EXPRESSION_LIMITS.nodes) throw tooDeep(`has more than ${EXPRESSION_LIMITS.nodes} parts`);
  let height = 1;
  for (const child of below) height = Math.max(height, 1 + (reader.heights.get(child) ?? 1));
  if (height > EXPRESSION_LIMITS.depth) throw tooDeep(`is nested deeper than ${EXPRESSION_LIMITS.depth} levels`);
  reader.heights.set(node, height);
  return node;
}

/** Precedence climbing: reads operands and the infix signs that bind at least so tightly. */
function readExpression(reader: Reader, least: number): Node {
  if (++reader.depth > EXPRESSION_LIMITS.depth) throw tooDeep(`is nested deeper than ${EXPRESSION_LIMITS.depth} levels`);
  let left = readOperand(reader, least);
  for (;;) {
    const infix = infixAhead(reader);
    if (infix === undefined || infix.binds < least) break;
    left = readInfix(reader, left, infix);
    if (infix.binds === COMPARE && infixAhead(reader)?.binds === COMPARE) {
      const token = peek(reader);
      throw expressionError(
        reader.text,
        token.start,
        token.end,
        "Comparisons cannot be chained.",
        'Write "a < b and b < c", or use brackets.',
      );
    }
  }
  reader.depth--;
  return left;
}

function infixAhead(reader: Reader): Infix | undefined {
  const sign = peekSign(reader);
  // `not in` is the one infix of two words.
  if (sign === "not") {
    const next = reader.tokens[reader.at + 1];
    return next?.kind === "name" && next.value === "in" ? INFIX.get("in") : undefined;
  }
  return INFIX.get(sign);
}

function readInfix(reader: Reader, left: Node, infix: Infix): Node {
  const negated = peekSign(reader) === "not";
  reader.at += negated ? 2 : 1;
  if (infix.op === "?") {
    const then = readExpression(reader, CHOICE);
    expect(reader, ":", "after the first branch of ?");
    const otherwise = readExpression(reader, CHOICE);
    return made(reader, { kind: "choice", condition: left, then, otherwise, start: left.start, end: otherwise.end }, [
      left,
      then,
      otherwise,
    ]);
  }
  if (infix.op === "in") {
    expect(reader, "[", "after in");
    const list = readList(reader, "]");
    const end = reader.tokens[reader.at - 1]!.end;
    const node = made(reader, { kind: "in", value: left, list, start: left.start, end }, [left, ...list]);
    return negated ? made(reader, { kind: "unary", op: "!", operand: node, start: node.start, end }, [node]) : node;
  }
  // Powers group from the right and take a signed exponent; all others group from the left.
  const right = readExpression(reader, infix.op === "**" ? UNARY : infix.binds + 1);
  return made(reader, { kind: "binary", op: infix.op, left, right, start: left.start, end: right.end }, [left, right]);
}

function readOperand(reader: Reader, least: number): Node {
  const token = peek(reader);
  if (token.kind === "number") {
    reader.at++;
    return made(reader, { kind: "number", value: token.value, start: token.start, end: token.end }, []);
  }
  if (token.kind === "sign") {
    if (token.value === "(") {
      reader.at++;
      const inner = readExpression(reader, 0);
      expect(reader, ")", "to close the bracket");
      return inner;
    }
    if (token.value === "-" || token.value === "~" || token.value === "!") {
      reader.at++;
      const operand = readExpression(reader, UNARY);
      return made(reader, { kind: "unary", op: token.value, operand, start: token.start, end: operand.end }, [operand]);
    }
    if (token.value === "+") {
      reader.at++;
      return readExpression(reader, UNARY);
    }
  }
  if (token.kind === "name") {
    reader.at++;
    return readName(reader, token, least);
  }
  throw unexpectedToken(reader, token);
}

function readName(reader: Reader, token: Token & { kind: "name" }, least: number): Node {
  const { value: name, start, end } = token;
  if (name === "true" || name === "false") return made(reader, { kind: "number", value: name === "true" ? 1 : 0, start, end }, []);
  if (name === "pi") return made(reader, { kind: "number", value: Math.PI, start, end }, []);
  if (name === "nodata") return made(reader, { kind: "nodata", start, end }, []);
  if (name === "not" && least <= NOT) {
    const operand = readExpression(reader, NOT);
    return made(reader, { kind: "unary", op: "!", operand, start, end: operand.end }, [operand]);
  }
  if (RESERVED.includes(name)) throw unexpectedToken(reader, token);
  if (peekSign(reader) !== "(") return made(reader, { kind: "band", name, start, end }, []);
  reader.at++;
  if (name === "band") return readBand(reader, start);
  if (!isFunctionName(name)) {
    const near = nearestName(name, [...Object.keys(FUNCTIONS), "band"]);
    throw expressionError(
      reader.text,
      start,
      end,
      `There is no function "${name}".`,
      `${near ? `Did you mean ${near}? ` : ""}Functions: ${Object.keys(FUNCTIONS).join(", ")}.`,
    );
  }
  const args = readList(reader, ")");
  const close = reader.tokens[reader.at - 1]!.end;
  checkArity(reader, name, args.length, start, close);
  return made(reader, { kind: "call", name, args, start, end: close }, args);
}

function readBand(reader: Reader, start: number): Node {
  const token = peek(reader);
  if (token.kind !== "string") {
    throw expressionError(
      reader.text,
      token.start,
      token.end,
      `band(…) takes a quoted name, found ${called(reader, token)}.`,
      'As in band("PIXEL-QA").',
    );
  }
  reader.at++;
  const close = expect(reader, ")", "after the band's name");
  return made(reader, { kind: "band", name: token.value, start, end: close.end }, []);
}

/** Expressions up to the closing sign, which is taken too. */
function readList(reader: Reader, close: ")" | "]"): Node[] {
  const list: Node[] = [];
  if (peekSign(reader) === close) {
    const token = peek(reader);
    throw expressionError(reader.text, token.start, token.end, `Expected a value, found "${close}".`);
  }
  for (;;) {
    list.push(readExpression(reader, 0));
    if (peekSign(reader) !== ",") break;
    reader.at++;
  }
  expect(reader, close, 'or "," after a value');
  return list;
}

function checkArity(reader: Reader, name: FunctionName, given: number, start: number, end: number): void {
  const { least, most, means } = FUNCTIONS[name];
  if (given >= least && given <= most) return;
  const wants = least === most ? `${least}` : `${least} to ${most}`;
  throw expressionError(
    reader.text,
    start,
    end,
    `${name} takes ${wants} ${most === 1 ? "argument" : "arguments"}, got ${given}.`,
    `${name}: ${means}.`,
  );
}

function unexpectedToken(reader: Reader, token: Token): TilefoldError {
  const sentence =
    token.kind === "end" ? "The expression ends where a value is expected." : `Did not expect ${called(reader, token)} here.`;
  const hint = token.kind === "string" ? 'A band with such a name is written band("…").' : undefined;
  return expressionError(reader.text, token.start, token.end, sentence, hint);
}
